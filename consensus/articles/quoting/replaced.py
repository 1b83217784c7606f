"""Whether a word of a quotation stands in the place of another word of the passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from consensus.articles.quoting.numbers import quantities_of
from consensus.articles.quoting.tables import IRREGULAR
from consensus.articles.quoting.words import Meanings, Word, is_number

_DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your no some any each every both".split()
)
_PREPOSITIONS = frozenset("in on at of for with by from into over under about against between as".split())
_DEGREES = frozenset("very too so more most less least quite rather".split())
# What ends in these is an adverb or adjective.
_MODIFYING = tuple("ly ary ory al ic ive ous ful less able ible".split())

_PERIODS = frozenset("hour day week month year".split())
_OFTEN = frozenset("hourly daily weekly monthly yearly annually".split())

Slot = tuple[str, str, str]


def replaced(quote: str, wanted: Sequence[Word], passage: str, printed: Sequence[Word]) -> bool:
    """Whether a noun or adjective stands in the place of another one that the quotation lacks.

    "A military satellite" for "a scientific satellite". Verbs are left alone: their synonyms are too many.
    What is a noun or adjective is told by what stands before it: an article, a preposition, "is".
    """
    asked = set(_slots(_uncounted(quote, wanted), printed))
    return bool(asked & set(_slots(_uncounted(passage, printed), wanted)))


def _uncounted(text: str, words: Sequence[Word]) -> list[Word]:
    """The words, those of a quantity without meaning: "18 months" and "a day" are compared as numbers."""
    spans = [(quantity.start, quantity.end) for quantity in quantities_of(text)]
    before = ["", *(word.folded for word in words)]
    return [
        replace(word, meaning="")
        if any(a <= word.start < b for a, b in spans)
        or word.folded in _OFTEN
        or (word.folded in _PERIODS and last in ("a", "per", "each", "every"))
        else word
        for word, last in zip(words, before, strict=False)
    ]


def _slots(words: Sequence[Word], other: Sequence[Word]) -> Iterator[Slot]:
    """The places of the words that the other text lacks, by the neighbours that it has."""
    there = Meanings(other)
    kept = [place for place, word in enumerate(words) if word.meaning and word.folded not in _PREPOSITIONS]
    foreign = [words[place] not in there for place in kept]
    at = 0
    while at < len(kept):
        end = at
        while end < len(kept) and foreign[end]:
            end += 1
        if end > at and _nominal(words, kept[at], kept[end - 1]):
            yield from _slot(words, kept, at, end)
        at = max(end, at) + 1


def _slot(words: Sequence[Word], kept: Sequence[int], at: int, end: int) -> Iterator[Slot]:
    left = words[kept[at - 1]].meaning if at else ""
    right = words[kept[end]].meaning if end < len(kept) else ""
    sort = "name" if words[kept[end - 1]].capital and kept[at] else "word"
    for each in ("name", "word") if not kept[at] else (sort,):
        yield each, f"{left} ", f" {right}"
        if right not in ("", "say") and kept[end] == kept[end - 1] + 1:  # names are compared elsewhere
            yield each, "", right


def _nominal(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a stretch is surely no verb."""
    if words[last].folded.endswith(_MODIFYING):
        return True
    if not first:
        return not _participle(words[last])
    place = first - 1
    while place and (words[place].folded in _DEGREES or words[place].folded.endswith("ly")):
        place -= 1
    before = words[place].folded
    if before in _DETERMINERS or before in _PREPOSITIONS or words[place].possessive:
        return True
    if is_number(words[place]):
        return not _participle(words[last])
    return IRREGULAR.get(before) == "be" and not _participle(words[last])


def _participle(word: Word) -> bool:
    return word.folded.endswith(("ed", "ing")) or IRREGULAR.get(word.folded, word.folded) != word.folded
