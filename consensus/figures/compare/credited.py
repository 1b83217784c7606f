"""Whom several figures of one position credit, and who of those that print them credits whom.

Two reports of one number may name two bodies: neither is credited with the other's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from consensus.figures.compare.explain import listed
from consensus.schema import Figure


def credited(figures: Sequence[Figure], whose: Callable[[Figure], str]) -> dict[str, tuple[str, ...]]:
    """Whom the figures credit, each with whose figures do so; "" for those who credit nobody.

    Args:
        figures: of one position, those that count.
        whose: the name of the report behind a figure. Each stands once, with the first it credits.

    Returns:
        The credited as first printed -> the names, both in the order of the figures.
    """
    first: dict[str, str] = {}
    for figure in figures:
        name = whose(figure)
        first[name] = first.get(name) or " ".join(figure.attribution.split())
    spelled: dict[str, str] = {}
    found: dict[str, tuple[str, ...]] = {}
    for name, credit in first.items():
        who = spelled.setdefault(credit.casefold(), credit)
        found[who] = (*found.get(who, ()), name)
    return found


def credits_told(figures: Sequence[Figure], whose: Callable[[Figure], str]) -> str:
    """All that a position is credited to: "police (Post), mayor (Mail)"; "" where nobody is named.

    One body that every report names stands without their names.
    """
    found = credited(figures, whose)
    bodies = {who: names for who, names in found.items() if who}
    if len(found) < 2:
        return "".join(bodies)
    return "; ".join(f"{who} ({listed(names)})" for who, names in bodies.items())
