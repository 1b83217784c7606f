"""Articles that copy passages out of several independent reports.

Such an article joins nobody: the reports stay as many origins as they are, and what the article
copied belongs, sentence by sentence, to the report it is from. It is told from a whole report of
which others print parts: its sources are mostly other text, neither shares anything with the other,
it carries no agency's credit, and it is not older than they are. Where that is not so, all are one
report, since an origin too many is the dangerous error.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from consensus.reconciling.origins.alignment import shared_runs
from consensus.reconciling.origins.copies import COPIED_RUNS
from consensus.reconciling.origins.credits import carried
from consensus.reconciling.origins.own import COUNTERPART, COUNTERPART_STEMS
from consensus.reconciling.origins.pairs import PairScore, rank_of
from consensus.reconciling.origins.story import Story
from consensus.reconciling.origins.traces import Traces
from consensus.schema import Span

# A source is no part of the article: at most half of its five-word runs stand there. Of prints of one
# report cut differently most of each stands in the fullest.
MOST_TAKEN = 0.5


@dataclass(frozen=True, slots=True)
class Unmixed:
    """The pairs of a story in which an article that mixes reports is joined to the nearest one alone.

    ``sources`` are the articles that each mixing article copied from, the nearest first.
    """

    scores: list[PairScore]
    sources: dict[str, list[str]]


def unmix(story: Story, scores: Sequence[PairScore]) -> Unmixed:
    """Find the articles that mix independent reports and take the reports apart again."""
    pairs = {frozenset((pair.one, pair.other)): pair for pair in scores}
    joined: dict[str, list[PairScore]] = {trace.id: [] for trace in story.traces}
    for pair in pairs.values():
        if pair.shared:
            for name in {pair.one, pair.other}:
                joined[name].append(pair)
    likely = {trace.id: _sources(trace, story, pairs, joined[trace.id]) for trace in story.traces}
    mixing = {name for name, sources in likely.items() if len(sources) > 1}
    # One that mixes what itself is mixed may be anything: it is left as it is.
    mixing = {name for name in mixing if not mixing & set(likely[name])}
    kept = [
        pair if not _cut(pair, mixing, likely) else replace(pair, kind="apart", credit="") for pair in scores
    ]
    return Unmixed(kept, {name: likely[name] for name in story.position if name in mixing})


def _cut(pair: PairScore, mixing: set[str], sources: Mapping[str, list[str]]) -> bool:
    """Whether a pair would join a mixing article to more than its nearest source."""
    return any(
        name in mixing and other != sources[name][0]
        for name, other in ((pair.one, pair.other), (pair.other, pair.one))
    )


def _sources(
    trace: Traces,
    story: Story,
    pairs: Mapping[frozenset[str], PairScore],
    joined: Sequence[PairScore],
) -> list[str]:
    """The reports that an article prints passages of and that share nothing; fewer than two: none.

    ``joined`` are those of the pairs that join the article to others.
    """
    if carried(trace.article) or any(pair.kind in ("same text", "same credit") for pair in joined):
        return []
    copied = [pair for pair in sorted(joined, key=rank_of) if pair.kind == "copy"]
    names = [pair.other if pair.one == trace.id else pair.one for pair in copied]
    if len(names) < 2:
        return []
    names = [name for name in names if _taken(story.trace(name), trace)]
    apart = [
        {one, other}
        for one, other in combinations(names, 2)
        if (pair := pairs.get(frozenset((one, other)))) is not None and not pair.shared
    ]
    return [name for name in names if any(name in two for two in apart)]


def _taken(source: Traces, trace: Traces) -> bool:
    """Whether an article can have taken a passage of a source that is mostly another text."""
    mine, theirs = trace.article.published, source.article.published
    count, _ = shared_runs(trace, source)
    in_time = mine is None or theirs is None or theirs <= mine
    return in_time and COPIED_RUNS <= count <= MOST_TAKEN * len(source.runs)


def copied_from(trace: Traces, groups: Mapping[str, Sequence[Traces]]) -> Iterator[tuple[Span, str]]:
    """The sentences of a mixing article that stand in a report, each with the report's id.

    Args:
        groups: by the report's id the articles of it, without mixing ones.
    """
    printed = {
        report: {s for each in members for s in each.sentence_stems} for report, members in groups.items()
    }
    for sentence, stems in zip(trace.sentences, trace.sentence_stems, strict=True):
        best = max(groups, key=lambda report: _likeness(stems, printed[report]))
        if _likeness(stems, printed[best]) >= COUNTERPART:
            yield (sentence.start, sentence.end), best


def _likeness(stems: frozenset[str], printed: Collection[frozenset[str]]) -> float:
    """The share of a sentence's stems that one sentence of a report has."""
    shared = max((len(stems & other) for other in printed), default=0)
    return shared / len(stems) if shared >= COUNTERPART_STEMS else 0.0
