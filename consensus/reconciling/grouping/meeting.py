"""Which numbers of a story can be one number, found along the line of values: most of its pairs cannot."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from consensus.figures.compare.calendars import is_bare_weekday
from consensus.figures.compare.relation import CLOSE_BOUNDS
from consensus.figures.meaning.stated import HEDGE, Interval, implied, middle, one_side, stated
from consensus.reconciling.grouping.readings import Reading

_ANYWHERE = (-math.inf, math.inf)
# A paper's "ton" may be any of three, so that intervals say little of two of them (``compare.relation``).
_TONS = frozenset({"ton", "tonne"})
_Placed = tuple[float, float, int]  # the ends of what a number can be, and its place among the readings


def meeting(block: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """The pairs that can be one number, and those of which only a closer look tells; each in the order given.

    Two that are left out relate as "disjoint" or "incomparable", whatever their words say.
    """
    anywhere: dict[int, None] = {}
    by_dimension: dict[str, list[_Placed]] = defaultdict(list)
    for place, reading in enumerate(block):
        low, high = _span(reading)
        if (low, high) == _ANYWHERE:
            anywhere[place] = None
        else:
            by_dimension[reading.figure.dimension].append((low, high, place))
    for i in anywhere:
        yield from ((block[i], other) for other in block[i + 1 :])
        yield from ((other, block[i]) for j, other in enumerate(block[:i]) if j not in anywhere)
    for placed in by_dimension.values():
        yield from ((block[i], block[j]) for i, j in _overlapping(sorted(placed)))


def _overlapping(placed: Sequence[_Placed]) -> Iterator[tuple[int, int]]:
    """The places, lower first, of those whose intervals touch; ``placed`` is sorted."""
    for number, (_, high, i) in enumerate(placed):
        for low, _, j in placed[number + 1 :]:
            if low > high:
                break
            yield min(i, j), max(i, j)


def _span(reading: Reading) -> Interval:
    """What the number can be one with; anything, where more than intervals tells."""
    figure = reading.figure
    dated = figure.dimension == "date" and not reading.stance.undated and not is_bare_weekday(figure)
    loose = figure.kind == "time" or figure.hedge == "vague" or figure.unit in _TONS
    # A share of a temperature is another share of it in another unit.
    loose = loose or (figure.hedge == "approx" and figure.dimension == "temperature")
    if loose or reading.stance.converted or (figure.dimension == "date" and not dated):
        return _ANYWHERE
    ends = [*stated(figure), *implied(figure)]
    if figure.hedge == "approx":
        ends += _around(ends, 1 + HEDGE)
    if one_side(figure):
        ends += _around([middle(figure)], CLOSE_BOUNDS)
    return min(ends), max(ends)


def _around(ends: Sequence[float], factor: float) -> list[float]:
    """The ends moved by a factor, either way."""
    return [moved for end in ends for moved in (end * factor, end / factor)]
