"""Whether an article tells of the death that brought a toll to its number: "a fourth victim"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from consensus.figures.meaning.scope import scope
from consensus.figures.text.words import ORDINALS
from consensus.schema import ArticleSummary, Figure

# "a fourth civilian fatality", "a fifth person has died". Few words look like an ordinal: that is seen first.
_TOLD = re.compile(
    r"\b(?=[\dbefhmnst]\w*(?:st|nd|rd|th)\s)"
    rf"({'|'.join(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))\s+(?:[a-z-]+\s+){{0,2}}?"
    r"(?:(?:death|fatality|life)\b"
    r"|(?:victim|body|person|man|woman|child|patient|worker|passenger)\b[^.;!?]{0,60}?"
    r"\b(?:died|dead|dies|found|recovered|killed|succumbed|drowned)\b)",
    re.IGNORECASE,
)
# What an ordinal can tell.
_TELLABLE = frozenset({*ORDINALS.values(), *range(1000)})


def told_to_rise(summaries: Sequence[ArticleSummary]) -> Callable[[Figure], bool]:
    """A test whether a figure is a toll that its own article tells as having risen to it.

    >>> bool(_TOLD.search("officials confirmed a fourth civilian fatality"))
    True
    """
    by_id = {s.article.id: s for s in summaries}

    @cache
    def told(article: str) -> frozenset[int]:
        return _ordinals(by_id[article]) if article in by_id else frozenset()

    def risen(figure: Figure) -> bool:
        if figure.value not in _TELLABLE or dict(scope(figure)).get("harm") != "killed":
            return False
        return figure.value in told(figure.article)

    return risen


def _ordinals(summary: ArticleSummary) -> frozenset[int]:
    article = summary.article
    spans = article.body or ((0, len(article.text)),)
    return frozenset(_number(found[1]) for a, b in spans for found in _TOLD.finditer(article.text, a, b))


def _number(word: str) -> int:
    return ORDINALS.get(word.lower()) or int(word[:-2])
