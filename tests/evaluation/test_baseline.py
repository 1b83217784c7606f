"""What may pass beside the accepted run, and what may not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from consensus.errors import InputError
from consensus.evaluation.baseline import against_baseline, bless, read_baseline
from consensus.evaluation.results import Fact, Ratio, Result, StoryResult


def fact(name: str, held: bool, must: bool = False) -> Fact:
    return Fact(f"dam/{name}", "figure", held, must, Path("labels.yaml"), 7, f"{name} is gone")


BEFORE = StoryResult(
    slug="dam",
    scores={"figures.recall": Ratio(90, 100), "disputes.false_rate": Ratio(1, 50)},
    facts=(fact("core", True, must=True), fact("known", False, must=True), fact("small", True)),
    digest="1",
)


def result(*stories: StoryResult, reader: str = "rules") -> Result:
    return Result(reader, stories)


BASELINE = json.loads(bless(result(BEFORE), None))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, ""),
        ({"scores": {"figures.recall": Ratio(89, 100), "disputes.false_rate": Ratio(1, 50)}}, ""),
        ({"scores": {"figures.recall": Ratio(88, 100)}}, "figures.recall went from 0.900 (90/100) to 0.880"),
        ({"scores": {"figures.recall": Ratio(99, 100)}}, ""),
        ({"scores": {"disputes.false_rate": Ratio(2, 50)}}, "disputes.false_rate went from 0.020"),
        ({"scores": {"disputes.false_rate": Ratio(0, 50)}}, ""),
        ({"facts": (fact("core", False, must=True),)}, "must be held was lost: core"),
        ({"facts": (fact("known", False, must=True),)}, ""),
        ({"facts": (fact("small", False),)}, ""),
        ({"breaches": ("dam: a quote is wrong",)}, "hard gate: dam: a quote is wrong"),
        ({"failed": "no answer"}, "the run failed (no answer)"),
        ({"digest": "2"}, "labels or articles changed"),
        ({"slug": "flood"}, "flood is not in the baseline"),
    ],
)
def test_the_gate(change: dict[str, Any], said: str) -> None:
    failures = against_baseline(result(replace(BEFORE, **change)), BASELINE).failures
    assert any(said in failure for failure in failures) if said else failures == ()


def test_facts_lost_and_gained_are_listed() -> None:
    now = replace(BEFORE, facts=(fact("core", True, must=True), fact("known", True), fact("small", False)))
    gate = against_baseline(result(now), BASELINE)
    assert [f.id for f in gate.lost] == ["dam/small"]
    assert [f.id for f in gate.gained] == ["dam/known"]


@pytest.mark.parametrize(("whole", "failures"), [(True, 1), (False, 0)])
def test_a_story_that_was_not_run_is_missed_in_a_whole_run(whole: bool, failures: int) -> None:
    both = json.loads(bless(result(BEFORE, replace(BEFORE, slug="flood")), None))
    assert len(against_baseline(result(BEFORE), both, whole).failures) == failures


def test_without_a_baseline_every_must_fact_counts() -> None:
    gate = against_baseline(result(BEFORE), None)
    assert gate.failures == ("a fact that must be held is lost: known is gone",)
    assert "--bless" in gate.notes[0]


def test_blessing_one_reader_or_story_leaves_the_others() -> None:
    two = json.loads(bless(result(BEFORE, reader="replay"), BASELINE))
    three = json.loads(bless(result(replace(BEFORE, slug="flood")), two, whole=False))
    assert sorted(three["readers"]) == ["replay", "rules"]
    assert sorted(three["readers"]["rules"]["stories"]) == ["dam", "flood"]
    assert three["readers"]["replay"] == two["readers"]["replay"]


def test_blessing_the_same_run_twice_writes_the_same_bytes() -> None:
    assert bless(result(BEFORE), BASELINE) == bless(result(BEFORE), None)


@pytest.mark.parametrize(
    "content", ["", "{}", '{"format": "other"}', "[1]", '{"format": "consensus-baseline/1"}']
)
def test_a_broken_baseline_is_an_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "baseline.json").write_text(content)
    with pytest.raises(InputError, match="baseline"):
        read_baseline(tmp_path / "baseline.json")


STORY = {"digest": "1", "scores": {"figures.recall": [1, 2]}, "lost": ["dam/core"]}


@pytest.mark.parametrize(
    "story",
    [
        STORY | {"digest": 1},
        STORY | {"scores": {"figures.recall": [1]}},
        STORY | {"scores": {"figures.recall": ["1", "2"]}},
        STORY | {"scores": [1, 2]},
        STORY | {"lost": [1]},
        {"digest": "1"},
        [],
    ],
)
def test_a_baseline_of_another_shape_is_an_error(tmp_path: Path, story: object) -> None:
    path = tmp_path / "baseline.json"
    content = {"format": "consensus-baseline/1", "readers": {"rules": {"stories": {"dam": STORY}}}}
    path.write_text(json.dumps(content))
    assert read_baseline(path) == content
    content["readers"] = {"rules": {"stories": {"dam": story}}}
    path.write_text(json.dumps(content))
    with pytest.raises(InputError, match="no readable baseline"):
        read_baseline(path)


def test_no_baseline_is_none(tmp_path: Path) -> None:
    assert read_baseline(tmp_path / "baseline.json") is None
