"""Two numbers that belong together: ranges, scores, "two out of three"."""

from __future__ import annotations

from typing import NamedTuple

from consensus.figures.interval import Value, tidy
from consensus.figures.numbers.amounts import Amount, read_amount
from consensus.figures.text.lex import MASK, Tokens
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import bag
from consensus.figures.units import Unit, money

_DASHES = HYPHENS | {"–", "—", "to", "and", "or"}


_RESULT = bag(
    """
    win wins won winning beat beats beating beaten defeat defeated defeats defeating lost lose loses losing
    loss draw drew drawn victory voted vote votes score scored scoring lead leads led leading trail trailing
    trailed ahead down tied tie level ruling ruled majority margin result final set sets match goal goals
    ratio odds outnumber outnumbered outnumbering
    overtime aggregate penalties shootout triumph thrashing hammered thrashed edged rout routed drubbing
    passed approved rejected decision record series
    """
)


_CHANGE = bag(
    """
    rose rise rises risen fell fall falls fallen increase increased increases grew grow grown dropped drop
    cut cuts raised raise jumped climbed climb declined decline slipped went go gone up down narrowed
    widened changed moved shrank reduced reduce lowered boosted doubled surged soared plunged tumbled slid
    gained edged by advanced lost shed added adding dipped eased inched ticked firmed retreated sank crept
    rallied recovered rebounded higher lower climbing falling rising dropping slipping gaining losing
    jumping declining growing easing
    """
)


class Pair(NamedTuple):
    """A range or a score: its two ends in one unit, and the token after it."""

    low: Value
    high: Value
    unit: Unit | None
    last: int
    score: bool = False
    third: Value | None = None


def read_pair(tokens: Tokens, left: Amount) -> Pair | None:
    """The range or score that begins with ``left``."""
    low, j = tokens.low, left.last
    if low[j] in HYPHENS and low[j + 1] in ("to", "and", "or") and tokens.joined(j):
        j += 1  # "18- to 24-year-olds"
    link = low[j]
    if link not in _DASHES or (left.negative and link not in ("to", "and")):
        return None
    between = low[left.first - 1] in ("between", "from", "ranging") or low[left.first - 2] == "between"
    if link == "and" and low[left.first - 1] != "between" and low[left.first - 2] != "between":
        return None
    right = _right(tokens, j + 1)
    if right is None:
        return None
    if left.unit is not None and left.unit.name == "foot" and right.unit is None and right.numeral.value < 12:
        return None  # "6-foot-8"
    if link in HYPHENS or link in ("–", "—"):
        return _dashed(tokens, left, right, j)
    if link == "or" and (left.numeral.value >= right.numeral.value or left.numeral.value < 2):
        return None
    if link == "to" and not between and _to_is_no_range(tokens, left, right):
        bare = left.unit is None and right.unit is None and left.numeral.scale == right.numeral.scale == 1
        return _score(left, right) if bare and _result_near(tokens, left.first, right.last) else None
    if low[left.first - 1] == "from" and link == "to" and not _spread(tokens, left):
        return None
    return _range(left, right)


_BEFORE_AMOUNTS = money.BEFORE | {"about", "around", "some", "us", "a"}


def _right(tokens: Tokens, j: int) -> Amount | None:
    """The amount at ``j``, past its currency sign, "a" or "about"."""
    for at in range(j, j + 4):
        raw = tokens.raw[at]
        if raw == MASK:
            return None
        if raw[0].isdecimal() or raw[0].isalpha() or raw in "½¼¾":
            amount = read_amount(tokens, at)
            if amount is not None and amount.first <= max(j, at) and amount.first - j <= 1:
                return amount
            if tokens.low[at] not in _BEFORE_AMOUNTS:
                return None
    return None


def _spread(tokens: Tokens, left: Amount) -> bool:
    """Whether "from … to" states a range and no change."""
    i = left.first
    return tokens.low[i - 2] in (
        "ranging",
        "range",
        "ranged",
        "ranges",
        "varying",
        "vary",
        "anywhere",
        "estimates",
        "anything",
        "is",
    ) or (
        left.unit is None
        and tokens.low[i - 2] not in _CHANGE
        and tokens.low[i - 3] not in _CHANGE
        and tokens.low[i - 2] not in ("%", "percent")
    )


def _dashed(tokens: Tokens, left: Amount, right: Amount, j: int) -> Pair | None:
    """A range or score written with a dash."""
    tight = tokens.joined(j) and tokens.joined(j + 1)
    if (
        not tight
        and tokens.low[j] != "–"
        and not (tokens.low[j] == "-" and not tokens.joined(j) and not tokens.joined(j + 1))
    ):
        return None
    if (tokens.low[j] == "—" and not tight) or tokens.low[left.first - 1] in ("call", "phone", "tel", "dial"):
        return None
    if (
        tokens.low[right.last] in HYPHENS
        and tokens.joined(right.last)
        and tokens.raw[right.last + 1][0].isdecimal()
    ):
        return _record(tokens, left, right)
    bare = left.unit is None and right.unit is None and left.numeral.mode == right.numeral.mode == "digits"
    small = bare and isinstance(left.numeral.value, int) and isinstance(right.numeral.value, int)
    a, b = left.numeral.value, right.numeral.value
    unscaled = left.numeral.scale == right.numeral.scale == 1
    plain = small and tight and 0 <= a < 1000 and 0 <= b < 1000 and unscaled
    if plain and b < 10 and a > 100 and tokens.low[left.first - 1] in ("a", "an"):
        return None  # "a 787-9"
    told = a < 20 and b < 20 and (
        _result_near(tokens, left.first, right.last) or _among_sets(tokens, left.first, right.last)
    )
    if plain and (a >= b or told):
        return _score(left, right)
    if a < b or right.numeral.scale > 1:
        return _range(left, right)
    return None


