"""What a span of time or an age is: a construction time, a sentence, a delay, somebody's age."""

from __future__ import annotations

from consensus.reading.rules.place import Place, following_noun, head_noun, named_of, preceding_noun
from consensus.reading.rules.subject import antecedent, clause_subject, owner, verb_near
from consensus.reading.rules.words import BE, verb_forms, word_set

_JAIL = word_set("prison jail custody imprisonment detention bars")
_BUILD = word_set("build construct complete finish")


def duration_label(place: Place) -> str:
    """The label of a span of time: "construction time of the bridge", "prison sentence", "delay"."""
    window = {token.low for token in place.tokens[max(0, place.first - 8) : place.last + 5]}
    verb, base = verb_near(place)
    if window & _JAIL or base in {"jail", "sentence", "imprison"}:
        return named_of("prison sentence", owner(place, verb) if verb is not None else "")
    if place.previous.low == "every":
        return named_of("interval", clause_subject(place))
    if place.next.low in {"ago", "later", "earlier", "after", "before", "since"}:
        return _since(place)
    thing = following_noun(place, place.last)
    if thing and head_noun(thing) not in {"time", "old"}:
        return named_of("duration", thing)
    if place.next.low == "of" and following_noun(place, place.last + 1):
        return named_of("duration", following_noun(place, place.last + 1))
    if verb is None:
        return named_of("duration", clause_subject(place))
    return _time_of(place, verb, base)


def _since(place: Place) -> str:
    word = place.next.low
    thing = following_noun(place, place.last + 1)
    if word in {"after", "before", "since"} and thing:
        return f"time {word} {thing}"
    verb, _ = verb_near(place, 12)
    if verb is None:
        return "time since then"
    done = verb_forms().get(place.tokens[verb].low, ("", place.tokens[verb].low))[1]
    return f"time since {owner(place, verb)} {place.tokens[verb].low if done else ''}"


def _time_of(place: Place, verb: int, base: str) -> str:
    thing = owner(place, verb)
    building = base in _BUILD or (base == "take" and _takes_to(place) in _BUILD)
    works = head_noun(thing)
    if works == "construction":
        rest = thing.split(" of ", 1)[1] if " of " in thing else _object_near(place)
        return named_of("construction time", rest)
    if building:
        return named_of("construction time", thing)
    if base == "take":
        return f"time {thing} takes" if thing else "time taken"
    if base in {"delay", "postpone"}:
        return named_of("delay", thing)
    if base in {"ban", "suspend"}:
        return f"time {thing} {verb_forms()[base][1]}"
    if base in {"last", "continue", "extend"}:
        return named_of("duration", thing)
    if place.previous.low in {"in", "within"} and thing:
        return f"time until {thing} {_state(place, verb)}"
    return (
        f"time {thing} {place.tokens[verb].low}" if thing else f"time {verb_forms().get(base, ('', ''))[1]}"
    )


def _state(place: Place, verb: int) -> str:
    """The verb as it follows "time until the bridge": "is open", "opens"."""
    low = place.tokens[verb].low
    return f"is {low}" if any(token.low in BE for token in place.tokens[max(0, verb - 3) : verb]) else low


def _takes_to(place: Place) -> str:
    """The verb after "takes 18 months to …", as base form."""
    if place.next.low != "to":
        return ""
    return verb_forms().get(place.token(place.last + 1).low, ("", ""))[0]


def _object_near(place: Place) -> str:
    """What is built, where only "construction" is said: the subject before it."""
    found = antecedent(place, place.first)
    if head_noun(found) in {"construction", ""}:
        for index in range(1, place.first):
            if place.tokens[index].tag in "AV":
                found = owner(place, index)
                if found and head_noun(found) not in {"construction", "agency"}:
                    return found
        return ""
    return found


def age_label(place: Place) -> str:
    """The label of an age: "age of Katrin Ivanova"."""
    name = ""
    if place.previous.word == "," or place.previous.low in {"aged", "of", "at"}:
        name = preceding_noun(place, place.lead - 1)
    thing = following_noun(place, place.last)
    if name and head_noun(name) != "age":
        return named_of("age", name)
    return named_of("age", thing or clause_subject(place))
