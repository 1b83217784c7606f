"""Statements of several articles brought together by rules: who says the same, who contradicts whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from consensus.reconciling.alike import ATTENDED, REMOTE, Reading, attendants, contradict, same
from consensus.reconciling.offices import exclude
from consensus.schema import ArticleSummary, Assertion, Side, Statement


def merge_statements(
    summaries: Sequence[ArticleSummary], origin_of: Callable[[Assertion], str]
) -> list[Statement]:
    """The statements of all articles, each once, with who makes it and who contradicts it.

    Careful on purpose: a false dispute costs more trust than a missed one. Disputed are two
    offices of one person that exclude each other, presence in person against presence by video
    link, and statements alike but for a negation or a pair of opposites. Offices on which nobody
    differs are left out: that a president is president is no news.

    Args:
        summaries: one summary an article.
        origin_of: the id of the origin behind a statement of an article.

    Returns:
        Statements "T1", "T2" …: disputed ones first, then agreed ones, then those of one origin,
        each in the order of their first article.
    """
    readings = [Reading(a, origin_of(a)) for s in summaries for a in s.statements]
    disputes = [*_office_disputes(readings), *_presence_disputes([r for r in readings if not r.is_office])]
    taken = {r.assertion.id for sides, _ in disputes for side in sides for r in side}
    disputes += _other_disputes([r for r in readings if not r.is_office and r.assertion.id not in taken])
    used = {r.assertion.id for groups, _ in disputes for group in groups for r in group}
    rest = [r for r in readings if r.assertion.id not in used and not r.is_office]
    plain = _alike(rest)
    plain.sort(key=lambda group: len({r.origin for r in group}) < 2)
    found = [_disputed(groups, settle) for groups, settle in disputes] + [_plain(group) for group in plain]
    return [statement.model_copy(update={"id": f"T{n}"}) for n, statement in enumerate(found, 1)]


_Dispute = tuple[list[list[Reading]], str]


def _office_disputes(readings: Iterable[Reading]) -> list[_Dispute]:
    """Persons to whom two articles give offices that exclude each other."""
    held: dict[str, dict[str, list[Reading]]] = {}
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


def _exclusive_sides(by_office: dict[str, list[Reading]]) -> list[list[Reading]]:
    """Readings put together by office where the offices exclude each other."""
    sides: list[tuple[str, list[Reading]]] = []
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


def _presence_disputes(readings: Sequence[Reading]) -> list[_Dispute]:
    """Persons who attended in some articles and attended from afar in others."""
    order = {reading.assertion.id: n for n, reading in enumerate(readings)}
    present: dict[str, tuple[list[Reading], list[Reading]]] = {}
    for reading in readings:
        if ATTENDED.search(reading.assertion.text):
            remote = bool(REMOTE.search(reading.assertion.text))
            for person in sorted(attendants(reading.assertion.text)):
                present.setdefault(person, ([], []))[remote].append(reading)
    disputes: list[_Dispute] = []
    used: set[str] = set()
    for near, afar in present.values():
        sides = [
            [r for r in side if r.assertion.id not in used] for side in (_only(near, afar), _only(afar, near))
        ]
        if all(sides):
            used |= {r.assertion.id for side in sides for r in side}
            sides.sort(key=lambda side: order[side[0].assertion.id])
            disputes.append((sides, "A list of those present, or footage of the event, would settle it."))
    return disputes


def _only(one: Sequence[Reading], other: Sequence[Reading]) -> list[Reading]:
    """The readings of articles that do not say the other thing as well."""
    both = {reading.assertion.article for reading in other}
    return [reading for reading in one if reading.assertion.article not in both]


def _other_disputes(readings: Sequence[Reading]) -> list[_Dispute]:
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
            if contradict(one, other):
                used |= {one.assertion.id, other.assertion.id}
                disputes.append(([[one], [other]], "A first-hand record of what happened would settle it."))
    return disputes


def _alike(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Statements that say the same put together; none meets another of its own article."""
    groups: list[list[Reading]] = []
    for reading in readings:
        home = next((g for g in groups if all(same(reading, member) for member in g)), None)
        if home is None:
            groups.append([reading])
        else:
            home.append(reading)
    return groups


def _plain(group: Sequence[Reading]) -> Statement:
    origins = tuple(dict.fromkeys(r.origin for r in group))
    return Statement(
        id="T0",
        text=min((r.assertion.text for r in group), key=lambda text: (len(text), text)),
        verdict="agreed" if len(origins) > 1 else "single-source",
        origins=origins,
        evidence=tuple(e for r in group for e in r.assertion.evidence),
    )


def _disputed(groups: Sequence[Sequence[Reading]], settle: str) -> Statement:
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
        text=" or ".join(f"“{side.text}”" for side in sides),
        verdict="disputed",
        origins=tuple(dict.fromkeys(o for side in sides for o in side.origins)),
        evidence=tuple(e for side in sides for e in side.evidence),
        sides=sides,
        settle=settle,
    )
