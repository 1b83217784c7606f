"""Clock times of two zones: one moment or two. Cases written for this project."""

from __future__ import annotations

import pytest
from helpers_figures import marked

from consensus.figures.compare.relation import relation

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
    # the clock of a place may be any
    ("at 4:42 a.m. local time", "at 4:42 a.m.", "meet"),
    ("at 4:42 a.m. local time", "at 0142 GMT", "meet"),
    ("at 4:42 a.m. local time", "at 0150 GMT", "disjoint"),
    ("at 4:42 a.m. local time", "at 5:42 a.m.", "disjoint"),
    ("at 8 p.m. ET", "at 9 p.m.", "disjoint"),
    ("at 8 p.m. ET", "at 9 p.m. local time", "meet"),
    ("at [14:20]", "at [13:20] Dushanbe time", "meet"),
    ("at [9.47pm] on Saturday", "at ([3.47am] Sunday UK time)", "meet"),
    ("at [9.47pm] on Saturday", "at ([3.40am] Sunday UK time)", "disjoint"),
    ("at [14:20]", "at [13:20] local time", "disjoint"),
    # unless the moment beside it tells
    ("at [2:20 p.m.] (0820 GMT)", "at [13:20] Dushanbe time, or 0820 GMT", "meet"),
    ("at [2:20 p.m.] (0820 GMT)", "at [13:20] Dushanbe time (0920 GMT)", "disjoint"),
    ("at [21:47] local time Saturday (0247 GMT Sunday)", "at [0247 GMT]", "meet"),
    ("at [21:47] local time Saturday (0247 GMT Sunday)", "at [0347 GMT]", "disjoint"),
    ("at [2 a.m.] (0000 GMT)", "at [3 a.m.]", "disjoint"),
    ("at around [2 a.m.]", "at around [3 a.m.]", "disjoint"),
    ("at around [2 a.m.]", "at around [2:30 a.m.]", "meet"),
    ("at [2 a.m.] (0000 GMT)", "at [2 a.m.]", "meet"),
    ("shortly before [10 p.m.]", "at [0247 GMT]", "bound-compatible"),
]


@pytest.mark.parametrize(("one", "other", "expected"), TIMES)
def test_two_clocks(one: str, other: str, expected: str) -> None:
    a, b = marked(one, "time"), marked(other, "time")
    assert (relation(a, b), relation(b, a)) == (expected, expected)
