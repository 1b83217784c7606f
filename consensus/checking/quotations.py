"""The quotations of a draft: word for word in an article, reworded, altered, or in none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consensus.articles import sentences
from consensus.articles.quotes import SHORTEST, locate
from consensus.articles.quoting.words import words_of
from consensus.checking.context import place
from consensus.checking.findings import Checked, Place
from consensus.schema import Article

# Quotation marks of news English; a single mark only where it cannot be an apostrophe.
_QUOTED = re.compile(
    r"[“\"«„]([^“”\"«»„\n]{3,900})[”\"»“]|(?<!\w)‘([^‘\n]{3,900}?)’(?!\w)|(?<!\w)'([^'\n]{8,900})'(?!\w)"
)
# Share of a quotation's words that a passage must have to be shown as what the quotation was made from.
NEAR = 0.5


def check_quotations(text: str, articles: Sequence[Article]) -> list[Checked]:
    """Every quotation of two words and more, in text order."""
    found = []
    for match in _QUOTED.finditer(text):
        group = next(number for number in (1, 2, 3) if match[number] is not None)
        if len(words_of(match[group])) >= SHORTEST:
            found.append(_check(match[group], match.start(group), articles))
    return found


def _check(quote: str, start: int, articles: Sequence[Article]) -> Checked:
    exact: list[Place] = []
    reworded: list[Place] = []
    for article in articles:
        located = locate(quote, article.text, article.body)
        if located is not None:
            there = place(article, located.start, located.end)
            (exact if _folded(quote) in _folded(there.printed) else reworded).append(there)
    end = start + len(quote)
    if exact:
        return Checked("quote", start, end, quote, "supported", tuple(exact))
    if reworded:
        return Checked("quote", start, end, quote, "reworded", tuple(reworded), why="the words differ")
    near = _nearest(quote, articles)
    if near is not None:
        why = "a number, name, negation or its sense differs"
        return Checked("quote", start, end, quote, "contradicted", (), (near,), why)
    return Checked("quote", start, end, quote, "unsupported")


def _folded(text: str) -> str:
    return " " + " ".join(word.folded for word in words_of(text)) + " "


def _nearest(quote: str, articles: Sequence[Article]) -> Place | None:
    """The sentence that shares most words with a quotation, where it shares enough."""
    wanted = {word.folded for word in words_of(quote)}
    best: tuple[float, Place] | None = None
    for article in articles:
        for start, end in sentences(article.text, article.body):
            shared = len(wanted & {word.folded for word in words_of(article.text, start, end)}) / len(wanted)
            if shared >= NEAR and (best is None or shared > best[0]):
                best = (shared, place(article, start, end))
    return best[1] if best else None
