"""The labels under a range plot, where there is little room for them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from helpers_figures import read, summary

from consensus.output.html.plots import _axis
from consensus.output.scale import Axis, range_of
from consensus.reconciling.grouping.groups import Group
from consensus.reconciling.measures import build_measures

NARROW = 200  # pixels of a drawing beside names and values
LETTER = 7  # pixels of a digit of 12.5 pixels


def test_bars_of_counts_that_cannot_both_be_true_do_not_meet() -> None:
    people = [read(name, f"There were {count} people.").figures[0] for name, count in (("a", 40), ("b", 43))]
    summaries = [summary(f.article, f) for f in people]
    group = Group("G1", "people", tuple(f.id for f in people))
    ((measure,), _) = build_measures(summaries, [group], lambda f: f.article)
    fewer, more = (range_of(figure, measure) for figure in people)
    assert measure.verdict == "disputed"
    assert fewer.high <= more.low


@pytest.mark.parametrize("step", [200, 250, 500])
def test_labels_do_not_touch(step: int) -> None:
    ticks = tuple(float(t) for t in range(1000, 2001, step))
    labels = tuple(((t - 1000) / 10, f"{t:,.0f}") for t in ticks)
    drawn = str(_axis(Axis(1000, 2000, ticks, labels, "")))
    found = re.findall(r'x="([\d.]+)%"[^>]*text-anchor="(\w+)"[^>]*>([^<]+)<', drawn)
    assert len(found) >= 2
    shares = {"start": 0.0, "middle": 0.5, "end": 1.0}
    ends = []
    for place, anchor, words in found:
        width = LETTER * len(words)
        left = NARROW * float(place) / 100 - shares[anchor] * width
        ends.append((left, left + width))
    assert all(one[1] + LETTER / 2 <= two[0] for one, two in pairwise(ends))
