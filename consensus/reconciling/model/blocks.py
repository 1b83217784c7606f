"""A story with more figures than one request holds: grouped in blocks, worded by templates.

Attention gives out before the window does, so a block holds figures that could be one measure:
same dimension, then same counted noun. Behaviour of each call: ``prompts/reconcile.md``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from consensus.errors import ModelError
from consensus.llm.port import Model
from consensus.llm.shape import parse_answer
from consensus.llm.told import for_readers
from consensus.reconciling.findings import Findings, figures_by_id, with_shared_sources
from consensus.reconciling.grouping.groups import Group, check_groups
from consensus.reconciling.measures import build_measures
from consensus.reconciling.model.answer import ReconcilingAnswer
from consensus.reconciling.model.groups import read_groups
from consensus.reconciling.model.requests import reconciling_request
from consensus.reconciling.model.table import Table
from consensus.reconciling.origins import OriginMap
from consensus.reconciling.prose.draft import Draft
from consensus.reconciling.prose.templates import write
from consensus.reconciling.statements import merge_statements
from consensus.schema import ArticleSummary, Figure, LeftOut, Usage

BLOCK_CHARACTERS = 60_000  # about 15,000 tokens of rows


def blocks(summaries: Sequence[ArticleSummary], limit: int = BLOCK_CHARACTERS) -> list[frozenset[str]]:
    """The figures' ids in runs whose rows take about ``limit`` characters, like figures together."""
    figures = [figure for summary in summaries for figure in summary.figures]
    runs: list[set[str]] = [set()]
    size = 0
    for figure in sorted(figures, key=_alike):
        row = len(figure.label) + len(figure.phrase) + len(figure.attribution) + 150
        if runs[-1] and size + row > limit:
            runs.append(set())
            size = 0
        runs[-1].add(figure.id)
        size += row
    return [frozenset(run) for run in runs if run]


def _alike(figure: Figure) -> tuple[str, str, str, str]:
    return figure.dimension, figure.noun.casefold(), figure.label.casefold(), figure.id


async def reconcile_in_blocks(
    summaries: Sequence[ArticleSummary], origins: OriginMap, whole: Table, model: Model, prompts: Path | None
) -> tuple[Findings, Draft, Usage]:
    """Findings, a draft from templates, and what the calls cost; ``whole`` is the story's table.

    Raises:
        ModelError: every block failed.
    """
    tables = whole.cut(blocks(summaries))
    figures = figures_by_id(summaries)
    results = await asyncio.gather(*(_grouped(table, figures, model, prompts) for table in tables))
    failed = [result for result in results if isinstance(result, ModelError)]
    if len(failed) == len(results):
        raise failed[0]
    groups: list[Group] = []
    left: list[LeftOut] = []
    usage = Usage()
    for number, result in enumerate(results, 1):
        if isinstance(result, ModelError):
            why = f"not grouped: {for_readers(result)}"
            left.append(LeftOut(what=f"block {number} of the table of figures", why=why))
            continue
        found, refused, spent = result
        groups += [Group(f"{number}.{g.id}", g.label, g.figures, g.parts) for g in found]
        left += refused
        usage += spent
    checked, splits = check_groups(groups, figures)
    measures, unmeasured = build_measures(summaries, checked, origins.of_figure)
    statements = merge_statements(summaries, origins.of_statement)
    findings = Findings(
        tuple(summaries),
        origins,
        with_shared_sources(measures, origins),
        tuple(statements),
        (*left, *splits, *unmeasured),
        (f"The story has more figures than one request holds; they were grouped in {len(tables)} blocks.",),
    )
    return findings, write(measures, statements, summaries, origins.origins), usage


async def _grouped(
    table: Table, figures: Mapping[str, Figure], model: Model, prompts: Path | None
) -> tuple[list[Group], list[LeftOut], Usage] | ModelError:
    try:
        reply = await model.complete(reconciling_request(table, prompts))
        answer = parse_answer(ReconcilingAnswer, reply.text)
    except ModelError as error:
        return error
    groups, left = read_groups(answer, table.figures, figures)
    return groups, left, reply.usage
