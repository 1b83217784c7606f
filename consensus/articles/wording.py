"""Checks of words that a model wrote, against the text they are about.

A model words; it brings no number and no name of its own. These checks hold against a model
that lies, so they err on the side of refusing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from consensus.figures import find
from consensus.figures.guard import number_tokens

_SPACE = re.compile(r"\s+")
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
    found = number_tokens(words)
    if not found:
        return []
    pairs, names = _pairs(source), set(source.split())
    return [
        words[start:end]
        for start, end in found
        if not (words[start:end].casefold() == "first" and "first" in known)
        and not _repeats_pair(words, (start, end), pairs)
        and not _repeats_name(words, (start, end), names)
    ]


def _pairs(text: str) -> set[tuple[str, str]]:
    words = [_fold(word) for word in re.findall(r"\w+", text)]
    return set(pairwise(words))


def _repeats_pair(words: str, span: tuple[int, int], pairs: set[tuple[str, str]]) -> bool:
    token = words[span[0] : span[1]]
    inner = [_fold(word) for word in re.findall(r"\w+", token)]
    if not inner or not token.isascii() or any(c.isdigit() for c in token):
        return False
    after = re.match(r"[\s-]*(\w+)", words[span[1] :])
    if after:
        return all(pair in pairs for pair in pairwise([*inner, _fold(after[1])]))
    before = re.search(r"(\w+)[\s-]*$", words[: span[0]])
    return before is not None and all(pair in pairs for pair in pairwise([_fold(before[1]), *inner]))


def _repeats_name(words: str, span: tuple[int, int], names: set[str]) -> bool:
    start = words.rfind(" ", 0, span[0]) + 1
    end = words.find(" ", span[1])
    word = words[start : end if end >= 0 else len(words)].strip(".,;:!?()\"“”'‘’")
    lettered = any(c.isalpha() for c in word) and word.isascii()
    return lettered and any(name.strip(".,;:!?()\"“”'‘’") == word for name in names) and not find(word)


def clean(words: str, limit: int = LABEL_LIMIT) -> str:
    """A model's words made safe to store: one line, no control or format characters, bounded."""
    printable = "".join(c if c.isprintable() else " " for c in words)
    line = _SPACE.sub(" ", printable).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


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
    judged = _JUDGEMENT.findall(words)
    if judged:
        printed = set(_JUDGEMENT.findall(source.lower()))
        judged = [word for word in judged if word.lower() not in printed]
    return judged + [link for link in _LINK.findall(words) if link not in source]


def vocabulary(*texts: str) -> frozenset[str]:
    """Every word of the texts, folded, hyphenated ones also in parts."""
    words: set[str] = set()
    for text in texts:
        words.update(_fold(part) for part in re.findall(r"\w+", text))
    return frozenset(words)


def _known(word: str, known: frozenset[str]) -> bool:
    parts = [_fold(part) for part in re.findall(r"\w+", re.sub(r"['’]s?$", "", word))]
    return all(p in known or p.rstrip("s") in known or p + "s" in known or len(p) == 1 for p in parts)


def _fold(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()
