"""Days with a name: those of a fixed date, those of a weekday in a month, those that follow Easter."""

from __future__ import annotations

import datetime

from consensus.figures.dates.calendar import Span, day_span

_WEEK = 7
_MON, _THU, _SUN = 0, 3, 6

_FIXED = {
    "christmas day": (12, 25), "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "halloween": (10, 31), "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14),
    "may day": (5, 1), "fourth of july": (7, 4), "juneteenth": (6, 19),
    "veterans day": (11, 11), "armistice day": (11, 11), "bastille day": (7, 14), "australia day": (1, 26),
    "anzac day": (4, 25), "canada day": (7, 1), "groundhog day": (2, 2), "earth day": (4, 22),
    "st patrick's day": (3, 17), "bonfire night": (11, 5), "burns night": (1, 25),
    "international women's day": (3, 8), "inauguration day": (1, 20),
}  # fmt: skip
# Month, weekday, which one (-1 the last), days after it. American where countries differ.
_FLOATING = {
    "martin luther king day": (1, _MON, 3, 0), "presidents' day": (2, _MON, 3, 0),
    "memorial day": (5, _MON, -1, 0), "labor day": (9, _MON, 1, 0),
    "columbus day": (10, _MON, 2, 0), "thanksgiving day": (11, _THU, 4, 0), "thanksgiving": (11, _THU, 4, 0),
    "black friday": (11, _THU, 4, 1), "cyber monday": (11, _THU, 4, 4),
    "remembrance sunday": (11, _SUN, 2, 0),
}  # fmt: skip
# Days from Easter Sunday, as the western churches reckon it.
_FROM_EASTER = {
    "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "maundy thursday": -3,
    "palm sunday": -7, "ash wednesday": -46, "shrove tuesday": -47, "mardi gras": -47, "ascension day": 39,
    "pentecost": 49, "whit sunday": 49, "whit monday": 50,
}  # fmt: skip
NAMES: frozenset[str] = frozenset((*_FIXED, *_FLOATING, *_FROM_EASTER))


def fixed(name: str) -> tuple[int, int] | None:
    """Month and day of a name whose date is the same every year."""
    return _FIXED.get(name)


def in_year(name: str, year: int) -> Span | None:
    """The day that ``name`` is in ``year``.

    >>> [datetime.date.fromordinal(in_year(name, 2025)[0]).isoformat() for name in ("easter", "thanksgiving")]
    ['2025-04-20', '2025-11-27']
    """
    if name in _FIXED:
        return day_span(year, *_FIXED[name])
    first = _easter(year) + _FROM_EASTER[name] if name in _FROM_EASTER else _nth(year, *_FLOATING[name])
    return first, first + 1


def _nth(year: int, month: int, weekday: int, which: int, after: int) -> int:
    """The ordinal of the day ``after`` days behind "the fourth Thursday of November"."""
    last = which < 0  # counted back from the first of the next month
    first = datetime.date(year, month + 1 if last else month, 1)
    ahead = (weekday - first.weekday()) % _WEEK
    return first.toordinal() + ahead + _WEEK * (which if last else which - 1) + after


def _easter(year: int) -> int:
    """Easter Sunday of the Gregorian calendar, as an ordinal.

    Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8).
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return datetime.date(year, month, day + 1).toordinal()
