"""Checks of words that a model wrote, against the text they are about.

A model words; it brings no number and no name of its own. These checks hold against a model
that lies, so they err on the side of refusing.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from consensus.articles.claims import own_amounts, own_signs
from consensus.figures import find
from consensus.figures.guard import number_tokens
from consensus.figures.words import CARDINALS, SCALES, SHORT_SCALES, VAGUE

_SPACE = re.compile(r"\s+")
_IN_A_ROW = re.compile(r"[\s-]*(?:and\s+)?")
_COUNTING = CARDINALS.keys() | SCALES.keys() | SHORT_SCALES.keys() | VAGUE.keys() | {"dozen", "hundred"}
_NEAR = 80  # characters: a number's neighbour is a word
_NAME = re.compile(r"\b[^\W\d_][\w’'.-]*")
# Words that say who is right; which outlet that is, is not for a model to say.
_JUDGEMENT = re.compile(
    r"\b(?:false|falsely|wrong|wrongly|incorrect|incorrectly|untrue|unreliable|mistaken|mistakenly|erroneous|fabricated|"
    r"fake|faked|bogus|hoax|discredited|debunked|disproved|disproven|lying|lied|liar|inaccurate|misreported|invented|"
    r"trustworthy|untrustworthy)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,20}://|\bwww\.|\b(?:javascript|data|mailto):)[^\s<>]{0,200}", re.IGNORECASE
)
_ENTITY = re.compile(r"&#?\w{1,40};")
LABEL_LIMIT = 90  # characters: seven words of an English headline fit in 70
SENTENCE_LIMIT = 600  # characters: the longest sentence of the shipped stories has 330


def words_of_text(phrase: str, text: str) -> bool:
    """Whether ``phrase`` stands in ``text``, whatever its case, line breaks and possessive endings.

    >>> words_of_text("south korean officials", "citing South Korean\\nofficials.")
    True
    >>> words_of_text("South Korea", "citing North Korean officials.")
    False
    >>> words_of_text("Korea", "the Korean side")
    False
    """
    words = _folded(phrase)
    return bool(words.strip()) and words in _folded_text(text)


@lru_cache(maxsize=4)
def _folded_text(text: str) -> str:
    """An article folded once for all the phrases that are looked up in it."""
    return _folded(text)


def _folded(text: str) -> str:
    lowered = text.casefold().replace("’", "'").replace("'s ", " ")
    return " " + " ".join(re.findall(r"\w+", lowered)) + " "


def own_numbers(words: str, source: str, known: frozenset[str] = frozenset()) -> list[str]:
    """Numbers in ``words`` that a model brought itself; ``source`` is the text it cites.

    A number word may be repeated together with its next word ("two countries", "first road
    link"), and a name that carries a number may be repeated whole ("COVID-19"), where the
    source prints just that. A number in figures is never accepted: it must come by placeholder.
    "first" is a word like others where the articles use it at all (``known`` is their vocabulary).

    >>> own_numbers("the first road bridge between the two countries",
    ...             "The two countries began their first road bridge.")
    []
    >>> own_numbers("bridge of 4 km", "a bridge of 4 km")
    ['4']
    >>> own_numbers("two people died", "two people were arrested, three people died")
    []
    >>> own_numbers("three people died", "two people died")
    ['three']
    >>> own_numbers("their first combat", "fought since March", vocabulary("fought for the first time"))
    []
    """
    found = _runs_of_words(words)
    if not found:
        return []
    printed, names = {way for run in _runs(source) for way in run.ways()}, set(source.split())
    return [
        words[start:end]
        for run in found
        for start, end in run.spans
        if not (words[start:end].casefold() == "first" and "first" in known)
        and not run.names_a_period
        and not (run.spelled and any(way in printed for way in run.ways()[:1]))
        and not _repeats_name(words, (start, end), names)
    ]


_WHICH = frozenset(("the", "this", "last", "that", "latest"))


@dataclass(frozen=True, slots=True)
class _Run:
    """Numbers in a row ("three hundred"), of which a part is another number. ``words`` are folded."""

    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    before: str
    after: str
    spelled: bool

    @property
    def names_a_period(self) -> bool:
        """Whether it is the quarter of a year: "the loss in the quarter", not "the quarter of them"."""
        return self.words == ("quarter",) and self.before in _WHICH and self.after != "of"

    def ways(self) -> list[tuple[str, tuple[str, ...], str]]:
        """The row with the word behind it, and with the one before it; the first tells it best."""
        behind = [("", self.words, self.after)] if self.after else []
        return behind + ([(self.before, self.words, "")] if self.before else [])


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
    after = re.match(r"[\s-]*(\w+)", text[end : end + _NEAR])
    return _Run(
        spans=tuple(row),
        words=tuple(_fold(word) for word in re.findall(r"\w+", text[start:end])),
        before=_fold(before[1]) if before else "",
        after=_fold(after[1]) if after else "",
        spelled=text[start:end].isascii() and not any(c.isdigit() for c in text[start:end]),
    )


def brought(words: str, source: str, known: frozenset[str] = frozenset()) -> list[str]:
    """All of ``words`` that a reader could take for a number or a date, and ``source`` does not print.

    ``own_numbers``, the amounts and signs of ``claims``, and what a browser would make of "&frac12;".

    >>> brought("most of the people, half of them &#xBD;", "Half of the people")
    ['most of', '#', '&#xBD;']
    """
    found = own_numbers(words, source, known) + own_amounts(words, source) + own_signs(words, source)
    if "&" in words and (shown := html.unescape(words)) != words and number_tokens(shown):
        found += re.findall(r"&#?\w+;?", words)
    found += _ENTITY.findall(words) if "&" in words else []
    return list(dict.fromkeys(found))


def _repeats_name(words: str, span: tuple[int, int], names: set[str]) -> bool:
    start = words.rfind(" ", 0, span[0]) + 1
    end = words.find(" ", span[1])
    word = words[start : end if end >= 0 else len(words)].strip(".,;:!?()\"“”'‘’")
    bare = word == words[span[0] : span[1]] and word != "one"  # "hundred" names nothing
    lettered = any(c.isalpha() for c in word) and word.isascii() and not bare
    return lettered and any(name.strip(".,;:!?()\"“”'‘’") == word for name in names) and not find(word)


def clean(words: str, limit: int = LABEL_LIMIT) -> str:
    """A model's words made safe to store: one line, no control or format characters, bounded.

    What cannot be seen parts no word: a number cut in two by it is still read as one. Signs written as HTML
    has them are the signs: what one format shows of them is what is checked.

    >>> clean("for\u200bty\tpeople"), clean("for&shy;ty"), clean("&amp;half; of them")
    ('forty people', 'forty', '½ of them')
    """
    words = _unescaped(words)
    seen = words if words.isascii() else "".join(c for c in words if unicodedata.category(c) != "Cf")
    printable = seen if seen.isprintable() else "".join(c if c.isprintable() else " " for c in seen)
    line = _SPACE.sub(" ", printable).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


_DEEPEST = 4  # an ampersand escaped, and that escaped again


def _unescaped(words: str) -> str:
    for _ in range(_DEEPEST):
        if "&" not in words or (shown := html.unescape(words)) == words:
            break
        words = shown
    return words


def foreign_names(words: str, known: frozenset[str]) -> list[str]:
    """Capitalised words that do not stand in the source: names that a model brought itself.

    ``known`` is ``vocabulary(source)``. The first word of a sentence may be any common word, so
    it is only refused when it is capitalised inside as well ("McArdle").

    >>> known = vocabulary("Officials in Tumangang, North Korea's border city, spoke.")
    >>> foreign_names("The border city of Tumangang is in North Korea", known)
    []
    >>> foreign_names("It was praised by Beijing", known)
    ['Beijing']
    """
    foreign = []
    for match in _NAME.finditer(words):
        word = match.group().strip(".'’-")
        opening = (
            not words[: match.start()].strip(" \"'“‘([") or words[: match.start()].rstrip()[-1] in ".!?:;"
        )
        capital = any(c.isupper() for c in (word[1:] if opening else word))
        if capital and not _known(word, known):
            foreign.append(word)
    return foreign


def own_judgements(words: str, source: str) -> list[str]:
    """Verdicts and addresses in ``words`` that ``source`` does not print: a model is to give neither.

    >>> own_judgements("The count of the Gazette is false, see https://x.example", "The Gazette counted two.")
    ['false', 'https://x.example']
    >>> own_judgements("The alarm was false", "A false alarm, police said.")
    []
    """
    judged, links = _judged(words)
    if judged:
        printed = set(_JUDGEMENT.findall(source.lower()))
        judged = [word for word in judged if word.lower() not in printed]
    return [*judged, *(link for link in links if link not in source)]


@lru_cache(maxsize=4096)
def _judged(words: str) -> tuple[Sequence[str], Sequence[str]]:
    return _JUDGEMENT.findall(words), _LINK.findall(words)


def vocabulary(*texts: str) -> frozenset[str]:
    """Every word of the texts, folded, hyphenated ones also in parts."""
    words: set[str] = set()
    for text in texts:
        words.update(re.findall(r"\w+", text))
    return frozenset(map(_fold, words))


def _known(word: str, known: frozenset[str]) -> bool:
    parts = [_fold(part) for part in re.findall(r"\w+", re.sub(r"['’]s?$", "", word))]
    return all(p in known or p.rstrip("s") in known or p + "s" in known or len(p) == 1 for p in parts)


def _fold(word: str) -> str:
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()
