"""Days with a name, and days that one event has made its own: "Christmas Day", "9/11"."""

from __future__ import annotations

import re

from consensus.figures.dates.absolute import year_told
from consensus.figures.dates.around import clean_left, last_word, next_word
from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.feasts import fixed
from consensus.figures.dates.words import YEAR, compiled, word_set

_HOLIDAY = compiled(
    r"(Christmas(?:\s(?:Day|Eve))?|Boxing\sDay|Halloween|May\sDay|New\sYear['’]s\s(?:Day|Eve)|Valentine['’]s\sDay"
    r"|Fourth\sof\sJuly|Juneteenth|(?:Veterans|Armistice|Bastille|Australia|Anzac|Canada|Groundhog|Earth|Memorial"
    r"|Labor|Columbus|Inauguration|Ascension)\sDay|St\.?\sPatrick['’]s\sDay|(?:Bonfire|Burns)\sNight"
    r"|International\sWomen['’]s\sDay|Martin\sLuther\sKing(?:\sJr\.?)?\sDay|Presidents['’]\sDay"
    r"|Thanksgiving(?:\sDay)?|Black\sFriday|Cyber\sMonday|Remembrance\sSunday|Easter(?:\s(?:Sunday|Monday))?"
    r"|Good\sFriday|Maundy\sThursday|Palm\sSunday|Ash\sWednesday|Shrove\sTuesday|Mardi\sGras|Pentecost"
    rf"|Whit\s(?:Sunday|Monday))(?![A-Za-z])(?:,?\s({YEAR}))?"
)
# By themselves these name a season, a tree or a parade as often as the day.
_BARE = frozenset({"christmas", "easter", "thanksgiving", "pentecost", "mardi gras"})
_BEFORE_BARE = word_set(
    "at by before after since until till for last next this over around on during from to"
)
_SHOPPING = frozenset({"black friday", "cyber monday"})
_SALES = word_set("sale sales deal deals discount discounts shopping offers bargains shoppers spending")
_AFTER_BARE = re.compile(
    r"(?!['’-])(?![ \t\u00a0][A-Za-z]|[ ][0-9])"
    r"|\s(?:and|or|as|when|the|a|an|in|on|at|with|but|to|because|is|was|will|for|that|this|by|if|so|he|she|it|they"
    r"|we|I|after|before|until|than|last|next|while|from|would|had|has|were|are|looks?)\b"
)
_NINE_ELEVEN = re.compile(r"9/11(?![0-9/])")
_EVENT_WORDS = word_set(
    "attack attacks massacre terror terrorist assault hijackers riot riots insurrection rioters"
)
_EVENT_YEARS = {(9, 11): 2001, (10, 7): 2023, (1, 6): 2021}


def holiday(text: str, pos: int) -> Mention | None:
    """The holiday named at ``pos``."""
    found = _HOLIDAY.match(text, pos)
    if found is None or not clean_left(text, pos):
        return None
    name = re.sub(r"\s+|\.|(?:\sjr)", " ", found[1].lower().replace("’", "'"))
    name = " ".join(name.split())
    if name in _BARE and not (found[2] or _is_a_day(text, pos, found.end(1))):
        return None
    if name in _SHOPPING and next_word(text, found.end()).lower() in _SALES:
        return None
    year = int(found[2]) if found[2] else None
    date = fixed(name)
    month, of_month = date or (None, None)
    day = Mention(pos, found.end(), "day", year, month, of_month, feast="" if date else name)
    if year is None:
        year_told(text, day)
    return day


def _is_a_day(text: str, pos: int, end: int) -> bool:
    """Whether "Christmas" is the day: "before Christmas,", not "a Christmas tree"."""
    return last_word(text, pos).lower() in _BEFORE_BARE and _AFTER_BARE.match(text, end) is not None


def nine_eleven(text: str, pos: int) -> Mention | None:
    """ "9/11" is the day, not a fraction."""
    found = _NINE_ELEVEN.match(text, pos)
    return Mention(pos, found.end(), "day", 2001, 9, 11) if found else None


def event_year(text: str, date: Mention) -> None:
    """Gives "the Sept. 11 attacks" its year, where none is printed."""
    year = _EVENT_YEARS.get((date.month or 0, date.day or 0))
    if year and date.year is None and next_word(text, date.end).lower() in _EVENT_WORDS:
        date.year = year
