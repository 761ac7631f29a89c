"""The models and inputs that every system gets: random weights in the released shapes, written once.

FOLDER/NAME/weights.pt           the TorchScript archive of the released kind, fp16 as released
FOLDER/NAME/fp32.safetensors     the same numbers widened, under OpenAI's names (bf16.safetensors: rounded again)
FOLDER/NAME/KIND-BATCH[-LENGTH].onnx  a tower exported for one shape; image-1.xml: the same as OpenVINO keeps it
FOLDER/inputs/*                  raw float32 pixels and int32 tokens, labels, templates, captions

Everything that is there already is kept: delete FOLDER to make it anew.
"""

import os
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTEXT = 77
SIZE = 224
SEED = 1
PROMPT_LENGTH = 8  # tokens, start and end included

TITLES = {
    "vit_b_32": "ViT-B/32",
    "vit_b_16": "ViT-B/16",
    "vit_l_14": "ViT-L/14",
    "rn50": "RN50",
    "rn101": "RN101",
    "rn50x4": "RN50x4",
}
MODELS = tuple(TITLES)


def size_of(name):
    """The side of the pictures that a model sees."""
    return 288 if name == "rn50x4" else SIZE


def _make_full_size():
    sys.path.insert(0, str(ROOT / "tests" / "reference"))
    import make_full_size

    return make_full_size


def _build(name):
    """clip.model.CLIP with seeded random weights rounded to fp16 as released ones are."""
    import clip.model
    import torch

    make = _make_full_size()
    if not name.startswith("rn"):
        model = make.build(make.SIZES[TITLES[name]], SEED)
    else:
        import compare_layouts

        torch.manual_seed(SEED)
        model = compare_layouts.shake(clip.model.CLIP(*compare_layouts.OPENAI[TITLES[name]]))
        for attribute, value in (("input_resolution", size_of(name)), ("context_length", CONTEXT), ("vocab_size", 49408)):
            if hasattr(model, attribute):
                delattr(model, attribute)
            model.register_buffer(attribute, torch.tensor(value))
    clip.model.convert_weights(model)
    return model


def write_weights(folder, name):
    """The archive and the bare tensors. A file is renamed into place when it is whole."""
    target = folder / name
    if (target / "bf16.safetensors").exists():
        return
    import safetensors.torch
    import torch

    target.mkdir(parents=True, exist_ok=True)
    with torch.no_grad():
        model = _build(name)
        images = torch.zeros(1, 3, size_of(name), size_of(name))
        tokens = torch.zeros(1, CONTEXT, dtype=torch.int64)
        traced = torch.jit.trace_module(model, {"encode_image": images, "encode_text": tokens}, check_trace=False)
        traced.save(str(target / "weights.pt"))
        sizes = ("input_resolution", "context_length", "vocab_size")
        state = {key: value for key, value in model.state_dict().items() if key not in sizes}
        for precision, dtype in (("fp32", torch.float32), ("bf16", torch.bfloat16)):
            numbers = {
                key: (value.to(dtype) if value.is_floating_point() else value).contiguous()
                for key, value in state.items()
                if not key.endswith("num_batches_tracked")
            }
            path = target / f"{precision}.safetensors"
            # The header's own metadata says what bare tensors do not.
            safetensors.torch.save_file(numbers, str(path) + ".part", metadata={"monoclip.activation": "quick_gelu"})
            os.replace(str(path) + ".part", path)


def open_clip_model(folder, name):
    """open_clip's model with these weights, fp32, inference only."""
    import safetensors.torch
    import torch
    from open_clip.model import build_model_from_openai_state_dict

    state = safetensors.torch.load_file(folder / name / "fp32.safetensors")
    # Its reader counts the layers of a ResNet by their tensors and wants the counters of BatchNorm too.
    for key in [key for key in state if key.endswith("running_mean")]:
        state[key.replace("running_mean", "num_batches_tracked")] = torch.tensor(0)
    model = build_model_from_openai_state_dict(state, cast_dtype=torch.float32).float()
    # That function goes through fp16, which is exact only for the weights that the archive keeps in fp16.
    model.load_state_dict(state)
    return model.eval().requires_grad_(False)


