"""The sentence that says which of two figures is the later one, and how that is known."""

from __future__ import annotations

from consensus.figures.compare.explain import capital, day_of, point, shown
from consensus.figures.compare.relation import as_compared
from consensus.schema import Figure


def later(a: Figure, one: str, b: Figure, two: str) -> str:
    """Which of two figures is the later one; ``one`` and ``two`` are their ISO days, "" where not known."""
    if not one or not two or one == two:
        return ""
    a, b = as_compared(a, b)
    (new, count), (old, before) = sorted(((one, a), (two, b)), key=lambda pair: pair[0], reverse=True)
    later_one = f"{capital(shown(count))} is the later figure ({day_of(new)})"
    return f"{later_one}, {shown(before)} the earlier ({day_of(old)})."


def superseded(before: Figure, old: str, count: Figure, new: str) -> str:
    """That one count is a later state than another; ``old`` and ``new`` are ISO days, or days and times."""
    return f"{_later_count(before, count, _moment(new))} ({_moment(old)})."


def moved(before: Figure, count: Figure) -> str:
    """That a text tells of the count's way from one state to another."""
    before, count = as_compared(before, count)
    way = "risen" if point(count) > point(before) else "fallen"
    return f"{_later_count(before, count)}: the text says that it has {way}."


def change_told(before: Figure, count: Figure) -> str:
    """That one sentence tells both states of a count."""
    return f"{_later_count(before, count)}: one sentence tells the change from one to the other."


def earlier_that_day(before: Figure, count: Figure) -> str:
    """That a count is higher than one which its text dates to a part of that day."""
    return f"{_later_count(before, count)}, a count of earlier that day."


def first_hours(before: Figure, count: Figure) -> str:
    """That a count is higher than one which its text gives for the first hours or days."""
    return f"{_later_count(before, count)}, a count of the first hours or days."


def partial(before: Figure, count: Figure) -> str:
    """That a share, a margin or a number is one of a count of votes that was under way."""
    return f"{capital(shown(before))} is told of a count under way, which goes on to {shown(count)}."


def for_the_time(before: Figure, count: Figure) -> str:
    """That a count is higher than one whose text says that it will rise."""
    return f"{_later_count(before, count)}, which its text gives for the time being."


def sessions(before: Figure, count: Figure) -> str:
    """That one number is of an hour of a trading day and the other of its close."""
    return f"{capital(shown(before))} is told of an hour of trading, {shown(count)} of the close."


def so_far(before: Figure, count: Figure) -> str:
    """That a count of people rescued is higher than another and goes on."""
    return f"{_later_count(before, count)}: it is told as the count so far."


def up_to_then(before: Figure, count: Figure) -> str:
    """That a lower count is told as one of its moment, so that both can be true."""
    return f"{capital(shown(before))} is told as the count so far, which leaves room for {shown(count)}."


def _later_count(before: Figure, count: Figure, day: str = "") -> str:
    before, count = as_compared(before, count)
    dated = f" ({day})" if day else ""
    return f"{capital(shown(count))} is the later count{dated} and supersedes {shown(before)}"


def _moment(iso: str) -> str:
    """A day, with the time of day where there is one."""
    day, _, time = iso.partition("T")
    return f"{day_of(day)}, {time[:5]}" if time else day_of(day)


def put_right(right: Figure, wrong: Figure | None, sure: bool) -> str:
    """That a text puts a number right, and who does so where the text credits it."""
    by = f" (credited to {right.attribution})" if right.attribution else ""
    if wrong is None:
        return f"A text gives {shown(right)} as a count put right{by}: a higher one was wrong."
    if not sure:
        return f"A text that gives {shown(wrong)} and {shown(right)} says that one of them was an error{by}."
    return f"A text puts {shown(wrong)} right to {shown(right)}{by}: the earlier number was wrong."
