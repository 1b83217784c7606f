"""What one article can be recognised by; computed once, compared often."""

from __future__ import annotations

from functools import cached_property

from consensus.reconciling.origins.words import GAP, content_stems, prepare
from consensus.schema import Article

# Words in a run. Shorter runs are shared by chance; longer ones miss lightly edited copies.
RUN = 5

# A stem is a detail of the article when at most this many of its sentences use it: the names and
# numbers of one fact, not the vocabulary of the event, which every report of it uses.
RARE_IN = 2

Places = tuple[int, ...]


class Traces:
    """An article with its sentences, runs of words, details and facts."""

    def __init__(self, article: Article) -> None:
        self.article = article
        prepared = prepare(article)
        self.sentences = prepared.sentences
        self.words = prepared.words
        self.facts = prepared.facts

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All runs of five words that cross no quotation."""
        words = self.words
        every = zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)
        if not any(word[0] == GAP for word in words):
            return frozenset(every)
        return frozenset(run for run in every if GAP not in {word[0] for word in run})

    @cached_property
    def details(self) -> dict[str, tuple[int, Places]]:
        """Each rare detail with its weight and the numbers of the sentences it stands in."""
        places: dict[str, list[int]] = {}
        weights: dict[str, int] = {}
        for number, sentence in enumerate(self.sentences):
            for stem, weight in sentence.details.items():
                places.setdefault(stem, []).append(number)
                weights[stem] = max(weight, weights.get(stem, 0))
        return {
            stem: (weights[stem], tuple(where)) for stem, where in places.items() if len(where) <= RARE_IN
        }

    @cached_property
    def weight(self) -> int:
        """The weight of all its details."""
        return sum(weight for weight, _ in self.details.values())

    @cached_property
    def sentence_stems(self) -> tuple[frozenset[str], ...]:
        """The content stems of each sentence, quotations included."""
        text = self.article.text
        return tuple(content_stems(text[sentence.start : sentence.end]) for sentence in self.sentences)


