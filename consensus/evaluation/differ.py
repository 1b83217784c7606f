"""The baseline a careful reader must beat: every group whose numbers differ is a dispute."""

from __future__ import annotations

from consensus.evaluation.matching import figures_of
from consensus.schema import Brief, Measure


def flag_differing(brief: Brief) -> Brief:
    """The brief with naive verdicts: disputed where two stated values or units of a measure differ.

    Rounding, hedges, conversions, parts and text faults are not looked at. Grouping and all else stay.
    """
    measures = tuple(_flagged(measure) for measure in brief.measures)
    return brief.model_copy(update={"measures": measures})


def _flagged(measure: Measure) -> Measure:
    values = {(str(f.value), str(f.low), str(f.high), f.unit) for f in figures_of(measure)}
    origins = {origin for position in measure.positions for origin in position.origins}
    verdict = "disputed" if len(values) > 1 else "agreed" if len(origins) > 1 else "single-source"
    return measure.model_copy(update={"verdict": verdict, "reason": None})
