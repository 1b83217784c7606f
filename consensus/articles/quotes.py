"""Where a quotation stands in an article: a search proposes, an exact guard decides.

Typography, case, omissions and light paraphrase are bridged: another order, another tense or voice,
a synonym, another spelling, the same number in words or another unit. A changed number, unit,
negation, opposite, name or agent never is: a quotation that says another thing is not in the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from consensus.articles.quoting.acronyms import as_the_text_has_it
from consensus.articles.quoting.names import same_names
from consensus.articles.quoting.numbers import same_numbers
from consensus.articles.quoting.order import exchanged
from consensus.articles.quoting.replaced import replaced
from consensus.articles.quoting.sense import same_sense
from consensus.articles.quoting.words import Meanings, Word, words_of
from consensus.articles.sentences import sentences

SHORTEST = 2  # words: a single word is no quotation
# One in so many words with a meaning may be foreign to the passage: a synonym that no table has. Of light
# paraphrases 1 in 100 has more; sentences of one story that say different things share at most 35 %.
FOREIGN = 4
# Passages that are looked at closely, the likeliest first.
LOOKED_AT = 4
# Words of the sentence beside it that a quotation of one sentence may have.
BORROWED = 2
# What stands this far before a passage tells whom "she" means there.
BEFORE = 300


@dataclass(frozen=True, slots=True)
class Located:
    """The passage of the article (``text[start:end]``) and the share of the words that it keeps."""

    start: int
    end: int
    kept: float


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
        return exact if same_numbers(quote, text[slice(*_with_signs(text, exact.start, exact.end))]) else None
    quote = as_the_text_has_it(quote, text)
    wanted = words_of(quote)
    return next(
        (_between(wanted, w) for w in _windows(wanted, text, body) if _says(quote, wanted, w, text)), None
    )


def _says(quote: str, wanted: Sequence[Word], window: Sequence[Word], text: str) -> bool:
    """Whether a passage says what a quotation says: the exact guard."""
    start, end = _with_signs(text, window[0].start, window[-1].end)
    passage, before = text[start:end], text[max(0, start - BEFORE) : start]
    printed = words_of(passage)
    alone = [(text[a:b], words_of(text[a:b])) for a, b in sentences(text, [(start, end)])]
    parts = [part for part in alone if _borrowed(wanted, part[1]) <= BORROWED] or [(passage, printed)]
    return (
        same_numbers(quote, passage)
        and same_sense(quote, wanted, passage, printed)
        and not exchanged(wanted, printed)
        and not any(replaced(quote, wanted, part, words) for part, words in parts)
        and same_names(quote, passage, text, before)
    )


def _borrowed(wanted: Sequence[Word], words: Sequence[Word]) -> int:
    there = Meanings(words)
    return sum(word not in there for word in _meanings(wanted))


def _with_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch with the signs that touch it: of "$5" and "36%" the words are "5" and "36"."""
    while start and not text[start - 1].isspace() and not text[start - 1].isalnum():
        start -= 1
    while end < len(text) and not text[end].isspace() and not text[end].isalnum():
        end += 1
    return start, end


def _exact(wanted: Sequence[Word], text: str, body: Iterable[tuple[int, int]]) -> Located | None:
    """The words in one run, whatever stands between them in the way of punctuation."""
    sought = [word.folded for word in wanted]
    for start, end in body:
        words = _words(text, start, end)
        for index, word in enumerate(words):
            if (
                word.folded == sought[0]
                and [each.folded for each in words[index : index + len(sought)]] == sought
            ):
                return Located(word.start, words[index + len(sought) - 1].end, 1.0)
    return None


# An article is searched for one quotation after another.
@lru_cache(maxsize=128)
def _words(text: str, start: int, end: int) -> Sequence[Word]:
    return words_of(text, start, end)


@lru_cache(maxsize=128)
def _sentences(text: str, body: tuple[tuple[int, int], ...]) -> Sequence[tuple[list[Word], Meanings]]:
    read = [words_of(text, start, end) for start, end in sentences(text, list(body))]
    return [(words, Meanings(words)) for words in read]


def _windows(wanted: Sequence[Word], text: str, body: Sequence[tuple[int, int]]) -> Iterable[list[Word]]:
    """Sentences, alone and with their next one, with nearly all meanings of the quotation; best first."""
    meanings = _meanings(wanted)
    read = _sentences(text, tuple(body))
    foreign = [[word for word in meanings if word not in there] for _, there in read]
    scored = [(len(rest), words) for rest, (words, _) in zip(foreign, read, strict=True)]
    for at, ((one, _), (two, there)) in enumerate(pairwise(read)):
        both = sum(word not in there for word in foreign[at])
        if both < min(
            len(rest) for rest in foreign[at : at + 2]
        ):  # else one says it all, the other may confuse
            scored.append((both, one + two))
    likely = [(rest, words) for rest, words in scored if words and rest <= len(meanings) // FOREIGN]
    best = sorted(likely, key=lambda item: (item[0], len(item[1]), item[1][0].start))
    return [words for _, words in best[:LOOKED_AT]]


def _meanings(words: Sequence[Word]) -> list[Word]:
    """One word of each meaning."""
    return list({word.meaning: word for word in words if word.meaning}.values())


def _between(wanted: Sequence[Word], window: Sequence[Word]) -> Located:
    """From the first to the last word of the window that the quotation has too."""
    meanings = {word.meaning for word in wanted if word.meaning} | {word.folded for word in wanted}
    kept = [word for word in window if word.meaning in meanings or word.folded in meanings] or list(window)
    shared = {word.meaning for word in window} | {word.folded for word in window}
    share = sum(word.folded in shared or word.meaning in shared for word in wanted) / len(wanted)
    return Located(kept[0].start, kept[-1].end, round(share, 3))
