"""Cuts a text into tokens: words, numerals, line breaks and single signs, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import bag

PAD = 8
BREAK = "\n"
MASK = "\x00"

_PIECE = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|\n\s*|[^\S\n]+|.", re.S)


class Traits(NamedTuple):
    """What the whole text tells about its numbers: it prints "£"; it speaks of magnitudes; its
    language groups thousands with a point."""

    sterling: bool
    quakes: bool
    points: bool = False


# Languages that print 1.200 for twelve hundred.
POINT_GROUPED = bag("de nl es it pt tr da nb nn no id el ro hr sr bs sl is vi ca gl eu mk sq az ka")


def traits_of(text: str, language: str = "en") -> Traits:
    """The traits of a text."""
    quakes = "agnitude" in text or "ichter" in text or "AGNITUDE" in text
    return Traits("£" in text, quakes, language[:2] in POINT_GROUPED)


# A paragraph never ends on one of these.
_OPEN = bag(
    """
    the a an of than about least some to nearly almost around and or with in at by for over up only just
    between from estimated more
    """
)


def _wrapped(text: str, after: int, before: str) -> bool:
    """Whether a line end before ``after`` only wraps a sentence, and ends no paragraph."""
    follows = text[after : after + 1]
    if follows.islower():
        return before[-1] not in ".!?:;"
    return follows.isdecimal() and before in _OPEN


class Tokens:
    """The tokens of one stretch of a text, padded at both ends with line breaks.

    ``raw[i]`` is the token as printed, ``low[i]`` in lower case, ``start[i]`` and ``end[i]`` its
    place in the whole text. White space is dropped; a line break is one token. The padding lets
    a reader look eight tokens back and ahead without asking where the text ends. ``sterling``: the
    text prints "£", so its pounds are money; ``quakes``: it speaks of magnitudes.
    """

    __slots__ = ("end", "low", "points", "quakes", "raw", "start", "sterling", "text")

    def __init__(self, text: str, begin: int, stop: int, traits: Traits | None = None) -> None:
        """Cut ``text[begin:stop]``."""
        self.text = text
        self.sterling, self.quakes, self.points = traits or traits_of(text)
        raw, start, end = [BREAK] * PAD, [begin] * PAD, [begin - 1] * PAD
        print_, place, close = raw.append, start.append, end.append
        here = begin
        for piece in _PIECE.findall(text, begin, stop):
            if piece == " ":
                here += 1
                continue
            there = here + len(piece)
            if not piece.isspace():
                print_(piece)
                place(here)
                close(there)
            elif piece[0] == BREAK and not (piece == BREAK and _wrapped(text, there, raw[-1])):
                print_(BREAK)
                place(here)
                close(here)
            here = there
        self.raw = raw + [BREAK] * PAD
        self.start = start + [stop] * PAD
        self.end = end + [stop] * PAD
        self.low = list(map(str.lower, self.raw))

    def joined(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it with nothing between."""
        return self.end[i - 1] == self.start[i]

    def capital(self, i: int) -> bool:
        """Whether token ``i`` is a word that begins with a capital."""
        return self.raw[i][0].isupper()

    def names_model(self, i: int) -> bool:
        """Whether token ``i`` begins the name of a make: the "Mi" of "two Mi-17", no miles."""
        after = self.raw[i + 2]
        if self.joined(i) or not self.capital(i) or len(self.raw[i]) > 3 or not after[0].isdecimal():
            return False
        hyphened = self.low[i + 1] in HYPHENS and self.joined(i + 1) and self.joined(i + 2)
        return hyphened and self.low[i + 3] != self.low[i]  # "5 KM-10 KM" is a range
