"""Compares figures: how the claims of two stand to each other, what several say together, and why.

``judge`` loads on first use: who asks for the relation of two figures needs no verdict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from consensus.figures.compare.judgement import Judgement, judge

__all__ = ["Judgement", "judge"]


def __getattr__(name: str) -> Any:
    """Load a public name on its first use."""
    if name in __all__:
        from consensus.figures.compare import judgement

        return getattr(judgement, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
