"""What several printed numbers of one measure say together: positions, verdict, reason.

Works on what the articles print. Nothing is averaged, nothing is picked, nothing is dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from consensus.figures.compare import explain
from consensus.figures.compare.over_time import explain_later
from consensus.figures.compare.over_time.later import Later, retold, superseded
from consensus.figures.compare.over_time.put_right import PutRight, put_right
from consensus.figures.compare.over_time.running import running
from consensus.figures.compare.over_time.timeline import OriginOf, Timeline
from consensus.figures.compare.relation import as_compared, founding_order, positions, relate, relation
from consensus.figures.compare.softened import softened
from consensus.figures.compare.stance import Stance
from consensus.figures.compare.sums import adds_up
from consensus.figures.meaning.restated import fullness
from consensus.figures.meaning.stated import distinct
from consensus.schema import Figure, Reason, Verdict

Pair = tuple[Sequence[Figure], Sequence[Figure]]
# Kinds whose value changes as a story goes on; a length or a day does not.
_GROWING = frozenset({"number", "percent", "money", "rate", "fraction", "measure"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What several figures of one measure say together.

    ``positions`` holds every figure that counts exactly once, the best supported position first, of a
    running count (``as-of``) the latest state; figures with a ``fault`` are in none.
    """

    verdict: Verdict
    reason: Reason | None
    explanation: str
    positions: tuple[tuple[Figure, ...], ...]


def judge(figures: Sequence[Figure], timeline: Timeline, parts: Sequence[Sequence[Figure]] = ()) -> Judgement:
    """The verdict on the figures of one measure, its reason and one sentence that explains it.

    Args:
        figures: all figures of the measure, without those in ``parts``. Order does not matter.
        timeline: the report behind a figure (support is counted in origins) and when it was printed.
        parts: sets of figures that together make up the whole ("600 killed", "4,000 injured").
    """
    own = {f.id: f for f in figures}
    judged = _judged(softened(figures, timeline.origin_of), timeline, parts)
    clusters = tuple(tuple(own.get(f.id, f) for f in cluster) for cluster in judged.positions)
    return replace(judged, positions=clusters)


def _judged(figures: Sequence[Figure], timeline: Timeline, parts: Sequence[Sequence[Figure]]) -> Judgement:
    origin_of = timeline.origin_of
    counted = [f for f in figures if f.fault is None]
    timeline = replace(timeline, retold=retold(counted))
    clusters = _ranked(positions(counted), origin_of)
    everything = [*counted, *(f for part in parts for f in part)]
    opposed = _opposed(clusters)
    alone = len({origin_of(f) for f in everything}) <= 1
    if later := superseded(opposed, timeline):
        if alone:
            return Judgement("single-source", None, f"{explain.single(everything)} {later[0].said}", clusters)
        return Judgement("compatible", "as-of", later[0].said, _latest_first(clusters, later))
    if opposed and (not alone or any(_openly(*pair) for pair in opposed)):
        reason, said = _why_disputed(opposed, timeline)
        said = f"{said} {explain.within_one(everything)}" if alone else said
        return Judgement("disputed", reason, said, clusters)
    if alone:
        return Judgement("single-source", None, explain.single(everything, clusters), clusters)
    return _fitting(figures, clusters, parts)


def _latest_first(
    clusters: tuple[tuple[Figure, ...], ...], later: Sequence[Later]
) -> tuple[tuple[Figure, ...], ...]:
    """The positions that nothing later takes the place of, then the others, each in their order."""
    earlier = [each.old for each in later]
    return tuple(sorted(clusters, key=lambda cluster: sum(cluster is old for old in earlier)))


def _openly(first: Sequence[Figure], second: Sequence[Figure]) -> bool:
    """Whether two positions of one report oppose each other: in two articles, or credited to two sources.

    A day must be printed: "Wednesday" may be resolved wrongly where a copy bears another date.
    """
    if first[0].kind == "date" and not all(any(map(str.isdigit, f.printed)) for f in (*first, *second)):
        return False
    articles = [{f.article for f in side} for side in (first, second)]
    return articles[0].isdisjoint(articles[1]) or bool(explain.credits(first, second))


def _fitting(
    figures: Sequence[Figure], clusters: tuple[tuple[Figure, ...], ...], parts: Sequence[Sequence[Figure]]
) -> Judgement:
    counted = [f for cluster in clusters for f in cluster]
    claims = distinct(counted)
    for part in parts:
        for whole in claims:
            told = as_compared(whole, part[0])[0]
            if told.dimension != part[0].dimension and told.kind == part[0].kind == "money":
                continue
            if adds_up(told, part) is None:
                return Judgement("disputed", "part-whole", explain.no_sum(whole, part), clusters)
    if parts and counted:
        return Judgement("compatible", "part-whole", _sum_told(counted[0], parts[0]), clusters)
    faulty = [f for f in figures if f.fault]
    pairs = combinations(map(Stance, claims), 2)
    bounding = next((pair for pair in pairs if relate(*pair) == "bound-compatible"), None)
    if bounding:
        said = explain.bound(*(stance.figure for stance in bounding))
        return Judgement("compatible", "bound", said, clusters)
    if apart := next(filter(_unlike, combinations(clusters, 2)), None):
        return Judgement("compatible", "unit", explain.two_currencies(apart[0][0], apart[1][0]), clusters)
    reason, said = explain.agreement(counted)
    if faulty:
        return Judgement("agreed", "text-fault", f"{said} {explain.fault(faulty[0])}", clusters)
    return Judgement("agreed", reason, said, clusters)


