"""What a peer does that is kept loaded: it says that it is ready, and answers a line at a time (see serve.hpp)."""

import json
import os
import sys
import time


def peak_memory():
    with open("/proc/self/status", encoding="ascii") as status:
        return next((int(line.split()[1]) for line in status if line.startswith("VmHWM:")), 0)


def answer(line, run, save):
    command, _, rest = line.partition(" ")
    if command == "run":
        times = []
        for _ in range(int(rest)):
            begin = time.perf_counter()
            run()
            times.append(1e3 * (time.perf_counter() - begin))
        return "ms " + " ".join(f"{milliseconds:.6f}" for milliseconds in times)
    if command == "save":
        save(rest)
        return "saved"
    if command == "memory":
        return f"memory {peak_memory()}"
    raise SystemExit(f"unknown command {line!r}")


def serve(make):
    """`make` gives (run, save, facts). Standard output is for the answers alone: what peers print goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    run, save, facts = make()
    print("ready " + json.dumps(facts), file=answers)
    for line in sys.stdin:
        if line.strip() == "quit":
            break
        print(answer(line.strip(), run, save), file=answers)
