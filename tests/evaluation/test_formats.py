"""What a build server is told: JUnit, a Markdown summary, annotations."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from helpers_evaluation import write_story

from consensus.cli import main
from consensus.evaluation.baseline import Gate, against_baseline, bless
from consensus.evaluation.formats import as_junit, as_markdown, error_lines
from consensus.evaluation.gold import load_story
from consensus.evaluation.report import as_text
from consensus.evaluation.results import Fact, Result
from consensus.evaluation.score import score_failed


@pytest.fixture
def result(tmp_path: Path) -> Result:
    """A brief that holds nothing."""
    return Result("rules", (score_failed(load_story(write_story(tmp_path / "dam")), ""),))


def _fact(result: Result, name: str) -> Fact:
    return next(fact for fact in result.stories[0].facts if fact.id == name)


def test_junit_has_a_case_for_each_fact_with_its_reason(result: Result) -> None:
    dead = _fact(result, "dam/dead")
    root = ET.fromstring(as_junit(result, Gate((), lost=(dead,), compared=True)))
    cases = {case.get("name"): case for case in root.iterfind("testsuite[@name='dam']/testcase")}
    assert len(cases) == len(result.stories[0].facts)
    failure = cases["dam/dead"].find("failure")
    assert failure is not None
    assert failure.get("message") == dead.said
    assert cases["dam/water"].find("failure") is None
    assert cases["dam/water"].find("skipped") is not None


def test_junit_without_a_baseline_fails_every_lost_fact(result: Result) -> None:
    root = ET.fromstring(as_junit(result, Gate(("no good",))))
    (suite,) = root.iterfind("testsuite[@name='dam']")
    assert suite.get("failures") == suite.get("tests") == str(len(suite.findall("testcase/failure")))
    assert [case.get("name") for case in root.iterfind("testsuite[@name='gate']/testcase")] == ["no good"]


def test_junit_bears_what_articles_print(result: Result) -> None:
    odd = replace(_fact(result, "dam/dead"), said='a <b> & "c" \x1b[31m\x00')
    story = replace(result.stories[0], facts=(odd,))
    root = ET.fromstring(as_junit(Result("rules", (story,)), Gate(("\x08",))))
    message = next(root.iter("failure")).get("message")
    assert message is not None
    assert message.startswith('a <b> & "c" ')


def test_markdown_says_why_first_and_escapes(result: Result) -> None:
    said = as_markdown(result, Gate(("a <script> | b",)))
    assert said.startswith("## consensus eval: failed")
    assert "<script>" not in said.replace("\\<script\\>", "")
    assert said.index("Why it failed") < said.index("| story |")
    assert "| figures.recall | 0.00 | 0/6 |" in said


def test_annotations_stand_at_the_label_must_facts_first(result: Result) -> None:
    water, dead = _fact(result, "dam/water"), _fact(result, "dam/dead")
    lines = error_lines(result, Gate((), lost=(water, dead), compared=True))
    assert [f"line={fact.line}" in line for fact, line in zip((dead, water), lines, strict=True)] == [
        True,
        True,
    ]
    assert lines[0].startswith("::error file=")


def test_a_story_without_a_brief_is_one_line_everywhere(result: Result) -> None:
    gone = Result("rules", (replace(result.stories[0], failed="no recording"),))
    for baseline in (None, json.loads(bless(result, None))):
        gate = against_baseline(gone, baseline)
        lines = error_lines(gone, gate, str(result.stories[0].facts[0].file.parents[1]))
        assert lines == ["::error file=dam/labels.yaml,line=1,title=no brief::no recording"]
        assert [failure for failure in gate.failures if "must be held" in failure] == []
        assert as_text(gone, gate).count("no recording") == 1
        assert "Missed disputes" not in as_text(gone, gate)


def test_an_annotation_stays_on_its_line(result: Result) -> None:
    odd = replace(_fact(result, "dam/dead"), said="50%\n::error::no")
    (line,) = error_lines(result, Gate((), lost=(odd,), compared=True))
    assert "\n" not in line
    assert line.endswith("::50%25%0A::error::no")


def test_ten_annotations_at_most(result: Result) -> None:
    lost = (_fact(result, "dam/dead"),) * 30
    assert len(error_lines(result, Gate((), lost=lost, compared=True))) == 10


def test_github_gets_summary_and_annotations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_story(tmp_path / "stories" / "dam")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    with pytest.raises(SystemExit):
        main(["eval", "--stories", str(tmp_path / "stories"), "--reader", "replay", "--format", "junit"])
    printed = capsys.readouterr()
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("## consensus eval: failed")
    assert "::error file=" in printed.err
    assert ET.fromstring(printed.out).tag == "testsuites"
