"""Reads one number, in digits or words, where a trigger was seen."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from consensus.figures.interval import Value, capped, tidy
from consensus.figures.lex import Tokens
from consensus.figures.words import (
    CARDINALS,
    DOZENS,
    ONES,
    PARTS,
    SCALES,
    SHORT_SCALES,
    SIGNS,
    TENS,
    ZEROS,
)

# No printed quantity is longer; longer runs of digits are ids, and int() of them is slow.
MAX_DIGITS = 15


class Numeral(NamedTuple):
    """A number as read: tokens ``first`` to ``last`` (excluded), and how finely it is stated.

    ``half`` is half of the last stated digit with the zeros that end a whole number taken as
    rounding, ``fine`` without that (for percentages). ``one_digit``: one significant digit.
    ``mode`` is "digits", "words", "fraction" (below one: "two thirds") or "mixed" ("1½").
    ``scale``: what its scale words ("million", "bn") multiply by.
    """

    value: Value
    half: float
    fine: float
    one_digit: bool
    first: int
    last: int
    mode: str
    scale: int = 1

    @property
    def rounding(self) -> float:
        """Half the rounding interval."""
        return capped(self.value, self.half, self.one_digit)


def read_digits(text: str) -> tuple[int, int] | None:
    """Mantissa and exponent of a printed numeral; ``None`` if it is none.

    English, Indian and continental separators. "4.700" is read the English way.

    >>> read_digits("12,34,567.89"), read_digits("1.111,11"), read_digits("3,2"), read_digits("10.5.3")
    ((123456789, -2), (111111, -2), (32, -1), None)
    """
    if len(text) > 2 * MAX_DIGITS:
        return None
    if text.isdecimal():
        return (int(text), 0) if len(text) <= MAX_DIGITS else None
    commas, points = text.count(","), text.count(".")
    if len(text) - commas - points > MAX_DIGITS:
        return None
    if commas and points:
        decimal = "," if text.rindex(",") > text.rindex(".") else "."
        if text.count(decimal) > 1:
            return None
        whole, part = text.rsplit(decimal, 1)
        groups = whole.split("." if decimal == "," else ",")
        return _number(groups, part) if _grouped(groups) else None
    if commas:
        groups = text.split(",")
        if _grouped(groups):
            return _number(groups, "")
        return _number(groups[:1], groups[1]) if commas == 1 and len(groups[1]) <= 2 else None
    groups = text.split(".")
    if points == 1:
        return _number(groups[:1], groups[1])
    return _number(groups, "") if all(len(group) == 3 for group in groups[1:]) else None


def _grouped(groups: list[str]) -> bool:
    """Whether these are thousands groups: 1,234,567 or the Indian 12,34,567."""
    if not 1 <= len(groups[0]) <= 3 or len(groups) > 1 and len(groups[-1]) != 3:
        return False
    sizes = {len(group) for group in groups[1:-1]}
    return sizes <= {3} or (sizes == {2} and len(groups[0]) <= 2)


def _number(groups: list[str], part: str) -> tuple[int, int]:
    """Mantissa and exponent of thousands groups and a decimal part."""
    return int("".join(groups) + part), -len(part)


def exact(mantissa: int, exponent: int) -> Value:
    """``mantissa * 10 ** exponent``, an int where it is whole.

    >>> exact(12, 5), exact(47, -1), exact(20, -1)
    (1200000, 4.7, 2)
    """
    if exponent >= 0:
        return mantissa * 10**exponent
    whole, rest = divmod(mantissa, 10**-exponent)
    return mantissa / 10**-exponent if rest else whole


def _plain(mantissa: int, exponent: int, scale: int, span: tuple[int, int], mode: str) -> Numeral:
    """A numeral from its digits and its scale (a power of ten)."""
    shown = str(mantissa)
    digits = shown.rstrip("0")
    zeros = len(shown) - len(digits) if exponent == 0 and mantissa else 0
    fine = 0.5 * 10.0 ** (exponent + scale)
    half = fine * 10.0**zeros
    value = exact(mantissa, exponent + scale)
    return Numeral(value, half, fine, len(digits) == 1, span[0], span[1], mode, 10**scale)


def _part(top: int, bottom: int, whole: int, span: tuple[int, int]) -> Numeral:
    """A fraction or a mixed number.

    Writers choose among halves, thirds and quarters, so a fraction stands for what is nearer to
    it than to its neighbours: half of half its denominator's step on either side.
    """
    half = 1 / (2 * bottom) if whole else 1 / (4 * bottom)
    value = tidy((whole * bottom + top) / bottom) if bottom != 1 else whole
    return Numeral(value, half, half, True, span[0], span[1], "mixed" if whole else "fraction")


def scaled(numeral: Numeral, by: int, last: int) -> Numeral:
    """``numeral`` times a scale that is no power of ten, or that follows a fraction."""
    return numeral._replace(
        value=tidy(numeral.value * by), half=numeral.half * by, fine=numeral.fine * by, last=last, scale=by
    )


_POWERS = {10**power: power for power in range(16)}


def read_numeral(tokens: Tokens, i: int) -> Numeral | None:
    """The number that begins at token ``i``, with its scale; ``None`` if there is none."""
    raw = tokens.raw[i]
    if raw[0].isdecimal():
        return _from_digits(tokens, i)
    if raw in SIGNS:
        return _scale_after(tokens, _part(*SIGNS[raw], 0, (i, i + 1)))
    return _from_words(tokens, i)


def _from_digits(tokens: Tokens, i: int) -> Numeral | None:
    read = read_digits(tokens.raw[i])
    if read is None:
        return None
    mantissa, exponent = read
    last = i + 1
    low = tokens.low
    if low[i - 1] == "." and exponent == 0 and tokens.joined(i) and not tokens.joined(i - 1):
        return _plain(mantissa, -len(tokens.raw[i]), 0, (i - 1, last), "digits")
    if tokens.raw[last][0].isdecimal() and exponent == 0 and len(tokens.raw[i]) <= 3:
        mantissa, exponent, last = _spaced_groups(tokens, i, mantissa)
    if exponent == 0:
        mixed = _with_fraction(tokens, mantissa, i, last)
        if mixed:
            return _scale_after(tokens, mixed)
        if low[last] == "/" or low[last] == "⁄":
            return None
    power, after = _scale(tokens, last)
    if power == 100 and low[after] == "and" and tokens.raw[after + 1].isdecimal() and len(tokens.raw[after + 1]) < 3:
        return _plain(mantissa * 100 + int(tokens.raw[after + 1]), 0, 0, (i, after + 2), "words")
    if power in _POWERS:
        return _plain(mantissa, exponent, _POWERS[power], (i, after), "digits")
    return scaled(_plain(mantissa, exponent, 0, (i, last), "digits"), power, after)


def _spaced_groups(tokens: Tokens, i: int, mantissa: int) -> tuple[int, int, int]:
    """Thousands set apart by spaces, "10 000", "1 234 567.8": mantissa, exponent, end."""
    last, value, exponent = i + 1, mantissa, 0
    while last - i < 5 and tokens.start[last] - tokens.end[last - 1] == 1:
        group = tokens.raw[last]
        if len(group) > 4 and group[3] == "." and group[:3].isdecimal() and group[4:].isdecimal() and len(group) < 12:
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


def _with_fraction(tokens: Tokens, whole: int, i: int, last: int) -> Numeral | None:
    """ "1½", "1 ½", "10 1/2", "3/4", "2-1/2", "2 and a half"."""
    raw, low = tokens.raw, tokens.low
    at = last + 1 if low[last] == "-" and tokens.joined(last) else last
    if raw[at] in SIGNS:
        return _part(*SIGNS[raw[at]], whole, (i, at + 1))
    if low[last] in ("/", "⁄"):
        parts = _slash(tokens, i)
        return _part(*parts, 0, (i, last + 2)) if parts else None
    if raw[at].isdecimal() and low[at + 1] in ("/", "⁄") and at + 1 < len(raw):
        parts = _slash(tokens, at)
        if parts:
            return _part(*parts, whole, (i, at + 3))
    if low[last] in ("and", "-"):
        return _and_half(tokens, whole, i, last)
    return None


_BOTTOMS = frozenset(("2", "3", "4", "5", "6", "8", "10", "16", "32", "64", "100", "1000"))


def _slash(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Numerator and denominator of "3/4" at ``i``; not of dates, "24/7" or "9/11"."""
    top, bottom = tokens.raw[i], tokens.raw[i + 2]
    if bottom not in _BOTTOMS or len(top) > 3 or not tokens.joined(i + 1) or not tokens.joined(i + 2):
        return None
    if tokens.low[i + 3] == "/" or int(top) >= int(bottom) or int(top) == 0:
        return None
    return int(top), int(bottom)


