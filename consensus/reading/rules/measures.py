"""What a number with a unit measures: lengths, weights, sums of money, shares, spans of time, ages."""

from __future__ import annotations

import re

from consensus.reading.rules.counts import count_label
from consensus.reading.rules.done import MOTION
from consensus.reading.rules.phrases import subject
from consensus.reading.rules.place import (
    Place,
    converted,
    following_noun,
    head_noun,
    named_of,
    preceding_noun,
    words_at,
)
from consensus.reading.rules.subject import clause_subject, owner, verb_near
from consensus.reading.rules.words import verb_forms, word_set, word_table

_ADJECTIVES = word_table(
    """
    long=length; wide=width; high=height; tall=height; deep=depth; thick=thickness; length=length;
    width=width; height=height; depth=depth; diameter=diameter; size=size; weight=weight;
    altitude=altitude; across=width; elevation=elevation; below=depth; above=height; down=depth
    """
)
_VERBS = word_table(
    """
    weigh=weight; stretch=length; extend=length; span=length; travel=distance
    travelled by; run=length; walk=distance walked by; sail=distance sailed by; fly=distance flown
    by; burn=area burned by; scorch=area burned by; cover=size; fall=amount fallen; drive=distance
    driven by
    """
)
_AWAY = word_set(
    """
    from away off downstream upstream north south east west northeast northwest southeast southwest
    offshore inland outside northwards southwards apart short
    """
)
_AMOUNTS = {"length": "length", "area": "area"}
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
    twin = converted(place)
    if twin:
        return measure_label(twin)
    if place.quantity.dimension == "magnitude":
        return named_of("magnitude", _quake(place))
    name, kind = _attribute(place), place.quantity.dimension
    away = (
        _is_away(place.next.low)
        or _is_away(place.token(place.last + 1).low)
        or place.previous.low == "within"
    )
    if away and name in {"", "length"} and kind == "length":
        return _distance(place)
    if place.next.low == "of":
        counted = count_label(place, place.last + 1).replace(" who ", " that ")
        return f"{_AMOUNTS.get(kind, 'amount')} of {counted}"
    thing = following_noun(place, _past_attribute(place))
    if thing:
        return named_of(name or _attributive(place), thing)
    if not name and place.previous.low == "of" and preceding_noun(place, place.lead - 1):
        thing = preceding_noun(place, place.lead - 1)
        return (
            f"speed of {thing}" if kind == "speed" and head_noun(thing) not in {"speed", "speeds"} else thing
        )
    return _by_verb(place, name)


def _quake(place: Place) -> str:
    """What has a magnitude: the nearest word for an earthquake in the sentence."""
    words = [(abs(i - place.first), t.low) for i, t in enumerate(place.tokens) if t.low in _QUAKES]
    return f"the {min(words)[1]}" if words else ""


_WHOLE = word_set("amount quantity volume weight mass")
_QUAKES = word_set("earthquake quake tremor shock aftershock aftershocks temblor earthquakes")


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
    whole = "" if name else _whole_amount(place)
    if whole:
        return whole
    if name and place.previous.tag == "N":
        return named_of(name, preceding_noun(place, place.lead))
    if place.lead == 1 and place.previous.low == "at" and place.next.word == ",":
        return named_of(name or _default(place), following_noun(place, place.last + 1))
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
    done = verb_forms().get(place.tokens[verb].low, ("", ""))[1]
    if place.quantity.dimension in {"volume", "mass"} and done:
        thing = owner(place, verb)
        return f"amount {done} by {thing}" if thing else f"amount {done}"
    return named_of(_default(place), _built(clause_subject(place)))


def _whole_amount(place: Place) -> str:
    """The amount that the number fills, where the sentence names it: "the amount of gas that escaped"."""
    if place.previous.tag != "A":
        return ""
    thing = words_at(place.tokens, subject(place.text, place.tokens, place.lead - 1))
    if head_noun(thing) not in _WHOLE or " of " not in thing:
        return ""
    verb, _ = verb_near(place, place.lead)
    done = place.tokens[verb] if verb is not None else None
    follows = done and place.token((verb or 0) - 1).low in {"that", "which"}
    return f"{thing} that {done.low}" if done and follows else thing


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
        if place.tokens[index].low in {"from", "of", "off", "outside"}:
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
