"""From single mentions to the dates a reader sees: "Thursday, May 1", "from June to August 2023"."""

from __future__ import annotations

import re

from consensus.figures.dates.around import words_before
from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.words import DASH

_WEEKDAY_GAP = re.compile(r"\s{0,2},?\s{0,2}(?:the\s)?\(?\Z")
_RANGE_GAP = re.compile(rf"\s?{DASH}\s?\Z|\s(?:to|through|until|till)\s(?:the\s|early\s|late\s|mid[- ])?\Z")
_AND_GAP = re.compile(r"\sand\s(?:the\s|early\s|late\s|mid[- ])?\Z")
_JOINABLE = frozenset({"day", "month", "year", "weekday", "decade", "time", "quarter"})
_MAX_GAP = 14
_DAY_MINUTES = 1440


def joined(text: str, found: list[Mention]) -> list[Mention]:
    """``found`` with weekdays joined to their dates and ends of ranges to their starts."""
    result: list[Mention] = []
    for mention in found:
        before = result[-1] if result else None
        if before is not None and mention.start - before.end <= _MAX_GAP:
            if _same_day(text, before, mention):
                mention.end += _closes(text, before.end, mention)
                mention.start, mention.weekday = before.start, before.nth
                result[-1] = mention
                continue
            if before.grain == "day" and mention.grain == "weekday" and _closes(text, before.end, mention):
                before.end = mention.end + 1
                continue
            if _is_range(text, before, mention):
                _make_range(before, mention)
                continue
        result.append(mention)
    return result


def _closes(text: str, pos: int, mention: Mention) -> int:
    """1 where ``mention`` alone stands in brackets that open at ``pos``."""
    return int(text[pos : mention.start].strip() == "(" and text[mention.end : mention.end + 1] == ")")


def _same_day(text: str, before: Mention, mention: Mention) -> bool:
    if before.grain != "weekday" or mention.grain != "day" or mention.month is None:
        return False
    return before.shift is None and bool(_WEEKDAY_GAP.match(text, before.end, mention.start))


def _is_single(mention: Mention) -> bool:
    spans = mention.until is not None or mention.ranged
    return not spans and mention.shift is None and not mention.swappable


def _may_be_ends(first: Mention, last: Mention) -> bool:
    """Whether the two are single dates of one kind, in order."""
    if first.grain != last.grain or first.grain not in _JOINABLE:
        return False
    if not (_is_single(first) and _is_single(last)):
        return False
    return first.year is None or last.year is None or first.year <= last.year


def _is_range(text: str, before: Mention, mention: Mention) -> bool:
    if not _may_be_ends(before, mention):
        return False
    if _RANGE_GAP.match(text, before.end, mention.start):
        return True
    if not _AND_GAP.match(text, before.end, mention.start):
        return False
    return any(word == "between" for word, _ in words_before(text, before.start)[:2])


def _make_range(first: Mention, last: Mention) -> None:
    first.until = last
    first.end = last.end
    first.ranged = True
    first.unit = first.unit or last.unit
    if first.grain == "time":
        past_midnight = _DAY_MINUTES if last.nth < first.nth else 0
        first.minutes = (first.nth, last.nth + past_midnight + 1)
    if first.year is None and last.year is not None:
        wraps = (first.month or 0) > (last.month or 0)
        first.year = last.year - 1 if wraps else last.year
    elif first.year is not None and last.year is None and first.month is not None:
        wraps = (last.month or 0) < first.month
        last.year = first.year + 1 if wraps else first.year
