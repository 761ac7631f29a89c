#!/usr/bin/env python3
"""Tests of `monoclip evaluate`: its figures against the same counted from features here, and what it writes.

usage: evaluate_test.py PROGRAM [unittest's arguments]       needs the standard library only
"""
import base64
import json
import os
import pathlib
import random
import re
import sys
import unittest
import zipfile

import cli_test
from cli_test import IMAGES, MODEL, VIT, call, cosine, png, rows_of

NAMES = ["airplane", "bee", "bicycle", "car", "cat", "dog", "hamburger", "rocket", "sunflower"]


def ranks_of(queries, gallery, is_right):
    """The place of each query's best right answer; equal ones come behind the wrong ones."""
    ranks = []
    for i, query in enumerate(queries):
        scores = [cosine(query, row) for row in gallery]
        best = max(score for j, score in enumerate(scores) if is_right(i, j))
        ranks.append(1 + sum(not is_right(i, j) and score >= best for j, score in enumerate(scores)))
    return ranks


class EvaluateTest(cli_test.CliTest):
    def table(self, rows, columns=("path", "label"), name="data.tsv"):
        return self.file(name, "".join("\t".join(map(str, row)) + "\n" for row in [columns, *rows]))

    def labelled(self, labels=None, name="data.tsv"):
        """The bundled pictures, each with a label."""
        labels = labels or {name: f"a {name}" for name in NAMES}
        return self.table([(IMAGES / f"{name}.png", label) for name, label in labels.items()], name=name)

    def with_a_mistake(self):
        """The same, but what is called a bee shows a cat (its file is another: something stands behind the picture)."""
        bee = self.file("bee.png", (IMAGES / "cat.png").read_bytes() + b"behind")
        return self.table([(bee if name == "bee" else IMAGES / f"{name}.png", f"a {name}") for name in NAMES])

    def copy_of(self, name, number):
        """One of many pictures that look the same."""
        return self.file(f"{name}{number}.png", (IMAGES / f"{name}.png").read_bytes())

    def evaluate(self, *words, status=0):
        """The lines of JSON, and those of standard error."""
        result = call("evaluate", *words, "--json")
        errors = result.stderr.decode("utf-8").splitlines()
        self.assertEqual(result.returncode, status, (words, errors))
        return [json.loads(line) for line in result.stdout.splitlines()], errors

    def one(self, *words):
        [line], errors = self.evaluate(*words)
        self.assertEqual(errors, [])
        return line

    def features(self, kind, items, *words):
        listed = self.file("listed.txt", "".join(f"{item}\n" for item in items))
        self.succeeds("embed", kind, listed, "--output", self.tmp / "features.npy", *words)
        return rows_of(self.tmp / "features.npy")


