"""Figures linked into clusters of one measure each, by rules alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from consensus.figures.compare import relation
from consensus.reconciling.affinity import Reading, apart, likeness, same_date
from consensus.schema import Figure

# The likeness that two figures need to be one measure: when they can be the same number, and when
# they cannot. The two come from two regressions and are not on one scale; each is where its pairs
# were told apart best, with conflicts at more than 70 % precision.
SAME, DIFFERENT = 0.4, 0.25
# The regressions saw articles with about this many figures of a dimension. Among more, any two that
# differ are the less likely one measure: their odds fall in proportion.
USUAL = 3

Link = tuple[bool, float, str, str]


@dataclass
class _Pairs:
    """What is known of pairs of figures, worked out once."""

    readings: Mapping[str, Reading]
    crowd: Mapping[tuple[str, str], int]
    links: dict[tuple[str, str], Link] = field(default_factory=dict)
    _disjoint: dict[tuple[str, str], bool] = field(default_factory=dict)
    _apart: dict[tuple[str, str], bool] = field(default_factory=dict)

    def disjoint(self, a: str, b: str) -> bool:
        """Whether the two cannot be the same number."""
        key = (a, b) if a < b else (b, a)
        if key not in self._disjoint:
            one, two = self.readings[a].figure, self.readings[b].figure
            self._disjoint[key] = relation(one, two) in ("disjoint", "incomparable")
        return self._disjoint[key]

    def apart(self, a: str, b: str) -> bool:
        """Whether something forbids that the two state one measure."""
        key = (a, b) if a < b else (b, a)
        if key not in self._apart:
            self._apart[key] = key not in self.links and bool(apart(self.readings[a], self.readings[b]))
        return self._apart[key]


def clusters(figures: Sequence[Figure]) -> list[list[str]]:
    """The ids of the figures in clusters, each a measure; most hold one. Order does not matter."""
    ordered = sorted(figures, key=order)
    readings = {f.id: Reading(f) for f in ordered}
    crowd = Counter((f.article, f.dimension) for f in ordered)
    pairs = _Pairs(readings, crowd)
    for a, b in _candidates(ordered):
        strength = link_strength(readings[a], readings[b], _crowd(crowd, readings[a], readings[b]))
        if strength > 0:
            key = (a, b) if a < b else (b, a)
            pairs.links[key] = (pairs.disjoint(a, b), -strength, *key)
    return _merge(pairs)


def order(figure: Figure) -> tuple[str, int, str]:
    """Where a figure stands: its article, its place there."""
    return figure.article, figure.start, figure.id


def link_strength(a: Reading, b: Reading, crowd: int = 1) -> float:
    """How strongly two figures belong to one measure; 0 where they do not.

    A pair that can be the same number needs less than one that would make a dispute. Within one
    article only a repeated mention in another sentence counts. A weak figure joins its like only.

    Args:
        crowd: how many figures of this dimension the article with fewer of them has.
    """
    one, two = a.figure, b.figure
    same = (one.value, one.unit) == (two.value, two.unit)
    if not same and (one.article == two.article or a.weak or b.weak):
        return 0.0
    if one.article == two.article and one.quote_start == two.quote_start:
        return 0.0
    how = relation(one, two)
    if how == "incomparable" or apart(a, b):
        return 0.0
    if one.dimension == "date":
        return same_date(a, b)
    score = likeness(a, b)
    if how != "disjoint":
        return score if score >= SAME else 0.0
    odds = score / (1 - score) * min(1.0, USUAL / crowd)
    score = odds / (1 + odds)
    return score if score >= DIFFERENT else 0.0


def _crowd(crowd: Mapping[tuple[str, str], int], a: Reading, b: Reading) -> int:
    return min(crowd[r.figure.article, r.figure.dimension] for r in (a, b))


def _candidates(figures: Iterable[Figure]) -> Iterable[tuple[str, str]]:
    by_dimension: dict[str, list[str]] = defaultdict(list)
    for figure in figures:
        by_dimension[figure.dimension].append(figure.id)
    for ids in by_dimension.values():
        yield from combinations(ids, 2)


def _merge(pairs: _Pairs) -> list[list[str]]:
    """Join figures by their links: first those that can be the same number, then the strongest."""
    home = {i: [i] for i in pairs.readings}
    for *_, a, b in sorted(pairs.links.values()):
        one, two = home[a], home[b]
        if one is two or not _can_join(one, two, pairs):
            continue
        joined = sorted([*one, *two], key=lambda i: order(pairs.readings[i].figure))
        for i in joined:
            home[i] = joined
    unique = {id(ids): ids for ids in home.values()}
    return sorted(unique.values(), key=lambda ids: order(pairs.readings[ids[0]].figure))


def _can_join(one: Sequence[str], two: Sequence[str], pairs: _Pairs) -> bool:
    """Whether nothing sets a member of one side apart from the other, and no dispute comes by a chain.

    At least half of the pairs that cannot be the same number must be linked themselves, and an
    article that already states the measure does not state another number for it.
    """
    opposed = backed = 0
    for a, b in product(one, two):
        if pairs.apart(a, b):
            return False
        if _same_article_differs(pairs.readings[a].figure, pairs.readings[b].figure):
            return False
        if pairs.disjoint(a, b):
            opposed += 1
            backed += ((a, b) if a < b else (b, a)) in pairs.links
    return backed * 2 >= opposed


def _same_article_differs(a: Figure, b: Figure) -> bool:
    """Whether one article prints two numbers here that it cannot mean as one."""
    if a.article != b.article:
        return False
    flat = not a.hedge and not b.hedge and a.unit == b.unit and a.value != b.value
    return flat or relation(a, b) in ("disjoint", "incomparable")
