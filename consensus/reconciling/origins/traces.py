"""What one article can be recognised by; computed once, compared often."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from zlib import crc32

from consensus.reconciling.origins.values import same_values
from consensus.reconciling.origins.words import GAP, Prepared, Reader, content_stems, prepare
from consensus.schema import Article

# Words in a run. Shorter runs are shared by chance; longer ones miss lightly edited copies.
RUN = 5

# A stem is a detail of the article when at most this many of its sentences use it: the names and
# numbers of one fact, not the vocabulary of the event, which every report of it uses.
RARE_IN = 2

# One run in so many is looked up to find what an article may be a copy of.
SAMPLE = 4

Places = tuple[int, ...]


def traces_of(articles: Sequence[Article]) -> list[Traces]:
    """The traces of a story's articles, in which one value has one name whatever unit it is printed in."""
    reader = Reader()
    prepared = [prepare(article, reader) for article in articles]
    book = same_values(value for each in prepared for value in each.values)
    return [Traces(a, each.renamed(book)) for a, each in zip(articles, prepared, strict=True)]


class Traces:
    """An article with its sentences, runs of words, details and facts."""

    def __init__(self, article: Article, prepared: Prepared | None = None) -> None:
        self.article = article
        prepared = prepared or prepare(article)
        self.sentences = prepared.sentences
        self.words = prepared.words
        self.facts = prepared.facts

    @property
    def rank(self) -> tuple[int, str]:
        """Sorts articles from the fullest down, whatever the order they came in."""
        return -len(self.words), self.article.text

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @cached_property
    def runs(self) -> array[int]:
        """All runs of five words that cross no quotation, each once, as its hash.

        As words, those of 500 articles take 60 MB, as an array 4. Two of a million runs have one hash once in
        ten million stories, and one run more or less decides nothing.
        """
        words = self.words
        gaps = [number for number, word in enumerate(words) if word[0] == GAP]
        found: set[int] = set()
        for start, end in pairwise([-1, *gaps, len(words)]):
            part = words[start + 1 : end]
            found.update(map(hash, zip(part, part[1:], part[2:], part[3:], part[4:], strict=False)))
        return array("q", found)

    @property
    def some_runs(self) -> list[tuple[str, ...]]:
        """About a quarter of the runs, chosen by their first words: enough to find a copy by."""
        words, different = self.words, set(self.words)
        chosen = {word for word in different if _chosen(word)}
        gaps = {word for word in different if word[0] == GAP}
        starts = range(len(words) - RUN + 1)
        runs = {words[start : start + RUN] for start in starts if words[start] in chosen}
        return [run for run in runs if gaps.isdisjoint(run)]

    @cached_property
    def details(self) -> dict[str, tuple[int, Places]]:
        """Each rare detail with its weight and the numbers of the sentences it stands in."""
        weights: dict[str, int] = {}
        places: dict[str, list[int]] = {}
        for number, sentence in enumerate(self.sentences):
            for stem, weight in sentence.details.items():
                if stem in places:
                    places[stem].append(number)
                    weights[stem] = max(weight, weights[stem])
                else:
                    places[stem] = [number]
                    weights[stem] = weight
        return {
            stem: _detail(weights[stem], *where) for stem, where in places.items() if len(where) <= RARE_IN
        }

    @cached_property
    def stems(self) -> frozenset[str]:
        """All details of all sentences, rare or not."""
        return frozenset(stem for sentence in self.sentences for stem in sentence.details)

    def sentence_at(self, place: int) -> int | None:
        """The number of the sentence at a place of the text; ``None`` outside the body."""
        number = bisect_right(self.sentences, place, key=lambda sentence: sentence.start) - 1
        return number if number >= 0 and place < self.sentences[number].end else None

    @cached_property
    def weight(self) -> int:
        """The weight of all its details."""
        return sum(weight for weight, _ in self.details.values())

    @property
    def sentence_stems(self) -> tuple[frozenset[str], ...]:
        """The content stems of each sentence, quotations included; seldom asked for, and not kept."""
        text = self.article.text
        return tuple(content_stems(text[sentence.start : sentence.end]) for sentence in self.sentences)


@lru_cache(maxsize=4096)
def _detail(weight: int, *places: int) -> tuple[int, Places]:
    """A detail's weight and places, one object for all alike: else those of 500 articles take 13 MB."""
    return weight, places


@lru_cache(maxsize=65_536)
def _chosen(word: str) -> bool:
    """Whether runs that begin with this word are looked up; the same in every process."""
    return crc32(word.encode("utf-8", "replace")) % SAMPLE == 0
