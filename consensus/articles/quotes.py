"""Where a quotation stands in an article: fuzzy search proposes, an exact guard decides.

Typography, case, small omissions and light paraphrase are bridged. A changed digit, number word,
unit, negation or name never is: a quotation that says another number is not in the article.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import pairwise

from consensus.articles.sentences import sentences
from consensus.articles.wordlists import words
from consensus.figures import find
from consensus.figures.guard import number_tokens

_ASIDE = re.compile(r"[–—(][^–—()]*[–—)]| - [^-]* - ")
# Any day will do, as long as both sides of a comparison resolve their weekdays against the same one.
_SOME_DAY = date(2001, 1, 1)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NEGATIONS = words(
    """not no never none nobody nothing neither nor without cannot hardly barely deny denied denies denying
    refuse refused refuses fail failed fails reject rejected rejects lack lacked"""
)
# Words whose swap turns a sentence round although no number changes: either side of a bar.
_OPPOSITES = [
    tuple(frozenset(side.split()) for side in line.split("|"))
    for line in (
        "more over above higher highest most maximum|less fewer under below lower lowest least minimum",
        "before|after",
        "rise rises rose risen rising increase increases increased up gain gains gained"
        "|fall falls fell fallen falling decrease decreases decreased down loss losses lost",
        "won win wins|lost lose loses",
        "open opens opened|close closes closed shut",
        "began begun begins start starts started|ended ends end stopped stops stop",
        "accept accepts accepted|reject rejects rejected",
        "arrive arrives arrived|leave leaves left",
        "import imports imported|export exports exported",
        "first|last",
        "north northern|south southern",
        "east eastern|west western",
        "guilty|innocent",
        "all|some",
        "killed dead|injured wounded|missing",
    )
]
# Share of a quotation's content words that must stand in the passage. Light paraphrases of news
# sentences keep 0.6 to 1.0 of them, unrelated sentences of one story at most 0.35.
KEPT = 0.55
SHORTEST = 2  # words: a single word is no quotation


@dataclass(frozen=True, slots=True)
class Located:
    """The passage of the article (``text[start:end]``) and the share of the words that it keeps."""

    start: int
    end: int
    kept: float


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its place, folded for comparison."""

    folded: str
    start: int
    end: int
    capital: bool


def locate(quote: str, text: str, spans: Sequence[tuple[int, int]] | None = None) -> Located | None:
    """Where ``quote`` stands in ``text``, or ``None``.

    >>> text = "“About 15,000 soldiers – most of them conscripts – were sent,” she said."
    >>> found = locate("about 15,000 soldiers were sent", text)
    >>> text[found.start:found.end]
    'About 15,000 soldiers – most of them conscripts – were sent'
    >>> locate("about 16,000 soldiers were sent", text) is None
    True
    """
    wanted = words_of(quote)
    if len(wanted) < SHORTEST:
        return None
    body = spans or [(0, len(text))]
    exact = _exact(wanted, text, body)
    if exact is not None:
        return exact if _same_facts(quote, text[exact.start : exact.end]) else None
    for window in _windows(wanted, text, body):
        found = _aligned(wanted, window)
        if found is not None and _same_facts(quote, text[found.start : found.end]):
            return found
    return None


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` with their places in ``text``."""
    return [
        Word(_fold(m.group()), m.start(), m.end(), m.group()[0].isupper())
        for m in _WORD.finditer(text, start, len(text) if end is None else end)
    ]


def _fold(word: str) -> str:
    return unicodedata.normalize("NFKC", word).replace("’", "'").casefold().removesuffix("'s")


def _exact(wanted: Sequence[Word], text: str, body: Iterable[tuple[int, int]]) -> Located | None:
    """The words in one run, whatever stands between them in the way of punctuation."""
    sought = [word.folded for word in wanted]
    for start, end in body:
        words = words_of(text, start, end)
        folded = [word.folded for word in words]
        for index in (n for n, word in enumerate(folded) if word == sought[0]):
            if folded[index : index + len(sought)] == sought:
                return Located(words[index].start, words[index + len(sought) - 1].end, 1.0)
    return None


def _windows(wanted: Sequence[Word], text: str, body: Iterable[tuple[int, int]]) -> Iterable[list[Word]]:
    """Sentences, alone and with their next one, that share most words with the quotation; best first."""
    spans = sentences(text, list(body))
    content = Counter(word.folded for word in wanted if len(word.folded) > 3) or Counter(
        word.folded for word in wanted
    )
    runs = [(a, b) for a, b in spans] + [(spans[n][0], spans[n + 1][1]) for n in range(len(spans) - 1)]
    scored = []
    for start, end in runs:
        words = words_of(text, start, end)
        shared = sum((Counter(w.folded for w in words) & content).values()) / sum(content.values())
        if shared >= KEPT:
            scored.append((-shared, end - start, start, words))
    return [words for *_, words in sorted(scored, key=lambda item: item[:3])[:4]]


def _aligned(wanted: Sequence[Word], window: Sequence[Word]) -> Located | None:
    matcher = SequenceMatcher(None, [w.folded for w in wanted], [w.folded for w in window], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    kept = sum(block.size for block in blocks) / len(wanted)
    if not blocks or kept < KEPT:
        return None
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size - 1
    # Words before the first match and after the last may be paraphrased too: take as many in.
    first = max(0, first - blocks[0].a)
    last = min(len(window) - 1, last + len(wanted) - blocks[-1].a - blocks[-1].size)
    return Located(window[first].start, window[last].end, kept)


def _same_facts(quote: str, passage: str) -> bool:
    """Whether numbers, units, negations, directions and names of the quotation are the passage's."""
    return (
        _numbers_stand(quote, passage)
        and _same_sense(quote, passage)
        and not _turned(quote, passage)
        and _names(quote) <= {word.folded for word in words_of(passage)}
    )


def _numbers_stand(quote: str, passage: str) -> bool:
    """Every quantity with the same value, unit and qualifier, every other number as it is."""
    printed = Counter(
        (q.dimension, q.base_low, q.base_high, q.hedge) for q in find(passage, published=_SOME_DAY)
    )
    asked = find(quote, published=_SOME_DAY)
    if Counter((q.dimension, q.base_low, q.base_high, q.hedge) for q in asked) - printed:
        return False
    covered = [(q.start, q.end) for q in asked]
    loose = [
        quote[a:b].casefold()
        for a, b in number_tokens(quote)
        if not any(s <= a and b <= e for s, e in covered)
    ]
    present = Counter(passage[a:b].casefold() for a, b in number_tokens(passage))
    return not Counter(loose) - present


def _same_sense(quote: str, passage: str) -> bool:
    """As many negations, odd or even; an aside that the quotation leaves out may hold its own."""
    asked = _negations(quote)
    return asked in (_negations(passage), _negations(_ASIDE.sub(" ", passage)))


def _negations(text: str) -> int:
    folded = [word.folded for word in words_of(text)]
    return sum(word in _NEGATIONS or word.endswith("n't") for word in folded) % 2


def _turned(quote: str, passage: str) -> bool:
    asked = {word.folded for word in words_of(quote)}
    printed = {word.folded for word in words_of(passage)}
    return any(
        asked & mine and printed & theirs and not printed & mine and not asked & theirs
        for sides in _OPPOSITES
        for mine in sides
        for theirs in sides
        if mine is not theirs
    )


def _names(quote: str) -> set[str]:
    """Capitalised words that open no sentence."""
    return {
        word.folded
        for before, word in pairwise(words_of(quote))
        if word.capital and not re.search(r"[.!?:]", quote[before.end : word.start])
    }
