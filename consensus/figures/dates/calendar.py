"""Calendar arithmetic: from a date as worded to the days it covers.

Days are proleptic Gregorian ordinals (``datetime.date.toordinal``); spans are half-open.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Grain = Literal[
    "day", "weekday", "weekend", "week", "month", "quarter", "half", "season",
    "year", "fiscal", "decade", "century", "time",
]
EPOCH = datetime.date(1970, 1, 1).toordinal()
FIRST_YEAR, LAST_YEAR = 1000, 2999  # beyond these a printed number is hardly a year

# The shares of a period that "early", "mid" and "late" cover. Thirds would call "early March"
# and "12 March" a contradiction; wider shares overlap, which errs towards agreement.
PARTS = {"early": (0.0, 0.4), "mid": (0.25, 0.75), "late": (0.6, 1.0)}

# First day (month, day) and days covered: the meteorological start, the astronomical end, since
# newspapers use both. Northern seasons.
_SEASONS = ((3, 1, 113), (6, 1, 114), (9, 1, 112), (12, 1, 111))
_MONTH_OF_YEAR = 12
_LEAP_SEARCH = 8  # 29 February comes back within eight years


@dataclass(slots=True)
class Mention:
    """A time as worded, before anything is resolved: what is not printed is ``None``.

    ``nth`` is the weekday (0 Monday), quarter, half or season. ``shift`` counts grains from the
    day of publication ("last week" is -1 week). ``minutes`` is a clock time's span in minutes.
    """

    start: int
    end: int
    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    nth: int = 0
    shift: int | None = None
    weekday: int | None = None
    part: str = ""
    swappable: bool = False
    same_year: bool = False
    year_shift: int | None = None
    ranged: bool = False
    may_be_name: bool = False
    until: Mention | None = None
    minutes: Span | None = None
    unit: str = ""
    qualifier: str = ""
    phrase_start: int = -1
    weak: bool = False
    feast: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a date that is not complete resolves against: the day of publication and the tense
    of the words around it (-1 past, 0 not told, 1 future)."""

    day: datetime.date
    tense: int = 0


def day_span(year: int, month: int, day: int) -> Span | None:
    """The one day, or ``None`` where the calendar has no such day.

    >>> day_span(2025, 2, 29) is None
    True
    """
    try:
        first = datetime.date(year, month, day).toordinal()
    except (ValueError, OverflowError):
        return None
    return first, first + 1


def months_span(year: int, month: int, count: int = 1) -> Span | None:
    """``count`` months from the given one; ``month`` may lie outside 1 to 12."""
    index = year * _MONTH_OF_YEAR + month - 1
    last = index + count
    if not FIRST_YEAR * _MONTH_OF_YEAR <= index < last <= LAST_YEAR * _MONTH_OF_YEAR:
        return None
    first_day = datetime.date(index // _MONTH_OF_YEAR, index % _MONTH_OF_YEAR + 1, 1)
    end_day = datetime.date(last // _MONTH_OF_YEAR, last % _MONTH_OF_YEAR + 1, 1)
    return first_day.toordinal(), end_day.toordinal()


def years_span(year: int, count: int = 1) -> Span | None:
    """``count`` years from ``year``."""
    return months_span(year, 1, count * _MONTH_OF_YEAR)


# Days: a day without a year within a week of publication is that one, not one ten months off.
FAR, NEAR = 300, 8


def nearest(anchor: Anchor, build: Callable[[int], Span | None]) -> Span | None:
    """The occurrence of a yearly date that the wording means.

    The past tense takes the last one begun, the future tense the first not yet over, neither
    the one nearest to the day of publication (the earlier of two equally near). A tense that
    points most of a year away is not believed where the other one is close.
    """
    return _nearest_within(1, anchor, build) or _nearest_within(_LEAP_SEARCH, anchor, build)


def _nearest_within(reach: int, anchor: Anchor, build: Callable[[int], Span | None]) -> Span | None:
    today = anchor.day.toordinal()
    years = range(anchor.day.year - reach, anchor.day.year + reach + 1)
    spans = [span for year in years if (span := build(year)) is not None]
    past = [span for span in spans if span[0] <= today]
    coming = [span for span in spans if span[1] > today]
    if not past or not coming:
        return None
    single = past[-1][1] - past[-1][0] == 1
    since, until = today - past[-1][1], coming[0][0] - today
    if anchor.tense and not (single and _far_fetched(anchor.tense, since, until)):
        return past[-1] if anchor.tense < 0 else coming[0]
    return past[-1] if since < until else coming[0]


def _far_fetched(tense: int, since: int, until: int) -> bool:
    """Whether the other occurrence is so much nearer (days) that the tense was misread.

    "The launch planned for September 14 was postponed", printed on 21 September, is no plan
    for next year: news prints the year of a day that lies most of a year away.
    """
    chosen, other = (since, until) if tense < 0 else (until, since)
    return chosen > FAR and other < NEAR


def season_span(season: int, year: int) -> Span | None:
    """Spring, summer, autumn or winter of ``year``. "Winter 2024" may begin or end in 2024."""
    month, day, days = _SEASONS[season]
    first = day_span(year, month, day)
    if first is None:
        return None
    return (first[0] - (366 if season == 3 else 0), first[0] + days)


def fiscal_span(year: int, last: int | None) -> Span | None:
    """A fiscal year. With two years printed it runs from April to March; with one it may be the
    year that ends or that begins then, so both are covered."""
    if last is not None:
        return months_span(year, 4)  and months_span(year, 4, 12)
    return months_span(year - 1, 4, 24)


def narrowed(span: Span, part: str) -> Span:
    """The early, middle or late part of a period.

    >>> narrowed((0, 100), "late")
    (60, 100)
    """
    if part not in PARTS:
        return span
    length = span[1] - span[0]
    low, high = PARTS[part]
    return span[0] + int(length * low), span[0] + max(1, round(length * high))