class Labelled(EvaluateTest):
    def test_figures_are_those_of_the_features(self):
        labels = [f"a {name}" for name in NAMES]
        for words in ([], ["--model", VIT]):
            line = self.one("--labelled", self.labelled(), *words)
            ranks = ranks_of(self.features("--images-file", [IMAGES / f"{name}.png" for name in NAMES], *words),
                             self.features("--texts-file", labels, *words), lambda i, j: i == j)
            self.assertEqual((line["top_1"], line["top_5"]), (ranks.count(1), sum(rank <= 5 for rank in ranks)))
            self.assertAlmostEqual(line["accuracy_1"], ranks.count(1) / 9)
            self.assertAlmostEqual(line["accuracy_5"], line["top_5"] / 9)
            self.assertAlmostEqual(line["mean_per_label"], ranks.count(1) / 9)
            self.assertEqual([one["label"] for one in line["labels"]], labels)
            self.assertEqual([(one["pictures"], one["top_1"], one["top_5"]) for one in line["labels"]],
                             [(1, int(rank == 1), int(rank <= 5)) for rank in ranks])
            self.assertEqual(sum(one["count"] for one in line["wrong"]), 9 - line["top_1"])
            self.assertEqual((line["pictures"], line["left_out"], line["task"]), (9, 0, "zero-shot"))
        self.assertEqual(self.one("--labelled", self.with_a_mistake())["wrong"],
                         [{"label": "a bee", "answer": "a cat", "count": 1}])

    def test_the_mean_per_label_weighs_labels_not_pictures(self):
        rows = [(self.copy_of("cat", i), "a cat") for i in range(3)] + [(self.copy_of("cat", 3), "a bee")]
        line = self.one("--labelled", self.table(rows), "--labels-file", self.file("l.txt", "a dog\na bee\na cat\n"))
        self.assertEqual((line["accuracy_1"], line["mean_per_label"]), (0.75, 0.5))
        self.assertEqual([one["pictures"] for one in line["labels"]], [0, 1, 3])

    def test_a_folder_is_as_its_table(self):
        for name in NAMES:
            folder = self.tmp / "set" / f"a_{name}"
            folder.mkdir(parents=True)
            (folder / f"{name}.png").write_bytes((IMAGES / f"{name}.png").read_bytes())
            (folder / ".hidden").write_text("no picture")
        (self.tmp / "set" / "README.txt").write_text("beside the labels")
        folder, table = self.one("--labelled", self.tmp / "set"), self.one("--labelled", self.labelled())
        for key in ("top_1", "top_5", "labels", "wrong"):
            self.assertEqual(folder[key], table[key])
        words = self.file("words.txt", "a_dog\n" + "".join(f"a_{name}\ta {name}\n" for name in NAMES if name != "dog"))
        folder = self.one("--labelled", self.tmp / "set", "--labels-file", words)
        self.assertEqual([one["label"] for one in folder["labels"]][:2], ["a dog", "a airplane"])
        self.assertEqual(folder["wrong"], table["wrong"])

    def test_paths_are_relative_to_the_table_and_commas_have_quotes(self):
        (self.tmp / "pictures").mkdir()
        for name in ("a, b.png", "c.png"):
            (self.tmp / "pictures" / name).write_bytes((IMAGES / "cat.png").read_bytes())
        text = ('\ufeffpath,label,more\r\n"pictures/a, b.png","a ""cat"", or not",1\r\n\r\n'
                'pictures/c.png,x,2\r\n')
        line = self.one("--labelled", self.file("data.csv", text))
        self.assertEqual([one["label"] for one in line["labels"]], ['a "cat", or not', "x"])

    def test_pictures_lie_in_archives(self):
        with zipfile.ZipFile(self.tmp / "all.zip", "w") as archive:
            for name in NAMES:
                shown = "cat" if name == "bee" else name
                archive.write(IMAGES / f"{shown}.png", f"in/{name}.png", zipfile.ZIP_DEFLATED if name > "c" else None)
        table = self.table([(f"all.zip/in/{name}.png", f"a {name}") for name in NAMES], name="zipped.tsv")
        self.assertEqual(self.one("--labelled", table)["labels"],
                         self.one("--labelled", self.with_a_mistake())["labels"])
        self.succeeds("evaluate", "--labelled", table, "--html", self.tmp / "page.html")
        self.assertIn('src="data:image/bmp;base64,', (self.tmp / "page.html").read_text(encoding="utf-8"))
        self.table([("all.zip/in/cat.png", "a"), ("all.zip/none.png", "a"), ("none.zip/x.png", "b")], name="gaps.tsv")
        [line], errors = self.evaluate("--labelled", self.tmp / "gaps.tsv", "--on-error", "skip", status=3)
        self.assertEqual((line["pictures"], line["left_out"]), (1, 2))
        self.assertIn(f"[monoclip.image.201] {self.tmp / 'all.zip/none.png'}: ", errors[0])
        self.assertIn(f"[monoclip.image.211] {self.tmp / 'none.zip/x.png'}: ", errors[1])

    def test_words_of_labels_and_templates_go_into_prompts(self):
        data = self.labelled({"cat": "n01", "dog": "n02"})
        labels = self.file("labels.txt", "n02\tdog\n n01 \t cat \nn03\trocket\n")
        line = self.one("--labelled", data, "--labels-file", labels, "--template", "a {}", "--template", "the {}")
        self.assertEqual(line["top_1"], 2)
        self.assertEqual([one["label"] for one in line["labels"]], ["n02", "n01", "n03"])

    def test_labels_that_are_equal_in_words_are_never_right(self):
        labels = self.file("labels.txt", "one\ta cat\ntwo\ta cat\n")
        line = self.one("--labelled", self.labelled({"cat": "one"}), "--labels-file", labels)
        self.assertEqual((line["top_1"], line["top_5"]), (0, 1))
        self.assertEqual(line["wrong"], [{"label": "one", "answer": "two", "count": 1}])

    def test_neither_batches_nor_threads_change_anything(self):
        data = self.labelled()
        whole = self.one("--labelled", data)
        for words in (["--batch-size", "1"], ["--batch-size", "4", "--threads", "1"], ["--batch-size", "9"]):
            self.assertEqual(self.one("--labelled", data, *words), whole)

    def test_the_table_has_a_line_for_each_model(self):
        text = self.succeeds("evaluate", "--labelled", self.with_a_mistake(), "--model", MODEL, VIT, "--model", MODEL)
        lines = text.splitlines()
        self.assertEqual(lines[0], f"{self.tmp / 'data.tsv'}: 9 pictures, 9 labels")
        self.assertEqual(lines[2].split(), "model pictures top-1 top-5 mean per label".split())
        self.assertEqual([line.split()[0] for line in lines[3:]], [MODEL.name, VIT.name, MODEL.name])
        self.assertEqual(lines[3], lines[5])
        self.assertIn("  88.9 % (8)  100.0 % (9)", lines[3])

    def test_the_table_of_one_model_names_wrong_answers(self):
        for words, shown in (([], True), (["--wrong", "0"], False)):
            text = self.succeeds("evaluate", "--labelled", self.with_a_mistake(), *words)
            self.assertEqual("a bee  ->  a cat  1 of 1" in text, shown, text)

    def test_wrong_data(self):
        cat = IMAGES / "cat.png"
        data = self.labelled({"cat": "a cat"})
        for error, name, content in (
                ("data.102", "a.tsv", f"path\tcaption\n{cat}\ta\n"), ("data.102", "b.tsv", "label\na\n"),
                ("data.101", "c.tsv", ""), ("data.106", "d.tsv", "path\tlabel\n"),
                ("data.103", "e.tsv", f"path\tlabel\n{cat}\ta\n{cat}\tb\tc\n"),
                ("data.105", "f.tsv", f"path\tlabel\n{cat}\t\n"), ("data.104", "g.csv", f'path,label\n"{cat},a\n'),
                ("data.107", "h.tsv", f"path\tlabel\n{cat}\ta\n{cat}\tb\n")):
            self.fails(1, f"[monoclip.{error}]", "evaluate", "--labelled", self.file(name, content))
        (self.tmp / "empty").mkdir()
        self.fails(1, "[monoclip.data.106]", "evaluate", "--labelled", self.tmp / "empty")
        self.fails(1, "[monoclip.data.101]", "evaluate", "--labelled", self.tmp / "none.tsv")
        self.fails(1, "its label 'a cat' is not in", "evaluate", "--labelled", data, "--labels-file",
                   self.file("labels.txt", "a dog\n"))
        self.fails(1, "the label 'a' stands twice", "evaluate", "--labelled", data, "--labels-file",
                   self.file("twice.txt", "a\na\n"))
        self.fails(1, "[monoclip.clip.104]", "evaluate", "--labelled", data, "--template", "no place")

    def test_wrong_calls(self):
        data = self.labelled()
        self.fails(2, "expected one of --labelled and --pairs", "evaluate")
        self.fails(2, "expected one of", "evaluate", "--labelled", data, "--pairs", data)
        self.fails(2, "unexpected argument", "evaluate", data, "--labelled", data)
        self.fails(2, "expected stop or skip", "evaluate", "--labelled", data, "--on-error", "nan")
        self.fails(2, "--html needs a file", "evaluate", "--labelled", data, "--html", "-")
        self.fails(2, "--batch-size", "evaluate", "--labelled", data, "--batch-size", "0")
        self.fails(2, "--template is for --labelled", "evaluate", "--pairs", data, "--template", "{}")
        self.fails(2, "--labels-file is for", "evaluate", "--pairs", data, "--labels-file", "x")


