"""Labels that their own words contradict: units, values and verdicts; wrong ones and doubtful ones."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from consensus.evaluation.gold import Gold, GoldMeasure, Problem, Report
from consensus.evaluation.values import Truth, UnknownValue, labelled
from consensus.evaluation.yaml_lines import Key
from consensus.figures import Quantity, find
from consensus.figures.units import find_unit

Found = tuple[Key, str]
# Words of a unit that need not stand in an article: "local time", and a count of whoever was hurt.
_SILENT = frozenset({"time", "local", "person", "people", "item", "unit"})
_STEM = 4  # letters: "generation" stands there as "generations", "pice" as it is
# The digits of an article may stand for thousands, lakhs, millions …, or be cents of a dollar.
_SCALES = tuple(10.0**power for power in (-12, -9, -7, -6, -5, -3, -2, 0, 2, 3, 5, 6, 7, 9, 12))
_EXACT = 1e-6
_ROUND = 0.01  # "a third" is 0.3333, and "half" of a dozen words more
# Reports that agree are roundings of one number. The coarsest in the stories under eval/ is "a kilometre"
# for 800 metres; a quarter apart and more is no rounding.
FAR = 1.3
_PLAIN = frozenset({"number", "measure", "money", "percent"})


def wrong(gold: Gold) -> Iterator[Found]:
    """What cannot be right: a unit nobody knows, a value not printed, a verdict refuted."""
    folded = "\n".join(gold.texts.values()).casefold()
    for m, r, report in gold.reports():
        key: Key = ("measures", m, "reports", r)
        if report.unit and not _known(report.unit, folded):
            yield key, f"“{report.unit}” is no unit that is known, and no word of the articles"
        stands = gold.texts.get(report.article, "")[report.start : report.end] == report.printed
        if stands and (said := _misread(report)):
            yield key, said
    for m, measure in enumerate(gold.labels.measures):
        if said := _refuted(measure):
            yield ("measures", m, "verdict"), said


def doubts(gold: Gold) -> list[Problem]:
    """What may be right and deserves a look: verdicts that origins or exact digits speak against."""
    found = []
    for m, measure in enumerate(gold.labels.measures):
        if said := _doubt(gold, measure):
            line = gold.line("measures", m, "verdict")
            found.append(Problem(gold.file, line, f"{measure.id}: {said}"))
    return found


def _known(unit: str, folded: str) -> bool:
    """Whether the unit table or a word of the articles has a unit: news counts in notches and tambos too."""
    try:
        find_unit(unit)
    except KeyError:
        words = re.findall(r"\w+", unit.casefold())
        return any(word in _SILENT or (len(word) > 2 and word[:_STEM] in folded) for word in words)
    return True


def _misread(report: Report) -> str:
    """In words how a value differs from the printed number; "" where it may be what is printed."""
    ends = [end for end in (report.value, report.low, report.high) if isinstance(end, int | float)]
    read = find(report.printed)
    if not ends or len(read) != 1 or read[0].kind not in _PLAIN or report.fault:
        return ""
    if all(_says(read[0], float(end), report.unit) for end in ends):
        return ""
    return f"“{report.printed}” does not say {' to '.join(f'{end:,}' for end in ends)}"


def _says(read: Quantity, end: float, unit: str) -> bool:
    """Whether a labelled end is printed: as it is, at a scale said elsewhere, or converted."""
    stated = [value for value in (read.value, read.low, read.high) if isinstance(value, int | float)]
    if any(math.isclose(end, value * scale, rel_tol=_EXACT) for value in stated for scale in _SCALES):
        return True
    if read.hedge and _within(end, read.low, read.high):
        return True
    try:
        known = find_unit(unit) if unit else None
    except KeyError:
        return True
    if known is not None and known.name == read.unit and not read.hedge:
        return False
    base = end * known.factor + known.offset if known else end
    edge = _ROUND * abs(base)
    return read.base_low - edge <= base <= read.base_high + edge


def _within(end: float, low: object, high: object) -> bool:
    return isinstance(low, int | float) and isinstance(high, int | float) and low <= end <= high


def _refuted(measure: GoldMeasure) -> str:
    truths = _truths(measure.reports)
    if measure.verdict == "disputed" and len(set(truths)) == 1 and not _unread(measure):
        return f"{measure.id} is disputed, but its reports all give one value"
    apart = next(((a, b) for a, b in combinations(truths, 2) if _far(a, b)), None)
    if measure.verdict in ("agreed", "single-source") and apart:
        return f"{measure.id} is {measure.verdict}, but its reports are {_factor(*apart):.2g} times apart"
    return ""


def _unread(measure: GoldMeasure) -> bool:
    """Whether a report differs in what is no value: its hedge, or a fault of its text."""
    return len({report.qualifier for report in measure.reports}) > 1 or any(r.fault for r in measure.reports)


def _truths(reports: Sequence[Report]) -> list[Truth]:
    found = []
    for report in reports:
        try:
            if not report.fault:
                found.append(labelled(report))
        except UnknownValue:
            continue
    return found


def _far(one: Truth, other: Truth) -> bool:
    """Whether two values cannot be roundings of one; not told of dates and clock times, which have zones."""
    if one.dimension != other.dimension or one.dimension in ("date", "time-of-day"):
        return False
    return (one.high < other.low or other.high < one.low) and _factor(one, other) > FAR


def _factor(one: Truth, other: Truth) -> float:
    low, high = min(one.high, other.high), max(one.low, other.low)
    return high / low if low > 0 else math.inf


def _doubt(gold: Gold, measure: GoldMeasure) -> str:
    articles = {report.article for report in measure.reports}
    origins = sum(bool(articles & set(origin.articles)) for origin in gold.labels.origins)
    if measure.verdict == "single-source" and origins > 1:
        return f"is single-source, but {origins} origins report it"
    if measure.verdict == "agreed" and origins == 1:
        return "is agreed, but one origin reports it"
    return ""
