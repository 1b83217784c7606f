"""How the claims of two printed numbers stand to each other, and the positions that several take."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Sequence

from consensus.figures.calendars import one_weekday, undated
from consensus.figures.interval import Relation
from consensus.figures.stated import (
    Interval,
    at_least,
    claim,
    claimed,
    distinct,
    from_base,
    implied,
    is_bound,
    last_digit,
    meets,
    middle,
    one_side,
    reach,
    stated,
)
from consensus.figures.zones import (
    clock_of,
    fit_some_zone,
    may_be_another_zone,
    minutes_apart,
    same_moment,
    zone_of,
)
from consensus.schema import Figure

# "More than half" and "fewer than half" leave their number out; "at least 350" and "up to 350" take it in.
CLOSE_BOUNDS = 1.05  # two counts that each stop short of the whole: nobody was wrong
_LEFT_OUT = re.compile(
    r"\b(?:(?:more|greater|higher|fewer|less|lower|smaller) than|over|above|under|below|exceed\w*|topp\w+)\b",
    re.IGNORECASE,
)


class Stance:
    """A figure with the intervals that comparing needs, each worked out once for many comparisons."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.claim = claim(figure)
        self.sort = figure.dimension, figure.unit
        self.bound = is_bound(figure)
        self.undated = figure.dimension == "date" and figure.base_low is None
        # Compared by what its digits state alone.
        self.plain = figure.hedge in ("", "range") and figure.dimension != "date" and figure.kind != "time"

    @functools.cached_property
    def zone(self) -> str:
        """See ``zones.zone_of``."""
        return zone_of(self.figure)

    @functools.cached_property
    def clock(self) -> str:
        """See ``zones.clock_of``."""
        return clock_of(self.figure)

    @functools.cached_property
    def stated(self) -> Interval:
        """See ``stated.stated``."""
        return stated(self.figure)

    @functools.cached_property
    def claimed(self) -> Interval:
        """See ``stated.claimed``."""
        return claimed(self.figure)

    @functools.cached_property
    def implied(self) -> Interval:
        """See ``stated.implied``."""
        return implied(self.figure)


def relation(a: Figure, b: Figure) -> Relation:
    """How the claims of two figures stand to each other. Symmetric.

    ``meet``: within rounding both can be the same number. ``bound-compatible``: one only bounds
    the other, or is vague. ``disjoint``: no number fits both. ``incomparable``: they measure
    different kinds of things (metres and people, dollars and euros).
    """
    return relate(Stance(a), Stance(b))


def relate(one: Stance, two: Stance) -> Relation:
    """``relation`` for figures that are compared with many others."""
    if one.plain and two.plain and one.sort == two.sort:
        return "meet" if meets(one.stated, two.stated) or one.claim == two.claim else "disjoint"
    a, b = one.figure, two.figure
    if a.dimension != b.dimension:
        return "incomparable"
    if a.kind == b.kind == "time" and (by_zone := _by_zones(one, two)):
        return by_zone
    if one.claim == two.claim:
        return "meet"
    if a.kind == b.kind == "date" and one_weekday(a, b):
        return "meet"
    if one.undated or two.undated:
        return undated(a, b)
    if "vague" in (a.hedge, b.hedge):
        return "bound-compatible"
    if one.bound or two.bound:
        return _bounded(one, two)
    if a.kind == b.kind == "time":
        if _by_another_clock(a, b):
            return "meet"
        if _two_hours(a, b):
            return "disjoint"
    near = meets(one.stated, two.stated) or reach(a, b) or reach(b, a) or _same_tons(a, b)
    return "meet" if near else "disjoint"


def _two_hours(a: Figure, b: Figure) -> bool:
    """Whether two full hours are told, though both loosely: "around 2 a.m." is not "around 3 a.m."."""
    values = [figure.value for figure in (a, b)]
    return values[0] != values[1] and all(isinstance(v, str) and v.endswith(":00") for v in values)


def _by_zones(one: Stance, two: Stance) -> Relation | None:
    """How two clock times of different zones stand to each other; ``None`` where they are of one clock."""
    bound = one.bound or two.bound
    (low, high), other = one.claimed, two.claimed
    if apart := minutes_apart(one.zone, two.zone):
        if bound:
            return "bound-compatible"
        return "meet" if any(same_moment(low, high, other, by) for by in apart) else "disjoint"
    if not may_be_another_zone((one.figure.unit, two.figure.unit), (one.clock, two.clock)):
        return None
    if bound:
        return "bound-compatible"
    return "meet" if fit_some_zone(low, other[0]) else None


# A paper's "ton" may be American, metric or British, and its readers are not told which.
_TONS = frozenset({"ton", "tonne"})