def _record(tokens: Tokens, left: Amount, right: Amount) -> Pair | None:
    """Wins, losses and draws where a word of results stands near: "fell to 57-6-2"."""
    parts = [tokens.raw[left.first], tokens.raw[right.first], tokens.raw[right.last + 1]]
    if not all(part.isdecimal() and len(part) <= 3 for part in parts):
        return None
    last = right.last + 2
    alone = tokens.joined(right.last + 1) and tokens.low[last] not in (*HYPHENS, "/", ":")
    near = not _STANDS.isdisjoint(tokens.low[left.first - 6 : left.first] + tokens.low[last : last + 4])
    if not alone or not near:
        return None
    won, lost, drawn = map(int, parts)
    return Pair(won, lost, None, last, True, drawn)


_STANDS = bag(
    """
    record records improved improves fell falls dropped drops stands wins season unbeaten undefeated mark
    """
)


def _among_sets(tokens: Tokens, first: int, last: int) -> bool:
    """Whether another score stands beside: "7-5, 2-6, 6-3"."""
    raw, low = tokens.raw, tokens.low
    before = low[first - 1] == "," and low[first - 3] in HYPHENS
    after = low[last] == "," and low[last + 2] in HYPHENS
    return (before and raw[first - 2].isdecimal() and raw[first - 4].isdecimal()) or (
        after and raw[last + 1].isdecimal() and raw[last + 3].isdecimal()
    )


def _score(left: Amount, right: Amount) -> Pair:
    return Pair(left.numeral.value, right.numeral.value, None, right.last, True)


def _result_near(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a word of winning, losing or voting stands near."""
    return not _RESULT.isdisjoint(tokens.low[first - 6 : first]) or not _RESULT.isdisjoint(
        tokens.low[last : last + 4]
    )


def _to_is_no_range(tokens: Tokens, left: Amount, right: Amount) -> bool:
    """ "fell 5 % to 7 %", "52 to 48", "gave 20 people to 3"."""
    if left.unit is not None and (right.unit is None or right.unit.dimension != left.unit.dimension):
        return not (
            left.unit.dimension.startswith("money")
            and right.unit is None
            and right.numeral.value > left.numeral.value
        )
    if left.numeral.value >= right.numeral.value and right.numeral.scale == 1:
        return True
    if left.unit is None and right.unit is None and _result_near(tokens, left.first, right.last):
        return True
    if tokens.low[left.first - 1] == "of" or _CHANGE.isdisjoint(tokens.low[left.first - 2 : left.first]):
        return False
    return not _near_shares(left, right)


# "Rose 3 to 5 percent" is a range; "rose 0.5 to 4.3 percent" would be a change and a level.
_NEAR = 3


def _near_shares(left: Amount, right: Amount) -> bool:
    """ "3 to 5 percent": two percentages near each other, the unit named once."""
    once = left.unit is None and right.unit is not None and right.unit.dimension == "percent"
    return once and right.numeral.value <= _NEAR * left.numeral.value


def _range(left: Amount, right: Amount) -> Pair | None:
    """The range with unit and scale given to both ends."""
    a, b = left.numeral, right.numeral
    low: Value = a.value
    if (
        b.scale > 1
        and a.scale == 1
        and a.value < 1000
        and (left.unit is None or left.unit.dimension.startswith("money"))
    ):
        low = tidy(a.value * b.scale)
    unit = right.unit or left.unit
    if left.unit is not None and right.unit is not None:
        if left.unit.dimension != right.unit.dimension:
            return None
        if left.unit is not right.unit:
            low = tidy((low * left.unit.factor + left.unit.offset - right.unit.offset) / right.unit.factor)
    if low >= b.value:
        return Pair(b.value, low, unit, right.last) if left.negative or right.negative else None
    return Pair(low, b.value, unit, right.last)


def with_later_unit(tokens: Tokens, amount: Amount) -> Amount:
    """ "from 24 to 12 weeks": the first number is of weeks too."""
    low = tokens.low
    if amount.unit is not None or low[amount.last] != "to" or low[amount.first - 1] != "from":
        return amount
    right = _right(tokens, amount.last + 1)
    return amount._replace(unit=right.unit) if right and right.unit else amount


# How far back "from" may stand before an amount that ends in "to": "from about 1.5 million tonnes to".
_FROM_REACH = 6


def with_earlier_unit(tokens: Tokens, amount: Amount) -> Amount:
    """ "from 90 minutes to 35": the second number is of minutes too."""
    low, i = tokens.low, amount.first
    if amount.unit is not None or low[i - 1] != "to" or low[amount.last].isalnum() or amount.hyphenated:
        return amount
    reach = low[i - _FROM_REACH : i - 2]
    if "from" not in reach:
        return amount
    at = i - _FROM_REACH + len(reach) - reach[::-1].index("from")
    left = _right(tokens, at)
    fits = left is not None and left.unit is not None and left.last == i - 1
    return amount._replace(unit=left.unit) if fits and left is not None else amount
