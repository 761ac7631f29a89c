"""Zero-shot accuracy of a trained model by the library and by PyTorch: whether what they classify is the same.

    python compare_accuracy.py --data FOLDER --model emoji.safetensors (--program monoclip | --encoder encode_arrays)

FOLDER holds pictures and their captions: captions.tsv (with the columns id, name, split, sets, concept) and
images/SET/ID.png. All rows of the split "train" that SET (--set, default fluent) draws are classified among the
names of their concepts: the name of a concept's first row, alone, without a template; right is the concept.

The reference is OpenAI's code in fp32 with its own preprocessing and tokenizer. With --program the pictures and
names go through the command-line program, from file to feature; with --encoder (tests/reference/encode_arrays.cpp,
compiled) the reference's pixels and token ids go through the library's network alone. Ends with 1 when the numbers
of right answers differ by more than 2, or when `monoclip evaluate` counts others of the same pictures and names than
numpy does of the program's features.

Written with Python 3.11.7, torch 2.15.0, clip-anytorch 2.6.0, Pillow 13, numpy 2.4.6.
"""

import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

import clip.clip
import clip.model
import clip.simple_tokenizer
import numpy as np
import safetensors.torch
import torch
from PIL import Image


def read_captions(folder, wanted_set):
    with open(folder / "captions.tsv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = [row for row in rows if row["split"] == "train" and wanted_set in row["sets"].split(",")]
    names = {}
    for row in rows:
        names.setdefault(row["concept"], row["name"])
    concepts = list(names)
    pictures = [folder / "images" / wanted_set / (row["id"] + ".png") for row in rows]
    return pictures, [concepts.index(row["concept"]) for row in rows], list(names.values())


def small_tokenizer(vocabulary):
    """OpenAI's tokenizer with the first merges of its vocabulary only."""
    tokenizer = clip.simple_tokenizer.SimpleTokenizer()
    merges = list(tokenizer.bpe_ranks)[: vocabulary - 514]
    tokenizer.bpe_ranks = dict(zip(merges, range(len(merges))))
    tokens = list(clip.simple_tokenizer.bytes_to_unicode().values())
    tokens += [token + "</w>" for token in tokens] + ["".join(merge) for merge in merges]
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    tokenizer.encoder = dict(zip(tokens, range(vocabulary)))
    return tokenizer


def tokenize(texts, vocabulary, context):
    tokenizer = small_tokenizer(vocabulary)
    result = np.zeros((len(texts), context), np.int64)
    for row, text in enumerate(texts):
        ids = [vocabulary - 2, *tokenizer.encode(text)[: context - 2], vocabulary - 1]
        result[row, : len(ids)] = ids
    return result


def reference(model_path, pictures, names):
    if model_path.endswith(".safetensors"):
        state = safetensors.torch.load_file(model_path)
    else:
        state = torch.jit.load(model_path, map_location="cpu").state_dict()
    model = clip.model.build_model(state).float()
    transform = clip.clip._transform(model.visual.input_resolution)
    pixels = torch.stack([transform(Image.open(picture)) for picture in pictures])
    vocabulary, context = model.token_embedding.weight.shape[0], model.context_length
    tokens = tokenize(names, vocabulary, context)
    with torch.no_grad():
        images = torch.cat([model.encode_image(part) for part in pixels.split(64)])
        texts = torch.cat([model.encode_text(part) for part in torch.from_numpy(tokens).split(64)])
    return pixels.numpy(), tokens, images.numpy(), texts.numpy()


def by_encoder(encoder, model, pixels, tokens, folder):
    np.save(folder / "pixels.npy", pixels)
    np.save(folder / "tokens.npy", tokens)
    outputs = [folder / "images.npy", folder / "texts.npy"]
    subprocess.run([encoder, model, folder / "pixels.npy", folder / "tokens.npy", *outputs], check=True)
    return [np.load(output) for output in outputs]


def by_program(program, model, pictures, names, folder):
    (folder / "pictures.txt").write_text("".join(f"{picture}\n" for picture in pictures), encoding="utf-8")
    (folder / "names.txt").write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    results = []
    for kind, listed in (("--images-file", "pictures.txt"), ("--texts-file", "names.txt")):
        output = folder / (listed + ".npy")
        command = [program, "embed", kind, folder / listed, "--output", output, "--raw", "--model", model]
        subprocess.run([*command, *(["--truncate"] if kind == "--texts-file" else [])], check=True)
        results.append(np.load(output))
    return results


def by_evaluate(program, model, pictures, answers, names, folder):
    """The counts of `monoclip evaluate`: names stand for their numbers, so that equal names stay apart."""
    rows = [f"{picture}\t{answer}\n" for picture, answer in zip(pictures, answers)]
    (folder / "labelled.tsv").write_text("".join(["path\tlabel\n", *rows]), encoding="utf-8")
    (folder / "labels.txt").write_text("".join(f"{i}\t{name}\n" for i, name in enumerate(names)), encoding="utf-8")
    command = [program, "evaluate", "--labelled", folder / "labelled.tsv", "--labels-file", folder / "labels.txt",
               "--model", model, "--truncate", "--json"]
    line = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return [line["top_1"], line["top_5"]]


def unit(features):
    features = features.astype(np.float64)
    return features / np.linalg.norm(features, axis=1, keepdims=True)


def ranks(images, texts, answers):
    """For each picture, how many names come before the right one."""
    scores = unit(images) @ unit(texts).T
    right = scores[np.arange(len(answers)), answers]
    return (scores > right[:, None]).sum(axis=1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--model", type=pathlib.Path, required=True,
                        help="a TorchScript archive, or OpenAI's names in safetensors, with QuickGELU")
    parser.add_argument("--set", default="fluent")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--program", type=pathlib.Path, help="the command-line program")
    how.add_argument("--encoder", type=pathlib.Path, help="the program encode_arrays")
    options = parser.parse_args()

    pictures, answers, names = read_captions(options.data, options.set)
    pixels, tokens, *expected = reference(str(options.model), pictures, names)
    with tempfile.TemporaryDirectory() as folder:
        if options.program:
            program = options.program.resolve()
            actual = by_program(program, options.model, pictures, names, pathlib.Path(folder))
            evaluated = by_evaluate(program, options.model, pictures, answers, names, pathlib.Path(folder))
        else:
            actual = by_encoder(options.encoder.resolve(), options.model, pixels, tokens, pathlib.Path(folder))

    print(f"{len(pictures)} pictures, {len(names)} names")
    top_1 = []
    for name, (images, texts) in (("PyTorch", expected), ("monoclip", actual)):
        rank = ranks(images, texts, answers)
        top_1.append(int((rank == 0).sum()))
        print(f"{name}: top-1 {top_1[-1]} ({(rank == 0).mean():.1%}), top-5 {(rank < 5).sum()} ({(rank < 5).mean():.1%})")
    for kind, ours, theirs in zip(("images", "texts"), actual, expected):
        difference = np.abs(ours - theirs).max() / np.abs(theirs).max()
        cosine = (unit(ours) * unit(theirs)).sum(axis=1).min()
        print(f"{kind}: largest difference {difference:.1e} of the largest feature, smallest cosine {cosine:.9f}")
    agrees = abs(top_1[0] - top_1[1]) <= 2
    if options.program:
        counted = [int((rank < k).sum()) for k in (1, 5)]
        print(f"monoclip evaluate: top-1 {evaluated[0]}, top-5 {evaluated[1]}")
        agrees = agrees and evaluated == counted
    sys.exit(0 if agrees else 1)


if __name__ == "__main__":
    main()
