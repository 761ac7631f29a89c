#!/usr/bin/env python3
"""Measures the library beside what one would use instead, and prints the ratios.

    bench/peers.py [--quick] [--rows PATTERN]... [--json FILE] [--list]

Builds the library's worker, makes an environment with the peers in the versions that harness/requirements.txt pins,
and writes random-weight models of the released shapes, all under build/ and all only once. Then, row by row, every
system is loaded into a process of its own with the same weights, inputs and threads. They take turns for some rounds,
and all but the one that works are stopped. A row's figure is the median over the rounds of each turn's median. The
features of every system are compared with PyTorch's in fp32 first: one that computes something else is not timed, and
the exit status is 1.

Use an otherwise idle machine. The ratios within one run count; times of different runs do not compare.
"""

import argparse
import fnmatch
import json
import os
import pathlib
import sys

HARNESS = pathlib.Path(__file__).resolve().parent / "harness"
sys.path.insert(0, str(HARNESS))

import environment  # noqa: E402
import models  # noqa: E402
import pictures  # noqa: E402
import processes  # noqa: E402
import report  # noqa: E402
import rows as row_list  # noqa: E402
from agreement import COSINE, PEERS_COSINE, smallest_cosine  # noqa: E402
from environment import say  # noqa: E402
from rows import OURS  # noqa: E402

EXACT = {"tokenizer": "int32", "preprocess": "float32", "resize": "uint8"}  # kinds whose results must be the same
LABELS_SAVED = 4  # bench/worker.cpp


# ---- What is needed first


def prepare(options, chosen):
    words = {f"weights:{row.model}" for row in chosen if not row.one_thread}
    words |= {f"picture:{row.picture}" for row in chosen if row.picture}
    for row in chosen:
        words |= {":".join(map(str, file)) for file in row.files}
        if row.kind == "start":
            words.add(f"start:{row.model}")
    environment.prepare(options.folder, words, options.verbose)


# ---- The systems of a row


def threads_of(options, row):
    return 1 if row.one_thread else options.threads


def our_command(options, row):
    inputs = options.folder / "inputs"
    command = [options.programs / "bench_worker", "--kind", row.kind, "--precision", row.precision]
    command += ["--isa", options.isa, "--threads", threads_of(options, row)]
    if row.kind == "tokenizer":
        return [*command, "--input", inputs / "captions.txt"]
    if row.picture:
        return [*command, "--input", pictures.path_of(options.folder, row.picture), *["--draft"] * row.draft]
    command += ["--model", options.folder / row.model / "fp32.safetensors"]
    if row.kind == "ensemble":
        return [*command, "--input", inputs, "--batch", options.labels]
    return [
        *command,
        "--input",
        inputs / ("pixels.f32" if row.kind == "image" else "prompts.i32"),
        "--batch",
        row.batch,
    ]


def peer_command(options, row, system, precision=None):
    command = [sys.executable, HARNESS / "peer_worker.py", system, "--kind", row.kind, "--folder", options.folder]
    command += ["--model", row.model, "--batch", row.batch, "--length", row.length, "--texts", options.texts]
    command += ["--precision", precision or row.precision, "--threads", threads_of(options, row)]
    return [*command, "--picture", row.picture, *["--draft"] * row.draft] if row.picture else command


def load(options, row, system):
    log = options.folder / "logs" / f"{row.name}-{system}.log"
    command = our_command(options, row) if system == OURS else peer_command(options, row, system)
    variables = {"OMP_NUM_THREADS": str(options.threads), "TOKENIZERS_PARALLELISM": "false"}
    variables["TORCHINDUCTOR_CACHE_DIR"] = str(options.folder / "inductor")
    return processes.Worker(system, command, log, variables)


# ---- Agreement with PyTorch in fp32


def reference(options, row, kind):
    """The expected results, computed once: features [N,E], token ids, pixels."""
    import numpy as np

    numeric = np.dtype(EXACT.get(kind, "float32"))
    size = {"labels": LABELS_SAVED, "ensemble": options.texts}.get(kind, row.batch)
    name = row.name if row.picture else f"{kind}-{row.model}-{size}"
    path = options.folder / "references" / f"{name}.raw"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        system = "pillow" if row.picture else "torch"
        command = [sys.executable, HARNESS / "peer_worker.py", system, "--kind", kind, "--folder", options.folder]
        command += ["--model", row.model, "--batch", size, "--texts", options.texts, "--threads", options.threads]
        command += [*["--picture", row.picture] * bool(row.picture), *["--draft"] * row.draft]
        with processes.Worker("reference", command, options.folder / "logs" / f"reference-{kind}.log") as worker:
            worker.save(f"{path}.part")
        os.replace(f"{path}.part", path)
    return np.fromfile(path, numeric), size


