"""What a figure's own words say of its scope: killed is not injured, a budget is not a cost.

Only the words that stand close to the number count: its clause, then its label. A word that is
absent says nothing; two words of one axis that differ say that the figures state different things.
"""

from __future__ import annotations

import re

from consensus.figures.wording import concept, tokens
from consensus.schema import Figure

Scope = frozenset[tuple[str, str]]

# axis -> value -> concepts or stems that carry it. Words are reduced by `concept` when loaded.
_AXES: dict[str, dict[str, str]] = {
    "harm": {
        "killed": "killed murdered slain bodies murders",
        "injured": "injured hospitalized hospitalised",
        "missing": "missing trapped",
        "casualties": "casualties",
        "displaced": "displaced evacuated sheltered",
        "arrested": "arrested charged convicted",
        "rescued": "rescued survivors survived",
        "infected": "infected",
        "recovered": "recovered recoveries",
    },
    "money": {
        "budget": "budget budgeted",
        "cost": "cost",
        "profit": "profit profits",
        "revenue": "revenue sales turnover",
        "loss": "loss losses",
        "fine": "fine",
        "damage": "damage damages",
        "debt": "debt loan",
        "reward": "reward bounty",
        "bail": "bail",
        "aid": "aid grant donation grants donated",
    },
    "phase": {"planned": "planned proposed", "built": "completed finished"},
    "sex": {"men": "men man male males boys boy", "women": "women woman female females girls girl"},
    "age": {"children": "kids infants babies toddlers", "adults": "adults adult"},
    "flow": {
        "in": "arrived arrivals imports imported inbound",
        "out": "departed departures exports exported",
    },
    "way": {"up": "increase", "down": "decrease"},
    "state": {"destroyed": "destroyed levelled leveled", "damaged": "damaged"},
}
_PERIODS = {
    "day": "day daily",
    "week": "week weekly",
    "month": "month monthly",
    "year": "year yearly annually annual",
    "hour": "hour hourly",
}
# Axes on which one figure's silence is not the other's value: "12 people" need not be "12 killed",
# and a number marked as additional is not the plain one.
_SILENCE_MATTERS = frozenset({"count", "sex", "age"})
_PER = re.compile(
    r"\b(?:per|a|an|each|every)\s+(hour|day|week|month|year)\b|\b(hourly|daily|weekly|monthly|yearly|annually|annual)\b"
)
_CUT = re.compile(
    r"[;:—–()\[\]]|--|,(?!\d)|\.(?=\s|$)|\b(?:and|while|but|with|as|after|when|who|which|including)\b"
)
_EITHER = re.compile(
    r"\b(killed|dead|injured|wounded|missing)(?:\s+(?:and|or)\s+|/)(?:\w+\s+)?"
    r"(killed|dead|injured|wounded|missing|hurt)\b",
    re.IGNORECASE,
)
_SUBSET = re.compile(
    r"\b(?:of (?:them|whom|which|those|the dead|the victims)|among (?:them|those|the dead)|including)\W*"
    r"(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:an?other|additional|extra|further|new|the (?:other|remaining))\W+(?:\w+\W+){0,2}$", re.IGNORECASE
)
_MORE_AFTER = re.compile(
    r"^\W*(?:more(?!\s+than)|others?|additional|extra|further|new)\b|^\W*\w+\s+(?:more(?!\s+than)|others)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:a|in|the)\s+total(?:\s+of)?\W+(?:\w+\W+){0,2}$|\btotal(?:l?ed|l?ing)?\W+(?:\w+\W+){0,1}$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"^\W*(?:\w+\W+){0,2}of (?:them|whom|which|those|the dead|the victims|the killed)\b", re.IGNORECASE
)


def _lexicon() -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for axis, values in _AXES.items():
        for value, words in values.items():
            for word in words.split():
                table.setdefault(concept(word), (axis, value))
    return table


