"""What is known of a story once its figures are grouped and judged, before anything is worded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consensus.reconciling.origins import OriginMap, find_origins
from consensus.reconciling.prose import Material
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
