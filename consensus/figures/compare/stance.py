"""A figure with the intervals by which it is compared, of a sum in several currencies those of each."""

from __future__ import annotations

import functools

from consensus.figures.meaning.per_share import PER_SHARE
from consensus.figures.meaning.restated import prints, sums
from consensus.figures.meaning.stated import Interval, claim, claimed, implied, is_bound, stated
from consensus.figures.meaning.zones import clock_of, zone_of
from consensus.schema import Figure

# A conversion goes by the rate of a day that is not told, and is rounded again. In the weeks in which one
# event is reported large currencies mostly move by less than this: $65 million and $63 million can be one sum
# in yen. A wrong digit or scale is far more. Chosen.
RATE_OF_THE_DAY = 0.05


class Stance:
    """A figure with the intervals that comparing needs, each worked out once for many comparisons.

    ``rate`` is by what share its numbers may be off as those of a conversion.
    """

    def __init__(self, figure: Figure, rate: float | None = None) -> None:
        self.figure = figure
        self.claim = claim(figure)
        self.rate = rate or 0.0
        self.converted = rate is None and bool(prints(figure))
        self.sort = figure.dimension, figure.unit
        self.bound = is_bound(figure)
        self.undated = figure.dimension == "date" and figure.base_low is None
        # Compared by what its digits state alone.
        flat = figure.hedge in ("", "range") and not self.converted
        self.plain = flat and figure.dimension != "date" and figure.kind != "time"

    @functools.cached_property
    def currencies(self) -> dict[str, Stance]:
        """Its sum in each currency that its article prints it in, the original amount first."""
        told = sums(self.figure) if self.converted else (self.figure,)
        rates = (0.0, *[RATE_OF_THE_DAY] * (len(told) - 1))
        stances = [Stance(sum_, rate) for sum_, rate in zip(told, rates, strict=True)]
        return {stance.figure.dimension.removesuffix(PER_SHARE): stance for stance in stances}

    @functools.cached_property
    def zone(self) -> str:
        """See ``zones.zone_of``."""
        return zone_of(self.figure)

    @functools.cached_property
    def clock(self) -> str:
        """See ``zones.clock_of``."""
        return clock_of(self.figure)

    @functools.cached_property
    def stated(self) -> Interval:
        """See ``stated.stated``."""
        return _within(self.rate, stated(self.figure))

    @functools.cached_property
    def claimed(self) -> Interval:
        """See ``stated.claimed``."""
        return _within(self.rate, claimed(self.figure))

    @functools.cached_property
    def implied(self) -> Interval:
        """See ``stated.implied``."""
        return _within(self.rate, implied(self.figure))


def _within(rate: float, ends: Interval) -> Interval:
    """An interval with room for another day's rate of exchange."""
    if not rate:
        return ends
    return ends[0] - rate * abs(ends[0]), ends[1] + rate * abs(ends[1])


def in_shared_currencies(one: Stance, two: Stance) -> list[tuple[Stance, Stance]]:
    """Two sums in the currencies that decide how they stand to each other: none, one, or two.

    Of the currencies that both articles print it is the first, the original amount; where each of them
    prints another one first, either may be that.
    """
    firsts = [next((c for c in x.currencies if c in y.currencies), "") for x, y in ((one, two), (two, one))]
    return [(one.currencies[c], two.currencies[c]) for c in sorted({*firsts} - {""})]
