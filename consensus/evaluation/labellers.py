"""Two people's labels of one story laid side by side: which figure is which, and where they differ."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from consensus.evaluation.assignment import assign
from consensus.evaluation.gold import Gold, GoldMeasure, Report
from consensus.evaluation.matching import core
from consensus.evaluation.values import labelled

Key = tuple[int, int]  # number of a measure, number of the report in it
# One labeller writes 0.33 for "a third", another 0.3333: a hundredth is rounding, not another value.
_ROUNDED = 0.01


@dataclass(frozen=True, slots=True)
class Difference:
    """Something on which two labellers of a story differ; ``where`` is the file and line to look at."""

    story: str
    kind: str
    where: str
    said: str


@dataclass(frozen=True, slots=True)
class Labellers:
    """Two labellings of the same articles.

    ``same`` gives the second's report for each of the first's that both have, ``pairs`` the second's
    measure for each of the first's that was paired.
    """

    first: Gold
    second: Gold
    same: dict[Key, Key]
    pairs: dict[int, int]

    def reports(self) -> Iterator[tuple[Report, Report]]:
        """The reports that both have."""
        for mine, theirs in self.same.items():
            yield _report(self.first, mine), _report(self.second, theirs)

    def measures(self) -> Iterator[tuple[GoldMeasure, GoldMeasure]]:
        """The measures that were paired."""
        for m, n in self.pairs.items():
            yield self.first.labels.measures[m], self.second.labels.measures[n]


def side_by_side(first: Gold, second: Gold) -> Labellers:
    """Pair what two labellings have in common.

    Figures are one where they share the number itself; measures are paired so that most figures are shared.
    """
    same = _same_reports(first, second)
    shared = [[0.0] * len(second.labels.measures) for _ in first.labels.measures]
    for (m, _), (n, _) in same.items():
        shared[m][n] += 1
    return Labellers(first, second, same, assign(shared))


def _same_reports(first: Gold, second: Gold) -> dict[Key, Key]:
    """Reports of the first that the second has too: most of the number shared first, each once."""
    pairs = []
    for m, r, mine in first.reports():
        low, high = core(mine.start, mine.printed)
        for n, s, theirs in second.reports():
            start, end = core(theirs.start, theirs.printed)
            both = min(high, end) - max(low, start)
            if mine.article == theirs.article and both > 0:
                pairs.append((max(high, end) - min(low, start) - both, (m, r), (n, s)))
    found: dict[Key, Key] = {}
    for _, key, other in sorted(pairs):
        if key not in found and other not in found.values():
            found[key] = other
    return found


def _report(gold: Gold, key: Key) -> Report:
    return gold.labels.measures[key[0]].reports[key[1]]


def same_value(a: Report, b: Report) -> bool:
    """Whether two labels give one value: the same dimension, both ends equal within a hundredth."""
    mine, theirs = labelled(a), labelled(b)
    ends = ((mine.low, theirs.low), (mine.high, theirs.high))
    near = all(x == y or math.isclose(x, y, rel_tol=_ROUNDED) for x, y in ends)
    return mine.dimension == theirs.dimension and near


def differences(both: Labellers) -> Iterator[Difference]:
    """What two labellers differ on, the gravest first: verdicts, values, groups, figures of one alone."""
    first, second, same = both.first, both.second, both.same
    for m, n in both.pairs.items():
        a, b = first.labels.measures[m], second.labels.measures[n]
        if a.verdict != b.verdict:
            said = f"{a.id} ({a.label}) is {a.verdict}, in the second {b.id} is {b.verdict}"
            yield _difference(first, "verdict", said, "measures", m, "verdict")
    for (m, r), other in same.items():
        mine, theirs = _report(first, (m, r)), _report(second, other)
        if not same_value(mine, theirs):
            said = f"“{mine.printed}” of {mine.article} is {_value(mine)}, in the second {_value(theirs)}"
            yield _difference(first, "value", said, "measures", m, "reports", r)
    for (m, r), (n, _) in same.items():
        if both.pairs.get(m) != n:
            mine = _report(first, (m, r))
            ids = f"{first.labels.measures[m].id}, in the second in {second.labels.measures[n].id}"
            said = f"“{mine.printed}” of {mine.article} is in {ids}"
            yield _difference(first, "measure", said, "measures", m, "reports", r)
    yield from _alone(first, set(same), "only in the first")
    yield from _alone(second, set(same.values()), "only in the second")


def _alone(gold: Gold, shared: set[Key], kind: str) -> Iterator[Difference]:
    for m, r, report in gold.reports():
        if (m, r) not in shared:
            said = f"“{report.printed}” of {report.article} ({gold.labels.measures[m].id})"
            yield _difference(gold, kind, said, "measures", m, "reports", r)


def _difference(gold: Gold, kind: str, said: str, *key: str | int) -> Difference:
    return Difference(gold.slug, kind, f"{gold.file}:{gold.line(*key)}", said)


def _value(report: Report) -> str:
    ends = [str(end) for end in (report.value, report.low, report.high) if end is not None]
    return f"{' to '.join(ends)} {report.unit}".strip()
