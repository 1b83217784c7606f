"""Number words that count nothing: names, pronouns ("one of the"), parts of other words."""

from __future__ import annotations

from consensus.figures.numbers.amounts import Amount
from consensus.figures.text import nouns
from consensus.figures.text.lex import BREAK, Tokens
from consensus.figures.text.noun_words import CASUALTY, STOPS
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import SCALES, bag

ENDS = frozenset(
    (".", "!", "?", BREAK, ":", ")", "]", "”", '"', "“", "‘", "•", "*", "—", "–", ";", "'", "’", "`")
)
# "number one", "Channel Four": a number word behind these counts nothing.
_LABELS = bag(
    "number no chapter phase version channel day generation plan room bbc formula section air force xbox"
)
_BARE = frozenset(("hundred", "dozen", *SCALES))
_AFTER_ZERO = bag("tolerance hour sum zone carbon emission")
_BEFORE_ZERO = bag("ground net patient sub")
_ONE_BEFORE = bag("no any every each which this that the some another every square number day loved ones")
_ONE_AFTER = bag("of another day ' ’ must can thing who that which")
_ONE_HYPHEN = bag("time off sided on way stop to by another liner upmanship")
# Behind these a lone "one" counts: "killing one", "at least one".
_KEEPS_ONE = bag(
    "killing injuring wounding killed injured wounded leaving least only just and including than"
)


def word_name(tokens: Tokens, amount: Amount) -> bool:
    """Whether number words are a name, a pronoun ("one of the") or part of another word."""
    first, low = amount.first, tokens.low
    if tokens.joined(first) and low[first - 1] in HYPHENS and tokens.joined(first - 1):
        return True
    if amount.unit is not None:
        return False
    if low[first - 1] in _LABELS or _is_part(tokens, amount):
        return True
    if low[amount.numeral.first] == "one" and not amount.negative and amount.last == amount.numeral.first + 1:
        return _pronoun(tokens, first, amount.last)
    if amount.numeral.value == 0:
        return low[first - 1] in _BEFORE_ZERO or low[amount.last] in _AFTER_ZERO
    return tokens.capital(amount.numeral.first) and _capital_name(tokens, first, amount.last)


def _is_part(tokens: Tokens, amount: Amount) -> bool:
    """ "five-a-side", "broke in two", a "million" that nothing counts."""
    first, last, low = amount.first, amount.last, tokens.low
    if low[last] in HYPHENS and low[last + 1] == "a":
        return True
    if low[first - 1] == "in" and amount.numeral.value == 2 and not low[last][0].isalnum():
        return True
    return low[first] in _BARE and last == first + 1 and not nouns.plural(low[last])


def _capital_name(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a capitalised number word is part of a name: "the Five Eyes", "Final Four"."""
    low = tokens.low
    counts = nouns.plural(low[last]) or low[last] in CASUALTY or plural_near(tokens, last)
    if low[first - 1] in ENDS or tokens.raw[first - 1] in ("''", "--"):
        return tokens.capital(last) and not counts
    if tokens.raw[first].isupper() and (counts or tokens.raw[first - 1].isupper()):
        return False
    return not (tokens.capital(first - 1) and counts)


def plural_near(tokens: Tokens, last: int) -> bool:
    """Whether a plural stands behind a number, so that it counts."""
    noun = nouns.head(tokens, last)
    return noun is not None and (nouns.plural(noun.name.split()[-1]) if noun.name else True)


def _pronoun(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "one" stands for a thing or person instead of counting."""
    low = tokens.low
    before, after = low[first - 1], low[last]
    if before in _ONE_BEFORE or after in _ONE_AFTER:
        return True
    if after in HYPHENS and tokens.joined(last):
        return low[last + 1] in _ONE_HYPHEN
    if after[-1] == "s" and nouns.plural(after) and not tokens.capital(last):
        return True  # "one promises more"
    if after[0].isalpha() and after not in STOPS:
        return False
    return before not in _KEEPS_ONE or (before == "and" and after not in ("in", "on", "at", "each"))
