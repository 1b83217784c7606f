"""Clock times against each other: hedges that stay near their hour, midnight, half days."""

from __future__ import annotations

import pytest
from helpers_figures import marked

from consensus.figures import find
from consensus.figures.compare.explain import gap
from consensus.figures.compare.relation import relation
from consensus.schema import Figure

# text of one article, text of the other, how the two times stand to each other
PAIRS = [
    ("just before 2 p.m.", "at 1:20 p.m.", "disjoint"),
    ("just before 2 p.m.", "at 1:40 p.m.", "bound-compatible"),
    ("just before 2 p.m.", "at 1:30 p.m.", "bound-compatible"),
    ("just before 2 p.m.", "at 2 p.m.", "bound-compatible"),
    ("just before 2 p.m.", "at 2:20 p.m.", "disjoint"),
    ("shortly before 2 p.m.", "just before 2 p.m.", "meet"),
    ("shortly before 4.30pm", "about 4:30 p.m.", "bound-compatible"),
    ("before 2 p.m.", "at 1:20 p.m.", "bound-compatible"),
    ("before 2 p.m.", "at 9 a.m.", "bound-compatible"),
    ("shortly after 2 p.m.", "at 2:25 p.m.", "bound-compatible"),
    ("shortly after 2 p.m.", "at 3 p.m.", "disjoint"),
    ("moments after 9 a.m.", "at 9:04 a.m.", "bound-compatible"),
    ("moments before 9 a.m.", "at 9:04 a.m.", "disjoint"),
    ("a little after 1600 GMT", "at 1555 GMT", "disjoint"),
    ("a little after 1600 GMT", "at 1605 GMT", "bound-compatible"),
    ("a few minutes past 9 a.m.", "at 9:10 a.m.", "bound-compatible"),
    ("just after 3am", "around 3 a.m.", "bound-compatible"),
    ("just before 10 p.m.", "around midnight", "disjoint"),
    ("just before midnight", "at 11:45 p.m.", "bound-compatible"),
    ("just short of midnight", "shortly after midnight", "disjoint"),
    ("nearly midnight", "at 11:50 p.m.", "bound-compatible"),
    ("just after midnight", "at 12:05 a.m.", "bound-compatible"),
    ("around midnight", "at 11:45 p.m.", "meet"),
    ("around midnight", "at 12:20 a.m.", "meet"),
    ("around midnight", "at 11:15 p.m.", "disjoint"),
    ("shortly after 2 p.m. ET", "at 12:07 p.m. MST", "bound-compatible"),
    ("shortly after 2 p.m. ET", "at 4 p.m. MST", "disjoint"),
    ("at 8:41 p.m. local time", "at 1841 GMT", "meet"),
    ("around 8.40pm", "at 1841 GMT", "meet"),
    ("at 8.38pm", "at 1841 GMT", "disjoint"),
    ("around 9 p.m.", "at 9:25 p.m.", "meet"),
    ("around 7pm", "at 19:23", "meet"),
    ("around 8am", "at 8.55 am", "disjoint"),
    ("around 9 p.m.", "at 9:45 p.m.", "disjoint"),
    # a full hour printed bare is good for a quarter of an hour on either side
    ("at 5pm", "at 5:10pm", "meet"),
    ("at 5pm", "at 5:00 p.m.", "meet"),
    ("at 5pm", "at 5:30pm", "disjoint"),
    ("at 5pm", "around 5:30pm", "meet"),
    ("at 5:00 p.m.", "at 5:10 p.m.", "disjoint"),
]


def time_of(text: str) -> Figure:
    """The clock time of a sentence."""
    return marked(f"The tower fell {text} on the coast.", "time")


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: f"{case[0]} / {case[1]}")
def test_times_against_each_other(case):
    one, two = (time_of(text) for text in case[:2])
    assert relation(one, two) == relation(two, one) == case[2]


# text, qualifier, hedge, low, high
WORDINGS = [
    ("just before 2 p.m.", "just before", "just-under", "13:30", "14:00"),
    ("Shortly before 2 p.m.", "Shortly before", "just-under", "13:30", "14:00"),
    ("moments after noon", "moments after", "just-over", "12:00", "12:30"),
    ("a little past 9am", "a little past", "just-over", "09:00", "09:30"),
    ("not long after 8 a.m.", "not long after", "just-over", "08:00", "08:30"),
    ("just short of midnight", "just short of", "just-under", "23:30", "00:00"),
    ("around 9 p.m.", "around", "approx", "20:30", "21:30"),
    ("before 2 p.m.", "before", "under", "13:45", "14:15"),
    ("long after 2 p.m.", "after", "over", "13:45", "14:15"),
    ("20 minutes after 2 p.m.", "after", "over", "13:45", "14:15"),
    ("the day just after which at 2 p.m.", "", "", "13:45", "14:15"),
]


@pytest.mark.parametrize("case", WORDINGS, ids=lambda case: case[0])
def test_the_wording_of_a_time(case):
    text, qualifier, hedge, low, high = case
    time = next(q for q in find(text) if q.kind == "time")
    assert (time.qualifier, time.hedge, time.low, time.high) == (qualifier, hedge, low, high)


def test_the_distance_is_told_from_the_printed_hour():
    assert gap(time_of("just before 2 p.m."), time_of("at 1:20 p.m.")).endswith("they are 40 minutes apart.")
    sides = time_of("just before midnight"), time_of("just after midnight")
    assert gap(*sides).endswith("they lie on two sides of one moment.")


def test_a_time_in_brackets_is_as_loose_as_the_one_it_restates() -> None:
    *_, restated = [f for f in find("It hit shortly after 9 a.m. local time (0330 GMT).") if f.kind == "time"]
    assert (restated.printed, restated.hedge, restated.low, restated.high) == ("0330 GMT", "just-over", "03:30", "04:00")
    *_, other = [f for f in find("It hit shortly after 9 a.m. (and again at 0930 GMT).") if f.kind == "time"]
    assert other.hedge == ""
