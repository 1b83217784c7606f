"""The intervals that comparing uses: what the digits state, what the wording claims, what it implies.

All in the base unit of the figure's dimension, half-open, infinite where open.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from consensus.figures.meaning.restated import prints
from consensus.figures.text.words import DOZENS
from consensus.schema import Bound, Figure

Interval = tuple[float, float]

# A number with one significant digit gets at most this share of its value on either side when it
# is compared (its printed interval may be wider): "1 km" reaches 850 m, "1 year" not 14 months.
# On 165 claims about revised sentences, labelled true or false, 5 % to 25 % do alike (150 right), so
# the choice follows those two examples.
ROUND_CAP = 0.15
# A fraction in words or signs reaches this far: "two thirds" is 62 %, "half" is not 41 %.
FRACTION_CAP = 0.1
# "about 47" reaches this far from its digits towards a number stated more exactly.
HEDGE = 0.05
# and this far towards any number: "some 650" is said of 640, "about 15,000" not of 14,000.
HEDGE_CLOSE = 0.02
# Whole counts below this are counted, not rounded, unless hedged: "20 dead" is not 17.
COUNTED_BELOW = 100
# Nobody is older; the age of a firm or a tree is rounded like other numbers.
OLDEST = 122
# "more than 4,000" fits 5,500, "up to 300" fits 150: a writer who knows of 9,000 does not write it.
# The next round number is always in reach ("over 20" fits 26). On 165 labelled claims and on the measures of
# 108 stories and events this is right once more often than 1.25 and told no dispute less.
# To stand for a number, as one position, a bound reaches a quarter more.
OVER_REACH, ONE_POSITION, UNDER_REACH = 1.5, 1.25, 0.5
# Who says "at least" has counted so far and knows of no end; "at least nine" fits 14 and "at least one" four.
AT_LEAST_REACH, AT_LEAST_MORE = 2.0, 4
# A price in plain coins and notes is exact to this share of it: "$2" is not $1.75.
PRICE_BELOW, PRICE_CAP = 1000, 0.02

MINUTES_OF_A_DAY = 1440
# "About 1:40 p.m." reaches so many minutes, "about half past one" as far as its wording claims. Chosen:
# the next quarter of an hour would have been named otherwise.
ABOUT_A_TIME, HALF_AN_HOUR = 10, 30
# What a full or half hour, and any five minutes, leave room for, in minutes: nobody times news closer.
ROUND_TIMES = ((30, 5), (5, 2))
# "Six weeks ago" may be five and a half or seven: nobody says "six and a half weeks ago".
_AGO = re.compile(r"\b(week|month|year)s ago\b", re.IGNORECASE)
_DAYS = {"week": 7, "month": 30, "year": 365}
_OPEN = {"over": 1, "under": -1}
_BOUNDS = frozenset({"over", "under", "just-over", "just-under"})
_AT_LEAST = re.compile(r"\b(?:at least|no (?:fewer|less) than|minimum(?: of)?|so far)\b", re.IGNORECASE)
_FRACTION = re.compile(r"[½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚/]|\b(?:half|third|quarter|fifth)", re.IGNORECASE)
_DECIMALS = re.compile(r"\d[.](\d+)")
# "2:06:23", "2h 06m 23s", "5 feet 2 inches", "two hours and six minutes".
_COMPOUND = re.compile(
    r"\d:\d|\d\s?-?[^\W\d]+[\s,-]{0,2}(?:and )?\d"
    r"|(?:year|month|week|day|hour|minute|f[eo]{2}t)s?,? (?:and )?\w+"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = "((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)"
_MONTH_DAY = re.compile(rf"\b{_NAME}\.?\s+(\d{{1,2}})\b|\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_NAME}\b")
_MONTH = re.compile(rf"\b{_NAME}\b")
_EXACT_KINDS = frozenset({"age", "ordinal", "score"})


def claim(figure: Figure) -> tuple[object, ...]:
    """What a figure claims, whoever prints it: two figures with one claim compare alike with any other."""
    return (
        figure.dimension,
        figure.value,
        figure.low,
        figure.high,
        figure.unit,
        figure.hedge,
        figure.kind,
        figure.printed.lower(),
        *((q.dimension, q.value, q.low, q.high, q.printed.lower()) for q in prints(figure)),
    )


def distinct(figures: Iterable[Figure]) -> list[Figure]:
    """One figure for each claim, the first."""
    return list({claim(figure): figure for figure in reversed(list(figures))}.values())[::-1]


def is_bound(figure: Figure) -> bool:
    """Whether the wording leaves one side open or skewed ("more than", "nearly")."""
    return figure.hedge in _BOUNDS


def one_side(figure: Figure) -> int:
    """1 for open above, -1 for open below, 0 for neither."""
    return _OPEN.get(figure.hedge, 0)


def at_least(figure: Figure) -> bool:
    """Whether the wording says how many were counted so far, whoever may come: "at least", "so far"."""
    return figure.hedge == "over" and bool(_AT_LEAST.search(figure.qualifier))


def meets(a: Interval, b: Interval) -> bool:
    """Whether two half-open intervals share a number.

    >>> meets((0.85, 1.15), (1.1, 2.0)), meets((1, 2), (2, 3))
    (True, False)
    """
    return a[0] < b[1] and b[0] < a[1]


def claimed(figure: Figure) -> Interval:
    """The interval that the wording claims, as the figure carries it."""
    low = -math.inf if figure.base_low is None else figure.base_low
    high = math.inf if figure.base_high is None else figure.base_high
    if figure.kind in ("date", "time") and figure.hedge in _OPEN:
        return _open_in_time(figure, low, high)
    return low, high


def _open_in_time(figure: Figure, low: float, high: float) -> Interval:
    """ "By December 31", "before midnight": everything up to it; "after 6 p.m.": everything from it on."""
    if figure.hedge == "over":
        return low, math.inf
    ends_the_day = figure.kind == "time" and low == 0  # midnight
    return -math.inf, MINUTES_OF_A_DAY if ends_the_day else high


def middle(figure: Figure) -> float:
    """The middle of the claimed interval, or the end it has; 0 where it has none."""
    low, high = claimed(figure)
    if math.isinf(low) and math.isinf(high):
        return 0.0
    if math.isinf(low):
        return high
    return low if math.isinf(high) else (low + high) / 2


def day_of_year(figure: Figure) -> tuple[int, int] | None:
    """Month and day of a date as printed, where it prints both: for dates whose year is not known."""
    match = _MONTH_DAY.search(figure.printed)
    if not match:
        return None
    month, day = (match[1], match[2]) if match[1] else (match[4], match[3])
    return _MONTHS.index(month[:3].lower()) + 1, int(day)


def month_of_year(figure: Figure) -> int | None:
    """The month that a date prints, where it prints one: "in November"."""
    named = _MONTH.findall(figure.printed)
    return _MONTHS.index(named[0][:3].lower()) + 1 if len(named) == 1 else None


def stated(figure: Figure) -> Interval:
    """The rounding interval of the digits alone: "about 15,000" and "over 15,000" state 15,000.

    Ranges, vague numbers and dates are taken as claimed, fractions within a tenth.
    """
    value = figure.value
    if figure.kind == "time" and figure.hedge in ("", "approx"):
        return _about_a_time(figure) if figure.hedge else _round_time(figure)
    if figure.dimension == "date" and (unit := _AGO.search(figure.printed)):
        low, high = claimed(figure)
        return low - _DAYS[unit[1].lower()] / 2, high + _DAYS[unit[1].lower()] / 2
    if not isinstance(value, (int, float)) or figure.hedge in ("range", "vague"):
        return claimed(figure)
    if not figure.hedge and figure.kind in ("duration", "measure") and _COMPOUND.search(figure.printed):
        return claimed(figure)  # the last digit of a value in hours says nothing of "2 h 6 min"
    if _FRACTION.search(figure.printed) and not is_bound(figure):
        (low, high), width = claimed(figure), abs(value) * FRACTION_CAP
        near_low, near_high = _to_base(figure, value - width, value + width)
        return max(low, near_low), min(high, near_high)
    half = half_step(figure)
    return _to_base(figure, value - half, value + half)


def _round_time(figure: Figure) -> Interval:
    """ "3:30" is 3:32 rounded, and "3:40" is 3:38; "3:32" is the minute it says."""
    low, high = claimed(figure)
    if high - low > 1:
        return low, high
    width = next((minutes for every, minutes in ROUND_TIMES if low % every == 0), 0)
    return low - width, high + width


def _about_a_time(figure: Figure) -> Interval:
    """ "About 2:05 p.m." is not 1:37: the minutes are stated; "about 2 p.m." may be."""
    low, high = claimed(figure)
    if math.isinf(high - low):
        return low, high
    at = (low + high) / 2
    width = (high - low) / 2 if round(at) % HALF_AN_HOUR == 0 else ABOUT_A_TIME
    return max(low, at - width), min(high, at + width)


def implied(figure: Figure, so_far: bool = True) -> Interval:
    """The claimed interval, closed where a reader would close it: "more than 4,000" is not 9,000.

    ``so_far`` lets "at least" reach as far as a count may have gone on since.
    """
    low, high = claimed(figure)
    if figure.hedge == "over" and math.isinf(high) and low > 0 and isinstance(figure.value, (int, float)):
        reaching, more = OVER_REACH if so_far else ONE_POSITION, last_digit(figure)
        if _FRACTION.search(figure.printed):
            reaching = OVER_REACH
        elif so_far and at_least(figure):
            reaching, more = AT_LEAST_REACH, max(more, AT_LEAST_MORE if figure.kind == "number" else 0)
        return low, max(low * reaching, _to_base(figure, 0, figure.value + more)[1])
    if figure.hedge == "under" and high > 0:
        return max(low, high * UNDER_REACH), high
    return low, high


def reach(hedged: Figure, other: Figure) -> bool:
    """Whether a hedged number reaches one that is printed more exactly.

    "about 1,900" reaches 1,917, and "some 650" 640. Two round numbers of one unit with different digits
    stay apart: "about 15,000" does not reach 14,000, but "about 120 mph" 180 km/h.
    """
    value = hedged.value
    if hedged.hedge != "approx" or not isinstance(value, (int, float)):
        return False
    if not isinstance(other.value, (int, float)):
        return False
    low, high = _to_base(hedged, value * (1 - HEDGE_CLOSE), value * (1 + HEDGE_CLOSE))
    if min(low, high) <= sum(stated(other)) / 2 <= max(low, high):
        return True
    if hedged.unit == other.unit and last_digit(hedged) > 1 and last_digit(other) >= last_digit(hedged):
        return False
    width = abs(value) * HEDGE
    return meets(_to_base(hedged, value - width, value + width), stated(other))


def half_step(figure: Figure) -> float:
    """Half of the last stated digit, in the figure's unit, at most `ROUND_CAP` of the value."""
    value = figure.value
    if not isinstance(value, (int, float)):
        return 0.0
    exact = figure.kind in _EXACT_KINDS or figure.kind == "percent"
    exact = exact and not (figure.kind == "age" and value > OLDEST)
    counted = figure.kind == "number" and abs(value) < COUNTED_BELOW and float(value).is_integer()
    if (exact or counted) and figure.hedge != "approx" and last_digit(figure) >= 1:
        return 0.5
    if not value:
        return last_digit(figure) / 2
    price = figure.kind == "money" and abs(value) < PRICE_BELOW and figure.hedge != "approx"
    return min(last_digit(figure) / 2, abs(value) * (PRICE_CAP if price else ROUND_CAP))


