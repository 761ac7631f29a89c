"""Writes tests/data/hidden/goldens.safetensors: hidden states and attention weights as PyTorch computes them.

    python make_hidden_goldens.py OUTPUT_FOLDER

Weights and inputs are made from their names, as make_model_goldens.py does. For the models of NAMES, with B = 2:

    NAME.tokens                      padded ids [B,context]
    NAME.text.SKIP, NAME.text.SKIP.norm      states of all positions [B,context,W], SKIP blocks left out; with ln_final
    NAME.image.SKIP, NAME.image.SKIP.norm    of the image encoder [B,tokens,W]; with ln_post
    NAME.image.project                       the last ones with ln_post and the projection [B,tokens,E]
    NAME.attention.SKIP                      of the class token [B,heads,tokens]
    resnet.image, resnet.project, resnet.attention   the same of a ResNet's attention pooling

OpenAI's code is asked by hooks. That these are what transformers calls `hidden_states` and what diffusion programs
read is checked here, too. Written with the versions that the metadata records; one thread.
"""

import importlib.metadata
import pathlib
import sys

import clip.model
import safetensors.torch
import torch
import transformers
from torch.nn import functional

from make_model_goldens import GELU, MODELS, QUICK, build, hashed, hashed_weight, make_tokens

# More tokens (17) than a head is wide (16).
MODELS["many_tokens"] = (16, (16, 4, 32, 2, 16, 128), (600, 12, 32, 2, 16, 128), QUICK, 2)
NAMES = ("many_tokens", "heads_of_32")
BATCH = 2


def pixels_of(name, size):
    return 2 * hashed(name + ".pixels", (BATCH, 3, size, size)).float()


def states_of(transformer, run):
    """What enters the first block and what each block gives, [B,tokens,W]."""
    states = []
    hooks = [transformer.resblocks[0].register_forward_pre_hook(lambda _, inputs: states.append(inputs[0]))]
    hooks += [block.register_forward_hook(lambda _, __, out: states.append(out)) for block in transformer.resblocks]
    run()
    for hook in hooks:
        hook.remove()
    return [state.permute(1, 0, 2) for state in states]


def check_transformers(name, model, ids, states):
    """CLIPTextModel has the same states under `hidden_states`, and the last with the norm as `last_hidden_state`."""
    _, _, (vocabulary, context, width, layers, head, mlp), activation, _ = MODELS[name]
    config = transformers.CLIPTextConfig(
        vocab_size=vocabulary, hidden_size=width, intermediate_size=mlp, num_hidden_layers=layers,
        num_attention_heads=width // head, max_position_embeddings=context,
        hidden_act="gelu" if activation == GELU else "quick_gelu", eos_token_id=vocabulary - 1)
    theirs = transformers.CLIPTextModel(config).eval()
    ours = model.state_dict()
    state = {"embeddings.token_embedding.weight": ours["token_embedding.weight"],
             "embeddings.position_embedding.weight": ours["positional_embedding"]}
    for kind in ("weight", "bias"):
        state[f"final_layer_norm.{kind}"] = ours[f"ln_final.{kind}"]
        for i in range(layers):
            block, layer = f"transformer.resblocks.{i}", f"encoder.layers.{i}"
            for part, value in zip("qkv", ours[f"{block}.attn.in_proj_{kind}"].chunk(3)):
                state[f"{layer}.self_attn.{part}_proj.{kind}"] = value
            state[f"{layer}.self_attn.out_proj.{kind}"] = ours[f"{block}.attn.out_proj.{kind}"]
            state[f"{layer}.layer_norm1.{kind}"] = ours[f"{block}.ln_1.{kind}"]
            state[f"{layer}.layer_norm2.{kind}"] = ours[f"{block}.ln_2.{kind}"]
            state[f"{layer}.mlp.fc1.{kind}"] = ours[f"{block}.mlp.c_fc.{kind}"]
            state[f"{layer}.mlp.fc2.{kind}"] = ours[f"{block}.mlp.c_proj.{kind}"]
    prefix = "text_model." if any(key.startswith("text_model.") for key in theirs.state_dict()) else ""
    missing, unknown = theirs.load_state_dict({prefix + key: value for key, value in state.items()}, strict=False)
    assert not unknown and all("position_ids" in key for key in missing), (missing, unknown)
    given = theirs(input_ids=ids, output_hidden_states=True)
    for skip in range(layers + 1):
        assert (given.hidden_states[-1 - skip] - states[layers - skip]).abs().max() < 1e-4, (name, skip)
    assert (given.last_hidden_state - model.ln_final(states[layers])).abs().max() < 1e-4, name


