"""From groups of figures to measures with a verdict: the table a brief is written from."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from consensus.articles.own_numbers import own_numbers
from consensus.figures.compare import Judgement, judge
from consensus.figures.compare.explain import shown, shown_in_full
from consensus.figures.compare.faults import find_faults
from consensus.figures.compare.over_time.timeline import OriginOf, Timeline
from consensus.figures.compare.sums import total
from consensus.figures.meaning.restated import given_in, sums
from consensus.figures.meaning.stated import from_base, stated
from consensus.reconciling.grouping.groups import Group, label_of
from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.risen import told_to_rise
from consensus.reconciling.withdrawn import withdrawn
from consensus.schema import ArticleSummary, Bound, Figure, LeftOut, Measure, Position

_RANK = {"disputed": 0, "compatible": 1, "agreed": 1, "single-source": 2}


def build_measures(
    summaries: Sequence[ArticleSummary], groups: Sequence[Group], origin_of: OriginOf
) -> tuple[list[Measure], list[LeftOut]]:
    """The measures of a story, disputed ones first, and the figures left out with the reason.

    Every figure of ``summaries`` is in exactly one measure or left out. A figure in no group makes
    a measure of its own, unless it is weak ("two countries"): then it is left out.

    Args:
        origin_of: the report behind a figure; support counts origins, never articles.
    """
    figures = {f.id: f for s in summaries for f in s.figures}
    published = {s.article.id: s.article.published for s in summaries}
    taken_back = [f for f in figures.values() if withdrawn(f)]
    for figure in taken_back:
        del figures[figure.id]
    timeline = Timeline(origin_of, lambda f: published.get(f.article), told_to_rise(summaries))
    grouped, left = _complete(groups, figures)
    left.extend(LeftOut(what=f"“{f.phrase or f.printed}” ({f.article})", why=_WITHDRAWN) for f in taken_back)
    measures = [_measure(group, figures, timeline) for group in grouped]
    measures.sort(key=_importance)
    return [m.model_copy(update={"id": f"M{n}"}) for n, m in enumerate(measures, 1)], left


def _complete(groups: Sequence[Group], figures: Mapping[str, Figure]) -> tuple[list[Group], list[LeftOut]]:
    """All groups with known figures, each figure once, and a group for each figure that has none."""
    taken: set[str] = set()
    complete: list[Group] = []
    left: list[LeftOut] = []
    for group in groups:
        ids = tuple(i for i in dict.fromkeys(group.figures) if i in figures and i not in taken)
        taken |= set(ids)
        parts = []
        for part in group.parts:
            kept = tuple(i for i in dict.fromkeys(part) if i in figures and i not in taken)
            taken |= set(kept)
            parts.append(kept)
        complete.append(Group(group.id, group.label, ids, tuple(p for p in parts if p)))
    for i, figure in figures.items():
        if i not in taken:
            complete.append(Group("", label_of([figure]), (i,)))
    return [g for g in complete if not _weak(g, figures, left)], left


def _weak(group: Group, figures: Mapping[str, Figure], left: list[LeftOut]) -> bool:
    """Whether a group is one weak figure; reports it."""
    ids = [*group.figures, *(i for part in group.parts for i in part)]
    members = [figures[i] for i in ids]
    if not members:
        return True
    if all(Reading(f).weak for f in members):
        left.extend(LeftOut(what=f"“{f.phrase or f.printed}” ({f.article})", why=_WEAK) for f in members)
        return True
    return False


_WEAK = "not worth a line of its own"
_WITHDRAWN = "the article says that this number was withdrawn: it supports nothing"


def _label(label: str, members: Sequence[Figure]) -> str:
    """The group's label, unless a number in it is of a figure that is no longer in the group."""
    quotes = dict.fromkeys(f.quote for f in members)  # many numbers may stand in one sentence
    quoted = not own_numbers(label, "") or not own_numbers(label, " ".join(quotes))
    return _in_small_letters(label, members) if label and quoted else label_of(members)


def _in_small_letters(label: str, members: Sequence[Figure]) -> str:
    """A label that begins like a sentence, "People killed", as the others are written: "people killed"."""
    first, _, rest = label.partition(" ")
    small = first[:1].lower() + first[1:]
    told = small != first and any(small in f.label.split() for f in members)
    return f"{small} {rest}".rstrip() if told else label


