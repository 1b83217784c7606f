"""Fractions: "two-thirds", "3/4", "1½", "two and a half"."""

from __future__ import annotations

from consensus.figures.numbers.numerals import Numeral, part_of, scaled
from consensus.figures.numbers.scales import scale_after
from consensus.figures.text.lex import Tokens
from consensus.figures.text.words import ONES, PARTS, SCALES, SIGNS, TENS


def with_fraction(tokens: Tokens, whole: int, i: int, last: int) -> Numeral | None:
    """ "1½", "1 ½", "10 1/2", "3/4", "2-1/2", "2 and a half"."""
    raw, low = tokens.raw, tokens.low
    at = last + 1 if low[last] == "-" and tokens.joined(last) else last
    if raw[at] in SIGNS:
        return part_of(*SIGNS[raw[at]], whole, (i, at + 1))
    if low[last] in ("/", "⁄"):
        parts = _slash(tokens, i)
        return part_of(*parts, 0, (i, last + 2)) if parts else None
    if raw[at].isdecimal() and low[at + 1] in ("/", "⁄") and at + 1 < len(raw):
        parts = _slash(tokens, at)
        if parts:
            return part_of(*parts, whole, (i, at + 3))
    if low[last] in ("and", "-"):
        return and_half(tokens, whole, i, last)
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


def and_half(tokens: Tokens, whole: int, i: int, last: int) -> Numeral | None:
    """A whole number followed by "and a half", "-and-a-half", "and three quarters"."""
    low = tokens.low
    j = skip_hyphen(tokens, last)
    if low[j] != "and":
        return None
    j = skip_hyphen(tokens, j + 1)
    top = 1 if low[j] in ("a", "an") else ONES.get(low[j], TENS.get(low[j], 0))
    j = skip_hyphen(tokens, j + 1)
    if top >= 20 and ONES.get(low[j], 10) < 10:
        top, j = top + ONES[low[j]], skip_hyphen(tokens, j + 1)
    bottom = PARTS.get(low[j])
    if not top or bottom is None or top >= bottom:
        return None
    if whole >= 10**6 and low[j + 1] in SCALES:
        return None
    if whole >= 10**6 and whole % 10**6 == 0:
        scale = 10 ** (3 * ((len(str(whole)) - 1) // 3))
        return scaled(part_of(top, bottom, whole // scale, (i, j + 1)), scale, j + 1)
    return part_of(top, bottom, whole, (i, j + 1))


def skip_hyphen(tokens: Tokens, j: int) -> int:
    """``j``, or the token after it where ``j`` is a hyphen."""
    return j + 1 if tokens.low[j] in ("-", "‑", "‐") else j


def read_fraction(tokens: Tokens, i: int, top: int, at: int) -> Numeral | None:
    """ "two-thirds", "a quarter", "one tenth", "half a million": the divisor stands at ``at``."""
    word = tokens.low[at]
    bottom = PARTS.get(word)
    many = word.endswith(("ds", "hs", "rs", "ves"))
    if (
        bottom is None
        or (top == 1) == many
        or (top >= bottom and (word in ("quarters", "halves") and top != 3))
    ):
        return None
    if word == "quarters" and top != 3 and tokens.low[at + 1] != "of":
        return None
    if not many and tokens.low[at + 1] == "-" and tokens.joined(at + 1) and word not in ("half", "quarter"):
        return None
    return scale_after(tokens, part_of(top, bottom, 0, (i, at + 1)))
