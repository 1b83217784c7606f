"""One reader for each sort of trigger: digits, number words, ordinals, "dozens", "kilometer-long"."""

from __future__ import annotations

from collections.abc import Callable

from consensus.figures import ages, amounts, build, nouns, ranges, units
from consensus.figures.amounts import HYPHENS, Amount, read_amount
from consensus.figures.build import COUNT, ORDINAL, SCORE, SHARE, Read
from consensus.figures.conversions import bracketed
from consensus.figures.exclude import excluded
from consensus.figures.interval import tidy
from consensus.figures.lex import Tokens
from consensus.figures.numerals import Numeral
from consensus.figures.quantity import Hedge, Quantity
from consensus.figures.units import Unit
from consensus.figures.weak import is_weak
from consensus.figures.words import CARDINALS, DOZENS, FOLDS, ORDINALS, PARTS, SCALES, SIGNS, TIMES, VAGUE

Result = tuple[Read, int]
Reader = Callable[[Tokens, int], Result | None]
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))


def finish(tokens: Tokens, read: Read, free: int) -> tuple[Quantity, int]:
    """The quantity of a reading, and the first token that is free again."""
    return build.quantity(tokens, read), free


def digits(tokens: Tokens, i: int) -> Result | None:
    """A number printed in digits."""
    if tokens.low[i + 1] in _SUFFIXES and tokens.joined(i + 1) and _suffixed(tokens, i):
        return _ordinal_digits(tokens, i)
    return number(tokens, i)


def number(tokens: Tokens, i: int) -> Result | None:
    """A cardinal number, a fraction, a measure, an amount of money, a range, a score, an age."""
    amount = read_amount(tokens, i)
    if amount is None:
        return None
    if amount.numeral.mode == "words" and amount.unit is None:
        ordinal = _ordinal_tail(tokens, amount)
        if ordinal:
            return ordinal
    pair = ranges.read_pair(tokens, amount)
    if pair is None:
        return _single(tokens, ranges.join_mixed(tokens, amount))
    if excluded(tokens, amount._replace(last=pair.last, unit=pair.unit)):
        return None
    return _score(tokens, amount, pair) if pair.score else _pair(tokens, amount, pair)


def _single(tokens: Tokens, amount: Amount) -> Result | None:
    """One number by itself."""
    share = ranges.share_of(tokens, amount)
    if share:
        return _share(tokens, amount, *share)
    few = _vague_few(tokens, amount)
    if few:
        return _vague(tokens, amount.first - few, amount.last, amount.numeral.scale, amount.unit)
    if excluded(tokens, amount):
        return None
    age = ages.read_age(tokens, amount)
    if age:
        return age
    unit = amount.unit or (SHARE if amount.numeral.mode == "fraction" and amount.numeral.scale == 1 else COUNT)
    duration = unit.dimension == "time"
    start, hedge, behind = build.hedged(tokens, amount.first, amount.last, duration)
    low, high = build.bounds(amount, unit, hedge)
    kind = build.kind_of(amount.unit, amount.numeral.mode if amount.numeral.scale == 1 else "")
    read = Read(kind, unit, amount.numeral.value, low, high, amount.first, amount.last, start, hedge)
    return _completed(tokens, read, amount, behind)


def _completed(tokens: Tokens, read: Read, amount: Amount, behind: int) -> Result:
    """``read`` with conversion, rate, noun and phrase."""
    last = read.last
    if behind > last:
        read = read._replace(post=(last, behind))
    joined = bracketed(tokens, read, behind) if amount.unit is not None else None
    free = behind
    if joined:
        read = read._replace(conversion=joined[0], phrase_last=joined[1])
        free = joined[1]
    read, free = _rated(tokens, read, free)
    noun = build.named(tokens, free, read.unit, amount.hyphenated, amount.numeral.value) if "/" not in read.unit.dimension or joined else None
    if noun is None or not noun.name:
        fate = nouns.befell(tokens, read.qualifier_first, free) if read.unit is COUNT else ""
        read = read._replace(noun=fate)
    else:
        read = read._replace(noun=noun.name, phrase_last=max(noun.last, free))
        if read.unit is COUNT:
            read, free = _rated(tokens, read, noun.last, free)
    return read._replace(weak=is_weak(tokens, read, amount)), free


