"""``--dry-run``: what a brief would cost, before anything is sent."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from consensus.articles.story import one_story
from consensus.errors import InputError
from consensus.llm import DEFAULT_MODEL, Estimate, Meter, Request, estimate
from consensus.reading.material import Material
from consensus.reading.model_reader import CHUNK_CHARACTERS, chunks, reading_request
from consensus.reading.rules.article import read_by_rules
from consensus.reconciling.findings import origins_of
from consensus.reconciling.model.blocks import BLOCK_CHARACTERS, blocks
from consensus.reconciling.model.requests import reconciling_request
from consensus.reconciling.model.table import Table, build_table
from consensus.schema import Article, ArticleSummary


def estimate_lines(articles: Sequence[Article], options: dict[str, Any]) -> list[str]:
    """Lines for a person: calls, tokens, cost of both round trips at most.

    The reading requests are those that would be sent; the table of the second round trip is
    drawn up by the built-in rules, so its size is an estimate.
    """
    name = options["model"] or os.environ.get("OPENAI_MODEL") or DEFAULT_MODEL
    story, left = one_story(articles)
    materials = [Material.of(article) for article in story]
    reading = [
        reading_request(material, span, options["prompts"])
        for material in materials
        for span in chunks(material, CHUNK_CHARACTERS)
    ]
    summaries = [read_by_rules(m.article, m.sentences, m.quantities) for m in materials]
    reconciling = [reconciling_request(table, options["prompts"]) for table in _tables(summaries)]
    requests = [*reading, *reconciling]
    both = estimate(requests, name)
    return [
        f"{len(story)} articles, read by {name}",
        *(f"left out: {part.what}: {part.why}" for part in left),
        f"calls: {both.calls} ({len(reading)} to read, {len(reconciling)} to reconcile; "
        "1 more if prose is asked for again)",
        f"input tokens: {both.input_tokens:,}{_about(both)}",
        f"output tokens: at most {both.output_tokens_max:,}",
        f"cost: at most ${both.cost_usd:.4f}"
        if both.cost_usd is not None
        else f"cost: unknown, no price for {name}",
        *_limits(requests, name, options["max_cost"], options["max_tokens"]),
    ]


def _tables(summaries: Sequence[ArticleSummary]) -> list[Table]:
    """The table of the second round trip; one a block where one request does not hold it."""
    origins = origins_of(summaries).origins
    whole = build_table(summaries, origins)
    if len(whole.text) <= BLOCK_CHARACTERS:
        return [whole]
    return whole.cut(blocks(summaries))


def _limits(requests: Sequence[Request], name: str, cost: float | None, tokens: int | None) -> list[str]:
    """Whether the run would be refused, where the options limit it."""
    if cost is None and tokens is None:
        return []
    try:
        return [f"limits: {Meter(name, cost, tokens).outlook(requests)}"]
    except InputError as error:
        return [f"limits: the run would be refused: {error}"]


def _about(found: Estimate) -> str:
    return " (an estimate: four bytes a token)" if found.estimated else ""
