"""Two numbers that one article sets against each other, one source's for the other's.

"The owners counted 236 people aboard. The harbour office put the number at 187." The second number
has no noun of its own: the wording says that it stands for what the first one stands for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from consensus.figures.compare.relation import relation
from consensus.figures.meaning.scope import conflict, window
from consensus.figures.text.wording import concept, is_content, names, tokens
from consensus.reconciling.grouping.barriers import chance, count_different, orders_apart
from consensus.reconciling.grouping.readings import Reading

# Two counts of one thing by two sources are seldom further apart: thirds of the powers of ten for five times.
NEAR_IN_VALUE = 0.233
# The two sentences stand side by side or with another one between them: so many sentences with numbers, and
# so many characters from the end of one to the start of the next.
LOOK, NEAR_IN_TEXT = 2, 250
# This share of the pairs of two clusters may still seem to state different things: one odd mention does not
# outweigh what an article says outright.
MISREAD = 0.25

# Kinds of numbers that two sources estimate.
_ESTIMATED = frozenset({"number", "percent", "money", "measure", "rate", "duration"})
_COUNT = "(?:number|figure|total|count|tally|turnout|crowd|attendance|estimate|sum|amount|sample|loss)"
_WHOSE = "(?:the|that|this|its|their|his|her|our)"
_REAL = "(?:own|true|real|actual|right|correct)"
_QUALIFIED = (
    "(?:only|just|closer|nearer|more|like|to|about|around|roughly|some|nearly|almost|over|than|at|least)"
)
_QUALIFIERS = rf"(?:\s+{_QUALIFIED}){{0,3}}\s*$"
# "put the number at #", "has it much lower, at #"
_PUTS = re.compile(
    r"\b(?:put|puts|putting|has|have|had|set|sets|peg|pegs|pegged|place|places|placed|estimated|estimates)\s+"
    rf"(?:it|them|that|this|(?:{_WHOSE}\s+)?(?:{_REAL}\s+)?{_COUNT})\b(?:\W+(?!at\b)\w+){{0,3}}\W+at\b{_QUALIFIERS}",
    re.IGNORECASE,
)
# "said the number was #", "its own tally, taken at 60 doors, suggested #"
_IS = re.compile(
    rf"\b(?P<whose>{_WHOSE})\s+(?P<own>{_REAL}\s+)?{_COUNT}(?:,[^,]{{1,60}},)?\s+(?:was|is|were|stood\s+at|stands\s+at|came\s+to|"
    rf"comes\s+to|should\s+be|reached|suggested|suggests|showed|shows|gave|gives|points\s+to|pointed\s+to){_QUALIFIERS}",
    re.IGNORECASE,
)
# "The union says #."
_SAYS = re.compile(
    rf"^\W*(?:(?:but|while|yet|and)\s+)?(?:[^\W\d]+\s+){{1,5}}(?:say|says|said|claims?|claimed|insists?|insisted|counted){_QUALIFIERS}",
    re.IGNORECASE,
)
_PUT_AT = re.compile(
    rf"\b(?:put|puts|putting|set|sets|pegged|pegs|estimated|placed)\b[^,;]{{1,60}}\bat{_QUALIFIERS}",
    re.IGNORECASE,
)
# Between two numbers of one sentence: "police put the crowd at 900, the union at #", "; the court counted #"
_SHORT = re.compile(
    r"[,;:—–]\s*(?:(?:and|but|while|whereas|yet)\s+)?(?:[^\W\d][\w'’-]*\s+){1,6}(?:(?P<at>at)|says?|said|counts?|counted|claims?|"
    rf"claimed|estimated?|reckons?|reckoned|insists?|insisted|accepted|found|recorded|listed){_QUALIFIERS}",
    re.IGNORECASE,
)
# "..., against a police estimate of #", "; the ministry's own forecast is #"
_AGAINST = re.compile(
    r"[,;:—–]\s*(?:(?:and|but|while|whereas|yet|against|compared with|versus)\s+)?(?:[^\W\d][\w'’-]*\s+){1,5}"
    r"(?:estimate|count|figure|tally|number|forecast|estimates|own)\s+(?:of|is|was|stands at|stood at|being)"
    rf"{_QUALIFIERS}",
    re.IGNORECASE,
)
# Words that make the number an earlier or a later state of the other one, or another one of a series.
_OTHER_TIME = re.compile(
    r"\b(?:earlier|initially|first|previous(?:ly)?|originally|formerly|now|since then|updated?|revised?|"
    r"raised|later|ago|last (?:year|month|week|time)|a year before|compared (?:with|to)|"
    r"(?:for|by|in) comparison|than in)\b",
    re.IGNORECASE,
)
# Of a table in one sentence no more are looked at for sums.
_LISTED = 12
_JOINTS = frozenset("and but while whereas yet".split())
_PRONOUNS = frozenset("he she it they we i you this that there who which".split())
# Who turned out are people: "the turnout" may be set against "people took part".
_TURNED_OUT = frozenset(concept(word) for word in ("turnout", "crowd", "attendance"))
_PEOPLE = concept("people")


def contrasted(readings: Iterable[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """The pairs of numbers that an article sets against each other, in the order of the text."""
    articles: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        articles[reading.figure.article].append(reading)
    for told in articles.values():
        yield from _of_article(sorted(told, key=lambda r: r.figure.start))


def may_be_one(one: Sequence[Reading], two: Sequence[Reading]) -> bool:
    """Whether two clusters of which an article opposes two numbers can be one measure."""
    differing = sum(_conflict(a, b) or count_different(a, b) for a, b in product(one, two))
    return differing <= MISREAD * len(one) * len(two)


def _of_article(told: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    sentences: dict[int, list[Reading]] = defaultdict(list)
    for reading in told:
        sentences[reading.figure.quote_start].append(reading)
    row = list(sentences.values())
    for place, sentence in enumerate(row):
        for estimate in sentence:
            if meant := _meant(estimate, row, place):
                yield meant, estimate


def _meant(estimate: Reading, row: Sequence[Sequence[Reading]], place: int) -> Reading | None:
    """The number that an estimate is set against: earlier in its sentence, else nearby before or after."""
    earlier = [r for r in row[place] if r.figure.end <= estimate.figure.start]
    alike = [r for r in earlier if r.figure.dimension == estimate.figure.dimension]
    if alike and _goes_without_saying(alike[-1], estimate):
        return alike[-1] if _rival(alike[-1], estimate) else None
    if not _stands_for_another(estimate):
        return None
    before = [earlier, *(row[place - n] for n in range(1, LOOK + 1) if place >= n)]
    if found := next((r for s in before if (r := _only_rival(estimate, s))), None):
        return found
    after = row[place + 1 : place + 1 + LOOK] if _PUTS.search(_before(estimate)) else []
    rivals = (r for s in after if (r := _only_rival(estimate, s)))
    return next((r for r in rivals if r.figure.attribution and _one_thing(estimate, r)), None)


def _goes_without_saying(first: Reading, second: Reading) -> bool:
    """Whether the second number of a sentence leaves out what it counts: "..., the union at 22,000"."""
    between = _between(first, second)
    if not second.noun and _AGAINST.search(between):
        return True
    short = _SHORT.search(between)
    if short is None or second.noun:
        return False
    return not short["at"] or bool(_PUT_AT.search(_before(first)))


def _only_rival(estimate: Reading, sentence: Sequence[Reading]) -> Reading | None:
    """The one number of a sentence that another source's estimate can be set against."""
    parts = _parts(sentence)
    rivals = [r for r in sentence if r.figure.id not in parts and _rival(r, estimate)]
    values = {(r.figure.value, r.figure.unit) for r in rivals}
    return rivals[0] if len(values) == 1 else None


