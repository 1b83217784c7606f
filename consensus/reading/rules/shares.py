"""What a percentage or fraction is: a share of something, or a rise or fall in it."""

from __future__ import annotations

from consensus.reading.rules.counts import count_label
from consensus.reading.rules.done import MOTION
from consensus.reading.rules.phrases import noun_after
from consensus.reading.rules.place import Place, following_noun, head_noun, named_of, preceding_noun
from consensus.reading.rules.subject import clause_subject, owner, verb_near
from consensus.reading.rules.words import is_past, verb_forms, word_set

_RISES = word_set("rise increase jump growth gain surge climb")
_FALLS = word_set("fall drop decline decrease slump cut reduction loss plunge")
_UP = word_set("rise increase jump grow gain surge climb soar expand up")
_MORE = word_set("higher larger more bigger greater above")
_LESS = word_set("lower smaller less fewer below cheaper")
_DOWN = word_set(
    """
    fall drop decline decrease slump plunge slide lose reduce cut shrink dip tumble down
    """
)


def percent_label(place: Place) -> str:
    """The label of a percentage or fraction: "share of trade", "rise in prices", "unemployment rate"."""
    if place.next.low == "of" and place.token(place.last + 1).tag not in "WRVA":
        return "share of " + _share_of(place)
    if place.next.low in _MORE | _LESS and place.token(place.last + 1).tag not in "NQ":
        return f"{'rise' if place.next.low in _MORE else 'fall'} in {clause_subject(place)}"
    thing = following_noun(place, place.last)
    if head_noun(thing.split(" in ")[0]) in _RISES | _FALLS:
        return _change(place, head_noun(thing))
    return _percent_by_verb(place, thing)


def _change(place: Place, head: str) -> str:
    """ "a 5% increase in exports"."""
    after = noun_after(place.tokens, place.last)[1]
    inner = following_noun(place, after + 1) if place.token(after).low in {"in", "of"} else ""
    return f"{head} in {inner}" if inner else named_of(head, clause_subject(place))


def _percent_by_verb(place: Place, thing: str) -> str:
    if place.previous.low in {"to", "at"}:
        level = level_of(place)
        if level:
            return level
    way = _way(place)
    if way:
        return way
    if place.previous.low == "of" and preceding_noun(place, place.lead - 1):
        return preceding_noun(place, place.lead - 1)
    if thing:
        return thing if head_noun(thing) in _SHARES else named_of("share", thing)
    return _share_of_subject(place)


def _way(place: Place) -> str:
    """ "rise in fares" from "fares rose 5%", "fares are up 5%", "raised fares by 5%"."""
    verb, base = verb_near(place)
    near = {place.token(index).low for index in range(place.lead - 2, place.lead)}
    if verb is not None and base in _RAISE | _CUT:
        thing = following_noun(place, verb + 1)
        return f"{'rise' if base in _RAISE else 'fall'} in {thing or owner(place, verb)}"
    for ways, word in ((_UP, "rise"), (_DOWN, "fall")):
        if base in ways or near & ways & {"up", "down"}:
            return f"{word} in {owner(place, verb) if verb is not None else clause_subject(place)}"
    return ""


_RAISE = word_set("raise lift boost hike increase double")
_CUT = word_set("cut lower reduce slash trim")
_SHARES = word_set("rate stake share tariff tax majority lead discount interest turnout inflation")


def _share_of_subject(place: Place) -> str:
    subject = clause_subject(place)
    if head_noun(subject) in {"rate", "inflation", "unemployment", "turnout"}:
        return subject
    done = place.next.low if place.next.tag == "V" and is_past(place.next.low) else ""
    return f"{named_of('share', subject)} {done}"


def level_of(place: Place) -> str:
    """What rose or fell "to" the number, past a comma or another number: "rose by half a point, to 8.75"."""
    for index in range(place.lead - 1, max(-1, place.lead - 14), -1):
        token = place.tokens[index]
        if token.tag == "V":
            base = verb_forms().get(token.low, ("", ""))[0]
            if base in _RAISE | _CUT | {"put", "set", "estimate"} and following_noun(place, index + 1):
                return following_noun(place, index + 1)
            return owner(place, index) if base in MOTION | _UP | _DOWN | {"go"} else ""
    return ""


def _share_of(place: Place) -> str:
    start = place.last + 1
    while place.token(start).tag in "DQ":
        start += 1
    label = count_label(place, start)
    if label.split(" ")[0].lower() == "the":
        label = label[4:]
    return label
