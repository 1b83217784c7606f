"""The brief as a Word document: headings, a table for each dispute, real footnotes for the quotes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from docx import Document
from docx.shared import Cm, Pt, RGBColor

from consensus.output.docx_notes import Footnotes
from consensus.output.excerpts import Quote
from consensus.output.names import Names, mark, spoken
from consensus.output.pieces import pieces
from consensus.output.rows import rows_of
from consensus.output.safe import for_terminal
from consensus.output.scale import allowed
from consensus.output.summary import subtitle
from consensus.output.view import Entry, Line, Section, sections
from consensus.schema import Brief, Measure, Paragraph

if TYPE_CHECKING:
    from docx.document import Document as Doc
    from docx.text.paragraph import Paragraph as DocParagraph

_RED = RGBColor(0xA3, 0x20, 0x1A)
_GREY = RGBColor(0x56, 0x5B, 0x66)
_COLUMNS = ("", "Source", "Report", "As printed", "What the wording allows")
_WIDTHS = (0.8, 4.2, 4.0, 3.4, 4.0)  # centimetres: together the text width of the page


def to_docx(brief: Brief) -> bytes:
    """The file's bytes."""
    document = Document()
    _Writer(Names(brief), document).write()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class _Writer:
    """A brief on its way into a document."""

    def __init__(self, names: Names, document: Doc) -> None:
        self.names, self.document = names, document
        self.notes = Footnotes(document)

    def write(self) -> None:
        """Everything, in the order of all formats."""
        brief = self.names.brief
        self._set_page(brief.title)
        self.document.add_heading(_plain(brief.title), level=0)
        self._said(subtitle(brief), grey=True)
        for warning in brief.warnings:
            self._said(f"Note: {warning}")
        for section in sections(brief):
            self.document.add_heading(_plain(section.title), level=1)
            for paragraph in section.prose:
                self._prose(paragraph)
            for group, entries in section.groups():
                if group:
                    self.document.add_heading(_plain(group), level=2)
                for entry in entries:
                    self._entry(entry, section)

    def _set_page(self, title: str) -> None:
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = _plain(title)[:255], "consensus", ""
        self.document.styles["Normal"].font.name = "Calibri"
        self.document.styles["Title"].font.size = Pt(22)
        page = self.document.sections[0]
        page.left_margin = page.right_margin = Cm(2.3)

    def _said(self, words: str, grey: bool = False) -> None:
        run = self.document.add_paragraph().add_run(_plain(words))
        if grey:
            run.font.color.rgb = _GREY

    def _prose(self, paragraph: Paragraph) -> None:
        written = self.document.add_paragraph()
        for piece in pieces(self.names, paragraph):
            run = written.add_run(_plain(piece.text, edges=True))
            if piece.disputed:
                run.font.color.rgb, run.bold = _RED, True
            self._note(written, piece.quotes)

    def _entry(self, entry: Entry, section: Section) -> None:
        drawn = section.kind in ("disputed", "fault")
        written = self.document.add_paragraph(style=None if drawn else "List Bullet")
        if drawn:
            written.paragraph_format.keep_with_next = True
            sign = written.add_run("≠ Disputed: " if section.kind == "disputed" else "✕ Text fault: ")
            sign.bold, sign.font.color.rgb = True, _RED
        written.add_run(_plain(entry.head)).bold = True
        if drawn and entry.values:
            written.add_run(f": {_plain(entry.values)}")
        if section.short:
            for line in entry.lines:
                self._line(written, line, ": " if line.head else " — " if line.sources else "")
        for n, said in enumerate(filter(None, (entry.support, entry.note))):
            written.add_run(f"{' ' if n else '. ' if drawn else ' — '}{_plain(said)}")
        if drawn and entry.measure:
            self._table(entry.measure)
        for line in () if section.short else entry.lines:
            self._line(self.document.add_paragraph(style="List Bullet 2"), line)
        if entry.settle:
            settle = self.document.add_paragraph()
            settle.add_run("What would settle it: ").italic = True
            settle.add_run(_plain(entry.settle))

    def _line(self, written: DocParagraph, line: Line, before: str = "") -> None:
        """One value or side with whose it is, its quotes in notes."""
        written.add_run(before)
        if line.head:
            written.add_run(_plain(line.head)).bold = True
        if line.sources:
            written.add_run(f"{' — ' if line.head else ''}{_plain(line.sources)}")
        self._note(written, line.quotes)

    def _note(self, written: DocParagraph, quotes: Sequence[Quote]) -> None:
        """One note for all quotes behind a number."""
        if quotes:
            self.notes.add(written, [(_cited(quote), self._address(quote)) for quote in quotes])

    def _address(self, quote: Quote) -> str | None:
        article = self.names.articles.get(quote.article)
        url = article.url if article else None
        return url if url and url.lower().startswith(("http://", "https://")) else None

    def _table(self, measure: Measure) -> None:
        """A row for each source, as in the range plot of the page."""
        rows = rows_of(self.names, measure)
        if len(rows) < 2:
            return
        table = self.document.add_table(rows=1, cols=len(_COLUMNS), style="Light Grid Accent 1")
        table.autofit = False
        for column, width in zip(table.columns, _WIDTHS, strict=True):
            column.width = Cm(width)
        self._fill(table.rows[0].cells, _COLUMNS)
        for row in rows:
            report = self.names.origin_label(row.origin)
            shared = self.names.shared(row.origin, row.figure.article)
            role = f"{report}: {spoken(row.role)}" if shared else spoken(row.role)
            words = (mark(row.role), self.names.name(row.figure.article), role)
            self._fill(table.add_row().cells, (*words, row.printed, allowed(row.range, measure)))
        self.document.add_paragraph()

    def _fill(self, cells: Iterable[object], words: Sequence[str]) -> None:
        for cell, width, said in zip(cells, _WIDTHS, words, strict=True):
            cell.width = Cm(width)  # type: ignore[attr-defined]  # a table's cells have no public type
            run = cell.paragraphs[0].add_run(_plain(said))  # type: ignore[attr-defined]
            run.font.size = Pt(9.5)


def _cited(quote: Quote) -> str:
    return _plain(f"“{quote.text}” — {quote.source}, characters {quote.start}–{quote.end}")


def _plain(words: str, edges: bool = False) -> str:
    """On one line; with ``edges`` a space at either end is kept."""
    shown = for_terminal(words).replace("\n", " ")
    return shown if edges else shown.strip()
