"""What a number with a unit measures: lengths, weights, sums of money, shares, spans of time, ages."""

from __future__ import annotations

import re
from dataclasses import replace

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
from consensus.reading.rules_words import is_past, verb_forms, word_set, word_table

_ADJECTIVES = word_table(
    """
    long=length; wide=width; high=height; tall=height; deep=depth; thick=thickness; length=length;
    width=width; height=height; depth=depth; diameter=diameter; size=size; weight=weight;
    altitude=altitude; across=width; elevation=elevation; below=depth; above=height
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
    offshore inland outside northwards southwards apart
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
    twin = _converted(place)
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
        return f"{_AMOUNTS.get(kind, 'amount')} of {count_label(place, place.last + 1)}"
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


_QUAKES = word_set("earthquake quake tremor shock aftershock aftershocks temblor earthquakes")


def _converted(place: Place) -> Place | None:
    """The number that this one only says in another unit: "4,200 barrels of crude, about 176,000 gallons"."""
    if place.previous.word not in {",", "("} or place.next.word not in {",", ")", ";", "."}:
        return None
    for index in range(place.lead - 2, max(-1, place.lead - 9), -1):
        if place.tokens[index].tag == "Q":
            return replace(place, first=index, last=index + 2)
        if place.tokens[index].tag in "XVA":
            return None
    return None


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
    if place.next.low == "of":
        return "share of " + _share_of(place)
    if place.next.low in _MORE | _LESS and place.token(place.last + 1).low in {"than", ",", ".", ""}:
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
            if base in _RAISE | _CUT and following_noun(place, index + 1):
                return following_noun(place, index + 1)
            return owner(place, index) if base in MOTION | _UP | _DOWN | {"go"} else ""
    return ""


def _share_of(place: Place) -> str:
    label = count_label(place, place.last + 1)
    if label.split(" ")[0].lower() == "the":
        label = label[4:]
    return label
