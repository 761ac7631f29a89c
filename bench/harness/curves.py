"""Curves over one axis, one panel below the other, as an SVG file without other programs' help."""

import html

WIDTH, HEIGHT = 760, 260  # of one panel
LEFT, RIGHT, TOP, BOTTOM = 70, 20, 34, 40
INK, CURVE, LINE, GRID = "#222", "#1f6fb4", "#d2691e", "#ddd"
STEPS = 5


def _number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _text(x, y, words, anchor="middle"):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{INK}">{html.escape(words)}</text>'


def _path(points, colour, dashes=""):
    steps = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{steps}" fill="none" stroke="{colour}" stroke-width="1.6" {dashes}/>'


def _panel(top, title, across, curve, line):
    most_x = max(x for x, _ in curve) or 1
    most_y = 1.1 * max(y for _, y in curve) or 1

    def place(point):
        x = LEFT + (WIDTH - LEFT - RIGHT) * point[0] / most_x
        return x, top + HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * max(0, point[1]) / most_y

    yield _text(LEFT, top + TOP - 12, title, "start")
    for step in range(STEPS + 1):
        x, y = place((most_x * step / STEPS, most_y * step / STEPS))
        yield f'<path d="M{LEFT},{y:.1f}H{WIDTH - RIGHT}M{x:.1f},{top + TOP}V{top + HEIGHT - BOTTOM}" stroke="{GRID}"/>'
        yield _text(LEFT - 8, y + 4, _number(most_y * step / STEPS), "end")
        yield _text(x, top + HEIGHT - BOTTOM + 16, _number(most_x * step / STEPS))
    yield _text((LEFT + WIDTH) / 2, top + HEIGHT - 8, across)
    yield _path(map(place, curve), CURVE)
    if line:
        yield _path(map(place, line), LINE, 'stroke-dasharray="6 4"')


def svg(title, across, panels):
    """`panels`: (title, [(x, y), ...], the ends of a straight line beside it or None), all from zero on."""
    height = 30 + HEIGHT * len(panels)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" font-family="sans-serif" '
        f'font-size="12"><rect width="100%" height="100%" fill="white"/>',
        _text(WIDTH / 2, 20, title),
    ]
    for index, (name, curve, line) in enumerate(panels):
        parts += _panel(30 + HEIGHT * index, name, across, curve, line)
    return "\n".join([*parts, "</svg>", ""])
