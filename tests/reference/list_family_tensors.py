"""Writes tests/data/layouts/families.tsv: tensors of models that are not the paper's, as their own code names them.

    python list_family_tensors.py OUTPUT_FILE

Lines: model, tensor, extents with commas between. Of numbered layers only the first stands, of an image encoder's
inner layers only a few: the file is to show what a family is told by. Models are built without memory (torch's meta
device) from open_clip's and transformers' configurations; text encoders that open_clip would download are built from
transformers' default configurations.

Written with Python 3.11.7, torch 2.15.0, transformers 5.24.0, open_clip_torch 3.3.0.
"""

import argparse
import re

import open_clip
import torch
import transformers
from open_clip.hf_model import HFTextEncoder

OPEN_CLIP = (
    "ViT-B-16-SigLIP",
    "ViT-B-16-SigLIP2",
    "ViTamin-S",
    "convnext_base",
    "MobileCLIP-S1",
    "MobileCLIP-B",
    "MobileCLIP2-S3",
    "MobileCLIP2-L-14",
    "EVA01-g-14",
    "EVA02-B-16",
    "EVA02-E-14",
    "PE-Core-B-16",
    "PE-Core-bigG-14-448",
    "coca_ViT-B-32",
    "ViT-L-14-CLIPA",
    "ViT-L-14-worldwide",
    "ViT-M-16-alt",
    "swin_base_patch4_window7_224",
    "vit_medium_patch16_gap_256",
)
HUGGING_FACE = ("Siglip", "Siglip2", "ChineseCLIP", "AltCLIP")
TEXT_ENCODERS = ("RobertaConfig", "M2M100Config", "MT5Config")
INNER = re.compile(r"\.(blocks|stages|layers)\.\d")


def short_list(state):
    seen, inner = set(), 0
    for name, value in state.items():
        group = re.sub(r"\d+", "#", name)
        if group in seen:
            continue
        seen.add(group)
        if name.startswith("visual.trunk.") and INNER.search(name):
            inner += 1
            if inner > 6:
                continue
        if "roberta.encoder" in name or "text_model.encoder.layer." in name or name.startswith("text_decoder.res"):
            continue
        yield name, ",".join(str(extent) for extent in value.shape)


def models():
    for name in OPEN_CLIP:
        yield name, open_clip.create_model(name, pretrained=None, device="meta").state_dict()
    with torch.device("meta"):
        for name in HUGGING_FACE:
            config = getattr(transformers, name + "Config")()
            yield name + "Model", getattr(transformers, name + "Model")(config).state_dict()
        plain = open_clip.create_model("ViT-B-32", pretrained=None, device="meta").state_dict()
        for name in TEXT_ENCODERS:
            config = getattr(transformers, name)()
            text = HFTextEncoder("", 512, config, "mean_pooler", "mlp", pretrained=False).state_dict()
            state = {key: value for key, value in plain.items() if key.startswith("visual.")}
            state.update({"text." + key: value for key, value in text.items() if "decoder" not in key})
            yield "ViT-B-32 with " + name.removesuffix("Config"), state


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output")
    output = parser.parse_args().output
    with open(output, "w", encoding="utf-8") as file:
        for model, state in models():
            for name, extents in short_list(state):
                file.write(f"{model}\t{name}\t{extents}\n")


if __name__ == "__main__":
    main()
