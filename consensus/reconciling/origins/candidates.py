"""Which pairs of articles are worth comparing: all of a few, the likely ones of many."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from consensus.reconciling.origins.alignment import Traces

# Up to this many articles every pair is compared (780 pairs, about 0.1 s).
ALL_PAIRS = 40


def candidate_pairs(traces: Sequence[Traces]) -> list[tuple[int, int]]:
    """The pairs to compare, as positions, each once."""
    return list(combinations(range(len(traces)), 2))
