"""Every mention of a figure as one row of a table, for a spreadsheet or a script.

``docs/formats.md`` says what each column holds.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable

from consensus.output.changes import kind_of
from consensus.output.names import Names
from consensus.schema import Bound, Brief, Figure, Measure, Position

COLUMNS = (
    "measure",
    "label",
    "verdict",
    "reason",
    "position",
    "position_printed",
    "figure",
    "printed",
    "value",
    "low",
    "high",
    "unit",
    "kind",
    "dimension",
    "base_low",
    "base_high",
    "qualifier",
    "quote",
    "quote_start",
    "quote_end",
    "article",
    "start",
    "end",
    "outlet",
    "title",
    "published",
    "url",
    "file",
    "origin",
    "origin_label",
    "attribution",
    "as_of",
    "weak",
    "fault",
    "changed",
)
# A spreadsheet takes a cell that begins with one of these for a formula (OWASP, "CSV injection"),
# also in their wide forms, which some fold to the narrow ones.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
_KEPT = "\u200c\u200d"  # joiners that words of Persian and Indic scripts need
Cell = str | int | float | None


def to_csv(brief: Brief) -> str:
    """A heading and one row a mention, in the order of the brief's measures.

    A text that a spreadsheet would run as a formula gets an apostrophe in front; line ends become
    spaces and control characters "�", one for one. Numbers are written as numbers.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([cell(value) for value in row] for row in _rows(Names(brief)))
    return out.getvalue()


def cell(value: Cell) -> Cell:
    """A value that no spreadsheet runs.

    >>> cell("=1+1"), cell("-5 °C"), cell(-5), cell("a\\nb\\x00"), cell(None)
    ("'=1+1", "'-5 °C", -5, 'a b�', '')
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = value if value.isascii() and value.isprintable() else "".join(map(_shown, value))
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or value.startswith(_FORMULA) else text


def _shown(character: str) -> str:
    if character in "\n\r\t\v\f\u2028\u2029":
        return " "
    category = unicodedata.category(character)
    unwanted = category in ("Cc", "Cs", "Co", "Cn") or (category == "Cf" and character not in _KEPT)
    return "�" if unwanted else character


def _rows(names: Names) -> Iterable[list[Cell]]:
    for measure in names.brief.measures:
        for number, position in enumerate(measure.positions, start=1):
            for figure in position.figures:
                row = _row(names, measure, position, figure) | {"position": number}
                yield [row[column] for column in COLUMNS]


def _row(names: Names, measure: Measure, position: Position, figure: Figure) -> dict[str, Cell]:
    origin = names.origin_of(figure, position)
    article = names.articles.get(figure.article)
    about = ("outlet", "title", "published", "url", "file")
    same = (
        *("printed", "unit", "kind", "dimension", "base_low", "base_high", "qualifier"),
        *("quote", "quote_start", "quote_end", "article", "start", "end", "attribution", "as_of", "fault"),
    )
    return {
        "measure": measure.id,
        "label": measure.label,
        "verdict": measure.verdict,
        "reason": measure.reason,
        "position_printed": position.printed,
        "figure": figure.id,
        **{key: getattr(figure, key) for key in same},
        **{key: _bound(getattr(figure, key)) for key in ("value", "low", "high")},
        **{key: getattr(article, key, None) for key in about},
        "origin": origin,
        "origin_label": names.origin_label(origin),
        "weak": "yes" if figure.weak else "no",
        "changed": kind_of(names, measure.id),
    }


def _bound(value: Bound) -> Cell:
    """A whole number without a point: 15000, not 15000.0."""
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value
