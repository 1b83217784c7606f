"""Figures that one article adds to a report it shares with others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consensus.reconciling.origins.credits import carried
from consensus.reconciling.origins.traces import Traces
from consensus.reconciling.origins.words import content_stems
from consensus.schema import Figure

# A sentence has a counterpart when this share of the content stems of the shorter of the two
# stands in the other.
COUNTERPART = 0.5
# ... and at least this many of them.
COUNTERPART_STEMS = 3


def own_figures(
    members: Sequence[Traces], figures: Mapping[str, Sequence[Figure]]
) -> dict[str, list[Figure]]:
    """The figures, by article, that stand in no sibling of a shared report.

    An article that carries the agency's credit is taken for the agency's text throughout: a
    sentence only it prints was cut by the others.
    """
    if len(members) < 2:
        return {}
    found = {}
    for member in members:
        article = member.article
        if carried(article):
            continue
        siblings = [other for other in members if other is not member]
        own = [f for f in figures.get(article.id, ()) if not _known(f, siblings, figures)]
        if own:
            found[article.id] = own
    return found


def _known(figure: Figure, siblings: Sequence[Traces], figures: Mapping[str, Sequence[Figure]]) -> bool:
    """Whether a sibling prints the figure's sentence in any wording, or the same value."""
    if any(_same_value(figure, other) for s in siblings for other in figures.get(s.article.id, ())):
        return True
    stems = content_stems(figure.quote)
    return any(_counterpart(stems, other) for sibling in siblings for other in sibling.sentence_stems)


def _counterpart(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= COUNTERPART_STEMS and shared >= COUNTERPART * min(len(one), len(other))


def _same_value(one: Figure, other: Figure) -> bool:
    """Whether two figures of one dimension claim intervals that meet."""
    bounds = (one.base_low, one.base_high, other.base_low, other.base_high)
    if one.dimension != other.dimension or one.kind != other.kind or None in bounds:
        return False
    return one.value == other.value and one.unit == other.unit