def _rated(tokens: Tokens, read: Read, at: int, free: int = 0) -> tuple[Read, int]:
    """``read`` as a rate, where "per day" or "a share" stands at ``at``."""
    unit = None if read.unit is COUNT else read.unit
    if read.unit is SHARE or (unit is not None and ("/" in unit.dimension or unit.dimension == "temperature")):
        return read, free or at
    per = amounts.read_rate(tokens, at, unit)
    if per is None:
        return read, free or at
    kind = "rate"
    return read._replace(kind=kind, unit=amounts.rated(unit, per[0]), last=per[1] if at == read.last else read.last, phrase_last=per[1]), per[1]


def _pair(tokens: Tokens, amount: Amount, pair: ranges.Pair) -> Result | None:
    """A range."""
    age = ages.read_age(tokens, amount._replace(last=pair.last, unit=pair.unit), (pair.low, pair.high))
    if age:
        return age
    unit = pair.unit or COUNT
    before = tokens.low[amount.first - 1]
    if before in ("between", "from"):
        start: int = amount.first - 1
    elif tokens.low[amount.first - 2] == "between":
        start = amount.first - 2
    else:
        start, _, _ = build.hedged(tokens, amount.first, amount.last, unit.dimension == "time")
    read = Read(build.kind_of(pair.unit, ""), unit, None, pair.low, pair.high, amount.first, pair.last, start, "range")
    hyphen = tokens.low[pair.last - 2] in HYPHENS and pair.unit is not None
    return _completed(tokens, read, amount._replace(last=pair.last, unit=pair.unit, hyphenated=hyphen), pair.last)


def _score(tokens: Tokens, amount: Amount, pair: ranges.Pair) -> Result | None:
    """ "52-48": equal only to itself, whoever is named first."""
    shown = f"{pair.low}-{pair.high}"
    return Read("score", SCORE, shown, shown, shown, amount.first, pair.last, amount.first), pair.last


def _share(tokens: Tokens, amount: Amount, top: int, bottom: int, last: int) -> Result | None:
    """ "one in five women"."""
    value, half = tidy(top / bottom), 1 / (4 * bottom)
    start, hedge, _ = build.hedged(tokens, amount.first, last, False)
    numeral = Numeral(value, half, half, False, amount.first, last, "fraction")
    low, high = build.bounds(Amount(numeral, None, amount.first, last), SHARE, hedge)
    noun = nouns.head(tokens, last)
    read = Read("fraction", SHARE, value, low, high, amount.first, last, start, hedge)
    if noun:
        read = read._replace(noun=noun.name, phrase_last=noun.last)
    return read, last


def _vague_few(tokens: Tokens, amount: Amount) -> int:
    """How many words before the number make it vague: "several hundred", "a couple of thousand"."""
    numeral, low, i = amount.numeral, tokens.low, amount.first
    if numeral.mode != "words" or numeral.scale == 1 or numeral.last - numeral.first != 1:
        return 0
    if low[i - 1] in ("several", "few", "many", "couple"):
        return 1
    return 2 if low[i - 1] == "of" and low[i - 2] == "couple" else 0


def couple(tokens: Tokens, i: int) -> Result | None:
    """ "a couple of weeks": about two of the unit."""
    low = tokens.low
    at = i + 2 if low[i + 1] == "of" else i + 1
    if low[i - 1] not in ("a", "past", "last", "next") or low[at] not in units.FORMS or len(low[at]) < 4:
        return None
    numeral = Numeral(2, 0.5, 0.5, True, i, at, "words")
    found = amounts.match_unit(tokens, at, numeral)
    if found is None or low[found[1]] in ("ago", "later", "earlier"):
        return None
    unit, last = found
    low_end, high_end = build.bounds(Amount(numeral, unit, i, last), unit, "approx")
    first = i - 1 if low[i - 1] == "a" else i
    return Read(build.kind_of(unit, ""), unit, 2, low_end, high_end, first, last, first, "approx"), last


