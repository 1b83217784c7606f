"""``consensus check`` as its users call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from consensus.cli.check import check

ARTICLE = (
    "Bridge to open in June\n\nThe Holm bridge is 62 metres long and cost $2.4m, mayor Ida Roe said. "
    "“We built it in nine months,” she added. Some 340 boats pass under it every day."
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "gazette.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def run(draft: Path, article: Path, *options: str, given: str | None = None) -> Result:
    name = "-" if given is not None else str(draft)
    return CliRunner().invoke(check, [name, "--against", str(article), "--quiet", *options], input=given)


def test_a_true_draft_passes(tmp_path: Path, article: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("The bridge in Holm measures 62 metres.\n", encoding="utf-8")
    result = run(draft, article)
    assert result.exit_code == 0
    assert "gazette.txt:3" in result.output


def test_a_wrong_one_fails(tmp_path: Path, article: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("# Bridge\n\nThe Holm bridge is **26 metres** long.\n", encoding="utf-8")
    result = run(draft, article)
    assert result.exit_code == 1
    assert "CONTRADICTED" in result.output


def test_json_has_its_keys(tmp_path: Path, article: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "Long: the bridge.\nIt cost $2.4 million. “We built it in nine months,” she said.", "utf-8"
    )
    records = json.loads(run(draft, article, "--format", "json").output)
    assert [(each["kind"], each["line"], each["verdict"]) for each in records] == [
        ("number", 2, "supported"),
        ("quote", 2, "supported"),
    ]
    assert set(records[0]) == {
        "kind",
        "line",
        "start",
        "end",
        "printed",
        "verdict",
        "why",
        "places",
        "against",
    }
    assert set(records[0]["places"][0]) == {"article", "file", "line", "start", "end", "printed", "quote"}


def test_a_draft_from_standard_input(tmp_path: Path, article: Path) -> None:
    assert run(tmp_path, article, given="Each day 340 boats pass under the bridge.").exit_code == 0


def test_an_html_draft(tmp_path: Path, article: Path) -> None:
    draft = tmp_path / "draft.html"
    draft.write_text(
        "<html><body><article><h1>Bridge</h1><p>The Holm bridge is 203 feet long, and "
        "it cost the town $24 million, according to the mayor.</p></article></body></html>",
        "utf-8",
    )
    result = run(draft, article)
    assert "converted from 62 metres" in result.output
    assert result.exit_code == 1


def test_a_word_draft(tmp_path: Path, article: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("The bridge in Holm cost $2.4 million.")
    document.save(str(tmp_path / "draft.docx"))
    assert run(tmp_path / "draft.docx", article).exit_code == 0


@pytest.mark.parametrize("data", [b"\xff\xfe\x00bad", b"PK\x03\x04 no archive"])
def test_a_draft_that_cannot_be_read_is_refused(tmp_path: Path, article: Path, data: bytes) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes(data)
    result = run(draft, article)
    assert result.exit_code != 0
    assert "draft.txt" in str(result.exception)


def test_nothing_to_check(tmp_path: Path, article: Path) -> None:
    assert run(tmp_path, article, given="The bridge is fine.").output == "nothing to check\n"


def test_an_altered_quotation_fails(tmp_path: Path, article: Path) -> None:
    result = run(tmp_path, article, given="“We have built it in nine months,” she said.")
    assert (result.exit_code, "ALTERED QUOTATION" in result.output) == (1, True)


def test_a_false_speaker_fails(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Talks in Holm\n\n“Nobody asked us first,” Ida Roe said on the quay.", "utf-8")
    result = run(tmp_path, page, given="“Nobody asked us first,” Tom Lund said.")
    assert (result.exit_code, "Ida Roe" in result.output) == (1, True)
