"""Labels that came out broken, and the plain ones that stand in for them: a kind and the clause's words."""

from __future__ import annotations

from itertools import pairwise

from consensus.reading.rules.dates import is_event
from consensus.reading.rules.phrases import clause_start
from consensus.reading.rules.place import Place
from consensus.reading.rules.words import is_past, verb_forms, word_set

_FEWEST = 3  # fewer content words than these tell nothing, and would bring unlike things together
_WORDS = 6  # content words of a clause that a plain label shows: with "date in:" eight, the longest label
_PEOPLE = word_set("people children men women police staff crew crews troops")
_PLAIN = {"date": "date in", "time": "time in", "duration": "time in", "money": "sum"}
# Verbs that say nothing without what follows them: "date North Korea let".
_NEEDS_OBJECT = word_set("let make give bring put get keep")
_FOREIGN = word_set("und werden wurde wurden der das les une dans del los las che sind")
# What no sum of money does, though the rules read it so: "money opened", "money born".
_NOT_DONE = word_set("opened ended born sunk run come gone floated wounded began begun")
_LINKS = word_set("for to on into from by")
_CONTRACTED = ("'ve", "’ve", "'re", "’re", "'ll", "’ll", "'d", "’d", "n't", "n’t", "I'm", "I’m")


def is_sound(words: str, place: Place) -> bool:
    """Whether a label reads as a phrase of English: a noun with its verb or its "of".

    Errs on the side of "yes": a label that a person would write differently is kept.
    """
    parts = words.split()
    if len(parts) < 2:
        return True
    if any(part.lower() in _FOREIGN for part in parts):
        return False
    kind = place.quantity.kind
    if kind in {"date", "time"}:
        return _names_thing(parts[2:]) if parts[1] == "of" else _names_happening(parts[1:])
    if kind == "money" and parts[0] == "money":
        done = parts[1].lower()
        return done in _LINKS or (is_past(done) and done not in _NOT_DONE)
    if kind == "duration" and parts[:2] == ["time", "since"]:
        return parts[2] == "then" or _names_happening(parts[2:])
    return not (kind == "number" and parts[:2] == ["people", "in"] and parts[2:3] == ["use"])


def _names_thing(parts: list[str]) -> bool:
    """Whether the words after "date of" are a thing: "the storm", "Cape Arne", "ceremonies"; not "abroad"."""
    if not parts:
        return False
    known = parts[0] == "the" or any(part[:1].isupper() or is_event(part) for part in parts)
    return known or (parts[-1].endswith("s") and len(parts[-1]) > 2)


def _names_happening(parts: list[str]) -> bool:
    """Whether the words after "date" are a clause with a whole subject and verb."""
    first = parts[0]
    if any(part.endswith(_CONTRACTED) for part in parts) or parts[:2] in (["the", "of"], ["of", "the"]):
        return False
    if len(parts) < 2 or verb_forms().get(parts[-1].lower(), ("", ""))[0] in _NEEDS_OBJECT:
        return False
    if any(a.endswith(("able", "ible")) and b in {"was", "were"} for a, b in pairwise(parts)):
        return False
    if parts[1] == "to" and first[:1].islower():
        return False  # "way to go", "dogs to leave": no plan, only an infinitive
    return first == "the" or first[:1].isupper() or first.endswith("s") or first.lower() in _PEOPLE


def plain_label(place: Place) -> str:
    """A label from the first content words of the number's clause: "date in: ships Arne reached harbour".

    A date in a clause of fewer than three such words is a "date"; another number has no plain label there.
    """
    start = clause_start(place.tokens, place.first)
    words = [
        token.word
        for index, token in enumerate(place.tokens)
        if index >= start and token.tag in "NV" and not place.first <= index < place.last
    ][:_WORDS]
    name = _PLAIN.get(place.quantity.kind, "")
    if place.quantity.kind == "number":
        name = "number in"
    if not name or any(char.isdigit() for word in words for char in word):
        return place.quantity.noun or place.quantity.kind
    if len(words) >= _FEWEST:
        return f"{name}: {' '.join(words)}"
    return place.quantity.kind if place.quantity.kind in {"date", "time"} else ""
