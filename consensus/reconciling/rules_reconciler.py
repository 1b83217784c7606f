"""Reconciling without a model: groups by rules, prose from templates."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.reconciling.findings import Findings, figures_by_id, origins_of, with_shared_sources
from consensus.reconciling.grouping.groups import check_groups, propose_groups
from consensus.reconciling.measures import build_measures
from consensus.reconciling.prose.draft import Draft
from consensus.reconciling.prose.templates import write
from consensus.reconciling.statements import merge_statements
from consensus.schema import ArticleSummary


def reconcile_by_rules(summaries: Sequence[ArticleSummary]) -> tuple[Findings, Draft]:
    """Findings and draft of a story, the same for every order of the same articles."""
    origins = origins_of(summaries)
    groups, splits = check_groups(propose_groups(summaries), tuple(figures_by_id(summaries).values()))
    measures, left = build_measures(summaries, groups, origins.of_figure)
    statements = merge_statements(summaries, origins.of_statement)
    findings = Findings(
        tuple(summaries), origins, with_shared_sources(measures, origins), tuple(statements), (*splits, *left)
    )
    return findings, write(measures, statements, summaries, origins.origins)