def _sum_told(whole: Figure, part: Sequence[Figure]) -> str:
    return adds_up(as_compared(whole, part[0])[0], part) or ""


def _unlike(pair: Pair) -> bool:
    """Whether two positions hold sums that no article gives in one currency."""
    return all(relation(*each) == "incomparable" for each in product(*map(distinct, pair)))


def _why_disputed(pairs: Sequence[Pair], timeline: Timeline) -> tuple[Reason, str]:
    """The best reason the texts support, and the sentences that say it.

    A later count explains a dispute only where it explains every pair of positions; else the reason
    is that of the latest pair which no later count explains. That a text puts one of the two best
    supported positions right is always said first.
    """
    if scoped := explain.scopes(*pairs[0]):
        return "scope", f"{explain.gap(*_rivals(*pairs[0]))} {scoped}"
    sides = {id(side): side for pair in pairs for side in pair}
    dated = {i: _Dated(side, timeline) for i, side in sides.items()}
    both = [(dated[id(a)], dated[id(b)]) for a, b in pairs]
    days = [_days_that_tell(a, b, timeline) for a, b in both]
    righted = [put_right(*pair, timeline) for pair in pairs]
    words = [_righted(error) for error in righted if error]
    words += [_later(*pair, *told) for pair, told in zip(pairs, days, strict=True) if told]
    explained = [bool(told or error) for told, error in zip(days, righted, strict=True)]
    if all(explained) or righted[0]:
        pair = next((pair for pair, error in zip(pairs, righted, strict=True) if error), pairs[0])
        return "as-of", f"{explain.gap(*_rivals(*pair))} {words[0]}"
    open_pairs = [pair for pair, told in zip(both, explained, strict=True) if not told]
    first, second = (each.side for each in max(open_pairs, key=_both_printed))
    said = explain.gap(*_rivals(first, second))
    earlier = f" {words[0]}" if words else ""
    if credited := explain.credits(first, second):
        return "attribution", f"{said} {credited}{earlier}"
    return "unexplained", f"{said} {explain.UNEXPLAINED}{earlier}"


def _righted(error: PutRight) -> str:
    return explain_later.put_right(error.right, error.wrong, error.sure)


def _rivals(first: Sequence[Figure], second: Sequence[Figure]) -> tuple[Figure, Figure]:
    """The first figures of two positions that cannot both be true; each position may hold looser ones."""
    pairs = product(distinct(first), distinct(second))
    return next((pair for pair in pairs if relation(*pair) == "disjoint"), (first[0], second[0]))


def _later(a: Sequence[Figure], b: Sequence[Figure], one: str, two: str) -> str:
    return explain_later.later(a[0], one, b[0], two)


class _Dated:
    """A position with its days: as its texts date it, and as it was printed; "" where nothing does."""

    def __init__(self, side: Sequence[Figure], timeline: Timeline) -> None:
        self.side = side
        self.by_text, self.printed = timeline.by_text.latest(side), timeline.latest(side)


def _both_printed(pair: tuple[_Dated, _Dated]) -> str:
    a, b = pair[0].printed, pair[1].printed
    return a if a < b else b


def _days_that_tell(a: _Dated, b: _Dated, timeline: Timeline) -> tuple[str, str] | None:
    """The days of two positions, where they tell which is the later one; ``None`` where nothing does.

    What the texts date goes first. The day of publication dates a running count, nothing else: a
    price printed later supersedes no other.
    """
    if a.side[0].kind not in _GROWING:
        return None
    if a.by_text and b.by_text:
        return (a.by_text, b.by_text) if a.by_text != b.by_text else None
    if not a.printed or not b.printed or a.printed == b.printed:
        return None
    return (a.printed, b.printed) if running(a.side, b.side, timeline) else None


def _opposed(clusters: Sequence[Sequence[Figure]]) -> list[Pair]:
    """The pairs of positions that cannot both be true, the best supported first."""
    claims = [[Stance(figure) for figure in distinct(cluster)] for cluster in clusters]
    return [
        (first, second)
        for i, first in enumerate(clusters)
        for j, second in enumerate(clusters[i + 1 :], i + 1)
        if any(relate(*pair) == "disjoint" for pair in product(claims[i], claims[j]))
    ]


def _ranked(clusters: Sequence[Sequence[Figure]], origin_of: OriginOf) -> tuple[tuple[Figure, ...], ...]:
    """Clusters by number of origins, then of figures; figures of a cluster by how often they are printed."""
    ordered = sorted(clusters, key=lambda c: (-len({origin_of(f) for f in c}), -len(c), founding_order(c[0])))
    mixed = len({f.dimension for cluster in clusters for f in cluster}) > 1
    return tuple(_typical_first(cluster, mixed) for cluster in ordered)


def _typical_first(cluster: Sequence[Figure], mixed: bool) -> tuple[Figure, ...]:
    """What is printed most often first; of sums in several currencies one with its conversion."""
    if len(cluster) == 1:
        return tuple(cluster)
    values = [(str(f.value), f.unit) for f in cluster]
    shown = [explain.shown(f).lower() for f in cluster]
    of_value, of_print = Counter(values), Counter(shown)
    told = [fullness(f) if mixed else () for f in cluster]
    ranks = [
        (most, -of_value[value], -of_print[words], founding_order(f))
        for f, most, value, words in zip(cluster, told, values, shown, strict=True)
    ]
    return tuple(cluster[n] for n in sorted(range(len(cluster)), key=ranks.__getitem__))
