#!/usr/bin/env python3
"""Loads what `monoclip convert` writes with the programs that it is written for, and compares.

Made models (a ViT of OpenAI's kind in mixed precision, a ViT of open_clip's with GELU and another MLP, a ResNet) and
any checkpoints named are converted to every layout. Then
- safetensors must find every tensor of the original, bit for bit, and with --dtype what PyTorch's own rounding gives;
- open_clip (local-dir:) and transformers (CLIPModel, CLIPProcessor) must load the folders and give the features
  of the original model, and the processor's tokenizer the reference's ids; the whole vocabulary must be the reference's;
- transformers must load each encoder alone (CLIPTextModelWithProjection, CLIPVisionModelWithProjection, and the classes
  without projection) and give the same features;
- converting A -> B -> A must give back every tensor bit for bit, for every pair of layouts.

usage: check_written.py PROGRAM [CHECKPOINT.pt...]      CHECKPOINT: TorchScript archives of OpenAI's kind
needs torch 2.15.0, open_clip_torch 3.3.0, transformers 5.24.0, safetensors 0.8.0, clip-anytorch 2.6.0; seed 7.
"""
import itertools
import json
import logging
import os
import pathlib
import subprocess
import sys
import tempfile

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import clip.clip
import clip.model
import numpy
import open_clip
import safetensors.torch
import torch
import transformers
from PIL import Image

logging.getLogger().setLevel(logging.ERROR)
transformers.logging.set_verbosity_error()

LAYOUTS = ["openai", "open_clip", "huggingface"]
WEIGHTS = {"openai": "", "open_clip": "open_clip_model.safetensors", "huggingface": "model.safetensors"}
DROPPED = ("input_resolution", "context_length", "vocab_size")

# Texts that transformers' tokenizer, which repairs no mojibake and no entities, reads as the reference does.
TEXTS = ["a photo of a cat", "Isn't it?  A DIAGRAM,\tof 1,024 dogs!", "caf\u00e9 na\u00efve \u00c5ngstr\u00f6m",
         "\u4e2d\u6587 \u65e5\u672c\u8a9e \U0001f600\U0001f9d1\u200d\U0001f680", "under_scores-and/slashes ...", "x" * 60]

# The same fp32 weights through kernels that sum in another order: some 10^2 roundings of 2^-24, relative to the
# largest feature.
TOLERANCE = 2e-5


def convert(program, source, target, layout, *options):
    subprocess.run([program, "convert", source, target, "--layout", layout, *options], check=True)


def tensors_at(path, layout):
    return safetensors.torch.load_file(pathlib.Path(path) / WEIGHTS[layout] if WEIGHTS[layout] else path)


def require_same_bits(what, expected, actual):
    assert sorted(expected) == sorted(actual), (what, sorted(set(expected) ^ set(actual))[:5])
    for name, tensor in expected.items():
        assert actual[name].dtype == tensor.dtype and actual[name].shape == tensor.shape, (what, name)
        same = torch.equal(actual[name].contiguous().view(torch.uint8), tensor.contiguous().view(torch.uint8)) \
            if tensor.ndim else actual[name].item() == tensor.item()
        assert same, (what, name)


def made_models(folder):
    """(name, state dict's path, original model in fp32, options, whether Hugging Face can have it)"""
    torch.manual_seed(7)

    def save(name, model, options, vit):
        path = folder / f"{name}.pt"
        torch.save(model.state_dict(), path)
        return name, path, model.float().eval(), options, vit

    vit = clip.model.CLIP(64, 64, 2, 128, 16, 77, 49408, 64, 1, 2)
    clip.model.convert_weights(vit)
    yield save("vit_quick_gelu", vit, ["--activation", "quick_gelu"], True)
    resnet = clip.model.CLIP(64, 64, (1, 2, 1, 1), 8, None, 77, 600, 128, 2, 2)
    for module in resnet.modules():  # what training would leave in them
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.normal_(std=0.1)
            module.running_var.uniform_(0.5, 2)
            module.weight.data.uniform_(0.5, 1.5)
    yield save("resnet", resnet, ["--activation", "quick_gelu"], False)
    # An end token that is not the largest id: rows were added behind it. The configuration beside the file says so.
    towers = dict(vision_cfg=dict(image_size=64, patch_size=16, width=128, layers=2),
                  text_cfg=dict(context_length=77, vocab_size=49410, width=64, heads=1, layers=2, pool_type="eos",
                                eos_id=49407))
    added = open_clip.CLIP(64, **towers)
    name, path, *rest = save("vit_added_rows", added, [], True)
    place = folder / "with_configuration"
    place.mkdir()
    (place / "open_clip_config.json").write_text(json.dumps({"model_cfg": {"embed_dim": 64, **towers}}))
    yield name, path.rename(place / path.name), *rest
    other = open_clip.CLIP(48, dict(image_size=42, patch_size=14, width=192, layers=2, mlp_ratio=2.3),
                           dict(context_length=20, vocab_size=777, width=128, heads=2, layers=2, mlp_ratio=1.75))
    yield save("vit_gelu", other, ["--activation", "gelu"], True)


