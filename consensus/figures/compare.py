"""Whether printed numbers can all be true, and what to say of them: intervals, positions, verdicts.

Works on what the articles print. Nothing is averaged, nothing is picked, nothing is dropped.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from consensus.figures import explain
from consensus.figures.scope import scope
from consensus.figures.stated import (
    claim,
    claimed,
    day_of_year,
    distinct,
    implied,
    is_bound,
    meets,
    middle,
    one_side,
    reach,
    stated,
)
from consensus.figures.sums import adds_up
from consensus.schema import Figure, Reason, Verdict

Relation = Literal["meet", "bound-compatible", "disjoint", "incomparable"]
# Kinds whose value changes as a story goes on; a length or a day does not.
# What is counted as it goes on, beside tolls: fires, spills, cuts of power, votes.
_GOES_ON = re.compile(
    r"\b(?:burn|scorch|contain|spill|leak|oiled|collected|without (?:power|electricity)"
    r"|votes?\b|ballots?\b|seats?\b)",
    re.IGNORECASE,
)
DateOf = Callable[[Figure], str | None]
_GROWING = frozenset({"number", "percent", "money", "rate", "fraction", "measure"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What several figures of one measure say together.

    ``positions`` holds every figure that counts exactly once, the best supported position first;
    figures with a ``fault`` are in none.
    """

    verdict: Verdict
    reason: Reason | None
    explanation: str
    positions: tuple[tuple[Figure, ...], ...]


def relation(a: Figure, b: Figure) -> Relation:
    """How the claims of two figures stand to each other. Symmetric.

    ``meet``: within rounding both can be the same number. ``bound-compatible``: one only bounds
    the other, or is vague. ``disjoint``: no number fits both. ``incomparable``: they measure
    different kinds of things (metres and people, dollars and euros).
    """
    if a.dimension != b.dimension:
        return "incomparable"
    if claim(a) == claim(b):
        return "meet"
    if a.dimension == "date" and None in (a.base_low, b.base_low):
        return _undated(a, b)
    if "vague" in (a.hedge, b.hedge):
        return "bound-compatible"
    if is_bound(a) or is_bound(b):
        return _bounded(a, b)
    return "meet" if meets(stated(a), stated(b)) or reach(a, b) or reach(b, a) else "disjoint"


def _undated(a: Figure, b: Figure) -> Relation:
    """Two dates of which one has no known year: only day and month can be compared.

    A weekday that no published date resolves is only ever itself.
    """
    if a.printed.lower() == b.printed.lower() and a.base_low is b.base_low:
        return "meet"
    one, two = _month_and_day(a), _month_and_day(b)
    if one is None or two is None:
        return "incomparable"
    return "meet" if one == two else "disjoint"


def _month_and_day(figure: Figure) -> tuple[int, int] | None:
    """Month and day of a date that is one day long or prints both."""
    if figure.base_low is None or figure.base_high is None or not isinstance(figure.low, str):
        return day_of_year(figure)
    if figure.base_high - figure.base_low > 1:
        return None
    return int(figure.low[5:7]), int(figure.low[8:10])


def _bounded(a: Figure, b: Figure) -> Relation:
    one, two = claimed(a), claimed(b)
    if not meets(one, two) and one[0] != two[1] and two[0] != one[1]:
        return "disjoint"
    if one_side(a) and one_side(a) == one_side(b):
        return "bound-compatible" if meets(stated(a), stated(b)) else "disjoint"
    one, two = implied(a), implied(b)
    near = meets(one, two) or one[0] == two[1] or two[0] == one[1]
    return "bound-compatible" if near else "disjoint"


