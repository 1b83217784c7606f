"""The brief as Markdown: readable as it is, footnotes for the quotes."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.output.safe import for_markdown
from consensus.output.view import Entry, Line, Quote, Section, sections, subtitle
from consensus.schema import Brief, Paragraph


def to_markdown(brief: Brief) -> str:
    """The whole brief; quotes are footnotes that name article and characters."""
    notes = _Notes()
    parts = [f"# {for_markdown(brief.title)}", f"*{for_markdown(subtitle(brief))}*"]
    parts += [f"> **Note:** {for_markdown(warning)}" for warning in brief.warnings]
    parts += [_paragraph(paragraph) for paragraph in (brief.lede, *brief.paragraphs)]
    for section in sections(brief):
        parts.append(f"## {section.title}")
        parts.append(_section(section, notes))
    parts += notes.lines
    return "\n\n".join(part for part in parts if part) + "\n"


class _Notes:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, quotes: Sequence[Quote]) -> str:
        marks = []
        for quote in quotes:
            number = len(self.lines) + 1
            where = f"{for_markdown(quote.source)}, characters {quote.start}–{quote.end}"
            self.lines.append(f"[^{number}]: “{for_markdown(quote.text)}” — {where}")
            marks.append(f"[^{number}]")
        return "".join(marks)


def _paragraph(paragraph: Paragraph) -> str:
    return for_markdown(paragraph.text)


def _section(section: Section, notes: _Notes) -> str:
    return "\n".join(_entry(entry, notes, section.brief) for entry in section.entries)


def _entry(entry: Entry, notes: _Notes, brief: bool) -> str:
    head = f"- **{for_markdown(entry.head)}**"
    if entry.note:
        head += f" — {for_markdown(entry.note)}"
    if len(entry.lines) == 1 and (brief or not entry.lines[0].head):
        return f"{head} — {_line(entry.lines[0], notes)}"
    rows = [f"  - {_line(line, notes)}" for line in entry.lines]
    if entry.settle:
        rows.append(f"  - *What would settle it:* {for_markdown(entry.settle)}")
    return "\n".join([head, *rows])


def _line(line: Line, notes: _Notes) -> str:
    head = f"{for_markdown(line.head)} — " if line.head else ""
    return f"{head}{for_markdown(line.sources)}{notes.add(line.quotes)}"