_LEXICON = _lexicon()
_PERIOD_OF = {word: period for period, words in _PERIODS.items() for word in words.split()}


def clause_in(sentence: str, start: int, end: int) -> str:
    """The part of the sentence that the number stands in, cut at punctuation and conjunctions.

    >>> told = "Six people were killed and 20 others were wounded."
    >>> clause_in(told, 0, 3)
    'Six people were killed'
    """
    opened = max((m.end() for m in _CUT.finditer(sentence, 0, start)), default=0)
    cut = _CUT.search(sentence, end)
    return sentence[opened : cut.start() if cut else len(sentence)].strip()


def scope(figure: Figure) -> Scope:
    """The scope words of a figure as (axis, value) pairs; see `scope_in`."""
    at = figure.start - figure.quote_start
    if not figure.quote or not 0 <= at < len(figure.quote):
        return scope_in(figure.printed, 0, len(figure.printed), figure.label)
    return scope_in(figure.quote, at, at + len(figure.printed), figure.label)


def scope_in(sentence: str, start: int, end: int, label: str = "") -> Scope:
    """The scope words of the number at ``sentence[start:end]``.

    The number's own clause speaks first, then its label; where both are silent of harm, the rest
    of the sentence may speak, unless it speaks of two kinds.

    >>> told = "Six people were killed and 20 others were wounded."
    >>> sorted(scope_in(told, told.index("20"), told.index("20") + 2))
    [('count', 'new'), ('harm', 'injured')]
    """
    before, after = sentence[:start], sentence[end:]
    own = clause_in(sentence, start, end)
    found = dict(_of_words(own))
    if either := _EITHER.search(f"{own} {_until_number(after)}"):
        found["harm"] = "-or-".join(sorted({_harm(either[1]), _harm(either[2])}))
    for axis, value in _of_words(label):
        found.setdefault(axis, value)
    if "harm" not in found:
        harms = {pair for pair in _of_words(f"{before} {after}") if pair[0] == "harm"}
        if len(harms) == 1:
            found.update(harms)
    if period := _PER.search(own.lower()):
        found["period"] = _PERIOD_OF[period[1] or period[2]]
    if _MORE.search(before[-40:]) or _MORE_AFTER.search(after[:40]):
        found["count"] = "new"
    elif _TOTAL.search(before[-40:]):
        found["count"] = "total"
    if _SUBSET.search(before[-60:]) or _OF_THEM.search(after[:40]):
        found["part"] = "subset"
    return frozenset(found.items())


def conflict(a: Scope, b: Scope) -> str | None:
    """What sets two scopes apart in a few words, or ``None`` where nothing does.

    >>> conflict(frozenset({("harm", "killed")}), frozenset({("harm", "injured")}))
    'killed against injured'
    >>> conflict(frozenset({("harm", "killed")}), frozenset()) is None
    True
    """
    one, two = dict(a), dict(b)
    for axis in sorted(one.keys() & two.keys()):
        if one[axis] != two[axis]:
            return f"{one[axis]} against {two[axis]}"
    for axis in sorted(_SILENCE_MATTERS & (one.keys() ^ two.keys())):
        value = one.get(axis) or two.get(axis)
        if value != "total":
            return f"only one of them counts the {value}"
    if one.get("period") != two.get("period"):
        return f"only one of them is per {one.get('period') or two.get('period')}"
    return None


def _of_words(text: str) -> list[tuple[str, str]]:
    """The scope words of a text, the first of each axis last, so that ``dict`` keeps the first."""
    found = [_LEXICON[key] for key in map(concept, tokens(text)) if key in _LEXICON]
    return found[::-1]


def _harm(word: str) -> str:
    return _LEXICON[concept(word)][1]


def _until_number(text: str) -> str:
    """The words that follow, up to the next digit: another figure's words are not this one's."""
    digit = re.search(r"\d", text)
    return text[: digit.start()] if digit else text
