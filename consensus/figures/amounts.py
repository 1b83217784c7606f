"""A number with its sign, currency, unit and rate: "$1.2bn", "4.7-kilometer", "1.2m barrels a day"."""

from __future__ import annotations

from typing import NamedTuple

from consensus.figures import money, units, words
from consensus.figures.lex import BREAK, Tokens
from consensus.figures.numerals import Numeral, read_numeral, scaled
from consensus.figures.units import UNITS, Unit

HYPHENS = frozenset(("-", "‑", "‐", "‒"))
MINUS = frozenset(("-", "−", "–"))
# Unit symbols that are also words, initials or scales: they count only right behind the numeral.
TIGHT = frozenset(("g", "t", "l", "h", "p", "c", "f", "w", "v", "st", "in", "pc", "ms", "cr", "kr", "′", "″"))
_CAPITALS = frozenset("MW GW TW KW GB TB MB PB KB KM KG MPH MWH GWH TWH KWH RMB".split()) | money.CODES
def _quake(tokens: Tokens, numeral: Numeral) -> Amount | None:
    """The magnitude of an earthquake: "magnitude 7.1", "a 6.2-magnitude quake", "6.4 on the Richter scale"."""
    low, i, j = tokens.low, numeral.first, numeral.last
    if numeral.mode != "digits" or not 0 <= numeral.value < 12:
        return None
    at = j + 1 if low[j] in HYPHENS else j
    if low[at] in ("magnitude", "magnitudes"):
        return Amount(numeral, UNITS["magnitude"], i, at + 1, hyphenated=True)
    before = (i - 1, i - 2, i - 3)
    named = any(low[at] in ("magnitude", "magnitudes") for at in before[: 2 + (low[i - 1] in ("about", "around"))])
    if named and low[i - 1] in ("magnitude", "magnitudes", "of", "about", "around", "-", "a"):
        return Amount(numeral, UNITS["magnitude"], i, j, hyphenated=True)
    if low[j] == "on" and low[j + 2] in ("richter", "moment"):
        return Amount(numeral, UNITS["magnitude"], i, j)
    return None


_FEET = frozenset(("'", "’", "′"))
INCHES = frozenset(("in", '"', "”", "″", "''"))
_SMALL_ONLY = frozenset(("g", "h", "p", "l", "w"))
# Currency names that are also common words: only for amounts no other reading fits.
_SHY = frozenset(("won", "real", "reals", "rand", "rands", "dong", "birr", "try", "sek", "cop", "all", "pen", "php"))
_RATE_NOUNS = frozenset(
    "share barrel tonne ton head person pound litre liter gallon ounce piece unit kilo kilogram kg bushel mile "
    "night seat child student household vote ticket pint bottle dose square hectare acre megawatt kilometre "
    "kilometer metre meter troy word game".split()
)
_AFTER_DAY = frozenset(("ago", "later", "earlier", "before", "after", "old", "early", "late", "apart", "younger", "older"))
_BPD = {"bpd": "barrel per day", "mbpd": "barrel per day"}


class Amount(NamedTuple):
    """A numeral with what belongs to it: tokens ``first`` to ``last`` (excluded)."""

    numeral: Numeral
    unit: Unit | None
    first: int
    last: int
    negative: bool = False
    hyphenated: bool = False


def read_amount(tokens: Tokens, i: int) -> Amount | None:
    """The amount whose numeral begins at token ``i``; ``None`` if there is no number."""
    numeral = read_numeral(tokens, i)
    if numeral is None:
        return None
    first = _article(tokens, numeral)
    sign = money.before(tokens, first)
    if sign:
        unit, first = sign
        last = _repeated_currency(tokens, numeral.last, unit)
        return _signed(tokens, Amount(numeral, unit, first, last))
    unit_at = _unit_place(tokens, numeral)
    found = match_unit(tokens, unit_at, numeral)
    if found is None:
        return _quake(tokens, numeral) or _signed(tokens, Amount(numeral, None, first, numeral.last))
    unit, last = found
    if unit.dimension.startswith("money") and tokens.low[last] in words.SCALES and numeral.scale == 1:
        numeral, last = scaled(numeral, words.SCALES[tokens.low[last]], numeral.last), last + 1
    return _signed(tokens, Amount(numeral, unit, first, last, hyphenated=tokens.low[numeral.last] in HYPHENS))


