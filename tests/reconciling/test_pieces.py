"""A piece of a model's prose: what a reader sees of it is what is checked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consensus.reconciling.prose.draft import Draft
from consensus.reconciling.prose.pieces import Ids, draft_of, translate

IDS = Ids({"M1": "{M1}"}, {"A.1": "T1"}, lambda name: "Many boats sank.", frozenset(), "Many boats sank.")


@pytest.mark.parametrize(
    "words",
    ["many sank ze[A.1]ro", "many sank ze [A.1]ro", "many sank for[A.1][A.1]ty", "many sank 4[A.1]7"],
)
def test_a_number_in_two_halves_around_a_citation_is_refused(words: str) -> None:
    template, why = translate("P1", words, IDS)
    assert why.startswith("it carries a number of its own"), template


def test_a_citation_between_words_is_none() -> None:
    assert translate("P1", "many boats sank [A.1] off the coast [A.1].", IDS)[1] == ""


@pytest.mark.parametrize(
    "words", ["No boats sank [A.1].", "None sank [A.1].", "Many boats did not sink [A.1]."]
)
def test_prose_denies_nothing_that_its_texts_do_not(words: str) -> None:
    assert translate("P1", words, IDS)[1].startswith("it denies")
    assert (
        translate("P1", "No boats sank [A.1].", replace(IDS, support=lambda _: "Nobody saw a boat sink."))[1]
        == ""
    )


def test_what_reports_do_not_agree_on_is_no_denial() -> None:
    assert translate("P1", "Reports do not agree, and it isn't known why boats sank [A.1].", IDS)[1] == ""


def test_prose_repeats_a_number_word_of_what_is_known_or_none() -> None:
    said = "Many boats sank, and two people were held. The dam between the two countries is the first of its kind."
    ids = replace(IDS, support=lambda _: said, all_text=said)
    assert translate("P1", "the dam between the two countries held [A.1]", ids)[1] == ""
    assert translate("P1", "the first boats sank [A.1]", ids)[1] == ""
    assert "number of its own" in translate("P1", "many boats sank and two people drowned [A.1]", ids)[1]
    assert "number of its own" in translate("title", "Many boats sink, and two people drown", ids)[1]
    assert "number of its own" in translate("P1", "the first boats sank [A.1]", IDS)[1]


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("In {M1} people left the coast.", True),
        ("The boats sank in {M1}.", True),
        ("The {M1} elections came late.", True),
        ("It killed {M1} people.", False),
        ("A total of {M1} small boats sank.", False),
    ],
)
def test_no_year_counts_people(words: str, taken: bool) -> None:
    ids = replace(IDS, moments=frozenset(("M1",)), support=lambda _: "A total of boats in 1987.")
    assert (translate("P1", words, ids)[1] == "") is taken


def test_pieces_of_prose_do_not_run_into_one_number() -> None:
    said = {
        "P1": "It took {M1}",
        "P2": "{M2} people sank [T1],",
        "P3": "It cost {M1}! [T1]",
        "P4": "or so {M2}",
    }
    draft = draft_of(said, Draft("", "", ()))
    assert draft.paragraphs == ("It took {M1}. {M2} people sank [T1]. It cost {M1}! [T1]", "or so {M2}.")
