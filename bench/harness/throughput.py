"""`monoclip embed` over a list of JPEGs: beside its bounds, the network and the decoding alone, and beside PyTorch."""

import contextlib
import hashlib
import os
import statistics
import sys

import embed_report
import processes
import scenes
from agreement import COSINE, PEERS_COSINE, Wrong, smallest_cosine
from data_loader import BATCH
from environment import HARNESS, say
from embed_report import DECODING, NETWORK, PEER
from rows import OURS

MODEL = "vit_b_32"
PEER_TARGET = 1.3
PROBED = 128  # pictures that choose the peer's settings, and that are compared with its fp32


# ---- Inputs and commands


def write_list(folder, paths, name):
    target = folder / "lists" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
    return target


def our_command(options, precision, listed, output):
    command = [options.programs / "monoclip", "embed", "--images-file", listed, "--output", output]
    command += ["--model", options.folder / MODEL / "fp32.safetensors"]
    return [*command, "--precision", precision, "--threads", options.threads]


def bound_commands(options, precision, listed):
    worker = [options.programs / "bench_worker", "--threads", options.threads]
    model = ["--precision", precision, "--model", options.folder / MODEL / "fp32.safetensors"]
    pixels = ["--input", options.folder / "inputs" / "pixels.f32", "--batch", BATCH]
    return {
        NETWORK: [*worker, "--kind", "image", *model, *pixels],
        DECODING: [*worker, "--kind", "pictures", "--input", listed],
    }


def peer_variants(options, precision):
    """name: words of the command. Decoding in the same process, or in others beside all or some threads."""
    threads = options.threads
    settings = {(0, threads), (1, threads), (threads, threads), (1, max(1, threads - 1))}
    variants = {}
    for cast in ("convert", "autocast") if precision == "bf16" else ("convert",):
        for workers, own in sorted(settings):
            name = f"{workers} loading processes, {own} threads" + (f", {cast}" if precision == "bf16" else "")
            variants[name] = ["--workers", workers, "--threads", own, "--cast", cast]
    return variants


def load_peer(options, precision, words, listed):
    command = [sys.executable, HARNESS / "peer_worker.py", "torch", "--kind", "embed", "--folder", options.folder]
    command += ["--model", MODEL, "--precision", precision, "--list", listed, *words]
    return processes.Worker(PEER, command, options.folder / "logs" / f"embed-{precision}-torch.log")


# ---- Features


def features_of(worker, folder):
    """What a peer computed last, [N,E]."""
    import numpy as np

    path = folder / "output.raw"
    worker.save(path)
    features = np.fromfile(path, np.float32).reshape(worker.facts["items"], -1)
    path.unlink()
    return features


def agreement(a, b, least, what):
    """The smallest cosine of two matrices' rows. Throws Wrong when it is below `least`, or not a number."""
    if a.shape != b.shape:
        raise Wrong(f"{what}: {a.shape} numbers instead of {b.shape}")
    cosine = smallest_cosine(a, b)
    if not cosine >= least:
        raise Wrong(f"{what}: cosine {cosine:.7f}, below {least}")
    return cosine


def reference(options, probe_list):
    """PyTorch's features in fp32 of the pictures that are compared; computed once."""
    import numpy as np

    path = options.folder / "references" / f"{probe_list.stem}.npy"
    if not path.exists():
        say("  PyTorch's features in fp32")
        path.parent.mkdir(parents=True, exist_ok=True)
        words = ["--workers", 0, "--threads", options.threads]
        with load_peer(options, "fp32", words, probe_list) as worker:
            np.save(path.with_suffix(".part.npy"), features_of(worker, options.folder))
        os.replace(path.with_suffix(".part.npy"), path)
    return np.load(path)


# ---- Measuring


def embed(options, precision, listed):
    """(milliseconds from the start of the process to its end, peak MiB, features)."""
    import numpy as np

    output = options.folder / f"embed-{precision}.npy"
    output.unlink(missing_ok=True)
    log = options.folder / "logs" / f"embed-{precision}.log"
    seconds, memory = processes.watch(OURS, our_command(options, precision, listed, output), log)
    return 1e3 * seconds, memory, np.load(output)


def choose_peer(options, precision, probe_list, row):
    """The peer's settings that take the least time on the first pictures; every one must agree."""
    variants = peer_variants(options, precision)
    for name, words in variants.items():
        if name in row["probes"]:
            continue
        with load_peer(options, precision, words, probe_list) as worker:
            milliseconds = min(worker.run(2)) / worker.facts["items"]
            features = features_of(worker, options.folder)
        what = f"PyTorch in {precision}, {name}"
        cosine = agreement(features, reference(options, probe_list), PEERS_COSINE[precision], what)
        row["probes"][name] = milliseconds
        say(f"  PyTorch, {name}: {milliseconds:.1f} ms a picture, cosine {cosine:.7f}")
    return min(row["probes"], key=row["probes"].get)


