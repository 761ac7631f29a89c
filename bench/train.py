#!/usr/bin/env python3
"""Measures a step of training beside PyTorch: forwards, backwards, AdamW; and the peak memory of both.

    bench/train.py [--row NAME-PRECISION]... [--rounds N] [--steps N] [--json FILE]

ViT-B/32 on 32 pairs and the emoji ResNet on 256 (random weights, one batch that is ready), in fp32 and bf16. Both sides
are loaded and take turns; the one that waits is stopped. The losses of the first steps are compared first: a side that
computes something else is not timed, and the exit status is 1. Use an otherwise idle machine.
"""

import argparse
import json
import pathlib
import sys

HARNESS = pathlib.Path(__file__).resolve().parent / "harness"
sys.path.insert(0, str(HARNESS))

import agreement  # noqa: E402
import environment  # noqa: E402
import processes  # noqa: E402
import report  # noqa: E402
import training  # noqa: E402
from environment import say  # noqa: E402

ROWS = [f"{name}-{precision}" for name in training.MODELS for precision in ("fp32", "bf16")]


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--row", action="append", choices=ROWS, help="may be repeated; default: all")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=3, help="of a turn; default: 3")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="all figures")
    parser.add_argument("--venv", type=pathlib.Path, default=environment.VENV, help="where PyTorch is or will be")
    parser.add_argument("--folder", type=pathlib.Path, default=environment.FOLDER, help="where models go: 1 GB")
    parser.add_argument("--programs", type=pathlib.Path, help="a folder with bench_train_worker; default: it is built")
    options = parser.parse_args()
    options.folder = options.folder.resolve()
    if min(options.rounds, options.steps, options.threads) < 1:
        parser.error("--rounds, --steps and --threads: expected at least 1")
    return options


def main():
    options = parse()
    environment.enter(options.venv, __file__)
    processes.end_in_order()
    options.programs = (options.programs or environment.build(["bench_train_worker"])).resolve()
    (options.folder / "logs").mkdir(parents=True, exist_ok=True)
    record = report.new_record(options.threads)
    well = True
    for row in options.row or ROWS:
        name, precision = row.rsplit("-", 1)
        say(row)
        try:
            training.write(options.folder, name)
            record["rows"].append(training.measure(options, name, precision, training.wanted_losses(options, name)))
        except (agreement.Wrong, processes.Failed) as failure:
            say(f"  ERROR: {failure}")
            well = False
    if options.json:
        options.json.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    print(f"Measured {record['date']} on {record['machine']}, {record['threads']} threads.\n")
    print("\n".join(training.markdown(record["rows"])))
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