def vit_goldens(name):
    model = build(name)
    ids = make_tokens(name)[:BATCH]
    yield "tokens", ids
    states = states_of(model.transformer, lambda: model.encode_text(ids))
    check_transformers(name, model, ids, states)
    for skip in range(len(states)):
        yield f"text.{skip}", states[-1 - skip]
        yield f"text.{skip}.norm", model.ln_final(states[-1 - skip])

    visual = model.visual
    pixels = pixels_of(name, MODELS[name][1][0])
    states = states_of(visual.transformer, lambda: model.encode_image(pixels))
    for skip in range(len(states)):
        yield f"image.{skip}", states[-1 - skip]
        yield f"image.{skip}.norm", visual.ln_post(states[-1 - skip])
    yield "image.project", visual.ln_post(states[-1]) @ visual.proj
    for skip, block in enumerate(reversed(visual.transformer.resblocks)):
        normed = block.ln_1(states[-2 - skip].permute(1, 0, 2))
        _, weights = block.attn(normed, normed, normed, need_weights=True, average_attn_weights=False)
        yield f"attention.{skip}", weights[:, :, 0]


def build_resnet():
    model = clip.model.ModifiedResNet((1, 2, 1, 1), 20, 2, 64, 4)
    state = {}
    for name, value in model.state_dict().items():
        if name.endswith("num_batches_tracked"):
            continue
        weight = hashed_weight("visual." + name, tuple(value.shape)).float()
        state[name] = weight.abs() + 0.5 if name.endswith("running_var") else weight
    model.load_state_dict(state, strict=False)
    return model.eval()


def resnet_goldens():
    model = build_resnet()
    read = []
    model.attnpool.register_forward_pre_hook(lambda _, inputs: read.append(inputs[0]))
    features = model(pixels_of("resnet", 64))
    pool = model.attnpool
    cells = read[0].flatten(start_dim=2).permute(2, 0, 1)  # [cells,B,C]
    tokens = torch.cat([cells.mean(dim=0, keepdim=True), cells]) + pool.positional_embedding[:, None]
    pooled, weights = functional.multi_head_attention_forward(
        query=tokens[:1], key=tokens, value=tokens, embed_dim_to_check=tokens.shape[-1], num_heads=pool.num_heads,
        q_proj_weight=pool.q_proj.weight, k_proj_weight=pool.k_proj.weight, v_proj_weight=pool.v_proj.weight,
        in_proj_weight=None, in_proj_bias=torch.cat([pool.q_proj.bias, pool.k_proj.bias, pool.v_proj.bias]),
        bias_k=None, bias_v=None, add_zero_attn=False, dropout_p=0, out_proj_weight=pool.c_proj.weight,
        out_proj_bias=pool.c_proj.bias, use_separate_proj_weight=True, training=False, need_weights=True,
        average_attn_weights=False)
    assert (pooled[0] - features).abs().max() < 1e-5
    tokens = tokens.permute(1, 0, 2)
    yield "image", tokens
    yield "project", pool.c_proj(pool.v_proj(tokens))
    yield "attention", weights[:, :, 0]


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.set_grad_enabled(False)
    tensors = {f"{name}.{key}": value.contiguous() for name in NAMES for key, value in vit_goldens(name)}
    tensors |= {f"resnet.{key}": value.contiguous() for key, value in resnet_goldens()}
    versions = {p: importlib.metadata.version(p) for p in ("torch", "clip-anytorch", "transformers", "safetensors")}
    safetensors.torch.save_file(tensors, folder / "goldens.safetensors", metadata=versions)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
