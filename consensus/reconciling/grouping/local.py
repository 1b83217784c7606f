"""Counts of those harmed in one place, in an article that tells a larger count too: parts of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consensus.figures.meaning.stated import middle
from consensus.reconciling.grouping.readings import Reading

LOCAL = "only one of them is of one place"


def of_places(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, those marked that count the harmed of a place beside a larger count of their article.

    "Sixteen people died. In Oslo province at least 11 were killed": the 11 are no rival of another's 15.
    """
    told: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.harm and reading.figure.kind == "number" and not reading.topic:
            told[reading.figure.article, reading.harm].append(reading)
    parts = {r.figure.id for alike in told.values() for r in _parts(alike)}
    return [replace(r, of_a_place=True) if r.figure.id in parts else r for r in readings]


def _parts(alike: Sequence[Reading]) -> Iterator[Reading]:
    """Those of a place beside a larger one of the same time that is told of none of its places."""
    if len(alike) < 2 or not any(each.divisions for each in alike):
        return
    largest: dict[tuple[frozenset[str], bool], dict[frozenset[str], float]] = defaultdict(dict)
    for each in sorted(alike, key=lambda each: middle(each.figure), reverse=True):
        largest[each.years, each.elsewhen].setdefault(each.divisions, middle(each.figure))
    for each in filter(lambda each: each.divisions, alike):
        places = largest[each.years, each.elsewhen].items()
        own = middle(each.figure)
        if any(not there & each.divisions for there, most in places if most > own):
            yield each


def only_one_local(a: Reading, b: Reading) -> bool:
    """Whether one of two counts is of a place, and the other is not told of it."""
    return (a.of_a_place or b.of_a_place) and not a.divisions & b.divisions
