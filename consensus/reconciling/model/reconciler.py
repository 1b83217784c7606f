"""Round trip 2: one table of all figures goes out, groups of ids and prose with placeholders come back.

Behaviour: ``prompts/reconcile.md``. Code checks the groups, computes every verdict and refuses
prose that carries numbers or names of its own; a refused piece is asked for once again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from consensus.articles.about.orders import readable
from consensus.articles.wording import SENTENCE_LIMIT, clean, vocabulary
from consensus.errors import ModelError
from consensus.llm.port import Message, Model, Reply, Request
from consensus.llm.prompts import load_prompt
from consensus.llm.shape import parse_answer, strict_schema
from consensus.reconciling.findings import Findings, figures_by_id, origins_of, with_shared_sources
from consensus.reconciling.grouping.groups import check_groups
from consensus.reconciling.measures import build_measures
from consensus.reconciling.model.answer import ReconcilingAnswer, RepairAnswer
from consensus.reconciling.model.blocks import BLOCK_CHARACTERS, reconcile_in_blocks
from consensus.reconciling.model.groups import read_groups, row_figures
from consensus.reconciling.model.requests import reconciling_request
from consensus.reconciling.model.statements import group_statements
from consensus.reconciling.model.table import Table, build_table
from consensus.reconciling.origins import OriginMap
from consensus.reconciling.prose.draft import Draft
from consensus.reconciling.prose.pieces import Ids, draft_of, for_readers, pieces_of, translate
from consensus.reconciling.prose.rendering import Material
from consensus.reconciling.prose.templates import write
from consensus.schema import ArticleSummary, Figure, LeftOut, Usage

_DIGITS = re.compile(r"\d{1,4}(?:[.:]\d\d)?")
_REPAIR_SCHEMA = strict_schema(RepairAnswer)


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Findings, the draft of the text, and what the calls cost."""

    findings: Findings
    draft: Draft
    usage: Usage = Usage()


async def reconcile_with_model(
    summaries: Sequence[ArticleSummary], model: Model, prompts: Path | None = None
) -> Reconciled:
    """Group, judge and word a story with a model's help.

    Raises:
        ModelError: the model gave no usable answer; the caller falls back on the rules.
    """
    origins = origins_of(summaries)
    table = build_table(summaries, origins.origins)
    if len(table.text) > BLOCK_CHARACTERS:
        return Reconciled(*await reconcile_in_blocks(summaries, origins, table, model, prompts))
    request = reconciling_request(table, prompts)
    reply = await model.complete(request)
    answer = parse_answer(ReconcilingAnswer, reply.text)
    findings, homes = _findings(summaries, origins, table, answer)
    ids = _ids(findings, table, answer, homes)
    templates, refused = _translated(pieces_of(answer), ids)
    usage = reply.usage
    if refused:
        parts, spent = await _repaired(refused, request, reply, model, prompts)
        mended, refused = _translated(
            {name: parts.get(name, pieces_of(answer)[name]) for name in refused}, ids
        )
        templates |= mended
        usage += spent
    left = tuple(
        LeftOut(what=f"a sentence of the text ({name})", why=for_readers(why))
        for name, why in refused.items()
    )
    ordered = {name: templates[name] for name in pieces_of(answer) if name in templates}
    fallback = write(findings.measures, findings.statements, summaries, findings.origins.origins)
    findings = replace(findings, left_out=(*findings.left_out, *left))
    return Reconciled(findings, draft_of(ordered, fallback), usage)


def _findings(
    summaries: Sequence[ArticleSummary], origins: OriginMap, table: Table, answer: ReconcilingAnswer
) -> tuple[Findings, dict[str, str]]:
    figures = figures_by_id(summaries)
    groups, left = read_groups(answer, table.figures, figures)
    checked, splits = check_groups(groups, tuple(figures.values()))
    measures, unmeasured = build_measures(summaries, checked, origins.of_figure)
    assertions = {a.id: a for summary in summaries for a in summary.statements}
    named = {short: assertions[full] for short, full in table.statements.items()}
    statements, homes, refused = group_statements(answer.statements, named, origins.of_statement)
    left_out = (*left, *splits, *unmeasured, *refused)
    return Findings(
        tuple(summaries), origins, with_shared_sources(measures, origins), tuple(statements), left_out
    ), homes


def _ids(findings: Findings, table: Table, answer: ReconcilingAnswer, homes: Mapping[str, str]) -> Ids:
    """Where each of the model's ids leads: its measure may have been split or renumbered since."""
    home = {f.id: m.id for m in findings.measures for p in m.positions for f in p.figures}
    values = {short: f"{{F:{full}}}" for short, full in table.figures.items()}
    for row in answer.measures:
        measures = [home[member] for member in row_figures(row, table.figures) if member in home]
        if measures:
            values[row[0]] = f"{{{max(measures, key=measures.count)}}}"
    material = findings.material()
    texts = [readable(summary.article) for summary in findings.summaries]
    known = vocabulary(*texts)
    return Ids(values, homes, material.support, known, "\n".join(texts), _moments(material))


def _moments(material: Material) -> frozenset[str]:
    """The ids of years and hours that are printed in digits alone: to a reader they could count people."""
    own = {f"F:{figure.id}" for figure in material.figures.values() if _is_moment(figure)}
    firsts = ((measure.id, measure.positions[0].figures[0]) for measure in material.measures.values())
    return frozenset(own | {name for name, figure in firsts if _is_moment(figure)})


def _is_moment(figure: Figure) -> bool:
    return figure.kind in ("date", "time") and _DIGITS.fullmatch(figure.printed) is not None


def _translated(pieces: Mapping[str, str], ids: Ids) -> tuple[dict[str, str], dict[str, str]]:
    templates: dict[str, str] = {}
    refused: dict[str, str] = {}
    for name, words in pieces.items():
        template, why = translate(name, words, ids)
        if why:
            refused[name] = why
        else:
            templates[name] = template
    return templates, refused


async def _repaired(
    refused: Mapping[str, str], request: Request, reply: Reply, model: Model, prompts: Path | None
) -> tuple[dict[str, str], Usage]:
    """The refused pieces asked for once again; nothing where that call fails too."""
    complaint = load_prompt("repair", prompts) + "\n".join(f"{name}: {why}" for name, why in refused.items())
    again = replace(
        request,
        step="reconcile again",
        messages=(*request.messages, Message("assistant", reply.text), Message("user", complaint)),
        schema_name="repair",
        schema=_REPAIR_SCHEMA,
    )
    try:
        second = await model.complete(again)
        rows = parse_answer(RepairAnswer, second.text).parts
    except ModelError:
        return {}, Usage()
    return {row[0]: clean(row[1], SENTENCE_LIMIT) for row in rows if len(row) > 1}, second.usage
