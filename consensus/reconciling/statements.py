"""Statements of several articles brought together by rules: who says the same, who contradicts whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from consensus.articles.offices import offices, person_key
from consensus.figures.wording import concepts, names
from consensus.reconciling.offices import exclude
from consensus.schema import ArticleSummary, Assertion, Side, Statement

SAME = 0.6  # share of the shorter statement's concepts that the other one must hold to say the same
_MIN_SHARED = 3  # concepts two statements must share at all: two may be the event's own words
CONTRARY = 0.5  # share for a contradiction: both sides word the rest alike, and only the turn differs

_NEGATION = re.compile(
    r"\b(?:not|no|never|without|neither|nor|denied|denies|deny|false|\w+n['’]t)\b", re.IGNORECASE
)
_REMOTE = re.compile(
    r"\b(?:video[ -]?(?:links?|conference|call)?|virtual(?:ly)?|remotely|online)\b", re.IGNORECASE
)
_ATTENDED = re.compile(
    r"\b(?:attend\w*|took part|taking part|participat\w+|w(?:as|ere) present|addressed the)\b", re.IGNORECASE
)
_ANTONYMS = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        (r"suspend(?:ed|s)?|halted|stopped", r"continu(?:e|es|ed|ing)|resum(?:e|ed|es)"),
        (r"accident(?:al|ally)?", r"attack|deliberate(?:ly)?|sabotage|arson|bomb(?:ing)?|intentional(?:ly)?"),
        (r"approv(?:ed|es)|accept(?:ed|s)|agreed", r"reject(?:ed|s)|refused|vetoed"),
        (r"open(?:ed|s)?|reopened", r"closed|shut"),
        (r"arrested|detained|in custody", r"at large|on the run|released"),
        (r"guilty", r"not guilty|acquitted|innocent"),
        (r"survived|alive", r"died|dead|killed"),
    )
)


@dataclass(frozen=True)
class _Reading:
    """An assertion with its words reduced for comparing."""

    assertion: Assertion
    origin: str

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(concepts(self.assertion.text))

    @cached_property
    def people(self) -> tuple[tuple[str, str], ...]:
        """The persons it names with an office: key and office."""
        return tuple((person_key(o.person), o.office) for o in offices(self.assertion.text))

    @cached_property
    def is_office(self) -> bool:
        """Whether it only says who holds which office."""
        found = list(offices(self.assertion.text))
        return len(found) == 1 and found[0].end - found[0].start >= len(self.assertion.text.rstrip(". ")) - 4

    @cached_property
    def names(self) -> frozenset[str]:
        return names(". " + self.assertion.text) | names(self.assertion.text)


def merge_statements(summaries: Sequence[ArticleSummary], origin_of: Callable[[str], str]) -> list[Statement]:
    """The statements of all articles, each once, with who makes it and who contradicts it.

    Careful on purpose: a false dispute costs more trust than a missed one. Disputed are two
    offices of one person that exclude each other, presence in person against presence by video
    link, and statements alike but for a negation or a pair of opposites. Offices on which nobody
    differs are left out: that a president is president is no news.

    Args:
        summaries: one summary an article.
        origin_of: the origin's id for an article's id.

    Returns:
        Statements "T1", "T2" …: disputed ones first, then agreed ones, then those of one origin,
        each in the order of their first article.
    """
    readings = [_Reading(a, origin_of(a.article)) for s in summaries for a in s.statements]
    disputes = [*_office_disputes(readings), *_other_disputes([r for r in readings if not r.is_office])]
    used = {r.assertion.id for groups, _ in disputes for group in groups for r in group}
    rest = [r for r in readings if r.assertion.id not in used and not r.is_office]
    plain = _alike(rest)
    plain.sort(key=lambda group: len({r.origin for r in group}) < 2)
    found = [_disputed(groups, settle) for groups, settle in disputes] + [_plain(group) for group in plain]
    return [statement.model_copy(update={"id": f"T{n}"}) for n, statement in enumerate(found, 1)]


_Dispute = tuple[list[list[_Reading]], str]


def _office_disputes(readings: Iterable[_Reading]) -> list[_Dispute]:
    """Persons to whom two articles give offices that exclude each other."""
    held: dict[str, dict[str, list[_Reading]]] = {}
    for reading in readings:
        for person, office in reading.people:
            if reading.is_office:
                held.setdefault(person, {}).setdefault(office, []).append(reading)
    disputes: list[_Dispute] = []
    for by_office in held.values():
        sides = _exclusive_sides(by_office)
        if len(sides) > 1:
            disputes.append((sides, "An official list of who held the office on that day would settle it."))
    return disputes


def _exclusive_sides(by_office: dict[str, list[_Reading]]) -> list[list[_Reading]]:
    """Readings put together by office where the offices exclude each other."""
    sides: list[tuple[str, list[_Reading]]] = []
    for office, readings in by_office.items():
        against = [kept for kept, _ in sides if exclude(kept, office)]
        if not sides or len(against) == len(sides):
            sides.append((office, list(readings)))
            continue
        for kept, group in sides:
            if not exclude(kept, office):
                group.extend(readings)
                break
    return [group for _, group in sides]


def _other_disputes(readings: Sequence[_Reading]) -> list[_Dispute]:
    """Pairs of statements of different articles that contradict each other, each statement once."""
    disputes: list[_Dispute] = []
    used: set[str] = set()
    for i, one in enumerate(readings):
        for other in readings[i + 1 :]:
            if {
                one.assertion.id,
                other.assertion.id,
            } & used or one.assertion.article == other.assertion.article:
                continue
            settle = _contradiction(one, other)
            if settle:
                used |= {one.assertion.id, other.assertion.id}
                disputes.append(([[one], [other]], settle))
    return disputes


def _contradiction(one: _Reading, other: _Reading) -> str:
    """What would settle the dispute between two statements; "" where they do not contradict each other."""
    if _presence(one, other):
        return "A list of those present, or footage of the event, would settle it."
    if _overlap(one, other) < CONTRARY or not one.names & other.names:
        return ""
    texts = one.assertion.text, other.assertion.text
    negated = [bool(_NEGATION.search(text)) for text in texts]
    if negated[0] != negated[1] and _overlap(one, other) >= SAME + 0.15:
        return "A first-hand record of what happened would settle it."
    for left, right in _ANTONYMS:
        sides = [(bool(left.search(t)), bool(right.search(t))) for t in texts]
        if not any(negated) and sorted(sides) == [(False, True), (True, False)]:
            return "A first-hand record of what happened would settle it."
    return ""


def _presence(one: _Reading, other: _Reading) -> bool:
    """Whether one lets somebody attend whom the other lets attend from afar."""
    texts = one.assertion.text, other.assertion.text
    if not all(_ATTENDED.search(text) for text in texts):
        return False
    if bool(_REMOTE.search(texts[0])) == bool(_REMOTE.search(texts[1])):
        return False
    people = [_attendants(text) for text in texts]
    return bool(people[0] & people[1])


_FULL_NAME = re.compile(r"(?<![\w'’-])[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}")


def _attendants(text: str) -> frozenset[str]:
    """The persons before "attended": the last two words of each name, folded."""
    head = text[: match.start()] if (match := _ATTENDED.search(text)) else text
    return frozenset(" ".join(person_key(name).split()[-2:]) for name in _FULL_NAME.findall(head))


def _overlap(one: _Reading, other: _Reading) -> float:
    shared = one.words & other.words
    if one.words == other.words:
        return 1.0
    if len(shared) < _MIN_SHARED:
        return 0.0
    return len(shared) / min(len(one.words), len(other.words))


def _alike(readings: Sequence[_Reading]) -> list[list[_Reading]]:
    """Statements that say the same put together; none meets another of its own article."""
    groups: list[list[_Reading]] = []
    for reading in readings:
        home = next((g for g in groups if all(_same(reading, member) for member in g)), None)
        if home is None:
            groups.append([reading])
        else:
            home.append(reading)
    return groups


def _same(one: _Reading, other: _Reading) -> bool:
    if one.assertion.article == other.assertion.article or _overlap(one, other) < SAME:
        return False
    if bool(_NEGATION.search(one.assertion.text)) != bool(_NEGATION.search(other.assertion.text)):
        return False
    return not one.names or not other.names or bool(one.names & other.names)


def _plain(group: Sequence[_Reading]) -> Statement:
    origins = tuple(dict.fromkeys(r.origin for r in group))
    return Statement(
        id="T0",
        text=min((r.assertion.text for r in group), key=lambda text: (len(text), text)),
        verdict="agreed" if len(origins) > 1 else "single-source",
        origins=origins,
        evidence=tuple(e for r in group for e in r.assertion.evidence),
    )


def _disputed(groups: Sequence[Sequence[_Reading]], settle: str) -> Statement:
    sides = tuple(
        Side(
            text=group[0].assertion.text,
            origins=tuple(dict.fromkeys(r.origin for r in group)),
            evidence=tuple(e for r in group for e in r.assertion.evidence),
        )
        for group in groups
    )
    return Statement(
        id="T0",
        text=" / ".join(side.text for side in sides),
        verdict="disputed",
        origins=tuple(dict.fromkeys(o for side in sides for o in side.origins)),
        evidence=tuple(e for side in sides for e in side.evidence),
        sides=sides,
        settle=settle,
    )
