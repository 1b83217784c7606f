"""Whether a text says that a number was put right: then the earlier one was wrong, not early.

A toll that rises was right before. One that falls was not: the dead do not come back, so "78 dead, down
from 80 announced earlier" says that 80 never was true, and who still prints it contradicts the 78. Of any
number a text may say so itself: "a misprint for", "75, not 76 as first reported".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from consensus.figures.compare.over_time.later_words import AGAINST, NEAR
from consensus.figures.compare.over_time.put_right_words import (
    CALLED_WRONG,
    FALLS_BY_ITSELF,
    FELL,
    GIVEN_BEFORE,
    LOWERED,
    ONE_OF_BOTH,
    OTHER_PERIOD,
    PAIR,
    SAID_RIGHT,
    SPEAKS_OF_ERROR,
    SPEAKS_OF_LESS,
    TOLL,
)
from consensus.figures.compare.over_time.running import DOWN, harm, moved
from consensus.figures.compare.over_time.timeline import Position, Timeline
from consensus.figures.meaning.scope import scope, window
from consensus.figures.meaning.stated import Interval, distinct, stated
from consensus.schema import Figure

# What only adds up at one event; of those hurt and held see FALLS_BY_ITSELF.
_ADDS_UP = frozenset({"killed", "injured", "arrested", "rescued", "injured-or-killed"})

# The right figure, with the wrong one where its text prints it.
_Told = tuple[Figure, Figure | None]


@dataclass(frozen=True, slots=True)
class PutRight:
    """That one of two positions is an error which a text puts right.

    ``right`` is the figure that does so. ``wrong`` is the one it corrects, ``None`` where its sentence names
    none. ``sure`` says that the text tells which of the two is the error, ``known`` that each article which
    prints the error says so.
    """

    right: Figure
    wrong: Figure | None
    side: Position
    known: bool
    sure: bool = True


def put_right(first: Position, second: Position, timeline: Timeline) -> PutRight | None:
    """That a text puts one of two positions right; ``None`` where none does."""
    may = [each for each in (first, second) if timeline.once(_tellers, each)]
    for right in may:
        wrong = second if right is first else first
        found = next(_lowered(wrong, right, timeline), None) or next(_owned_to(wrong, right, timeline), None)
        if found:
            tell = {figure.article for figure in right}
            return PutRight(*found, side=wrong, known=all(figure.article in tell for figure in wrong))
    for right in may:
        wrong = second if right is first else first
        for now, was, text in _both_in_a_sentence(wrong, right, timeline):
            if ONE_OF_BOTH.search(text):
                return PutRight(now, was, wrong, known=False, sure=False)
    return None


def _tellers(side: Position) -> list[Figure]:
    """The figures of a position whose sentence may put a number right."""
    return [f for f in side if _speaks_of_error(f.quote) or _speaks_of_less(f.quote)]


def _called_wrong(side: Position) -> list[Figure]:
    """The figures of a position that their own text calls wrong."""
    return [f for f in side if _speaks_of_error(f.quote) and CALLED_WRONG.search(_masked(f))]


def _prints(side: Position) -> frozenset[str]:
    return frozenset(f.printed for f in side)


def _first_stated(side: Position) -> Interval:
    return stated(side[0])


@lru_cache(maxsize=4096)  # copies of one report share their sentences
def _speaks_of_error(sentence: str) -> bool:
    return bool(SPEAKS_OF_ERROR.search(sentence)) and not AGAINST.search(sentence)


@lru_cache(maxsize=4096)
def _speaks_of_less(sentence: str) -> bool:
    return bool(SPEAKS_OF_LESS.search(sentence)) and not OTHER_PERIOD.search(sentence)


def _lowered(wrong: Position, right: Position, timeline: Timeline) -> Iterator[_Told]:
    """Figures to which a text says that a count of one event was lowered, with those it came from."""
    harms = timeline.once(_harms, wrong) | timeline.once(_harms, right)
    if "missing" in harms or not harms & _ADDS_UP:
        return
    if timeline.once(_first_stated, wrong) <= timeline.once(_first_stated, right):
        return
    for now, was, text in _both_in_a_sentence(wrong, right, timeline):
        if _of_one_event(now) and FELL.search(text) and (TOLL.search(text) or GIVEN_BEFORE.search(text)):
            yield now, was
    yield from ((now, None) for now in right if _brought_down(now) and _of_one_event(now))


def _harms(side: Position) -> frozenset[str | None]:
    return frozenset(map(harm, side))


def _of_one_event(figure: Figure) -> bool:
    if ("count", "new") in scope(figure) or not _speaks_of_less(figure.quote):
        return False
    return harm(figure) == "killed" or not FALLS_BY_ITSELF.search(f"{figure.label} {figure.quote}")


def _brought_down(figure: Figure) -> bool:
    text, at = window(figure)
    lead = text[max(0, at - NEAR) : at]
    return bool(TOLL.search(text) and (moved(figure) == DOWN or LOWERED.search(lead)))


def _owned_to(wrong: Position, right: Position, timeline: Timeline) -> Iterator[_Told]:
    """Figures that a text calls the right ones, with those that it calls wrong."""
    for now, was, text in _both_in_a_sentence(wrong, right, timeline):
        if PAIR.search(text) or CALLED_WRONG.search(text) or SAID_RIGHT.search(text):
            yield now, was
    for was in timeline.once(_called_wrong, wrong):
        yield from ((now, was) for now in right if now.article == was.article)


def _both_in_a_sentence(
    wrong: Position, right: Position, timeline: Timeline
) -> Iterator[tuple[Figure, Figure, str]]:
    """Figures whose sentence prints both numbers, with the sentence: "#" and "@" stand for the two.

    The other number need not be a figure of that measure: who knows it wrong may hold it apart.
    """
    prints = timeline.once(_prints, wrong)
    for now in timeline.once(_tellers, right):
        told = {printed for printed in prints if printed in now.quote}
        if not told:
            continue
        text = _masked(now, "#")
        for was in distinct(f for f in wrong if f.printed in told):
            shown = re.sub(rf"(?<![\w.,]){re.escape(was.printed)}(?![\w]|[.,]\d)", "@", text, count=1)
            if shown != text:
                yield now, was, shown


def _masked(figure: Figure, mark: str = "@") -> str:
    """The figure's sentence with a mark in the place of its number."""
    text, at = figure.quote.replace("@", " ").replace("#", " "), figure.start - figure.quote_start
    return f"{text[:at]}{mark}{text[at + len(figure.printed) :]}"
