"""The one cheap look at every character: where can a date begin?

``re`` skips fast only over a first character class, and tries the branches of an alternation one
by one. So the pattern begins with the character before a word, and its branches are bundled by
first letter: 33 MB/s on news text where a plain alternation of the same words ran at 1.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consensus.figures.dates.spoken import HOUR_NAMES, TAIL
from consensus.figures.dates.words import MONTH_NAMES, SHORT_MONTH_NAMES, SHORT_WEEKDAY_NAMES, WEEKDAY_NAMES

_BEFORE_DAY = r"(?=\.?[ \u00a0]?['’]?[0-9]|\.|[-–—][A-Z]| (?:to|and|through) [A-Z])"
_BEFORE_DATE = r"(?=[.,]|[ ](?:[0-9]|[A-Z][a-z]{2}))"
_BEFORE_PERIOD = (
    r"\s(?=week|month|year|quart|morn|after|even|night|spr|summ|aut|fall|wint|fis|fin)"
)
_TAILS = {
    "day": (r"(?![A-Za-z])", "yesterday today tonight tomorrow"),
    "hour": (r"(?![A-Za-z])", "noon midday midnight"),
    "ago": (r"(?![A-Za-z])", "ago"),
    "shifted": (_BEFORE_PERIOD, "last this next"),
    "parted": (r"\s(?=this|last|next)", "early earlier late later"),
    "period": (r"[ -](?=quarter|half)", "first second third fourth final latter last"),
    "fiscal": (r" (?=year|[0-9])", "fiscal financial tax"),
    "season": (r"(?=[ ,]+(?:of )?['’]?[0-9])", "spring summer autumn fall winter"),
    "weekend": (r"(?![A-Za-z])", "weekend"),
    "edge": (r" of the (?=year|month|week|quarter)", "end close start beginning middle"),
    "spoken": (TAIL, f"{HOUR_NAMES} quarter half twenty"),
    "century": (r"(?=[ -]century)", "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"),
}


def _alternatives() -> Iterator[str]:
    for name in MONTH_NAMES:
        yield from (name, name.upper())
        # "may" and "march" in lower case are verbs unless a day follows
        yield name.lower() + ("(?= [0-9])" if name in ("March", "May") else "")
    for name in SHORT_MONTH_NAMES:
        yield from (name + _BEFORE_DAY, name.upper() + _BEFORE_DAY, name.lower() + r"(?= ?\. ?[0-9])")
    for name in WEEKDAY_NAMES:
        yield from (name, name.upper(), name.lower())
    for name in SHORT_WEEKDAY_NAMES:
        yield from (name + _BEFORE_DATE, name.upper() + _BEFORE_DATE)
    for tail, names in _TAILS.values():
        for name in names.split():
            yield from (name + tail, name.capitalize() + tail)
    yield from ("Christmas", "Boxing (?=Day)", "Halloween", "New (?=Year['’]s [DE])")
    yield from ("Easter", "Thanksgiving")
    yield from ("Valentine['’]s (?=Day)", "Fourth (?=of July)", "Juneteenth", "Pentecost", "Mardi (?=Gras)")
    yield from ("Black (?=Friday)", "Cyber (?=Monday)", "Good (?=Friday)", "Maundy (?=Thursday)")
    yield from ("Palm (?=Sunday)", "Ash (?=Wednesday)", "Shrove (?=Tuesday)", "Whit (?=Sunday|Monday)")
    yield from ("Remembrance (?=Sunday)", "Martin (?=Luther King)", "Presidents['’] (?=Day)", "Labor (?=Day)")
    yield from ("St (?=Patrick)", "St. (?=Patrick)", "Bonfire (?=Night)", "Burns (?=Night)")
    yield "International (?=Women['’]s)"
    for name in ("Veterans", "Armistice", "Bastille", "Australia", "Anzac", "Canada", "Groundhog", "Earth"):
        yield f"{name} (?=Day)"
    yield from ("Memorial (?=Day)", "Columbus (?=Day)", "Inauguration (?=Day)", "Ascension (?=Day)")
    yield from ("Q[1-4]", "H[12]", "FY", "YESTERDAY", "TODAY")


def _bundled() -> str:
    by_letter: dict[str, list[str]] = {}
    for alternative in _alternatives():
        by_letter.setdefault(alternative[0], []).append(alternative[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


_TRIGGER = re.compile(rf"[^A-Za-z](?:(?<=[0-9])[0-9]*|{_bundled()})")


def next_trigger(text: str, pos: int) -> tuple[int, int] | None:
    """Where the next word or run of digits that can begin a date stands, from ``pos`` on."""
    if pos == 0:
        first = _TRIGGER.match(f" {text}")
        if first is not None:
            return 0, first.end() - 1
    beside = pos > 0 and not text[pos - 1].isalnum()
    found = _TRIGGER.search(text, pos - 1 if beside else pos)
    if found is None:
        return None
    begin = found.start()
    if not text[begin].isdigit() or not text[begin].isascii():
        begin += 1
    return begin, found.end()
