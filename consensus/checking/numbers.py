"""A number of the draft against every number of the articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from math import isclose, isfinite

from consensus.checking.alike import another_of_it, of_it, opposed, shared
from consensus.checking.context import Printed, place, place_of
from consensus.checking.findings import Checked, Place, Verdict
from consensus.figures import Quantity
from consensus.schema import Article, Figure

# A date of months or years is borne out by a day in it; nothing else may be so much coarser than its source.
COARSE = 0.1
# "More than 100" may be said of 150, hardly of 1,000.
OPEN = 0.5

# "2.1 billion" needs no unit to be told from other numbers; "12" does.
MILLION = LARGE = 1_000_000
# Shares of the words beside a number that tell two sentences on the same subject apart.
CLEARLY, HARDLY = 0.8, 0.5
# Whoever writes "shortly before 7 p.m." of 6:40 is not wrong; of 6:20 nobody writes it.
ABOUT_THEN = 30.0  # minutes


@dataclass(frozen=True, slots=True)
class Others:
    """What the brief knows of figures, by article and start: who disputes one, which count is later."""

    disputes: Mapping[tuple[str, int], Sequence[Figure]]
    later: Mapping[tuple[str, int], Figure]


def check_number(
    mine: Printed,
    printed: Sequence[Printed],
    others: Others,
    articles: Mapping[str, Article],
    taken: Set[tuple[str, int]] = frozenset(),
) -> Checked:
    """What the articles say of one number of the draft; what is ``taken`` bears out another one beside it."""
    found = [
        (other, how) for other in printed if (how := _follows(mine.quantity, other.quantity)) is not None
    ]
    of_this = [(other, how) for other, how in found if of_it(mine, other)]
    fitting = [(other, how) for other, how in of_this if not opposed(mine, other)]
    known = {id(other) for other, _ in found}
    free = [o for o in printed if not o.again and not o.at & taken and id(o) not in known]
    alike = sorted((o for o in free if another_of_it(mine, o)), key=lambda o: -shared(mine, o))
    if fitting and not _rather(mine, alike, fitting):
        return _borne_out(mine, fitting, others, articles)
    if of_this and not fitting:
        against = tuple(place_of(other) for other, _ in of_this)
        return _checked(mine, "contradicted", against=against, why="there it is the opposite")
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


def bears_out(mine: Printed, other: Printed) -> bool:
    """Whether another number is the draft's, of the same thing."""
    follows = _follows(mine.quantity, other.quantity) is not None
    return follows and of_it(mine, other) and not opposed(mine, other)


def in_millions(quantity: Quantity) -> Quantity | None:
    """ "190m" not as metres; ``None`` for anything else."""
    if not re.fullmatch(r"[\d.,]+ ?m", quantity.printed) or not isinstance(quantity.value, int | float):
        return None
    value = round(quantity.value * MILLION, 2)
    low, high = quantity.base_low * MILLION, quantity.base_high * MILLION
    return replace(
        quantity, kind="number", dimension="count", unit="", value=int(value), low=low, high=high,
        base_low=low, base_high=high,
    )  # fmt: skip


def _rather(mine: Printed, alike: Sequence[Printed], fitting: Sequence[tuple[Printed, str]]) -> bool:
    """Whether another number stands in what is clearly the draft's sentence, and this one hardly does.

    "A profit of 2.1 billion" was expected, and 2.4 billion were reported.
    """
    if not alike:
        return False
    best = max(shared(mine, other) for other, _ in fitting)
    same = any(o.text is other.text and o.sentence == other.sentence for o in alike for other, _ in fitting)
    return not same and shared(mine, alike[0]) >= max(CLEARLY, best / HARDLY)


def _borne_out(
    mine: Printed, fitting: Sequence[tuple[Printed, str]], others: Others, articles: Mapping[str, Article]
) -> Checked:
    exact = [other for other, how in fitting if not how]
    fitting = [(other, how) for other, how in fitting if not other.again] or list(fitting)
    chosen = exact or [other for other, _ in fitting]
    why = "" if exact else fitting[0][1]
    places = tuple(map(place_of, chosen))
    keys = list(dict.fromkeys((place_of(other).article, other.quantity.start) for other in chosen))
    against = _places((f for key in keys for f in others.disputes.get(key, ())), articles)
    if against:
        return _checked(mine, "disputed", places, against, why)
    if later := _places((others.later[key] for key in keys if key in others.later), articles):
        return _checked(mine, "earlier", places, later, f"earlier count; latest {later[0].printed}")
    return _checked(mine, _followed(why), places, (), why)


