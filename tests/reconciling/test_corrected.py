"""A number and the one that puts it right are one measure. Sentences written for this project."""

from __future__ import annotations

import pytest
from helpers_figures import read

from consensus.reconciling.grouping.groups import propose_groups
from consensus.reconciling.measures import build_measures

REPORTS = "The ferry disaster off Lunde killed 51 people.", "The ferry disaster killed 48 people, police said."


def disputes(*articles: str) -> list[set[float]]:
    """The numbers of each measure that is disputed because one was put right."""
    summaries = [read(f"a{n}", text) for n, text in enumerate(articles)]
    measures, _ = build_measures(summaries, propose_groups(summaries), lambda f: f.article)
    return [
        {figure.value for position in measure.positions for figure in position.figures}
        for measure in measures
        if measure.verdict == "disputed" and "right" in measure.explanation
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the ferry disaster 48 people were confirmed dead, down from 51 announced earlier.",
        "The office lowered its count of the dead in the ferry disaster from 51 to 48.",
        "At first the death toll was given as 51, but officials brought it down to 48.",
    ],
)
def test_what_one_sentence_puts_right_is_one_measure(sentence):
    assert {48.0, 51.0} in disputes(*REPORTS, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry disaster killed 51 people and injured 48.",
        "Ferry deaths fell from 51 in 2024 to 48 in 2025.",
        "The death toll rose from 48 to 51.",
    ],
)
def test_other_numbers_of_one_sentence_are_not(sentence):
    assert not disputes(*REPORTS, sentence)