_TAKES_ARTICLE = frozenset(("hundred", "dozen", *words.SCALES, *words.PARTS))


def _article(tokens: Tokens, numeral: Numeral) -> int:
    """Where the number begins, "a" of "a hundred", "a quarter" included."""
    i = numeral.first
    if tokens.low[i - 1] in ("a", "an") and tokens.low[i] in _TAKES_ARTICLE:
        return i - 1
    return i


def _repeated_currency(tokens: Tokens, j: int, unit: Unit) -> int:
    """Past the currency's own name after a sign: "US$5 million dollars"."""
    for form, other in money.FORMS.get(tokens.low[j], ()):
        if other.name == unit.name and tuple(tokens.low[j : j + len(form)]) == form and not tokens.raw[j + len(form)][0].isdecimal():
            return j + len(form)
    return j


def _signed(tokens: Tokens, amount: Amount) -> Amount:
    """``amount`` with a minus before it, where that is a sign and no dash."""
    i = amount.first
    before = tokens.low[i - 1]
    if before in ("minus", "negative"):
        return _negative(amount, i - 1)
    if before not in MINUS or not tokens.joined(i):
        return amount
    if before == "−" or tokens.low[i - 2] == "(":
        return _negative(amount, i - 1)
    cold = amount.unit is not None and amount.unit.dimension in ("temperature", "percent", "angle")
    if not tokens.joined(i - 1) and (cold or tokens.low[i - 2] != BREAK):
        return _negative(amount, i - 1)
    return amount


def _negative(amount: Amount, first: int) -> Amount:
    numeral = amount.numeral._replace(value=-amount.numeral.value)
    return amount._replace(numeral=numeral, first=first, negative=True)


def _unit_place(tokens: Tokens, numeral: Numeral) -> int:
    """Where the unit of a numeral would stand: past a hyphen, past "a" after "half"."""
    low, j = tokens.low, numeral.last
    if low[j] in HYPHENS and tokens.joined(j):
        j += 1
    if numeral.mode == "fraction" or (numeral.scale in (12, 20) and numeral.mode != "digits"):
        if low[j] == "of" and low[j + 1] in ("a", "an"):
            j += 1
        if low[j] in ("a", "an"):
            j += 1
            if low[j] in HYPHENS:
                j += 1
    return j


def match_unit(tokens: Tokens, j: int, numeral: Numeral) -> tuple[Unit, int] | None:
    """The unit printed at token ``j`` and the token after it."""
    low = tokens.low
    word = low[j]
    if word in _BPD:
        return units.find_unit(_BPD[word]), j + 1
    if word == "b" and low[j + 1] == "/" and low[j + 2] == "d":
        return units.find_unit("barrel per day"), j + 3
    if word in _FEET and tokens.joined(j) and tokens.raw[j + 1].isdecimal() and low[j + 2] in INCHES:
        return UNITS["foot"], j + 1
    best: tuple[Unit, int] | None = None
    for table in (units.FORMS, money.FORMS):
        for form, unit in table.get(word, ()):
            size = len(form)
            if (size == 1 or tuple(low[j : j + size]) == form) and (best is None or size > best[1] - j):
                best = unit, j + size
                break
    if best is None or not _plausible(tokens, j, numeral, best[1]):
        return None
    return _settled(tokens, best, numeral)


