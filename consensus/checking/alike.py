"""Whether two numbers are of the same thing, as far as the words around them tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite

from consensus.articles.quoting.words import Word, meaning_of
from consensus.checking.context import Printed
from consensus.checking.placed import told_of_another
from consensus.figures import Quantity, find

# Share of the words with a meaning beside a number that must stand beside another one for both to
# speak of the same thing. In one story, numbers of different things share at most a quarter of them.
SAME_THING = 0.3
# ... and where the printed number is the very same: chance seldom brings both together.
SAME_NUMBER = 0.15
# A single word in common is chance: in the stories under eval/, 9 % of all pairs of different numbers of one
# dimension from two articles have just one beside them, 2 % two or more. A sentence of the draft with
# fewer does not tell what its number measures.
FEW = 2
# What has no unit is of one kind only where the counted nouns are the same.
COUNTS = frozenset({"count", "ordinal"})
# 1,240 or 211.7: numbers with so many digits that two articles of a story under eval/ share are nearly always
# of one thing.
PRECISE = 3
# Where a story has one number of these at most a few times, the number tells what it is of.
TELLING = frozenset({"magnitude", "time-of-day"})
# Ages are printed bare beside names: the words around them seldom recur.
BARE = frozenset({"age"})
# "said on Thursday": the day of saying it is not the day of what is said.
_SAYING = re.compile(r"\b(?:said|says|told \w+|announced|reported|wrote|added)(?: late| early)?(?: on)?\s*\Z")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
# Sides of which a number is of one: "rose 2 per cent" is not "fell 2 per cent".
_SIDES = [
    tuple(frozenset(map(meaning_of, side.split())) for side in line)
    for line in (
        ("rise up", "fall down cut"), ("profit", "loss"), ("import", "export"), ("buy", "sell"),
        ("surplus", "deficit"), ("kill", "injure", "missing"),
    )
]  # fmt: skip
_LEADING, _TRAILING = 6, 3  # words with a meaning before and after a number in which its side is named
# Verbs that say only that something was.
_LIGHT = frozenset(meaning_of(verb) for verb in ("happen", "occur", "take", "place", "come", "begin", "late"))


def of_it(mine: Printed, other: Printed) -> bool:
    """Whether both numbers are of the same thing, where they are the same number."""
    if not _names_fit(mine, other) or told_of_another(mine, other):
        return False
    if mine.quantity.kind == "date" and _of_saying(mine) != _of_saying(other):
        return False
    if mine.quantity.dimension == other.quantity.dimension and mine.quantity.dimension in BARE:
        return True
    if other.quantity.dimension == "ordinal" != mine.quantity.dimension and mine.noun != other.noun:
        return False
    if len(mine.meanings) < FEW and mine.quantity.kind == "date":
        return True  # "First in 1959." does not tell of what
    if mine.quantity.dimension in TELLING:
        return bool(mine.meanings & other.story) or not mine.meanings
    if len(other.meanings) < FEW and mine.quantity.kind != "date" and mine.meanings & other.story:
        return True  # "That is 36 per cent less."
    if not mine.meanings or not other.meanings:
        return False
    if _precise(mine.quantity) and mine.meanings & other.meanings:
        return True
    alike = (
        not mine.noun or mine.noun in (other.noun, *other.meanings) or mine.quantity.dimension not in COUNTS
    )
    return shared(mine, other) >= (SAME_NUMBER if alike else 2 * SAME_NUMBER)


def _precise(quantity: Quantity) -> bool:
    """Whether a number has so many digits that two things of one story hardly share it."""
    digits = re.sub(r"\D", "", quantity.printed).strip("0")
    return quantity.kind not in ("date", "time") and len(digits) >= PRECISE


def _names_fit(mine: Printed, other: Printed) -> bool:
    """Whether no name of the draft's sentence is foreign where the article names another in its place."""
    if mine.quantity.kind in ("date", "time") or mine.mine <= other.around:
        return True
    return bool(mine.mine & other.mine) or not other.mine


