"""The other currencies in which an article prints a sum: "2.8 billion yen ($27.4 million)".

Different currencies are not comparable unless the article gives the rate. Where it prints one sum in two
currencies it does: in brackets, after "or", between dashes, after a slash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import cast

from consensus.figures.finder import find
from consensus.figures.interval import Value, interval
from consensus.figures.meaning.per_share import PER_SHARE, sort_of
from consensus.figures.quantity import Hedge, Quantity
from consensus.figures.units import UNITS
from consensus.schema import Figure

_MONEY = re.compile(r"money:[^/]+")
# So far from a sum its conversions may stand: a bracket with three currencies in words is half of it.
_AFTER, _BEFORE = 160, 120
# A quick look whether there may be one: most sums have none, and reading the sentence again takes long.
_MAY_FOLLOW = re.compile(
    r"(?:\s+[^\W\d]+){0,2}\s*(?:,\s*)?(?:[(\[/–—-]|or\b|(?:the\s+)?equivalent\b)", re.IGNORECASE
)
_MAY_STAND_BEFORE = re.compile(r"(?:[(\[/–—;,-]|\bor\b|\bequivalent\b)[^.()]{0,40}\Z", re.IGNORECASE)
_LOOK_BACK = 60
_JOINS = re.compile(
    r"\s*(?:(?:,\s*)?or|(?:,\s*)?(?:the\s+)?equivalent\s+(?:to|of)|/|\s[-–—]|—|[(\[])\s*", re.IGNORECASE
)
_JOINS_IN_BRACKETS = re.compile(r"\s*(?:[,;/]|(?:[,;]\s*)?(?:or|and)\b)\s*", re.IGNORECASE)
# "€5m ($3m more than planned)", "€5m — $3m of it in cash" are two sums.
_BRACKET_ENDS = re.compile(r"\s*(?:[)\],;/]|(?:at|then|today|now|or)\b)")
_ASIDE_ENDS = re.compile(r"\s*(?:[-–—,.;:)]|\Z)")
_GOES_ON = re.compile(r"\s*(?:more|less|higher|lower|fewer|of|extra|cheaper|dearer)\b", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]")
_BESIDE = frozenset("( ) [ ] , ; / or and".split())  # what a bracket of conversions holds between them
_CLOSES = re.compile(r"[)\]]")
_CARRIED = frozenset({"approx", "over", "under", "just-over", "just-under"})


def family(dimension: str) -> str:
    """The dimension without its currency: what figures share that an article may convert.

    >>> family("money:JPY"), family("length")
    ('money', 'length')
    """
    return _MONEY.sub("money", dimension) if dimension.startswith("money:") else dimension


def prints(figure: Figure) -> tuple[Quantity, ...]:
    """One sum as its article prints it in several currencies, the original amount first; () if in one.

    Places are those of the figure's quote.
    """
    if figure.kind != "money":
        return ()
    return _prints(figure.quote, figure.start - figure.quote_start, figure.printed)


def by_dimension(figures: Iterable[Figure]) -> dict[str, str]:
    """For each dimension of some figures the one that stands for all it can be compared with.

    Currencies that one of the figures restates in each other stand together, and no others.
    """
    home: dict[str, str] = {}
    for figure in figures:
        if figure.kind != "money":
            home.setdefault(figure.dimension, figure.dimension)
            continue
        told = {figure.dimension, *(quantity.dimension for quantity in prints(figure))}
        if sort_of(figure) != figure.dimension:
            told |= {dimension + PER_SHARE for dimension in told}
        joined = {home.get(dimension, dimension) for dimension in told}
        first = min(joined)
        home |= dict.fromkeys(told, first)
        home |= {dimension: first for dimension, other in home.items() if other in joined}
    return home


def sums(figure: Figure) -> tuple[Figure, ...]:
    """The figure once for each currency that its article prints it in, the original amount first.

    Anything but a sum in several currencies is returned as it is. The others are cut from the text as
    any figure is. A hedge of the first holds of its conversions too.
    """
    told = prints(figure)
    if not told:
        return (figure,)
    at = figure.start - figure.quote_start
    own = next(n for n, quantity in enumerate(told) if quantity.start == at)
    # "6.5 billion yen, or about $65 million": the yen are no estimate.
    carried = figure.hedge in _CARRIED and (own == 0 or figure.hedge != told[own].hedge)
    return tuple(
        figure if n == own else _in_currency(figure, quantity, carried) for n, quantity in enumerate(told)
    )


def given_in(figure: Figure, unit: str) -> Figure | None:
    """A figure of a measure with this unit: of a sum in another currency its conversion, where it has one."""
    if figure.kind != "money" or figure.unit == unit:
        return figure
    dimension = UNITS[unit].dimension if unit in UNITS else f"money:{unit}"
    return next((sum_ for sum_ in sums(figure) if sum_.dimension == dimension), None)


def in_brackets(figure: Figure) -> str:
    """The bracket behind a sum that holds nothing but its conversions: "($27.4 million)"; "" without one."""
    told = prints(figure)
    found = _BRACKET.search(figure.phrase) if told else None
    if not found or not figure.phrase[: found.start()].rstrip().endswith(_one_line(figure.printed)):
        return ""
    rest = found[0]
    for words in filter(None, (words for q in told[1:] for words in (q.printed, q.qualifier))):
        rest = rest.replace(_one_line(words), " ")
    return "" if set(re.findall(r"\w+|[^\w\s]", rest.lower())) - _BESIDE else found[0]


def _one_line(words: str) -> str:
    return " ".join(words.split())


def fullness(figure: Figure) -> tuple[bool, int]:
    """Sorts sums in several currencies: first one that shows them in brackets, then one in more of them."""
    return not in_brackets(figure), -len(prints(figure))


def restates(a: Figure, b: Figure) -> bool:
    """Whether one article prints both as one sum: "6.5 billion yen, or $65 million"."""
    if a.article != b.article or a.quote_start != b.quote_start or a.start == b.start:
        return False
    at = b.start - b.quote_start
    return any(quantity.start == at for quantity in prints(a))


def _in_currency(figure: Figure, quantity: Quantity, carried: bool) -> Figure:
    """The figure in the currency of another print of its sum."""
    found = _hedged(quantity, figure) if carried and not quantity.hedge else quantity
    words = figure.quote[found.phrase_start : found.end]
    return figure.model_copy(
        update={
            "start": figure.quote_start + found.start,
            "end": figure.quote_start + found.end,
            "printed": found.printed,
            "phrase": f"{found.qualifier} {words}" if found is not quantity else words,
            "dimension": found.dimension,
            "unit": found.unit,
            "value": found.value,
            "low": found.low,
            "high": found.high,
            "base_low": found.base_low if found.low is not None else None,
            "base_high": found.base_high if found.high is not None else None,
            "qualifier": found.qualifier,
            "hedge": found.hedge,
        }
    )


def _hedged(quantity: Quantity, figure: Figure) -> Quantity:
    """A plain conversion of a hedged sum: as wide, or as open, as that."""
    value, low, high = quantity.value, quantity.low, quantity.high
    if not all(isinstance(number, (int, float)) for number in (value, low, high)):
        return quantity
    assert isinstance(value, (int, float))
    assert isinstance(low, (int, float)) and isinstance(high, (int, float))
    factor = (quantity.base_high - quantity.base_low) / (high - low) if high > low else 1.0
    hedge = cast(Hedge, figure.hedge)
    ends = interval(value, (high - low) / 2, hedge)
    base: list[Value] = [0.0 if end is None else end * factor for end in ends]
    return replace(
        quantity, low=ends[0], high=ends[1], base_low=base[0], base_high=base[1],
        hedge=hedge, qualifier=figure.qualifier,
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _prints(quote: str, at: int, printed: str) -> tuple[Quantity, ...]:
    end = at + len(printed)
    if at < 0 or quote[at:end] != printed:
        return ()
    before = quote[max(0, at - _LOOK_BACK) : at]
    if not (_MAY_FOLLOW.match(quote, end) or _MAY_STAND_BEFORE.search(before)):
        return ()
    # Cut at white space: half a number is another number.
    begin = quote.find(" ", at - _BEFORE, at) + 1 if at > _BEFORE else 0
    stop = quote.rfind(" ", end, end + _AFTER) if len(quote) > end + _AFTER else len(quote)
    for chain in _chains(quote[begin : max(stop, end)]):
        if any(q.start + begin == at and q.printed == printed for q in chain):
            return tuple(_moved(q, begin) for q in chain) if len(chain) > 1 else ()
    return ()


def _moved(quantity: Quantity, by: int) -> Quantity:
    return replace(
        quantity, start=quantity.start + by, end=quantity.end + by,
        phrase_start=quantity.phrase_start + by, phrase_end=quantity.phrase_end + by, conversion=None,
    )  # fmt: skip


def _chains(text: str) -> Iterator[list[Quantity]]:
    """The sums of a text, each in all currencies that stand side by side."""
    chain: list[Quantity] = []
    free = 0
    for quantity in find(text):
        if quantity.kind != "money":
            continue
        if not (chain and _joins(text, free, chain, quantity)):
            if chain:
                yield chain
            chain = []
        chain.append(quantity)
        free = quantity.end
        if quantity.conversion:
            close = _CLOSES.search(text, quantity.conversion[1])
            free = close.end() if close else quantity.conversion[1]
            chain += _inside(text, (quantity.end, free), chain)
    if chain:
        yield chain


def _inside(text: str, bracket: tuple[int, int], chain: list[Quantity]) -> list[Quantity]:
    """The conversions of a bracket, each in a currency of its own, side by side."""
    found: list[Quantity] = []
    known = {quantity.dimension for quantity in chain}
    for quantity in find(text, spans=[bracket]):
        beside = not found or _JOINS_IN_BRACKETS.fullmatch(text, found[-1].end, quantity.phrase_start)
        if quantity.kind != "money" or quantity.dimension in known or not beside:
            break
        known.add(quantity.dimension)
        found.append(quantity)
    return found


def _joins(text: str, free: int, chain: list[Quantity], quantity: Quantity) -> bool:
    """Whether a sum restates the one before it in another currency."""
    if any(quantity.dimension == other.dimension for other in chain):
        return False
    joint = _JOINS.fullmatch(text, free, max(free, quantity.phrase_start))
    if joint is None or _GOES_ON.match(text, quantity.end):
        return False
    sign = joint[0].strip()
    if sign in ("(", "["):
        return bool(_BRACKET_ENDS.match(text, quantity.end))
    return sign not in ("-", "–", "—") or bool(_ASIDE_ENDS.match(text, quantity.end))
