"""The brief on a terminal: 80 columns and up, colours only where they help, plain when piped."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from consensus.output.safe import for_terminal
from consensus.output.view import Entry, Line, Quote, Section, sections, subtitle
from consensus.schema import Brief, Paragraph

WIDEST = 100  # columns: longer lines of prose are hard to read, however wide the window
QUOTES_SHOWN = 2  # a position's first quotes; the others are in the JSON and the Markdown


def to_text(brief: Brief, width: int = 80) -> str:
    """The brief as plain text without colour, ``width`` columns wide."""
    buffer = io.StringIO()
    print_brief(brief, Console(file=buffer, width=width, no_color=True, highlight=False))
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines())


def print_brief(brief: Brief, console: Console) -> None:
    """Print the brief to ``console``."""
    width = min(console.width, WIDEST)
    for text, indent in _lines(brief):
        console.print(Padding(text, (0, 0, 0, indent)), width=width, highlight=False, markup=False)


def _lines(brief: Brief) -> Iterable[tuple[Text, int]]:
    yield _text(brief.title, "bold"), 0
    yield _text(subtitle(brief), "dim"), 0
    for warning in brief.warnings:
        yield _text(f"Note: {warning}", "yellow"), 0
    for paragraph in (brief.lede, *brief.paragraphs):
        yield Text(""), 0
        yield _prose(paragraph), 0
    for section in sections(brief):
        yield Text(""), 0
        yield _text(section.title.upper(), "bold"), 0
        yield from _section(section)


def _prose(paragraph: Paragraph) -> Text:
    return _text(paragraph.text)


def _section(section: Section) -> Iterable[tuple[Text, int]]:
    style = "bold red" if section.title.endswith("that disagree") else ""
    for entry in section.entries:
        yield from [_short(entry)] if section.brief else _entry(entry, style)


def _short(entry: Entry) -> tuple[Text, int]:
    """One line: what, which value, whose."""
    line = _text(f"• {entry.head}")
    for value in entry.lines:
        line.append(_text(f": {value.head}" if value.head else "", "bold"))
        line.append(_text(f" — {value.sources}", "dim"))
    if entry.note:
        line.append(_text(f" — {entry.note}", "dim"))
    return line, 0


def _entry(entry: Entry, style: str) -> Iterable[tuple[Text, int]]:
    yield _text(f"• {entry.head}", style), 0
    if entry.note:
        yield _text(entry.note), 2
    for line in entry.lines:
        yield from _line(line)
    if entry.settle:
        yield _text(f"What would settle it: {entry.settle}", "italic"), 2


def _line(line: Line) -> Iterable[tuple[Text, int]]:
    head = _text(line.head, "bold")
    yield (head.append(_text(f" — {line.sources}", "not bold")) if line.head else _text(line.sources)), 4
    for quote in line.quotes[:QUOTES_SHOWN]:
        yield _quote(quote), 6


def _quote(quote: Quote) -> Text:
    return _text(f"“{quote.text}” [{quote.source} {quote.start}–{quote.end}]", "dim")


def _text(words: str, style: str = "") -> Text:
    return Text(for_terminal(words).replace("\n", " "), style=style)
