"""Whether two positions are an earlier and a later state of one running count: then nobody was wrong.

A toll, a burned area or a count of votes goes on while it is reported. A later state is known by the day
(or the hour) that dates it, by the wording ("rose to 15", "down from 18,000"), or by a morning that
dates the earlier one.

Source: domain rule "compatible: no reader could call one of them wrong". Errs towards a dispute: two
estimates of two days ("some 14,000", "about 15,000") stay one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from consensus.figures import explain_later
from consensus.figures.later_words import (
    AGAINST,
    FALLS,
    FIRST_HOURS,
    FROM,
    FROM_TO,
    GOES_ON,
    NEAR,
    NOT_YET,
    NOW,
    ON_BOARD,
    OR,
    PART_OF_THE_DAY,
    PARTIAL,
    PROVISIONAL,
    RISEN_WITH,
    RISES,
    TAKEN,
    UP_FROM,
)
from consensus.figures.relation import as_compared
from consensus.figures.scope import clause_in, scope, window
from consensus.figures.stated import stated
from consensus.figures.timeline import Position, Timeline
from consensus.schema import Figure

_UP, _DOWN = 1, -1


@dataclass(frozen=True, slots=True)
class Later:
    """That one position is a later state of another: in one sentence, and which is the earlier one."""

    said: str
    old: Position


def retold(figures: Sequence[Figure]) -> frozenset[str]:
    """The ids of counts of the dead or hurt that their own article has left behind for a higher one.

    "The toll, put at 48 on Tuesday evening, rose to 61 overnight": the article does not date the 48.
    """
    most: dict[str, float] = {}
    tolls = [f for f in figures if _harm(f) in ("killed", "injured")]
    for figure in tolls:
        most[figure.article] = max(stated(figure)[0], most.get(figure.article, 0.0))
    return frozenset(f.id for f in tolls if stated(f)[1] <= most[f.article])


def superseded(pairs: Sequence[tuple[Position, Position]], timeline: Timeline) -> list[Later]:
    """That all opposed positions are earlier and later states of one count; empty where a pair is not."""
    told: list[Later] = []
    for first, second in pairs:
        later = _later_state(first, second, timeline)
        if later is None:
            return []
        told.append(later)
    return told


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
    return any(what == "taken" or (what == "on board" and _harm(f) in (None, "arrested")) for f, what in told)


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
    if 2 * sum(_harm(f) is not None or _goes_on(f.quote) for f in side) >= len(side):
        return True
    return any(_clause_goes_on(*window(f), len(f.printed)) or _moved(f) for f in side)


def _clause(figure: Figure) -> str:
    text, at = window(figure)
    return clause_in(text, at, at + len(figure.printed))


@lru_cache(maxsize=4096)  # copies of one report share their sentences
def _goes_on(sentence: str) -> bool:
    return bool(GOES_ON.search(sentence))


@lru_cache(maxsize=4096)
def _clause_goes_on(sentence: str, at: int, length: int) -> bool:
    return bool(GOES_ON.search(clause_in(sentence, at, at + length)))


def _later_state(first: Position, second: Position, timeline: Timeline) -> Later | None:
    """That one of two positions is a later state of the other."""
    orders = ((first, second), (second, first))
    for old, new in orders:
        if told := next(_told_both(old, new, timeline), None):
            return Later(explain_later.change_told(*told), old)
    if partial := _partly_counted(first, second):
        return partial
    if not running(first, second, timeline):
        return None
    by_word = [(old, new) for old, new in orders if _told_later(old, new, timeline)]
    if len(by_word) == 1:
        ((old, new),) = by_word
        return Later(explain_later.moved(old[0], new[0]), old)
    in_window = [(old, new) for old, new in orders if _of_first_hours(old, new)]
    if len(in_window) == 1:
        ((old, new),) = in_window
        return Later(explain_later.first_hours(old[0], new[0]), old)
    return _dated_later(first, second, timeline) or _same_day(first, second, timeline)


def _by_sentence(side: Position) -> dict[tuple[str, int], Figure]:
    return {(f.article, f.quote_start): f for f in side}


def _told_both(old: Position, new: Position, timeline: Timeline) -> Iterator[tuple[Figure, Figure]]:
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


def _told_later(old: Position, new: Position, timeline: Timeline) -> bool:
    """Whether an article, not known to be older than ``old``, says that the count rose or fell to ``new``."""
    began = timeline.moments(old)
    way = _UP if _is_lower(old[0], new[0]) else _DOWN
    moved = (f for f in new if _moved(f) == way or (way == _UP and timeline.risen(f)))
    return any(not began or not timeline.day(f) or timeline.day(f) >= began[0][:10] for f in moved)


def _partly_counted(first: Position, second: Position) -> Later | None:
    """That one of two shares of a vote is told while the count was under way: it goes on to the other."""
    if first[0].kind != "percent":
        return None
    partial = [any(PARTIAL.search(f"{f.label} {f.quote}") for f in side) for side in (first, second)]
    if not any(partial):
        return None
    low, high = sorted((first, second), key=lambda side: stated(side[0]))
    old, new = (low, high) if all(partial) else (first, second) if partial[0] else (second, first)
    return Later(explain_later.partial(old[0], new[0]), old)


def _of_first_hours(old: Position, new: Position) -> bool:
    """Whether only ``old``, the lower one, is told as a count of the first hours or days."""
    early = [any(FIRST_HOURS.search(f.quote) for f in side) for side in (old, new)]
    return early == [True, False] and _is_lower(old[0], new[0])


def _moved(figure: Figure) -> int:
    """Whether its sentence says that the count rose (1) or fell (-1) to it; else 0."""
    text, at = window(figure)
    return _told_to_move(text[max(0, at - NEAR) : at])


@lru_cache(maxsize=4096)
def _told_to_move(lead: str) -> int:
    before = OR.sub("to ", lead)
    if NOT_YET.search(before):
        return 0
    if RISES.search(before) or NOW.search(before) or RISEN_WITH.search(before):
        return _UP
    return _DOWN if FALLS.search(before) else 0


def _dated_later(first: Position, second: Position, timeline: Timeline) -> Later | None:
    """That one of two states of a running count is dated later; by its text, else by its publication.

    Fewer people missing by the text alone: on a later day that may be good news or another source's denial.
    """
    if any(AGAINST.search(f.quote) for f in (*first, *second)):
        return None
    if _harm(first[0]) != "missing":
        return _by_days(first, second, timeline)
    if told := _by_days(first, second, timeline.by_text):
        return told
    later = _by_days(first, second, timeline)
    fewer = later and stated(later.old[0]) > stated((second if later.old is first else first)[0])
    return None if fewer else later


def _by_days(first: Position, second: Position, timeline: Timeline) -> Later | None:
    """That one of two states has the later days. Texts that date both to one day tell of no order."""
    one, two = ([m[:10] for m in timeline.moments(side)] for side in (first, second))
    if not one or not two or (one[0], one[-1]) == (two[0], two[-1]):
        return None
    if one[0] == two[0] and all(any(f.as_of == one[0] for f in side) for side in (first, second)):
        return None
    old, new = (first, second) if (one[0], one[-1]) < (two[0], two[-1]) else (second, first)
    if not _goes_its_way(old[0], new[0]):
        return None
    which = 0 if one[0] != two[0] else -1
    days = sorted((one[which], two[which]))
    return Later(explain_later.superseded(old[0], days[0], new[0], days[1]), old)


def _same_day(first: Position, second: Position, timeline: Timeline) -> Later | None:
    """That one of two counts of a day is later: printed at a later hour, or risen since a morning's count.

    So is the higher count of people rescued "so far": nobody who was rescued is lost again.
    """
    old, new = (second, first) if _is_lower(second[0], first[0]) else (first, second)
    if _harm(old[0]) == "missing":
        return None
    if _for_the_time(old, new, timeline):
        return Later(explain_later.for_the_time(old[0], new[0]), old)
    one, two = timeline.by_hour(old), timeline.moments(new)
    if not one or not two or one[0][:10] != two[0][:10]:
        return None
    if all("T" in moment for moment in (*one, *two)) and one[-1] < two[0]:
        return Later(explain_later.superseded(old[0], one[-1], new[0], two[0]), old)
    if _harm(old[0]) == "rescued" and any("so far" in f.quote.lower() for f in new):
        return Later(explain_later.so_far(old[0], new[0]), old)
    if any(_of_a_part_of_the_day(f) for f in old) and not any(_of_a_part_of_the_day(f) for f in new):
        return Later(explain_later.earlier_that_day(old[0], new[0]), old)
    return None


def _for_the_time(old: Position, new: Position, timeline: Timeline) -> bool:
    """Whether the lower count is told as one that will rise, and the higher one is not known to be older."""
    if _harm(old[0]) not in ("killed", "injured") or not any(PROVISIONAL.search(f.quote) for f in old):
        return False
    one, two = timeline.moments(old), timeline.moments(new)
    return not one or not two or one[0][:10] <= two[-1][:10]


def _of_a_part_of_the_day(figure: Figure) -> bool:
    return bool(PART_OF_THE_DAY.search(figure.quote))


def _goes_its_way(old: Figure, new: Figure) -> bool:
    """A toll rises; anything else may do either."""
    harm = _harm(old)
    return harm in (None, "displaced", "missing") or _is_lower(old, new)


def _is_lower(a: Figure, b: Figure) -> bool:
    one, two = as_compared(a, b)
    return stated(one) < stated(two)


def _harm(figure: Figure) -> str | None:
    return dict(scope(figure)).get("harm")
