"""What the rest of a story says of two numbers that differ: who else prints them, and beside what.

Rivals stand in for each other: who prints one seldom prints the other. And each is the number of the other's
article that is most like it; one that is there too, word for word, leaves its rival little room.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache

from consensus.reconciling.grouping.barriers import akin
from consensus.reconciling.grouping.doubts import ruled_out
from consensus.reconciling.grouping.readings import Reading

# How likely it is that two are one measure by the two alone: the logarithm of the odds.
Score = Callable[[Reading, Reading], float]
# Nothing there is like it.
_NONE = -8.0
# How much counts at most that another is more like it, and that it is the likest: the only one there is too.
BEHIND, AHEAD = -3.0, 1.0
# More articles than this that print a number make it no likelier.
_PRINTED = 7
# So many pairs of a number and an article are kept at a time.
_KEPT = 20_000


class Surroundings:
    """The numbers of one story, by what they are and by their article."""

    def __init__(self, readings: Sequence[Reading], score: Score) -> None:
        self._score = score
        self._printed: dict[tuple[str, object], set[str]] = defaultdict(set)
        self._beside: dict[tuple[str, str], list[Reading]] = defaultdict(list)
        self._readings = {reading.figure.id: reading for reading in readings}
        for reading in readings:
            if not reading.weak:
                article, kind = reading.figure.article, reading.family
                self._printed[kind, reading.figure.value].add(article)
                self._beside[article, kind].append(reading)
        self._likest = lru_cache(_KEPT)(self._look)

    def evidence(self, a: Reading, b: Reading, own: float) -> dict[str, float]:
        """What the rest of the story says of two numbers whose score is ``own``; symmetric."""
        there = max(self._equal(a, b), self._equal(b, a))
        lead = min(own - self._other(a, b), own - self._other(b, a))
        return {
            **self.printed(a, b),
            "there too": 1.0 / (1.0 + math.exp(-there)),
            "lead": max(BEHIND, min(AHEAD, lead)),
        }

    def printed(self, a: Reading, b: Reading) -> dict[str, float]:
        """What it says of them that so many articles print each, and both; symmetric."""
        one, two = self._articles(a), self._articles(b)
        few, many = sorted((self.printed_by(a), self.printed_by(b)))
        return {
            "printed by few": math.log(few),
            "printed by many": math.log(many),
            "printed together": len(one & two) / max(1, min(len(one), len(two))),
        }

    def printed_by(self, reading: Reading) -> int:
        """How many articles print the number, as far as that counts."""
        return min(_PRINTED, max(1, len(self._articles(reading))))

    def _articles(self, reading: Reading) -> set[str]:
        """The articles that print the number."""
        return self._printed.get((reading.family, reading.figure.value), set())

    def _equal(self, a: Reading, b: Reading) -> float:
        """How like ``a`` the same number in the article of ``b`` is."""
        return self._likest(a.figure.id, b.figure.article)[0]

    def _other(self, a: Reading, b: Reading) -> float:
        """How like ``a`` the likest number in the article of ``b`` is that is neither of the two."""
        return next(
            (
                score
                for score, value in self._likest(a.figure.id, b.figure.article)[1]
                if value != b.figure.value
            ),
            _NONE,
        )

    def _look(self, figure: str, article: str) -> tuple[float, tuple[tuple[float, object], ...]]:
        """How like it its equal in an article is, and the two likest others of different numbers."""
        a = self._readings[figure]
        equal, others = _NONE, dict[object, float]()
        for other in self._beside[article, a.family]:
            if other is a:
                continue
            score = self._score(a, other) if akin(a, other) and not ruled_out(a, other) else _NONE
            if other.figure.value == a.figure.value:
                equal = max(equal, score)
            else:
                others[other.figure.value] = max(score, others.get(other.figure.value, _NONE))
        best = sorted(((score, value) for value, score in others.items()), key=lambda row: -row[0])[:2]
        return equal, tuple(best)
