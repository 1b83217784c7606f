"""The axis of a range plot: where a value lies between two round ends, and what stands at them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from consensus.figures.meaning.restated import given_in, sums
from consensus.figures.meaning.stated import claimed, from_base, stated
from consensus.figures.units import find_unit
from consensus.schema import Figure, Measure

_EPOCH = date(1970, 1, 1)
_STEPS = 5  # an axis has about this many steps: more labels than that meet on a telephone
_FROM_ZERO = 0.4  # an axis begins at zero where the lowest value is less than this part of the highest
_DAYS_NAMED = 6  # so many days have their names side by side
_DAY_STEPS = (1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652, 18262, 36524)
_LONGEST = 3_650_000  # days from 1970 that a date can be written for


@dataclass(frozen=True, slots=True)
class Range:
    """What one figure claims, in the measure's unit; infinite where open.

    ``core`` is what its digits state, where a hedge ("about") claims more than that. ``given`` is false of
    a sum in another currency, which its article does not convert.
    """

    low: float
    high: float
    core: tuple[float, float] | None = None
    given: bool = True

    @property
    def point(self) -> float | None:
        """The value printed: the middle, or the end there is; ``None`` where it has neither."""
        low, high = self.core or (self.low, self.high)
        if math.isfinite(low) and math.isfinite(high):
            return (low + high) / 2
        return low if math.isfinite(low) else high if math.isfinite(high) else None


@dataclass(frozen=True, slots=True)
class Axis:
    """Two round ends, the marks between them, and labels with their place from 0 to 100."""

    low: float
    high: float
    ticks: tuple[float, ...]
    labels: tuple[tuple[float, str], ...]
    unit: str

    def place(self, value: float) -> float:
        """Where ``value`` lies, from 0 to 100; outside values at the end they pass.

        >>> Axis(0, 5, (), (), "km").place(1.25)
        25.0
        """
        share = (value - self.low) / (self.high - self.low)
        return round(100 * min(1.0, max(0.0, share)), 2)


def range_of(figure: Figure, measure: Measure) -> Range:
    """The interval that a figure's wording allows, in the unit of its measure."""
    given = given_in(figure, measure.unit)
    if given is None:
        return Range(-math.inf, math.inf, given=False)
    figure, model = given, _model(given, measure)
    low, high = (_converted(model, end) for end in claimed(figure))
    if figure.hedge not in ("", "approx") or figure.kind in ("date", "time", "score"):
        return Range(low, high)
    at = [_converted(model, end) for end in stated(figure)]
    if figure.hedge:
        return Range(low, high, (at[0], at[1]))
    # 40 people are counted, not rounded, and leave no room for 43.
    return Range(at[0], at[1]) if figure.kind == "number" else Range(low, high)


def _converted(model: Figure, base: float) -> float:
    return from_base(model, base) if math.isfinite(base) and model.dimension != "date" else base


def _model(figure: Figure, measure: Measure) -> Figure:
    """A figure whose unit is the measure's."""
    everything = (f for p in measure.positions for printed in p.figures for f in sums(printed))
    return next((f for f in everything if f.unit == measure.unit and f.dimension == figure.dimension), figure)


def axis_of(ranges: Sequence[Range], measure: Measure) -> Axis | None:
    """The axis that holds all finite ends; ``None`` where nothing can be drawn."""
    ends = [e for r in ranges for e in (r.low, r.high, *(r.core or ())) if math.isfinite(e)]
    if not ends or measure.kind in ("time", "score"):
        return None
    low, high = min(ends), max(ends)
    if any(f.dimension == "date" for p in measure.positions for f in p.figures):
        return _dates(low, high) if max(abs(low), abs(high)) < _LONGEST else None
    return _numbers(low, high, unit_shown(measure.unit))


def _numbers(low: float, high: float, unit: str) -> Axis:
    if 0 <= low <= _FROM_ZERO * high:
        low = 0.0
    step = _round_step((high - low) or abs(high) or 1.0)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    if last <= first:
        first, last = first - 1, last + 1
    ticks = tuple(float(f"{n * step:.12g}") for n in range(first, last + 1))
    low, high = ticks[0], ticks[-1]
    places = tuple((100 * (t - low) / (high - low), _short(t, step)) for t in ticks)
    return Axis(low, high, ticks, places, unit)


