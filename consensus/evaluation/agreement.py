"""How far two people who labelled one story agree."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from consensus.evaluation.assignment import assign
from consensus.evaluation.credits import same_credit
from consensus.evaluation.gold import Gold, Place, Report
from consensus.evaluation.labellers import Difference, Labellers, differences, same_value, side_by_side
from consensus.evaluation.results import Ratio, Scores, added, f1

Verdicts = Mapping[tuple[str, str], int]
# Part of the shorter of two stretches that both must cover to be one piece of evidence.
_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two labellings of a story laid side by side. ``verdicts``: first against second labeller."""

    story: str
    scores: Scores
    verdicts: Verdicts
    differences: tuple[Difference, ...]


def agree(first: Gold, second: Gold) -> Agreement:
    """Lay two labellings of the same articles side by side.

    Figures are one where they share the number itself; values agree within a hundredth; measures are
    paired so that most figures are shared, and verdicts compared on pairs. ``grouping.first`` is how much
    of each measure of the first stands in one of the second, ``grouping.second`` the other way round.
    """
    both = side_by_side(first, second)
    return Agreement(
        story=first.slug,
        scores={
            **_figure_scores(both),
            **_grouping_scores(both),
            **_measure_scores(both),
            **_statement_scores(first, second),
            **_page_scores(first, second),
        },
        verdicts=Counter((a.verdict, b.verdict) for a, b in both.measures()),
        differences=tuple(differences(both)),
    )


def total(found: Sequence[Agreement]) -> Agreement:
    """All stories as one: counts add up, kappa is that of all verdicts together."""
    scores: Scores = {}
    verdicts: Counter[tuple[str, str]] = Counter()
    for each in found:
        scores = added(scores, each.scores)
        verdicts.update(each.verdicts)
    return Agreement("all", scores, verdicts, tuple(d for each in found for d in each.differences))


def kappa(verdicts: Verdicts) -> float | None:
    """Cohen's kappa: agreement beyond what two labellers with these habits reach by chance.

    ``None`` where there is nothing to compare, or both gave one and the same verdict throughout.
    Source: Cohen 1960.

    >>> kappa({("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15})
    0.4
    """
    count = sum(verdicts.values())
    if not count:
        return None
    mine, theirs = Counter[str](), Counter[str]()
    for (a, b), n in verdicts.items():
        mine[a] += n
        theirs[b] += n
    chance = sum(mine[name] * theirs[name] for name in mine) / count**2
    observed = sum(n for (a, b), n in verdicts.items() if a == b) / count
    return None if chance == 1 else round((observed - chance) / (1 - chance), 4)


def disputed_or_not(verdicts: Verdicts) -> Verdicts:
    """The verdicts told apart only as disputed and not disputed."""
    found: Counter[tuple[str, str]] = Counter()
    for (a, b), n in verdicts.items():
        found["disputed" if a == "disputed" else "not", "disputed" if b == "disputed" else "not"] += n
    return found


def _figure_scores(both: Labellers) -> Scores:
    shared = list(both.reports())
    mine, theirs = (sum(1 for _ in gold.reports()) for gold in (both.first, both.second))
    credited = [(a, b) for a, b in shared if a.credited or b.credited]
    return {
        "figures.f1": f1(len(shared), mine, theirs),
        "figures.value": Ratio(sum(same_value(a, b) for a, b in shared), len(shared)),
        "figures.credited": Ratio(sum(_same_credit(a, b) for a, b in credited), len(credited)),
    }


def _same_credit(a: Report, b: Report) -> bool:
    return bool(a.credited and b.credited and same_credit(a.credited, b.credited))


def _grouping_scores(labels: Labellers) -> Scores:
    """B-cubed (Bagga and Baldwin 1998) and pairs of figures in one measure, over the shared figures."""
    homes = [(a[0], b[0]) for a, b in labels.same.items()]
    both, mine, theirs = Counter(homes), Counter(a for a, _ in homes), Counter(b for _, b in homes)
    pure = sum(n * n / mine[a] for (a, _), n in both.items())
    whole = sum(n * n / theirs[b] for (_, b), n in both.items())
    joined = sum(math.comb(n, 2) for n in both.values())
    return {
        "grouping.first": Ratio(pure, len(homes)),
        "grouping.second": Ratio(whole, len(homes)),
        "grouping.pairs_f1": f1(
            joined,
            sum(math.comb(n, 2) for n in mine.values()),
            sum(math.comb(n, 2) for n in theirs.values()),
        ),
    }


def _measure_scores(labels: Labellers) -> Scores:
    both = list(labels.measures())
    mine, theirs = (len(gold.labels.measures) for gold in (labels.first, labels.second))
    same = [(a, b) for a, b in both if a.verdict == b.verdict]
    return {
        "measures.f1": f1(len(both), mine, theirs),
        "verdicts": Ratio(len(same), len(both)),
        "reasons": Ratio(sum(a.reason == b.reason for a, b in same), len(same)),
        "must": Ratio(sum(a.must == b.must for a, b in both), len(both)),
    }


def _statement_scores(first: Gold, second: Gold) -> Scores:
    mine, theirs = first.labels.statements, second.labels.statements
    weights = [
        [_evidence_shared([p for s in a.sides for p in s], [p for s in b.sides for p in s]) for b in theirs]
        for a in mine
    ]
    pairs = assign(weights)
    same = sum(mine[a].verdict == theirs[b].verdict for a, b in pairs.items())
    return {
        "statements.f1": f1(len(pairs), len(mine), len(theirs)),
        "statements.verdicts": Ratio(same, len(pairs)),
    }


def _evidence_shared(mine: Sequence[Place], theirs: Sequence[Place]) -> int:
    return sum(any(_covers(a, b) for b in theirs) for a in mine)


def _covers(a: Place, b: Place) -> bool:
    both = min(a.end, b.end) - max(a.start, b.start)
    return a.article == b.article and both >= _SHARED * min(a.end - a.start, b.end - b.start)


def _page_scores(first: Gold, second: Gold) -> Scores:
    """Pairs of articles of one origin; characters that both call the story, of those that either does."""
    one, other = _origin_pairs(first), _origin_pairs(second)
    shared = either = 0
    for name in first.texts:
        mine, theirs = (
            {at for start, end in gold.labels.bodies.get(name, ()) for at in range(start, end)}
            for gold in (first, second)
        )
        shared += len(mine & theirs)
        either += len(mine | theirs)
    return {
        "origins.f1": f1(len(one & other), len(one), len(other)),
        "bodies": Ratio(shared, either),
    }


def _origin_pairs(gold: Gold) -> set[tuple[str, str]]:
    return {pair for o in gold.labels.origins for pair in combinations(sorted(o.articles), 2)}
