"""Weekdays and relative dates: "last Friday", "yesterday", "earlier this week", "two days ago"."""

from __future__ import annotations

import re

from consensus.figures.dates.around import clean_left, last_word, next_word, words_before
from consensus.figures.dates.calendar import Grain, Mention
from consensus.figures.dates.words import COUNTS, SEASONS, WEEKDAYS, compiled, word_set

_PART_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night|lunchtime)(?![A-Za-z]))?"
_WEEKDAY = compiled(
    rf"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![A-Za-z]){_PART_OF_DAY}"
    r"|(Mon|Tues?|Weds?|Thu|Thurs?|Fri|Sat|Sun)\.?(?=,?\s(?:[0-9]{1,2}\s[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.?\s[0-9]))"
)
_THE_DAY = re.compile(
    r",? the ([12]?[0-9]|3[01])(?:st|nd|rd|th)(?![A-Za-z0-9-])"
    r"(?! (?:of|century|anniversary|time|day|year|month|week|edition|annual|and|to|floor|minute|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]{2}\b))"
)
_DIRECTIONS = {"last": -1, "past": -1, "next": 1, "coming": 1, "following": 1, "this": 0}
_NAME_BEFORE = word_set("black good ash holy maundy super bloody cyber giving sheffield")
_HABIT = word_set("every each a most")
_OCCASIONS = word_set(  # "in a Tuesday briefing" is one Tuesday, "on a Tuesday" is any
    """
    statement briefing interview news press speech report meeting hearing filing post email letter memo order
    ruling vote announcement ceremony conference night morning afternoon evening
    """
)
_WHICH_OF = word_set("first second third fourth last final")
_NAME_AFTER = word_set("times telegraph mirror mail express post herald world tribune")
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_DAY_WORD = compiled(rf"(yesterday|today|tonight|tomorrow)(?![A-Za-z]){_PART_OF_DAY}")
_TODAY_NAMES = word_set("programme program show newspaper fm")
_SHIFTED = compiled(
    r"(?:(early|earlier|later?)\s)?(this|last|next)\s"
    r"(week|weekend|month|year|quarter|decade|morning|afternoon|evening|night|spring|summer|autumn|fall"
    r"|winter|(?:financial|fiscal)\syear)(?![A-Za-z])"
)
_AGO = re.compile(
    r"(?<![A-Za-z0-9.,])([A-Za-z]+(?:[- ][a-z]+)?|[0-9]{1,3})[- ]"
    r"(day|week|fortnight|month|year|decade)s?\s(?=ago\Z)",
    re.IGNORECASE,
)
_AGO_REACH = 32
_AGO_GRAINS: dict[str, Grain] = {
    "day": "day", "week": "week", "fortnight": "week", "month": "month", "year": "year", "decade": "year",
}


def weekday(text: str, pos: int) -> Mention | None:
    """The weekday named at ``pos`` with the part of the day after it; not a newspaper's name."""
    found = _WEEKDAY.match(text, pos)
    if found is None or not clean_left(text, pos):
        return None
    name = (found[1] or found[2]).lower()
    before = words_before(text, pos)[:2]
    nearest = before[0][0] if before else ""
    after = next_word(text, found.end())
    habit = nearest in _HABIT and not (nearest == "a" and after in _OCCASIONS)
    if nearest in _NAME_BEFORE or habit or (after.lower() in _NAME_AFTER and after[0].isupper()):
        return None
    if nearest == "on" and len(before) > 1 and before[1][0] == "mail":
        return None
    if nearest in _WHICH_OF and after in ("of", "in", "after", "before"):  # "the first Sunday of Lent"
        return None
    numbered = _THE_DAY.match(text, found.end())
    if numbered and nearest not in _DIRECTIONS:  # "Sunday the 14th"
        number = int(numbered[1])
        return Mention(pos, numbered.end(), "day", day=number, weekday=WEEKDAYS[name])
    mention = Mention(pos, found.end(), "weekday", nth=WEEKDAYS[name])
    if text.startswith(" week", found.end()) and not text[found.end() + 5 : found.end() + 6].isalpha():
        mention.end, mention.shift = found.end() + 5, 2  # "Monday week"
        return mention
    if nearest in _DIRECTIONS:
        mention.shift = _DIRECTIONS[nearest]
        two_words = len(before) > 1 and before[1][0] in ("this", "the") and nearest in ("past", "coming")
        mention.start = before[1 if two_words else 0][1]
    return mention


