"""A number of the draft against every number of the articles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import isclose, isfinite

from consensus.articles.quoting.numbers import stands_elsewhere
from consensus.checking.context import Printed, place, place_of
from consensus.checking.findings import Checked, Place, Verdict
from consensus.figures import Quantity
from consensus.schema import Article, Figure

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
# A date of months or years is borne out by a day in it; nothing else may be so much coarser than its source.
COARSE = 0.1
# "More than 100" may be said of 150, hardly of 1,000.
OPEN = 0.5

Disputes = Mapping[tuple[str, int], Sequence[Figure]]


def check_number(
    mine: Printed, printed: Sequence[Printed], disputes: Disputes, articles: Mapping[str, Article]
) -> Checked:
    """What the articles say of one number of the draft."""
    found = [
        (other, how) for other in printed if (how := _follows(mine.quantity, other.quantity)) is not None
    ]
    fitting = [(other, how) for other, how in found if _of_it(mine, other, printed)]
    if fitting:
        return _borne_out(mine, fitting, disputes, articles)
    alike = sorted((o for o in printed if _another_of_it(mine, o)), key=lambda o: -_shared(mine, o))
    if alike:
        return _checked(mine, "contradicted", against=tuple(map(place_of, alike)))
    if found:
        why = _difference(mine, [other for other, _ in found])
        return _checked(mine, "elsewhere", tuple(place_of(other) for other, _ in found), why=why)
    rates = [other for other in printed if _rate_of(mine.quantity, other.quantity)]
    if rates:
        why = "one is a rate, the other is not"
        return _checked(mine, "elsewhere", tuple(map(place_of, rates)), why=why)
    return _checked(mine, "unsupported")


def _borne_out(
    mine: Printed, fitting: Sequence[tuple[Printed, str]], disputes: Disputes, articles: Mapping[str, Article]
) -> Checked:
    exact = [other for other, how in fitting if not how]
    chosen = exact or [other for other, _ in fitting]
    why = "" if exact else fitting[0][1]
    keys = dict.fromkeys((place_of(other).article, other.quantity.start) for other in chosen)
    against = dict.fromkeys(
        place(articles[figure.article], figure.start, figure.end, figure.quote)
        for key in keys
        for figure in disputes.get(key, ())
    )
    verdict: Verdict = "disputed" if against else "converted" if why else "supported"
    return _checked(mine, verdict, tuple(map(place_of, chosen)), tuple(against), why)


def _checked(
    mine: Printed,
    verdict: Verdict,
    places: tuple[Place, ...] = (),
    against: tuple[Place, ...] = (),
    why: str = "",
) -> Checked:
    quantity = mine.quantity
    return Checked("number", quantity.start, quantity.end, quantity.printed, verdict, places, against, why)


def _follows(mine: Quantity, other: Quantity) -> str | None:
    """How a number follows from a printed one: "" as it is, in words what was done, ``None`` not at all."""
    if mine.dimension != other.dimension:
        return None
    if mine.kind == other.kind == "date":
        return _date_follows(mine, other)
    if mine.value is not None and (mine.value, mine.unit) == (other.value, other.unit):
        return "" if _open(mine) == _open(other) else _qualified(mine, other)
    stated, exact = _stated(mine), _stated(other)
    if stated is None or exact is None:
        return "" if (mine.base_low, mine.base_high) == (other.base_low, other.base_high) else None
    if isclose(stated, exact, rel_tol=1e-6):
        return f"converted from {other.printed}" if mine.unit != other.unit else ""
    coarse = abs(stated - exact) <= (OPEN if _open(mine) else COARSE) * abs(exact)
    if mine.base_low <= exact <= mine.base_high and coarse and _wider(mine, other):
        done = "converted" if mine.unit != other.unit else "bounded" if _open(mine) else "rounded"
        return f"{done} from {other.printed}"
    return None


def _rate_of(mine: Quantity, other: Quantity) -> bool:
    """Whether one number is "a day", "per tonne" or the like and the other the same without it."""
    same = mine.value is not None and mine.value == other.value
    amounts = [quantity.dimension.split("/", maxsplit=1)[0] for quantity in (mine, other)]
    return same and mine.dimension != other.dimension and amounts[0] == amounts[1]


def _date_follows(mine: Quantity, other: Quantity) -> str | None:
    """A day bears out its month and its year."""
    if mine.value is None or not isfinite(mine.base_low) or not isfinite(mine.base_high):
        return "" if mine.printed.casefold() == other.printed.casefold() else None
    inside = mine.base_low <= other.base_low and other.base_high <= mine.base_high
    return "" if inside else None


def _open(quantity: Quantity) -> str:
    """Which side a number's qualifier leaves open."""
    return quantity.hedge if quantity.hedge in ("over", "under") else ""


