"""Recognises the unit printed behind a number, and words that only look like one."""

from __future__ import annotations

from consensus.figures import money, units
from consensus.figures.lex import Tokens
from consensus.figures.numerals import Numeral
from consensus.figures.signs import HYPHENS, INCHES
from consensus.figures.units import UNITS, Unit
from consensus.figures.words import bag

# Unit symbols that are also words, initials or scales: they count only right behind the numeral.
TIGHT = frozenset(("g", "t", "l", "h", "p", "c", "f", "w", "v", "st", "in", "pc", "ms", "cr", "kr", "′", "″"))

_CAPITALS = bag("MW GW TW KW GB TB MB PB KB KM KG MPH MWH GWH TWH KWH RMB") | money.CODES

_SMALL_ONLY = frozenset(("g", "h", "p", "l", "w"))

# Currency names that are also common words: only for amounts no other reading fits.
_SHY = frozenset(
    ("won", "real", "reals", "rand", "rands", "dong", "birr", "try", "sek", "cop", "all", "pen", "php")
)

_BPD = {"bpd": "barrel per day", "mbpd": "barrel per day"}

_FEET = frozenset(("'", "’", "′"))

_LOWER_CODES = frozenset(code.lower() for code in money.CODES)


def match_unit(tokens: Tokens, j: int, numeral: Numeral) -> tuple[Unit, int] | None:
    """The unit printed at token ``j`` and the token after it."""
    low = tokens.low
    word = low[j]
    if word in _BPD:
        return units.find_unit(_BPD[word]), j + 1
    if word == "b" and low[j + 1] == "/" and low[j + 2] == "d":
        return units.find_unit("barrel per day"), j + 3
    if word in _FEET and tokens.joined(j) and tokens.raw[j + 1].isdecimal() and low[j + 2] in INCHES:
        return UNITS["foot"], j + 1
    best: tuple[Unit, int] | None = None
    for table in (units.FORMS, money.FORMS):
        for form, unit in table.get(word, ()):
            size = len(form)
            if (size == 1 or tuple(low[j : j + size]) == form) and (best is None or size > best[1] - j):
                best = unit, j + size
                break
    if best is None or not _plausible(tokens, j, numeral, best[1]):
        return None
    return _settled(tokens, best, numeral)


def _plausible(tokens: Tokens, j: int, numeral: Numeral, last: int) -> bool:
    """Whether the word at ``j`` is a unit here and not a word that looks like one."""
    word, raw = tokens.low[j], tokens.raw[j]
    if last - j > 1:
        return True
    tight = tokens.joined(j) or (tokens.low[j - 1] in HYPHENS and tokens.joined(j - 1))
    if tokens.raw[last][0].isdecimal() and tokens.joined(last) and raw.isascii() and raw.isalpha():
        return False
    if word in _SMALL_ONLY and tight and raw.isupper():
        return False
    if word == "cent" and numeral.value != 1 and tokens.low[j - 1] not in HYPHENS:
        return False
    if word in TIGHT:
        return (tight and not (word == "in" and tokens.low[j - 1] in HYPHENS)) or (
            word in "cf" and raw.isupper() and not tight and tokens.low[j + 1] in ("!", ".", ",", "\n")
        )
    if word == "m":
        return (
            tight
            or not tokens.low[last][0].isalpha()
            or tokens.low[last] in ("tall", "long", "wide", "high", "deep", "from", "above", "below")
        )
    if word == "second":
        return numeral.value == 1 or tight
    if word in _SHY:
        return numeral.scale > 1 or numeral.value >= 1000 or raw in money.CODES
    if raw.isupper() and len(raw) <= 4 and not tight:
        return raw in _CAPITALS
    return not (
        raw.lower() in _LOWER_CODES
        and not raw.isupper()
        and not tight
        and word not in ("usd", "rmb", "eur", "gbp")
    )


def _settled(tokens: Tokens, found: tuple[Unit, int], numeral: Numeral) -> tuple[Unit, int]:
    """``found``, with pounds told apart: money in millions or in a text that prints "£"."""
    unit, last = found
    if unit.name != "pound" or tokens.low[last - 1] not in ("pound", "pounds"):
        return found
    if numeral.scale > 1 or (tokens.sterling and tokens.low[last - 2] not in HYPHENS):
        return money.currency("GBP"), last
    return found
