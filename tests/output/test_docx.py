"""The Word file: whole parts and relationships, a real footnote for every quote."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from helpers_output import FERRY, HOSTILE, bridge, changed_bridge, poisoned, story
from lxml import etree

from consensus.output.docx_file import to_docx
from consensus.schema import Brief

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def parts(brief: Brief) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(to_docx(brief))) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def test_every_mark_has_its_note_and_every_note_its_mark() -> None:
    found = parts(bridge())
    document = etree.fromstring(found["word/document.xml"])
    notes = etree.fromstring(found["word/footnotes.xml"])
    marks = [mark.get(f"{W}id") for mark in document.iter(f"{W}footnoteReference")]
    numbers = [note.get(f"{W}id") for note in notes]
    assert numbers[:2] == ["-1", "0"]
    assert marks == numbers[2:] == [str(n) for n in range(1, len(marks) + 1)]
    assert len(marks) > 30
    quoted = "".join(notes.itertext())
    assert "The 4.7-kilometer (3 miles) bridge" in quoted
    assert "Kyiv Lantern, characters" in quoted


def test_parts_are_declared_and_related() -> None:
    found = parts(bridge())
    related = etree.fromstring(found["word/_rels/document.xml.rels"])
    (footnotes,) = [r for r in related.iter(f"{R}Relationship") if r.get("Type", "").endswith("/footnotes")]
    assert footnotes.get("Target") == "footnotes.xml"
    assert b'PartName="/word/footnotes.xml"' in found["[Content_Types].xml"]
    styles = etree.fromstring(found["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    for name in ("word/document.xml", "word/footnotes.xml"):
        tree = etree.fromstring(found[name])
        used = {
            e.get(f"{W}val") for kind in ("pStyle", "rStyle", "tblStyle") for e in tree.iter(f"{W}{kind}")
        }
        assert used <= known
    settings = [child.tag for child in etree.fromstring(found["word/settings.xml"])]
    assert settings.index(f"{W}footnotePr") == settings.index(f"{W}compat") - 1


def test_addresses_in_notes_are_links_to_the_web_only() -> None:
    urls = {"a0": "https://a.example/x?a=1&b=2", "a1": "javascript:alert(1)"}
    brief = story(*FERRY)
    articles = tuple(a.model_copy(update={"url": urls[a.id]}) for a in brief.articles)
    found = parts(brief.model_copy(update={"articles": articles}))
    related = etree.fromstring(found["word/_rels/footnotes.xml.rels"])
    targets = {r.get("Target") for r in related.iter(f"{R}Relationship")}
    assert targets == {urls["a0"]}


def test_the_document_reads_in_an_editors_order() -> None:
    document = Document(io.BytesIO(to_docx(changed_bridge())))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings[:4] == [
        "Changed since 1 May 2025, 08:10 (run r7)",
        "Figures that disagree",
        "The brief",
        "Statements that disagree",
    ]
    table = document.tables[0]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert [cells[-1][n] for n in (0, 1, 3, 4)] == ["●", "Kyiv Lantern", "4.7-kilometer", "4.65 to 4.75 km"]


@pytest.mark.parametrize("attack", HOSTILE)
def test_hostile_text_is_text(attack: str) -> None:
    for name, data in parts(poisoned(story(*FERRY), attack)).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)
