"""Which printed numbers state the same measure: groups without a model, and the check of a model's groups.

Conservative on purpose: a false dispute costs a reader more than two measures that could have
been one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from consensus.figures.meaning.restated import by_dimension, family
from consensus.figures.meaning.scope import Scope, scope
from consensus.figures.meaning.topics import LABELS, topic
from consensus.reconciling.grouping.clusters import order
from consensus.reconciling.grouping.linking import clusters
from consensus.reconciling.grouping.partwhole import find_parts
from consensus.reconciling.grouping.readings import Reading
from consensus.schema import ArticleSummary, Figure, LeftOut


@dataclass(frozen=True, slots=True)
class Group:
    """The ids of the figures that state one measure.

    ``parts`` are sets of figure ids that together make up the whole; they are not in ``figures``.
    """

    id: str
    label: str
    figures: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...] = ()


_Kind = tuple[str, Scope]


def propose_groups(summaries: Sequence[ArticleSummary]) -> list[Group]:
    """Group the figures of all articles by what they measure, by rules alone.

    Every figure is in exactly one group; most groups hold one figure. The order of the articles
    does not matter.
    """
    figures = {f.id: f for s in summaries for f in s.figures}
    groups = [
        Group(f"G{n}", label_of([figures[i] for i in ids]), tuple(ids))
        for n, ids in enumerate(clusters(list(figures.values())), 1)
    ]
    return join_parts(groups, figures)


def check_groups(
    groups: Sequence[Group], figures: Sequence[Figure] | Mapping[str, Figure]
) -> tuple[list[Group], list[LeftOut]]:
    """Check groups that a model proposed; split what cannot be one measure, and report it.

    Ids that no figure has, and ids that an earlier group already took, are dropped and reported. A
    group that mixes dimensions or scopes is split into groups that do not; currencies that a figure of
    the group restates in each other are one dimension. Figures in no group
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
    for figure in sorted(known.values(), key=order):
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
    """What a group measures: the label most of its figures have, the shortest of those.

    A label that says only what kind of number it is stands back, and so does a clause's bare words. A
    quantity that news tells in many words has the name of its own.
    """
    topics = Counter(topic(f) for f in figures)
    known, often_told = max(topics.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    if known in LABELS and 2 * often_told >= len(figures):
        return known
    labels = [f.label or f.noun or f.phrase for f in figures]
    often = Counter(labels)
    return min(often, key=lambda text: (_says_little(text), -often[text], len(text), text), default="")


# Labels that rules give where they find no phrase, and head nouns that count anything.
_LITTLE = frozenset(
    """money number measure fraction percent sum share amount total count figure people persons time date
    duration distance length size area volume rate rise fall increase decrease estimate police job jobs
    """.split()
)


def _says_little(label: str) -> bool:
    return label.lower() in _LITTLE or ": " in label


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

    parts = []
    for part in group.parts:
        # Without one of its parts a sum falls short, and would be taken for a contradiction.
        if any(i not in known or i in taken for i in part):
            said = ", ".join(known[i].phrase for i in part if i in known)
            why = "one of them is in another measure, so the sum is not told"
            reports.append(LeftOut(what=f"{said} as parts of “{group.label}”", why=why))
        else:
            parts.append(keep(part))
    return replace(group, figures=keep(group.figures), parts=tuple(parts))


def _split(group: Group, known: Mapping[str, Figure], reports: list[LeftOut]) -> list[Group]:
    """The group, or the groups it falls into by dimension and scope; parts stay with the first of them."""
    piles: list[tuple[dict[_Kind, None], list[str]]] = []
    dimensions = by_dimension(known[i] for i in group.figures)
    for i in group.figures:
        kind = dimensions[known[i].dimension], scope(known[i])
        fitting = next((pile for pile in piles if _fits(kind, pile[0])), None)
        if fitting is None:
            if piles:
                why = next(
                    filter(None, (_mixed(kind, other) for other in piles[0][0])), "does not fit the others"
                )
                what = f"{known[i].printed} in “{group.label}”"
                reports.append(LeftOut(what=what, why=f"a measure of its own: {why}"))
            piles.append(fitting := ({}, []))
        fitting[0][kind] = None
        fitting[1].append(i)
    if not piles:
        return [Group("", label_of([known[i]]), (i,)) for part in group.parts for i in part]
    first, *others = [tuple(ids) for _, ids in piles]
    own = [Group("", label_of([known[i] for i in ids]), ids) for ids in others]
    return [replace(group, figures=first), *own]


def _fits(kind: _Kind, held: Mapping[_Kind, None]) -> bool:
    """Whether a pile of these kinds may hold one more; mostly it holds it already."""
    return kind in held or not any(_mixed(kind, other) for other in held)


def _mixed(a: _Kind, b: _Kind) -> str | None:
    """Why a model's group may not hold both: another dimension, or scope words that contradict."""
    if a[0] != b[0]:
        money = family(a[0]) == family(b[0])
        return "it is in another currency" if money else "it measures another kind of thing"
    one, two = dict(a[1]), dict(b[1])
    for axis in ("harm", "money", "sex", "state", "way"):
        if axis in one and axis in two and one[axis] != two[axis]:
            return f"{one[axis]} is not {two[axis]}"
    return None
