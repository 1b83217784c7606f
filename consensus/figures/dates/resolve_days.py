"""Days, weekdays, weeks and weekends: from their wording to the days they cover."""

from __future__ import annotations

import datetime

from consensus.figures.dates.calendar import FIRST_YEAR, LAST_YEAR, Anchor, Mention, Span, day_span, nearest
from consensus.figures.dates.feasts import in_year

_WEEK = 7
_MONTHS = 12
_IN_A_WEEK = 2  # the shift of "Monday week"
_YEARS_BESIDE = 2  # beyond these a printed weekday is more likely an error than a hint at the year
_NEAR = 7  # days: a stamp in an unclear order of day and month is read the way that lies this near


def day_of(mention: Mention, anchor: Anchor | None) -> Span | None:
    """A day by its date or by its distance from the day of publication."""
    month, day = mention.month, mention.day
    if mention.shift is not None:
        return _shifted_day(mention.shift, anchor)
    if mention.feast:
        return _feast(mention.feast, mention.year, anchor)
    if day is None:
        return None
    if month is None:
        return _day_of_some_month(day, anchor, mention.weekday) if anchor else None
    if mention.year is None:
        return _nearest_day(mention, month, day, anchor) if anchor else None
    span = day_span(mention.year, month, day)
    if span is None or not mention.swappable:
        return _with_weekday(span, mention.weekday)
    return _either_order(span, day_span(mention.year, day, month), anchor)


def _with_weekday(span: Span | None, weekday: int | None) -> Span | None:
    """A day, with the day before or after it where that is the weekday printed beside it: one is wrong."""
    if span is None or weekday is None:
        return span
    beside = (span[0] - 1 - weekday) % _WEEK
    if beside == 1:  # "Saturday, Oct. 14" of a Sunday
        return span[0] - 1, span[1]
    return (span[0], span[1] + 1) if beside == _WEEK - 1 else span


def _feast(name: str, year: int | None, anchor: Anchor | None) -> Span | None:
    """Easter, Thanksgiving and the like: of the printed year, else the nearest that the tense allows."""
    if year is not None:
        return in_year(name, year)
    return nearest(anchor, lambda near: in_year(name, near)) if anchor else None


def _day_of_some_month(day: int, anchor: Anchor, weekday: int | None) -> Span | None:
    """ "The 15th": of this month, the last or the next, by the tense or by nearness."""
    today = anchor.day.toordinal()
    first = anchor.day.year * _MONTHS + anchor.day.month - 1
    spans = [
        span
        for index in range(first - 2, first + 3)
        if (span := day_span(index // _MONTHS, index % _MONTHS + 1, day)) is not None
    ]
    if weekday is not None:
        spans = [span for span in spans if (span[0] - 1) % _WEEK == weekday] or spans
    fitting = [span for span in spans if (span[0] - today) * anchor.tense >= 0]
    return min(fitting or spans, key=lambda span: abs(span[0] - today), default=None)


def _nearest_day(mention: Mention, month: int, day: int, anchor: Anchor) -> Span | None:
    """The day without a year that is meant. A weekday beside it decides where the wording leaves
    it open and the calendar agrees: "Sunday, Sept. 21"."""
    span = nearest(anchor, lambda year: day_span(year, month, day))
    if span is None or mention.weekday in (None, (span[0] - 1) % _WEEK):
        return span
    fitting = [
        other
        for year in range(anchor.day.year - _YEARS_BESIDE, anchor.day.year + _YEARS_BESIDE + 1)
        if (other := day_span(year, month, day)) and (other[0] - 1) % _WEEK == mention.weekday
    ]
    today = anchor.day.toordinal()
    return min(fitting, key=lambda other: abs(other[0] - today), default=span)


def _either_order(one: Span, other: Span | None, anchor: Anchor | None) -> Span:
    if other is None:
        return one
    if anchor is not None:
        today = anchor.day.toordinal()
        near = [span for span in (one, other) if abs(span[0] - today) <= _NEAR]
        if len(near) == 1:
            return near[0]
    return min(one[0], other[0]), max(one[1], other[1])


def _shifted_day(shift: int, anchor: Anchor | None, reach: int = 0) -> Span | None:
    if anchor is None:
        return None
    first = anchor.day.toordinal() + shift
    low = datetime.date(FIRST_YEAR, 1, 1).toordinal()
    high = datetime.date(LAST_YEAR, 12, 31).toordinal()
    return (first - reach, first + reach + 1) if low <= first <= high else None


def weekday_of(mention: Mention, anchor: Anchor | None) -> Span | None:
    """A weekday: the last one by default, today included; the next one in the future tense."""
    if anchor is None:
        return None
    ahead = (mention.nth - anchor.day.weekday()) % _WEEK
    behind = (anchor.day.weekday() - mention.nth) % _WEEK
    if mention.shift is None:
        return _shifted_day(ahead if anchor.tense > 0 else -behind, anchor)
    if mention.shift == _IN_A_WEEK:
        return _shifted_day(ahead + _WEEK, anchor)
    if mention.shift > 0:
        return _shifted_day(ahead or _WEEK, anchor)
    return _shifted_day(-(behind or _WEEK) if mention.shift < 0 else ahead, anchor)


def week_of(mention: Mention, anchor: Anchor | None) -> Span | None:
    """A calendar week from Monday, or the seven days around "two weeks ago"."""
    if anchor is None or mention.shift is None:
        return None
    if mention.nth:  # "two weeks ago" is hardly to the day
        return _shifted_day(_WEEK * mention.shift, anchor, reach=3)
    first = _shifted_day(_WEEK * mention.shift - anchor.day.weekday(), anchor)
    return clipped((first[0], first[0] + _WEEK), mention, anchor) if first else None


def weekend_of(mention: Mention, anchor: Anchor | None) -> Span | None:
    """A Saturday and Sunday."""
    if anchor is None:
        return None
    saturday = _WEEK * (mention.shift or 0) - anchor.day.weekday() + 5
    looks_back = anchor.tense < 0 or (mention.shift is None and anchor.tense == 0)
    if not mention.shift and saturday > 0 and looks_back:
        saturday -= _WEEK  # "the weekend", or "this weekend" of something past
    first = _shifted_day(saturday, anchor)
    return (first[0], first[0] + 2) if first else None


def clipped(span: Span | None, mention: Mention, anchor: Anchor) -> Span | None:
    """Only what is past or to come of "earlier this week" and "later this year"."""
    if span is None or mention.part not in ("earlier", "later"):
        return span
    today = anchor.day.toordinal()
    first, end = span
    if mention.part == "earlier":
        end = min(end, today + 1)
    else:
        first = max(first, today)
    return (first, end) if first < end else span  # "earlier next month" says nothing of today
