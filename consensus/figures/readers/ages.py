"""Ages: "aged 33", "33-year-old", "Ivanova, 33,"."""

from __future__ import annotations

import re

from consensus.figures.interval import Value, interval, tidy
from consensus.figures.numbers.amounts import Amount
from consensus.figures.quantity import Hedge
from consensus.figures.readers import build
from consensus.figures.readers.build import Read
from consensus.figures.text import nouns
from consensus.figures.text.lex import BREAK, Tokens
from consensus.figures.text.noun_words import STOPS
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import bag
from consensus.figures.units import UNITS, Unit

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


# How words for a person's work end: "striker", "pianist", "postman", "musician".
_WORKS = ("er", "or", "ist", "man", "woman", "ian", "ant", "ent", "ress", "lyst", "eur", "lete", "chef")
_NO_WORK = bag(
    """
    number order letter paper winter summer quarter chapter power water weather river tower answer error floor
    door factor moment document department payment agreement movement government settlement event talent
    parliament statement treatment investment amount point front
    """
)
_THE = frozenset(("the", "a", "an", "his", "her", "former"))


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
    short = 1 if low[j] == "yo" else 3 if low[j : j + 3] == ["y", "/", "o"] else 0
    if short and unit is None and amount.numeral.mode == "digits" and 0 < amount.numeral.value < 116:
        return age_unit("year"), j + short
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


def _one_person(tokens: Tokens, at: int) -> bool:
    """Whether "the striker", "a former nurse" ends at ``at``: one person by his or her work."""
    low = tokens.low
    if not low[at].endswith(_WORKS) or low[at] in _NO_WORK or tokens.capital(at):
        return False
    return any(word in _THE for word in low[at - 3 : at])


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
    if low[i - 1] == "," and low[j] == "," and _one_person(tokens, at) and amount.numeral.value > 14:
        return age_unit("year"), j
    if not (tokens.capital(at) and low[at][0].isalpha() and len(low[at]) > 1) or low[at] in _BODIES:
        return None
    if low[i - 1] == "(":
        named = low[j] == ")" and _named(tokens, at, amount.numeral.value, j + 1)
        return (age_unit("year"), j) if named else None
    return (age_unit("year"), j) if low[j] in _AFTER_NAME and not _counts(tokens, j) else None


def _counts(tokens: Tokens, j: int) -> bool:
    """Whether "of them", "from the north", "and 14" follows: then so many are told, not an age."""
    if tokens.low[j] in ("of", "from"):
        return not tokens.capital(j + 1)
    return tokens.low[j] == "and" and tokens.raw[j + 1][0].isdecimal()


# Bodies whose members are counted: "the Green Party (71)", "the Ministry, 88 of them".
_BODIES = bag(
    """
    party ministry police army navy agency council city county union alliance front coalition democrats greens
    liberals conservatives socialists republicans united fc university committee airlines association court
    commission parliament senate assembly government group company bank hospital club league department
    comments replies photos reviews
    """
)
_TITLES = bag(
    "mr mrs ms miss dr sir dame lord lady president judge senator sen rep gov mayor captain pastor professor"
)
# What a person does behind a bracket; "was" needs the person's first name elsewhere in the text.
_TELLS_PERSON = frozenset(("who", "whose", "said", "says", "told", "pleaded", "died", "lives"))
_MAY_TELL_PERSON = frozenset(("was", "is", "has", "had", "will", "would", ","))
_GROWN = 16
_BACK = 4_000  # characters in which a first name is looked for


def _named(tokens: Tokens, at: int, value: Value, behind: int) -> bool:
    """Whether the name that ends at ``at`` is a person's: two names, a title, or what it does tells."""
    low, first = tokens.low, at
    while low[first - 1] in HYPHENS and tokens.joined(first) and tokens.capital(first - 2):
        first -= 2  # "Akufo-Addo"
    before = first - 2 if low[first - 1] == "." else first - 1
    if low[before] in _TITLES:
        return True
    initial = low[first - 1] == "." and len(low[before]) == 1
    spelled = low[before][0].isalpha() and tokens.capital(before) and low[before] not in STOPS
    if spelled and (before == first - 1 or initial):
        return True
    if value < _GROWN:
        return False
    told = low[behind + 1] if low[behind] == "," else low[behind]
    if told in _TELLS_PERSON:
        return True
    return low[behind] in _MAY_TELL_PERSON and _first_name(tokens, first, at)


def _first_name(tokens: Tokens, first: int, at: int) -> bool:
    """Whether the text before prints the name with a first name: "Bernard Madoff"."""
    name, start = tokens.text[tokens.start[first] : tokens.end[at]], tokens.start[first]
    return bool(
        re.search(
            rf"[a-z,] [A-Z][a-z]+ (?:[A-Z]\. )?{re.escape(name)}\b",
            tokens.text[max(0, start - _BACK) : start],
        )
    )


_PART_OF_DECADE = {"early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (6, 10)}


def decade(tokens: Tokens, i: int) -> tuple[Read, int] | None:
    """ "in his 30s", "in her late 40s": ten years, or a part of them."""
    low, value = tokens.low, tokens.raw[i]
    if low[i + 1] != "s" or not tokens.joined(i + 1) or value[-1] != "0" or len(value) != 2:
        return None
    first = i - 2 if low[i - 1] in HYPHENS else i - 1
    part = _PART_OF_DECADE.get(low[first])
    owner = first - 1 if part else first
    if low[owner] not in ("his", "her", "their", "my") or low[owner - 1] not in ("in", "into", "of", "by"):
        return None
    least, most = part or (0, 10)
    start = first if part else i
    ten = int(value)
    read = Read("age", age_unit("year"), None, ten + least, ten + most, i, i + 2, start, "range")
    return read, i + 2
