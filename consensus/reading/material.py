"""What both readers start from: the body's sentences and the numbers that stand in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consensus.articles import sentences
from consensus.figures import find
from consensus.figures.quantity import Quantity
from consensus.schema import Article, Span

_DAY_AND_MONTH = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,}|[A-Z][a-z]{2,}\.?\s+\d{1,2})\b"
)


@dataclass(frozen=True, slots=True)
class Material:
    """An article with its body split into sentences and every number of the body found.

    ``quantities[n]`` is candidate ``F<n+1>``; ``sentences[n]`` is sentence ``S<n+1>``.
    """

    article: Article
    sentences: tuple[Span, ...]
    quantities: tuple[Quantity, ...]

    @classmethod
    def of(cls, article: Article) -> Material:
        """Split and find; ``article.body`` must be known."""
        body = article.body if article.body is not None else ((0, len(article.text)),)
        return cls(article, tuple(sentences(article.text, body)), tuple(_found(article, body)))

    def sentence_of(self, start: int) -> int | None:
        """The index of the sentence that holds character ``start``."""
        index = bisect_right(self.sentences, (start, len(self.article.text) + 1)) - 1
        if index >= 0 and self.sentences[index][0] <= start < self.sentences[index][1]:
            return index
        return None

    def candidates(self, span: Span) -> range:
        """Indices of the quantities that start inside ``span``."""
        first, last = (bisect_left(self.quantities, edge, key=lambda q: q.start) for edge in span)
        return range(first, last)


def _found(article: Article, body: Sequence[Span]) -> list[Quantity]:
    """Every number of the body; without a date of its own, "April 30" takes the year of the story."""
    found = find(
        article.text, published=published_day(article), spans=body, language=article.language
    )
    if article.published or not article.story_day:
        return found
    day = date.fromisoformat(article.story_day[:10])
    hinted = find(article.text, published=day, spans=body, language=article.language)
    resolved = {(q.start, q.end): q for q in hinted if q.kind == "date" and _DAY_AND_MONTH.search(q.printed)}
    return [resolved.get((q.start, q.end), q) if q.value is None else q for q in found]


def published_day(article: Article) -> date | None:
    """The day an article was published, where its metadata say so."""
    if not article.published:
        return None
    try:
        return date.fromisoformat(article.published[:10])
    except ValueError:
        return None
