"""What was done with counted things, where and in which period: "sent to the border this year"."""

from __future__ import annotations

from consensus.reading.rules.phrases import noun_after, verb_before, verb_group
from consensus.reading.rules.place import Place
from consensus.reading.rules.tags import Token
from consensus.reading.rules.words import BE, MODALS, is_past, verb_forms, word_set

_REACH = 14  # tokens after a noun in which its verb is looked for: a clause of news English
# Verbs that say nothing of what was counted.
_EMPTY = word_set(
    """
    include contain feature involve make take give see mean say show put leave get let go become do
    have comprise consist account use need want help keep try feel face according bring
    """
)
_INTRANSITIVE = word_set(
    """
    die flee survive travel arrive attend gather protest march vote live work participate return
    escape join suffer wait drown rally fight come go leave enter belong
    """
)
STATES = word_set(
    """
    dead missing homeless unaccounted unhurt unharmed ill sick stranded trapped alive jobless idle
    """
)
_PLACES = word_set("in to from at near on into across aboard inside outside")
_PERIODS = word_set("year month week quarter decade season night weekend summer winter day")
# Verbs whose subject is the thing counted: "the death toll rose to 45".
MOTION = word_set(
    """
    rise fall climb reach total stand hit grow increase jump drop decline number exceed surpass soar
    surge plunge slide remain average equal slump widen narrow edge come be double triple top
    amount number
    """
)


def what_was_done(place: Place, end: int) -> tuple[str, str, str]:
    """What was done with the counted things, where, in which period; "" for what is not said."""
    if any(
        token.low in {"none", "neither", "no"} for token in place.tokens[max(0, place.lead - 4) : place.lead]
    ):
        return "", "", ""
    participle, index, where = _verb_after(place, end)
    if not participle:
        participle = _active_before(place)
        index = end
    where = where or _where(place, index)
    return participle, where, _period(place, index)


def _verb_after(place: Place, end: int) -> tuple[str, int, str]:
    """The verb after the noun as a participle, where it ends, and a place passed on the way."""
    where = ""
    index = end
    while index < min(end + _REACH, len(place.tokens)):
        token = place.tokens[index]
        if token.tag == "A":
            return *_after_auxiliary(place, index), where
        if token.tag == "V" or token.low in STATES:
            return *_participles(place, index), where
        after = _over(place, index)
        if after == index:
            break
        if token.low in _PLACES and not where:
            where = _where(place, index)
        index = after
    return "", end, ""


def _over(place: Place, index: int) -> int:
    """The next token to look at for the verb; ``index`` itself where the clause ends."""
    token = place.tokens[index]
    if token.word == "," and place.token(index + 1).low in {
        "including",
        "some",
        "most",
        "all",
        "who",
        "which",
    }:
        close = next(
            (i for i in range(index + 1, min(index + 12, len(place.tokens))) if place.token(i).word == ","), 0
        )
        return close + 1 if close and place.token(close + 1).tag in "AV" else index
    if token.tag == "C" or token.word == ",":
        first = index + 1
        while place.token(first).tag in "QBD" or place.token(first).low in {"at", "and", "more", "than"}:
            first += 1
        last = noun_after(place.tokens, first)[1]
        joined = last > first and place.token(last).tag in "AV,"
        return last if joined and place.token(last).tag == "A" else index
    return index if token.tag in "XQ" or token.low in {"after", "when", "while"} else index + 1


def _after_auxiliary(place: Place, index: int) -> tuple[str, int]:
    """The participle after "have been", "were", "will be"; planned things get "to be"."""
    planned, passive = place.tokens[index].low in MODALS, False
    for at in range(index, min(index + 5, len(place.tokens))):
        token = place.tokens[at]
        passive = passive or token.low in BE
        if token.tag == "V" or token.low in STATES:
            participle, stop = _participles(place, at)
            base = verb_forms().get(token.low, (token.low, ""))[0]
            if passive:
                return (f"to be {participle}" if planned and participle else participle), stop
            return (f"to {base}" if planned else f"who {token.low}") if base in _INTRANSITIVE else "", stop
        if passive and token.tag in "NP" and token.low not in {"to", "expected"}:
            return _complement(place, at)
        if token.tag not in "AB" and token.low not in {"to", "expected", "set"}:
            break
    return "", index