def tower(model, kind, length=CONTEXT):
    """One encoder of open_clip's model as a module of its own; the text encoder for texts of `length` tokens."""
    import torch

    if kind == "text":
        model.positional_embedding = torch.nn.Parameter(model.positional_embedding[:length].clone(), False)
        model.attn_mask = model.attn_mask[:length, :length].clone()

    class Image(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.visual = model.visual

        def forward(self, pixels):
            return self.visual(pixels)

    class Text(torch.nn.Module):
        def __init__(self):
            super().__init__()
            model.visual = None
            self.text = model

        def forward(self, tokens):
            return self.text.encode_text(tokens)

    return (Image if kind == "image" else Text)().eval()


def huggingface_tower(folder, name, kind):
    """transformers' tower with its projection, with the same weights under its names; attention is torch's fused."""
    import safetensors.torch
    import torch
    import transformers

    state = safetensors.torch.load_file(folder / name / "fp32.safetensors")
    vision = kind == "image"
    prefix = "visual." if vision else ""
    blocks = f"{prefix}transformer.resblocks."
    width = state[blocks + "0.ln_1.weight"].shape[0]
    layers = 1 + max(int(key[len(blocks) :].split(".")[0]) for key in state if key.startswith(blocks))
    root = "vision_model" if vision else "text_model"
    target = {}
    for i in range(layers):
        ours, theirs = f"{blocks}{i}.", f"{root}.encoder.layers.{i}."
        for part in ("weight", "bias"):
            qkv = state[f"{ours}attn.in_proj_{part}"].chunk(3)
            for letter, piece in zip("qkv", qkv):
                target[f"{theirs}self_attn.{letter}_proj.{part}"] = piece.contiguous()
            target[f"{theirs}self_attn.out_proj.{part}"] = state[f"{ours}attn.out_proj.{part}"]
            target[f"{theirs}layer_norm1.{part}"] = state[f"{ours}ln_1.{part}"]
            target[f"{theirs}layer_norm2.{part}"] = state[f"{ours}ln_2.{part}"]
            target[f"{theirs}mlp.fc1.{part}"] = state[f"{ours}mlp.c_fc.{part}"]
            target[f"{theirs}mlp.fc2.{part}"] = state[f"{ours}mlp.c_proj.{part}"]
    common = dict(
        hidden_size=width,
        intermediate_size=4 * width,
        num_hidden_layers=layers,
        num_attention_heads=width // 64,
        hidden_act="quick_gelu",
        attn_implementation="sdpa",
    )
    norms = (
        (("pre_layrnorm", "ln_pre"), ("post_layernorm", "ln_post")) if vision else (("final_layer_norm", "ln_final"),)
    )
    for theirs, ours in norms:
        for part in ("weight", "bias"):
            target[f"{root}.{theirs}.{part}"] = state[f"{prefix}{ours}.{part}"]
    if vision:
        target[f"{root}.embeddings.class_embedding"] = state["visual.class_embedding"]
        target[f"{root}.embeddings.patch_embedding.weight"] = state["visual.conv1.weight"]
        target[f"{root}.embeddings.position_embedding.weight"] = state["visual.positional_embedding"]
        target["visual_projection.weight"] = state["visual.proj"].T.contiguous()
        patch = state["visual.conv1.weight"].shape[-1]
        config = transformers.CLIPVisionConfig(
            **common, image_size=SIZE, patch_size=patch, projection_dim=state["visual.proj"].shape[1]
        )
        model = transformers.CLIPVisionModelWithProjection(config)
    else:
        target[f"{root}.embeddings.token_embedding.weight"] = state["token_embedding.weight"]
        target[f"{root}.embeddings.position_embedding.weight"] = state["positional_embedding"]
        target["text_projection.weight"] = state["text_projection"].T.contiguous()
        config = transformers.CLIPTextConfig(
            **common,
            vocab_size=state["token_embedding.weight"].shape[0],
            max_position_embeddings=CONTEXT,
            eos_token_id=state["token_embedding.weight"].shape[0] - 1,
            projection_dim=state["text_projection"].shape[1],
        )
        model = transformers.CLIPTextModelWithProjection(config)
    missing, unexpected = model.load_state_dict(target, strict=False)
    missing = [key for key in missing if not key.endswith("position_ids")]
    if missing or unexpected:
        raise SystemExit(f"transformers' {kind} tower: missing {missing}, unexpected {unexpected}")

    class Tower(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.model = model

        def forward(self, inputs):
            return self.model(inputs)[0]

    return Tower().eval().requires_grad_(False)


def example(name, kind, batch, length=CONTEXT):
    import torch

    if kind == "image":
        return torch.zeros(batch, 3, size_of(name), size_of(name))
    return torch.zeros(batch, length, dtype=torch.int64)


def onnx_path(folder, name, kind, batch, length=CONTEXT):
    suffix = "" if kind == "image" or length == CONTEXT else f"-{length}"
    return folder / name / f"{kind}-{batch}{suffix}.onnx"


def export(folder, name, kind, batch, length=CONTEXT):
    """The tower as ONNX with fixed shapes, which is what the peers run fastest."""
    path = onnx_path(folder, name, kind, batch, length)
    if path.exists():
        return
    import torch

    module = tower(open_clip_model(folder, name), kind, length)
    part = path.with_suffix(".part")
    with torch.no_grad():
        torch.onnx.export(
            module,
            (example(name, kind, batch, length),),
            str(part),
            input_names=["input"],
            output_names=["output"],
            opset_version=18,
            external_data=False,
            dynamo=True,
            verbose=False,
        )
    os.replace(part, path)


def write_start_files(folder, name):
    """What the peers start from fastest: OpenVINO's own files, and a graph that ONNX Runtime has optimised already."""
    import onnxruntime
    import openvino

    path = onnx_path(folder, name, "image", 1)
    if not path.with_suffix(".xml").exists():
        openvino.save_model(openvino.convert_model(str(path)), path.with_suffix(".xml"), compress_to_fp16=False)
    optimised = path.with_name("image-1-optimised.onnx")
    if not optimised.exists():
        settings = onnxruntime.SessionOptions()
        settings.optimized_model_filepath = str(optimised)
        onnxruntime.InferenceSession(str(path), settings, providers=["CPUExecutionProvider"])


def write_inputs(folder):
    """Pixels and tokens as raw numbers, labels, templates and captions as lines."""
    target = folder / "inputs"
    if (target / "captions.txt").exists():
        return
    import numpy as np
    import open_clip
    from open_clip.zero_shot_metadata import IMAGENET_CLASSNAMES, OPENAI_IMAGENET_TEMPLATES

    target.mkdir(parents=True, exist_ok=True)
    generator = np.random.default_rng(SEED)
    generator.standard_normal((64, 3, SIZE, SIZE), dtype=np.float32).tofile(target / "pixels.f32")

    templates = [template("{}") for template in OPENAI_IMAGENET_TEMPLATES]
    labels = list(IMAGENET_CLASSNAMES)
    tokenize = open_clip.SimpleTokenizer(context_length=CONTEXT)
    chosen = random.Random(SEED)
    prompts, seen = [], set()
    while len(prompts) < 64:
        text = chosen.choice(templates).replace("{}", chosen.choice(labels))
        row = tokenize([text])[0].numpy().astype(np.int32)
        if text not in seen and int(row.argmax()) + 1 == PROMPT_LENGTH:
            seen.add(text)
            prompts.append(row)
    np.stack(prompts).tofile(target / "prompts.i32")

    sample = [template.replace("{}", label) for label in chosen.sample(labels, 64) for template in templates]
    chosen.shuffle(sample)
    tokenize(sample[:512]).numpy().astype(np.int32).tofile(target / "ensemble.i32")
    (target / "labels.txt").write_text("\n".join(labels) + "\n", encoding="utf-8")
    (target / "templates.txt").write_text("\n".join(templates) + "\n", encoding="utf-8")
    captions = []
    while len(captions) < 10000:
        first, second = chosen.choice(labels), chosen.choice(labels)
        text = chosen.choice(templates).replace("{}", f"{first} and a {second}")
        captions.append(text)
    (target / "captions.txt").write_text("\n".join(captions) + "\n", encoding="utf-8")
