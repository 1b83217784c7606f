"""The brief on a terminal: 80 columns and up, colours only where they help, plain when piped."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from consensus.output.excerpts import Quote
from consensus.output.names import Names
from consensus.output.pieces import pieces
from consensus.output.safe import for_terminal
from consensus.output.summary import subtitle
from consensus.output.terminal_plot import LEGEND, PLOT_WIDEST, plot_lines
from consensus.output.view import Entry, Line, Section, sections
from consensus.schema import Brief, Paragraph

WIDEST = 100  # columns: longer lines of prose are hard to read, however wide the window
QUOTES_SHOWN = 2  # a position's first quotes; the others are in the JSON and the Markdown
_HEADS = {"disputed": ("≠", "bold red"), "fault": ("✕", "yellow")}


class Placed(NamedTuple):
    """Words, how far they are set in, and how much further the lines after the first."""

    text: Text
    indent: int = 0
    hang: int = 0


def to_text(brief: Brief, width: int = 80) -> str:
    """The brief as plain text without colour, ``width`` columns wide."""
    buffer = io.StringIO()
    print_brief(brief, Console(file=buffer, width=width, no_color=True, highlight=False))
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines())


def print_brief(brief: Brief, console: Console) -> None:
    """Print the brief to ``console``."""
    width = min(console.width, WIDEST)
    for text, indent, hang in _Printed(brief, min(console.width, PLOT_WIDEST)).lines():
        lines = [text] if text.no_wrap else text.wrap(console, width - indent - hang)
        for n, line in enumerate(lines or [Text()]):
            before = Text(" " * (indent + (hang if n else 0)))
            console.print(before + line, highlight=False, markup=False, soft_wrap=True)


class _Printed:
    """A brief on its way to a terminal of a width."""

    def __init__(self, brief: Brief, width: int) -> None:
        self.names, self.width = Names(brief), width

    def lines(self) -> Iterable[Placed]:
        brief = self.names.brief
        yield Placed(_text(brief.title, "bold"))
        yield Placed(_text(subtitle(brief), "dim"))
        for warning in brief.warnings:
            yield Placed(_text(f"Note: {warning}", "yellow"))
        legend = True
        for section in sections(brief):
            yield Placed(Text(""))
            yield Placed(_text(section.title.upper(), "bold"))
            if legend and section.kind in _HEADS and any(entry.measure for entry in section.entries):
                yield Placed(_text(LEGEND, "dim"))
                legend = False
            yield from self._section(section)

    def _section(self, section: Section) -> Iterable[Placed]:
        for n, paragraph in enumerate(section.prose):
            if n:
                yield Placed(Text(""))
            yield Placed(self._prose(paragraph))
        for group, entries in section.groups():
            if group:
                yield Placed(_text(group, "bold"))
            for entry in entries:
                yield from [_short(entry, section)] if section.short else self._entry(entry, section)

    def _prose(self, paragraph: Paragraph) -> Text:
        """A paragraph, its disputed numbers in the colour of disputes."""
        text = Text()
        for piece in pieces(self.names, paragraph):
            text.append(_text(piece.text, "red" if piece.disputed else ""))
        return text

    def _entry(self, entry: Entry, section: Section) -> Iterable[Placed]:
        sign, style = _HEADS.get(section.kind, ("•", ""))
        head = _text(f"{sign} {entry.head}", style)
        drawn = entry.measure if section.kind in _HEADS else None
        if drawn:
            yield Placed(Text(""))
            head.append(_text(f": {entry.values}", "bold"))
        yield Placed(head, 0, 2)
        if entry.support:
            yield Placed(_text(entry.support), 2)
        if drawn:
            yield from (Placed(line) for line in plot_lines(self.names, drawn, self.width))
        if entry.note:
            yield Placed(_text(entry.note), 2)
        for line in entry.lines:
            yield from _line(line)
        if entry.settle:
            yield Placed(_text(f"What would settle it: {entry.settle}", "italic"), 2)


def _short(entry: Entry, section: Section) -> Placed:
    """One line: what, which value, whose. A change begins with its own sign."""
    line = _text(entry.head if section.kind == "changed" else f"• {entry.head}")
    for value in entry.lines:
        line.append(_text(f": {value.head}" if value.head else "", "bold"))
        line.append(_text(f" — {value.sources}" if value.sources else "", "dim"))
    if entry.note:
        line.append(_text(f" — {entry.note}", "dim"))
    return Placed(line, 0, 2)


def _line(line: Line) -> Iterable[Placed]:
    head = _text(line.head, "bold")
    if line.sources:
        head.append(_text(f"{' — ' if line.head else ''}{line.sources}", "not bold"))
    if head:
        yield Placed(head, 4)
    alike: dict[str, list[Quote]] = {}
    for quote in line.quotes:
        alike.setdefault(quote.text, []).append(quote)
    for quotes in list(alike.values())[:QUOTES_SHOWN]:
        yield Placed(_quote(quotes), 6)


def _quote(quotes: list[Quote]) -> Text:
    """One quote with every article that prints it word for word."""
    places = ", ".join(f"{quote.source} {quote.start}–{quote.end}" for quote in quotes)
    return _text(f"“{quotes[0].text}” [{places}]", "dim")


def _text(words: str, style: str = "") -> Text:
    return Text(for_terminal(words).replace("\n", " "), style=style)
