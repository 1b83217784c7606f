"""The shape of a model's answer to ``prompts/reconcile.md``."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class ReconcilingAnswer(BaseModel):
    """Rows of strings, as the prompt describes them; ids are those of the table."""

    model_config = ConfigDict(extra="forbid")

    title: str
    measures: list[list[str]]
    wholes: list[list[str]]
    statements: list[list[str]]
    lede: str
    prose: list[str]


class RepairAnswer(BaseModel):
    """The parts that were asked for again: ("title", "lede" or "P<n>", the new wording)."""

    model_config = ConfigDict(extra="forbid")

    parts: list[list[str]]
