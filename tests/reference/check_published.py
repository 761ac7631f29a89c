#!/usr/bin/env python3
"""Shows to `monoclip inspect` the descriptions of every checkpoint that open_clip publishes, and counts what is read.

usage: check_published.py PROGRAM

For each entry of open_clip's table of published weights the model is built without memory (torch's meta device), its
names and shapes are written as the header of a safetensors file whose data are a hole, and its configuration beside
it, as the published folder has it. Then `monoclip inspect` must
- describe a plain CLIP model with the sizes, heads and activation of open_clip's configuration,
- refuse everything else with load.101 or source.110, also where the configuration is missing (the tensors alone must
  tell), and never take it for CLIP.
Text encoders that open_clip would download are built from transformers' default configurations.

Prints a table of models and how many published checkpoints each has, and ends with 1 when anything is otherwise.

Written with Python 3.11.7, torch 2.15.0, open_clip_torch 3.3.0, timm as it requires, transformers 5.24.0.
"""
import collections
import copy
import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest.mock

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import open_clip
import torch
import transformers
from open_clip import pretrained as table

DEFAULT_CONFIGS = {"roberta": "RobertaConfig", "xlm": "XLMRobertaConfig", "mt5": "MT5Config", "nllb": "M2M100Config"}


def published():
    """(model, tag) of every distinct file, under the first of its names."""
    seen = set()
    for model, tag in open_clip.list_pretrained():
        config = table.get_pretrained_cfg(model, tag)
        key = config.get("url"), config.get("hf_hub")
        if key in seen:  # the same weights under another model's name
            continue
        seen.add(key)
        yield model, tag, config


def default_config(name, *_, **__):
    for part, config in DEFAULT_CONFIGS.items():
        if part in name.lower():
            return getattr(transformers, config)()
    raise ValueError(name)


def build(model):
    with unittest.mock.patch.object(transformers.AutoConfig, "from_pretrained", default_config), torch.device("meta"):
        return open_clip.create_model(model, pretrained=None, pretrained_hf=False, device="meta").state_dict()


def write_description(folder, state):
    header, at = {"__metadata__": {"format": "pt"}}, 0
    for name, value in state.items():
        end = at + 2 * value.numel()
        header[name] = {"dtype": "F16", "shape": list(value.shape), "data_offsets": [at, end]}
        at = end
    text = json.dumps(header).encode()
    with open(folder / "open_clip_model.safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        file.truncate(8 + len(text) + at)


def write_configuration(folder, model, weights):
    model_cfg = copy.deepcopy(open_clip.get_model_config(model))
    if weights.get("quick_gelu"):
        model_cfg["quick_gelu"] = True
    preprocess = {key: weights[key] for key in ("mean", "std", "interpolation", "resize_mode") if key in weights}
    text = json.dumps({"model_cfg": model_cfg, "preprocess_cfg": preprocess})
    (folder / "open_clip_config.json").write_text(text)
    return model_cfg


def inspect(program, folder, *options):
    run = subprocess.run([program, "inspect", folder, "--json", *options], capture_output=True, text=True)
    return run.returncode, json.loads(run.stdout) if run.stdout else {"reason": run.stderr}


def expected_architecture(config):
    vision, text = config["vision_cfg"], config["text_cfg"]
    width = text["width"]
    sizes = {"embed_dim": config["embed_dim"], "image": vision["image_size"], "vision width": vision["width"],
             "context": text.get("context_length", 77), "words": text.get("vocab_size", 49408), "text width": width,
             "text heads": text["heads"], "text layers": text["layers"], "vision layers": vision["layers"]}
    if not isinstance(vision["layers"], list):
        sizes["vision heads"] = vision["width"] // vision.get("head_width", 64)
        sizes["vision MLP"] = int(vision["width"] * vision.get("mlp_ratio", 4.0))
        sizes["patch"] = vision["patch_size"]
    return sizes


def actual_architecture(facts, names):
    vision, text = facts["architecture"]["vision"], facts["architecture"]["text"]
    sizes = {"embed_dim": facts["architecture"]["embed_dim"], "image": vision["image_size"],
             "vision width": vision["width"], "context": text["context_length"], "words": text["vocab_size"],
             "text width": text["width"], "text heads": text["heads"], "text layers": text["layers"],
             "vision layers": vision["layers"], "vision heads": vision.get("heads"),
             "vision MLP": vision.get("mlp_width"), "patch": vision.get("patch_size")}
    return {name: sizes[name] for name in names}


def is_plain(config):
    """Whether a configuration is the paper's model with other extents: nothing but what this library reads."""
    vision, text = config["vision_cfg"], config["text_cfg"]
    known_vision = {"image_size", "layers", "width", "patch_size", "head_width", "mlp_ratio"}
    known_text = {"context_length", "vocab_size", "width", "heads", "layers", "mlp_ratio"}
    return (set(config) <= {"embed_dim", "quick_gelu", "vision_cfg", "text_cfg"} and set(vision) <= known_vision
            and set(text) <= known_text and text.get("vocab_size", 49408) == 49408)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    counts, outcomes, states, wrong = collections.Counter(), {}, {}, 0
    for model, tag, weights in published():
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            if model not in states:
                states.clear()  # the table names a model's weights one after another
                states[model] = build(model)
            write_description(folder, states[model])
            config = write_configuration(folder, model, weights)
            status, facts = inspect(program, folder)
            (folder / "open_clip_config.json").unlink()
            bare_status, bare = inspect(program, folder, "--activation", "gelu")
        if is_plain(config):
            expected = expected_architecture(config)
            activation = "quick_gelu" if config.get("quick_gelu") else "gelu"
            good = status == 0 and actual_architecture(facts, expected) == expected
            good = good and facts["activation"] == activation and bare_status == 0
            good = good and actual_architecture(bare, expected) == expected
            outcome = f"read, {activation}"
        else:
            reasons = facts.get("reason", ""), bare.get("reason", "")
            good = status == 1 and bool(re.search(r"\[monoclip\.(load\.101|source\.110)\]", reasons[0]))
            good = good and bare_status == 1 and "[monoclip.load.101]" in reasons[1]
            outcome = "refused: " + re.sub(r"^.*?\[monoclip\.load\.101\] (.*?) is not supported.*$", r"\1", reasons[1])
        if not good:
            wrong += 1
            outcome = f"WRONG: {status} {facts.get('reason', facts.get('architecture'))} | {bare.get('reason')}"
        counts[model, outcome] += 1
    for (model, outcome), count in counts.items():
        print(f"| {model} | {count} | {outcome} |")
    read = sum(count for (_, outcome), count in counts.items() if outcome.startswith("read"))
    print(f"{sum(counts.values())} checkpoints: {read} read, {sum(counts.values()) - read - wrong} refused, {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
