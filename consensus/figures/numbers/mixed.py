"""Two amounts that make one: "5 feet 2 inches", "nine years and eight months", "15 dollars 50"."""

from __future__ import annotations

from consensus.figures import units
from consensus.figures.interval import tidy
from consensus.figures.numbers.amounts import Amount, read_amount
from consensus.figures.numbers.parts import and_half
from consensus.figures.numbers.read import read_numeral
from consensus.figures.text.lex import Tokens
from consensus.figures.text.signs import INCHES
from consensus.figures.text.words import CARDINALS, SCALES, bag
from consensus.figures.units.money import currency

_MIXED = {
    ("foot", "inch"): 12, ("stone", "pound"): 14, ("pound", "ounce"): 16, ("year", "month"): 12,
    ("year", "week"): 52.17857, ("year", "day"): 365.25, ("month", "day"): 30.4375, ("week", "day"): 7,
    ("day", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60, ("month", "week"): 4.348214,
}  # fmt: skip


# Of these a list is as likely: "two months, three days apart".
_LISTED = bag("month months week weeks day days")
# What may have parts of its own: "two hours, one minute and nine seconds".
_CHAINED = frozenset(("minute", "month", "day", "hour"))
_LARGER = frozenset(larger for larger, _ in _MIXED)


def join_mixed(tokens: Tokens, amount: Amount) -> Amount:
    """ "5 feet 2 inches", "nine years and eight months": one amount in the larger unit."""
    if amount.unit is None or not isinstance(amount.numeral.value, int):
        return amount
    low, j = tokens.low, amount.last
    if low[j] == "and" and low[j + 1] in _PARTS_AFTER:
        half = and_part(tokens, amount)
        if half:
            return half
    if amount.unit.name == "pound" and low[amount.last - 1] in ("pound", "pounds"):
        return _named_cents(tokens, amount) or amount
    if amount.unit.dimension.startswith("money"):
        return _with_cents(tokens, amount)
    if amount.unit.name not in _LARGER:
        return amount
    if low[j] in ("and", ",", "-") and not (low[j] == "," and low[j - 1] in _LISTED):
        j += 1 + (low[j] == "," and low[j + 1] == "and")
    if not (tokens.raw[j][0].isdecimal() or tokens.raw[j][0].isalpha()):
        return amount
    right = read_amount(tokens, j)
    if right is None or right.first != j:
        return amount
    if right.unit and right.unit.name in _CHAINED:
        right = join_mixed(tokens, right)
    if amount.unit.name == "hour" and low[right.last - 1] == "m":
        right = right._replace(unit=units.UNITS["minute"])  # "2h 30m"
    per = _MIXED.get((amount.unit.name, right.unit.name if right.unit else "inch"))
    inches = low[right.last] in INCHES and amount.unit.name == "foot" and right.unit is None
    foot = amount.unit.name == "foot" and (amount.hyphenated or low[amount.last - 1] == "foot")
    bare = right.unit is None and not inches and not foot
    if per is None or bare or right.numeral.value >= per or right.numeral.mode == "fraction":
        return amount
    numeral = amount.numeral._replace(
        value=tidy(amount.numeral.value + right.numeral.value / per), half=right.numeral.fine / per,
        fine=right.numeral.fine / per, one_digit=False, last=right.numeral.last,
    )  # fmt: skip
    return amount._replace(numeral=numeral, last=right.last + inches)


_HALF_THINGS = frozenset(("marathon", "term", "size", "time", "price", "moon", "brother", "sister", "pint"))
_OF_WHAT = frozenset(("the", "its", "their", "his", "her", "all", "those", "them"))
_PARTS_AFTER = frozenset(("a", "one", "three", "two"))


def and_part(tokens: Tokens, amount: Amount) -> Amount | None:
    """ "an hour and a half", "two miles and a quarter": the part is of the unit just named."""
    numeral = amount.numeral
    if not isinstance(numeral.value, int) or numeral.value >= 1000 or amount.hyphenated:
        return None
    mixed = and_half(tokens, numeral.value, numeral.first, amount.last)
    if mixed is None or tokens.low[mixed.last] in ("a", "an") or mixed.last - amount.last != 3:
        return None
    if tokens.low[mixed.last] == "of" and tokens.low[mixed.last + 1] in _OF_WHAT:
        return None  # "three days and a quarter of the crew"
    after = tokens.low[mixed.last]
    if after in units.FORMS or after in SCALES or after in _HALF_THINGS:
        return None  # "two miles and a half hour", "two years and a half marathon"
    part = mixed._replace(first=numeral.first, last=numeral.last)
    return amount._replace(numeral=part, last=mixed.last)


def _with_cents(tokens: Tokens, amount: Amount) -> Amount:
    """ "15 dollars 50"."""
    j = amount.last
    named = _named_cents(tokens, amount)
    if named:
        return named
    if (
        not tokens.low[j - 1].isalpha()
        or amount.unit is None
        or amount.unit.factor != 1
        or amount.numeral.scale > 1
    ):
        return amount
    cents = read_numeral(tokens, j) if tokens.low[j] in CARDINALS or tokens.raw[j].isdecimal() else None
    if cents is None or not 0 < cents.value < 100 or tokens.low[cents.last][0].isalnum():
        return amount
    value = tidy(amount.numeral.value + cents.value / 100)
    numeral = amount.numeral._replace(value=value, half=0.005, fine=0.005, one_digit=False, last=cents.last)
    return amount._replace(numeral=numeral, last=cents.last)


def _named_cents(tokens: Tokens, amount: Amount) -> Amount | None:
    """ "$10 and 30 cents", "five pounds 20 pence"."""
    j = amount.last + (tokens.low[amount.last] == "and")
    if amount.unit is None or amount.numeral.scale > 1:
        return None
    if amount.unit.name == "pound":
        amount = amount._replace(unit=currency("GBP"))
    if not amount.unit or not amount.unit.dimension.startswith("money") or amount.unit.factor != 1:
        return None
    if not (tokens.raw[j][0].isdecimal() or tokens.low[j] in CARDINALS):
        return None
    cents = read_amount(tokens, j)
    if cents is None or cents.unit is None or cents.first != j or cents.unit.factor == 1:
        return None
    currencies = (amount.unit.dimension, cents.unit.dimension)
    if currencies[0] != currencies[1] and tokens.low[cents.last - 1] not in ("cent", "cents", "pence"):
        return None
    if not currencies[1].startswith("money") or not 0 < cents.numeral.value < 100:
        return None
    value = tidy(amount.numeral.value + cents.numeral.value / 100)
    numeral = amount.numeral._replace(
        value=value, half=0.005, fine=0.005, one_digit=False, last=cents.numeral.last
    )
    return amount._replace(numeral=numeral, last=cents.last)
