"""docs/your-own-story.md, tried as written: articles in an empty folder, every command in its order."""

from __future__ import annotations

import json
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from fakes import labels_by_noun
from llm.server import Handler, Says, serving

from consensus.cli import main
from consensus.llm.port import Message, Request

DOC = Path(__file__).parents[2] / "docs" / "your-own-story.md"
ARTICLES = {
    "wire.txt": "Barge sinks off Port Ellery\n\nPORT ELLERY, Feb. 11, 2025 (Kestrel Wire) - A barge with 8,500 tonnes "
    "of barley sank off Port Ellery on Tuesday. Three sailors died, the coast guard said.\n",
    "post.txt": "Three die as barge goes down\n11 February 2025\n\nA barge that carried 8,500 tonnes of barley went "
    "down off Port Ellery on Tuesday. Three sailors died, according to the coast guard.\n",
    "union.txt": "Seamen's union on the barge\n12 February 2025\n\nFour sailors died when the barge sank off Port "
    "Ellery on Tuesday. It was built for 6,000 tonnes.\n",
    "weekly.txt": "Barley loss at Port Ellery\n13 February 2025\n\nThe barge that sank off Port Ellery carried "
    "barley worth $2 million, insurers say. Four sailors died.\n",
    "hospital.txt": "Hospital: seven sailors treated\n12 February 2025\n\nSeven sailors of the barge that sank off "
    "Port Ellery were treated. Four died.\n",
}
# What each command exits with; the drafts are confirmed before the second.
EXPECTED = [
    ("gold new", {0}),
    ("gold check", {0}),
    ("gold agreement", {0}),
    ("eval --reader rules", {0, 1}),
    ("eval --mode record", {0, 1}),
    ("eval", {0, 1}),
    ("eval --bless", {0}),
    ("eval --report", {0}),
    ("pytest", {0}),
    ("eval --mode record", {0}),
    ("recordings list", {0}),
    ("recordings prune", {0}),
    ("eval --mode record", {0, 1}),
    ("eval --mode record", {0}),
    ("eval --recordings", {0}),
]


def commands() -> list[list[str]]:
    """The commands of the page in their order."""
    blocks = re.findall(r"^```sh\n(.*?)^```", DOC.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [shlex.split(os.path.expandvars(line)) for block in blocks for line in block.splitlines()]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def answer(handler: Handler, body: dict[str, Any]) -> None:
        messages = tuple(Message(m["role"], m["content"]) for m in body["messages"])
        step = "read" if "⟦F1" in messages[1].content else "reconcile"
        says = json.dumps(labels_by_noun(Request(step, "", messages, "", {})))
        Says(says)(handler, body)

    with serving(answer) as found:
        for name, value in {"SERVER": found.url, "MODEL": "model-a", "OTHER": "model-b"}.items():
            monkeypatch.setenv(name, value)
        yield


def run(command: list[str]) -> int | str | None:
    if command[0] == "pytest":
        return int(
            pytest.main(["-p", "no:cacheprovider", "-p", "consensus.pytest_plugin", "-q", *command[1:]])
        )
    with pytest.raises(SystemExit) as ended:
        main(command[1:])
    return ended.value.code


def label(story: Path) -> None:
    """What the page tells a person to do, done by a program: confirm all, and let a colleague agree."""
    path = story / "labels.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.strip().startswith("draft: true")) + "\n"
    path.write_text(text, encoding="utf-8")
    path.with_name("labels.second.yaml").write_text(text, encoding="utf-8")


def test_the_page_leads_from_articles_to_a_gate(
    tmp_path: Path, server: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    found = commands()
    assert len(found) == len(EXPECTED)
    for command, (what, codes) in zip(found, EXPECTED, strict=True):
        assert set(what.split()) <= set(command), command
        code = run(command)
        assert code in codes, (command, capsys.readouterr())
        if what == "gold new":
            label(tmp_path / "stories" / "warehouse-fire")
    assert "stability: 1 story with up to 2 sets of recordings" in capsys.readouterr().out
    assert (tmp_path / "report.html").stat().st_size < 200_000
    assert {path.name for path in tmp_path.iterdir()} >= {"baseline.json", "junit.xml", "recordings.second"}


def test_the_workflow_of_the_page_names_inputs_that_the_action_has() -> None:
    text = DOC.read_text(encoding="utf-8")
    workflow = next(
        block for block in re.findall(r"^```yaml\n(.*?)^```", text, re.M | re.S) if "jobs:" in block
    )
    (used,) = (step for step in yaml.safe_load(workflow)["jobs"]["eval"]["steps"] if "with" in step)
    action = yaml.safe_load((DOC.parents[1] / "action.yml").read_text(encoding="utf-8"))
    assert set(used["with"]) <= set(action["inputs"])
