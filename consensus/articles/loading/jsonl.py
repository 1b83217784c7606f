"""Articles as JSON lines: one object a line with ``text`` and, where known, its metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator

from consensus.articles.loading.decoding import without_escapes
from consensus.articles.loading.material import metadata, safe_id, unusable
from consensus.errors import BadFile, ConsensusError
from consensus.schema import Article


def read_lines(text: str, name: str) -> Iterator[Article | tuple[str, ConsensusError]]:
    """Each line's article, or the line's name and what is wrong with it.

    >>> found = list(read_lines('{"id": "a b", "text": "It rained."}\\n{"id": 1}', "x.jsonl"))
    >>> found[0].id, found[1][0], str(found[1][1])
    ('a-b', 'x.jsonl line 2', 'no text')
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{name} line {number}"
        try:
            yield _article(line, name, number)
        except ConsensusError as error:
            yield where, error


def _article(line: str, name: str, number: int) -> Article:
    """The article of one line."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise BadFile("not valid JSON") from None
    if not isinstance(row, dict):
        raise BadFile("not a JSON object")
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise BadFile("no text")
    if "\x00" in text or any("\ud800" <= mark <= "\udfff" for mark in text):
        raise BadFile("its text holds characters that no text has (NUL or half a character)")
    given = row.get("id")
    ident = (
        safe_id(str(given))
        if isinstance(given, (str, int)) and str(given).strip()
        else f"{safe_id(name)}-{number}"
    )
    plain, notes = without_escapes(text)
    if not plain.strip():
        raise BadFile("no text")
    notes += unusable(row)
    return Article(id=ident, text=plain, file=f"{name}:{number}", notes=notes, **metadata(row))


def looks_like(text: str) -> bool:
    """Whether a text is JSON lines: its first line is an object with a text.

    >>> looks_like('{"text": "It rained."}'), looks_like("It rained.")
    (True, False)
    """
    first = text.lstrip("\ufeff \t\n").split("\n", 1)[0].strip()
    if not first.startswith("{"):
        return False
    try:
        row = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and "text" in row
