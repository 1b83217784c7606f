"""What the words around a date say of it: qualifier, tense, whether it only dates a report."""

from __future__ import annotations

import re

from consensus.figures.dates.around import words_before
from consensus.figures.dates.calendar import Mention
from consensus.figures.quantity import Hedge

_QUALIFIERS: dict[str, Hedge] = {
    "since": "", "by": "under", "before": "under", "until": "under", "till": "under", "after": "over",
    "from": "", "around": "approx", "about": "approx", "circa": "approx", "c.": "approx", "ca.": "approx",
    "approximately": "approx", "roughly": "approx", "between": "range", "on": "", "in": "", "during": "",
}
_KEPT = frozenset(_QUALIFIERS) - {"on", "in", "during", "from"}
_PARTS = {
    "early": "early", "mid": "mid", "middle": "mid", "late": "late", "beginning": "early", "start": "early",
    "end": "late", "begining": "early",
}
_PART_GRAINS = frozenset({"month", "year", "decade", "century", "season", "week", "quarter"})

_FUTURE = re.compile(
    r"\b(?:will|would|shall|won['’]t|['’]ll|going to|due|set to|to be|scheduled|slated|expected|planned"
    r"|plans?|planning|upcoming|next|hopes? to|is to|are to|must|forthcoming|ahead of|deadline)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|held|took|began|met|said|came|went|won|lost|saw|fell|rose|hit|told|made|found|gave"
    r"|left|led|sent|shot|struck|broke|became|grew|has|have|brought|built|ran|put|set up"
    r"|[A-Za-z]{3,12}ed)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.!?;:\n(—–]|, |\b(?:that|which|who|after|before|when|as|but|while|and)\b")
_SPEECH = re.compile(
    r"\b(?:said|says|saying|reported|reports|told(?: [A-Za-z']+){1,4}|added|wrote|tweeted|posted|stated"
    r"|(?:in|at) an? (?:statement|interview|briefing|press conference|news conference|report))"
    r"(?: (?:on|late|early|here|in|an?|statement|interview|state media|the))*\s*\Z",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\b(?:updated|published|posted|modified|date|first published|last update|last updated)\b"
    r"(?: (?:on|at))?\s{0,2}[:|]?\s{0,2}\Z",
    re.IGNORECASE,
)
_AGENCY_AFTER = re.compile(r"\s?(?:,\s?[0-9]{4})?\s?(?:\([A-Z][A-Za-z/. ]{1,30}\)\s?)?[-–—]+\s")
_PLACE_BEFORE = re.compile(r"(?:^|\n)[ \t]*[A-Z][A-Za-z.'’/ -]{2,40}(?:, ?[A-Z][A-Za-z. ]{1,20}){0,2}, ?\Z")
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 110  # characters before a date in which its clause's verb stands
_AFTER = 80
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
    if index < len(words) and words[index][0] in _QUALIFIERS and index <= 1:
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


def tense(text: str, mention: Mention) -> int:
    """-1 for past, 1 for future, 0 where the clause does not tell."""
    if mention.qualifier == "since":
        return -1
    start = max(0, mention.start - _REACH)
    if _SPEECH.search(text, start, mention.start):
        return -1
    cuts = list(_CLAUSE_END.finditer(text, start, mention.start))
    begin = cuts[-1].end() if cuts else start
    told = _told(text, begin, mention.start)
    if told:
        return told
    end = mention.end + (1 if text[mention.end : mention.end + 1] == "," else 0)
    cut = _CLAUSE_END.search(text, end, end + _AFTER)
    told = _told(text, end, cut.start() if cut else min(len(text), end + _AFTER))
    return told or (1 if mention.qualifier in ("by", "until", "till") else 0)


def _told(text: str, start: int, end: int) -> int:
    if _FUTURE.search(text, start, end):
        return 1
    return -1 if _PAST.search(text, start, end) else 0


def dates_report(text: str, mention: Mention) -> bool:
    """Whether the date only says when somebody spoke: "KCNA reported Thursday"."""
    return _SPEECH.search(text, max(0, mention.start - 60), mention.start) is not None


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
