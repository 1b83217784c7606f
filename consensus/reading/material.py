"""What both readers start from: the body's sentences and the numbers that stand in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from consensus.articles import sentences
from consensus.figures import find
from consensus.figures.quantity import Quantity
from consensus.schema import Article, Span


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
        return cls(
            article,
            tuple(sentences(article.text, body)),
            tuple(find(article.text, published=published_day(article), spans=body)),
        )

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


def published_day(article: Article) -> date | None:
    """The day an article was published, where its metadata say so."""
    if not article.published:
        return None
    try:
        return date.fromisoformat(article.published[:10])
    except ValueError:
        return None
