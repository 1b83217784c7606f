"""At which moment of a trading day a price or a change of it is told: during trading, or at the close."""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.figures.compare.over_time.timeline import Position, Timeline
from consensus.figures.meaning.scope import window
from consensus.schema import Figure

# An hour: "11:38", "10.03am", "3 p.m.", "1010 GMT". "At 12.97 euros" is none.
_HOUR = (
    r"(?:\d{1,2}:\d\d(?:\s?[ap]\.?m\b)?|\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b|\d{1,2}\.\d\d\s(?:gmt|utc|cet|hours|local)\b"
    r"|\d{4}\s(?:gmt|utc|hours|hrs|local time)\b|noon\b|midday\b)"
)
DURING = re.compile(
    r"\bas (?:much|low|high|many) as\b"
    r"|\b(?:early|late|morning|midday|afternoon|initial|opening|intraday|pre-?market) "
    r"(?:trad\w+|deal\w+|session|exchanges?|business)"
    r"|\bin the (?:morning|first hour)\b|\bat the open(?:ing)?\b|\bopened\b|\bpre-?market\b|\bintraday\b"
    r"|\b(?:at|by|around|about|before|after|as of|until)\s+(?:around |about |just )?"
    rf"{_HOUR}",
    re.IGNORECASE,
)
CLOSE = re.compile(r"\b(?:clos(?:e[ds]?|ing)|ended|ending|finished|settled)\b", re.IGNORECASE)
_MARKET = re.compile(
    r"\b(?:(?<!vote )(?<!market )shares?|stocks?|ind(?:ex|ices)|bourse|trad(?:ed|ing|es?)|futures|crude"
    r"|bonds?|yields?|currenc(?:y|ies)|exchange|prices?|markets?(?! share))\b",
    re.IGNORECASE,
)
_KINDS = frozenset({"percent", "money"})


def two_moments(first: Position, second: Position, timeline: Timeline) -> tuple[Position, Position] | None:
    """The two positions, the earlier first, where one is of an hour of trading and the other of the close.

    ``None`` where they are not: a number that is told of no moment may be of either.
    """
    if first[0].kind not in _KINDS:
        return None
    told = [timeline.once(_told, side) for side in (first, second)]
    if told == [{"during"}, {"close"}]:
        return first, second
    return (second, first) if told == [{"close"}, {"during"}] else None


def _told(side: Position) -> set[str]:
    return {moment for figure in side if (moment := moment_of(figure))}


def moment_of(figure: Figure) -> str:
    """Whether a price or its change is told "during" trading or at the "close"; "" where nothing says so."""
    return _moment(*window(figure), len(figure.printed)) if figure.kind in _KINDS else ""


@lru_cache(maxsize=4096)  # copies of one report share their sentences
def _moment(sentence: str, at: int, length: int) -> str:
    """The one told nearest to the number."""
    if not _MARKET.search(sentence):
        return ""
    found = [
        (max(at - m.end(), m.start() - at - length), told)
        for told, words in (("during", DURING), ("close", CLOSE))
        for m in words.finditer(sentence)
    ]
    return min(found)[1] if found else ""
