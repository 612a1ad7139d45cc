"""Charts as SVG, made by the server: they print, need no script, and stand beside their table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH, LABEL, FIGURE, BAR, LINE, GAP = 880, 330, 130, 12, 16, 10
"""Units of the drawing: ours. A label stands on at most `LINES` lines of `LABEL` units."""

LINES = 3

HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 240, 44, 110, 16, 28
"""Of a drawing of lines: its height, and the room around it for axes and labels."""

_WIDE, _NARROW = 12.0, 6.6
"""Units that a Chinese and a Latin character take at 12 units of height: ours, measured in Noto Sans."""


@dataclass(frozen=True)
class Bar:
    """One bar: what it is of, its share from 0 to 1 (None: nothing was tested), and its figures in words."""

    label: str
    share: float | None
    figures: str
    apart: str = ""
    """Why it is not compared with the bar above; a dashed line is then drawn between them."""


@dataclass(frozen=True)
class Series:
    """One line: its name, and a figure for each point of the axis."""

    name: str
    figures: Sequence[int]


def bars(title: str, rows: Sequence[Bar]) -> SafeString:
    """Draw horizontal bars; the title is what a screen reader says."""
    drawn, y = [], GAP
    for row in rows:
        if row.apart:
            drawn.append(_break(row.apart, y))
            y += LINE + GAP
        lines = _lines(row.label)
        drawn.append(_bar(row, lines, y))
        y += max(BAR, len(lines) * LINE) + GAP
    return _svg(title, y, drawn)


def lines(title: str, axis: Sequence[str], series: Sequence[Series]) -> SafeString:
    """Draw lines over an axis of months or rounds, each with its name at its end."""
    most = max([1, *(figure for each in series for figure in each.figures)])
    step = _step(most)
    top = -(-most // step) * step
    across = (WIDTH - LEFT - RIGHT) / max(1, len(axis) - 1)
    up = (HEIGHT - TOP - BOTTOM) / top
    floor = HEIGHT - BOTTOM
    right, ticks = WIDTH - RIGHT, [(n, round(floor - n * up, 1)) for n in range(0, top + 1, step)]
    drawn = [format_html(_GRID, LEFT, y, right, y, LEFT - 6, y + 4, n) for n, y in ticks]
    every = -(-len(axis) // 12)
    drawn += [
        format_html(_MARK, round(LEFT + n * across, 1), HEIGHT - 8, label)
        for n, label in enumerate(axis)
        if n % every == 0
    ]
    ends: list[float] = []
    for place, each in enumerate(series):
        points = [
            (round(LEFT + n * across, 1), round(floor - figure * up, 1))
            for n, figure in enumerate(each.figures)
        ]
        drawn.append(_line(each, points, place, ends))
    return _svg(title, HEIGHT, drawn)


def _bar(row: Bar, label: Sequence[str], y: float) -> SafeString:
    room = WIDTH - LABEL - FIGURE
    text = format_html_join(
        "",
        '<text x="0" y="{}" fill="#17202b" class="t1">{}</text>',
        ((y + 11 + n * LINE, line) for n, line in enumerate(label)),
    )
    return format_html(
        _BAR, row.label, text, LABEL, y, room, BAR, LABEL, y, round(room * (row.share or 0), 1), BAR,
        WIDTH - FIGURE + 10, y + 11, row.figures,
    )  # fmt: skip


def _line(
    each: Series, points: Sequence[tuple[float, float]], place: int, ends: list[float]
) -> SafeString:
    name, colour = ("c1", "#1d4f99") if place == 0 else ("c2", "#7c8795")
    x, y = points[-1]
    while any(abs(y - end) < LINE for end in ends):
        y -= LINE
    ends.append(y)
    path = " ".join(f"{x},{y}" for x, y in points)
    dots = format_html_join(
        "", '<circle cx="{}" cy="{}" r="2.5" fill="{}" class="f-{}"/>',
        ((px, py, colour, name) for px, py in points),
    )  # fmt: skip
    return format_html(
        _LINE, path, colour, name, dots, x + 8, y + 4, f"{each.name} {each.figures[-1]}"
    )


def _break(why: str, y: float) -> SafeString:
    return format_html(_BREAK, y + 5, WIDTH, y + 5, LABEL, y + 4 + LINE, why)


def _step(most: int) -> int:
    """Return the distance of grid lines: 1, 2 or 5 of a power of ten, so that there are at most six."""
    sizes: Iterable[int] = (n * 10**power for power in range(12) for n in (1, 2, 5))
    return next(size for size in sizes if most <= 5 * size)


def _lines(text: str) -> list[str]:
    """Break a label so that it stands on few lines; what does not fit ends in an ellipsis."""
    found: list[str] = []
    rest = text
    while rest and len(found) < LINES:
        line = _fitting(rest, LABEL - 16)
        found.append(line.strip())
        rest = rest[len(line) :].strip()
    return [*found[:-1], f"{found[-1][:-1]}…"] if rest else found


def _fitting(text: str, room: float) -> str:
    """Return as much of a text as fits, broken at a space where there is one."""
    width, end = 0.0, 0
    for end, letter in enumerate(text):
        width += _WIDE if ord(letter) > 0x2E7F else _NARROW
        if width > room:
            space = text.rfind(" ", 0, end)
            return text[:space] if space > 0 else text[:end]
    return text


def _svg(title: str, height: float, drawn: Iterable[SafeString]) -> SafeString:
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" aria-label="{}" '
        'font-family="sans-serif" font-size="12">{}</svg>',
        WIDTH, height, title, format_html_join("", "{}", ((each,) for each in drawn)),
    )  # fmt: skip


_BAR = (
    "<g><title>{}</title>{}"
    '<rect x="{}" y="{}" width="{}" height="{}" fill="#e4e8ed" class="track"/>'
    '<rect x="{}" y="{}" width="{}" height="{}" fill="#1d4f99" class="f-c1"/>'
    '<text x="{}" y="{}" fill="#17202b" class="t1">{}</text></g>'
)
_GRID = (
    '<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="#e4e8ed" class="grid"/>'
    '<text x="{}" y="{}" text-anchor="end" fill="#5a6675" class="t2">{}</text>'
)
_MARK = '<text x="{}" y="{}" text-anchor="middle" fill="#5a6675" class="t2">{}</text>'
_LINE = (
    '<polyline points="{}" fill="none" stroke="{}" stroke-width="2" class="s-{}"/>{}'
    '<text x="{}" y="{}" fill="#17202b" class="t1">{}</text>'
)
_BREAK = (
    '<line x1="0" y1="{}" x2="{}" y2="{}" stroke="#7c8795" stroke-dasharray="4 3" class="ax"/>'
    '<text x="{}" y="{}" fill="#5a6675" class="t2">{}</text>'
)
