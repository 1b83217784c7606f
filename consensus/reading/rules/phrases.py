"""Light chunking: the noun phrases, verbs and subjects around a place among tagged words."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.reading.rules.tags import Token
from consensus.reading.rules.words import word_set


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
    while end < len(tokens) and (tokens[end].tag == "N" or (end > start and _plural_possessive(tokens, end))):
        end += 1
        if tokens[end - 1].possessive and end < len(tokens) and tokens[end].tag in "V":
            end += 1
    return start, end


def _plural_possessive(tokens: Sequence[Token], index: int) -> bool:
    """Whether the mark at ``index`` is the apostrophe of "dockers' union"."""
    mark = tokens[index].word in {"'", "’"} and tokens[index - 1].low.endswith("s")
    return mark and index + 1 < len(tokens) and tokens[index + 1].tag == "N" and _touch(tokens, index)


def _touch(tokens: Sequence[Token], index: int) -> bool:
    """Whether no space stands before a mark and one after it."""
    return tokens[index - 1].end == tokens[index].start and tokens[index].end < tokens[index + 1].start


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
        elif token.tag in "DQ" and start < end and start > 1 and tokens[start - 2].low == "of":
            start -= 2
        elif token.low == "of" and start < end and start > 1 and tokens[start - 2].tag == "N":
            start -= 1
        else:
            break
    return start, end


def clause_start(tokens: Sequence[Token], index: int, floor: int = 0) -> int:
    """Where the clause that holds ``index`` begins: after a semicolon, a "that" or a "said" comma.

    ``floor``: no token before it is looked at, and none before it is where the clause begins.
    """
    for i in range(index - 1, floor - 1, -1):
        token = tokens[i]
        if token.word in {";", ":", "—", "–", "“", '"'} or (token.low == "that" and token.tag == "W"):
            return i + 1
        if token.low in {"and", "but", "while"} and _new_clause(tokens, i + 1, index):
            return i + 1
    return floor


def _new_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a subject of its own and a verb follow a conjunction."""
    phrase = noun_after(tokens, start)
    tail = phrase[1]
    while tail < end and tokens[tail].tag in "BQ":
        tail += 1
    return phrase[1] > phrase[0] and tail < end and tokens[tail].tag in "AV"


def verb_before(tokens: Sequence[Token], index: int, reach: int = 9) -> int | None:
    """The nearest full verb left of ``index`` in its clause, at most ``reach`` tokens away."""
    floor = clause_start(tokens, index, max(0, index - reach))
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
    end = _over_time(tokens, _over_insert(tokens, end))
    relative = end > 1 and tokens[end - 1].tag == "W"
    while end > 1 and tokens[end - 1].tag == "W":
        end -= 1
        if tokens[end - 1].word == ",":
            end -= 1
    if end > 1 and tokens[end - 1].low in {"there", "here"} and tokens[end - 2].tag == "N":
        end -= 1
    start, stop = noun_before(tokens, end)
    if start == stop:
        start, stop = _out_of_relative(tokens, end)
    if start == stop and end > 0 and tokens[end - 1].tag == "R":
        return (tokens[end - 1].start, tokens[end - 1].end)
    if not relative:
        start, stop = _out_of_phrase(tokens, start, stop)
    return (tokens[start].start, tokens[stop - 1].end) if start < stop else (0, 0)


def _out_of_phrase(tokens: Sequence[Token], start: int, stop: int) -> tuple[int, int]:
    """The noun phrase that a prepositional phrase hangs on: "ferry" for "the ferry from Ardmore"."""
    for _ in range(3):
        head = start
        while head > 0 and tokens[head - 1].tag == "D":
            head -= 1
        if head == 0 or tokens[head - 1].tag != "P" or tokens[head - 1].low == "of":
            break
        before = noun_before(tokens, head - 1)
        if before[0] == before[1]:
            before = _out_of_relative(tokens, head - 1)
        if before[0] == before[1]:
            break
        start, stop = before
    return start, stop


def _over_time(tokens: Sequence[Token], end: int) -> int:
    """Skip a day that stands before a verb: "the gas that escaped on Monday was …"."""
    first = end
    while first > 0 and tokens[first - 1].tag == "T":
        first -= 1
    return first - 1 if 0 < first < end and tokens[first - 1].low == "on" else end


def _out_of_relative(tokens: Sequence[Token], end: int) -> tuple[int, int]:
    """The noun that a relative clause ending at ``end`` describes: "gas" for "the gas that escaped from"."""
    if end == 0 or tokens[end - 1].tag != "V":
        return end, end
    first = verb_group(tokens, end - 1)
    relative = first > 1 and tokens[first - 1].tag == "W"
    return noun_before(tokens, first - 1) if relative else (end, end)


def _over_insert(tokens: Sequence[Token], end: int) -> int:
    """Skip an insert between commas that stands before a verb: ", according to police,"."""
    if end > 1 and tokens[end - 1].word == ",":
        for i in range(end - 2, max(end - 16, 0), -1):
            if tokens[i].word == ",":
                return i
        return end - 1
    return end
