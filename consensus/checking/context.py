"""What a number is of, as far as the words around it tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from consensus.articles import sentences
from consensus.articles.quoting.names import names_of
from consensus.articles.quoting.words import Meanings, Word, words_of
from consensus.checking.findings import Place
from consensus.figures import Quantity, find
from consensus.schema import Article, Span

BESIDE = 90  # characters on either side of a number, within its sentence
# ... and no farther than this: what follows is told of something else.
_APART = re.compile(r";|, (?:but|while|whereas) |, and (?=[A-Z0-9])")
NEAREST = 5  # numbers on either side of one that are compared with it: a sentence with more is a table
# Names that a number's sentence leaves out stand in the sentences before it, or in the first of the article.
EARLIER = 2


@dataclass(frozen=True)
class Printed:
    """A number with the sentence it stands in; ``article`` is ``None`` for one of the draft.

    ``again`` is set where it stands in brackets behind the same in another unit; ``company`` are the
    numbers of its sentence, itself among them.
    """

    text: str
    quantity: Quantity
    sentence: Span
    earlier: Span
    names: frozenset[str]
    article: Article | None = None
    again: bool = False
    company: list[Printed] = field(default_factory=list, repr=False, compare=False)

    @property
    def words(self) -> str:
        """Its sentence."""
        return self.text[self.sentence[0] : self.sentence[1]]

    @property
    def at(self) -> frozenset[tuple[str, int]]:
        """The article and where in it; empty for a number of the draft."""
        return frozenset({(self.article.id, self.quantity.start)} if self.article else ())

    def others(self) -> list[Printed]:
        """The numbers of its kind nearest to it in its sentence."""
        at = bisect_left(self.company, self.quantity.start, key=lambda each: each.quantity.start)
        around = self.company[max(0, at - NEAREST) : at + NEAREST]
        return [o for o in around if o is not self and o.quantity.dimension == self.quantity.dimension]

    @property
    def beside(self) -> Span:
        """The stretch of its sentence that tells what it is of."""
        start = max(self.sentence[0], self.quantity.start - BESIDE)
        return start, min(self.sentence[1], self.quantity.end + BESIDE)

    @property
    def clause(self) -> Span:
        """The part of it that no semicolon and no "but" parts from the number."""
        start, end = self.beside
        start = max(
            (m.end() for m in _APART.finditer(self.text, start, self.quantity.start + 1)), default=start
        )
        after = _APART.search(self.text, self.quantity.end, end)
        return start, after.start() if after else end

    @cached_property
    def meanings(self) -> frozenset[str]:
        """The words with a meaning near the number in its sentence, without its own."""
        return frozenset(word.meaning for word in self.told)

    @cached_property
    def told(self) -> Sequence[Word]:
        """The words with a meaning near the number, with their places."""
        return self._but_its_own(self.beside)

    @cached_property
    def near(self) -> Sequence[Word]:
        """Those of them in its clause."""
        return self._but_its_own(self.clause)

    @cached_property
    def known(self) -> Meanings:
        """The words near the number, to look others up in."""
        return Meanings(self.told)

    def _but_its_own(self, span: Span) -> list[Word]:
        before, after = (span[0], self.quantity.start), (self.quantity.end, span[1])
        return [word for part in (before, after) for word in words_of(self.text, *part) if word.meaning]

    @cached_property
    def story(self) -> frozenset[str]:
        """The words with a meaning in its sentence and the sentences before it."""
        words = words_of(self.text, self.earlier[0], self.sentence[1])
        return frozenset(word.meaning for word in words if word.meaning)

    @cached_property
    def around(self) -> frozenset[str]:
        """All words of its sentence and of the sentences before it, folded."""
        return frozenset(word.folded for word in words_of(self.text, self.earlier[0], self.sentence[1]))

    @cached_property
    def mine(self) -> frozenset[str]:
        """The names near it in its sentence, folded."""
        words = words_of(self.text, *self.clause)
        return frozenset(word.folded for word in words if word.capital and word.folded in self.names)

    @cached_property
    def noun(self) -> str:
        """The meaning of the last word of the counted noun."""
        found = [word.meaning for word in words_of(self.quantity.noun) if word.meaning]
        return found[-1] if found else ""


def numbers_of(
    text: str,
    body: Sequence[Span],
    day: date | None = None,
    names: frozenset[str] = frozenset(),
    article: Article | None = None,
) -> Iterable[Printed]:
    """The numbers of a text, each with its sentence; ``names`` are known besides the text's own."""
    spans = sentences(text, body)
    names |= names_of(text)
    found = find(text, published=day, spans=spans)  # once: it reads the days of the whole text
    inside = [quantity.conversion for quantity in found if quantity.conversion]
    again = find(text, published=day, spans=inside) if inside else []  # "1 km (0.6 miles)": two to check
    rest = deque(
        sorted([(q, False) for q in found] + [(q, True) for q in again], key=lambda each: each[0].start)
    )
    for at, span in enumerate(spans):
        company: list[Printed] = []
        earlier = (spans[max(0, at - EARLIER)][0], span[0])
        while rest and rest[0][0].start < span[1]:
            quantity, second = rest.popleft()
            company.append(Printed(text, quantity, span, earlier, names, article, second, company))
        yield from company


def numbers_in(article: Article) -> Iterable[Printed]:
    """The numbers of an article's body."""
    day = date.fromisoformat(article.published[:10]) if article.published else None
    return numbers_of(article.text, article.body or ((0, len(article.text)),), day, article=article)


def outside(articles: Iterable[Article]) -> list[Printed]:
    """The numbers of what is no part of the story: captions, other stories of the page."""
    return [
        found
        for article in articles
        for part in article.skipped
        for found in numbers_of(article.text, [(part.start, part.end)], article=article)
    ]


def place_of(found: Printed) -> Place:
    """Where an article prints a number."""
    assert found.article is not None
    quantity = found.quantity
    return place(found.article, quantity.start, quantity.end, found.words)


def place(article: Article, start: int, end: int, quote: str = "") -> Place:
    """A stretch of an article."""
    printed = article.text[start:end]
    line = article.text.count("\n", 0, start) + 1
    return Place(article.id, start, end, printed, quote or printed, line, article.file)
