"""What every format shows, in one order: headings, entries, quotes. No markup here.

The order is an editor's, and the page's: what changed, what is disputed, the brief itself, then
what is agreed, what rests on one origin alone, what was left out and where it all comes from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from consensus.figures.compare.explain import shown_in_full
from consensus.output.changes import Told, articles_told, changes_told, since
from consensus.output.excerpts import Quote, figure_quoted, quoted
from consensus.output.names import Names, once_an_article, sound_figures
from consensus.output.worth import (
    against,
    either,
    measures_with,
    plural,
    positions_told,
    sentence,
    statements_with,
    value,
)
from consensus.schema import Brief, Figure, Measure, Paragraph, Position, Side, Statement

NUMBERS = 3  # different numbers told of one position


@dataclass(frozen=True, slots=True)
class Line:
    """One value or one side: what is printed, who prints it, the quote. Both may be ""."""

    head: str
    sources: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One measure, statement or remark. ``measure`` is what a plot can be drawn of.

    ``support`` says how many reports stand behind each value of a dispute; ``group`` is the report
    that alone says it, where the section is in groups.
    """

    head: str
    note: str = ""
    lines: tuple[Line, ...] = ()
    settle: str = ""
    values: str = ""
    measure: Measure | None = None
    support: str = ""
    group: str = ""


Kind = Literal["changed", "disputed", "prose", "fault", "agreed", "fitting", "single", "left-out", "origins"]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its entries, or with the brief's own paragraphs."""

    kind: Kind
    title: str
    entries: tuple[Entry, ...] = ()
    prose: tuple[Paragraph, ...] = ()

    @property
    def short(self) -> bool:
        """Whether its entries take a line each, the quotes left to footnotes."""
        return self.kind in ("changed", "single", "left-out", "origins")

    def groups(self) -> list[tuple[str, list[Entry]]]:
        """Its entries by their groups, in the order in which the groups first appear."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.group, []).append(entry)
        return list(found.items())


def sections(brief: Brief) -> list[Section]:
    """All sections that have something to say, in the order an editor reads."""
    names = Names(brief)

    def told(*verdicts: str) -> tuple[Entry, ...]:
        measures = (_measure(m, names) for m in measures_with(brief, *verdicts))
        return (*measures, *(_statement(s, names) for s in statements_with(brief, *verdicts)))

    disputed = tuple(_measure(m, names) for m in measures_with(brief, "disputed"))
    statements = tuple(_statement(s, names) for s in statements_with(brief, "disputed"))
    prose = tuple(p for p in (brief.lede, *brief.paragraphs) if p.text)
    found = [
        Section("changed", f"Changed since {since(names)}", tuple(_changes(names))),
        Section("disputed", "Figures that disagree", disputed),
        Section("prose", "The brief", prose=prose),
        Section("disputed", "Statements that disagree", statements),
        Section("fault", "Text faults", tuple(_faults(names))),
        Section("agreed", "What the reports agree on", told("agreed")),
        Section("fitting", "Figures that differ and fit", told("compatible")),
        Section("single", "From one report only", told("single-source")),
        Section("left-out", "Left out, and why", tuple(_left_out(names))),
        Section("origins", "Who copied whom", tuple(_origins(names))),
    ]
    return [section for section in found if section.entries or section.prose]


def _changes(names: Names) -> Iterable[Entry]:
    """A line for each change, and one for the articles that came or went."""
    if names.brief.changed is None:
        return
    articles = "; ".join(articles_told(names))
    told = changes_told(names)
    if articles or not told:
        yield Entry(f"{articles[:1].upper()}{articles[1:]}" or "No figure changed")
    if articles and not told:
        yield Entry("No figure changed")
    for change in told:
        yield Entry(f"{change.sign} {change.label}: {change.kind}", _became(change))


def _became(change: Told) -> str:
    by = f"changed by {change.articles}" if change.articles else ""
    return "; ".join(part for part in (change.values, by) if part)


def origin_list(names: Names, origins: Sequence[str], articles: Sequence[str]) -> str:
    """The reports behind a position, with how many articles carry them where that is more."""
    labels = ", ".join(names.origin_label(origin) for origin in origins)
    count = len(set(articles))
    return f"{labels} ({plural(count, 'article')})" if count > len(origins) else labels


def _measure(measure: Measure, names: Names) -> Entry:
    positions = positions_told(measure)
    alone = measure.verdict == "single-source"
    return Entry(
        head=measure.label,
        note="" if alone and len(positions) == 1 else sentence(measure.explanation),
        lines=tuple(_position(position, names, alone) for position in positions),
        settle=measure.settle,
        values=either(measure),
        measure=measure,
        support=against(measure) if measure.verdict == "disputed" else "",
        group=names.origin_label(positions[0].origins[0]) if alone and positions[0].origins else "",
    )


def _position(position: Position, names: Names, alone: bool) -> Line:
    figures = sound_figures(position)
    credit = names.credits([position])
    return Line(
        head=_printed(position, figures),
        sources=_whose(names, position.origins, [figure.article for figure in figures], (alone, credit)),
        quotes=tuple(figure_quoted(figure, names) for figure in once_an_article(figures)),
    )


def _whose(names: Names, origins: Sequence[str], articles: Sequence[str], more: tuple[bool, str]) -> str:
    """Who prints it and whom they credit; ``alone`` in ``more``: the report's name is said above."""
    alone, credit = more
    count = len(set(articles))
    said = (plural(count, "article") if count > 1 else "") if alone else origin_list(names, origins, articles)
    return " — ".join(part for part in (said, f"credited to {credit}" if credit else "") if part)