def disagreement(options, row, worker):
    """What is wrong with this system's results, or None; and the smallest cosine."""
    import numpy as np

    kind = "labels" if row.kind == "ensemble" and worker.name == OURS else row.kind
    expected, size = reference(options, row, kind)
    path = options.folder / "output.raw"
    worker.save(path)
    actual = np.fromfile(path, expected.dtype)
    path.unlink()
    if actual.size != expected.size:
        return f"{actual.size} numbers instead of {expected.size}", None
    if row.kind in EXACT:
        different = int((actual != expected).sum())
        return (f"{different} of {actual.size} numbers differ" if different else None), None
    cosine = smallest_cosine(actual.reshape(size, -1), expected.reshape(size, -1))
    # The comparison is this way round so that NaN fails too.
    least = (COSINE if worker.name == OURS else PEERS_COSINE)[row.precision]
    if not cosine >= least:
        return f"cosine {cosine:.7f} to PyTorch's fp32, below {least}", cosine
    return None, cosine


# ---- Measuring


def turn(worker, seconds, expected):
    """The times of one turn. Short runs get one that is not counted first: the caches were another system's."""
    times = max(1, min(100, int(1e3 * seconds / expected)))
    if expected < 500:
        worker.run(1)
    return worker.run(times)


def measure_loaded(options, row, record):
    workers, expected = [], {}
    rounds = options.rounds if row.kind != "ensemble" else min(options.rounds, 3)
    peak = processes.Worker(
        "peak",
        [options.programs / "bench_peak", "--serve", "--threads", options.threads],
        options.folder / "logs" / "peak.log",
    )
    peaks = []
    try:
        for system in (OURS, *row.peers):
            try:
                worker = load(options, row, system)
            except processes.Failed as failure:
                record["notes"].append(f"{failure}; left out")
                options.failed |= not isinstance(failure, processes.Unsupported)
                say(f"  {failure}")
                continue
            wrong, cosine = disagreement(options, row, worker)
            if wrong:
                options.failed = True
                record["notes"].append(f"{system} computes something else: {wrong}; not timed")
                say(f"  ERROR: {system}: {wrong}")
                worker.close()
                continue
            workers.append(worker)
            record["systems"][system] = {**worker.facts, "cosine": cosine, "rounds": []}
            expected[system] = min(worker.run(2) if row.kind != "ensemble" else worker.run(1))
        for _ in range(rounds):
            peaks.append([float(word) for word in peak.ask("run 1").split()[1:]])
            for worker in workers:
                times = turn(worker, options.turn, expected[worker.name])
                record["systems"][worker.name]["rounds"].append(times)
        for worker in workers:
            record["systems"][worker.name]["memory_of_row"] = worker.memory()
    finally:
        for worker in (*workers, peak):
            worker.close()
    for precision, values in zip(("fp32", "bf16"), zip(*peaks)):
        record["peak"][precision] = sorted(values)[len(values) // 2]


def start_commands(options, row):
    """name: (command, the file that it reads)."""
    folder, pixels = options.folder / row.model, options.folder / "inputs" / "pixels.f32"
    ours = [options.programs / "bench_worker", "--kind", "image", "--once", "--precision", row.precision]
    ours += ["--isa", options.isa, "--threads", options.threads, "--input", pixels, "--model"]
    commands = {
        OURS: [*ours, folder / f"{row.precision}.safetensors"],
        f"{OURS}, released archive": [*ours, folder / "weights.pt"],
    }
    caches = options.folder / f"openvino-cache-{row.precision}"
    for name, system, file, cache in (
        ("openvino", "openvino", "image-1.xml", []),
        ("openvino-cached", "openvino", "image-1.xml", [caches]),
        ("onnxruntime", "onnxruntime", "image-1.onnx", []),
        ("onnxruntime-optimised", "onnxruntime", "image-1-optimised.onnx", ["optimised"]),
        ("torch", "torch", "fp32.safetensors", []),
    ):
        if name in row.peers:
            words = [sys.executable, HARNESS / "first_embedding.py", system, folder / file, pixels]
            commands[name] = [*words, row.precision, options.threads, *cache]
    return commands


def measure_starts(options, row, record):
    variables = {"OMP_NUM_THREADS": str(options.threads), "PYTHONDONTWRITEBYTECODE": ""}
    commands = start_commands(options, row)
    results = {}
    for index in range(options.rounds + 1):  # the first one warms the file cache and is not counted
        # What runs behind a large process finds memory that it has just given back: so everyone comes first in turn.
        turns = list(commands.items())
        first = index % max(len(turns), 1)
        for name, command in turns[first:] + turns[:first]:
            log = options.folder / "logs" / f"{row.name}-{name.split(',')[0]}.log"
            try:
                milliseconds, memory, more = processes.first_answer(name, command, log, variables)
            except processes.Failed as failure:
                record["notes"].append(f"{failure}; left out")
                options.failed |= not isinstance(failure, processes.Unsupported)
                say(f"  {failure}")
                del commands[name]
                results.pop(name, None)
                continue
            if index == 0:
                results[name] = {"items": 1, "rounds": [], "memory": 0.0}
                if more:
                    results[name]["weight_bytes"] = int(more[0])
                continue
            results[name]["rounds"].append([milliseconds])
            results[name]["memory"] = max(results[name]["memory"], memory)
    record["systems"] = results


def measure(options, row):
    record = {
        "name": row.name,
        "title": row.title,
        "kind": row.kind,
        "precision": row.precision,
        "peers": list(row.peers),
        "target": row.target,
        "share_target": row.share_target,
        "systems": {},
        "peak": {},
        "notes": [],
    }
    if row.kind == "ensemble":
        record["notes"].append(
            f"ours encodes {options.labels} names in all 80 templates, the peers {options.texts} of their prompts; "
            "each by its time a text"
        )
    (measure_starts if row.kind == "start" else measure_loaded)(options, row, record)
    for name, result in record["systems"].items():
        if result.get("rounds"):
            say(f"  {name}: {report.median_of(result):.2f} ms a run of {result['items']}")
    facts = report.summary(record)
    if facts["ratio"]:
        share = f", {100 * facts['share']:.0f} % of the peak" if facts["share"] else ""
        say(f"  {facts['ratio']:.2f}x {facts['fastest']}{share} (target {row.target:g}x)")
    return record


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--rows", action="append", metavar="PATTERN", help="only these rows ('image-b32-*'); may be repeated"
    )
    parser.add_argument("--list", action="store_true", help="print the rows' names and stop")
    parser.add_argument(
        "--quick", action="store_true", help="ViT-B/32, few rounds, nothing that compiles: under 10 minutes"
    )
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="every measured time, written after each row")
    parser.add_argument("--markdown", type=pathlib.Path, metavar="FILE", help="the tables, as on standard output")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--isa", default="automatic", help="the library's kernels; default: the best here")
    parser.add_argument("--rounds", type=int, help="default: 7, with --quick 3")
    parser.add_argument(
        "--labels",
        type=int,
        help="names of the classifier rows for the library, at most 1000; default: 100, with --quick 20",
    )
    parser.add_argument(
        "--texts",
        type=int,
        help="prompts of the classifier rows for a peer, a multiple of 64 up to 512; default: 512, with --quick 128",
    )
    parser.add_argument("--peer", action="append", help="only these peers; may be repeated")
    parser.add_argument(
        "--without", action="append", default=[], metavar="PEER", help="leave a peer out; may be repeated"
    )
    parser.add_argument(
        "--venv", type=pathlib.Path, default=environment.VENV, help="where the peers are or will be"
    )
    parser.add_argument(
        "--folder", type=pathlib.Path, default=environment.FOLDER, help="where models and inputs go: up to 10 GB"
    )
    parser.add_argument(
        "--programs", type=pathlib.Path, help="a folder with bench_worker and bench_peak; default: they are built"
    )
    parser.add_argument("--verbose", action="store_true", help="show what preparing says")
    options = parser.parse_args()
    options.rounds = options.rounds or (3 if options.quick else 7)
    options.labels = options.labels or (20 if options.quick else 100)
    options.texts = options.texts or (128 if options.quick else 512)
    options.turn = 0.3 if options.quick else 0.5  # seconds
    options.failed = False
    options.folder = options.folder.resolve()
    if options.texts % 64 or not 0 < options.texts <= 512:
        parser.error("--texts: expected a multiple of 64 up to 512")
    if not LABELS_SAVED <= options.labels <= 1000:
        parser.error(f"--labels: expected {LABELS_SAVED} to 1000")
    return options


