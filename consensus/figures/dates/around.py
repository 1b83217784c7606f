"""Small looks at the words beside a mention. All of them read a bounded stretch of text."""

from __future__ import annotations

import re

from consensus.figures.dates.words import word_set

_REACH = 48  # characters: four long words and their spaces
_NEXT_WORD = re.compile(r"[ \t\u00a0]+([A-Za-z][A-Za-z'’-]*)")
_BREAK = re.compile(r"[^\w.'’ \t\u00a0–-]")
_WORD = re.compile(r"[^\W_][\w.'’]*")
_WORDS_MOST = 5
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z'’.]*)[ \t\u00a0]+\Z")

# What a number beside them counts: "2000 people" and "in May 15 people" hold no year and no day.
_COUNTED = word_set(
    """
    people persons men women children boys girls babies adults students pupils teachers workers
    employees staff jobs soldiers troops fighters officers police policemen militants rebels civilians
    residents inhabitants citizens migrants refugees victims survivors patients doctors nurses
    passengers prisoners hostages protesters demonstrators supporters voters votes members delegates
    players fans spectators guests visitors tourists users customers subscribers followers cases
    deaths infections injuries casualties killed dead wounded injured arrests complaints homes houses
    buildings apartments flats villages towns cities schools hospitals shops stores companies firms
    businesses vehicles cars trucks lorries buses trains planes aircraft ships boats tanks missiles
    rockets shells drones bombs rounds copies units items pieces shares bottles tickets seats beds
    rooms trees animals birds cattle sheep dogs cats acres hectares miles kilometres kilometers metres
    meters feet yards km tonnes tons kg kilograms pounds dollars euros yen rupees calories watts
    megawatts years months weeks days hours minutes seconds times points runs goals metric more others
    families households lives bodies signatures responses respondents species detainees suspects
    firefighters medics volunteers recruits personnel
    mw gw kw kwh mwh gwh mb gb tb hp cc rpm mph kmh kph lb lbs oz ft sq cubic square pc percent degrees
    """
)


def next_word(text: str, pos: int) -> str:
    """The word after ``pos`` on the same line, as printed, "" where none follows."""
    found = _NEXT_WORD.match(text, pos, pos + _REACH)
    return found[1] if found else ""


def last_word(text: str, pos: int) -> str:
    """The word before ``pos`` on the same line, as printed, "" where none stands there."""
    found = _LAST_WORD.search(text, max(0, pos - _REACH), pos)
    return found[1] if found else ""


def words_before(text: str, pos: int) -> list[tuple[str, int]]:
    """Up to five words before ``pos`` with where they start, nearest first, in lower case.

    >>> words_before("built in the early 1990s", 19)
    [('early', 13), ('the', 9), ('in', 6), ('built', 0)]
    """
    first = max(0, pos - _REACH)
    line = text[first:pos]
    begin = 0
    for mark in _BREAK.finditer(line):
        begin = mark.end()
    words = [(word[0].lower(), first + word.start()) for word in _WORD.finditer(line, begin)]
    if first and words and words[0][1] == first:  # cut off by the reach
        del words[0]
    return words[: -_WORDS_MOST - 1 : -1]


_DONE = word_set("killed wounded injured")


def counts(text: str, pos: int, year: bool = False) -> bool:
    """Whether the word after ``pos`` is something that people count.

    Behind a ``year`` "killed" is a verb: "the quake of August 2007 killed hundreds".
    """
    word = next_word(text, pos).lower()
    return word in _COUNTED and not (year and word in _DONE)


def clean_left(text: str, pos: int) -> bool:
    """Whether a word or number can begin at ``pos``."""
    return pos == 0 or not (text[pos - 1].isalnum() or text[pos - 1] == "_")


def number_left(text: str, pos: int) -> bool:
    """Whether the digits at ``pos`` are a number of their own: not "$12", "1,200" or "4.5"."""
    if pos == 0:
        return True
    before = text[pos - 1]
    if before.isalnum() or before in "$£€¥₹#_":
        return False
    return not (before in ".,:/'’" and pos > 1 and text[pos - 2].isdigit())
