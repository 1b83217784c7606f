"""The measures a model proposes, read from its rows: ids that exist, labels without numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consensus.articles.beside import leads_on
from consensus.articles.claims import own_negations
from consensus.articles.wording import brought, clean, own_judgements
from consensus.figures.compare.sums import adds_up
from consensus.reconciling.grouping.groups import Group
from consensus.reconciling.model.answer import ReconcilingAnswer
from consensus.schema import Figure, LeftOut


def read_groups(
    answer: ReconcilingAnswer, short: Mapping[str, str], figures: Mapping[str, Figure]
) -> tuple[list[Group], list[LeftOut]]:
    """Groups as proposed (``check_groups`` judges them) and the rows that name no figure.

    ``short`` translates the table's ids into figure ids.
    """
    groups: list[Group] = []
    left: list[LeftOut] = []
    wholes = _wholes(answer, short, figures, left)
    for row in answer.measures:
        members = row_figures(row, short)
        if not members:
            left.append(LeftOut(what="a measure", why="it names no figure of an article"))
            continue
        parts = tuple(part for key, sets in wholes.items() if short.get(key) in members for part in sets)
        groups.append(Group(row[0], _label(row[1], members, figures), tuple(members), parts))
    grouped = {figure for group in groups for figure in group.figures}
    for key, sets in wholes.items():
        whole = short.get(key)
        if whole is not None and whole not in grouped:
            groups.append(Group(key, figures[whole].label, (whole,), sets))
    return groups, left


def row_figures(row: Sequence[str], short: Mapping[str, str]) -> list[str]:
    """The figure ids that a row of ``measures`` names, without repeats.

    >>> row_figures(["M1", "length", "A1 B9 A1"], {"A1": "x:F1"})
    ['x:F1']
    """
    return list(dict.fromkeys(short[key] for key in " ".join(row[2:]).split() if key in short))


def _wholes(
    answer: ReconcilingAnswer, short: Mapping[str, str], figures: Mapping[str, Figure], left: list[LeftOut]
) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The parts of each whole, where they add up to it; others are no parts of it, and said."""
    wholes: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in answer.wholes:
        key = row[0].strip() if row else ""
        if key not in short:
            continue
        whole = figures[short[key]]
        sets = _parts(row[1:], short)
        wholes[key] = tuple(part for part in sets if adds_up(whole, [figures[i] for i in part]))
        for part in sets:
            if part not in wholes[key]:
                said = ", ".join(figures[i].phrase for i in part)
                left.append(
                    LeftOut(what=f"{said} as parts of {whole.phrase}", why="they do not add up to it")
                )
    return wholes


def _parts(cells: Sequence[str], short: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    sets = (tuple(short[key] for key in cell.split() if key in short) for cell in cells)
    return tuple(parts for parts in sets if parts)


def _label(words: str, members: Sequence[str], figures: Mapping[str, Figure]) -> str:
    label = clean(words)
    source = " ".join(figures[member].quote for member in members)
    own = (
        brought(label, source, repeat="phrase")
        or own_judgements(label, source)
        or own_negations(label, source)
    )
    return label if label and not (own or leads_on(label, source)) else figures[members[0]].label
