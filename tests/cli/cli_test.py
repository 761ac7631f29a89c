#!/usr/bin/env python3
"""Tests of the command-line program: calls it as scripts do, and looks at what it prints, writes and returns.

usage: cli_test.py PROGRAM [unittest's arguments]       needs the standard library only
"""
import ast
import hashlib
import json
import math
import os
import pathlib
import pickle
import re
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import zipfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
IMAGES = ROOT / "examples" / "images"
MODEL = ROOT / "examples" / "models" / "emoji.safetensors"
LAYOUTS = ROOT / "tests" / "data" / "layouts"  # as transformers and open_clip write them
VIT = ROOT / "tests" / "data" / "model" / "openai.pt"  # of random weights, in the released kind of file
GOLDENS = json.loads((ROOT / "tests/data/cli/goldens.json").read_text(encoding="utf-8"))
PROGRAM = None  # set by main
LABELS = "a cat,a dog,a rocket,a car"

# fp32 sums in another order than PyTorch's: about a hundred roundings in a row (eight bottlenecks, or one block, of
# some 15 operations), each of 2^-24 of values near 1 and amplified by up to ten in between.
FEATURE_TOLERANCE = 1e-4  # of the largest


def call(*words, stdin="", cwd=None, env=None):
    return subprocess.run([PROGRAM, *map(str, words)], input=stdin.encode("utf-8"), capture_output=True, timeout=60,
                          cwd=cwd, env=env)


def read_npy(path):
    """(shape, numbers) of an NPY file; its header is checked as strictly as the format describes it."""
    data = pathlib.Path(path).read_bytes()
    assert data[:8] == b"\x93NUMPY\x01\x00", data[:8]
    length = struct.unpack("<H", data[8:10])[0]
    header = data[10:10 + length]
    assert (10 + length) % 64 == 0 and header.endswith(b"\n")
    fields = ast.literal_eval(header.decode("ascii"))
    assert fields["descr"] == "<f4" and fields["fortran_order"] is False and len(fields) == 3
    count = math.prod(fields["shape"])
    assert len(data) == 10 + length + 4 * count, (len(data), fields)
    return fields["shape"], struct.unpack(f"<{count}f", data[10 + length:])


def rows_of(path):
    shape, numbers = read_npy(path)
    assert len(shape) == 2
    return [numbers[i * shape[1]:(i + 1) * shape[1]] for i in range(shape[0])]


def norm(row):
    return math.sqrt(sum(x * x for x in row))


def cosine(a, b):
    return sum(x * y for x, y in zip(a, b)) / (norm(a) * norm(b))