def vague(tokens: Tokens, i: int) -> Result | None:
    """ "dozens", "tens of thousands", "millions"."""
    low, first, last = tokens.low, i, i + 1
    size = VAGUE[low[i]]
    if low[i] == "scores" and low[last] != "of":
        return None
    while low[last] == "of" and low[last + 1] in VAGUE:
        size *= VAGUE[low[last + 1]]
        last += 2
    if low[i] == "tens" and last == i + 1:
        return None
    if low[first - 1] in ("several", "many", "few"):
        first -= 1
    return _vague(tokens, first, last, size, None)


def _vague(tokens: Tokens, first: int, last: int, size: int, unit: Unit | None) -> Result:
    """A number that only says how many digits it has."""
    if unit is None:
        at = last + 1 if tokens.low[last] == "of" else last
        found = amounts.match_unit(tokens, at, Numeral(2 * size, 0, 0, True, first, last, "words", size))
        if found:
            unit, last = found
    start, _, _ = build.hedged(tokens, first, last, False)
    read = Read(build.kind_of(unit, ""), unit or COUNT, None, size, None, first, last, start, "vague")
    noun = nouns.head(tokens, last)
    if noun:
        read = read._replace(noun=noun.name, phrase_last=noun.last)
    return read, last


def part(tokens: Tokens, i: int) -> Result | None:
    """ "half", "quarter", "third" and the like, where they divide; else the ordinal."""
    low = tokens.low
    word, before, after = low[i], low[i - 1], low[i + 1]
    if word == "half":
        divides = before not in ("first", "second", "other", "better", "each", "latter", "last", "time") and (
            after in ("a", "an", "of", "the", "million", "billion", "dozen", "their", "its", "his", "hundred")
            or after in HYPHENS and low[i + 2] in ("a", "dozen", "million", "hour", "mile", "century", "billion")
            or before in ("by", "one", "than", "about", "nearly", "almost", "over", "under", "below", "above", "to")
            or after in units.FORMS and before in ("a", "an", "one") 
        )
    elif word == "quarter":
        divides = before in ("a", "one") and (after in ("of", "million", "billion", "mile") or low[i - 2] in ("by", "than", "about", "nearly", "almost", "over", "to", "under"))
        divides = divides or after in ("million", "billion")
    elif word in ORDINALS:
        divides = before in ("a", "an", "one") and (after in ("of", "less", "more", ".", ",") or low[i - 2] in ("by", "than", "about", "nearly", "almost", "over", "under", "to"))
    else:
        divides = False
    if divides:
        return number(tokens, i)
    return ordinal(tokens, i) if word in ORDINALS else None


_NO_ORDINAL = frozenset(
    "lady minister world class aid hand half quarter person published name names party reading amendment avenue street "
    "army division corps fleet circuit secretary things off degree rate thing of gentleman family nation nations "
    "responder responders appeared reported came met began started thought ever".split()
)
_BEFORE_ORDINAL = frozenset("the a an its his her their our my your this that every each s per for".split())


def ordinal(tokens: Tokens, i: int) -> Result | None:
    """ "first", "the third"."""
    low = tokens.low
    if tokens.joined(i) and low[i - 1] in HYPHENS and low[i - 2].isalpha():
        return None
    if low[i + 1] in HYPHENS and low[i + 2] in _NO_ORDINAL:
        return None
    if low[i + 1] in _NO_ORDINAL or low[i - 1] in ("at", "split", "when", "who", "per"):
        return None
    if low[i - 1] not in _BEFORE_ORDINAL and not nouns.plural(low[i + 1]) and low[i + 1] not in HYPHENS and low[i - 1] not in ORDINALS:
        if low[i] in ("first", "second") or tokens.capital(i):
            return None
    return _ordinal(tokens, ORDINALS[low[i]], i, i + 1, True)


