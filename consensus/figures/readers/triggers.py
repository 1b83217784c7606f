"""One reader for each sort of trigger."""

from __future__ import annotations

from collections.abc import Callable

from consensus.figures import units
from consensus.figures.quantity import Quantity
from consensus.figures.readers import ages, build
from consensus.figures.readers.build import Read, Result
from consensus.figures.readers.ones import article, couple, long, pair, single, times
from consensus.figures.readers.ordinals import SUFFIXES, ordinal, ordinal_digits, suffixed
from consensus.figures.readers.races import race_time
from consensus.figures.readers.single import number
from consensus.figures.readers.vague import vague
from consensus.figures.text.lex import Tokens
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import (
    CARDINALS,
    DOZENS,
    FOLDS,
    ORDINALS,
    PARTS,
    SCALES,
    SIGNS,
    TIMES,
    VAGUE,
    bag,
)

Reader = Callable[[Tokens, int], Result | None]


def finish(tokens: Tokens, read: Read, free: int) -> tuple[Quantity, int]:
    """The quantity of a reading, and the first token that is free again."""
    return build.quantity(tokens, read), free


def digits(tokens: Tokens, i: int) -> Result | None:
    """A number printed in digits."""
    if tokens.low[i + 1] == ":" and tokens.joined(i + 1):
        return race_time(tokens, i) or number(tokens, i)
    if tokens.low[i + 1] == "s":
        return ages.decade(tokens, i) or number(tokens, i)
    if tokens.low[i + 1] in SUFFIXES and tokens.joined(i + 1) and suffixed(tokens, i):
        return ordinal_digits(tokens, i)
    return number(tokens, i)


# What "half" divides when it stands right before it.
_HALVED = frozenset(
    ("a", "an", "of", "the", "million", "billion", "dozen", "their", "its", "his", "hundred", "percent")
)


# "The following half hour", "the past half century", "the half point".
_HALF_OF_THE = frozenset(("hour", "century", "decade", "mile", "point", "percentage", "billion", "million"))
_THE = frozenset(("the", "following", "next", "last", "past", "final", "every", "each", "that", "this"))
# What may follow "a third" that divides: not a thing, which it would number.
_AFTER_PART = frozenset(
    (
        *("of", "less", "more", ".", ",", "will", "were", "are", "have", "would", "above", "below"),
        *("from", "the", "as", "what", "that", "compared"),
    )
)
_QUARTERED = bag("of million billion mile inch teaspoon cup point percentage pound century acre pint ounce")
_BEFORE_PART = bag(
    """
    by than about nearly almost over to under least most up down fell rose dropped fallen risen roughly
    """
)


def part(tokens: Tokens, i: int) -> Result | None:
    """ "half", "quarter", "third" and the like, where they divide; else the ordinal."""
    low = tokens.low
    word, before, after = low[i], low[i - 1], low[i + 1]
    if word == "half":
        divides = before not in ("first", "second", "other", "better", "each", "latter", "last", "time") and (
            after in _HALVED
            or after in ("that", "those", "what", "as")
            or (after == "per" and low[i + 2] == "cent")
            or (
                after in HYPHENS
                and low[i + 2] in ("a", "dozen", "million", "hour", "mile", "century", "billion")
            )
            or before
            in ("by", "one", "than", "about", "nearly", "almost", "over", "under", "below", "above", "to")
            or (after in units.FORMS and before in ("a", "an", "one"))
            or (after in _HALF_OF_THE and before in _THE)
        )
    elif word == "quarter":
        divides = before in ("a", "one") and (
            after in _QUARTERED or (low[i - 2] in _BEFORE_PART and not (low[i - 2] == "up" and after == ","))
        )
        divides = divides or after in ("million", "billion")
        divides = divides or (after in HYPHENS and low[i + 2] == "mile")
    elif word in ORDINALS:
        divides = before in ("a", "an", "one", "another") and (
            after in _AFTER_PART or low[i - 2] in _BEFORE_PART
        )
    else:
        divides = False
    if divides:
        return number(tokens, i)
    return ordinal(tokens, i) if word in ORDINALS else None


READERS: dict[str, Reader] = {
    **dict.fromkeys(SIGNS, number),
    **dict.fromkeys([*CARDINALS, *SCALES, *DOZENS, "hundred"], number),
    **dict.fromkeys(VAGUE, vague),
    **dict.fromkeys(ORDINALS, ordinal),
    **dict.fromkeys(PARTS, part),
    **dict.fromkeys([*TIMES, *FOLDS], times),
    "long": long,
    "single": single,
    "couple": couple,
    "pair": pair,
    "trio": pair,
    "a": article,
    "an": article,
}
