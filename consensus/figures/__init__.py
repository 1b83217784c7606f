"""Pure code that finds printed numbers and dates, knows what interval each claims, and compares them.

``find`` loads on first use: the guard and the units need no finder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from consensus.figures.finder import find
    from consensus.figures.quantity import Quantity

__all__ = ["Quantity", "find"]


def __getattr__(name: str) -> Any:
    """Load a public name on its first use."""
    if name == "find":
        from consensus.figures.finder import find

        return find
    if name == "Quantity":
        from consensus.figures.quantity import Quantity

        return Quantity
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
