"""Times of a race, with colons: "2:06:23", "29:01" where the words around tell a race, "1:43.2"."""

from __future__ import annotations

import re

from consensus.figures.interval import Value, interval, tidy
from consensus.figures.readers import build
from consensus.figures.readers.build import Read, Result
from consensus.figures.text.lex import Tokens
from consensus.figures.units import UNITS

_MINUTE, _HOUR = 60, 3600
_UNTOLD = 30.0  # half of a minute whose seconds are not told
_SHORT = 10  # "2:06" may be of hours, "29:01" is not
_NEAR = 1500  # characters in which "2:06:23" tells that "2:06" is of hours
_FORM = re.compile(r"(?:([0-9]{1,2}):)?([0-9]{1,2}):([0-5][0-9])(?:\.([0-9]{1,3}))?(?![0-9:]|[.,][0-9])")
# What makes it a time of the day, or what is left of a game.
_NO_RACE_AFTER = re.compile(
    r"\s?(?:[ap]\.?\s?m\b|GMT|UTC|[A-Z]{1,4}T\b|IST\b|o['’]clock|local time|(?:hours|hrs)\b)"
    r"|\s(?:left|remaining|to play|to go|into|mark|mix|ratio|odds|win|victory|defeat|loss|lead|draw|score)\b",
    re.IGNORECASE,
)
_REACH = 110  # characters on either side in which a sentence is asked for its race
_LEAD_REACH = 30  # characters: the longest of the words right before it
_SENTENCE = re.compile(r"[!?\n;]|\.(?=\s)")
_LENGTH = (
    r"\d\s?-?(?:k|km|kms|kilomet\w+|m|met(?:re|er)s?|miles?|yards?)\b|\b(?:mile|kilomet(?:re|er)|1500|800)\b"
)
_LONG = r"(?:half[- ])?marathon\w*|\bironman|\btriathlon|\bultra|\b(?:26\.2|13\.1)[ -]miles?|\b42\.195"
_RACE = re.compile(
    rf"{_LENGTH}|{_LONG}|\b(?:race|racing|lap|laps|split|splits|record|records|personal best|season.s best"
    r"|pb|pace|clocked|clocking|finish line|finished|finishing|halfway|freestyle|backstroke|butterfly"
    r"|breaststroke|medley|relay|steeplechase|hurdles|sprint|sprinter|runners?|ran|swimmer|swam|cyclist"
    r"|pole position|time trial|qualifying|winning time|fastest|quickest)\b",
    re.IGNORECASE,
)
_IN_LENGTHS = re.compile(rf"{_LENGTH}|\b(?:lap|split|pace)", re.IGNORECASE)
_IN_HOURS = re.compile(_LONG, re.IGNORECASE)
_NO_RACE = re.compile(
    r"\b(?:ratios?|odds|mixed|diluted|verses?|scripture|gospel|psalms?|quran|bible)\b", re.IGNORECASE
)
# What stands right before the time of a race, and before no time of the day.
_LEAD = re.compile(
    r"\b(?:in|(?<!score )(?<!result )(?<!ratio )of|clocked|clocking|ran|run|running"
    r"|timed|sub|split|lasted|took"
    r"|(?:faster|slower|quicker|better) than|(?:under|below|inside|outside|beneath)"
    r"|(?:clocked|timed|stands|stood) at|his|her|their|to his|to her)"
    r"(?: (?:about|around|just|under|over|inside|just under|just over|exactly|only))?[ -]\Z",
    re.IGNORECASE,
)
_LOWERED = re.compile(r"\b(?:record|best|improved|lowered|cut|trimmed|bettered|shaved)\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|from|at) \Z", re.IGNORECASE)
_BEFORE_THING = re.compile(r"\b(?:an?|the|that|with|another) \Z", re.IGNORECASE)
_THING = re.compile(
    r"[ -](?:\w+[ -]){0,2}?(?:splits?|laps?|miles?|kilomet\w+|\d+k|\d+km|marathon|clocking|time|run|half"
    r"|opener|minutes?|performance|finish|best|record|effort|swim|leg|pace|5k|10k)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(r"(?<![0-9:.,])((?:[0-9]{1,2}:)?[0-9]{1,2}:[0-5][0-9](?:\.[0-9]+)?)(?![0-9:])")
# What stands before a time in a list: "in 14:32 and 29:01", "1:02, 1:03 and 1:04".
_LIST = re.compile(rf"(?:{_OTHER.pattern}(?:,? and|,| then) (?:in |of )?){{1,6}}\Z")
_CLOCK_LEAD = re.compile(r"(?:\b(?:at|on|since|until|till|by)|[|,T]|\d|^|\n)\s*\Z", re.IGNORECASE)
_LAST_HOUR = 24


def race_time(tokens: Tokens, i: int) -> Result | None:
    """The time of a race that begins at token ``i``, in seconds."""
    found = race_at(tokens.text, tokens.start[i])
    if found is None:
        return None
    seconds, half, end = found
    last = i + 1
    while tokens.end[last] < end:
        last += 1
    if tokens.end[last] != end:
        return None
    last += 1
    start, hedge, behind = build.hedged(tokens, i, last, False)
    low, high = interval(seconds, half, hedge)
    if half == _UNTOLD and hedge == "":
        high = seconds + _MINUTE  # "2:06" leaves out the seconds oftener than it rounds them
    return Read("duration", UNITS["second"], seconds, low, high, i, last, start, hedge), behind


def race_at(text: str, pos: int, *, alone: bool = False) -> tuple[Value, float, int] | None:
    """Seconds, half of the last digit and the end of the race time whose digits begin at ``pos``.

    ``alone``: the times before it in a list are not asked.

    "2:06:23" is one unless it is told as a time of the day; "29:01" only where a race, a split, a lap or
    a record is spoken of, and a word before it says that it is how long something took.

    >>> race_at("He won the race in 29:01.", 19)
    (1741, 0.5, 24)
    >>> race_at("The race began at 9:01.", 18) is None, race_at("They won 21:19.", 9) is None
    (True, True)
    """
    found = _FORM.match(text, pos)
    if found is None or (pos and (text[pos - 1].isalnum() or text[pos - 1] in ".:,/$£€#_")):
        return None
    if _NO_RACE_AFTER.match(text, found.end()):
        return None
    before, after = text[max(0, pos - _REACH) : pos], text[found.end() : found.end() + _REACH]
    before, after = _SENTENCE.split(before)[-1], _SENTENCE.split(after)[0]
    if not (_tells_race(found, before, after) or (not alone and _joins_race(text, pos, before))):
        return None
    if not found[1] and not found[4] and int(found[2]) < _SHORT:
        hours = _in_hours(text, found, f"{before} {after}")
        return _minutes_told(found) if hours else _seconds(found) if hours is False else None
    return _seconds(found)


def _tells_race(found: re.Match[str], before: str, after: str) -> bool:
    near = before[-_LEAD_REACH:]
    led, named = bool(_LEAD.search(near)), _named(before, near, after)
    no_clock = int(found[2]) >= _LAST_HOUR
    bracketed = no_clock and near.endswith("(") and after.startswith(")")
    if not (led or named or bracketed or found[1] or found[4]):
        return False
    around = f"{before} {after}"
    if _NO_RACE.search(around) or (found[1] and int(found[2]) >= _MINUTE):
        return False
    if led and (found[1] or found[4] or no_clock):
        return True
    if not _RACE.search(around):
        return False
    return led or named or bracketed or bool(found[4]) or not _CLOCK_LEAD.search(before)


def _joins_race(text: str, pos: int, before: str) -> bool:
    """Whether it stands in a list behind the time of a race: "in 14:32 and 29:01"."""
    listed = _LIST.search(before)
    if listed is None and before.endswith("("):
        *_, listed = (None, *_OTHER.finditer(before))
    if listed is None or _NO_RACE.search(before):
        return False
    return race_at(text, pos - len(before) + listed.start(), alone=True) is not None


def _named(before: str, near: str, after: str) -> bool:
    """ "lowered the record to 13:44", "a 13:44 opening split"."""
    lowered = _TO.search(near) and _LOWERED.search(before)
    return bool(lowered or (_BEFORE_THING.search(near) and _THING.match(after)))


def _in_hours(text: str, found: re.Match[str], around: str) -> bool | None:
    """Whether "2:06" is of hours and minutes, as of a marathon; ``None`` where nothing tells."""
    lengths = _IN_LENGTHS.search(_IN_HOURS.sub("", around))
    near = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    same_hour = re.search(rf"(?<![0-9:]){int(found[2])}:[0-5][0-9]:[0-5][0-9](?![0-9:])", near)
    if _IN_HOURS.search(around) or same_hour:
        return None if lengths else True
    told = lengths or text.startswith((" minute", "-minute", " min"), found.end())
    return False if told else None


def _minutes_told(found: re.Match[str]) -> tuple[Value, float, int]:
    return int(found[2]) * _HOUR + int(found[3]) * _MINUTE, _UNTOLD, found.end()


def _seconds(found: re.Match[str]) -> tuple[Value, float, int]:
    digits = found[4] or ""
    whole = int(found[1] or 0) * _HOUR + int(found[2]) * _MINUTE + int(found[3])
    return tidy(whole + int(digits or 0) / 10 ** len(digits)), 0.5 / 10 ** len(digits), found.end()