def one_round(options, precision, listed, workers, peer):
    """name: [ms of one run]. The bounds are taken on both sides of what they bound."""
    batches = max(1, options.network_batches // 2)
    network, decoding = workers[NETWORK].run(batches), workers[DECODING].run(1)
    ours, memory, features = embed(options, precision, listed)
    network += workers[NETWORK].run(batches)
    decoding += workers[DECODING].run(1)
    times = {OURS: ours, NETWORK: statistics.mean(network), DECODING: statistics.mean(decoding)}
    if peer:
        times[PEER] = statistics.mean(peer.run(1))
    return times, memory, features


def check_round(options, precision, features, peer, row):
    """Our rows are the same bytes in every round, and PyTorch's but for rounding."""
    digest = hashlib.sha256(features.tobytes()).hexdigest()
    if row["digest"] not in (None, digest):
        raise Wrong(f"{OURS} in {precision}: other bits than in the round before")
    row["digest"] = digest
    if peer:
        what = f"all {len(features)} rows in {precision}"
        theirs = features_of(peer, options.folder)
        row["cosine_to_peer"] = agreement(features, theirs, PEERS_COSINE[precision], what)


def add_round(options, row, times, memory, workers, peer):
    for name, milliseconds in times.items():
        items = BATCH if name == NETWORK else options.count
        result = row["systems"].setdefault(name, {"items": items, "rounds": []})
        result["rounds"].append([milliseconds])
    ours = row["systems"][OURS]
    ours["memory"] = max(ours.get("memory", 0), memory)
    ours.update({key: workers[NETWORK].facts[key] for key in ("version", "isa")})
    if peer:
        row["systems"][PEER].update(peer.facts, memory=peer.memory())


def new_row(options, precision):
    return {
        "name": f"embed-b32-{precision}",
        "title": f"ViT-B/32, {options.count:,} JPEGs of {options.size}, {precision}",
        "kind": "embed",
        "precision": precision,
        "count": options.count,
        "size": options.size,
        "threads": options.threads,
        "peers": [] if options.no_peer else [PEER],
        "target": PEER_TARGET,
        "share_target": 0,
        "systems": {},
        "peak": {},
        "probes": {},
        "digest": None,
        "notes": [],
    }


def prepare(options, row):
    """(the list of all pictures, that of the first). Their files are read once, so that they lie in memory."""
    paths = scenes.write_all(options.folder, options.count, options.size, say)
    probed = min(PROBED, options.count)
    row["bytes_a_file"] = sum(len(path.read_bytes()) for path in paths) // options.count
    return (
        write_list(options.folder, paths, f"scenes-{options.size}-{options.count}.txt"),
        write_list(options.folder, paths[:probed], f"scenes-{options.size}-{probed}.txt"),
    )


def check_ours(options, precision, probe_list, row):
    features = embed(options, precision, probe_list)[2]
    what = f"{OURS} in {precision}, first {len(features)} pictures, to PyTorch in fp32"
    row["cosine"] = agreement(features, reference(options, probe_list), COSINE[precision], what)
    say(f"  {what}: smallest cosine {row['cosine']:.7f}")


@contextlib.contextmanager
def loaded(options, precision, listed, peer_words):
    """(the bounds' workers by name, the peer's or None), stopped until they are asked."""
    with contextlib.ExitStack() as stack:
        workers = {}
        for name, command in bound_commands(options, precision, listed).items():
            log = options.folder / "logs" / f"embed-{precision}-{name.split()[0]}.log"
            workers[name] = stack.enter_context(processes.Worker(name, command, log))
            workers[name].run(1)
        peer = stack.enter_context(load_peer(options, precision, peer_words, listed)) if peer_words else None
        yield workers, peer


def measure(options, precision, row, saved):
    """Adds the rounds that `row` lacks; `saved` is called after each. Throws Wrong and processes.Failed."""
    listed, probe_list = prepare(options, row)
    peer_words = None
    if row["peers"]:
        check_ours(options, precision, probe_list, row)
        row["settings"] = choose_peer(options, precision, probe_list, row)
        peer_words = peer_variants(options, precision)[row["settings"]]
        saved()
    with loaded(options, precision, listed, peer_words) as (workers, peer):
        done = len(row["systems"].get(OURS, {}).get("rounds", []))
        for index in range(done, options.rounds):
            times, memory, features = one_round(options, precision, listed, workers, peer)
            check_round(options, precision, features, peer, row)
            add_round(options, row, times, memory, workers, peer)
            saved()
            say(f"  round {index + 1} of {options.rounds}: {embed_report.line(row, index)}")