def day_word(text: str, pos: int) -> Mention | None:
    """ "Yesterday", "today", "tonight", "tomorrow": not "today's world", not a newspaper."""
    found = _DAY_WORD.match(text, pos)
    if found is None or not clean_left(text, pos):
        return None
    word = found[1].lower()
    if word == "today" and not _means_the_day(text, pos, found):
        return None
    return Mention(pos, found.end(), "day", shift=_DAYS[word])


def _means_the_day(text: str, pos: int, found: re.Match[str]) -> bool:
    after = text[found.end() : found.end() + 2]
    if after in ("'s", "’s") or next_word(text, found.end()).lower() in _TODAY_NAMES:
        return False
    if text[pos].isupper():
        before = last_word(text, pos)
        return not before and not after.startswith(",")
    return last_word(text, pos).lower() not in ("of", "until", "even")


def shifted(text: str, pos: int) -> Mention | None:
    """ "Last week", "this year", "later this month", "last night", "next summer"."""
    found = _SHIFTED.match(text, pos)
    if found is None or not clean_left(text, pos):
        return None
    part, direction, noun = (found[1] or "").lower(), found[2].lower(), found[3].lower()
    rolling = direction in ("last", "next") and last_word(text, pos).lower() == "the"  # "over the last year"
    if rolling and noun in ("week", "month", "year"):
        return None
    mention = Mention(pos, found.end(), "day", shift=_DIRECTIONS[direction], part=part)
    if noun in ("morning", "afternoon", "evening", "night"):
        mention.shift = -1 if direction == "last" else 0
        mention.part = ""
    elif noun in SEASONS:
        mention.grain, mention.nth = "season", SEASONS[noun]
    elif noun.endswith("year"):
        mention.grain = "year" if noun == "year" else "fiscal"
    elif noun == "decade":
        return None
    else:
        mention.grain = _NOUN_GRAINS[noun]
    return mention


def weekend(text: str, pos: int) -> Mention | None:
    """ "At the weekend", "over the weekend": the last one, or the coming one of the future tense."""
    if last_word(text, pos).lower() != "the":
        return None
    return Mention(pos, pos + len("weekend"), "weekend")


_NOUN_GRAINS: dict[str, Grain] = {
    "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter",
}


def ago(text: str, pos: int) -> Mention | None:
    """ "Two days ago" from its last word, which begins at ``pos``. Vague counts are no date."""
    found = _AGO.search(text, max(0, pos - _AGO_REACH), pos + 3)
    if found is None:
        return None
    count = _count(found[1])
    start = found.start(1)
    if count is None:  # "said two days ago": the pattern may have taken one word too many
        tail = re.split(r"[- ]", found[1])[-1]
        count, start = _count(tail), found.end(1) - len(tail)
    if count is None:
        return None
    unit = found[2].lower()
    grain = _AGO_GRAINS[unit]
    shift = -count * {"decade": 10, "fortnight": 2}.get(unit, 1)
    return Mention(start, pos + 3, grain, shift=shift, nth=1 if grain == "week" else 0)


def _count(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    parts = re.split(r"[- ]", words.lower())
    values = [COUNTS.get(part) for part in parts]
    if None in values or (len(values) == 2 and ((values[0] or 0) < 20 or (values[1] or 0) > 9)):
        return None
    return sum(value or 0 for value in values)


def directed_month(text: str, month: Mention) -> None:
    """Reads the "last" of "last May" into ``month``."""
    if month.grain != "month" or month.year is not None:
        return
    before = words_before(text, month.start)[:1]
    if before and before[0][0] in ("last", "next", "this"):
        month.shift, month.start = _DIRECTIONS[before[0][0]], before[0][1]

