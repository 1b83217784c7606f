"""What every format shows, in one order: headings, entries, quotes. No markup here.

The order is an editor's: what is disputed first, then what is agreed, then what rests on one
origin alone, then where it all comes from and what was left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consensus.figures.explain import shown
from consensus.schema import Brief, Evidence, Figure, Measure, Position, Side, Statement

_SPACE = re.compile(r"\s+")
NUMBERS = 3  # different numbers told of one position
EXCERPT = 170  # characters of a quote around its number: two lines of a terminal


@dataclass(frozen=True, slots=True)
class Quote:
    """A printed sentence (shortened around what matters) and where it stands."""

    text: str
    source: str
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One value or one side: what is printed, who prints it, the quote."""

    head: str
    sources: str
    quotes: tuple[Quote, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One measure, statement or remark."""

    head: str
    note: str = ""
    lines: tuple[Line, ...] = ()
    settle: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its entries; ``brief`` ones take a line each, the quotes left to footnotes."""

    title: str
    entries: tuple[Entry, ...]
    brief: bool = False


def subtitle(brief: Brief) -> str:
    """One line: how many articles and origins, what is disputed, who read."""
    disputed = sum(m.verdict == "disputed" for m in brief.measures) + sum(
        s.verdict == "disputed" for s in brief.statements
    )
    parts = [
        plural(len(brief.articles), "article"),
        plural(len({a.origin for a in brief.articles}), "independent report"),
        f"{disputed} disputed",
        "built-in rules, no model" if brief.reader == "rules" else f"read by {brief.reader}",
    ]
    return " · ".join(parts)


def plural(count: int, noun: str) -> str:
    """A count with its noun.

    >>> plural(1, "article"), plural(3, "article")
    ('1 article', '3 articles')
    """
    return f"{count} {noun}" if count == 1 else f"{count:,} {noun}s"


def sections(brief: Brief) -> list[Section]:
    """All sections that have something to say."""
    show = _Names(brief)
    found = [
        Section("Figures that disagree", tuple(_measure(m, show) for m in measures_with(brief, "disputed"))),
        Section(
            "Statements that disagree",
            tuple(_statement(s, show) for s in statements_with(brief, "disputed")),
        ),
        Section("Text faults", tuple(_faults(brief, show))),
        Section(
            "What the reports agree on",
            (
                *(_measure(m, show) for m in measures_with(brief, "agreed", "compatible")),
                *(_statement(s, show) for s in statements_with(brief, "agreed", "compatible")),
            ),
        ),
        Section(
            "From one origin only",
            (
                *(_measure(m, show) for m in measures_with(brief, "single-source")),
                *(_statement(s, show) for s in statements_with(brief, "single-source")),
            ),
            brief=True,
        ),
        Section("Who copied whom", tuple(_origins(brief, show)), brief=True),
        Section("Left out", tuple(_left_out(brief)), brief=True),
    ]
    return [section for section in found if section.entries]


class _Names:
    """Names of articles and origins as a reader knows them."""

    def __init__(self, brief: Brief) -> None:
        self.articles: Mapping[str, str] = {a.id: a.outlet or a.id for a in brief.articles}
        self.origins: Mapping[str, str] = {o.id: o.label for o in brief.origins}

    def origin_list(self, origins: Sequence[str], articles: Sequence[str]) -> str:
        names = ", ".join(self.origins.get(origin, origin) for origin in origins)
        count = len(set(articles))
        return f"{names} ({plural(count, 'article')})" if count > len(origins) else names

    def quote(self, evidence: Evidence, around: tuple[int, int] | None = None) -> Quote:
        text = excerpt(evidence.quote, around)
        source = self.articles.get(evidence.article, evidence.article)
        return Quote(text, source, evidence.article, evidence.start, evidence.end)


def excerpt(quote: str, around: tuple[int, int] | None = None, limit: int = EXCERPT) -> str:
    """``quote`` on one line, cut at words to ``limit`` characters around the span that matters.

    >>> excerpt("one two three four five", (8, 13), limit=9)
    '… three …'
    """
    left, right = window(quote, around, limit)
    cut = _SPACE.sub(" ", quote[left:right]).strip()
    return ("… " if left else "") + cut + (" …" if right < len(quote) else "")


def window(quote: str, around: tuple[int, int] | None = None, limit: int = EXCERPT) -> tuple[int, int]:
    """Which part of ``quote`` an excerpt shows: ``limit`` characters around the span that matters.

    >>> window("one two three four five", (8, 13), limit=9)
    (8, 13)
    """
    if len(quote) <= limit:
        return 0, len(quote)
    start, end = around or (0, 0)
    left = max(0, min(start - (limit - (end - start)) // 2, len(quote) - limit))
    right = min(len(quote), left + limit)
    while left > 0 and left < start and not quote[left - 1].isspace():
        left += 1
    while right < len(quote) and right > end and not quote[right].isspace():
        right -= 1
    return left, right


def measures_with(brief: Brief, *verdicts: str) -> list[Measure]:
    """Measures with these verdicts that are worth a reader's time: not "two countries" alone."""
    found = [measure for measure in brief.measures if measure.verdict in verdicts]
    return [m for m in found if not all(f.weak for p in m.positions for f in p.figures)]


def statements_with(brief: Brief, *verdicts: str) -> list[Statement]:
    """Statements with these verdicts."""
    return [statement for statement in brief.statements if statement.verdict in verdicts]


def _measure(measure: Measure, names: _Names) -> Entry:
    sound = [position for position in measure.positions if any(not f.fault for f in position.figures)]
    alone = measure.verdict == "single-source" and len(sound) == 1
    return Entry(
        head=measure.label,
        note="" if alone else measure.explanation,
        lines=tuple(_position(position, names) for position in sound or measure.positions),
        settle=measure.settle,
    )


def _position(position: Position, names: _Names) -> Line:
    figures = [figure for figure in position.figures if not figure.fault] or list(position.figures)
    sources = names.origin_list(position.origins, [figure.article for figure in figures])
    credit = next((figure.attribution for figure in figures if figure.attribution), "")
    first: dict[str, Figure] = {}
    for figure in figures:
        first.setdefault(figure.article, figure)
    return Line(
        head=_printed(position, figures),
        sources=f"{sources} — credited to {credit}" if credit else sources,
        quotes=tuple(_figure_quote(figure, names) for figure in first.values()),
    )


def _printed(position: Position, figures: Sequence[Figure]) -> str:
    """What the figures print, each number once: "1 kilometre; a little over half-a-mile"."""
    if len(figures) < 2 or " + " in position.printed:
        return position.printed
    numbers: dict[tuple[object, str], str] = {}
    for figure in figures:
        numbers.setdefault((figure.value, figure.unit), shown(figure))
    return "; ".join([position.printed, *list(numbers.values())[1:NUMBERS]])


def _figure_quote(figure: Figure, names: _Names) -> Quote:
    inside = (figure.start - figure.quote_start, figure.end - figure.quote_start)
    evidence = Evidence(
        article=figure.article, start=figure.quote_start, end=figure.quote_end, quote=figure.quote
    )
    return names.quote(evidence, inside)


def _statement(statement: Statement, names: _Names) -> Entry:
    if statement.sides:
        lines = tuple(_side(side, names) for side in statement.sides)
    else:
        articles = [evidence.article for evidence in statement.evidence]
        sources = names.origin_list(statement.origins, articles)
        lines = (Line("", sources, tuple(names.quote(e) for e in statement.evidence[:3])),)
    return Entry(head=statement.text, lines=lines, settle=statement.settle)


def _side(side: Side, names: _Names) -> Line:
    sources = names.origin_list(side.origins, [evidence.article for evidence in side.evidence])
    return Line(side.text, sources, tuple(names.quote(evidence) for evidence in side.evidence[:3]))


def _faults(brief: Brief, names: _Names) -> Iterable[Entry]:
    for measure in brief.measures:
        for position in measure.positions:
            for figure in position.figures:
                if figure.fault:
                    line = Line(
                        figure.printed,
                        names.articles.get(figure.article, figure.article),
                        (_figure_quote(figure, names),),
                    )
                    yield Entry(measure.label, figure.fault, (line,))


def _origins(brief: Brief, names: _Names) -> Iterable[Entry]:
    for origin in brief.origins:
        carriers = ", ".join(names.articles.get(article, article) for article in origin.articles)
        yield Entry(f"{origin.label}: {carriers}", "; ".join(origin.evidence))


def _left_out(brief: Brief) -> Iterable[Entry]:
    """What was left out for one reason in one entry."""
    reasons: dict[str, list[str]] = {}
    for left in brief.left_out:
        reasons.setdefault(left.why, []).append(left.what)
    for why, what in reasons.items():
        yield Entry("; ".join(what), why)
