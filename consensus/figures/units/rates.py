"""What an amount is taken per: "a day", "per share", "per 100,000 people"."""

from __future__ import annotations

from consensus.figures import units
from consensus.figures.text import words
from consensus.figures.text.lex import Tokens
from consensus.figures.text.noun_words import STOPS
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import bag
from consensus.figures.units import UNITS, Unit

_RATE_NOUNS = bag(
    """
    share barrel tonne ton head person pound litre liter gallon ounce piece unit kilo kilogram kg bushel
    mile night seat child student household vote ticket pint bottle dose square hectare acre megawatt
    kilometre kilometer metre meter troy word game
    """
)

_AFTER_DAY = frozenset(
    ("ago", "later", "earlier", "before", "after", "old", "early", "late", "apart", "younger", "older")
)


_ROUND = frozenset(("100", "1,000", "10,000", "100,000", "1000", "1,000,000"))
# What a rating is out of: "6.9/10".
OUT_OF = frozenset(("5", "10", "20", "100"))


def read_rate(tokens: Tokens, j: int, unit: Unit | None) -> tuple[str, int] | None:
    """What an amount is taken per ("day", "share", "100,000 people"), and the token after it."""
    low = tokens.low
    if low[j] in HYPHENS and low[j + 1] in ("a", "an", "per"):
        j += 1
    word = low[j]
    if word == "per" and low[j + 1] != "cent":
        return _per_what(tokens, j + 2 if low[j + 1] in HYPHENS else j + 1)
    if word in ("a", "an", "each", "every"):
        at = j + 2 if low[j + 1] in HYPHENS else j + 1
        return _each(tokens, at, unit)
    if word == "/" and tokens.joined(j) and low[j + 1] in OUT_OF and low[j + 2] not in units.FORMS:
        return low[j + 1], j + 2
    hundred = low[j + 1] == "100" and low[j + 2] in units.FORMS  # "5.2 l/100km"
    if word == "/" and tokens.joined(j) and (low[j + 1].isalpha() or hundred) and unit is not None:
        return _per_what(tokens, j + 1)
    return None


_NAME_MOST = 3  # words of a company's name: "per Royal Dutch Shell share"


def _past_name(tokens: Tokens, j: int) -> int:
    """Past the name of whose share it is, where "share" follows it; else ``j``."""
    at = j
    while at - j < _NAME_MOST and tokens.capital(at) and tokens.raw[at].isalpha():
        at += 1
    return at if tokens.low[at] == "share" else j


def _per_what(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """The unit or noun after "per"."""
    j = _past_name(tokens, j)
    low = tokens.low
    if tokens.raw[j][0].isdecimal():
        if low[j + 1].isalpha() and low[j + 1] not in STOPS:
            whole = [unit.name for form, unit in units.FORMS.get(low[j + 1], ()) if len(form) == 1]
            return f"{tokens.raw[j]} {whole[0] if whole else low[j + 1]}", j + 2
        return (tokens.raw[j], j + 1) if tokens.raw[j] in _ROUND else None
    if low[j] in words.SCALES and low[j + 1] in units.FORMS and low[j + 1] != "british":
        inner = _per_what(tokens, j + 1)
        return (f"{low[j]} {inner[0]}", inner[1]) if inner else None  # "per thousand cubic metres"
    for form, unit in units.FORMS.get(low[j], ()):
        if tuple(low[j : j + len(form)]) == form and low[j] != "cent":
            return unit.name, j + len(form)
    if low[j].isalpha() and len(low[j]) > 1:
        return ("year", j + 1) if low[j] == "annum" else (low[j], j + 1)
    return None


def _each(tokens: Tokens, j: int, unit: Unit | None) -> tuple[str, int] | None:
    """The unit after "a", "an", "each": a time for anything, a share or a head for money."""
    j = _past_name(tokens, j)
    word = tokens.low[j]
    if word in ("square", "cubic") and unit is not None:
        return _per_what(tokens, j)
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
    if name in UNITS:  # "120 kilometres (75 miles) an hour" is a speed
        return UNITS[name]
    return Unit(
        name,
        f"{top.symbol}/{bottom.symbol}",
        f"{top.dimension}/{bottom.dimension}",
        top.factor / bottom.factor,
    )
