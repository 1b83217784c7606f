"""Turns what was read into a ``Quantity``: interval, base interval, hedge, noun, phrase."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from consensus.figures.interval import Value, interval, tidy
from consensus.figures.numbers.amounts import Amount
from consensus.figures.quantity import Hedge, Kind, Quantity
from consensus.figures.text import nouns, qualifiers
from consensus.figures.text.lex import Tokens
from consensus.figures.text.noun_words import STOPS
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import bag
from consensus.figures.units import UNITS, Unit

_EXTENTS = frozenset(("length", "time", "speed", "temperature", "angle"))
# What "20 percent" may stand right before, beside plurals.
_SHARES = bag(
    """
    increase rise drop stake decline fall cut share majority chance discount tax tariff interest growth jump
    gain reduction hike rate turnout loss premium surcharge duty levy slump swing boost fee pay raise target
    """
)
_OWNERS = frozenset(("the", "its", "their", "his", "her", "our", "all", "those", "these"))
COUNT = Unit("", "", "count", 1)
SHARE = Unit("", "", "percent", 100)
ORDINAL = Unit("", "", "ordinal", 1)
SCORE = Unit("", "", "score", 1)


@dataclass(slots=True)
class Read:
    """One figure as read, in tokens: ``first`` to ``last`` are printed, ``noun_from`` follows them."""

    kind: Kind
    unit: Unit
    value: Value | str | None
    low: Value | str | None
    high: Value | str | None
    first: int
    last: int
    qualifier_first: int
    hedge: Hedge = ""
    noun: str = ""
    phrase_last: int = 0
    weak: bool = False
    conversion: tuple[int, int] | None = None
    post: tuple[int, int] | None = None


Result = tuple[Read, int]


def kind_of(unit: Unit | None, mode: str) -> Kind:
    """The kind of figure a unit makes."""
    if unit is None:
        return "fraction" if mode == "fraction" else "number"
    dimension = unit.dimension
    if "/" in dimension:
        return "rate"
    if dimension.startswith("money"):
        return "money"
    if dimension in ("percent", "percentage points"):
        return "percent"
    return "duration" if dimension == "time" else "measure"


def hedged(tokens: Tokens, first: int, last: int, duration: bool) -> tuple[int, Hedge, int]:
    """Where the qualifier before ``first`` begins, the hedge, and the token after a trailing one."""
    start, hedge = qualifiers.before(tokens, first, duration=duration) or (first, "")
    behind = qualifiers.after(tokens, last)
    if behind is None:
        return start, hedge, last
    return start, behind[1] if hedge in ("", "approx") else hedge, behind[0]


def bounds(amount: Amount, unit: Unit, hedge: Hedge) -> tuple[Value | None, Value | None]:
    """The interval of an amount in its unit: percentages round by their last digit."""
    numeral = amount.numeral
    if unit.dimension in ("percent", "percentage points") and unit is not SHARE:
        half = (
            min(numeral.fine, 0.25 * abs(numeral.value))
            if numeral.one_digit and numeral.value
            else numeral.fine
        )
    else:
        half = numeral.rounding
        if hedge == "approx" and unit is SHARE:
            half /= 2  # "half" alone already means about half
    return interval(numeral.value, half, hedge)


def base(bound: Value | None, unit: Unit, open_end: float) -> float:
    """A bound in the base unit."""
    if bound is None:
        return open_end
    if unit.factor == 1 and not unit.offset:
        return float(bound)
    return float(tidy(bound * unit.factor + unit.offset))


def quantity(tokens: Tokens, read: Read) -> Quantity:
    """The finished figure."""
    start, end = tokens.start[read.first], tokens.end[read.last - 1]
    qualifier = ""
    phrase_start = start
    if read.qualifier_first < read.first:
        phrase_start = tokens.start[read.qualifier_first]
        qualifier = tokens.text[phrase_start : tokens.end[read.first - 1]]
    phrase_end = max(end, tokens.end[read.phrase_last - 1] if read.phrase_last else end)
    if read.post:
        printed = tokens.text[tokens.start[read.post[0]] : tokens.end[read.post[1] - 1]]
        qualifier = f"{qualifier} … {printed}" if qualifier else printed
        phrase_end = max(phrase_end, tokens.end[read.post[1] - 1])
    if isinstance(read.low, str):
        low = score_key(read.low)
        high = low + 1
    else:
        low, high = base(read.low, read.unit, -inf), base(_number(read.high), read.unit, inf)
    return Quantity(
        start, end, tokens.text[start:end], read.kind, read.unit.dimension, read.value, read.low, read.high,
        read.unit.name, low, high, qualifier, read.hedge, read.noun, read.weak,
        phrase_start, phrase_end, read.conversion,
    )  # fmt: skip


def _number(bound: Value | str | None) -> Value | None:
    return None if isinstance(bound, str) else bound


def score_key(score: str) -> float:
    """One number for a score, the same whoever is named first; of a record ("57-6-2") in its order."""
    parts = [float(part) for part in score.split("-")]
    one, other = parts[:2] if len(parts) > 2 else sorted(parts, reverse=True)
    return sum(parts[2:]) * 1e9 + one * 1e6 + other


_SHAPES = frozenset(("tall", "long", "wide", "high", "deep", "thick", "strong", "plus"))
_NO_NOUN = STOPS | _SHAPES


def named(tokens: Tokens, last: int, unit: Unit, hyphenated: bool, value: Value | None) -> nouns.Noun | None:
    """The noun an amount counts, or the thing it measures where that stands next to it."""
    low = tokens.low
    after = low[last + 1]
    hyphen = low[last] in ("-", "‑") and tokens.joined(last) and after.isalpha() and after not in _NO_NOUN
    shaped = low[last] in ("-", "‑") and tokens.joined(last) and after in _SHAPES
    if shaped:
        return nouns.head(tokens, last + 2, one=hyphenated)  # "2-metre-tall statue", "200-strong crowd"
    if unit is COUNT and (
        (low[last] in ("x", "×") and tokens.joined(last) and not tokens.raw[last + 1][0].isdecimal())
        or (low[last] in HYPHENS and low[last + 1] == "fold")
    ):
        return nouns.Noun("times", last + 1 + (low[last] in HYPHENS))  # "10x", "10-fold"
    crossed = low[last] in ("x", "×") and tokens.raw[last + 1][0].isdecimal()
    if crossed or (low[last] in HYPHENS and after == "by"):
        return None  # "a 40-by-60-foot hall"
    if unit is SHARE and low[last] in _OWNERS:
        return nouns.after_of(tokens, last)  # "half the staff"
    if unit is COUNT or unit is SHARE:
        return nouns.Noun(low[last + 1], last + 2) if hyphen else nouns.head(tokens, last, one=value == 1)
    if unit.dimension == "percent" and not hyphenated:
        return _share_of_what(tokens, last)
    of_it = low[last] == "of" and unit.dimension not in _EXTENTS
    singular = UNITS.get(low[last - 1]) is unit and value not in (1, None)  # "a 5 metre shark"
    if hyphenated or of_it or singular or unit.dimension.startswith(("money", "magnitude")):
        return nouns.head(tokens, last, one=hyphenated or unit.dimension == "magnitude")
    return None


def _share_of_what(tokens: Tokens, last: int) -> nouns.Noun | None:
    """What a percentage is of: "97% of trade", "28% teens", "a 20 percent stake"; no verb."""
    noun = nouns.head(tokens, last)
    if noun is None or not noun.name or tokens.low[last] == "of":
        return noun
    word = noun.name.split()[-1]
    return noun if nouns.plural(word) or word in _SHARES else None