def _qualified(mine: Quantity, other: Quantity) -> str:
    if not _open(mine):
        return f"printed as {other.qualifier} {other.printed}".replace("  ", " ")
    return f"printed without “{mine.qualifier}”"


def _wider(mine: Quantity, other: Quantity) -> bool:
    """Whether the draft claims no more precision than the article, or converts within its rounding."""
    return (
        mine.base_high - mine.base_low >= 0.5 * (other.base_high - other.base_low) or mine.unit != other.unit
    )


def _stated(quantity: Quantity) -> float | None:
    """The stated value in the base unit; ``None`` for ranges and vague numbers."""
    low, high = quantity.base_low, quantity.base_high
    if quantity.value is None or quantity.hedge in ("range", "vague"):
        return None
    if quantity.hedge in ("over", "just-over"):
        return low
    if quantity.hedge in ("under", "just-under"):
        return high
    return (low + high) / 2 if isfinite(low) and isfinite(high) else None


def _of_it(mine: Printed, other: Printed, printed: Sequence[Printed]) -> bool:
    """Whether both numbers are of the same thing, where they are the same number."""
    if not _names_fit(mine, other) or _swapped(mine, other, printed):
        return False
    if len(mine.meanings) < FEW and mine.quantity.kind == "date":
        return True  # "First in 1959." does not tell of what
    if mine.quantity.dimension in TELLING:
        return bool(mine.meanings & other.story) or not mine.meanings
    if not mine.meanings or not other.meanings:
        return False
    if _precise(mine.quantity) and mine.meanings & other.meanings:
        return True
    alike = (
        not mine.noun or mine.noun in (other.noun, *other.meanings) or mine.quantity.dimension not in COUNTS
    )
    return _shared(mine, other) >= (SAME_NUMBER if alike else 2 * SAME_NUMBER)


def _precise(quantity: Quantity) -> bool:
    """Whether a number has so many digits that two things of one story hardly share it."""
    digits = re.sub(r"\D", "", quantity.printed).strip("0")
    return quantity.kind not in ("date", "time") and len(digits) >= PRECISE


def _names_fit(mine: Printed, other: Printed) -> bool:
    """Whether no name of the draft's sentence is foreign where the article names another in its place."""
    if mine.quantity.kind in ("date", "time") or mine.mine <= other.around:
        return True
    return bool(mine.mine & other.mine) or not other.mine


def _swapped(mine: Printed, other: Printed, printed: Sequence[Printed]) -> bool:
    """Whether the article's sentence says of another number what the draft says of this one."""
    beside = [
        each.quantity for each in printed if each.sentence == other.sentence and each.text is other.text
    ]
    others = [
        each for each in beside if each.dimension == mine.quantity.dimension and each is not other.quantity
    ]
    return bool(others) and stands_elsewhere(mine.text, mine.quantity, other.text, [other.quantity], others)


def _another_of_it(mine: Printed, other: Printed) -> bool:
    """Whether ``other`` prints another number of the same thing: one of the two must be wrong."""
    one, two = mine.quantity, other.quantity
    apart = one.base_high <= two.base_low or two.base_high <= one.base_low
    return (
        one.dimension == two.dimension
        and (apart or one.kind != "date")
        and (one.dimension not in COUNTS or (bool(mine.noun) and mine.noun == other.noun))
        and len(mine.meanings & other.meanings) >= FEW
        and _shared(mine, other) >= SAME_THING
        and _names_fit(mine, other)
    )


def _shared(one: Printed, other: Printed) -> float:
    return len(one.meanings & other.meanings) / max(1, min(len(one.meanings), len(other.meanings)))


def _difference(mine: Printed, found: Sequence[Printed]) -> str:
    """What differs between the draft and the sentences that print its number."""
    foreign = sorted(name.title() for name in mine.mine if all(name not in other.around for other in found))
    if foreign:
        return f"no sentence near it names {', '.join(foreign)}"
    return "of something else, as far as the words around it tell"
