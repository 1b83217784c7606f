"""The units news prints: a small table, and conversion between them.

A unit's name is what ``Quantity.unit`` holds: British singular ("kilometre", "tonne"), "percent",
an ISO 4217 code for money, and "<unit> per <unit>" for rates.

Sources: exact definitions (international yard and pound 1959, US and imperial gallon, oil barrel
of 42 US gallons, year of 365.25 days, month of a twelfth of it). A "gallon" is American, a "ton"
the American short ton, an "ounce" the avoirdupois one and a "cent" American, where the article does
not say.
"""

from __future__ import annotations

from typing import NamedTuple

from consensus.figures.units.table import HEAT, HEAT_FORMS, TABLE


class Unit(NamedTuple):
    """A unit: ``value in the base unit = value * factor + offset``."""

    name: str
    symbol: str
    dimension: str
    factor: float
    offset: float = 0.0


UNITS: dict[str, Unit] = {row[0]: Unit(row[0], row[1], row[2], row[3]) for row in TABLE}
UNITS |= {name: Unit(name, symbol, "temperature", *scale) for name, symbol, *scale in HEAT}
UNITS["kelvin"] = Unit("kelvin", "K", "temperature", 1, -273.15)

Form = tuple[tuple[str, ...], Unit]
FORMS: dict[str, list[Form]] = {}


# Before a noun these are hyphenated: "a 12,000-square-metre hall", "a 70-mile-an-hour wind".
_HYPHENED = ("square m", "square k", "square f", "square y", "cubic ", "nautical ", "mile per ", "mile an ",
    "kilometre per ", "kilometer per ", "metric ")  # fmt: skip


def _forms(name: str, forms: str) -> list[tuple[str, ...]]:
    """All spellings of a unit, as tokens."""
    spelled = []
    for form in forms.split("|"):
        if "+" in form:
            spelled += [form.replace("+", ""), form.replace("+", "s")]
        elif form:
            spelled.append(form)
    spelled += [
        form.replace(" ", " - ") for form in spelled if form.startswith(_HYPHENED) and " - " not in form
    ]
    return [tuple(form.split()) for form in spelled]


def _index() -> None:
    """Fill ``FORMS``: first token -> its spellings, longest first."""
    rows = [(row[0], row[4]) for row in TABLE]
    rows += list(zip((row[0] for row in HEAT), HEAT_FORMS, strict=True))
    for name, forms in rows:
        for tokens in _forms(name, forms):
            FORMS.setdefault(tokens[0], []).append((tokens, UNITS[name]))
    for spellings in FORMS.values():
        spellings.sort(key=lambda form: -len(form[0]))


_index()


def find_unit(name: str) -> Unit:
    """The unit called ``name``, in print or in ``Quantity.unit``; rates and currencies included.

    Raises:
        KeyError: if no such unit is known.

    >>> find_unit("barrel per day").dimension
    'volume/time'
    >>> find_unit("USD").dimension
    'money:USD'
    """
    if name in UNITS:
        return UNITS[name]
    if " per " in name:
        return _per(name)
    if len(name) == 3 and name.isupper() and name.isascii():
        return Unit(name, name, f"money:{name}", 1)
    tokens = tuple(name.lower().split())
    for form, unit in FORMS.get(tokens[0] if tokens else "", ()):
        if form == tokens:
            return unit
    raise KeyError(name)


def _per(name: str) -> Unit:
    """A rate, "a per b"; a ``b`` that is no unit ("share") is kept as a word."""
    upper, lower = name.rsplit(" per ", 1)
    top = find_unit(upper) if upper else Unit("", "", "count", 1)
    bottom = UNITS.get(lower) or Unit(lower, lower, lower, 1)
    return Unit(
        name,
        f"{top.symbol}/{bottom.symbol}",
        f"{top.dimension}/{bottom.dimension}",
        top.factor / bottom.factor,
    )


def convert(value: float, from_unit: str, to_unit: str) -> float:
    """``value`` in ``from_unit``, expressed in ``to_unit``.

    Raises:
        KeyError: for an unknown unit.
        ValueError: if the two measure different things.

    >>> round(convert(18, "month", "year"), 6)
    1.5
    >>> round(convert(86, "degree Fahrenheit", "degree Celsius"), 6)
    30.0
    >>> convert(1, "mile", "kilogram")
    Traceback (most recent call last):
    ...
    ValueError: mile is length, kilogram is mass
    """
    source, target = find_unit(from_unit), find_unit(to_unit)
    if source.dimension != target.dimension:
        raise ValueError(f"{from_unit} is {source.dimension}, {to_unit} is {target.dimension}")
    return (value * source.factor + source.offset - target.offset) / target.factor
