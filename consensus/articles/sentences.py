"""Split the story into sentences, exactly and in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from consensus.articles.lines import paragraphs, trimmed
from consensus.articles.wordlists import words

if TYPE_CHECKING:
    from consensus.schema import Span

# A sentence longer than this is cut at a space: quoted law texts reach 900 characters, a page
# without any full stop must not become one unit that no request can hold.
LONGEST = 2000

# Never the end of a sentence.
_TITLES = words(
    """mr mrs ms dr prof gen col lt sgt capt cmdr adm maj cpl pvt sen rep gov pres rev fr hon sr mx st ste
    mt ft vs v cf e.g i.e approx est ca viz messrs mme mlle supt det insp amb sec atty brig rs"""
)
# Not the end before a number ("No. 5", "Jan. 5", "Art. 3").
_BEFORE_NUMBERS = words(
    """no nos art fig sec p pp vol ch para jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
    wed thu thurs fri sat sun us"""
)
# The end only when the next word is one that opens sentences ("Acme Inc. The", not "Acme Inc. Chief").
_EITHER_WAY = words(
    """inc corp ltd co bros plc llc jr dept univ assn bldg etc al ave blvd rd jan feb mar apr jun jul aug
    sep sept oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn
    miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que"""
)
_OPENERS = words(
    """the a an it he she they we i you this that these those there his her its their our my in on at by
    for from with after before since when while as if but and or so yet however meanwhile although
    though because what who how why where no not some many most all both each one two three several
    officials police according under over during despite once until now then also still only even
    last next more"""
)
# What may follow "p.m." inside one sentence.
_AFTER_CLOCK = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)\b|[A-Z]{2,4}\b|(?:local|eastern|central|pacific|mountain|moscow|"
    r"kyiv|london|beijing|tokyo|gmt|utc)\b",
    re.IGNORECASE,
)
# Outlets print one report word for word: what one text alone tells is kept for so many texts.
PRINTED_ALIKE = 128
# An article is split for its reading and again for its origins: of so many texts the sentences are kept.
KEPT = 512
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]{0,4}|[。！？]+[」』”’]{0,2}")
_OPENING = "\"'“‘«([—–-•¿¡ "
_WORD_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+){0,5}\Z")
_WORD = re.compile(r"[^\W\d_]+")


def sentences(text: str, spans: Sequence[Span] | None = None) -> list[Span]:
    """The spans of the sentences of a text, in order.

    A sentence never crosses the edge of a span nor a paragraph's end; a headline without a full
    stop ends with its line. White space between sentences belongs to none of them.

    Args:
        text: the article's text as read.
        spans: the body's spans, in order and not overlapping; the whole text when ``None``.

    Returns:
        Character spans, trimmed, in order. Every character of ``spans`` that is not white space
        is in exactly one of them. None is longer than ``LONGEST``.

    >>> text = "Mr. Ode paid 4.5 million to Acme Inc. in the U.S. at 5 p.m. Thursday. It rained."
    >>> [text[start:end][-9:] for start, end in sentences(text)]
    ['Thursday.', 't rained.']
    """
    body = ((0, len(text)),) if spans is None else tuple((start, end) for start, end in spans)
    return list(_sentences(text, body))


@lru_cache(maxsize=KEPT)
def _sentences(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(chain.from_iterable(_split(text, start, end) for start, end in _pieces(text, spans)))


def _pieces(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The paragraphs of the text cut at the edges of the spans, both in order."""
    blocks = paragraphs(text)
    at = 0
    for start, end in spans:
        while at < len(blocks) and blocks[at][1] <= start:
            at += 1
        here = at
        while here < len(blocks) and blocks[here][0] < end:
            yield max(start, blocks[here][0]), min(end, blocks[here][1])
            here += 1
        at = max(at, here - 1)


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of one paragraph."""
    begin = start
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _ends(text, match, begin, end):
            yield from _cut(text, begin, match.end())
            begin = match.end()
    yield from _cut(text, begin, end)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """One sentence, or its parts where it is too long to be one."""
    start, end = trimmed(text, start, end)
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        middle = space if space > start else start + LONGEST
        yield trimmed(text, start, middle)
        start, end = trimmed(text, middle, end)
    if end > start:
        yield start, end


def _ends(text: str, stop: re.Match[str], begin: int, end: int) -> bool:
    """Whether this full stop (or other mark) ends a sentence."""
    after = stop.end()
    mark = stop.group()
    if mark[0] in "。！？":
        return True
    if not text[after].isspace():
        return _glued(text, stop, end)
    at = after
    limit = min(end, after + 40)
    while at < limit and (text[at].isspace() or text[at] in _OPENING):
        at += 1
    if at >= limit:
        return True
    if text[at].islower() or text[at] in ",;:)]":
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    return _period_ends(text, stop.start(), begin, at)


def _glued(text: str, stop: re.Match[str], end: int) -> bool:
    """A full stop with no space after it ("was said.The next"): an end between two whole words."""
    before = text[max(0, stop.start() - 3) : stop.start()]
    after = text[stop.end() : min(end, stop.end() + 2)]
    words = len(before) == 3 and before.isalpha() and before.islower()
    return words and len(after) == 2 and after[0].isupper() and (after[1].islower() or after[1] == " ")


def _period_ends(text: str, stop: int, begin: int, following: int) -> bool:
    """Whether a full stop ends the sentence, by the words on its two sides."""
    found = _WORD_BEFORE.search(text[max(begin, stop - 24) : stop].rpartition(" ")[2])
    word = found.group() if found else ""
    low = word.lower()
    next_word = _WORD.match(text, following)
    opens = bool(next_word) and next_word is not None and next_word.group().lower() in _OPENERS
    if low in _TITLES:
        return False
    if low in ("p.m", "a.m") and "(" in text[stop:following]:
        return False  # "at 8 p.m. (1900 GMT)"
    if text[following].isdigit():
        return low not in _BEFORE_NUMBERS
    if low in ("p.m", "a.m"):
        return not _AFTER_CLOCK.match(text, following)
    initials = bool(word) and all(len(part) == 1 for part in word.split(".")) and word.isascii()
    if (initials and not word.isdigit()) or low in _EITHER_WAY:
        return opens
    return True
