"""The ends of the running period, published on Monday, 18 September 2023. Cases written for this project."""

from __future__ import annotations

import datetime

import pytest

from consensus.figures.dates import find_dates

PUBLISHED = datetime.date(2023, 9, 18)

EDGES = [
    ("The office will close at the end of the year.", "end of the year", "2023"),
    ("Profits have doubled since the beginning of the year.", "beginning of the year", "2023"),
    ("The road was shut at the start of the month.", "start of the month", "2023-09"),
    ("They hoped to be home at Christmas.", "Christmas", "2023-12-25"),
    ("An exit before Christmas looks kind.", "Christmas", "2023-12-25"),
]


@pytest.mark.parametrize(("text", "printed", "value"), EDGES)
def test_edge(text: str, printed: str, value: str) -> None:
    assert [(day.printed, day.value) for day in find_dates(text, PUBLISHED)] == [(printed, value)]


def test_the_end_of_the_week_is_its_last_days() -> None:
    (week,) = find_dates("They will vote by the end of the week.", PUBLISHED)
    assert (week.value, week.low, week.high, week.qualifier) == (None, "2023-09-22", "2023-09-25", "by")


@pytest.mark.parametrize(
    "text",
    [
        "the end of the year's trading",
        "the start of the week-long strike",
        "the Christmas tree",
        "at Christmas parties",
    ],
)
def test_no_edge(text: str) -> None:
    assert find_dates(text, PUBLISHED) == []


def test_a_day_named_as_a_bound_without_a_verb_is_one_to_come() -> None:
    (day,) = find_dates("An exit before Christmas looks kind.", datetime.date(2023, 6, 1))
    assert day.value == "2023-12-25"
    (past,) = find_dates("They left before Christmas.", datetime.date(2023, 6, 1))
    assert past.value == "2022-12-25"


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("Thursday, Sept. 14, 2023", "2023-09-14", "2023-09-15"),
        ("Wednesday, Sept. 14, 2023", "2023-09-13", "2023-09-15"),
        ("Friday, Sept. 14, 2023", "2023-09-14", "2023-09-16"),
        ("Monday, Sept. 14, 2023", "2023-09-14", "2023-09-15"),
    ],
)
def test_a_day_beside_the_weekday_of_the_next_may_be_either(printed: str, low: str, high: str) -> None:
    (day,) = find_dates(f"It opened {printed}, in Orrin.", PUBLISHED)
    assert (day.value, day.low, day.high) == ("2023-09-14", low, high)