def _measure(group: Group, figures: Mapping[str, Figure], timeline: Timeline) -> Measure:
    origin_of = timeline.origin_of
    members = [figures[i] for i in group.figures]
    faults = find_faults(members, origin_of)
    members = [f.model_copy(update={"fault": faults[f.id]}) if f.id in faults else f for f in members]
    parts = [[figures[i] for i in part] for part in group.parts]
    judged = judge(members, timeline, parts)
    unit = _unit(members or parts[0])
    everything = [*members, *(f for part in parts for f in part)]
    model = next(sum_ for f in everything for sum_ in sums(f) if sum_.unit == unit)
    shown_positions = [_position(cluster, model, origin_of) for cluster in judged.positions]
    shown_positions += [_sum_position(part, model, origin_of) for part in parts]
    shown_positions += [_position([f], model, origin_of) for f in members if f.fault]
    low, high = _span([p for p in shown_positions if not any(f.fault for f in p.figures)])
    return Measure(
        id=group.id,
        label=_label(group.label, members),
        verdict=judged.verdict,
        reason=judged.reason,
        explanation=judged.explanation,
        low=low,
        high=high,
        unit=unit,
        kind=(members or parts[0])[0].kind,
        positions=tuple(shown_positions),
        settle=_settle(judged),
    )


def _position(cluster: Sequence[Figure], model: Figure, origin_of: OriginOf) -> Position:
    told = next(filter(None, (given_in(figure, model.unit) for figure in cluster)), None)
    low, high = _in_unit_of(model, told) if told else (None, None)
    return Position(
        printed=shown_in_full(cluster[0]),
        low=low,
        high=high,
        origins=tuple(dict.fromkeys(origin_of(f) for f in cluster)),
        figures=tuple(cluster),
    )


def _sum_position(part: Sequence[Figure], model: Figure, origin_of: OriginOf) -> Position:
    low, high = total(part)
    return Position(
        printed=" + ".join(shown(f) for f in part),
        low=_converted(model, low),
        high=_converted(model, high),
        origins=tuple(dict.fromkeys(origin_of(f) for f in part)),
        figures=tuple(part),
    )


def _unit(figures: Sequence[Figure]) -> str:
    """The unit most figures use, the currency most are given in; among equals the first in the alphabet."""
    often = Counter(f.unit for f in figures)
    if len({f.dimension for f in figures}) == 1:
        return min(often, key=lambda unit: (-often[unit], unit))
    given = Counter(sum_.unit for f in figures for sum_ in sums(f))
    return min(given, key=lambda unit: (-given[unit], -often[unit], unit))


def _in_unit_of(model: Figure, figure: Figure) -> tuple[Bound, Bound]:
    """The interval of a position that a figure leads, in the unit of another figure of its dimension.

    For a hedged number that is what its digits state, as in comparing: "about 15,000" opposes
    "some 14,000" though each claims more; and 40 people are counted, not rounded.
    """
    if figure.hedge == "approx" or (figure.kind == "number" and not figure.hedge):
        low, high = stated(figure)
        return _converted(model, low), _converted(model, high)
    if figure.unit == model.unit:
        return figure.low, figure.high
    return _converted(model, figure.base_low), _converted(model, figure.base_high)


def _converted(model: Figure, base: float | None) -> Bound:
    if base is None or not math.isfinite(base):
        return None
    return float(f"{from_base(model, base):.6g}")


def _common(ends: Sequence[tuple[Bound, Bound]]) -> tuple[Bound, Bound]:
    return _extreme([a for a, _ in ends], min), _extreme([b for _, b in ends], max)


def _span(positions: Sequence[Position]) -> tuple[Bound, Bound]:
    return _common([(p.low, p.high) for p in positions])


def _extreme(values: Sequence[Bound], pick: Callable[[list[float]], float]) -> Bound:
    numbers = [v for v in values if isinstance(v, (int, float))]
    texts = [v for v in values if isinstance(v, str)]
    if texts:
        return min(texts) if pick is min else max(texts)
    if not numbers:
        return None
    best = pick([float(n) for n in numbers])
    return next(n for n in numbers if n == best)


def _importance(measure: Measure) -> tuple[int, int, int, str, str]:
    origins = {o for p in measure.positions for o in p.origins}
    figures = [f for p in measure.positions for f in p.figures]
    first = min((f.article, f.start) for f in figures)
    return _RANK[measure.verdict], -len(origins), -len(figures), first[0], f"{first[1]:09d}"


def _settle(judged: Judgement) -> str:
    if judged.verdict != "disputed":
        return ""
    return {
        "scope": "A source that says which of the two scopes is meant.",
        "as-of": "A count of the same day from both sources, or one that says what became of the other.",
        "attribution": "The original figures of the two sources named, with how each was counted.",
        "part-whole": "A source that gives the whole and its parts together.",
    }.get(judged.reason or "", "The original document or an official statement that gives the number.")
