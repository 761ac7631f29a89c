"""One peer as a process that keeps an encoder loaded and runs it when told to: the other side of bench/worker.cpp.

    python peer_worker.py SYSTEM --kind KIND --folder FOLDER [--model NAME] [--batch N] [--length L] [--texts N]
                          [--precision fp32|bf16] [--threads N] [--picture NAME] [--draft]
                          [--list FILE] [--workers N] [--cast convert|autocast]

Lines on standard input: "run N" is answered with "ms" and N times in milliseconds, "save PATH" with the results written
as raw float32 (token ids as int32, each text's behind their number; resized pixels as bytes), "memory" with the peak in KiB; "quit" ends.
Standard output carries the answers alone: whatever the peers print goes to standard error.
"""

import argparse
import pathlib

import data_loader
import models
import pictures
import serving

ENSEMBLE_BATCH = 64


def torch_forward(options, module, batch):
    """A function from an array to an array: eager, or compiled with its weights frozen."""
    import torch

    torch.set_num_threads(options.threads)
    torch.set_num_interop_threads(1)
    dtype = torch.bfloat16 if options.precision == "bf16" else torch.float32
    module = module.to(dtype)
    channels_last = options.kind == "image" and options.model.startswith("rn")
    if channels_last:
        module = module.to(memory_format=torch.channels_last)
    if options.system.endswith("-compiled"):
        import torch._inductor.config as inductor

        inductor.freezing = True
        inductor.compile_threads = 1
        module = torch.compile(module, dynamic=False)

    def forward(array):
        with torch.no_grad() if options.system.endswith("-compiled") else torch.inference_mode():
            inputs = torch.from_numpy(array)
            if options.kind == "image":
                inputs = inputs.to(dtype)
            if channels_last:
                inputs = inputs.contiguous(memory_format=torch.channels_last)
            return module(inputs).float().numpy()

    return forward, {"torch": torch.__version__}


def load_torch(options, batch):
    import open_clip

    kind = "image" if options.kind == "image" else "text"
    model = models.open_clip_model(options.folder, options.model)
    forward, versions = torch_forward(options, models.tower(model, kind, options.length), batch)
    return forward, {**versions, "open_clip": open_clip.__version__}


def load_transformers(options, batch):
    import transformers

    kind = "image" if options.kind == "image" else "text"
    module = models.huggingface_tower(options.folder, options.model, kind)
    forward, versions = torch_forward(options, module, batch)
    return forward, {**versions, "transformers": transformers.__version__}


def onnx_file(options, batch):
    kind = "image" if options.kind == "image" else "text"
    return models.onnx_path(options.folder, options.model, kind, batch, options.length)


def load_onnxruntime(options, batch):
    import onnxruntime

    if options.precision != "fp32":
        raise SystemExit("ONNX Runtime's CPU provider has no bf16 products")
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = options.threads
    settings.inter_op_num_threads = 1
    settings.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    session = onnxruntime.InferenceSession(str(onnx_file(options, batch)), settings, providers=["CPUExecutionProvider"])
    return (lambda array: session.run(None, {"input": array})[0]), {"onnxruntime": onnxruntime.__version__}


def openvino_settings(options):
    return {
        "PERFORMANCE_HINT": "LATENCY",
        "INFERENCE_NUM_THREADS": options.threads,
        "INFERENCE_PRECISION_HINT": "bf16" if options.precision == "bf16" else "f32",
    }


def load_openvino(options, batch):
    import openvino

    compiled = openvino.Core().compile_model(str(onnx_file(options, batch)), "CPU", openvino_settings(options))
    request = compiled.create_infer_request()

    def forward(array):
        return request.infer({0: array}, share_inputs=True, share_outputs=True)[0]

    return forward, {"openvino": openvino.__version__.split("-")[0]}


LOADERS = {
    "torch": load_torch,
    "torch-compiled": load_torch,
    "transformers": load_transformers,
    "transformers-compiled": load_transformers,
    "onnxruntime": load_onnxruntime,
    "openvino": load_openvino,
}