class Pairs(EvaluateTest):
    def pairs(self, rows, columns=("path", "caption")):
        return self.table(rows, columns, "pairs.tsv")

    def assert_side(self, side, ranks):
        self.assertEqual(side["queries"], len(ranks))
        for k in (1, 5, 10):
            self.assertAlmostEqual(side[f"recall_{k}"], sum(rank <= k for rank in ranks) / len(ranks))
        self.assertAlmostEqual(side["mean_rank"], sum(ranks) / len(ranks))
        ordered = sorted(ranks + ranks)  # an even number with the same median
        self.assertAlmostEqual(side["median_rank"], (ordered[len(ranks) - 1] + ordered[len(ranks)]) / 2)

    def test_figures_are_those_of_the_features(self):
        rows = [(IMAGES / f"{name}.png", text.format(name)) for text in ("a {}", "some {} here") for name in NAMES]
        for words in ([], ["--model", VIT, "--truncate"]):
            line = self.one("--pairs", self.pairs(rows), *words)
            images = self.features("--images-file", [IMAGES / f"{name}.png" for name in NAMES], *words)
            texts = self.features("--texts-file", [text for _, text in rows], *words)
            self.assertEqual((line["pictures"], line["texts"], line["task"]), (9, 18, "retrieval"))
            self.assert_side(line["texts_of_pictures"], ranks_of(images, texts, lambda i, j: i == j % 9))
            self.assert_side(line["pictures_of_texts"], ranks_of(texts, images, lambda i, j: j == i % 9))

    def test_equal_captions_of_one_concept_are_right_for_each_other(self):
        rows = [(IMAGES / "cat.png", "an animal", "pet"), (IMAGES / "dog.png", "an animal", "pet"),
                (IMAGES / "rocket.png", "a rocket", "rocket")]
        line = self.one("--pairs", self.pairs(rows, ("path", "caption", "concept")))
        self.assertEqual(line["texts_of_pictures"]["recall_1"], 1)
        self.assertEqual(line["pictures_of_texts"]["recall_1"], 1)
        # Without concepts nobody can tell which of the two is meant.
        line = self.one("--pairs", self.pairs([row[:2] for row in rows]))
        self.assertAlmostEqual(line["texts_of_pictures"]["recall_1"], 1 / 3)
        self.assertEqual(line["texts_of_pictures"]["recall_5"], 1)

    def test_the_table_has_both_directions(self):
        rows = [(IMAGES / f"{name}.png", f"a {name}") for name in NAMES]
        text = self.succeeds("evaluate", "--pairs", self.pairs(rows), "--model", MODEL, VIT)
        self.assertEqual([line.split("  ")[0] for line in text.splitlines()][1:],
                         ["", "texts of pictures", MODEL.name, VIT.name, "", "pictures of texts", MODEL.name, VIT.name])

    def test_a_picture_of_two_concepts_is_an_error(self):
        rows = [(IMAGES / "cat.png", "a", "x"), (IMAGES / "dog.png", "b", "x"), (IMAGES / "cat.png", "c", "y")]
        self.fails(1, "[monoclip.data.107]", "evaluate", "--pairs", self.pairs(rows, ("path", "caption", "concept")))
        self.fails(1, "[monoclip.data.106]", "evaluate", "--pairs", self.pairs([]))

    def test_texts_that_are_too_long_are_left_out_with_their_pictures(self):
        rows = [(IMAGES / f"{name}.png", f"a {name}" if name != "car" else "car " * 40) for name in NAMES]
        self.fails(1, "[monoclip.text.103] text 4 of 9: ", "evaluate", "--pairs", self.pairs(rows))
        [line], errors = self.evaluate("--pairs", self.pairs(rows), "--on-error", "skip", status=3)
        self.assertEqual((line["pictures"], line["texts"]), (8, 8))
        self.assertEqual(errors[-1], "monoclip: 1 of 9 texts could not be read")
        self.assertEqual(self.one("--pairs", self.pairs(rows), "--truncate")["texts"], 9)

    def test_pictures_that_cannot_be_read_are_left_out_with_their_texts(self):
        rows = [(IMAGES / "cat.png", "a cat"), (self.tmp / "no.png", "nothing"), (IMAGES / "dog.png", "a dog"),
                (self.tmp / "no.png", "nothing again")]
        [line], errors = self.evaluate("--pairs", self.pairs(rows), "--on-error", "skip", status=3)
        self.assertEqual((line["pictures"], line["texts"]), (2, 2))
        self.assertEqual((line["pictures_left_out"], line["texts_left_out"]), (1, 2))
        self.assertEqual(len(errors), 2)
        self.assertEqual(errors[1], "monoclip: 1 of 3 pictures could not be read")
        self.fails(1, "no.png", "evaluate", "--pairs", self.pairs(rows[1:2]))