def _parts(sentence: Sequence[Reading]) -> set[str]:
    """The ids of two numbers of a sentence that add up to a third: "187, made up of 175 and 12"."""
    found = [(r.figure.id, r.figure.value) for r in sentence[:_LISTED]]
    counts = [(i, value) for i, value in found if isinstance(value, (int, float))]
    wholes = {value for _, value in counts}
    return {i for (a, x), (b, y) in combinations(counts, 2) if x + y in wholes for i in (a, b)}


def _rival(a: Reading, b: Reading) -> bool:
    one, two = a.figure, b.figure
    return (
        one.kind == two.kind
        and one.kind in _ESTIMATED
        and max(one.quote_start, two.quote_start) - min(one.quote_end, two.quote_end) <= NEAR_IN_TEXT
        and relation(one, two) == "disjoint"
        and orders_apart(a, b) <= NEAR_IN_VALUE
        and not (a.weak or b.weak or _other_thing(a, b))
        and not _OTHER_TIME.search(f"{_before(a)} # {_before(b)}")
        and _other_source(a, b)
    )


def _other_thing(a: Reading, b: Reading) -> bool:
    """Whether words or years say outright that they are no two values of one thing."""
    mere_one = chance(a, b) and 1 in (a.figure.value, b.figure.value)
    return mere_one or a.years != b.years or _conflict(a, b) or count_different(a, b)


