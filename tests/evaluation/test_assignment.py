"""The assignment is the best there is: compared with trying every one."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from consensus.evaluation.assignment import assign


def _best(weights: list[list[int]]) -> int:
    rows, columns = len(weights), len(weights[0])
    if rows > columns:
        return _best([list(column) for column in zip(*weights, strict=True)])
    return max(
        sum(weights[r][c] for r, c in enumerate(choice)) for choice in permutations(range(columns), rows)
    )


matrices = st.integers(1, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 4), min_size=columns, max_size=columns), min_size=1, max_size=5
    )
)


@given(matrices)
def test_no_other_assignment_weighs_more(weights: list[list[int]]) -> None:
    found = assign(weights)
    assert len(set(found.values())) == len(found)
    assert all(weights[row][column] > 0 for row, column in found.items())
    assert sum(weights[row][column] for row, column in found.items()) == _best(weights)


def test_nothing_is_assigned_to_nothing() -> None:
    assert assign([]) == assign([[]]) == assign([[], []]) == {}