class Unreadable(EvaluateTest):
    def test_skip_leaves_them_out_wherever_they_stand(self):
        good = [(IMAGES / f"{name}.png", f"a {name}") for name in NAMES]
        labels = self.file("labels.txt", "".join(f"{label}\n" for _, label in good))
        whole = self.one("--labelled", self.table(good), "--labels-file", labels)
        for places in ([0], [4], [9], [0, 5, 10], [0, 1, 2]):
            rows = list(good)
            for place in places:
                rows.insert(place, (self.file(f"bad{place}.png", "no picture"), "a cat"))
            words = ("--labelled", self.table(rows), "--labels-file", labels, "--batch-size", "3")
            self.fails(1, f"[monoclip.image.203] {self.tmp / f'bad{places[0]}.png'}: ", "evaluate", *words)
            [line], errors = self.evaluate(*words, "--on-error", "skip", status=3)
            self.assertEqual((line["pictures"], line["left_out"]), (9, len(places)))
            for key in ("top_1", "top_5", "labels", "wrong"):
                self.assertEqual(line[key], whole[key])
            self.assertEqual(len(errors), len(places) + 1)
            self.assertEqual(errors[-1], f"monoclip: {len(places)} of {len(rows)} pictures could not be read")

    def test_they_are_named_once_for_all_models(self):
        rows = [(IMAGES / "cat.png", "a cat"), (self.tmp / "none.png", "a dog")]
        lines, errors = self.evaluate("--labelled", self.table(rows), "--model", MODEL, VIT, "--on-error", "skip", status=3)
        self.assertEqual([(line["pictures"], line["left_out"]) for line in lines], [(1, 1), (1, 1)])
        self.assertEqual(len(errors), 2)

    def test_all_of_them(self):
        rows = [(self.tmp / "none.png", "a cat")]
        result = call("evaluate", "--labelled", self.table(rows), "--on-error", "skip")
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"no picture could be read", result.stderr)


