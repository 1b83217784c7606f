"""What a number with a unit measures: lengths, weights, sums of money, shares, spans of time, ages."""

from __future__ import annotations

from consensus.reading.rules_counts import MOTION, count_label
from consensus.reading.rules_phrases import noun_after, verb_before
from consensus.reading.rules_place import (
    Place,
    antecedent,
    following_noun,
    head_noun,
    owner,
    preceding_noun,
)
from consensus.reading.rules_words import verb_forms

_ADJECTIVES = {
    "long": "length",
    "wide": "width",
    "high": "height",
    "tall": "height",
    "deep": "depth",
    "thick": "thickness",
    "length": "length",
    "width": "width",
    "height": "height",
    "depth": "depth",
    "diameter": "diameter",
    "size": "size",
    "weight": "weight",
    "altitude": "altitude",
    "across": "width",
    "elevation": "elevation",
    "below": "depth",
    "above": "height",
}
_VERBS = {
    "weigh": "weight",
    "stretch": "length",
    "measure": "size",
    "extend": "length",
    "span": "length",
    "travel": "distance travelled by",
    "run": "length",
    "walk": "distance walked by",
    "sail": "distance sailed by",
    "fly": "distance flown by",
    "burn": "area burned by",
    "scorch": "area burned by",
    "cover": "size",
    "fall": "amount fallen",
    "drive": "distance driven by",
}
_AWAY = frozenset(
    [
        "from",
        "away",
        "off",
        "downstream",
        "upstream",
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "offshore",
        "inland",
        "outside",
        "northwards",
        "southwards",
        "apart",
    ]
)
_DIMENSIONS = {
    "length": "length",
    "area": "area",
    "mass": "weight",
    "weight": "weight",
    "volume": "volume",
    "temperature": "temperature",
    "speed": "speed",
    "velocity": "speed",
    "energy": "energy",
    "power": "capacity",
    "pressure": "pressure",
    "magnitude": "magnitude",
    "data": "amount of data",
    "frequency": "frequency",
}


def _verb(place: Place, reach: int = 9) -> tuple[int | None, str]:
    """The verb before the number and its base form."""
    index = verb_before(place.tokens, place.lead, reach)
    if index is None:
        return None, ""
    return index, verb_forms().get(place.tokens[index].low, (place.tokens[index].low, ""))[0]


def _subject(place: Place) -> str:
    """The subject of the clause that holds the number, "" where none is seen."""
    for index in range(place.lead - 1, 0, -1):
        if place.tokens[index].tag in "AV":
            found = owner(place, index)
            if found:
                return found
    return antecedent(place, place.first)


def _of(name: str, thing: str) -> str:
    return f"{name} of {thing}" if thing else name


def measure_label(place: Place) -> str:
    """The label of a number with a physical unit: "length of the road bridge"."""
    verb, base = _verb(place)
    name = _attribute(place)
    step = place.last + (1 if place.next.low in _ADJECTIVES and place.next.low not in {"size"} else 0)
    if place.next.low == "in" and place.token(place.last + 1).low in _ADJECTIVES:
        step = place.last + 2
    if place.next.low in _AWAY or (name in {"", "length"} and place.token(place.last + 1).low in _AWAY):
        return _distance(place)
    if place.next.low == "of":
        return "amount of " + count_label(place, place.last + 1)
    thing = following_noun(place, step)
    if thing:
        return _of(name or _default(place), thing)
    if not name and verb is not None and base in _VERBS:
        link = _VERBS[base]
        return f"{link} {owner(place, verb)}" if link.endswith("by") else _of(link, owner(place, verb))
    if base in MOTION and verb is not None and not name:
        return owner(place, verb)
    return _of(name or _default(place), _subject(place))


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
    thing = _subject(place)
    return f"distance of {thing}" if thing else "distance"


def _default(place: Place) -> str:
    dimension = place.quantity.dimension.split(":")[0].lower()
    if dimension == "speed" and any(token.low in {"wind", "winds", "gusts"} for token in place.tokens):
        return "wind speed"
    return _DIMENSIONS.get(dimension, dimension or "size")


_SUMS = frozenset(
    [
        "fine",
        "budget",
        "loss",
        "losses",
        "profit",
        "profits",
        "investment",
        "debt",
        "loan",
        "grant",
        "ransom",
        "reward",
        "prize",
        "bail",
        "bond",
        "fund",
        "aid",
        "payment",
        "fee",
        "salary",
        "compensation",
        "damages",
        "tax",
        "revenue",
        "turnover",
        "savings",
        "bill",
        "donation",
    ]
)
_DEALS = frozenset(
    [
        "deal",
        "contract",
        "package",
        "order",
        "agreement",
        "takeover",
        "bid",
        "acquisition",
        "settlement",
        "merger",
        "programme",
        "program",
        "plan",
        "scheme",
        "purchase",
        "sale",
        "stake",
    ]
)
_PAID = {
    "fine": "fine",
    "cost": "cost of",
    "price": "price of",
    "value": "value of",
    "worth": "value of",
    "spend": "money spent",
    "pay": "money paid",
    "raise": "money raised",
    "invest": "money invested",
    "donate": "money donated",
    "lose": "money lost",
    "earn": "money earned",
    "owe": "debt",
    "borrow": "money borrowed",
    "allocate": "money allocated",
    "provide": "money provided",
    "sell": "price",
    "buy": "price",
    "pledge": "money pledged",
    "promise": "money promised",
    "receive": "money received",
    "award": "money awarded",
    "save": "money saved",
    "steal": "money stolen",
    "seize": "money seized",
    "give": "money given",
    "charge": "charge",
    "fetch": "price",
}


