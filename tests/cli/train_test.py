#!/usr/bin/env python3
"""Tests of `monoclip train`: what it writes, what it refuses, and that an interrupted training ends with the same bits.

usage: train_test.py PROGRAM [unittest's arguments]       needs the standard library only
"""
import html.parser
import json
import math
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import time
import unittest

import cli_test
from cli_test import LAYOUTS, MODEL, call, png

TIMES = ("seconds", "pictures_per_second", "waiting_share")
CONFIG = {"embed_dim": 16,
          "vision_cfg": {"image_size": 16, "layers": 2, "width": 32, "patch_size": 8, "head_width": 16},
          "text_cfg": {"context_length": 16, "vocab_size": 1024, "width": 32, "heads": 2, "layers": 2}}
COLOURS = {"red": (220, 30, 30), "green": (30, 200, 40), "blue": (30, 40, 220), "white": (240, 240, 240)}


def picture(colour, number):
    """A square of 20 pixels: a colour, and a stripe whose place tells the number."""
    rows = b""
    for y in range(20):
        stripe = y == number % 20
        rows += b"\0" + bytes(255 - c if stripe else c for c in colour) * 20
    return png(20, 20, rows)


def tensors_of(path):
    """Name -> bytes of a safetensors file's tensors."""
    data = path.read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + length])
    header.pop("__metadata__", None)
    return {name: data[8 + length + entry["data_offsets"][0]:8 + length + entry["data_offsets"][1]]
            for name, entry in header.items()}


class Page(html.parser.HTMLParser):
    """Fails on tags that are not closed; counts them."""
    VOID = {"meta", "br", "img"}

    def __init__(self, text):
        super().__init__()
        self.open, self.counts, self.text = [], {}, ""
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attrs):
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if tag not in self.VOID:
            self.open.append(tag)
        for name, value in attrs:  # nothing is fetched from elsewhere
            assert name not in ("src", "href") or value.startswith("data:"), (name, value)

    def handle_startendtag(self, tag, attrs):
        self.counts[tag] = self.counts.get(tag, 0) + 1

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, tag

    def handle_data(self, data):
        self.text += data


class TrainTest(cli_test.CliTest):
    def setUp(self):
        super().setUp()
        self.run_folder = self.tmp / "run"
        self.config = self.file("tiny.json", json.dumps(CONFIG))
        lines = ["path\tcaption\tlabel"]
        for number in range(24):
            name = list(COLOURS)[number % 4]
            self.file(f"{number}.png", picture(COLOURS[name], number))
            lines.append(f"{number}.png\ta {name} square with stripe {number}\t{name}")
        self.table = self.file("pairs.tsv", "\n".join(lines) + "\n")

    def folder_of_labels(self):
        for number in range(8):
            name = list(COLOURS)[number % 4]
            (self.tmp / "labels" / name).mkdir(parents=True, exist_ok=True)
            self.file(f"labels/{name}/{number}.png", picture(COLOURS[name], number))
        return self.tmp / "labels"

    def words(self, *more, output=None, start=None, data=None):
        start = start or ("--config", self.config)
        return ("train", "--data", data or self.table, *start, "--output", output or self.run_folder,
                "--batch-size", "8", *more)

    def train(self, *more, status=0, **options):
        """Lines on standard error."""
        result = call(*self.words(*more, **options))
        lines = result.stderr.decode("utf-8").splitlines()
        self.assertEqual((result.returncode, result.stdout), (status, b""), lines)
        return lines

    def metrics(self, folder=None):
        """Lines for steps and for evaluations, without what clocks say."""
        whole = ((folder or self.run_folder) / "metrics.jsonl").read_text().rpartition("\n")[0]  # one may be half written
        lines = [json.loads(line) for line in whole.splitlines()]
        for line in lines:
            for name in TIMES:
                line.pop(name, None)
        return lines

    def steps(self, folder=None):
        return [line for line in self.metrics(folder) if "evaluation" not in line]

    def evaluations(self, folder=None):
        return [line for line in self.metrics(folder) if "evaluation" in line]

    def report(self, folder=None):
        return Page(((folder or self.run_folder) / "report.html").read_text("utf-8"))

    def names(self, folder=None):
        return sorted(path.name for path in (folder or self.run_folder).iterdir())