def png(width, height, pixels=b""):
    """An 8-bit RGB PNG; `pixels` are the filtered rows."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(pixels)) +
            chunk(b"IEND", b""))


def striped_jpeg(side):
    """A grey baseline JPEG: every block of 8 x 8 goes once from bright to dark."""
    def segment(marker, body):
        return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body

    def codes(table, *symbols):  # one of each length
        return bytes([table, *[1] * len(symbols), *[0] * (16 - len(symbols)), *symbols])
    # A block: no change of the mean, then 60 for the first frequency, then its end.
    bits = ("0" + "0" + "111100" + "10") * (side // 8) ** 2
    bits += "1" * (-len(bits) % 8)
    pixels = bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))
    return (b"\xff\xd8" + segment(0xDB, bytes([0, *[8] * 64])) +
            segment(0xC0, struct.pack(">BHHB3B", 8, side, side, 1, 1, 0x11, 0)) + segment(0xC4, codes(0x00, 0)) +
            segment(0xC4, codes(0x10, 6, 0)) + segment(0xDA, bytes([1, 1, 0, 0, 63, 0])) + pixels + b"\xff\xd9")


class CliTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.tmp = pathlib.Path(self.folder.name)

    def file(self, name, content):
        path = self.tmp / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def succeeds(self, *words, **options):
        result = call(*words, **options)
        self.assertEqual((result.returncode, result.stderr), (0, b""), words)
        return result.stdout.decode("utf-8")

    def shown_on_a_terminal(self, stream, *words):
        """What a call that succeeds writes to "stdout" or "stderr" where that is a terminal; nothing to the other."""
        try:
            import pty
            ours, theirs = pty.openpty()
        except (ImportError, OSError) as error:
            self.skipTest(f"this system has no pseudo-terminal: {error}")
        other = "stderr" if stream == "stdout" else "stdout"
        process = subprocess.Popen([PROGRAM, *map(str, words)], env={**os.environ, "TERM": "xterm", "NO_COLOR": "1"},
                                   **{stream: theirs, other: subprocess.PIPE})
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 4096):
                shown += chunk
        except OSError:  # how Linux says that the other end is closed
            pass
        os.close(ours)
        self.assertEqual((b"".join(part or b"" for part in process.communicate(timeout=60)), process.returncode), (b"", 0))
        return shown.decode("utf-8")

    def fails(self, status, text, *words, **options):
        """The message names `text`; nothing is left in the temporary folder under the name out.npy."""
        result = call(*words, **options)
        message = result.stderr.decode("utf-8", "replace")
        self.assertEqual(result.returncode, status, (words, message))
        self.assertTrue(message.startswith("monoclip: "), message)
        self.assertIn(text, message)
        hints = [line for line in message.splitlines() if "--help" in line]
        self.assertEqual(len(hints), 1 if status == 2 else 0, message)
        self.assertEqual([p.name for p in self.tmp.iterdir() if p.name.startswith(("out.npy", ".monoclip-"))], [])
        return result.stdout.decode("utf-8")


class Program(CliTest):
    def test_help_lists_the_commands_and_each_command_explains_itself(self):
        text = self.succeeds("--help")
        for command in ("classify", "embed", "evaluate", "tokenize", "preprocess", "inspect", "convert",
                        "train"):
            self.assertIn(f"\n  {command} ", text)
            explained = self.succeeds(command, "--help")
            self.assertTrue(explained.startswith(f"usage: monoclip {command} "))
            for option in ("--threads N", "--precision P", "--activation NAME"):
                self.assertIn(option, explained)

    def test_version_is_the_headers(self):
        header = (ROOT / "include/monoclip/version.hpp").read_text()
        version = header.split('MONOCLIP_VERSION_STRING "')[1].split('"')[0]
        lines = self.succeeds("--version").splitlines()
        self.assertEqual(lines[0], f"monoclip {version}")
        self.assertRegex(lines[1], r"^JPEG: (libjpeg-turbo \d+(\.\d+)*|stb_image|none)$")
        self.assertRegex(lines[2], r"^PNG: (libdeflate \d+(\.\d+)*|stb_image|none)$")
        self.assertEqual(len(lines), 3)

    def test_wrong_calls_exit_with_2_and_a_hint(self):
        cat = IMAGES / "cat.png"
        self.fails(2, "a command is missing")
        self.fails(2, "unknown command 'clasify'", "clasify")
        self.fails(2, "unknown option '--lables'", "classify", cat, "--lables", "a")
        self.fails(2, "unknown option '-x'", "classify", "-x")
        self.fails(2, "--labels needs a value", "classify", cat, "--labels")
        self.fails(2, "--labels needs a value", "classify", cat, "--labels", "--json")
        self.fails(2, "--json takes no value", "classify", cat, "--labels", "a", "--json=yes")
        self.fails(2, "no picture", "classify", "--labels", "a")
        self.fails(2, "--top", "classify", cat, "--labels", "a", "--top", "0")
        self.fails(2, "--threads", "classify", cat, "--labels", "a", "--threads", "two")
        self.fails(2, "--activation", "classify", cat, "--labels", "a", "--activation", "swish")
        self.fails(2, "--output is missing", "embed", "--images", cat)
        self.fails(2, "expected one of", "embed", "--output", self.tmp / "out.npy")
        self.fails(2, "expected one of", "embed", "--output", self.tmp / "out.npy", "--images", cat, "--texts-file", "-")
        self.fails(2, "unexpected argument", "embed", cat, "--output", self.tmp / "out.npy")
        self.fails(2, "--images needs a value", "embed", "--output", self.tmp / "out.npy", "--images")
        self.fails(2, "--texts-file is missing", "tokenize")
        self.fails(2, "expected one picture", "preprocess", "--output", self.tmp / "out.npy")
        self.fails(2, "expected one file", "inspect")

    def test_precisions_are_fp32_and_bf16(self):
        self.fails(2, "expected fp32 or bf16", "classify", IMAGES / "cat.png", "--labels", "a", "--precision", "fp8")
        self.succeeds("classify", IMAGES / "cat.png", "--labels", "a", "--precision", "bf16")
        self.succeeds("classify", IMAGES / "cat.png", "--labels", "a", "--precision", "fp32")

    @unittest.skipIf(os.name == "nt", "needs pipes of POSIX")
    def test_a_reader_that_goes_away_ends_the_program_without_a_word(self):
        reader, writer = os.pipe()
        os.close(reader)
        for words in (["--help"], ["inspect", MODEL], ["classify", IMAGES / "cat.png", "--labels", "a"]):
            result = subprocess.run([PROGRAM, *map(str, words)], stdout=writer, stderr=subprocess.PIPE, timeout=60)
            self.assertEqual((result.returncode, result.stderr), (141, b""))
        os.close(writer)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk_is_an_error(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "inspect", MODEL], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"could not write to standard output", result.stderr)
        self.fails(1, "could not write /dev/full", "embed", "--images", IMAGES / "cat.png", "--output", "/dev/full")


class Classify(CliTest):
    def classify(self, *words):
        return [json.loads(line) for line in self.succeeds("classify", *words, "--json").splitlines()]

    def test_the_bundled_pictures_are_what_their_names_say(self):
        names = {"airplane": "an airplane", "bee": "a bee", "bicycle": "a bicycle", "car": "a car", "cat": "a cat",
                 "dog": "a dog", "hamburger": "a hamburger", "rocket": "a rocket", "sunflower": "a sunflower"}
        self.assertEqual(sorted(names), sorted(path.stem for path in IMAGES.glob("*.png")))
        paths = [IMAGES / f"{name}.png" for name in names]
        results = self.classify(*paths, "--labels", ", ".join(names.values()))
        self.assertEqual([result["image"] for result in results], [str(path) for path in paths])
        for result, label in zip(results, names.values()):
            self.assertEqual(result["labels"][0]["label"], label)
            values = [row["probability"] for row in result["labels"]]
            self.assertEqual(values, sorted(values, reverse=True))
            self.assertAlmostEqual(sum(values), 1, delta=1e-6)  # nine floats, each rounded by at most 2^-25

    def test_the_readme_shows_what_the_demo_prints(self):
        picture, labels = (ROOT / "examples/images/demo.txt").read_text().splitlines()[0].split("|")
        [result] = self.classify(IMAGES / picture, "--labels", labels)
        printed = [(row["label"], f"{100 * row['probability']:.1f}") for row in result["labels"]]
        shown = re.findall(r"^  (an? \w+) +(\d+\.\d) %", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
        self.assertEqual(shown, printed)

    def test_probabilities_are_those_of_the_reference(self):
        cosines = [cosine(GOLDENS["image_features"][1], row) for row in GOLDENS["text_features"][:2]]
        weights = [math.exp(GOLDENS["logit_scale"] * (value - max(cosines))) for value in cosines]
        labels = self.file("labels.txt", "\n".join(GOLDENS["texts"][:2]))
        [result] = self.classify(IMAGES / "dog.png", "--labels-file", labels)
        probabilities = {row["label"]: row["probability"] for row in result["labels"]}
        for text, weight in zip(GOLDENS["texts"], weights):
            # logits of a few hundred thousandths' error: the scale of up to 100 times a cosine's 1e-5
            self.assertAlmostEqual(probabilities[text], weight / sum(weights), delta=1e-3)

    def test_in_a_pipe_lines_are_separated_by_tabs(self):
        cat = IMAGES / "cat.png"
        lines = [line.split("\t") for line in
                 self.succeeds("classify", cat, f"--labels={LABELS}", "--top", "2").splitlines()]
        self.assertEqual([line[:2] for line in lines], [[str(cat), "a cat"], [str(cat), "a dog"]])
        self.assertTrue(1 > float(lines[0][2]) > float(lines[1][2]) > 0)

    def test_labels_come_from_both_sources_and_templates_change_the_result(self):
        cat, more = IMAGES / "cat.png", self.file("more.txt", "a rocket\r\n a car \n")
        [both] = self.classify(cat, "--labels", "a cat,a dog", "--labels-file", more)
        [all_at_once] = self.classify(cat, "--labels", LABELS)
        self.assertEqual(both, all_at_once)
        [plain] = self.classify(cat, "--labels", "cat,dog")
        [filled] = self.classify(cat, "--labels", "cat,dog", "--template", "a {}")
        [several] = self.classify(cat, "--labels", "cat,dog", "--template", "a {}", "--template", "{}")
        values = {result["labels"][0]["probability"] for result in (plain, filled, several)}
        self.assertEqual(len(values), 3)
        self.assertEqual(filled["labels"][0]["probability"],
                         self.classify(cat, "--labels", "a cat,a dog")[0]["labels"][0]["probability"])

    def test_labels_of_any_characters_come_back_in_json(self):
        labels = ['"quoted" \\ and\ttab', "\u732b", "\U0001F431", "\u0007 bell"]
        [result] = self.classify(IMAGES / "cat.png", "--labels-file", self.file("labels.txt", "\n".join(labels)))
        self.assertEqual(sorted(row["label"] for row in result["labels"]), sorted(label.strip() for label in labels))

    @unittest.skipIf(os.name == "nt" or sys.platform == "darwin", "needs names of files that are no UTF-8")
    def test_a_name_that_is_no_utf8_has_the_replacement_character_in_json(self):
        name = os.fsencode(self.tmp) + b"/caf\xe9.png"
        with open(name, "wb") as file:
            file.write((IMAGES / "cat.png").read_bytes())
        result = subprocess.run([PROGRAM, "classify", name, "--labels", "a", "--json"], capture_output=True, timeout=60)
        self.assertEqual(json.loads(result.stdout)["image"], f"{self.tmp}/caf\ufffd.png")

    def test_wrong_labels_and_templates(self):
        cat = IMAGES / "cat.png"
        self.fails(2, "[monoclip.clip.101]", "classify", cat)
        self.fails(1, "[monoclip.clip.101]", "classify", cat, "--labels-file", self.file("empty.txt", ""))
        self.fails(1, "[monoclip.clip.102] label 2 of 3", "classify", cat, "--labels", "a,,b")
        self.fails(1, "[monoclip.clip.104]", "classify", cat, "--labels", "a,b", "--template", "a photo")
        long = " ".join(["word"] * 40)
        self.fails(1, "[monoclip.text.103]", "classify", cat, "--labels", f"a,{long}")
        self.succeeds("classify", cat, "--labels", f"a,{long}", "--truncate")

    def test_results_before_a_broken_picture_stay(self):
        printed = self.fails(1, "[monoclip.image.201]", "classify", IMAGES / "cat.png", self.tmp / "none.png",
                             IMAGES / "dog.png", "--labels", LABELS)
        self.assertEqual(len(printed.splitlines()), 4)

    def test_a_picture_whose_name_begins_with_a_dash(self):
        self.file("--cat.png", (IMAGES / "cat.png").read_bytes())
        text = self.succeeds("classify", "--labels", "a cat,a dog", "--top", "1", "--", "--cat.png", cwd=self.tmp)
        self.assertTrue(text.startswith("--cat.png\ta cat\t"))

    def test_on_a_terminal_there_is_a_table_with_bars(self):
        shown = self.shown_on_a_terminal("stdout", "classify", IMAGES / "cat.png", "--labels", "a cat,ein B\u00e4r")
        lines = shown.splitlines()
        self.assertEqual(lines[0], str(IMAGES / "cat.png"))
        self.assertRegex(lines[1], r"^  a cat +\d+\.\d %  \u2588+[\u2589-\u258F]?$")
        self.assertRegex(lines[2], r"^  ein B\u00e4r  +\d+\.\d %")


class Embed(CliTest):
    def embed(self, *words, **options):
        out = self.tmp / "result.npy"
        self.assertEqual(self.succeeds("embed", *words, "--output", out, **options), "")
        return rows_of(out)

    def assert_rows(self, actual, expected, tolerance):
        self.assertEqual(len(actual), len(expected))
        for row, wanted in zip(actual, expected):
            self.assertEqual(len(row), len(wanted))
            largest = max(map(abs, wanted))
            self.assertLess(max(abs(a - b) for a, b in zip(row, wanted)), tolerance * largest)

    def test_raw_features_are_the_references(self):
        paths = [IMAGES / f"{name}.png" for name in GOLDENS["images"]]
        self.assert_rows(self.embed("--images", *paths, "--raw"), GOLDENS["image_features"], FEATURE_TOLERANCE)
        texts = self.file("texts.txt", "".join(text + "\n" for text in GOLDENS["texts"]))
        self.assert_rows(self.embed("--texts-file", texts, "--raw"), GOLDENS["text_features"], FEATURE_TOLERANCE)

    def test_rows_have_unit_length_and_the_raw_ones_direction(self):
        cat = IMAGES / "cat.png"
        [unit], [raw] = self.embed("--images", cat), self.embed("--images", cat, "--raw")
        self.assertAlmostEqual(norm(unit), 1, delta=1e-6)
        self.assert_rows([unit], [[value / norm(raw) for value in raw]], 1e-6)

    def test_a_row_has_the_same_bits_alone_in_a_batch_and_with_any_number_of_threads(self):
        paths = sorted(IMAGES.glob("*.png"))[:8] * 5  # 40: more than a batch
        listed = self.file("list.txt", "".join(f"{path}\n" for path in paths))
        many = self.embed("--images-file", listed, "--threads", "3")
        self.assertEqual(many[:8], many[32:])
        self.assertEqual(self.embed("--images", *paths[:1], "--threads", "1"), many[:1])
        self.assertEqual(self.embed("--images-file", "-", stdin=f"{paths[7]}\n{paths[6]}"), [many[7], many[6]])

    def test_a_dash_is_standard_output(self):
        self.embed("--images", IMAGES / "cat.png")
        result = call("embed", "--images", IMAGES / "cat.png", "--output", "-", cwd=self.tmp)
        self.assertEqual((result.returncode, result.stdout), (0, (self.tmp / "result.npy").read_bytes()))
        self.assertEqual([path.name for path in self.tmp.iterdir()], ["result.npy"])

    def test_lines_of_texts(self):
        texts = self.embed("--texts-file", self.file("texts.txt", "a cat\r\n\na dog\n"))
        again = self.embed("--texts-file", "-", stdin="a dog\n\na cat")
        self.assertEqual(texts, again[::-1])
        self.assertEqual(self.embed("--texts-file", self.file("none.txt", "")), [])
        self.assertEqual(read_npy(self.tmp / "result.npy")[0], (0, 128))

    def test_a_failed_run_leaves_the_old_file_as_it_was(self):
        out = self.file("result.npy", "old")
        self.assertEqual(call("embed", "--images", IMAGES / "cat.png", self.tmp / "none.png", "--output", out).returncode, 1)
        self.assertEqual([(path.name, path.read_text()) for path in self.tmp.iterdir()], [("result.npy", "old")])

    def test_files_that_are_no_pictures(self):
        cat = (IMAGES / "cat.png").read_bytes()
        cases = {"image.203": [b"", b"hello, world\n" * 10],
                 "image.204": [png(100_000, 100_000)],
                 "image.206": [cat[:len(cat) // 2], cat[:20]]}
        for error, contents in cases.items():
            for content in contents:
                path = self.file("picture.png", content)
                self.fails(1, f"[monoclip.{error}] {path}", "embed", "--images", path, "--output", self.tmp / "out.npy")
        for path in (self.tmp, self.tmp / "none.png"):
            self.fails(1, f"[monoclip.image.201] {path}", "embed", "--images", path, "--output", self.tmp / "out.npy")
        empty_line = self.file("list.txt", f"{IMAGES / 'cat.png'}\n\n")
        self.fails(1, "line 2", "embed", "--images-file", empty_line, "--output", self.tmp / "out.npy")

    def test_outputs_that_cannot_be_written(self):
        cat = IMAGES / "cat.png"
        self.fails(1, "[monoclip.file.201]", "embed", "--images", cat, "--output", self.tmp / "none" / "out.npy")
        self.fails(1, "[monoclip.file.202]", "embed", "--images", cat, "--output", self.tmp)
        self.fails(1, "could not open", "embed", "--texts-file", self.tmp / "none.txt", "--output", self.tmp / "out.npy")
        self.fails(1, "could not read", "embed", "--texts-file", self.tmp, "--output", self.tmp / "out.npy")

    @unittest.skipIf(os.name == "nt", "needs signals")
    def test_an_interrupted_run_cleans_up(self):
        pictures = self.file("list.txt", f"{IMAGES / 'cat.png'}\n" * 20_000)
        process = subprocess.Popen([PROGRAM, "embed", "--images-file", str(pictures), "--output",
                                    str(self.tmp / "out.npy")], stderr=subprocess.PIPE)
        while process.poll() is None and not list(self.tmp.glob(".monoclip-*.part")):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        message = process.communicate(timeout=60)[1]
        self.assertEqual((process.returncode, message), (130, b"monoclip: interrupted\n"))
        self.assertEqual([path.name for path in self.tmp.iterdir()], ["list.txt"])

    @unittest.skipIf(os.name == "nt", "needs symbolic links and named pipes")
    def test_links_stay_links_and_pipes_are_written_to(self):
        target, link, pipe = self.tmp / "target.npy", self.tmp / "link.npy", self.tmp / "pipe"
        link.symlink_to(target)
        self.succeeds("embed", "--images", IMAGES / "cat.png", "--output", link)
        self.assertTrue(link.is_symlink())
        os.mkfifo(pipe)
        received = []
        reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
        reader.start()
        self.succeeds("embed", "--images", IMAGES / "cat.png", "--output", pipe)
        reader.join(60)
        self.assertEqual(received, [target.read_bytes()])


class Tokenize(CliTest):
    def test_ids_are_the_references(self):
        texts = self.file("texts.txt", "\n".join(GOLDENS["texts"]) + "\n")
        lines = self.succeeds("tokenize", "--texts-file", texts).splitlines()
        # The last text is empty: its line ends the file.
        self.assertEqual([[int(word) for word in line.split(" ")] for line in lines], GOLDENS["tokens"])

    def test_lines_end_with_a_line_feed_alone_or_after_a_carriage_return(self):
        self.assertEqual(self.succeeds("tokenize", "--texts-file", "-", stdin="a cat\r\n\na cat"),
                         "6142 320 2368 6143\n6142 6143\n6142 320 2368 6143\n")
        self.assertEqual(self.succeeds("tokenize", "--texts-file", "-", stdin=""), "")

    def test_long_texts_are_an_error_or_cut(self):
        fits, long = " ".join(["cat"] * 30), " ".join(["cat"] * 31)
        self.assertEqual(len(self.succeeds("tokenize", "--texts-file", "-", stdin=fits).split()), 32)
        self.fails(1, "[monoclip.text.103]", "tokenize", "--texts-file", "-", stdin=long)
        ids = self.succeeds("tokenize", "--texts-file", "-", "--truncate", stdin=long).split()
        self.assertEqual((len(ids), ids[0], ids[-1]), (32, "6142", "6143"))

    def test_bytes_that_are_no_utf8(self):
        self.fails(1, "[monoclip.text.101]", "tokenize", "--texts-file", self.file("texts.txt", b"caf\xe9\n"))


class Preprocess(CliTest):
    def test_planes_are_the_references(self):
        for name, pixel in zip(GOLDENS["images"], GOLDENS["first_pixels"]):
            out = self.tmp / "planes.npy"
            self.succeeds("preprocess", IMAGES / f"{name}.png", "--output", out)
            shape, numbers = read_npy(out)
            self.assertEqual(shape, (3, 64, 64))
            middle = [numbers[channel * 4096 + 32 * 64 + 32] for channel in range(3)]
            self.assertEqual([float(f"{value:.9g}") for value in middle], pixel)  # the same bits

    def test_a_draft_is_of_large_jpegs_and_where_libjpeg_is(self):
        def planes(picture, *options):
            out = self.tmp / "planes.npy"
            self.succeeds("preprocess", picture, "--output", out, *options)
            return read_npy(out)

        large, small = self.file("large.jpg", striped_jpeg(128)), self.file("small.jpg", striped_jpeg(120))
        has_libjpeg = "libjpeg" in self.succeeds("--version")
        self.assertEqual(planes(large, "--draft") != planes(large), has_libjpeg)
        self.assertEqual(planes(large, "--draft")[0], (3, 64, 64))
        for whole in (small, IMAGES / "cat.png"):
            self.assertEqual(planes(whole, "--draft"), planes(whole))

    def test_embed_and_classify_read_drafts_too(self):
        large = self.file("large.jpg", striped_jpeg(128))
        has_libjpeg = "libjpeg" in self.succeeds("--version")

        def features(*options):
            out = self.tmp / "features.npy"
            self.succeeds("embed", "--images", large, "--output", out, *options)
            return rows_of(out)

        def probabilities(*options):
            return self.succeeds("classify", large, "--labels", LABELS, "--json", *options)
        self.assertEqual(features("--draft") != features(), has_libjpeg)
        self.assertEqual(probabilities("--draft") != probabilities(), has_libjpeg)

    def test_no_file_is_left_when_the_picture_is_none(self):
        self.fails(1, "[monoclip.image.203]", "preprocess", self.file("a.png", "no"), "--output", self.tmp / "out.npy")


class Inspect(CliTest):
    def test_facts_of_the_bundled_model(self):
        facts = json.loads(self.succeeds("inspect", MODEL, "--json"))
        self.assertEqual(facts["container"], "safetensors")
        self.assertEqual((facts["layout"], facts["activation"]), ("openai", "quick_gelu"))
        self.assertEqual(facts["parameters"], 4850837)
        self.assertEqual(facts["file_size"], MODEL.stat().st_size)
        self.assertEqual(facts["architecture"], {
            "embed_dim": 128,
            "vision": {"kind": "ResNet", "image_size": 64, "width": 24, "layers": [2, 2, 2, 2], "heads": 12},
            "text": {"vocab_size": 6144, "context_length": 32, "width": 128, "layers": 1, "heads": 2,
                     "head_width": 64, "mlp_width": 512}})
        tensors = {tensor["name"]: (tensor["dtype"], tensor["shape"]) for tensor in facts["tensors"]}
        self.assertEqual(tensors["visual.attnpool.c_proj.weight"], ("fp16", [128, 768]))
        self.assertEqual(tensors["logit_scale"], ("fp16", []))
        elements = sum(kind["elements"] for kind in facts["number_types"].values())
        self.assertEqual(elements, sum(math.prod(shape) for _, shape in tensors.values()))
        text = self.succeeds("inspect", MODEL)
        self.assertIn("parameters      4,850,837\n", text)
        self.assertIn("image encoder   ResNet, 64 px, width 24, layers 2-2-2-2, attention pooling with 12 heads\n", text)
        self.assertRegex(text, r"\nvisual\.attnpool\.c_proj\.weight +fp16 +\[128,768\]\n")

    def test_facts_of_a_vit(self):
        facts = json.loads(self.succeeds("inspect", VIT, "--json"))
        self.assertEqual(facts["container"], "TorchScript archive")
        self.assertEqual((facts["activation"], facts["parameters"]), ("quick_gelu", 156289))
        self.assertEqual(facts["architecture"]["vision"], {
            "kind": "ViT", "image_size": 16, "patch_size": 8, "width": 64, "layers": 1, "heads": 1, "head_width": 64,
            "mlp_width": 256})
        text = self.succeeds("inspect", VIT)
        self.assertIn("image encoder   ViT, 16 px, patch 8, width 64, 1 layers, 1 heads of 64, MLP 256\n", text)

    def safetensors(self, tensors):
        header, offset = {}, 0
        for name, shape in tensors.items():
            size = 4 * math.prod(shape)
            header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [offset, offset + size]}
            offset += size
        text = json.dumps(header).encode()
        return self.file("model.safetensors", struct.pack("<Q", len(text)) + text + bytes(offset))

    def test_without_activation_in_the_file_sizes_are_told_and_networks_ask(self):
        facts = json.loads(self.succeeds("inspect", MODEL, "--json"))
        path = self.safetensors({tensor["name"]: tensor["shape"] for tensor in facts["tensors"]
                                 if tensor["dtype"] != "i64"})
        bare = json.loads(self.succeeds("inspect", path, "--json"))
        self.assertIsNone(bare["activation"])
        self.assertEqual(bare["architecture"], facts["architecture"])
        self.assertIn("not in the file\n", self.succeeds("inspect", path))
        named = json.loads(self.succeeds("inspect", path, "--json", "--activation", "gelu"))
        self.assertEqual(named["activation"], "gelu")
        self.assertEqual(self.succeeds("tokenize", "--texts-file", "-", "--model", path, stdin="a cat"),
                         "6142 320 2368 6143\n")
        self.succeeds("preprocess", IMAGES / "cat.png", "--model", path, "--output", self.tmp / "planes.npy")
        classify = ("classify", IMAGES / "cat.png", "--labels", "a,b", "--model", path)
        self.fails(1, "[monoclip.load.106]", *classify)
        self.succeeds(*classify, "--activation", "gelu")
        self.fails(1, "[monoclip.load.106]", "classify", IMAGES / "cat.png", "--labels", "a", "--activation", "gelu")

    def test_another_family_is_listed_with_the_reason(self):
        path = self.safetensors({"visual.trunk.stages.0.weight": [8]})
        text = self.fails(1, "[monoclip.load.101]", "inspect", path)
        self.assertIn("layout          open_clip\n", text)
        self.assertIn("visual.trunk.stages.0.weight  fp32  [8]\n", text)
        facts = json.loads(self.fails(1, "[monoclip.load.101]", "inspect", path, "--json"))
        self.assertIsNone(facts["architecture"])
        self.assertIn("[monoclip.load.101]", facts["reason"])


    def test_two_gigabytes_are_described_without_reading_them(self):
        """A Hugging Face model of the size of ViT-H/14 in fp16, whose weights are a hole in the file."""
        wide = {"vision_model": (1280, 32, 5120), "text_model": (1024, 24, 4096)}
        shapes = {"logit_scale": [], "visual_projection.weight": [1024, 1280], "text_projection.weight": [1024, 1024],
                  "vision_model.embeddings.class_embedding": [1280],
                  "vision_model.embeddings.patch_embedding.weight": [1280, 3, 14, 14],
                  "vision_model.embeddings.position_embedding.weight": [257, 1280],
                  "text_model.embeddings.token_embedding.weight": [49408, 1024],
                  "text_model.embeddings.position_embedding.weight": [77, 1024]}
        for kind, norms in (("vision_model", ("pre_layrnorm", "post_layernorm")), ("text_model", ("final_layer_norm",))):
            width, layers, hidden = wide[kind]
            for norm in norms:
                shapes.update({f"{kind}.{norm}.{part}": [width] for part in ("weight", "bias")})
            for layer in range(layers):
                start = f"{kind}.encoder.layers.{layer}."
                sizes = {f"self_attn.{name}": (width, width) for name in ("q_proj", "k_proj", "v_proj", "out_proj")}
                sizes.update({"mlp.fc1": (hidden, width), "mlp.fc2": (width, hidden), "layer_norm1": (width,),
                              "layer_norm2": (width,)})
                for name, shape in sizes.items():
                    shapes[f"{start}{name}.weight"], shapes[f"{start}{name}.bias"] = list(shape), [shape[0]]
        header, offset = {}, 0
        for name, shape in shapes.items():
            end = offset + 2 * math.prod(shape)
            header[name] = {"dtype": "F16", "shape": shape, "data_offsets": [offset, end]}
            offset = end
        text = json.dumps(header).encode()
        path = self.tmp / "model.safetensors"
        with open(path, "wb") as file:
            file.write(struct.pack("<Q", len(text)) + text)
            file.truncate(8 + len(text) + offset)
        self.file("config.json", json.dumps({
            "model_type": "clip", "projection_dim": 1024,
            "text_config": {"hidden_act": "gelu", "hidden_size": 1024, "num_attention_heads": 16,
                            "num_hidden_layers": 24, "intermediate_size": 4096},
            "vision_config": {"hidden_act": "gelu", "hidden_size": 1280, "num_attention_heads": 16, "patch_size": 14,
                              "num_hidden_layers": 32, "intermediate_size": 5120}}).encode())
        facts = json.loads(self.succeeds("inspect", self.tmp, "--json"))
        self.assertGreater(facts["file_size"], 1_900_000_000)
        self.assertEqual(facts["parameters"], 986109441)
        if hasattr(os, "wait4"):
            with open(os.devnull, "wb") as nowhere:
                child = subprocess.Popen([PROGRAM, "inspect", self.tmp], stdout=nowhere)
                _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(child.returncode, 0)
            # Megabytes, with a sanitizer's; what lies in the attention alone is half a gigabyte.
            self.assertLess(usage.ru_maxrss, 256 * 1024 if sys.platform == "linux" else 1 << 28)

    def test_a_file_of_one_encoder_is_described_without_the_other(self):
        for name, present, absent in (("text", "text", "vision"), ("vision_projected", "vision", "text")):
            facts = json.loads(self.succeeds("inspect", LAYOUTS / name, "--json"))
            self.assertIsNone(facts["architecture"][absent])
            self.assertEqual(facts["architecture"][present]["width"], {"text": 16, "vision": 24}[present])
            # A tower without a projection has one that changes nothing.
            extra = 16 * 16 if name == "text" else 0
            elements = sum(kind["elements"] for kind in facts["number_types"].values())
            self.assertEqual(facts["parameters"], elements + extra)
            self.assertIn("not in the file", self.succeeds("inspect", LAYOUTS / name))


class Convert(CliTest):
    def test_every_layout_gives_the_same_bits_of_features(self):
        cat = IMAGES / "cat.png"

        def features(model):
            self.succeeds("embed", "--images", cat, "--output", self.tmp / "row.npy", "--model", model)
            return (self.tmp / "row.npy").read_bytes()

        for model, width in ((MODEL, 128), (VIT, 32)):
            layouts = ("openai", "open_clip", "huggingface") if model == VIT else ("openai", "open_clip")
            for layout in layouts:
                target = self.tmp / (model.stem + layout)
                self.assertEqual(self.succeeds("convert", model, target, "--layout", layout), "")
                self.assertEqual(features(target), features(model))
                facts = json.loads(self.succeeds("inspect", target, "--json"))
                self.assertEqual((facts["activation"], facts["architecture"]["embed_dim"]), ("quick_gelu", width))
                self.succeeds("convert", target, self.tmp / "back", "--layout", "openai")
                self.assertEqual(features(self.tmp / "back"), features(model))

    def test_a_number_type_is_every_tensors(self):
        self.succeeds("convert", MODEL, self.tmp / "other", "--layout", "openai", "--dtype", "bf16")
        facts = json.loads(self.succeeds("inspect", self.tmp / "other", "--json"))
        self.assertEqual(list(facts["number_types"]), ["bf16"])

    def test_one_encoder_is_taken_out_and_converted_on(self):
        text = self.tmp / "text"
        self.succeeds("convert", VIT, text, "--layout", "huggingface", "--towers", "text")
        self.assertTrue((text / "vocab.json").is_file())
        facts = json.loads(self.succeeds("inspect", text, "--json"))
        self.assertIsNone(facts["architecture"]["vision"])
        self.succeeds("convert", text, self.tmp / "file", "--layout", "openai")
        self.fails(1, "[monoclip.save.105]", "convert", text, self.tmp / "no", "--layout", "open_clip")
        self.fails(1, "[monoclip.load.111]", "convert", text, self.tmp / "no", "--layout", "openai", "--towers",
                   "vision")

    def test_what_the_file_does_not_say_is_passed(self):
        bare = self.file("bare.safetensors", (LAYOUTS / "open_clip" / "open_clip_model.safetensors").read_bytes())
        target = self.tmp / "file"
        command = ["convert", bare, target, "--layout", "openai"]
        self.fails(1, "[monoclip.load.107]", *command)
        heads = ["--vision-head-width", "12", "--text-head-width", "4"]
        self.fails(1, "[monoclip.load.106]", *command, *heads)
        self.succeeds(*command, *heads, "--activation", "quick_gelu")
        facts = json.loads(self.succeeds("inspect", target, "--json"))
        self.assertEqual((facts["architecture"]["vision"]["heads"], facts["architecture"]["text"]["heads"]), (2, 4))
        self.assertEqual(facts["activation"], "quick_gelu")

    def test_wrong_calls_and_places(self):
        self.fails(2, "--towers: expected both, vision or text", "convert", MODEL, self.tmp / "out", "--layout",
                   "openai", "--towers", "image")
        self.fails(2, "--text-head-width: expected a whole number", "convert", MODEL, self.tmp / "out", "--layout",
                   "openai", "--text-head-width", "0")
        self.fails(2, "expected two paths", "convert", MODEL, "--layout", "openai")
        self.fails(2, "--layout is missing", "convert", MODEL, self.tmp / "out")
        self.fails(2, "--layout: expected openai", "convert", MODEL, self.tmp / "out", "--layout", "hf")
        self.fails(2, "--dtype: expected fp32", "convert", MODEL, self.tmp / "out", "--layout", "openai", "--dtype",
                   "int8")
        self.fails(1, "[monoclip.save.101]", "convert", MODEL, self.tmp / "out", "--layout", "huggingface")
        self.fails(1, "[monoclip.file.201]", "convert", MODEL, self.tmp / "no" / "out", "--layout", "openai")
        self.assertEqual(list(self.tmp.iterdir()), [])


class Verify(CliTest):
    def test_the_digest_is_sha256_and_a_false_name_is_told(self):
        path = self.file("RN50.pt", MODEL.read_bytes())
        digest = hashlib.sha256(MODEL.read_bytes()).hexdigest()
        text = self.succeeds("inspect", path, "--verify")
        self.assertIn(f"sha256          {digest}\n", text)
        self.assertIn("not OpenAI's RN50.pt", text)
        facts = json.loads(self.succeeds("inspect", path, "--verify", "--json"))
        self.assertEqual((facts["sha256"], facts["release"]), (digest, None))


class Evil:
    def __init__(self, command):
        self.command = command

    def __reduce__(self):
        return os.system, (self.command,)


class BadModels(CliTest):
    def refused(self, error, path):
        """By every command that reads a model."""
        self.fails(1, f"[monoclip.{error}] {path}", "inspect", path)
        self.fails(1, f"[monoclip.{error}] {path}", "tokenize", "--texts-file", "-", "--model", path, stdin="a")
        self.fails(1, f"[monoclip.{error}] {path}", "classify", IMAGES / "cat.png", "--labels", "a", "--model", path)
        self.fails(1, f"[monoclip.{error}] {path}", "embed", "--images", IMAGES / "cat.png", "--model", path,
                   "--output", self.tmp / "out.npy")

    def test_paths_that_are_no_files(self):
        self.refused("file.101", self.tmp / "none.pt")
        self.refused("source.101", self.tmp)

    def test_files_that_are_no_checkpoints(self):
        self.refused("file.103", self.file("empty.pt", b""))
        self.refused("checkpoint.101", self.file("text.pt", "To whom it may concern: no weights.\n"))
        self.refused("checkpoint.101", IMAGES / "cat.png")

    def test_a_truncated_file_at_any_length(self):
        whole = VIT.read_bytes()
        self.refused("zip.101", self.file("half.pt", whole[:len(whole) // 2]))
        for length in (4, 22, 100, len(whole) - 1):
            self.fails(1, "[monoclip.zip.", "inspect", self.file("cut.pt", whole[:length]))
        whole = MODEL.read_bytes()
        self.refused("safetensors.106", self.file("half.safetensors", whole[:len(whole) // 2]))
        for length, error in ((4, "checkpoint.101"), (8, "checkpoint.101"), (22, "safetensors.102"),
                              (len(whole) - 1, "safetensors.106")):
            self.fails(1, f"[monoclip.{error}", "inspect", self.file("cut.safetensors", whole[:length]))

    def test_a_pickle_that_calls_something_is_refused_and_calls_nothing(self):
        trace = self.tmp / "called"
        path = self.tmp / "evil.pt"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("archive/data.pkl", pickle.dumps({"visual.proj": Evil(f"touch {trace}")}, protocol=2))
            archive.writestr("archive/version", "3\n")
            archive.writestr("archive/data/0", bytes(64))
        self.refused("pickle.103", path)
        self.assertFalse(trace.exists())


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
