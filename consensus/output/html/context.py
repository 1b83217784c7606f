"""What all parts of the page share: names, anchors, who copied whom, where a figure is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from consensus.output.html.markup import Html
from consensus.output.view import measures_with, plural
from consensus.schema import ArticleEntry, Brief, Figure, Measure, Origin, Position

Sources = Literal["full", "excerpts", "none"]
_UNFIT = re.compile(r"[^\w.-]+")
_NUMBER_LAST = re.compile(r"-(?=\d+\Z)")
_MARKS = {"origin": "●", "copy": "○", "fault": "✕"}
_SPOKEN = {"origin": "report counted", "copy": "copy, not counted again", "fault": "left out, text fault"}
Role = Literal["origin", "copy", "fault"]


@dataclass(frozen=True, slots=True)
class Listed:
    """The entries of a section, and how many they are."""

    count: int
    body: Html


@dataclass(frozen=True)
class Page:
    """A brief on its way to a page, and how much of the articles may be on it."""

    brief: Brief
    sources: Sources
    # Anchors that the quotes have taken where no article is on the page: an id stands once.
    taken: set[str] = field(default_factory=set)

    @cached_property
    def articles(self) -> Mapping[str, ArticleEntry]:
        """Articles by id."""
        return {article.id: article for article in self.brief.articles}

    @cached_property
    def origins(self) -> Mapping[str, Origin]:
        """Origins by id."""
        return {origin.id: origin for origin in self.brief.origins}

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """Figures by id."""
        return {f.id: f for m in self.brief.measures for p in m.positions for f in p.figures}

    @cached_property
    def told(self) -> Mapping[str, Measure]:
        """The measure that tells of a figure, by the figure's id; measures the page leaves out have none."""
        verdicts = ("disputed", "agreed", "compatible", "single-source")
        shown = {m.id for m in measures_with(self.brief, *verdicts)}
        figures = ((m, f) for m in self.brief.measures for p in m.positions for f in p.figures)
        return {f.id: m for m, f in figures if m.id in shown or f.fault}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What a reader calls each article; outlets with several articles get the article's id."""
        outlets = Counter(a.outlet for a in self.brief.articles)
        return {a.id: _named(a, outlets[a.outlet] > 1) for a in self.brief.articles}

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

    def name(self, article: str) -> str:
        """What a reader calls an article."""
        return self.names.get(article, article)

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

    def origin_label(self, origin: str) -> str:
        """What a reader calls a report."""
        found = self.origins.get(origin)
        return found.label if found else origin

    def shared(self, origin: str, article: str) -> bool:
        """Whether a report needs a name beside the article's: others carry it, or it is not the article's."""
        found, entry = self.origins.get(origin), self.articles.get(article)
        return bool(found and entry and (len(found.articles) > 1 or entry.origin != origin))

    def origin_of(self, figure: Figure, position: Position) -> str:
        """Which of a position's reports a figure stands for."""
        article = self.articles.get(figure.article)
        known = [o for o in position.origins if o in self.origins]
        own = [o for o in known if figure.article in self.origins[o].articles]
        if article and article.origin in own:
            return article.origin
        return own[0] if own else position.origins[0] if position.origins else ""

    def renamed(self, text: str) -> str:
        """A sentence about articles and reports with names for ids."""
        return self._ids.sub(lambda found: self.names.get(found[0]) or self.origin_label(found[0]), text)

    @cached_property
    def _ids(self) -> re.Pattern[str]:
        """Finds ids that cannot be words of a sentence: they hold a digit or a sign."""
        ids = sorted(
            (i for i in (*self.articles, *self.origins) if re.search(r"[\d_/.-]", i)), key=len, reverse=True
        )
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ids))})(?![\w-])" if ids else r"(?!)")


def _named(article: ArticleEntry, shared: bool) -> str:
    if not article.outlet:
        return article.id
    return f"{article.outlet} ({article.id})" if shared else article.outlet


def measure_anchor(measure: str) -> str:
    """The anchor of a measure's entry."""
    return f"measure:{_UNFIT.sub('-', measure)}"


def statement_anchor(statement: str) -> str:
    """The anchor of a statement's entry."""
    return f"statement:{_UNFIT.sub('-', statement)}"


def mark(role: Role) -> str:
    """The sign of a role."""
    return _MARKS[role]


def spoken(role: Role) -> str:
    """The sign of a role in words."""
    return _SPOKEN[role]


def support(page: Page, position: Position) -> str:
    """How many independent reports stand behind a position, and in how many articles."""
    figures = [f for f in position.figures if not f.fault] or list(position.figures)
    articles = len({f.article for f in figures})
    return f"{plural(articles, 'article')} · {plural(len(set(position.origins)), 'independent report')}"


def sound(measure: Measure) -> list[Position]:
    """The positions that count, or all where none does."""
    counted = [p for p in measure.positions if any(not f.fault for f in p.figures)]
    return counted or list(measure.positions)


def sound_figures(position: Position) -> list[Figure]:
    """The figures of a position that count, or all where none does."""
    return [f for f in position.figures if not f.fault] or list(position.figures)
