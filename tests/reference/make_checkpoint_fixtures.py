"""Writes tests/data/io: tiny checkpoints in every container, and what they hold (expected.tsv).

    python make_checkpoint_fixtures.py OUTPUT_FOLDER

Written with Python 3.11.7, torch 2.15.0 (seed 7), safetensors from the same environment; the first line of
expected.tsv records the versions in use. A line of expected.tsv: file, tensor, dtype, shape, the sum of its
elements, the sum of element * (index + 1) in row-major order (both in float64), the first element, the last one.
"""

import io
import pathlib
import pickle
import sys
import zipfile
from collections import OrderedDict

import numpy as np
import safetensors.torch
import torch
from torch import nn

NAMES = {
    torch.float32: "fp32",
    torch.float16: "fp16",
    torch.bfloat16: "bf16",
    torch.float64: "fp64",
    torch.int64: "i64",
    torch.int32: "i32",
    torch.int16: "i16",
    torch.int8: "i8",
    torch.uint8: "u8",
    torch.bool: "bool",
}


class QuickGELU(nn.Module):
    def forward(self, x):
        return x * torch.sigmoid(1.702 * x)


class TwoSteps(nn.Module):
    """QuickGELU whose product has a name of its own in the serialized code."""

    def forward(self, x):
        scaled = 1.702 * x
        return x * torch.sigmoid(scaled) + 0.0 * scaled


class Swish(nn.Module):
    def forward(self, x):
        return x * torch.sigmoid(1.5 * x)


class Tiny(nn.Module):
    """A stand-in for CLIP's nesting: a parameter, a buffer, a submodule, an activation; half and float."""

    def __init__(self, activation):
        super().__init__()
        self.visual = nn.Module()
        self.visual.proj = nn.Parameter(torch.randn(4, 3).half())
        self.ln_final = nn.LayerNorm(4)
        self.mlp = nn.Sequential(OrderedDict([("c_fc", nn.Linear(4, 4)), ("gelu", activation)]))
        self.logit_scale = nn.Parameter(torch.tensor(2.5))
        self.register_buffer("context_length", torch.tensor(77))

    def encode_text(self, x):
        return self.mlp(self.ln_final(x)) @ self.visual.proj.float() * self.logit_scale.exp()

    forward = encode_text


def all_dtypes():
    tensors = OrderedDict()
    for dtype, name in NAMES.items():
        if dtype == torch.bool:
            tensors[name] = torch.tensor([True, False, True])
        elif dtype.is_floating_point:
            tensors[name] = torch.randn(2, 3).to(dtype)
        else:
            tensors[name] = torch.arange(-3 if dtype != torch.uint8 else 1, 5).to(dtype) * 7
    tensors["scalar"] = torch.tensor(4.25)
    tensors["empty"] = torch.zeros(0, 3)
    return tensors


def views():
    base = torch.randn(6, 4)
    return OrderedDict(
        base=base,
        row=base[2],
        transposed=base.t(),
        part=base[1:5, 1:3],
        column=base[:, 3],
        steps=base[::2, ::3],
        expanded=torch.tensor([1.5, -2.0]).expand(3, 2),
    )


def traced(activation, script=False):
    model = Tiny(activation).eval()
    module = (
        torch.jit.script(model)
        if script
        else torch.jit.trace_module(model, {"encode_text": torch.randn(2, 4)})
    )
    return module, {**dict(model.named_parameters()), **dict(model.named_buffers())}


def zip64(source):
    """The same entries with every size and offset in ZIP64 fields, as a file beyond 4 GiB has them."""
    entries = [
        (info.filename, zipfile.ZipFile(io.BytesIO(source)).read(info))
        for info in zipfile.ZipFile(io.BytesIO(source)).infolist()
    ]
    body, directory = b"", b""
    number = lambda value, size: int(value).to_bytes(size, "little")
    for name, data in entries:
        raw_name, offset = name.encode(), len(body)
        crc = zipfile.crc32(data)
        sizes = number(len(data), 8) * 2
        common = number(0, 2) + number(0, 2) + number(0, 2) + number(33, 2) + number(crc, 4) + b"\xff" * 8
        extra = number(1, 2) + number(16, 2) + sizes
        body += (
            b"PK\3\4"
            + number(45, 2)
            + common
            + number(len(raw_name), 2)
            + number(len(extra), 2)
            + raw_name
            + extra
            + data
        )
        extra = (
            number(0x7777, 2)
            + number(2, 2)
            + b"xx"
            + number(1, 2)
            + number(24, 2)
            + sizes
            + number(offset, 8)
        )
        directory += (
            b"PK\1\2"
            + number(45, 2) * 2
            + common
            + number(len(raw_name), 2)
            + number(len(extra), 2)
            + number(0, 2) * 2
            + number(0, 2)
            + number(0, 4)
            + b"\xff" * 4
            + raw_name
            + extra
        )
    end64 = (
        b"PK\6\6"
        + number(44, 8)
        + number(45, 2) * 2
        + number(0, 4) * 2
        + number(len(entries), 8) * 2
        + number(len(directory), 8)
        + number(len(body), 8)
    )
    locator = b"PK\6\7" + number(0, 4) + number(len(body) + len(directory), 8) + number(1, 4)
    end = b"PK\5\6" + number(0, 4) + b"\xff" * 12 + number(0, 2)
    return body + directory + end64 + locator + end