class Run(TrainTest):
    def test_it_writes_model_state_figures_and_report(self):
        lines = self.train("--epochs", "4", "--average", "0.9")
        self.assertIn("12 steps of 8 (3 an epoch)", lines[0])
        self.assertIn("finished after 12 steps", lines[-1])
        self.assertEqual(self.names(), ["checkpoint.safetensors", "metrics.jsonl", "model.safetensors", "report.html"])
        steps = self.steps()
        self.assertEqual([step["step"] for step in steps], list(range(1, 13)))
        self.assertEqual([step["epoch"] for step in steps], [1] * 3 + [2] * 3 + [3] * 3 + [4] * 3)
        self.assertEqual(set(steps[0]), {"step", "epoch", "loss", "accuracy", "learning_rate", "gradient_norm",
                                         "logit_scale", "pictures", "skipped"})
        self.assertGreater(steps[0]["loss"], 1)  # chance is the logarithm of 8
        self.assertEqual(steps[0]["learning_rate"], 5e-4)  # a twentieth of 12 steps is no warm-up
        self.assertLess(steps[-1]["learning_rate"], 1e-4)
        page = self.report()
        self.assertEqual(page.counts["svg"], 6 + ("waiting for pictures" in page.text))
        for words in ("finished", "Learning rate", "Norm of the gradients", "augmentation", "crop 0.9 to 1"):
            self.assertIn(words, page.text)
        self.assertIn("Training tiny.json, from nothing", page.text)
        self.assertNotIn("script", page.counts)
        raw = json.loads((self.run_folder / "metrics.jsonl").read_text().splitlines()[3])
        self.assertTrue(all(raw[name] >= 0 for name in TIMES))
        self.succeeds("classify", self.tmp / "0.png", "--labels", "red,green", "--model", self.run_folder)

    def test_loss_falls(self):
        self.train("--epochs", "20", "--lr", "1e-3", "--augment-none")
        losses = [step["loss"] for step in self.steps()]
        self.assertLess(sum(losses[-5:]), 0.7 * sum(losses[:5]))

    def test_a_checkpoint_is_trained_further(self):
        self.train("--steps", "1", start=("--model", MODEL))
        before, after = tensors_of_model(self, MODEL), tensors_of(self.run_folder / "model.safetensors")
        self.assertEqual(before.keys(), after.keys())
        self.assertEqual(before["visual.bn1.running_mean"], after["visual.bn1.running_mean"])
        self.assertNotEqual(before["visual.conv1.weight"], after["visual.conv1.weight"])
        self.assertEqual(self.steps()[0]["learning_rate"], 1e-5)

    def test_locked_towers_keep_their_bits(self):
        self.train("--steps", "2", output=self.tmp / "first")
        model = self.tmp / "first" / "model.safetensors"
        before = tensors_of(model)
        for option, prefix in (("--lock-image", True), ("--lock-text", False)):
            folder = self.tmp / option
            self.train(option, "--steps", "3", "--lr", "1e-3", "--lock-logit-scale", start=("--model", model),
                       output=folder)
            after = tensors_of(folder / "model.safetensors")
            for name, values in before.items():
                locked = name == "logit_scale" or name.startswith("visual.") == prefix
                self.assertEqual(after[name] == values, locked, name)
        self.train("--image-blocks", "1", "--text-blocks", "0", "--steps", "2", start=("--model", model))
        changed = {name for name, values in tensors_of(self.run_folder / "model.safetensors").items()
                   if values != before[name]}
        self.assertIn("visual.transformer.resblocks.1.mlp.c_fc.weight", changed)
        self.assertIn("text_projection", changed)
        self.assertFalse(any("resblocks.0" in name or name.startswith(("transformer", "visual.conv1")) for name in changed))

    def test_layouts_and_types(self):
        for layout, files in (("open_clip", ["open_clip_config.json", "open_clip_model.safetensors"]),
                              ("huggingface", ["config.json", "merges.txt", "model.safetensors"])):
            folder = self.tmp / layout
            self.train("--steps", "1", "--layout", layout, "--dtype", "fp16", output=folder)
            self.assertEqual(self.names(folder), ["checkpoint.safetensors", "metrics.jsonl", "model", "report.html"])
            self.assertLessEqual(set(files), set(self.names(folder / "model")))
            self.succeeds("inspect", folder / "model")

    def test_a_folder_of_labels_is_data(self):
        self.train("--steps", "2", "--template", "a {} thing", "--share-concepts", data=self.folder_of_labels())
        self.assertEqual(len(self.steps()), 2)
        self.train("--steps", "2", "--different-concepts", "--batch-size", "4", data=self.folder_of_labels(),
                   output=self.tmp / "different")
        lines = self.train("--steps", "1", "--different-concepts", status=1, data=self.folder_of_labels(),
                           output=self.tmp / "too-many")
        self.assertIn("[monoclip.data.111]", lines[-1])

    def test_precision_threads_and_memory_have_options(self):
        self.train("--steps", "3", "--threads", "1", "--workers", "0")
        self.train("--steps", "3", "--threads", "3", "--workers", "3", "--recompute", output=self.tmp / "recompute")
        self.assertEqual(self.metrics(), self.metrics(self.tmp / "recompute"))
        self.train("--steps", "3", "--precision", "bf16", output=self.tmp / "bf16")
        self.assertNotEqual(self.metrics(), self.metrics(self.tmp / "bf16"))
        for exact, rounded in zip(self.steps(), self.steps(self.tmp / "bf16")):
            # The loss is a mean of scores that bf16 rounds to 8 bits.
            self.assertAlmostEqual(exact["loss"], rounded["loss"], delta=0.01 * exact["loss"])
        self.train("--steps", "3", "--precision", "bf16", "--recompute", "--threads", "3",
                   output=self.tmp / "bf16-recompute")
        self.assertEqual(self.metrics(self.tmp / "bf16"), self.metrics(self.tmp / "bf16-recompute"))

    def test_captions_that_are_cut_are_told_of_once(self):
        table = self.file("long.tsv", self.table.read_text().replace("square", "square " * 20))
        lines = self.train("--steps", "3", data=table)
        self.assertEqual([line for line in lines if "are cut" in line],
                         ["monoclip: captions longer than the model's context are cut: 8 of 8 in step 1"])
        self.assertFalse(any("are cut" in line for line in self.train("--steps", "3", output=self.tmp / "short")))

    def test_tables_of_other_columns(self):
        table = self.file("other.csv", 'file,name,keywords\n' + "".join(
            f'{i}.png,"square, no. {i}","red,{i},stripe"\n' for i in range(24)))
        self.train("--steps", "2", "--picture-column", "file", "--template", "{name}", "--template",
                   "{name}, {keywords:2}", data=table)
        lines = self.train("--steps", "2", data=table, output=self.tmp / "none", status=1)
        self.assertIn("[monoclip.data.102]", lines[-1])

    def test_a_terminal_gets_one_line_that_changes(self):
        text = self.shown_on_a_terminal("stderr", *self.words("--steps", "40"))
        self.assertRegex(text, r"\r\x1b\[Kstep \d+/40  epoch \d+  loss \d\.\d+  lr [\d.e-]+  "
                               r"[\d.]+ pictures/s  \d+:\d\d left")
        self.assertIn("\r\x1b[Kfinished after 40 steps", text)


