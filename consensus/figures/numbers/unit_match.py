"""Recognises the unit printed behind a number, and words that only look like one."""

from __future__ import annotations

from collections.abc import Callable

from consensus.figures import units
from consensus.figures.numbers.numerals import Numeral
from consensus.figures.text.lex import Tokens
from consensus.figures.text.signs import HYPHENS, INCHES
from consensus.figures.text.words import bag
from consensus.figures.units import UNITS, Unit, money

# Unit symbols that are also words, initials or scales: they count only right behind the numeral.
TIGHT = frozenset(("g", "t", "l", "h", "p", "c", "f", "w", "v", "st", "in", "pc", "ms", "cr", "kr", "″"))

_CAPITALS = money.CODES | bag(
    """
    MW GW TW KW GB TB MB PB KB KM KG MPH MWH GWH TWH KWH RMB PS CV RPM FPS DWT TEU BPM MPG BTU MJ GJ TJ DPI
    PPI BHP PPM PPB BCF BCM PSI BPS MAH KPH KMPH BOE MT LBS AU
    """
)


# Currency names that are also common words: only for amounts no other reading fits.
_SHY = bag("won real reals try sek cop pen php top sen fen gel sos ether kip punt")

# Abbreviated rates: "4,500 tpd", "200,000 cusecs".
_RATES = {
    "bpd": "barrel per day", "bopd": "barrel per day", "boepd": "barrel per day", "tpd": "tonne per day",
    "tpa": "tonne per year", "cusec": "cubic foot per second", "cusecs": "cubic foot per second",
    "cfs": "cubic foot per second", "cumecs": "cubic metre per second", "gpm": "gallon per minute",
}  # fmt: skip
# Units and currencies whose names are also those of teams, firms and places.
_NAMES_TOO = bag(
    "rand rands dong bucks buck cal tether tala pula kuna kina manat quid sterling lei leva knots knot hands "
    "stone bar bars gray carat bit bits nits lux"
)
_BPD = frozenset((*_RATES, "b"))
_ODD = _BPD | {"'", "’", "′"}


_LOWER_CODES = frozenset(code.lower() for code in money.CODES)


_FORMS = {
    first: sorted([*units.FORMS.get(first, ()), *money.FORMS.get(first, ())], key=lambda form: -len(form[0]))
    for first in units.FORMS.keys() | money.FORMS.keys()
}


def match_unit(tokens: Tokens, j: int, numeral: Numeral) -> tuple[Unit, int] | None:
    """The unit printed at token ``j`` and the token after it."""
    low = tokens.low
    word = low[j]
    if word in _ODD:
        return _odd(tokens, j)
    after = low[j + 1]
    for form, unit in _FORMS.get(word, ()):
        last = j + len(form)
        if last == j + 1 or (form[1] == after and tuple(low[j:last]) == form):
            return _settled(tokens, (unit, last), numeral) if _plausible(tokens, j, numeral, last) else None
    return None


def _odd(tokens: Tokens, j: int) -> tuple[Unit, int] | None:
    """ "bpd", "b/d", and the mark of feet before inches (5'11")."""
    low = tokens.low
    if low[j] in _RATES:
        return units.find_unit(_RATES[low[j]]), j + 1
    if low[j] == "b":
        return (units.find_unit("barrel per day"), j + 3) if low[j + 1 : j + 3] == ["/", "d"] else None
    inches = tokens.raw[j + 1].isdecimal() and low[j + 2] in INCHES
    return (UNITS["foot"], j + 1) if inches and tokens.joined(j) else None


def _plausible(tokens: Tokens, j: int, numeral: Numeral, last: int) -> bool:
    """Whether the word at ``j`` is a unit here and not a word that looks like one."""
    if last - j > 1:
        return True
    raw = tokens.raw[j]
    if tokens.raw[last][0].isdecimal() and tokens.joined(last) and raw.isascii() and raw.isalpha():
        return tokens.low[j] in _SHORT_TIMES and _smaller_time(tokens, last)  # "2h06m", "1m18s"
    if tokens.names_model(j):
        return False
    tight = tokens.joined(j) or (tokens.low[j - 1] in HYPHENS and tokens.joined(j - 1))
    rule = _RULES.get(tokens.low[j])
    return rule(tokens, j, numeral, tight) if rule else _no_initials(raw, tight)


def _no_initials(raw: str, tight: bool) -> bool:
    """Not capitals that stand apart ("two HP laptops"), nor a currency's code in small letters."""
    if tight or not raw.isascii():
        return True
    if raw.isupper() and len(raw) <= 4:
        return raw in _CAPITALS
    return raw.isupper() or raw.lower() not in _LOWER_CODES or raw.lower() in ("usd", "rmb", "eur", "gbp")


def _small_letter(tokens: Tokens, j: int, numeral: Numeral, tight: bool) -> bool:
    """ "5g", "278,000 t": not "5G" nor 1080p; apart from the number only tonnes, grams and litres."""
    if tokens.low[j] == "p" and numeral.value in (480, 720, 1080, 1440, 2160):
        return False
    if tokens.raw[j] in ("W", "L") and tight:
        return numeral.mode == "digits" and (numeral.value >= 10 or not tokens.capital(j + 1))
    return tokens.raw[j].islower() and (tight or tokens.low[j] in "tgl")


def _tight(_tokens: Tokens, _j: int, _numeral: Numeral, tight: bool) -> bool:
    return tight


def _lower(tokens: Tokens, j: int, _numeral: Numeral, _tight: bool) -> bool:
    """ "5 nm", "400Nm", a torque: not "NM"."""
    return not tokens.raw[j].isupper()


