"""What a date or clock time dates: the event, named by its noun or by its verb."""

from __future__ import annotations

from consensus.reading.rules_phrases import noun_after, verb_group
from consensus.reading.rules_place import Place, head_noun, owner, preceding_noun
from consensus.reading.rules_words import BE, MODALS, SPEECH, is_past, verb_forms, word_set

_HELD = word_set(
    """
    hold attend take occur happen host mark begin start open stage celebrate come follow
    """
)
_EVENTS = word_set(
    """
    ceremony attack crash fire meeting agreement arrest election launch strike vote storm earthquake
    quake summit explosion blast flood derailment collision trial hearing protest match game deal
    treaty ceasefire truce raid shooting killing death funeral wedding visit talks conference
    referendum eruption landslide outbreak sinking opening closure inauguration accident incident
    incursion invasion war test deployment announcement outage hurricane cyclone typhoon tornado
    wildfire blaze bombing groundbreaking report statement verdict ruling
    """
)
_REACH = (
    14  # tokens looked to either side of a date for its verb: a clause of news English has about that many
)


def date_label(place: Place) -> str:
    """The label of a date: "date of the ground-breaking ceremony", "date the troops were sent"."""
    verb = _verb_of(place)
    if place.previous.tag == "N" and head_noun(preceding_noun(place, place.first)) in _EVENTS:
        return "date of " + preceding_noun(place, place.first)
    after = noun_after(place.tokens, place.last)
    if after[0] == place.last and after[1] > after[0] and place.tokens[after[1] - 1].low in _EVENTS:
        return "date of the " + place.words(*after)
    if verb is None:
        return _nearest_event(place)
    return _clause(place, verb)


def said_when(place: Place) -> bool:
    """Whether a date only says when somebody spoke: its nearest verb is one of speech.

    Such dates serve the as-of date of what was said; they are not figures of the story.
    """
    verb = _verb_of(place)
    return verb is not None and place.tokens[verb].low in SPEECH and abs(verb - place.first) <= 4


def _verb_of(place: Place) -> int | None:
    """The verb a date goes with: the nearest left of it in its clause, else the first to the right."""
    for index in range(place.first - 1, max(-1, place.first - _REACH), -1):
        token = place.tokens[index]
        if token.tag == "V" and not _inside_relative(place, index):
            return index
        if token.word in {";", "—", "“", '"'} or token.low == "that":
            break
    for index in range(place.last, min(len(place.tokens), place.last + _REACH)):
        if place.tokens[index].tag == "V":
            return index
    return None


def _inside_relative(place: Place, index: int) -> bool:
    """Whether a comma that closes an insert stands between a verb and the date."""
    return place.token(place.first - 1).word == "," and index < place.first - 2


def _clause(place: Place, verb: int) -> str:
    token = place.tokens[verb]
    base = verb_forms().get(token.low, (token.low, ""))[0]
    thing = owner(place, verb)
    first, last = noun_after(place.tokens, verb + 1)
    object_ = place.words(first, last)
    if base in _HELD:
        event = _event_in(object_) or _event_in(thing)
        if event:
            return f"date of {event}"
        if object_ and base not in {"take", "come", "follow"}:
            return f"date {thing} {token.low} {object_}" if thing else f"date of {object_}"
    passive = any(t.low in BE for t in place.tokens[verb_group(place.tokens, verb) : verb])
    planned = any(
        t.low in MODALS or t.low == "to" for t in place.tokens[verb_group(place.tokens, verb) : verb]
    )
    if passive and thing:
        return f"date {thing} {'to be' if planned else 'was' if _singular(thing) else 'were'} {token.low}"
    if thing and is_past(token.low):
        return f"date {thing} {token.low} {object_}"
    return (
        f"date {thing} to {base} {object_}"
        if planned and thing
        else f"date of {object_ or thing or 'the event'}"
    )


def _singular(thing: str) -> bool:
    return not thing.endswith("s") or thing[:1].isupper()


def _event_in(words: str) -> str:
    """The phrase, cut after its event noun; "" if it names no event."""
    parts = words.split()
    for index, word in enumerate(parts):
        if word.lower() in _EVENTS:
            return " ".join(parts[: index + 1])
    return ""


def _nearest_event(place: Place) -> str:
    for index in range(place.first - 1, -1, -1):
        if place.tokens[index].low in _EVENTS:
            return "date of " + preceding_noun(place, index + 1)
    before = preceding_noun(place, place.first - 1)
    return f"date of {before}" if before else "date"


def time_label(place: Place) -> str:
    """The label of a clock time."""
    return "time" + date_label(place).removeprefix("date")
