"""From a mention to the days it covers, given the day of publication and the tense around it."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from consensus.figures.dates.calendar import (
    Anchor,
    Mention,
    Span,
    fiscal_span,
    months_span,
    narrowed,
    nearest,
    season_span,
    years_span,
)
from consensus.figures.dates.resolve_days import clipped, day_of, week_of, weekday_of, weekend_of

_QUARTER = 3  # months
# Days after a quarter's end in which it is the one that is talked about: results come out weeks later, and
# what "will be paid by the second-quarter loss" is no matter of the next year.
_REPORTED = 92


def span_of(mention: Mention, anchor: Anchor | None) -> Span | None:
    """The days ``mention`` covers, ``None`` where they cannot be known."""
    if mention.until is not None:
        return _range_span(mention, anchor)
    span = _RULES[mention.grain](mention, anchor)
    return narrowed(span, mention.part) if span is not None and mention.part else span


def stated(mention: Mention, span: Span | None) -> str | None:
    """The ISO date at its own precision: a day, a month or a year; ``None`` for anything else."""
    if span is None or mention.until is not None:
        return None
    first = datetime.date.fromordinal(span[0])
    if mention.grain == "day" and span[1] - span[0] == 2:  # beside another day's weekday
        days = first, first + datetime.timedelta(days=1)
        return next((day.isoformat() for day in days if day.day == mention.day), None)
    if mention.grain in ("day", "weekday"):
        return first.isoformat() if span[1] - span[0] == 1 else None
    if mention.grain == "month":
        return f"{first.year:04d}-{first.month:02d}"
    if mention.grain == "year":
        return f"{first.year:04d}"
    if mention.grain == "fiscal" and mention.year is not None and mention.nth == 0:
        return f"{mention.year:04d}"
    return None


def _range_span(mention: Mention, anchor: Anchor | None) -> Span | None:
    first, last = mention, mention.until
    assert last is not None
    begin = _RULES[first.grain](first, anchor)
    if begin is None:
        return None
    if anchor is not None and first.grain != "time":  # the end comes after the beginning
        anchor = Anchor(datetime.date.fromordinal(begin[0]), tense=1)
    end = _RULES[last.grain](last, anchor)
    if end is None:
        return None
    begin = narrowed(begin, first.part)
    end = narrowed(end, last.part)
    return (begin[0], end[1]) if begin[0] < end[1] else None


def _month(mention: Mention, anchor: Anchor | None) -> Span | None:
    month = mention.month
    if month is None:
        if anchor is None or mention.shift is None:
            return None
        return clipped(months_span(anchor.day.year, anchor.day.month + mention.shift), mention, anchor)
    if mention.year is not None:
        return months_span(mention.year, month)
    if anchor is None:
        return None
    if mention.shift is not None:
        return _directed_month(month, mention.shift, anchor)
    return nearest(anchor, lambda year: months_span(year, month))


def _directed_month(month: int, shift: int, anchor: Anchor) -> Span | None:
    """ "Last May", "next May", "this May"."""
    year, today = anchor.day.year, anchor.day.month
    if shift > 0:
        return months_span(year + (month <= today), month)
    return months_span(year - (shift < 0 and month >= today), month)


def _year(mention: Mention, anchor: Anchor | None) -> Span | None:
    if mention.year is not None:
        return years_span(mention.year)
    if anchor is None or mention.shift is None:
        return None
    return clipped(years_span(anchor.day.year + mention.shift), mention, anchor)


def _periods(mention: Mention, anchor: Anchor | None, months: int) -> Span | None:
    """A quarter (three months) or a half-year (six)."""
    first = months * (mention.nth - 1) + 1
    if mention.year is not None:
        return months_span(mention.year, first, months)
    if anchor is None:
        return None
    if mention.nth == 0:  # "last quarter"
        current = (anchor.day.month - 1) // months * months + 1
        return months_span(anchor.day.year, current + months * (mention.shift or 0), months)
    if mention.shift is not None:
        return months_span(anchor.day.year + mention.shift, first, months)
    last, meant = (
        nearest(Anchor(anchor.day, tense), lambda year: months_span(year, first, months))
        for tense in (-1, anchor.tense or -1)
    )
    just_over = last is not None and anchor.day.toordinal() - last[1] <= _REPORTED
    return last if months == _QUARTER and just_over else meant


def _quarter(mention: Mention, anchor: Anchor | None) -> Span | None:
    return _periods(mention, anchor, _QUARTER)


def _half(mention: Mention, anchor: Anchor | None) -> Span | None:
    return _periods(mention, anchor, 6)


def _season(mention: Mention, anchor: Anchor | None) -> Span | None:
    if mention.year is not None:
        return season_span(mention.nth, mention.year)
    if anchor is None:
        return None
    tense = mention.shift if mention.shift else anchor.tense
    directed = Anchor(anchor.day, tense)
    span = nearest(directed, lambda year: _plain_season(mention.nth, year))
    today = anchor.day.toordinal()
    if span and mention.shift and span[0] <= today < span[1]:
        year = datetime.date.fromordinal(span[0]).year + mention.shift
        return _plain_season(mention.nth, year)
    return span


def _plain_season(season: int, year: int) -> Span | None:
    span = season_span(season, year)
    return (span[0] + 366, span[1]) if span and season == 3 else span


def _fiscal(mention: Mention, anchor: Anchor | None) -> Span | None:
    if mention.year is not None:
        return fiscal_span(mention.year, mention.nth or None)
    if anchor is None or mention.shift is None:
        return None
    return fiscal_span(anchor.day.year + mention.shift, None)


def _decade(mention: Mention, anchor: Anchor | None) -> Span | None:
    return years_span(mention.year, 10) if mention.year is not None else None


def _century(mention: Mention, anchor: Anchor | None) -> Span | None:
    return years_span(mention.year, 100) if mention.year is not None else None


def _time(mention: Mention, anchor: Anchor | None) -> Span | None:
    return mention.minutes


_RULES: dict[str, Callable[[Mention, Anchor | None], Span | None]] = {
    "day": day_of, "weekday": weekday_of, "weekend": weekend_of, "week": week_of, "month": _month,
    "quarter": _quarter, "half": _half, "season": _season, "year": _year, "fiscal": _fiscal,
    "decade": _decade, "century": _century, "time": _time,
}
