"""What the clocks of two zones differ by: "5:30 a.m. ET" and "0930 GMT" are one time."""

from __future__ import annotations

import re

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
