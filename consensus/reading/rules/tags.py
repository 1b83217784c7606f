"""A sentence as tagged words: which is a noun, which a verb, from closed lists and neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from consensus.reading.rules.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOUNISH,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_WORDS,
    is_past,
    verb_forms,
)
from consensus.schema import Span

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:(?:[.'’‐‑/&-]|,(?=\d{3}))[^\W_]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark with its place in the article and its tag.

    Tags: N noun or adjective, V verb, A auxiliary, D determiner, P preposition, C conjunction,
    R pronoun, W relative or subordinating word, B adverb, Q number, T time word, X mark.
    """

    start: int
    end: int
    word: str
    tag: str

    @property
    def low(self) -> str:
        """The word in lower case, without a possessive ending."""
        low = self.word.lower()
        return low[:-2] if low.endswith(("'s", "’s")) else low

    @property
    def possessive(self) -> bool:
        """Whether the word ends in a possessive."""
        return self.word.endswith(("'s", "’s", "s'", "s’"))


@lru_cache(maxsize=256)  # a sentence is asked for once a number and once a credit
def tokens_of(text: str, span: Span) -> tuple[Token, ...]:
    """The tagged tokens of one sentence.

    >>> text = "South Orrin has lent about 15,000 blankets to Harlow."
    >>> "".join(token.tag for token in tokens_of(text, (0, len(text))))
    'NNAVBQNPNX'
    """
    raw = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, span[0], span[1])]
    tokens: list[Token] = []
    for index, (start, end, word) in enumerate(raw):
        following = raw[index + 1][2] if index + 1 < len(raw) else ""
        tokens.append(Token(start, end, word, _tag(word, tokens, following)))
    return tuple(tokens)


def _tag(word: str, before: Sequence[Token], following: str) -> str:
    low = word.lower()
    if not word[0].isalnum():
        return "X"
    if word[0].isdigit() or low in NUMBER_WORDS or low.split("-")[0] in NUMBER_WORDS:
        return "Q"
    if low in TIME_WORDS and (word[0].isupper() or low not in {"march", "may"}):
        return "T"
    if low == "that":
        return "W"
    if re.split("['’]", low)[0] in PRONOUNS and not low.endswith(("'s", "’s")):
        return "R"
    if low == "last" and before and before[-1].tag == "A":
        return "B"
    if low in _GET and (
        following[:1].isdigit() or following[:1] in "$£€" or following.lower() in DETERMINERS
    ):
        return "V"
    for words, tag in _LISTS:
        if low in words:
            return tag
    return _verb_or_noun(word, low, before, following)


_GET = frozenset(("get", "gets", "got", "getting"))
_LISTS = (
    (DETERMINERS, "D"),
    (AUXILIARIES, "A"),
    (PRONOUNS, "R"),
    (RELATIVES, "W"),
    (CONJUNCTIONS, "C"),
    (ADVERBS, "B"),
    (PREPOSITIONS, "P"),
)


def _verb_or_noun(word: str, low: str, before: Sequence[Token], following: str) -> str:
    if low.endswith("ly") and len(low) > 4 and low not in {"family", "july", "italy", "supply", "assembly"}:
        return "B"
    form = verb_forms().get(low)
    if form is None:
        going = (
            low.endswith("ing")
            and bool(before)
            and before[-1].low in {"be", "been", "is", "are", "was", "were"}
        )
        return "V" if going or _unknown_past(word, low, before, following) else "N"
    if word[0].isupper() and before:
        return "N"
    last = next((token for token in reversed(before) if token.tag != "B"), None)
    if is_past(low):
        described = following[:1].isalnum() or following[:1] in "$£€"
        attributive = last is not None and last.tag in "DQ" and described and not _is_function(following)
        return "N" if attributive else "V"
    if low.endswith("ing"):
        return _ing_form(last, following)
    to_verb = last is not None and (last.low == "to" or last.tag == "A")
    if form[0] in NOUNISH:
        return (
            "V"
            if to_verb and not following.startswith("of")
            else _third_person(low, form[0], last, following)
        )
    return "N" if last is not None and last.tag in "D" else "V"


# Verbs whose past form is the word itself: "the quake hit the coast", "police put the turnout at".
_UNCHANGED = frozenset(
    ("hit", "put", "set", "cut", "shut", "cost", "let", "quit", "spread", "split", "hurt", "burst")
)


def _leads_on(following: str) -> bool:
    """Whether an object or a phrase of place follows a verb."""
    low = following.lower()
    return (
        low in DETERMINERS or low[:1].isdigit() or low[:1] in "$£€" or low in {"at", "off", "out", "by", "on"}
    )


def _ing_form(last: Token | None, following: str) -> str:
    """Whether a form in -ing is a noun: "the crossing", "railway crossing," but not "after closing"."""
    if last is None or last.low in {"after", "by"}:
        return "V"
    closes = not following[:1].isalnum() or following.lower() in {"of", "which", "that"}
    return "N" if last.tag in "DPQ" or (last.tag == "N" and closes) else "V"


def _is_function(word: str) -> bool:
    low = word.lower()
    return low in TIME_WORDS or any(low in words for words, _ in _LISTS)


def _third_person(low: str, base: str, last: Token | None, following: str) -> str:
    """An -s form of a word that is noun and verb: a verb between a noun and what looks like an object."""
    if last is None or last.tag not in "NRW" or last.possessive:
        return "N"
    if low == base:
        return "V" if base == "put" or (base in _UNCHANGED and _leads_on(following)) else "N"
    return "V" if following.lower() in DETERMINERS | {"to"} or following[:1].isdigit() else "N"


def _unknown_past(word: str, low: str, before: Sequence[Token], following: str) -> bool:
    """Whether an unknown word is a past form: it ends in -ed and no determiner stands before it."""
    if not low.endswith("ed") or len(low) < 5 or word[0].isupper() or "-" in low:
        return False
    if before and before[-1].tag == "Q" and following[:1].isalpha() and not _is_function(following):
        return False
    return not before or before[-1].tag not in "DP"
