"""Which measure of an earlier brief is which of a later one.

First by printed numbers that both hold, most shared ones first; what is left by label and dimension. Ties go
to equal labels, verdicts and positions, then to an order of the measures' own: the order in which they stand
in their briefs does not matter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from consensus.changes.mentions import figures_of, keys_of
from consensus.schema import Measure


@dataclass(frozen=True, slots=True)
class Pairs:
    """Measures that are one, and those of either side that have no partner of their own.

    ``split`` and ``merged`` say which measure of the other side holds most of a lone one's numbers, where
    there is such a one: it was grouped with others before, or is now.
    """

    same: tuple[tuple[Measure, Measure], ...]
    split: tuple[tuple[Measure, Measure], ...]
    merged: tuple[tuple[Measure, Measure], ...]
    new: tuple[Measure, ...]
    gone: tuple[Measure, ...]


def pair(before: Sequence[Measure], after: Sequence[Measure]) -> Pairs:
    """Pair the measures of two briefs, each at most once."""
    shared = sorted(_shared(before, after), key=_rank)
    old, new = _Free(before), _Free(after)
    same = [(b, a) for _, b, a in shared if old.take(b, new, a)]
    by_label: defaultdict[tuple[str, str], list[Measure]] = defaultdict(list)
    for measure in sorted(new.left, key=identity):
        by_label[_named(measure)].append(measure)
    for measure in sorted(old.left, key=identity):
        partners = by_label[_named(measure)]
        if partners and _named(measure)[0] and old.take(measure, new, partners[0]):
            same.append((measure, partners.pop(0)))
    split = {id(a): (b, a) for _, b, a in reversed(shared) if id(a) in new.ids}
    merged = {id(b): (b, a) for _, b, a in reversed(shared) if id(b) in old.ids}
    return Pairs(
        tuple(same),
        tuple(split.values()),
        tuple(merged.values()),
        tuple(a for a in new.left if id(a) not in split),
        tuple(b for b in old.left if id(b) not in merged),
    )


class _Free:
    """Measures that have no partner yet."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        self._measures = list(measures)
        self.ids = {id(measure) for measure in self._measures}

    @property
    def left(self) -> Iterator[Measure]:
        return (measure for measure in self._measures if id(measure) in self.ids)

    def take(self, mine: Measure, others: _Free, theirs: Measure) -> bool:
        """Pair the two, if both are free."""
        if id(mine) not in self.ids or id(theirs) not in others.ids:
            return False
        self.ids.discard(id(mine))
        others.ids.discard(id(theirs))
        return True


def _shared(before: Sequence[Measure], after: Sequence[Measure]) -> Iterator[tuple[int, Measure, Measure]]:
    """Pairs that hold the same printed number, with how many."""
    homes: defaultdict[object, set[int]] = defaultdict(set)
    for index, measure in enumerate(before):
        for figure in figures_of(measure):
            for key in keys_of(figure):
                homes[key].add(index)
    for measure in after:
        keys = {key for figure in figures_of(measure) for key in keys_of(figure)}
        counts = Counter(index for key in keys for index in homes.get(key, ()))
        for index, count in counts.items():
            yield count, before[index], measure


def _rank(found: tuple[int, Measure, Measure]) -> tuple[object, ...]:
    count, b, a = found
    unlike = (b.label != a.label, b.verdict != a.verdict, printed(b) != printed(a))
    return (-count, *unlike, identity(b), identity(a))


def printed(measure: Measure) -> tuple[str, ...]:
    """The positions as printed, without those of faults alone."""
    return tuple(p.printed for p in measure.positions if any(not f.fault for f in p.figures))


def identity(measure: Measure) -> tuple[object, ...]:
    """What tells a measure from any other, whatever its number in the brief."""
    return measure.label, measure.verdict, printed(measure), sorted(keys_of(f) for f in figures_of(measure))


def _named(measure: Measure) -> tuple[str, str]:
    dimensions = sorted({figure.dimension for figure in figures_of(measure)})
    return " ".join(measure.label.casefold().split()), " ".join(dimensions)
