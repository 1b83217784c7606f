"""Clusters of figures while they are being joined: first equal numbers, then numbers that differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product

from consensus.figures.meaning.scope import conflict
from consensus.reconciling.grouping.barriers import akin
from consensus.reconciling.grouping.contrast import may_be_one
from consensus.reconciling.grouping.leaders import CROWD
from consensus.reconciling.grouping.meeting import meeting
from consensus.reconciling.grouping.opposition import Opposition, some
from consensus.reconciling.grouping.outlines import Outline, likeness_at_most
from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.grouping.strength import (
    DIFFERENT,
    can_stand_together,
    credited_apart,
    equal_strength,
)
from consensus.reconciling.grouping.told import can_tell_one
from consensus.schema import Figure

# Pairs grow with the square. Of more different figures than this of one dimension (a table, hundreds of
# articles) only those that print the same number are joined, and no dispute is looked for.
CROWDED = 3000
# What can at most be so likely is not weighed. The sum for that is made in another order: hence the margin.
LEAST_LIKELY = DIFFERENT - 1e-9

Cluster = list[Reading]


def order(figure: Figure) -> tuple[str, int, str]:
    """Where a figure stands: its article, its place there."""
    return figure.article, figure.start, figure.id


class Clusters:
    """Clusters of readings while they are being joined."""

    def __init__(self, readings: Sequence[Reading], numbers: Counter[tuple[str, str]]) -> None:
        self._home: dict[str, Cluster] = {r.figure.id: [r] for r in readings}
        self._blocks: dict[str, list[Reading]] = defaultdict(list)
        self._opposition = Opposition(readings, numbers)
        for reading in readings:
            self._blocks[reading.family].append(reading)

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
            if one is not two and all(can_stand_together(x, y) for x, y in product(some(one), some(two))):
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
            if one is two or not can_tell_one(some(one), some(two)):
                continue
            if not any(self._opposition.adds_up(x, y) for x, y in product(some(one), some(two))):
                self._join(one, two)

    def oppose(self) -> None:
        """Join clusters of different numbers that state one measure, the likeliest first."""
        for block in self._blocks.values():
            if len(block) > CROWDED:
                continue
            present = list({id(self._home[r.figure.id]): self._home[r.figure.id] for r in block}.values())
            outlines = {id(cluster): Outline.of(cluster, self._opposition.rivals) for cluster in present}
            scored = [
                (-score, order(one[0].figure), order(two[0].figure), one, two)
                for one, two in _opposable(present)
                if likeness_at_most(outlines[id(one)], outlines[id(two)]) >= LEAST_LIKELY
                and not _of_one_article(one, two)
                and (score := self._opposition.between(one, two)) >= DIFFERENT
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
            if (one is a and two is b) or self._opposition.between(one, two) >= DIFFERENT:
                self._join(one, two)
            else:
                refused[pair] = one, two

    def _join(self, one: Cluster, two: Cluster) -> None:
        joined = sorted([*one, *two], key=lambda r: order(r.figure))
        for reading in joined:
            self._home[reading.figure.id] = joined


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
