"""``consensus eval`` from the command line: readers, formats, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fakes import FakeModel, labels_by_noun
from helpers_evaluation import TEXTS, labels, write_story

from consensus.articles import load
from consensus.brief import make_brief
from consensus.cli import main
from consensus.llm import Recorder

BROKEN, UNRECORDED, INVALID, NOTHING = 1, 3, 4, 5


@pytest.fixture(autouse=True)
def no_build_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' runs stay out of the summary of the job that runs the tests."""
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    write_story(tmp_path / "stories" / "dam")
    return tmp_path / "stories"


def run(*arguments: object) -> object:
    with pytest.raises(SystemExit) as ended:
        main(["eval", *map(str, arguments)])
    return ended.value.code


def record(stories: Path) -> Path:
    folder = stories.parent / "recordings" / "dam"
    articles = load([str(stories / "dam" / "articles")]).articles
    make_brief(articles, model=Recorder(FakeModel(labels_by_noun), folder, "record", "dam"))
    return folder


def test_a_blessed_run_passes_and_a_loss_fails(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = run("--stories", stories, "--reader", "rules")
    assert "no baseline for the reader rules" in capsys.readouterr().out
    blessed = run("--stories", stories, "--reader", "rules", "--bless")
    assert (stories.parent / "baseline.json").is_file()
    assert run("--stories", stories, "--reader", "rules") == blessed
    assert first in (0, BROKEN)


def test_the_json_holds_scores_and_facts(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("--stories", stories, "--reader", "rules", "--format", "json")
    found = json.loads(capsys.readouterr().out)
    assert (found["format"], found["reader"]) == ("consensus-eval/1", "rules")
    assert found["scores"]["figures.recall"]["of"] == 6
    assert {fact["id"] for fact in found["stories"][0]["facts"]} >= {"dam/dead/verdict", "dam/mayor"}
    assert found["passed"] == (not found["failures"])


def test_lost_facts_come_before_the_table(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("--stories", stories, "--reader", "rules")
    printed = capsys.readouterr().out
    assert printed.index("Missed disputes of statements") < printed.index("\nstory ")
    assert "disputes.false_rate" in printed


def test_a_single_story_can_be_run(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("--stories", stories / "dam", "--reader", "differ")
    assert "1 story, reader differ" in capsys.readouterr().out


def test_recordings_are_replayed_where_there_are_any(
    stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record(stories)
    run("--stories", stories)
    printed = capsys.readouterr().out
    assert "reader replay" in printed
    assert "cost: 4 calls, 400 input tokens" in printed


def test_a_missing_recording_has_its_exit_code(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = record(stories)
    next(folder.glob("read-b-*.json")).unlink()
    assert run("--stories", stories) == UNRECORDED
    printed = capsys.readouterr()
    assert "story 'dam'" in printed.err
    assert "article 'b'" in printed.err
    assert "it counts as missed whole" in printed.out


def test_an_unused_recording_is_said(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = record(stories)
    (folder / "read-old-0123456789ab.json").write_text(next(folder.glob("read-b-*.json")).read_text())
    run("--stories", stories)
    assert "story dam: a recording was not asked for" in capsys.readouterr().err


def test_no_recording_at_all_has_the_same(stories: Path) -> None:
    assert run("--stories", stories, "--reader", "replay") == UNRECORDED


def test_a_run_without_its_recordings_is_never_blessed(stories: Path) -> None:
    assert run("--stories", stories, "--reader", "replay", "--bless") == UNRECORDED
    assert not (stories.parent / "baseline.json").exists()


def test_an_edited_article_is_invalid(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (stories / "dam" / "articles" / "a.txt").write_text(TEXTS["a.txt"] + "x")
    assert run("--stories", stories) == INVALID
    assert "story.yaml:" in capsys.readouterr().err


def test_a_broken_label_is_invalid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = labels()
    content["measures"][0]["reports"][2]["printed"] = "16"
    write_story(tmp_path / "stories" / "dam", content)
    assert run("--stories", tmp_path / "stories") == INVALID
    assert "labels.yaml:" in capsys.readouterr().err


def test_zero_stories_is_never_a_pass(tmp_path: Path) -> None:
    assert run("--stories", tmp_path) == NOTHING


def test_an_unknown_reader_is_a_usage_error(stories: Path) -> None:
    assert run("--stories", stories, "--reader", "oracle") == 2


def test_several_stories_are_scored_in_the_order_of_their_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("d", "b", "c", "a"):
        write_story(tmp_path / "stories" / name)
    run("--stories", tmp_path / "stories", "--reader", "rules", "--format", "json")
    found = json.loads(capsys.readouterr().out)
    assert [story["story"] for story in found["stories"]] == ["a", "b", "c", "d"]
    assert len({json.dumps(story["scores"]) for story in found["stories"]}) == 1