def money_label(place: Place) -> str:
    """The label of a sum of money: "cost of the bridge", "fine", "money raised for …"."""
    before = place.previous
    if before.low == "worth":
        return _of("value", preceding_noun(place, place.lead - 1) or _subject(place))
    if before.low == "of" and preceding_noun(place, place.lead - 1):
        return preceding_noun(place, place.lead - 1)
    thing = following_noun(place, place.last)
    head = head_noun(thing)
    if head in _SUMS:
        return thing
    if thing and head != "people":
        return _of("value" if head in _DEALS else "cost", thing)
    if place.next.low in {"in", "of"} and following_noun(place, place.last + 1):
        return following_noun(place, place.last + 1)
    return _money_verb(place)


def _money_verb(place: Place) -> str:
    verb, base = _verb(place)
    purpose = ""
    if place.next.low in {"on", "for", "to", "into", "from"}:
        thing = following_noun(place, place.last + 1)
        purpose = f"{place.next.low} {thing}" if thing else ""
    if verb is None:
        return _of("sum", _subject(place))
    thing = owner(place, verb)
    name = _PAID.get(base)
    if base in MOTION or base in {"be", "set", "put"} or name is None:
        return thing or f"money {verb_forms().get(base, ('', ''))[1]}".strip()
    if name.endswith(" of"):
        return f"{name} {thing}" if thing else name[:-3]
    if name in {"price", "debt", "fine"}:
        return _of(name, thing)
    return f"{name} {purpose or ('by ' + thing if thing else '')}"


_RISES = frozenset(["rise", "increase", "jump", "growth", "gain", "surge", "climb"])
_FALLS = frozenset(["fall", "drop", "decline", "decrease", "slump", "cut", "reduction", "loss", "plunge"])
_UP = frozenset(["rise", "increase", "jump", "grow", "gain", "surge", "climb", "soar", "expand", "up"])
_DOWN = frozenset(
    [
        "fall",
        "drop",
        "decline",
        "decrease",
        "slump",
        "plunge",
        "slide",
        "lose",
        "reduce",
        "cut",
        "shrink",
        "dip",
        "tumble",
        "down",
    ]
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
        return f"{head} in {inner}" if inner else _of(head, _subject(place))
    verb, base = _verb(place)
    if verb is not None and (base in _UP | _DOWN) and place.previous.low not in {"to", "at"}:
        return (
            f"{'rise' if base in _UP else 'fall'} in {owner(place, verb) or following_noun(place, verb + 1)}"
        )
    if place.previous.low in {"up", "down"}:
        return f"{'rise' if place.previous.low == 'up' else 'fall'} in {_subject(place)}"
    if place.previous.low == "of" and preceding_noun(place, place.lead - 1):
        return preceding_noun(place, place.lead - 1)
    if thing:
        return (
            thing if head in {"rate", "stake", "share", "tariff", "tax", "majority"} else _of("share", thing)
        )
    subject = _subject(place)
    return (
        subject
        if head_noun(subject) in {"rate", "inflation", "unemployment", "turnout"}
        else _of("share", subject)
    )


def _share_of(place: Place) -> str:
    label = count_label(place, place.last + 1)
    if label.split(" ")[0].lower() == "the":
        label = label[4:]
    return label


_JAIL = frozenset(["prison", "jail", "custody", "imprisonment", "detention", "bars"])
_BUILD = frozenset(["build", "construct", "complete", "finish"])


def duration_label(place: Place) -> str:
    """The label of a span of time: "construction time of the bridge", "prison sentence", "delay"."""
    window = {token.low for token in place.tokens[max(0, place.first - 8) : place.last + 5]}
    verb, base = _verb(place)
    if window & _JAIL or base in {"jail", "sentence", "imprison"}:
        return _of("prison sentence", owner(place, verb) if verb is not None else "")
    if place.next.low in {"ago", "later", "earlier", "after", "before", "since"}:
        return _since(place)
    thing = following_noun(place, place.last)
    if thing and head_noun(thing) not in {"time", "old"}:
        return _of("duration", thing)
    if place.next.low == "of" and following_noun(place, place.last + 1):
        return _of("duration", following_noun(place, place.last + 1))
    if verb is None:
        return _of("duration", _subject(place))
    return _time_of(place, verb, base)


def _since(place: Place) -> str:
    word = place.next.low
    thing = following_noun(place, place.last + 1)
    if word in {"after", "before", "since"} and thing:
        return f"time {word} {thing}"
    verb, _ = _verb(place, 12)
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
        return _of("construction time", rest)
    if building:
        return _of("construction time", thing)
    if base == "take":
        return f"time {thing} takes" if thing else "time taken"
    if base in {"delay", "postpone"}:
        return _of("delay", thing)
    if base in {"ban", "suspend"}:
        return f"time {thing} {verb_forms()[base][1]}"
    if base in {"last", "continue", "extend"}:
        return _of("duration", thing)
    return (
        f"time {thing} {place.tokens[verb].low}" if thing else f"time {verb_forms().get(base, ('', ''))[1]}"
    )


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
        return _of("age", name)
    return _of("age", thing or _subject(place))