def _small(tokens: Tokens, j: int, numeral: Numeral, _tight: bool) -> bool:
    """ "ten bucks", "5 cal": not "ten Bucks players", "two Rand reports"."""
    return tokens.raw[j].islower() or numeral.scale > 1 or numeral.value >= 1000


def _horses(_tokens: Tokens, _j: int, numeral: Numeral, _tight: bool) -> bool:
    """ "180 HP": not "two HP laptops"."""
    return numeral.mode == "digits" and numeral.value >= 10


def _degrees(tokens: Tokens, j: int, numeral: Numeral, tight: bool) -> bool:
    """ "40C", "30 C outside": not "24 F Block"."""
    if tight:
        return True
    name = tokens.capital(j + 1) or (tokens.low[j + 1] in HYPHENS and tokens.joined(j + 1))  # "12 F-16 jets"
    return tokens.raw[j].isupper() and numeral.mode == "digits" and not name


def _inch(tokens: Tokens, j: int, _: Numeral, tight: bool) -> bool:
    """ "5in", "2½ in thick": not "5-in" and not the preposition."""
    shaped = tokens.low[j + 1] in (")", "thick", "wide", "long", "tall", "high", "deep")
    return shaped or (tight and tokens.low[j - 1] not in HYPHENS)


_AFTER_METRE = bag(
    """
    tall long wide high deep from above below into up down across apart away off of under beneath underground
    behind ahead inland offshore and to in at on by
    """
)


def _metre(tokens: Tokens, j: int, _: Numeral, tight: bool) -> bool:
    """ "5m", "5 m tall": a lone "m" before another word is something else."""
    after = tokens.low[j + 1]
    return (
        tight
        or not after[0].isalpha()
        or after in _AFTER_METRE
    )


def _second(_tokens: Tokens, _j: int, numeral: Numeral, tight: bool) -> bool:
    """ "one second", "a 10-second clip": not "two second homes"."""
    return numeral.value == 1 or tight


def _split_second(tokens: Tokens, j: int, numeral: Numeral, tight: bool) -> bool:
    """ "9.80s", "1m 18s": not "1990s" nor "30s"."""
    if not tight or numeral.mode != "digits":
        return False
    minutes = tokens.low[j - 2] in _SHORT_TIMES and tokens.raw[j - 3][0].isdecimal() and numeral.value < 60
    return numeral.fine < 0.1 or minutes


_SHORT_TIMES = frozenset(("h", "hr", "hrs", "m", "min", "mins"))
_SMALLER = frozenset(("m", "min", "mins", "s", "sec", "secs"))


def _smaller_time(tokens: Tokens, j: int) -> bool:
    """Whether "06m" or "23s" stands at ``j``."""
    shown = tokens.raw[j]
    if not 0 < len(shown.split(".")[0]) <= 2 or not shown[0].isdecimal():
        return False
    return tokens.low[j + 1] in _SMALLER and tokens.joined(j + 1)


def _cent(tokens: Tokens, j: int, numeral: Numeral, _: bool) -> bool:
    """ "one cent", "12-cent": not the rapper."""
    return numeral.value <= 1 or tokens.low[j - 1] in HYPHENS


def _shy(tokens: Tokens, j: int, numeral: Numeral, _: bool) -> bool:
    """A currency that is a common word too: in thousands at least."""
    return numeral.scale > 1 or numeral.value >= 1000 or tokens.raw[j] in money.CODES


_RULES: dict[str, Callable[[Tokens, int, Numeral, bool], bool]] = {
    **dict.fromkeys(TIGHT, _tight),
    **dict.fromkeys(("g", "t", "l", "h", "p", "w"), _small_letter),
    **dict.fromkeys(("c", "f"), _degrees),
    **dict.fromkeys(_SHY, _shy),
    "nm": _lower,
    **dict.fromkeys(_NAMES_TOO, _small),
    **dict.fromkeys(("hp", "ps", "cv"), _horses),
    "mp": _tight,
    "s": _split_second,
    "in": _inch,
    "m": _metre,
    "second": _second,
    "cent": _cent,
}


def _priced(tokens: Tokens, last: int) -> bool:
    """Whether "10c" is money: a "$" or "€" stands near, or a share or litre behind it."""
    low = tokens.low
    near = "$" in low[last - 8 : last + 8] or "€" in low[last - 8 : last + 8]
    return near or (low[last] in ("a", "per") and low[last + 1] in ("share", "litre", "kilo", "unit"))


def _settled(tokens: Tokens, found: tuple[Unit, int], numeral: Numeral) -> tuple[Unit, int]:
    """``found``, with pounds told apart: money in millions or in a text that prints "£"."""
    unit, last = found
    if tokens.raw[last - 1] == "c" and last > 1 and tokens.joined(last - 1) and _priced(tokens, last):
        return UNITS["cent"], last
    if unit.name == "metre" and tokens.low[last - 1] == "m" and _smaller_time(tokens, last):
        return (UNITS["minute"], last) if tokens.low[last + 1] != "m" else found  # "1m 18s"
    if tokens.raw[last - 1] == "Nm":
        return UNITS["newton metre"], last
    if unit.name != "pound" or tokens.low[last - 1] not in ("pound", "pounds"):
        return found
    if tokens.low[last] == "of":
        return found
    if numeral.scale > 1 or (tokens.sterling and tokens.low[last - 2] not in HYPHENS):
        return money.currency("GBP"), last
    return found