def _conflict(a: Reading, b: Reading) -> bool:
    """Whether scope words differ; "it" stands for what is counted a month though it does not say so again."""
    silent = {dict(r.scope).get("period") for r in (a, b)} - {None}
    scopes = [frozenset(p for p in r.scope if p[0] != "period" or len(silent) > 1) for r in (a, b)]
    return bool(conflict(*scopes))


def _stands_for_another(reading: Reading) -> bool:
    """Whether the wording lets the number stand for a thing that was named before."""
    before = _before(reading)
    if _PUTS.search(before):
        return True
    said = _IS.search(before)
    if said and (reading.figure.attribution or said["own"] or said["whose"].lower() == "their"):
        return True
    return bool(_SAYS.search(before)) and not reading.noun


def _other_source(a: Reading, b: Reading) -> bool:
    """Whether somebody else stands behind the second number: no name in common, no "he"."""
    if a.figure.quote_start == b.figure.quote_start:
        one, two = sorted((a, b), key=lambda r: r.figure.start)
        last = re.split(r"[,;:—–]", _between(one, two).rstrip())[-1]
        first, second = _source(one, _before(one)), _opening(last or _between(one, two))
    else:
        first, second = (_source(r, _before(r)) for r in (a, b))
    return bool(first and second) and first.isdisjoint(second)


def _source(reading: Reading, before: str) -> frozenset[str]:
    """Who stands behind a number: its attribution, else how its sentence opens."""
    if reading.figure.attribution:
        return frozenset(w.lower() for w in tokens(reading.figure.attribution) if is_content(w))
    return _opening(before)


def _opening(text: str) -> frozenset[str]:
    """The names of a stretch of text and its first words; nothing where a pronoun opens it."""
    words = [w for w in tokens(text) if w.lower() not in _JOINTS]
    if not words or words[0].lower() in _PRONOUNS:
        return frozenset()
    return names(f"- {text}") | {w.lower() for w in words[:4] if is_content(w)}


def _one_thing(a: Reading, b: Reading) -> bool:
    return not _things(a).isdisjoint(_things(b))


def _things(reading: Reading) -> frozenset[str]:
    named = reading.label | {reading.noun} if reading.noun else reading.label
    return named | {_PEOPLE} if named & _TURNED_OUT else named


def _between(a: Reading, b: Reading) -> str:
    """The words between two numbers of one sentence, the first number before the second."""
    quote, start = a.figure.quote, a.figure.quote_start
    return quote[a.figure.end - start : b.figure.start - start]


def _before(reading: Reading) -> str:
    """The sentence up to the number, as far as it is near."""
    text, at = window(reading.figure)
    return text[:at]
