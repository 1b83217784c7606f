"""What all parts of the page share: anchors, and where a figure is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from consensus.output.html.markup import Html
from consensus.output.names import Names, sound_figures
from consensus.output.worth import measures_with, plural
from consensus.schema import Figure, Measure, Position

Sources = Literal["full", "excerpts", "none"]
_UNFIT = re.compile(r"[^\w.-]+")
_NUMBER_LAST = re.compile(r"-(?=\d+\Z)")


@dataclass(frozen=True, slots=True)
class Listed:
    """The entries of a section, and how many they are."""

    count: int
    body: Html


@dataclass(frozen=True)
class Page(Names):
    """A brief on its way to a page, and how much of the articles may be on it."""

    sources: Sources
    # Anchors that the quotes have taken where no article is on the page: an id stands once.
    taken: set[str] = field(default_factory=set)

    @cached_property
    def told(self) -> Mapping[str, Measure]:
        """The measure that tells of a figure, by the figure's id; measures the page leaves out have none."""
        verdicts = ("disputed", "agreed", "compatible", "single-source")
        shown = {m.id for m in measures_with(self.brief, *verdicts)}
        figures = ((m, f) for m in self.brief.measures for p in m.positions for f in p.figures)
        return {f.id: m for m, f in figures if m.id in shown or f.fault}

    @cached_property
    def slugs(self) -> Mapping[str, str]:
        """The part of an anchor that names the article: no space in it, no two alike, stable."""
        slugs: dict[str, str] = {}
        for article in self.brief.articles:
            slug = _NUMBER_LAST.sub("_", _UNFIT.sub("-", article.id)) or "article"
            while slug in slugs.values():
                slug += "_"
            slugs[article.id] = slug
        return slugs

    @property
    def with_texts(self) -> bool:
        """Whether the articles stand beside the brief."""
        return self.sources != "none"

    def panel(self, article: str) -> str:
        """The anchor of a whole article, or of its line in the sources."""
        return f"article:{self.slugs[article]}" if self.with_texts else f"source:{self.slugs[article]}"

    def figure_anchor(self, figure: Figure) -> str:
        """The anchor of a printed number: article and first character."""
        return f"{self.slugs.get(figure.article, figure.article)}-{figure.start}"

    def span_anchor(self, article: str, start: int, end: int) -> str:
        """The anchor of a sentence: article, first character and end."""
        return f"{self.slugs.get(article, article)}-{start}-{end}"

    def claim(self, anchor: str) -> str | None:
        """The anchor, if nothing on the page has it yet."""
        if anchor in self.taken:
            return None
        self.taken.add(anchor)
        return anchor


def measure_anchor(measure: str) -> str:
    """The anchor of a measure's entry."""
    return f"measure:{_UNFIT.sub('-', measure)}"


def statement_anchor(statement: str) -> str:
    """The anchor of a statement's entry."""
    return f"statement:{_UNFIT.sub('-', statement)}"


def support(page: Page, position: Position) -> str:
    """How many independent reports stand behind a position, and in how many articles."""
    articles = len({f.article for f in sound_figures(position)})
    return f"{plural(articles, 'article')} · {plural(len(set(position.origins)), 'independent report')}"
