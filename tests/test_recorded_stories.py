"""The shipped stories from recorded answers of a real model: what must hold in every one of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from consensus import Brief, make_brief
from consensus.articles import load
from consensus.figures.guard import number_tokens
from consensus.llm import Recorder
from consensus.schema import Measure

EVAL = Path(__file__).parents[1] / "eval"
FIRST, SECOND = "recordings", "recordings.second"
STORIES, AGAIN = (
    sorted(path.name for path in (EVAL / folder).iterdir() if path.is_dir()) for folder in (FIRST, SECOND)
)


@cache
def replayed(story: str, folder: str = FIRST) -> Brief:
    articles = load([str(EVAL / "stories" / story)]).articles
    return make_brief(articles, model=Recorder(None, EVAL / folder / story, story=story))


def measure(brief: Brief, *printed: str) -> Measure:
    """The measure that holds all these printed numbers."""
    (found,) = [
        m for m in brief.measures if set(printed) <= {f.printed for p in m.positions for f in p.figures}
    ]
    return found


@pytest.mark.parametrize(
    ("story", "folder"), [*((story, FIRST) for story in STORIES), *((story, SECOND) for story in AGAIN)]
)
def test_every_answer_is_recorded_and_the_model_wrote_the_brief(story: str, folder: str) -> None:
    brief = replayed(story, folder)
    assert brief.reader == "desk-llm"
    assert brief.usage.calls <= len(brief.articles) + 2


@pytest.mark.parametrize("story", STORIES)
def test_every_number_of_the_prose_is_cut_from_an_article(story: str) -> None:
    brief = replayed(story)
    texts = {article.id: article.text or "" for article in brief.articles}
    figures = {f.id: f for m in brief.measures for p in m.positions for f in p.figures}
    for figure in figures.values():
        assert texts[figure.article][figure.start : figure.end] == figure.printed
        assert texts[figure.article][figure.quote_start : figure.quote_end] == figure.quote
        assert figure.printed in figure.quote
    words = " ".join(texts.values()).casefold()
    for paragraph in (brief.lede, *brief.paragraphs):
        for start, end in number_tokens(paragraph.text):
            linked = any(link.start <= start and end <= link.end for link in paragraph.links)
            assert linked or paragraph.text[start:end].casefold() in words


@pytest.mark.parametrize("story", STORIES)
def test_no_figure_stands_outside_its_story(story: str) -> None:
    brief = replayed(story)
    bodies = {article.id: article.body for article in brief.articles}
    for figure in (f for m in brief.measures for p in m.positions for f in p.figures):
        assert any(start <= figure.start and figure.end <= end for start, end in bodies[figure.article])


def test_the_bridge_has_every_right_answer() -> None:
    brief = replayed("bridge")
    length = measure(brief, "1 kilometre", "4.7-kilometer")
    assert (length.verdict, length.reason) == ("disputed", "unexplained")
    build = measure(brief, "18 months", "1 ½ years", "1 years")
    assert build.verdict == "agreed"
    faults = [f.printed for p in build.positions for f in p.figures if f.fault]
    assert faults == ["1 years"]
    assert measure(brief, "April 30", "Thursday").verdict == "disputed"
    assert measure(brief, "15,000", "14,000").verdict == "disputed"
    casualties = measure(brief, "4,700", "600", "4,000")
    assert (casualties.verdict, casualties.reason) == ("compatible", "part-whole")
    assert len({article.origin for article in brief.articles}) == 3
    assert any(s.verdict == "disputed" and "Pak" in s.text for s in brief.statements)
    for alone in ("97%", "400 yards", "4,500-tonne"):
        assert measure(brief, alone).verdict == "single-source"


@pytest.mark.parametrize("story", ["lung-drug-trial", "orbital-launch"])
def test_a_story_without_a_dispute_gets_none(story: str) -> None:
    assert [m.label for m in replayed(story).measures if m.verdict == "disputed"] == []
