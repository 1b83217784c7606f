"""The dates that a page prints of itself, and the lines that are hardly more than such a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_MONTH_ALONE = re.compile(rf"(?i)\b{_MONTH}")
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
# Every form of a date holds a year; most lines do not, and are not searched for the forms.
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_DATES = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<number>[01]?\d)-(?P<day>[0-3]?\d)(?!\d)"),
    re.compile(rf"(?i)\b{_MONTH} {_DAY},? {_YEAR}"),
    re.compile(rf"(?i)(?<!\d){_DAY}(?: of)?[ -]{_MONTH}[ ,-]{{1,2}}{_YEAR}"),
)
_NUMERIC = re.compile(
    r"(?<!\d)(?P<a>[0-3]?\d)(?P<mark>[-/.])(?P<b>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)"
)
# The clock time right after a date; between them stand only signs, "at" and a weekday.
_CLOCK = re.compile(
    r"(?:[\s,|·•()–—-]|at\b|T|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){0,8}"
    r"(?<![\d.])(?P<hour>[012]?\d)[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?(?: ?(?P<half>[AaPp])\.?[Mm])?"
)
# Outlets that print the month first. All others are read day first.
_MONTH_FIRST = re.compile(
    r"(?i)\b(?:associated press|new york|washington|los angeles|chicago|boston|cnn|fox|nbc|cbs|abc news|"
    r"usa today|bloomberg|politico|npr|axios|newsweek|u\.?s\.?)\b"
)


def find_date(text: str, outlet: str | None = None, datelines: Sequence[str] = ()) -> str | None:
    """The first full date in a stamp, as an ISO date, with the clock time where one stands beside it.

    A numeric date such as 02-05-2025 is read day first, as most of the world prints it, unless
    that is impossible, ``outlet`` is one of the United States, or only the other reading agrees
    with the month of the page's ``datelines`` ("LISBON, Feb 5"): our choice; it errs for
    American papers we do not know by name.

    >>> find_date("First Published: March 04 2024 | 9:05 PM IST")
    '2024-03-04T21:05'
    >>> find_date("Daily Gull02-05-2025"), find_date("02-05-2025", "New York Gull"), find_date("02/25/2025")
    ('2025-05-02', '2025-02-05', '2025-02-25')
    >>> find_date("02/05/2025 | 11:31am", datelines=["LISBON, Feb 5 (Reuters) - "])
    '2025-02-05T11:31'
    >>> find_date("Updated 3 hours ago") is None
    True
    """
    if not _ANY_YEAR.search(text):
        return None
    for pattern in _DATES:
        match = pattern.search(text)
        if match:
            named = match.groupdict()
            month = int(named["number"]) if named.get("number") else _MONTHS[named["month"].lower()]
            return _iso(int(named["year"]), month, int(named["day"]), text[match.end() : match.end() + 24])
    match = _NUMERIC.search(text)
    return _numeric(match, text, outlet, datelines) if match else None


def _numeric(match: re.Match[str], text: str, outlet: str | None, datelines: Sequence[str]) -> str | None:
    """A date of numbers only: which of the first two is the day."""
    first, second = int(match["a"]), int(match["b"])
    months = {_MONTHS[m["month"].lower()] for line in datelines for m in _MONTH_ALONE.finditer(line)}
    told = first in months and second not in months
    month_first = second > 12 or told or bool(outlet and first <= 12 and _MONTH_FIRST.search(outlet))
    day, month = (second, first) if month_first else (first, second)
    return _iso(int(match["year"]), month, day, text[match.end() : match.end() + 24])


def _iso(year: int, month: int, day: int, after: str) -> str | None:
    """The ISO form of a date that exists, with the time that follows it."""
    try:
        found = date(year, month, day).isoformat()
    except ValueError:
        return None
    clock = _CLOCK.match(after)
    if not clock:
        return found
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"] in "pP" else 0)
    return f"{found}T{hour:02d}:{clock['minute']}" if hour < 24 else found


def is_iso(value: str) -> bool:
    """Whether a given published date is an ISO date or date-time.

    >>> is_iso("2025-05-01"), is_iso("2025-05-01T12:47Z"), is_iso("yesterday")
    (True, True, False)
    """
    if not re.match(r"\d{4}-\d\d-\d\d(?:[T ]|\Z)", value):
        return False
    try:
        date.fromisoformat(value[:10])
    except ValueError:
        return False
    return True


_FLAGS = re.IGNORECASE
_LABEL = re.compile(r"\(?(?:(?:first|last) )?(?:published|updated|posted|modified|issued|edited)\b", _FLAGS)
_LABEL_ONLY = re.compile(
    r"\(?(?:(?:first|last) )?(?:published|updated|posted)(?: (?:on|at))? ?:?\s{0,4}\)?", _FLAGS
)
_GLUED = re.compile(r"[A-Za-z]\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\Z")
_WORD = re.compile(
    r"[\d:.,|/()•·–—-]+|\d*[ap]\.?m\.?|\d{1,2}(?:st|nd|rd|th)|\d[\d.:]*(?:[ap]m|h)|(?:first|last|published|"
    r"updated|posted|"
    r"modified|issued|edited|date|at|on|time|and|ago|hours?|hrs?|min(?:ute)?s?|local|gmt|utc|bst|[a-z]{2,3}t|"
    r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|january|february|march|april|"
    r"may|june|"
    r"july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[.:,]*",
    _FLAGS,
)
# A place with a day and an agency, by itself: "PORT SELLA, Monday, 9 February (ANS)".
_PLACED = re.compile(
    rf"[A-Z][\w .'’-]{{1,30}}, (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:{_DAY} {_MONTH}|[A-Z][a-z]{{2,8}}\.? \d{{1,2}})(?:,? {_YEAR})? ?\([A-Z]{{2,10}}\)",
    re.IGNORECASE,
)
_PARTS = re.compile(r" ?[|·•] ?| [—–] ")
_SPLIT = re.compile(r"[\s|,•·]+")
# Words beside the date that a stamp may hold: an outlet's name, a reading time.
BESIDE_LABEL = 8
BESIDE_DATE = 3


def is_stamp(line: str) -> bool:
    """Whether a short line is a date stamp: a label such as "Published", or hardly more than a full date.

    >>> is_stamp("Last Updated : March 04 2024 | 9:05 PM IST"), is_stamp("Harbour News02-05-2025")
    (True, True)
    >>> is_stamp("Bridge to open in May 2027"), is_stamp("2024 election results")
    (False, False)
    """
    if _LABEL_ONLY.fullmatch(line):
        return True
    if line.rstrip().endswith((".", "?", "!", ".”", '."')) and not line.rstrip().endswith((".m.", "..")):
        return False
    if _LABEL.match(line):
        return _words_beside(line) <= BESIDE_LABEL
    if _PLACED.fullmatch(line):
        return True
    if find_date(line) is None:
        return False
    parts = _PARTS.split(line)
    if len(parts) > 1 and any(find_date(part) and _words_beside(part) <= 1 for part in parts):
        return True
    return bool(_GLUED.search(line)) or _words_beside(line) <= BESIDE_DATE


def _words_beside(line: str) -> int:
    """How many words of a line are no part of a date, a time or its label."""
    return sum(1 for word in _SPLIT.split(line) if word and not _WORD.fullmatch(word))


def is_labelled(line: str) -> bool:
    """Whether a stamp says what it is, as in "First published: …".

    >>> is_labelled("First published: 3 May 2025"), is_labelled("3 May 2025")
    (True, False)
    """
    return bool(_LABEL.match(line))