def _places(figures: Iterable[Figure], articles: Mapping[str, Article]) -> tuple[Place, ...]:
    found = (place(articles[f.article], f.start, f.end, f.quote) for f in figures)
    return tuple(dict.fromkeys(found))


def _followed(why: str) -> Verdict:
    """The verdict that goes with the words of how a number follows."""
    if why.startswith("converted"):
        return "converted"
    if why.startswith("rounded"):
        return "rounded"
    return "bounded" if why else "supported"


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
        return _follows_otherwise(mine, other)
    if (
        other.hedge == "range"
        and mine.value is not None
        and mine.kind != "date"
        and mine.value in (other.low, other.high)
    ):
        return f"one end of {other.printed}" if mine.unit == other.unit else None
    if mine.kind == other.kind == "date":
        return _date_follows(mine, other)
    if mine.value is not None and (mine.value, mine.unit) == (other.value, other.unit):
        return "" if _open(mine) == _open(other) else _qualified(mine, other)
    stated, exact = _stated(mine), _stated(other)
    if mine.dimension == "time-of-day" and _about_then(mine, other):
        return f"bounded from {other.printed}"
    if stated is None or exact is None:
        return "" if (mine.base_low, mine.base_high) == (other.base_low, other.base_high) else None
    if isclose(stated, exact, rel_tol=1e-6):
        return f"converted from {other.printed}" if mine.unit != other.unit else ""
    coarse = abs(stated - exact) <= (OPEN if _open(mine) else COARSE) * abs(exact)
    if mine.base_low <= exact <= mine.base_high and coarse and _wider(mine, other):
        done = "converted" if mine.unit != other.unit else "bounded" if _open(mine) else "rounded"
        return f"{done} from {other.printed}"
    return None


def _follows_otherwise(mine: Quantity, other: Quantity) -> str | None:
    """Across kinds: a bare "57" is an age, "1871" a year, "2.1 billion" money; "a fifth death" makes five."""
    bare = next((q for q in (mine, other) if q.dimension == "count" and not q.noun), None)
    if bare is mine and other.kind == "date":
        return "" if str(other.value)[:4] == mine.printed else None
    if mine.value is None or mine.value != other.value:
        return None
    if other.dimension == "ordinal" and mine.dimension == "count" and mine.noun:
        return f"counted from {other.printed}"
    if {mine.dimension, other.dimension} in ({"count", "age"}, {"count", "magnitude"}):
        return ""
    return "" if bare is not None and isinstance(mine.value, int) and mine.value >= LARGE else None


def _about_then(mine: Quantity, other: Quantity) -> bool:
    """Whether a clock time lies so shortly before or after that of the draft as "shortly" may say."""
    if mine.hedge not in ("over", "under", "just-over", "just-under") or other.hedge:
        return False
    middle = (mine.base_low + mine.base_high) / 2
    apart = (other.base_low + other.base_high) / 2 - middle
    return 0 <= (apart if mine.hedge.endswith("over") else -apart) <= ABOUT_THEN


def _rate_of(mine: Quantity, other: Quantity) -> bool:
    """Whether one number is "a day", "per tonne" or the like and the other the same without it."""
    same = mine.value is not None and mine.value == other.value
    amounts = [quantity.dimension.split("/", maxsplit=1)[0] for quantity in (mine, other)]
    return same and mine.dimension != other.dimension and amounts[0] == amounts[1]


def _date_follows(mine: Quantity, other: Quantity) -> str | None:
    """A day bears out its month and its year."""
    if mine.value is None or not isfinite(mine.base_low) or not isfinite(mine.base_high):
        return "" if mine.printed.casefold() == other.printed.casefold() else None
    if mine.printed == other.printed and not any(map(str.isdigit, mine.printed)):
        return ""  # "on Thursday" in an older article is another week's; the draft may mean that one
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


def _difference(mine: Printed, found: Sequence[Printed]) -> str:
    """What differs between the draft and the sentences that print its number."""
    foreign = sorted(name.title() for name in mine.mine if all(name not in other.around for other in found))
    if foreign:
        return f"no sentence near it names {', '.join(foreign)}"
    return "of something else, as far as the words around it tell"
