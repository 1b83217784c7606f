"""One-to-one assignment that maximises the sum of weights (Hungarian method with potentials)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence


def assign(weights: Sequence[Sequence[float]]) -> dict[int, int]:
    """Which column each row gets, so that the sum of weights is greatest; pairs of weight 0 are not made.

    Rows and columns that no weight joins, directly or by way of others, are solved apart: the measures
    of a story are mostly pairs.

    >>> assign([[3, 2], [3, 0]])
    {0: 1, 1: 0}
    >>> assign([[0, 0], [0, 1]])
    {1: 1}
    """
    found: dict[int, int] = {}
    for rows, columns in _parts(weights):
        part = [[weights[row][column] for column in columns] for row in rows]
        found |= {rows[r]: columns[c] for r, c in _assign(part).items()}
    return dict(sorted(found.items()))


def _parts(weights: Sequence[Sequence[float]]) -> Iterator[tuple[list[int], list[int]]]:
    """The rows and columns that weights join, each set with its members in order."""
    of_row = [[c for c, weight in enumerate(row) if weight > 0] for row in weights]
    of_column: dict[int, list[int]] = {}
    for row, columns in enumerate(of_row):
        for column in columns:
            of_column.setdefault(column, []).append(row)
    done: set[int] = set()
    for first, joined in enumerate(of_row):
        if first in done or not joined:
            continue
        rows, columns_here, queue = {first}, set[int](), [first]
        while queue:
            for column in of_row[queue.pop()]:
                if column not in columns_here:
                    columns_here.add(column)
                    fresh = set(of_column[column]) - rows
                    rows |= fresh
                    queue += fresh
        done |= rows
        yield sorted(rows), sorted(columns_here)


def _assign(weights: Sequence[Sequence[float]]) -> dict[int, int]:
    if len(weights) > len(weights[0]):
        turned = [list(column) for column in zip(*weights, strict=True)]
        return {row: column for column, row in _assign(turned).items()}
    owners = _solve(weights)
    pairs = ((row, column) for column, row in enumerate(owners) if row >= 0)
    return {row: column for row, column in pairs if weights[row][column] > 0}


def _solve(weights: Sequence[Sequence[float]]) -> list[int]:
    """The row that owns each column, -1 for none. Rows must not outnumber columns."""
    rows, columns = len(weights), len(weights[0])
    of_row, of_column = [0.0] * rows, [0.0] * columns
    owner = [-1] * columns
    for row in range(rows):
        path = _augment(weights, row, of_row, of_column, owner)
        for column, before in path:
            owner[column] = row if before < 0 else owner[before]
    return owner


def _augment(
    weights: Sequence[Sequence[float]],
    start: int,
    of_row: list[float],
    of_column: list[float],
    owner: Sequence[int],
) -> list[tuple[int, int]]:
    """The cheapest path from row ``start`` to a free column, as (column, column before it), last first."""
    columns = len(of_column)
    reach, before, done = [math.inf] * columns, [-1] * columns, [False] * columns
    row, last, visited = start, -1, [start]
    while True:
        for column in range(columns):
            cost = -weights[row][column] - of_row[row] - of_column[column]
            if not done[column] and cost < reach[column]:
                reach[column], before[column] = cost, last
        last = min((c for c in range(columns) if not done[c]), key=lambda c: reach[c])
        step = reach[last]
        for visit in visited:
            of_row[visit] += step
        for column in range(columns):
            if done[column]:
                of_column[column] -= step
            else:
                reach[column] -= step
        done[last] = True
        if owner[last] < 0:
            break
        row = owner[last]
        visited.append(row)
    path = []
    while last >= 0:
        path.append((last, before[last]))
        last = before[last]
    return path
