"""What a number counts: the head noun behind it, found without a tagger."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from consensus.figures.text.lex import BREAK, MASK, Tokens
from consensus.figures.text.noun_words import (
    ADJECTIVE_ENDS,
    ADJECTIVES,
    AUXILIARIES,
    CASUALTY,
    IRREGULAR,
    NOUNS_IN_ING,
    SINGULAR,
    STOPS,
    VERBS,
    VERBS_AFTER,
)
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import SCALES

_WIDTH = 7
_SHORT = {"pts": "points", "pt": "point", "ppl": "people"}


class Noun(NamedTuple):
    """The noun as it will be shown, and the token after it."""

    name: str
    last: int


def plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural.

    >>> [word for word in ("soldiers", "people", "news", "status", "bosses") if plural(word)]
    ['soldiers', 'people', 'bosses']
    """
    if word in IRREGULAR:
        return True
    return (
        len(word) > 2 and word[-1] == "s" and word not in SINGULAR and not word.endswith(("ss", "us", "is"))
    )


def _chunk(tokens: Tokens, j: int) -> list[int]:
    """The places of the words that may form a noun phrase from ``j`` on."""
    low = tokens.low
    words: list[int] = []
    while len(words) < _WIDTH:
        word = low[j]
        if word[0].isalpha():
            if word in STOPS and _stops(tokens, j) and not (word == "lives" and not words):
                break
            words.append(j)
        elif word == "." and len(low[j - 1]) == 1 and low[j - 1].isalpha() and tokens.joined(j):
            pass
        elif words and word in HYPHENS and tokens.raw[j + 1].isdecimal() and tokens.joined(j + 1):
            j += 1  # "COVID-19 tests"
        elif words and raw_digit(tokens, j):
            pass  # "PS5 consoles"
        elif word in ("'", "’") and tokens.joined(j) and low[j + 1] == "s" and words:
            j += 1
        elif not (
            word in ("-", "‑", "–") and tokens.joined(j) and tokens.joined(j + 1) and low[j + 1][0].isalpha()
        ):
            break
        j += 1
    return words


def raw_digit(tokens: Tokens, j: int) -> bool:
    """Whether digits hang on a word and another word follows: the 5 of "PS5 consoles"."""
    return (
        tokens.joined(j)
        and tokens.raw[j].isdecimal()
        and tokens.raw[j - 1].isupper()
        and tokens.raw[j + 1][0].islower()
        and plural(tokens.low[j + 1])
    )


def _stops(tokens: Tokens, j: int) -> bool:
    """Whether a stop word ends the phrase here: not in "for-profit", "US", "South Koreans"."""
    raw = tokens.raw[j]
    if raw.isupper() and len(raw) > 1:
        return False
    if raw[0].isupper() and tokens.low[j] in (
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "new",
    ):
        return False
    low = tokens.low
    if low[j + 1] not in HYPHENS and low[j - 1] not in HYPHENS:
        return True
    hung = low[j + 1] in HYPHENS and tokens.joined(j + 1) and tokens.joined(j + 2)
    return not (hung or (low[j - 1] in HYPHENS and tokens.joined(j - 1) and tokens.joined(j)))


def befell(tokens: Tokens, first: int, last: int) -> str:
    """What befell a number without a noun: "32 were killed", "killing at least 18"."""
    low, j = tokens.low, last
    while low[j] in AUXILIARIES and j - last < 5:
        j += 1
    if j > last and low[j] in CASUALTY:
        return _casualties(tokens, j).name
    return VERBS.get(low[first - 1], "")


def head(tokens: Tokens, j: int, *, one: bool = False) -> Noun | None:
    """The noun counted by a number that ends before token ``j``; ``one``: it counts a single thing."""
    low = tokens.low
    if low[j] == "of":
        return _of_them(tokens, j + 1) or after_of(tokens, j + 1)
    if low[j] == "others":
        return Noun("others", j + 1)
    if low[j] in ("more", "other", "fewer", "further", "less", "extra") and low[j + 1] != "than":
        j += 1
    if tokens.raw[j][0].isdecimal() and low[j + 2 : j + 5] == ["year", "-", "olds"]:
        return Noun("year-olds", j + 5)  # "two 15-year-olds"
    if tokens.raw[j][0].isdecimal() and low[j + 1] in ("-", "‑") and tokens.joined(j + 1):
        j += 3  # "two 500-pound bombs"
    words = _chunk(tokens, j)
    if not words:
        return None
    if low[words[0]] in CASUALTY and not (len(words) > 1 and plural(low[words[1]])):
        return _casualties(tokens, words[0])
    found = None if one else _first_plural(tokens, words)
    if found is None:
        found = _last_plain(tokens, words)
    return _named(tokens, words, found) if found is not None else None


