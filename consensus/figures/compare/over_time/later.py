"""Whether two positions are an earlier and a later state of one running count: then nobody was wrong.

A toll, a burned area or a count of votes goes on while it is reported. A later state is known by the day
(or the hour) that dates it, by the wording ("rose to 15", "down from 18,000"), or by a morning that
dates the earlier one.

Source: domain rule "compatible: no reader could call one of them wrong". Errs towards a dispute: two
estimates of two days ("some 14,000", "about 15,000") stay one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consensus.figures.compare.over_time import explain_later
from consensus.figures.compare.over_time.later_words import AGAINST, FIRST_HOURS, PART_OF_THE_DAY, PROVISIONAL
from consensus.figures.compare.over_time.put_right import put_right
from consensus.figures.compare.over_time.running import DOWN, UP, harm, moved, running, told_both
from consensus.figures.compare.over_time.sessions import two_moments
from consensus.figures.compare.over_time.so_far import is_lower, not_older, told_so_far
from consensus.figures.compare.over_time.timeline import Position, Timeline
from consensus.figures.compare.over_time.votes import partly_counted
from consensus.figures.meaning.stated import stated
from consensus.schema import Figure

# What follows a later state is later still. The missing also turn up.
_TOLLS = frozenset({"killed", "injured"})


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
    tolls = [f for f in figures if harm(f) in _TOLLS]
    for figure in tolls:
        most[figure.article] = max(stated(figure)[0], most.get(figure.article, 0.0))
    return frozenset(f.id for f in tolls if stated(f)[1] <= most[f.article])


def superseded(pairs: Sequence[tuple[Position, Position]], timeline: Timeline) -> list[Later]:
    """That all opposed positions are earlier and later states of one count; empty where a pair is not.

    What is later than a later state of a toll is later too: 13 dead than 5, and so than one.
    """
    told: list[Later | None] = []
    for pair in pairs:
        later = _later_state(*pair, timeline)
        if later is None and harm(pair[0][0]) not in _TOLLS:
            return []
        told.append(later)
    newer: dict[int, list[int]] = {}
    for later, (first, second) in zip(told, pairs, strict=True):
        if later:
            newer.setdefault(id(later.old), []).append(id(second if later.old is first else first))
    if all(later or _follows(*pair, newer) for later, pair in zip(told, pairs, strict=True)):
        return [later for later in told if later]
    return []


def _follows(first: Position, second: Position, newer: Mapping[int, Sequence[int]]) -> bool:
    """Whether one of two tolls follows the other by way of states between them."""
    return id(second) in _all_after(id(first), newer) or id(first) in _all_after(id(second), newer)


def _all_after(old: int, newer: Mapping[int, Sequence[int]]) -> set[int]:
    found: set[int] = set()
    waiting = [old]
    while waiting:
        fresh = [i for i in newer.get(waiting.pop(), ()) if i not in found]
        found.update(fresh)
        waiting += fresh
    return found


def _later_state(first: Position, second: Position, timeline: Timeline) -> Later | None:
    """That one of two positions is a later state of the other."""
    if error := put_right(first, second, timeline):
        said = explain_later.put_right(error.right, error.wrong, error.sure)
        return Later(said, error.side) if error.known else None
    orders = ((first, second), (second, first))
    for old, new in orders:
        if told := next(told_both(old, new, timeline), None):
            return Later(explain_later.change_told(*told), old)
    if moments := two_moments(first, second, timeline):
        return Later(explain_later.sessions(moments[0][0], moments[1][0]), moments[0])
    if votes := partly_counted(first, second, timeline):
        return Later(explain_later.partial(votes[0][0], votes[1][0]), votes[0])
    contested = timeline.once(_contested, first) or timeline.once(_contested, second)
    later = _of_a_running_count(first, second, timeline, contested)
    so_far = None if later or contested else told_so_far(first, second, timeline)
    return Later(explain_later.up_to_then(so_far[0][0], so_far[1][0]), so_far[0]) if so_far else later


def _contested(side: Position) -> bool:
    """Whether a sentence of a position sets its number against another."""
    return any(AGAINST.search(quote) for quote in {f.quote for f in side})


def _of_a_running_count(
    first: Position, second: Position, timeline: Timeline, contested: bool
) -> Later | None:
    """That one of two states of a count that goes on is the later one."""
    orders = ((first, second), (second, first))
    if not running(first, second, timeline):
        return None
    by_word = [(old, new) for old, new in orders if not contested and _told_later(old, new, timeline)]
    if len(by_word) == 1:
        ((old, new),) = by_word
        return Later(explain_later.moved(old[0], new[0]), old)
    in_window = [(old, new) for old, new in orders if _of_first_hours(old, new, timeline)]
    if len(in_window) == 1:
        ((old, new),) = in_window
        return Later(explain_later.first_hours(old[0], new[0]), old)
    dated = None if contested else _dated_later(first, second, timeline)
    return dated or _same_day(first, second, timeline)


def _told_later(old: Position, new: Position, timeline: Timeline) -> bool:
    """Whether an article, not known to be older than ``old``, says that the count rose or fell to ``new``."""
    began = timeline.moments(old)
    way = UP if is_lower(old[0], new[0]) else DOWN
    told = (f for f in new if moved(f) == way or (way == UP and timeline.risen(f)))
    return any(not began or not timeline.day(f) or timeline.day(f) >= began[0][:10] for f in told)


def _of_first_hours(old: Position, new: Position, timeline: Timeline) -> bool:
    """Whether only ``old``, the lower one, is told as a count of the first hours or days."""
    early = timeline.once(_counts_first_hours, old), timeline.once(_counts_first_hours, new)
    return early == (True, False) and is_lower(old[0], new[0])


def _counts_first_hours(side: Position) -> bool:
    return any(FIRST_HOURS.search(f.quote) for f in side)


def _dated_later(first: Position, second: Position, timeline: Timeline) -> Later | None:
    """That one of two states of a running count is dated later; by its text, else by its publication.

    Fewer people missing by the text alone: on a later day that may be good news or another source's denial.
    """
    if harm(first[0]) != "missing":
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
    old, new = (second, first) if is_lower(second[0], first[0]) else (first, second)
    if harm(old[0]) == "missing":
        return None
    if _for_the_time(old, new, timeline):
        return Later(explain_later.for_the_time(old[0], new[0]), old)
    one, two = timeline.by_hour(old), timeline.moments(new)
    if not one or not two or one[0][:10] != two[0][:10]:
        return None
    if all("T" in moment for moment in (*one, *two)) and one[-1] < two[0]:
        return Later(explain_later.superseded(old[0], one[-1], new[0], two[0]), old)
    if harm(old[0]) == "rescued" and any("so far" in f.quote.lower() for f in new):
        return Later(explain_later.so_far(old[0], new[0]), old)
    parts = timeline.once(_of_a_part_of_the_day, old), timeline.once(_of_a_part_of_the_day, new)
    if parts == (True, False):
        return Later(explain_later.earlier_that_day(old[0], new[0]), old)
    return None


def _for_the_time(old: Position, new: Position, timeline: Timeline) -> bool:
    """Whether the lower count is told as one that will rise, and the higher one is not known to be older."""
    if harm(old[0]) not in _TOLLS or not timeline.once(_provisional, old):
        return False
    return not_older(old, new, timeline)


def _provisional(side: Position) -> bool:
    return any(PROVISIONAL.search(f.quote) for f in side)


def _of_a_part_of_the_day(side: Position) -> bool:
    return any(PART_OF_THE_DAY.search(f.quote) for f in side)


def _goes_its_way(old: Figure, new: Figure) -> bool:
    """A toll rises; anything else may do either."""
    return harm(old) in (None, "displaced", "missing") or is_lower(old, new)
