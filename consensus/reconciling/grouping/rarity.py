"""How much a shared word says: the fewer of a story's sentences hold it, the more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from consensus.reconciling.grouping.readings import Reading

Words = frozenset[str]


class Rarity:
    """The weight of each concept in one story, and how alike two sets of concepts are by it."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        sentences = {(r.figure.article, r.figure.quote_start): r.wide for r in readings}
        held = Counter(word for words in sentences.values() for word in words)
        most = len(sentences) + 1
        self._unseen = math.log(2 * most)
        self._weights = {word: math.log(most / (count + 0.5)) for word, count in held.items()}
        self._totals: dict[Words, float] = {}

    def alike(self, a: Words, b: Words) -> float:
        """The weight of what two sets share over the geometric mean of their weights, 0 to 1."""
        shared = a & b
        if not shared:
            return 0.0
        return self._weight(shared) / math.sqrt(self._total(a) * self._total(b))

    def _total(self, words: Words) -> float:
        if words not in self._totals:
            self._totals[words] = self._weight(words)
        return self._totals[words]

    def _weight(self, words: Words) -> float:
        # Exact, so that no order of a set shows in it.
        return math.fsum(self._weights.get(word, self._unseen) for word in words)
