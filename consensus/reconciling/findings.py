"""What is known of a story once its figures are grouped and judged, before anything is worded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consensus.reconciling.origins import OriginMap, SharedSource, find_origins, shared_sources
from consensus.reconciling.prose.rendering import Material
from consensus.schema import ArticleSummary, Figure, LeftOut, Measure, Statement


@dataclass(frozen=True, slots=True)
class Findings:
    """Measures, statements and origins of one story, with all that was left out on the way."""

    summaries: tuple[ArticleSummary, ...]
    origins: OriginMap
    measures: tuple[Measure, ...]
    statements: tuple[Statement, ...]
    left_out: tuple[LeftOut, ...] = ()
    warnings: tuple[str, ...] = ()

    def material(self) -> Material:
        """What placeholders of a draft stand for."""
        return Material(
            measures={measure.id: measure for measure in self.measures},
            statements={statement.id: statement for statement in self.statements},
            figures=figures_by_id(self.summaries),
            labels={origin.id: origin.label for origin in self.origins.origins},
            origin_of=self.origins.of_figure,
        )


def origins_of(summaries: Sequence[ArticleSummary]) -> OriginMap:
    """Who copied whom among the summarised articles."""
    return find_origins(
        [summary.article for summary in summaries],
        {summary.article.id: summary.figures for summary in summaries},
    )


def figures_by_id(summaries: Sequence[ArticleSummary]) -> Mapping[str, Figure]:
    """Every figure of the story."""
    return {figure.id: figure for summary in summaries for figure in summary.figures}


def with_shared_sources(measures: Sequence[Measure], origins: OriginMap) -> tuple[Measure, ...]:
    """The measures, saying where several origins go back to one body: they are no confirmations."""
    labels = {origin.id: origin.label for origin in origins.origins}
    return tuple(_with_shared_source(measure, origins, labels) for measure in measures)


def _with_shared_source(measure: Measure, origins: OriginMap, labels: Mapping[str, str]) -> Measure:
    figures = [figure for p in measure.positions for figure in p.figures if not figure.fault]
    shared = shared_sources(figures, origins.of_figure)
    if not shared:
        return measure
    told = (words for found in shared for words in _told(found, measure, origins, labels))
    said = " ".join(dict.fromkeys(told))
    return measure.model_copy(update={"explanation": f"{measure.explanation} {said}".strip()})


def _told(
    found: SharedSource, measure: Measure, origins: OriginMap, labels: Mapping[str, str]
) -> Iterator[str]:
    """What a body credited by several origins means: that a value of theirs is no better confirmed for it.

    Values that differ, of a dispute or of one count at several times, are not said to be confirmed at all.
    """
    if measure.verdict != "disputed" and measure.reason != "as-of":
        yield found.sentence(labels)
        return
    alike = []
    for position in measure.positions:
        held = [figure for figure in position.figures if figure.id in found.figures]
        shared = tuple(dict.fromkeys(map(origins.of_figure, held)))
        if len(shared) > 1:
            alike.append(replace(found, figures=tuple(f.id for f in held), origins=shared))
    if measure.verdict == "disputed" and not any(each.origins == found.origins for each in alike):
        yield found.sentence(labels, disputed=True)
    yield from (each.sentence(labels) for each in alike)
