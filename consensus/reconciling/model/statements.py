"""Statements as a model groups them, checked: it may join and oppose what articles say, not add to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from consensus.articles.claims import own_negations
from consensus.articles.wording import (
    SENTENCE_LIMIT,
    brought,
    clean,
    foreign_names,
    own_judgements,
    vocabulary,
)
from consensus.schema import Assertion, LeftOut, Side, Statement

SETTLE = "A document or a named official that says which account holds."


def group_statements(
    rows: Sequence[Sequence[str]],
    assertions: Mapping[str, Assertion],
    origin_of: Callable[[Assertion], str],
) -> tuple[list[Statement], dict[str, str], list[LeftOut]]:
    """Statements of the brief; the statement id of every row and assertion; what was refused.

    ``assertions`` is keyed by the table's short ids. One assertion may bear out several
    statements ("attended", "by video link"); those no row takes up stand alone.
    """
    statements: list[Statement] = []
    homes: dict[str, str] = {}
    left: list[LeftOut] = []
    for row in rows:
        cells = [_known(cell, assertions) for cell in row[2:]]
        sides = [[assertions[key] for key in keys] for keys in cells if keys]
        if not sides:
            left.append(LeftOut(what="a joint statement", why="it names no statement of an article"))
            continue
        name = f"T{len(statements) + 1}"
        homes = {key: name for keys in cells for key in keys} | homes | {row[0]: name}
        statements.append(_statement(name, clean(row[1], SENTENCE_LIMIT), sides, origin_of))
    for key, assertion in assertions.items():
        if key not in homes:
            homes[key] = f"T{len(statements) + 1}"
            statements.append(_statement(homes[key], assertion.text, [[assertion]], origin_of))
    return statements, homes, left


def _known(cell: str, assertions: Mapping[str, Assertion]) -> list[str]:
    return list(dict.fromkeys(key for key in cell.split() if key in assertions))


def _statement(
    identity: str, wording: str, sides: list[list[Assertion]], origin_of: Callable[[Assertion], str]
) -> Statement:
    members = [member for side in sides for member in side]
    evidence = tuple(e for member in members for e in member.evidence)
    source = " ".join(e.quote for e in evidence)
    sound = wording and not brought(wording, source, repeat="phrase") and not own_negations(wording, source)
    sound = sound and not own_judgements(wording, source) and not foreign_names(wording, vocabulary(source))
    origins = tuple(dict.fromkeys(origin_of(member) for member in members))
    opposed = len(sides) > 1 and not _one_passage(sides)
    verdict = "disputed" if opposed else "agreed" if len(origins) > 1 else "single-source"
    return Statement(
        id=identity,
        text=wording if sound else members[0].text,
        verdict=verdict,
        origins=origins,
        evidence=evidence,
        sides=tuple(_side(side, origin_of) for side in sides) if opposed else (),
        settle=SETTLE if opposed else "",
    )


def _one_passage(sides: list[list[Assertion]]) -> bool:
    """Whether all sides rest on the same words: then nobody contradicts anybody.

    An article that reports a claim and somebody's denial of it bears out both sides.
    """
    first, *others = [
        {(e.article, e.start, e.end) for member in side for e in member.evidence} for side in sides
    ]
    return all(other == first for other in others)


def _side(side: list[Assertion], origin_of: Callable[[Assertion], str]) -> Side:
    return Side(
        text=side[0].text,
        origins=tuple(dict.fromkeys(origin_of(member) for member in side)),
        evidence=tuple(e for member in side for e in member.evidence),
    )
