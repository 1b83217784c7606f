"""How a printed number stands in a sentence of the brief: in the words of the article."""

from __future__ import annotations

import pytest

from consensus.reading.grounding import Meaning, figure_of
from consensus.reading.material import Material
from consensus.reconciling.prose.wording import representative, shown
from consensus.schema import Article, Figure

CASES = [
    ("About 15,000 soldiers were sent.", "about 15,000"),
    ("Nine people are missing.", "nine"),
    ("The 4.7-kilometer bridge opened.", "4.7 kilometer"),
    ("A little over half-a-mile of road was lost.", "a little over half a mile"),
    ("On Thursday the bridge opened.", "Thursday, 1 May 2025"),
    ("The bridge opened on May 1, 2025.", "May 1, 2025"),
    ("Last year the bridge opened.", "last year (2024)"),
    ("The bridge took 10 to 12 weeks to build.", "10 to 12 weeks"),
    ("It cost $3.2m.", "$3.2m"),
    ("TANKER SPILLS 6,100 BARRELS", "6,100 barrels"),
]


def only(text: str) -> Figure:
    material = Material.of(Article(id="a", text=text, published="2025-05-01"))
    figure = figure_of(material, 0, Meaning("what it measures"))
    assert figure is not None
    return figure


@pytest.mark.parametrize(("text", "words"), CASES)
def test_shown(text: str, words: str) -> None:
    assert shown(only(text)) == words


def test_the_commonest_number_speaks_for_a_position_whatever_its_spelling() -> None:
    prints = ["a bridge of 1 kilometre", "a bridge of 1 kilometer", "a bridge of a little over half a mile"]
    figures = tuple(
        only(text).model_copy(update={"article": name}) for text, name in zip(prints, "cba", strict=True)
    )
    assert representative(figures).value == 1