def tensors_of_model(test, model):
    """The tensors of any checkpoint in float32."""
    path = test.tmp / "float32.safetensors"
    test.succeeds("convert", model, path, "--layout", "openai", "--dtype", "fp32")
    return tensors_of(path)


class Resume(TrainTest):
    OPTIONS = ("--epochs", "20", "--average", "0.9", "--clip-norm", "1", "--checkpoint-every", "4", "--eval-every", "5",
               "--augment-flip", "0.5", "--augment-hue", "0.1")

    def options(self):
        return (*self.OPTIONS, "--eval", self.table)

    def assert_same(self, folder, wanted):
        self.assertEqual(self.metrics(folder), self.metrics(wanted))
        for name in ("model.safetensors", "checkpoint.safetensors"):
            self.assertEqual((folder / name).read_bytes(), (wanted / name).read_bytes(), name)

    def lines_written(self):
        path = self.run_folder / "metrics.jsonl"
        return path.read_bytes().count(b"\n") if path.exists() else 0

    def stopped(self, sign, lines, seconds, *words):
        """Whether a signal, some time after so many lines, found the training at work."""
        process = subprocess.Popen([cli_test.PROGRAM, *map(str, words)], stderr=subprocess.PIPE)
        wanted = self.lines_written() + lines
        while process.poll() is None and lines and self.lines_written() < wanted:
            time.sleep(0.0005)
        time.sleep(seconds)
        process.send_signal(sign)
        message = process.communicate(timeout=60)[1].decode("utf-8")
        if process.returncode == 0:
            return False
        if process.returncode != -sign:  # as SIGKILL does, and others before the program has come to its handler
            self.assertEqual(process.returncode, 128 + sign, message)
            self.assertIn("interrupted", message)
            if lines:
                self.assertIn("the same call with --resume goes on", message.splitlines()[-1])
        return True

    @unittest.skipIf(os.name == "nt", "needs signals")
    def test_signals_at_any_moment_change_no_bit(self):
        wanted = self.tmp / "wanted"
        self.train(*self.options(), output=wanted)
        dice = random.Random(7)
        for sign, moments in ((signal.SIGINT, 5), (signal.SIGKILL, 20), (signal.SIGTERM, 5)):
            with self.subTest(sign):
                self.stop_at(sign, moments, dice, wanted)

    def stop_at(self, sign, moments, dice, wanted):
        """Stops trainings until a signal has found them at work so many times; each ends with the same bits."""
        stops = calls = 0
        while stops < moments:
            calls += 1
            self.assertLess(calls, 5 * moments, "the signals come too late")
            words = self.words(*self.options(), "--resume", "--threads", dice.choice("123"), "--workers", dice.choice("012"))
            lines = dice.randrange(1, 9) if stops % 4 else 0  # or while it begins
            if self.stopped(sign, lines, dice.uniform(0, 0.004 if lines else 0.04), *words):
                stops += 1
            else:
                self.check_end(sign, wanted)
        self.train(*self.options(), "--resume")
        self.check_end(sign, wanted)

    def check_end(self, sign, wanted):
        self.assert_same(self.run_folder, wanted)
        for path in self.run_folder.iterdir():
            # A killed program leaves the file that it was writing; the next one removes it.
            self.assertFalse(path.name.startswith(".monoclip-"), (path, sign))
            path.unlink()

    def kill_after(self, steps):
        """A training that is killed when it has written so many steps."""
        process = subprocess.Popen([cli_test.PROGRAM, *map(str, self.words(*self.options()))], stderr=subprocess.DEVNULL)
        metrics = self.run_folder / "metrics.jsonl"
        while process.poll() is None and not (metrics.exists() and metrics.read_text().count('"loss"') >= steps):
            time.sleep(0.001)
        process.kill()
        process.wait()

    @unittest.skipIf(os.name == "nt", "needs signals")
    def test_lines_behind_the_state_are_cut_off(self):
        self.train(*self.options(), output=self.tmp / "wanted")
        self.kill_after(10)
        more = (self.tmp / "wanted" / "metrics.jsonl").read_bytes()[-900:]
        for torn in (b"", b'{"step":3', b"\0\0\0", b"what?\n", more):
            with open(self.run_folder / "metrics.jsonl", "ab") as file:
                file.write(torn)
            # What a state has is not touched by a call that is refused.
            self.train(*self.options(), "--resume", "--lr", "0.1", status=1)
        self.train(*self.options(), "--resume")
        self.assert_same(self.run_folder, self.tmp / "wanted")

    def test_a_finished_training_stays_as_it_is(self):
        self.train("--steps", "3", "--eval", self.table)
        before = {name: (self.run_folder / name).read_bytes() for name in ("metrics.jsonl", "model.safetensors")}
        lines = self.train("--steps", "3", "--eval", self.table, "--resume")
        self.assertIn("finished after 3 steps", lines[-1])
        for name, content in before.items():
            self.assertEqual((self.run_folder / name).read_bytes(), content)

    def test_at_a_constant_rate_a_training_goes_on_for_longer(self):
        constant = ("--schedule", "constant", "--warmup", "1")
        self.train("--steps", "5", *constant, output=self.tmp / "straight")
        self.train("--steps", "3", *constant)
        lines = self.train("--steps", "5", *constant, "--resume")
        self.assertIn("finished after 5 steps", lines[-1])
        self.assert_same(self.run_folder, self.tmp / "straight")
        lines = self.train("--steps", "4", *constant, "--resume", status=1)
        self.assertIn("[monoclip.train.108] the training has done 5 steps, more than the 4", lines[-1])

    def test_files_that_a_killed_program_left_go(self):
        self.train("--steps", "2", "--layout", "huggingface")
        for folder in (self.run_folder, self.run_folder / "model"):
            (folder / ".monoclip-12.part").write_bytes(b"half of it")
            (folder / "mine.part").write_bytes(b"whole")
        self.train("--steps", "2", "--layout", "huggingface", "--resume")
        for folder in (self.run_folder, self.run_folder / "model"):
            self.assertIn("mine.part", self.names(folder))
            self.assertNotIn(".monoclip-12.part", self.names(folder))

    def test_a_model_in_another_layout_is_in_the_way(self):
        for first, then in (("openai", "open_clip"), ("open_clip", "huggingface"), ("huggingface", "openai")):
            folder = self.tmp / first
            self.train("--steps", "2", "--layout", first, output=folder)
            lines = self.train("--steps", "2", "--resume", "--layout", then, output=folder, status=1)
            self.assertIn("is the model in another layout", lines[-1])
            self.train("--steps", "2", "--resume", "--layout", first, output=folder)

    def test_resume_begins_where_there_is_nothing(self):
        self.train("--steps", "3", "--resume")
        self.train("--steps", "3", output=self.tmp / "other")
        self.assert_same(self.run_folder, self.tmp / "other")

    def test_a_training_is_not_overwritten(self):
        self.train("--steps", "2")
        before = (self.run_folder / "model.safetensors").read_bytes()
        [line] = self.train("--steps", "2", status=1)
        self.assertIn("holds a training already: go on with --resume", line)
        (self.run_folder / "checkpoint.safetensors").unlink()
        for more in ((), ("--resume",)):
            [line] = self.train("--steps", "2", *more, status=1)
            self.assertIn("no state to go on from", line)
        self.assertEqual((self.run_folder / "model.safetensors").read_bytes(), before)

    def test_other_settings_are_refused(self):
        self.train("--steps", "2")
        before = {path.name: path.read_bytes() for path in self.run_folder.iterdir() if path.name != "report.html"}
        for text, more in (("learning rate: ", ("--lr", "2e-4")), ("seed: 0, now 1", ("--seed", "1")),
                           ("flip", ("--augment-flip", "0.5")), ("data: ", ("--template", "{label}"))):
            lines = self.train("--steps", "2", "--resume", *more, status=1)
            self.assertIn("[monoclip.train.108]", lines[-1])
            self.assertIn(text, lines[-1])
        config = {**CONFIG, "embed_dim": 32}
        lines = self.train("--steps", "2", "--resume", status=1,
                           start=("--config", self.file("other.json", json.dumps(config))))
        self.assertIn("[monoclip.train.107]", lines[-1])
        (self.run_folder / "checkpoint.safetensors").write_bytes(b"no checkpoint")
        self.train("--steps", "2", "--resume", status=1)
        self.assertEqual((self.run_folder / "metrics.jsonl").read_bytes(), before["metrics.jsonl"])
        self.assertEqual((self.run_folder / "model.safetensors").read_bytes(), before["model.safetensors"])

    @unittest.skipIf(os.name == "nt", "needs locks")
    def test_two_trainings_in_one_folder_at_a_time_are_refused(self):
        import fcntl
        self.train("--steps", "2")
        with open(self.run_folder / "metrics.jsonl", "rb") as other:
            fcntl.flock(other, fcntl.LOCK_EX)
            lines = self.train("--steps", "2", "--resume", status=1)
        self.assertIn("is being written by another process", lines[-1])


