"""The measurements as Markdown: one table for each kind of work, and what it was measured on."""

import datetime
import os
import platform
import statistics

from rows import OURS

NOISE = 0.05
KINDS = (
    ("image", "Image encoder, ms a picture"),
    ("text", "Text encoder, ms a text (8 tokens; the peers compute all 77 positions unless trimmed)"),
    ("ensemble", "Zero-shot classifier, 1000 names x 80 templates, ms a text"),
    ("tokenizer", "Tokenizer, us a caption"),
    ("preprocess", "Picture file to normalised tensor, one thread, ms"),
    ("resize", "Decoded pixels to 224 on the short side, one thread, ms"),
    ("start", "Process start to the first embedding, ms"),
    ("embed", "Picture files to a file of features, ms a picture"),
)


def median_of(result):
    """The median over the rounds of each round's median, in ms a run."""
    return statistics.median(statistics.median(turn) for turn in result["rounds"])


def spread_of(result):
    """The quartiles' distance as a part of the median, over the rounds."""
    medians = sorted(statistics.median(turn) for turn in result["rounds"])
    if len(medians) < 2:
        return 0.0
    low, _, high = statistics.quantiles(medians, n=4, method="inclusive")
    return (high - low) / statistics.median(medians)


def time_of(row, system):
    """Of one item: systems may do different numbers of them in a run."""
    result = row["systems"].get(system)
    if result is None or "rounds" not in result:
        return None
    return median_of(result) / result["items"]


def summary(row):
    """The ratio, the share of the peak, and whether the row is met; None for what is not there."""
    ours = time_of(row, OURS)
    peers = {name: time_of(row, name) for name in row["peers"]}
    peers = {name: milliseconds for name, milliseconds in peers.items() if milliseconds is not None}
    fastest = min(peers, key=peers.get) if peers else None
    ratio = peers[fastest] / ours if ours and fastest else None
    peak = row["peak"].get(row["precision"])
    flops = row["systems"].get(OURS, {}).get("flops")
    share = flops / (median_of(row["systems"][OURS]) * 1e6) / peak if ours and flops and peak else None
    met = None
    if ratio is not None:
        met = ratio >= row["target"] - (NOISE if row["target"] == 1.0 else 0)
        met = met or bool(row["share_target"] and share and share >= row["share_target"])
    return {"ratio": ratio, "fastest": fastest, "share": share, "met": met}


def number(value, digits=3):
    """Significant digits without an exponent; a dash for nothing."""
    if value is None:
        return "-"
    if value >= 1000:
        return f"{value:,.0f}"
    text = f"{value:#.{digits}g}"
    return text.rstrip(".")


def table(lines, columns):
    yield "| " + " | ".join(columns) + " |"
    yield "|" + " --- |" * len(columns)
    for line in lines:
        yield "| " + " | ".join(line) + " |"


def kind_table(kind, title, rows):
    systems = list(dict.fromkeys([OURS] + [name for row in rows for name in (*row["systems"], *row["peers"])]))
    scale = 1e3 if kind == "tokenizer" else 1
    lines = []
    for row in rows:
        facts = summary(row)
        times = []
        for name in systems:
            value = time_of(row, name)
            text = number(value * scale if value is not None else None)
            times.append(f"**{text}**" if name == facts["fastest"] else text)
        share = f"{100 * facts['share']:.0f} %" if facts["share"] else "-"
        target = f"{row['target']:g}x"
        if row["share_target"]:
            target += f" or {100 * row['share_target']:.0f} %"
        ratio = f"{facts['ratio']:.2f}x" if facts["ratio"] else "-"
        met = {None: "-", True: "yes", False: "no"}[facts["met"]]
        lines.append([row["title"], *times, ratio, share, target, met])
    yield f"### {title}"
    yield ""
    yield from table(lines, ["work", *systems, "fastest peer / ours", "of the peak", "target", "met"])
    yield ""


def memory_table(rows):
    lines = []
    for row in rows:
        for name, result in row["systems"].items():
            if "memory" not in result:
                continue
            bound = ""
            if name.startswith(OURS) and result.get("weight_bytes"):
                weights = result["weight_bytes"] / 2**20
                within = "yes" if result["memory"] <= weights + 64 else "no"
                bound = f"{weights:.0f} + 64: {within}"
            lines.append([row["title"], name, f"{result['memory']:.0f}", bound])
    if not lines:
        return
    yield "### Peak memory of that process, MiB (one picture; the bound is the packed weights of the encoder and 64)"
    yield ""
    yield from table(lines, ["work", "system", "peak", "bound"])
    yield ""


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def new_record(threads):
    """What rows are added to: where and when they are measured."""
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    return {
        "date": datetime.date.today().isoformat(),
        "machine": f"{processor()}, {os.cpu_count()} processors, {system}",
        "threads": threads,
        "rows": [],
    }


def versions_of(records):
    found = {}
    other = {"flops", "weight_bytes", "items", "cosine", "rounds", "memory", "memory_of_row", "version", "isa"}
    for record in records:
        for name, result in record["systems"].items():
            if name == OURS and "version" in result:
                found[OURS] = result["version"] + (f" ({result['isa']})" if "isa" in result else "")
            found.update({key: value for key, value in result.items() if key not in other})
    return ", ".join(f"{key} {value}" for key, value in found.items())


def markdown(record):
    rows = record["rows"]
    yield f"Measured {record['date']} on {record['machine']}, {record['threads']} threads. {record['versions'] or 'Nothing was timed'}."
    yield ""
    peaks = [row["peak"] for row in rows if row["peak"]]
    if peaks:
        fp32 = statistics.median(peak["fp32"] for peak in peaks)
        bf16 = statistics.median(peak["bf16"] for peak in peaks)
        yield f"Multiply-add peak in the same run: {fp32:.0f} GFLOP/s fp32, {bf16:.0f} GFLOP/s bf16."
        yield ""
    for kind, title in KINDS:
        chosen = [row for row in rows if row["kind"] == kind]
        if chosen:
            yield from kind_table(kind, title, chosen)
            if kind == "start":
                yield from memory_table(chosen)
    noisy = []
    for row in rows:
        for name, result in row["systems"].items():
            if "rounds" in result and spread_of(result) > NOISE:
                noisy.append(f"{row['name']} {name} {100 * spread_of(result):.0f} %")
    if noisy:
        yield "Spread over the rounds above 5 % (quartiles): " + "; ".join(noisy) + "."
        yield ""
    notes = [f"{row['name']}: {note}" for row in rows for note in row["notes"]]
    for note in notes:
        yield f"- {note}"
    judged = [summary(row)["met"] for row in rows]
    yield ""
    yield f"{judged.count(True)} of {len(judged) - judged.count(None)} figures met."
