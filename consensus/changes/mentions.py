"""What a printed number is recognised by in another brief."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from consensus.schema import Brief, Figure, Measure, Position

Key = tuple[str, str, int, int]


@lru_cache(maxsize=200_000)
def keys_of(figure: Figure) -> tuple[Key, Key]:
    """Where it stands, and how its sentence reads: one of them survives an edit elsewhere in the article.

    The first holds while its article keeps its id and nothing before the number changes; the second while
    the sentence stays, in whatever article.
    """
    quote = " ".join(figure.quote.split())
    return (
        (figure.article, figure.printed, figure.start, figure.end),
        (quote, figure.printed, figure.start - figure.quote_start, -1),
    )


def figures_of(measure: Measure) -> list[Figure]:
    """All figures of a measure, those with a fault too."""
    return [figure for position in measure.positions for figure in position.figures]


def sound(measure: Measure) -> list[Figure]:
    """The figures that count, one of each claim: hundreds of articles print few different numbers."""
    found = {
        (f.printed, f.dimension, f.base_low, f.base_high, f.hedge): f
        for f in reversed(figures_of(measure))
        if not f.fault
    }
    return list(reversed(found.values()))


def latest(measure: Measure) -> Measure:
    """A running count with its latest state alone, which is its first position; any other as it is."""
    if measure.reason != "as-of" or measure.verdict == "disputed":
        return measure
    return measure.model_copy(update={"positions": measure.positions[:1]})


def values(measure: Measure) -> tuple[str, ...]:
    """What a measure gives now, as printed: each value once, from the lowest up."""
    told = [p for p in latest(measure).positions if any(not f.fault for f in p.figures)]
    return tuple(dict.fromkeys(position.printed for position in sorted(told, key=_height)))


def _height(position: Position) -> tuple[bool, float, str]:
    bounds = [
        bound
        for f in position.figures
        if not f.fault
        for bound in (f.base_low, f.base_high)
        if bound is not None
    ]
    return not bounds, min(bounds, default=0.0), position.printed


def worth(measures: Iterable[Measure]) -> list[Measure]:
    """Measures that a reader is shown: not those of weak numbers alone ("two countries")."""
    return [m for m in measures if not all(f.weak for f in figures_of(m))]


class Mentions:
    """The printed numbers of one brief."""

    def __init__(self, brief: Brief) -> None:
        self.measures = worth(brief.measures)
        self._known = {key for m in brief.measures for f in figures_of(m) for key in keys_of(f)}

    def has(self, figure: Figure) -> bool:
        """Whether the brief has this very number."""
        return any(key in self._known for key in keys_of(figure))
