"""What embed.py measured as Markdown: how near `embed` comes to its bounds, and how it goes with a long list."""

import statistics

import report
from rows import OURS

PEER, NETWORK, DECODING = "torch", "network alone", "decoding alone"
BOUND_TARGET = 0.9


def round_of(row, name, index):
    """Milliseconds a picture in one round; None where the system did not take part."""
    result = row["systems"].get(name)
    return result["rounds"][index][0] / result["items"] if result else None


def bound_share(row, index):
    """The time of network and decoding, one after the other with all threads each, as a part of embed's."""
    return (round_of(row, NETWORK, index) + round_of(row, DECODING, index)) / round_of(row, OURS, index)


def median_share(row):
    rounds = range(len(row["systems"][OURS]["rounds"]))
    return statistics.median(bound_share(row, index) for index in rounds)


def line(row, index):
    """One round in words."""
    names = [name for name in (OURS, NETWORK, DECODING, PEER) if name in row["systems"]]
    times = ", ".join(f"{name} {round_of(row, name, index):.2f}" for name in names)
    text = f"{times} ms a picture; bounds / embed {bound_share(row, index):.3f}"
    if PEER in names:
        text += f"; {PEER} / embed {round_of(row, PEER, index) / round_of(row, OURS, index):.2f}"
    return text


def bounds_table(rows):
    lines = []
    for row in rows:
        share = median_share(row)
        speeds = [1e3 / report.time_of(row, name) for name in (OURS, NETWORK, DECODING)]
        met = "yes" if share >= BOUND_TARGET else "no"
        peaks = [f"{row['systems'].get(name, {}).get('memory', 0):.0f}" for name in (OURS, PEER)]
        lines.append([row["title"], *map(report.number, speeds), f"{share:.3f}", f"{BOUND_TARGET}", met, *peaks])
    columns = ["work", "embed, pictures/s", NETWORK, DECODING, "bounds' time / embed's", "target", "met"]
    columns += ["peak MiB", f"{PEER}'s"]
    yield "### How near embed comes to its bounds, each with all threads"
    yield ""
    yield from report.table(lines, columns)
    yield ""


def notes(row):
    yield f"- {row['title']}: {row['bytes_a_file']:,} bytes a file, {len(row['systems'][OURS]['rounds'])} rounds"
    if "cosine" in row:
        cosines = f"{row['cosine']:.7f} to its fp32, {row['cosine_to_peer']:.7f} to its {row['precision']}"
        yield f"- PyTorch's fastest settings: {row['settings']}; smallest cosine of embed's features {cosines}"


def many_table(many):
    marks = many["marks"]
    lines = [
        [f"{mark['rows']:,}", f"{mark['seconds']:.1f}", f"{mark['rss']:.1f}", f"{mark['peak']:.1f}"] for mark in marks
    ]
    yield f"### A list of {many['count']:,} pictures: {many['work']}"
    yield ""
    yield from report.table(lines, ["pictures done", "seconds", "resident MiB", "peak MiB"])
    yield ""
    fit = many["fit"]
    yield (
        f"- {many['seconds']:.1f} s, {many['count'] / many['seconds']:.0f} pictures/s; straight line "
        f"{1e3 * fit['slope']:.4f} ms a picture, R² {fit['r2']:.6f}, farthest from it {100 * fit['farthest']:.2f} % of "
        "the whole time"
    )
    tenths = many["tenths"]
    middle = statistics.median(tenths)
    yield f"- seconds of each tenth: {', '.join(f'{tenth:.2f}' for tenth in tenths)}"
    yield f"- slowest tenth {max(tenths) / middle:.3f} of the median, last {tenths[-1] / middle:.3f}"
    yield f"- peak memory grew by {many['growth']:.2f} MiB between the first tenth and the end"
    yield ""


def markdown(record):
    measured = [row for row in record["rows"] if row["systems"]]
    if measured:
        yield from report.markdown({**record, "rows": measured})
        yield ""
        yield from bounds_table(measured)
        for row in measured:
            yield from notes(row)
        yield ""
    for many in record.get("many", {}).values():
        yield from many_table(many)
