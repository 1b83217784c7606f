"""A model that lies: whatever it answers, no number of its own reaches a reader, in any format.

Honest answers are mutated (``lies``): ids swapped, rows forged, verdicts, markup and numbers in every disguise
planted; answers to a small story of our own, and recorded answers of a real model (``liars``). ``independent`` then
reads the finished brief as a person would. It shares no code with the checks it tests. ``scripts/lying.py`` runs the
same by the ten thousand, over every recorded story.
"""

from __future__ import annotations

import pytest
from disguises import disguise
from fakes import FakeModel, labels_by_noun
from independent import by_itself, numbers, planted_in, visible
from liars import ARTICLES, FORMATS, OWN, lied, sources, story, wrong_in
from lies import NUMBERS
from twin import in_format

from consensus import make_brief
from consensus.output.formats import render
from consensus.schema import Link, Paragraph

CHEAP = ("md", "json", "csv", "jsonld", "slack")
# Some 35 ms each for our own story and 100 for two articles of a shipped one, reading included: what 20 s allow.
MUTANTS = {OWN: 160, "bridge:2": 40, "ridge-fire:2": 40}
BLOCK = 20
BLOCKS = [(name, first) for name, count in MUTANTS.items() for first in range(0, count, BLOCK)]


def form_of(seed: int) -> str:
    """A format for a mutant: mostly a cheap one, the slow ones for some, a Word file for one in 40."""
    if seed % 40 == 7:
        return "docx"
    return ("text", "html")[seed % 2] if seed % 10 in (2, 5) else CHEAP[seed % len(CHEAP)]


@pytest.mark.parametrize(("name", "first"), BLOCKS)
def test_no_mutant_puts_a_number_of_its_own_into_a_brief(name: str, first: int) -> None:
    for seed in range(first, first + BLOCK):
        assert wrong_in(lied(name, seed), name, (form_of(seed),), seed) == [], f"seed {seed}"


def test_every_format_is_read_of_every_story() -> None:
    assert {form_of(seed) for seed in range(min(MUTANTS.values()))} == set(FORMATS)


@pytest.mark.parametrize("name", [name for name in MUTANTS if name != OWN])
def test_the_recorded_answers_are_used_and_nothing_is_wrong_with_them(name: str) -> None:
    told = story(name)
    model = FakeModel(told.honest)
    brief = make_brief(told.articles, model=model)
    assert brief.reader == model.name
    asked = [request for request in model.asked if request.schema_name != "repair"]
    assert all((request.step, request.subject) in told.answers for request in asked)
    assert wrong_in(brief, name, FORMATS) == []


def test_the_honest_answer_is_used_and_nothing_is_wrong_with_it() -> None:
    brief = make_brief(ARTICLES, model=FakeModel(labels_by_noun))
    assert brief.reader == "fake-1"
    assert any(
        m.verdict == "disputed" and {"140", "152"} <= {f.printed for p in m.positions for f in p.figures}
        for m in brief.measures
    )
    assert wrong_in(brief, OWN, FORMATS) == []


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
    assert in_format(planted, form, render(planted, form, {}), sources(OWN))


def test_the_independent_reader_takes_a_number_as_one_whatever_ends_its_word() -> None:
    brief = make_brief(ARTICLES, model=FakeModel(labels_by_noun))
    figure = brief.measures[0].positions[0].figures[0]
    told = Paragraph(text="It was forty; all told.", links=(Link(start=7, end=12, ref=figure.id),))
    said = brief.model_copy(update={"lede": told})
    assert in_format(said, "json", render(said, "json", {}), f"{sources(OWN)} forty") == []


def test_a_long_decimal_is_one_number_to_the_independent_reader() -> None:
    assert numbers("up to 0.0006944444 days of 1.234.567") == {"0.0006944444", "1.234.567"}


def test_the_independent_reader_sees_every_planted_disguise() -> None:
    missed = [
        s
        for s in range(1, 400)
        if not planted_in(f"Of them {disguise(s)} died", "", disguise(s), sources(OWN))
    ]
    assert missed == []


def test_the_independent_reader_knows_every_number_that_is_planted() -> None:
    assert [lie for lie in NUMBERS if not numbers(lie)] == []


def test_what_a_person_sees() -> None:
    brief = make_brief(ARTICLES, model=FakeModel(labels_by_noun))
    for form in FORMATS:
        seen = visible(render(brief, form, {}), form)
        assert "Rescuers have recovered 31 bodies" in " ".join(seen.split()), form
