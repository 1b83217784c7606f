"""Ages: "aged 33", "33-year-old", "Ivanova, 33,"."""

from __future__ import annotations

from consensus.figures import build, nouns
from consensus.figures.amounts import Amount
from consensus.figures.build import Read
from consensus.figures.interval import Value, interval, tidy
from consensus.figures.lex import BREAK, Tokens
from consensus.figures.noun_words import STOPS
from consensus.figures.quantity import Hedge
from consensus.figures.signs import HYPHENS
from consensus.figures.units import UNITS, Unit
from consensus.figures.words import bag

_AFTER_NAME = frozenset(
    (",", ";", ".", ")", "—", "–", "and", "who", "of", "from", "was", BREAK, "-", "(", ":")
)
_AGED = frozenset(("aged", "age", "ages"))


_KIN = bag(
    """
    daughter son wife husband boy girl man woman brother sister mother father partner friend colleague
    victim suspect driver teacher student girlfriend boyfriend nephew niece cousin aunt uncle grandmother
    grandfather baby twin
    """
)


def age_unit(name: str) -> Unit:
    """The unit of an age, in years or months, of a dimension of its own."""
    unit = UNITS[name]
    return Unit(unit.name, unit.symbol, "age", unit.factor)


def read_age(
    tokens: Tokens, amount: Amount, ends: tuple[Value, Value] | None = None
) -> tuple[Read, int] | None:
    """The age that ``amount`` states, exact to the year: 33 is [33, 34)."""
    found = _old(tokens, amount) or _aged(tokens, amount)
    if found is None and ends is None:
        found = _after_name(tokens, amount)
    if found is None:
        return None
    unit, last = found
    start, hedge, behind = build.hedged(tokens, amount.first, last, False)
    low, high = ends or _exact(amount, hedge)
    read = Read(
        "age",
        unit,
        None if ends else amount.numeral.value,
        low,
        high,
        amount.first,
        last,
        start,
        "range" if ends else hedge,
    )
    if behind > last:
        read.post = (last, behind)
    noun = nouns.head(tokens, behind, one=True) if tokens.low[last - 2] in HYPHENS else None
    if noun:
        read.noun = noun.name
        read.phrase_last = noun.last
    return read, behind


def _exact(amount: Amount, hedge: Hedge) -> tuple[Value | None, Value | None]:
    value = amount.numeral.value
    if hedge in ("", "range", "vague"):
        return value, tidy(value + 1)
    return interval(value, 1, hedge)


def _old(tokens: Tokens, amount: Amount) -> tuple[Unit, int] | None:
    """ "33-year-old", "18 months old", "years of age"."""
    unit, low, j = amount.unit, tokens.low, amount.last
    if unit is None or unit.dimension != "time" or unit.name not in ("year", "month", "week", "day"):
        return None
    if low[j] in HYPHENS and low[j + 1] in ("old", "olds"):
        return age_unit(unit.name), j + 2
    if low[j] in ("old", "olds"):
        return age_unit(unit.name), j + 1
    if low[j] == "of" and low[j + 1] == "age":
        return age_unit(unit.name), j + 2
    return None


def _aged(tokens: Tokens, amount: Amount) -> tuple[Unit, int] | None:
    """ "aged 33", "at the age of 78", "age 9"."""
    if amount.unit is not None:
        return (
            (age_unit(amount.unit.name), amount.last)
            if tokens.low[amount.first - 1] == "aged" and amount.unit.dimension == "time"
            else None
        )
    low, i = tokens.low, amount.first
    if low[i - 1] in ("between", "from", "under", "over", "about", "around"):
        i -= 1
    if not amount.numeral.value <= 125:
        return None
    while low[i - 1] in (",", "and", "or") and tokens.raw[i - 2].isdecimal() and amount.first - i < 12:
        i -= 2  # "aged 19, 23 and 31"
    if amount.first != i and low[amount.last][0].isalpha() and low[amount.last] not in STOPS:
        return None
    if low[i - 1] == "of" and low[i - 2] in _KIN and not low[amount.last].isalpha():
        return age_unit("year"), amount.last  # "a boy of 9"
    if low[i - 1] in _AGED or (low[i - 1] == "of" and low[i - 2] == "age"):
        return age_unit("year"), amount.last
    return None


def _after_name(tokens: Tokens, amount: Amount) -> tuple[Unit, int] | None:
    """ "Katrin Ivanova, 33, …", "Mary Chapa (41)"."""
    i, j = amount.first, amount.last
    low = tokens.low
    if (
        amount.unit is not None
        or amount.numeral.mode != "digits"
        or not isinstance(amount.numeral.value, int)
    ):
        return None
    if not 0 < amount.numeral.value < 116 or j - i > 1 or low[i - 1] not in (",", "("):
        return None
    at = i - 2
    if low[at] == ")" and low[at - 2] == "(":
        at -= 3
    if low[at] == ".":
        at -= 1
    if low[i - 1] == "," and low[at] in _KIN and low[j] == ",":
        return age_unit("year"), j
    if not (tokens.capital(at) and low[at][0].isalpha() and len(low[at]) > 1):
        return None
    if low[i - 1] == "(":
        named = tokens.capital(at - 1) and low[at - 1][0].isalpha()
        return (age_unit("year"), j) if low[j] == ")" and named else None
    return (age_unit("year"), j) if low[j] in _AFTER_NAME else None
