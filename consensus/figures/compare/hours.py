"""How two clock times stand to each other: other zones, twelve-hour clocks, "shortly before 2 p.m."."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from consensus.figures.compare.stance import Stance
from consensus.figures.interval import Relation
from consensus.figures.meaning.stated import MINUTES_OF_A_DAY, Interval, meets
from consensus.figures.meaning.zones import fit_some_zone, may_be_another_zone, minutes_apart, same_moment
from consensus.schema import Figure

# By how many minutes one moment may be told otherwise.
_OVER_MIDNIGHT = (0, -MINUTES_OF_A_DAY, MINUTES_OF_A_DAY)
_OTHER_HALF = (-MINUTES_OF_A_DAY // 2, MINUTES_OF_A_DAY // 2)
_JUST = frozenset({"just-over", "just-under"})
# What tells morning from evening: the half of the day, a 24-hour clock.
_HALF = re.compile(
    r"[ap]\.?\s?m\b|morning|noon|night|evening|dawn|\b(?:1[3-9]|2[0-4]|0\d)[:.h]?[0-5]\d|\b(?:hours|hrs|gmt|utc)\b",
    re.IGNORECASE,
)


def by_zones(one: Stance, two: Stance) -> Relation | None:
    """How two clock times of different zones stand to each other; ``None`` where they are of one clock."""
    bound = one.bound or two.bound
    (low, high), other = one.claimed, two.claimed
    if apart := minutes_apart(one.zone, two.zone):
        if not all(map(math.isfinite, (low, high, *other))):
            return "bound-compatible"
        if not any(same_moment(low, high, other, by) for by in apart):
            return "disjoint"
        return "bound-compatible" if bound else "meet"
    if not may_be_another_zone((one.figure.unit, two.figure.unit), (one.clock, two.clock)):
        return None
    if bound:
        return "bound-compatible"
    return "meet" if fit_some_zone(one.stated, two.stated) else None


def by_the_clock(one: Stance, two: Stance) -> Relation | None:
    """How two times of one clock stand to each other; ``None`` where plain intervals tell."""
    a, b = one.figure, two.figure
    if a.hedge in _JUST or b.hedge in _JUST:
        shifts = (*_OVER_MIDNIGHT, *_halves(a, b))
        return "bound-compatible" if _meet(_side(one), _side(two), shifts) else "disjoint"
    if one.bound or two.bound:
        return None
    if _meet(one.claimed, two.claimed, _halves(a, b)):
        return "meet"
    if _two_hours(a, b):
        return "disjoint"
    return "meet" if _meet(one.stated, two.stated, _OVER_MIDNIGHT) else None


def _side(stance: Stance) -> Interval:
    """ "Shortly before 2" as its wording claims it, "1:30" as its digits state it."""
    return stance.claimed if stance.bound else stance.stated


def _halves(a: Figure, b: Figure) -> Sequence[int]:
    """Half a day either way, where one of them does not tell which half of the day it means."""
    return () if all(_HALF.search(figure.printed) for figure in (a, b)) else _OTHER_HALF


def _meet(one: Interval, two: Interval, shifts: Sequence[int]) -> bool:
    return any(meets((one[0] + by, one[1] + by), two) for by in shifts)


def _two_hours(a: Figure, b: Figure) -> bool:
    """Whether two full hours are told, though both loosely: "around 2 a.m." is not "around 3 a.m."."""
    values = [figure.value for figure in (a, b)]
    return values[0] != values[1] and all(isinstance(v, str) and v.endswith(":00") for v in values)
