"""How far a count of votes had come when a share, a margin or a number of votes was told."""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.figures.compare.over_time.later_words import TAKEN
from consensus.figures.compare.over_time.timeline import Position, Timeline
from consensus.figures.compare.relation import as_compared
from consensus.figures.meaning.scope import clause_in, window
from consensus.figures.meaning.stated import stated
from consensus.schema import Figure

_PLACES = (
    r"(?:polling )?(?:stations|booths|places|precincts|districts|tables|constituencies|wards|counties|sheets)"
)
_BALLOTS = r"(?:votes?|ballots?|returns|count)"
_SHARE_OF = r"(\d{1,3}(?:[.,]\d+)?)\s*(?:%|per ?cent|pc\b)\s+of\s+(?:(?:the|all|its|their|polling)\s+)*"
_AFTER = r"\s+(?:were |was |are |had been |have been |has been |been |now )?"
_COUNTED = r"(?:reporting|reported|counted|tallied|processed|scrutinised|scrutinized|declared|completed?)\b"
# How much of a vote is counted: "with 63 percent of polling stations reporting", "the count completed at
# 98 % of booths", "with 99.1 per cent of the votes counted". "62 percent of the votes" were won.
_STAGE = re.compile(
    rf"{_SHARE_OF}(?:{_PLACES}|{_BALLOTS}){_AFTER}{_COUNTED}"
    rf"|{_SHARE_OF}{_PLACES}(?:\s+(?:were |was |are )?in\b|\W*$)"
    rf"|\b(?:count(?:ing|ed)?|results|returns|data|ballots|tall(?:y|ied)|scrutiny)\b[^.;:!?\d]{{0,40}}?"
    rf"{_SHARE_OF}(?:{_PLACES}|{_BALLOTS})\b",
    re.IGNORECASE,
)
# A count of votes that is under way: "with 63 percent of polling stations reporting", "in partial results".
_PARTIAL = re.compile(
    r"\b(?:stations|precincts|districts|votes|ballots)(?:\s+(?:were|had been|have been|been))?"
    r"\s+(?:reporting|reported|counted|tallied|processed)\b"
    r"|\b(?:results (?:in )?|data |ballots )(?:of|from) (?:[\w.%,]+ ){1,6}(?:stations|precincts|districts)\b"
    r"|\b(?:partial|preliminary|early|incomplete|provisional) (?:results?|returns|counts?|tall(?:y|ies))\b"
    r"|\b(?:before|until) (?:the )?(?:polls|polling stations|voting) (?:closed?|ended?)\b",
    re.IGNORECASE,
)
# What is counted in a count of votes.
_VOTES = re.compile(
    r"\b(?:votes?|ballots?|seats?|margin|lead(?:s|ing)?|ahead|gap|majority|advantage|difference)\b",
    re.IGNORECASE,
)
_ALL = 100.0  # percent of the stations
# Stations are not all of one size: the last tenth of them may hold a fifth of the votes. Chosen.
_UNEVEN = 2
_UNDER_WAY = 0.0  # of a count whose stage nobody tells


def partly_counted(first: Position, second: Position, timeline: Timeline) -> tuple[Position, Position] | None:
    """The two positions, the earlier first, where one is told while the votes were being counted.

    Where both are, the one of the smaller part counted is the earlier; ``None`` where both tell one part.
    """
    if not all(timeline.once(_of_votes, side) for side in (first, second)):
        return None
    one, two = timeline.once(_counted, first), timeline.once(_counted, second)
    if one == two and one != _UNDER_WAY:
        return None
    if _UNDER_WAY in (one, two) and _ALL not in (one, two):  # both under way, one nobody knows how far
        one, two = (stated(figure)[0] for figure in as_compared(first[0], second[0]))
        return (first, second) if one < two else (second, first)
    old, new, part = (first, second, one) if one < two else (second, first, two)
    return (old, new) if _can_become(old[0], new[0], part) else None


def _can_become(old: Figure, new: Figure, part: float) -> bool:
    """Whether what was not counted yet can bring a share to the other: 2 percent move none by 9."""
    if old.kind != "percent":
        return True
    (low, high), (start, end) = (stated(figure) for figure in as_compared(old, new))
    return max(start - high, low - end) <= _UNEVEN * (_ALL - part)


def _of_votes(side: Position) -> bool:
    return side[0].kind == "percent" or (side[0].kind == "number" and any(map(_counts_votes, side)))


def _counts_votes(figure: Figure) -> bool:
    sentence, at = window(figure)
    said = f"{figure.noun} {figure.label} {clause_in(sentence, at, at + len(figure.printed))}"
    return bool(_VOTES.search(said)) and not TAKEN.search(said)


def _counted(side: Position) -> float:
    """The largest part of a count that the texts of a position tell, in percent; all where they tell none."""
    told = [part for figure in side if (part := _part(f"{figure.label} {figure.quote}")) is not None]
    return min(max(told, default=_ALL), _ALL)


@lru_cache(maxsize=4096)  # copies of one report share their sentences
def _part(words: str) -> float | None:
    told = [part for found in _STAGE.finditer(words) for part in found.groups() if part]
    if told:
        return max(float(part.replace(",", ".")) for part in told)
    return _UNDER_WAY if _PARTIAL.search(words) else None
