"""What a reader calls articles and reports, and which figure belongs to which: shared by all formats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from consensus.figures.compare.credited import credits_told
from consensus.schema import ArticleEntry, Brief, Figure, Measure, Origin, Position

Role = Literal["origin", "copy", "fault"]
LONGEST = 120  # characters of a name: three lines of a telephone
_MARKS = {"origin": "●", "copy": "○", "fault": "✕"}
_SPOKEN = {"origin": "report counted", "copy": "copy, not counted again", "fault": "left out, text fault"}


@dataclass(frozen=True)
class Names:
    """A brief on its way to a reader."""

    brief: Brief

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
    def _measures(self) -> Mapping[str, Measure]:
        """The measure of each figure, and each measure by its own id."""
        own = {m.id: m for m in self.brief.measures}
        return own | {f.id: m for m in self.brief.measures for p in m.positions for f in p.figures}

    def measure_of(self, ref: str) -> Measure | None:
        """The measure that a figure states, or that has this id."""
        return self._measures.get(ref)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What a reader calls each article; outlets with several articles get the article's id."""
        outlets = Counter(a.outlet for a in self.brief.articles)
        return {a.id: _named(a, outlets[a.outlet] > 1) for a in self.brief.articles}

    def name(self, article: str) -> str:
        """What a reader calls an article."""
        return clipped(self.names.get(article, article))

    def origin_label(self, origin: str) -> str:
        """What a reader calls a report."""
        found = self.origins.get(origin)
        return clipped(found.label if found else origin)

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

    def credits(self, positions: Sequence[Position]) -> str:
        """Whom positions are credited to, as a reader is told it: "police (Post); mayor (Mail)"."""
        label = {f.id: self.origin_label(self.origin_of(f, p)) for p in positions for f in p.figures}
        return credits_told([f for p in positions for f in sound_figures(p)], lambda f: label[f.id])

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


def clipped(text: str, limit: int = LONGEST) -> str:
    """A name that is no whole page, whatever a file says it is.

    >>> clipped("Gazette"), len(clipped("x" * 2_000_000))
    ('Gazette', 120)
    """
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def mark(role: Role) -> str:
    """The sign of a role."""
    return _MARKS[role]


def spoken(role: Role) -> str:
    """The sign of a role in words."""
    return _SPOKEN[role]


def sound(measure: Measure) -> list[Position]:
    """The positions that count, or all where none does."""
    counted = [p for p in measure.positions if any(not f.fault for f in p.figures)]
    return counted or list(measure.positions)


def sound_figures(position: Position) -> list[Figure]:
    """The figures of a position that count, or all where none does."""
    return [f for f in position.figures if not f.fault] or list(position.figures)


def once_an_article(figures: list[Figure]) -> list[Figure]:
    """The first figure of each article."""
    return list({figure.article: figure for figure in reversed(figures)}.values())[::-1]
