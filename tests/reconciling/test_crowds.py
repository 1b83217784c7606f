"""Hundreds of differently worded reports of one event: the same verdicts as of a dozen, in linear time."""

from __future__ import annotations

from functools import cache

import pytest
from clocked import cpu_seconds
from helpers_figures import own_origin, read

from consensus.reconciling.grouping.groups import propose_groups
from consensus.reconciling.grouping.leaders import CROWD
from consensus.reconciling.measures import build_measures

DEAD = ("killed {} people", "left {} people dead", "claimed {} lives", "killed {} residents, police said,")
HURT = ("{} people were injured", "Another {} were hurt", "{} others were wounded")
TREES = "ash birch cedar elm fir hazel oak pine rowan willow".split()


@cache
def report(n: int):
    """A short report: every fifth has another toll, all have the same number of injured."""
    dead = DEAD[n % len(DEAD)].format(43 if n % 5 == 4 else 41)
    hurt = HURT[n % len(HURT)].format(163)
    tree = TREES[n % len(TREES)]
    return read(
        f"a{n:04}", f"The {tree} storm {dead} in Orrin on Monday. {hurt} near {tree} road number {n}."
    )


def verdicts(summaries):
    measures, _ = build_measures(summaries, propose_groups(summaries), own_origin)
    found = {}
    for measure in measures:
        values = {f.value for p in measure.positions for f in p.figures}
        if values & {41, 43, 163}:
            found[measure.verdict] = len([f for p in measure.positions for f in p.figures])
    return found


@pytest.mark.parametrize("count", [12, 110])
def test_a_crowd_gets_the_verdicts_of_a_few(count):
    summaries = [report(n) for n in range(count)]
    if count > CROWD // 2:
        assert sum(f.dimension == "count" for s in summaries for f in s.figures) > CROWD
    assert verdicts(summaries) == {"disputed": count, "agreed": count}


def test_a_crowd_is_grouped_in_about_linear_time():
    summaries = [report(n) for n in range(220)]
    half, whole = (cpu_seconds(lambda s=part: propose_groups(s), 2) for part in (summaries[:110], summaries))
    assert whole < 5 * half + 0.2