class Evaluations(TrainTest):
    def figures_of(self, kind, data, model):
        [line] = self.succeeds("evaluate", kind, data, "--model", model, "--json", "--truncate").splitlines()
        return json.loads(line)

    def test_they_are_those_of_the_command_evaluate(self):
        folder = self.folder_of_labels()
        lines = self.train("--epochs", "2", "--eval", self.table, "--eval", folder, "--average", "0.5",
                           "--eval-template", "{}")
        found = self.evaluations()
        self.assertEqual([(line["step"], line["epoch"], line["task"]) for line in found],
                         [(step, epoch, task) for step, epoch in ((0, 0), (3, 1), (6, 2))
                          for task in ("zero-shot", "retrieval", "zero-shot")])
        labels, pairs, by_folder = found[-3:]
        model = self.run_folder / "model.safetensors"
        for one, data in ((labels, self.table), (by_folder, folder)):
            wanted = self.figures_of("--labelled", data, model)
            self.assertEqual({name: one[name] for name in ("accuracy_1", "accuracy_5", "mean_per_label", "pictures")},
                             {name: wanted[name] for name in ("accuracy_1", "accuracy_5", "mean_per_label", "pictures")})
        wanted = self.figures_of("--pairs", self.table, model)
        for direction in ("texts_of_pictures", "pictures_of_texts"):
            for k in (1, 5, 10):
                self.assertEqual(pairs[f"{direction}_recall_{k}"], wanted[direction][f"recall_{k}"])
        self.assertTrue(any(line.startswith(f"step 3  {self.table}: top-1 ") for line in lines), lines)
        page = self.report()
        self.assertIn(f"{folder}, zero-shot", page.text)
        self.assertGreaterEqual(page.counts["svg"], 9)

    def test_a_table_without_the_columns_of_captions_has_labels(self):
        bare = self.file("bare.tsv", "".join(f"{line.split(chr(9))[0]}\t{line.split(chr(9))[2]}\n"
                                             for line in self.table.read_text().splitlines()))
        for words in ([], ["--template", "{caption}"]):
            self.train("--steps", "1", "--eval", bare, *words, output=self.tmp / f"run{len(words)}")
            self.assertEqual({line["task"] for line in self.evaluations(self.tmp / f"run{len(words)}")}, {"zero-shot"})

    def test_templates_of_a_folder_are_not_those_of_a_table(self):
        self.train("--steps", "1", "--eval", self.table, "--template", "a photo of a {}", data=self.folder_of_labels())
        self.assertEqual({line["task"] for line in self.evaluations()}, {"zero-shot", "retrieval"})

    def test_their_times_have_an_option(self):
        self.train("--steps", "7", "--eval", self.table, "--eval-every", "3")
        self.assertEqual(sorted({line["step"] for line in self.evaluations()}), [0, 3, 6, 7])

    def test_they_do_not_change_the_training(self):
        self.train("--steps", "5", "--eval", self.table, "--eval-every", "1", "--average", "0.5")
        self.train("--steps", "5", "--average", "0.5", output=self.tmp / "without")
        self.assertEqual(self.steps(), self.steps(self.tmp / "without"))

    def test_pictures_that_cannot_be_read_are_named_once(self):
        self.file("bad.png", "no picture")
        table = self.file("val.tsv", self.table.read_text() + "bad.png\ta bad one\tred\n")
        lines = self.train("--steps", "4", "--eval", table, "--eval-every", "1")
        self.assertEqual(sum("bad.png" in line and "image.203" in line for line in lines), 1)
        self.assertEqual({line["pictures"] for line in self.evaluations()}, {24})

    def running(self, steps, *words):
        """A training that has made so many steps and goes on."""
        process = subprocess.Popen([cli_test.PROGRAM, *map(str, self.words(*words))], stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        metrics = self.run_folder / "metrics.jsonl"
        deadline = time.monotonic() + 60
        while not (metrics.exists() and metrics.read_text().count('"loss"') >= steps):
            self.assertIsNone(process.poll(), "it has ended early")
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.001)
        return process

    @unittest.skipIf(os.name == "nt", "needs signals")
    def test_data_that_go_away_leave_the_steps_before(self):
        folder = self.folder_of_labels()
        words = ("--epochs", "100000", "--eval", folder, "--eval-every", "20")
        process = self.running(50, *words)
        (self.tmp / "labels").rename(self.tmp / "gone")
        message = process.communicate(timeout=60)[1].decode("utf-8")
        self.assertEqual(process.returncode, 1, message)
        self.assertIn("no picture could be read", message.splitlines()[-1])
        steps = len(self.steps())
        self.assertGreaterEqual(steps, 50)
        (self.tmp / "gone").rename(self.tmp / "labels")
        process = self.running(steps + 5, *words, "--resume")
        process.send_signal(signal.SIGINT)
        self.assertIn(f"goes on after step {steps}", process.communicate(timeout=60)[1].decode("utf-8"))

    @unittest.skipIf(os.name == "nt", "needs signals")
    def test_a_picture_that_comes_back_counts_again(self):
        folder = self.folder_of_labels()
        picture_file = folder / "red" / "0.png"
        content = picture_file.read_bytes()
        picture_file.write_bytes(b"no picture")
        process = self.running(50, "--epochs", "100000", "--eval", folder, "--eval-every", "20")
        picture_file.write_bytes(content)
        deadline = time.monotonic() + 60
        while self.evaluations()[-1]["pictures"] != 8 and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        self.assertEqual([self.evaluations()[i]["pictures"] for i in (0, -1)], [7, 8])

    def test_data_that_cannot_be_evaluated_on_are_refused_before_the_first_step(self):
        lines = self.train("--steps", "4", "--eval", self.tmp / "none.tsv", status=1)
        self.assertIn("[monoclip.data.101]", lines[-1])
        lines = self.train("--steps", "4", "--eval", self.file("bare.tsv", "path\n0.png\n"), status=1)
        self.assertIn("[monoclip.data.102]", lines[-1])
        self.assertFalse(self.run_folder.exists())


