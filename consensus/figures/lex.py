"""Cuts a text into tokens: words, numerals, line breaks and single signs, each with its place."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from consensus.figures.words import bag

PAD = 8
BREAK = "\n"
MASK = "\x00"
_PADDING = (BREAK,) * PAD

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


def _without_space(text: str, pieces: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """``pieces`` without white space; what ends a paragraph is one line break."""
    spaces = [at for at, (piece, _) in enumerate(pieces) if piece.isspace()]
    dropped = set()
    for at in spaces:
        piece, place = pieces[at]
        before = pieces[at - 1] if at else (BREAK, place)
        if before[0].isspace() and before[0] != BREAK and at > 1:
            before = pieces[at - 2]
        if piece[0] == BREAK and not (piece == BREAK and _wrapped(text, place + 1, before[0])):
            pieces[at] = BREAK, place
        else:
            dropped.add(at)
    return [pair for at, pair in enumerate(pieces) if at not in dropped] if dropped else pieces


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
        pieces = _PIECE.findall(text, begin, stop)
        places = accumulate(map(len, pieces), initial=begin)
        kept = [(piece, place) for piece, place in zip(pieces, places, strict=False) if piece != " "]
        kept = _without_space(text, kept)
        words = [piece for piece, _ in kept]
        starts = [place for _, place in kept]
        self.raw = [*_PADDING, *words, *_PADDING]
        self.low = list(map(str.lower, self.raw))
        self.start = [*[begin] * PAD, *starts, *[stop] * PAD]
        ends = [place + len(piece) if piece != BREAK else place for piece, place in kept]
        self.end = [*[begin - 1] * PAD, *ends, *[stop] * PAD]

    def joined(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it with nothing between."""
        return self.end[i - 1] == self.start[i]

    def capital(self, i: int) -> bool:
        """Whether token ``i`` is a word that begins with a capital."""
        return self.raw[i][0].isupper()
