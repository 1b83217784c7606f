"""How the claims of two printed numbers stand to each other, and the positions that several take."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from consensus.figures.compare.calendars import by_the_page, one_weekday, other_years, undated
from consensus.figures.compare.hours import by_the_clock, by_zones
from consensus.figures.compare.stance import Stance, in_shared_currencies
from consensus.figures.interval import Relation
from consensus.figures.meaning.per_share import one_sort
from consensus.figures.meaning.restated import prints
from consensus.figures.meaning.stated import (
    at_least,
    claim,
    claimed,
    distinct,
    from_base,
    implied,
    last_digit,
    meets,
    middle,
    one_side,
    reach,
    stated,
)
from consensus.schema import Figure

# "More than half" and "fewer than half" leave their number out; "at least 350" and "up to 350" take it in.
CLOSE_BOUNDS = 1.05  # two counts that each stop short of the whole: nobody was wrong
ROUNDED_BOUND = 0.01  # of itself a bound is passed at most by the number that it rounds. Chosen
_LEFT_OUT = re.compile(
    r"\b(?:(?:more|greater|higher|fewer|less|lower|smaller) than|over|above|under|below|exceed\w*|topp\w+)\b",
    re.IGNORECASE,
)


def relation(a: Figure, b: Figure) -> Relation:
    """How the claims of two figures stand to each other. Symmetric.

    ``meet``: within rounding both can be the same number. ``bound-compatible``: one only bounds
    the other, or is vague. ``disjoint``: no number fits both. ``incomparable``: they measure
    different kinds of things (metres and people, dollars and euros).

    Sums are compared in a currency that the articles print both in (`restated`): of several in the one of
    the original amount, as conversions of one amount differ from day to day.
    """
    return relate(Stance(a), Stance(b))


def relate(one: Stance, two: Stance) -> Relation:
    """``relation`` for figures that are compared with many others."""
    if one.plain and two.plain and one.sort == two.sort:
        return "meet" if meets(one.stated, two.stated) or one.claim == two.claim else "disjoint"
    if one.converted or two.converted:
        how = [_related(*pair) for pair in in_shared_currencies(one, two)]
        return min(how, key=_LENIENT.index, default="incomparable")
    return _related(one, two)


def compared(one: Stance, two: Stance) -> tuple[Stance, Stance]:
    """Two stances as they are compared: of sums in several currencies those in the one that decides.

    Themselves where no currency is shared, and where each is printed in one alone.
    """
    if not (one.converted or two.converted):
        return one, two
    pairs = in_shared_currencies(one, two)
    return min(pairs, key=lambda pair: _LENIENT.index(_related(*pair)), default=(one, two))


def as_compared(a: Figure, b: Figure) -> tuple[Figure, Figure]:
    """Two figures as they are compared, see `compared`: "2 billion yen ($19 million)" as $19 million."""
    if not (prints(a) or prints(b)):
        return a, b
    one, two = compared(Stance(a), Stance(b))
    return one.figure, two.figure


# Where each of two articles prints another currency first, either may be the original.
_LENIENT: tuple[Relation, ...] = ("meet", "bound-compatible", "disjoint", "incomparable")


def _related(one: Stance, two: Stance) -> Relation:
    """How two figures of one currency each stand to each other."""
    a, b = one.figure, two.figure
    if not one_sort(a, b):
        return "incomparable"
    if a.kind == b.kind == "time" and (by_zone := by_zones(one, two)):
        return by_zone
    if one.claim == two.claim:
        return "meet"
    if a.kind == b.kind == "date" and one_weekday(a, b):
        return "meet"
    if one.undated or two.undated:
        return undated(a, b)
    if a.kind == b.kind == "date" and by_the_page(a, b):
        return "meet"
    if a.kind == b.kind == "date" and other_years(a, b):
        return "disjoint"
    if "vague" in (a.hedge, b.hedge):
        return "bound-compatible"
    if a.kind == b.kind == "time" and (by_clock := by_the_clock(one, two)):
        return by_clock
    if one.bound or two.bound:
        return _bounded(one, two)
    near = meets(one.stated, two.stated) or reach(a, b) or reach(b, a) or _same_tons(a, b)
    return "meet" if near else "disjoint"


# A paper's "ton" may be American, metric or British, and its readers are not told which.
_TONS = frozenset({"ton", "tonne"})


def _same_tons(a: Figure, b: Figure) -> bool:
    """Whether one says tons and the other as many tonnes."""
    if {a.unit, b.unit} != _TONS:
        return False
    one, two = ((from_base(f, low), from_base(f, high)) for f in (a, b) for low, high in [stated(f)])
    return meets(one, two)


def _bounded(first: Stance, second: Stance) -> Relation:
    a, b, one, two = first.figure, second.figure, first.claimed, second.claimed
    if a.kind == b.kind == "time" and a.printed.lower() == b.printed.lower() and one_side(a) != -one_side(b):
        return "bound-compatible"  # "before midnight" and "midnight": an hour that begins and ends a day
    if not meets(one, two) and one[0] != two[1] and two[0] != one[1]:
        return "bound-compatible" if _passes_by_a_hair(a, b) else "disjoint"
    if one_side(a) and one_side(a) == one_side(b):
        return "bound-compatible" if _one_bound(a, b) else "disjoint"
    if one_side(a) and one_side(b) and not meets(one, two) and (_leaves_out(a) or _leaves_out(b)):
        return "disjoint"
    one, two = first.implied, second.implied
    near = meets(one, two) or one[0] == two[1] or two[0] == one[1]
    return "bound-compatible" if near else "disjoint"


def _passes_by_a_hair(a: Figure, b: Figure) -> bool:
    """Whether a number rounds to the bound that it passes: "as much as $10 billion" is said of 10.033."""
    if bool(one_side(a)) == bool(one_side(b)):
        return False
    bound, number = (a, b) if one_side(a) else (b, a)
    near = abs(middle(number) - middle(bound)) <= ROUNDED_BOUND * abs(middle(bound))
    return near and last_digit(bound) > last_digit(number) and meets(stated(bound), stated(number))


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
    # Sums in several currencies first: without them those in one currency each would not be comparable.
    for stance in sorted(map(Stance, distinct(ordered)), key=lambda s: -len(prints(s.figure))):
        fitting = [cluster for cluster in clusters if _fits(stance, cluster)]
        if fitting:
            joined = min(fitting, key=lambda c: _nearness(stance, c[0]))
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
    if not (_is_one_position(stance, first) and all(_is_one_position(stance, other) for other in others)):
        return False
    currency = stance.figure.dimension
    return currency == first.figure.dimension or any(relate(stance, s) != "incomparable" for s in cluster)


def _is_one_position(a: Stance, b: Stance) -> bool:
    """Whether two figures can stand for one value: "at least 23" fits 31, but is no word for it."""
    if relate(a, b) == "disjoint":
        return False
    a, b = compared(a, b)
    if a.figure.dimension != b.figure.dimension:
        return True
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


def _nearness(stance: Stance, other: Stance) -> tuple[object, ...]:
    one, two = (each.figure for each in compared(stance, other))
    return abs(middle(one) - middle(two)), founding_order(other.figure)
