"""`monoclip embed` over a very long list: whether its memory stays flat and its time grows as the list does.

The list repeats the paths of some thousand small files, since its length is the point. The small model that comes with
the sources makes it minutes. How many rows there are is told by the size of the file that grows in the output's folder.
"""

import shutil

import curves
import processes
import scenes
from environment import ROOT, say
from rows import OURS
from throughput import write_list

FILES, SIZE = 2000, "96x72"
MODEL = ROOT / "examples" / "models" / "emoji.safetensors"
ROW_BYTES = 4 * 128  # of that model's features
HEADER_BYTES = 128  # of a NumPy file
MARKS = (0.1, 0.5, 1.0)


def rows_in(folder):
    """Rows that have been written so far."""
    sizes = [path.stat().st_size for path in folder.iterdir() if not path.name.endswith((".log", ".txt"))]
    return max(0, max(sizes, default=0) - HEADER_BYTES) // ROW_BYTES


def sample(options, command, output, log):
    """(seconds, [[seconds, rows, resident MiB, peak MiB], ...])."""
    samples = []

    def look(seconds, status):
        try:
            rows = rows_in(output.parent)
        except FileNotFoundError:  # renamed between two calls
            return
        samples.append([seconds, rows, processes.kib(status, "VmRSS") / 1024, processes.kib(status, "VmHWM") / 1024])
        if len(samples) % 100 == 0:
            say(f"  {seconds:.0f} s: {rows:,} of {options.many:,}, {samples[-1][2]:.1f} MiB")

    seconds, _ = processes.watch(OURS, command, log, look)
    samples = [entry for entry in samples if entry[2] > 0]
    if not samples:
        raise processes.Failed(f"{OURS}: ended before it was looked at; a longer list is needed")
    if rows_in(output.parent) != options.many:
        raise processes.Failed(f"{OURS}: {rows_in(output.parent)} rows instead of {options.many}")
    samples.append([seconds, options.many, *samples[-1][2:]])
    return seconds, samples


def at_rows(samples, rows, column):
    """A column when so many rows were there: between two samples on the straight line."""
    before = samples[0]
    for entry in samples:
        if entry[1] >= rows:
            step = entry[1] - before[1]
            part = (rows - before[1]) / step if step else 1.0
            return before[column] + part * (entry[column] - before[column])
        before = entry
    return samples[-1][column]


def fit(samples):
    """The straight line through (rows, seconds), and how far the samples are from it."""
    import numpy as np

    points = np.array([entry[:2] for entry in samples if entry[1] > 0])
    seconds, rows = points[:, 0], points[:, 1]
    slope, start = np.polyfit(rows, seconds, 1)
    distance = seconds - (start + slope * rows)
    spread = ((seconds - seconds.mean()) ** 2).sum()
    r2 = 1 - (distance**2).sum() / spread if spread > 0 else 1.0
    farthest = np.abs(distance).max() / seconds[-1]
    return {"start": float(start), "slope": float(slope), "r2": float(r2), "farthest": float(farthest)}


def evaluate(options, seconds, samples):
    """The figures that the samples give."""
    count = options.many
    marks = [
        {"rows": int(part * count), "seconds": at_rows(samples, part * count, 0)}
        | {"rss": at_rows(samples, part * count, 2), "peak": at_rows(samples, part * count, 3)}
        for part in MARKS
    ]
    times = [samples[0][0]] + [at_rows(samples, count * tenth / 10, 0) for tenth in range(1, 11)]
    return {
        "count": count,
        "seconds": seconds,
        "marks": marks,
        "tenths": [after - before for before, after in zip(times, times[1:])],
        "growth": marks[-1]["peak"] - marks[0]["peak"],
        "fit": fit(samples),
        "samples": samples,
    }


def measure(options, precision):
    """Figures and samples of one run. Throws processes.Failed."""
    paths = scenes.write_all(options.folder, min(FILES, options.many), SIZE, say)
    for path in paths:
        path.read_bytes()
    repeated = (paths * (options.many // len(paths) + 1))[: options.many]
    listed = write_list(options.folder, repeated, f"many-{options.many}.txt")
    output = options.folder / "many" / "features.npy"
    shutil.rmtree(output.parent, ignore_errors=True)
    output.parent.mkdir(parents=True)
    command = [options.programs / "monoclip", "embed", "--images-file", listed, "--output", output, "--model", MODEL]
    command += ["--precision", precision, "--threads", options.threads, *["--resume"] * options.resume]
    seconds, samples = sample(options, command, output, options.folder / "logs" / "many.log")
    result = evaluate(options, seconds, samples)
    resumed = ", --resume" if options.resume else ""
    result["work"] = f"{len(paths):,} JPEGs of {SIZE} again and again, the bundled model, {precision}{resumed}"
    return result


def draw(many):
    """Both curves as SVG."""
    samples = many["samples"]
    line = [(0, many["fit"]["start"]), (many["count"], many["fit"]["start"] + many["fit"]["slope"] * many["count"])]
    return curves.svg(
        many["work"],
        "pictures done",
        [
            ("seconds", [(entry[1], entry[0]) for entry in samples], line),
            ("resident MiB", [(entry[1], entry[2]) for entry in samples], None),
        ],
    )