class Page(EvaluateTest):
    def page(self, *words, status=0):
        path = self.tmp / "out.html"
        result = call("evaluate", *words, "--html", path)
        self.assertEqual(result.returncode, status, result.stderr)
        text = path.read_text(encoding="utf-8")
        for address in re.findall(r'(?:src|href|url)\s*[=(]\s*"?([^">]*)', text):
            self.assertTrue(address.startswith("data:image/"), address)
        self.assertNotIn("<script", text)
        for tag in ("div", "svg", "g", "body", "html", "h2", "p"):
            self.assertEqual(len(re.findall(rf"<{tag}[ >]", text)), text.count(f"</{tag}>"), tag)
        return text

    def test_what_was_taken_for_what(self):
        text = self.page("--labelled", self.with_a_mistake())
        for words in ("88.9 %", "100.0 %", "9 pictures", "1 of 1 picture", "a bee", "top-1, 8"):
            self.assertIn(words, text)
        pictures = [base64.b64decode(data) for data in re.findall(r"data:image/png;base64,([^\"]*)", text)]
        self.assertEqual(pictures, [(self.tmp / "bee.png").read_bytes(), (IMAGES / "cat.png").read_bytes()])
        self.assertEqual(text.count("<rect "), 9)

    def test_texts_of_users_are_escaped(self):
        label = '<b>"tom" & \'co\''
        text = self.page("--labelled", self.labelled({"bee": label, "cat": "a cat"}))
        self.assertNotIn("<b>\"", text)
        self.assertIn("&lt;b&gt;&quot;tom&quot; &amp; 'co'", text)

    def test_large_pictures_are_drawn_small(self):
        noise = random.Random(1).randbytes(3 * 120 * 100)
        rows = b"".join(b"\0" + noise[i * 360:i * 360 + 360] for i in range(100))
        large = self.file("large.png", png(120, 100, rows))
        # Labels of the same words are never right, so that the picture is shown.
        labels = self.file("labels.txt", "one\ta cat\ntwo\ta cat\n")
        text = self.page("--labelled", self.table([(large, "one")]), "--labels-file", labels)
        [file] = [base64.b64decode(data) for data in re.findall(r"data:image/bmp;base64,([^\"]*)", text)]
        size = 54 + 80 * 80 * 3
        self.assertEqual((file[:2], len(file), int.from_bytes(file[2:6], "little")), (b"BM", size, size))

    def test_many_labels_are_a_curve(self):
        labels = self.file("labels.txt", "".join(f"label {i}\n" for i in range(70)))
        rows = [(self.copy_of(NAMES[i % 9], i), f"label {i}") for i in range(61)]
        text = self.page("--labelled", self.table(rows), "--labels-file", labels)
        self.assertEqual((text.count("<rect "), len(re.findall('class="m0 area"', text))), (32, 1))
        text = self.page("--labelled", self.table(rows[1:]), "--labels-file", labels)
        self.assertEqual((text.count("<rect "), len(re.findall('class="m0 area"', text))), (60, 0))

    def test_pairs(self):
        rows = [(IMAGES / f"{name}.png", f"a {name}") for name in NAMES]
        text = self.page("--pairs", self.table(rows, ("path", "caption")), "--model", MODEL, VIT)
        for words in ("Retrieval", "texts at 1", "pictures at 1", f"by {VIT.name}", "m1 curve"):
            self.assertIn(words, text)

    def test_a_page_is_whole_or_not_there(self):
        data = self.table([(IMAGES / "cat.png", "a cat"), (self.tmp / "none.png", "a dog")])
        old = self.file("page.html", "old")
        self.fails(1, "none.png", "evaluate", "--labelled", data, "--html", old)
        self.assertEqual(old.read_text(), "old")
        self.fails(1, "[monoclip.file.201]", "evaluate", "--labelled", data, "--html", self.tmp / "no" / "page.html")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    cli_test.PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
