"""Figures of different articles that tell the same sort of quantity, though in other words.

The weighing by shared words misses "nine cars left the rails" and "eleven coaches derailed". Here the
topic of a figure decides, where nothing in the words speaks against it and it is plain which of an
article's numbers is meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from consensus.figures.meaning.restated import family
from consensus.figures.meaning.scope import conflict, silent
from consensus.figures.meaning.topics import PARTED, WIDE
from consensus.figures.text.wording import concept
from consensus.reconciling.grouping.barriers import (
    A_COMING_YEAR,
    ANYBODY,
    OTHER_PLACES_FROM,
    OTHER_THINGS,
    OTHER_YEARS,
    SMALL_THINGS,
    apart,
    chance,
    orders_apart,
    other_owner,
    plural,
)
from consensus.reconciling.grouping.pairs import related, same_number
from consensus.reconciling.grouping.reading_words import SAYS_NOTHING
from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.grouping.strength import credited_apart

# Two values of one quantity are seldom further apart: thirds of the powers of ten for five times.
NEAR = 0.233
# Two values of which only the kind and the size say that they are one: not half as much again.
CLOSE = 0.075
# Kinds of which a report of one event prints few.
_RARE = frozenset({"temperature", "length", "speed", "mass", "area", "volume"})
# More figures of a topic than this are a table, not a story.
_MOST = 60
# An estimate of a crowd stands beside others in one article.
_ESTIMATED = frozenset({"turnout", "people on strike", "attackers"})
# What the topic knows better: nouns, and the years that only plans name.
_OVERRULED = frozenset({None, OTHER_THINGS, SMALL_THINGS, A_COMING_YEAR, OTHER_YEARS, OTHER_PLACES_FROM})
# A report's day is always one that somebody asks for.
_DUE, _ASKED = "time the report is due", "only one of them is asked for"
# A firm is fined more than once.
_FINE = "penalty"
# A year in these words is a plan's or a comparison's, not that of another event.
_ASIDE = re.compile(
    r"\b(?:by|from|until|till|before|through|since|end of|middle of|beginning of|quarter of|starting"
    r"|(?:built|launched|opened|founded|completed|registered)(?:\s+in\s+[a-z]+)?\s+in)\s+"
    r"(?:the\s+)?"
    r"(?:[a-z]+\s+of\s+)?((?:19|20)\d\d)\b(?!,? when)",
    re.IGNORECASE,
)


def told_as_one(readings: Iterable[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """The pairs of figures that tell one quantity, in no particular order."""
    topics: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        if not reading.figure.weak and (name := reading.topic):
            topics[name, reading.family].append(reading)
    for (name, _), told in topics.items():
        if len(told) <= _MOST:
            yield from _of_topic(name, told)


def only_of_its_kind(readings: Iterable[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """The pairs of unlike numbers each of which is its article's only one of that kind and size.

    Three reports of a museum raid each print one sum of some millions: they value the same haul, if nothing
    in the words speaks against it and their sentences have a word in common.
    """
    kinds: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if not reading.figure.weak and (kind := _kind(reading)):
            kinds[kind].append(reading)
    for alike in kinds.values():
        if len(alike) <= _MOST:
            yield from (pair for pair in combinations(alike, 2) if _lone(*pair, alike))


def _kind(reading: Reading) -> str:
    """The kind of a number of which a report prints few, with what it counts; "" for any other."""
    dimension = reading.figure.dimension
    if dimension in _RARE or dimension.startswith("money:"):
        return family(dimension)
    counted = reading.noun if dimension == "count" and reading.noun not in ANYBODY else ""
    return f"count of {counted}" if counted and plural(reading) else ""


def _lone(a: Reading, b: Reading, alike: Sequence[Reading]) -> bool:
    if a.figure.article == b.figure.article or a.figure.value == b.figure.value:
        return False
    if related(a, b) != "disjoint" or apart(a, b):
        return False
    if orders_apart(a, b) > CLOSE or {a.figure.hedge, b.figure.hedge} & {"vague", "range"}:
        return False
    said = (a.wide & b.wide) - SAYS_NOTHING - {a.noun} - {concept(name) for name in a.names & b.names}
    if not said or ((a.topic or b.topic) and a.topic != b.topic):
        return False
    return all(_only_one(x, y, alike) for x, y in ((a, b), (b, a)))


def _only_one(reading: Reading, other: Reading, alike: Sequence[Reading]) -> bool:
    """Whether no other number of the article is near in size to the two."""
    return not any(
        r.figure.article == reading.figure.article
        and r.figure.value != reading.figure.value
        and not same_number(r, reading)
        and min(orders_apart(r, x) for x in (reading, other)) <= NEAR
        for r in alike
    )


def can_tell_one(one: Sequence[Reading], two: Sequence[Reading]) -> bool:
    """Whether nothing forbids that all figures of two clusters are one measure."""
    return not any(
        conflict(a.scope, b.scope)
        or dict(a.scope).get("use") != dict(b.scope).get("use")
        or (a.figure.article == b.figure.article and not _can_stand(a, b))
        for a, b in product(one, two)
    )


def _can_stand(a: Reading, b: Reading) -> bool:
    """Whether one article may give both: they fit, it credits them to two sources, or one it had before."""
    return related(a, b) != "disjoint" or _other_source(a, b) or a.told.get("time") != b.told.get("time")


def _other_source(a: Reading, b: Reading) -> bool:
    """Whether an article credits two numbers to two sources; an estimate of a crowd, one of them at least."""
    if a.topic == b.topic and a.topic in _ESTIMATED:
        return a.figure.attribution != b.figure.attribution
    return credited_apart(a.figure, b.figure)


def _of_topic(name: str, told: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    by_article: dict[str, list[Reading]] = defaultdict(list)
    for reading in told:
        by_article[reading.figure.article].append(reading)
    for a, b in combinations(told, 2):
        if a.figure.article == b.figure.article:
            if name in _ESTIMATED and _other_source(a, b) and _can_be_one(a, b, name):
                yield a, b
        elif _can_be_one(a, b, name) and _meant(a, b, by_article, name):
            yield a, b


def _can_be_one(a: Reading, b: Reading, name: str) -> bool:
    """Whether no word and no size forbids that two figures of a topic are one measure."""
    if conflict(a.scope, b.scope) or silent(a.scope, b.scope) or a.elsewhen != b.elsewhen:
        return False
    forbids = apart(a, b)
    if other_owner(a, b) or (forbids not in _OVERRULED and not (name == _DUE and forbids == _ASKED)):
        return False
    years = {_years(a), _years(b)}
    if len(years) > 1 and (a.figure.dimension == "count" or name == _FINE or all(years)):
        return False
    if chance(a, b) and 1 in (a.figure.value, b.figure.value):
        return False
    if name in PARTED and any(x and y and not x & y for x, y in ((a.places, b.places), (a.names, b.names))):
        return False
    return name in WIDE or orders_apart(a, b) <= NEAR


def _meant(a: Reading, b: Reading, by_article: dict[str, list[Reading]], name: str) -> bool:
    """Whether it is plain that each of two articles means its number by the topic."""
    if related(a, b) == "incomparable":
        return False
    if related(a, b) != "disjoint":
        if name not in PARTED or a.places & b.places or a.figure.value == b.figure.value:
            return True
        told = ([r for r in by_article[x.figure.article] if related(r, x) == "disjoint"] for x in (a, b))
        return not any(told)
    for reading, other in ((a, b), (b, a)):
        rivals = [
            r
            for r in by_article[reading.figure.article]
            if related(r, reading) == "disjoint" and orders_apart(r, other) <= NEAR
        ]
        if any(related(r, other) != "disjoint" for r in rivals):
            return name in _ESTIMATED
        if rivals and name not in _ESTIMATED and not reading.places & other.places:
            return False
    return True


def _years(reading: Reading) -> frozenset[str]:
    text, at, _ = reading._window
    aside = set(_ASIDE.findall(f"{text[:at]} {reading.clause}"))
    return reading.years - aside
