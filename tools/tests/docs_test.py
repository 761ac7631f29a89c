#!/usr/bin/env python3
"""Tests of the documentation's tools: which names must have comments, where links go, which code is compiled."""
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.dont_write_bytecode = True
sys.path[:0] = [str(ROOT / "tools/docs"), str(ROOT / "tests/consume")]
import api_pages  # noqa: E402
import build  # noqa: E402
import check_symbols  # noqa: E402
import document_code  # noqa: E402
import document_commands  # noqa: E402
import same_output  # noqa: E402
import symbols  # noqa: E402

LOCATION = '<location file="monoclip/a.hpp" line="{line}"/>'


def member(name, kind="function", doc="", prot="public", arguments="()", extra="", parameters=0, line=1):
    return (f'<memberdef kind="{kind}" prot="{prot}" static="no" explicit="no" virt="non-virtual"><type>void</type>'
            f"<name>{name}</name><argsstring>{arguments}</argsstring>{'<param><type>int</type></param>' * parameters}{extra}"
            f"<briefdescription>{f'<para>{doc}</para>' if doc else ''}</briefdescription>"
            f"{LOCATION.format(line=line)}</memberdef>")


def compound(name, members="", kind="class", doc="Said.", prot="public"):
    return (f'<doxygen><compounddef kind="{kind}" prot="{prot}"><compoundname>{name}</compoundname><sectiondef>{members}'
            f"</sectiondef><briefdescription>{f'<para>{doc}</para>' if doc else ''}</briefdescription>"
            f"{LOCATION.format(line=1)}</compounddef></doxygen>")


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, name, text=""):
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")


class Symbols(Folder):
    def missing(self, *compounds, asked_of_engines=()):
        for number, text in enumerate(compounds):
            self.write(f"{number}.xml", text)
        found = symbols.load(self.root)
        return {symbol.qualified for symbol in check_symbols.undocumented(found, set(asked_of_engines))}

    def test_what_has_no_comment_is_named(self):
        members = member("f", doc="Said.") + member("g", line=2) + member("x", kind="variable", line=3)
        self.assertEqual(self.missing(compound("monoclip::A", members)), {"A::g", "A::x"})
        self.assertEqual(self.missing(compound("monoclip::A", doc="")), {"A"})

    def test_values_of_enumerations_are_asked_for(self):
        value = "<enumvalue><name>v</name><briefdescription/></enumvalue>"
        members = member("E", kind="enum", doc="Said.", extra=value)
        self.assertEqual(self.missing(compound("monoclip", members, kind="namespace")), {"E::v"})

    def test_what_no_user_can_name_is_not_asked_for(self):
        said = compound("monoclip::A", member("g", prot="private") + member("h", prot="protected"))
        self.assertEqual(self.missing(said, compound("monoclip::detail::B", member("g"), doc=""),
                                      compound("monoclip::A::Inner", doc="", prot="private"),
                                      compound("std::C", doc="")), set())

    def test_one_comment_serves_all_overloads_of_a_scope(self):
        both = member("f", doc="Said.") + member("f", arguments="(int)", line=2)
        self.assertEqual(self.missing(compound("monoclip::A", both)), set())
        self.assertEqual(self.missing(compound("monoclip::A", both), compound("monoclip::B", member("f"))), {"B::f"})

    def test_copies_and_comparisons_say_nothing_of_their_own(self):
        members = (member("A", arguments="(const A &amp;other)", parameters=1) + member("~A") + member("operator==")
                   + member("operator=") + member("describe"))
        self.assertEqual(self.missing(compound("monoclip::A", members)), set())
        self.assertEqual(self.missing(compound("monoclip::A", member("A", arguments="(int x)", parameters=1))), {"A::A"})

    def test_engines_need_not_repeat_the_concept(self):
        engine = compound("monoclip::CpuEngine", member("linear") + member("other", line=2))
        self.assertEqual(self.missing(engine, asked_of_engines={"linear"}), {"CpuEngine::other"})
        self.assertEqual(self.missing(compound("monoclip::Other", member("linear")), asked_of_engines={"linear"}),
                         {"Other::linear"})

    def test_nothing_found_is_an_error(self):
        with self.assertRaises(SystemExit):
            symbols.load(self.root)

    def test_types_are_spelled_as_ours(self):
        self.assertEqual(symbols.tidy("std::span< const int > ids, const monoclip::A &a={}, T &&b"),
                         "std::span<const int> ids, const A& a = {}, T&& b")


class Links(Folder):
    def setUp(self):
        super().setUp()
        self.pages = {"docs/a.md": "a.md", "docs/b.md": "b.md", "CHANGELOG.md": "changes.md"}
        self.addCleanup(setattr, build, "ROOT", build.ROOT)
        build.ROOT = self.root
        self.write("tools/x.py")

    def link(self, address):
        return build.page_link("docs/a.md", address, self.pages)

    def test_documents_become_pages(self):
        self.assertEqual(self.link("b.md#part"), "b.md#part")
        self.assertEqual(self.link("../CHANGELOG.md"), "changes.md")
        self.assertEqual(self.link("../README.md"), "index.md")
        self.assertEqual(self.link("https://example.org/x"), "https://example.org/x")
        self.assertEqual(self.link("#here"), "#here")

    def test_other_files_lose_their_address(self):
        self.assertIsNone(self.link("../tools/x.py"))
        self.assertEqual(build.with_page_links("docs/a.md", "see [`x`](../tools/x.py).", self.pages), "see `x`.")

    def test_what_is_not_there_is_an_error(self):
        with self.assertRaises(build.LinkError):
            self.link("nothing.md")

    def test_code_blocks_stay_as_they_are(self):
        text = "```\n[x](nothing.md)\n```\n"
        self.assertEqual(build.with_page_links("docs/a.md", text, self.pages), text)