def _and_half(tokens: Tokens, whole: int, i: int, last: int) -> Numeral | None:
    """A whole number followed by "and a half", "-and-a-half", "and three quarters"."""
    low = tokens.low
    j = _skip_hyphen(tokens, last)
    if low[j] != "and":
        return None
    j = _skip_hyphen(tokens, j + 1)
    top = 1 if low[j] in ("a", "an") else ONES.get(low[j], 0)
    j = _skip_hyphen(tokens, j + 1)
    bottom = PARTS.get(low[j])
    if not top or bottom is None or top >= bottom:
        return None
    if whole >= 10**6 and whole % 10**6 == 0:
        scale = 10 ** (3 * ((len(str(whole)) - 1) // 3))
        return scaled(_part(top, bottom, whole // scale, (i, j + 1)), scale, j + 1)
    return _part(top, bottom, whole, (i, j + 1))


def _skip_hyphen(tokens: Tokens, j: int) -> int:
    """``j``, or the token after it where ``j`` is a hyphen."""
    return j + 1 if tokens.low[j] in ("-", "‑", "‐") else j


_PEOPLE = frozenset(
    "people users viewers followers subscribers customers jobs workers tonnes tons barrels copies households "
    "homes children adults visitors passengers views likes downloads refugees voters vehicles cars units "
    "doses acres hectares times members residents americans britons germans indians".split()
)
_LETTER = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}


def _scale(tokens: Tokens, j: int) -> tuple[int, int]:
    """The scale at ``j`` (1 if none) and the token after it; "hundred thousand" is two scales."""
    scale = 1
    low = tokens.low
    while True:
        at = j + 1 if low[j] in ("-", "‑") and tokens.joined(j) and tokens.joined(j + 1) else j
        word = low[at]
        by = SCALES.get(word) or SHORT_SCALES.get(word) or DOZENS.get(word)
        if word == "hundred":
            by = 100
        if word == "score" or (word == "mm" and not _money_before(tokens, j)):
            return scale, j
        if by is None and at == j and word in _LETTER and tokens.joined(j) and scale == 1:
            by = _letter_scale(tokens, j)
        if by is None or scale * by > 10**18:
            return scale, j
        scale *= by
        j = at + 1


def _money_before(tokens: Tokens, j: int) -> bool:
    """Whether the numeral before ``j`` follows a currency sign."""
    from consensus.figures import money  # noqa: PLC0415

    return money.before(tokens, j - 1) is not None


def _letter_scale(tokens: Tokens, j: int) -> int | None:
    """What "m", "b", "k" or "t" after a numeral multiplies by; ``None`` where it is a unit."""
    letter, money = tokens.low[j], _money_before(tokens, j)
    if tokens.raw[j + 1][0].isdecimal() and tokens.joined(j + 1):
        return None
    if tokens.raw[j] == "K" and len(tokens.raw[j - 1]) == 1 and not money:
        return None  # 4K, 8K
    if money or letter == "k":
        return _LETTER[letter]
    if tokens.low[j + 1] in _PEOPLE or tokens.raw[j] == "M" or (letter == "m" and _counted(tokens.low[j + 1])):
        return _LETTER[letter] if letter in "mb" else None
    return None


def _counted(word: str) -> bool:
    """Whether a word looks like a plural that is counted in millions."""
    return len(word) > 3 and word.endswith("s") and word not in ("hurdles", "across", "towards", "metres", "less", "was", "this")


def _scale_after(tokens: Tokens, numeral: Numeral) -> Numeral:
    """``numeral`` with "million", "a dozen", "of a million" after it."""
    low, j = tokens.low, numeral.last
    for skip in (("of", "a"), ("of", "one"), ("a",), ("-", "a", "-"), ("-", "a")):
        if tuple(low[j : j + len(skip)]) == skip:
            by, after = _scale(tokens, j + len(skip))
            if by > 1:
                return scaled(numeral, by, after)
    by, after = _scale(tokens, j)
    return scaled(numeral, by, after) if by > 1 else numeral


def _from_words(tokens: Tokens, i: int) -> Numeral | None:
    low = tokens.low
    word = low[i]
    if word in PARTS:
        return _fraction(tokens, i, 1, i)
    value, last, scale = _cardinal(tokens, i)
    if last == i:
        return None
    if value < 100 and scale == 1:
        fraction = _fraction(tokens, i, value, _skip_hyphen(tokens, last))
        if fraction:
            return fraction
    mixed = _and_half(tokens, value, i, last)
    if mixed:
        return _scale_after(tokens, mixed)
    if low[last] == "point" and low[last + 1] in ONES:
        return _pointed(tokens, value, i, last)
    numeral = _plain(value, 0, 0, (i, last), "words")._replace(scale=scale)
    return numeral._replace(half=6.0, one_digit=True) if scale == 12 else numeral


def _pointed(tokens: Tokens, value: int, i: int, last: int) -> Numeral:
    """ "one point five million"."""
    j, digits = last + 1, ""
    while tokens.low[j] in ONES and ONES[tokens.low[j]] < 10 and len(digits) < 9:
        digits += str(ONES[tokens.low[j]])
        j += 1
    power, after = _scale(tokens, j)
    if not digits:
        return _plain(value, 0, 0, (i, last), "words")
    return _plain(int(f"{value}{digits}"), -len(digits), _POWERS.get(power, 0), (i, after), "words")


def _fraction(tokens: Tokens, i: int, top: int, at: int) -> Numeral | None:
    """ "two-thirds", "a quarter", "one tenth", "half a million": the divisor stands at ``at``."""
    word = tokens.low[at]
    bottom = PARTS.get(word)
    many = word.endswith(("ds", "hs", "rs", "ves"))
    if bottom is None or (top == 1) == many or (top >= bottom and (word in ("quarters", "halves") and top != 3)):
        return None
    if word == "quarters" and top != 3 and tokens.low[at + 1] != "of":
        return None
    if not many and tokens.low[at + 1] == "-" and tokens.joined(at + 1) and word not in ("half", "quarter"):
        return None
    return _scale_after(tokens, _part(top, bottom, 0, (i, at + 1)))


def _cardinal(tokens: Tokens, i: int) -> tuple[int, int, int]:
    """Value, end and last scale (1 if none) of the words from ``i`` on."""
    low = tokens.low
    total, group, seen, j = 0, -1, 1, i
    floor = 10**18
    while True:
        at = _next_word(tokens, j, i, group, seen > 1)
        word = low[at]
        if word in CARDINALS:
            value = CARDINALS[word]
            joined = _add(group, value)
            if joined < 0 or (word in ZEROS and group >= 0):
                break
            group = joined
        elif word == "hundred" and group < 100 and group != 0:
            group, seen = (group if group > 0 else 1) * 100, max(seen, 100)
        elif word == "dozens" and group > 0:
            group, seen, j = group * 12 if group < 100 else group // 100 * 100 + group % 100 * 12, 12, at + 1
            break
        elif word in DOZENS and (word != "score" or group > 0) and group < 1000 and group != 0:
            group, seen, j = (group if group > 0 else 1) * DOZENS[word], DOZENS[word], at + 1
            break
        elif word in SCALES and group != 0 and (group > 0 or total == 0):
            scale = SCALES[word]
            group = max(group, 1)
            if scale < floor:
                total, floor = total + group * scale, scale
            else:
                break
            group, seen = -1, scale
            if low[at + 1] in SCALES and SCALES[low[at + 1]] >= scale and total * SCALES[low[at + 1]] <= 10**18:
                seen = SCALES[low[at + 1]]
                total, at, floor = total * seen, at + 1, seen
        else:
            break
        j = at + 1
    return total + max(group, 0), j, seen


def _add(group: int, value: int) -> int:
    """``group`` with one more number word, or -1 where the two are two numbers."""
    if group < 0:
        return value
    if group >= 100 and group % 100 == 0 and 0 < value < 100:
        return group + value
    if 20 <= group % 100 and group % 10 == 0 and 0 < value < 10:
        return group + value
    return -1


def _next_word(tokens: Tokens, j: int, i: int, group: int, seen: bool) -> int:
    """Where the next word of a number may stand: past a hyphen, or past "and" after a hundred."""
    low = tokens.low
    if j == i:
        return j
    if low[j] in ("-", "‑", "‐"):
        return j + 1
    if low[j] == "," and seen and group < 0 and _small(tokens, j + 1):
        return j + 1
    if low[j] == "and" and seen and (group < 0 or group % 100 == 0) and low[i - 1] != "between":
        small = low[j + 1]
        if small in CARDINALS and 0 < CARDINALS[small] and (_small(tokens, j + 1) or group < 0 and low[j + 2] == "hundred"):
            return j + 1
    return j


def _small(tokens: Tokens, j: int) -> bool:
    """Whether the number word at ``j`` ends a number: no new hundred or scale follows it."""
    low = tokens.low
    after = j + 1
    if low[after] == "-":
        after += 1
    if low[after] in ONES:
        after += 1
    return low[j] in CARDINALS and low[after] not in SCALES and low[after] != "hundred" and low[after] not in PARTS


def superscript(sign: str) -> bool:
    """Whether a sign is a raised or circled digit: a note, not a number."""
    return not sign.isdecimal() and unicodedata.digit(sign, None) is not None