def _plausible(tokens: Tokens, j: int, numeral: Numeral, last: int) -> bool:
    """Whether the word at ``j`` is a unit here and not a word that looks like one."""
    word, raw = tokens.low[j], tokens.raw[j]
    if last - j > 1:
        return True
    tight = tokens.joined(j) or (tokens.low[j - 1] in HYPHENS and tokens.joined(j - 1))
    if tokens.raw[last][0].isdecimal() and tokens.joined(last) and raw.isascii() and raw.isalpha():
        return False
    if word in _SMALL_ONLY and tight and raw.isupper():
        return False
    if word == "cent" and numeral.value != 1 and tokens.low[j - 1] not in HYPHENS:
        return False
    if word in TIGHT:
        return tight and not (word == "in" and tokens.low[j - 1] in HYPHENS) or (word in "cf" and raw.isupper() and not tight and tokens.low[j + 1] in ("!", ".", ",", "\n"))
    if word == "m":
        return tight or not tokens.low[last][0].isalpha() or tokens.low[last] in ("tall", "long", "wide", "high", "deep", "from", "above", "below")
    if word == "second":
        return numeral.value == 1 or tight
    if word in _SHY:
        return numeral.scale > 1 or numeral.value >= 1000 or raw in money.CODES
    if raw.isupper() and len(raw) <= 4 and not tight:
        return raw in _CAPITALS
    return not (raw.lower() in _LOWER_CODES and not raw.isupper() and not tight and word not in ("usd", "rmb", "eur", "gbp"))


_LOWER_CODES = frozenset(code.lower() for code in money.CODES)


def _settled(tokens: Tokens, found: tuple[Unit, int], numeral: Numeral) -> tuple[Unit, int]:
    """``found``, with pounds told apart: money in millions or in a text that prints "£"."""
    unit, last = found
    if unit.name == "pound" and tokens.low[last - 1] in ("pound", "pounds"):
        if numeral.scale > 1 or ("£" in tokens.text and tokens.low[last - 2] not in HYPHENS):
            return money.currency("GBP"), last
    return found


def read_rate(tokens: Tokens, j: int, unit: Unit | None) -> tuple[str, int] | None:
    """What an amount is taken per ("day", "share", "100,000 people"), and the token after it."""
    low = tokens.low
    if low[j] in HYPHENS and low[j + 1] in ("a", "an", "per"):
        j += 1
    word = low[j]
    if word == "per" and low[j + 1] != "cent":
        return _per_what(tokens, j + 1)
    if word in ("a", "an", "each", "every"):
        at = j + 2 if low[j + 1] in HYPHENS else j + 1
        return _each(tokens, at, unit)
    if word == "/" and tokens.joined(j) and low[j + 1].isalpha() and unit is not None:
        return _per_what(tokens, j + 1)
    return None


def _per_what(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """The unit or noun after "per"."""
    low = tokens.low
    if tokens.raw[j][0].isdecimal():
        if low[j + 1].isalpha():
            return f"{tokens.raw[j]} {low[j + 1]}", j + 2
        return None
    for form, unit in units.FORMS.get(low[j], ()):
        if tuple(low[j : j + len(form)]) == form and low[j] != "cent":
            return unit.name, j + len(form)
    if low[j].isalpha() and len(low[j]) > 1:
        return ("year", j + 1) if low[j] == "annum" else (low[j], j + 1)
    return None


def _each(tokens: Tokens, j: int, unit: Unit | None) -> tuple[str, int] | None:
    """The unit after "a", "an", "each": a time for anything, a share or a head for money."""
    word = tokens.low[j]
    forms = units.FORMS.get(word)
    if forms and forms[-1][1].dimension == "time" and len(word) > 2:
        return (forms[-1][1].name, j + 1) if tokens.low[j + 1] not in _AFTER_DAY else None
    if unit is not None and unit.dimension.startswith("money") and word in _RATE_NOUNS:
        return (forms[-1][1].name if forms else word), j + 1
    return None


def rated(unit: Unit | None, per: str) -> Unit:
    """The unit "<unit> per <per>"."""
    bottom = UNITS.get(per) or Unit(per, per, per, 1)
    top = unit or Unit("", "", "count", 1)
    name = f"{top.name} per {per}".strip()
    return Unit(name, f"{top.symbol}/{bottom.symbol}", f"{top.dimension}/{bottom.dimension}", top.factor / bottom.factor)
