"""What the clocks of two zones differ by: "5:30 a.m. ET" and "0930 GMT" are one time."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from consensus.schema import Figure

_HOUR, _DAY = 60, 1440
# Hours east of Greenwich of the zones news prints. A name without "standard" or "daylight" may be either:
# the date that decides is seldom beside it. "IST" is read as India's, the commonest in print.
_ZONES: dict[str, tuple[float, ...]] = {
    "GMT": (0,), "UTC": (0,), "BST": (1,), "WET": (0,), "WEST": (1,), "CET": (1,), "CEST": (2,), "EET": (2,),
    "EEST": (3,), "MSK": (3,), "PKT": (5,), "IST": (5.5,), "WIB": (7,), "SGT": (8,), "HKT": (8,),
    "JST": (9,), "KST": (9,), "AEST": (10,), "AET": (10, 11), "AEDT": (11,), "NZST": (12,), "NZDT": (13,),
    "EST": (-5,), "EDT": (-4,), "ET": (-5, -4), "CST": (-6,), "CDT": (-5,), "CT": (-6, -5),
    "MST": (-7,), "MDT": (-6,), "MT": (-7, -6), "PST": (-8,), "PDT": (-7,), "PT": (-8, -7),
}  # fmt: skip
_LONG = {"eastern": "E", "central": "C", "mountain": "M", "pacific": "P"}
_OFFSET = re.compile(r"(?:UTC|GMT)([+-])([0-9]{1,2})(?::([0-9]{2}))?\Z")


def _east(zone: str) -> tuple[float, ...]:
    """Hours east of Greenwich that ``zone`` may be; none where it is not known ("local time")."""
    offset = _OFFSET.match(zone.upper())
    if offset:
        hours = int(offset[2]) + int(offset[3] or 0) / 60
        return (-hours if offset[1] == "-" else hours,)
    words = zone.lower().split()
    if words and words[0] in _LONG:
        middle = "S" if "standard" in words else "D" if "daylight" in words else ""
        return _ZONES[f"{_LONG[words[0]]}{middle}T"]
    return _ZONES.get(zone.upper(), ())


# "2:20 p.m. (0820 GMT)", "13:20 Dushanbe time, or 0820 GMT": the moment beside a clock tells its zone.
_TOLD_IN_GMT = re.compile(
    r"[^.;:()\d]{0,25}(?:[(,/]\s?|\bor )([01]?\d|2[0-3])[:.h]?([0-5]\d)\s?(?:hours |hrs )?(?:GMT|UTC)\b"
)
# "3.47am UK time", "(3.47am Sunday UK time)": a clock of somewhere, whose zone no table here knows.
_CLOCK_OF = re.compile(r"[^.;:()\d]{0,15}?\s((?:[A-Z]\w+\s){1,2})(?:standard\s|summer\s)?time\b")
_NO_PLACE = frozenset(("local", "standard", "summer", "daylight"))
_QUARTER = 15


def zone_of(figure: Figure) -> str:
    """The zone of a clock time: as printed, else told by the time in GMT that stands beside it."""
    if _east(figure.unit) or not isinstance(figure.value, str):
        return figure.unit
    told = _TOLD_IN_GMT.match(figure.quote, figure.end - figure.quote_start)
    if told is None:
        return figure.unit
    hour, minute = (int(part) for part in figure.value.split(":"))
    ahead = (hour * _HOUR + minute - int(told[1]) * _HOUR - int(told[2]) + _DAY // 2) % _DAY - _DAY // 2
    if ahead % _QUARTER:
        return figure.unit
    hours, minutes = divmod(abs(ahead), _HOUR)
    return f"UTC{'-' if ahead < 0 else '+'}{hours}:{minutes:02d}"


def may_be_another_zone(printed: Sequence[str], clocks: Sequence[str]) -> bool:
    """Whether two times may be told by different clocks, and by how much they differ is not known.

    "4:42 a.m. local time" beside "0142 GMT", "13:20 Dushanbe time" beside "14:20".

    Args:
        printed: the zones that the two times print.
        clocks: the places by whose clocks they are told, as `clock_of` gives them.
    """
    known = [zone for zone in printed if _east(zone)]
    if len(known) == 1:  # "8 p.m. ET" beside a mere "9 p.m." is not
        return known[0].startswith(("GMT", "UTC")) or any("local" in zone for zone in printed)
    return not known and clocks[0] != clocks[1]


def fit_some_zone(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two spans of minutes of the day can hold one moment on clocks quarters of an hour apart."""
    least, most = other[0] - one[1], other[1] - one[0]
    return (math.floor(least / _QUARTER) + 1) * _QUARTER < most


def clock_of(figure: Figure) -> str:
    """The place by whose clock a time is told, in lower case: "dushanbe"; "" where none stands beside it."""
    found = _CLOCK_OF.match(figure.quote, figure.end - figure.quote_start)
    words = found[1].lower().split() if found else []
    return " ".join(word for word in words if word not in _NO_PLACE)


def minutes_apart(one: str, other: str) -> tuple[int, ...]:
    """How many minutes the clocks of zone ``other`` may be ahead of those of ``one``.

    Empty where a zone is not known, as of "local time", or the two are the same.

    >>> minutes_apart("ET", "GMT"), minutes_apart("CEST", "UTC+5:30")
    ((240, 300), (210,))
    >>> minutes_apart("local time", "GMT"), minutes_apart("GMT", "UTC")
    ((), ())
    """
    ahead = {round((b - a) * _HOUR) for a in _east(one) for b in _east(other)}
    return () if 0 in ahead else tuple(sorted(ahead))


def same_moment(low: float, high: float, other: tuple[float, float], ahead: int) -> bool:
    """Whether a span of minutes of the day, put on clocks ``ahead`` minutes ahead, meets ``other``."""
    starts = (low + ahead + day for day in (-_DAY, 0, _DAY))
    return any(start < other[1] and other[0] < start + high - low for start in starts)
