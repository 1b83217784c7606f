"""Which printed numbers state the same measure: groups without a model, and the check of a model's groups.

Conservative on purpose: a false dispute costs a reader more than two measures that could have
been one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from consensus.figures.compare import relation
from consensus.reconciling.affinity import Reading, apart, likeness, same_date
from consensus.reconciling.partwhole import find_parts
from consensus.schema import ArticleSummary, Figure, LeftOut

# The likeness that two figures need to be one measure: when they can be the same number, and when
# they cannot. The two come from two regressions and are not on one scale; each is where its pairs
# were told apart best, with conflicts at more than 70 % precision.
SAME, DIFFERENT = 0.4, 0.25


@dataclass(frozen=True, slots=True)
class Group:
    """The ids of the figures that state one measure.

    ``parts`` are sets of figure ids that together make up the whole; they are not in ``figures``.
    """

    id: str
    label: str
    figures: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...] = ()


def propose_groups(summaries: Sequence[ArticleSummary]) -> list[Group]:
    """Group the figures of all articles by what they measure, by rules alone.

    Every figure is in exactly one group; most groups hold one figure. The order of the articles
    does not matter.
    """
    figures = sorted((f for s in summaries for f in s.figures), key=_order)
    readings = {f.id: Reading(f) for f in figures}
    links = sorted(_links(list(readings.values())), key=lambda link: (-link[0], link[1], link[2]))
    clusters = _merge(readings, links)
    groups = [
        Group(f"G{n}", label_of([readings[i].figure for i in ids]), tuple(ids))
        for n, ids in enumerate(clusters, 1)
    ]
    return join_parts(groups, {f.id: f for f in figures})


def check_groups(groups: Sequence[Group], figures: Sequence[Figure]) -> tuple[list[Group], list[LeftOut]]:
    """Check groups that a model proposed; split what cannot be one measure, and report it.

    Ids that no figure has, and ids that an earlier group already took, are dropped and reported. A
    group that mixes dimensions or scopes is split into groups that do not. Figures in no group
    become groups of one, the weak ones are left out.

    Returns:
        Groups in which every kept figure is exactly once, and what was changed and why.
    """
    known = figures if isinstance(figures, Mapping) else {f.id: f for f in figures}
    taken: set[str] = set()
    reports: list[LeftOut] = []
    checked: list[Group] = []
    for group in groups:
        clean = _known_once(group, known, taken, reports)
        checked += _split(clean, known, reports)
    for figure in sorted(known.values(), key=_order):
        if figure.id not in taken and not Reading(figure).weak:
            checked.append(Group("", label_of([figure]), (figure.id,)))
    return [replace(group, id=f"G{n}") for n, group in enumerate(checked, 1)], reports


def join_parts(groups: Sequence[Group], figures: Mapping[str, Figure]) -> list[Group]:
    """Move figures that together make up another group's whole into that group, as its parts."""
    members = {g.id: [figures[i] for i in g.figures] for g in groups}
    found = find_parts(members)
    moved = {i for sets in found.values() for ids in sets for i in ids}
    joined = [
        replace(g, figures=tuple(i for i in g.figures if i not in moved), parts=tuple(found.get(g.id, ())))
        for g in groups
    ]
    return [g for g in joined if g.figures]


def label_of(figures: Sequence[Figure]) -> str:
    """What a group measures: the label most of its figures have, the shortest of those."""
    labels = [f.label or f.noun or f.phrase for f in figures]
    return min(labels, key=lambda text: (-labels.count(text), len(text), text)) if labels else ""


def _links(readings: Sequence[Reading]) -> Iterable[tuple[float, str, str]]:
    by_dimension: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_dimension[reading.figure.dimension].append(reading)
    for block in by_dimension.values():
        for a, b in combinations(block, 2):
            strength = link_strength(a, b)
            if strength > 0:
                yield strength, a.figure.id, b.figure.id


