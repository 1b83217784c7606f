"""Whether parts make up a whole, over intervals."""

from __future__ import annotations

import math
from collections.abc import Sequence

from consensus.figures import explain
from consensus.figures.stated import Interval, claimed, meets, stated
from consensus.schema import Figure


def total(parts: Sequence[Figure]) -> Interval:
    """The interval of the sum of the parts, in the base unit."""
    ends = [claimed(f) if f.hedge not in ("", "approx") else stated(f) for f in parts]
    return sum(low for low, _ in ends), sum(high for _, high in ends)


def adds_up(whole: Figure, parts: Sequence[Figure]) -> str | None:
    """Why the parts fit the whole, in one sentence, or ``None`` where they do not.

    The parts must be of the whole's dimension. An open part makes the sum open on that side.
    """
    if not parts or any(part.dimension != whole.dimension for part in parts):
        return None
    low, high = total(parts)
    interval = claimed(whole) if whole.hedge not in ("", "approx") else stated(whole)
    if not meets((low, high), interval):
        return None
    listed = explain.listed([explain.shown_counted(part) for part in parts])
    if math.isinf(high):
        result = f"at least {explain.number(low)}"
    elif math.isinf(low):
        result = f"at most {explain.number(high)}"
    elif all(isinstance(p.value, (int, float)) and not p.hedge for p in parts) and not parts[0].unit:
        result = explain.number(sum(float(p.value) for p in parts if isinstance(p.value, (int, float))))
    else:
        result = f"{explain.number(low)} to {explain.number(high)}"
    return f"{listed} add up to {result}, which fits {explain.shown(whole)}."