def counted_one(tokens: Tokens, j: int) -> Noun | None:
    """The noun of "one in eight pupils misses school": a second plural there is the verb."""
    noun = head(tokens, j)
    first, _, second = noun.name.partition(" ") if noun else ("", "", "")
    if noun and plural(first) and plural(second):
        return Noun(first, noun.last - 1)
    return noun


def _first_plural(tokens: Tokens, words: list[int]) -> int | None:
    """The first plural of a phrase, or the last of several in a row ("sports cars")."""
    for word, after in zip(words, [*words[1:], 0], strict=True):
        if plural(tokens.low[word]) and not (after == word + 1 and plural(tokens.low[after])):
            return word
    return None


def _last_plain(tokens: Tokens, words: list[int]) -> int | None:
    """The last word of a phrase without a plural, where it can be a noun."""
    low_case = [not tokens.capital(word) for word in words]
    if True in low_case and False in low_case[low_case.index(True) :]:
        words = words[: low_case.index(False, low_case.index(True))]
    words = words[:1] + list(takewhile(lambda word: not _verbal(tokens.low[word]), words[1:]))
    for word in reversed(words):
        low = tokens.low[word]
        if not low.endswith(("ly", "ed")) and low not in ADJECTIVES:
            return word
    return None


def _verbal(word: str) -> bool:
    """Whether a word behind a noun is a verb: "a 2-litre engine producing", "a quake struck"."""
    return word in VERBS_AFTER or (word.endswith(("ing", "ed")) and word not in NOUNS_IN_ING)


def _named(tokens: Tokens, words: list[int], found: int) -> Noun:
    """The noun with one noun before it: "artillery systems", "road bridge", but "troops"."""
    at = words.index(found)
    name = _SHORT.get(tokens.low[found], tokens.low[found])
    if at and words[at - 1] == found - 1:
        before = tokens.low[found - 1]
        if (
            not tokens.capital(found - 1)
            and before not in ADJECTIVES
            and not before.endswith(ADJECTIVE_ENDS)
            and before not in CASUALTY
        ):
            name = f"{before} {name}"
    if tokens.raw[found + 1].isdecimal() and tokens.joined(found + 1) and len(tokens.raw[found + 1]) < 3:
        return Noun(name + tokens.raw[found + 1], found + 2)  # CO2
    return Noun(name, found + 1)


def _casualties(tokens: Tokens, j: int) -> Noun:
    """ "killed", "killed or wounded", "dead and missing"."""
    low = tokens.low
    if low[j + 1] in ("or", "and") and low[j + 2] in CASUALTY:
        return Noun(f"{low[j]} {low[j + 1]} {low[j + 2]}", j + 3)
    return Noun(low[j], j + 1)


def _of_them(tokens: Tokens, j: int) -> Noun | None:
    """What befell "4,700 of them": the casualty word of the clause."""
    low = tokens.low
    if low[j] not in ("them", "whom", "those", "these", "which"):
        return None
    if low[j] in ("those", "these") and low[j + 1][0].isalpha() and low[j + 1] not in STOPS:
        return None
    for at in range(j + 1, j + 8):
        if low[at] in CASUALTY:
            return _casualties(tokens, at)
        if low[at] in (".", ",", BREAK, MASK):
            break
    return Noun("", j)


def after_of(tokens: Tokens, j: int) -> Noun | None:
    """The noun after "of", "of the", "of its"."""
    low = tokens.low
    while low[j] in (
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "all",
        "these",
        "those",
        "this",
        "that",
        "a",
        "an",
        "my",
        "at",
        "least",
        "some",
        "about",
    ):
        j += 1
    if tokens.raw[j][0].isdecimal():
        j += 2 if low[j + 1] in SCALES else 1
    words = _chunk(tokens, j)
    if not words:
        return None
    found = _first_plural(tokens, words)
    if found is None:
        found = _last_plain(tokens, words)
    return _named(tokens, words, found) if found is not None else None