def encoder(options):
    """(run, save, facts) of an image or text encoder on one batch, or on many batches of an ensemble's texts."""
    import numpy as np

    inputs = options.folder / "inputs"
    if options.kind == "image":
        size = models.size_of(options.model)
        array = np.fromfile(inputs / "pixels.f32", np.float32, options.batch * 3 * size**2)
        batches = [array.reshape(options.batch, 3, size, size)]
    else:
        count = options.batch if options.kind == "text" else options.texts
        name = "prompts.i32" if options.kind == "text" else "ensemble.i32"
        rows = np.fromfile(inputs / name, np.int32, count * models.CONTEXT).reshape(count, models.CONTEXT)
        rows = np.ascontiguousarray(rows[:, : options.length].astype(np.int64))
        each = options.batch if options.kind == "text" else ENSEMBLE_BATCH
        batches = [rows[first : first + each] for first in range(0, count, each)]
    forward, facts = LOADERS[options.system](options, len(batches[0]))

    def run():
        for batch in batches:
            forward(batch)

    def save(path):
        np.concatenate([np.array(forward(batch), np.float32) for batch in batches]).tofile(path)

    run()  # what is compiled or allocated by the first call
    return run, save, {**facts, "items": sum(len(batch) for batch in batches)}


def labels(options):
    """The reference of the classifier: some labels in every template, text by text, with nothing shared."""
    import numpy as np
    import open_clip

    def lines(name):
        return (options.folder / "inputs" / name).read_text(encoding="utf-8").splitlines()

    names, templates = lines("labels.txt"), lines("templates.txt")
    names = [names[i * len(names) // options.batch] for i in range(options.batch)]
    tokenize = open_clip.SimpleTokenizer(context_length=models.CONTEXT)
    forward, facts = load_torch(options, len(templates))

    def unit(vectors):
        return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)

    def vectors():
        for name in names:
            prompts = [template.replace("{}", name) for template in templates]
            yield unit(unit(forward(tokenize(prompts).numpy())).mean(axis=0))

    return (lambda: None), (lambda path: np.stack(list(vectors())).tofile(path)), facts


def reference_tokenizer(options):
    """The reference of the tokenizers: open_clip's."""
    import numpy as np
    import open_clip

    tokenize = open_clip.SimpleTokenizer(context_length=models.CONTEXT)
    captions = (options.folder / "inputs" / "captions.txt").read_text(encoding="utf-8").splitlines()

    def save(path):
        rows = tokenize(captions).numpy()
        kept = [row[: row.argmax() + 1].tolist() for row in rows]
        np.array([number for row in kept for number in (len(row), *row)], np.int32).tofile(path)

    return (lambda: None), save, {"open_clip": open_clip.__version__}


def tokenizer(options):
    """instant-clip-tokenizer on one thread: `encode`, the fastest of its calls, without a loop of the interpreter's."""
    import collections
    import importlib.metadata

    import instant_clip_tokenizer
    import numpy as np

    tokenize = instant_clip_tokenizer.Tokenizer()
    captions = (options.folder / "inputs" / "captions.txt").read_text(encoding="utf-8").splitlines()

    def run():
        collections.deque(map(tokenize.encode, captions), maxlen=0)

    def save(path):
        start, end = tokenize.start_of_text(), tokenize.end_of_text()
        rows = [[start, *tokenize.encode(caption), end] for caption in captions]
        np.array([number for row in rows for number in (len(row), *row)], np.int32).tofile(path)

    version = importlib.metadata.version("instant-clip-tokenizer")
    return run, save, {"instant-clip-tokenizer": version, "items": len(captions)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("system", choices=(*LOADERS, "instant-clip-tokenizer", "pillow"))
    kinds = ("image", "text", "ensemble", "labels", "tokenizer", "preprocess", "resize", "embed")
    parser.add_argument("--kind", choices=kinds, required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--model", choices=models.MODELS, default="vit_b_32")
    parser.add_argument("--batch", type=int, default=1)
    parser.add_argument("--length", type=int, default=models.CONTEXT, help="tokens of each text")
    parser.add_argument("--texts", type=int, default=512, help="texts of an ensemble's sample")
    parser.add_argument("--precision", choices=("fp32", "bf16"), default="fp32")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--picture", help="the file of preprocess and resize")
    parser.add_argument("--draft", action="store_true", help="decode it at a fraction of its size")
    parser.add_argument("--list", type=pathlib.Path, help="the pictures of embed, a path a line")
    parser.add_argument("--workers", type=int, default=0, help="processes of embed that load pictures")
    parser.add_argument(
        "--cast", choices=("convert", "autocast"), default="convert", help="how embed computes in bf16"
    )
    options = parser.parse_args()

    makers = {"labels": labels, "tokenizer": tokenizer, "preprocess": pictures.work, "resize": pictures.work}
    makers["embed"] = data_loader.work
    make = makers.get(options.kind, encoder)
    if options.kind == "tokenizer" and options.system == "torch":
        make = reference_tokenizer
    serving.serve(lambda: make(options))


if __name__ == "__main__":
    main()
