"""Counts that say of themselves that they are of their moment: "nine identified so far", "to date"."""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.figures.compare.over_time.later_words import OPENS_SO_FAR, PART_OF_THE_DAY, SO_FAR
from consensus.figures.compare.over_time.running import harm
from consensus.figures.compare.over_time.timeline import Position, Timeline
from consensus.figures.compare.relation import as_compared
from consensus.figures.meaning.scope import clause_in, window
from consensus.figures.meaning.stated import stated
from consensus.schema import Figure

# "Only two - a man and a girl - have been identified so far"
_INSERT = re.compile(r"\s[-–—]{1,2}\s[^-–—]{1,80}\s[-–—]{1,2}\s|\s\([^()]{1,80}\)")


def told_so_far(
    first: Position, second: Position, timeline: Timeline
) -> tuple[Position, Position] | None:
    """The two positions, the lower first, where the lower one is told as a count of its moment.

    Fewer may be missing on the next day; and who prints both, or is older, tells of no growth.
    """
    old, new = (second, first) if is_lower(second[0], first[0]) else (first, second)
    if old[0].kind != "number" or not timeline.once(_is_so_far, old):
        return None
    if timeline.once(_may_fall, old) or timeline.once(_may_fall, new):
        return None
    if not {f.article for f in old}.isdisjoint(f.article for f in new) or not not_older(old, new, timeline):
        return None
    if any(PART_OF_THE_DAY.search(f.quote) for f in new):  # the morning's count cannot be the later one
        return None
    return old, new


def _is_so_far(side: Position) -> bool:
    return any(map(_so_far, side))


def _so_far(figure: Figure) -> bool:
    """Whether a plain count is told as one of its moment; "about 14,000" is an estimate."""
    if figure.hedge in ("approx", "vague", "range"):
        return False
    return bool(SO_FAR.search(figure.label)) or _told_of_its_moment(*window(figure), len(figure.printed))


@lru_cache(maxsize=4096)  # copies of one report share their sentences
def _told_of_its_moment(sentence: str, at: int, length: int) -> bool:
    if not SO_FAR.search(sentence):
        return False
    before, after = (_INSERT.sub(" ", part) for part in (sentence[:at], sentence[at + length :]))
    number = sentence[at : at + length]
    clause = clause_in(f"{before}{number}{after}", len(before), len(before) + length)
    return bool(SO_FAR.search(clause) or OPENS_SO_FAR.match(before))


def _may_fall(side: Position) -> bool:
    return any(harm(figure) in ("missing", "displaced") for figure in side)


def not_older(old: Position, new: Position, timeline: Timeline) -> bool:
    """Whether the second of two positions is not known to be the older one."""
    one, two = timeline.moments(old), timeline.moments(new)
    return not one or not two or one[0][:10] <= two[-1][:10]


def is_lower(a: Figure, b: Figure) -> bool:
    """Whether the digits of a figure state less than those of another."""
    one, two = as_compared(a, b)
    return stated(one) < stated(two)
