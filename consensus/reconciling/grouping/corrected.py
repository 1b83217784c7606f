"""Numbers that one sentence gives as the wrong and the right one of a measure: "78 dead, down from 80"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from consensus.figures.compare.over_time.put_right import put_right
from consensus.figures.compare.over_time.timeline import Timeline
from consensus.figures.meaning.scope import conflict
from consensus.reconciling.grouping.pairs import related
from consensus.reconciling.grouping.readings import Reading

# A sentence with more numbers is a table.
_MOST = 12


def corrected(readings: Iterable[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """The pairs of figures of one sentence of which a text puts one right by the other."""
    sentences: dict[tuple[str, int, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        figure = reading.figure
        sentences[figure.article, figure.quote_start, figure.dimension].append(reading)
    timeline = Timeline(lambda figure: figure.article)
    for told in sentences.values():
        if 1 < len(told) <= _MOST:
            yield from (pair for pair in combinations(told, 2) if _is_put_right(*pair, timeline))


def _is_put_right(a: Reading, b: Reading, timeline: Timeline) -> bool:
    if related(a, b) != "disjoint" or conflict(a.scope, b.scope):
        return False
    error = put_right((a.figure,), (b.figure,), timeline)
    return bool(error and error.wrong and error.sure)
