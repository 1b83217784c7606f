"""Which articles derive from one report, and which of their figures are an article's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from consensus.reconciling.origins.evidence import describe, labels_of, mixing, own_origin
from consensus.reconciling.origins.mixed import copied_from, unmix
from consensus.reconciling.origins.own import Known, own_figures
from consensus.reconciling.origins.pairs import PairScore, score_pairs
from consensus.reconciling.origins.story import Story
from consensus.reconciling.origins.traces import Traces, traces_of
from consensus.schema import Article, Assertion, Figure, Origin, Span


@dataclass(frozen=True, slots=True)
class OriginMap:
    """Which origin each article and each figure belongs to.

    ``origins`` are the reports in the order of their first articles, each followed by the own
    reporting of articles that add figures to it. Every article is in exactly one report; one that
    mixes several is in the nearest, and what it copied from the others belongs to them.
    """

    origins: tuple[Origin, ...]
    _articles: Mapping[str, str] = field(repr=False)
    _own: Mapping[tuple[str, str], str] = field(repr=False)
    _copied: Mapping[str, Sequence[tuple[Span, str]]] = field(repr=False, default_factory=dict)

    def of_article(self, article: str) -> str:
        """The id of the report that an article derives from."""
        return self._articles[article]

    def of_figure(self, figure: Figure) -> str:
        """The id of the origin behind one figure: the shared report, or the article's own reporting."""
        own = self._own.get((figure.article, figure.id))
        return own or self._of_place(figure.article, figure.start)

    def of_statement(self, said: Assertion) -> str:
        """The id of the report that an article has a statement from."""
        return self._of_place(said.article, said.evidence[0].start if said.evidence else 0)

    def _of_place(self, article: str, place: int) -> str:
        for (start, end), origin in self._copied.get(article, ()):
            if start <= place < end:
                return origin
        return self._articles[article]


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
    found = unmix(story, score_pairs(story))
    groups = groups_of([article.id for article in articles], found.scores)
    shown = _by_group(groups, found.scores)
    labels = labels_of([[story.trace(member).article for member in group] for group in groups])
    drawn = _Drawn(figures or {})
    reports: dict[str, list[Traces]] = {}
    for number, (group, label) in enumerate(zip(groups, labels, strict=True), 1):
        whole = [story.trace(member) for member in group if member not in found.sources]
        report = Origin(
            id=f"O{number}",
            label=label,
            articles=tuple(group),
            evidence=(*describe(story, whole, shown[group[0]]), *mixing(group, found.sources)),
        )
        reports[report.id] = whole
        drawn.add(report)
        drawn.add_own(report, whole, own_figures(whole, shown[group[0]], drawn.figures))
    for name, sources in found.sources.items():
        theirs = {drawn.articles[source]: reports[drawn.articles[source]] for source in sources}
        drawn.add_mixing(story.trace(name), theirs)
    return OriginMap(tuple(drawn.origins), drawn.articles, drawn.own, drawn.copied)


class _Drawn:
    """The origins found so far, and what belongs to them."""

    def __init__(self, figures: Mapping[str, Sequence[Figure]]) -> None:
        self.figures = figures
        self.origins: list[Origin] = []
        self.articles: dict[str, str] = {}
        self.own: dict[tuple[str, str], str] = {}
        self.copied: dict[str, list[tuple[Span, str]]] = {}

    def add(self, report: Origin) -> None:
        """A report with its articles."""
        self.origins.append(report)
        self.articles |= dict.fromkeys(report.articles, report.id)

    def add_own(self, report: Origin, members: Sequence[Traces], own: Mapping[str, Sequence[Figure]]) -> None:
        """The figures that articles add to a report."""
        for member in members:
            if added := own.get(member.id):
                origin = own_origin(report.id, member.article, added)
                self.own |= {(member.id, figure.id): origin.id for figure in added}
                self.origins.append(origin)

    def add_mixing(self, trace: Traces, reports: Mapping[str, Sequence[Traces]]) -> None:
        """An article that copied out of several reports: what of it belongs to which, what is its own."""
        self.copied[trace.id] = list(copied_from(trace, reports))
        spans = [span for span, _ in self.copied[trace.id]]
        known = {report: Known(members, self.figures) for report, members in reports.items()}
        own = []
        for figure in self.figures.get(trace.id, ()):
            if any(start <= figure.start < end for start, end in spans):
                continue
            holder = next((report for report in known if known[report].has(figure, trace)), None)
            if holder is None:
                own.append(figure)
            else:
                self.own[trace.id, figure.id] = holder
        if any(not figure.weak for figure in own):
            home = next(origin for origin in self.origins if origin.id == self.articles[trace.id])
            self.add_own(home, [trace], {trace.id: own})


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
