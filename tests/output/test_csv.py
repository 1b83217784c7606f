"""The table of figures: complete, documented, and nothing in it that a spreadsheet runs."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from helpers_output import FERRY, HOSTILE, bridge, poisoned, story, told

from consensus.output.csv_file import COLUMNS, cell, to_csv
from consensus.output.formats import render

DOCUMENT = Path(__file__).parents[2] / "docs" / "formats.md"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_one_row_a_mention_with_its_place() -> None:
    found = rows(to_csv(bridge()))
    texts = {article.id: article.text or "" for article in bridge().articles}
    assert [row["figure"] for row in found] == [figure.id for figure in told(bridge())]
    for row in found:
        text = texts[row["article"]]
        assert text[int(row["start"]) : int(row["end"])].split() == row["printed"].removeprefix("'").split()
        quote = text[int(row["quote_start"]) : int(row["quote_end"])]
        assert quote.split() == row["quote"].removeprefix("'").split()


def test_numbers_are_numbers_and_positions_are_counted() -> None:
    found = [row for row in rows(to_csv(bridge())) if row["measure"] == "M1"]
    assert {row["verdict"] for row in found} == {"disputed"}
    assert {row["position"] for row in found} == {"1", "2"}
    (far,) = [row for row in found if row["printed"] == "4.7-kilometer"]
    assert (far["value"], far["low"], far["high"], far["unit"]) == ("4.7", "4.65", "4.75", "kilometre")
    troops = next(row for row in rows(to_csv(bridge())) if row["printed"] == "15,000")["value"]
    assert troops == "15000"


def test_a_text_fault_is_a_row_that_says_so() -> None:
    faulty = [row for row in rows(to_csv(bridge())) if row["fault"]]
    assert [row["printed"] for row in faulty] == [figure.printed for figure in told(bridge()) if figure.fault]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1 °C", "'-1 °C"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ("\t=1", "' =1"),
        ("\r=1", "' =1"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        ("\x00\u202ex", "��x"),
        (-4.5, -4.5),
        (None, ""),
    ],
)
def test_no_cell_is_a_formula(value: str | float | None, written: str | float) -> None:
    assert cell(value) == written


@pytest.mark.parametrize("attack", [*HOSTILE, "=cmd|' /C calc'!A0", '"\n=1+1\n"'])
def test_hostile_text_stays_in_its_cell(attack: str) -> None:
    text = to_csv(poisoned(story(*FERRY), attack))
    assert len(text.splitlines()) == 1 + len(told(story(*FERRY)))
    for row in rows(text):
        assert set(row) == set(COLUMNS)
        assert not any(re.match(r"\s*[=+@-]", value) for value in row.values())


def test_a_file_opens_in_excel_as_utf_8() -> None:
    written = render(bridge(), "csv", {})
    assert isinstance(written, bytes)
    assert written.startswith(b"\xef\xbb\xbfmeasure,")


def test_every_column_is_documented_in_order() -> None:
    listed = re.findall(r"^\| `(\w+)` \|", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name in listed if name in COLUMNS] == list(COLUMNS)
