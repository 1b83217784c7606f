"""The dateline that opens a wire report: "SEOUL, June 12 (Reuters) - "."""

from __future__ import annotations

import re

_PLACE = r"[A-Z][\w.'’-]{0,30}(?:[ /][A-Z][\w.'’-]{0,30}){0,3}(?:, [A-Z][\w.'’ -]{1,30}?){0,2}"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_AGENCY = r"(?P<agency>[A-Z][\w.&'’ -]{1,40}?)"
_DASH = r" ?(?:-{1,2}|–|—|:) ?"
# City in front of everything; then a date, an agency in brackets or both; then a dash.
_BRACKETED = re.compile(rf"(?:{_PLACE},? )?(?:{_DATE},? )?\({_AGENCY}\){_DASH}(?=\S)")
_DATED = re.compile(rf"{_PLACE},? (?P<agency>)\(?{_DATE}\)?{_DASH}(?=\S)")
_NAMED = re.compile(rf"(?:(?P<date>{_DATE})[,:]? )?(?P<agency>[A-Z][A-Z.&'’ -]{{2,40}}?) (?:-{{2}}|–|—) (?=\S)")
# A dateline is looked for in this many characters: the longest seen, with two places, has 70.
LOOKED_AT = 140


def find_dateline(text: str, start: int = 0) -> re.Match[str] | None:
    """The dateline that begins at ``start``: its group ``agency`` names the agency, or is empty.

    >>> find_dateline("HARROW BAY, May 3 (Meridian Wire) - The span fell.")["agency"]
    'Meridian Wire'
    >>> find_dateline("The span fell on May 3 (a Saturday) - again.") is None
    True
    """
    head = text[start : start + LOOKED_AT]
    for pattern in (_BRACKETED, _DATED, _NAMED):
        match = pattern.match(head)
        if match:
            return match
    return None


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the dateline that opens a paragraph ends; ``start`` where there is none."""
    match = find_dateline(text[start : min(end, start + LOOKED_AT)])
    return start + match.end() if match else start
