"""What a count counts: the noun after the number, what was done with it, where and in which period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consensus.figures.text.words import ORDINALS
from consensus.reading.rules.done import MOTION, STATES, what_was_done
from consensus.reading.rules.phrases import noun_after, verb_before
from consensus.reading.rules.place import Place, following_noun, head_noun, phrase, preceding_noun
from consensus.reading.rules.subject import antecedent, owner, sentence_before, spans_before
from consensus.reading.rules.tags import Token, tokens_of
from consensus.reading.rules.words import verb_forms, word_set


def count_label(place: Place, start: int | None = None) -> str:
    """The label of a bare count; ``start`` is where its noun begins if not right after the number."""
    begin = place.last if start is None else start
    total = _total_noun(place) if start is None else ""
    begin = _of_what(place, begin)
    first, last = noun_after(place.tokens, begin)
    if first == last or place.tokens[first].low in STATES:
        return total or _without_noun(place, begin)
    noun = place.words(first, last)
    people = noun.endswith(("s", "people", "children", "men"))
    if total and (head_noun(total) in {"toll", "tally", "count", "headcount", "turnout"} or not people):
        return total
    if head_noun(noun) in {"times", "occasions"}:
        return f"times {_happening(place)}"
    noun, last = _with_of(place, noun, last)
    participle, where, period = what_was_done(place, last)
    participle = participle or _employed(place)
    return " ".join(filter(None, (_no_the(noun), participle, where, period)))


def _employed(place: Place) -> str:
    """What the noun before says of the counted: "an employer of 210 people"."""
    before = preceding_noun(place, place.lead - 1) if place.previous.low == "of" else ""
    return "employed" if head_noun(before) == "employer" else ""


def _of_what(place: Place, begin: int) -> int:
    """Where the noun begins behind "of": "millions of shells", "1,240 of its 21,300 positions"."""
    if place.token(begin).low != "of":
        return begin
    index = begin + 1
    while place.token(index).tag in "DQ" or (
        place.token(index).possessive and place.token(index + 1).tag == "Q"
    ):
        index += 1
    return index if place.token(index).tag == "N" else begin


def _happening(place: Place) -> str:
    """The subject and verb before "three times": "the boat capsized"."""
    verb = verb_before(place.tokens, place.lead, reach=12)
    return f"{owner(place, verb)} {place.tokens[verb].low}" if verb is not None else ""


def _no_the(noun: str) -> str:
    noun = noun.removeprefix("the ")
    return noun.removesuffix(" home") if noun.endswith("s home") or noun == "children home" else noun


def _with_of(place: Place, noun: str, last: int) -> tuple[str, int]:
    """Add an "of" phrase to a counted noun: "members of the crew"."""
    if place.token(last).low != "of":
        return noun, last
    first, end = noun_after(place.tokens, last + 1)
    return (f"{noun} of {place.words(first, end)}", end) if first < end else (noun, last)


def _total_noun(place: Place) -> str:
    """The noun that a number fills: "a death toll of 45", "the toll rose to 45", "put the toll at 45"."""
    before = place.previous
    if before.low == "of" and before.tag == "P":
        noun = preceding_noun(place, place.lead - 1)
        return "" if head_noun(noun) in {"total", "number", "", "one", "out"} else noun
    verb = _motion_verb(place)
    if verb is not None:
        return _counted_earlier(place, owner(place, verb))
    if before.tag == "A" and place.token(place.lead - 2).low in _BARE:
        return _counted_earlier(place, "number")
    if before.low == "to" and (raised := verb_before(place.tokens, place.lead, reach=8)) is not None:
        noun = following_noun(place, raised + 1)
        if place.tokens[raised].low in _RAISING and head_noun(noun) in {"number", "toll"}:
            return f"people {counted}" if (counted := noun.partition(" of ")[2]) in STATES else noun
    if before.low == "at":
        put = verb_before(place.tokens, place.lead, reach=14)
        if put is not None and verb_forms().get(place.tokens[put].low, ("", ""))[0] in {
            "put",
            "set",
            "estimate",
        }:
            return _counted_earlier(place, following_noun(place, put + 1))
    return ""


_RAISING = word_set("bringing bring brings brought taking takes took raising raises raised pushing")
_BARE = word_set("number total figure tally")
_HOW_MANY = re.compile(r"\bhow many (?:(\w+) )?(?:had been|have been|has been|were|are|was) (\w+)")


def _counted_earlier(place: Place, total: str) -> str:
    """A bare "the number" replaced by what was counted last: "people aboard"."""
    if head_noun(total) not in _BARE or " of " in total:
        return total
    for span in [place.sentence, *spans_before(place)]:
        asked = _HOW_MANY.search(place.text, *span)
        if asked:
            return f"{asked[1] or 'people'} {asked[2]}"
        noun = _last_counted(tokens_of(place.text, span)) if span != place.sentence else ""
        if noun:
            return noun
    return total


def _motion_verb(place: Place) -> int | None:
    index = place.lead
    while index > 0 and place.tokens[index - 1].low in {"to", "at", "by", "from"}:
        index -= 1
    verb = index - 1
    form = verb_forms().get(place.token(verb).low)
    if place.token(verb).tag == "V" and form and form[0] in MOTION:
        return verb
    return None


def _without_noun(place: Place, begin: int) -> str:
    """A number with no noun after it: "4,700 of them", "4,000 injured", "3,000 that were sent"."""
    index = begin + 2 if place.token(begin).low == "of" else begin
    done = what_was_done(place, index)
    noun = _counted_before(place, bool(done[0]))
    return " ".join(filter(None, (_no_the(noun), *done)))


def _counted_before(place: Place, done: bool) -> str:
    """The noun of the nearest count to the left; else people, where something was done with them."""
    here = _last_counted(place.tokens[: place.first])
    if here:
        return here
    if place.tokens[0].low == "of":
        return _last_counted(tokens_of(place.text, sentence_before(place))) or "people"
    if done:
        return "people"
    return preceding_noun(place, place.lead) or antecedent(place, place.first)


# Words back to a noun that is not repeated: a list of bare numbers without end is gone through once, not once
# for each of them.
_FAR = 100


def _last_counted(tokens: Sequence[Token]) -> str:
    """The noun of the last number in a stretch of tokens; "a third worker" counts nothing."""
    for i in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _FAR), -1):
        if tokens[i].tag == "Q" and tokens[i].low not in ORDINALS:
            first, last = noun_after(tokens, i + 1)
            if first < last and tokens[first].low not in STATES:
                return phrase(tokens, first, last)
    return ""
