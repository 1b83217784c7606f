""" "A single suspect" counts one; most other singles do not count."""

from __future__ import annotations

import pytest

from consensus.figures import find

# text, what is counted
SINGLES = [
    ("Police held a single suspect.", ["suspect"]),
    ("A single shot was fired.", ["shot"]),
    ("There was a single survivor.", ["survivor"]),
    ("They left without a single shot.", []),
    ("Not a single vote was cast.", []),
    ("They didn't find a single survivor.", []),
    ("Nobody saw a single case.", []),
    ("a single mother", []),
    ("the single suspect file", []),
    ("a single-shot rifle", []),
    ("a single shot-put ring", []),
    ("the single market and a single currency", []),
    ("every single case", []),
    ("her new single sold well", []),
]


@pytest.mark.parametrize("case", SINGLES, ids=lambda case: case[0])
def test_a_single_one(case):
    text, nouns = case
    assert [(q.value, q.noun) for q in find(text)] == [(1, noun) for noun in nouns]
