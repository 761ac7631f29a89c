#!/usr/bin/env python3
"""Makes this folder's pictures and lists, and lists for testing, from a folder of emoji drawings.

    python make_data.py train SOURCE [--output FOLDER]     ARTIST.zip for five artists, train.tsv, unseen.txt
    python make_data.py test SOURCE --output FOLDER        SET.tsv and SET-unseen.tsv for the sets never trained on

SOURCE holds images/SET/ID.png, 64 pixels wide and high on white, and captions.tsv with the columns id, name,
keywords, split ("train" or "heldout"), sets (those that draw it) and concept. Emoji that differ only by gender or
direction, and flags that are drawn alike, have one concept; a concept is of one split as a whole. The packages that the
drawings come from are named in LICENSES.md.

train: only rows of the split "train" are taken. Pictures are written as PNGs again, smaller: oxipng tries filters and
compression, and leaves the pixels and the kind (8-bit RGB) as they are, which is checked. The archives do not
compress, so that a picture can be read where it lies; their times are constant. In train.tsv the label is the name of
the concept's first emoji: pictures with one label are of one concept. unseen.txt has the labels of the other split.

test: tables for `monoclip evaluate --labelled`, with paths into SOURCE. The label is the name of the first row of its
concept among those of the table.

Written with Python 3.11.7, Pillow 13.0.0, pyoxipng 9.1.1.
"""
import argparse
import csv
import io
import pathlib
import sys
import zipfile

ARTISTS = ["twemoji", "noto", "openmoji", "noto-blob", "emojitwo"]
TEST_SETS = ["fluent", "fluent-flat"]
SIDE = 64


def read_rows(source):
    with open(source / "captions.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def of_split(rows, split):
    return [row for row in rows if row["split"] == split]


def drawn_by(rows, artist):
    return [row for row in rows if artist in row["sets"].split(",")]


def labels_of(rows):
    """The label of each concept: the name of its first row."""
    labels = {}
    for row in rows:
        labels.setdefault(row["concept"], row["name"])
    if len(set(labels.values())) != len(labels):
        sys.exit("two concepts have one name")
    return labels


def pixels_of(png):
    from PIL import Image
    with Image.open(io.BytesIO(png)) as image:
        if (image.mode, image.size) != ("RGB", (SIDE, SIDE)):
            sys.exit(f"expected {SIDE} x {SIDE} pixels of mode RGB, got {image.size}, {image.mode}")
        return image.tobytes()


def smaller(png):
    """The same picture in fewer bytes."""
    import oxipng
    result = oxipng.optimize_from_memory(png, level=4, strip=oxipng.StripChunks.all(), bit_depth_reduction=False,
                                         color_type_reduction=False, palette_reduction=False,
                                         grayscale_reduction=False, interlace=oxipng.Interlacing.Off)
    if pixels_of(result) != pixels_of(png):
        sys.exit("a picture has changed")
    return result


def write_archive(path, pictures):
    """`pictures`: names and bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, png in pictures:
            entry = zipfile.ZipInfo(name)  # of 1980
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, png)


def write_table(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for row in [columns, *rows]:
            file.write("\t".join(row) + "\n")


def make_training_data(source, output):
    rows = read_rows(source)
    trained = of_split(rows, "train")
    labels = labels_of(trained)
    table = []
    for artist in ARTISTS:
        drawn = drawn_by(trained, artist)
        pictures = [(row["id"] + ".png", smaller((source / "images" / artist / (row["id"] + ".png")).read_bytes()))
                    for row in drawn]
        write_archive(output / f"{artist}.zip", sorted(pictures))
        table += [(f"{artist}.zip/{row['id']}.png", row["name"], row["keywords"], labels[row["concept"]])
                  for row in drawn]
        print(f"{artist}: {len(drawn)} pictures")
    write_table(output / "train.tsv", ("path", "name", "keywords", "label"), table)
    unseen = labels_of(of_split(rows, "heldout"))
    (output / "unseen.txt").write_text("".join(f"{label}\n" for label in unseen.values()), encoding="utf-8")


def make_test_lists(source, output):
    rows = read_rows(source)
    output.mkdir(parents=True, exist_ok=True)
    for name in TEST_SETS:
        for split, ending in (("train", ""), ("heldout", "-unseen")):
            drawn = drawn_by(of_split(rows, split), name)
            labels = labels_of(drawn)
            table = [(str((source / "images" / name / (row["id"] + ".png")).resolve()), labels[row["concept"]])
                     for row in drawn]
            write_table(output / f"{name}{ending}.tsv", ("path", "label"), table)
            print(f"{name}{ending}: {len(table)} pictures, {len(labels)} labels")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["train", "test"])
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path)
    options = parser.parse_args()
    if options.what == "train":
        make_training_data(options.source, options.output or pathlib.Path(__file__).resolve().parent)
    elif options.output is None:
        parser.error("test needs --output")
    else:
        make_test_lists(options.source, options.output)


if __name__ == "__main__":
    main()