def _suffixed(tokens: Tokens, i: int) -> bool:
    """Whether an ordinal's suffix follows its digits: 21st, not 11st (stones)."""
    digits, suffix = tokens.raw[i], tokens.low[i + 1]
    if digits[-2:-1] == "1" or digits[-1] not in "123":
        return suffix == "th"
    return suffix == {"1": "st", "2": "nd", "3": "rd"}[digits[-1]]


def _ordinal_digits(tokens: Tokens, i: int) -> Result | None:
    text = tokens.raw[i].replace(",", "")
    if not text.isdecimal() or len(text) > 9 or tokens.joined(i + 2) and tokens.raw[i + 2][0].isalnum():
        return None
    if tokens.capital(i + 2) and tokens.low[i + 2] in ("street", "avenue", "district", "floor", "division", "brigade"):
        return None
    return _ordinal(tokens, int(text), i, i + 2, False)


def _ordinal_tail(tokens: Tokens, amount: Amount) -> Result | None:
    """ "twenty-first", "one hundred and fifth", "two hundredth"."""
    j, value = amount.last, amount.numeral.value
    low = tokens.low
    at = j + 1 if low[j] in HYPHENS or low[j] == "and" and amount.numeral.scale > 1 else j
    tail = ORDINALS.get(low[at], 0)
    if not tail or not isinstance(value, int):
        return None
    if tail >= 100 and at == j and low[at] in ("hundredth", "thousandth", "millionth"):
        return _ordinal(tokens, value * tail, amount.first, at + 1, False)
    if (20 <= value % 100 and value % 10 == 0 and tail < 10) or (value >= 100 and value % 100 == 0 and tail < 100):
        return _ordinal(tokens, value + tail, amount.first, at + 1, False)
    return None


def _ordinal(tokens: Tokens, value: int, first: int, last: int, word: bool) -> Result:
    noun = nouns.head(tokens, last, one=True)
    read = Read("ordinal", ORDINAL, value, value, value + 1, first, last, first, weak=word and value < 11)
    if noun:
        read = read._replace(noun=noun.name, phrase_last=noun.last)
    return read, last


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


def article(tokens: Tokens, i: int) -> Result | None:
    """ "about a mile", "more than a year": one of the unit, where a qualifier says it is a number."""
    if tokens.low[i + 1] not in units.FORMS:
        return None
    hit = build.hedged(tokens, i, i + 1, False)
    if hit[1] in ("", "vague") or tokens.low[hit[0]] in ("some", "over", "under", "within", "near", "c"):
        return None
    return _one(tokens, i, i + 1)


def _one(tokens: Tokens, first: int, at: int, hyphenated: bool = False) -> Result | None:
    """One of the unit at ``at``."""
    numeral = Numeral(1, 0.5, 0.5, True, first, at, "words")
    found = amounts.match_unit(tokens, at, numeral) if tokens.low[at] in units.FORMS and len(tokens.low[at]) > 2 else None
    if found is None or tokens.low[found[1]] in ("ago", "later", "earlier"):
        return None
    unit, last = found
    if hyphenated and last != at + 1:
        return None
    amount = Amount(numeral, unit, first, last, hyphenated=hyphenated)
    start, hedge, behind = build.hedged(tokens, first, last, False)
    low, high = build.bounds(amount, unit, hedge)
    read = Read(build.kind_of(unit, ""), unit, 1, low, high, first, last, start, hedge)
    if hyphenated:
        noun = nouns.head(tokens, last + 2, one=True)
        if noun:
            read = read._replace(noun=noun.name, phrase_last=noun.last)
        return read, last + 2
    return _completed(tokens, read, amount, behind)


READERS: dict[str, Reader] = {
    **dict.fromkeys(SIGNS, number),
    **dict.fromkeys([*CARDINALS, *SCALES, *DOZENS, "hundred"], number),
    **dict.fromkeys(VAGUE, vague),
    **dict.fromkeys(ORDINALS, ordinal),
    **dict.fromkeys(PARTS, part),
    **dict.fromkeys([*TIMES, *FOLDS], times),
    "long": long,
    "couple": couple,
    "a": article,
    "an": article,
}
