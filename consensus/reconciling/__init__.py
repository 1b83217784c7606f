"""Many summaries in, one brief out: grouping, origins, verdicts, prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from consensus.errors import ModelError, OverBudget
from consensus.llm.port import Model
from consensus.llm.told import for_readers
from consensus.reconciling.compose import compose
from consensus.reconciling.model.reconciler import reconcile_with_model
from consensus.reconciling.rules_reconciler import reconcile_by_rules
from consensus.schema import ArticleSummary, Brief, Usage


async def write_brief(
    summaries: Sequence[ArticleSummary], model: Model | None = None, prompts: Path | None = None
) -> Brief:
    """The brief of all summaries. Where the model fails, the rules write it and it says so on top."""
    spent = sum((summary.usage for summary in summaries), Usage())
    if model is None:
        findings, draft = reconcile_by_rules(summaries)
        return compose(findings, draft, "rules", spent)
    try:
        done = await reconcile_with_model(summaries, model, prompts)
    except (ModelError, OverBudget) as error:
        findings, draft = reconcile_by_rules(summaries)
        why = for_readers(error)
        warning = f"The model did not reconcile the articles ({why}); the built-in rules wrote this brief."
        return compose(replace(findings, warnings=(warning, *findings.warnings)), draft, "rules", spent)
    return compose(done.findings, done.draft, model.name, spent + done.usage)
