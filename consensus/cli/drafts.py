"""Reads the finished text that is to be checked: text, Markdown, HTML, Word."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from consensus.errors import BadFile

# The first bytes of a Word file, which is a zip archive.
_ZIP = b"PK\x03\x04"


def read_draft(name: str) -> str:
    """The draft's text; of an HTML file the article in it, of a Word file its paragraphs and tables.

    Raises:
        BadFile: when it cannot be read, is no UTF-8 text, or is a Word file and python-docx is missing.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise BadFile(f"{name}: cannot be read ({error.strerror})") from error
    if data.startswith(_ZIP):
        return _word(name, data)
    if name.lower().endswith((".html", ".htm")):
        return _page(name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFile(f"{name}: is not UTF-8 text") from error


def _word(name: str, data: bytes) -> str:
    try:
        from docx import Document
    except ImportError as error:
        raise BadFile(f"{name}: for Word files install consensus[docx]") from error
    try:
        document = Document(io.BytesIO(data))
    except Exception as error:  # the library raises whatever zip, XML and its own checks raise
        raise BadFile(f"{name}: is not a Word file that can be read") from error
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _page(name: str) -> str:
    from consensus.articles import load

    loaded = load([name])
    if not loaded.articles:
        raise loaded.problems[0].error
    return loaded.articles[0].text
