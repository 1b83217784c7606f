"""Pairs of numbers that are not weighed: nothing is lost by it."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations

import pytest
from helpers_clusters import DAM

from consensus import Article, summarise
from consensus.figures.meaning.restated import family
from consensus.reconciling.grouping.meeting import meeting
from consensus.reconciling.grouping.outlines import Outline, likeness_at_most
from consensus.reconciling.grouping.pairs import related
from consensus.reconciling.grouping.readings import Reading, readings_of
from consensus.reconciling.grouping.rivals import Rivals
from consensus.reconciling.grouping.strength import DIFFERENT, equal_strength

# Own words: hedges, bounds, several currencies, tons, dates with and without a day, hours, shares.
MORE = {
    "m1": "At least 20 people died on Monday, 14 May 2024. Nearly 300 tons of grain worth £3m ($3.8m) burned.",
    "m2": "More than 26 people died in May. About 272 tonnes of grain burned by 3 p.m., a third of the store.",
    "m3": "Some 19 to 25 people died early Tuesday. Dozens of lorries came; 41% of 1,900 homes had power.",
    "m4": "Up to 40 people died on 15 May. Around 2,000 homes had power by 3:15 p.m. Losses: 4 million dollars.",
    "m6": "It was about 50F in the valley, nearly 12C by noon and minus 3.5 degrees Celsius at night.",
    "m7": "It was around 11.4C in the valley and 53 degrees Fahrenheit by noon.",
    "m5": "The 2019 fire killed 21 people. The store, 1.2 km long, holds over 900 tonnes and cost 3.1m pounds.",
}


@cache
def blocks() -> list[list[Reading]]:
    """The readings of each kind that the texts print."""
    articles = [Article(id=name, text=text, published="2024-05-16") for name, text in {**DAM, **MORE}.items()]
    read = [summarise([article]).summaries[0] for article in articles]
    found = defaultdict(list)
    for reading in readings_of([figure for summary in read for figure in summary.figures]):
        found[family(reading.figure.dimension)].append(reading)
    return list(found.values())


def test_no_pair_that_can_be_one_number_is_left_out() -> None:
    seen = left = 0
    for block in blocks():
        place = {reading.figure.id: number for number, reading in enumerate(block)}
        met = [(place[a.figure.id], place[b.figure.id]) for a, b in meeting(block)]
        assert len(set(met)) == len(met) and all(i < j for i, j in met)
        out = set(combinations(range(len(block)), 2)) - set(met)
        for i, j in out:
            told = block[i].figure.phrase, block[j].figure.phrase
            assert related(block[i], block[j]) in ("disjoint", "incomparable"), told
            assert not equal_strength(block[i], block[j]), told
        seen, left = seen + len(met), left + len(out)
    assert left > seen > 100


@pytest.mark.parametrize("size", [1, 3])
def test_no_pair_is_likelier_than_its_clusters_can_be(size: int) -> None:
    rivals = Rivals([reading for block in blocks() for reading in block])
    least = 1.0
    for block in blocks():
        clusters = [block[at : at + size] for at in range(0, len(block), size)]
        for one, two in combinations(clusters, 2):
            most = likeness_at_most(Outline.of(one, rivals), Outline.of(two, rivals))
            least = min(least, most)
            for a in one:
                for b in two:
                    assert rivals.likeness(a, b) <= most + 1e-12, (a.figure.phrase, b.figure.phrase)
    assert least < 0.1


def test_no_pair_is_likelier_than_it_is_without_a_look_at_its_articles() -> None:
    rivals = Rivals([reading for block in blocks() for reading in block])
    left = seen = 0
    for block in blocks():
        for a, b in combinations(block, 2):
            most = rivals.likeness_at_most(a, b)
            assert rivals.likeness(a, b) <= most, (a.figure.phrase, b.figure.phrase)
            seen, left = seen + 1, left + (most < DIFFERENT)
    assert left > seen / 2
