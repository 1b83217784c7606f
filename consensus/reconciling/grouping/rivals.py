"""How likely two numbers that cannot both be true state one measure, without a model.

Nothing here understands a sentence. What is compared: the words beside the numbers and in their sentences, a
shared word the more the rarer it is in the story, the kinds of the numbers, how far apart they are, and what
the barriers make doubtful.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from consensus.figures.restated import family
from consensus.reconciling.grouping.barriers import akin, nouns_fit, orders_apart, same_sentence
from consensus.reconciling.grouping.doubts import NEVER, doubt
from consensus.reconciling.grouping.pairs import overlap, same_topic
from consensus.reconciling.grouping.rarity import Rarity
from consensus.reconciling.grouping.readings import Reading

# A logistic regression, rounded, on 88,000 pairs of numbers that differ, 3,000 of them of one measure: all
# pairs of 84 stories and news events of 543 articles (each figure of several articles labelled with what it
# measures), each event left out of its fit in turn; events weigh by the root of their pairs. An average
# precision of 0.44 over all pairs; on 56 of the events a fit of this sort had 0.49 where the weights it
# follows, fitted on 18 stories with every barrier absolute, had 0.35. More of the same sort (names, hedges,
# sorts of numbers by size) gained nothing.
WEIGHTS = {
    "bias": -0.8,
    "far apart": -7.55,
    "close": 0.6,
    "same harm": 1.45,
    "one names harm": -0.6,
    "same topic": 1.6,
    "noun differs": -0.4,
    "label": 0.45,
    "before": 0.7,
    "after": 0.75,
    "clause": 1.2,
    "sentence": 1.5,
    "small": -0.55,
    "crowd": -0.55,
    "elsewhere": -1.3,
    "doubtful": -0.75,
    "of measure": 1.65,
    "of money": 0.25,
    "of percent": -0.95,
    "of duration": -0.9,
    "of fraction": -0.95,
    "of rate": 1.8,
    "of age": -1.3,
    "of time": -0.1,
}
# Two values of one quantity are often this near: thirds of the powers of ten for a quarter more.
CLOSE = 0.03
# One sentence with another number in it: as good as sure, and no likelihood is one.
_SURE = 0.99
# So few numbers of one kind in an article leave little doubt which is meant.
USUAL = 3


class Rivals:
    """The numbers of one story, any two of which may be rivals."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._rarity = Rarity(readings)
        self._numbers = Counter(_kind(reading) for reading in readings if not reading.weak)
        self._ends: dict[str, int] = {}
        for reading in readings:
            article = reading.figure.article
            self._ends[article] = max(reading.figure.end, self._ends.get(article, 1))

    def likeness(self, a: Reading, b: Reading) -> float:
        """The likelihood, 0 to 1, that two numbers which cannot both be true state one measure."""
        if same_sentence(a, b):
            return _SURE
        doubted = doubt(a, b)
        if doubted == NEVER or not akin(a, b):
            return 0.0
        found = self.evidence(a, b) | {doubted: 1.0}
        score = sum(weight * found.get(name, 0.0) for name, weight in WEIGHTS.items())
        return 1.0 / (1.0 + math.exp(-score))

    def evidence(self, a: Reading, b: Reading) -> dict[str, float]:
        """What speaks for and against it but the barriers; symmetric."""
        apart = orders_apart(a, b)
        harms = bool(a.harm) + bool(b.harm)
        crowd = max(USUAL, min(self._numbers[_kind(a)], self._numbers[_kind(b)]))
        return {
            "bias": 1.0,
            "far apart": apart,
            "close": float(apart < CLOSE),
            "same harm": float(harms == 2),
            "one names harm": float(harms == 1),
            "same topic": float(same_topic(a, b)),
            "noun differs": float(nouns_fit(a, b) is False),
            "label": self._rarity.alike(a.label, b.label),
            "before": self._rarity.alike(a.before, b.before),
            "after": self._rarity.alike(a.after, b.after),
            "clause": overlap(a.near, b.near),
            "sentence": overlap(a.wide, b.wide),
            "small": float(a.small and b.small),
            "crowd": math.log(crowd),
            "elsewhere": abs(self._place(a) - self._place(b)),
            f"of {a.figure.kind}": 1.0,
        }

    def _place(self, reading: Reading) -> float:
        """Where in its article a number stands, 0 to 1."""
        return reading.figure.start / self._ends[reading.figure.article]


def _kind(reading: Reading) -> tuple[str, str]:
    return reading.figure.article, family(reading.figure.dimension)
