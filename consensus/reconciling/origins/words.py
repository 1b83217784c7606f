"""An article as sentences of details: names, figures and rare words, what a rewording keeps.

Only the body is read. Words inside quotation marks are left out: independent reporters print the
same official quote, so a shared quote says nothing about who copied whom.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from sys import intern
from typing import TypeVar

from consensus.articles import sentences
from consensus.articles.lines import paragraphs
from consensus.reconciling.origins.stopwords import CALENDAR, NUMBER_WORDS, STOPWORDS, TITLES
from consensus.reconciling.origins.values import Printed, Value, printed_values
from consensus.schema import Article, Span

# Characters of a body that are compared: copies of one report show it long before, and no single
# article may cost more than a hundred ordinary ones.
MAX_CHARS = 40_000

# Stems are cut to this length: joins "construct", "constructed" and "construction" without a
# dictionary. Five letters would join "constitution" too.
STEM_LENGTH = 6

# How much a shared detail tells. A rewording replaces words, but it cannot replace a figure, and
# seldom a name.
FIGURE, NAME, WORD = 3, 2, 1

# A line without a full stop in which this share of the details is capitalised is a headline: its
# capitals mark no names.
HEADLINE_SHARE = 0.7

GAP = "\x00"  # stands where a quotation was
_TOKEN = re.compile(r"\x00+|\d(?:[\d.,:]*\d)?|[^\W\d_]+(?:['’][^\W\d_]+)?")
# A quotation of one paragraph; one that is never closed runs to the paragraph's end. Bounded, and
# without another quotation mark inside, so that unpaired marks cannot make the search slow.
_QUOTES = re.compile(r"[“\"«][^“”\"«»]{1,1500}(?:[”\"»]|\Z)")
# What stands before is looked at behind the first sign: a search skips what cannot begin one.
_SINGLE_QUOTES = re.compile(
    r"[‘'](?<!\w[‘'])[A-Z][^‘']{8,400}(?:['’]\w[^‘']{1,400}){0,3}(?<=[,.!?])['’](?!\w)"
)
_SUFFIXES = (
    "ments", "ment", "ings", "ing", "edly", "ied", "ies", "ed", "ness", "ly", "es", "s", "ence", "ense"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its span in the article's text and its details, each with its weight."""

    start: int
    end: int
    details: dict[str, int]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be compared.

    ``words`` are the body's words in order, with a mark for each quotation; ``facts`` its names
    and figures, each as it is printed; ``values`` its figures with a unit.
    """

    sentences: tuple[Sentence, ...]
    words: tuple[str, ...]
    facts: dict[str, str]
    values: frozenset[Value]

    def renamed(self, book: Mapping[str, str]) -> Prepared:
        """The same with each value's key replaced by the one that stands for it in a whole story."""
        if all(value.key == book.get(value.key, value.key) for value in self.values):
            return self
        sentences = tuple(
            Sentence(each.start, each.end, _renamed(each.details, book)) for each in self.sentences
        )
        return Prepared(sentences, self.words, _renamed(self.facts, book), self.values)


T = TypeVar("T")


def _renamed(details: Mapping[str, T], book: Mapping[str, str]) -> dict[str, T]:
    return {book.get(key, key): kept for key, kept in details.items()}


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a word; a number without its thousands commas.

    >>> stem("construction") == stem("Constructed") == stem("construct")
    True
    >>> stem("casualties") == stem("casualty"), stem("15,000"), stem("fifteen")
    (True, '15000', '15')
    """
    word = word.lower()
    if word[0].isdigit():
        return word.replace(",", "").replace(":", ".")
    if word in NUMBER_WORDS:
        return NUMBER_WORDS[word]
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    word = word.removesuffix("'s").removesuffix("’s").replace("isation", "ization")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    if len(word) > 3 and word[-1] in "eiy":
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:STEM_LENGTH]


@lru_cache(maxsize=65_536)
def _weigh(token: str) -> tuple[str, int]:
    """The stem of a token and its weight, a name's where it is capitalised; weight 0: no detail."""
    low = token.lower()
    if low in STOPWORDS or low in CALENDAR or token[0] == GAP:
        return "", 0
    if token[0].isdigit() or low in NUMBER_WORDS:
        return stem(low), FIGURE
    if len(low) == 1:
        return "", 0  # an initial, or a letter of "U.S."
    return stem(low), NAME if token[0].isupper() and low not in TITLES else WORD