def link_strength(a: Reading, b: Reading) -> float:
    """How strongly two figures belong to one measure; 0 where they do not.

    A pair that can be the same number needs less than one that would make a dispute. Within one
    article only a repeated mention in another sentence counts. A weak figure joins its like only.
    """
    same = (a.figure.value, a.figure.unit) == (b.figure.value, b.figure.unit)
    if not same and (a.figure.article == b.figure.article or a.weak or b.weak):
        return 0.0
    if a.figure.article == b.figure.article and a.figure.quote_start == b.figure.quote_start:
        return 0.0
    how = relation(a.figure, b.figure)
    if how == "incomparable" or apart(a, b):
        return 0.0
    if a.figure.dimension == "date":
        return same_date(a, b)
    score = likeness(a, b)
    return score if score >= (DIFFERENT if how == "disjoint" else SAME) else 0.0


def _merge(readings: Mapping[str, Reading], links: Sequence[tuple[float, str, str]]) -> list[list[str]]:
    """Join figures by their links, the strongest first, as far as the whole of both sides allows it."""
    linked = {frozenset((a, b)) for _, a, b in links}
    home = {i: [i] for i in readings}
    for _, a, b in links:
        one, two = home[a], home[b]
        if one is two or not _can_join(one, two, readings, linked):
            continue
        joined = sorted([*one, *two], key=lambda i: _order(readings[i].figure))
        for i in joined:
            home[i] = joined
    unique = {id(ids): ids for ids in home.values()}
    return sorted(unique.values(), key=lambda ids: _order(readings[ids[0]].figure))


def _can_join(
    one: Sequence[str], two: Sequence[str], readings: Mapping[str, Reading], linked: set[frozenset[str]]
) -> bool:
    """Whether nothing sets a member of one side apart from the other, and no dispute comes by a chain.

    At least half of the pairs that cannot be the same number must be linked themselves.
    """
    opposed = backed = 0
    for a in one:
        for b in two:
            x, y = readings[a], readings[b]
            disjoint = relation(x.figure, y.figure) == "disjoint"
            known = frozenset((a, b)) in linked
            if not known and apart(x, y):
                return False
            if disjoint and x.figure.article == y.figure.article:
                return False
            opposed += disjoint
            backed += disjoint and known
    return backed * 2 >= opposed


def _known_once(group: Group, known: Mapping[str, Figure], taken: set[str], reports: list[LeftOut]) -> Group:
    def keep(ids: Sequence[str]) -> tuple[str, ...]:
        kept = []
        for i in ids:
            if i not in known:
                reports.append(LeftOut(what=i, why=f"no figure has this id (group “{group.label}”)"))
            elif i in taken:
                reports.append(LeftOut(what=i, why=f"already in another group (“{group.label}” dropped it)"))
            else:
                taken.add(i)
                kept.append(i)
        return tuple(kept)

    parts = tuple(kept for part in group.parts if (kept := keep(part)))
    return replace(group, figures=keep(group.figures), parts=parts)


def _split(group: Group, known: Mapping[str, Figure], reports: list[LeftOut]) -> list[Group]:
    """The group, or the groups it falls into by dimension and scope; parts stay with the first that fits."""
    piles: list[list[str]] = []
    for i in group.figures:
        reading = Reading(known[i])
        for pile in piles:
            if not any(_mixed(reading, Reading(known[j])) for j in pile):
                pile.append(i)
                break
        else:
            if piles:
                why = _mixed(reading, Reading(known[piles[0][0]])) or "it does not fit the others"
                reports.append(
                    LeftOut(what=f"group “{group.label}”", why=f"split: {known[i].printed}: {why}")
                )
            piles.append([i])
    split = [
        replace(group, figures=tuple(ids), label=group.label if n == 0 else label_of([known[i] for i in ids]))
        for n, ids in enumerate(piles)
    ]
    split = [replace(g, parts=()) if n else g for n, g in enumerate(split)]
    if not split:
        return [Group("", label_of([known[i]]), (i,)) for part in group.parts for i in part]
    return split


def _mixed(a: Reading, b: Reading) -> str | None:
    """Why a model's group may not hold both: a dimension, or harm words that contradict."""
    if a.figure.dimension != b.figure.dimension:
        return "it measures another kind of thing"
    one, two = dict(a.scope), dict(b.scope)
    for axis in ("harm", "money", "sex", "state", "way"):
        if axis in one and axis in two and one[axis] != two[axis]:
            return f"{one[axis]} is not {two[axis]}"
    return None


def _order(figure: Figure) -> tuple[str, int, str]:
    return figure.article, figure.start, figure.id
