"""The brief as Markdown: readable as it is, footnotes for the quotes."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.output.excerpts import Quote
from consensus.output.names import Names
from consensus.output.pieces import pieces
from consensus.output.safe import for_markdown
from consensus.output.summary import subtitle
from consensus.output.view import Entry, Line, Section, sections
from consensus.schema import Brief, Paragraph


def to_markdown(brief: Brief) -> str:
    """The whole brief; quotes are footnotes (``[^1]``) that name article and characters."""
    names, notes = Names(brief), _Notes()
    parts = [f"# {for_markdown(brief.title)}", f"*{for_markdown(subtitle(brief))}*"]
    parts += [f"> **Note:** {for_markdown(warning)}" for warning in brief.warnings]
    for section in sections(brief):
        parts.append(f"## {for_markdown(section.title)}")
        parts += [_paragraph(names, paragraph, notes) for paragraph in section.prose]
        for group, entries in section.groups():
            parts.append(f"### {for_markdown(group)}" if group else "")
            parts.append("\n".join(_entry(entry, notes, section) for entry in entries))
    parts += notes.lines
    return "\n\n".join(part for part in parts if part) + "\n"


class _Notes:
    """Footnotes, numbered as they are first named; the same quote is one note."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, int, int, str], int] = {}
        self.lines: list[str] = []

    def add(self, quotes: Sequence[Quote]) -> str:
        """The marks of ``quotes``; one not seen before becomes a note."""
        return "".join(f"[^{self._number(quote)}]" for quote in quotes)

    def _number(self, quote: Quote) -> int:
        key = (quote.article, quote.start, quote.end, quote.text)
        if key not in self.numbers:
            number = self.numbers[key] = len(self.lines) + 1
            where = f"{for_markdown(quote.source)}, characters {quote.start}–{quote.end}"
            self.lines.append(f"[^{number}]: “{for_markdown(quote.text)}” — {where}")
        return self.numbers[key]


def _paragraph(names: Names, paragraph: Paragraph, notes: _Notes) -> str:
    """A paragraph, each number with the notes that hold its quotes."""
    told = pieces(names, paragraph)
    return "".join(
        for_markdown(piece.text, first=n == 0) + notes.add(piece.quotes) for n, piece in enumerate(told)
    )


def _entry(entry: Entry, notes: _Notes, section: Section) -> str:
    head = f"- **{for_markdown(entry.head)}**"
    if entry.values and section.kind in ("disputed", "fault"):
        head += f": {for_markdown(entry.values)}"
    said = " ".join(words for words in (entry.support, entry.note) if words)
    if said:
        head += f" — {for_markdown(said)}"
    if len(entry.lines) == 1 and (section.short or not entry.lines[0].head):
        return f"{head}{' — ' if _told(entry.lines[0]) else ''}{_line(entry.lines[0], notes)}"
    rows = [f"  - {_line(line, notes)}" for line in entry.lines]
    if entry.settle:
        rows.append(f"  - *What would settle it:* {for_markdown(entry.settle)}")
    return "\n".join([head, *rows])


def _line(line: Line, notes: _Notes) -> str:
    return f"{for_markdown(_told(line))}{notes.add(line.quotes)}"


def _told(line: Line) -> str:
    return " — ".join(part for part in (line.head, line.sources) if part)
