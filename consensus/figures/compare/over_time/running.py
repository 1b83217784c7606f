"""What goes on while it is reported: a toll, a fire, a count of votes; and how a text tells of its way."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from consensus.figures.compare.over_time.later_words import (
    FALLS,
    FROM,
    FROM_TO,
    GOES_ON,
    NEAR,
    NOT_YET,
    NOW,
    ON_BOARD,
    OR,
    RISEN_WITH,
    RISES,
    TAKEN,
    UP_FROM,
)
from consensus.figures.compare.over_time.timeline import Position, Timeline
from consensus.figures.meaning.scope import clause_in, scope, window
from consensus.schema import Figure

UP, DOWN = 1, -1


def running(first: Position, second: Position, timeline: Timeline) -> bool:
    """Whether two positions count something that goes on: a toll, or what a fire or a count has reached.

    Either the label of one says so, or the words beside a number of each.
    """
    if first[0].kind in ("date", "time"):
        return False
    states = timeline.once(_goes, first), timeline.once(_goes, second)
    return "settled" not in states and ("labelled" in states or states == ("told", "told"))


def _goes(side: Position) -> str:
    """Whether a position counts what is "settled" or goes on, by a label or as it is told; "" for neither."""
    if _settled(side):
        return "settled"
    if _labelled_running(side):
        return "labelled"
    return "told" if _told_running(side) else ""


def _settled(side: Position) -> bool:
    """Whether a position counts what does not go on: votes taken, or all who were on a ship or a plane."""
    told = ((f, _told_of(f.label, *window(f), len(f.printed))) for f in side)
    return any(what == "taken" or (what == "on board" and harm(f) in (None, "arrested")) for f, what in told)


@lru_cache(maxsize=4096)  # copies of one report share their sentences
def _told_of(label: str, sentence: str, at: int, length: int) -> str:
    """Whether the number counts what is "taken" or who was "on board", by its label and clause; else ""."""
    clause = clause_in(sentence, at, at + length)
    if TAKEN.search(label) or TAKEN.search(clause):
        return "taken"
    return "on board" if ON_BOARD.search(f"{label} {clause}") else ""


def _labelled_running(side: Position) -> bool:
    return any(GOES_ON.search(f.label) for f in side)


def _told_running(side: Position) -> bool:
    if 2 * sum(harm(f) is not None or _goes_on(f.quote) for f in side) >= len(side):
        return True
    return any(_clause_goes_on(*window(f), len(f.printed)) or moved(f) for f in side)


@lru_cache(maxsize=4096)  # copies of one report share their sentences
def _goes_on(sentence: str) -> bool:
    return bool(GOES_ON.search(sentence))


@lru_cache(maxsize=4096)
def _clause_goes_on(sentence: str, at: int, length: int) -> bool:
    return bool(GOES_ON.search(clause_in(sentence, at, at + length)))


def _by_sentence(side: Position) -> dict[tuple[str, int], Figure]:
    return {(f.article, f.quote_start): f for f in side}


def told_both(old: Position, new: Position, timeline: Timeline) -> Iterator[tuple[Figure, Figure]]:
    """Figures of one sentence that tells the change itself: "from 782 to 719", "6,200, down from 18,000"."""
    before = timeline.once(_by_sentence, old)
    if before.keys().isdisjoint(timeline.once(_by_sentence, new)):
        return
    for after in new:
        was = before.get((after.article, after.quote_start))
        if was is None:
            continue
        first, last = sorted((was, after), key=lambda f: f.start)
        start = was.quote_start
        lead, between = was.quote[: first.start - start], was.quote[first.end - start : last.start - start]
        came_first = first is was and FROM.search(lead[-NEAR:]) and FROM_TO.search(between)
        if came_first or (first is after and UP_FROM.search(between[-NEAR:])):
            yield was, after


def moved(figure: Figure) -> int:
    """Whether its sentence says that the count rose (1) or fell (-1) to it; else 0."""
    text, at = window(figure)
    return _told_to_move(text[max(0, at - NEAR) : at])


@lru_cache(maxsize=4096)
def _told_to_move(lead: str) -> int:
    before = OR.sub("to ", lead)
    if NOT_YET.search(before):
        return 0
    if RISES.search(before) or NOW.search(before) or RISEN_WITH.search(before):
        return UP
    return DOWN if FALLS.search(before) else 0


def harm(figure: Figure) -> str | None:
    """What became of those counted: "killed", "missing"; ``None`` where nothing says so."""
    return dict(scope(figure)).get("harm")