class Evil:
    def __reduce__(self):
        import os

        return (os.system, ("echo harm",))


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(7)
    lines = [
        f"# python {sys.version.split()[0]} torch {torch.__version__}"
        f" safetensors {safetensors.__version__} seed 7"
    ]

    def record(file, tensors):
        for name, tensor in tensors.items():
            values = tensor.detach().to(torch.float64).contiguous().flatten().numpy()
            weighted = float(np.dot(values, np.arange(1, values.size + 1)))
            first, last = (values[0], values[-1]) if values.size else (0.0, 0.0)
            shape = "[" + ",".join(map(str, tensor.shape)) + "]"
            numbers = "\t".join(repr(float(v)) for v in (values.sum(), weighted, first, last))
            lines.append(f"{file}\t{name}\t{NAMES[tensor.dtype]}\t{shape}\t{numbers}")

    def save(file, value, tensors, **options):
        buffer = io.BytesIO()
        torch.save(value, buffer, **options)
        (folder / file).write_bytes(buffer.getvalue())
        record(file, tensors)

    for file, activation, script in (
        ("traced_quick_gelu.pt", QuickGELU(), False),
        ("traced_gelu.pt", nn.GELU(), False),
        ("scripted_quick_gelu.pt", QuickGELU(), True),
        ("scripted_gelu.pt", nn.GELU(), True),
        ("traced_tanh_gelu.pt", nn.GELU(approximate="tanh"), False),
        ("scripted_two_steps.pt", TwoSteps(), True),
        ("traced_swish.pt", Swish(), False),
    ):
        module, tensors = traced(activation, script)
        torch.jit.save(module, str(folder / file))
        record(file, tensors)

    model = Tiny(QuickGELU())
    state = model.state_dict()  # an OrderedDict with _metadata
    save("state_dict.pt", state, state)
    plain = all_dtypes()
    save("all_dtypes.pt", dict(plain), plain)
    save("views.pt", views_ := views(), views_)
    parameters = dict(model.named_parameters())
    save("parameters.pt", parameters, parameters)
    save("protocol_4.pt", plain, plain, pickle_protocol=4)
    optimizer = torch.optim.AdamW(model.parameters())
    model(torch.randn(2, 4)).sum().backward()
    optimizer.step()
    wrapped = OrderedDict(("module." + name, tensor) for name, tensor in model.state_dict().items())
    import argparse

    training = {
        "epoch": 3,
        "name": "run",
        "args": argparse.Namespace(lr=0.1, dims=[1, 2]),
        "best": np.float64(0.5),
        "step": torch.tensor(3),
        "device": torch.device("cpu"),
        "size": torch.Size([1, 2]),
        "big": 1 << 70,
        "state_dict": wrapped,
        "optimizer": optimizer.state_dict(),
        "kind": torch.float32,
    }
    save("training.pt", training, model.state_dict())
    safetensors.torch.save_file(
        dict(plain), folder / "all_dtypes.safetensors", metadata={"format": "pt", "note": 'é "x"'}
    )
    record("all_dtypes.safetensors", plain)

    small = OrderedDict(a=torch.arange(6.0).reshape(2, 3), b=torch.tensor([1, 2]))
    buffer = io.BytesIO()
    torch.save(small, buffer)
    (folder / "zip64.pt").write_bytes(zip64(buffer.getvalue()))
    record("zip64.pt", small)

    # Files that must be refused.
    torch.save(small, folder / "legacy.pt", _use_new_zipfile_serialization=False)
    torch.save({"w": small["a"], "x": Evil()}, folder / "evil.pt")
    torch.save(nn.Linear(2, 2), folder / "whole_module.pt")
    (folder / "bare_pickle.pt").write_bytes(pickle.dumps({"a": 1}, protocol=2))

    (folder / "expected.tsv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
