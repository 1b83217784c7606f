"""What a figure's own words say of its scope: killed is not injured, a budget is not a cost.

Only the words that stand close to the number count: its clause, then its label. A word that is
absent says nothing; two words of one axis that differ say that the figures state different things.
"""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.figures.meaning.scope_words import AXES, AXES_OF, LEXICON, THINGS
from consensus.figures.text.wording import is_content, stem, tokens
from consensus.schema import Figure, Span

Scope = frozenset[tuple[str, str]]

_PERIODS = {
    "day": "day daily",
    "week": "week weekly",
    "month": "month monthly",
    "year": "year yearly annually annual",
    "hour": "hour hourly",
}
# Axes on which a figure's silence is a value of its own: a number of women is not the plain number.
_SILENCE_MATTERS = ("age", "count", "part", "sex", "use")
_PER = re.compile(
    r"\b(?:per|a|an|each|every)\s+(hour|day|week|month|year)\b|\b(hourly|daily|weekly|monthly|yearly|annually|annual)\b"
)
# "4bn crowns ($360m) a year": a conversion in brackets stands between.
_PER_CONVERTED = re.compile(r"^\s?\([^()]{0,40}\)\s(?:per|a|an|each|every)\s(hour|day|week|month|year)\b")
_CUT = re.compile(
    r"[;:—–()\[\]]|--|,(?!\d)|\.(?=\s|$)|\b(?:and|while|but|with|as|after|when|who|which|includ(?:ing|es|ed))\b"
)
_EITHER = re.compile(
    r"\b(killed|dead|injured|wounded|missing)(?:\s+(?:and|or)\s+|/)"
    r"(?:presumed\s+)?(killed|dead|injured|wounded|missing|hurt)\b",
    re.IGNORECASE,
)
# "Damaged or destroyed" is neither the one nor the other.
_EITHER_STATE = re.compile(
    r"\b(?:damaged|destroyed)(?: or |/)(?:\w+ ){0,2}(?:damaged|destroyed)\b", re.IGNORECASE
)
# Others than the dead just named, who were hurt: nobody adds them to other wounded.
_OTHERS = re.compile(r"\b(?:an?other|the other|others)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_HURT_BEFORE = re.compile(r"\b(?:injur|wound|hurt)", re.IGNORECASE)
# "casualties" beside the number, or what brings them there: "casualties came to #".
_CASUALTIES = re.compile(
    r"\bcasualt(?:y|ies)\b(?:\W+\w+){0,5}\W+#|#\W+(?:\w+\W+){0,3}casualties\b", re.IGNORECASE
)
_SUBSET = re.compile(
    r"\b(?:of (?:them|whom|which|those|the dead|the victims)|among (?:them|those|the dead)|"
    r"includ(?:ing|es|ed))\W*"
    r"(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_OF_VICTIMS = re.compile(r"\bof (?:the )?(?:dead|victims|killed|injured)\b", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:an?other|additional|extra|further|new|the (?:other|remaining))\W+(?:\w+\W+){0,2}$", re.IGNORECASE
)
_MORE_AFTER = re.compile(
    r"^\W*(?:\w+\s+)?(?:more(?!\s+than)|additional|extra|further|new)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:a|in|the)\s+total(?:\s+of)?\W+(?:\w+\W+){0,2}$|\btotal(?:l?ed|l?ing)?\W+(?:\w+\W+){0,1}$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"^\W*(?:[^\W\d]+\s+){0,2}of (?:them|whom|which|those|the dead|the victims|the killed)\b", re.IGNORECASE
)
# "In Gaya district alone, 90 houses"
_ALONE = re.compile(r"\balone\b\W+(?:\w+\W+){0,4}$", re.IGNORECASE)
# What a thing may hold is not what it held: "built for 454 inmates", "licensed to carry 36".
_MAY_HOLD = re.compile(
    r"\b(?:licen[cs]ed|built|designed|certified|meant|intended|equipped|capacity|seats|room|able"
    r"|authori[sz]ed|permitted|allow(?:s|ed)|permits?|cleared)\b"
    r"(?:\W+(?:to|for|of|a|the|up|carry|hold|seat|house|take|accommodate|is|was|about|around|only|just"
    r"|it|them|her|no|more|than|at|most|transport|maximum)\b)*\W*"
    r"(?:\b\d+ [a-z]+ and )?$",
    re.IGNORECASE,
)
# "26 people including five children died": the insert does not hide what became of them.
_INCLUDING = re.compile(r"^[^.,;:]{0,30}?,?\s(?:including|among them)\s+", re.IGNORECASE)
_INSERT = 6


# A clause of at most this many content words leaves it to the sentence to say what happened.
_SILENT_CLAUSE = 1
# One of a sex is told by the counted noun only: "a man shot one person".
_SEX = {"man": "men", "boy": "men", "woman": "women", "girl": "women"}
# Characters on either side of a number: twice the longest sentences of news.
_NEAR = 600
_PERIOD_OF = {word: period for period, words in _PERIODS.items() for word in words.split()}


def clause_in(sentence: str, start: int, end: int) -> str:
    """The part of the sentence that the number stands in, cut at punctuation and conjunctions.

    >>> told = "Six people were killed and 20 others were wounded."
    >>> clause_in(told, 0, 3)
    'Six people were killed'
    """
    opened, closed = _clause_span(sentence, start, end)
    return sentence[opened:closed].strip()


def _clause_span(sentence: str, start: int, end: int) -> Span:
    opened = max((m.end() for m in _CUT.finditer(sentence, 0, start)), default=0)
    cut = _CUT.search(sentence, end)
    return opened, cut.start() if cut else len(sentence)


def scope(figure: Figure) -> Scope:
    """The scope words of a figure as (axis, value) pairs; see `scope_in`."""
    whole = not isinstance(figure.value, float) or figure.value.is_integer()
    axes = AXES_OF.get(figure.kind, frozenset()) if whole or figure.kind != "number" else frozenset()
    if stem(figure.noun) in THINGS:
        axes -= {"harm"}
    sentence, start = window(figure)
    found = scope_in(sentence, (start, start + len(figure.printed)), figure.label, axes)
    if figure.dimension.startswith("money") and "period" not in dict(found):
        paid = _PER_CONVERTED.search(sentence[start + len(figure.printed) :])
        found |= {("period", paid[1])} if paid else set()
    sex = _SEX.get(figure.noun.lower()) if "sex" in axes else None
    return found | {("sex", sex)} if sex and "sex" not in dict(found) else found


def window(figure: Figure) -> tuple[str, int]:
    """The figure's sentence, as far as it is near, and where in it the number stands.

    A "sentence" without an end may be an article long; what stands far off says nothing of the number.
    """
    at = figure.start - figure.quote_start
    if not figure.quote or not 0 <= at < len(figure.quote):
        return figure.printed, 0
    begin = max(0, at - _NEAR)
    return figure.quote[begin : at + len(figure.printed) + _NEAR], at - begin


# Copies of one report share their sentences; a story of 500 articles has 10,000 that differ, each asked for
# when its figures are grouped, judged and worded.
@lru_cache(maxsize=16_384)
def scope_in(sentence: str, span: Span, label: str = "", axes: frozenset[str] = frozenset(AXES)) -> Scope:
    """The scope words of the number at ``sentence[start:end]``, ``span`` being (start, end).

    The number's own clause speaks first, then its label; where both are silent of harm, the rest
    of the sentence may speak, unless it speaks of two kinds.

    >>> told = "Six people were killed and another 20 were wounded."
    >>> at = told.index("20")
    >>> sorted(scope_in(told, (at, at + 2)))
    [('harm', 'injured')]
    """
    before, after = sentence[: span[0]], sentence[span[1] :]
    if not axes:
        return frozenset()
    opened, closed = _clause_span(sentence, *span)
    own = sentence[opened:closed]
    words = _nearest(sentence[opened : span[0]], sentence[span[1] : closed]) + _nearest("", label)
    found = {axis: value for axis, value in reversed(words) if axis in axes}
    if "harm" in axes:
        found |= _harm_beyond(own, before, after, found.get("harm"))
    if "state" in found and _EITHER_STATE.search(own):
        found["state"] = "damaged-or-destroyed"
    if period := _PER.search(own.lower()):
        found["period"] = _PERIOD_OF[period[1] or period[2]]
    if "harm" not in axes:  # "the families of the dead will get 9,000 euros": all of them will
        before = _OF_VICTIMS.sub("", before)
    shares = _share_of(before, after)
    if found.get("harm") == "injured" and _OTHERS.search(before[-40:]) and not _HURT_BEFORE.search(before):
        shares.pop("count", None)
    return _alike(frozenset({**found, **shares}.items()))


@lru_cache(maxsize=1024)
def _alike(scope: Scope) -> Scope:
    """One object for all scopes alike: a story has a hundred that differ."""
    return scope


def _harm_beyond(own: str, before: str, after: str, known: str | None) -> dict[str, str]:
    """Harm that the clause does not show by one word: "killed or wounded", or said elsewhere."""
    if either := _EITHER.search(f"{own} {_until_number(after)}"):
        return {"harm": "-or-".join(sorted({_harm(either[1]), _harm(either[2])}))}
    if _CASUALTIES.search(f"{_last_words(before)} # {_until_number(after)[:40]}"):
        return {"harm": "injured-or-killed"}
    if not known and (harm := _past_insert(after)):
        return {"harm": harm}
    if known or sum(is_content(word) for word in tokens(own)) > _SILENT_CLAUSE:
        return {}
    said = {value for axis, value in _nearest(before, after) if axis == "harm"}
    return {"harm": said.pop()} if len(said) == 1 and said <= {"killed", "injured", "missing"} else {}


def _past_insert(after: str) -> str | None:
    """The harm that follows an insert: "26 people, including five children, died"."""
    insert = _INCLUDING.match(after)
    if insert is None:
        return None
    words = tokens(after[insert.end() :])[:_INSERT]
    found = [pair[1] for word in words if (pair := LEXICON.get(word.lower())) and pair[0] == "harm"]
    return found[0] if found else None


def _share_of(before: str, after: str) -> dict[str, str]:
    """Whether the number is an addition, a total, or a part of one just named."""
    found: dict[str, str] = {}
    if _MORE.search(before[-40:]) or _MORE_AFTER.search(after[:40]):
        found["count"] = "new"
    elif _TOTAL.search(before[-40:]):
        found["count"] = "total"
    if _ALONE.search(before[-80:]):
        found["part"] = "one place alone"
    elif _SUBSET.search(before[-60:]) or _OF_THEM.search(after[:40]):
        found["part"] = "subset"
    if _MAY_HOLD.search(before[-60:]):
        found["use"] = "capacity"
    return found


def conflict(a: Scope, b: Scope) -> str | None:
    """What sets two scopes apart in a few words, or ``None`` where nothing does.

    >>> conflict(frozenset({("harm", "killed")}), frozenset({("harm", "injured")}))
    'killed against injured'
    >>> conflict(frozenset({("harm", "killed")}), frozenset()) is None
    True
    """
    if a == b:
        return None
    one, two = dict(a), dict(b)
    for axis in sorted(one.keys() & two.keys()):
        if one[axis] != two[axis]:
            return f"{one[axis]} against {two[axis]}"
    if one.get("period") != two.get("period"):
        return f"only one of them is per {one.get('period') or two.get('period')}"
    return None


def silent(a: Scope, b: Scope) -> str | None:
    """The axis on which only one of two scopes marks itself as a part or an addition.

    >>> silent(frozenset({("sex", "women")}), frozenset())
    'women'
    """
    if a == b:
        return None
    one, two = dict(a), dict(b)
    for axis in _SILENCE_MATTERS:
        value = one.get(axis) or two.get(axis)
        if (axis in one) != (axis in two) and value != "total":
            return value
    return None


def _nearest(before: str, after: str) -> list[tuple[str, str]]:
    """The scope words on both sides of a number, the nearest first; a mere "shot" last.

    "Shot dead" and "shot and injured" say more than "shot".
    """
    sides = (reversed(tokens(before)), tokens(after))
    found = [
        (pair[1] == "shot", distance, pair)
        for side in sides
        for distance, word in enumerate(side)
        if (pair := LEXICON.get(word.lower()))
    ]
    return [pair for *_, pair in sorted(found)]


def _harm(word: str) -> str:
    return LEXICON[word.lower()][1]


def _last_words(text: str) -> str:
    """The last words before a number, back to the number before it."""
    return re.split(r"\d", text[-60:])[-1]


def _until_number(text: str) -> str:
    """The words that follow, up to the next digit: another figure's words are not this one's."""
    digit = re.search(r"\d", text)
    return text[: digit.start()] if digit else text
