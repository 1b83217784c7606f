"""The command as its users meet it: formats, exit codes, one clear line for each bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from forked import command
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
STORY = ROOT / "eval" / "stories" / "bridge"
TEXTS = {
    "wire.txt": "The ferry Alma sank off Brinport with 140 people aboard, the coastguard said.\n",
    "post.txt": "The ferry that sank off Brinport carried 152 people, its owners admitted.\n",
}


ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "PYTHONPATH": str(ROOT),
    "COLUMNS": "80",
    "CONSENSUS_NO_LOG": "1",
}


def consensus(*args: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return command([str(arg) for arg in args], ENVIRONMENT, stdin)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def test_the_module_is_the_command(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "consensus", "-", "--format", "md"],
        input=json.dumps({"id": "wire", "text": TEXTS["wire.txt"]}).encode(),
        capture_output=True,
        check=False,
        env=ENVIRONMENT,
    )
    assert done.returncode == 0
    assert b"140" in done.stdout
    assert b"no model is configured" in done.stderr


def test_a_brief_in_every_format(folder: Path) -> None:
    text = consensus(folder)
    assert text.returncode == 0
    assert b"140" in text.stdout
    assert b"152" in text.stdout
    assert b"no model is configured" in text.stderr
    assert max(len(line) for line in text.stdout.decode().splitlines()) <= 80
    markdown = consensus(folder, "--format", "md").stdout.decode()
    assert markdown.startswith("# ")
    found = json.loads(consensus("brief", folder, "--format", "json").stdout)
    assert found["schema"] == "consensus-brief/1"


def test_the_output_file_chooses_the_format_and_stdout_stays_empty(folder: Path) -> None:
    done = consensus(folder, "-o", folder / "out.json", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert json.loads((folder / "out.json").read_text())["measures"]


def test_the_json_fits_the_published_schema_and_its_offsets_hold() -> None:
    schema = json.loads(consensus("schema").stdout)
    found = json.loads(consensus(STORY, "--format", "json", "--with-text").stdout)
    Draft202012Validator(schema).validate(found)
    texts = {article["id"]: article["text"] for article in found["articles"]}
    bodies = {article["id"]: article["body"] for article in found["articles"]}
    figures = [f for m in found["measures"] for p in m["positions"] for f in p["figures"]]
    assert figures
    for figure in figures:
        text = texts[figure["article"]]
        assert text[figure["start"] : figure["end"]] == figure["printed"]
        assert text[figure["quote_start"] : figure["quote_end"]] == figure["quote"]
        assert any(a <= figure["start"] and figure["end"] <= b for a, b in bodies[figure["article"]])
    for statement in found["statements"]:
        for evidence in statement["evidence"]:
            assert texts[evidence["article"]][evidence["start"] : evidence["end"]] == evidence["quote"]
    ids = [figure["id"] for figure in figures]
    assert len(ids) == len(set(ids))


def test_texts_stay_out_of_the_json_unless_asked_for(folder: Path) -> None:
    found = json.loads(consensus(folder, "--format", "json").stdout)
    assert all("text" not in article for article in found["articles"])


def test_the_two_steps_apart_give_the_same_brief() -> None:
    summaries = consensus("summarise", STORY, "-q").stdout
    Draft202012Validator(json.loads(consensus("schema", "summaries").stdout)).validate(json.loads(summaries))
    apart = consensus("reconcile", "-", "--format", "json", "-q", stdin=summaries).stdout
    assert json.loads(apart) == json.loads(consensus(STORY, "--format", "json", "-q").stdout)


def bad_inputs(folder: Path) -> dict[str, tuple[list[object], int]]:
    files = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 40,
        "page.html": b"<html><body></body></html>",
        "broken.jsonl": b"{not json}\n",
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder / "nothing").mkdir()
    return {
        "no such file": ([folder / "gone.txt"], 4),
        "empty": ([folder / "empty.txt"], 4),
        "binary": ([folder / "binary.txt"], 4),
        "a page without text": ([folder / "page.html"], 4),
        "no JSON": ([folder / "broken.jsonl"], 4),
        "an empty folder": ([folder / "nothing"], 3),
        "a private address": (["http://127.0.0.1:9/x"], 5),
        "nothing": ([], 2),
        "an unknown option": ([folder / "wire.txt", "--nonsense"], 2),
        "no recordings": ([folder / "wire.txt", "--replay", folder / "nothing"], 8),
        "a model without a key": ([folder / "wire.txt", "--model", "gpt-6.1-terra"], 7),
        "no folder of prompts": ([folder / "wire.txt", "--prompts", folder / "gone"], 4),
        "summaries that are none": (["reconcile", folder / "wire.txt"], 4),
    }


BAD = [
    "no such file",
    "empty",
    "binary",
    "a page without text",
    "no JSON",
    "an empty folder",
    "a private address",
    "nothing",
    "an unknown option",
    "no recordings",
    "a model without a key",
    "no folder of prompts",
    "summaries that are none",
]


def test_every_bad_input_is_tried(folder: Path) -> None:
    assert list(bad_inputs(folder)) == BAD


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_clear_line_and_its_exit_code(name: str, folder: Path) -> None:
    args, code = bad_inputs(folder)[name]
    done = consensus(*args) if args else consensus("brief")
    lines = [line for line in done.stderr.decode().splitlines() if "no model is configured" not in line]
    assert "Traceback" not in done.stderr.decode()
    assert done.returncode == code, lines
    assert lines
    assert done.stdout == b""


def test_one_bad_file_among_good_ones_is_said_and_costs_nothing(folder: Path) -> None:
    done = consensus(folder / "wire.txt", folder / "gone.txt", folder / "post.txt", "--format", "json")
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert len(found["articles"]) == 2
    assert b"gone.txt" in done.stderr
    assert any("gone.txt" in left["what"] for left in found["left_out"])
    assert any("gone.txt" in warning for warning in found["warnings"])
    strict = consensus(folder / "wire.txt", folder / "gone.txt", "--strict")
    assert strict.returncode == 10


def test_one_article_alone_is_single_source_and_says_so(folder: Path) -> None:
    found = json.loads(consensus(folder / "wire.txt", "--format", "json").stdout)
    assert {measure["verdict"] for measure in found["measures"]} == {"single-source"}
    assert any("one article" in warning for warning in found["warnings"])


def test_the_same_article_twice_counts_once(folder: Path) -> None:
    (folder / "again.txt").write_text(TEXTS["wire.txt"])
    done = consensus(folder, "--format", "json")
    assert len(json.loads(done.stdout)["articles"]) == 2
    assert b"the same text as" in done.stderr


def test_standard_input_and_json_lines(folder: Path) -> None:
    rows = [{"id": name[:4], "text": text, "outlet": name} for name, text in TEXTS.items()]
    data = "\n".join(map(json.dumps, rows)).encode()
    found = json.loads(consensus("-", "--format", "json", stdin=data).stdout)
    assert [article["outlet"] for article in found["articles"]] == list(TEXTS)


def test_check_fails_where_a_number_is_in_no_source(folder: Path) -> None:
    (folder / "draft.md").write_text("The ferry sank with 163 people aboard off Brinport.")
    done = consensus("check", folder / "draft.md", "--against", folder / "wire.txt", folder / "post.txt")
    assert done.returncode == 1
    (folder / "draft.md").write_text("The ferry Alma sank off Brinport.")
    assert consensus("check", folder / "draft.md", "--against", folder / "wire.txt").returncode == 0


def test_figures_lists_every_number_with_its_span(folder: Path) -> None:
    rows = [
        json.loads(line) for line in consensus("figures", folder, "--format", "jsonl").stdout.splitlines()
    ]
    assert {row["printed"] for row in rows} == {"140", "152"}
    for row in rows:
        text = Path(row["file"]).read_text()
        assert text[row["start"] : row["end"]] == row["printed"]


def test_dry_run_spends_nothing_and_says_what_a_run_costs(folder: Path) -> None:
    done = consensus("--dry-run", folder)
    assert done.returncode == 0
    assert b"calls: 3" in done.stdout


@pytest.mark.parametrize("module", ["openai", "pydantic", "rich", "tiktoken", "trafilatura"])
def test_help_loads_nothing_heavy(module: str) -> None:
    code = (
        "import sys\nfrom consensus.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"sys.exit({module!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("args", [["figures"], ["--dry-run"]])
def test_a_full_disk_is_one_line(args: list[str], folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "consensus", *args, str(folder)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "CONSENSUS_NO_LOG": "1"},
        )
    assert done.returncode == 4
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("consensus: standard output: cannot be written")
