"""How likely two numbers that cannot both be true state one measure, without a model.

Nothing here understands a sentence. What is compared: the words beside the numbers and in their sentences, a
shared word the more the rarer it is in the story, the kinds of the numbers, how far apart they are, what the
barriers make doubtful, and who else prints them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from consensus.reconciling.grouping.barriers import akin, nouns_fit, orders_apart, same_sentence
from consensus.reconciling.grouping.doubts import doubts, ruled_out
from consensus.reconciling.grouping.pairs import overlap, same_topic
from consensus.reconciling.grouping.rarity import Rarity
from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.grouping.surroundings import AHEAD, BEHIND, Surroundings

# A logistic regression, rounded, on 26,000 pairs of numbers that differ and share a word, 2,600 of them of
# one measure: those of 108 stories and news events of 711 articles (each figure of several articles labelled
# with what it measures), each event left out of its fit in turn; events weigh by the root of their pairs.
# The half of the true pairs that it finds likeliest is three quarters right. More of the same sort (names,
# hedges, sources, digits, vectors of words and of sentences) gained nothing.
WEIGHTS = {
    "bias": -1.0,
    "far apart": -4.75,
    "close": 0.55,
    "very close": 0.9,
    "same harm": 1.3,
    "one names harm": -0.25,
    "same topic": 0.85,
    "noun differs": -0.2,
    "label": 0.2,
    "before": 0.4,
    "after": 0.65,
    "clause": 0.75,
    "sentence": 2.1,
    "small": -0.25,
    "crowd": -0.4,
    "elsewhere": -0.5,
    "printed by few": -0.15,
    "printed by many": 0.5,
    "printed together": -0.9,
    "there too": -1.15,
    "lead": 0.45,
    "of age": -1.05,
    "of duration": -0.9,
    "of fraction": -1.25,
    "of measure": 1.2,
    "of money": 0.1,
    "of percent": -1.45,
    "of time": -0.5,
    "no common name": -1.2,
    "a coming year": -1.05,
    "other shares": -0.3,
}
# Two values of one quantity are often this near: thirds of the powers of ten for a quarter more.
CLOSE = 0.03
VERY_CLOSE = 0.005
# One sentence with another number in it: as good as sure, and no likelihood is one.
_SURE = 0.99
# What the other numbers of two articles say at most. Sums are made in another order: hence the margin.
_MOST_AROUND = max(0.0, WEIGHTS["there too"]) + max(WEIGHTS["lead"] * most for most in (BEHIND, AHEAD)) + 1e-9
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
        self._around = Surroundings(readings, self._score)

    def likeness(self, a: Reading, b: Reading) -> float:
        """The likelihood, 0 to 1, that two numbers which cannot both be true state one measure."""
        if same_sentence(a, b):
            return _SURE
        if not akin(a, b) or ruled_out(a, b):
            return 0.0
        score = self._score(a, b)
        score += _weighed(self._around.evidence(a, b, score))
        return 1.0 / (1.0 + math.exp(-score))

    def likeness_at_most(self, a: Reading, b: Reading) -> float:
        """What their ``likeness`` does not exceed, without a look at the other numbers of their articles."""
        if same_sentence(a, b):
            return _SURE
        if not akin(a, b) or ruled_out(a, b):
            return 0.0
        score = self._score(a, b) + _weighed(self._around.printed(a, b)) + _MOST_AROUND
        return 1.0 / (1.0 + math.exp(-score))

    def _score(self, a: Reading, b: Reading) -> float:
        """The logarithm of the odds by the two alone."""
        return _weighed(self.evidence(a, b))

    def evidence(self, a: Reading, b: Reading) -> dict[str, float]:
        """What the two say for and against it; symmetric."""
        apart = orders_apart(a, b)
        harms = bool(a.harm) + bool(b.harm)
        crowd = max(USUAL, min(self.crowd(a), self.crowd(b)))
        return {
            "bias": 1.0,
            "far apart": apart,
            "close": float(apart < CLOSE),
            "very close": float(apart < VERY_CLOSE),
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
            **doubts(a, b),
        }

    def crowd(self, reading: Reading) -> int:
        """How many numbers of its kind its article prints."""
        return self._numbers[_kind(reading)]

    def printed_by(self, reading: Reading) -> int:
        """How many articles print the number, as far as that counts."""
        return self._around.printed_by(reading)

    def _place(self, reading: Reading) -> float:
        """Where in its article a number stands, 0 to 1."""
        return reading.figure.start / self._ends[reading.figure.article]


def _weighed(evidence: Mapping[str, float]) -> float:
    return math.fsum(WEIGHTS.get(name, 0.0) * value for name, value in evidence.items() if value)


def _kind(reading: Reading) -> tuple[str, str]:
    return reading.figure.article, reading.family