def released(path):
    archive = torch.jit.load(path, map_location="cpu").eval()
    model = clip.model.build_model(archive.state_dict()).float().eval()
    return path.stem, path, model, [], "visual.proj" in archive.state_dict()


def original_tensors(path):
    try:
        tensors = torch.load(path, map_location="cpu", weights_only=True)
    except Exception:
        tensors = torch.jit.load(path, map_location="cpu").state_dict()
    return {name: tensor.detach() for name, tensor in tensors.items()
            if name not in DROPPED and not name.endswith("num_batches_tracked")}


def inputs_of(model):
    size = model.visual.input_resolution if hasattr(model.visual, "input_resolution") else model.visual.image_size
    size = size if isinstance(size, int) else size[0]
    pixels = torch.randn(3, 3, size, size, generator=torch.Generator().manual_seed(7))
    words, length = model.token_embedding.weight.shape[0], model.positional_embedding.shape[0]
    ids = torch.zeros(3, length, dtype=torch.long)
    pools_at_eos = getattr(model, "text_pool_type", "argmax") == "eos"
    end = model.text_eos_id if pools_at_eos else words - 1
    for row, count in enumerate((2, length // 2, length)):
        ids[row, :count] = torch.randint(1, end - 1, (count,), generator=torch.Generator().manual_seed(row))
        ids[row, 0], ids[row, count - 1] = end - 1, end
    if pools_at_eos:
        ids[1, 1] = words - 1  # an added word: larger than the end token
    return size, pixels, ids


def difference(expected, actual):
    return ((expected - actual).abs().max() / expected.abs().max()).item()


def check_tokenizer(folder, words, context):
    vocabulary = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    reference = clip.simple_tokenizer.SimpleTokenizer()
    merges = min(words, 49408) - 514
    texts = sorted(reference.encoder, key=reference.encoder.get)
    assert sorted(vocabulary, key=vocabulary.get) == texts[:512 + merges] + texts[-2:], folder
    lines = (folder / "merges.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert [tuple(line.split(" ")) for line in lines] == list(reference.bpe_ranks)[:merges], folder
    processor = transformers.CLIPProcessor.from_pretrained(folder)
    assert processor.tokenizer.model_max_length == context and len(processor.tokenizer) == len(vocabulary)
    if words >= 49408:
        for text in TEXTS:
            expected = [49406, *reference.encode(text), 49407]
            assert processor(text=text)["input_ids"] == expected, (text, expected)
    return processor


def check_single_towers(program, folder, name, model, source, image, text, pixels, ids):
    figures = {}
    for tower, kind, expected, inputs in (
            ("text", transformers.CLIPTextModelWithProjection, text, dict(input_ids=ids)),
            ("vision", transformers.CLIPVisionModelWithProjection, image, dict(pixel_values=pixels))):
        target, without = folder / f"{name}.{tower}", folder / f"{name}.{tower}.without"
        convert(program, source, target, "huggingface", "--towers", tower)
        loaded, problems = kind.from_pretrained(target, dtype=torch.float32, output_loading_info=True)
        assert not any(problems[what] for what in ("missing_keys", "unexpected_keys", "mismatched_keys")), problems
        loaded.eval()
        output = loaded(**inputs)
        figures[f"transformers {tower} alone"] = difference(expected, output[f"{dict(vision='image').get(tower, tower)}_embeds"])
        # As transformers writes its class without projection, and as we write it after a detour.
        bare = transformers.CLIPTextModel if tower == "text" else transformers.CLIPVisionModel
        plain = bare(loaded.config)
        own = plain.state_dict()
        state = loaded.state_dict()
        plain.load_state_dict({key: state[key if key in state else f"{tower}_model.{key}"] for key in own})
        plain.eval().save_pretrained(without)
        convert(program, without, folder / "tower", "openai")
        convert(program, folder / "tower", folder / "tower.back", "huggingface")
        again, problems = bare.from_pretrained(folder / "tower.back", dtype=torch.float32, output_loading_info=True)
        assert not any(problems[what] for what in ("missing_keys", "unexpected_keys", "mismatched_keys")), problems
        assert all(torch.equal(value, again.state_dict()[key]) for key, value in own.items()), (name, tower)
    return figures


@torch.no_grad()
def check_features(program, folder, name, model, folders, vit):
    size, pixels, ids = inputs_of(model)
    image, text = model.encode_image(pixels), model.encode_text(ids)
    picture = Image.fromarray(numpy.random.default_rng(7).integers(0, 256, (size * 2, size * 3, 3), numpy.uint8))
    expected_pixels = clip.clip._transform(size)(picture)

    loaded, preprocess = open_clip.create_model_from_pretrained(f"local-dir:{folders['open_clip']}")
    loaded.eval()
    figures = {"open_clip image": difference(image, loaded.encode_image(pixels)),
               "open_clip text": difference(text, loaded.encode_text(ids))}
    assert torch.equal(preprocess(picture), expected_pixels), name
    if vit:
        loaded, problems = transformers.CLIPModel.from_pretrained(folders["huggingface"], dtype=torch.float32,
                                                                  output_loading_info=True)
        assert not any(problems[kind] for kind in ("missing_keys", "unexpected_keys", "mismatched_keys")), problems
        loaded.eval()
        outputs = loaded(input_ids=ids, pixel_values=pixels)
        unit = torch.nn.functional.normalize  # CLIPModel returns unit vectors
        figures["transformers image"] = difference(unit(image), unit(outputs.image_embeds))
        figures["transformers text"] = difference(unit(text), unit(outputs.text_embeds))
        figures["transformers logit_scale"] = abs(loaded.logit_scale.item() - model.logit_scale.item())
        figures.update(check_single_towers(program, folder, name, model, folders["huggingface"], image, text, pixels, ids))
        processor = check_tokenizer(folders["huggingface"], len(model.token_embedding.weight), ids.shape[1])
        values = processor(images=picture, return_tensors="pt")["pixel_values"][0]
        # Other resize kernels, which round to 8 bits elsewhere: a level or two of 255, over deviations near 0.26.
        figures["transformers pixels, levels"] = ((values - expected_pixels).abs().max() * 0.2758 * 255).item()
    for what, figure in figures.items():
        assert figure <= (2.5 if "levels" in what else TOLERANCE), (name, what, figure)
    return figures


def check_model(program, folder, name, path, model, options, vit):
    layouts = LAYOUTS if vit else LAYOUTS[:2]
    folders = {layout: folder / f"{name}.{layout}" for layout in layouts}
    for layout, target in folders.items():
        convert(program, path, target, layout, *options)
    original = original_tensors(path)
    require_same_bits(name, original, tensors_at(folders["openai"], "openai"))
    require_same_bits(name, original, tensors_at(folders["open_clip"], "open_clip"))
    figures = check_features(program, folder, name, model, folders, vit)

    for word, dtype in (("fp32", torch.float32), ("fp16", torch.float16), ("bf16", torch.bfloat16)):
        target = folder / f"{name}.{word}"
        convert(program, path, target, "openai", "--dtype", word, *options)
        require_same_bits((name, word), {key: value.to(dtype) for key, value in original.items()},
                          tensors_at(target, "openai"))
        target.unlink()
    for first, second in itertools.permutations(layouts, 2):
        there, back = folder / f"{name}.{first}.{second}", folder / f"{name}.{first}.{second}.{first}"
        convert(program, folders[first], there, second)
        require_same_bits((name, first, second), tensors_at(folders[second], second), tensors_at(there, second))
        convert(program, there, back, first)
        require_same_bits((name, first, second, first), tensors_at(folders[first], first), tensors_at(back, first))
    print(f"{name}: {len(original)} tensors, the same bits in {len(layouts)} layouts and through all pairs; largest "
          "differences of features: " + ", ".join(f"{what} {figure:.1e}" for what, figure in figures.items()))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for made in made_models(folder):
            check_model(sys.argv[1], folder, *made)
        for path in sys.argv[2:]:
            check_model(sys.argv[1], folder, *released(pathlib.Path(path)))


if __name__ == "__main__":
    main()