def _printed(position: Position, figures: Sequence[Figure]) -> str:
    """What the figures print, each number once: "1 kilometre; a little over half-a-mile"."""
    if len(figures) < 2 or " + " in position.printed:
        return value(position)
    numbers: dict[tuple[object, str], str] = {}
    for figure in figures:
        numbers.setdefault((figure.value, figure.unit), shown_in_full(figure))
    return "; ".join([value(position), *list(numbers.values())[1:NUMBERS]])


def _statement(statement: Statement, names: Names) -> Entry:
    alone = statement.verdict == "single-source"
    if statement.sides:
        lines = tuple(_side(side, names) for side in statement.sides)
    else:
        articles = [evidence.article for evidence in statement.evidence]
        sources = _whose(names, statement.origins, articles, (alone, ""))
        lines = (Line("", sources, tuple(quoted(names, e) for e in statement.evidence[:3])),)
    group = names.origin_label(statement.origins[0]) if alone and statement.origins else ""
    return Entry(head=statement.text, lines=lines, settle=statement.settle, group=group)


def _side(side: Side, names: Names) -> Line:
    sources = origin_list(names, side.origins, [evidence.article for evidence in side.evidence])
    return Line(side.text, sources, tuple(quoted(names, evidence) for evidence in side.evidence[:3]))


def _faults(names: Names) -> Iterable[Entry]:
    for measure in names.brief.measures:
        faulty = [f for position in measure.positions for f in position.figures if f.fault]
        for figure in faulty:
            line = Line(figure.printed, names.name(figure.article), (figure_quoted(figure, names),))
            drawn = None if measure.verdict == "disputed" else measure
            yield Entry(
                measure.label, sentence(figure.fault or ""), (line,), values=figure.printed, measure=drawn
            )


def _origins(names: Names) -> Iterable[Entry]:
    for origin in names.brief.origins:
        carriers = ", ".join(names.name(article) for article in origin.articles)
        evidence = names.renamed("; ".join(origin.evidence))
        yield Entry(carriers if carriers == origin.label else f"{origin.label}: {carriers}", evidence)


def _left_out(names: Names) -> Iterable[Entry]:
    """What was left out for one reason in one entry."""
    reasons: dict[str, list[str]] = {}
    for left in names.brief.left_out:
        reasons.setdefault(left.why, []).append(left.what)
    for why, what in reasons.items():
        counted = (f"{words} ×{count}" if count > 1 else words for words, count in Counter(what).items())
        yield Entry(names.renamed("; ".join(counted)), names.renamed(why))
