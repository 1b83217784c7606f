"""The brief's paragraphs in pieces: each number that is evidenced with its quotes."""

from __future__ import annotations

from typing import NamedTuple

from consensus.output.excerpts import Quote, figure_quoted
from consensus.output.names import Names, sound_figures
from consensus.output.worth import positions_told
from consensus.schema import Paragraph

NOTED = 6  # quotes noted at one place of the prose: more hide the sentence


class Piece(NamedTuple):
    """A stretch of a paragraph; a number's has its quotes, and says whether it is disputed."""

    text: str
    quotes: tuple[Quote, ...] = ()
    disputed: bool = False


def pieces(names: Names, paragraph: Paragraph) -> list[Piece]:
    """A paragraph in pieces: together they are its text, each number that is evidenced a piece of its own."""
    found: list[Piece] = []
    at = 0
    for link in sorted(paragraph.links, key=lambda link: link.start):
        measure = names.measure_of(link.ref)
        if measure is None or link.start < at or link.end <= link.start:
            continue
        figure = names.figures.get(link.ref)
        figures = [figure] if figure else [sound_figures(p)[0] for p in positions_told(measure)]
        quotes = tuple(figure_quoted(each, names) for each in figures[:NOTED] if not each.weak)
        found.append(Piece(paragraph.text[at : link.start]))
        disputed = measure.verdict == "disputed"
        found.append(Piece(paragraph.text[link.start : link.end], quotes, disputed))
        at = link.end
    return [piece for piece in (*found, Piece(paragraph.text[at:])) if piece.text]
