"""Numbers of which one counts a part of what the other does: of a place, of a people, of a group."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from consensus.figures.meaning.stated import middle
from consensus.reconciling.grouping.local import LOCAL
from consensus.reconciling.grouping.pairs import same_topic
from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.grouping.singled_out import of_other_groups

# Shares add up to the whole within this: "two thirds" and "35 percent".
HUNDRED_WITHIN = 3.0


def other_group(a: Reading, b: Reading) -> str | None:
    """That one of them singles out a group that the other does not, or that they make up a whole."""
    if not same_topic(a, b) and a.recipients and b.recipients and a.recipients.isdisjoint(b.recipients):
        return "they are paid to others"
    if a.people and b.people and a.people != b.people:
        return "they count people of different countries"
    if of_other_groups(a.group, b.group, bool(a.harm and b.harm)) or a.limits != b.limits:
        return "they single out different groups"
    if _in_one_place(a, b) or _in_one_place(b, a):
        return LOCAL
    if "arrested" in (a.harm, b.harm) and a.harm != b.harm and not (_held(a) and _held(b)):
        return "only one of them counts the arrested"
    shares = a.figure.dimension == b.figure.dimension == "percent" and a.undone != b.undone
    if shares and math.isclose(middle(a.figure) + middle(b.figure), 100, abs_tol=HUNDRED_WITHIN):
        return "together they are the whole"
    return None


_HELD = re.compile(
    r"\b(?:arrest|detain|custody|held|charged|suspects?\b|questioned|captured|caught|taken)", re.IGNORECASE
)


def _held(reading: Reading) -> bool:
    """Whether the sentence of a number speaks of people whom the police hold."""
    return bool(_HELD.search(reading.figure.quote))


# A number told of one place, and one at least so much larger that is told of none: part and whole.
_OF_ONE_PLACE = re.compile(r" (?:in|at|from|outside|inside|near) (?!the (?:protest|rally|strike|attack)\b)")
MUCH_LARGER = 2


def _in_one_place(small: Reading, large: Reading) -> bool:
    """Whether one number counts those of one place, the other, much larger, all: "flights from Oslo"."""
    return (
        small.figure.kind == "number"
        and not small.harm
        and bool(_OF_ONE_PLACE.search(small.figure.label))
        and middle(large.figure) >= MUCH_LARGER * middle(small.figure)
        and not (_OF_ONE_PLACE.search(large.figure.label) or large.places)
    )


def part_of_many(one: Sequence[Reading], two: Sequence[Reading]) -> bool:
    """Whether one of two clusters is told as a part of what the other counts: "900 of the jobs" in a place.

    Not where both are told of that place.
    """
    small, large = sorted((one, two), key=lambda cluster: middle(cluster[0].figure))
    whole = {r.noun for r in large} | {r.part_of for r in large}
    places = frozenset().union(*(r.places for r in small)) & frozenset().union(*(r.places for r in large))
    return not places and any(r.places and r.part_of and r.part_of in whole for r in small)
