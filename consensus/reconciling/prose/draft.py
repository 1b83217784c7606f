"""What a writer hands to the renderer: prose that points at figures instead of printing them.

A placeholder is ``{M1}`` (a measure), ``{T1}`` (a statement) or ``{F:<figure id>}`` (one printed
figure). The renderer turns a measure into what its positions print, with who says so where they
disagree; a statement into its text or its sides; a figure into its printed words and a citation.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a brief before rendering. All parts are templates with placeholders.

    ``title`` holds no placeholder. ``lede`` and ``paragraphs`` hold no number outside one.
    """

    title: str
    lede: str
    paragraphs: tuple[str, ...]
