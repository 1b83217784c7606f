"""Numbers that a model typed itself, told from number words that it repeats out of the text it is about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from consensus.figures import find
from consensus.figures.guard import number_tokens
from consensus.figures.text.words import CARDINALS, ORDINALS, SCALES, SHORT_SCALES, VAGUE

_IN_A_ROW = re.compile(r"[\s-]*(?:and\s+)?")
_COUNTING = CARDINALS.keys() | SCALES.keys() | SHORT_SCALES.keys() | VAGUE.keys() | {"dozen", "hundred"}
_NEAR = 80  # characters: a number's neighbour is a word


Repeat = Literal["next", "phrase", "known"]


def own_numbers(
    words: str, source: str, known: frozenset[str] = frozenset(), repeat: Repeat = "next"
) -> list[str]:
    """Numbers in ``words`` that a model brought itself; ``source`` is the text it cites.

    A number word may be repeated together with its next word ("two countries", "first road
    link"), and a name that carries a number may be repeated whole ("COVID-19"), where the
    source prints just that. A number in figures is never accepted: it must come by placeholder.
    "first" is a word like others where the articles use it at all (``known`` is their vocabulary).
    ``repeat`` is stricter where more is at stake: "phrase" wants two words behind a count to be the
    source's ("two people died"), "known" one before it that points at what is known ("the two countries").

    >>> own_numbers("the first road bridge between the two countries",
    ...             "The two countries began their first road bridge.")
    []
    >>> own_numbers("bridge of 4 km", "a bridge of 4 km")
    ['4']
    >>> own_numbers("two people died", "two people were arrested, three people died")
    []
    >>> own_numbers("three people died", "two people died")
    ['three']
    >>> own_numbers("the two sides, and two boys", "The two sides, and two boys, met.", repeat="known")
    ['two']
    >>> own_numbers("two people died", "two people were arrested", repeat="phrase")
    ['two']
    >>> own_numbers("their first combat", "fought since March", frozenset(("fought", "first", "time")))
    []
    """
    found = _runs_of_words(words)
    if not found:
        return []
    told, names = _runs(source), set(source.split())
    printed = {way for run in told for way in run.ways(repeat)}
    return [
        words[start:end]
        for run in found
        for start, end in run.spans
        if not (words[start:end].casefold() == "first" and "first" in known)
        and not run.names_a_period
        and not (run.spelled and {*run.ways(repeat)[:1]} & printed)
        and not _repeats_name(words, (start, end), names)
    ]


_POINTS = frozenset(("the", "these", "those", "all", "other", "both", "its", "their", "his", "her"))
_WHICH = frozenset(("the", "this", "last", "that", "latest"))


@dataclass(frozen=True, slots=True)
class _Run:
    """Numbers in a row ("three hundred"), of which a part is another number. ``words`` are folded."""

    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    before: str
    after: str
    second: str
    spelled: bool

    @property
    def names_a_period(self) -> bool:
        """Whether it is the quarter of a year: "the loss in the quarter", not "the quarter of them"."""
        return self.words == ("quarter",) and self.before in _WHICH and self.after != "of"

    def ways(self, repeat: Repeat) -> list[tuple[str, ...]]:
        """The row with the words around it that tell it; the first way tells it best."""
        number = " ".join(self.words)
        if repeat == "known":
            return [(self.before, number, self.after)] if self.before in _POINTS and self.after else []
        phrase = repeat == "phrase" and not set(self.words) <= ORDINALS.keys()
        behind = (self.after, self.second) if phrase else (self.after,)
        ways: list[tuple[str, ...]] = [("", number, *behind)] if all(behind) else []
        return ways + ([(self.before, number, "")] if self.before else [])


@lru_cache(maxsize=4096)  # the labels of a story: copies of one report get the same
def _runs_of_words(words: str) -> Sequence[_Run]:
    return _runs(words)


def _runs(text: str) -> list[_Run]:
    rows: list[list[tuple[int, int]]] = []
    for span in number_tokens(text):
        if rows and _IN_A_ROW.fullmatch(text, rows[-1][-1][1], span[0]) and _goes_on(text[slice(*span)]):
            rows[-1].append(span)
        else:
            rows.append([span])
    return [_run(text, row) for row in rows]


def _goes_on(token: str) -> bool:
    """Whether it belongs to the number before it: "hundred" does, "sixth" of "38 sixth-formers" not."""
    return all(word.lower() in _COUNTING for word in re.findall(r"\w+", token))


def _run(text: str, row: list[tuple[int, int]]) -> _Run:
    start, end = row[0][0], row[-1][1]
    before = re.search(r"(\w+)[\s-]*$", text[max(0, start - _NEAR) : start])
    after = re.match(r"[\s-]*(\w+)(?:[\s-]+(\w+))?", text[end : end + _NEAR])
    return _Run(
        spans=tuple(row),
        words=tuple(folded(word) for word in re.findall(r"\w+", text[start:end])),
        before=folded(before[1]) if before else "",
        after=folded(after[1]) if after else "",
        second=folded(after[2]) if after and after[2] else "",
        spelled=text[start:end].isascii() and not any(c.isdigit() for c in text[start:end]),
    )


def _repeats_name(words: str, span: tuple[int, int], names: set[str]) -> bool:
    start = words.rfind(" ", 0, span[0]) + 1
    end = words.find(" ", span[1])
    word = words[start : end if end >= 0 else len(words)].strip(".,;:!?()\"“”'‘’")
    bare = word == words[span[0] : span[1]] and word != "one"  # "hundred" names nothing
    lettered = any(c.isalpha() for c in word) and word.isascii() and not bare
    return lettered and any(name.strip(".,;:!?()\"“”'‘’") == word for name in names) and not find(word)


def folded(word: str) -> str:
    """A word in small letters, compatibility forms undone."""
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()