def positions(figures: Sequence[Figure]) -> tuple[tuple[Figure, ...], ...]:
    """The figures clustered so that within a cluster all can be true together.

    Exact figures found the clusters, open and vague ones join the nearest that they fit. The
    order of ``figures`` does not matter.
    """
    clusters: list[list[Figure]] = []
    ordered = sorted(figures, key=_founding_order)
    home: dict[tuple[object, ...], list[Figure]] = {}
    for figure in distinct(ordered):
        fitting = [c for c in clusters if all(relation(figure, other) != "disjoint" for other in c)]
        if fitting:
            joined = min(fitting, key=lambda c: (_distance(figure, c[0]), _founding_order(c[0])))
        else:
            clusters.append(joined := [])
        joined.append(figure)
        home[claim(figure)] = joined
    members: dict[int, list[Figure]] = {id(cluster): [] for cluster in clusters}
    for figure in ordered:
        members[id(home[claim(figure)])].append(figure)
    return tuple(tuple(members[id(cluster)]) for cluster in clusters)


def judge(
    figures: Sequence[Figure],
    origin_of: Callable[[Figure], str],
    parts: Sequence[Sequence[Figure]] = (),
    date_of: DateOf = lambda figure: figure.as_of,
) -> Judgement:
    """The verdict on the figures of one measure, its reason and one sentence that explains it.

    Args:
        figures: all figures of the measure, without those in ``parts``. Order does not matter.
        origin_of: the report behind a figure; support is counted in origins.
        parts: sets of figures that together make up the whole ("600 killed", "4,000 injured").
        date_of: as of when a figure holds, an ISO date, or ``None``.
    """
    counted = [f for f in figures if f.fault is None]
    clusters = _ranked(positions(counted), origin_of)
    everything = [*counted, *(f for part in parts for f in part)]
    split = bool(_opposed(clusters))
    if len({origin_of(f) for f in everything}) <= 1:
        return Judgement("single-source", None, explain.single(everything, clusters, split), clusters)
    if split:
        if superseded := _superseded(clusters, date_of):
            return Judgement("compatible", "as-of", superseded, clusters)
        reason, said = _why_disputed(clusters, date_of)
        return Judgement("disputed", reason, said, clusters)
    return _fitting(figures, clusters, parts)


def _fitting(
    figures: Sequence[Figure], clusters: tuple[tuple[Figure, ...], ...], parts: Sequence[Sequence[Figure]]
) -> Judgement:
    counted = [f for cluster in clusters for f in cluster]
    claims = distinct(counted)
    for part in parts:
        for whole in claims:
            said = adds_up(whole, part)
            if said is None:
                return Judgement("disputed", "part-whole", explain.no_sum(whole, part), clusters)
    if parts and counted:
        return Judgement("compatible", "part-whole", adds_up(counted[0], parts[0]) or "", clusters)
    faulty = [f for f in figures if f.fault]
    pairs = [(a, b) for i, a in enumerate(claims) for b in claims[i + 1 :]]
    bounding = next(((a, b) for a, b in pairs if relation(a, b) == "bound-compatible"), None)
    if bounding:
        return Judgement("compatible", "bound", explain.bound(*bounding), clusters)
    reason, said = explain.agreement(counted)
    if faulty:
        return Judgement("agreed", "text-fault", f"{said} {explain.fault(faulty[0])}", clusters)
    return Judgement("agreed", reason, said, clusters)


def _superseded(clusters: Sequence[Sequence[Figure]], date_of: DateOf) -> str:
    """That the positions are earlier and later states of one count, or "": then nobody was wrong.

    Source: domain rule "compatible: no reader could call one of them wrong". Errs towards a
    dispute: two estimates of two days ("some 14,000", "about 15,000") stay one.
    """
    said = [_later_state(first, second, date_of) for first, second in _opposed(clusters)]
    return said[0] if said and all(said) else ""


def _later_state(first: Sequence[Figure], second: Sequence[Figure], date_of: DateOf) -> str:
    """That one side is the later count; it is dated by its text, else by its day of publication.

    People missing by the text alone: that fewer are missing on a later day may be good news or another
    source's denial.
    """
    if not (_running(first[0]) and _running(second[0])):
        return ""
    day = explain.stated_day if _harm(first[0]) == "missing" else _dated(date_of)
    days = [min(filter(None, map(day, side)), default="")[:10] for side in (first, second)]
    if not all(days) or days[0] == days[1]:
        return ""
    old, new = (first[0], second[0]) if days[0] < days[1] else (second[0], first[0])
    if not _goes_its_way(old, new):
        return ""
    return explain.superseded(old, min(days), new, max(days))


