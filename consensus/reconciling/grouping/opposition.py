"""How strongly two clusters of figures oppose each other: numbers that differ, and state one measure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import product

from consensus.figures.meaning.scope import conflict
from consensus.figures.meaning.stated import middle
from consensus.reconciling.grouping.barriers import akin, apart, same_sentence, told_alike
from consensus.reconciling.grouping.doubts import ruled_out
from consensus.reconciling.grouping.pairs import related
from consensus.reconciling.grouping.parted import part_of_many
from consensus.reconciling.grouping.partwhole import summing
from consensus.reconciling.grouping.reading_words import SAYS_NOTHING
from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.grouping.rivals import USUAL, Rivals
from consensus.reconciling.grouping.singled_out import numbers_of_them
from consensus.reconciling.grouping.strength import (
    BOTH_GIVEN,
    DIFFERENT,
    OPPOSED,
    added,
    can_oppose,
    opposed_strength,
    tolls,
)

# Of a cluster with more readings than this some are weighed. The largest of the labelled stories has 14.
MANY = 40


class Opposition:
    """How strongly clusters of one story's readings oppose each other.

    ``numbers`` says how many figures of a dimension an article prints.
    """

    def __init__(self, readings: Sequence[Reading], numbers: Counter[tuple[str, str]]) -> None:
        self.rivals = Rivals(readings)
        self._numbers = numbers
        self._sentences: dict[tuple[str, int], list[Reading]] = defaultdict(list)
        for reading in readings:
            self._sentences[reading.figure.article, reading.figure.quote_start].append(reading)

    def between(self, one: Sequence[Reading], two: Sequence[Reading]) -> float:
        """How strongly two clusters oppose each other; 0 if they must not.

        The mean over the better half of the pairs of articles: some tell the thing too shortly to be known by
        it. Of several mentions in one article the one that says most counts.
        """
        pairs = list(product(some(one), some(two)))
        if not any(akin(a, b) and (told_alike(a, b) or self._few(a, b)) for a, b in pairs):
            return 0.0
        if part_of_many(one, two) or self._surely_less(pairs):
            return 0.0
        strengths: dict[tuple[str, str], float] = {}
        barred: dict[tuple[str, str], bool] = {}
        for a, b in pairs:
            if _in_one_sentence(a, b):
                return 1.0
            if not can_oppose(a, b):
                if self._both_given(a, b):
                    continue
                return 0.0
            if related(a, b) == "disjoint":
                if _some_of_them(a, b) or self._told_beside(a, b):
                    return 0.0
                strength = opposed_strength(a, b, self.rivals.likeness)
                if strength and self.adds_up(a, b):
                    return 0.0
                pair = a.figure.article, b.figure.article
                strengths[pair] = max(strength, strengths.get(pair, 0.0))
                barred[pair] = barred.get(pair, True) and ruled_out(a, b)
            elif apart(a, b):
                return 0.0
        if not strengths or 2 * sum(barred.values()) >= len(barred):
            return 0.0
        return _of_better_half(strengths.values())

    def _surely_less(self, pairs: Sequence[tuple[Reading, Reading]]) -> bool:
        """Whether a quick look shows that two clusters are no rivals, as it does for most in a crowd.

        Where two copies print one sentence with another number in it no look is quick.
        """
        if any(_in_one_sentence(a, b) for a, b in pairs):
            return False
        if any(not can_oppose(a, b) and not self._both_given(a, b) for a, b in pairs):
            return True
        strengths: dict[tuple[str, str], float] = {}
        for a, b in pairs:
            if related(a, b) == "disjoint" and can_oppose(a, b):
                strength = opposed_strength(a, b, self.rivals.likeness_at_most)
                pair = a.figure.article, b.figure.article
                strengths[pair] = max(strength, strengths.get(pair, 0.0))
        return _of_better_half(strengths.values()) < DIFFERENT

    def _both_given(self, a: Reading, b: Reading) -> bool:
        """Whether one article may give both numbers of one measure: an earlier and a later, two versions."""
        if self.adds_up(a, b):
            return False
        return tolls(a, b) or (
            related(a, b) == "disjoint"
            and a.figure.quote_start != b.figure.quote_start
            and not added(a, b)
            and self.rivals.likeness(a, b) >= BOTH_GIVEN
        )

    def adds_up(self, a: Reading, b: Reading) -> bool:
        """Whether one of them is a part of the other, or what is left of it."""
        return any(self._is_part(x, y) or self._is_rest(x, y) for x, y in ((a, b), (b, a)))

    def _is_rest(self, left: Reading, gone: Reading) -> bool:
        """Whether one number is what its sentence takes off another: "from 17 to 10", and 7 elsewhere."""
        beside = self._sentences[left.figure.article, left.figure.quote_start]
        return any(
            r.figure.dimension == left.figure.dimension
            and "left" in {**r.told, **left.told}
            and abs(middle(r.figure) - middle(left.figure)) == middle(gone.figure) > 1
            for r in beside
        )

    def _is_part(self, part: Reading, whole: Reading) -> bool:
        """Whether a number adds up to the other with the numbers beside it: then they do not conflict."""
        beside = self._sentences[part.figure.article, part.figure.quote_start]
        return any(f.id == part.figure.id for f in summing(whole, beside))

    def _told_beside(self, a: Reading, b: Reading) -> bool:
        """Whether the sentence of one gives the other's number too, of the same, as a count of its own.

        "Eight were freed on Monday, 20 on Friday": the eight of another report are no rival of the 20.
        """
        return any(
            r.figure.value == y.figure.value
            and not conflict(r.scope, y.scope)
            and (r.label & y.label) - SAYS_NOTHING
            for x, y in ((a, b), (b, a))
            for r in self._sentences[x.figure.article, x.figure.quote_start]
            if r.figure.id != x.figure.id and r.figure.dimension == y.figure.dimension
        )

    def _few(self, a: Reading, b: Reading) -> bool:
        """Whether one of the articles prints so few numbers that a mere noun tells which is meant.

        If the rest is as good as sure: one firm makes 10 million doses, another buys 1.7 million doses.
        """
        few = min(self._numbers[r.figure.article, r.figure.dimension] for r in (a, b)) <= USUAL
        weighed = (self.rivals.likeness_at_most, self.rivals.likeness)
        return few and all(opposed_strength(a, b, weigh) >= OPPOSED for weigh in weighed)


def _of_better_half(strengths: Collection[float]) -> float:
    """The mean of the better half; 0 of none."""
    best = sorted(strengths, reverse=True)[: (len(strengths) + 1) // 2]
    return sum(best) / len(best) if best else 0.0


def _in_one_sentence(a: Reading, b: Reading) -> bool:
    """Whether two copies print one sentence with numbers that cannot both be true."""
    return same_sentence(a, b) and related(a, b) == "disjoint"


def _some_of_them(a: Reading, b: Reading) -> bool:
    """Whether the sentence of one number gives the other as a part: "11 stations, eight of them late"."""
    return a.figure.value in numbers_of_them(b.figure.quote) or b.figure.value in numbers_of_them(
        a.figure.quote
    )


def some(cluster: Sequence[Reading]) -> Sequence[Reading]:
    """The readings of a cluster, of a large one every so many."""
    return cluster if len(cluster) <= MANY else cluster[:: -(-len(cluster) // MANY)]
