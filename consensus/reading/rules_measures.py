"""What a number with a unit measures: lengths, weights, sums of money, shares, spans of time, ages."""

from __future__ import annotations

import re

from consensus.reading.rules_counts import MOTION, count_label
from consensus.reading.rules_phrases import noun_after
from consensus.reading.rules_place import (
    Place,
    clause_subject,
    following_noun,
    head_noun,
    named_of,
    owner,
    preceding_noun,
    verb_near,
)
from consensus.reading.rules_words import word_set, word_table

_ADJECTIVES = word_table(
    """
    long=length; wide=width; high=height; tall=height; deep=depth; thick=thickness; length=length;
    width=width; height=height; depth=depth; diameter=diameter; size=size; weight=weight;
    altitude=altitude; across=width; elevation=elevation; below=depth; above=height
    """
)
_VERBS = word_table(
    """
    weigh=weight; stretch=length; measure=size; extend=length; span=length; travel=distance
    travelled by; run=length; walk=distance walked by; sail=distance sailed by; fly=distance flown
    by; burn=area burned by; scorch=area burned by; cover=size; fall=amount fallen; drive=distance
    driven by
    """
)
_AWAY = word_set(
    """
    from away off downstream upstream north south east west northeast northwest southeast southwest
    offshore inland outside northwards southwards apart
    """
)
_COMPASS = re.compile(r"(?:north|south|east|west)(?:-|east|west|ern|$)")
_SMALL = word_set("inch inches mm cm millimetre millimeter centimetre centimeter")
_DIMENSIONS = word_table(
    """
    length=length; area=area; mass=weight; weight=weight; volume=volume; temperature=temperature;
    speed=speed; velocity=speed; energy=energy; power=capacity; pressure=pressure;
    magnitude=magnitude; data=amount of data; frequency=frequency
    """
)


def measure_label(place: Place) -> str:
    """The label of a number with a physical unit: "length of the road bridge"."""
    name = _attribute(place)
    if _is_away(place.next.low) or (name in {"", "length"} and _is_away(place.token(place.last + 1).low)):
        return _distance(place)
    if place.next.low == "of":
        return "amount of " + count_label(place, place.last + 1)
    thing = following_noun(place, _past_attribute(place))
    if thing:
        return named_of(name or _attributive(place), thing)
    return _by_verb(place, name)


def _past_attribute(place: Place) -> int:
    """Where a noun that the number describes begins: after "long", after "in length"."""
    if place.next.low == "in" and place.token(place.last + 1).low in _ADJECTIVES:
        return place.last + 2
    if place.next.low in _ADJECTIVES and place.next.low != "size":
        return place.last + 1
    return place.last


def _by_verb(place: Place, name: str) -> str:
    """The label from the verb before: "weighs", "stretches", "rose to"."""
    verb, base = verb_near(place)
    if verb is None or name:
        return named_of(name or _default(place), _built(clause_subject(place)))
    if base in _VERBS:
        link = _VERBS[base]
        return (
            f"{link} {owner(place, verb)}"
            if link.endswith("by")
            else named_of(link, _built(owner(place, verb)))
        )
    if base in MOTION:
        return owner(place, verb)
    return named_of(_default(place), _built(clause_subject(place)))


def _built(thing: str) -> str:
    """The thing itself where its construction was named."""
    return re.sub(r"^(?:the )?construction of ", "", thing)


def _is_away(word: str) -> bool:
    return word in _AWAY or bool(_COMPASS.match(word))


def _attribute(place: Place) -> str:
    """The attribute an adjective or noun beside the number names, "" where none does."""
    printed = place.quantity.printed.lower().replace("-", " ").split()
    if printed and printed[-1] in _ADJECTIVES:
        return _ADJECTIVES[printed[-1]]
    joined = place.token(place.last - 1).low.rsplit("-", 1)[-1]
    if joined in _ADJECTIVES:
        return _ADJECTIVES[joined]
    if place.next.low in _ADJECTIVES:
        return _ADJECTIVES[place.next.low]
    if place.next.low == "in" and place.token(place.last + 1).low in _ADJECTIVES:
        return _ADJECTIVES[place.token(place.last + 1).low]
    noun = head_noun(preceding_noun(place, place.lead - 1)) if place.previous.low == "of" else ""
    return (
        noun if noun in set(_ADJECTIVES.values()) | {"speed", "speeds", "distance", "radius", "area"} else ""
    )


def _distance(place: Place) -> str:
    for index in range(place.last, min(place.last + 4, len(place.tokens))):
        if place.tokens[index].low in {"from", "of", "off"}:
            thing = following_noun(place, index + 1)
            if thing:
                return f"distance from {thing}"
    thing = clause_subject(place)
    return f"distance of {thing}" if thing else "distance"


def _attributive(place: Place) -> str:
    """What a number before a noun measures: "5-inch gun" is a size, "4-mile bridge" a length."""
    unit = place.quantity.printed.lower().replace("-", " ").split()[-1]
    return "size" if unit in _SMALL else _default(place)


def _default(place: Place) -> str:
    dimension = place.quantity.dimension.split(":")[0].lower()
    if dimension == "speed" and any(token.low in {"wind", "winds", "gusts"} for token in place.tokens):
        return "wind speed"
    return _DIMENSIONS.get(dimension, dimension or "size")


_RISES = word_set("rise increase jump growth gain surge climb")
_FALLS = word_set("fall drop decline decrease slump cut reduction loss plunge")
_UP = word_set("rise increase jump grow gain surge climb soar expand up")
_DOWN = word_set(
    """
    fall drop decline decrease slump plunge slide lose reduce cut shrink dip tumble down
    """
)


def percent_label(place: Place) -> str:
    """The label of a percentage or fraction: "share of trade", "rise in prices", "unemployment rate"."""
    if place.next.low == "of":
        return "share of " + _share_of(place)
    thing = following_noun(place, place.last)
    head = head_noun(thing.split(" in ")[0])
    if head in _RISES | _FALLS:
        after = noun_after(place.tokens, place.last)[1]
        inner = following_noun(place, after + 1) if place.token(after).low in {"in", "of"} else ""
        return f"{head} in {inner}" if inner else named_of(head, clause_subject(place))
    verb, base = verb_near(place)
    if verb is not None and (base in _UP | _DOWN) and place.previous.low not in {"to", "at"}:
        return (
            f"{'rise' if base in _UP else 'fall'} in {owner(place, verb) or following_noun(place, verb + 1)}"
        )
    if place.previous.low in {"up", "down"}:
        return f"{'rise' if place.previous.low == 'up' else 'fall'} in {clause_subject(place)}"
    if place.previous.low == "of" and preceding_noun(place, place.lead - 1):
        return preceding_noun(place, place.lead - 1)
    if thing:
        return (
            thing
            if head in {"rate", "stake", "share", "tariff", "tax", "majority"}
            else named_of("share", thing)
        )
    subject = clause_subject(place)
    return (
        subject
        if head_noun(subject) in {"rate", "inflation", "unemployment", "turnout"}
        else named_of("share", subject)
    )


def _share_of(place: Place) -> str:
    label = count_label(place, place.last + 1)
    if label.split(" ")[0].lower() == "the":
        label = label[4:]
    return label
