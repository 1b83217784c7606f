"""The change against the baseline: paired by fact, clustered by story, an interval from 8 stories on."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from consensus.evaluation.baseline import Gate
from consensus.evaluation.formats import as_markdown
from consensus.evaluation.report import as_text
from consensus.evaluation.results import Fact, Ratio, Result, StoryResult
from consensus.evaluation.statistics import Comparison, as_rows, changed, compare, how_compared

SCORES = ("figures.precision", "figures.recall", "figures.f1", "figures.value", "figures.must",
          "grouping.precision", "grouping.recall", "verdicts.right", "attribution.right", "origins.f1",
          "disputes.recall", "disputes.precision")  # fmt: skip


def story(slug: str, held: list[bool], recall: Ratio | None = None) -> StoryResult:
    facts = [Fact(f"{slug}/{n}", "figure", kept, False, Path("x"), 1, "gone") for n, kept in enumerate(held)]
    scores = dict.fromkeys(SCORES, Ratio(1, 2)) | ({"figures.recall": recall} if recall else {})
    return StoryResult(slug, scores, tuple(facts), digest="1")


def accepted(*stories: StoryResult) -> dict[str, object]:
    return {
        s.slug: {
            "digest": s.digest,
            "scores": {name: [r.hits, r.of] for name, r in s.scores.items()},
            "lost": [fact.id for fact in s.facts if not fact.held],
        }
        for s in stories
    }


def both(count: int, lost_in: int) -> Comparison:
    """So many stories of ten facts; in the first few of them one fact was lost since."""
    before = accepted(*(story(f"s{n}", [True] * 10) for n in range(count)))
    now = [story(f"s{n}", [n >= lost_in] + [True] * 9) for n in range(count)]
    return compare(now, before)


def test_facts_are_paired() -> None:
    before = accepted(story("a", [True, False, True]), story("b", [True]))
    (facts,) = compare([story("a", [False, True, True]), story("b", [False])], before).changes
    assert (facts.before, facts.now) == (Ratio(3, 4), Ratio(2, 4))
    assert facts.difference == pytest.approx(-0.25)


@pytest.mark.parametrize(("stories", "has"), [(1, False), (7, False), (8, True), (12, True)])
def test_under_eight_stories_there_is_no_interval(stories: int, has: bool) -> None:
    found = both(stories, 1)
    assert (found.changes[0].interval is not None) == has
    assert ("no interval" in how_compared(found)) != has


def test_the_interval_is_that_of_whole_stories() -> None:
    """One of ten facts lost in 4 of 12 stories: a draw of n such stories is a change of -n/120.

    n is binomial (12, 1/3): 2.5 in 100 draws have at most 1, as many have at least 8 (0.0540, 0.0188) or 7
    (0.0664): the ends are 1 and 7.
    """
    facts = both(12, 4).changes[0]
    assert facts.difference == pytest.approx(-4 / 120)
    assert facts.interval == pytest.approx((-7 / 120, -1 / 120))


def test_the_interval_is_wider_than_one_over_single_facts() -> None:
    """All ten facts of one story lost: by facts 10 of 120 would be a certain loss, by stories it is none."""
    before = accepted(*(story(f"s{n}", [True] * 10) for n in range(12)))
    now = [story(f"s{n}", [n > 0] * 10) for n in range(12)]
    facts = compare(now, before).changes[0]
    assert facts.interval is not None
    low, high = facts.interval
    assert (high, low < -0.2) == (0.0, True)


def test_the_same_run_gives_the_same_interval_whatever_else_is_drawn() -> None:
    random.seed(1)
    one = both(12, 4)
    random.seed(2)
    assert both(12, 4) == one


def test_a_story_whose_labels_changed_is_not_paired() -> None:
    before = accepted(story("a", [True]), story("b", [True]))
    before["b"]["digest"] = "2"  # type: ignore[index]
    assert compare([story("a", [False]), story("b", [False])], before).changes[0].now == Ratio(0, 1)
    assert compare([story("c", [True])], before) == Comparison(0, ())


def test_scores_that_moved_are_listed_and_others_not() -> None:
    before = accepted(story("a", [True], Ratio(8, 10)), story("b", [True], Ratio(5, 10)))
    found = compare([story("a", [True], Ratio(9, 10)), story("b", [True], Ratio(5, 10))], before)
    assert [row[:4] for row in as_rows(found)] == [
        ("facts held", "1.000 (2/2)", "1.000 (2/2)", "+0.000"),
        ("figures.recall", "0.650 (13/20)", "0.700 (14/20)", "+0.050"),
    ]


def test_reports_show_a_change_and_are_silent_without_one() -> None:
    run = Result("rules", tuple(story(f"s{n}", [True] * 10) for n in range(8)))
    for change, shown in ((both(8, 2), True), (both(8, 0), False)):
        assert changed(change) == shown
        gate = Gate((), compared=True, change=change)
        for text in (as_text(run, gate), as_markdown(run, gate)):
            assert ("Change against the baseline" in text) == shown
            assert ("facts held" in text) == shown
