"""Whether a word is a number word of another language, by itself or run together out of several."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from consensus.articles.foreign_words import FOREIGN, NAMES, STEMS

_STEMS = re.compile(STEMS)
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "e"})
_NO_NUMBERS = frozenset(("seizes", "assizes", "milena"))  # made of two by accident
_OF_TWO_WORDS = frozenset(("trecent", "vingt"))  # "most recent", "leaving the"
_CLEAR, _SURE = 5, 6  # letters of a word, and of a stem, in two pieces: shorter ones come of any two words
_LEAST, _MOST = 3, 40  # letters of a piece, and of a word that is looked at


def is_foreign_number(word: str) -> bool:
    """Whether ``word`` counts in another language.

    >>> words = ("achtzehn", "otteogtyve", "Quarenta", "Otto", "quarantine")
    >>> [word for word in words if is_foreign_number(word)]
    ['achtzehn', 'otteogtyve', 'Quarenta']
    """
    low = _folded(word)
    if word[:1].isupper() and low in NAMES:
        return False
    return low in FOREIGN or _STEMS.search(low) is not None or _run_together(low)


_BEFORE_NAMES = frozenset("to in at of by on from near and the for with".split())


@lru_cache(maxsize=8192)
def is_in_two(one: str, other: str) -> bool:
    """Whether two neighbours are a number word of another language in two pieces.

    >>> is_in_two("acht", "zehn"), is_in_two("leaving", "the"), is_in_two("to", "Istanbul")
    (True, False, False)
    """
    if one.lower() in _BEFORE_NAMES and other[0].isupper() and not other.isupper():
        return False
    word, cut = _folded(one + other), len(_folded(one))
    stems = (match for match in _STEMS.finditer(word) if match.group() not in _OF_TWO_WORDS)
    return (len(word) >= _CLEAR and word in FOREIGN) or any(
        match.start() < cut < match.end()
        and (match.start() == 0 or match.end() == len(word))
        and len(match.group()) >= _SURE
        for match in stems
    )


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    shape = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(sign for sign in shape if not unicodedata.combining(sign))


def _run_together(low: str) -> bool:
    """Whether a word is two or more number words without a gap ("attotre")."""
    if not 2 * _LEAST <= len(low) <= _MOST or low in _NO_NUMBERS:
        return False
    reach = {0}
    for end in range(_LEAST, len(low) + 1):
        if any(low[start:end] in FOREIGN for start in reach if end - start >= _LEAST):
            reach.add(end)
    return len(low) in reach
