"""What shows that articles share an origin, in sentences for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from consensus.reconciling.origins.credits import carried
from consensus.reconciling.origins.pairs import PairScore, rank_of
from consensus.reconciling.origins.story import Story
from consensus.reconciling.origins.traces import Traces
from consensus.schema import Article, Figure, Origin

# Sentences of evidence an origin shows; more are not read.
MOST = 12
# Shared facts a sentence lists.
FACTS = 6


def labels_of(reports: Sequence[Sequence[Article]]) -> list[str]:
    """A name for each report: the agency's, else the outlet or id of its first article; never one for two.

    >>> same = [[Article(id="a", text="", outlet="Gazette")], [Article(id="b", text="", outlet="Gazette")]]
    >>> labels_of(same)
    ['Gazette (a)', 'Gazette (b)']
    """
    labels = [_label(articles) for articles in reports]
    often = Counter(labels)
    told = [
        label if often[label] == 1 else f"{label} in {_named(articles[0])}"
        for label, articles in zip(labels, reports, strict=True)
    ]
    again = Counter(told)
    return [
        words if again[words] == 1 else f"{label} ({articles[0].id})"
        for words, label, articles in zip(told, labels, reports, strict=True)
    ]


def _label(articles: Sequence[Article]) -> str:
    credited = [name for article in articles for name in sorted(carried(article))]
    if credited:
        return f"{max(sorted(set(credited)), key=credited.count)} report"
    more = " and others" if len(articles) > 1 else ""
    return _named(articles[0]) + more


def _named(article: Article) -> str:
    """What readers know an article by."""
    return article.outlet or article.id


def own_origin(report: str, article: Article, own: Sequence[Figure]) -> Origin:
    """The origin of the figures that one article adds to a shared report."""
    every = list(dict.fromkeys(f"“{figure.printed}”" for figure in own))
    printed = ", ".join(every[:FACTS]) + (" …" if len(every) > FACTS else "")
    return Origin(
        id=f"{report}+{article.id}",
        label=f"own reporting of {_named(article)}",
        articles=(article.id,),
        evidence=(f"stands in {article.id} only, in no other article of {report}: {printed}",),
    )


def describe(story: Story, members: Sequence[Traces], scores: Sequence[PairScore]) -> tuple[str, ...]:
    """Credits first, then the pairs that join the articles, then what was not joined and why.

    Args:
        scores: the pairs of the story that one of ``members`` is in.
    """
    lines = [
        f"{member.id} credits {' and '.join(sorted(names))}"
        for member in members
        if (names := carried(member.article))
    ]
    for pair in _joining(scores):
        lines.append(_sentence(pair))
        if pair.kind == "reworded":
            lines += _rare(story, pair)
    lines += [
        f"{pair.one} and {pair.other} both credit {pair.credit}, but share next to nothing: counted apart"
        for pair in scores
        if pair.credit and not pair.shared
    ]
    return tuple(lines[:MOST])


def mixing(group: Sequence[str], sources: Mapping[str, Sequence[str]]) -> list[str]:
    """A sentence for each article that mixes reports, where it or a source of it is in the group."""
    inside = set(group)
    return [
        f"{name} prints passages of {' and of '.join(copied)}, which share nothing: "
        "what it copied confirms neither"
        for name, copied in sources.items()
        if inside & {name, *copied}
    ]


def _joining(scores: Sequence[PairScore]) -> list[PairScore]:
    """The closest pairs that join all articles: one for each article but the first."""
    home: dict[str, int] = {}
    joining = []
    for pair in sorted(scores, key=rank_of):
        one = home.setdefault(pair.one, len(home))
        other = home.setdefault(pair.other, len(home))
        if pair.shared and one != other:
            joining.append(pair)
            home = {article: one if at == other else at for article, at in home.items()}
    return joining


def _sentence(pair: PairScore) -> str:
    """One joined pair in one sentence."""
    one, other = pair.one, pair.other
    if pair.kind == "same text":
        return f"{one} and {other} print the same text"
    if pair.kind == "copy":
        return f"{pair.runs:.0%} of the five-word runs of the shorter of {one} and {other} stand in the other"
    if pair.kind == "same credit":
        return f"{one} and {other} both credit {pair.credit} and tell some of the same facts"
    told = max(pair.anyhow, pair.sentences)
    sentences = f"1 sentence of {one} is" if told == 1 else f"{told} sentences of {one} are"
    order = "in the same order" if pair.sentences == told else f"{pair.sentences} of them in the same order"
    return (
        f"{sentences} told in {other} in other words, {order} "
        f"(shared names and figures {pair.facts:.2f}, order-aware overlap {pair.overlap:.2f})"
    )


def _rare(story: Story, pair: PairScore) -> list[str]:
    """The names and figures that only these two reports of the story have."""
    only = story.only_in(story.position[pair.one], story.position[pair.other])
    more = f" and {len(only) - FACTS} more" if len(only) > FACTS else ""
    listed = ", ".join(only[:FACTS]) + more
    return [f"{pair.one} and {pair.other} have, and no other report has, {listed}"] if only else []