def _dated(date_of: DateOf) -> DateOf:
    return lambda figure: figure.as_of or date_of(figure)


def _goes_its_way(old: Figure, new: Figure) -> bool:
    """A toll rises, people missing become fewer; anything else may do either."""
    harm = _harm(old)
    if harm == "missing":
        return stated(new) < stated(old)
    return harm in (None, "displaced") or stated(old) < stated(new)


def _harm(figure: Figure) -> str | None:
    return dict(scope(figure)).get("harm")


def _why_disputed(
    clusters: Sequence[Sequence[Figure]],
    date_of: DateOf,
) -> tuple[Reason, str]:
    """The best reason the texts support, and the sentences that say it.

    A later count explains a dispute only where it explains every pair of positions; else the reason
    is that of the latest pair which no later count explains.
    """
    pairs = _opposed(clusters)
    later = [explain.later(a, b, _dating(a, b, date_of)) if a[0].kind in _GROWING else "" for a, b in pairs]
    scoped = [explain.scopes(a, b) for a, b in pairs]
    if scoped[0]:
        return "scope", f"{explain.gap(pairs[0][0][0], pairs[0][1][0])} {scoped[0]}"
    if all(later):
        return "as-of", f"{explain.gap(pairs[0][0][0], pairs[0][1][0])} {later[0]}"
    open_pairs = [pair for pair, words in zip(pairs, later, strict=True) if not words]
    first, second = max(
        open_pairs, key=lambda pair: min(explain.latest(side, date_of) or "" for side in pair)
    )
    said = explain.gap(first[0], second[0])
    earlier = next((f" {words}" for words in later if words), "")
    if words := explain.credits(first, second):
        return "attribution", f"{said} {words}{earlier}"
    return "unexplained", f"{said} {explain.UNEXPLAINED}{earlier}"


def _dating(a: Sequence[Figure], b: Sequence[Figure], date_of: DateOf) -> DateOf:
    """The day of publication dates a running count, nothing else: a later price supersedes no other."""
    return date_of if _running(a[0]) and _running(b[0]) else explain.stated_day


def _running(figure: Figure) -> bool:
    """Whether it counts something that goes on: a toll, or what a fire or a count has reached."""
    return "harm" in dict(scope(figure)) or bool(_GOES_ON.search(f"{figure.label} {figure.quote}"))


def _opposed(clusters: Sequence[Sequence[Figure]]) -> list[tuple[Sequence[Figure], Sequence[Figure]]]:
    """The pairs of positions that cannot both be true, the best supported first."""
    return [
        (first, second)
        for i, first in enumerate(clusters)
        for second in clusters[i + 1 :]
        if any(relation(a, b) == "disjoint" for a in distinct(first) for b in distinct(second))
    ]


def _ranked(
    clusters: Sequence[Sequence[Figure]], origin_of: Callable[[Figure], str]
) -> tuple[tuple[Figure, ...], ...]:
    """Clusters by number of origins, then of figures; figures of a cluster by how often they are printed."""
    ordered = sorted(
        clusters, key=lambda c: (-len({origin_of(f) for f in c}), -len(c), _founding_order(c[0]))
    )
    return tuple(_typical_first(cluster) for cluster in ordered)


def _typical_first(cluster: Sequence[Figure]) -> tuple[Figure, ...]:
    values = Counter((str(f.value), f.unit) for f in cluster)
    prints = Counter(explain.shown(f).lower() for f in cluster)
    return tuple(
        sorted(
            cluster,
            key=lambda f: (
                -values[str(f.value), f.unit],
                -prints[explain.shown(f).lower()],
                _founding_order(f),
            ),
        )
    )


def _founding_order(figure: Figure) -> tuple[bool, float, float, str, str]:
    low, high = claimed(figure)
    at = middle(figure)
    width = (high - low) / abs(at) if at and math.isfinite(high - low) else math.inf
    unsure = figure.hedge == "vague" or math.isinf(width)
    return unsure, width, at, figure.printed, figure.id


def _distance(a: Figure, b: Figure) -> float:
    return abs(middle(a) - middle(b))
