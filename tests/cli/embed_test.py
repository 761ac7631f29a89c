#!/usr/bin/env python3
"""Tests of `monoclip embed` over long lists: inputs that cannot be read, and runs that are interrupted.

usage: embed_test.py PROGRAM [unittest's arguments]       needs the standard library only
"""
import math
import os
import signal
import subprocess
import sys
import time
import unittest

import cli_test
from cli_test import IMAGES, VIT, call, png, read_npy, rows_of

HEADER = 128  # bytes before the rows of the files here


class EmbedTest(cli_test.CliTest):
    def setUp(self):
        super().setUp()
        self.out = self.tmp / "out.npy"
        self.part, self.record = self.tmp / "out.npy.part", self.tmp / "out.npy.part.log"

    def list_of(self, paths, name="list.txt"):
        return self.file(name, "".join(f"{path}\n" for path in paths))

    def bad(self, name="bad.png"):
        return self.file(name, "no picture")

    def embed(self, *words, status=0):
        """Lines on standard error of a call that ends with `status`."""
        result = call("embed", *words, "--output", self.out)
        lines = result.stderr.decode("utf-8").splitlines()
        self.assertEqual((result.returncode, result.stdout), (status, b""), (words, lines))
        return lines

    def wanted(self, *words):
        """The bytes of a run without interruption."""
        path = self.tmp / "wanted.npy"
        result = call("embed", *words, "--output", path)
        self.assertIn(result.returncode, (0, 3), result.stderr)
        return path.read_bytes()

    def left(self):
        return sorted(path.name for path in self.tmp.iterdir() if path.name.startswith(("out.npy", ".monoclip")))


