"""`consensus runs` and `consensus resume` as their users meet them, and what must never be written down."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from llm.asking import CANARY
from llm.server import Server, serving
from store.answering import SIXTH, Answers
from store.killing import CALLS, SECOND_KEY, Forked, environment, query, story_in
from store.telling import rows

from consensus.cli import main
from consensus.store import Store


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def server(answers: Answers) -> Iterator[Server]:
    with serving(answers) as found:
        yield found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: Server) -> Path:
    """The story's folder, where the calls are made, a store of its own and a model to ask."""
    story_in(tmp_path)
    (tmp_path / "sixth.txt").write_text(SIXTH)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CONSENSUS_NO_LOG")
    for name, value in (environment(server, tmp_path) | {"OPENAI_MODEL": "m"}).items():
        monkeypatch.setenv(name, value)
    return tmp_path


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(args)
    return int(ended.value.code or 0)


def said(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    capsys.readouterr()
    assert run(*args) == 0
    return capsys.readouterr().out


def told(capsys: pytest.CaptureFixture[str], *args: str) -> Any:
    return json.loads(said(capsys, *args, "--format", "json"))


def test_runs_are_listed_shown_compared_and_printed_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("in", "-o", "one.json", "-o", "one.md") == 0
    assert run("in", "sixth.txt", "-o", "two.json") == 0
    assert f"5 of {CALLS + 1} answers came from earlier runs" in capsys.readouterr().err

    two, one = told(capsys, "runs", "list")
    assert (one["state"], one["articles"], one["paid"], one["kept"]) == ("finished", 5, CALLS, 0)
    assert (two["articles"], two["paid"], two["kept"], two["since"]) == (6, 2, 5, 1)
    assert [line.split()[0] for line in said(capsys, "runs", "list").splitlines()] == ["run", "2", "1"]

    shown = told(capsys, "runs", "show", "2")
    assert [call["outcome"] for call in shown["calls"]].count("paid") == 2
    assert shown["run"]["args"] == ["brief", "in", "sixth.txt", "-o", "two.json"]
    assert shown["brief"] == json.loads(Path("two.json").read_text())
    text = said(capsys, "runs", "show", "2")
    assert "consensus brief in sixth.txt" in text
    assert "sixth" in text

    assert said(capsys, "runs", "show", "1", "--brief", "--format", "json") == Path("one.json").read_text()
    assert run("runs", "show", "1", "-o", "again.md") == 0
    assert Path("again.md").read_text() == Path("one.md").read_text()
    assert said(capsys, "runs", "show", "1", "--format", "html").startswith("<!doctype html>")

    changed = told(capsys, "runs", "diff", "1", "2")
    assert changed == json.loads(Path("two.json").read_text())["changed"]
    assert "articles added: sixth" in said(capsys, "runs", "diff", "1", "2")
    assert "no difference" in said(capsys, "runs", "diff", "1", "1")
    assert told(capsys, "runs", "diff", "1", "1")["changes"] == []


def test_a_run_by_rules_is_kept_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("in", "--no-model", "-o", "one.json") == 0
    assert run("in", "sixth.txt", "--no-model", "-o", "two.json") == 0
    changed = json.loads(Path("two.json").read_text())["changed"]
    assert changed["articles_added"] == ["sixth"]
    assert run("in", "sixth.txt", "--no-model", "--since", "none", "-o", "three.json") == 0
    assert json.loads(Path("three.json").read_text())["changed"] is None


def test_nothing_is_kept_where_nothing_is_to_be(folder: Path) -> None:
    assert run("in", "--no-log", "-o", "x.json", "--record", "rec") == 0
    assert run("in", "--replay", "rec", "-o", "x.json") == 0
    assert run("in", "--dry-run") == 0
    assert not (folder / "data").exists()


def test_another_file_for_the_store(folder: Path) -> None:
    assert run("in", "--no-model", "--store", "own.db", "-o", "x.json") == 0
    with Store(folder / "own.db") as kept:
        assert [run.id for run in kept.runs()] == [1]
    assert not (folder / "data").exists()


REFUSED = [
    (["runs", "show", "7"], 2, "there is no run 7"),
    (["runs", "show", "x"], 2, "'x' is no run"),
    (["runs", "diff", "1", "7"], 2, "there is no run"),
    (["runs", "prune", "--older-than", "soon"], 2, "is no age"),
    (["resume"], 2, "nothing to go on with"),
    (["resume", "7"], 2, "there is no run 7"),
    (["in", "--since", "7"], 2, "there is no run 7"),
]


LOOKING = [
    ["runs", "list"],
    ["runs", "show", "1"],
    ["runs", "diff", "1", "2"],
    ["runs", "prune", "--older-than", "1d"],
    ["resume"],
]


@pytest.mark.parametrize("args", LOOKING)
@pytest.mark.parametrize("text", [None, "my notes"])
def test_a_store_that_is_none_is_one_line_and_nothing_is_made(
    args: list[str], text: str | None, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if text:
        Path("notes.txt").write_text(text)
    before = sorted(folder.rglob("*"))
    assert run(*args, "--store", "notes.txt") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("consensus: ")
    assert "notes.txt" in line
    assert sorted(folder.rglob("*")) == before
    assert text is None or Path("notes.txt").read_text() == text


def test_a_brief_is_not_begun_in_a_file_that_is_no_store(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("notes.txt").write_text("my notes")
    assert run("in", "-q", "--no-model", "--store", "notes.txt") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "notes.txt is no store of consensus" in line
    assert not list(folder.glob("notes.txt?*"))


def test_a_damaged_store_is_moved_by_a_brief_alone_and_said_as_a_note(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("in", "--no-model", "--store", "own.db", "-o", "x.json") == 0
    whole = Path("own.db").read_bytes()
    Path("own.db").write_bytes(whole[:4096] + b"\x55" * 8192 + whole[12288:])
    before = sorted(folder.iterdir())
    for args in LOOKING:
        capsys.readouterr()
        assert run(*args, "--store", "own.db") == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert "the next brief moves it aside" in line
    assert sorted(folder.iterdir()) == before
    assert run("in", "--no-model", "--store", "own.db", "-o", "x.json") == 0
    lines = capsys.readouterr().err.splitlines()
    assert all(line.startswith("consensus: ") for line in lines)
    assert sum("was damaged: it was moved to own.db.damaged-" in line for line in lines) == 1


@pytest.mark.parametrize(("args", "code", "line"), REFUSED)
def test_what_cannot_be_is_one_line(
    args: list[str], code: int, line: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Store().close()
    assert run(*args, *(["--no-model"] if args[0] == "in" else [])) == code
    errors = [each for each in capsys.readouterr().err.splitlines() if "rules read" not in each]
    assert len(errors) == 1
    assert line in errors[0]


def stopped(process: Forked, answers: Answers, sign: int) -> tuple[int, float]:
    """The exit code, and the seconds it took, of a process that gets a signal once something was answered."""
    while not answers.answered:
        assert process.alive
        time.sleep(0.01)
    started = time.monotonic()
    os.kill(process.pid, sign)
    return process.wait(), time.monotonic() - started


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_ends_at_once_says_how_to_go_on_and_does(
    sign: int, folder: Path, server: Server, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers.most = 1
    process = Forked(folder, ["in", "--model", "m", "-o", "a.json"], environment(server, folder))
    found, seconds = stopped(process, answers, sign)
    # A second, and the patience that a busy machine needs; the other answers never come.
    assert (found, seconds < 10) == (128 + sign, True), (folder / "stderr").read_text()
    assert answers.answered.total() == 1
    said = (folder / "stderr").read_text()
    assert re.fullmatch(r"consensus: stopped; .*`consensus resume 1` goes on\n", said), said
    stored = query(folder / "data" / "store.db", "SELECT count(*) FROM answers")
    answers.more.set()
    monkeypatch.setenv("OPENAI_API_KEY", SECOND_KEY)
    assert run("resume") == 0
    assert answers.asked_with[SECOND_KEY] == CALLS - stored
    assert json.loads(Path("a.json").read_text())["usage"]["calls"] == CALLS


def test_a_run_from_standard_input_goes_on_without_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [json.dumps({"id": p.stem, "text": p.read_text()}) for p in sorted((folder / "in").iterdir())]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\n".join(lines).encode())))
    assert run("-", "--max-tokens", "100", "-o", "a.json") == 9
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    (found,) = told(capsys, "runs", "list")
    assert found["state"] == "failed"
    with Store() as kept:
        words = json.dumps(["brief", "-", "-o", "a.json"])
        kept.write(lambda c: c.execute("UPDATE runs SET args = ?", (words,))).result()
    monkeypatch.setenv("OPENAI_MODEL", "another-by-now")
    assert run("resume", "1") == 0
    made = json.loads(Path("a.json").read_text())
    assert [article["id"] for article in made["articles"]] == [
        p.stem for p in sorted((folder / "in").iterdir())
    ]
    assert made["reader"] == "m"


def test_the_two_steps_are_kept_and_gone_on_with(
    folder: Path, answers: Answers, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("summarise", "in", "-o", "s.json") == 0
    first = Path("s.json").read_bytes()
    assert run("summarise", "in", "-o", "s.json") == 0
    assert answers.asked.total() == CALLS - 1
    Path("s.json").write_bytes(first)
    assert run("reconcile", "s.json", "-o", "a.json") == 0
    Path("s.json").unlink()
    with Store() as kept:
        kept.write(lambda c: c.execute("UPDATE runs SET state = 'running' WHERE id = 3")).result()
    before = Path("a.json").read_bytes()
    assert run("resume") == 0
    assert Path("a.json").read_bytes() == before
    assert answers.asked.total() == CALLS
    assert [each["command"] for each in told(capsys, "runs", "list")] == [
        "reconcile",
        "summarise",
        "summarise",
    ]


def test_another_endpoint_is_not_asked_in_the_name_of_a_run(
    folder: Path, server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("in", "--max-tokens", "100") == 9
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert run("resume") == 2
    assert f"asked the model at {server.url}" in capsys.readouterr().err


def test_a_key_is_in_nothing_that_is_written(
    folder: Path, server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = server.url.replace("http://", f"http://user:{CANARY}@")
    monkeypatch.setenv("OPENAI_BASE_URL", f"{secret}?key={CANARY}")
    assert run("in", "--max-tokens", "1") == 9
    monkeypatch.delenv("OPENAI_BASE_URL")
    assert run("in", "--base-url", secret, "-o", "a.json", "--record", "rec") == 0
    assert run(f"--base-url={secret}", "in", "-o", "a.json", "--timeout", "1e-9") in (0, 6)
    assert run("in", f"https://user:{CANARY}@127.0.0.1/x", "--no-model", "-q") == 0
    assert run("runs", "list") == run("runs", "show", "2") == 0
    out = capsys.readouterr()
    assert CANARY not in out.out + out.err
    written = [path for path in folder.rglob("*") if path.is_file()]
    assert len(written) > 8
    assert [path.name for path in written if CANARY.encode() in path.read_bytes()] == []
    assert rows(folder / "data" / "store.db", "SELECT count(*) FROM runs WHERE args LIKE '%base-url%'") == [
        (0,)
    ]


def test_pruning_by_age(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("in", "--no-model", "-q") == 0
    assert said(capsys, "runs", "prune", "--older-than", "1d") == "0 runs deleted\n"
    with Store() as kept:
        kept.write(lambda c: c.execute("UPDATE runs SET started = '2020-01-01T00:00:00+00:00'")).result()
    assert said(capsys, "runs", "prune", "--older-than", "30d") == "1 run deleted\n"
    assert said(capsys, "runs", "list") == "no runs are kept here\n"


@pytest.mark.parametrize(
    "changed", [{"printed": "999"}, {"start": 10**6, "end": 10**6 + 3}, {"start": -5, "end": -2}, {"quote": "999 died."}]
)
def test_summaries_that_their_articles_do_not_bear_out_are_refused(
    changed: dict[str, Any], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("summarise", "in", "--no-model", "-q", "-o", "s.json") == 0
    made = json.loads(Path("s.json").read_text())
    made["summaries"][0]["figures"][0].update(changed)
    Path("s.json").write_text(json.dumps(made))
    assert run("reconcile", "s.json", "--no-model", "-q", "-o", "a.json") == 4
    (line,) = capsys.readouterr().err.splitlines()
    assert "does not stand in its article" in line
    assert not Path("a.json").exists()
