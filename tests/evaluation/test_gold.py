"""Labels are loaded and proved; what is wrong is named by file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers_evaluation import TEXTS, labels, story, write_story

from consensus.cli import main
from consensus.evaluation.gold import LabelsInvalid, load_story, story_folders
from consensus.evaluation.gold_check import check_story
from consensus.evaluation.gold_doubts import doubts


def test_right_labels_have_no_problem(tmp_path: Path) -> None:
    gold = story(tmp_path / "dam")
    assert (gold.slug, check_story(gold)) == ("dam", [])


Change = Callable[[dict[str, Any]], Any]


def _report(content: dict[str, Any], measure: int = 0, number: int = 0) -> Any:
    return content["measures"][measure]["reports"][number]


CHANGES: list[tuple[str, Change]] = [
    ("does not stand at", lambda c: _report(c).update(start=_report(c)["start"] - 1)),
    ("does not stand at", lambda c: c["traps"][0].update(printed="901")),
    ("beyond the end", lambda c: _report(c).update(end=10_000)),
    ("no article of the story", lambda c: _report(c).update(article="z.txt")),
    ("used twice", lambda c: c["measures"][1].update(id="dead")),
    ("used twice", lambda c: c["statements"][0].update(id="dead")),
    ("outside the labelled body", lambda c: c["bodies"].update({"c.txt": [[0, 5]]})),
    ("overlaps another report", lambda c: c["measures"][2]["reports"].append(dict(_report(c)))),
    ("no body is labelled", lambda c: c["bodies"].pop("c.txt")),
    ("out of order", lambda c: c["bodies"].update({"c.txt": [[50, len(TEXTS["c.txt"])], [0, 49]]})),
    ("in two origins", lambda c: c["origins"][1]["articles"].append("a.txt")),
    ("one side only", lambda c: c["statements"][0]["sides"].pop()),
    ("no measure", lambda c: c["look_alikes"].append(["dead", "nothing"])),
    (
        "it stands at start: 97, end: 116",
        lambda c: c["statements"][0]["sides"][0][0].update(start=0, end=0, quote="The mayor was there"),
    ),
    ("neither a value", lambda c: _report(c).pop("value")),
    ("“tonnnn” is no unit", lambda c: _report(c, 1).update(unit="tonnnn")),
    ("“qqqq” is no unit", lambda c: _report(c).update(unit="qqqq")),
    ("does not say 13", lambda c: _report(c).update(value=13)),
    ("does not say 31", lambda c: _report(c, 1).update(value=31)),
    (
        "dead is agreed, but its reports are 2.5 times apart",
        lambda c: (c["measures"][0].update(verdict="agreed"), _report(c).update(value=30)),
    ),
    ("all give one value", lambda c: c["measures"][1].update(verdict="disputed")),
    ("neither a number nor", lambda c: _report(c).update(value="a dozen")),
]


@pytest.mark.parametrize(("said", "change"), CHANGES)
def test_a_wrong_label_is_named(tmp_path: Path, said: str, change: Change) -> None:
    content = yaml.safe_load(yaml.safe_dump(labels()))
    change(content)
    problems = check_story(load_story(write_story(tmp_path / "dam", content)))
    assert any(said in problem.said for problem in problems), problems


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("measures.0.verdict", lambda c: c["measures"][0].update(verdict="contested")),
        ("measures.0.reason", lambda c: c["measures"][0].update(reason="because")),
        ("measures.1.reports", lambda c: c["measures"][1].update(reports=[])),
        ("colour", lambda c: c["measures"][0].update(colour="red")),
        ("measures.0.reports.0.start", lambda c: _report(c).update(start="x")),
    ],
)
def test_a_label_without_the_format_is_named(tmp_path: Path, said: str, change: Change) -> None:
    content = labels()
    change(content)
    with pytest.raises(LabelsInvalid, match=said):
        load_story(write_story(tmp_path / "dam", content))


@pytest.mark.parametrize(
    "change",
    [
        lambda c: _report(c, 1).update(value=98.4, unit="foot"),
        lambda c: _report(c, 2).update(value=4, unit="million litres"),
        lambda c: _report(c).update(unit="mayor"),
        lambda c: _report(c).update(value=None, low=11, high=13, fault="a digit may be lost"),
    ],
)
def test_a_converted_scaled_or_local_unit_is_no_problem(tmp_path: Path, change: Change) -> None:
    content = yaml.safe_load(yaml.safe_dump(labels()))
    change(content)
    assert check_story(load_story(write_story(tmp_path / "dam", content))) == []


def test_a_verdict_that_origins_speak_against_is_doubtful(tmp_path: Path) -> None:
    content = yaml.safe_load(yaml.safe_dump(labels()))
    content["measures"][1].update(verdict="single-source")
    gold = load_story(write_story(tmp_path / "dam", content))
    assert check_story(gold) == []
    assert [problem.said for problem in doubts(gold)] == ["height: is single-source, but 2 origins report it"]


def test_a_deleted_article_is_no_such_file(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "dam", labels())
    next(folder.rglob("c.txt")).unlink()
    with pytest.raises(LabelsInvalid, match=r"c\.txt: no such file"):
        load_story(folder)


def test_a_problem_names_the_line_of_its_label(tmp_path: Path) -> None:
    content = labels()
    content["measures"][1]["reports"][0]["printed"] = "31 metres"
    gold = load_story(write_story(tmp_path / "dam", content))
    (problem,) = check_story(gold)
    lines = gold.file.read_text().splitlines()
    assert "article: b.txt" in lines[problem.line - 1]
    assert "31 metres" in "".join(lines[problem.line - 1 : problem.line + 3])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("measures:\n  - {id: a", 3),
        ("a: 1\nb: 2\na: 3\n", 3),
        ("\t", 1),
        ("- &a [*a]", 1),
        ("- &a x\n- [*a, *a]", 1),
    ],
)
def test_broken_yaml_names_its_line(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(LabelsInvalid) as caught:
        load_story(write_story(tmp_path / "dam", text))
    assert caught.value.problems[0].line == line


def test_an_edited_article_is_noticed(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "dam")
    (folder / "articles" / "a.txt").write_text(TEXTS["a.txt"].replace("police", "troops"))
    problems = check_story(load_story(folder))
    assert [problem.file.name for problem in problems] == ["story.yaml"]
    assert "sha256 differs" in problems[0].said


def test_a_missing_article_is_an_error(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "dam")
    (folder / "articles" / "b.txt").unlink()
    with pytest.raises(LabelsInvalid, match=r"b\.txt"):
        load_story(folder)


def test_stories_are_folders_with_labels(tmp_path: Path) -> None:
    write_story(tmp_path / "one")
    (tmp_path / "two").mkdir()
    assert [path.name for path in story_folders(tmp_path)] == ["one"]
    assert [path.name for path in story_folders(tmp_path / "one")] == ["one"]


@pytest.mark.parametrize(("broken", "code"), [(False, 0), (True, 4)])
def test_gold_check_exits_by_what_it_finds(
    tmp_path: Path, broken: bool, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    content = labels()
    if broken:
        _report(content)["printed"] = "13"
    write_story(tmp_path / "dam", content)
    with pytest.raises(SystemExit) as ended:
        main(["gold", "check", "--stories", str(tmp_path)])
    assert ended.value.code == code
    assert ("labels.yaml:" in capsys.readouterr().err) == broken


def test_gold_check_of_nothing_is_no_pass(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["gold", "check", "--stories", str(tmp_path)])
    assert ended.value.code == 5


def test_the_project_s_own_labels_are_right() -> None:
    stories = story_folders(Path(__file__).parents[2] / "eval" / "stories")
    assert [str(problem) for folder in stories for problem in check_story(load_story(folder))] == []