class Unreadable(EmbedTest):
    """40 pictures are two batches; the places are the ends of the list and of the batches."""
    CASES = {"first": [0], "middle": [15], "ends of a batch": [31, 32], "last": [39], "a batch": list(range(32)),
             "all": list(range(40)), "none": []}

    def pictures(self, bad):
        good = sorted(IMAGES.glob("*.png"))
        return [self.bad(f"bad{i}.png") if i in bad else good[i % len(good)] for i in range(40)]

    def each_case(self):
        good = sorted(IMAGES.glob("*.png"))
        whole = self.tmp / "whole.npy"
        self.succeeds("embed", "--images", *(good[i % len(good)] for i in range(40)), "--output", whole)
        rows = rows_of(whole)
        for name, bad in self.CASES.items():
            paths = self.pictures(bad)
            with self.subTest(name):
                yield bad, paths, rows

    def assert_told(self, lines, bad, paths):
        self.assertEqual(lines[:-1], [f"monoclip: [monoclip.image.203] {paths[i]}: a picture of 10 bytes: expected "
                                      "JPEG, PNG, GIF or BMP, got something else" for i in bad])
        self.assertEqual(lines[-1], f"monoclip: {len(bad)} of 40 pictures could not be read")

    def test_skip_leaves_rows_out_and_lists_the_others(self):
        for bad, paths, rows in self.each_case():
            lines = self.embed("--images-file", self.list_of(paths), "--on-error", "skip", status=3 if bad else 0)
            if bad:
                self.assert_told(lines, bad, paths)
            kept = [i for i in range(40) if i not in bad]
            self.assertEqual(rows_of(self.out), [rows[i] for i in kept])
            self.assertEqual(read_npy(self.out)[0], (len(kept), 128))
            self.assertEqual((self.tmp / "out.npy.inputs").read_text(), "".join(f"{paths[i]}\n" for i in kept))
            self.assertEqual(self.left(), ["out.npy", "out.npy.inputs"])

    def test_nan_keeps_their_places(self):
        for bad, paths, rows in self.each_case():
            lines = self.embed("--images-file", self.list_of(paths), "--on-error", "nan", status=3 if bad else 0)
            if bad:
                self.assert_told(lines, bad, paths)
            found = rows_of(self.out)
            self.assertEqual(len(found), 40)
            for i, row in enumerate(found):
                if i in bad:
                    self.assertTrue(all(math.isnan(value) for value in row))
                else:
                    self.assertEqual(row, rows[i])
            self.assertEqual(self.left(), ["out.npy"])

    def test_stop_names_the_first_and_leaves_nothing(self):
        for bad, paths, _ in self.each_case():
            listed = self.list_of(paths)
            for words in ([], ["--on-error", "stop"]):
                if bad:
                    self.fails(1, f"[monoclip.image.203] {paths[bad[0]]}:", "embed", "--images-file", listed,
                               "--output", self.out, *words)
            if not bad:
                self.assertEqual(self.embed("--images-file", listed), [])

    def test_every_way_a_picture_can_be_wrong(self):
        cat = (IMAGES / "cat.png").read_bytes()
        names = {"image.201": self.tmp / "none.png", "image.203": self.file("empty.png", b""),
                 "image.204": self.file("vast.png", png(100_000, 100_000)),
                 "image.206": self.file("short.png", cat[:len(cat) // 2])}
        lines = self.embed("--images", *names.values(), IMAGES / "cat.png", "--on-error", "skip", status=3)
        for line, (error, path) in zip(lines, names.items()):
            self.assertTrue(line.startswith(f"monoclip: [monoclip.{error}] {path}: "), line)
        self.assertEqual(len(rows_of(self.out)), 1)

    def test_an_empty_list_has_no_rows(self):
        for choice in ("stop", "skip", "nan"):
            self.assertEqual(self.embed("--images-file", self.list_of([]), "--on-error", choice), [])
            self.assertEqual(read_npy(self.out)[0], (0, 128))
        self.assertEqual((self.tmp / "out.npy.inputs").read_bytes(), b"")

    def test_a_number_of_rows_with_fewer_digits_leaves_the_header_as_long(self):
        paths = [self.tmp / "none.png"] * 9_991 + [IMAGES / "cat.png"] * 9
        self.embed("--images-file", self.list_of(paths), "--on-error", "skip", status=3)
        self.assertEqual(read_npy(self.out)[0], (9, 128))

    def test_texts(self):
        long = " ".join(["cat"] * 40)
        texts = self.file("texts.txt", f"a cat\n{long}\na dog\n".encode() + b"caf\xe9\n")
        self.fails(1, "[monoclip.text.103] text 2 of 4: ", "embed", "--texts-file", texts, "--output", self.out)
        lines = self.embed("--texts-file", texts, "--on-error", "skip", status=3)
        self.assertTrue(lines[0].startswith("monoclip: [monoclip.text.103] text 2 of 4: "), lines)
        self.assertTrue(lines[1].startswith("monoclip: [monoclip.text.101] text 4 of 4: "), lines)
        self.assertEqual(lines[2], "monoclip: 2 of 4 texts could not be read")
        self.assertEqual((self.tmp / "out.npy.inputs").read_text(), "a cat\na dog\n")
        rows = rows_of(self.out)
        self.embed("--texts-file", texts, "--on-error", "nan", status=3)
        self.assertEqual(rows_of(self.out)[::2], rows)
        self.assertTrue(math.isnan(rows_of(self.out)[1][0]))

    def test_wrong_calls(self):
        cat = IMAGES / "cat.png"
        self.fails(2, "--on-error: expected stop, skip or nan, got 'ignore'", "embed", "--images", cat, "--output",
                   self.out, "--on-error", "ignore")
        self.fails(2, "--on-error skip needs an --output that is a file", "embed", "--images", cat, "--output", "-",
                   "--on-error", "skip")
        self.fails(2, "--resume needs an --output that is a file", "embed", "--images", cat, "--output", "-",
                   "--resume")
        self.fails(1, "does not allow", "embed", "--images", "a\nb.png", "--output", self.out, "--on-error", "skip")
        if os.name != "nt":
            os.mkfifo(self.tmp / "pipe")
            self.fails(2, "--on-error skip needs", "embed", "--images", cat, "--output", self.tmp / "pipe",
                       "--on-error", "skip")

    def test_nan_goes_to_standard_output(self):
        words = ("--images", self.bad(), IMAGES / "cat.png", "--on-error", "nan")
        result = call("embed", *words, "--output", "-")
        self.assertEqual((result.returncode, result.stdout), (3, self.wanted(*words)))


class Resume(EmbedTest):
    def stopped_in_the_middle(self, number=100, bad_at=70, options=()):
        """A run that stops at a picture which is there only later: its part holds two batches."""
        late = self.bad("late.png")
        good = sorted(IMAGES.glob("*.png"))
        paths = [late if i == bad_at else good[i % len(good)] for i in range(number)]
        listed = self.list_of(paths)
        self.embed("--images-file", listed, "--resume", *options, status=1)
        late.write_bytes((IMAGES / "cat.png").read_bytes())
        return listed

    def refused(self, text, *words):
        before = self.part.read_bytes(), self.record.read_bytes()
        [line] = self.embed(*words, "--resume", status=1)
        self.assertTrue(line.startswith(f"monoclip: {self.part} cannot be resumed: "), line)
        self.assertIn(text, line)
        self.assertIn("remove it to begin anew", line)
        self.assertEqual((self.part.read_bytes(), self.record.read_bytes()), before)

    def test_a_run_in_one_go_is_as_without_the_option(self):
        for number in (0, 1, 32, 33):
            words = ("--images-file", self.list_of([IMAGES / "cat.png"] * number))
            self.assertEqual(self.embed(*words, "--resume"), [])
            self.assertEqual(self.out.read_bytes(), self.wanted(*words))
            self.assertEqual(self.left(), ["out.npy"])

    def test_a_stopped_run_goes_on_where_it_stopped(self):
        listed = self.stopped_in_the_middle()
        self.assertEqual(self.left(), ["out.npy.part", "out.npy.part.log"])
        self.assertEqual(self.part.stat().st_size, HEADER + 64 * 512)
        wanted = self.wanted("--images-file", listed)
        self.assertEqual(self.embed("--images-file", listed, "--resume", "--threads", "1"), [])
        self.assertEqual(self.out.read_bytes(), wanted)
        self.assertEqual(self.left(), ["out.npy"])

    def test_what_is_done_is_not_read_again(self):
        first = self.file("first.png", (IMAGES / "bee.png").read_bytes())
        late = self.bad()
        words = ("--images-file", self.list_of([first] * 64 + [late]))
        self.embed(*words, "--resume", status=1)
        late.write_bytes(first.read_bytes())
        wanted = self.wanted(*words)
        first.unlink()
        self.embed(*words, "--resume")
        self.assertEqual(self.out.read_bytes(), wanted)

    def test_rows_that_were_not_saved_are_cut_off(self):
        """As after a crash: rows, one of them torn, and lines of the record that no 'done' follows."""
        listed = self.stopped_in_the_middle()
        wanted = self.wanted("--images-file", listed)
        record, part = self.record.read_bytes(), self.part.read_bytes()
        for rows, lines in ((bytes(3 * 512 + 100), b""), (b"", b"nan 70\n"), (bytes(512), b"skip 64\nskip 65\ndone 9"),
                            (b"", b"\0" * 100), (bytes(512), b"skip 64\ndone 96 95\n")):
            self.part.write_bytes(part + rows)
            self.record.write_bytes(record + lines)
            self.embed("--images-file", listed, "--resume")
            self.assertEqual(self.out.read_bytes(), wanted)
            self.assertEqual(self.left(), ["out.npy"])
            self.out.unlink()

    def test_a_run_may_be_interrupted_again_and_again(self):
        """What a crash leaves behind the last 'done' is gone before anything is added."""
        good = sorted(IMAGES.glob("*.png"))
        late = [self.bad(f"late{i}.png") for i in range(3)]
        paths = [good[i % len(good)] for i in range(260)]
        for i, path in enumerate(late):
            paths[70 * (i + 1)] = path
        gap = paths[3] = self.tmp / "none.png"
        words = ("--images-file", self.list_of(paths), "--resume")
        [message] = self.embed(*words, status=1)
        self.assertIn(f"{gap}: ", message)
        gap.write_bytes(good[0].read_bytes())
        for path, done in zip(late, (64, 128, 192)):
            self.embed(*words, status=1)
            self.assertIn(f"\ndone {done} {done} ", self.record.read_text())
            for file, torn in ((self.part, b"1234567"), (self.record, b"skip 250\nnan 251\ndone 1")):
                file.write_bytes(file.read_bytes() + torn)
            path.write_bytes(good[1].read_bytes())
        self.embed(*words)
        self.assertEqual(self.out.read_bytes(), self.wanted(*words[:2]))

    def test_crashes_while_a_run_begins_or_ends(self):
        listed = self.stopped_in_the_middle()
        wanted = self.wanted("--images-file", listed)
        record = self.record.read_bytes()
        facts = record[:record.index(b"done ")]
        # Before the record was there; the record alone; a torn header; all is there but for the last steps.
        for part, log in ((b"", None), (b"", facts), (None, record), (b"\x93NUM", facts)):
            for path, content in ((self.part, part), (self.record, log)):
                path.unlink(missing_ok=True)
                if content is not None:
                    path.write_bytes(content)
            self.embed("--images-file", listed, "--resume")
            self.assertEqual(self.out.read_bytes(), wanted)
            self.assertEqual(self.left(), ["out.npy"])

    def test_a_run_of_which_all_is_done_only_finishes(self):
        """Its last step fails: the name for the list of inputs is taken by a folder."""
        (self.tmp / "out.npy.inputs").mkdir()
        words = ("--images", self.bad(), *[IMAGES / "cat.png"] * 40, "--on-error", "skip")
        self.assertIn("[monoclip.file.202]", self.embed(*words, "--resume", status=1)[-1])
        self.assertIn("\ndone 41 40 ", self.record.read_text())
        (self.tmp / "out.npy.inputs").rmdir()
        self.assertEqual(self.embed(*words, "--resume", status=3), ["monoclip: 1 of 41 pictures could not be read"])
        self.assertEqual(self.out.read_bytes(), self.wanted(*words))
        self.assertEqual(self.left(), ["out.npy", "out.npy.inputs"])

    def interrupted(self, sign, *words):
        """A run that gets a signal when its first rows are written; false when it was done before."""
        process = subprocess.Popen([cli_test.PROGRAM, "embed", *map(str, words), "--output", str(self.out)],
                                   stderr=subprocess.PIPE)
        while process.poll() is None and not (self.part.exists() and self.part.stat().st_size > HEADER):
            time.sleep(0.002)
        process.send_signal(sign)
        message = process.communicate(timeout=60)[1]
        if process.returncode in (0, 3):
            return False
        self.assertEqual(process.returncode, 130 if sign == signal.SIGINT else -sign, message)
        self.assertEqual(self.left(), ["out.npy.part", "out.npy.part.log"])
        return True

    @unittest.skipIf(os.name == "nt", "needs signals")
    def test_signals_in_all_three_ways_of_handling_errors(self):
        good = sorted(IMAGES.glob("*.png"))
        for choice in ("stop", "skip", "nan"):
            paths = [self.tmp / "none.png" if choice != "stop" and i % 50 == 3 else good[i % len(good)]
                     for i in range(320)]
            words = ("--images-file", self.list_of(paths), "--on-error", choice)
            wanted = self.wanted(*words)
            for sign in (signal.SIGINT, signal.SIGKILL):
                with self.subTest(choice=choice, signal=sign):
                    if self.interrupted(sign, *words, "--resume") and sign == signal.SIGINT:
                        self.assertRegex(self.record.read_text(), r"\ndone [1-9]")
                    lines = self.embed(*words, "--resume", status=0 if choice == "stop" else 3)
                    self.assertEqual(lines[-1:], [] if choice == "stop" else
                                     ["monoclip: 7 of 320 pictures could not be read"])
                    self.assertEqual(self.out.read_bytes(), wanted)
                    kept = self.tmp / "out.npy.inputs"
                    if choice == "skip":
                        self.assertEqual(kept.read_bytes(), (self.tmp / "wanted.npy.inputs").read_bytes())
                        kept.unlink()
                    self.assertEqual(self.left(), ["out.npy"])
                    self.out.unlink()

    def test_another_run_is_refused(self):
        listed = self.stopped_in_the_middle()
        same = ("--images-file", listed)
        other = self.list_of([IMAGES / "cat.png"] * 100, "other.txt")
        self.refused("SHA-256 of the list", "--images-file", other)
        self.refused("inputs: 100 pictures', here 'inputs: 1 pictures", "--images", IMAGES / "cat.png")
        self.refused("inputs: 100 texts", "--texts-file", listed)
        self.refused("precision: fp32', here 'precision: bf16", *same, "--precision", "bf16")
        self.refused("rows: of unit length', here 'rows: raw", *same, "--raw")
        self.refused("large JPEGs: whole', here 'large JPEGs: drafts", *same, "--draft")
        self.refused("model: ", *same, "--model", VIT)
        weights = bytearray(cli_test.MODEL.read_bytes())
        middle = len(weights) // 2  # somewhere in the weights; neither digest of the archive is checked
        weights[middle:middle + 4096] = bytes(4096)
        self.refused("SHA-256 of a sample's features", *same, "--model", self.file("changed.pt", bytes(weights)))
        self.embed(*same, "--resume")

    def test_texts_are_cut_in_all_rows_or_none(self):
        texts = self.file("texts.txt", "a cat\n" * 40 + "cat " * 60 + "\n")
        self.embed("--texts-file", texts, "--resume", status=1)
        self.refused("long texts", "--texts-file", texts, "--truncate")
        self.assertEqual(self.embed("--texts-file", texts, "--resume", "--on-error", "nan", status=3)[-1],
                         "monoclip: 1 of 41 texts could not be read")
        self.assertEqual(self.out.read_bytes(), self.wanted("--texts-file", texts, "--on-error", "nan"))

    def test_a_damaged_part_is_refused(self):
        listed = self.stopped_in_the_middle()
        part, record = self.part.read_bytes(), self.record.read_bytes()
        changed = bytearray(part)
        changed[HEADER + 63 * 512 + 511] ^= 1  # the last bit of what is done
        for content, log, text in ((bytes(changed), record, "its rows are not those that were written"),
                                   (part[:-1], record, "it is shorter than its record says"),
                                   (part, b"", "its record is damaged"),
                                   (part, b"something else\n", "its record is damaged"),
                                   (part, record[:60], "its record is damaged")):
            self.part.write_bytes(content)
            self.record.write_bytes(log)
            self.refused(text, "--images-file", listed)
        self.record.unlink()
        [line] = self.embed("--images-file", listed, "--resume", status=1)
        self.assertIn("is missing", line)
        self.part.unlink()
        self.embed("--images-file", listed, "--resume")

    def test_how_errors_are_handled_may_change_as_long_as_there_were_none(self):
        listed = self.stopped_in_the_middle()
        (self.tmp / "late.png").write_bytes(b"no picture")
        self.embed("--images-file", listed, "--resume", "--on-error", "skip", status=3)
        self.assertEqual(self.out.read_bytes(), self.wanted("--images-file", listed, "--on-error", "skip"))
        self.out.unlink()

        (self.tmp / "out.npy.inputs").unlink()
        (self.tmp / "out.npy.inputs").mkdir()
        words = ("--images", self.tmp / "late.png", IMAGES / "cat.png")
        self.embed(*words, "--on-error", "skip", "--resume", status=1)
        for choice in ("nan", "stop"):
            self.refused("begun with --on-error skip", *words, "--on-error", choice)

    @unittest.skipIf(os.name == "nt", "needs locks")
    def test_two_runs_of_one_part_at_a_time_are_refused(self):
        import fcntl
        listed = self.stopped_in_the_middle()
        with open(self.part, "rb") as other:
            fcntl.flock(other, fcntl.LOCK_EX)
            [line] = self.embed("--images-file", listed, "--resume", status=1)
        self.assertEqual(line, f"monoclip: {self.part} is being written by another process")
        self.embed("--images-file", listed, "--resume")

    def test_outputs_that_cannot_be_written_are_refused_before_the_work(self):
        cat = IMAGES / "cat.png"
        self.fails(1, "[monoclip.file.201]", "embed", "--images", cat, "--output", self.tmp / "no" / "out.npy", "--resume")
        self.fails(1, "[monoclip.file.202]", "embed", "--images", cat, "--output", self.tmp, "--resume")

    @unittest.skipIf(os.name == "nt", "needs symbolic links")
    def test_the_old_file_stays_until_the_end_and_links_stay_links(self):
        target = self.file("target.npy", "old")
        target.chmod(0o640)
        self.out.symlink_to("target.npy")
        late = self.bad()
        words = ("--images", IMAGES / "cat.png", late, "--resume")
        self.embed(*words, status=1)
        self.assertEqual(target.read_text(), "old")
        late.write_bytes((IMAGES / "cat.png").read_bytes())
        self.embed(*words)
        self.assertTrue(self.out.is_symlink())
        self.assertEqual((len(rows_of(target)), target.stat().st_mode & 0o777), (2, 0o640))
        self.assertFalse((self.tmp / "target.npy.part").exists())


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    cli_test.PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
