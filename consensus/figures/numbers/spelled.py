"""Numbers spelled out: "twenty-five", "two hundred and three", "one point five million"."""

from __future__ import annotations

from consensus.figures.numbers.numerals import POWERS, Numeral, plain
from consensus.figures.numbers.parts import and_half, read_fraction, skip_hyphen
from consensus.figures.numbers.scales import read_scale, scale_after
from consensus.figures.text.lex import Tokens
from consensus.figures.text.words import CARDINALS, DOZENS, ONES, PARTS, SCALES, ZEROS


def from_words(tokens: Tokens, i: int) -> Numeral | None:
    low = tokens.low
    word = low[i]
    if word in PARTS:
        return read_fraction(tokens, i, 1, i)
    value, last, scale = _cardinal(tokens, i)
    if last == i:
        return None
    if value < 100 and scale == 1:
        fraction = read_fraction(tokens, i, value, skip_hyphen(tokens, last))
        if fraction:
            return fraction
    mixed = and_half(tokens, value, i, last)
    if mixed:
        return scale_after(tokens, mixed)
    if low[last] == "point" and low[last + 1] in ONES:
        return _pointed(tokens, value, i, last)
    numeral = plain(value, 0, 0, (i, last), "words")._replace(scale=scale)
    return numeral._replace(half=6.0, one_digit=True) if scale == 12 else numeral


def _pointed(tokens: Tokens, value: int, i: int, last: int) -> Numeral:
    """ "one point five million"."""
    j, digits = last + 1, ""
    while tokens.low[j] in ONES and ONES[tokens.low[j]] < 10 and len(digits) < 9:
        digits += str(ONES[tokens.low[j]])
        j += 1
    power, after = read_scale(tokens, j)
    if not digits:
        return plain(value, 0, 0, (i, last), "words")
    return plain(int(f"{value}{digits}"), -len(digits), POWERS.get(power, 0), (i, after), "words")


def _cardinal(tokens: Tokens, i: int) -> tuple[int, int, int]:
    """Value, end and last scale (1 if none) of the words from ``i`` on."""
    low = tokens.low
    total, group, seen, j = 0, -1, 1, i
    floor = 10**18
    while True:
        at = _next_word(tokens, j, i, group, seen > 1)
        word = low[at]
        if word in CARDINALS:
            joined = _add(group, CARDINALS[word])
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
        elif word in SCALES and group != 0 and (group > 0 or total == 0) and SCALES[word] < floor:
            seen = floor = SCALES[word]
            total, group = total + max(group, 1) * seen, -1
            larger = SCALES.get(low[at + 1], 0)  # "a thousand million"
            if larger >= seen and total * larger <= 10**18:
                seen = floor = larger
                total, at = total * larger, at + 1
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
    if group % 100 >= 20 and group % 10 == 0 and 0 < value < 10:
        return group + value
    return -1


def _next_word(tokens: Tokens, j: int, i: int, group: int, seen: bool) -> int:
    """Where the next word of a number may stand: past a hyphen, or past "and" after a hundred."""
    low = tokens.low
    if j == i:
        return j
    if low[j] in ("-", "‑", "‐"):
        linked = low[j + 1] == "and" and low[j + 2] in ("-", "‑", "‐") and seen and group % 100 <= 0
        return j + 3 if linked else j + 1  # "a hundred-and-fifty"
    if low[j] == "," and seen and group < 0 and _small(tokens, j + 1):
        return j + 1
    if low[j] == "and" and seen and (group < 0 or group % 100 == 0) and low[i - 1] != "between":
        small = low[j + 1]
        if (
            small in CARDINALS
            and CARDINALS[small] > 0
            and (_small(tokens, j + 1) or (group < 0 and low[j + 2] == "hundred"))
        ):
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
    return (
        low[j] in CARDINALS
        and low[after] not in SCALES
        and low[after] != "hundred"
        and low[after] not in PARTS
    )