def _round_step(span: float) -> float:
    """1, 2 or 5 times a power of ten, so that ``_STEPS`` or a few more make the span."""
    rough = span / _STEPS
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * n for n in (1, 2, 5, 10) if power * n >= rough * 0.999)


def _short(value: float, step: float) -> str:
    """A round number for an axis: "15,000", "0.5", "4 bn"."""
    for size, word in ((1e12, " tn"), (1e9, " bn"), (1e6, " m")):
        if abs(value) >= size and step >= size / 100:
            return f"{value / size:,.12g}{word}"
    return f"{value:,.12g}"


def _dates(low: float, high: float) -> Axis:
    first, last = math.floor(low), math.ceil(high)
    if last - first <= _DAYS_NAMED - 2:
        first, last = first - 1, last + 1
        days = range(first, last)
        labels = tuple((100 * (d + 0.5 - first) / (last - first), day_shown(d, d == first)) for d in days)
        return Axis(first, last, tuple(float(d) for d in range(first, last + 1)), labels, "")
    step = next((s for s in _DAY_STEPS if s * (_STEPS + 2) >= last - first), _DAY_STEPS[-1])
    last = first + step * math.ceil((last - first) / step)
    ticks = tuple(float(d) for d in range(first, last + 1, step))
    return Axis(first, last, ticks, ((0.0, day_shown(first)), (100.0, day_shown(last))), "")


def day_shown(day: float, year: bool = True) -> str:
    """A day counted from 1970 as a reader writes it.

    >>> day_shown(20209), day_shown(20209, year=False)
    ('1 May 2025', '1 May')
    """
    try:
        found = _EPOCH + timedelta(days=math.floor(day))
    except (OverflowError, ValueError):
        return ""
    return f"{found.day} {found:%b}" + (f" {found.year}" if year else "")


_SPELLED = frozenset({"minute", "hour", "day", "week", "month", "year"})  # "mo" and "d" are no words


def unit_shown(unit: str) -> str:
    """A unit short enough for an axis; "" for a bare count.

    >>> unit_shown("kilometre"), unit_shown("month"), unit_shown("percent"), unit_shown("USD")
    ('km', 'months', '%', 'USD')
    """
    if unit in ("", "magnitude"):
        return ""
    try:
        symbol = find_unit(unit).symbol
    except (KeyError, ValueError):
        return unit
    return f"{unit}s" if (symbol == unit and unit.islower()) or unit in _SPELLED else symbol


def allowed(found: Range, measure: Measure) -> str:
    """The interval in words, for those who cannot see the bar.

    Days are counted whole: the interval of one day is that day.
    """
    unit = unit_shown(measure.unit)
    if not found.given:
        return f"not given in {unit}"
    if measure.kind == "date":
        return _days(found)
    low, high = (_bound(end, found) if math.isfinite(end) else "" for end in (found.low, found.high))
    if low and high:
        words = low if low == high else f"{low} to {high}"
    else:
        words = f"{low} or more" if low else f"up to {high}" if high else "any value"
    return f"{words} {unit}".strip()


def _bound(value: float, found: Range) -> str:
    """The end of an interval, as exact as a hundredth of its width: 4.65 is not 4.7, 0.804672 is 0.805."""
    width = found.high - found.low
    if math.isfinite(width) and width > 0:
        value = round(value, 2 - math.floor(math.log10(width)))
    return f"{value:,.0f}" if abs(value) >= 1000 and value == round(value) else f"{value:,.7g}"


def _days(found: Range) -> str:
    low = day_shown(found.low) if math.isfinite(found.low) else ""
    high = day_shown(found.high - 1) if math.isfinite(found.high) else ""
    if low and high:
        return low if low == high else f"{low} to {high}"
    return f"{low} or later" if low else f"up to {high}" if high else "a day not known"
