"""Articles as sentences of content stems: what the comparison of two texts works on.

Only the body is read. Words inside quotation marks are kept apart: independent reporters print
the same official quote, so a shared quote says nothing about who copied whom.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from consensus.articles.lines import paragraphs
from consensus.articles import sentences
from consensus.schema import Article, Span

# Longer bodies are cut here: copies of one report show it long before. Keeps one pathological
# article from costing more than a few hundred ordinary ones (a news report has about 600 words).
MAX_CHARS = 60_000

# Stems are cut to this length: joins "construct", "construction", "constructed" without a
# dictionary. Five joins "constitution" too, eight splits "ammunition" from "ammunitions'".
STEM_LENGTH = 6

GAP = "\x00"  # stands where a quotation was
_WORD = re.compile(r"\x00+|\d[\d.,]*\d|[^\W_]+(?:['’][^\W\d_]+)?")
# A quotation of one paragraph; one that is never closed runs to the paragraph's end. Bounded, and
# no quotation mark inside, so that unpaired marks cannot make the search slow.
_QUOTES = re.compile(r"[“\"«][^“”\"«»]{1,1500}(?:[”\"»]|\Z)")
_SINGLE_QUOTES = re.compile(r"(?<!\w)[‘'][A-Z][^‘']{8,400}(?:['’]\w[^‘']{1,400}){0,3}(?<=[,.!?])['’](?!\w)")

STOPWORDS = frozenset(
    ["a", "about", "above", "across", "after", "again", "against", "ago", "all", "almost", "along", "already", "also", "although", "always", "am", "among", "an", "and", "any", "are", "around", "as", "at", "away", "back", "be", "became", "because", "become", "been", "before", "began", "behind", "being", "below", "between", "both", "but", "by", "came", "can", "come", "could", "did", "do", "does", "doing", "done", "down", "due", "during", "each", "either", "else", "even", "ever", "every", "few", "first", "for", "former", "from", "further", "get", "gets", "give", "given", "go", "goes", "going", "gone", "got", "had", "has", "have", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "however", "i", "if", "in", "including", "into", "is", "it", "its", "itself", "just", "last", "later", "least", "less", "let", "like", "made", "make", "makes", "making", "many", "may", "me", "might", "more", "most", "much", "must", "my", "near", "nearly", "never", "new", "next", "no", "nor", "not", "now", "of", "off", "often", "on", "once", "one", "only", "onto", "or", "other", "others", "our", "out", "over", "own", "part", "per", "put", "rather", "same", "she", "should", "since", "so", "some", "still", "such", "take", "taken", "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they", "thing", "things", "this", "those", "though", "three", "through", "thus", "to", "together", "too", "took", "toward", "towards", "two", "under", "until", "up", "upon", "us", "use", "used", "very", "via", "was", "way", "we", "well", "went", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet", "you", "your", "said", "say", "says", "saying", "told", "tell", "tells", "according", "reported", "report", "reports", "reporting", "announced", "announce", "stated", "statement", "added", "adding", "called", "asked", "noted", "known", "people", "year", "years", "day", "days", "week", "weeks", "month", "months", "time", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mr", "mrs", "ms", "dr"]
)

_SUFFIXES = ("ments", "ment", "ings", "ing", "edly", "ied", "ies", "ed", "ness", "ly", "es", "s", "ence", "ense")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a body: its span in the article's text and its content stems.

    ``own`` are the stems outside quotation marks, in order; ``stems`` all of them.
    """

    start: int
    end: int
    own: tuple[str, ...]
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be compared. ``words`` are the body's words, a mark for each quotation."""

    article: Article
    sentences: tuple[Sentence, ...]
    words: tuple[str, ...]


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a lower-case word; a number stays as printed, without its thousands commas.

    >>> stem("construction") == stem("constructed") == stem("construct")
    True
    >>> stem("casualties") == stem("casualty"), stem("15,000"), stem("4.7")
    (True, '15000', '4.7')
    """
    if word[0].isdigit():
        return word.replace(",", "")
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    word = word.replace("'s", "").replace("’s", "").replace("isation", "ization")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    if len(word) > 3 and word[-1] in "eiy":
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:STEM_LENGTH]


def _spans(article: Article) -> list[Span]:
    """The spans that are the story (the whole text where nobody looked for it), bounded in length."""
    spans = article.body if article.body is not None else ((0, len(article.text)),)
    kept, room = [], MAX_CHARS
    for start, end in spans:
        if room > 0:
            kept.append((start, min(end, start + room)))
        room -= end - start
    return kept


def prepare(article: Article) -> Prepared:
    """Split an article's body into sentences of content stems.

    >>> prepared = prepare(Article(id="a", text='The bridge is 4.7 km long. Mr. Lee called it "good news".'))
    >>> [sentence.own for sentence in prepared.sentences]
    [('bridg', '4.7', 'km', 'long'), ('lee',)]
    >>> sorted(prepared.sentences[1].stems)
    ['good', 'lee', 'new']
    """
    text = article.text
    masked = _mask(text)
    found: list[Sentence] = []
    words: list[str] = []
    for start, end in sentences(text, _spans(article)):
        words += _WORD.findall(masked[start:end].lower())
        stems = frozenset(content_stems(text[start:end]))
        if stems:
            found.append(Sentence(start, end, content_stems(masked[start:end]), stems))
    return Prepared(article, tuple(found), tuple(words))


def content_stems(text: str) -> tuple[str, ...]:
    """The stems of the words of ``text`` that carry meaning, in order.

    >>> content_stems("The two countries have begun building their first road link")
    ('countr', 'begun', 'build', 'road', 'link')
    """
    found = _WORD.findall(text.lower())
    return tuple(stem(word) for word in found if word not in STOPWORDS and word[0] != GAP)


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
