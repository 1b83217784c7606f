"""Whether a figure's value is the labelled one, apart from whether it was found."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from consensus.evaluation.gold import Report
from consensus.figures.units import find_unit
from consensus.schema import Figure

Slip = Literal["", "scale", "unit", "value"]

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})\Z", re.ASCII)
_EPOCH = date(1970, 1, 1)
# A factor this near to a power of ten or a conversion is that slip: "1 km" printed as "0.6" is 0.62.
_NEAR = 0.03
# Labels round ("a third" is 0.3333), and conversion leaves noise in the last digits.
_EDGE = 0.001
_DAY = 24 * 60.0
# The greatest factor between the middles of two intervals that mean one number (evaluation.md, 2).
_MIDDLES = 2.0
# What news converts: kilometre in miles, hectare in acres, barrel in litres, metre in feet, kilogram in
# pounds, metre in yards, litre in US gallons, barrel in US gallons, year in months, day in hours.
_CONVERSIONS = (1.609344, 2.4710538, 158.98729, 3.2808399, 2.2046226, 1.0936133, 3.7854118, 42.0, 12.0, 24.0)
# Dimensions that print one thing in two ways: figure's dimension, labelled one, factor.
_SAME = {
    ("age", "time"): 1.0,
    ("percent", "count"): 0.01,
    ("ordinal", "count"): 1.0,
}


class UnknownValue(Exception):
    """A label's value that is neither a number nor an ISO date nor a clock time."""


@dataclass(frozen=True, slots=True)
class Truth:
    """A labelled value in the base unit of its dimension, ends included; a date ends on the day after."""

    dimension: str
    low: float
    high: float


def labelled(report: Report) -> Truth:
    """What a label says, in base units.

    A unit that the unit table does not know ("velar", "generation") is counted like a thing.

    Raises:
        UnknownValue: it has no value, or one that cannot be read.

    >>> labelled(Report(article="a", start=0, end=4, printed="1 km", value=1, unit="kilometre"))
    Truth(dimension='length', low=1000.0, high=1000.0)
    >>> labelled(Report(article="a", start=0, end=4, printed="May", value="2025-05"))
    Truth(dimension='date', low=20209, high=20240)
    """
    ends = [end for end in (report.value, report.low, report.high) if end is not None]
    if not ends:
        raise UnknownValue("has neither a value nor low and high")
    if all(isinstance(end, str) for end in ends):
        read = [_text(str(end)) for end in ends]
        if len({truth.dimension for truth in read}) > 1:
            raise UnknownValue("its ends are a date and a clock time")
        return Truth(read[0].dimension, read[0].low, read[-1].high)
    if any(isinstance(end, str) for end in ends):
        raise UnknownValue("one end is a number, the other a text")
    return _number(report)


def _number(report: Report) -> Truth:
    dimension, factor, offset = "count", 1.0, 0.0
    if report.unit:
        try:
            unit = find_unit(_canonical(report.unit))
            dimension, factor, offset = unit.dimension, unit.factor, unit.offset
        except KeyError:
            pass
    low = report.value if report.value is not None else report.low
    high = report.value if report.value is not None else report.high
    return Truth(
        dimension,
        -math.inf if low is None else float(low) * factor + offset,
        math.inf if high is None else float(high) * factor + offset,
    )


def _canonical(unit: str) -> str:
    """A rate with both its units by their names: "USD per metric ton" is "USD per tonne"."""
    upper, per, lower = unit.rpartition(" per ")
    if not per:
        return unit
    names = []
    for name in (upper, lower):
        try:
            names.append(find_unit(name).name)
        except KeyError:
            names.append(name)
    return " per ".join(names)


def _text(words: str) -> Truth:
    if clock := _CLOCK.match(words):
        minutes = int(clock[1]) * 60 + int(clock[2])
        return Truth("time-of-day", minutes, minutes)
    found = _DATE.match(words)
    if not found:
        raise UnknownValue(f"“{words}” is neither a number nor an ISO date nor a clock time")
    try:
        year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
        first = date(year, month, day)
        if found[3]:
            last = first + timedelta(days=1)
        else:
            last = date(year + 1, 1, 1) if not found[2] or month == 12 else date(year, month + 1, 1)
    except (ValueError, OverflowError):
        raise UnknownValue(f"“{words}” is no day of the calendar") from None
    return Truth("date", (first - _EPOCH).days, (last - _EPOCH).days)


