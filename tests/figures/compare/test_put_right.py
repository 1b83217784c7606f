"""Numbers that a text puts right. Sentences written for this project."""

from __future__ import annotations

import pytest
from helpers_told import told_on

DISPUTED, LATER = ("disputed", "as-of"), ("compatible", "as-of")
WRONG = "The crash killed [51] people."
# Each beside a report that still prints the wrong number.
LOWERED = [
    "[48] people were confirmed dead, down from 51 announced earlier.",
    "The office lowered its count of the dead from 51 to [48].",
    "At first the death toll was given as 51, but officials brought it down to [48].",
    "The death toll was revised downward to [48] after a recount.",
    "Ferry disaster: death toll cut to [48]",
    "The toll fell to [48] when three passengers were found alive.",
    "The ministry corrected the number killed from 51 to [48].",
    "[48] people died, not 51 as first reported.",
    "Police had mistakenly put the number killed at 51; the true toll is [48].",
    "The 51 dead in the first list was a misprint for [48] dead.",
]
# What goes down by itself, other spans of time, and trends.
NOT_PUT_RIGHT = [
    ("[60] people are missing.", "The number of missing fell to [48], down from 60 announced earlier."),
    ("[60] injured people are in hospital.", "[48] injured people are in hospital, down from the 60 reported."),
    ("[60] people were detained.", "The number of detained fell to [48], down from 60 reported earlier."),
    ("[60] people died in the floods.", "Flood deaths fell from 60 in 2019 to [48] people killed."),
    ("[60] people were killed.", "The daily toll fell to [48] people killed, down from 60 announced earlier."),
    ("[60] people were killed.", "The toll was [48] killed, down from 60 a year earlier."),
]
# "Twelve killed" before, a rise now: no error, though errors are spoken of.
RISES = [
    "The toll rose from 51 to [60] killed when people wrongly listed as missing were found dead.",
    "The number of people killed was raised to [60].",
    "The toll has gone up to [60] killed, up from 51 announced earlier.",
]


@pytest.mark.parametrize("sentence", LOWERED)
def test_a_count_that_is_put_right_is_no_later_state_of_the_wrong_one(sentence):
    for order in ((WRONG, sentence), (sentence, WRONG)):
        judged = told_on(*((each, "2026-03-03") for each in order))
        assert (judged.verdict, judged.reason) == DISPUTED
        assert "right" in judged.explanation


@pytest.mark.parametrize("pair", NOT_PUT_RIGHT, ids=lambda pair: pair[1])
def test_a_count_that_falls_by_itself_is_put_right_by_nobody(pair):
    judged = told_on((pair[0], "2026-03-03"), (pair[1], "2026-03-04"))
    assert "right" not in judged.explanation


@pytest.mark.parametrize("sentence", RISES)
def test_a_count_that_rises_is_put_right_by_nobody(sentence):
    judged = told_on((WRONG, "2026-03-03"), (sentence, "2026-03-03"))
    assert (judged.verdict, judged.reason) == LATER


def test_who_prints_the_wrong_number_only_to_put_it_right_does_not_contradict():
    both = "[48] people were confirmed dead, down from [51] announced earlier."
    one, other = (both.replace(f"[{n}]", str(n)) for n in (48, 51))
    judged = told_on((one, ""), (other, ""), ("Only [48] people died.", ""), articles=("a1", "a1", "a2"))
    assert (judged.verdict, judged.reason) == LATER
    assert "puts 51 right to 48" in judged.explanation


def test_an_error_of_the_pen_is_told_of_any_number():
    judged = told_on(
        ("The fine was cut to [$3.4] million.", ""),
        ("The fine is [$3.9] million, said the office, blaming a typing error for the $3.4 given first.", ""),
    )
    assert (judged.verdict, judged.reason) == DISPUTED
    assert "one of them was an error" in judged.explanation


def test_who_contests_a_number_does_not_put_it_right():
    judged = told_on(
        (WRONG, ""), ("The union disputes the toll and says that [48] died, not the 51 given before.", "")
    )
    assert judged.verdict == "disputed" and "right" not in judged.explanation
