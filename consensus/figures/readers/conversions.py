"""A conversion that the article prints in brackets belongs to its figure: "1 kilometer (0.6 miles)"."""

from __future__ import annotations

from consensus.figures.numbers.amounts import Amount, read_amount
from consensus.figures.readers.build import Read
from consensus.figures.text import qualifiers
from consensus.figures.text.lex import Tokens

# A printed conversion is rounded, often roughly (10 kg, "25 lbs"); beyond this factor it is
# another figure.
TOLERANCE = 1.35
_SLASHED = frozenset(("or", "/", ";"))


def bracketed(tokens: Tokens, read: Read, j: int) -> tuple[tuple[int, int], int] | None:
    """The span of the conversion in the bracket at token ``j``, and the token after the bracket."""
    if tokens.low[j] not in ("(", "["):
        return None
    amount = _inside(tokens, j + 1)
    if amount is None or amount.unit is None or tokens.low[amount.last] not in (")", "]", ",", ";", "or"):
        return None
    if not converts(read, amount):
        return None
    close = _close(tokens, amount.last)
    if close is None:
        return None
    return (tokens.start[amount.first], tokens.end[amount.last - 1]), close + 1


def _inside(tokens: Tokens, j: int) -> Amount | None:
    """The first amount of a bracket, past its sign and a qualifier."""
    for at in range(j, j + 5):
        raw = tokens.raw[at]
        if raw == ")":
            return None
        if raw[0].isdecimal():
            amount = read_amount(tokens, at)
            if amount is None:
                return None
            hit = qualifiers.before(tokens, amount.first)
            begin = hit[0] if hit else amount.first
            return amount if begin == j else None
    return None


def _close(tokens: Tokens, j: int) -> int | None:
    """Where the bracket closes, if it holds nothing but conversions."""
    for at in range(j, j + 12):
        if tokens.low[at] in (")", "]"):
            return at
        if (
            tokens.low[at][0].isalpha()
            and tokens.raw[at].isalpha()
            and tokens.low[at] in ("was", "is", "were", "the", "in", "a")
        ):
            return None
    return None


def converts(read: Read, other: Amount) -> bool:
    """Whether ``other`` restates the figure: another unit of the same dimension and about as much."""
    mine, theirs = read.unit, other.unit
    if theirs is None or mine.name == theirs.name:
        return False
    if mine.dimension.startswith("money") and theirs.dimension.startswith("money"):
        return mine.dimension != theirs.dimension
    if mine.dimension != theirs.dimension:
        return False
    value = read.value if isinstance(read.value, int | float) else read.low
    if not isinstance(value, int | float):
        return False
    a = value * mine.factor + mine.offset
    b = other.numeral.value * theirs.factor + theirs.offset
    if mine.dimension == "temperature":
        return abs(a - b) < 3 or abs(value * mine.factor - other.numeral.value * theirs.factor) < 1
    return a * b > 0 and max(a, b) <= TOLERANCE * min(a, b)
