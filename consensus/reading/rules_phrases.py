"""Light chunking: a sentence as tagged tokens, and the noun phrases and verbs around a place in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consensus.reading.rules_words import (
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
    word_set,
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


def tokens_of(text: str, span: Span) -> list[Token]:
    """The tagged tokens of one sentence.

    >>> text = "North Korea has sent about 15,000 soldiers to Russia."
    >>> "".join(token.tag for token in tokens_of(text, (0, len(text))))
    'NNAVBQNPNX'
    """
    raw = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, span[0], span[1])]
    tokens: list[Token] = []
    for index, (start, end, word) in enumerate(raw):
        following = raw[index + 1][2] if index + 1 < len(raw) else ""
        tokens.append(Token(start, end, word, _tag(word, tokens, following)))
    return tokens


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
    return "N" if last.tag in "DP" or (last.tag == "N" and closes) else "V"


def _is_function(word: str) -> bool:
    low = word.lower()
    return low in TIME_WORDS or any(low in words for words, _ in _LISTS)


def _third_person(low: str, base: str, last: Token | None, following: str) -> str:
    """An -s form of a word that is noun and verb: a verb between a noun and what looks like an object."""
    if last is None or last.tag not in "NRW" or last.possessive:
        return "N"
    if low == base:
        return "V" if base in _UNCHANGED and _leads_on(following) else "N"
    return "V" if following.lower() in DETERMINERS or following[:1].isdigit() else "N"


def _unknown_past(word: str, low: str, before: Sequence[Token], following: str) -> bool:
    """Whether an unknown word is a past form: it ends in -ed and no determiner stands before it."""
    if not low.endswith("ed") or len(low) < 5 or word[0].isupper() or "-" in low:
        return False
    if before and before[-1].tag == "Q" and following[:1].isalpha() and not _is_function(following):
        return False
    return not before or before[-1].tag not in "DP"


def at(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The half-open range of tokens that a character span touches."""
    first = next((i for i, token in enumerate(tokens) if token.end > start), len(tokens))
    last = next((i for i in range(first, len(tokens)) if tokens[i].start >= end), len(tokens))
    return first, max(last, first)


def noun_after(tokens: Sequence[Token], index: int) -> tuple[int, int]:
    """The noun phrase that begins at ``index`` (a determiner before it is skipped), as a range."""
    start = index
    while start < len(tokens) and (tokens[start].tag == "D" or tokens[start].low in _EXTRA):
        start += 1
    end = start
    while end < len(tokens) and tokens[end].tag == "N":
        end += 1
        if tokens[end - 1].possessive and end < len(tokens) and tokens[end].tag in "V":
            end += 1
    return start, end


_EXTRA = word_set("other more further additional extra")


def noun_before(tokens: Sequence[Token], index: int) -> tuple[int, int]:
    """The noun phrase that ends just before ``index``, joined over "of", as a range."""
    end = index
    while end > 0 and tokens[end - 1].tag in "BT":
        end -= 1
    start = end
    while start > 0:
        token = tokens[start - 1]
        if token.tag == "N" or (token.tag == "X" and token.word == "-"):
            start -= 1
        elif token.tag == "D" and start < end and start > 1 and tokens[start - 2].low == "of":
            start -= 2
        elif token.low == "of" and start < end and start > 1 and tokens[start - 2].tag == "N":
            start -= 1
        else:
            break
    return start, end


def clause_start(tokens: Sequence[Token], index: int) -> int:
    """Where the clause that holds ``index`` begins: after a semicolon, a "that" or a "said" comma."""
    for i in range(index - 1, -1, -1):
        token = tokens[i]
        if token.word in {";", ":", "—", "–", "“", '"'} or (token.low == "that" and token.tag == "W"):
            return i + 1
        if token.low in {"and", "but", "while"} and _new_clause(tokens, i + 1, index):
            return i + 1
    return 0


def _new_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a subject of its own and a verb follow a conjunction."""
    phrase = noun_after(tokens, start)
    tail = phrase[1]
    while tail < end and tokens[tail].tag in "BQ":
        tail += 1
    return phrase[1] > phrase[0] and tail < end and tokens[tail].tag in "AV"


def verb_before(tokens: Sequence[Token], index: int, reach: int = 9) -> int | None:
    """The nearest full verb left of ``index`` in its clause, at most ``reach`` tokens away."""
    floor = max(clause_start(tokens, index), index - reach)
    for i in range(index - 1, floor - 1, -1):
        if tokens[i].tag == "V":
            return i
        if tokens[i].tag == "X" and tokens[i].word not in {"$", "£", "€", "-", "(", "'", "’"}:
            return None
    return None


def verb_group(tokens: Sequence[Token], index: int) -> int:
    """The first token of the verb group that ends at ``index``: auxiliaries, adverbs, "expected to"."""
    first = index
    while first > 0 and (
        tokens[first - 1].tag in "AB" or tokens[first - 1].low == "to" or _raising(tokens, first)
    ):
        first -= 1
    return first


def _raising(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb like "projected" stands before "to" and belongs to the group."""
    return index < len(tokens) and tokens[index].low == "to" and tokens[index - 1].tag == "V"


def subject(text: str, tokens: Sequence[Token], verb: int) -> tuple[int, int]:
    """The character span of the subject of the verb group around ``verb``; empty where none is seen."""
    end = verb_group(tokens, verb)
    end = _over_insert(tokens, end)
    relative = end > 1 and tokens[end - 1].tag == "W"
    while end > 1 and tokens[end - 1].tag == "W":
        end -= 1
        if tokens[end - 1].word == ",":
            end -= 1
    start, stop = noun_before(tokens, end)
    if start == stop and end > 0 and tokens[end - 1].tag == "R":
        return (tokens[end - 1].start, tokens[end - 1].end)
    if not relative:
        start, stop = _out_of_phrase(tokens, start, stop)
    return (tokens[start].start, tokens[stop - 1].end) if start < stop else (0, 0)


def _out_of_phrase(tokens: Sequence[Token], start: int, stop: int) -> tuple[int, int]:
    """The noun phrase that a prepositional phrase hangs on: "ferry" for "the ferry from Ardmore"."""
    for _ in range(2):
        head = start
        while head > 0 and tokens[head - 1].tag == "D":
            head -= 1
        if head == 0 or tokens[head - 1].tag != "P" or tokens[head - 1].low == "of":
            break
        before = noun_before(tokens, head - 1)
        if before[0] == before[1]:
            break
        start, stop = before
    return start, stop


def _over_insert(tokens: Sequence[Token], end: int) -> int:
    """Skip an insert between commas that stands before a verb: ", according to police,"."""
    if end > 1 and tokens[end - 1].word == ",":
        for i in range(end - 2, max(end - 16, 0), -1):
            if tokens[i].word == ",":
                return i
        return end - 1
    return end