def _complement(place: Place, index: int) -> tuple[str, int]:
    """What follows "are": "vacant", "without electricity", "under orders"."""
    token = place.tokens[index]
    if token.tag == "N":
        alone = place.token(index + 1).tag in "XCPW"
        return (token.low, index + 1) if alone and token.word.islower() else ("", index)
    first, last = noun_after(place.tokens, index + 1)
    if token.low in {"without", "under", "in", "on", "at"} and first < last <= first + 3:
        return f"{token.low} {place.words(first, last)}", last
    return "", index


def _participles(place: Place, index: int) -> tuple[str, int]:
    """ "killed", "killed or wounded", "feared dead" from ``index``; and where it ends."""
    token = place.tokens[index]
    base, participle = verb_forms().get(token.low, (token.low, token.low))
    if base in _EMPTY - {"take", "give", "make", "bring", "leave", "put", "see"} or not is_participle(
        token.low
    ):
        return "", index
    follows = place.token(index + 1)
    timed = place.token(index + 2).low in _PERIODS
    if (
        is_past(token.low)
        and not timed
        and (follows.tag in "DR" or (follows.tag == "Q" and base not in _INTRANSITIVE))
    ):
        return "", index  # it has an object: the counted things did it
    if base in _INTRANSITIVE and is_past(token.low):
        return f"who {token.low}", index + 1
    stop = index + 1
    words = [token.low if token.low.endswith("ing") else participle]
    while place.token(stop).low in {"or", "and"} and _goes_with(place.token(stop + 1)):
        words += [place.token(stop).low, place.token(stop + 1).low]
        stop += 2
    if place.token(stop).low in STATES:
        words.append(place.token(stop).low)
        stop += 1
    return " ".join(words), stop


def _goes_with(token: Token) -> bool:
    return token.low in STATES or (token.tag == "V" and is_past(token.low))


def is_participle(word: str) -> bool:
    """Whether a verb form can describe a noun after it: a past form or one in -ing, or a state."""
    return word in STATES or word.endswith("ing") or is_past(word) or word not in verb_forms()


def _active_before(place: Place) -> str:
    """The verb whose object the number is, as a participle: "killed 12 people", "will build 40 homes"."""
    verb = verb_before(place.tokens, place.lead, reach=5)
    if verb is None or any(token.tag == "P" for token in place.tokens[verb + 1 : place.lead]):
        return ""
    low = place.tokens[verb].low
    base, participle = verb_forms().get(low, (low, low))
    if base in _EMPTY | MOTION | _INTRANSITIVE - {"attend", "leave", "enter"} or not participle:
        return ""
    group = place.tokens[verb_group(place.tokens, verb) : verb]
    planned = any(token.low in MODALS or token.low == "to" for token in group)
    return f"to be {participle}" if planned else participle


def _where(place: Place, index: int) -> str:
    """A short phrase of place at ``index``: "to Russia", "in Kursk"; never one of time."""
    token = place.token(index)
    if token.low not in _PLACES or token.tag != "P":
        return ""
    first, last = noun_after(place.tokens, index + 1)
    if first == last or last - first > 3 or place.token(last).possessive:
        return ""
    return f"{token.low} {place.words(first, last)}"


def _period(place: Place, index: int) -> str:
    """ "this year", "last month", "so far" within reach of ``index``."""
    for i in range(index, min(index + 8, len(place.tokens))):
        low = place.tokens[i].low
        if place.tokens[i].tag == "X":
            return ""
        if low in {"this", "last", "next", "every", "per", "each"} and place.token(i + 1).low in _PERIODS:
            return f"{low} {place.token(i + 1).low}"
        if low == "so" and place.token(i + 1).low == "far":
            return "so far"
    return ""
