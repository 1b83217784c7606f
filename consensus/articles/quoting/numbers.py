"""Whether the numbers of a quotation are the passage's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from math import isclose, isfinite

from consensus.articles.quoting.words import words_of
from consensus.figures import Quantity, find
from consensus.figures.guard import number_tokens
from consensus.figures.words import ONES, ORDINALS, TENS

# Any day will do, as long as both sides of a comparison resolve their weekdays against the same one.
_SOME_DAY = date(2001, 1, 1)
_VALUES = {word: str(value) for word, value in (ONES | TENS | ORDINALS).items()} | {
    "twice": "2",
    "half": "1/2",
}
_PREPOSITIONS = frozenset(("from", "to", "of", "than", "against"))


def same_numbers(quote: str, passage: str) -> bool:
    """Every quantity with the same value and unit, of the same thing; every other number as it is."""
    asked = list(find(quote, published=_SOME_DAY))
    printed = list(find(passage, published=_SOME_DAY))
    for quantity in asked:
        equal = [other for other in printed if _equal(quantity, other)]
        others = [q for q in printed if q.dimension == quantity.dimension and q not in equal]
        if (
            not equal
            or _of_another(quantity, equal, others)
            or stands_elsewhere(quote, quantity, passage, equal, others)
        ):
            return False
    if len(asked) > len(printed) and _too_many(asked, printed):
        return False
    return _loose(quote, asked) <= _loose(passage, []) + _plain(printed)


def _equal(one: Quantity, other: Quantity) -> bool:
    if one.dimension != other.dimension or not _same_side(one, other):
        return False
    if one.value is not None and (one.value, one.unit) == (other.value, other.unit):
        return True
    if (one.base_low, one.base_high) == (other.base_low, other.base_high):
        return True
    if one.kind == "date":
        return one.printed.casefold() == other.printed.casefold()
    if one.hedge in ("range", "vague") or other.hedge in ("range", "vague"):
        return False
    return one.unit != other.unit and isclose(_middle(one), _middle(other), rel_tol=1e-3)


def _middle(quantity: Quantity) -> float:
    """The stated value in the base unit: the middle of the interval, or its one end."""
    low, high = quantity.base_low, quantity.base_high
    if isfinite(low) and isfinite(high):
        return (low + high) / 2
    return low if isfinite(low) else high


def _same_side(one: Quantity, other: Quantity) -> bool:
    """Whether two qualifiers open the same side; "about", "nearly" and "within" may be dropped."""
    sides = {_side(one), _side(other)}
    return len(sides) == 1 or sides <= {"", "just-over"} or sides <= {"", "just-under"}


def _side(quantity: Quantity) -> str:
    return "" if quantity.hedge == "approx" or quantity.qualifier.lower() == "within" else quantity.hedge


def _of_another(quantity: Quantity, equal: Sequence[Quantity], others: Sequence[Quantity]) -> bool:
    """Whether the passage counts something else with the number, and this thing with another one."""
    noun = _head(quantity.noun)
    return bool(noun) and noun not in map(_head_of, equal) and noun in map(_head_of, others)


def _head_of(quantity: Quantity) -> str:
    return _head(quantity.noun)


def stands_elsewhere(
    quote: str, quantity: Quantity, passage: str, equal: Sequence[Quantity], others: Sequence[Quantity]
) -> bool:
    """Whether what stands before the number stands before another number of the passage instead.

    That is "from", "to", "of" or "than" right before it, else the last word with a meaning.
    """
    for before in (_preposition, _before):
        word = before(quote, quantity)
        mine = {before(passage, other) for other in equal}
        if word and word in mine:
            return False
        if word and word in {before(passage, other) for other in others}:
            return True
    return False


def _preposition(text: str, quantity: Quantity) -> str:
    start = quantity.phrase_start if quantity.phrase_start >= 0 else quantity.start
    words = [word.folded for word in words_of(text, max(0, start - 20), start)]
    last = next((word for word in reversed(words) if word not in ("the", "a", "its", "their")), "")
    return last if last in _PREPOSITIONS else ""


def _before(text: str, quantity: Quantity) -> str:
    """The last word with a meaning before a number, within a few words."""
    words = words_of(text, max(0, quantity.start - 40), quantity.start)
    return next((word.meaning for word in reversed(words) if word.meaning), "")


def _head(noun: str) -> str:
    words = [word.meaning for word in words_of(noun) if word.meaning]
    return words[-1] if words else ""


def _too_many(asked: Sequence[Quantity], printed: Sequence[Quantity]) -> bool:
    """Whether more numbers of a value are asked for than are printed."""
    spare = list(printed)
    for quantity in asked:
        match = next((other for other in spare if _equal(quantity, other)), None)
        if match is None:
            return True
        spare.remove(match)
    return False


def _loose(text: str, covered: Sequence[Quantity]) -> Counter[str]:
    """The number words that are in no quantity, by value."""
    spans = [(quantity.start, quantity.end) for quantity in covered]
    return Counter(
        _value(text[start:end])
        for start, end in number_tokens(text)
        if not any(a <= start and end <= b for a, b in spans)
        and not (text[start:end].casefold() == "one" and text[max(0, start - 3) : start].casefold() == "no ")
    )


def _plain(printed: Sequence[Quantity]) -> Counter[str]:
    return Counter(str(q.value) for q in printed if q.unit == "" and isinstance(q.value, int))


def _value(token: str) -> str:
    folded = token.casefold()
    return _VALUES.get(folded, folded.replace(",", ""))