def choose_rows(options):
    chosen = []
    for row in row_list.all_rows():
        if options.rows and not any(fnmatch.fnmatch(row.name, pattern) for pattern in options.rows):
            continue
        if options.quick:
            if not row_list.quick(row):
                continue
            row = row_list.shorten(row)
        peers = [
            peer for peer in row.peers if peer not in options.without and (not options.peer or peer in options.peer)
        ]
        chosen.append(row_list.only(row, peers))
    return chosen


def main():
    options = parse()
    chosen = choose_rows(options)
    if options.list or not chosen:
        print("\n".join(row.name for row in chosen or row_list.all_rows()))
        sys.exit(0 if options.list else 2)
    environment.enter(options.venv, __file__)
    processes.end_in_order()
    options.programs = (options.programs or environment.build(["bench_worker", "bench_peak"])).resolve()
    prepare(options, chosen)
    record = report.new_record(options.threads)
    for index, row in enumerate(chosen):
        say(f"[{index + 1}/{len(chosen)}] {row.name}")
        record["rows"].append(measure(options, row))
        record["versions"] = report.versions_of(record["rows"])
        if options.json:
            options.json.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    text = "\n".join(report.markdown(record)) + "\n"
    print(text, end="")
    if options.markdown:
        options.markdown.write_text(text, encoding="utf-8")
    sys.exit(1 if options.failed else 0)


if __name__ == "__main__":
    main()
