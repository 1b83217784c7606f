"""Numbers without a numeral: "kilometer-long", "about a mile", "a couple of weeks", "twice"."""

from __future__ import annotations

from consensus.figures import units
from consensus.figures.numbers.amounts import Amount
from consensus.figures.numbers.mixed import join_mixed
from consensus.figures.numbers.numerals import Numeral
from consensus.figures.numbers.unit_match import match_unit
from consensus.figures.readers import build
from consensus.figures.readers.build import COUNT, Read, Result
from consensus.figures.readers.single import completed
from consensus.figures.text import nouns
from consensus.figures.text.lex import Tokens
from consensus.figures.text.noun_words import STOPS
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import CARDINALS, FOLDS, SCALES, TIMES, bag


def times(tokens: Tokens, i: int) -> Result | None:
    """ "twice", "tenfold"."""
    word = tokens.low[i]
    if word == "once":
        return None
    value = TIMES.get(word) or FOLDS[word]
    return Read("number", COUNT, value, value - 0.5, value + 0.5, i, i + 1, i, noun="times", weak=True), i + 1


def long(tokens: Tokens, i: int) -> Result | None:
    """ "kilometer-long", "a year-long": one of the unit."""
    low = tokens.low
    if low[i - 1] not in HYPHENS or not tokens.joined(i) or not tokens.joined(i - 1):
        return None
    return _one(tokens, i - 2, i - 2, hyphenated=True)


# "An hour late", "a week after the flood", "a decade earlier": one of the unit, and a fact.
_SPANS = frozenset(("hour", "day", "week", "fortnight", "month", "year", "decade", "century"))
_SPAN_AFTER = frozenset(("late", "after", "before"))


def article(tokens: Tokens, i: int) -> Result | None:
    """ "about a mile", "more than a year": one of the unit, where a qualifier says it is a number."""
    word, after = tokens.low[i + 1], tokens.low[i + 2]
    if word not in units.FORMS or word == "bit" or after in ("'", "’"):
        return None
    if word == "second" and after[0].isalpha() and after not in STOPS:
        return None  # "at least a second person"
    if after == "before" and not tokens.low[i + 3][0].isalnum():
        return None  # "than a year before": when, not how long
    if _adds(tokens, i + 1):
        return _one(tokens, i, i + 1)
    if after in _SPAN_AFTER and word in _SPANS:
        return _one(tokens, i, i + 1)
    hit = build.hedged(tokens, i, i + 1, False)
    if hit[1] in ("", "vague") or tokens.low[hit[0]] in ("some", "over", "under", "within", "near", "c"):
        return None
    return _one(tokens, i, i + 1)


def _adds(tokens: Tokens, j: int) -> bool:
    """Whether "and a half" or a smaller unit follows the unit at ``j``: "an hour and 20 minutes"."""
    low = tokens.low
    if low[j + 1] != "and" or len(low[j]) < 3:
        return False
    if low[j + 2] in ("a", "one") and low[j + 3] in ("half", "quarter", "third"):
        return True
    counted = tokens.raw[j + 2].isdecimal() or low[j + 2] in CARDINALS
    return counted and low[j + 3].endswith("s") and low[j + 3] in units.FORMS


def couple(tokens: Tokens, i: int) -> Result | None:
    """ "a couple of weeks": about two of the unit."""
    low = tokens.low
    at = i + 2 if low[i + 1] == "of" else i + 1
    if low[at] in SCALES or low[at] in ("hundred", "dozen"):
        return None  # "a couple of hundred": read from its "hundred"
    if low[i - 1] not in ("a", "past", "last", "next"):
        return None
    if low[at] not in units.FORMS or len(low[at]) < 4:
        return _couple_of(tokens, i, at) if at == i + 2 and low[i - 1] == "a" else None
    numeral = Numeral(2, 0.5, 0.5, True, i, at, "words")
    found = match_unit(tokens, at, numeral)
    if found is None or low[found[1]] in ("ago", "later", "earlier"):
        return None
    unit, last = found
    low_end, high_end = build.bounds(Amount(numeral, unit, i, last), unit, "approx")
    first = i - 1 if low[i - 1] == "a" else i
    return Read(build.kind_of(unit, ""), unit, 2, low_end, high_end, first, last, first, "approx"), last


