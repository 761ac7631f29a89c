"""From nothing to the first image embedding with one peer, in as few imports as it needs.

    python first_embedding.py SYSTEM MODEL_FILE PIXELS PRECISION THREADS [CACHE_FOLDER]

Prints "first KIB" with the process's peak memory once the embedding is there, and ends without tidying up.
"""

import os
import sys

SIZE = 224


def onnxruntime_first(path, pixels, precision, threads, cache):
    import numpy as np
    import onnxruntime

    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = threads
    settings.inter_op_num_threads = 1
    if cache:  # the file holds an optimised graph
        settings.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(path, settings, providers=["CPUExecutionProvider"])
    inputs = np.fromfile(pixels, np.float32, 3 * SIZE * SIZE).reshape(1, 3, SIZE, SIZE)
    return session.run(None, {"input": inputs})[0]


def openvino_first(path, pixels, precision, threads, cache):
    import numpy as np
    import openvino

    settings = {
        "PERFORMANCE_HINT": "LATENCY",
        "INFERENCE_NUM_THREADS": threads,
        "INFERENCE_PRECISION_HINT": "bf16" if precision == "bf16" else "f32",
    }
    if cache:
        settings["CACHE_DIR"] = cache
    compiled = openvino.Core().compile_model(path, "CPU", settings)
    inputs = np.fromfile(pixels, np.float32, 3 * SIZE * SIZE).reshape(1, 3, SIZE, SIZE)
    return compiled({0: inputs})[0]


def torch_first(path, pixels, precision, threads, cache):
    import pathlib

    import models
    import numpy as np
    import torch

    torch.set_num_threads(threads)
    with torch.inference_mode():
        folder = pathlib.Path(path).parent
        visual = models.open_clip_model(folder.parent, folder.name).visual
        inputs = np.fromfile(pixels, np.float32, 3 * SIZE * SIZE).reshape(1, 3, SIZE, SIZE)
        dtype = torch.bfloat16 if precision == "bf16" else torch.float32
        return visual.to(dtype)(torch.from_numpy(inputs).to(dtype)).float().numpy()


def main():
    system, path, pixels, precision, threads = sys.argv[1:6]
    cache = sys.argv[6] if len(sys.argv) > 6 else ""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    first = {"onnxruntime": onnxruntime_first, "openvino": openvino_first, "torch": torch_first}[system]
    features = first(path, pixels, precision, int(threads), cache)
    if features.shape[0] != 1:
        raise SystemExit(f"expected one embedding, got {features.shape}")
    with open("/proc/self/status", encoding="ascii") as status:
        peak = next((int(line.split()[1]) for line in status if line.startswith("VmHWM:")), 0)
    print(f"first {peak}", file=answers, flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
