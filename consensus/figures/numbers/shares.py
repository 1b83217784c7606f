"""Shares told by two numbers: "one in five", "nine out of ten"."""

from __future__ import annotations

from typing import NamedTuple

from consensus.figures.numbers.amounts import Amount, read_amount
from consensus.figures.text.lex import Tokens
from consensus.figures.text.noun_words import STOPS, VERBS_AFTER
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import CARDINALS, bag


class Share(NamedTuple):
    """ "One in five": both numbers, the token after them, what is counted where it stands between."""

    top: int
    bottom: int
    last: int
    noun: str = ""


_COMMON_SHARES = frozenset(((2, 3), (2, 5), (3, 4), (3, 5), (4, 5)))


_ROUND = frozenset((100, 1000, 10_000, 100_000, 1_000_000))
_OUT_OF = (
    ("-", "in", "-"), ("-", "out", "-", "of", "-"),
    ("out", "of", "every"), ("out", "of"), ("in", "every"), ("in",), ("of", "every"),
)  # fmt: skip


# What a single one of them does: "one child in five goes hungry", not "one goal in 17 games".
_VERBS = VERBS_AFTER | bag(
    "goes dies suffers smokes needs fails skips owns pays knows feels thinks vanishes disappears"
)


def _between(tokens: Tokens, amount: Amount) -> Share | None:
    """ "One job in 17", "one person in every 10": what is counted stands between the two numbers."""
    low, j = tokens.low, amount.last
    if amount.numeral.value != 1 or low[j + 1] != "in" or not low[j].isalpha() or low[j] in STOPS:
        return None
    at = j + 3 if low[j + 2] in ("every", "each") else j + 2
    if not (tokens.raw[at].isdecimal() or low[at] in CARDINALS):
        return None
    bottom = read_amount(tokens, at)
    if bottom is None or bottom.unit is not None or not isinstance(bottom.numeral.value, int):
        return None
    after = low[bottom.last]
    ends = not after[0].isalpha() or after in STOPS or after in _VERBS or at == j + 3
    if not ends or after in HYPHENS or not bottom.numeral.value > 1:
        return None
    return Share(1, bottom.numeral.value, bottom.last, low[j])


def share_of(tokens: Tokens, amount: Amount) -> Share | None:
    """ "one in five", "two out of three", "nine in every ten": both numbers, the token after them."""
    top = amount.numeral.value
    if amount.unit is not None or not isinstance(top, int) or top < 1:
        return None
    between = _between(tokens, amount)
    if between:
        return between
    if tokens.low[amount.last] not in ("in", "out", "of", "-"):
        return None
    for words in _OUT_OF:
        j = amount.last + len(words)
        if tuple(tokens.low[amount.last : j]) != words:
            continue
        if not (tokens.raw[j][0].isdecimal() or tokens.raw[j][0].isalpha()):
            return None
        bottom = read_amount(tokens, j)
        if (
            bottom is None
            or (bottom.unit is not None and "every" not in words)
            or bottom.first != j
            or not isinstance(bottom.numeral.value, int)
        ):
            return None
        pair = (top, bottom.numeral.value)
        usual = top < 10 == pair[1] or pair in _COMMON_SHARES or pair[1] in _ROUND
        if words == ("in",) and top != 1 and not usual:
            return None
        if bottom.numeral.value > top:
            return Share(top, bottom.numeral.value, bottom.numeral.last)
    return None
