"""Who printed whose report: each article's tie to the report it derives from, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consensus.reconciling.origins.alignment import align
from consensus.reconciling.origins.cluster import groups_of
from consensus.reconciling.origins.mixed import unmix
from consensus.reconciling.origins.own import report_itself
from consensus.reconciling.origins.pairs import PairScore, rank_of, score_pairs
from consensus.reconciling.origins.story import Story
from consensus.reconciling.origins.traces import Traces, traces_of
from consensus.schema import Article, Span


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of one article and the sentence of another that tells the same, with what they share."""

    source: Span
    copy: Span
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An article (``copy``) and the one of its report it is nearest to (``source``).

    ``told`` are the sentences that meet, in the source's order; ``only_both`` the names and
    figures that no other report of the story has. Which of two articles was first is known only
    from a credit or a date: the source is the one that is taken for the report itself, or nearer
    to it.
    """

    source: str
    copy: str
    score: PairScore
    told: tuple[Told, ...]
    only_both: tuple[str, ...]


def find_links(articles: Sequence[Article]) -> list[Link]:
    """For each article that shares a report with others, the tie that shows it best.

    Args:
        articles: as ``find_origins`` takes them.

    Returns:
        One link for each article of a report but the one taken for the report itself; one for each
        source of an article that mixes several.

    >>> wire = "Officials opened the Harlow tunnel on Monday. It took four years and cost 40 million."
    >>> [link] = find_links([Article(id="a", text=wire), Article(id="b", text=wire)])
    >>> link.source, link.copy, link.score.kind, len(link.told)
    ('a', 'b', 'same text', 2)
    """
    story = Story(traces_of(articles))
    scores = score_pairs(story)
    found = unmix(story, scores)
    links = []
    for group in groups_of([article.id for article in articles], found.scores):
        members = [story.trace(member) for member in group if member not in found.sources]
        if len(members) > 1:
            links += _links(story, members, found.scores)
    by_pair = {frozenset((score.one, score.other)): score for score in scores}
    for name, sources in found.sources.items():
        links += [_link(story, source, name, by_pair[frozenset((name, source))]) for source in sources]
    return links


def _links(story: Story, members: Sequence[Traces], scores: Sequence[PairScore]) -> list[Link]:
    """The strongest ties that join the members of a group to the report itself, from there outwards."""
    report = report_itself(members)
    inside = {member.id for member in members}
    shared = [score for score in scores if score.shared and {score.one, score.other} <= inside]
    reached, links = {report.id}, []
    while len(reached) < len(inside):
        open_ends = [score for score in shared if len({score.one, score.other} & reached) == 1]
        best = min(open_ends, key=lambda score: (*rank_of(score), score.one, score.other))
        source, copy = (best.one, best.other) if best.one in reached else (best.other, best.one)
        links.append(_link(story, source, copy, best))
        reached.add(copy)
    return links


def _link(story: Story, source: str, copy: str, score: PairScore) -> Link:
    one, other = (story.traces[story.position[name]] for name in (source, copy))
    met = sorted(align(one, other).anyhow)
    told = tuple(_told(one, other, i, j) for i, j, _ in met)
    return Link(source, copy, score, told, tuple(story.only_in(story.position[source], story.position[copy])))


def _told(one: Traces, other: Traces, i: int, j: int) -> Told:
    here, there = one.sentences[i], other.sentences[j]
    both = here.details.keys() & there.details.keys()
    shared = sorted(both, key=lambda key: (-here.details[key], key))
    names = [one.facts[key] for key in shared if key in one.facts]
    return Told((here.start, here.end), (there.start, there.end), tuple(names))
