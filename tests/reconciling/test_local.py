"""Counts of one place in an article that tells a larger count too. Sentences written for this project."""

from __future__ import annotations

import time

import pytest
from helpers_figures import read

from consensus.reconciling.grouping.groups import propose_groups
from consensus.reconciling.grouping.local import of_places
from consensus.reconciling.grouping.readings import readings_of
from consensus.reconciling.measures import build_measures

WHOLE = "The quake killed 15 people. "
# the texts of two articles, the number of each, the verdict on both ("" where they are no one measure)
CASES = [
    # the one is of a place, the other of all
    (WHOLE + "In Oslo province at least 11 people were killed.", "The quake killed 12 people.", "11", "12", ""),
    (WHOLE + "Worst off was the province of Oslo, where 12 people died.", "The quake killed 12 people.", "12", "12", ""),
    # both are of that place
    (WHOLE + "In Oslo 12 people were killed.", "The quake killed 14. Officials said nine people were killed in Oslo.", "12", "nine", "disputed"),
    # the place is that of the story: no larger count stands beside it
    ("The quake killed 15 people in Oslo.", "The quake killed 12 people.", "15", "12", "disputed"),
    # the larger count is another year's
    ("The quake killed 15 people in Oslo. In 2016 some 700 people were killed.", "The quake killed 12 people.", "15", "12", "disputed"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "first", "second", "expected"), CASES)
def test_the_dead_of_a_place_are_no_rival_of_all(one, two, first, second, expected):
    summaries = [read("a", one), read("b", two)]
    wanted = {
        next(f.id for f in s.figures if f.printed == printed)
        for s, printed in zip(summaries, (first, second), strict=True)
    }
    measures, _ = build_measures(summaries, propose_groups(summaries), lambda f: f.article)
    found = (m.verdict for m in measures if wanted <= {f.id for p in m.positions for f in p.figures})
    assert next(found, "") == expected


def test_many_counts_of_one_place_take_linear_time():
    readings = readings_of(read("a", "In Oslo province 11 people were killed. In Oslo 9 people were killed.").figures)

    def seconds(times: int) -> float:
        began = time.thread_time()
        assert not any(each.of_a_place for each in of_places(readings * times))
        return time.thread_time() - began

    # Four times as many take four times as long, not sixteen times.
    assert any(seconds(1_000) <= max(0.05, 9 * seconds(250)) for _ in range(3))


def test_what_chance_takes_off_is_a_rival():
    summaries = [
        read("a", "Five people, among them two clerks, were taken to hospitals."),
        read("b", "Three people were taken to hospitals."),
    ]
    measures, _ = build_measures(summaries, propose_groups(summaries), lambda f: f.article)
    assert [m.verdict for m in measures if len(m.positions) > 1] == ["disputed"]


def test_what_a_sentence_takes_off_is_no_rival():
    summaries = [
        read("a", "The group will go from its 17 plants to 10 plants."),
        read("b", "The group will close seven plants."),
    ]
    measures, _ = build_measures(summaries, propose_groups(summaries), lambda f: f.article)
    assert not [m.label for m in measures if m.verdict == "disputed"]
