"""Words a model wrote: no number and no name of its own."""

from __future__ import annotations

import pytest

from consensus.articles.own_numbers import own_numbers
from consensus.articles.wording import brought, clean, foreign_names, vocabulary, words_of_text

SOURCE = (
    "The two countries opened their first road link on 1 May. COVID-19 had closed the border. "
    "About 4,700 soldiers were killed or wounded, and one in three came home."
)


@pytest.mark.parametrize(
    "words",
    [
        "The two countries opened a road link",
        "their first road link",
        "COVID-19 had closed it",
        "No one was hurt",
        "a link between neighbours",
    ],
)
def test_words_that_repeat_the_source_pass(words: str) -> None:
    assert own_numbers(words, SOURCE) == []


@pytest.mark.parametrize(
    "words",
    [
        "4,700 soldiers were killed",  # a figure must come by placeholder, even a right one
        "4,800 soldiers were killed",
        "about four thousand soldiers",
        "two bridges were opened",  # the number word stands there, before another noun
        "three countries opened a link",
        "a dozen soldiers",
        "half the soldiers",
        "the link is Ⅳ km long",
        "XIV soldiers",
        "４７００ soldiers",
        "٤٧٠٠ soldiers",
        "fоur soldiers",  # a Cyrillic о
        "²³ soldiers",
        "twice the soldiers",
        "COVID-20 had closed it",
        "hundreds of soldiers",
    ],
)
def test_numbers_of_its_own_are_found(words: str) -> None:
    assert own_numbers(words, SOURCE)


@pytest.mark.parametrize(
    ("words", "foreign"),
    [
        ("The Kremlin praised the link", ["Kremlin"]),
        ("It opened, and Soldiers came", []),
        ("McArdle praised the link", ["McArdle"]),
        ("Countries praised the link", []),
    ],
)
def test_names_of_its_own_are_found(words: str, foreign: list[str]) -> None:
    assert foreign_names(words, vocabulary(SOURCE)) == foreign


def test_a_credit_must_stand_in_the_text_whole() -> None:
    assert words_of_text("the two countries", SOURCE)
    assert not words_of_text("the three countries", SOURCE)
    assert not words_of_text("two count", SOURCE)
    assert not words_of_text("", SOURCE)


def test_cleaning_leaves_one_bounded_printable_line() -> None:
    assert clean("a\x1b[31m\nb\u202ec") == "a [31m bc"
    assert len(clean("x" * 500)) == 90


def test_several_and_the_quarter_of_a_year_are_no_numbers_of_a_models_own() -> None:
    said = "Several reports say that the firm lost money in the quarter"
    assert not brought(said, "The firm lost money.")
    assert brought("a quarter of the firm", "The firm lost money.")
    assert brought("the quarter of them", "The firm lost money.")


def test_signs_written_as_html_has_them_are_checked_as_what_they_show() -> None:
    assert not words_of_text(clean("&half;"), "Half of the village fled.")
    assert brought(clean("What was said l&shy;ast Monday"), "What was said.")
