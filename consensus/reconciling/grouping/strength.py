"""How strongly two figures state one measure, and whether they may stand in one cluster."""

from __future__ import annotations

import re
from collections.abc import Callable

from consensus.figures.meaning.restated import restates
from consensus.reconciling.grouping.affinity import TIME_WORDS, likeness, same_date
from consensus.reconciling.grouping.barriers import apart, orders_apart
from consensus.reconciling.grouping.pairs import related, same_number
from consensus.reconciling.grouping.readings import Reading
from consensus.schema import Figure

# How likely rivals two numbers are, or are at most.
Weigh = Callable[[Reading, Reading], float]

# The likeness that two figures need to be one measure: when they can be the same number, and when they
# cannot. The two come from two regressions and are not on one scale; each is where labelled stories, left
# out of the fit in turn, were told best.
SAME, DIFFERENT = 0.4, 0.45
# Two numbers that one article sets against each other need to be as good as sure.
OPPOSED = 0.5
# And two that it gives in two sentences, when others print one of them each.
BOTH_GIVEN = 0.6
# "The premier also announced 2 lakh": beside the other sum, not instead of it.
_ADDED = re.compile(r"\b(?:also|in addition|additional(?:ly)?|separately|on top of)\b", re.IGNORECASE)
# A count that was put right may be any number of times the other.
_REVISED = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|originally|revis\w+|lower(?:ed|s)|correct(?:ed|s)"
    r"|feared|double count\w*|put right|down from)\b",
    re.IGNORECASE,
)
# Thirds of the powers of ten for three times.
TRIPLED = 0.159


def equal_strength(a: Reading, b: Reading) -> float:
    """How strongly two figures that can be the same number are one measure; 0 where they are not.

    Within one article only a repeated mention in another sentence counts. A weak figure joins its
    like only.
    """
    one, two = a.figure, b.figure
    if restates(one, two):
        return 1.0
    same = (one.value, one.unit) == (two.value, two.unit) or same_number(a, b)
    if not same and (a.weak or b.weak or one.article == two.article):
        return 0.0
    if one.article == two.article and one.quote_start == two.quote_start:
        return 0.0
    if related(a, b) not in ("meet", "bound-compatible") or apart(a, b):
        return 0.0
    score = same_date(a, b) if one.dimension == "date" else likeness(a, b)
    return score if score >= SAME else 0.0


def opposed_strength(a: Reading, b: Reading, weigh: Weigh) -> float:
    """The likelihood that two figures that cannot be the same number state one measure, by ``weigh``."""
    one, two = a.figure, b.figure
    if related(a, b) != "disjoint" or a.weak or b.weak:
        return 0.0
    if one.dimension == "date":
        return 0.0 if apart(a, b) else same_date(a, b)
    if one.kind == "time" and not (a.topic and b.topic) and not (a.label & b.label) - TIME_WORDS:
        return 0.0
    score = weigh(a, b)
    if one.article == two.article:
        return score if score >= OPPOSED and credited_apart(one, two) else 0.0
    return score


def can_stand_together(a: Reading, b: Reading) -> bool:
    """Whether two figures can both be in a cluster of one number."""
    one, two = a.figure, b.figure
    if one.article == two.article and not (one.hedge or two.hedge) and one.unit == two.unit:
        # "The start of last month" and "the end of September" are of one month, and not one.
        return one.value == two.value and related(a, b) != "disjoint"
    # "Incomparable" are sums in two currencies, which a third figure has joined.
    return related(a, b) != "disjoint" and not apart(a, b)


def can_oppose(a: Reading, b: Reading) -> bool:
    """Whether two figures can be in one disputed measure: not as one article's two numbers.

    Unless the article credits them to two sources, or one only bounds or repeats the other.
    """
    one, two = a.figure, b.figure
    if one.article != two.article:
        return True
    if credited_apart(one, two):
        return not added(a, b)
    flat = not one.hedge and not two.hedge and one.unit == two.unit and one.value != two.value
    return not flat and related(a, b) in ("meet", "bound-compatible")


def added(a: Reading, b: Reading) -> bool:
    """Whether one of them is told as something more: "the premier also announced 2 lakh"."""
    return any(_ADDED.search(reading.clause) for reading in (a, b))


def tolls(a: Reading, b: Reading) -> bool:
    """Whether one article tells two counts of one harm in two sentences: mostly an earlier and a later.

    Three times the other is seldom that, unless it was put right: it is a part and the whole.
    """
    one, two = a.figure, b.figure
    revised = any(_REVISED.search(figure.quote) for figure in (one, two))
    near = revised or orders_apart(a, b) < TRIPLED
    return (
        near and bool(a.harm) and a.harm == b.harm and one.quote_start != two.quote_start and not apart(a, b)
    )


def credited_apart(one: Figure, two: Figure) -> bool:
    """Whether two sources are named for two figures."""
    return bool(one.attribution and two.attribution and one.attribution != two.attribution)