def last_digit(figure: Figure) -> float:
    """The worth of the last digit that is stated: 1000 for 15,000, 0.1 for 4.7, twelve for two dozen.

    Decimals that end in zero are read off the print ("5.0").
    """
    value = figure.value
    return _worth(value, figure.printed) if isinstance(value, (int, float)) and value else 1.0


@lru_cache(maxsize=4096)
def _worth(value: float, printed: str) -> float:
    if "dozen" in printed.lower() and value % DOZENS["dozen"] == 0:
        return float(DOZENS["dozen"])
    decimals = _DECIMALS.search(printed)
    if decimals:
        return float(_scale(float(value), printed) * 10.0 ** -len(decimals[1]))
    return float(10.0 ** int(Decimal(repr(value)).normalize().as_tuple().exponent))


def _scale(value: float, printed: str) -> float:
    """By what the printed decimal was multiplied: a million for "1.50 million"."""
    match = re.search(r"\d[\d,]*\.\d+", printed)
    bare = float(match[0].replace(",", "")) if match else value
    return value / bare if bare else 1.0


def from_base(figure: Figure, value: float) -> float:
    """A value of the base unit in the figure's own unit."""
    slope, shift = _line(figure)
    return (value - shift) / slope


def _to_base(figure: Figure, low: float, high: float) -> Interval:
    """An interval of the figure's unit in the base unit."""
    slope, shift = _line(figure)
    return low * slope + shift, high * slope + shift


def _line(figure: Figure) -> tuple[float, float]:
    """Slope and shift from the figure's unit to the base unit, read off the ends it carries.

    With one end known the line goes through zero, which only a temperature would not.
    """
    return _through(figure.low, figure.base_low, figure.high, figure.base_high)


@lru_cache(maxsize=4096)
def _through(low: Bound, base_low: float | None, high: Bound, base_high: float | None) -> tuple[float, float]:
    ends = [
        (float(unit), base)
        for unit, base in ((low, base_low), (high, base_high))
        if isinstance(unit, (int, float)) and base is not None and math.isfinite(base)
    ]
    if len(ends) == 2 and ends[0][0] != ends[1][0]:
        (x0, y0), (x1, y1) = ends
        slope = (y1 - y0) / (x1 - x0)
        return (slope, y0 - x0 * slope) if slope else (1.0, 0.0)
    known = [(x, y) for x, y in ends if x and y]
    return (known[0][1] / known[0][0], 0.0) if known else (1.0, 0.0)
