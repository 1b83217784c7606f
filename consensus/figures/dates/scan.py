"""One pass over the text: every word or digit that can begin a date goes to its reader."""

from __future__ import annotations

import re

from consensus.figures.dates.absolute import day_first, month_first
from consensus.figures.dates.around import number_left
from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.clock import clock, military, named_hour
from consensus.figures.dates.numeric import from_digits
from consensus.figures.dates.periods import century, period
from consensus.figures.dates.relative import ago, day_word, directed_month, shifted, weekday
from consensus.figures.dates.words import TRIGGER_MONTH, TRIGGER_WEEKDAY

_TRIGGER = re.compile(
    rf"(?P<digits>[0-9]+)|(?P<month>{TRIGGER_MONTH})|(?P<weekday>{TRIGGER_WEEKDAY})"
    r"|(?P<day>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|TODAY|YESTERDAY)"
    r"|(?P<shifted>(?:[Ee]arl(?:y|ier)[ ]|[Ll]ater?[ ])?(?:[Ll]ast|[Tt]his|[Nn]ext)\s"
    r"(?=week|mon|year|quart|morn|after|even|night|spr|summ|aut|fall|wint|fis|fin))"
    r"|(?P<ago>ago\b)|(?P<hour>[Nn]oon|[Mm]idday|[Mm]idnight)"
    r"|(?P<period>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|latter)[ -](?=quarter|half)"
    r"|Q[1-4]|H[12]|FY|(?:[Ff]iscal|[Ff]inancial|[Tt]ax)[ ](?=year|[0-9])"
    r"|(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?=[ ,]+(?:of[ ])?[0-9])"
    r"|(?:[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Tt]wentie|[Tt]wenty-fir)(?=(?:th|st)[ -]century))"
)


def mentions(text: str) -> list[Mention]:
    """Every date and clock time in text order, none overlapping, nothing resolved yet."""
    found: list[Mention] = []
    search = _TRIGGER.search
    pos, floor = 0, 0
    while (match := search(text, pos)) is not None:
        mention = _read(text, match, found[-1] if found else None)
        if mention is None or mention.start < floor:
            pos = match.end()
            continue
        found.append(mention)
        pos = floor = max(mention.end, match.end())
    return found


def _read(text: str, match: re.Match[str], before: Mention | None) -> Mention | None:
    group, pos = match.lastgroup, match.start()
    if group == "digits":
        return _digits(text, pos, match.end(), before)
    if group == "month":
        mention = month_first(text, pos)
        if mention is not None:
            directed_month(text, mention)
        return mention
    return _READERS[group or ""](text, pos)


def _digits(text: str, pos: int, end: int, before: Mention | None) -> Mention | None:
    length = end - pos
    if length == 4:
        return military(text, pos) or from_digits(text, pos, end, before)
    if length > 2:
        return None
    mention = from_digits(text, pos, end, before)
    if mention is not None or not number_left(text, pos):
        return mention
    following = text[end : end + 1]
    if following in ":.apAP" or following.isspace() or following in "-–":
        mention = clock(text, pos) or day_first(text, pos)
    elif following in "snrt":
        mention = day_first(text, pos) or century(text, pos)
    return mention or (period(text, pos) if following in "QH" else None)


_READERS = {
    "weekday": weekday, "day": day_word, "shifted": shifted, "ago": ago, "hour": named_hour, "period": period,
}
