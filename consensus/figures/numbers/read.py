"""Reads one number, in digits or words, where a trigger was seen."""

from __future__ import annotations

from consensus.figures.numbers.digits import read_digits
from consensus.figures.numbers.numerals import POWERS, Numeral, part_of, plain, scaled
from consensus.figures.numbers.parts import with_fraction
from consensus.figures.numbers.scales import LETTERS, read_scale, scale_after
from consensus.figures.numbers.spelled import from_words
from consensus.figures.numbers.split_groups import split_groups
from consensus.figures.text.lex import Tokens
from consensus.figures.text.signs import HYPHENS, MINUS
from consensus.figures.text.words import DOZENS, SCALES, SHORT_SCALES, SIGNS


def read_numeral(tokens: Tokens, i: int) -> Numeral | None:
    """The number that begins at token ``i``, with its scale; ``None`` if there is none."""
    raw = tokens.raw[i]
    if raw[0].isdecimal():
        if tokens.raw[i + 1] == "," and (split := split_groups(tokens, i)):
            return scale_after(tokens, plain(split[0], 0, 0, (i, split[1]), "digits"))
        return _from_digits(tokens, i)
    if raw in SIGNS:
        return scale_after(tokens, part_of(*SIGNS[raw], 0, (i, i + 1)))
    return from_words(tokens, i)


# What may follow a numeral and belong to it still.
_CONTINUES = frozenset(
    (*SIGNS, *SCALES, *SHORT_SCALES, *DOZENS, "dozens", *LETTERS, *HYPHENS, "hundred", "and", "/", "⁄")
)


_POWERS = frozenset(("e", "x", "×"))
_POWER_MOST = 30  # news prints no larger power of ten; the tables of halves end at 60


def _power_of_ten(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """The power that "e-27", "x 10^23" or "×10-6" at ``j`` raises ten to, and the token after it."""
    raw = tokens.raw
    if tokens.low[j] == "e":
        if not tokens.joined(j):
            return None
        at = j + 1
    elif raw[j + 1] == "10":
        at = j + 2 + (raw[j + 2] == "^")
    else:
        return None
    sign = -1 if raw[at] in MINUS else 1
    if raw[at] == "+" or sign < 0:
        at += 1
    if not raw[at].isdecimal() or not tokens.joined(at) or int(raw[at][:3]) > _POWER_MOST:
        return None
    return sign * int(raw[at][:3]), at + 1


def _from_digits(tokens: Tokens, i: int) -> Numeral | None:
    read = read_digits(tokens.raw[i], points_group=tokens.points)
    if read is None:
        return None
    mantissa, exponent = read
    last = i + 1
    low = tokens.low
    if low[last] in _POWERS and tokens.raw[last + 1][0] in "0123456789+-−":
        raised = _power_of_ten(tokens, last)
        if raised:
            return plain(mantissa, exponent, raised[0], (i, raised[1]), "digits")
    if low[last] not in _CONTINUES and low[i - 1] != "." and not tokens.raw[last][0].isdecimal():
        return plain(mantissa, exponent, 0, (i, last), "digits")
    if low[i - 1] == "." and exponent == 0 and tokens.joined(i) and not tokens.joined(i - 1):
        return plain(mantissa, -len(tokens.raw[i]), 0, (i - 1, last), "digits")
    if tokens.raw[last][0].isdecimal() and exponent == 0 and len(tokens.raw[i]) <= 3:
        mantissa, exponent, last = _spaced_groups(tokens, i, mantissa)
    mixed = _with_part(tokens, (mantissa, exponent), i, last)
    if mixed:
        return mixed
    if exponent == 0 and low[last] in ("/", "⁄") and tokens.raw[last + 1][0].isdecimal():
        return None
    power, after = read_scale(tokens, last)
    if (
        power == 100
        and low[after] == "and"
        and tokens.raw[after + 1].isdecimal()
        and len(tokens.raw[after + 1]) < 3
        and low[after + 2] not in SCALES
        and low[after + 2] != "hundred"
    ):
        return plain(mantissa * 100 + int(tokens.raw[after + 1]), 0, 0, (i, after + 2), "words")
    if exponent == 0 and power >= 1000 and tokens.raw[after][0].isdecimal():
        added = _lesser(tokens, power, after)
        if added:
            return plain(mantissa * power + added[0], 0, 0, (i, added[1]), "digits")
    if power in POWERS:
        return plain(mantissa, exponent, POWERS[power], (i, after), "digits")
    return scaled(plain(mantissa, exponent, 0, (i, last), "digits"), power, after)


def _with_part(tokens: Tokens, read: tuple[int, int], i: int, last: int) -> Numeral | None:
    """A numeral with a fraction behind it."""
    mantissa, exponent = read
    if exponent == 0:
        mixed = with_fraction(tokens, mantissa, i, last)
        return scale_after(tokens, mixed) if mixed else None
    return _fraction_of_cent(tokens, mantissa, i, last) if exponent == -2 else None


def _fraction_of_cent(tokens: Tokens, cents: int, i: int, last: int) -> Numeral | None:
    """ "$4.86-1/2", as grain is priced: a fraction of the last digit."""
    if tokens.low[last] not in HYPHENS or not tokens.joined(last) or not tokens.raw[last + 1].isdecimal():
        return None
    mixed = with_fraction(tokens, cents, i, last)
    if mixed is None:
        return None
    return mixed._replace(value=mixed.value / 100, half=mixed.half / 100, fine=mixed.fine / 100)


def _lesser(tokens: Tokens, power: int, j: int) -> tuple[int, int] | None:
    """What follows in lesser scales: "4 million 200 thousand", "3 hundred and 21"; the token after it."""
    total, low = 0, tokens.low
    while tokens.raw[j].isdecimal() and len(tokens.raw[j]) <= 3:
        scale = 100 if low[j + 1] == "hundred" else SCALES.get(low[j + 1], 0)
        if not 0 < scale < power:
            break
        total, power, j = total + int(tokens.raw[j]) * scale, scale, j + 2
    if total and low[j] == "and" and tokens.raw[j + 1].isdecimal() and int(tokens.raw[j + 1][:9]) < power:
        return total + int(tokens.raw[j + 1]), j + 2
    return (total, j) if total else None


def _spaced_groups(tokens: Tokens, i: int, mantissa: int) -> tuple[int, int, int]:
    """Thousands set apart by spaces, "10 000", "1 234 567.8": mantissa, exponent, end."""
    last, value, exponent = i + 1, mantissa, 0
    while last - i < 5 and tokens.start[last] - tokens.end[last - 1] == 1:
        group = tokens.raw[last]
        if (
            len(group) > 4
            and group[3] == "."
            and group[:3].isdecimal()
            and group[4:].isdecimal()
            and len(group) < 12
        ):
            value, exponent = value * 10 ** (len(group) - 1) + int(group.replace(".", "")), 4 - len(group)
            last += 1
            break
        if len(group) != 3 or not group.isdecimal():
            break
        value = value * 1000 + int(group)
        last += 1
    if tokens.raw[last][0].isdecimal() or mantissa == 0:
        return mantissa, 0, i + 1
    return value, exponent, last
