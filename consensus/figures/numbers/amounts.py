"""A number with its sign, currency and unit: "$1.2bn", "4.7-kilometer", "minus 5C"."""

from __future__ import annotations

from typing import NamedTuple

from consensus.figures.numbers.numerals import Numeral, scaled
from consensus.figures.numbers.read import read_numeral
from consensus.figures.numbers.unit_match import match_unit
from consensus.figures.text import words
from consensus.figures.text.lex import BREAK, Tokens
from consensus.figures.text.signs import HYPHENS, MINUS
from consensus.figures.units import UNITS, Unit, money


def _coded_millions(tokens: Tokens, numeral: Numeral) -> Amount | None:
    """ "120 MEUR", "MAUD 60"."""
    if tokens.raw[numeral.last][0] != "M" and tokens.raw[numeral.first - 1][0] != "M":
        return None
    for at, first, last in (
        (numeral.last, numeral.first, numeral.last + 1), (numeral.first - 1, numeral.first - 1, numeral.last),
    ):  # fmt: skip
        code = tokens.raw[at]
        if len(code) == 4 and code[0] == "M" and code[1:] in money.CODES:
            return Amount(scaled(numeral, 10**6, numeral.last), money.currency(code[1:]), first, last)
    return None


def _quake(tokens: Tokens, numeral: Numeral) -> Amount | None:
    """An earthquake's magnitude: "magnitude 7.1", "a 6.2-magnitude quake", "6.4 on the Richter scale"."""
    low, i, j = tokens.low, numeral.first, numeral.last
    if not tokens.quakes or numeral.mode != "digits" or not 0 <= numeral.value < 12:
        return None
    at = j + 1 if low[j] in HYPHENS else j
    if low[at] in ("magnitude", "magnitudes"):
        return Amount(numeral, UNITS["magnitude"], i, at + 1, hyphenated=True)
    before = (i - 1, i - 2, i - 3)
    named = any(
        low[at] in ("magnitude", "magnitudes") for at in before[: 2 + (low[i - 1] in ("about", "around"))]
    )
    if named and low[i - 1] in ("magnitude", "magnitudes", "of", "about", "around", "-", "a"):
        return Amount(numeral, UNITS["magnitude"], i, j, hyphenated=True)
    if low[j] == "on" and low[j + 2] in ("richter", "moment"):
        return Amount(numeral, UNITS["magnitude"], i, j)
    return None


class Amount(NamedTuple):
    """A numeral with what belongs to it: tokens ``first`` to ``last`` (excluded)."""

    numeral: Numeral
    unit: Unit | None
    first: int
    last: int
    negative: bool = False
    hyphenated: bool = False


def read_amount(tokens: Tokens, i: int) -> Amount | None:
    """The amount whose numeral begins at token ``i``; ``None`` if there is no number."""
    numeral = read_numeral(tokens, i)
    if numeral is None:
        return None
    first = _article(tokens, numeral)
    sign = money.before(tokens, first)
    if sign:
        unit, first = sign
        last = _repeated_currency(tokens, numeral.last, unit)
        return _signed(tokens, Amount(numeral, unit, first, last))
    coded = _coded_millions(tokens, numeral)
    if coded:
        return coded
    unit_at = _unit_place(tokens, numeral)
    found = match_unit(tokens, unit_at, numeral)
    if found is None:
        return _quake(tokens, numeral) or _signed(tokens, Amount(numeral, None, first, numeral.last))
    unit, last = found
    if unit.dimension.startswith("money") and tokens.low[last] in words.SCALES and numeral.scale == 1:
        numeral, last = scaled(numeral, words.SCALES[tokens.low[last]], numeral.last), last + 1
    return _signed(tokens, Amount(numeral, unit, first, last, hyphenated=tokens.low[numeral.last] in HYPHENS))


_TAKES_ARTICLE = frozenset(("hundred", "dozen", *words.SCALES, *words.PARTS))


def _article(tokens: Tokens, numeral: Numeral) -> int:
    """Where the number begins, "a" of "a hundred", "a quarter" included."""
    i = numeral.first
    if tokens.low[i - 1] in ("a", "an") and tokens.low[i] in _TAKES_ARTICLE:
        return i - 1
    return i


def _repeated_currency(tokens: Tokens, j: int, unit: Unit) -> int:
    """Past the currency's own name after a sign: "US$5 million dollars"."""
    for form, other in money.FORMS.get(tokens.low[j], ()):
        if (
            other.name == unit.name
            and tuple(tokens.low[j : j + len(form)]) == form
            and not tokens.raw[j + len(form)][0].isdecimal()
        ):
            return j + len(form)
    return j


def _signed(tokens: Tokens, amount: Amount) -> Amount:
    """``amount`` with a minus before it, where that is a sign and no dash."""
    i = amount.first
    before = tokens.low[i - 1]
    cold = amount.unit is not None and amount.unit.dimension in ("temperature", "angle")
    if cold and tokens.low[amount.last : amount.last + 2] == ["below", "zero"]:
        return _negative(amount, i)._replace(last=amount.last + 2)
    if before == "minus" and tokens.low[i - 2] == "or" and tokens.low[i - 3] == "plus":
        return amount  # "plus or minus 3 points"
    if before in ("minus", "negative") and not (tokens.low[i - 2] in HYPHENS and tokens.joined(i - 1)):
        return _negative(amount, i - 1)
    if before not in MINUS or not tokens.joined(i):
        return amount
    if before == "−" or tokens.low[i - 2] == "(":
        return _negative(amount, i - 1)
    cold = cold or (amount.unit is not None and amount.unit.dimension == "percent")
    alone = amount.numeral.fine < 0.5 or tokens.low[amount.last] == BREAK
    if not tokens.joined(i - 1) and (cold or alone or tokens.low[i - 2] != BREAK):
        return _negative(amount, i - 1)
    return amount


def _negative(amount: Amount, first: int) -> Amount:
    numeral = amount.numeral._replace(value=-amount.numeral.value)
    return amount._replace(numeral=numeral, first=first, negative=True)


def _unit_place(tokens: Tokens, numeral: Numeral) -> int:
    """Where the unit of a numeral would stand: past a hyphen, past "a" after "half"."""
    low, j = tokens.low, numeral.last
    if low[j] in HYPHENS and tokens.joined(j):
        j += 1
    if numeral.mode == "fraction" or (numeral.scale in (12, 20) and numeral.mode != "digits"):
        if low[j] == "of" and low[j + 1] in ("a", "an"):
            j += 1
        if low[j] in ("a", "an"):
            j += 1
            if low[j] in HYPHENS:
                j += 1
    return j
