"""What a run would cost, told before it."""

from __future__ import annotations

import pytest

from consensus import Article
from consensus.cli import dry_run
from consensus.reconciling.model import blocks as in_blocks

OPTIONS = {"model": "gpt-6.1-terra", "prompts": None, "max_cost": None, "max_tokens": None}
STORY = [
    Article(id="wire", text="The ferry Alma sank off Brinport with 140 people aboard. It lies 38 metres deep."),
    Article(id="post", text="The ferry Alma sank off Brinport with 152 people aboard, 62 metres long."),
]


def calls(articles: list[Article]) -> str:
    (line,) = [line for line in dry_run.estimate_lines(articles, OPTIONS) if line.startswith("calls:")]
    return line


def test_a_story_with_more_figures_than_one_request_holds_costs_a_call_for_each_block(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "3 (2 to read, 1 to reconcile" in calls(STORY)
    monkeypatch.setattr(dry_run, "BLOCK_CHARACTERS", 10)
    monkeypatch.setattr(dry_run, "blocks", lambda summaries: in_blocks.blocks(summaries, 10))
    assert "6 (2 to read, 4 to reconcile" in calls(STORY)