class Code(Folder):
    def fragments(self, **documents):
        self.write("README.md", "```cpp\nint main() {}\n```\n```\n0.5 a\n```\n```cpp\nreadme;\n```\n")
        for name, text in documents.items():
            self.write(f"{name}.md", text)
        argv = [self.root / "out", self.root / "README.md", *(self.root / f"{name}.md" for name in documents)]
        self.addCleanup(setattr, sys, "argv", sys.argv)
        sys.argv = ["document_code.py", *map(str, argv)]
        document_code.main()
        return (self.root / "out/fragments.cpp").read_text(encoding="utf-8")

    def test_answers_stand_alone_and_sketches_are_left_out(self):
        text = self.fragments(faq="```cpp\nanswer;\n```\n", architecture="```cpp\ntemplate <class Parameter>\nsketch;\n```\n")
        self.assertIn("readme;", text)
        self.assertRegex(text, r"\{\n#line 2 \"faq\.md\"\nanswer;\n\}")
        self.assertNotIn("sketch", text)

    def test_a_block_that_nothing_compiles_is_an_error(self):
        with self.assertRaises(SystemExit) as raised:
            self.fragments(training="```cpp\nforgotten;\n```\n")
        self.assertIn("training.md:2", str(raised.exception))

    def test_shapes_in_comments_are_checked(self):
        text = self.fragments(faq="```cpp\nmc::Matrix a = f();  // [N,1+patches]\n```\n")
        self.assertIn('mc::Matrix a = f(); check_shape("faq.md:2", a, static_cast<std::size_t>(pictures.size()), ', text)
        self.assertIn("checked == 1 ", text)
        for line in ("auto a = f();  // [N,2]", "mc::Matrix a = f();  // [N,unknown]", "mc::Matrix a = f();  // [N]"):
            with self.assertRaises(SystemExit):
                self.fragments(faq=f"```cpp\n{line}\n```\n")

    def test_a_command_is_run_or_excused_in_full(self):
        used = set()
        block = "```\n{}\n```\n"
        commands = list(document_commands.commands_of("a.md", block.format(
            "monoclip inspect \\\n    a  # why\ntools/test   # all\nfor i in 1; do\n  body\ndone"), used))
        self.assertEqual(commands, ["monoclip inspect a", "tools/test", "for i in 1; do"])
        excuse = document_commands.exception_for
        self.assertEqual(excuse("tools/test", {"tools/test": ""}), "tools/test")
        self.assertIsNone(excuse("tools/test --new", {"tools/test": ""}))
        self.assertEqual(excuse("tools/test --new", {"tools/test ...": ""}), "tools/test ...")
        # What only looks like output is a command that nothing runs.
        self.assertEqual(list(document_commands.commands_of("a.md", block.format("some words"), used)), ["some words"])
        self.assertEqual(used, set())

    def test_a_language_that_nothing_checks_is_an_error(self):
        for text in ("```yaml\na: 1\n```\n", "```text\nwords\n```\n"):
            with self.assertRaises(document_commands.Unknown):
                list(document_commands.commands_of("a.md", text, set()))
        with self.assertRaises(SyntaxError):
            list(document_commands.commands_of("a.md", "```python\nimport\n```\n", set()))

    def test_what_stands_behind_a_program_is_what_it_prints(self):
        program = "```cpp\nint main() { print(); }\n```\n"
        command = "```\ng++ find.cpp && ./a.out\n```\n"
        self.fragments(at_once=program + "```\n1.5 b\n```\n", nothing=program + command + "Words.\n\n```\n2.5 c\n```\n",
                       behind_a_command=program + "\n" + command + "\n```\n3.5 d\n```\n")
        printed = {path.stem: path.read_text(encoding="utf-8") for path in (self.root / "out").glob("*.expected")}
        self.assertEqual(printed, {"program_1": "0.5 a\n", "program_2": "1.5 b\n", "program_4": "3.5 d\n"})

    def test_outputs_are_the_same_but_for_a_last_digit(self):
        same = same_output.same
        self.assertTrue(same(" 0.703  cat\n", "0.704  cat\n"))
        self.assertFalse(same("0.703  cat\n", "0.705  cat\n"))
        self.assertFalse(same("0.703  cat\n", "0.703  dog\n"))
        self.assertFalse(same("-0.008  cat\n", "0.118  cat\n"))
        self.assertFalse(same("0.703  cat\n0.1  dog\n", "0.703  cat\n"))
        self.assertFalse(same("3 pictures\n", "4 pictures\n"))


if __name__ == "__main__":
    unittest.main(verbosity=0)
