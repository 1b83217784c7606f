"""Checks of words that a model wrote, against the text they are about.

A model words; it brings no number and no name of its own. These checks hold against a model
that lies, so they err on the side of refusing.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from consensus.articles.claims import own_amounts, own_signs
from consensus.articles.own_numbers import Repeat, folded, own_numbers
from consensus.figures.guard import number_tokens

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


def brought(
    words: str, source: str, known: frozenset[str] = frozenset(), repeat: Repeat = "next"
) -> list[str]:
    """All of ``words`` that a reader could take for a number or a date, and ``source`` does not print.

    ``own_numbers``, the amounts and signs of ``claims``, and what a browser would make of "&frac12;".

    >>> brought("most of the people, half of them &#xBD;", "Half of the people")
    ['most of', '#', '&#xBD;']
    """
    found = own_numbers(words, source, known, repeat) + own_amounts(words, source) + own_signs(words, source)
    if "&" in words and (shown := html.unescape(words)) != words and number_tokens(shown):
        found += re.findall(r"&#?\w+;?", words)
    found += _ENTITY.findall(words) if "&" in words else []
    return list(dict.fromkeys(found))


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
    line = " ".join(printable.split())
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
    return frozenset(chain.from_iterable(map(_folded_words, set(chain.from_iterable(map(str.split, texts))))))


# What white space parts comes again in every article: looking it up takes half the time of cutting it anew.
@lru_cache(maxsize=10_000)
def _folded_words(piece: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in re.findall(r"\w+", piece))


def _known(word: str, known: frozenset[str]) -> bool:
    parts = [folded(part) for part in re.findall(r"\w+", re.sub(r"['’]s?$", "", word))]
    return all(p in known or p.rstrip("s") in known or p + "s" in known or len(p) == 1 for p in parts)
