"""Whether the names of a quotation are the passage's, and do there what they do in the quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from consensus.articles.quoting.words import Word, words_of

_SENTENCE_END = re.compile(r"[.!?:…]|[\"“”]")
_CLAUSE = re.compile(r"[.,;:!?–—()]")
# Weekdays and months are dates, not names.
_CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december
    """.split()
)
# Capitalised in a title they are no names.
_LITTLE = frozenset("the a an of in on at and for to by with from but or as".split())
_RELATIVE = frozenset(("who", "which"))
_PRONOUNS = frozenset("he she they it his her their its him them we i".split())


@dataclass(frozen=True, slots=True)
class _Known:
    """The names of a text, neighbouring words of it, and the words it has in lower case."""

    names: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    lower: frozenset[str]

    @classmethod
    def of(cls, text: str) -> _Known:
        """Names are words that are capitalised inside a sentence."""
        words = words_of(text)
        names, pairs = set(), set()
        for one, two in pairwise(words):
            between = text[one.end : two.start]
            if two.capital and not _SENTENCE_END.search(between) and "\n" not in between:
                names.add(two.folded)
            if not between.strip(" '’"):
                pairs.add((one.folded, two.folded))
        lower = frozenset(word.folded for word in words if not word.capital)
        return cls(frozenset(names) - _CALENDAR - _LITTLE, frozenset(pairs), lower)

    def is_name(self, word: Word, opens: bool) -> bool:
        """Whether a word of a quotation is a name; one that opens it only where the text knows it as one."""
        if not word.capital or word.folded in _CALENDAR | _LITTLE or word.folded.split("'")[0] in _PRONOUNS:
            return False
        return word.folded in self.names or (word.folded not in self.lower and not opens)


@lru_cache(maxsize=64)
def _known(text: str) -> _Known:
    return _Known.of(text)


def names_of(text: str) -> frozenset[str]:
    """The names of a text, folded: words that are capitalised inside a sentence.

    >>> sorted(names_of("On Monday mayor Ida Roe left Carrow."))
    ['carrow', 'ida', 'roe']
    """
    return _known(text).names


def same_names(quote: str, passage: str, text: str, before: str) -> bool:
    """Whether each name of the quotation stands in the passage, and neighbours are neighbours in the text.

    A name may also stand for a pronoun of the passage, before the same word, where the text
    ``before`` the passage has it.
    """
    known = _known(text)
    words, here = words_of(quote), words_of(passage)
    names = [word for place, word in enumerate(words) if known.is_name(word, not place)]
    active = "by" not in {word.folded for word in (*words, *here)}
    earlier = {word.folded for word in words_of(before)}
    for name in {name.folded: name for name in names}.values():
        does, stands = _does(quote, {name.folded}, known), _stands(name, here)
        if not stands and not (name.folded in earlier and does & _does(passage, _PRONOUNS, known)):
            return False
        if active and stands and _done_by_another(name, does, passage, known):
            return False
    return all(
        (one.folded, two.folded) in known.pairs
        for one, two in pairwise(names)
        if not quote[one.end : two.start].strip(" '’") and {one.folded, two.folded} <= known.names
    )


def _stands(name: Word, words: Sequence[Word]) -> bool:
    return any(
        name.folded == word.folded
        or (name.meaning and name.meaning == word.meaning)
        or (word.capital and _of_the_country(name.folded, word.folded))
        for word in words
    )


def _of_the_country(one: str, other: str) -> bool:
    """Whether one is what people and things of the other are called: "European" and "Europe"."""
    short, long = sorted((one, other), key=len)
    if short + "n" == long and short.endswith("a"):
        return True  # "Austria" and "Austrian"
    if short.endswith("an") and short + "y" == long:
        return True  # "German" and "Germany"
    stems = (long.removesuffix(ending) for ending in ("ian", "an", "ese", "i") if long.endswith(ending))
    return (
        any(
            len(stem) >= 4 and short in {stem + end for end in ("", "e", "a", "y", "o", "ium")}
            for stem in stems
        )
        and short != "niger"
    )


def _done_by_another(name: Word, does: set[str], passage: str, known: _Known) -> bool:
    """Whether the passage has the word after the name after another name instead."""
    mine = _does(passage, {name.folded, *_PRONOUNS}, known)
    return bool(does & _does(passage, known.names - {name.folded}, known) - mine)


def _does(text: str, of: Set[str], known: _Known) -> set[str]:
    """The words with a meaning, no names, that come next in the clause after any of some words.

    What stands between commas is passed over, but for its own "who" or "which": of "Roe, the mayor,
    left" and "Roe, who left" it is "left".
    """
    found = set()
    waiting = aside = relative = False
    end = 0
    for word in words_of(text):
        if (waiting or aside) and (signs := _CLAUSE.findall(text, end, word.start)):
            stays = signs == [","]
            waiting, aside = stays and aside, stays and waiting
            relative = aside and word.folded in _RELATIVE
        end = word.end
        if (waiting or relative) and word.meaning and word.folded not in known.names:
            found.add(word.meaning)
            waiting = relative = False
        if word.folded in of:
            waiting = True
    return found
