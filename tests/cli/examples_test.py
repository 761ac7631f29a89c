#!/usr/bin/env python3
"""Runs the small programs of examples/ in the repository's folder and checks what they say.

usage: examples_test.py FOLDER      where they are built
"""
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURES = sorted(path.name for path in (ROOT / "examples/images").glob("*.png"))


def call(name, *words):
    return subprocess.run([str(FOLDER / name), *words], cwd=ROOT, capture_output=True, text=True, timeout=120)


class Examples(unittest.TestCase):
    def lines(self, name, *words):
        done = call(name, *words)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.splitlines()

    def test_all_are_here(self):
        """An example without a test would go unnoticed."""
        self.assertEqual(sorted(path.stem for path in (ROOT / "examples").glob("*.cpp")),
                         ["classify", "embed_search", "fixed_config"])

    def test_classify_says_that_the_cat_is_a_cat(self):
        lines = self.lines("classify")
        self.assertRegex(lines[0], r"^ *\d+\.\d %  a cat$")
        self.assertEqual(len(lines), 3)
        self.assertAlmostEqual(sum(float(line.split("%")[0]) for line in lines), 100, delta=0.2)

    def test_classify_takes_another_picture(self):
        model, picture = "examples/models/emoji.safetensors", "examples/images/rocket.png"
        self.assertRegex(self.lines("classify", model, picture)[0], r"%  a rocket$")

    def test_embed_search_finds_pets_first(self):
        lines = self.lines("embed_search")
        self.assertEqual({line.split()[1] for line in lines[:2]}, {"cat.png", "dog.png"})
        self.assertEqual(sorted(line.split()[1] for line in lines), PICTURES)

    def test_embed_search_finds_what_is_asked_for(self):
        self.assertRegex(self.lines("embed_search", "a sunflower")[0], r"^ *\d\.\d{3}  sunflower\.png$")

    def test_fixed_config_prints_cosines(self):
        (one, across), (again, other) = (map(float, line.split()) for line in self.lines("fixed_config"))
        self.assertEqual((one, other), (1, 1))
        self.assertEqual(across, again)
        self.assertTrue(0 < across < 0.95, f"a cat and a dog have a cosine of {across}")

    def test_a_model_of_other_sizes_is_an_error(self):
        done = call("fixed_config", "tests/data/model/openai.pt")
        self.assertEqual(done.returncode, 1)
        self.assertIn("[monoclip.", done.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    FOLDER = pathlib.Path(sys.argv.pop()).resolve()
    unittest.main()
