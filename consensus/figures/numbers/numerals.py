"""A number as read, and how finely it is stated."""

from __future__ import annotations

from typing import NamedTuple

from consensus.figures.interval import Value, capped, tidy
from consensus.figures.numbers.digits import exact


class Numeral(NamedTuple):
    """A number as read: tokens ``first`` to ``last`` (excluded), and how finely it is stated.

    ``half`` is half of the last stated digit with the zeros that end a whole number taken as
    rounding, ``fine`` without that (for percentages). ``one_digit``: one significant digit.
    ``mode`` is "digits", "words", "fraction" (below one: "two thirds") or "mixed" ("1½").
    ``scale``: what its scale words ("million", "bn") multiply by.
    """

    value: Value
    half: float
    fine: float
    one_digit: bool
    first: int
    last: int
    mode: str
    scale: int = 1

    @property
    def rounding(self) -> float:
        """Half the rounding interval."""
        return capped(self.value, self.half, self.one_digit)


POWERS = {10**power: power for power in range(16)}


# Half of the digit at each power of ten.
_HALVES = {power: 0.5 * 10.0**power for power in range(-40, 60)}


def plain(mantissa: int, exponent: int, scale: int, span: tuple[int, int], mode: str) -> Numeral:
    """A numeral from its digits and its scale (a power of ten)."""
    shown = str(mantissa)
    digits = shown.rstrip("0")
    zeros = len(shown) - len(digits) if exponent == 0 and mantissa else 0
    fine = _HALVES[exponent + scale]
    half = _HALVES[exponent + scale + zeros]
    value = exact(mantissa, exponent + scale)
    return Numeral(value, half, fine, len(digits) == 1, span[0], span[1], mode, 10**scale)


def part_of(top: int, bottom: int, whole: int, span: tuple[int, int]) -> Numeral:
    """A fraction or a mixed number.

    Writers choose among halves, thirds and quarters, so a fraction stands for what is nearer to
    it than to its neighbours: half of half its denominator's step on either side.
    """
    half = 1 / (2 * bottom) if whole else 1 / (4 * bottom)
    value = tidy((whole * bottom + top) / bottom) if bottom != 1 else whole
    return Numeral(value, half, half, True, span[0], span[1], "mixed" if whole else "fraction")


def scaled(numeral: Numeral, by: int, last: int) -> Numeral:
    """``numeral`` times a scale that is no power of ten, or that follows a fraction."""
    return numeral._replace(
        value=tidy(numeral.value * by), half=numeral.half * by, fine=numeral.fine * by, last=last, scale=by
    )
