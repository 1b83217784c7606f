"""What one report says of a number with care, its copies and headlines often print bare.

"Killed at least 12" has "kills 12" above it, and a rewording makes "six and a half feet" of "up to two
metres". The report claims what its careful wording claims: the bare number is no second opinion.
"""

from __future__ import annotations

from collections.abc import Sequence

from consensus.figures.compare.over_time.timeline import OriginOf
from consensus.figures.meaning.stated import from_base, meets, stated
from consensus.schema import Figure

_CAREFUL = frozenset({"approx", "over", "under", "just-over", "just-under"})
# A day, an hour, a rank, a result and an age are as exact as they are printed.
_EXACT = frozenset({"date", "time", "ordinal", "score", "age"})


def softened(figures: Sequence[Figure], origin_of: OriginOf) -> list[Figure]:
    """The figures, a bare one with the bounds of its report's careful wording of the same number.

    Args:
        figures: of one measure. Order does not matter.
        origin_of: the report behind a figure.

    Returns:
        One figure for each, with the same id and the words that it prints.
    """
    careful: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.hedge in _CAREFUL and figure.kind not in _EXACT:
            careful.setdefault(origin_of(figure), []).append(figure)
    if not careful:
        return list(figures)
    return [_softened(figure, careful.get(origin_of(figure), ())) for figure in figures]


def _softened(figure: Figure, careful: Sequence[Figure]) -> Figure:
    if figure.hedge or figure.kind in _EXACT or not isinstance(figure.value, (int, float)):
        return figure
    same = [other for other in careful if other.dimension == figure.dimension and _same(other, figure)]
    if not same:
        return figure
    model = min(same, key=lambda other: (other.hedge, other.id))
    ends = (model.base_low, model.base_high)
    low, high = (None if end is None else from_base(figure, end) for end in ends)
    wording = {"hedge": model.hedge, "qualifier": model.qualifier, "low": low, "high": high}
    return figure.model_copy(update={**wording, "base_low": ends[0], "base_high": ends[1]})


def _same(careful: Figure, bare: Figure) -> bool:
    return meets(stated(careful), stated(bare))
