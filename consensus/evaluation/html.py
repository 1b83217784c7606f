"""A stub."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.evaluation.baseline import Gate
from consensus.evaluation.gold import Gold
from consensus.evaluation.results import Result
from consensus.schema import Brief


def as_html(result: Result, gate: Gate, golds: Sequence[Gold], briefs: Sequence[Brief | None]) -> str:
    """A stub."""
    return ""
