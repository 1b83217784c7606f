"""The interval of values that a printed number claims (the rules stand in section 2 of the domain page).

All intervals are half-open. ``half`` is half of the last stated digit: 4.7 -> 0.05, 15,000 -> 500.
"""

from __future__ import annotations

from typing import Literal

from consensus.figures.quantity import Hedge

Value = int | float
# How the claims of two figures stand to each other: see `relation`.
Relation = Literal["meet", "bound-compatible", "disjoint", "incomparable"]

# A number with one significant digit rounds by at most this part of its value, so that "1 year"
# is not 18 months but "1 km" still holds 850 m.
ONE_DIGIT_CAP = 0.25
# "about 15,000" claims this many times the rounding interval of a flat "15,000". Two: a writer
# who says "about" allows for the neighbouring digit, and no further.
APPROX_FACTOR = 2.0
# "just over 50 %" reaches at least this part above its value, where the rounding is finer.
JUST_REACH = 0.02


def tidy(value: float) -> Value:
    """``value`` without the noise of binary fractions; an int where it is whole.

    >>> tidy(4.7 - 0.05), tidy(15000.0)
    (4.65, 15000)
    """
    if isinstance(value, int):
        return value
    doubled = value * 2
    if doubled == doubled // 1 and abs(value) < 1e15:  # whole and half numbers carry no noise
        return value if doubled % 2 else int(value)
    return float(f"{value:.14g}") if abs(value) < 1e13 else value


def capped(value: Value, half: float, one_digit: bool) -> float:
    """``half``, but for a number with one significant digit at most a quarter of its value."""
    return min(half, ONE_DIGIT_CAP * abs(value)) if one_digit and value else half


def interval(value: Value, half: float, hedge: Hedge) -> tuple[Value | None, Value | None]:
    """The interval that ``value`` with this hedge claims; ``None`` is an open end.

    >>> interval(4.7, 0.05, "")
    (4.65, 4.75)
    >>> interval(4000, 500, "over")
    (4000, None)
    >>> interval(15000, 500, "approx")
    (14000, 16000)
    """
    if hedge == "over":
        return value, None
    if hedge == "under":
        return None, value
    if hedge == "just-over":
        return value, tidy(value + max(half, JUST_REACH * abs(value)))
    if hedge == "just-under":
        return tidy(value - max(half, JUST_REACH * abs(value))), value
    if hedge == "approx":
        half *= APPROX_FACTOR
    return tidy(value - half), tidy(value + half)
