"""Which of several articles are about one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from consensus.articles.body import body_text
from consensus.articles.topic import stems
from consensus.schema import Article

# Articles shorter than this say too little to be called unrelated.
SHORT = 60
# The words that carry an article: this many of its most frequent stems, those of the first
# paragraphs counted double.
KEYS = 30
OPENING = 700
# Two articles are about one event when the shorter list shares this much with the longer.
SAME = 0.2


def same_event(articles: Sequence[Article]) -> list[list[str]]:
    """The articles' ids in groups, one group an event, the largest first.

    Articles belong together when their main words overlap, directly or through a third. Very
    short articles belong to the largest group unless they share no content word with it.

    Args:
        articles: prepared articles; only their bodies are compared.

    Returns:
        Every id in exactly one group, in the order given. One group means one event.

    >>> one = Article(id="a", text="A bridge fell.")
    >>> same_event([one, Article(id="b", text="It rained.")])
    [['a', 'b']]
    """
    keys = [_keys(article) for article in articles]
    parent = list(range(len(articles)))
    for one in range(len(articles)):
        for other in range(one):
            if _root(parent, one) != _root(parent, other) and _alike(keys[one], keys[other]):
                parent[_root(parent, one)] = _root(parent, other)
    groups: dict[int, list[str]] = {}
    for at, article in enumerate(articles):
        groups.setdefault(_root(parent, at), []).append(article.id)
    return sorted(groups.values(), key=len, reverse=True)


def unrelated(articles: Sequence[Article]) -> dict[str, str]:
    """The articles that are not about the event most of them are about, each with the reason.

    Returns:
        Article id to reason, in the order given; empty when all tell one story.

    >>> unrelated([Article(id="a", text="A bridge fell."), Article(id="b", text="The bridge fell.")])
    {}
    """
    groups = same_event(articles)
    others = {ident for group in groups[1:] for ident in group}
    main = len(groups[0]) if groups else 0
    whom = f"the other {main}" if main > 1 else groups[0][0] if groups else ""
    return {
        article.id: f"it is not about the same event as {whom}: they share too few words and names"
        for article in articles
        if article.id in others
    }


def _root(parent: list[int], at: int) -> int:
    """The representative of a group."""
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


def _keys(article: Article) -> tuple[frozenset[str], bool]:
    """An article's main stems, and whether it is too short to be judged by them."""
    story = body_text(article.text, article.body)
    counts = Counter(stems(story))
    counts.update(stems(story[:OPENING]))
    counts.update(stems(article.title or ""))
    words = len(story.split())
    return frozenset(stem for stem, _ in counts.most_common(KEYS)), words < SHORT


def _alike(one: tuple[frozenset[str], bool], other: tuple[frozenset[str], bool]) -> bool:
    """Whether two articles share enough of their main words, or are too short to tell."""
    shared = len(one[0] & other[0])
    if one[1] or other[1]:
        return shared > 0 or (one[1] and other[1])
    return shared >= SAME * min(len(one[0]), len(other[0]))