def opposed(mine: Printed, other: Printed) -> bool:
    """Whether the number is of one side in the draft and of the other in the article: risen, and fallen."""
    return mine.quantity.kind not in ("date", "time") and any(
        (one := _side(mine, sides)) is not None and (two := _side(other, sides)) is not None and one != two
        for sides in _SIDES
    )


def _side(found: Printed, sides: Sequence[frozenset[str]]) -> int | None:
    """The side that the word after the number names, or the nearest before; ``None`` without one."""
    before = [word.meaning for word in found.near if word.end <= found.quantity.start]
    after = [word.meaning for word in found.near if word.start >= found.quantity.end]
    for meaning in (*after[:1], *reversed(before[-_LEADING:]), *after[1:_TRAILING]):
        for at, side in enumerate(sides):
            if meaning in side:
                return at
    return None


def another_of_it(mine: Printed, other: Printed) -> bool:
    """Whether ``other`` prints another number of the same thing: one of the two must be wrong."""
    one, two = mine.quantity, other.quantity
    if one.kind == "date":
        return _another_day(mine, other)
    return (
        one.dimension == two.dimension
        and (one.dimension not in COUNTS or (bool(mine.noun) and mine.noun == other.noun))
        and _same_thing(mine, other)
        and _same_doing(mine, other)
    )


def _same_thing(mine: Printed, other: Printed) -> bool:
    return (
        len(mine.meanings & other.meanings) >= FEW
        and shared(mine, other) >= SAME_THING
        and _names_fit(mine, other)
    )


def _same_doing(mine: Printed, other: Printed) -> bool:
    """Whether they share more than names and the counted noun: 310 may be employed where 1,200 live."""
    named = {meaning_of(name) for name in mine.names | other.names} | {mine.noun}
    told = mine.meanings - named
    return not told or bool(told & other.meanings)


def _another_day(mine: Printed, other: Printed) -> bool:
    """Whether an article gives another day to what the draft's sentence tells, saying it apart."""
    one, two = mine.quantity, other.quantity
    if one.dimension != two.dimension or _of_saying(mine) or _of_saying(other):
        return False
    days = [_weekday(quantity.printed) for quantity in (one, two)]
    if all(days):
        known = isfinite(one.base_low) and isfinite(two.base_low)
        apart = _apart(one, two) if known else days[0] != days[1]
        told = mine.meanings - _LIGHT
        whole = bool(told) and told <= other.meanings and _names_fit(mine, other)
        return apart and (whole or _same_thing(mine, other)) and not _other_state(mine, other)
    return _apart(one, two) and _same_thing(mine, other) and not _other_state(mine, other)


def _other_state(mine: Printed, other: Printed) -> bool:
    """Whether the two sentences give other numbers of a kind: 40 on Monday may be 50 on Friday."""
    ours, theirs = ([q for q in find(p.words) if q.kind != "date" and not q.weak] for p in (mine, other))
    pairs = [(q, r) for q in ours for r in theirs if q.dimension == r.dimension]
    return bool(pairs) and all(_apart(q, r) for q, r in pairs)


def _apart(one: Quantity, two: Quantity) -> bool:
    return one.base_high <= two.base_low or two.base_high <= one.base_low


def _weekday(printed: str) -> str:
    """The weekday that a printed date names, "" where it names none."""
    found = _WEEKDAY.search(printed)
    return found.group().casefold() if found else ""


def _of_saying(found: Printed) -> bool:
    """Whether a date is the day on which something was said."""
    return bool(_SAYING.search(found.text, max(0, found.quantity.start - 40), found.quantity.start))


def shared(one: Printed, other: Printed) -> float:
    """The share of the words with a meaning beside one number that stand beside the other too."""
    return max(_share(one.near, other), _share(one.told, other))


def _share(words: Sequence[Word], other: Printed) -> float:
    both = {word.meaning for word in words if word in other.known}
    return len(both) / max(1, min(len({word.meaning for word in words}), len(other.meanings)))
