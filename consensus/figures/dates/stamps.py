"""Dates that belong to the page and not to the story: stamps, mastheads, datelines, copyright."""

from __future__ import annotations

import re

from consensus.figures.dates.calendar import Mention

_LABEL = (
    r"(?:(?:first|last|originally|date)[ ]){0,1}"
    r"(?:updated?|published|posted|modified|filed|issued|created|date)(?:[ ](?:on|at))?"
)
_STEMS = ("date", "publish", "post", "modif", "filed", "issued", "created")
_CLOCK_BETWEEN = r"(?:[0-9]{1,2}[:.][0-9]{2}(?: ?[AaPp]\.?[Mm]\.?)?,? )?"
_MARK = r"(?:(?:^|\n)[ \t]*|[|·•(—–] ?|[ ]{3,}|\t)"
_LABEL_BEFORE = re.compile(
    rf"(?:{_MARK}{_LABEL}[ ]{{0,2}}[:|]?|\b{_LABEL}[ ]?:)[ ]{{0,2}}{_CLOCK_BETWEEN}\Z", re.IGNORECASE
)
_MARK_BEFORE = re.compile(rf"{_MARK}\Z")
_MARK_AFTER = re.compile(r"[ \t]*(?:\Z|\n)|[ ]{0,3}[|·•—–]|[ ]{3,}|\t")
_AGENCY_AFTER = re.compile(
    r"\s?(?:\([A-Z][A-Za-z/. ]{1,30}\)(?:\s?[-–—:.]+\s|\n)|[-–—:]+\s|\. ?\([A-Z]{2,10}\)\s)"
)
_PLACE_BEFORE = re.compile(r"(?:^|\n)[ \t]*[A-Z][A-Za-z.'’/ -]{2,40}(?:, ?[A-Z][A-Za-z. ]{1,20}){0,2}, ?\Z")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\n.]{0,40}\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 60  # characters before a date in which its label stands
_LINE = 120  # a longer line is no stamp
_STAMP_WORDS = 5  # words besides the dates that a stamp line may hold: an outlet's name, "min read"


def is_dateline(text: str, mention: Mention) -> bool:
    """ "SEOUL, June 12 (Reuters) -"."""
    if mention.grain != "day" or not _AGENCY_AFTER.match(text, mention.end):
        return False
    return _PLACE_BEFORE.search(text, max(0, mention.start - 80), mention.start) is not None


def is_stamp(text: str, mention: Mention, beside: list[Mention]) -> bool:
    """Whether the date is the page's own: "Last Updated : May 01 2025", or one of a stamp line.

    Args:
        beside: the mentions around it, itself among them, in text order.
    """
    before = text[max(0, mention.start - _REACH) : mention.start]
    if mention.grain == "year":
        return ("©" in before or "opyright" in before) and _COPYRIGHT.search(before) is not None
    if mention.grain not in ("day", "weekday"):
        return False
    if _labelled(before):
        return True
    if mention.grain != "day" or mention.year is None or "\n" not in text:
        return False
    return _stands_apart(text, mention) or _fills_line(text, mention, beside)


def _labelled(before: str) -> bool:
    lower = before.lower()  # a look for the stems alone is ten times faster than the pattern
    return any(stem in lower for stem in _STEMS) and _LABEL_BEFORE.search(before) is not None


def _stands_apart(text: str, mention: Mention) -> bool:
    """Between marks such as "|" or the ends of the line."""
    before = _MARK_BEFORE.search(text, max(0, mention.start - 8), mention.start)
    return before is not None and _MARK_AFTER.match(text, mention.end) is not None


def _fills_line(text: str, mention: Mention, beside: list[Mention]) -> bool:
    """Whether its line holds hardly more than dates, and is no sentence."""
    begin = text.rfind("\n", max(0, mention.start - _LINE), mention.start) + 1
    end = text.find("\n", mention.end, mention.end + _LINE)
    if (begin == 0 and mention.start > _LINE) or (begin == 0 and end < 0):
        return False
    if end < 0:
        end = len(text)
    if mention.start - begin > _LINE or end - mention.end > _LINE:
        return False
    words, at = 0, begin
    for other in beside:
        if begin <= other.start and other.end <= end:
            words += len(_WORD.findall(text, at, other.start))
            at = other.end
    sentence = text[at:end].rstrip().endswith((".", "!", "?"))
    return not sentence and end - at <= _LINE and words + len(_WORD.findall(text, at, end)) <= _STAMP_WORDS
