"""Figures linked into clusters of one measure each, by rules alone.

First those that can be the same number are joined; then clusters whose numbers cannot be the same
are set against each other, where the words say that they state one measure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from consensus.figures.meaning.stated import claim
from consensus.reconciling.grouping.clusters import Clusters, order
from consensus.reconciling.grouping.contrast import contrasted
from consensus.reconciling.grouping.corrected import corrected
from consensus.reconciling.grouping.leaders import followers
from consensus.reconciling.grouping.local import of_places
from consensus.reconciling.grouping.readings import Reading, readings_of
from consensus.reconciling.grouping.told import only_of_its_kind, told_as_one
from consensus.schema import Figure


def clusters(figures: Sequence[Figure]) -> list[list[str]]:
    """The ids of the figures in clusters, each a measure; most hold one. Order does not matter."""
    shown_by = _standing_for(figures)
    every = of_places(readings_of(sorted(figures, key=order)))
    leading = [reading for reading in every if shown_by[reading.figure.id] == reading.figure.id]
    numbers = Counter((figure.article, figure.dimension) for figure in figures)
    joined = Clusters(leading, numbers)
    joined.join_equal()
    contrasts = contrasted(every)
    joined.oppose_contrasted([(shown_by[a.figure.id], shown_by[b.figure.id]) for a, b in contrasts])
    righted = [(shown_by[a.figure.id], shown_by[b.figure.id]) for a, b in corrected(every)]
    joined.join_corrected(righted)
    told = [*told_as_one(every), *only_of_its_kind(every)]
    joined.join_told([(shown_by[a.figure.id], shown_by[b.figure.id]) for a, b in told])
    joined.oppose()
    held: dict[str, list[str]] = defaultdict(list)
    for figure in sorted(figures, key=order):
        held[shown_by[figure.id]].append(figure.id)
    found = sorted(joined.all(), key=lambda cluster: order(cluster[0].figure))
    return [[i for reading in cluster for i in held[reading.figure.id]] for cluster in found]


def _standing_for(figures: Sequence[Figure]) -> dict[str, str]:
    """For each figure the one that stands for it: the first verbatim copy, or what a crowd follows."""
    copies: dict[tuple[object, ...], str] = {}
    firsts: list[Figure] = []
    shown_by: dict[str, str] = {}
    for figure in sorted(figures, key=order):
        shown_by[figure.id] = copies.setdefault(_sentence(figure), figure.id)
        if shown_by[figure.id] == figure.id:
            firsts.append(figure)
    led = followers([Reading(figure) for figure in firsts])
    return {i: led.get(first, first) for i, first in shown_by.items()}


def _sentence(figure: Figure) -> tuple[object, ...]:
    """What is the same in every verbatim copy of a figure's sentence: one of them stands for all."""
    at = figure.start - figure.quote_start
    return (*claim(figure), figure.quote, at, figure.label, figure.noun, figure.attribution, figure.weak)
