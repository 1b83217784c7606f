"""The dateline that opens a wire report: "LISBON, June 3 (Reuters) - "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consensus.articles.agencies import canonical, plain

_PLACE = (
    r"(?P<place>[A-Z][\w.'’-]{0,30}(?:[ /][A-Z][\w.'’-]{0,30}){0,3}(?:, [A-Z][\w.'’ -]{1,30}?){0,2}"
    r"(?: \([A-Z][\w.'’ -]{1,30}\))?)"  # a country: "Bouake (Ivory Coast)"
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = rf"(?P<date>(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)"
_AGENCY = r"(?P<agency>[A-Z][\w.&'’/ -]{1,40}?|dpa)"
_DASH = r"(?: ?(?:-{1,2}|–|—|:) ?|\. )"
_PATTERNS = (
    re.compile(rf"(?:{_PLACE},? )?(?:{_DATE},? )?[(\[]{_AGENCY}[)\]]{_DASH}(?=\S)"),
    re.compile(rf"{_PLACE},? {_DATE}\. ?\({_AGENCY}\)(?: ?[—–-])? (?=\S)"),
    re.compile(rf"{_PLACE},? \(?{_DATE}\)?(?P<agency>)(?: ?(?:-{{2}}|–|—) ?| - |: )(?=\S)"),
    re.compile(r"(?P<place>)(?P<date>)(?P<agency>[A-Z][A-Z.,&'’/ -]{2,40}?) (?:-{2}|–|—) (?=\S)"),
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
# "CORRECTION (March 13): …" heads a note, with its day in brackets.
_HEADS_NOTE = re.compile(
    r"(?:CORRECT(?:ION|ED)S?|CLARIFICATION|UPDATED?|RETRACTION|(?:EDITOR['’]?S )?NOTE)\b"
)
_A_DAY = re.compile(rf"(?:{_MONTH}|[A-Z][a-z]+day|\d)(?![a-z])")
_BELOW = "T"  # stands for the report
# A dateline is looked for in this many characters: the longest seen, with two places, has 70.
LOOKED_AT = 140
# A dateline opens the first paragraph; some pages put a summary or two before it.
DATELINE_WITHIN = 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline's text, where it ends, and the agency it names (``None`` if none)."""

    text: str
    end: int
    agency: str | None


def find_dateline(text: str) -> Dateline | None:
    """The dateline that a paragraph begins with.

    An agency that is not known counts where a date or a place in capitals stands before it.

    >>> find_dateline("HARROW BAY, May 3 (Meridian Gull) - The span fell.").agency
    'Meridian Gull'
    >>> find_dateline("MERIDIAN WIRE — The span fell.").agency, find_dateline("LONDON — Rain.").agency
    ('Meridian Wire', None)
    >>> find_dateline("Ada Okoro (North Harrow) - a deputy - left.") is None
    True
    """
    head = text[:LOOKED_AT].replace("\n", " ")  # a line may end inside it
    for pattern in _PATTERNS:
        match = pattern.match(head)
        found = _judge(match) if match else None
        if found:
            return found
    return None


def lone_dateline(line: str) -> Dateline | None:
    """The dateline that is all of a line: the report begins below it.

    >>> lone_dateline("Bouake (Ivory Coast), May 3, 2024 (AFP) -").agency
    'AFP'
    >>> lone_dateline("Bouake, May 3 (AFP) - The span fell.") is None
    True
    """
    if len(line) > LOOKED_AT:
        return None
    found = find_dateline(f"{line.rstrip()} {_BELOW}")
    return found if found and found.end > len(line.rstrip()) else None


def _judge(match: re.Match[str]) -> Dateline | None:
    """The dateline in a match, unless it only looks like one."""
    named, place, date = match["agency"], match["place"] or "", match["date"]
    if _WEEKDAY.match(place):
        return None
    agency = canonical(named, credit=True) if named else None
    bracketed = bool(named) and match.group()[match.start("agency") - 1 : match.start("agency")] in ("(", "[")
    if bracketed and agency is None:
        if _HEADS_NOTE.match(place) or _A_DAY.match(named):
            return None
        if not (date or place.isupper() or place.split(",")[0].isupper()):
            return None
        agency = plain(named.strip())
    if match.group().endswith(". ") and not (date and bracketed):
        return None
    return Dateline(match.group(), match.end(), agency)
