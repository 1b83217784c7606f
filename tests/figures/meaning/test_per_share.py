"""Prices of a share, told as a rate and as a plain sum."""

from __future__ import annotations

import pytest
from helpers_figures import marked

from consensus.figures.compare.relation import relation
from consensus.figures.meaning.restated import by_dimension

# one text, the other, how the sums in square brackets stand to each other
PAIRS = [
    ("[$13.72] per Weston share", "about [$13.72], on each Weston share", "meet"),
    ("[$15.40] per Weston share", "about [$13.72], on each Weston share", "disjoint"),
    ("[840 pence] a share", "puts [840 pence] (about $13.72) on each share", "meet"),
    ("[$13.72] per share", "puts [840 pence] (about $13.72) on each share", "meet"),
    ("[$13.72] per share", "The share price fell to [$13.70] at noon.", "disjoint"),
    ("[$13.72] per share", "The deal is worth [$13.72] to the owner.", "incomparable"),
    ("[$13.72] per share", "the [$20 billion] deal, $13.72 a share", "incomparable"),
    ("[$13.72] per share", "[$13.72] per barrel", "incomparable"),
    ("[$13.72] per share", "[€13.72] for each share", "incomparable"),
]


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: f"{case[0]} / {case[1]}")
def test_prices_of_a_share(case):
    one, two = (marked(text, "money", "rate") for text in case[:2])
    assert relation(one, two) == relation(two, one) == case[2]
    homes = by_dimension([one, two])
    assert (homes[one.dimension] == homes[two.dimension]) == (case[2] != "incomparable")