def slip_of(report: Report, figure: Figure) -> Slip:
    """How a figure's value differs from the labelled one; "" where it is right.

    Right is: same dimension, intervals that overlap, middles within a factor of two. Dates are right
    where they overlap and are about as long ("2025" is not "1 May 2025"). Where one says "a year" and
    the other leaves it to the sentence, the amounts are compared. "scale" is a slip near a power of
    ten, "unit" another dimension or a factor near a conversion's, "value" any other.
    """
    truth, (dimension, low, high) = _alike(report, figure)
    if dimension != truth.dimension:
        return "unit"
    if truth.dimension == "date":
        return "" if _same_time(truth, low, high) else "value"
    if truth.dimension == "time-of-day":
        days = (0.0, -_DAY, _DAY)  # midnight is 24:00 of one day and 00:00 of the next
        return "" if any(_overlap(truth, low + shift, high + shift) for shift in days) else "value"
    factor = _factor(_middle(truth.low, truth.high), _middle(low, high))
    if _overlap(truth, low, high) and (figure.hedge == "vague" or factor <= _MIDDLES):
        return ""
    return _named(factor)


def _alike(report: Report, figure: Figure) -> tuple[Truth, tuple[str, float, float]]:
    """What the label says, and the figure's dimension and interval as far as it can be put in the label's."""
    truth = labelled(report)
    low = -math.inf if figure.base_low is None else figure.base_low
    high = math.inf if figure.base_high is None else figure.base_high
    mine, theirs = figure.dimension, truth.dimension
    if ("/" in mine) != ("/" in theirs) and mine.split("/")[0] == theirs.split("/")[0]:
        if "/" in theirs:
            upper = report.unit.rpartition(" per ")[0]
            return labelled(report.model_copy(update={"unit": upper})), (mine, low, high)
        return truth, (theirs, *_amount(figure))
    if (mine, theirs) in _SAME:
        factor = _SAME[mine, theirs]
        return truth, (theirs, low * factor, high * factor)
    return truth, (mine, low, high)


def _amount(figure: Figure) -> tuple[float, float]:
    """The interval of a rate without its "per", in the base unit of what is left."""
    upper = figure.unit.rpartition(" per ")[0]
    factor = find_unit(upper).factor if upper else 1.0
    low = figure.low * factor if isinstance(figure.low, int | float) else -math.inf
    high = figure.high * factor if isinstance(figure.high, int | float) else math.inf
    return low, high


def _overlap(truth: Truth, low: float, high: float) -> bool:
    edge = _EDGE * max([abs(end) for end in (truth.low, truth.high) if math.isfinite(end)], default=0.0)
    return low <= truth.high + edge and truth.low <= high + edge


def _same_time(truth: Truth, low: float, high: float) -> bool:
    if not (math.isfinite(low) and math.isfinite(high)):
        return low < truth.high and truth.low < high and math.isfinite(min(abs(low), abs(high)))
    mine, theirs = truth.high - truth.low, max(high - low, 1.0)
    return low < truth.high and truth.low < high and max(mine, theirs) <= _MIDDLES * min(mine, theirs)


def _middle(low: float, high: float) -> float:
    if math.isfinite(low) and math.isfinite(high):
        return (low + high) / 2
    return low if math.isfinite(low) else high


def _factor(one: float, other: float) -> float:
    """By which factor two middles differ, at least 1; infinite across zero."""
    if one == other:
        return 1.0
    if one * other <= 0 or not math.isfinite(one * other):
        return math.inf
    return max(one / other, other / one)


def _named(factor: float) -> Slip:
    if not math.isfinite(factor):
        return "value"
    power = round(math.log10(factor))
    if power and abs(factor / 10**power - 1) <= _NEAR:
        return "scale"
    if any(abs(factor / conversion - 1) <= _NEAR for conversion in _CONVERSIONS):
        return "unit"
    return "value"
