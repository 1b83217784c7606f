"""The request of round trip 2."""

from __future__ import annotations

from pathlib import Path

from consensus.llm.port import Message, Request
from consensus.llm.prompts import load_prompt
from consensus.llm.shape import strict_schema
from consensus.reconciling.model.answer import ReconcilingAnswer
from consensus.reconciling.model.table import Table

_SCHEMA = strict_schema(ReconcilingAnswer)


def reconciling_request(table: Table, prompts: Path | None = None) -> Request:
    """The request that sends the table. Behaviour: ``prompts/reconcile.md``."""
    return Request(
        step="reconcile",
        subject="",
        messages=(Message("system", load_prompt("reconcile", prompts)), Message("user", table.text)),
        schema_name="reconciling",
        schema=_SCHEMA,
    )
