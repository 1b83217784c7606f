"""Clock times of two zones: one moment or two. Cases written for this project."""

from __future__ import annotations

import pytest
from helpers_figures import figure

from consensus.figures import find
from consensus.figures.relation import relation
from consensus.schema import Figure

TIMES = [
    ("at 5:30 a.m. ET", "at 0930 GMT", "meet"),  # in summer
    ("at 5:30 a.m. ET", "at 1030 GMT", "meet"),  # in winter
    ("at 5:30 a.m. ET", "at 0730 GMT", "disjoint"),
    ("at 5:30 a.m. EDT", "at 1030 GMT", "disjoint"),
    ("at 9 p.m. Eastern time", "at 6 p.m. PT", "meet"),
    ("at 11:30 p.m. ET", "at 0430 GMT", "meet"),  # over midnight
    ("at 14:30 BST", "at 1:30 p.m. GMT", "meet"),
    ("at 10:00 UTC+5:30", "at 04:30 GMT", "meet"),
    ("at 10:00 GMT", "at 10:00 UTC", "meet"),
    # an unknown zone is taken as printed
    ("at 4:42 a.m. local time", "at 4:42 a.m.", "meet"),
    ("at 4:42 a.m. local time", "at 0142 GMT", "disjoint"),
]


def _time(text: str) -> Figure:
    (quantity,) = find(text)
    shared = {
        name: getattr(quantity, name)
        for name in ("kind", "dimension", "value", "low", "high", "unit", "base_low", "base_high", "hedge")
    }
    return figure(quantity.printed).model_copy(update=shared)


@pytest.mark.parametrize(("one", "other", "expected"), TIMES)
def test_two_clocks(one: str, other: str, expected: str) -> None:
    a, b = _time(one), _time(other)
    assert (relation(a, b), relation(b, a)) == (expected, expected)
