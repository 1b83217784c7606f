"""What the finder returns: one printed number or date, as code read it.

Plain data, no behaviour: a ``Quantity`` says nothing yet of what the number measures in the
story, who is credited or whether it belongs to the story at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "number",      # a count or a bare number: "15,000 soldiers", "three"
    "measure",     # with a physical unit: "4.7-kilometer", "half a mile", "90 mph"
    "money",       # "$1.2bn", "350 million euros"
    "percent",     # "97 %", "two percentage points"
    "duration",    # "18 months", "1½ years"
    "age",         # "aged 33", "a 15-year-old boy"
    "date",        # a day, month, year or span of them
    "time",        # a clock time: "12:48 PM IST"
    "ordinal",     # "first", "the 3rd"
    "score",       # "52-48", "2-1"
    "fraction",    # "two-thirds of", "a quarter of"
    "rate",        # "1.2m barrels a day", "$30 per share"
]

Hedge = Literal[
    "",            # stated flat
    "approx",      # about, some, around, roughly, nearly-equal
    "over",        # more than, over, at least: open above
    "under",       # less than, up to, fewer than, at most: open below
    "just-over",   # just over, a little over
    "just-under",  # nearly, almost, just under
    "range",       # between a and b, a to b
    "vague",       # dozens, hundreds, millions: never the cause of a dispute by itself
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One printed number with the interval it claims.

    ``text[start:end] == printed`` always; the span holds the number and its unit or currency
    sign, not the qualifier and not the counted noun. ``text[phrase_start:phrase_end]`` is the
    wider phrase, with qualifier, bracketed conversion and counted noun.

    ``value`` is the stated number in ``unit`` (15 million is 15000000; ``None`` for a range or
    a vague number). ``low`` and ``high`` bound the interval that the wording claims, half-open,
    in ``unit``; ``None`` is open. For dates all three are ISO strings (``high`` is the first
    day after) and ``unit`` is "".

    ``base_low`` and ``base_high`` are the same interval in the base unit of ``dimension``
    (metre, kilogram, second, square metre, cubic metre, degree Celsius, per cent, one currency's
    unit, days since 1970-01-01 for dates); minus or plus infinity where open. Only quantities of
    one ``dimension`` can be compared.
    """

    start: int
    end: int
    printed: str
    kind: Kind
    dimension: str
    value: int | float | str | None
    low: int | float | str | None
    high: int | float | str | None
    unit: str
    base_low: float
    base_high: float
    qualifier: str = ""
    hedge: Hedge = ""
    noun: str = ""
    weak: bool = False
    phrase_start: int = -1
    phrase_end: int = -1
    conversion: tuple[int, int] | None = None
