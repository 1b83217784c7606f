"""Figures linked into clusters of one measure each, by rules alone.

First those that can be the same number are joined; then clusters whose numbers cannot be the same
are set against each other, where the words say that they state one measure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product

from consensus.figures.relation import relation
from consensus.figures.stated import claim
from consensus.reconciling.affinity import likeness, same_date
from consensus.reconciling.barriers import akin, apart, chance, same_sentence, told_alike, too_far
from consensus.reconciling.contrast import contrasted, may_be_one
from consensus.reconciling.partwhole import summing
from consensus.reconciling.readings import Reading
from consensus.schema import Figure

# The likeness that two figures need to be one measure: when they can be the same number, and when
# they cannot. The two come from two regressions and are not on one scale; each is where its pairs
# were told apart best, with conflicts at more than 70 % precision.
SAME, DIFFERENT = 0.4, 0.25
# Two numbers that one article sets against each other need to be as good as sure.
OPPOSED = 0.5
# So do numbers that a story holds many of: small counts ("two members"), shares, scores, spans of time.
_COMMON = frozenset({"percent", "score", "duration"})
OFTEN_OPPOSED = 0.5
# The regressions saw articles with about this many numbers that a figure could be set against. Among
# more, each of them is the less likely the one: the odds fall in proportion.
USUAL = 3
# Pairs grow with the square. Of more different figures than this of one dimension (a table, hundreds of
# articles) only those that print the same number are joined, and no dispute is looked for.
CROWDED = 3000

Cluster = list[Reading]


def clusters(figures: Sequence[Figure]) -> list[list[str]]:
    """The ids of the figures in clusters, each a measure; most hold one. Order does not matter."""
    copies: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=order):
        copies[_sentence(figure)].append(figure)
    same = {printed[0].id: [figure.id for figure in printed] for printed in copies.values()}
    numbers = Counter((figure.article, figure.dimension) for figure in figures)
    joined = _Clusters([Reading(printed[0]) for printed in copies.values()], numbers)
    joined.join_equal()
    shown_by = {i: first for first, ids in same.items() for i in ids}
    contrasts = contrasted(Reading(figure) for figure in figures)
    joined.oppose_contrasted([(shown_by[a.figure.id], shown_by[b.figure.id]) for a, b in contrasts])
    joined.oppose()
    found = sorted(joined.all(), key=lambda cluster: order(cluster[0].figure))
    return [[i for reading in cluster for i in same[reading.figure.id]] for cluster in found]


def _sentence(figure: Figure) -> tuple[object, ...]:
    """What is the same in every verbatim copy of a figure's sentence: one of them stands for all."""
    at = figure.start - figure.quote_start
    return (*claim(figure), figure.quote, at, figure.label, figure.noun, figure.attribution, figure.weak)


def order(figure: Figure) -> tuple[str, int, str]:
    """Where a figure stands: its article, its place there."""
    return figure.article, figure.start, figure.id


def equal_strength(a: Reading, b: Reading) -> float:
    """How strongly two figures that can be the same number are one measure; 0 where they are not.

    Within one article only a repeated mention in another sentence counts. A weak figure joins its
    like only.
    """
    one, two = a.figure, b.figure
    same = (one.value, one.unit) == (two.value, two.unit)
    if not same and (a.weak or b.weak or one.article == two.article):
        return 0.0
    if one.article == two.article and one.quote_start == two.quote_start:
        return 0.0
    if relation(one, two) not in ("meet", "bound-compatible") or apart(a, b):
        return 0.0
    score = same_date(a, b) if one.dimension == "date" else likeness(a, b)
    return score if score >= SAME else 0.0


def opposed_strength(a: Reading, b: Reading, crowd: int = 1) -> float:
    """The likelihood that two figures that cannot be the same number state one measure.

    Args:
        crowd: how many different numbers of the article with fewer of them could be meant instead.
    """
    one, two = a.figure, b.figure
    if relation(one, two) != "disjoint" or a.weak or b.weak or apart(a, b) or too_far(a, b):
        return 0.0
    if one.dimension == "date":
        return same_date(a, b)
    score = likeness(a, b)
    if one.article == two.article:
        return score if score >= OPPOSED and _credited_apart(one, two) else 0.0
    odds = score / (1 - score) * min(1.0, USUAL / max(crowd, 1))
    score = odds / (1 + odds)
    unsure = one.kind in _COMMON or chance(a, b)
    return score if score >= OFTEN_OPPOSED or not unsure else 0.0


