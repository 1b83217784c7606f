"""How likely two clusters oppose each other at most, by what each of them holds in all.

Weighing a pair of numbers takes far longer than this look, and of a long story's pairs a third pass it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.grouping.rivals import CLOSE, USUAL, VERY_CLOSE, WEIGHTS, Rivals

Words = frozenset[str]
# What is looked at here. Of all else that speaks for or against a pair the best is taken.
_RARE = ("label", "before", "after")  # weighed by how rare a shared word is
_COUNTED = ("clause", "sentence")
_LOOKED_AT = {"bias", "far apart", "close", "very close", "same harm", "same topic", "crowd"}
_LOOKED_AT |= {"printed by few", "printed by many", *_RARE, *_COUNTED}
_BEST = WEIGHTS["bias"] + sum(
    max(0.0, weight) for name, weight in WEIGHTS.items() if name not in _LOOKED_AT and name[:3] != "of "
)


@dataclass(frozen=True, slots=True)
class Outline:
    """All that the readings of a cluster have; of the words that are counted also the fewest that one has.

    ``crowd`` is the fewest numbers of its kind that an article of the cluster prints, ``printed`` by how few
    and by how many articles its numbers are printed. ``weighed`` says that likelihood and size tell whether
    its numbers are rivals: it holds no dates and no sums in several currencies.
    """

    sizes: tuple[float, float]
    frames: frozenset[tuple[str, ...]]
    topics: Words
    harmed: bool
    kinds: Words
    rare: tuple[Words, ...]
    counted: tuple[tuple[Words, int], ...]
    crowd: int
    printed: tuple[int, int]
    weighed: bool

    @classmethod
    def of(cls, cluster: Sequence[Reading], rivals: Rivals) -> Outline:
        """The outline of a cluster of the numbers that ``rivals`` weighs."""
        sizes = [reading.size for reading in cluster]
        rare = zip(*((r.label, r.before, r.after) for r in cluster), strict=True)
        counted = zip(*((r.near, r.wide) for r in cluster), strict=True)
        printed = [rivals.printed_by(reading) for reading in cluster]
        return cls(
            (min(sizes), max(sizes)),
            frozenset(reading.frame for reading in cluster),
            frozenset(reading.topic for reading in cluster if reading.topic),
            any(reading.harm for reading in cluster),
            frozenset(reading.figure.kind for reading in cluster),
            tuple(frozenset().union(*sort) for sort in rare),
            tuple((frozenset().union(*sort), min(map(len, sort))) for sort in counted),
            min(map(rivals.crowd, cluster)),
            (min(printed), max(printed)),
            not any(r.figure.dimension == "date" or r.stance.converted for r in cluster),
        )


def likeness_at_most(one: Outline, two: Outline) -> float:
    """A likelihood that no pair of their numbers which cannot both be true exceeds (``Rivals.likeness``)."""
    if not (one.weighed and two.weighed) or not one.frames.isdisjoint(two.frames):
        return 1.0
    apart = _orders_at_least(*sorted((one.sizes, two.sizes)))
    score = _BEST + WEIGHTS["far apart"] * apart
    score += WEIGHTS["close"] * (apart < CLOSE) + WEIGHTS["very close"] * (apart < VERY_CLOSE)
    score += WEIGHTS["crowd"] * math.log(max(USUAL, min(one.crowd, two.crowd)))
    (few, most), (fewer, more) = one.printed, two.printed
    score += WEIGHTS["printed by few"] * math.log(min(few, fewer))
    score += WEIGHTS["printed by many"] * math.log(max(most, more))
    score += WEIGHTS["same harm"] * (one.harmed and two.harmed)
    score += WEIGHTS["same topic"] * (not one.topics.isdisjoint(two.topics))
    score += max(WEIGHTS.get(f"of {kind}", 0.0) for kind in one.kinds | two.kinds)
    for name, here, there in zip(_RARE, one.rare, two.rare, strict=True):
        score += WEIGHTS[name] * (not here.isdisjoint(there))
    for name, (words, least), (others, fewest) in zip(_COUNTED, one.counted, two.counted, strict=True):
        score += WEIGHTS[name] * min(1.0, len(words & others) / math.sqrt(max(1, least * fewest)))
    return 1.0 / (1.0 + math.exp(-score))


def _orders_at_least(smaller: tuple[float, float], larger: tuple[float, float]) -> float:
    """How far apart numbers of two clusters are at least, see ``barriers.orders_apart``."""
    nearest, farther = smaller[1], larger[0]
    if nearest >= farther:
        return 0.0
    return min(1.0, math.log10(farther / nearest) / 3) if nearest else 1.0
