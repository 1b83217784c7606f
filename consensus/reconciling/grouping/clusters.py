"""Clusters of figures while they are being joined: first equal numbers, then numbers that differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations, product

from consensus.figures.meaning.scope import conflict
from consensus.figures.meaning.stated import middle
from consensus.reconciling.grouping.barriers import akin, apart, same_sentence, told_alike
from consensus.reconciling.grouping.contrast import may_be_one
from consensus.reconciling.grouping.doubts import ruled_out
from consensus.reconciling.grouping.leaders import CROWD
from consensus.reconciling.grouping.meeting import meeting
from consensus.reconciling.grouping.outlines import Outline, likeness_at_most
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
    can_stand_together,
    credited_apart,
    equal_strength,
    opposed_strength,
    tolls,
)
from consensus.reconciling.grouping.told import can_tell_one
from consensus.schema import Figure

# Pairs grow with the square. Of more different figures than this of one dimension (a table, hundreds of
# articles) only those that print the same number are joined, and no dispute is looked for.
CROWDED = 3000
# What can at most be so likely is not weighed. The sum for that is made in another order: hence the margin.
LEAST_LIKELY = DIFFERENT - 1e-9
# Of a cluster with more readings than this some are weighed. The largest of the labelled stories has 14.
MANY = 40

Cluster = list[Reading]


def order(figure: Figure) -> tuple[str, int, str]:
    """Where a figure stands: its article, its place there."""
    return figure.article, figure.start, figure.id


class Clusters:
    """Clusters of readings while they are being joined."""

    def __init__(self, readings: Sequence[Reading], numbers: Counter[tuple[str, str]]) -> None:
        self._home: dict[str, Cluster] = {r.figure.id: [r] for r in readings}
        self._blocks: dict[str, list[Reading]] = defaultdict(list)
        self._rivals = Rivals(readings)
        self._sentences: dict[tuple[str, int], list[Reading]] = defaultdict(list)
        self._numbers = numbers
        for reading in readings:
            kind = reading.family
            self._blocks[kind].append(reading)
            self._sentences[reading.figure.article, reading.figure.quote_start].append(reading)

    def all(self) -> Iterable[Cluster]:
        """The clusters as they are now."""
        return {id(cluster): cluster for cluster in self._home.values()}.values()

    def join_equal(self) -> None:
        """Join what can be the same number, the strongest links first."""
        links = [
            (-strength, a.figure.id, b.figure.id)
            for block in self._blocks.values()
            for a, b in _candidates(block)
            if akin(a, b) and (strength := equal_strength(a, b))
        ]
        for _, a, b in sorted(links):
            one, two = self._home[a], self._home[b]
            if one is not two and all(can_stand_together(x, y) for x, y in product(_some(one), _some(two))):
                self._join(one, two)

    def oppose_contrasted(self, contrasts: Iterable[tuple[str, str]]) -> None:
        """Join clusters of which one article sets two numbers against each other, source against source."""
        tried: set[tuple[str, int, str, int]] = set()
        for a, b in sorted(set(contrasts)):
            one, two = self._home[a], self._home[b]
            pair = one[0].figure.id, len(one), two[0].figure.id, len(two)
            if one is not two and pair not in tried and may_be_one(one, two):
                self._join(one, two)
            tried.add(pair)

    def join_corrected(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Join clusters of which one text puts the one right by the other."""
        for a, b in sorted(set(pairs)):
            one, two = self._home[a], self._home[b]
            if one is not two and not any(conflict(x.scope, y.scope) for x, y in product(one, two)):
                self._join(one, two)

    def join_told(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Join clusters of which two articles tell one sort of quantity in different words."""
        for a, b in sorted(set(pairs)):
            one, two = self._home[a], self._home[b]
            if one is two or not can_tell_one(_some(one), _some(two)):
                continue
            if not any(self._adds_up(x, y) for x, y in product(_some(one), _some(two))):
                self._join(one, two)

    def oppose(self) -> None:
        """Join clusters of different numbers that state one measure, the likeliest first."""
        for block in self._blocks.values():
            if len(block) > CROWDED:
                continue
            present = list({id(self._home[r.figure.id]): self._home[r.figure.id] for r in block}.values())
            outlines = {id(cluster): Outline.of(cluster, self._rivals) for cluster in present}
            scored = [
                (-score, order(one[0].figure), order(two[0].figure), one, two)
                for one, two in _opposable(present)
                if likeness_at_most(outlines[id(one)], outlines[id(two)]) >= LEAST_LIKELY
                and not _of_one_article(one, two)
                and (score := self._opposition(one, two)) >= DIFFERENT
            ]
            self._join_likeliest([(a, b) for *_, a, b in sorted(scored, key=lambda row: row[:3])])

    def _join_likeliest(self, scored: Iterable[tuple[Cluster, Cluster]]) -> None:
        """Join clusters that oppose each other, one pair after another; what has grown is weighed anew."""
        # With the clusters, so that no other takes their ids.
        refused: dict[tuple[int, int], tuple[Cluster, Cluster]] = {}
        for a, b in scored:
            one, two = self._home[a[0].figure.id], self._home[b[0].figure.id]
            pair = id(one), id(two)
            if one is two or pair in refused:
                continue
            if (one is a and two is b) or self._opposition(one, two) >= DIFFERENT:
                self._join(one, two)
            else:
                refused[pair] = one, two

    def _join(self, one: Cluster, two: Cluster) -> None:
        joined = sorted([*one, *two], key=lambda r: order(r.figure))
        for reading in joined:
            self._home[reading.figure.id] = joined

    def _opposition(self, one: Cluster, two: Cluster) -> float:
        """How strongly two clusters oppose each other; 0 if they must not.

        The mean over the better half of the pairs of articles: some tell the thing too shortly to be known by
        it. Of several mentions in one article the one that says most counts.
        """
        pairs = list(product(_some(one), _some(two)))
        if not any(akin(a, b) and (told_alike(a, b) or self._few(a, b)) for a, b in pairs):
            return 0.0
        if part_of_many(one, two) or self._opposition_at_most(pairs) < DIFFERENT:
            return 0.0
        strengths: dict[tuple[str, str], float] = {}
        barred: dict[tuple[str, str], bool] = {}
        for a, b in pairs:
            if same_sentence(a, b) and related(a, b) == "disjoint":
                return 1.0
            if not can_oppose(a, b):
                if self._both_given(a, b):
                    continue
                return 0.0
            if related(a, b) == "disjoint":
                if _some_of_them(a, b) or self._told_beside(a, b):
                    return 0.0
                strength = opposed_strength(a, b, self._rivals.likeness)
                if strength and self._adds_up(a, b):
                    return 0.0
                pair = a.figure.article, b.figure.article
                strengths[pair] = max(strength, strengths.get(pair, 0.0))
                barred[pair] = barred.get(pair, True) and ruled_out(a, b)
            elif apart(a, b):
                return 0.0
        if not strengths or 2 * sum(barred.values()) >= len(barred):
            return 0.0
        return _of_better_half(strengths.values())

    def _opposition_at_most(self, pairs: Iterable[tuple[Reading, Reading]]) -> float:
        """What the opposition of two clusters does not exceed, told without a look at the rest of a story."""
        strengths: dict[tuple[str, str], float] = {}
        for a, b in pairs:
            if related(a, b) == "disjoint":
                if same_sentence(a, b):
                    return 1.0
                if can_oppose(a, b):
                    strength = opposed_strength(a, b, self._rivals.likeness_at_most)
                    pair = a.figure.article, b.figure.article
                    strengths[pair] = max(strength, strengths.get(pair, 0.0))
        return _of_better_half(strengths.values())

    def _both_given(self, a: Reading, b: Reading) -> bool:
        """Whether one article may give both numbers of one measure: an earlier and a later, two versions."""
        if self._adds_up(a, b):
            return False
        return tolls(a, b) or (
            related(a, b) == "disjoint"
            and a.figure.quote_start != b.figure.quote_start
            and not added(a, b)
            and self._rivals.likeness(a, b) >= BOTH_GIVEN
        )

    def _adds_up(self, a: Reading, b: Reading) -> bool:
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
        weighed = (self._rivals.likeness_at_most, self._rivals.likeness)
        return few and all(opposed_strength(a, b, weigh) >= OPPOSED for weigh in weighed)


def _of_better_half(strengths: Collection[float]) -> float:
    """The mean of the better half; 0 of none."""
    best = sorted(strengths, reverse=True)[: (len(strengths) + 1) // 2]
    return sum(best) / len(best) if best else 0.0


def _some_of_them(a: Reading, b: Reading) -> bool:
    """Whether the sentence of one number gives the other as a part: "11 stations, eight of them late"."""
    return a.figure.value in numbers_of_them(b.figure.quote) or b.figure.value in numbers_of_them(
        a.figure.quote
    )


def _some(cluster: Cluster) -> Cluster:
    """The readings of a cluster, of a large one every so many."""
    return cluster if len(cluster) <= MANY else cluster[:: -(-len(cluster) // MANY)]


def _opposable(present: Sequence[Cluster]) -> Iterable[tuple[Cluster, Cluster]]:
    """The pairs of clusters that may be set against each other; in a crowd none of two lone figures."""
    if len(present) <= CROWD:
        yield from combinations(present, 2)
        return
    shared = [cluster for cluster in present if len(cluster) > 1]
    yield from combinations(shared, 2)
    yield from product(shared, (cluster for cluster in present if len(cluster) == 1))


def _of_one_article(one: Cluster, two: Cluster) -> bool:
    """Whether one article alone prints both and credits them alike: then they are no dispute.

    A long article has very many such pairs.
    """
    first, second = one[0].figure, two[0].figure
    alone = all(r.figure.article == first.article for r in (*one, *two))
    return alone and not credited_apart(first, second)


def _candidates(block: Sequence[Reading]) -> Iterable[tuple[Reading, Reading]]:
    """The pairs worth a look: all that can be one number, or in a crowd those that print one."""
    if len(block) <= CROWDED:
        yield from meeting(block)
        return
    by_value: dict[object, list[Reading]] = defaultdict(list)
    for reading in block:
        by_value[reading.figure.value].append(reading)
    for same in by_value.values():
        yield from combinations(same[:CROWDED], 2)
