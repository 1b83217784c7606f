"""Dates and clock times in English news prose, resolved against the day of publication.

What cannot be resolved is still returned, with no value and an open interval: a weekday on a
page without a date is a date nobody knows.
"""

from __future__ import annotations

import datetime
import re

from consensus.figures.dates.calendar import EPOCH, FIRST_YEAR, LAST_YEAR, Anchor, Mention, Span
from consensus.figures.dates.context import read_lead
from consensus.figures.dates.joining import joined
from consensus.figures.dates.resolve import span_of, stated
from consensus.figures.dates.scan import mentions
from consensus.figures.dates.stamps import is_dateline, is_stamp
from consensus.figures.dates.tense import dates_report, tense
from consensus.figures.quantity import Hedge, Quantity

__all__ = ["find_dates", "reference_date"]

# How far "around" reaches beyond a date, in days (clock times: minutes). Ours: a tenth or so of
# the next larger period; it errs towards agreement.
_AROUND = {"day": 2, "weekday": 2, "month": 15, "year": 366, "decade": 730, "time": 30}
_DAY_MINUTES = 1440
_INFINITY = float("inf")
# Between a time and the same time on another clock: "9 a.m. local time (0330 GMT".
_OPENS = re.compile(r"(?:\s[A-Za-z]{2,8}){0,2}\s{0,2}[(\[]\s?")


def find_dates(text: str, published: datetime.date | None = None) -> list[Quantity]:
    """Every date and clock time of ``text`` in order, none overlapping.

    Args:
        text: any text; offsets of the result are characters of it.
        published: the day the text was published. Without it a dateline or a dated stamp in
            the text serves (``reference_date``); without either, a weekday stays unresolved.

    Returns:
        Quantities of kind "date" (``value`` an ISO day, month or year, ``None`` for spans and
        for what is unresolved; ``low``, ``high`` ISO days, half-open; base in days since
        1970-01-01) and "time" (``value`` "HH:MM", the zone in ``unit``, base in minutes of
        the day). ``weak`` marks stamps, datelines and dates that only say when somebody spoke.

    >>> [(d.printed, d.value) for d in find_dates("Opened on Thursday, May 1.", datetime.date(2025, 5, 2))]
    [('Thursday, May 1', '2025-05-01')]
    >>> find_dates("It may march in on 2000 people.")
    []
    >>> find_dates("It opened on Thursday.")[0].value is None
    True
    """
    found = joined(text, mentions(text))
    hedges = _with_brackets(text, found, [read_lead(text, mention) for mention in found])
    stamps = _mark_stamps(text, found)
    day = published or _reference(found, stamps)
    if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:  # no page was published then
        day = None
    result: list[Quantity] = []
    year: int | None = None
    for mention, hedge in zip(found, hedges, strict=True):
        _complete(mention, year, day)
        span = span_of(mention, _anchor(text, mention, day))
        quantity = _quantity(text, mention, hedge, span)
        result.append(quantity)
        if span is not None and mention.grain in ("day", "month", "year"):
            year = datetime.date.fromordinal(span[0]).year
    return result


def _with_brackets(text: str, found: list[Mention], hedges: list[Hedge]) -> list[Hedge]:
    """The hedges; a time in brackets is as sure as the one it restates: "shortly after 9 a.m. (0330 GMT)"."""
    for i in range(1, len(found)):
        before, mention = found[i - 1], found[i]
        both_times = before.grain == mention.grain == "time" and not (before.ranged or mention.ranged)
        if both_times and not hedges[i] and _OPENS.fullmatch(text, before.end, mention.start):
            hedges[i] = hedges[i - 1]
    return hedges


def _complete(mention: Mention, year: int | None, day: datetime.date | None) -> None:
    """Puts in the year of "August of the same year" and of "August last year"."""
    for part in (mention, mention.until):
        if part is not None and part.same_year:
            part.year = year
        elif part is not None and part.year_shift is not None and day is not None:
            part.year = day.year + part.year_shift


