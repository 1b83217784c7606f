"""Clock times: "12:48 PM IST", "9 a.m.", "08:30 GMT", "noon", "at 7pm local time"."""

from __future__ import annotations

import re

from consensus.figures.dates.around import clean_left, last_word, number_left, words_before
from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.spoken import half_day
from consensus.figures.dates.words import DASH, WEEKDAYS, compiled, word_set
from consensus.figures.readers.races import race_at

_ZONE = (
    r"(?:\s((?:UTC|GMT)(?:[+-][0-9]{1,2}(?::[0-9]{2})?)?|IST|BST|CES?T|EES?T|WES?T|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|AES?T|AEDT|JST|KST|MSK|SGT|HKT|WIB"
    r"|PKT|NZ[SD]T|(?:local|(?:Eastern|Central|Mountain|Pacific)(?:\s(?:Standard|Daylight))?)\stime)(?![A-Za-z]))?"
)
_HALF_DAY = r"([ap]\.\s?m\.?|[ap]m)(?![A-Za-z])"
_CLOCK = compiled(
    rf"([01]?[0-9]|2[0-4])(?:[:.]([0-5][0-9]))?(?::[0-5][0-9](?:\.[0-9]+)?)?\s?{_HALF_DAY}{_ZONE}"
)
_CLOCK_SPAN = compiled(
    rf"([01]?[0-9])(?:[:.]([0-5][0-9]))?\s?(?:{DASH}|to|and|until|till)\s?"
    rf"([01]?[0-9])(?:[:.]([0-5][0-9]))?\s?{_HALF_DAY}{_ZONE}"
)
_DIGITAL = compiled(
    rf"([01]?[0-9]|2[0-3])([:.])([0-5][0-9])(?::[0-5][0-9])?(?![0-9:]|\.[0-9]){_ZONE}(\s(?:hours|hrs)\b)?"
)
_MILITARY = re.compile(r"([01][0-9]|2[0-3])([0-5][0-9])\s?(GMT|UTC|IST|BST|hours|hrs)(?![A-Za-z])")
_HOUR_ALONE = compiled(
    r"([1-9]|1[0-2])(?![0-9]|[.,:][0-9])"
    r"(\s(?:in\sthe\s(?:morning|afternoon|evening)(?![A-Za-z])|(?:on\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|tonight|tomorrow|yesterday)(?![A-Za-z])))?"
)
_HOUR_LEAD = re.compile(r"\b(?:at|by|until|from) \Z")
_HOUR_END = compiled(r"[.,;!?)]|\Z|\s(?:in|on|at|and|for|with)\s|\n")
_LATER = compiled(r"\s(?:in\sthe\s|(?:on\s)?[a-z]+\s)(?:afternoon|evening|night)(?![A-Za-z])|\stonight")
_DAY_WORDS = frozenset({"tomorrow", "tonight", "yesterday", "today"})
_OCLOCK = compiled(r"([1-9]|1[0-2])\so['’]clock(?:\sin\sthe\s(morning|afternoon|evening))?")
_WORDS = compiled(rf"(noon|midday|midnight)(?![A-Za-z]){_ZONE}")
_AFTER_DATE = re.compile(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]|[0-9]{4},? )\Z")
_ISO_TIME = re.compile(r"[0-9]T\Z")  # "2025-05-01T12:30"
_AT = word_set(
    """
    at by until till from around about before after since between and to approximately
    published updated posted
    """
)
_HOUR = 60
_DAY = 24 * _HOUR
# "9 a.m." without minutes claims a quarter of an hour on either side, so 9:10 fits and 9:30 does not.
_HOUR_REACH = 15


def clock(text: str, pos: int) -> Mention | None:
    """The clock time whose digits begin at ``pos``."""
    if not (number_left(text, pos) or _ISO_TIME.search(text, max(0, pos - 2), pos)):
        return None
    return _span(text, pos) or _with_half_day(text, pos) or _digital(text, pos) or _oclock(text, pos)


