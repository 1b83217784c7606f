"""What a text is about: its content words, cut to stems."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from consensus.articles.wordlists import words

_WORD = re.compile(r"[^\W\d_]{3,40}")
_STOP_WORDS = words(
    """the and for that with this from have has had was were are been being will would could should can may
    might must not but all any its his her their our your they them she him who whom whose which
    what when where why how into onto over under after before since until while during about above
    below between among against than then there here also only just more most less least some such
    same other another each every both either neither one two three four five six seven eight nine
    ten first second third last next new old said say says saying told tell tells according added
    adding reported reports report year years month months week weeks day days today yesterday
    tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april
    june july august september october november december people per cent percent out off down back
    because though although however still yet even very much many like make made get got take taken
    took come came goes went going way well now did does doing done too own through across around
    near within without upon amid per via time news read image photo picture file credit"""
)
# Longest first; an ending is cut once.
_ENDINGS = tuple(
    sorted(
        words("ations ation ingly ments ment ings ions ing ies ied ers ion ed es er ly s"),
        key=lambda e: (-len(e), e),
    )
)
# A stem keeps at least this many letters: "ship" must not lose its "s".
SHORTEST_STEM = 4


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word's stem, roughly: enough to make "constructing" meet "construction".

    >>> stem("constructing") == stem("construction")
    True
    """
    if not word.endswith(_ENDINGS):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def stems(text: str) -> list[str]:
    """The stems of a text's content words in order; names of months and days do not count.

    >>> stems("The bridges were built on Thursday.")
    ['bridg', 'built']
    """
    return [stem(word) for word in _WORD.findall(text.lower()) if word not in _STOP_WORDS]


def stem_set(text: str) -> frozenset[str]:
    """The different stems of a text's content words.

    >>> sorted(stem_set("The bridge, that bridge!"))
    ['bridge']
    """
    return frozenset(chain.from_iterable(map(_stems_in, set(text.lower().split()))))


# Most of what white space parts comes again, in one article and in the others: looking it up takes less than
# half the time of cutting the whole text into words anew.
@lru_cache(maxsize=10_000)
def _stems_in(piece: str) -> tuple[str, ...]:
    """The stems of the content words in small letters without white space."""
    return tuple(stem(word) for word in _WORD.findall(piece) if word not in _STOP_WORDS)
