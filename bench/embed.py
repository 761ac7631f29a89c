#!/usr/bin/env python3
"""Measures `monoclip embed` on many JPEGs: beside its bounds, beside PyTorch, and on a very long list.

    bench/embed.py [--count N] [--precision bf16|fp32]... [--rounds N] [--json FILE]
    bench/embed.py --many 100000 [--resume] [--svg FILE] [--json FILE]

The first form runs ViT-B/32 (random weights of the released shape) over the same files by `monoclip embed`, whose
whole process counts; by the library's network alone, on pixels that are ready; by its reading, decoding and resizing
alone; and by a PyTorch DataLoader with open_clip's model, whose start does not count. They take turns, and all but the
one that works are stopped. The features are compared first: one that computes something else is not timed, and the
exit status is 1.

The second form watches the memory and the rows of one run over a list of so many pictures.

What is needed is built, installed and made under build/, and only once. With --json the results are written after each
round, and a run that was interrupted goes on with the rounds that the file lacks. Use an otherwise idle machine.
"""

import argparse
import json
import pathlib
import sys

HARNESS = pathlib.Path(__file__).resolve().parent / "harness"
sys.path.insert(0, str(HARNESS))

import agreement  # noqa: E402
import embed_report  # noqa: E402
import environment  # noqa: E402
import many  # noqa: E402
import processes  # noqa: E402
import report  # noqa: E402
import throughput  # noqa: E402
from environment import say  # noqa: E402

TARGETS = ["monoclip_cli", "bench_worker"]


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=2000, help="different JPEGs; default: 2000")
    parser.add_argument("--size", default="640x480", help="of the JPEGs; default: 640x480")
    parser.add_argument(
        "--precision", action="append", choices=("bf16", "fp32"), help="may be repeated; default: both (--many: fp32)"
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--network-batches", type=int, default=16, help="batches of 32 in a round of the network alone; default: 16"
    )
    parser.add_argument("--no-peer", action="store_true", help="without PyTorch, and without comparing features")
    parser.add_argument("--many", type=int, metavar="N", help="one run over a list of N pictures, 100 at least")
    parser.add_argument("--resume", action="store_true", help="that run with embed's --resume")
    parser.add_argument("--svg", type=pathlib.Path, metavar="FILE", help="that run's curves")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="all figures; a file that is there is added to")
    parser.add_argument("--markdown", type=pathlib.Path, metavar="FILE", help="the tables, as on standard output")
    parser.add_argument("--venv", type=pathlib.Path, default=environment.VENV, help="where the peers are or will be")
    parser.add_argument(
        "--folder", type=pathlib.Path, default=environment.FOLDER, help="where models and pictures go: up to 3 GB"
    )
    parser.add_argument(
        "--programs", type=pathlib.Path, help="a folder with monoclip and bench_worker; default: they are built"
    )
    parser.add_argument("--verbose", action="store_true", help="show what preparing says")
    options = parser.parse_args()
    options.folder = options.folder.resolve()
    if min(options.count, options.rounds, options.threads, options.network_batches) < 1:
        parser.error("--count, --rounds, --threads and --network-batches: expected at least 1")
    if options.many is not None and options.many < 100:
        parser.error("--many: expected at least 100")
    return options


def open_record(options):
    """What --json holds already, or nothing measured yet."""
    record = report.new_record(options.threads)
    record["many"] = {}
    if options.json and options.json.exists():
        old = json.loads(options.json.read_text(encoding="utf-8"))
        if (old["machine"], old["threads"]) == (record["machine"], record["threads"]):
            return old
        say(f"{options.json} is of another machine or number of threads: it is written anew")
    return record


def save(options, record):
    record["versions"] = report.versions_of(record["rows"])
    if options.json:
        part = options.json.with_suffix(".part")
        part.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
        part.replace(options.json)


def row_for(options, precision, record):
    """The record's row of this work; one of another work under the same name gives way."""
    row = throughput.new_row(options, precision)
    same = ("name", "count", "size", "threads", "peers")
    for index, old in enumerate(record["rows"]):
        if all(old[key] == row[key] for key in same):
            return old
        if old["name"] == row["name"]:
            record["rows"][index] = row
            return row
    record["rows"].append(row)
    return row


def measure_throughput(options, record):
    """Whether all went well."""
    environment.prepare(options.folder, [f"weights:{throughput.MODEL}"], options.verbose)
    well = True
    for precision in options.precision or ("bf16", "fp32"):
        row = row_for(options, precision, record)
        say(row["title"])
        row["notes"] = []
        try:
            throughput.measure(options, precision, row, lambda: save(options, record))
        except (agreement.Wrong, processes.Failed) as failure:
            say(f"  ERROR: {failure}")
            row["notes"].append(f"{failure}; not timed")
            well = False
    return well


def measure_many(options, record):
    """Whether all went well."""
    for precision in options.precision or ("fp32",):
        say(f"a list of {options.many:,} pictures, {precision}")
        try:
            result = many.measure(options, precision)
        except processes.Failed as failure:
            say(f"  ERROR: {failure}")
            return False
        record["many"][f"{options.many}-{precision}{'-resume' * options.resume}"] = result
        if options.svg:
            options.svg.write_text(many.draw(result), encoding="utf-8")
    return True


def main():
    options = parse()
    environment.enter(options.venv, __file__)
    processes.end_in_order()
    options.programs = (options.programs or environment.build(TARGETS)).resolve()
    (options.folder / "logs").mkdir(parents=True, exist_ok=True)
    record = open_record(options)
    well = (measure_many if options.many else measure_throughput)(options, record)
    save(options, record)
    text = "\n".join(embed_report.markdown(record)) + "\n"
    print(text, end="")
    if options.markdown:
        options.markdown.write_text(text, encoding="utf-8")
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
