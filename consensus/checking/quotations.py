"""The quotations of a draft: word for word in an article, altered, or in none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from consensus.articles import sentences
from consensus.articles.quotes import SHORTEST, locate
from consensus.articles.quoting.words import words_of
from consensus.checking.context import place
from consensus.checking.findings import Checked, Place
from consensus.checking.speakers import another_speaker
from consensus.checking.verbatim import verbatim
from consensus.schema import Article

# Quotation marks of news English; a single mark only where it cannot be an apostrophe.
_QUOTED = re.compile(
    r"[“\"«„]([^“”\"«»„\n]{3,900})[”\"»“]|(?<!\w)‘([^‘\n]{3,900}?)’(?!\w)|(?<!\w)'([^'\n]{8,900})'(?!\w)"
)
# Share of a quotation's words that a passage must have to be shown as what the quotation was made from.
NEAR = 0.5
_DIFFERENCES = 3  # shown of an altered quotation: with more, the two sentences tell it better


def check_quotations(text: str, articles: Sequence[Article]) -> list[Checked]:
    """Every quotation of two words and more, in text order."""
    found = []
    for match in _QUOTED.finditer(text):
        group = next(number for number in (1, 2, 3) if match[number] is not None)
        if len(words_of(match[group])) >= SHORTEST:
            found.append(_check(text, match.span(group), articles))
    return found


def _check(text: str, span: tuple[int, int], articles: Sequence[Article]) -> Checked:
    start, end = span
    quote = text[start:end]
    exact = [(article, found) for article in articles if (found := verbatim(quote, article))]
    if exact:
        places = tuple(place(article, *found) for article, found in exact)
        if said := another_speaker(text, span, exact):
            return Checked("quote", start, end, quote, "contradicted", (), places, said)
        return Checked("quote", start, end, quote, "supported", places)
    altered = [
        place(article, located.start, located.end)
        for article in articles
        if (located := locate(quote, article.text, article.body)) is not None
    ]
    if altered:
        why = _difference(quote, altered[0].printed)
        return Checked("quote", start, end, quote, "altered", (), tuple(altered), why)
    near = _nearest(quote, articles)
    if near is not None:
        why = "a number, name, negation or its sense differs"
        return Checked("quote", start, end, quote, "contradicted", (), (near,), why)
    return Checked("quote", start, end, quote, "unsupported")


def _difference(quote: str, source: str) -> str:
    """Which words of a direct quotation are not its source's."""
    mine, theirs = ([word.folded for word in words_of(text)] for text in (quote, source))
    changes = [
        _change(" ".join(theirs[a:b]), " ".join(mine[c:d]))
        for kind, a, b, c, d in SequenceMatcher(None, theirs, mine, autojunk=False).get_opcodes()
        if kind != "equal"
    ]
    if not changes or len(changes) > _DIFFERENCES:
        return "the words differ"
    return ", ".join(changes)


def _change(source: str, draft: str) -> str:
    if not source:
        return f"“{draft}” added"
    return f"“{draft}” for “{source}”" if draft else f"“{source}” left out unmarked"


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
