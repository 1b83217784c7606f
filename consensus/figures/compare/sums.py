"""Whether parts make up a whole, over intervals."""

from __future__ import annotations

import math
from collections.abc import Sequence

from consensus.figures.compare import explain
from consensus.figures.meaning.stated import Interval, claimed, from_base, half_step, meets, stated
from consensus.schema import Figure

# Half the width of a number that is counted exactly: intervals need one.
EXACT = 0.01


def total(parts: Sequence[Figure]) -> Interval:
    """The interval of the sum of the parts, in the base unit."""
    ends = [_ends(f) for f in parts]
    return sum(low for low, _ in ends), sum(high for _, high in ends)


def _ends(figure: Figure) -> Interval:
    """What a number gives to a sum: people and things counted one by one add up exactly."""
    if figure.hedge not in ("", "approx"):
        return claimed(figure)
    counted = figure.kind == "number" and not figure.hedge and half_step(figure) * 2 == 1
    if counted and isinstance(figure.value, (int, float)) and float(figure.value).is_integer():
        return figure.value - EXACT, figure.value + EXACT
    return stated(figure)


def adds_up(whole: Figure, parts: Sequence[Figure]) -> str | None:
    """Why the parts fit the whole, in one sentence, or ``None`` where they do not.

    The parts must be of the whole's dimension. An open part makes the sum open on that side.
    """
    if not parts or any(part.dimension != whole.dimension for part in parts):
        return None
    low, high = total(parts)
    if not meets((low, high), _ends(whole)):
        return None
    listed = explain.listed([explain.shown_counted(part) for part in parts])
    return f"{listed} add up to {_total(parts, whole, (low, high))}, which fits {explain.shown(whole)}."


def _total(parts: Sequence[Figure], whole: Figure, ends: Interval) -> str:
    """The sum for readers: in the unit of the whole, one number where all parts are plain."""
    low, high = (from_base(whole, end) if math.isfinite(end) else end for end in ends)
    if math.isinf(high):
        said = f"at least {_amount(low, whole)}"
    elif math.isinf(low):
        said = f"at most {_amount(high, whole)}"
    elif all(isinstance(p.value, (int, float)) and not p.hedge for p in parts):
        said = _amount((low + high) / 2, whole)
    else:
        said = f"{_amount(low, whole)} to {_amount(high, whole)}"
    return said


def _amount(value: float, whole: Figure) -> str:
    """A computed number with the unit of the whole; the sign of a currency stands with the printed sums."""
    if whole.kind == "money":
        worth, word = next((pair for pair in _SCALES if value >= pair[0]), (1, ""))
        return f"{explain.number(round(value / worth, 3))} {word}".strip()
    return f"{explain.number(round(value, 6))} {_plural(whole.unit, value)}".strip()


_SCALES = ((10**9, "billion"), (10**6, "million"))


def _plural(unit: str, value: float) -> str:
    return f"{unit}s" if unit.isalpha() and len(unit) > 3 and value != 1 and unit != "percent" else unit
