"""More figures than one request holds: grouped in blocks, nothing lost, one failed block said."""

from __future__ import annotations

from typing import Any

from fakes import FakeModel, labels_by_noun

from consensus import Article, make_brief, summarise
from consensus.errors import BadAnswer
from consensus.llm.port import Request
from consensus.reconciling.model.blocks import blocks

ARTICLES = [
    Article(
        id=f"paper{n}",
        text=f"The flood in Orrin hit {1200 + n % 2 * 400} homes, and {40 + n} of {300 + n} boats were lost. "
        "Water stood 2.4 metres deep in the market, mayor Ida Roe said, and repairs cost $3m.",
    )
    for n in range(120)
]


def test_every_figure_is_in_exactly_one_block_and_like_ones_stay_together() -> None:
    summaries = summarise(ARTICLES[:30]).summaries
    runs = blocks(summaries, limit=4000)
    ids = [figure.id for summary in summaries for figure in summary.figures]
    assert sorted(i for run in runs for i in run) == sorted(ids)
    assert len(runs) > 2
    money = {f.id for s in summaries for f in s.figures if f.dimension.startswith("money")}
    assert sum(bool(run & money) for run in runs) <= 2


def test_a_large_story_is_grouped_in_blocks_and_says_so() -> None:
    model = FakeModel(labels_by_noun)
    brief = make_brief(ARTICLES, model=model)
    asked = [request for request in model.asked if request.step == "reconcile"]
    assert len(asked) > 1
    assert any("blocks" in warning for warning in brief.warnings)
    assert sum(len(p.figures) for m in brief.measures for p in m.positions) >= len(ARTICLES) * 4


def test_a_failed_block_is_said_and_the_others_count() -> None:
    calls: list[str] = []

    def answer(request: Request) -> dict[str, Any]:
        if request.step == "reconcile":
            calls.append(request.step)
            if len(calls) == 1:
                raise BadAnswer("cut off")
        return labels_by_noun(request)

    brief = make_brief(ARTICLES, model=FakeModel(answer))
    assert any("cut off" in left.why for left in brief.left_out)
    assert brief.reader == "fake-1"