def reference_date(text: str) -> datetime.date | None:
    """The day the text itself says it was published: from a stamp or a dateline with a year.

    >>> reference_date("Last Updated : May 06 2025 | 9:15 PM IST")
    datetime.date(2025, 5, 6)
    """
    found = joined(text, mentions(text))
    return _reference(found, _mark_stamps(text, found))


def _mark_stamps(text: str, found: list[Mention]) -> list[Mention]:
    stamps = []
    for index, mention in enumerate(found):
        if mention.grain not in ("day", "weekday", "year"):
            continue
        beside = found[max(0, index - 4) : index + 5]
        if is_stamp(text, mention, beside) or is_dateline(text, mention):
            mention.weak = True
            stamps.append(mention)
    return stamps


def _reference(found: list[Mention], stamps: list[Mention]) -> datetime.date | None:
    for stamp in stamps:
        if stamp.grain == "day" and stamp.year is not None and not stamp.swappable and not stamp.ranged:
            span = span_of(stamp, None)
            if span is not None:
                return datetime.date.fromordinal(span[0])
    return None


def _anchor(text: str, mention: Mention, day: datetime.date | None) -> Anchor | None:
    if day is None:
        return None
    complete = mention.year is not None or mention.grain == "time" or (
        mention.shift is not None and mention.grain not in ("month", "weekend")
    )
    return Anchor(day) if complete else Anchor(day, tense(text, mention))


def _quantity(text: str, mention: Mention, hedge: Hedge, span: Span | None) -> Quantity:
    if mention.grain == "time":
        return _time(text, mention, hedge)
    value = stated(mention, span)
    if hedge == "approx" and span is not None:
        reach = _AROUND.get(mention.grain, 31)
        span = span[0] - reach, span[1] + reach
    ranged = mention.until is not None
    return Quantity(
        start=mention.start,
        end=mention.end,
        printed=text[mention.start : mention.end],
        kind="date",
        dimension="date",
        value=value,
        low=datetime.date.fromordinal(span[0]).isoformat() if span else None,
        high=datetime.date.fromordinal(span[1]).isoformat() if span else None,
        unit="",
        base_low=float(span[0] - EPOCH) if span else -_INFINITY,
        base_high=float(span[1] - EPOCH) if span else _INFINITY,
        qualifier=mention.qualifier,
        hedge="range" if ranged and hedge in ("", "range") else "" if hedge == "range" else hedge,
        weak=mention.weak or (mention.grain in ("weekday", "day") and dates_report(text, mention)),
        phrase_start=mention.phrase_start,
        phrase_end=mention.end,
    )


def _time(text: str, mention: Mention, hedge: Hedge) -> Quantity:
    low, high = mention.minutes or (0, 0)
    if not mention.ranged:
        low, high = _hedged_minutes(mention, hedge, (low, high))
    return Quantity(
        start=mention.start,
        end=mention.end,
        printed=text[mention.start : mention.end],
        kind="time",
        dimension="time-of-day",
        value=None if mention.ranged else _clock(mention.nth),
        low=_clock(low),
        high=_clock(high),
        unit=mention.unit,
        base_low=float(low),
        base_high=float(high),
        qualifier=mention.qualifier,
        hedge="range" if mention.ranged else "" if hedge == "range" else hedge,
        phrase_start=mention.phrase_start,
        phrase_end=mention.end,
    )


def _hedged_minutes(mention: Mention, hedge: Hedge, flat: Span) -> Span:
    """ "Around 9 p.m." and "just before 9 p.m." reach half an hour, from the hour itself and no further."""
    at, reach = mention.nth, _AROUND["time"]
    if hedge == "just-over":
        return at, at + reach
    if hedge == "just-under":
        at = at or _DAY_MINUTES  # midnight ends the day before it
        return at - reach, at
    return (at - reach, at + reach) if hedge == "approx" else flat


def _clock(minutes: int) -> str:
    hours, minute = divmod(minutes % 1440, 60)
    return f"{hours:02d}:{minute:02d}"
