"""Counts of those harmed in one place, in an article that tells a larger count too: parts of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from consensus.figures.stated import middle
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
    parts = {r.figure.id for alike in told.values() for r in alike if _is_part(r, alike)}
    return [replace(r, of_a_place=True) if r.figure.id in parts else r for r in readings]


def _is_part(reading: Reading, alike: Sequence[Reading]) -> bool:
    return bool(reading.divisions) and any(
        middle(r.figure) > middle(reading.figure)
        and r.years == reading.years
        and r.elsewhen == reading.elsewhen
        and not r.divisions & reading.divisions
        for r in alike
    )


def only_one_local(a: Reading, b: Reading) -> bool:
    """Whether one of two counts is of a place, and the other is not told of it."""
    return (a.of_a_place or b.of_a_place) and not a.divisions & b.divisions
