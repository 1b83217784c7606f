"""A direct quotation word for word: only what an ellipsis or brackets mark may differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from consensus.articles.quoting.numbers import same_numbers
from consensus.schema import Article, Span

# Words left out or put in, as a draft marks them.
_MARKED = re.compile(r"\[[^\[\]\n]{0,200}\]|\([^\w()\n]{1,5}\)|…|\.{3,}|\. \. \.")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SPEECH = re.compile(r"[“\"«„]([^“”\"«»„\n]{3,2000})[”\"»“]")
# Words that a mark may stand for: an ellipsis over more than a paragraph joins two quotations.
LEFT_OUT = 80

Words = list[tuple[str, int, int]]


def verbatim(quote: str, article: Article) -> Span | None:
    """Where an article has the words of a quotation, in one run or with gaps where the draft marks them.

    What the article itself puts between two parts of one quotation ("…," she said. "…") is no word of it.
    Typography and case are not compared.
    """
    parts = [[word for word, _, _ in _words(part)] for part in _MARKED.split(quote)]
    wanted = [part for part in parts if part]
    if not wanted:
        return None
    for words in _runs(article):
        span = _in(words, wanted)
        if span and (len(wanted) > 1 or _same_signs(quote, article.text, span)):
            return span
    return None


def _words(text: str, start: int = 0, end: int | None = None) -> Words:
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [(m.group().replace("’", "'").casefold(), m.start(), m.end()) for m in found]


def _runs(article: Article) -> Iterable[Words]:
    """The words of each stretch of the body, then those of them in quotation marks."""
    body = article.body or ((0, len(article.text)),)
    for start, end in body:
        yield _words(article.text, start, end)
    for start, end in body:
        spoken = (match.span(1) for match in _SPEECH.finditer(article.text, start, end))
        yield [word for span in spoken for word in _words(article.text, *span)]


def _in(words: Words, wanted: Sequence[list[str]]) -> Span | None:
    folded = [word for word, _, _ in words]
    for first in _starts(folded, wanted[0], 0, len(folded)):
        at = first + len(wanted[0])
        for part in wanted[1:]:
            start = next(_starts(folded, part, at, at + LEFT_OUT), None)
            if start is None:
                break
            at = start + len(part)
        else:
            return words[first][1], words[at - 1][2]
    return None


def _starts(folded: list[str], part: list[str], first: int, last: int) -> Iterator[int]:
    for at in range(first, min(last, len(folded) - len(part) + 1)):
        if folded[at] == part[0] and folded[at : at + len(part)] == part:
            yield at


def _same_signs(quote: str, text: str, span: Span) -> bool:
    """Whether no sign of a number differs: of "$5" and "5%" the words are the same."""
    start, end = span
    while start and not text[start - 1].isspace() and not text[start - 1].isalnum():
        start -= 1
    while end < len(text) and not text[end].isspace() and not text[end].isalnum():
        end += 1
    return same_numbers(quote, text[start:end])
