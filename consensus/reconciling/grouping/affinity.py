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
# The like for two dates that can be one, on 4,400 pairs of 108 stories and events, 1,800 of them of one
# measure, each event left out of its fit in turn: half of these reach ``ONE_DATE``, and seven in ten of all
# that reach it are of one measure (of those of which both are labelled 96 in 100). Labels alone found a
# fifth.
_DATES = {
    "bias": -0.75,
    "same day": 1.35,
    "both to the day": -1.35,
    "label": 0.2,
    "clause": 1.2,
    "sentence": 1.3,
    "word before": 0.65,
    "names": 0.8,
    "both at the top": 0.45,
    "far down": -0.85,
}
ONE_DATE = 0.55
# The top of a report: its headline and its first sentences, in characters.
_TOP, _HEADLINE = 600, 300
# How much of their labels two dates that cannot both be true must share; less, where one label names the
# event of the other with more words. On 84 labelled stories and events 0.55 for all gave four disputes of
# dates that were right and seven that were wrong.
DATE_APART, DATE_WITHIN = 0.7, 0.55
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
    """How alike two dates' events are, 0 to 1; 0 where they are not plainly one event."""
    if bool(_TOLL.search(a.figure.label)) != bool(_TOLL.search(b.figure.label)):
        return 0.0
    if related(a, b) == "disjoint":
        return _one_event(a, b)
    score = _one_date(a, b)
    return score if score >= ONE_DATE else 0.0


def _one_date(a: Reading, b: Reading) -> float:
    """The likelihood that two dates which can be the same are the date of one thing."""
    if same_sentence(a, b):
        return 0.99
    starts = a.figure.start, b.figure.start
    told = {
        "bias": 1.0,
        "same day": float(_written(a.figure) == _written(b.figure)),
        "both to the day": float(max(_days(a.figure), _days(b.figure)) <= 1),
        "label": overlap(a.label - TIME_WORDS, b.label - TIME_WORDS),
        "clause": overlap(a.near, b.near),
        "sentence": overlap(a.wide, b.wide),
        "word before": overlap(a.before, b.before),
        "names": overlap(a.names, b.names),
        "both at the top": float(max(starts) < _TOP),
        "far down": abs(math.log((starts[0] + _HEADLINE) / (starts[1] + _HEADLINE))),
    }
    score = sum(_DATES[name] * value for name, value in told.items())
    return 1.0 / (1.0 + math.exp(-score))


def _written(figure: Figure) -> object:
    """The date, or as it is printed where nothing tells which it is: "Monday"."""
    return figure.printed.casefold() if figure.value is None else figure.value


def _one_event(a: Reading, b: Reading) -> float:
    """How alike the events of two dates are that cannot both be true.

    A date says less of its event than a count of what it counts, so only labels decide: what
    happened, not who reported it.
    """
    alike = overlap(a.label - TIME_WORDS, b.label - TIME_WORDS)
    if _BARE in a.figure.label or _BARE in b.figure.label:
        return 0.0
    if not (a.label & b.label) - TIME_WORDS - _SAYS_LITTLE:
        return 0.0
    days = [_days(reading.figure) for reading in (a, b)]
    if (heads := _events(a, b)) and len(heads) > 1:
        return 0.0
    within = heads and (a.label <= b.label or b.label <= a.label)
    needed = DATE_WITHIN if within else DATE_APART
    return alike if alike >= needed and max(days) <= 2 * min(days) else 0.0


# The event that a label names: "ceremony" of "date of the opening ceremony on the bridge".
_EVENT = re.compile(r"date of (?:\S+ )*?(\S+?)(?:'s)?(?: (?:on|of|in|at|for|by|from|with|to|about)\b|$)")


def _events(a: Reading, b: Reading) -> frozenset[str]:
    """The events that two labels name; none where one of them names none: "date the ship left"."""
    events = [_EVENT.match(reading.figure.label) for reading in (a, b)]
    return frozenset(concept(event[1]) for event in events if event) if all(events) else frozenset()


def _days(figure: Figure) -> float:
    low, high = claimed(figure)
    return high - low if math.isfinite(high - low) else 1.0