# "A single suspect" counts; "a single mother", "a single market" do not.
_SINGLED = bag(
    """
    suspect gunman attacker assailant bomber shooter victim survivor casualty fatality death shot bullet
    arrest vote goal case patient person passenger soldier officer injury
    """
)
_NONE = bag("not no without never nor nobody none neither n't cannot every hardly barely")
_NEGATED_NEAR = 8  # tokens before it


def single(tokens: Tokens, i: int) -> Result | None:
    """ "a single suspect": one, where nothing denies it ("without a single shot")."""
    low = tokens.low
    denied = not _NONE.isdisjoint(low[max(0, i - _NEGATED_NEAR) : i]) or "t" in low[i - 4 : i]
    if low[i - 1] != "a" or low[i + 1] not in _SINGLED or low[i + 2] in HYPHENS or denied:
        return None
    weak = low[i + 1] not in ("death", "casualty", "fatality")  # as "one" is
    read = Read("number", COUNT, 1, 0.5, 1.5, i, i + 1, i, noun=low[i + 1], phrase_last=i + 2, weak=weak)
    return read, i + 2


def _couple_of(tokens: Tokens, i: int, at: int) -> Result | None:
    """ "a couple of houses": about two, and hardly worth reporting."""
    noun = nouns.head(tokens, at)
    if noun is None or not noun.name or not nouns.plural(noun.name.split()[-1]):
        return None
    read = Read("number", COUNT, 2, 1, 3, i - 1, i + 1, i - 1, "approx", noun.name, noun.last, weak=True)
    return read, noun.last


def pair(tokens: Tokens, i: int) -> Result | None:
    """ "a pair of boxes", "a trio of towers": two or three, and hardly worth reporting."""
    low, value = tokens.low, 2 if tokens.low[i] == "pair" else 3
    if low[i - 1] not in ("a", "another", "the") or low[i + 1] != "of":
        return None
    noun = nouns.head(tokens, i + 2)
    if noun is None or not noun.name or not nouns.plural(noun.name.split()[-1]):
        return None
    first = i - 1 if low[i - 1] == "a" else i
    read = Read(
        "number", COUNT, value, value - 0.5, value + 0.5, first, i + 1, first,
        noun=noun.name, phrase_last=noun.last, weak=True,
    )  # fmt: skip
    return read, noun.last


def _one(tokens: Tokens, first: int, at: int, hyphenated: bool = False) -> Result | None:
    """One of the unit at ``at``."""
    numeral = Numeral(1, 0.5, 0.5, True, first, at, "words")
    found = (
        match_unit(tokens, at, numeral) if tokens.low[at] in units.FORMS and len(tokens.low[at]) > 2 else None
    )
    if found is None or tokens.low[found[1]] in ("ago", "later", "earlier"):
        return None
    unit, last = found
    if hyphenated and last != at + 1:
        return None
    amount = Amount(numeral, unit, first, last, hyphenated=hyphenated)
    if not hyphenated:
        amount = join_mixed(tokens, amount)
        last = amount.last
    start, hedge, behind = build.hedged(tokens, first, last, False)
    low, high = build.bounds(amount, unit, hedge)
    read = Read(build.kind_of(unit, ""), unit, amount.numeral.value, low, high, first, last, start, hedge)
    if hyphenated:
        noun = nouns.head(tokens, last + 2, one=True)
        if noun:
            read.noun = noun.name
            read.phrase_last = noun.last
        return read, last + 2
    return completed(tokens, read, amount, behind)
