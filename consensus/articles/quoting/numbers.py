"""Whether the numbers of a quotation are the passage's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import combinations, permutations
from math import isclose, isfinite

from consensus.articles.quoting.words import words_of
from consensus.figures import Quantity, find
from consensus.figures.guard import number_tokens
from consensus.figures.text.words import ONES, ORDINALS, TENS

# Any day will do, as long as both sides of a comparison resolve their weekdays against the same one.
_SOME_DAY = date(2001, 1, 1)
_VALUES = {word: str(value) for word, value in (ONES | TENS).items()} | {"half": "1/2"}
_VALUES |= {word: f"#{value}" for word, value in ORDINALS.items()}
# Characters between a number and the word it counts.
NEXT = 12
FEW_NUMBERS = 12  # of a sentence compared by their places; a table in a sentence has more
_SIGN = re.compile(r"[,;:()–—]")
_PREPOSITIONS = frozenset(("from", "to", "of", "than", "against"))


# "36,000 vehicles daily" is "36,000 vehicles a day".
_DAILY = re.compile(r"(\d(?: [^\W\d_]+){1,2}) (dai|hour|week|month|year)ly\b")


def _a_day(match: re.Match[str]) -> str:
    return f"{match[1]} a {match[2].replace('dai', 'day')}"


def same_numbers(quote: str, passage: str) -> bool:
    """Every quantity with the same value and unit, of the same thing; every other number as it is."""
    quote, passage = (_DAILY.sub(_a_day, text) for text in (quote, passage))
    asked, printed = quantities_of(quote), quantities_of(passage)
    for quantity in asked:
        equal = [other for other in printed if _equal(quantity, other)]
        others = [q for q in printed if q.dimension == quantity.dimension and q not in equal]
        if (
            not equal
            or _of_another(quantity, equal, others)
            or stands_elsewhere(quote, quantity, passage, equal, others)
        ):
            return False
    if _places_swapped(quote, asked, passage, printed):
        return False
    if _too_many(asked, printed) or _of_another_word(quote, passage):
        return False
    return _loose(quote, asked) <= _loose(passage, []) | _plain(printed)


@lru_cache(maxsize=1024)
def quantities_of(text: str) -> tuple[Quantity, ...]:
    """The quantities of a sentence; one is compared with many quotations."""
    found = find(text, published=_SOME_DAY)
    return tuple(replace(q, qualifier="over") if _lasting(text, q) else q for q in found)


def _lasting(text: str, quantity: Quantity) -> bool:
    """Whether "over" stands before a time without being its bound: "over 18 months" may mean in them."""
    before = text[max(0, quantity.start - 5) : quantity.start]
    return quantity.kind != "date" and quantity.dimension == "time" and before.casefold() == "over "


def _equal(one: Quantity, other: Quantity) -> bool:
    if one.dimension != other.dimension and {one.dimension, other.dimension} == {"age", "count"}:
        return one.value == other.value  # "was 61" and "aged 61"
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
    if one.qualifier.casefold() == other.qualifier.casefold() == "over":
        return True
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
    noun = _head(quantity.noun)
    if noun and noun in map(_head_of, equal) and noun not in map(_head_of, others):
        return False
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


def _places_swapped(quote: str, asked: Sequence[Quantity], passage: str, printed: Sequence[Quantity]) -> bool:
    """Whether what follows two numbers has changed places: "61 in the old wing and 78 in the new one"."""
    mine, theirs = _followers(quote, asked), _followers(passage, printed)
    for (one, after_one), (two, after_two) in combinations(mine, 2):
        if one.dimension != two.dimension or _equal(one, two):
            continue
        for (first, after_first), (second, after_second) in permutations(theirs, 2):
            if _equal(one, first) and _equal(two, second):
                swapped = after_one & after_second - after_first and after_two & after_first - after_second
                if swapped:
                    return True
    return False


def _followers(text: str, quantities: Sequence[Quantity]) -> list[tuple[Quantity, set[str]]]:
    """Each number with the words with a meaning from it to the next number or sign."""
    ends = [quantity.start for quantity in quantities[1:]] + [len(text)]
    found = []
    for quantity, end in zip(quantities[:FEW_NUMBERS], ends, strict=False):
        signs = _SIGN.search(text, quantity.end, max(end, quantity.end))
        stop = signs.start() if signs else end
        found.append(
            (quantity, {word.meaning for word in words_of(text, quantity.end, stop) if word.meaning})
        )
    return found


def _too_many(asked: Sequence[Quantity], printed: Sequence[Quantity]) -> bool:
    """Whether more numbers of a value are asked for than are printed."""
    spare = list(printed)
    for quantity in asked:
        match = next((other for other in spare if _equal(quantity, other)), None)
        if match is None:
            return True
        spare.remove(match)
    return False


def _of_another_word(quote: str, passage: str) -> bool:
    """Whether the word beside a number word stands beside another one of the passage, and not beside it."""
    asked, printed = list(_neighbours(quote)), list(_neighbours(passage))
    for value, before, after in asked:
        mine = {word for number, *words in printed if number == value for word in words}
        left = {b for number, b, _ in printed if number != value}
        right = {a for number, _, a in printed if number != value}
        if (after and after in right - mine) or (before and not after and before in left - mine):
            return True
    return False


def _neighbours(text: str) -> Iterator[tuple[str, str, str]]:
    """Each number without a unit by value, with the words with a meaning right before and after it."""
    words = words_of(text)
    units = [(q.start, q.end) for q in quantities_of(text) if q.kind not in ("number", "ordinal")]
    for start, end in number_tokens(text):
        if any(a < end and start < b for a, b in units):
            continue
        before = next((w.meaning for w in reversed(words) if w.end <= start and w.meaning), "")
        after = next((w.meaning for w in words if w.start >= end and w.meaning), "")
        near = any(w.start >= end and w.meaning == after and _joined(text[end : w.start]) for w in words)
        yield _value(text[start:end]), before, after if near else ""


def _joined(between: str) -> bool:
    """Whether a number and a word belong together across what stands between: "one of the", "three more"."""
    return len(between) <= NEXT and not any(sign in ",.;:" or sign.isdigit() for sign in between)


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
    return Counter(str(q.value) for q in printed if q.kind == "number" and isinstance(q.value, int))


def _value(token: str) -> str:
    folded = token.casefold()
    return _VALUES.get(folded, folded.replace(",", ""))
