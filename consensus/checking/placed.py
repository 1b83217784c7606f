"""Whether an article's sentence says of another of its numbers what the draft says of this one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from consensus.articles.quoting.numbers import stands_elsewhere
from consensus.articles.quoting.words import meaning_of, words_of
from consensus.checking.context import Printed
from consensus.figures import Quantity

PEOPLE = meaning_of("people")  # counts the killed and the injured alike
_DIGITS = re.compile(r"\d+")


def told_of_another(mine: Printed, other: Printed) -> bool:
    """Whether the article's sentence says of another number what the draft says of this one."""
    rest = other.others()
    others = [each.quantity for each in rest]
    if mine.noun not in ("", PEOPLE, other.noun) and other.noun and mine.noun in map(_noun, others):
        return True
    return bool(rest) and (
        _neighbour_of_another(mine, other, rest)
        or stands_elsewhere(mine.text, mine.quantity, other.text, [other.quantity], others)
    )


def _neighbour_of_another(mine: Printed, other: Printed, rest: Sequence[Printed]) -> bool:
    """Whether the word after the number, or who has it, belongs to another number there.

    "815 are filled" for "815 are vacant and 425 are filled"; "Firefighters get 913" for "Police get 913 and
    firefighters 402".
    """
    marks = sorted(each.quantity.start for each in (other, *rest))
    before, after = _around(other, marks)
    draft, ours, first = {word.meaning for word in mine.near}, _led(mine), _first(mine)
    for each in rest:
        led, followed = _around(each, marks)
        if first and first in followed[:1] and first not in (*after, *before):
            return True
        if led and set(led) - set(before) and set(led) <= ours and set(before) - draft:
            return True
    return False


def _around(found: Printed, marks: Sequence[int]) -> tuple[list[str], list[str]]:
    """The words with a meaning from the number before it to it, and from it to the next number."""
    at = found.quantity.start
    first = max((mark for mark in marks if mark < at), default=found.sentence[0])
    last = min((mark for mark in marks if mark > at), default=found.sentence[1])
    return _told(found.text, first, at), _told(found.text, found.quantity.end, last)


# One stretch of an article is compared with number after number of the draft.
@lru_cache(maxsize=20_000)
def _told(text: str, start: int, end: int) -> list[str]:
    return [word.meaning for word in words_of(text, start, end) if word.meaning]


def _led(found: Printed) -> set[str]:
    """The words with a meaning in its clause from the number before it to it."""
    digits = _DIGITS.finditer(found.text, found.clause[0], found.quantity.start)
    last = max((match.end() for match in digits), default=0)
    return {word.meaning for word in found.near if last <= word.start < found.quantity.start}


def _first(found: Printed) -> str:
    """The word with a meaning right after a number, within its clause."""
    return next((word.meaning for word in found.near if word.start >= found.quantity.end), "")


def _noun(quantity: Quantity) -> str:
    found = [word.meaning for word in words_of(quantity.noun) if word.meaning]
    return found[-1] if found else ""
