"""How much speaks for two printed numbers that can be the same stating one measure, without a model.

Nothing here understands a sentence. What is compared: the counted noun, the scope words, the
words beside it, of the clause and the sentence, and the names.
"""

from __future__ import annotations

import math
import re

from consensus.figures.meaning.stated import claimed
from consensus.figures.text.wording import concept
from consensus.reconciling.grouping.barriers import nouns_fit, same_sentence
from consensus.reconciling.grouping.pairs import overlap, related, same_number
from consensus.reconciling.grouping.readings import Reading
from consensus.schema import Figure

# Weights of a logistic regression, rounded, fitted on pairs of figures of 18 real stories (each figure
# labelled by hand with what it measures), of single news sentences, and of figures of different stories.
# Numbers that cannot both be true have weights of their own: see ``rivals``.
_TOGETHER = {
    "bias": 0.1,
    "same value": 1.8,
    "same small value": 0.4,
    "one bounds the other": -1.5,
    "noun fits": 0.3,
    "noun differs": -0.15,
    "one names harm": -1.4,
    "word before": 0.6,
    "word beside": 1.0,
    "label": 1.0,
    "clause": 1.0,
    "sentence": 1.5,
    "names": 1.15,
    "count": -1.4,
}
# How much of their labels two dates must share: the same date; two that cannot both be true; and two that
# can, or of which one label names the event of the other with more words. On 84 labelled stories and events
# 0.55 for all that differ gave four disputes of dates that were right and seven that were wrong.
DATE_EQUAL, DATE_APART, DATE_WITHIN = 0.4, 0.7, 0.55
TIME_WORDS = frozenset(concept(word) for word in ("date", "day", "time", "year", "month", "week"))

# The day on which a toll grew is not the day of the event that took it.
_TOLL = re.compile(r"\btoll\b", re.IGNORECASE)
# A label without a phrase of its own holds the first words of its clause: "date in: hours track reopened".
_BARE = ": "
_SAYS_LITTLE = frozenset(
    concept(word)
    for word in (
        "take",
        "took",
        "begin",
        "began",
        "start",
        "come",
        "came",
        "go",
        "went",
        "make",
        "hold",
        "happen",
        "occur",
    )
)


def likeness(a: Reading, b: Reading) -> float:
    """The likelihood, 0 to 1, that two figures of one dimension state the same measure."""
    if same_sentence(a, b):
        return 0.99
    score = _TOGETHER["bias"] + sum(_TOGETHER[name] * value for name, value in evidence(a, b).items())
    return 1.0 / (1.0 + math.exp(-score))


def evidence(a: Reading, b: Reading) -> dict[str, float]:
    """What speaks for and against two figures being one measure, each 0 to 1; symmetric."""
    fit = nouns_fit(a, b)
    how = related(a, b)
    same = same_number(a, b)
    harms = bool(a.harm) + bool(b.harm)
    return {
        "same value": float(same and not a.small),
        "same small value": float(same and a.small),
        "one bounds the other": float(how == "bound-compatible" and not same),
        "noun fits": float(fit is True),
        "noun differs": float(fit is False),
        "one names harm": float(harms == 1),
        "word before": float(bool(a.before & b.before)),
        "word beside": float(bool(a.beside & b.beside)),
        "label": overlap(a.label, b.label),
        "clause": overlap(a.near, b.near),
        "sentence": overlap(a.wide, b.wide),
        "names": overlap(a.names, b.names),
        "count": float(a.figure.kind == "number"),
    }


def same_date(a: Reading, b: Reading) -> float:
    """How alike two dates' events are, 0 to 1; 0 where they are not plainly one event.

    A date says less of its event than a count of what it counts, so only labels decide: what
    happened, not who reported it.
    """
    if bool(_TOLL.search(a.figure.label)) != bool(_TOLL.search(b.figure.label)):
        return 0.0
    alike = overlap(a.label - TIME_WORDS, b.label - TIME_WORDS)
    same = a.figure.value == b.figure.value
    if not same and (_BARE in a.figure.label or _BARE in b.figure.label):
        return 0.0
    if not (a.label & b.label) - TIME_WORDS - _SAYS_LITTLE:
        return 0.0
    if related(a, b) == "disjoint":
        days = [_days(reading.figure) for reading in (a, b)]
        if (heads := _events(a, b)) and len(heads) > 1:
            return 0.0
        within = heads and (a.label <= b.label or b.label <= a.label)
        needed = DATE_WITHIN if within else DATE_APART
        return alike if alike >= needed and max(days) <= 2 * min(days) else 0.0
    return alike if alike >= (DATE_EQUAL if same else DATE_WITHIN) else 0.0


# The event that a label names: "ceremony" of "date of the opening ceremony on the bridge".
_EVENT = re.compile(r"date of (?:\S+ )*?(\S+?)(?:'s)?(?: (?:on|of|in|at|for|by|from|with|to|about)\b|$)")


def _events(a: Reading, b: Reading) -> frozenset[str]:
    """The events that two labels name; none where one of them names none: "date the ship left"."""
    events = [_EVENT.match(reading.figure.label) for reading in (a, b)]
    return frozenset(concept(event[1]) for event in events if event) if all(events) else frozenset()


def _days(figure: Figure) -> float:
    low, high = claimed(figure)
    return high - low if math.isfinite(high - low) else 1.0
