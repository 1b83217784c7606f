"""A quotation is found across typography and light paraphrase, never across another fact."""

from __future__ import annotations

import re

import pytest
from clocked import cpu_seconds
from helpers_quotes import BRIDGE, BRIDGE_LIGHT, BRIDGE_WRONG, FIRE, FIRE_LIGHT, FIRE_WRONG, cases
from helpers_quotes_desk import (
    BANK,
    BANK_LIGHT,
    BANK_WRONG,
    COURT,
    COURT_LIGHT,
    COURT_WRONG,
    FLOOD,
    FLOOD_LIGHT,
    FLOOD_WRONG,
    SPACE,
    SPACE_LIGHT,
    SPACE_WRONG,
    WAR,
    WAR_LIGHT,
    WAR_WRONG,
)
from helpers_quotes_more import MINE, MINE_LIGHT, MINE_WRONG, TRAIN, TRAIN_LIGHT, TRAIN_WRONG
from helpers_quotes_stories import LIGHT as STORY_LIGHT
from helpers_quotes_stories import WRONG as STORY_WRONG
from helpers_quotes_stories import article_of
from hypothesis import given, settings
from hypothesis import strategies as st

from consensus.articles import sentences
from consensus.articles.quotes import locate

TEXT = (
    "The harbour will stay closed until 14 June, minister Ida Roe told reporters. “We have not found the "
    "cause – not yet – but about 1,200 tonnes of grain were lost,” she said. Two cranes, each 45 "
    "metres high, fell on Tuesday night. The port of Brinport handles a third of the country's exports. "
    "Insurers expect claims of more than £30m, and prices rose by 4 per cent."
)

FOUND = [
    "We have not found the cause",
    "we have not found the cause - not yet - but about 1,200 tonnes of grain were lost",
    "WE HAVE NOT FOUND THE CAUSE",
    "have not found the cause but about 1,200 tonnes of grain were lost",
    "about 1,200 tonnes of grain was lost",
    "Two cranes, both 45 metres high, fell on Tuesday night",
    "The port of Brinport handles one third of the country’s exports",
    "claims of more than £30m are expected by insurers",
]
NOT_FOUND = [
    "about 1,300 tonnes of grain were lost",  # a digit
    "about 1,200 kilograms of grain were lost",  # a unit
    "more than 1,200 tonnes of grain were lost",  # a qualifier
    "We have found the cause",  # a negation lost
    "Three cranes, each 45 metres high, fell on Tuesday night",  # a number word
    "Two cranes, each 54 metres high, fell on Tuesday night",  # digits swapped
    "Two cranes, each 45 feet high, fell on Tuesday night",
    "The port of Carrow handles a third of the country's exports",  # a name
    "The port of Brinport handles a third of the country's imports",  # a direction
    "The port of Brinport handles a quarter of the country's exports",
    "The harbour will stay closed until 15 June",
    "The harbour will stay open until 14 June",
    "Insurers expect claims of more than £30bn",
    "prices fell by 4 per cent",
    "The mayor asked for calm and patience",  # not in the text at all
    "harbour",
    "",
]


@pytest.mark.parametrize("quote", FOUND)
def test_the_passage_is_found(quote: str) -> None:
    found = locate(quote, TEXT)
    assert found is not None
    assert 0 <= found.start < found.end <= len(TEXT)


@pytest.mark.parametrize("quote", NOT_FOUND)
def test_another_fact_is_not_found(quote: str) -> None:
    assert locate(quote, TEXT) is None


def test_the_exact_words_are_cut_exactly() -> None:
    found = locate("Two cranes, each 45 metres high", TEXT)
    assert found is not None
    assert TEXT[found.start : found.end] == "Two cranes, each 45 metres high"


def test_only_the_story_is_searched() -> None:
    assert locate("prices rose by 4 per cent", TEXT, [(0, TEXT.index("Insurers"))]) is None


def rows(*tables: tuple[str, str]) -> list[object]:
    """One case a line; a known failure is a strict xfail."""
    marks = pytest.mark.xfail(strict=True)
    return [
        pytest.param(quote, text, marks=marks if known else ())
        for table, text in tables
        for quote, known in cases(table)
    ]


