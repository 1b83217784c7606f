"""Scales behind a numeral: "million", "bn", "5m people", "hundred thousand"."""

from __future__ import annotations

from consensus.figures.numbers.numerals import Numeral, scaled
from consensus.figures.text import nouns
from consensus.figures.text.lex import Tokens
from consensus.figures.text.words import DOZENS, SCALES, SHORT_SCALES, bag
from consensus.figures.units import money

_PEOPLE = bag(
    """
    more bpd people users viewers followers subscribers customers jobs workers tonnes tons barrels copies
    households homes children adults visitors passengers views likes downloads refugees voters vehicles cars
    units doses acres hectares times members residents americans britons germans indians
    """
)

LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}


def read_scale(tokens: Tokens, j: int) -> tuple[int, int]:
    """The scale at ``j`` (1 if none) and the token after it; "hundred thousand" is two scales."""
    scale = 1
    low = tokens.low
    while True:
        at = j + 1 if low[j] in ("-", "‑") and tokens.joined(j) and tokens.joined(j + 1) else j
        word = low[at]
        by = SCALES.get(word) or SHORT_SCALES.get(word) or DOZENS.get(word)
        if word == "dozens" and low[at - 1] != "of":
            by = 12
        if word == "hundred":
            by = 100
        if word == "score" or (word == "mm" and not _money_before(tokens, j)):
            return scale, j
        if (
            by is None
            and at == j
            and word in LETTERS
            and scale == 1
            and (
                tokens.joined(j)
                or tokens.raw[j] == "M"
                or (tokens.raw[j] == "B" and _money_before(tokens, j))
                or (tokens.raw[j] == "k" and _ends(tokens, j + 1))
            )
        ):
            by = _letter_scale(tokens, j)
        if by is None or scale * by > 10**18:
            return scale, j
        scale *= by
        j = at + 1


def _ends(tokens: Tokens, j: int) -> bool:
    """Whether a spaced "k" at ``j - 1`` is a scale: "10 k", "10 k people", not "a 10 k run"."""
    return not tokens.raw[j][0].isalpha() or nouns.plural(tokens.low[j])


def _money_before(tokens: Tokens, j: int) -> bool:
    """Whether the numeral before ``j`` follows a currency sign."""
    return money.before(tokens, j - 1) is not None


def _letter_scale(tokens: Tokens, j: int) -> int | None:
    """What "m", "b", "k" or "t" after a numeral multiplies by; ``None`` where it is a unit."""
    letter, priced = tokens.low[j], _money_before(tokens, j)
    if tokens.names_model(j):
        return None
    if not tokens.joined(j) and tokens.raw[j + 1][0].isalpha() and tokens.raw[j] != "k" and not priced:
        return None
    if tokens.raw[j + 1][0].isdecimal() and tokens.joined(j + 1):
        return None
    if tokens.raw[j] == "K" and len(tokens.raw[j - 1]) == 1 and not priced:
        return None  # 4K, 8K
    if priced or letter == "k":
        return LETTERS[letter]
    after = tokens.low[j + 1]
    if (
        after in _PEOPLE
        or (after.isalpha() and after in money.FORMS)
        or tokens.raw[j] == "M"
        or (letter == "m" and _counted(tokens, j + 1))
    ):
        return LETTERS[letter] if letter in "mb" else None
    if letter == "m" and after not in _EXTENT and not _TALLIED.isdisjoint(tokens.low[max(0, j - 12) : j]):
        return 10**6
    return None


# Of these "6.2m" says how many: "passenger numbers rose to 6.2m in July".
_TALLIED = _PEOPLE - bag("more times tonnes tons acres hectares units") | bag(
    """
    numbers population sales unemployment audience audiences membership deliveries shipments turnout
    unemployed jobless viewing readership circulation
    """
)
_EXTENT = bag("tall long wide high deep above below from away down up off freestyle relay sprint")
_RACES = bag(
    "hurdles sprint race races freestyle butterfly backstroke breaststroke relay final finals dash event"
)


def _counted(tokens: Tokens, j: int) -> bool:
    """Whether a plural that is counted in millions follows: "5m homes", "1m artillery rounds"."""
    noun = nouns.head(tokens, j) if tokens.low[j][0].isalpha() else None
    if noun is None or not noun.name or not _RACES.isdisjoint(tokens.low[j : noun.last]):
        return False
    return nouns.plural(noun.name.split()[-1])


def scale_after(tokens: Tokens, numeral: Numeral) -> Numeral:
    """``numeral`` with "million", "a dozen", "of a million" after it."""
    low, j = tokens.low, numeral.last
    for skip in (("of", "a"), ("of", "one"), ("a",), ("-", "a", "-"), ("-", "a")):
        if tuple(low[j : j + len(skip)]) == skip:
            by, after = read_scale(tokens, j + len(skip))
            if by > 1:
                return scaled(numeral, by, after)
    by, after = read_scale(tokens, j)
    return scaled(numeral, by, after) if by > 1 else numeral
