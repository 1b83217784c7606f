"""Ordinals: "first", "the 3rd", "twenty-first"."""

from __future__ import annotations

from consensus.figures.numbers.amounts import Amount
from consensus.figures.readers.build import ORDINAL, Read, Result
from consensus.figures.text import nouns
from consensus.figures.text.lex import Tokens
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import ORDINALS, TENS, bag

SUFFIXES = frozenset(("st", "nd", "rd", "th"))

_NO_ORDINAL = bag(
    """
    lady minister world class aid hand half quarter published name names party reading amendment
    avenue street army division corps fleet circuit secretary things off degree rate thing of gentleman
    family nation nations responder responders appeared reported came met began started thought ever
    """
)

_BEFORE_ORDINAL = bag("the a an its his her their our my your this that every each s per for")


def ordinal(tokens: Tokens, i: int) -> Result | None:
    """ "first", "the third"."""
    low = tokens.low
    if tokens.joined(i) and low[i - 1] in HYPHENS and low[i - 2].isalpha():
        return None
    if low[i + 1] in HYPHENS and low[i + 2] in _NO_ORDINAL:
        return None
    if low[i + 1] == "place" and low[i - 2] == "in":
        return None
    if low[i + 1] == "person" and low[i] in ("first", "second"):
        return None
    if (
        low[i + 1] in _NO_ORDINAL
        or low[i - 1] in ("split", "when", "who", "per")
        or low[i - 1 : i + 1] == ["at", "first"]
    ):
        return None
    counts = (
        low[i - 1] in _BEFORE_ORDINAL
        or nouns.plural(low[i + 1])
        or low[i + 1] in HYPHENS
        or low[i - 1] in ORDINALS
    )
    if not counts and (low[i] in ("first", "second") or tokens.capital(i)):
        return None
    return _ordinal(tokens, ORDINALS[low[i]], i, i + 1, True)


def suffixed(tokens: Tokens, i: int) -> bool:
    """Whether an ordinal's suffix follows its digits: 21st, not 11st (stones)."""
    digits, suffix = tokens.raw[i], tokens.low[i + 1]
    if digits[-2:-1] == "1" or digits[-1] not in "123":
        return suffix == "th"
    return suffix == {"1": "st", "2": "nd", "3": "rd"}[digits[-1]]


def ordinal_digits(tokens: Tokens, i: int) -> Result | None:
    text = tokens.raw[i].replace(",", "")
    if not text.isdecimal() or len(text) > 9 or (tokens.joined(i + 2) and tokens.raw[i + 2][0].isalnum()):
        return None
    if tokens.capital(i + 2) and tokens.low[i + 2] in (
        "street",
        "avenue",
        "district",
        "floor",
        "division",
        "brigade",
    ):
        return None
    return _ordinal(tokens, int(text), i, i + 2, False)


def ordinal_tail(tokens: Tokens, amount: Amount) -> Result | None:
    """ "twenty-first", "one hundred and fifth", "two hundredth"."""
    j, value = amount.last, amount.numeral.value
    low = tokens.low
    at = j + 1 if low[j] in HYPHENS or (low[j] == "and" and amount.numeral.scale > 1) else j
    if low[at] in TENS and isinstance(value, int) and value and value % 100 == 0:
        unit = at + 2 if low[at + 1] in HYPHENS else at + 1  # "one hundred and twenty-fifth"
        if ORDINALS.get(low[unit], 10) < 10:
            return _ordinal(
                tokens, value + TENS[low[at]] + ORDINALS[low[unit]], amount.first, unit + 1, False
            )
    tail = ORDINALS.get(low[at], 0)
    if not tail or not isinstance(value, int):
        return None
    if tail >= 100 and at == j and low[at] in ("hundredth", "thousandth", "millionth"):
        return _ordinal(tokens, value * tail, amount.first, at + 1, False)
    if (value % 100 >= 20 and value % 10 == 0 and tail < 10) or (
        value >= 100 and value % 100 == 0 and tail < 100
    ):
        return _ordinal(tokens, value + tail, amount.first, at + 1, False)
    return None


def _ordinal(tokens: Tokens, value: int, first: int, last: int, word: bool) -> Result:
    noun = nouns.head(tokens, last, one=True)
    read = Read("ordinal", ORDINAL, value, value, value + 1, first, last, first, weak=word and value < 11)
    if noun:
        read.noun = noun.name
        read.phrase_last = noun.last
    return read, last
