"""``consensus figures`` where a date is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from consensus.cli.figures import figures


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("The bridge opened on Friday with 40 guests.", "utf-8")
    return tmp_path


@pytest.mark.parametrize("day", ["tuesday", "2026-13-01"])
def test_a_day_that_is_none_is_a_wrong_call(folder: Path, day: str) -> None:
    assert CliRunner().invoke(figures, [str(folder), "--published", day]).exit_code == 2


def test_weekdays_resolve_against_the_day(folder: Path) -> None:
    result = CliRunner().invoke(figures, [str(folder), "--published", "2026-06-09", "--format", "csv"])
    assert "2026-06-05" in result.output


def test_a_date_of_a_sidecar_that_is_none_is_said(folder: Path) -> None:
    (folder / "articles.yaml").write_text("a.txt: {published: 39.6.2026}", "utf-8")
    assert "39.6.2026, is not used: not a date" in CliRunner().invoke(figures, [str(folder)]).stderr
