"""The words of a text with their places and meanings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from consensus.articles.quoting.tables import (
    EMPTY,
    IRREGULAR,
    NEGATING,
    NEGATIONS,
    OPPOSITES,
    PHRASES,
    SYNONYMS,
)
from consensus.articles.topic import stem
from consensus.figures.text.words import ONES, ORDINALS, PARTS, SCALES, TENS, VAGUE

SHORTEST_BEGINNING = 4  # letters
BEGINNING = 7  # letters that two words share where neither is the beginning of the other
# "U.N." and "p.m." are one word each.
_WORD = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?|[^\W_]+(?:['’][^\W_]+)*")
# British spellings to American ones; both sides of a comparison pass through, so a slip does no harm.
_SPELLING = (
    (re.compile(r"(?<=\w\w\w)our(?=(?:s|ed|ing|able|ite|hood)?\Z)"), "or"),
    (re.compile(r"(?<=\w\w\w)([iy])s(?=(?:e|es|ed|ing|ation|ations|er|ers)\Z)"), r"\1z"),
    (re.compile(r"(?<=\w)ll(?=(?:ed|ing|er|ers)\Z)"), "l"),
    (re.compile(r"\A(cent|met|lit|theat|fib|calib|kilomet|centimet)re(?=s?\Z)"), r"\1er"),
    (re.compile(r"\A(def|off|lic|pret)ence\Z"), r"\1ense"),
    (re.compile(r"\Aprogramme(?=s?\Z)"), "program"),
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word: folded for exact comparison, its meaning ("" for an empty one), its place."""

    folded: str
    meaning: str
    start: int
    end: int
    capital: bool
    hyphen: bool = False

    @property
    def negates(self) -> bool:
        """Whether it is "not" or the like."""
        return self.folded in NEGATIONS or self.folded.endswith("n't")

    @property
    def possessive(self) -> bool:
        """Whether it ends in an apostrophe with or without an s, which ``folded`` leaves out."""
        return self.end - self.start > len(self.folded) and "." not in self.folded


def is_number(word: Word) -> bool:
    """Whether it is a numeral or a cardinal number word."""
    return word.folded[:1].isdigit() or word.folded in ONES or word.folded in TENS


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` with their places in ``text``.

    >>> [word.meaning for word in words_of("They have begun rebuilding the harbour's wall")]
    ['', '', 'start', 'rebuild', '', 'harbor', 'wall']
    """
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    words = [
        Word(
            *_read(m.group()),
            m.start(),
            m.end(),
            m.group()[0].isupper(),
            text[m.start() - 1 : m.start()] == "-",
        )
        for m in found
    ]
    for place, (one, two) in enumerate(pairwise(words)):
        if (phrase := PHRASES.get((_base(one.folded), two.folded))) is not None:
            words[place] = replace(one, meaning=phrase)
            words[place + 1] = replace(two, meaning="")
    return words


@lru_cache(maxsize=50_000)
def meaning_of(word: str) -> str:
    """What a single word means, as ``Word.meaning`` has it; an empty word stands for itself."""
    return _read(word)[1] or word


class Meanings:
    """The meanings of some words, asked whether one is among them."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._all = {key for word in words for key in (word.meaning, word.folded) if key}
        long = [key for key in self._all if len(key) >= SHORTEST_BEGINNING]
        self._beginnings = {
            key[:length] for key in long for length in range(SHORTEST_BEGINNING, BEGINNING + 1)
        }

    def __contains__(self, word: object) -> bool:
        """Whether a word's meaning is here, or one that begins like it: "shopkeeper" and "shop"."""
        return isinstance(word, Word) and (
            word.meaning in self._all or any(map(self._begins, {word.meaning, stem(word.folded)}))
        )

    def _begins(self, mine: str) -> bool:
        if len(mine) < SHORTEST_BEGINNING:
            return False
        shorter = (mine[:length] for length in range(SHORTEST_BEGINNING, len(mine)))
        return mine[:BEGINNING] in self._beginnings or any(key in self._all for key in shorter)


def _base(folded: str) -> str:
    """A verb's base, as far as endings tell."""
    base = IRREGULAR.get(folded, folded)
    return next((form for form in (base, *_shorter(base)) if form in _VERBS), base)


@lru_cache(maxsize=50_000)
def _read(word: str) -> tuple[str, str]:
    folded = (
        unicodedata.normalize("NFKC", word)
        .replace("’", "'")
        .replace(".", "")
        .casefold()
        .removesuffix("'s")
        .rstrip("'")
    )
    return folded, _meaning(folded)


def _meaning(folded: str) -> str:
    plain = folded.split("'", maxsplit=1)[0]
    plain = IRREGULAR.get(plain, plain)
    if plain in EMPTY or plain in _NUMBERS or folded in NEGATIONS or folded.endswith("n't"):
        return ""
    if any(sign.isdigit() for sign in plain):
        return ""
    american = plain
    for pattern, spelling in _SPELLING:
        american = pattern.sub(spelling, american)
    for form in (plain, *_shorter(plain), american, *_shorter(american)):
        if form in SYNONYMS or form in _BASES:
            return SYNONYMS.get(form, form)
    if american.endswith("ly") and len(american) > 5:
        american = american[:-2]
    return stem(american).rstrip("e")


# Numbers are compared as numbers.
_NUMBERS = frozenset((*ONES, *TENS, *ORDINALS, *PARTS, *SCALES, *VAGUE, "twice"))
# What an ending may be cut from: whatever a table knows.
_BASES = frozenset(IRREGULAR.values()) | NEGATING | {w for sides in OPPOSITES for side in sides for w in side}
_VERBS = frozenset(verb for verb, _ in PHRASES)


def _shorter(word: str) -> Sequence[str]:
    """A word without an ending: "rejected" is "reject", "closing" "close", "carried" "carry"."""
    forms = []
    for ending, instead in (
        ("ied", "y"), ("ies", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", ""),
        ("ly", ""), ("est", ""), ("est", "e"), ("iest", "y"), ("er", ""), ("er", "e"), ("ier", "y"),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            forms.append(word[: -len(ending)] + instead)
            if not instead and ending in ("ed", "ing", "er", "est") and forms[-1][-1] == forms[-1][-2]:
                forms.append(forms[-1][:-1])  # "dropped" is "drop"
    return forms
