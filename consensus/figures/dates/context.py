"""What the words around a date say of it: qualifier, tense, whether it only dates a report."""

from __future__ import annotations

import re

from consensus.figures.dates.around import words_before
from consensus.figures.dates.calendar import Mention
from consensus.figures.quantity import Hedge

_QUALIFIERS: dict[str, Hedge] = {
    "since": "", "as of": "", "by": "under", "before": "under", "until": "under", "till": "under",
    "after": "over", "from": "", "around": "approx", "about": "approx", "circa": "approx", "c.": "approx",
    "ca.": "approx", "approximately": "approx", "roughly": "approx", "between": "range", "on": "", "in": "",
    "during": "",
}
_KEPT = frozenset(_QUALIFIERS) - {"on", "in", "during", "from"}
_PARTS = {
    "early": "early", "mid": "mid", "middle": "mid", "late": "late", "beginning": "early", "start": "early",
    "end": "late", "begining": "early",
}
_PART_GRAINS = frozenset({"month", "year", "decade", "century", "season", "week", "quarter"})

_STAMP = re.compile(
    r"\b(?:updated|published|posted|modified|date|first published|last update|last updated)\b"
    r"(?: (?:on|at))?\s{0,2}[:|]?\s{0,2}\Z",
    re.IGNORECASE,
)
_AGENCY_AFTER = re.compile(r"\s?(?:,\s?[0-9]{4})?\s?(?:\([A-Z][A-Za-z/. ]{1,30}\)\s?)?[-–—]+\s")
_PLACE_BEFORE = re.compile(r"(?:^|\n)[ \t]*[A-Z][A-Za-z.'’/ -]{2,40}(?:, ?[A-Z][A-Za-z. ]{1,20}){0,2}, ?\Z")
_WORD = re.compile(r"[^\W\d_]+")
_LINE = 120  # a longer line is no stamp
_STAMP_WORDS = 5  # words besides the dates that a stamp line may hold: an outlet's name, "min read"


def read_lead(text: str, mention: Mention) -> Hedge:
    """Sets part of period and qualifier from the words before; returns the hedge."""
    words = words_before(text, mention.start)
    mention.phrase_start = mention.start
    index = 0
    while index < len(words) and words[index][0] in ("the", "of", "year"):
        index += 1
    if index < len(words) and _is_part(text, words[index][0], index, mention):
        mention.part = _PARTS[words[index][0]]
        mention.start = mention.phrase_start = words[index][1]
        words = words_before(text, mention.start)
        index = int(bool(words) and words[0][0] == "the")
    if [word for word, _ in words[:2]] == ["of", "as"]:
        mention.phrase_start, mention.qualifier = words[1][1], "as of"
    elif index < len(words) and words[index][0] in _QUALIFIERS and index <= 1:
        word, start = words[index]
        mention.phrase_start = start
        if word in _KEPT:
            mention.qualifier = word
            return _QUALIFIERS[word]
    return ""


def _is_part(text: str, word: str, skipped: int, mention: Mention) -> bool:
    """Whether "early", or "end" before "of", narrows the period."""
    if word not in _PARTS or mention.part or mention.grain not in _PART_GRAINS:
        return False
    return word in ("early", "mid", "late") or skipped > 0 or text[mention.start - 1] == "-"


def is_dateline(text: str, mention: Mention) -> bool:
    """ "SEOUL, June 12 (Reuters) -"."""
    if not _AGENCY_AFTER.match(text, mention.end):
        return False
    return _PLACE_BEFORE.search(text, max(0, mention.start - 80), mention.start) is not None


def is_stamp(text: str, mention: Mention, beside: list[Mention]) -> bool:
    """Whether the date is the page's own: "Last Updated : May 01 2025", or a line of its own."""
    if mention.grain != "day" or mention.year is None:
        return False
    if _STAMP.search(text, max(0, mention.start - 30), mention.start):
        return True
    begin = text.rfind("\n", max(0, mention.start - _LINE), mention.start) + 1
    end = text.find("\n", mention.end, mention.end + _LINE)
    if (begin == 0 and mention.start > _LINE) or (begin == 0 and end < 0):
        return False
    end = end if end >= 0 else len(text)
    if end - mention.end > _LINE or text[begin:end].rstrip().endswith((".", "!", "?")):
        return False
    rest, at = 0, begin
    for other in beside:
        if begin <= other.start and other.end <= end:
            rest += len(_WORD.findall(text, at, other.start))
            at = other.end
    return rest + len(_WORD.findall(text, at, end)) <= _STAMP_WORDS
