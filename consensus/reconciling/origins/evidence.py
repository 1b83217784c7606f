"""What shows that articles share an origin, in sentences for people."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.reconciling.origins.alignment import Traces
from consensus.reconciling.origins.credits import carried
from consensus.reconciling.origins.pairs import PairScore
from consensus.schema import Article

# Sentences of evidence an origin shows; more are not read.
MOST = 12


def label_of(articles: Sequence[Article]) -> str:
    """The agency whose report it is, else the outlet or file of the first article."""
    credited = [name for article in articles for name in sorted(carried(article))]
    if credited and len(articles) > 1:
        return f"{max(sorted(set(credited)), key=credited.count)} report"
    first = articles[0]
    return first.outlet or (f"{credited[0]} report" if credited else first.file or first.id)


def describe(members: Sequence[Traces], scores: Sequence[PairScore]) -> tuple[str, ...]:
    """Credits first, then the pairs that join the articles."""
    ids = {member.article.id for member in members}
    lines = [
        f"{member.article.id} credits {', '.join(sorted(names))}"
        for member in members
        if (names := carried(member.article))
    ]
    length = {member.article.id: len(member.prepared.sentences) for member in members}
    lines += [_sentence(pair, length) for pair in scores if pair.shared and pair.one in ids]
    lines += [_apart(pair) for pair in scores if pair.credit and not pair.shared and {pair.one, pair.other} & ids]
    return tuple(lines[:MOST])


def _apart(pair: PairScore) -> str:
    return f"{pair.one} and {pair.other} both credit {pair.credit}, but share no sentence: counted apart"


def _sentence(pair: PairScore, length: dict[str, int]) -> str:
    """One joined pair in one sentence."""
    one, other = pair.one, pair.other
    if pair.kind == "same text":
        return f"{one} and {other} print the same text"
    if pair.kind == "copy":
        return f"{pair.runs:.0%} of the five-word runs of the shorter of {one} and {other} stand in the other"
    if pair.kind == "same credit":
        return f"{one} and {other} both credit {pair.credit} and share details of the same sentences"
    return (
        f"{pair.sentences} of {length[one]} sentences of {one} stand in {other} in the same order, reworded "
        f"(order-aware overlap {pair.overlap:.2f})"
    )