def hour_alone(text: str, pos: int) -> Mention | None:
    """The 6 of "at 6 on Monday evening", the 8 of "Monday at 8"."""
    if not _HOUR_LEAD.search(text, max(0, pos - 6), pos):
        return None
    found = _HOUR_ALONE.match(text, pos)
    if found is None:
        return None
    words = [word for word, _ in words_before(text, pos)[:2]]
    after_day = len(words) > 1 and (words[1] in WEEKDAYS or words[1] in _DAY_WORDS)
    if not (found[2] or (after_day and _HOUR_END.match(text, found.end(1)))):
        return None
    later = _LATER.match(text, found.end(1)) is not None
    minutes = (int(found[1]) % 12 + (12 if later else 0)) * _HOUR
    return _time(pos, found.end(1), minutes, "", _HOUR_REACH)


def military(text: str, pos: int) -> Mention | None:
    """ "0830 GMT"."""
    found = _MILITARY.match(text, pos)
    if found is None or not number_left(text, pos):
        return None
    unit = "" if found[3].startswith("h") else found[3]
    return _time(pos, found.end(), int(found[1]) * _HOUR + int(found[2]), unit)


def named_hour(text: str, pos: int) -> Mention | None:
    """Noon and midnight."""
    found = _WORDS.match(text, pos)
    if found is None or not clean_left(text, pos):
        return None
    if text[pos].isupper() and last_word(text, pos):
        return None
    minutes = 0 if found[1].lower() == "midnight" else 12 * _HOUR
    if text[max(0, pos - 3) : pos] == "12 " and number_left(text, pos - 3):
        pos -= 3
    return _time(pos, found.end(), minutes, found[2] or "")


def _time(start: int, end: int, minutes: int, unit: str | None, reach: int = 0) -> Mention:
    span = (minutes - reach, minutes + (reach or 1))
    return Mention(start, end, "time", minutes=span, unit=unit or "", nth=minutes)


def _minutes(hour: str, minute: str | None, half_day: str) -> int | None:
    value = int(hour)
    if value > 12:
        return value * _HOUR + int(minute or 0) if value < 24 else None
    value = value % 12 + (12 if half_day[0] in "pP" else 0)
    return value * _HOUR + int(minute or 0)


def _with_half_day(text: str, pos: int) -> Mention | None:
    found = _CLOCK.match(text, pos)
    if found is None:
        return None
    minutes = _minutes(found[1], found[2], found[3])
    if minutes is None:
        return None
    return _time(pos, found.end(), minutes, found[4], 0 if found[2] else _HOUR_REACH)


def _span(text: str, pos: int) -> Mention | None:
    found = _CLOCK_SPAN.match(text, pos)
    if found is None:
        return None
    last = _minutes(found[3], found[4], found[5])
    first = _minutes(found[1], found[2], found[5])
    if first is None or last is None:
        return None
    if first >= last:
        first -= _DAY // 2
    if not 0 <= first < last:
        return None
    mention = _time(pos, found.end(), first, found[6])
    mention.minutes, mention.ranged = (first, last + 1), True
    return mention


def _digital(text: str, pos: int) -> Mention | None:
    found = _DIGITAL.match(text, pos)
    if found is None:
        return None
    hour = int(found[1])
    later = half_day(text, found.end(), hour) if hour <= 12 and not found[5] else None
    bare = not found[4] and not found[5] and later is None
    if bare and (found[2] == "." or not _placed(text, pos) or race_at(text, pos)):
        return None
    end = found.start(5) if found[5] else found.end()
    if later is not None:
        hour = hour % 12 + later // _HOUR
    return _time(pos, end, hour * _HOUR + int(found[3]), found[4])


def _placed(text: str, pos: int) -> bool:
    return last_word(text, pos).lower() in _AT or _stamped(text, pos)


def _stamped(text: str, pos: int) -> bool:
    """Whether the time stands at the head of a line or after a date's "|", "," or "T"."""
    before = text[max(0, pos - 3) : pos].strip(" \t")
    return before == "" or before[-1] in "|,\n(" or bool(_AFTER_DATE.search(text, max(0, pos - 12), pos))


def _oclock(text: str, pos: int) -> Mention | None:
    found = _OCLOCK.match(text, pos)
    if found is None:
        return None
    later = (found[2] or "").lower() in ("afternoon", "evening") or half_day(text, found.end(), int(found[1]))
    return _time(pos, found.end(), (int(found[1]) % 12 + (12 if later else 0)) * _HOUR, "", _HOUR_REACH)
