"""Where a brief goes: several files in one run, standard output as it can be shown, the last line."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from consensus.cli import calls, main
from consensus.cli.calls import FORMATS

ROOT = Path(__file__).parents[2]
TEXTS = {
    "wire.txt": "The ferry Alma sank off Brinport with 140 people aboard, the coastguard said.\n",
    "post.txt": "The ferry Alma that sank off Brinport carried 152 people, its owners admitted.\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "CONSENSUS_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        Path(name).write_text(text)
    return tmp_path


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main([*TEXTS, *args])
    return int(ended.value.code or 0)


def test_all_formats_in_one_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [f"out{ending}" for ending in FORMATS]
    assert run(*(arg for name in names for arg in ("-o", name)), "-o", "-", "--format", "json") == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["schema"] == "consensus-brief/1"
    assert all(Path(name).stat().st_size > 200 for name in names)
    assert Path("out.docx").read_bytes().startswith(b"PK")
    assert "blocks" in json.loads(Path("out.slack.json").read_text())
    assert "@graph" in json.loads(Path("out.jsonld").read_text())
    last = said.err.splitlines()[-1]
    assert re.fullmatch(r"consensus: 2 articles · no model, no cost · \d+\.\d s · written: .*", last)
    assert last.endswith(", ".join(names))


def test_word_without_its_library_is_said_before_anything_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(calls, "find_spec", lambda name: None)
    assert run("gone.txt", "-o", "out.docx") == 2
    assert "pip install 'consensus-brief[docx]'" in capsys.readouterr().err


@pytest.mark.parametrize("ending", FORMATS)
def test_half_a_character_is_no_crash(ending: str, folder: Path) -> None:
    half = {"id": "a", "title": "T\ud800", "outlet": "O\ud800", "text": TEXTS["wire.txt"]}
    Path("in.jsonl").write_text(json.dumps(half))
    assert run("in.jsonl", "-q", "-o", f"out{ending}") == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_one_place_that_takes_no_more_does_not_cost_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", "/dev/full", "-o", "out.md") == 4
    assert "/dev/full: cannot be written" in capsys.readouterr().err
    assert Path("out.md").read_text().startswith("# ")


def test_every_ending_and_format_is_documented() -> None:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert all(f"`{ending}`" in text and f"`{form}`" in text for ending, form in FORMATS.items())


def test_quiet_says_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("-q", "--no-model", "-o", "out.md") == 0
    assert capsys.readouterr() == ("", "")


def test_ratings_need_a_claim_of_the_brief(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--format", "jsonld") == 0
    graph = json.loads(capsys.readouterr().out)["@graph"]
    claim = next(part["text"] for node in graph for part in node.get("hasPart", ()))
    Path("ratings.yaml").write_text(json.dumps({claim: "right", "no such claim": "wrong"}))
    assert run("-o", "out.jsonld", "--reviewed-by", "A. Reader", "--ratings", "ratings.yaml") == 4
    assert "no claim of this brief reads 'no such claim'" in capsys.readouterr().err
    kinds = [node["@type"] for node in json.loads(Path("out.jsonld").read_text())["@graph"]]
    assert kinds.count("ClaimReview") == 1


def test_ratings_without_json_ld_are_refused(folder: Path) -> None:
    Path("ratings.yaml").write_text('"a": "right"')
    assert run("-o", "out.md", "--reviewed-by", "A. Reader", "--ratings", "ratings.yaml") == 2


def consensus(folder: Path, *args: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    environment = {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "COLUMNS": "80",
        **more,
    }
    command = [sys.executable, "-m", "consensus", *TEXTS, *args]
    return subprocess.run(command, capture_output=True, check=False, env=environment, cwd=folder)


def test_standard_output_that_is_not_utf_8_gets_plain_signs(folder: Path) -> None:
    done = consensus(folder, "-q", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    text = done.stdout.decode("ascii")
    assert re.search(r"^# .*: (140 or 152|152 or 140)$", text, re.MULTILINE)
    assert "*" in text


def test_progress_on_a_terminal_only(folder: Path) -> None:
    """Names, what became of each, time; the last line stands alone at the end."""
    main_end, side = pty.openpty()
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": str(folder), "TERM": "xterm"}
    command = [sys.executable, "-m", "consensus", *TEXTS, "-o", "out.md"]
    done = subprocess.run(
        command, stderr=side, stdout=subprocess.PIPE, check=False, env=environment, cwd=folder
    )
    os.close(side)
    said = os.read(main_end, 100_000).decode()
    os.close(main_end)
    assert done.returncode == 0
    assert re.search(r"read post · \d of 2 · \d+\.\d s", said)
    assert re.search(r"reconciled the story · \d+\.\d s", said)
    assert said.rstrip().splitlines()[-1].endswith("written: out.md")
    assert said.count("\x1b[?25l") == said.count("\x1b[?25h")
