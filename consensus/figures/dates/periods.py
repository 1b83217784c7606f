"""Named periods: quarters, half-years, fiscal years, seasons, centuries."""

from __future__ import annotations

import re

from consensus.figures.dates.around import clean_left
from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.words import DASH, NTH, SEASONS, YEAR, century_of, compiled

_WHICH_YEAR = (
    rf"(?:[\s,]{{1,2}}(?:of\s)?(?:(?:fiscal|the\syear)\s)?({YEAR})"
    r"|\sof\s(this|last|next|the)\s(?:fiscal\s)?year(?![A-Za-z]))?"
)
_QUARTER = compiled(
    rf"(first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -]quarter(?![A-Za-z]){_WHICH_YEAR}"
)
_SHORT_QUARTER = re.compile(
    rf"(Q[1-4]|[1-4]Q)(?![A-Za-z])(?:[\s-]?(?:of\s|FY)?({YEAR})|\s?(?:FY)?['’]?([0-9]{{2}})(?![0-9.,%]))?"
)
_HALF = compiled(rf"(first|second|1st|2nd|latter)[ -]half(?![A-Za-z]){_WHICH_YEAR}")
_SHORT_HALF = re.compile(
    rf"(H[12]|[12]H)(?![A-Za-z])\s?(?:of\s)?(?:FY\s?)?(?:({YEAR})|['’]?([0-9]{{2}})(?![0-9.,%]))"
)
_SEASON = compiled(
    rf"(spring|summer|autumn|fall|winter)(?:\s(?:of\s)?|,\s)(?:({YEAR})|['’]([0-9]{{2}})(?![0-9s]))"
)
_FISCAL = compiled(
    rf"(?:FY\s?['’]?(?=[0-9])|(?:fiscal|financial|tax)\s(?:year\s)?(?:ending\s|ended\s)?(?=[0-9]{{4}}))"
    rf"((?:19|20)[0-9]{{2}}|[0-9]{{2}})(?:\s?(?:{DASH}|/)\s?([0-9]{{4}}|[0-9]{{2}}))?(?![0-9A-Za-z]|[.,][0-9])"
)
_CENTURY = compiled(r"([0-9]{1,2})(?:st|nd|rd|th)[ -]century(?![A-Za-z])(?!\W{1,3}(?:fox|studios))")
_CENTURIES = compiled(
    r"(fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[ -]century(?![A-Za-z])"
)
_CENTURY_WORDS = {
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "twenty-first": 21,
}
_THIS = {"this": 0, "the": 0, "last": -1, "next": 1}
_SPORT = re.compile(
    r"\b(?:touchdown|yards?|field goal|basket|rebounds|scored|kick|kickoff|coach|goal|halftime|half-time"
    r"|the game|the match|court|overtime|pitch)\b",
    re.IGNORECASE,
)
_REACH = 100  # characters on either side in which a game betrays itself


def period(text: str, pos: int) -> Mention | None:
    """The quarter, half-year, fiscal year or season named at ``pos``."""
    if not clean_left(text, pos):
        return None
    for reader in (_quarter, _half, _fiscal, _season):
        mention = reader(text, pos)
        if mention is not None:
            return mention
    return _century_word(text, pos)


def _placed(mention: Mention, year: str | None, relative: str | None) -> Mention:
    if year:
        mention.year = int(year)
    elif relative:
        mention.shift = _THIS[relative.lower()]
    return mention


def _quarter(text: str, pos: int) -> Mention | None:
    short = _SHORT_QUARTER.match(text, pos)
    if short:
        nth = int(short[1].strip("Q"))
        year = int(short[2]) if short[2] else 2000 + int(short[3]) if short[3] else None
        return Mention(pos, short.end(), "quarter", year, nth=nth)
    found = _QUARTER.match(text, pos)
    if found is None:
        return None
    mention = _placed(Mention(pos, found.end(), "quarter", nth=NTH[found[1].lower()]), found[2], found[3])
    incomplete = mention.year is None and mention.shift is None
    if incomplete and found[1].lower() == "last":
        return None
    return None if incomplete and _is_sport(text, pos, found.end()) else mention


def _is_sport(text: str, start: int, end: int) -> bool:
    return _SPORT.search(text, max(0, start - _REACH), end + _REACH) is not None


def _half(text: str, pos: int) -> Mention | None:
    short = _SHORT_HALF.match(text, pos)
    if short:
        year = int(short[2]) if short[2] else century_of(short[3])
        return Mention(pos, short.end(), "half", year, nth=int(short[1].strip("H")))
    found = _HALF.match(text, pos)
    if found is None or not (found[2] or found[3]):
        return None
    nth = 1 if found[1].lower() in ("first", "1st") else 2
    return _placed(Mention(pos, found.end(), "half", nth=nth), found[2], found[3])


def _fiscal(text: str, pos: int) -> Mention | None:
    found = _FISCAL.match(text, pos)
    if found is None:
        return None
    year = int(found[1]) if len(found[1]) == 4 else 2000 + int(found[1])
    return Mention(pos, found.end(), "fiscal", year, nth=1 if found[2] else 0)


def _season(text: str, pos: int) -> Mention | None:
    found = _SEASON.match(text, pos)
    if found is None:
        return None
    year = int(found[2]) if found[2] else century_of(found[3])
    return Mention(pos, found.end(), "season", year, nth=SEASONS[found[1].lower()])


def _century_word(text: str, pos: int) -> Mention | None:
    found = _CENTURIES.match(text, pos)
    if found is None:
        return None
    return Mention(pos, found.end(), "century", (_CENTURY_WORDS[found[1].lower()] - 1) * 100)


def century(text: str, pos: int) -> Mention | None:
    """ "19th century" from its digits at ``pos``."""
    found = _CENTURY.match(text, pos)
    if found is None or not 11 <= int(found[1]) <= 21 or not clean_left(text, pos):
        return None
    return Mention(pos, found.end(), "century", (int(found[1]) - 1) * 100)

