"""A quotation is found across typography and light paraphrase, never across another fact."""

from __future__ import annotations

import pytest

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
