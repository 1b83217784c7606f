"""One pass over the text: every word or digit that can begin a date goes to its reader."""

from __future__ import annotations

import re
from collections.abc import Callable

from consensus.figures.dates.absolute import day_alone, day_first, month_first, names_a_may
from consensus.figures.dates.around import number_left
from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.clock import clock, hour_alone, military, named_hour
from consensus.figures.dates.edges import edge
from consensus.figures.dates.known import event_year, holiday, nine_eleven
from consensus.figures.dates.numeric import from_digits
from consensus.figures.dates.periods import century, period
from consensus.figures.dates.relative import ago, day_word, directed_month, shifted, weekday, weekend
from consensus.figures.dates.spoken import spoken
from consensus.figures.dates.trigger import next_trigger

# What may follow one or two digits of a date or clock time: most numbers end here.
_WORTH_READING = re.compile(
    r"[-‐‑‒–—−:./'’stnrdQHapAP]|\Z"
    r"|[ \u00a0\n](?:[-–—JFMASOND]|[ap]\.?\s?m|P\.?M|o['’]|to |and |until |till |of |through |day "
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)


def mentions(text: str) -> list[Mention]:
    """Every date and clock time in text order, none overlapping, nothing resolved yet."""
    found: list[Mention] = []
    pos, floor = 0, 0
    while (trigger := next_trigger(text, pos)) is not None:
        begin, end = trigger
        mention = _read(text, begin, end, found[-1] if found else None)
        if mention is None or mention.start < floor:
            pos = end
            continue
        found.append(mention)
        pos = floor = max(mention.end, end)
    if any(mention.may_be_name for mention in found) and names_a_may(text):
        return [mention for mention in found if not mention.may_be_name]
    return found


def _read(text: str, pos: int, end: int, before: Mention | None) -> Mention | None:
    if text[pos].isdigit():
        return _digits(text, pos, end, before)
    for reader in _READERS[text[pos : pos + 2].lower()]:
        mention = reader(text, pos)
        if mention is not None:
            return mention
    return None


def _month(text: str, pos: int) -> Mention | None:
    mention = month_first(text, pos)
    if mention is not None:
        directed_month(text, mention)
        event_year(text, mention)
    return mention


def _digits(text: str, pos: int, end: int, before: Mention | None) -> Mention | None:
    length = end - pos
    if length == 4:
        return military(text, pos) or from_digits(text, pos, end, before)
    if length > 2 or not (_WORTH_READING.match(text, end) or text[pos - 1 : pos] in ("'", "’")):
        return hour_alone(text, pos) if length <= 2 else None
    mention = from_digits(text, pos, end, before)
    if mention is not None:
        return mention
    if text[pos] == "9" and length == 1 and number_left(text, pos):
        mention = nine_eleven(text, pos)
        if mention is not None:
            return mention
    following = text[end : end + 1]
    if following in ":.apAP" or following.isspace() or following in "-–":
        mention = clock(text, pos) or day_first(text, pos) or hour_alone(text, pos)
    elif following in "snrt":
        mention = day_first(text, pos) or century(text, pos) or period(text, pos) or day_alone(text, pos)
    return mention or (period(text, pos) if following in "QH" else None)


_Reader = Callable[[str, int], Mention | None]
# By the first two letters of the trigger.
_READERS: dict[str, tuple[_Reader, ...]] = {
    **dict.fromkeys(("ja", "fe", "ap", "oc", "de"), (_month,)),
    "ju": (_month, holiday),
    **dict.fromkeys(("mo", "tu", "fr", "sa"), (weekday,)),
    **dict.fromkeys(
        "an ar as ba bl bo bu ca ch co cy go gr in me pa pe pr re sh va ve wh".split(), (holiday,)
    ),
    "st": (holiday, edge),
    "ha": (holiday, spoken),
    **dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2", "fy"), (period,)),
    **dict.fromkeys(("ei", "fi", "ni", "si", "tw"), (period, spoken)),
    **dict.fromkeys(("fa", "sp", "ta", "wi"), (period,)),
    **dict.fromkeys(("el", "on", "qu"), (spoken,)),
    **dict.fromkeys(("en", "be", "cl"), (edge,)),
    "ag": (ago,),
    "au": (_month, period, holiday),
    "ea": (shifted, holiday),
    "fo": (period, holiday, spoken),
    "la": (period, shifted, holiday),
    "ma": (holiday, _month),
    "mi": (named_hour, edge),
    "ne": (shifted, holiday),
    "no": (_month, named_hour),
    "se": (_month, period, spoken),
    "su": (weekday, period),
    "te": (spoken,),
    "th": (weekday, shifted, period, spoken, holiday),
    "to": (day_word,),
    "we": (weekday, weekend),
    "ye": (day_word,),
}
