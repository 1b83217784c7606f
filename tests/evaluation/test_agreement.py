"""Two labellers of the dam story, agreement worked out by hand.

The first has three measures: "dead" (disputed, 3 reports), "height" (agreed, 2), "water" (single, 1).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers_evaluation import at, labels, report, write_story

from consensus.cli import main
from consensus.evaluation.agreement import Agreement, agree, disputed_or_not, kappa, total
from consensus.evaluation.gold import load_story

Change = Callable[[dict[str, Any]], Any]


def second(folder: Path, change: Change) -> Path:
    content = yaml.safe_load(yaml.safe_dump(labels()))
    change(content)
    path = folder / "labels.second.yaml"
    path.write_text(yaml.safe_dump(content, sort_keys=False))
    return path


def compared(tmp_path: Path, change: Change) -> Agreement:
    folder = write_story(tmp_path / "dam")
    return agree(load_story(folder), load_story(folder, second(folder, change)))


def _merge(content: dict[str, Any]) -> None:
    dead, height, _ = content["measures"]
    dead["reports"] += height["reports"]
    content["measures"].remove(height)


CASES: list[tuple[str, Change, dict[str, tuple[float, float]]]] = [
    ("the same", lambda c: None, {}),
    ("a report more", lambda c: c["measures"].append(
        {"id": "place", "label": "x", "verdict": "agreed", "reports": [report("c.txt", "Monday", "2026-03-02")]}),
     {"figures.f1": (12, 13), "measures.f1": (6, 7)}),
    ("a report less", lambda c: c["measures"][1]["reports"].pop(),
     {"figures.f1": (10, 11)}),
    ("another value", lambda c: c["measures"][0]["reports"][0].update(value=13), {"figures.value": (5, 6)}),
    ("a rounded value", lambda c: c["measures"][2]["reports"][0].update(value=4000001), {}),
    ("another unit for the same", lambda c: c["measures"][2]["reports"][0].update(value=4000, unit="cubic metre"), {}),
    ("another unit", lambda c: c["measures"][2]["reports"][0].update(unit="gallon"), {"figures.value": (5, 6)}),
    ("a wider span", lambda c: c["measures"][0]["reports"][0].update(
        at("a.txt", "12 people"), printed="12 people"), {}),
    ("no credit", lambda c: c["measures"][0]["reports"][0].pop("credited"), {"figures.credited": (2, 3)}),
    ("another verdict", lambda c: c["measures"][0].update(verdict="compatible"), {"verdicts": (2, 3), "reasons": (2, 2)}),
    ("another reason", lambda c: c["measures"][0].update(reason="scope"), {"reasons": (2, 3)}),
    ("not must", lambda c: c["measures"][0].update(must=False), {"must": (2, 3)}),
    # The one measure of five reports holds 3 of one and 2 of another: (3·3/5 + 2·2/5 + 1) of 6.
    ("two measures merged", _merge,
     {"grouping.second": (3.6, 6), "grouping.pairs_f1": (8, 14), "measures.f1": (4, 5),
      "verdicts": (2, 2), "reasons": (2, 2), "must": (2, 2)}),
    ("no statement", lambda c: c.update(statements=[]), {"statements.f1": (0, 1), "statements.verdicts": (0, 0)}),
    ("an agreed statement", lambda c: c["statements"][0].update(verdict="agreed"), {"statements.verdicts": (0, 1)}),
    ("other origins", lambda c: c.update(origins=[]), {"origins.f1": (0, 1)}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "change", "differ"), CASES, ids=[case[0] for case in CASES])
def test_scores_are_those_worked_out_by_hand(
    tmp_path: Path, name: str, change: Change, differ: dict[str, tuple[float, float]]
) -> None:
    scores = compared(tmp_path, change).scores
    assert {key: ratio.value for key, ratio in scores.items() if key not in differ} == {
        key: 1.0 for key in scores if key not in differ
    }
    found = {key: (pytest.approx(scores[key].hits), scores[key].of) for key in differ}
    assert differ == found


def test_bodies_agree_by_characters(tmp_path: Path) -> None:
    whole = compared(tmp_path / "a", lambda c: None).scores["bodies"]
    less = compared(tmp_path / "b", lambda c: c["bodies"]["b.txt"][0].__setitem__(0, 10)).scores["bodies"]
    assert (less.of, less.hits) == (whole.of, whole.of - 10)


@pytest.mark.parametrize(
    ("verdicts", "value"),
    [
        # Cohen's own kind of table: observed 0.7, by chance 0.5.
        ({("a", "a"): 20, ("a", "b"): 5, ("b", "a"): 10, ("b", "b"): 15}, 0.4),
        ({("a", "a"): 3, ("b", "b"): 2}, 1.0),
        ({("a", "b"): 1, ("b", "a"): 1}, -1.0),
        ({("a", "a"): 9}, None),
        ({}, None),
    ],
)
def test_kappa(verdicts: dict[tuple[str, str], int], value: float | None) -> None:
    assert kappa(verdicts) == value


def test_disputed_or_not_is_told_apart_from_the_other_verdicts() -> None:
    verdicts = {("agreed", "compatible"): 2, ("disputed", "agreed"): 1, ("disputed", "disputed"): 3}
    assert disputed_or_not(verdicts) == {
        ("not", "not"): 2,
        ("disputed", "not"): 1,
        ("disputed", "disputed"): 3,
    }


def test_stories_add_up(tmp_path: Path) -> None:
    one = compared(tmp_path / "a", lambda c: None)
    other = compared(tmp_path / "b", lambda c: c["measures"][0].update(verdict="agreed"))
    both = total([one, other])
    assert both.scores["verdicts"].hits == 5
    assert sum(both.verdicts.values()) == 6
    assert len(both.differences) == 1


DIFFERENCES = [
    ("verdict", lambda c: c["measures"][0].update(verdict="agreed"), "dead", "verdict: disputed"),
    (
        "value",
        lambda c: c["measures"][0]["reports"][2].update(value=16),
        "15, in the second 16",
        "article: c.txt",
    ),
    ("measure", _merge, "height", "article: b.txt"),
    ("only in the first", lambda c: c["measures"].pop(2), "4 million litres", "article: a.txt"),
]


@pytest.mark.parametrize(
    ("kind", "change", "said", "line"), DIFFERENCES, ids=[case[0] for case in DIFFERENCES]
)
def test_a_difference_names_its_label(
    tmp_path: Path, kind: str, change: Change, said: str, line: str
) -> None:
    found = compared(tmp_path, change)
    first = next(each for each in found.differences if each.kind == kind)
    file, _, number = first.where.rpartition(":")
    assert said in first.said
    assert line in Path(file).read_text().splitlines()[int(number) - 1]


def call(*arguments: object) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(["gold", *map(str, arguments)])
    return ended.value.code


def test_the_command_compares_every_story_with_two_label_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b", "c"):
        write_story(tmp_path / name)
    for name in ("a", "c"):
        second(tmp_path / name, lambda c: c["measures"][0].update(verdict="agreed"))
    assert call("agreement", "--stories", tmp_path, "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [story["story"] for story in found["stories"]] == ["a", "c"]
    assert found["all"]["scores"]["verdicts"] == {"value": 4 / 6, "hits": 4, "of": 6}
    assert call("agreement", tmp_path / "a" / "labels.yaml", tmp_path / "c" / "labels.second.yaml") == 0
    printed = capsys.readouterr().out
    assert "Cohen's kappa" in printed
    assert "Verdict (1)" in printed


@pytest.mark.parametrize(("files", "code"), [(0, 5), (1, 2), (3, 2)])
def test_the_command_needs_two_files_or_a_story_with_two(tmp_path: Path, files: int, code: int) -> None:
    folder = write_story(tmp_path / "a")
    assert call("agreement", *[folder / "labels.yaml"] * files, "--stories", tmp_path) == code


def test_broken_labels_of_the_second_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second(write_story(tmp_path / "a"), lambda c: c["measures"][0]["reports"][0].update(printed="13"))
    for command in ("agreement", "check"):
        assert call(command, "--stories", tmp_path) == 4
        assert "labels.second.yaml:" in capsys.readouterr().err
