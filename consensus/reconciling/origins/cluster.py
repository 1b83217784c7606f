"""Which articles derive from one report, and which of their figures are an article's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from consensus.reconciling.origins.evidence import describe, labels_of, own_origin
from consensus.reconciling.origins.own import own_figures
from consensus.reconciling.origins.pairs import PairScore, score_pairs
from consensus.reconciling.origins.story import Story
from consensus.reconciling.origins.traces import traces_of
from consensus.schema import Article, Figure, Origin


@dataclass(frozen=True, slots=True)
class OriginMap:
    """Which origin each article and each figure belongs to.

    ``origins`` are the reports in the order of their first articles, each followed by the own
    reporting of articles that add figures to it. Every article is in exactly one report.
    """

    origins: tuple[Origin, ...]
    _articles: Mapping[str, str] = field(repr=False)
    _own: Mapping[tuple[str, str], str] = field(repr=False)

    def of_article(self, article: str) -> str:
        """The id of the report that an article derives from."""
        return self._articles[article]

    def of_figure(self, figure: Figure) -> str:
        """The id of the origin behind one figure: the shared report, or the article's own reporting."""
        return self._own.get((figure.article, figure.id)) or self._articles[figure.article]


def find_origins(
    articles: Sequence[Article], figures: Mapping[str, Sequence[Figure]] | None = None
) -> OriginMap:
    """Find who copied whom: verbatim copies, trimmed copies and full rewordings of one report.

    Support is counted in origins, so an origin too many is the dangerous error: where two
    articles might be one report they are counted as one. Two that credit one agency are one
    report of it unless they share next to nothing. Sharing official quotes and the event's own
    words makes no shared origin.

    Args:
        articles: with their bodies found (the whole text is compared where ``body`` is ``None``)
            and their credits read; their ids differ.
        figures: figures by article id. Those that one article adds to a shared report get an
            origin of their own, "O1+<article id>".

    Returns:
        Origins "O1", "O2", … in the order of their first articles. The same articles in another
        order fall into the same origins.

    >>> wire = "Officials opened the Harlow tunnel on Monday. It took four years and cost 40 million."
    >>> other = "Heavy rain closed schools across the valley, and trains to the coast stood still."
    >>> found = find_origins([Article(id=i, text=t) for i, t in (("a", wire), ("b", other), ("c", wire))])
    >>> [(origin.id, origin.articles) for origin in found.origins]
    [('O1', ('a', 'c')), ('O2', ('b',))]
    """
    story = Story(traces_of(articles))
    scores = score_pairs(story)
    by_id = {trace.id: trace for trace in story.traces}
    groups = groups_of([article.id for article in articles], scores)
    shown = _by_group(groups, scores)
    origins: list[Origin] = []
    of_article: dict[str, str] = {}
    of_figure: dict[tuple[str, str], str] = {}
    labels = labels_of([[by_id[member].article for member in group] for group in groups])
    for number, (group, label) in enumerate(zip(groups, labels, strict=True), 1):
        members = [by_id[member] for member in group]
        report = Origin(
            id=f"O{number}",
            label=label,
            articles=tuple(group),
            evidence=describe(story, members, shown[group[0]]),
        )
        of_article |= dict.fromkeys(group, report.id)
        origins.append(report)
        for member, own in own_figures(members, shown[group[0]], figures or {}).items():
            added = own_origin(report.id, by_id[member].article, own)
            of_figure |= {(member, figure.id): added.id for figure in own}
            origins.append(added)
    return OriginMap(tuple(origins), of_article, of_figure)


def groups_of(ids: Sequence[str], scores: Sequence[PairScore]) -> list[list[str]]:
    """Articles joined by shared pairs, directly or through others; in the order given."""
    parent = {article: article for article in ids}

    def root(article: str) -> str:
        while parent[article] != article:
            parent[article] = parent[parent[article]]
            article = parent[article]
        return article

    for pair in scores:
        if pair.shared:
            parent[root(pair.other)] = root(pair.one)
    groups: dict[str, list[str]] = {}
    for article in ids:
        groups.setdefault(root(article), []).append(article)
    return list(groups.values())


def _by_group(groups: Sequence[Sequence[str]], scores: Sequence[PairScore]) -> dict[str, list[PairScore]]:
    """The pairs that each group's articles are in, by the group's first article."""
    first = {article: group[0] for group in groups for article in group}
    found: dict[str, list[PairScore]] = {group[0]: [] for group in groups}
    for pair in scores:
        for group in dict.fromkeys((first[pair.one], first[pair.other])):
            found[group].append(pair)
    return found
