"""Reads a cardinal number with everything that belongs to it."""

from __future__ import annotations

from consensus.figures.interval import tidy
from consensus.figures.numbers import ranges, shares
from consensus.figures.numbers.amounts import Amount, read_amount
from consensus.figures.numbers.mixed import join_mixed
from consensus.figures.numbers.numerals import Numeral
from consensus.figures.readers import ages, build
from consensus.figures.readers.build import COUNT, SCORE, SHARE, Read, Result
from consensus.figures.readers.conversions import bracketed
from consensus.figures.readers.exclude import excluded, stuck
from consensus.figures.readers.ordinals import ordinal_tail
from consensus.figures.readers.vague import few_before, vague_figure
from consensus.figures.readers.weak import is_weak
from consensus.figures.text import nouns
from consensus.figures.text.lex import Tokens
from consensus.figures.text.signs import HYPHENS
from consensus.figures.units import rates


def number(tokens: Tokens, i: int) -> Result | None:
    """A cardinal number, a fraction, a measure, an amount of money, a range, a score, an age."""
    amount = read_amount(tokens, i)
    if amount is None:
        return None
    if amount.numeral.mode == "words" and amount.unit is None:
        ordinal = ordinal_tail(tokens, amount)
        if ordinal:
            return ordinal
    pair = ranges.read_pair(tokens, amount)
    if pair is None:
        amount = ranges.with_earlier_unit(tokens, ranges.with_later_unit(tokens, amount))
        return _single(tokens, join_mixed(tokens, amount))
    whole = amount._replace(last=pair.last, unit=pair.unit)
    if pair.score:
        return None if stuck(tokens, whole) else _score(tokens, amount, pair)
    return None if excluded(tokens, whole) else _pair(tokens, amount, pair)


def _single(tokens: Tokens, amount: Amount) -> Result | None:
    """One number by itself."""
    share = shares.share_of(tokens, amount)
    if share:
        return _share(tokens, amount, share)
    few = few_before(tokens, amount)
    if few and tokens.low[amount.first - few] == "couple":
        return _two_of(tokens, amount, amount.first - few)
    if few:
        return vague_figure(tokens, amount.first - few, amount.last, amount.numeral.scale, amount.unit)
    age = ages.read_age(tokens, amount)
    if age:
        return age
    if excluded(tokens, amount):
        return None
    unit = amount.unit or (
        SHARE if amount.numeral.mode == "fraction" and amount.numeral.scale == 1 else COUNT
    )
    duration = unit.dimension == "time"
    start, hedge, behind = build.hedged(tokens, amount.first, amount.last, duration)
    if not hedge and _or_so(tokens, amount.last):
        hedge = "approx"
    low, high = build.bounds(amount, unit, hedge)
    kind = build.kind_of(amount.unit, amount.numeral.mode if amount.numeral.scale == 1 else "")
    read = Read(kind, unit, amount.numeral.value, low, high, amount.first, amount.last, start, hedge)
    return completed(tokens, read, amount, behind)


def _or_so(tokens: Tokens, noun: int) -> bool:
    """ "30 hives or so": whether the words stand behind the noun."""
    return tokens.low[noun].isalpha() and tokens.low[noun + 1 : noun + 3] == ["or", "so"]


def _two_of(tokens: Tokens, amount: Amount, first: int) -> Result:
    """ "a couple of hundred sheep": about two of the scale."""
    unit = amount.unit or COUNT
    numeral = amount.numeral._replace(value=2 * amount.numeral.scale, half=0.5 * amount.numeral.scale)
    both = amount._replace(numeral=numeral, first=first)
    low, high = build.bounds(both, unit, "approx")
    kind = build.kind_of(amount.unit, "")
    read = Read(kind, unit, numeral.value, low, high, first, amount.last, first, "approx")
    return completed(tokens, read, both, amount.last)


def completed(tokens: Tokens, read: Read, amount: Amount, behind: int) -> Result:
    """``read`` with conversion, rate, noun and phrase."""
    last = read.last
    if behind > last:
        read.post = (last, behind)
    joined = bracketed(tokens, read, behind) if amount.unit is not None else None
    free = behind
    if joined:
        read.conversion = joined[0]
        read.phrase_last = joined[1]
        free = joined[1]
    free = _rated(tokens, read, free, free)
    noun = (
        build.named(tokens, free, read.unit, amount.hyphenated, amount.numeral.value)
        if "/" not in read.unit.dimension or joined
        else None
    )
    if noun is None or not noun.name:
        fate = nouns.befell(tokens, read.qualifier_first, free) if read.unit is COUNT else ""
        read.noun = fate
    else:
        read.noun = noun.name
        read.phrase_last = max(noun.last, free)
        if read.unit is COUNT or tokens.low[free] == "of":
            free = _rated(tokens, read, noun.last, free)
    read.weak = is_weak(tokens, read, amount)
    return read, free


def _rated(tokens: Tokens, read: Read, at: int, free: int) -> int:
    """Make ``read`` a rate, where "per day" or "a share" stands at ``at``; the next free token."""
    unit = None if read.unit is COUNT else read.unit
    if read.unit is SHARE or (
        unit is not None and ("/" in unit.dimension or unit.dimension == "temperature")
    ):
        return free
    per = rates.read_rate(tokens, at, unit)
    if per is None:
        return free
    read.kind, read.unit, read.phrase_last = "rate", rates.rated(unit, per[0]), per[1]
    if at == read.last:
        read.last = per[1]
    return per[1]


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
    read = Read(
        build.kind_of(pair.unit, ""), unit, None, pair.low, pair.high, amount.first, pair.last, start, "range"
    )
    hyphen = tokens.low[pair.last - 2] in HYPHENS and pair.unit is not None
    return completed(
        tokens, read, amount._replace(last=pair.last, unit=pair.unit, hyphenated=hyphen), pair.last
    )


def _score(tokens: Tokens, amount: Amount, pair: ranges.Pair) -> Result | None:
    """ "52-48": equal only to itself, whoever is named first."""
    shown = f"{pair.low}-{pair.high}" + (f"-{pair.third}" if pair.third is not None else "")
    return Read("score", SCORE, shown, shown, shown, amount.first, pair.last, amount.first), pair.last


def _share(tokens: Tokens, amount: Amount, share: shares.Share) -> Result:
    """ "one in five women"."""
    last = share.last
    value, half = tidy(share.top / share.bottom), 1 / (4 * share.bottom)
    start, hedge, _ = build.hedged(tokens, amount.first, last, False)
    numeral = Numeral(value, half, half, False, amount.first, last, "fraction")
    low, high = build.bounds(Amount(numeral, None, amount.first, last), SHARE, hedge)
    noun = nouns.Noun(share.noun, last) if share.noun else nouns.counted_one(tokens, last)
    read = Read("fraction", SHARE, value, low, high, amount.first, last, start, hedge)
    if noun:
        read.noun = noun.name
        read.phrase_last = noun.last
    return read, last