class Troubles(TrainTest):
    def test_wrong_calls(self):
        good = {"--data": self.table, "--config": self.config, "--output": self.run_folder}

        def wrong(text, *more, without=()):
            words = [word for name, value in good.items() if name not in without for word in (name, value)]
            self.fails(2, text, "train", *words, *more)
            self.assertFalse(self.run_folder.exists())
        for name in ("--data", "--output"):
            wrong(f"{name} is missing", without=(name,))
        wrong("expected one of --model", without=("--config",))
        wrong("expected one of --model", "--model", MODEL)
        wrong("unexpected argument", "more")
        wrong("unknown option", "--epoch", "3")
        for name in ("--epochs", "--steps", "--batch-size", "--checkpoint-every", "--eval-every"):
            for value in ("0", "-1", "x", "1.5"):
                wrong(f"{name}: expected a whole number", f"{name}={value}")
        wrong("--batch-size: expected a whole number from 2", "--batch-size=1")
        for name in ("--lr", "--weight-decay", "--beta1", "--beta2", "--epsilon", "--clip-norm", "--average",
                     "--augment-flip", "--augment-hue"):
            for value in ("", "x", "nan", "inf", "1e999", "1,2", " 1"):
                wrong(f"{name}: expected a number", f"{name}={value}")
        wrong("--augment-zoom: expected 2 numbers", "--augment-zoom", "1")
        wrong("--augment-zoom: expected 2 numbers", "--augment-zoom", "1,2,")
        wrong("--augment-fill: expected 3 numbers", "--augment-fill", "1,2,3,4")
        wrong("--augment-fill: expected whole numbers from 0 to 255", "--augment-fill", "1,2,256")
        wrong("--augment-flip contradicts --augment-none", "--augment-none", "--augment-flip", "1")
        wrong("--image-blocks contradicts --lock-image", "--lock-image", "--image-blocks", "1")
        wrong("nothing is left to train", "--lock-image", "--lock-text", "--lock-logit-scale")
        wrong("--schedule: expected cosine or constant", "--schedule", "linear")
        wrong("--layout: expected", "--layout", "x")
        wrong("--dtype: expected", "--dtype", "x")
        wrong("--quotes: expected yes or no", "--quotes", "maybe")
        wrong("--separator: expected", "--separator", "ab")
        wrong("--eval-every is for --eval", "--eval-every", "3")
        wrong("is named twice", "--eval", self.table, "--eval", self.table)
        wrong("neither a file nor one of vit_b_32", "--config", "vit_b_33")

    def test_options_that_the_library_refuses(self):
        for error, more in (("train.105", ("--lr", "0")), ("train.105", ("--average", "1")),
                            ("train.105", ("--beta2", "1")), ("train.101", ("--image-blocks", "3")),
                            ("image.501", ("--augment-flip", "2")), ("data.111", ("--batch-size", "25")),
                            ("data.108", ("--template", "{none}")), ("data.102", ("--caption-column", "none"))):
            self.assertIn(f"[monoclip.{error}]", self.train(*more, status=1)[-1], more)
        self.assertFalse(self.run_folder.exists())
        for error, content in (("source.107", "{}"), ("json.", "{"), ("config.101", json.dumps({**CONFIG, "embed_dim": 0})),
                               ("text.102", json.dumps({**CONFIG, "text_cfg": {**CONFIG["text_cfg"], "vocab_size": 100}}))):
            lines = self.train(start=("--config", self.file("bad.json", content)), status=1)
            self.assertIn(f"[monoclip.{error}", lines[-1])
        self.assertFalse(self.run_folder.exists())

    def test_one_pair_has_nothing_to_be_told_from(self):
        one = self.file("one.tsv", "\n".join(self.table.read_text().splitlines()[:2]) + "\n")
        same = self.file("same.tsv", "path\tcaption\tlabel\n0.png\ta\tx\n1.png\tb\tx\n")
        words = ("train", "--config", self.config, "--output", self.run_folder, "--steps", "2")
        for more in (("--data", one), ("--data", same, "--different-concepts")):
            result = call(*words, *more)
            self.assertEqual(result.returncode, 1)
            self.assertIn(b"[monoclip.train.105]", result.stderr)
            self.assertFalse(self.run_folder.exists())

    def test_a_beginning_that_fails_is_not_in_the_way(self):
        resnet = {**CONFIG, "vision_cfg": {"image_size": 32, "layers": [1, 1, 1, 1], "width": 8}}
        start = ("--config", self.file("resnet.json", json.dumps(resnet)))
        self.run_folder.mkdir()
        (self.run_folder / "report.html").write_text("mine")
        lines = self.train("--steps", "2", "--layout", "huggingface", start=start, status=1)
        self.assertIn("[monoclip.save.101]", lines[-1])
        self.assertEqual(self.names(), ["metrics.jsonl", "report.html"])
        self.assertEqual((self.run_folder / "report.html").read_text(), "mine")
        self.train("--steps", "2", start=start)

    def test_a_disk_without_room_shows_before_the_first_step(self):
        """A new state is written beside the last one."""
        self.train("--steps", "2", output=self.tmp / "whole")
        self.run_folder.mkdir()
        state = (self.tmp / "whole" / "checkpoint.safetensors").stat().st_size
        model = (self.tmp / "whole" / "model.safetensors").stat().st_size
        size = state + model + state // 2 + (64 << 10)  # the figures and the report take a few blocks
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", self.run_folder],
                                 capture_output=True) if os.name != "nt" and shutil.which("mount") else None
        if mounted is None or mounted.returncode != 0:
            self.skipTest("no small disk to be had: mounting is not allowed here")
        self.addCleanup(subprocess.run, ["umount", "-l", self.run_folder])
        for _ in range(2):  # the second call finds nothing of the first in its way
            lines = self.train("--steps", "2", status=1)
            self.assertIn("has too little room", lines[-1])
            self.assertEqual(self.names(), ["metrics.jsonl"])
        for name in ("checkpoint.safetensors", "metrics.jsonl", "model.safetensors"):
            shutil.copy(self.tmp / "whole" / name, self.run_folder / name)
        lines = self.train("--steps", "2", "--resume", status=1)
        self.assertIn("has too little room", lines[-1])

    def test_fewer_pairs_than_a_usual_batch_are_one(self):
        result = call("train", "--data", self.table, "--config", self.config, "--output", self.run_folder, "--steps", "2")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual([step["pictures"] for step in self.steps()], [24, 24])

    def test_places_that_cannot_be_written(self):
        lines = self.train("--steps", "2", output=self.table / "run", status=1)
        self.assertIn("could not create", lines[-1])
        lines = self.train("--steps", "2", output=self.table, status=1)
        self.assertIn(str(self.table), lines[-1])

    @unittest.skipIf(os.name == "nt", "needs limits")
    def test_a_full_disk_shows_before_the_first_step(self):
        import resource

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        result = subprocess.run([cli_test.PROGRAM, *map(str, self.words("--steps", "2"))], capture_output=True,
                                preexec_fn=limit, timeout=60)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"[monoclip.file.205]", result.stderr)
        self.assertEqual(self.names(), ["metrics.jsonl"])
        self.assertEqual((self.run_folder / "metrics.jsonl").read_bytes(), b"")
        self.train("--steps", "2")  # nothing is in the way of the next call

    def test_numbers_that_are_none_stop_it_and_leave_the_last_state(self):
        lines = self.train("--steps", "9", "--lr", "1e30", "--warmup", "0", status=1)
        self.assertIn("[monoclip.train.110] step 2: ", lines[-1])
        self.assertEqual(len(self.steps()), 1)
        self.assertIn("stopped: [monoclip.train.110]", self.report().text)
        for name in ("checkpoint.safetensors", "model.safetensors"):
            for tensor, values in tensors_of(self.run_folder / name).items():
                self.assertTrue(all(math.isfinite(x) and abs(x) < 1e3 for x in struct.unpack(f"<{len(values) // 4}f", values)),
                                (name, tensor))

    def test_records_that_cannot_be_read_are_named_once_and_counted(self):
        self.file("3.png", "no picture")
        (self.tmp / "5.png").unlink()
        lines = self.train("--epochs", "5", status=3)
        self.assertEqual(sum("3.png" in line and "[monoclip.image.203]" in line for line in lines), 1)
        self.assertEqual(sum("5.png" in line and "[monoclip.image.201]" in line for line in lines), 1)
        count = sum(step["skipped"] for step in self.steps())
        self.assertGreaterEqual(count, 10)
        self.assertEqual(lines[-1], f"monoclip: {count} times a picture could not be read, and another one took its place")
        self.assertIn("3.png", self.report().text)

    def test_mostly_unreadable_data_end_it(self):
        for number in range(20):
            self.file(f"{number}.png", "no picture")
        lines = self.train("--epochs", "5", status=1)
        self.assertIn("[monoclip.data.112]", lines[-1])

    def test_data_that_go_away_leave_the_steps_before(self):
        words = self.words("--epochs", "2000")
        process = subprocess.Popen([cli_test.PROGRAM, *map(str, words)], stderr=subprocess.PIPE)
        while process.poll() is None and not (self.run_folder / "report.html").exists():
            time.sleep(0.001)
        for number in range(24):
            (self.tmp / f"{number}.png").unlink()
        message = process.communicate(timeout=60)[1].decode("utf-8")
        self.assertEqual(process.returncode, 1)
        self.assertIn("[monoclip.data.112]", message.splitlines()[-1])
        steps = len(self.steps())
        lines = self.train("--epochs", "2000", "--resume", status=1)
        self.assertTrue(any(line == f"goes on after step {steps}" for line in lines), lines)

    def test_help_names_every_file_and_option(self):
        text = self.succeeds("train", "--help")
        for word in ("checkpoint.safetensors", "metrics.jsonl", "report.html", "--resume", "--augment-zoom", "--eval"):
            self.assertIn(word, text)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    cli_test.PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