def _same_tons(a: Figure, b: Figure) -> bool:
    """Whether one says tons and the other as many tonnes."""
    if {a.unit, b.unit} != _TONS:
        return False
    one, two = ((from_base(f, low), from_base(f, high)) for f in (a, b) for low, high in [stated(f)])
    return meets(one, two)


# What tells morning from evening: the half of the day, a 24-hour clock.
_HALF = re.compile(
    r"[ap]\.?\s?m\b|morning|noon|night|evening|dawn|\b(?:1[3-9]|2[0-4]|0\d)[:.h]?[0-5]\d|\b(?:hours|hrs|gmt|utc)\b",
    re.IGNORECASE,
)
_HALF_A_DAY = 720


def _by_another_clock(a: Figure, b: Figure) -> bool:
    """Whether two times are half a day apart and one does not say which half it means: "twenty to eight"."""
    if all(_HALF.search(figure.printed) for figure in (a, b)):
        return False
    (low, high), (start, end) = claimed(a), claimed(b)
    return any(meets((low + by, high + by), (start, end)) for by in (-_HALF_A_DAY, _HALF_A_DAY))


def _bounded(first: Stance, second: Stance) -> Relation:
    a, b, one, two = first.figure, second.figure, first.claimed, second.claimed
    if a.kind == b.kind == "time" and a.printed.lower() == b.printed.lower() and one_side(a) != -one_side(b):
        return "bound-compatible"  # "before midnight" and "midnight": an hour that begins and ends a day
    if not meets(one, two) and one[0] != two[1] and two[0] != one[1]:
        return "disjoint"
    if one_side(a) and one_side(a) == one_side(b):
        return "bound-compatible" if _one_bound(a, b) else "disjoint"
    if one_side(a) and one_side(b) and not meets(one, two) and (_leaves_out(a) or _leaves_out(b)):
        return "disjoint"
    one, two = first.implied, second.implied
    near = meets(one, two) or one[0] == two[1] or two[0] == one[1]
    return "bound-compatible" if near else "disjoint"


def _one_bound(a: Figure, b: Figure) -> bool:
    """Whether two bounds of a side bound one number: "at least 63" and "at least 65", or "over 60"."""
    if meets(stated(a), stated(b)):
        return True
    low, high = sorted((middle(a), middle(b)))
    if low > 0 and high <= low * CLOSE_BOUNDS:
        return True
    loose, firm = (a, b) if last_digit(a) > last_digit(b) else (b, a)
    return last_digit(loose) > last_digit(firm) and _leaves_out(loose) and meets(implied(loose), stated(firm))


def _leaves_out(figure: Figure) -> bool:
    """Whether the wording of a bound excludes the number itself."""
    return bool(_LEFT_OUT.search(figure.qualifier))


def positions(figures: Sequence[Figure]) -> tuple[tuple[Figure, ...], ...]:
    """The figures clustered so that within a cluster all can be true together.

    Exact figures found the clusters, open and vague ones join the nearest that they fit. The
    order of ``figures`` does not matter.
    """
    clusters: list[list[Stance]] = []
    ordered = sorted(figures, key=founding_order)
    home: dict[tuple[object, ...], list[Stance]] = {}
    for stance in map(Stance, distinct(ordered)):
        fitting = [cluster for cluster in clusters if _fits(stance, cluster)]
        if fitting:
            joined = min(fitting, key=lambda c: _nearness(stance.figure, c[0].figure))
        else:
            clusters.append(joined := [])
        joined.append(stance)
        home[stance.claim] = joined
    members: dict[int, list[Figure]] = {id(cluster): [] for cluster in clusters}
    for figure in ordered:
        members[id(home[claim(figure)])].append(figure)
    return tuple(tuple(members[id(cluster)]) for cluster in clusters)


def _fits(stance: Stance, cluster: Sequence[Stance]) -> bool:
    first, *others = cluster
    return _is_one_position(stance, first) and all(_is_one_position(stance, other) for other in others)


def _is_one_position(a: Stance, b: Stance) -> bool:
    """Whether two figures can stand for one value: "at least 23" fits 31, but is no word for it."""
    if relate(a, b) == "disjoint":
        return False
    if a.bound == b.bound:
        return True
    bound, other = (a, b) if a.bound else (b, a)
    if at_least(bound.figure) and not meets(implied(bound.figure, so_far=False), other.stated):
        return bound.claimed[0] == other.stated[1]
    return True


def founding_order(figure: Figure) -> tuple[bool, float, float, str, str]:
    """Exact figures before wide ones, wide ones before open and vague ones."""
    low, high = claimed(figure)
    at = middle(figure)
    width = (high - low) / abs(at) if at and math.isfinite(high - low) else math.inf
    unsure = figure.hedge == "vague" or math.isinf(width)
    return unsure, width, at, figure.printed, figure.id


def _nearness(figure: Figure, other: Figure) -> tuple[object, ...]:
    return abs(middle(figure) - middle(other)), founding_order(other)
