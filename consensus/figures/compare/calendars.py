"""Two dates of which the year is not known, or the week: what of them can be compared."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from consensus.figures.interval import Relation
from consensus.figures.meaning.stated import day_of_year, month_of_year
from consensus.schema import Figure

LONGEST_MONTH = 31


def undated(a: Figure, b: Figure) -> Relation:
    """Two dates of which one has no known year: day and month are compared, or the month, or the weekday."""
    if a.printed.lower() == b.printed.lower() and a.base_low is b.base_low:
        return "meet"
    for told in (_month_and_day, _month, _weekday):
        one, two = told(a), told(b)
        if one is not None and two is not None:
            return "meet" if one == two else "disjoint"
    return "incomparable"


_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BARE_DAY = re.compile(
    rf"(?:(?:early|late) )?(?:{'|'.join(_DAYS)})(?: (?:morning|afternoon|evening|night))?", re.IGNORECASE
)
_DAY_NAME = re.compile(rf"\b({'|'.join(_DAYS)})\b", re.IGNORECASE)


def is_bare_weekday(figure: Figure) -> bool:
    """Whether a date prints a weekday and nothing else that tells the day: "late Monday"."""
    return _is_bare_day(figure.printed)


@lru_cache(maxsize=4096)  # a story prints few dates, and each is compared with all others
def _is_bare_day(printed: str) -> bool:
    return bool(_BARE_DAY.fullmatch(printed))


def one_weekday(a: Figure, b: Figure) -> bool:
    """Whether a bare weekday is that of another date whole weeks away.

    Its page bears the day of a reprint, or of another entry; no outlet means another week by it.
    """
    if not (is_bare_weekday(a) or is_bare_weekday(b)):
        return False
    return _days(a) == _days(b) == 1 and _weekday(a) == _weekday(b)


_BY_ITS_PAGE = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|overnight|last night|this (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)


def by_the_page(a: Figure, b: Figure) -> bool:
    """Whether a day told by the day of its page ("yesterday") is the day beside another date.

    A page bears the day of its edition, of its time zone or of its last change.
    """
    ends = (a.base_low, a.base_high, b.base_low, b.base_high)
    if None in ends or _days(a) != 1 or _days(b) != 1:
        return False
    if a.base_high != b.base_low and b.base_high != a.base_low:
        return False
    return any(_BY_ITS_PAGE.search(figure.printed) for figure in (a, b))


_FROM_TO = re.compile(r"(?:from\s)?\d{4}\s?(?:[-–—]|to|until|till|through)\s?(?:\d\d|\d{4})", re.IGNORECASE)


def other_years(a: Figure, b: Figure) -> bool:
    """Whether two stretches of years ("1991-2002") begin or end in different years.

    They last from one to the other: that both hold 1995 makes them no more one than two wars are.
    """
    if not all(figure.hedge == "range" and _FROM_TO.fullmatch(figure.printed) for figure in (a, b)):
        return False
    return (a.base_low, a.base_high) != (b.base_low, b.base_high)


def _month(figure: Figure) -> int | None:
    """The month of a date that prints or is one, and no other."""
    days = _days(figure)
    if days is None or not isinstance(figure.low, str):
        return month_of_year(figure)
    return int(figure.low[5:7]) if days <= LONGEST_MONTH else None


def _weekday(figure: Figure) -> int | None:
    """The day of the week (Monday is 0) of a date that prints it, or of a single day."""
    if named := _DAY_NAME.search(figure.printed):
        return _DAYS.index(named[1].lower())
    if _days(figure) != 1 or not isinstance(figure.low, str):
        return None
    return date.fromisoformat(figure.low[:10]).weekday()


def _days(figure: Figure) -> float | None:
    """How many days long a date is, ``None`` where its days are not known."""
    if figure.base_low is None or figure.base_high is None:
        return None
    return figure.base_high - figure.base_low


def _month_and_day(figure: Figure) -> tuple[int, int] | None:
    """Month and day of a date that is one day long or prints both."""
    if figure.base_low is None or figure.base_high is None or not isinstance(figure.low, str):
        return day_of_year(figure)
    if figure.base_high - figure.base_low > 1:
        return None
    return int(figure.low[5:7]), int(figure.low[8:10])
