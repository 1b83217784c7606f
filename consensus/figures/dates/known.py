"""Days with a name, and days that one event has made its own: "Christmas Day", "9/11"."""

from __future__ import annotations

import re

from consensus.figures.dates.around import clean_left, next_word
from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.words import YEAR, compiled, word_set

_HOLIDAYS = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "halloween": (10, 31),
    "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "may day": (5, 1),
    "fourth of july": (7, 4),
}
_HOLIDAY = compiled(
    r"(Christmas\s(?:Day|Eve)|Boxing\sDay|Halloween|May\sDay|New\sYear['’]s\s(?:Day|Eve)|Valentine['’]s\sDay"
    rf"|Fourth\sof\sJuly)(?![A-Za-z])(?:,?\s({YEAR}))?"
)
_NINE_ELEVEN = re.compile(r"9/11(?![0-9/])")
_EVENT_WORDS = word_set(
    "attack attacks massacre terror terrorist assault hijackers riot riots insurrection rioters"
)
_EVENT_YEARS = {(9, 11): 2001, (10, 7): 2023, (1, 6): 2021}


def holiday(text: str, pos: int) -> Mention | None:
    """The holiday named at ``pos`` that falls on the same day every year."""
    found = _HOLIDAY.match(text, pos)
    if found is None or not clean_left(text, pos):
        return None
    name = re.sub(r"\s", " ", found[1].lower().replace("’", "'"))
    month, day = _HOLIDAYS[name]
    return Mention(pos, found.end(), "day", int(found[2]) if found[2] else None, month, day)


def nine_eleven(text: str, pos: int) -> Mention | None:
    """ "9/11" is the day, not a fraction."""
    found = _NINE_ELEVEN.match(text, pos)
    return Mention(pos, found.end(), "day", 2001, 9, 11) if found else None


def event_year(text: str, date: Mention) -> None:
    """Gives "the Sept. 11 attacks" its year, where none is printed."""
    year = _EVENT_YEARS.get((date.month or 0, date.day or 0))
    if year and date.year is None and next_word(text, date.end).lower() in _EVENT_WORDS:
        date.year = year
