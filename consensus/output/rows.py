"""The rows of a range plot, whatever draws it: one row a source, a report before its copies."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from consensus.figures.compare.explain import shown_in_full
from consensus.output.names import Names, Role
from consensus.output.scale import Range, range_of
from consensus.output.worth import positions_drawn
from consensus.schema import Figure, Measure, Position


@dataclass(frozen=True, slots=True)
class Row:
    """One source's number: as printed, and what its wording allows."""

    figure: Figure
    printed: str
    role: Role
    origin: str
    range: Range


def rows_of(names: Names, measure: Measure) -> list[Row]:
    """A row for each source of each position, a report before its copies, faulty numbers last."""
    rows = [row for position in positions_drawn(measure) for row in _position_rows(names, measure, position)]
    return sorted(rows, key=lambda row: row.role == "fault")


def _position_rows(names: Names, measure: Measure, position: Position) -> Iterable[Row]:
    """One row an article: a number printed twice is drawn once."""
    order = {article.id: n for n, article in enumerate(names.brief.articles)}
    origins = [(names.origin_of(f, position), f) for f in position.figures]
    rank = {origin: n for n, origin in enumerate(dict.fromkeys(o for o, _ in origins))}
    counted: dict[str, str] = {}
    drawn: set[tuple[str, bool]] = set()
    for origin, figure in sorted(origins, key=lambda o: (rank[o[0]], order.get(o[1].article, 0))):
        key = (figure.article, bool(figure.fault))
        if key in drawn:
            continue
        drawn.add(key)
        first = figure.fault or counted.setdefault(origin, figure.article) == figure.article
        role: Role = "fault" if figure.fault else "origin" if first else "copy"
        if _is_sum(position):
            yield Row(figure, position.printed, role, origin, _sum_range(position))
        else:
            yield Row(figure, shown_in_full(figure), role, origin, range_of(figure, measure))


def _is_sum(position: Position) -> bool:
    """Whether a position adds up several numbers ("around 600 + more than 4,000")."""
    return len(position.figures) > 1 and " + " in position.printed


def _sum_range(position: Position) -> Range:
    low, high = position.low, position.high
    return Range(
        low if isinstance(low, int | float) else -math.inf,
        high if isinstance(high, int | float) else math.inf,
    )
