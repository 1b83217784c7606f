"""The GitHub Action: its script run as a build server runs it, and nothing an input says gets into a script."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers_evaluation import write_story

ACTION: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[2] / "action.yml").read_text(encoding="utf-8")
)
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the action runs in bash")


def script(tmp_path: Path, **inputs: str) -> tuple[int, dict[str, str], str]:
    """The exit code of the action's evaluation, its outputs and what it printed."""
    command = tmp_path / "bin" / "consensus"
    command.parent.mkdir(exist_ok=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m consensus "$@"\n')
    command.chmod(0o755)
    step = next(step for step in STEPS if step.get("id") == "eval")
    root = str(Path(__file__).parents[2])
    environment = {
        "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": root,
        "GITHUB_ACTIONS": "true",
        "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "GITHUB_WORKSPACE": str(tmp_path),
    } | {
        name: inputs.get(name.lower(), str(ACTION["inputs"][name.lower()].get("default", "")))
        for name in step["env"]
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    lines = (tmp_path / "output").read_text().splitlines()
    return done.returncode, dict(line.split("=", 1) for line in lines), done.stdout + done.stderr


@needs_bash
def test_a_run_leaves_reports_a_summary_and_its_code(tmp_path: Path) -> None:
    write_story(tmp_path / "my stories" / "dam")
    code, outputs, printed = script(tmp_path, stories="my stories", args="--reader rules  --all")
    assert (code, outputs["exit-code"]) == (0, "0"), printed
    assert {path.name for path in Path(outputs["reports"]).iterdir()} == {
        "report.html", "scores.json", "junit.xml",
    }  # fmt: skip
    assert (tmp_path / "summary.md").read_text().startswith("## consensus eval: passed")


@needs_bash
def test_a_lost_recording_fails_the_step_with_its_code(tmp_path: Path) -> None:
    write_story(tmp_path / "stories" / "dam")
    code, outputs, printed = script(
        tmp_path, recordings="one $(touch x)\nsecond\n", args="--reader replay --all"
    )
    assert (code, outputs["exit-code"]) == (3, "3"), printed
    assert "one $(touch x)" in printed
    assert "x" not in {path.name for path in tmp_path.iterdir()}


def test_no_input_is_part_of_a_script() -> None:
    assert [step["name"] for step in STEPS if "${{" in step.get("run", "")] == []


def test_every_input_has_a_default_and_is_used() -> None:
    text = (Path(__file__).parents[2] / "action.yml").read_text(encoding="utf-8")
    assert all("default" in given and f"inputs.{name}" in text for name, given in ACTION["inputs"].items())
