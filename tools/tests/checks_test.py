#!/usr/bin/env python3
"""Tests of the Python tools on small trees that are written for each test: every check must be able to fail."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOOLS))
import amalgamate  # noqa: E402
import check_text  # noqa: E402


class Tree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run_tool(self, name, *arguments):
        result = subprocess.run([sys.executable, "-B", TOOLS / name, *arguments], capture_output=True, text=True)
        return result.returncode, result.stdout + result.stderr


class Rooms(Tree):
    def check(self):
        return self.run_tool("check_rooms.py", self.root)

    def test_arrows_that_point_forwards_pass(self):
        self.write("core/error.hpp", "#include <string>\n")
        self.write("io/zip.hpp", '#include "monoclip/core/error.hpp"\n')
        self.assertEqual(self.check(), (0, ""))

    def test_an_arrow_backwards_is_named(self):
        self.write("core/error.hpp", '#include "monoclip/nn/linear.hpp"\n')
        self.write("nn/linear.hpp", "")
        status, output = self.check()
        self.assertEqual(status, 1)
        self.assertIn("core/error.hpp: core may not know nn", output)

    def test_a_header_in_no_room_is_named(self):
        self.write("lobby/sofa.hpp", "")
        self.assertIn("belongs to no room", self.check()[1])

    def test_a_foreign_header_enters_by_one_of_ours(self):
        self.write("image/libjpeg.hpp", "#include <jpeglib.h>\n")
        self.assertEqual(self.check(), (0, ""))
        self.write("image/image.hpp", "#include <jpeglib.h>\n")
        self.assertEqual(self.check()[0], 1)

    def test_eigen_enters_by_none(self):
        self.write("core/eigen.hpp", "#include <Eigen/Core>\n")
        self.assertEqual(self.check()[0], 1)


class Errors(Tree):
    def check(self):
        return self.run_tool("check_errors.py", self.root)

    def test_agreement_passes(self):
        self.write("include/a.hpp", '// also "doc.001"\nthrow Error("io.101", "x");\n')
        self.write("docs/errors.md", "| io.101 | a short file | copy it again |\n")
        self.assertEqual(self.check(), (0, ""))

    def test_an_id_without_a_row_and_a_row_without_an_id_fail(self):
        self.write("include/a.hpp", 'require(false, "io.102", "x");\n')
        self.write("docs/errors.md", "| `io.103` | a short file | copy it again |\n")
        status, output = self.check()
        self.assertEqual(status, 1)
        self.assertIn("throws io.102", output)
        self.assertIn("lists io.103", output)

    def test_kernels_and_cuda_sources_throw_too(self):
        for name in ("a.inl", "a.cu", "a.cuh"):
            self.write("include/" + name, 'throw Error("io.104", "x");\n')
            self.write("docs/errors.md", "")
            self.assertIn(f"include/{name}: throws io.104", self.check()[1])
            (self.root / "include" / name).unlink()

    def test_a_row_without_a_remedy_fails(self):
        self.write("include/a.hpp", 'throw Error("io.101", "x");\n')
        self.write("docs/errors.md", "| io.101 | a short file |  |\n")
        self.assertEqual(self.check()[0], 1)


class Amalgamate(Tree):
    def setUp(self):
        super().setUp()
        for name in ("INCLUDE", "SIZE_LIMIT", "SECTIONS"):
            self.addCleanup(setattr, amalgamate, name, getattr(amalgamate, name))
        amalgamate.INCLUDE = self.root

    def text(self, name="monoclip.hpp"):
        return amalgamate.amalgamate()[name]

    def test_headers_come_once_and_in_order(self):
        self.write("monoclip/monoclip.hpp", '#pragma once\n#include "monoclip/b.hpp"\n#include "monoclip/a.hpp"\nint last;\n')
        self.write("monoclip/a.hpp", "#pragma once\n#include <vector>\nint a;\n")
        self.write("monoclip/b.hpp", '#pragma once\n#include <vector>\n#include "monoclip/a.hpp"\nint b;\n')
        text = self.text()
        self.assertEqual([text.count(line) for line in ("MONOCLIP_HPP\n", "#include <vector>", "int a;", "int b;")], [1] * 4)
        self.assertLess(text.index("int a;"), text.index("int b;"))
        self.assertLess(text.index("int b;"), text.index("int last;"))
        self.assertNotIn('#include "', text)
        self.assertNotIn("#pragma once", text)

    def code_tree(self, guard="#if MONOCLIP_HAS_CODE"):
        self.write("monoclip/monoclip.hpp", '#include "monoclip/a.hpp"\n#include "monoclip/b.hpp"\n')
        self.write("monoclip/a.hpp", f'int a;\n{guard}\n#include "monoclip/a_code.hpp"\n#endif\n')
        self.write("monoclip/a_code.hpp", '#include <set>\n#include "monoclip/parts.hpp"\n#include "monoclip/c.hpp"\nint CODE;\n')
        self.write("monoclip/parts.hpp", "int PARTS;\n")
        self.write("monoclip/b.hpp", "int b;\n")
        self.write("monoclip/c.hpp", 'int c;\n#if MONOCLIP_HAS_CODE\n#include "monoclip/c_code.hpp"\n#endif\n')
        self.write("monoclip/c_code.hpp", "#include <set>\nint MORE;\n")

    def test_code_stands_in_one_block_at_the_end_with_what_it_alone_needs(self):
        self.code_tree()
        text = self.text()
        block = text[text.index("#if MONOCLIP_HAS_CODE"):]
        self.assertEqual(text.count("MONOCLIP_HAS_CODE"), 1)
        for line in ("#include <set>", "int PARTS;", "int c;", "int CODE;", "int MORE;"):
            self.assertEqual((text.count(line), block.count(line)), (1, 1), line)
        self.assertLess(text.index("int b;"), text.index("#if MONOCLIP_HAS_CODE"))
        self.assertLess(block.index("int CODE;"), block.index("int MORE;"))

    def test_code_is_not_included_elsewhere_nor_under_other_conditions(self):
        self.code_tree()
        self.write("monoclip/b.hpp", '#include "monoclip/a_code.hpp"\n')
        with self.assertRaisesRegex(amalgamate.Mistake, "a_code.hpp: included outside"):
            self.text()
        self.write("monoclip/b.hpp", '#include "monoclip/c_code.hpp"\n')  # put off by what is itself put off
        with self.assertRaisesRegex(amalgamate.Mistake, "c_code.hpp: included outside"):
            self.text()
        self.code_tree("#if X\n#if MONOCLIP_HAS_CODE\n#endif")
        with self.assertRaisesRegex(amalgamate.Mistake, "a.hpp:3: #if MONOCLIP_HAS_CODE within another"):
            self.text()
        self.code_tree("#if MONOCLIP_HAS_CODE\nint x;")
        with self.assertRaisesRegex(amalgamate.Mistake, "a.hpp:3: #if MONOCLIP_HAS_CODE may have nothing but"):
            self.text()

    def test_the_gpus_file_may_not_need_what_stands_in_the_block(self):
        self.code_tree()
        self.write("monoclip/cuda.hpp", '#include "monoclip/monoclip.hpp"\n#include "monoclip/parts.hpp"\n')
        with self.assertRaisesRegex(amalgamate.Mistake, "needs monoclip/parts.hpp, which"):
            self.text()

    def test_a_section_stands_once_and_a_short_inl_file_every_time(self):
        amalgamate.SECTIONS = ("monoclip/long.inl",)
        self.write("monoclip/monoclip.hpp", '#include "monoclip/long.inl"\n#include "monoclip/long.inl"\n')
        self.write("monoclip/long.inl", '#include "monoclip/short.inl"\n#include "monoclip/short.inl"\nint LONG;\n')
        self.write("monoclip/short.inl", "int SHORT;\n")
        text = self.text()
        self.assertEqual([text.count(line) for line in ("int LONG;", "int SHORT;", '#include "monoclip.hpp"')], [1, 2, 2])

    @unittest.skipUnless(shutil.which("g++"), "there is no g++ yet")
    def preprocessed(self, name, text):
        (self.root / name).write_text(text, encoding="utf-8")
        result = subprocess.run(["g++", "-std=c++20", "-E", "-P", "-I", self.root / "single", self.root / name],
                                capture_output=True, text=True, check=True)
        return " ".join(result.stdout.split())

    def test_the_file_includes_its_sections_wherever_it_lies(self):
        amalgamate.SECTIONS = ("monoclip/a.inl", "monoclip/b.inl")
        self.write("monoclip/monoclip.hpp", "#pragma once\n" + "".join(
            f'#define N {n}\n#include "monoclip/{name}.inl"\n#undef N\n' for n, name in ((1, "b"), (2, "a"), (3, "b"))))
        self.write("monoclip/a.inl", "int N(a);\n")
        self.write("monoclip/b.inl", "int N(b);\n")
        self.write("single/sub/monoclip.hpp", self.text())
        self.assertEqual(self.preprocessed("unit.cpp", "#include <sub/monoclip.hpp>\n" * 2), "int 1(b); int 2(a); int 3(b);")

    def test_public_comments_stay_and_others_go(self):
        self.write("monoclip/monoclip.hpp",
                   "// Of this file.\n#pragma once\nnamespace monoclip::inline v0_1 {\n/// Public.\nint x;  // beside\n\n"
                   "namespace detail {\n/// Internal.\nint y;\n}  // namespace detail\n\n"
                   "/// Public, too.\n// clang-format off\nint z;\n}  // namespace monoclip::inline v0_1\n")
        text = self.text()
        for kept in ("/// Public.", "/// Public, too.", "// beside"):
            self.assertIn(kept, text)
        for left_out in ("Of this file", "Internal", "clang-format"):
            self.assertNotIn(left_out, text)

    def test_a_copyright_at_the_top_of_a_file_stays(self):
        self.write("monoclip/monoclip.hpp", "// Data.\n// Copyright (c) somebody\n#pragma once\nint x;\n")
        self.assertIn("// Copyright (c) somebody", self.text())

    def test_the_gpu_is_in_a_file_of_its_own_which_repeats_nothing(self):
        self.write("monoclip/monoclip.hpp", "#pragma once\n#include <vector>\nint cpu;\n")
        self.write("monoclip/cuda.hpp", '#pragma once\n#include <vector>\n#include "monoclip/backend/cuda/a.hpp"\n'
                                        '#include "monoclip/monoclip.hpp"\n')
        self.write("monoclip/backend/cuda/a.hpp", "#pragma once\n#include <cuda_runtime.h>\nint gpu;\n")
        self.assertNotIn("int gpu;", self.text())
        text = self.text("monoclip_cuda.hpp")
        self.assertEqual([text.count(line) for line in ("int cpu;", "<vector>", "int gpu;", "<cuda_runtime.h>",
                                                        '#include "monoclip.hpp"')], [0, 0, 1, 1, 1])
        self.write("monoclip/monoclip.hpp", '#include "monoclip/backend/cuda/a.hpp"\n')
        with self.assertRaisesRegex(amalgamate.Mistake, "a.hpp, which need nvcc"):
            self.text()

    def test_more_bytes_than_the_limit_are_refused(self):
        self.write("monoclip/monoclip.hpp", "#pragma once\nint x;\n")
        size = len(self.text().encode())
        amalgamate.SIZE_LIMIT = size
        self.text()
        amalgamate.SIZE_LIMIT = size - 1
        with self.assertRaisesRegex(amalgamate.Mistake, f"has {size} bytes"):
            self.text()

    def test_conditional_system_includes_stay_where_they_are(self):
        block = "#if __has_include(<stb_image.h>)\n#include <stb_image.h>\n#endif"
        self.write("monoclip/monoclip.hpp", f"#pragma once\n{block}\nint after;\n#include <stb_image.h>\n")
        text = self.text()
        self.assertIn(block, text)
        self.assertEqual(text.count("#include <stb_image.h>\n"), 2)

    def test_a_conditional_own_include_is_refused(self):
        self.write("monoclip/monoclip.hpp", '#if X\n#include "monoclip/a.hpp"\n#endif\n')
        self.write("monoclip/a.hpp", "")
        with self.assertRaises(amalgamate.Mistake):
            amalgamate.amalgamate()

    def test_a_header_that_the_umbrella_forgets_is_refused(self):
        self.write("monoclip/monoclip.hpp", "#pragma once\n")
        self.write("monoclip/lost.hpp", "#pragma once\n")
        with self.assertRaisesRegex(amalgamate.Mistake, "lost.hpp"):
            amalgamate.amalgamate()


class SingleHeader(unittest.TestCase):
    def test_the_committed_files_are_within_the_limit(self):
        for name in ("monoclip.hpp", "monoclip_cuda.hpp"):
            self.assertLess((amalgamate.OUTPUT / name).stat().st_size, 1_500_000, name)


class Text(unittest.TestCase):
    def complaints(self, text, name="include/monoclip/core/x.hpp"):
        return [message for _, message in list(check_text.check_any(name, text)) + list(check_text.check_code(name, text))]

    def test_a_good_header_passes(self):
        self.assertEqual(self.complaints("// Why.\n#pragma once\n\nint x = (std::max)(1, 2);  // not std::min(1, 2)\n"), [])

    def test_each_rule_can_fail(self):
        head = "// Why.\n#pragma once\n"
        for line in ("int x = std::min(1, 2);", "float near = 0;", "std::abort();", "int x; ", "\tint x;", "x" * 111,
                     "// TO" + "DO later", "<" * 7 + " HEAD", ">" * 7 + " other", "__attribute__((pure)) int f();", f'auto s = "{"x" * 17000}";'):
            self.assertNotEqual(self.complaints(head + line + "\n"), [], line[:40])
        self.assertNotEqual(self.complaints("#pragma once\n"), [])
        self.assertNotEqual(self.complaints("// Why.\n"), [])
        self.assertNotEqual(self.complaints(head + "int x;"), [])


if __name__ == "__main__":
    unittest.main(verbosity=0)
