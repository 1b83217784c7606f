"""What a call may say, and that it is found out before anything is read, sent or paid."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from consensus.cli import main

TEXT = "The ferry Alma sank off Brinport with 140 people aboard, the coastguard said.\n"


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "CONSENSUS_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire.txt").write_text(TEXT)
    (tmp_path / "empty").mkdir()
    return "wire.txt"


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(args)
    return int(ended.value.code or 0)


REFUSED = [
    (["--no-model", "--model", "m"], 2, "--no-model and --model exclude each other"),
    (["--no-model", "--replay", "empty"], 2, "--no-model and --replay"),
    (["--no-model", "--record", "empty"], 2, "--no-model and --record"),
    (["--no-model", "--base-url", "http://h/v1"], 2, "--no-model and --base-url"),
    (["--replay", "empty", "--base-url", "http://h/v1"], 2, "--replay and --base-url"),
    (["--replay", "empty", "--record", "empty"], 2, "--replay and --record"),
    (["-o", "brief.pdf"], 2, "known are .txt, .md, .html, .htm, .slack.json, .json, .csv, .jsonld, .docx"),
    (["-o", "a.md", "-o", "b.pdf"], 2, "b.pdf: the ending says no format"),
    (["-o", "a.md", "-o", "gone/b.csv"], 4, "gone/b.csv: cannot be written"),
    (["-o", "a.md", "-o", "./a.md"], 2, "is given twice"),
    (["-o", "-", "-o", "-"], 2, "-o - is given twice"),
    (["-o", "a.md", "-o", "b.csv", "--format", "json"], 2, "--format names one format"),
    (["--format", "docx"], 2, "give -o FILE.docx"),
    (["--format", "docx", "-o", "-"], 2, "give -o FILE.docx"),
    (["--reviewed-by", "A. Reader"], 2, "go together"),
    (["--ratings", "wire.txt"], 2, "go together"),
    (["--ratings", "gone.yaml", "--reviewed-by", "A. Reader"], 4, "gone.yaml: cannot be read"),
    (["--ratings", "wire.txt", "--reviewed-by", "A. Reader"], 4, "expected the texts of claims"),
    (["-o", "gone/brief.md"], 4, "gone/brief.md: cannot be written"),
    (["-o", "wire.txt/brief.md"], 4, "cannot be written"),
    (["-o", "x" * 300 + ".md"], 4, "cannot be written"),
    (["-o", ""], 2, "no name"),
    (["--prompts", "empty"], 4, "holds none of the prompts read.md"),
    (["--prompts", "empty", "--dry-run"], 4, "holds none of the prompts read.md"),
    (["--max-cost", "-1"], 2, "--max-cost"),
    (["--max-cost", "nan"], 2, "--max-cost"),
    (["--max-cost", "abc"], 2, "'abc' is no number: write 5 or 0.05"),
    (["--base-url", "notaurl"], 2, "an address begins with http:// or https://"),
    (["--base-url", "localhost:8000/v1"], 2, "an address begins with http:// or https://"),
    (["--base-url", "http://"], 2, "an address begins with http:// or https://"),
    (["--max-tokens", "-1"], 2, "--max-tokens"),
    (["--timeout", "0"], 2, "--timeout"),
    (["--deadline", "-3"], 2, "--deadline"),
]


@pytest.mark.parametrize(("options", "code", "said"), REFUSED)
def test_refused_before_anything_is_read(
    options: list[str], code: int, said: str, article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    # Were it read, the missing file would be what is complained of.
    assert run("gone.txt", *options) == code
    assert said in capsys.readouterr().err
    assert sorted(path.name for path in Path().iterdir()) == ["empty", "wire.txt"]


def test_an_address_in_the_environment_that_is_none(
    article: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "localhost:8000/v1")
    assert run(article) == 2
    assert "OPENAI_BASE_URL: an address begins with http://" in capsys.readouterr().err


def test_a_brief_given_for_summaries_is_named(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(article, "--no-model", "-o", "b.json") == 0
    capsys.readouterr()
    assert run("reconcile", "b.json", "--no-model") == 4
    (line,) = capsys.readouterr().err.splitlines()
    assert "b.json: this is a finished brief: give the summaries" in line


@pytest.mark.parametrize("command", ["summarise", "reconcile", "figures", "sources", "check"])
def test_every_command_tries_its_output_first(
    command: str, article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command, "gone.txt", "-o", "gone/out.json") == 4
    assert "gone/out.json: cannot be written" in capsys.readouterr().err


def test_the_output_of_before_survives_a_call_that_fails(article: str) -> None:
    Path("brief.md").write_text("old")
    assert run("gone.txt", "-o", "brief.md") == 4
    assert Path("brief.md").read_text() == "old"


def test_a_device_is_written_and_not_replaced(article: str) -> None:
    os.mkfifo("pipe")
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert run(article, "-o", "pipe") == 0
    assert b"140" in os.read(reader, 10_000)
    os.close(reader)
    assert Path("pipe").is_fifo()


def test_an_ending_that_says_another_format_is_said(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(article, "--format", "json", "-o", "z.md") == 0
    assert "z.md is written as json" in capsys.readouterr().err
    assert run(article, "--format", "json", "-o", "z.data") == 0
    assert "is written as" not in capsys.readouterr().err


def test_no_model_is_not_taken_for_no_key(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    assert run(article, "--no-model") == 0
    said = capsys.readouterr().err
    assert "no model is configured" not in said
    assert "--no-model" in said


WORDS = [
    ("frobnicate", "no such file or command; Commands: brief, "),
    ("figure", "did you mean 'figures'?"),
    ("gone.txt", "gone.txt"),
]


@pytest.mark.parametrize(("word", "said"), WORDS)
def test_a_word_that_is_no_file_gets_the_commands(
    word: str, said: str, article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(word) == 4
    err = capsys.readouterr().err
    assert said in err
    assert ("Commands:" in err) == ("." not in word)


def test_a_folder_without_dot_or_slash_is_no_command(article: str) -> None:
    Path("stories").mkdir()
    Path("stories/wire.txt").write_text(TEXT)
    assert run("stories") == 0


def test_the_help_names_the_model(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    from consensus.llm import DEFAULT_MODEL

    assert run("brief", "--help") == 0
    assert DEFAULT_MODEL in "".join(capsys.readouterr().out.split())


def test_a_defect_is_one_line_and_its_traceback_comes_on_demand(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("F1\nF2")

    monkeypatch.setattr("consensus.cli.brief.read_inputs", broken)
    assert run(article) == 70
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("consensus: internal error: KeyError: ")
    assert "CONSENSUS_DEBUG=1" in line
    monkeypatch.setenv("CONSENSUS_DEBUG", "1")
    assert run(article) == 70
    assert "Traceback" in capsys.readouterr().err


LIMITS = [
    (["--max-cost", "1"], "no call would be refused"),
    (["--max-cost", "0"], "the run would be refused: the next call could bring the run to $"),
    (["--max-tokens", "100"], "the run would be refused: the next call could bring the run to "),
    (["--max-cost", "1", "--model", "mine"], "the run would be refused: the price of mine is not known"),
    (["--max-tokens", "10000000", "--model", "mine"], "no call would be refused"),
]


@pytest.mark.parametrize(("options", "said"), LIMITS)
def test_a_dry_run_says_whether_the_run_would_be_refused(
    options: list[str], said: str, article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(article, "--dry-run", *options) == 0
    assert f"limits: {said}" in capsys.readouterr().out


def test_a_dry_run_without_limits_speaks_of_none(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(article, "--dry-run") == 0
    assert "limits" not in capsys.readouterr().out


def test_max_tokens_reaches_the_model(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    # The port is closed; the limit must stop the call before it is tried.
    assert run(article, "--base-url", "http://127.0.0.1:9/v1", "--model", "m", "--max-tokens", "10") == 9
    assert "above 10" in capsys.readouterr().err
