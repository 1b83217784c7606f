"""An earlier brief as far as the articles at hand can tell: without the numbers of those that are gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from consensus.schema import Brief, Measure, Position


def without_articles(brief: Brief, gone: Collection[str]) -> Brief:
    """The brief without what only the articles ``gone`` said.

    A measure that they alone gave is in it no more, and a dispute that they alone carried is none: that an
    article was not given again settles nothing and lowers nothing.
    """
    if not gone:
        return brief
    found = (_remaining(measure, gone) for measure in brief.measures)
    return brief.model_copy(update={"measures": tuple(m for m in found if m is not None)})


def _remaining(measure: Measure, gone: Collection[str]) -> Measure | None:
    positions = tuple(_kept(measure.positions, gone))
    if not positions:
        return None
    told = sum(any(not f.fault for f in position.figures) for position in positions)
    verdict = "agreed" if measure.verdict == "disputed" and told < 2 else measure.verdict
    return measure.model_copy(update={"positions": positions, "verdict": verdict})


def _kept(positions: Sequence[Position], gone: Collection[str]) -> Iterator[Position]:
    for position in positions:
        figures = tuple(f for f in position.figures if f.article not in gone)
        if len(figures) == len(position.figures):
            yield position
        elif figures:
            yield position.model_copy(update={"figures": figures, "printed": figures[0].printed})
