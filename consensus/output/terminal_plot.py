"""The range plot in characters: one row a source, all on one axis, its ends printed.

● Gazette   ━━━●━━━                  1 kilometre
  ○ Post    ━━━●━━━                  1 kilometre
● Lantern                        ●   4.7-kilometer
            ├───┴────┴───┴───┴───┤
            0                 5 km
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.text import Text

from consensus.output.names import Names, mark
from consensus.output.rows import Row, rows_of
from consensus.output.safe import for_terminal
from consensus.output.scale import Axis, axis_of
from consensus.schema import Measure

LEGEND = "● a report   ○ a copy of one already counted   ✕ text fault, left out   ━ what the wording allows"
PLOT_WIDEST = 130  # columns: on a wider axis the eye loses the row
_NAME, _VALUE = 0.3, 0.26  # the most of the width that names and printed numbers may take
_SHORTEST = 16  # columns of an axis that still tells two values apart
_MOST_ROWS = 24  # a plot taller than a terminal is a list: the rest is said in a line
_STYLES = {"origin": "bold blue", "copy": "blue", "fault": "yellow"}


def plot_lines(names: Names, measure: Measure, width: int) -> Iterable[Text]:
    """The plot of a measure; nothing where there is no room, or fewer than two numbers can be drawn."""
    rows = rows_of(names, measure)
    axis = axis_of([row.range for row in rows], measure)
    if axis is None or len(rows) < 2:
        return
    drawn = rows[:_MOST_ROWS]
    labels = [("  " if row.role == "copy" else "") + _plain(names.name(row.figure.article)) for row in drawn]
    values = [_plain(row.printed) for row in drawn]
    left = min(max(map(cell_len, labels)), int(width * _NAME))
    right = min(max(map(cell_len, values)), int(width * _VALUE))
    track = width - left - right - 8
    if track < _SHORTEST:
        return
    for row, label, value in zip(drawn, labels, values, strict=True):
        yield _row(row, (_fit(label, left), _fit(value, right)), axis, track)
    for line in _axis_lines(axis, track):
        yield _kept(Text(" " * (left + 6) + line, style="dim"))
    if len(rows) > len(drawn):
        yield Text(f"    {len(rows) - len(drawn)} more below", style="dim")


def _row(row: Row, words: tuple[str, str], axis: Axis, track: int) -> Text:
    """Sign and source, the drawing, the number as printed."""
    style = _STYLES[row.role]
    label, value = words
    shift = "  " if row.role == "copy" else ""
    line = Text("  ").append(f"{shift}{mark(row.role)} ", style).append(f"{label.removeprefix(shift)}  ")
    return _kept(line.append(_track(row, axis, track), style).append(f"  {value.rstrip()}"))


def _track(row: Row, axis: Axis, width: int) -> str:
    """What the wording allows as a bar, thin where "about" stretches it; the sign at the value."""
    cells = [" "] * width
    found, fault = row.range, row.role == "fault"
    if math.isfinite(found.low) or math.isfinite(found.high):
        _fill(cells, axis, (found.low, found.high), "─" if found.core else "━")
    if found.core:
        _fill(cells, axis, found.core, "━")
    if fault:
        cells = ["┄" if cell != " " else cell for cell in cells]
    if math.isinf(found.high) and math.isfinite(found.low):
        cells[-1] = "→"
    if math.isinf(found.low) and math.isfinite(found.high):
        cells[0] = "←"
    if found.point is not None:
        cells[_column(axis, found.point, width)] = mark(row.role)
    return "".join(cells)


def _fill(cells: list[str], axis: Axis, ends: tuple[float, float], sign: str) -> None:
    """Draw a half-open interval: its end belongs to what comes after it."""
    low, high = (_column(axis, end, len(cells)) for end in ends)
    last = high if math.isinf(ends[1]) else max(low, high - 1)
    cells[low : last + 1] = sign * (last + 1 - low)


def _column(axis: Axis, value: float, width: int) -> int:
    return round(axis.place(value) / 100 * (width - 1))


def _axis_lines(axis: Axis, width: int) -> list[str]:
    """A rule with a mark at each round value, and the labels under it, both ends always."""
    rule = ["─"] * width
    for tick in axis.ticks:
        rule[_column(axis, tick, width)] = "┴"
    rule[0], rule[-1] = "├", "┤"
    words = [(round(place / 100 * (width - 1)), text) for place, text in axis.labels]
    return ["".join(rule), _labels(words, axis.unit, width)]


def _labels(words: Sequence[tuple[int, str]], unit: str, width: int) -> str:
    """Labels at their columns: the two ends, then what has room between them."""
    line = [" "] * width
    last = len(words) - 1
    for n in dict.fromkeys((0, last, *range(1, last))):
        column, text = words[n]
        text = f"{text} {unit}".strip() if n == last else text
        begin = min(max(0, column - len(text) // 2), max(0, width - len(text)))
        around = line[max(0, begin - 1) : begin + len(text) + 1]
        if n in (0, last) or not "".join(around).strip():
            line[begin : begin + len(text)] = text
    return "".join(line).rstrip()


def _fit(words: str, width: int) -> str:
    """``words`` in exactly ``width`` columns, wide letters counted as two."""
    text = Text(words)
    text.truncate(width, overflow="ellipsis", pad=True)
    return text.plain


def _plain(words: str) -> str:
    return " ".join(for_terminal(words).split())


def _kept(line: Text) -> Text:
    """A line that is laid out already."""
    line.no_wrap = True
    return line
