"""A model that lies: whatever it answers, no number of its own reaches a reader, in any format.

Honest answers are mutated (``lies``): ids swapped, rows forged, verdicts, markup and numbers in every disguise
planted. ``independent`` then reads the finished brief as a person would. It shares no code with the checks it
tests. ``scripts/lying.py`` runs the same by the ten thousand.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from fakes import FakeModel, labels_by_noun
from independent import by_itself, harmless, in_format, numbers, visible
from lies import NUMBERS, mutated

from consensus import Article, Brief, make_brief
from consensus.llm.port import Request
from consensus.output.formats import render

FORMATS = ("text", "md", "html", "json", "csv", "jsonld", "docx", "slack")
MUTANTS = 240

ARTICLES = [
    Article(
        id="wire",
        outlet="Meridian Wire",
        published="2026-03-04",
        body=None,
        text=(
            "BRINPORT, March 4 (Meridian Wire) - The ferry Alma sank off Brinport on Tuesday with 140 people "
            "aboard, the coastguard said. Divers brought up 31 bodies and 12 people are missing, harbour "
            "master Ida Roe said. The ship was 62 metres long and had been inspected in January. "
            "Its owners denied that it was overloaded."
        ),
    ),
    Article(
        id="post",
        outlet="The Albion Post",
        published="2026-03-05",
        text=(
            "A car ferry that went down off Brinport carried 152 people, its owners admitted on Wednesday. "
            "Rescuers have recovered 31 bodies so far; nine people have not been found. The 62-metre Alma, built in "
            "1987, left harbour late, passengers said."
        ),
    ),
    Article(
        id="lantern",
        outlet="Brinport Lantern",
        published="2026-03-05",
        text=(
            "Families waited at the quay for a second day. The coastguard put the number of people aboard "
            "the Alma at 140. The ferry, 62 metres from bow to stern, lies at a depth of 38 metres. "
            "Mayor Oskar Lind asked for calm."
        ),
    ),
]
SOURCES = " ".join(" ".join(filter(None, (a.text, a.title, a.outlet, a.published, a.id))) for a in ARTICLES)
REPAIR = {"parts": [["lede", "47 died."], ["title", "Forty-seven die"], ["P1", "A dozen {M1} died."]]}


def liar(seed: int) -> Callable[[Request], dict[str, Any]]:
    """Honest answers with lies in them, the same for the same seed."""
    dice = random.Random(seed)
    return lambda request: mutated(
        REPAIR if request.schema_name == "repair" else labels_by_noun(request), dice
    )


def wrong_in(brief: Brief, forms: tuple[str, ...]) -> list[str]:
    """What an independent reader finds wrong with a brief."""
    wrong = by_itself(brief)
    for form in forms:
        shown = render(brief, form, {})
        wrong += in_format(brief, form, shown, SOURCES)
        wrong += harmless(shown) if form == "html" else []
    for measure in brief.measures:
        for figure in (figure for position in measure.positions for figure in position.figures):
            text = next(a.text for a in ARTICLES if a.id == figure.article)
            if text[figure.start : figure.end] != figure.printed:
                wrong.append(f"{figure.id} does not stand where it is cited")
            if text[figure.quote_start : figure.quote_end] != figure.quote:
                wrong.append(f"{figure.id} is quoted otherwise than it stands")
    return wrong


@pytest.mark.parametrize("block", range(20))
def test_no_mutant_puts_a_number_of_its_own_into_a_brief(block: int) -> None:
    for seed in range(block * MUTANTS // 20, (block + 1) * MUTANTS // 20):
        brief = make_brief(ARTICLES, model=FakeModel(liar(seed)))
        assert wrong_in(brief, (FORMATS[seed % len(FORMATS)],)) == [], f"seed {seed}"


def test_the_honest_answer_is_used_and_nothing_is_wrong_with_it() -> None:
    brief = make_brief(ARTICLES, model=FakeModel(labels_by_noun))
    assert brief.reader == "fake-1"
    assert any(
        m.verdict == "disputed" and {"140", "152"} <= {f.printed for p in m.positions for f in p.figures}
        for m in brief.measures
    )
    assert wrong_in(brief, FORMATS) == []


@pytest.mark.parametrize("form", FORMATS)
def test_the_independent_reader_sees_a_planted_number_in_every_format(form: str) -> None:
    brief = make_brief(ARTICLES, model=FakeModel(labels_by_noun))
    measure = brief.measures[0]
    planted = brief.model_copy(
        update={
            "title": "At least 47 died",
            "measures": (measure.model_copy(update={"label": f"{measure.label} of 47"}), *brief.measures[1:]),
        }
    )
    assert by_itself(planted)
    assert in_format(planted, form, render(planted, form, {}), SOURCES)


def test_the_independent_reader_knows_every_number_that_is_planted() -> None:
    assert [lie for lie in NUMBERS if not numbers(lie)] == []


def test_what_a_person_sees() -> None:
    brief = make_brief(ARTICLES, model=FakeModel(labels_by_noun))
    for form in FORMATS:
        seen = visible(render(brief, form, {}), form)
        assert "Rescuers have recovered 31 bodies" in " ".join(seen.split()), form
