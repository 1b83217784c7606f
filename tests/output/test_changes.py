"""What changed since an earlier run, in every format that people read."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from docx import Document
from helpers_output import CHANGES, bridge, changed_bridge

from consensus.output.changes import KINDS, changes_told
from consensus.output.csv_file import to_csv
from consensus.output.docx_file import to_docx
from consensus.output.formats import render
from consensus.output.html import to_html
from consensus.output.jsonld import to_jsonld
from consensus.output.names import Names
from consensus.schema import Brief, Changes


def read(brief: Brief, form: str) -> str:
    if form == "docx":
        return "\n".join(p.text for p in Document(io.BytesIO(to_docx(brief))).paragraphs)
    written = render(brief, form, {"width": 100})
    text = written.decode() if isinstance(written, bytes) else written
    return "".join(Reader(text).texts) if form == "html" else text


class Reader(HTMLParser):
    """The texts of a page, without its head."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.feed(page[page.index("<main") :])

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


FORMS = ["text", "md", "html", "docx", "slack"]


@pytest.mark.parametrize("form", FORMS)
def test_every_kind_of_change_is_told_before_the_disputes(form: str) -> None:
    text = " ".join(read(changed_bridge(), form).split())
    top = re.search(r"changed since 1 may 2025, 08:10 \(run r7\)(.*?)figures that disagree", text, re.I)
    assert top is not None
    told = top[1]
    for kind, (sign, words) in KINDS.items():
        assert f"length of {kind} thing" in told
        assert words in told
        assert sign in told
        assert all(value in told for values in CHANGES[kind] for value in values)
    assert told.count(bridge().articles[1].outlet or "-") >= len(KINDS)


@pytest.mark.parametrize("form", FORMS)
def test_no_earlier_run_no_section(form: str) -> None:
    assert "changed since" not in read(bridge(), form).lower()


@pytest.mark.parametrize("form", FORMS)
def test_a_run_that_changed_nothing_says_so(form: str) -> None:
    same = bridge().model_copy(update={"changed": Changes(run="r7", made="2025-05-01T08:10:00")})
    assert "No figure changed" in read(same, form)


def test_the_table_and_the_json_ld_tell_changes_too() -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(changed_bridge()))))
    assert {row["changed"] for row in rows if row["measure"] == bridge().measures[0].id} == {"new"}
    assert {row["changed"] for row in csv.DictReader(io.StringIO(to_csv(bridge())))} == {""}
    told = json.loads(to_jsonld(changed_bridge()))["@graph"][0]["changed"]
    outlet = bridge().articles[1].outlet
    assert (
        told[0]
        == f"length of newly-disputed thing: newly disputed; 1 km → 1 km or 4.7 km; changed by {outlet}"
    )
    assert len(told) == len(KINDS)


def test_only_what_nobody_gives_any_more_is_struck_through() -> None:
    page = to_html(changed_bridge())
    struck = re.findall(r"<s>(.*?)</s>", page[page.index("<main") :])
    gone = [value for before, after in CHANGES.values() for value in before if value not in after]
    assert sorted(re.sub(r"<[^>]*>", "", value) for value in struck) == sorted(gone)


def test_one_separator_on_both_sides() -> None:
    told = {change.kind: change.values for change in changes_told(Names(changed_bridge()))}
    assert told["settled"] == "1 km or 4.7 km → 4.7 km"
    assert told["newly disputed"] == "1 km → 1 km or 4.7 km"


def test_a_dispute_of_the_page_says_that_it_is_new() -> None:
    changed = changed_bridge().changed
    assert changed is not None
    only = changed.model_copy(update={"changes": [c for c in changed.changes if c.kind == "newly-disputed"]})
    page = "".join(Reader(to_html(bridge().model_copy(update={"changed": only}))).texts)
    assert page.count("≠ newly disputed since the last run") == 1


def test_the_gravest_change_goes_first() -> None:
    assert [change.kind for change in changes_told(Names(changed_bridge()))] == [w for _, w in KINDS.values()]
