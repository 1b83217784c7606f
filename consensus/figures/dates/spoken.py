"""Clock times in words: "a quarter to seven", "half past three", "six o'clock", "at twenty to eight"."""

from __future__ import annotations

import re

from consensus.figures.dates.around import clean_left
from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.words import COUNTS, compiled

HOUR_NAMES = "one two three four five six seven eight nine ten eleven twelve"
_HOUR_WORD = rf"(?:{HOUR_NAMES.replace(' ', '|')}|1[0-2]|[1-9])(?![A-Za-z0-9]|[.,:][0-9])"
# What a word of an hour or of minutes must be followed by to begin a clock time.
TAIL = (
    rf"(?=(?:[- ]five)?(?: minutes)? (?:past|to) {_HOUR_WORD}"
    r"| o['’]clock| in the (?:morning|afternoon|evening))"
)
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HALF_DAY = compiled(
    rf"\s(?:in the|this|that|last|yesterday|tomorrow|the next|(?:on )?{_DAYS})"
    r"\s(morning|afternoon|evening|night)\b"
)
_TONIGHT = compiled(r"\s(?:tonight|at night)\b")
_MINUTES = compiled(
    r"(quarter|half|five|ten|twenty-five|twenty five|twenty|[1-9]|[12][0-9])(?: minutes)?"
    rf" (past|to) ({_HOUR_WORD})"
)
_OCLOCK = compiled(
    rf"({_HOUR_WORD})(?: o['’]clock(?:\sin the (?:morning|afternoon|evening))?|(?=\sin the [mae]))"
)
_CLOCK = compiled(r" o['’]clock")
_AT = re.compile(
    r"\b(?:at|by|until|till|since|before|after|around|about|nearly|from|was|is) \Z", re.IGNORECASE
)
# After "ten to twelve" a counted noun makes it a range.
_ENDS = compiled(r"[.,;:!?)\"”’\n]|\Z|\s(?:in|on|this|last|yesterday|when|as|and|that|before|after|local)\b")
_SENTENCE = re.compile(r"[.!?\n]")
_LATER = re.compile(r"\b(?:afternoon|evening|tonight|dusk|p\.?m\.?)(?![a-z])", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:morning|night|overnight|dawn|sunrise|dark|first|a\.?m\.?)(?![a-z])", re.IGNORECASE
)
_REACH = 80  # characters on either side in which a sentence is asked for the half of the day
_HALF_DAY_MINUTES = 12 * 60
_NIGHT_BEGINS = 6  # "seven at night" is in the evening, "three at night" before dawn
_QUARTER_HOUR = 15


def half_day(text: str, end: int, hour: int) -> int | None:
    """Minutes to add for the part of the day named right behind ``end``: 0 or 720; ``None`` for none."""
    found = _HALF_DAY.match(text, end)
    part = found[1].lower() if found else "night" if _TONIGHT.match(text, end) else ""
    if part == "night":
        part = "evening" if hour % 12 >= _NIGHT_BEGINS else "morning"
    if not part:
        return None
    return 0 if part == "morning" else _HALF_DAY_MINUTES


def spoken(text: str, pos: int) -> Mention | None:
    """The clock time whose first word begins at ``pos`` ("quarter", "half", "ten", "six")."""
    if not clean_left(text, pos) or text[pos - 1 : pos] in ("-", "/"):
        return None
    return _to_or_past(text, pos) or _oclock(text, pos)


def _to_or_past(text: str, pos: int) -> Mention | None:
    found = _MINUTES.match(text, pos)
    if found is None:
        return None
    word, past = found[1].lower(), found[2].lower() == "past"
    if word == "half" and not past:
        return None
    if word != "quarter" and not past and not _stands_alone(text, pos, found.end()):
        return None
    minutes = {"quarter": _QUARTER_HOUR, "half": 30}.get(word) or _number(word)
    start = pos - 2 if word == "quarter" and text[max(0, pos - 2) : pos].lower() == "a " else pos
    at = _number(found[3]) % 12 * 60 + (minutes if past else -minutes)
    return _at(text, start, found.end(), at % _HALF_DAY_MINUTES)


def _stands_alone(text: str, pos: int, end: int) -> bool:
    """Whether "ten to twelve" is a time: "at" before it, and nothing counted after it."""
    return bool(_AT.search(text, max(0, pos - 8), pos) and _ENDS.match(text, end))


def _oclock(text: str, pos: int) -> Mention | None:
    found = _OCLOCK.match(text, pos)
    if found is None or (found.end() == found.end(1) and not _AT.search(text, max(0, pos - 8), pos)):
        return None
    mention = _at(text, pos, found.end(1), _number(found[1]) % 12 * 60)
    assert mention.minutes is not None
    low, high = mention.minutes
    mention.minutes, mention.end = (low - _QUARTER_HOUR, high - 1 + _QUARTER_HOUR), found.end()
    return mention


def _at(text: str, start: int, end: int, minutes: int) -> Mention:
    after = _CLOCK.match(text, end)
    more = half_day(text, after.end() if after else end, minutes // 60)
    minutes += _likely_half(_sentence(text, start, end), minutes) if more is None else more
    return Mention(start, end, "time", minutes=(minutes, minutes + 1), unit="", nth=minutes)


def _likely_half(sentence: str, minutes: int) -> int:
    """Where no word behind it says: what the sentence says, else from one to six by day."""
    if _LATER.search(sentence):
        return _HALF_DAY_MINUTES
    by_day = 60 <= minutes < 6 * 60 and not _EARLIER.search(sentence)
    return _HALF_DAY_MINUTES if by_day else 0


def _sentence(text: str, start: int, end: int) -> str:
    """What stands around in the same sentence, within reach."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return _SENTENCE.split(before)[-1] + " " + _SENTENCE.split(after)[0]


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return sum(COUNTS[part] for part in re.split("[- ]", word.lower()))
