"""What a check finds: one record a number or quotation of the draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal[
    "supported",
    "converted",
    "rounded",
    "bounded",
    "earlier",
    "elsewhere",
    "disputed",
    "altered",
    "contradicted",
    "unsupported",
]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of an article that bears a finding out, or speaks against it.

    ``text[start:end] == printed`` in the article's text, ``line`` counts from 1, ``quote`` is its
    sentence.
    """

    article: str
    start: int
    end: int
    printed: str
    quote: str
    line: int = 1
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """One number or quotation of the checked text (``text[start:end]``) and what the articles say.

    ``places`` bear it out; ``against`` are what the articles print instead. ``why`` says in words
    how a converted, rounded or bounded one follows from its places, or what differs.
    """

    kind: Literal["number", "quote"]
    start: int
    end: int
    printed: str
    verdict: Verdict
    places: tuple[Place, ...] = ()
    against: tuple[Place, ...] = ()
    why: str = ""
