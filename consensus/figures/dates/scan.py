"""One pass over the text: every word or digit that can begin a date goes to its reader."""

from __future__ import annotations

from collections.abc import Callable

from consensus.figures.dates.absolute import day_first, month_first, names_a_may
from consensus.figures.dates.calendar import Mention
from consensus.figures.dates.clock import clock, military, named_hour
from consensus.figures.dates.numeric import from_digits
from consensus.figures.dates.periods import century, period
from consensus.figures.dates.relative import ago, day_word, directed_month, shifted, weekday, weekend
from consensus.figures.dates.trigger import next_trigger


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
    return mention


def _digits(text: str, pos: int, end: int, before: Mention | None) -> Mention | None:
    length = end - pos
    if length == 4:
        return military(text, pos) or from_digits(text, pos, end, before)
    if length > 2:
        return None
    mention = from_digits(text, pos, end, before)
    if mention is not None:
        return mention
    following = text[end : end + 1]
    if following in ":.apAP" or following.isspace() or following in "-–":
        mention = clock(text, pos) or day_first(text, pos)
    elif following in "snrt":
        mention = day_first(text, pos) or century(text, pos)
    return mention or (period(text, pos) if following in "QH" else None)


# By the first two letters of the trigger.
_READERS: dict[str, tuple[Callable[[str, int], Mention | None], ...]] = {
    "ja": (_month,), "fe": (_month,), "ma": (_month,), "ap": (_month,), "ju": (_month,),
    "au": (_month, period),
    "se": (_month, period), "oc": (_month,), "no": (_month, named_hour), "de": (_month,),
    "mo": (weekday,), "tu": (weekday,), "we": (weekday, weekend), "th": (weekday, shifted, period),
    "fr": (weekday,),
    "sa": (weekday,), "su": (weekday, period), "ye": (day_word,), "to": (day_word,), "ag": (ago,),
    "mi": (named_hour,), "la": (shifted, period), "ne": (shifted,), "ea": (shifted,),
    "fi": (period,), "fo": (period,), "fa": (period,), "sp": (period,), "wi": (period,), "ei": (period,),
    "ni": (period,), "tw": (period,), "si": (period,), "fy": (period,), "ta": (period,),
    "q1": (period,), "q2": (period,), "q3": (period,), "q4": (period,), "h1": (period,), "h2": (period,),
}
