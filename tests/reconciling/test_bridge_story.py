"""The built-in reader on the bridge story: every dispute that its labels hold is found, and no other."""

from pathlib import Path

import pytest

from consensus import Article, make_brief
from consensus.evaluation.gold import load_story

STORY = load_story(Path(__file__).parents[2] / "eval" / "stories" / "bridge")


@pytest.fixture(scope="module")
def measures():
    published = {Path(a.file).name: (a.outlet, str(a.published)) for a in STORY.story.articles}
    told = [
        Article(id=name, text=text, outlet=published[name][0], published=published[name][1])
        for name, text in STORY.texts.items()
    ]
    return make_brief(told).measures


def figures_at(measure, reports):
    places = {(r.article, r.start) for r in reports}
    return {(f.article, f.start) for p in measure.positions for f in p.figures} & places


LABELLED = [measure for measure in STORY.labels.measures if measure.verdict == "disputed"]


@pytest.mark.parametrize("labelled", LABELLED, ids=[measure.id for measure in LABELLED])
def test_a_labelled_dispute_is_found(measures, labelled):
    held = [m for m in measures if m.verdict == "disputed" and len(figures_at(m, labelled.reports)) > 1]
    assert len(held) == 1


def test_no_dispute_is_made_up(measures):
    for measure in measures:
        if measure.verdict == "disputed":
            assert any(figures_at(measure, gold.reports) for gold in LABELLED), measure.label
