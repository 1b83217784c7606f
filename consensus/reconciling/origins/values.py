"""Figures with a unit as values: what a rewording that converts every unit still shares.

"1,284 kilograms (2,831 pounds)" is one fact, and "2,831 pounds" or "1.284 tonnes" elsewhere is the
same one. Dates, clock times, ages and plain counts stay the words they are: nobody converts those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite

from consensus.figures import Quantity, find
from consensus.figures.finder import find_numbers
from consensus.schema import Span

# Kinds that can be told in another unit or scale.
_CONVERTED = frozenset({"measure", "money", "duration", "rate"})
# How far the interval of "more than 4,000 tonnes" reaches, as a share of the number it names: a desk that
# converts writes a number near it.
NEAR = 0.03


@dataclass(frozen=True, slots=True)
class Value:
    """A printed figure in the base unit of its dimension, and the interval that its wording claims.

    ``unit`` is the printed one; ``converted`` the key of its bracketed conversion, "" without one.
    """

    dimension: str
    unit: str
    exact: float
    low: float
    high: float
    converted: str = ""

    @property
    def key(self) -> str:
        """Stands for the value among the details of a sentence; begins with a digit or a sign."""
        return f"{self.exact:.6g} {self.dimension}"


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure's place, with its bracketed conversion, and what stands for it."""

    start: int
    end: int
    words: str
    key: str
    values: tuple[Value, ...] = ()


def printed_values(text: str, spans: Sequence[Span]) -> list[Printed]:
    """The figures of a text that have a unit or a scale word, in order.

    >>> text = "It weighs 1,284 kilograms (2,831 pounds) and cost 2.4 lakh."
    >>> [(found.words, found.key) for found in printed_values(text, [(0, len(text))])]
    [('1,284 kilograms', '1284 mass'), ('2.4 lakh', '240000')]
    """
    return list(_printed(text, find_numbers(text, spans=spans)))


def _printed(text: str, found: Iterable[Quantity]) -> Iterator[Printed]:
    for quantity in found:
        end = max(quantity.end, quantity.conversion[1] if quantity.conversion else 0)
        if quantity.kind in _CONVERTED and (values := _values(text, quantity)):
            yield Printed(quantity.start, end, quantity.printed, values[0].key, values)
        elif quantity.kind == "number" and " " in quantity.printed and isinstance(quantity.value, int):
            yield Printed(quantity.start, end, quantity.printed, str(quantity.value))


def _values(text: str, quantity: Quantity) -> tuple[Value, ...]:
    """The stated value and that of its bracketed conversion."""
    inside = find(text, spans=[quantity.conversion]) if quantity.conversion else []
    converted = next((value for found in inside if (value := _value(found))), None)
    stated = _value(quantity, converted.key if converted else "")
    return tuple(value for value in (stated, converted) if value) if stated else ()


def _value(quantity: Quantity, converted: str = "") -> Value | None:
    """The stated value in the base unit; ``None`` for what states none ("between 5 and 7 km", "dozens")."""
    low, high = quantity.base_low, quantity.base_high
    if quantity.hedge in ("range", "vague") or quantity.value is None:
        return None
    if quantity.hedge in ("over", "just-over"):
        exact = low
    elif quantity.hedge in ("under", "just-under"):
        exact = high
    else:
        exact = (low + high) / 2
    if not isfinite(exact):
        return None
    margin = NEAR * abs(exact)
    low = low if isfinite(low) else exact - margin
    high = high if isfinite(high) else exact + margin
    return Value(quantity.dimension, quantity.unit, exact, low, high, converted)


def same_values(values: Iterable[Value]) -> Mapping[str, str]:
    """For the key of each value one key that stands for all that are the same.

    Two are the same where an article prints one as the other's conversion, or where they are in
    different units and one lies in the interval of the other; the nearest first. Of 612 km 380
    miles are the conversion and 610 km are not: rounded otherwise, they show another hand.

    >>> pounds, kilos = Value("mass", "pound", 68.04, 65.8, 70.3), Value("mass", "kilogram", 68, 67.5, 68.5)
    >>> same_values([pounds, kilos, Value("mass", "kilogram", 69, 68.5, 69.5)])
    {'68 mass': '68 mass', '68.04 mass': '68 mass', '69 mass': '69 mass'}
    """
    ordered = sorted(set(values), key=lambda value: (value.dimension, value.exact, value.unit, value.low))
    book = _Book(ordered)
    for value in ordered:
        if value.converted:
            book.join(value.key, value.converted)
    near = [(two.exact - one.exact, one, two) for one, two in pairwise(ordered) if _same(one, two)]
    for _, one, other in sorted(near, key=lambda pair: pair[0]):
        if not book.units(one.key) & book.units(other.key):
            book.join(one.key, other.key)
    return {value.key: book.root(value.key) for value in ordered}


def _same(one: Value, other: Value) -> bool:
    return one.dimension == other.dimension and (
        one.low <= other.exact <= one.high or other.low <= one.exact <= other.high
    )


class _Book:
    """Keys joined into groups, each with the units its values are printed in."""

    def __init__(self, values: Sequence[Value]) -> None:
        self._parent = {key: key for value in values for key in (value.key, value.converted) if key}
        self._units: dict[str, frozenset[str]] = {}
        for value in values:
            self._units[value.key] = self._units.get(value.key, frozenset()) | {value.unit}

    def root(self, key: str) -> str:
        while self._parent[key] != key:
            self._parent[key] = key = self._parent[self._parent[key]]
        return key

    def units(self, key: str) -> frozenset[str]:
        return self._units.get(self.root(key), frozenset())

    def join(self, one: str, other: str) -> None:
        one, other = self.root(one), self.root(other)
        if one != other:
            self._parent[other] = one
            self._units[one] = self._units.get(one, frozenset()) | self._units.get(other, frozenset())
