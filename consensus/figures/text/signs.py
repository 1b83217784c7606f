"""Signs that stand between the parts of a figure."""

from __future__ import annotations

HYPHENS = frozenset(("-", "‑", "‐", "‒"))

MINUS = frozenset(("-", "−", "–"))

INCHES = frozenset(("in", '"', "”", "″", "''"))
