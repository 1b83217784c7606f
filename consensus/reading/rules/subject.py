"""Who or what a number is about: the subject of its clause, and what a pronoun stands for."""

from __future__ import annotations

import re

from consensus.reading.rules.phrases import subject, verb_before
from consensus.reading.rules.place import Place, words_at
from consensus.reading.rules.tags import tokens_of
from consensus.reading.rules.words import verb_forms
from consensus.schema import Span

_BREAK = re.compile(r"[.!?][\"”’']?\s+|\n")
_CONTEXT = 400  # characters looked back for what a pronoun stands for: about two sentences


def sentence_subject(text: str, sentence: Span) -> str:
    """The subject of a sentence's first verb, "" where none is seen."""
    tokens = tokens_of(text, sentence)
    for index, token in enumerate(tokens):
        if token.tag in "AV" and index > 0:
            span = subject(text, tokens, index)
            found = words_at(tokens, span)
            if found and not is_pronoun(found):
                return found
    return ""


def is_pronoun(words: str) -> bool:
    """Whether a phrase is a bare pronoun."""
    return words.lower() in {
        "it",
        "they",
        "them",
        "he",
        "she",
        "we",
        "i",
        "you",
        "there",
        "this",
        "that",
        "one",
    }


def owner(place: Place, verb: int) -> str:
    """The subject of a verb; a pronoun is replaced by the subject of an earlier clause or sentence."""
    found = words_at(place.tokens, subject(place.text, place.tokens, verb))
    return antecedent(place, verb) if is_pronoun(found) else found


def antecedent(place: Place, index: int) -> str:
    """What a pronoun at ``index`` most likely stands for: the nearest earlier subject, else ""."""
    for i in range(index - 1, 0, -1):
        if place.tokens[i].tag in "AV":
            found = words_at(place.tokens, subject(place.text, place.tokens, i))
            if found and not is_pronoun(found) and place.tokens[i].low not in {"said", "says", "reported"}:
                return found
    for start, end in spans_before(place):
        found = sentence_subject(place.text, (start, end))
        if found:
            return found
    return ""


def spans_before(place: Place) -> list[Span]:
    """The sentences before a place's own, the nearest first, as far back as a pronoun reaches."""
    floor = max(0, place.sentence[0] - _CONTEXT)
    before = place.text[floor : place.sentence[0]].rstrip()
    starts = [0, *(m.end() for m in _BREAK.finditer(before))]
    ends = [*starts[1:], len(before)]
    return [(floor + a, floor + b) for a, b in zip(reversed(starts), reversed(ends), strict=True) if b > a]


def sentence_before(place: Place) -> Span:
    """The sentence before a place's own; an empty span at the top."""
    return next(iter(spans_before(place)), (0, 0))


def verb_near(place: Place, reach: int = 9) -> tuple[int | None, str]:
    """The full verb before the number in its clause, and its base form."""
    index = verb_before(place.tokens, place.lead, reach)
    if index is None:
        return None, ""
    low = place.tokens[index].low
    return index, verb_forms().get(low, (low, ""))[0]


def clause_subject(place: Place) -> str:
    """The subject of the clause that holds the number, else the nearest earlier one, else ""."""
    for index in range(place.lead - 1, 0, -1):
        if place.tokens[index].tag in "AV":
            found = owner(place, index)
            if found:
                return found
    return antecedent(place, place.first)