class _Clusters:
    """Clusters of readings while they are being joined."""

    def __init__(self, readings: Sequence[Reading], numbers: Counter[tuple[str, str]]) -> None:
        self._home: dict[str, Cluster] = {r.figure.id: [r] for r in readings}
        self._blocks: dict[str, list[Reading]] = defaultdict(list)
        self._rivals: dict[tuple[str, str], int] = {}
        self._sentences: dict[tuple[str, int], list[Reading]] = defaultdict(list)
        self._numbers = numbers
        for reading in readings:
            self._blocks[reading.figure.dimension].append(reading)
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
            if one is not two and all(_can_stand_together(x, y) for x, y in product(one, two)):
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

    def oppose(self) -> None:
        """Join clusters of different numbers that state one measure, the likeliest first."""
        for block in self._blocks.values():
            if len(block) > CROWDED:
                continue
            present = list({id(self._home[r.figure.id]): self._home[r.figure.id] for r in block}.values())
            scored = [
                (-score, order(one[0].figure), order(two[0].figure), one[0], two[0])
                for one, two in combinations(present, 2)
                if not _of_one_article(one, two) and (score := self._opposition(one, two)) >= DIFFERENT
            ]
            for *_, a, b in sorted(scored, key=lambda row: row[:3]):
                one, two = self._home[a.figure.id], self._home[b.figure.id]
                if one is not two and self._opposition(one, two) >= DIFFERENT:
                    self._join(one, two)

    def _join(self, one: Cluster, two: Cluster) -> None:
        joined = sorted([*one, *two], key=lambda r: order(r.figure))
        for reading in joined:
            self._home[reading.figure.id] = joined

    def _opposition(self, one: Cluster, two: Cluster) -> float:
        """How strongly two clusters oppose each other, a mean over pairs of articles; 0 if they must not.

        Of several mentions in one article the one that says most counts.
        """
        if not any(akin(a, b) and (told_alike(a, b) or self._few(a, b)) for a, b in product(one, two)):
            return 0.0
        strengths: dict[tuple[str, str], float] = {}
        for a, b in product(one, two):
            if same_sentence(a, b) and relation(a.figure, b.figure) == "disjoint":
                return 1.0
            if not _can_oppose(a.figure, b.figure):
                if _tolls(a, b):
                    continue
                return 0.0
            if relation(a.figure, b.figure) == "disjoint":
                strength = opposed_strength(a, b, self._crowd(a, b))
                if strength and (self._is_part(a, b) or self._is_part(b, a)):
                    return 0.0
                pair = a.figure.article, b.figure.article
                strengths[pair] = max(strength, strengths.get(pair, 0.0))
            elif apart(a, b):
                return 0.0
        return sum(strengths.values()) / len(strengths) if strengths else 0.0

    def _is_part(self, part: Reading, whole: Reading) -> bool:
        """Whether a number adds up to the other with the numbers beside it: then they do not conflict."""
        beside = self._sentences[part.figure.article, part.figure.quote_start]
        return any(f.id == part.figure.id for f in summing(whole, beside))

    def _few(self, a: Reading, b: Reading) -> bool:
        """Whether one of the articles prints so few numbers that a mere noun tells which is meant."""
        return min(self._numbers[r.figure.article, r.figure.dimension] for r in (a, b)) <= USUAL

    def _crowd(self, a: Reading, b: Reading) -> int:
        return min(self._count_rivals(a, b.figure.article), self._count_rivals(b, a.figure.article))

    def _count_rivals(self, reading: Reading, article: str) -> int:
        """How many different numbers of an article the figure could be set against."""
        key = reading.figure.id, article
        if key not in self._rivals:
            block = self._blocks[reading.figure.dimension]
            self._rivals[key] = len(
                {
                    (r.figure.value, r.figure.unit)
                    for r in block
                    if r.figure.article == article and not r.weak and not apart(reading, r)
                }
            )
        return self._rivals[key]


def _of_one_article(one: Cluster, two: Cluster) -> bool:
    """Whether one article alone prints both and credits them alike: then they are no dispute.

    A long article has very many such pairs.
    """
    first, second = one[0].figure, two[0].figure
    alone = all(r.figure.article == first.article for r in (*one, *two))
    return alone and not _credited_apart(first, second)


def _candidates(block: Sequence[Reading]) -> Iterable[tuple[Reading, Reading]]:
    """The pairs worth a look: all of them, or in a crowd those that print one number."""
    if len(block) <= CROWDED:
        yield from combinations(block, 2)
        return
    by_value: dict[object, list[Reading]] = defaultdict(list)
    for reading in block:
        by_value[reading.figure.value].append(reading)
    for same in by_value.values():
        yield from combinations(same[:CROWDED], 2)


def _can_stand_together(a: Reading, b: Reading) -> bool:
    """Whether two figures can both be in a cluster of one number."""
    one, two = a.figure, b.figure
    if one.article == two.article and not (one.hedge or two.hedge) and one.unit == two.unit:
        return one.value == two.value
    return relation(one, two) in ("meet", "bound-compatible") and not apart(a, b)


def _can_oppose(one: Figure, two: Figure) -> bool:
    """Whether two figures can be in one disputed measure: not as one article's two numbers.

    Unless the article credits them to two sources, or one only bounds or repeats the other.
    """
    if one.article != two.article:
        return relation(one, two) != "incomparable"
    if _credited_apart(one, two):
        return True
    flat = not one.hedge and not two.hedge and one.unit == two.unit and one.value != two.value
    return not flat and relation(one, two) in ("meet", "bound-compatible")


def _tolls(a: Reading, b: Reading) -> bool:
    """Whether one article tells two counts of one harm in two sentences: mostly an earlier and a later."""
    one, two = a.figure, b.figure
    return bool(a.harm) and a.harm == b.harm and one.quote_start != two.quote_start and not apart(a, b)


def _credited_apart(one: Figure, two: Figure) -> bool:
    return bool(one.attribution and two.attribution and one.attribution != two.attribution)