LIGHT = rows(
    (FIRE_LIGHT, FIRE), (BRIDGE_LIGHT, BRIDGE), (MINE_LIGHT, MINE), (TRAIN_LIGHT, TRAIN), (FLOOD_LIGHT, FLOOD),
    (BANK_LIGHT, BANK), (WAR_LIGHT, WAR), (COURT_LIGHT, COURT), (SPACE_LIGHT, SPACE),
    *((table, article_of(story)) for story, table in STORY_LIGHT.items()),
)  # fmt: skip
WRONG = rows(
    (FIRE_WRONG, FIRE), (BRIDGE_WRONG, BRIDGE), (MINE_WRONG, MINE), (TRAIN_WRONG, TRAIN), (FLOOD_WRONG, FLOOD),
    (BANK_WRONG, BANK), (WAR_WRONG, WAR), (COURT_WRONG, COURT), (SPACE_WRONG, SPACE),
    *((table, article_of(story)) for story, table in STORY_WRONG.items()),
)  # fmt: skip


@pytest.mark.parametrize(("quote", "text"), LIGHT)
def test_a_light_paraphrase_is_found(quote: str, text: str) -> None:
    assert locate(quote, text) is not None


@pytest.mark.parametrize(("quote", "text"), WRONG)
def test_what_the_article_does_not_say_is_not_found(quote: str, text: str) -> None:
    assert locate(quote, text) is None


DIGITS = [at for at, sign in enumerate(FIRE) if sign.isdigit()]


@pytest.mark.parametrize("at", DIGITS)
def test_no_changed_digit_is_found(at: int) -> None:
    changed = FIRE[:at] + str((int(FIRE[at]) + 3) % 9 + 1) + FIRE[at + 1 :]
    start, end = next(span for span in sentences(FIRE) if span[0] <= at < span[1])
    assert locate(FIRE[start:end], FIRE) is not None
    assert changed[at] == FIRE[at] or locate(changed[start:end], FIRE) is None


WORDS = ["one", "two", "nine", "first", "half"]
NUMBER_WORD = re.compile(r"\b(?:one|two|three|five|nine|first|third|half|twice)\b")


@pytest.mark.parametrize("text", [FIRE, BRIDGE], ids=["fire", "bridge"])
def test_no_changed_number_word_is_found(text: str) -> None:
    for match in NUMBER_WORD.finditer(text):
        start, end = next(span for span in sentences(text) if span[0] <= match.start() < span[1])
        for word in WORDS:
            quote = text[start : match.start()] + word + text[match.end() : end]
            assert word == match.group() or locate(quote, text) is None, quote


@pytest.mark.parametrize(
    "quote", ["It grew by 36%.", "They paid $5", "a third of it, or $5", "more than €1.2bn"]
)
def test_signs_belong_to_the_words_they_touch(quote: str) -> None:
    assert locate(quote, "It grew by 36%. They paid $5. They got a third of it, or $5, more than €1.2bn.")


AUXILIARY = re.compile(r"\b(?:was|were|is|are|has|had|have|will)\b(?! not)")


@pytest.mark.parametrize("at", [match.end() for match in AUXILIARY.finditer(FIRE)])
def test_no_added_negation_is_found(at: int) -> None:
    start, end = next(span for span in sentences(FIRE) if span[0] <= at < span[1])
    assert locate(f"{FIRE[start:at]} not{FIRE[at:end]}", FIRE) is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=400))
def test_any_text_is_searched_without_a_crash(quote: str, text: str) -> None:
    found = locate(quote, text)
    assert found is None or 0 <= found.start < found.end <= len(text)


def test_a_long_text_takes_time_in_proportion() -> None:
    def spent(times: int) -> float:
        text = "\n\n".join(f"Day {n}. {FIRE}" for n in range(times))
        return cpu_seconds(lambda: locate("Wells accused Lund of hiding two test reports", text))

    assert spent(40) < 30 * max(
        spent(5), 0.005
    )  # eight times the text; a square of it takes 64 times as long
