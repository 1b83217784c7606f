"""The range plot of a measure: one row a source, all on one axis.

Each row is a line of text (sign, source, printed number) with a drawing between; lengths inside a
drawing are shares of its width, so that one page serves a telephone and a wide screen.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from consensus.output.html.context import Page
from consensus.output.html.markup import Html, el, foreign, hidden, join
from consensus.output.names import mark, spoken
from consensus.output.rows import Row, rows_of
from consensus.output.scale import Axis, Range, allowed, axis_of
from consensus.schema import Measure

# Per cent of a drawing's width that a letter of a label takes where the drawing is 200 pixels: the narrowest
# beside names and values, on a page that has the articles in a second column.
_LETTER = 3.1
_IN_WORDS = 2.6  # ... of one with words, whose letters are narrower than digits of one width
_MOST_ROWS = 40  # a plot taller than a page is a table: the rest is said in a line


def plot(page: Page, measure: Measure) -> Html | None:
    """The plot of a measure, or nothing where fewer than two numbers can be drawn."""
    rows = rows_of(page, measure)
    axis = axis_of([row.range for row in rows], measure)
    if axis is None or len(rows) < 2:
        return None
    drawn = rows[:_MOST_ROWS]
    more = len(rows) - len(drawn)
    return el(
        "figure",
        el("ul", *(_row(page, measure, row, axis) for row in drawn), class_="rows"),
        _axis(axis),
        el("p", f"{more} more in the quotes below.", class_="small") if more else None,
        class_="plot",
        role="group",
        aria_label=_said(page, measure, rows, axis),
    )


def _said(page: Page, measure: Measure, rows: Sequence[Row], axis: Axis) -> str:
    """The plot in one sentence."""
    ends = f"from {axis.labels[0][1]} to {axis.labels[-1][1]} {axis.unit}".strip()
    values = "; ".join(
        f"{page.name(row.figure.article)} ({spoken(row.role)}): {row.printed}, "
        f"allows {allowed(row.range, measure)}"
        for row in rows
    )
    return f"Range plot of {measure.label}, axis {ends}. {values}."


def _row(page: Page, measure: Measure, row: Row, axis: Axis) -> Html:
    reach = allowed(row.range, measure)
    name = page.name(row.figure.article)
    who = [
        el("span", mark(row.role), class_=f"mark {row.role}", aria_hidden="true"),
        join((hidden(f"{spoken(row.role)}: "), foreign(name))),
        _told(page, row),
    ]
    value = el("bdi", row.printed, dir="auto")
    return el(
        "li",
        el("span", join(who), class_="who"),
        _track(row, axis, f"{row.printed}: {reach}"),
        el("a", value, hidden(f", allows {reach}"), class_="val", href=f"#{page.figure_anchor(row.figure)}"),
        class_=row.role,
    )


def _told(page: Page, row: Row) -> Html | None:
    """Under the source's name: whose report it carries, or that it is not counted."""
    if row.role == "fault":
        return el("small", "text fault, not counted")
    if not page.shared(row.origin, row.figure.article):
        return None
    return el("small", "copy of " if row.role == "copy" else None, foreign(page.origin_label(row.origin)))


def _track(row: Row, axis: Axis, title: str) -> Html:
    """The drawing of a row: grid, what the wording allows, the printed value."""
    grid = [_line(axis.place(t), "0", axis.place(t), "100%", "grid") for t in axis.ticks]
    drawing = el(
        "svg",
        el("title", title),
        *grid,
        *(_bar(row.range, axis) if row.role != "fault" else _bar(row.range, axis, "out")),
        _sign(row, axis),
        aria_hidden="true",
        focusable="false",
    )
    return el("span", drawing, class_="track")


def _bar(found: Range, axis: Axis, kind: str = "bar") -> Iterable[Html]:
    if math.isinf(found.low) and math.isinf(found.high):
        return
    low, high = axis.place(found.low), axis.place(found.high)
    core = found.core
    yield _line(low, "50%", high, "50%", f"{kind} thin" if core else kind)
    if core:
        yield _line(axis.place(core[0]), "50%", axis.place(core[1]), "50%", kind)
    if math.isinf(found.high):
        yield _arrow(high, "M-9 -5L0 0L-9 5")
    if math.isinf(found.low):
        yield _arrow(low, "M9 -5L0 0L9 5")


def _sign(row: Row, axis: Axis) -> Html | None:
    """The sign of the source at its value; a value that code does not know has none."""
    point = row.range.point
    if point is None:
        return None
    at = f"{axis.place(point)}%"
    if row.role == "fault":
        return _at(at, el("path", d="M-5 -5L5 5M5 -5L-5 5", class_="cross"))
    return el("circle", cx=at, cy="50%", r="5.5", class_="dot" if row.role == "origin" else "ring")


def _arrow(place: float, path: str) -> Html:
    return _at(f"{place}%", el("path", d=path, class_="arrow"))


def _at(x: str, drawing: Html) -> Html:
    """A drawing in pixels whose zero lies at a share of the width, half way down."""
    return el("svg", drawing, x=x, y="50%", overflow="visible", width="1", height="1")


def _line(x1: float, y1: str, x2: float, y2: str, kind: str) -> Html:
    return el("line", x1=f"{x1}%", y1=y1, x2=f"{x2}%", y2=y2, class_=kind)


def _axis(axis: Axis) -> Html:
    """The axis under the rows: its ends always, the labels between them where there is room."""
    words = [(place, text) for place, text in axis.labels]
    last = len(words) - 1
    words[last] = (words[last][0], f"{words[last][1]} {axis.unit}".strip())
    kept: list[int] = []
    for n in range(1, last):
        if not any(_meets(words, n, other) for other in (0, last, *kept[-1:])):
            kept.append(n)
    labels = [_label(*words[n], between=n in kept) for n in sorted({0, *kept, last})]
    line = _line(0, "0", 100, "0", "base")
    drawing = el("svg", line, *labels, class_="scale", focusable="false")
    return el("div", drawing, class_="axis", aria_hidden="true")


def _meets(words: Sequence[tuple[float, str]], a: int, b: int) -> bool:
    """Whether two labels of an axis would touch on a narrow drawing."""
    (left_a, right_a), (left_b, right_b) = _extent(*words[a]), _extent(*words[b])
    return left_a < right_b and left_b < right_a


def _extent(place: float, words: str) -> tuple[float, float]:
    width = (_IN_WORDS if any(map(str.isalpha, words)) else _LETTER) * (len(words) + 1)
    if place < 1:
        return place, place + width
    return (place - width, place) if place > 99 else (place - width / 2, place + width / 2)


def _label(place: float, words: str, between: bool) -> Html:
    anchor = "start" if place < 1 else "end" if place > 99 else "middle"
    kind = "between" if between else None
    return el("text", words, x=f"{place:.2f}%", y="1em", text_anchor=anchor, class_=kind)


def legend() -> Html:
    """What the signs mean, said once above the plots."""
    entries = (
        ("●", "an independent report"),
        ("○", "a copy of one already counted"),
        ("✕", "left out: a text fault"),
        ("▬", "what the wording allows; thin where “about” stretches it, an arrow where it is open"),
    )
    return el(
        "p",
        join((el("span", el("b", sign, aria_hidden="true"), f" {words}") for sign, words in entries)),
        class_="legend",
    )