_Reading = tuple[str, str, int]  # the words as printed, the stem or key, its weight
# What a sentence reads like: its text without quotations, its figures with a unit and where they stand in it.
_Key = tuple[str, tuple[tuple[int, int, str, str], ...]]


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence as read by itself: its details, the names and figures it tells, and its words."""

    details: dict[str, int]
    facts: tuple[tuple[str, str], ...]  # the stem or key, the words as printed
    words: tuple[str, ...]


class Reader:
    """Reads the sentences of one story, each text once: copies and rewordings print many of them again."""

    def __init__(self) -> None:
        self._known: dict[_Key, _Read] = {}

    def read(self, text: str, span: Span, figures: Sequence[Printed]) -> _Read:
        """The sentence at ``span``; ``figures`` are those of the whole text, in order."""
        key = _key(text, span, figures)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _read(*key)
        return known


def prepare(article: Article, reader: Reader | None = None) -> Prepared:
    """Split an article's body into sentences of details.

    Args:
        reader: the story's, which knows what other articles have printed.

    >>> text = 'The bridge is 4.7 km long. On Friday its builder Ada Lee called it "good news".'
    >>> prepared = prepare(Article(id="a", text=text))
    >>> [sentence.details for sentence in prepared.sentences]
    [{'bridg': 1, '4700 length': 3, 'long': 1}, {'builde': 1, 'ada': 2, 'lee': 2}]
    >>> prepared.facts
    {'4700 length': '4.7 km', 'ada': 'Ada', 'lee': 'Lee'}
    """
    masked = _mask(article.text)
    body = _spans(article)
    spans = sentences(article.text, body)
    figures = [f for f in printed_values(article.text, body) if masked[f.start] != GAP]
    reader = reader or Reader()
    read = [reader.read(masked, span, figures) for span in spans]
    facts: dict[str, str] = {}
    for sentence in read:
        for found, printed in sentence.facts:
            facts.setdefault(found, printed)
    return Prepared(
        sentences=tuple(
            Sentence(*span, _named(each.details, facts)) for span, each in zip(spans, read, strict=True)
        ),
        words=tuple(chain.from_iterable(each.words for each in read)),
        facts=facts,
        values=frozenset(value for figure in figures for value in figure.values),
    )


def _named(details: dict[str, int], facts: Mapping[str, str]) -> dict[str, int]:
    """The details with the weight of a name for those that are: one that opens a sentence looks like none."""
    names = [found for found in details.keys() & facts.keys() if details[found] < NAME]
    return {**details, **dict.fromkeys(names, NAME)} if names else details


@lru_cache(maxsize=4096)  # sentences and quotes of one story, many of them printed by several articles
def content_stems(text: str) -> frozenset[str]:
    """The stems of all words of ``text`` that carry meaning.

    >>> sorted(content_stems("The two countries have begun building their first road link"))
    ['begun', 'build', 'countr', 'link', 'road']
    """
    return frozenset(found for token in _TOKEN.findall(text) for found, weight in [_weigh(token)] if weight)


def _key(text: str, span: Span, figures: Sequence[Printed]) -> _Key:
    """A sentence with the figures that reach into it, their places counted from its start."""
    start, end = span
    inside = []
    for figure in figures[bisect_right(figures, start, key=lambda figure: figure.end) :]:
        if figure.start >= end:
            break
        inside.append((figure.start - start, figure.end - start, figure.words, figure.key))
    return text[start:end], tuple(inside)


def _read(text: str, figures: Iterable[tuple[int, int, str, str]]) -> _Read:
    """What a sentence tells by itself; the words of a figure with a unit are one detail."""
    at = 0
    read: list[_Reading] = []
    for start, end, words, key in figures:
        read += _weighed(text[at : max(at, start)])
        read.append((words, key, FIGURE))
        at = end
    read += _weighed(text[at:])
    details = _details(read, text[-1])
    facts: dict[str, str] = {}
    for printed, found, weight in read:
        if weight >= NAME and details[found] >= NAME:
            facts.setdefault(found, printed)
    spoken = tuple(intern(word.lower()) for word in _TOKEN.findall(text))
    return _Read(details, tuple(facts.items()), spoken)


def _weighed(text: str) -> list[_Reading]:
    return [(token, *_weigh(token)) for token in _TOKEN.findall(text)]


def _details(read: Sequence[_Reading], last: str) -> dict[str, int]:
    """The details of a sentence that ends in ``last``."""
    details: dict[str, int] = {}
    for _, found, weight in read:
        if weight > details.get(found, 0):
            details[found] = weight
    if last.isalnum() and len(details) > 3:
        names = [found for found, weight in details.items() if weight == NAME]
        if len(names) >= HEADLINE_SHARE * len(details):
            details |= dict.fromkeys(names, WORD)
    if read and details.get(read[0][1]) == NAME:
        details[read[0][1]] = WORD  # any word that opens a sentence has a capital
    return details


def _spans(article: Article) -> list[Span]:
    """The spans that are the story (the whole text where nobody looked for it), bounded in length."""
    spans = article.body if article.body is not None else ((0, len(article.text)),)
    kept, room = [], MAX_CHARS
    for start, end in spans:
        if room > 0:
            kept.append((start, min(end, start + room)))
        room -= end - start
    return kept


def spoken_runs(article: Article, length: int) -> frozenset[tuple[str, ...]]:
    """All runs of so many words inside quotations, in lower case."""
    found: set[tuple[str, ...]] = set()
    for start, end in _spans(article):
        for first, last in paragraphs(article.text[start:end]):
            part = article.text[start + first : start + last]
            for pattern in (_QUOTES, _SINGLE_QUOTES):
                for match in pattern.finditer(part):
                    words = [word.lower() for word in _TOKEN.findall(match.group().replace("’", "'"))]
                    found.update(zip(*(words[n:] for n in range(length)), strict=False))
    return frozenset(found)


def _mask(text: str) -> str:
    """The text with every quotation blotted out, its length kept."""
    pieces: list[str] = []
    at = 0
    for start, end in paragraphs(text):
        masked = text[start:end]
        for pattern in (_QUOTES, _SINGLE_QUOTES):
            masked = pattern.sub(lambda match: GAP * len(match.group()), masked)
        pieces += [text[at:start], masked]
        at = end
    return "".join(pieces) + text[at:]
