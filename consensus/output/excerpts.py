"""Quotes, cut to the words around what matters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consensus.output.names import Names
from consensus.schema import Evidence, Figure

_SPACE = re.compile(r"\s+")
EXCERPT = 170  # characters of a quote around its number: two lines of a terminal


@dataclass(frozen=True, slots=True)
class Quote:
    """A printed sentence (shortened around what matters) and where it stands."""

    text: str
    source: str
    article: str
    start: int
    end: int


def quoted(names: Names, evidence: Evidence, around: tuple[int, int] | None = None) -> Quote:
    """A quote cut to what matters, with where it stands."""
    text = excerpt(evidence.quote, around)
    return Quote(text, names.name(evidence.article), evidence.article, evidence.start, evidence.end)


def figure_quoted(figure: Figure, names: Names) -> Quote:
    """The sentence around a number, cut to the words around it."""
    inside = (figure.start - figure.quote_start, figure.end - figure.quote_start)
    evidence = Evidence(
        article=figure.article, start=figure.quote_start, end=figure.quote_end, quote=figure.quote
    )
    return quoted(names, evidence, inside)


def excerpt(quote: str, around: tuple[int, int] | None = None, limit: int = EXCERPT) -> str:
    """``quote`` on one line, cut at words to ``limit`` characters around the span that matters.

    >>> excerpt("one two three four five", (8, 13), limit=9)
    '… three …'
    """
    left, right = window(quote, around, limit)
    cut = _SPACE.sub(" ", quote[left:right]).strip()
    return ("… " if left else "") + cut + (" …" if right < len(quote) else "")


def window(quote: str, around: tuple[int, int] | None = None, limit: int = EXCERPT) -> tuple[int, int]:
    """Which part of ``quote`` an excerpt shows: ``limit`` characters around the span that matters.

    >>> window("one two three four five", (8, 13), limit=9)
    (8, 13)
    """
    if len(quote) <= limit:
        return 0, len(quote)
    start, end = around or (0, 0)
    left = max(0, min(start - (limit - (end - start)) // 2, len(quote) - limit))
    right = min(len(quote), left + limit)
    while left > 0 and left < start and not quote[left - 1].isspace():
        left += 1
    while right < len(quote) and right > end and not quote[right].isspace():
        right -= 1
    return left, right
