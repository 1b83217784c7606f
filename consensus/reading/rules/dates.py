"""What a date or clock time dates: the event, named by its noun or by its verb."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.reading.rules.phrases import noun_after, verb_group
from consensus.reading.rules.place import Place, head_noun, preceding_noun
from consensus.reading.rules.subject import owner
from consensus.reading.rules.tags import Token
from consensus.reading.rules.words import BE, MODALS, SPEECH, is_past, verb_forms, word_set

_HELD = word_set("hold attend take occur happen host mark begin start open stage celebrate come follow be")
_EVENTS = word_set(
    """
    ceremony attack crash fire meeting agreement arrest election launch strike vote storm
    earthquake quake summit explosion blast flood derailment collision trial hearing protest
    match game deal treaty ceasefire truce raid shooting killing death funeral wedding visit
    talks conference referendum eruption landslide outbreak sinking opening closure inauguration
    accident incident incursion invasion war test deployment announcement outage hurricane
    cyclone typhoon tornado wildfire blaze bombing groundbreaking report statement verdict
    ruling deadline
    """
)
_GREETED = word_set("hailed praised welcomed condemned urged thanked told called")
_REACH = 14  # tokens to either side of a date in which its verb is looked for: a clause of news English


def date_label(place: Place) -> str:
    """The label of a date: "date of the ground-breaking ceremony", "date the troops were sent"."""
    verb = _verb_of(place)
    before = preceding_noun(place, place.first)
    if place.previous.tag == "N" and head_noun(before) in _EVENTS:
        return f"date of {before}"
    if place.previous.low in {"on", "of", "in", "for"}:
        event = preceding_noun(place, place.first - 1)
        if event and head_noun(event) in _EVENTS:
            return f"date of {event}"
    after = noun_after(place.tokens, place.last)
    if after[0] == place.last and after[1] > after[0] and place.tokens[after[1] - 1].low in _EVENTS:
        return "date of the " + place.words(*after)
    return _nearest_event(place, place.first) if verb is None else _clause(place, verb)


def said_when(place: Place) -> bool:
    """Whether a date only says when somebody spoke, or when something was so: it dates no event.

    Such dates serve the as-of date of what was said; they are not figures of the story.
    """
    verb = _verb_of(place)
    if verb is None or (verb > place.first and not _opens_clause(place)):
        return any(
            token.tag == "A" for token in place.tokens[: place.first]
        )  # "18,000 were without power on Tuesday"
    return place.tokens[verb].low in SPEECH | _GREETED and abs(verb - place.first) <= 4


def _verb_of(place: Place) -> int | None:
    """The verb a date goes with: to its right where it opens a clause, else the nearest to its left."""
    left, right = _to_the_left(place), _to_the_right(place)
    if _opens_clause(place):
        return right if right is not None else left
    return left if left is not None else right


def _opens_clause(place: Place) -> bool:
    """Whether nothing but "on", "in", "since" stands between the date and the start of a clause."""
    index = place.first
    while index > 0 and (
        place.tokens[index - 1].tag in "PDB" or place.tokens[index - 1].low in {"since", "late"}
    ):
        index -= 1
    return index == 0 or place.tokens[index - 1].tag in "XC"


def _to_the_left(place: Place) -> int | None:
    for index in range(place.first - 1, max(-1, place.first - _REACH), -1):
        token = place.tokens[index]
        if token.tag == "V":
            return index
        if token.word in {";", "—", "“", '"'} or (token.low == "that" and token.tag == "W"):
            return None
    return None


def _to_the_right(place: Place) -> int | None:
    for index in range(place.last, min(len(place.tokens), place.last + _REACH)):
        if place.tokens[index].tag == "V":
            return index
    return None


def _clause(place: Place, verb: int) -> str:
    """The label from the clause of ``verb``: its event noun, else its subject, verb and object."""
    token = place.tokens[verb]
    base = verb_forms().get(token.low, (token.low, ""))[0]
    thing, object_ = owner(place, verb), _object(place, verb)
    if base in _HELD:
        event = _event_in(object_) or _event_in(thing) or _event_before(place, verb)
        if event:
            return f"date of {event}"
    group = place.tokens[verb_group(place.tokens, verb) : verb]
    if not thing:
        return f"date of {object_}" if object_ else _nearest_event(place, place.first)
    return f"date {thing} {_verb_words(place, token, base, group)} {object_}"


def _verb_words(place: Place, token: Token, base: str, group: Sequence[Token]) -> str:
    """The verb as it goes into "date the troops …"."""
    words = {t.low for t in group}
    if token.low.endswith("ing"):
        return f"began {token.low}"
    if words & BE and is_past(token.low):
        return (
            f"to be {token.low}" if words & MODALS or "to" in words else f"{_was(place, token)} {token.low}"
        )
    if words & MODALS or "to" in words:
        return f"to {base}"
    return token.low


def _was(place: Place, token: Token) -> str:
    thing = owner(place, place.tokens.index(token)).split(" of ")[0].split()
    plural = bool(thing) and thing[-1].islower() and thing[-1].endswith("s") and not thing[-1].endswith("ss")
    return "were" if plural else "was"


def _object(place: Place, verb: int) -> str:
    """The noun phrase after a verb, up to the date."""
    begin = verb + 1
    while place.token(begin).tag in "DQ":
        begin += 1
    first, last = noun_after(place.tokens, begin)
    stop = min(last, place.first) if verb < place.first else last
    return place.words(first, stop) if first < stop else ""


def is_event(word: str) -> bool:
    """Whether a word names something that happens, in the singular or plural."""
    low = word.lower()
    return low in _EVENTS or low.removesuffix("s") in _EVENTS or low.removesuffix("ies") + "y" in _EVENTS


def _event_in(words: str) -> str:
    """The phrase, cut after its event noun; "" if it names no event."""
    parts = words.split()
    for index, word in enumerate(parts):
        if is_event(word):
            return " ".join(parts[: index + 1])
    return ""


def _event_before(place: Place, stop: int) -> str:
    """The nearest phrase with an event noun left of a verb."""
    for index in range(stop - 1, -1, -1):
        if is_event(place.tokens[index].word):
            return _event_in(preceding_noun(place, index + 1))
    return ""


def _nearest_event(place: Place, stop: int) -> str:
    found = (
        _event_before(place, stop)
        or preceding_noun(place, place.first - 1)
        or preceding_noun(place, place.first)
    )
    return f"date of {found}" if found else "date"


def time_label(place: Place) -> str:
    """The label of a clock time."""
    return "time" + date_label(place).removeprefix("date")
