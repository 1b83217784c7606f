"""Numbers that only say how many digits they have: "dozens", "tens of thousands", "several hundred"."""

from __future__ import annotations

from consensus.figures.numbers.amounts import Amount
from consensus.figures.numbers.numerals import Numeral
from consensus.figures.numbers.unit_match import match_unit
from consensus.figures.readers import build
from consensus.figures.readers.build import COUNT, Read, Result
from consensus.figures.text import nouns
from consensus.figures.text.lex import Tokens
from consensus.figures.text.words import VAGUE
from consensus.figures.units import Unit


def few_before(tokens: Tokens, amount: Amount) -> int:
    """How many words before the number make it vague: "several hundred", "a couple of thousand"."""
    numeral, low, i = amount.numeral, tokens.low, amount.first
    if numeral.mode != "words" or numeral.scale == 1 or numeral.last - numeral.first != 1:
        return 0
    if low[i - 1] in ("several", "few", "many", "couple"):
        return 1
    return 2 if low[i - 1] == "of" and low[i - 2] == "couple" else 0


def vague(tokens: Tokens, i: int) -> Result | None:
    """ "dozens", "tens of thousands", "millions"."""
    low, first, last = tokens.low, i, i + 1
    size = VAGUE[low[i]]
    if low[i] == "scores" and low[last] != "of":
        return None
    while low[last] == "of" and low[last + 1] in VAGUE and size < 10**12:
        size *= VAGUE[low[last + 1]]
        last += 2
    if low[i] == "tens" and last == i + 1:
        return None
    if low[first - 1] in ("several", "many", "few"):
        first -= 1
    return vague_figure(tokens, first, last, size, None)


def vague_figure(tokens: Tokens, first: int, last: int, size: int, unit: Unit | None) -> Result:
    """A number that only says how many digits it has."""
    if unit is None:
        at = last + 1 if tokens.low[last] == "of" else last
        found = match_unit(tokens, at, Numeral(2 * size, 0, 0, True, first, last, "words", size))
        if found:
            unit, last = found
    start, _, _ = build.hedged(tokens, first, last, False)
    read = Read(build.kind_of(unit, ""), unit or COUNT, None, size, None, first, last, start, "vague")
    noun = nouns.head(tokens, last)
    if noun:
        read.noun = noun.name
        read.phrase_last = noun.last
    return read, last
