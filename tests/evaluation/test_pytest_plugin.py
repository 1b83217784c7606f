"""Labelled stories as tests of a project that uses pytest."""

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

pytest_plugins = ["pytester"]
USAGE = 4  # pytest's exit code of a call that cannot be run


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    write_story(pytester.path / "stories" / "dam")
    return pytester.path


def run(pytester: pytest.Pytester, *options: str) -> pytest.RunResult:
    return pytester.runpytest_inprocess("-p", "consensus.pytest_plugin", "-p", "no:cacheprovider", *options)


def test_one_test_a_fact_and_one_for_the_gates(project: Path, pytester: pytest.Pytester) -> None:
    result = run(pytester, "--consensus-stories", "stories", "-v")
    facts = 6 + 3 + 3 + 1  # reports, measures, verdicts, statements
    outcomes = result.parseoutcomes()
    assert sum(outcomes.values()) == facts + 1
    assert outcomes["xfailed"] == 1  # the statement, which the rules do not dispute and nobody must have
    result.stdout.fnmatch_lines(["*stories/dam::gates PASSED*", "*stories/dam::dead/verdict PASSED*"])
    assert result.ret == 0


def test_without_the_option_nothing_is_added(project: Path, pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_one(): pass")
    assert run(pytester).parseoutcomes() == {"passed": 1}
    assert run(pytester, "--consensus-stories", "stories", "-k", "test_one or gates").parseoutcomes() == {
        "passed": 2,
        "deselected": 13,
    }


def test_a_must_fact_that_is_lost_fails_with_its_reason(project: Path, pytester: pytest.Pytester) -> None:
    content = labels()
    dead, height, _ = content["measures"]
    other = dead["reports"].pop() | {"unit": "metre"}
    dead |= {"verdict": "single-source", "reason": None, "must": False}
    height |= {"verdict": "disputed", "must": True, "reports": [height["reports"][0], other]}
    write_story(project / "other" / "dam", content)
    result = run(pytester, "--consensus-stories", "other")
    outcomes = result.parseoutcomes()
    assert outcomes["failed"] == 2
    result.stdout.fnmatch_lines(["*height*labelled disputed*", "*a fact that must be held is lost*"])
    assert "Traceback" not in result.stdout.str()


def test_what_the_baseline_accepted_is_expected_and_a_new_loss_fails(
    project: Path, pytester: pytest.Pytester
) -> None:
    with pytest.raises(SystemExit):
        main(["eval", "--stories", str(project / "stories"), "--bless"])
    assert "failed" not in run(pytester, "--consensus-stories", "stories").parseoutcomes()
    path = project / "baseline.json"
    known = json.loads(path.read_text())
    lost = known["readers"]["rules"]["stories"]["dam"]["lost"]
    assert lost
    lost.clear()
    path.write_text(json.dumps(known))
    result = run(pytester, "--consensus-stories", "stories")
    result.stdout.fnmatch_lines(["*missed statement dispute: mayor*"])
    assert result.parseoutcomes()["failed"] == 1


def test_a_missing_recording_fails_once(project: Path, pytester: pytest.Pytester) -> None:
    folder = project / "recordings" / "dam"
    articles = load([str(project / "stories" / "dam" / "articles")]).articles
    make_brief(articles, model=Recorder(FakeModel(labels_by_noun), folder, "record", "dam"))
    next(folder.glob("read-b-*.json")).unlink()
    result = run(pytester, "--consensus-stories", "stories")
    assert result.parseoutcomes() == {"failed": 1, "skipped": 13}
    result.stdout.fnmatch_lines(["*article 'b'*no recording in*"])


@pytest.mark.parametrize("broken", [True, False])
def test_broken_labels_and_no_story_are_no_pass(
    project: Path, pytester: pytest.Pytester, broken: bool
) -> None:
    article = project / "stories" / "dam" / "articles" / "a.txt"
    if broken:
        article.write_text(TEXTS["a.txt"] + "x")
    else:
        (project / "stories" / "dam" / "labels.yaml").unlink()
    result = run(pytester, "--consensus-stories", "stories")
    assert result.ret == USAGE
    result.stderr.fnmatch_lines(["*story.yaml:*was changed*" if broken else "*no labelled story in stories*"])
