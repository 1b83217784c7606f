"""What two readings have to do with each other: how their numbers relate, which words they share."""

from __future__ import annotations

from consensus.figures.compare.relation import compared, relate
from consensus.figures.interval import Relation
from consensus.reconciling.grouping.readings import Reading


def related(a: Reading, b: Reading) -> Relation:
    """How two figures relate."""
    last, how = a.compared[0]
    if last is b:
        return how
    how = relate(a.stance, b.stance)
    a.compared[0] = b, how
    return how


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """What two sets share, over the geometric mean of their sizes.

    >>> overlap(frozenset({"bridge", "length"}), frozenset({"bridge"})) > 0.7
    True
    """
    return len(a & b) / (len(a) * len(b)) ** 0.5 if a and b else 0.0


def same_topic(a: Reading, b: Reading) -> bool:
    """Whether the words tell both as one sort of quantity."""
    return bool(a.topic) and a.topic == b.topic


def same_number(a: Reading, b: Reading) -> bool:
    """Whether two figures print one number in one unit; sums in a currency that both articles print."""
    one, two = a.figure, b.figure
    if a.stance.converted or b.stance.converted:
        one, two = (stance.figure for stance in compared(a.stance, b.stance))
    return one.value is not None and one.value == two.value and one.unit == two.unit
