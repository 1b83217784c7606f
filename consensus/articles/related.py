"""Which of several articles are about one event.

Leaving out an article that belongs costs more than keeping one that does not: an article is named
as unrelated only where nothing links it to any other, directly, through a third, or by the names of
the event. One that only names link is kept and named as doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat
from sys import intern

from consensus.articles.page.body import body_text
from consensus.articles.strays import Names, Told, capitals, kinship
from consensus.articles.topic import stem_set
from consensus.articles.wordlists import words
from consensus.schema import Article, Span

# Articles of fewer words say too little to be called unrelated.
SHORT = 60
# Short articles of this many words and more are unrelated where they share not one content word and no
# name: 25 words are two sentences of news. Of 102 pairs of single sentences on one event none is split.
TWO_SENTENCES = 25
# A short article is doubtful with fewer of its words in any other, without a common name: of 87 beginnings
# of 40 words 80 have more, of 2,000 pairs with another story's 560.
SHARE_OF_SHORT = 0.1
# Title and first paragraphs: what an article is about stands in its first 900 characters.
OPENING = 900
# Two articles are linked where this share of their openings' words comes back in the other article (mean
# of both directions), by how many names they share. On ten stories of 44 articles from different hands
# (rewordings, live blogs, features, press notes) the best link inside a story was 0.21 to 0.48 with a name
# and 0.32 without; between stories at most 0.29 without a name, 0.20 with one, and 0.17 with
# four (two stories from one war).
SHARE_BY_NAMES = ((5, 0.18), (1, 0.21), (0, 0.3))
# Of two articles alone, one is called unrelated only where they share no name and less than this.
SHARE_OF_TWO = 0.2

# Two articles that print so many words one after another print one statement or one report. Between the
# stories under eval/ no two articles share half as many.
SAME_WORDS = 10

_WORDS = re.compile(r"\w+")
# What stands before is looked at behind the first sign: a search skips what cannot begin one.
_NAME = re.compile(r"[A-Z](?<=[a-z,;’'] [A-Z])[^\W\d_]{2,30}")
# Numbers of three digits and more that are not round tell an event as names do.
_NUMBER = re.compile(r"\d(?<![\d.,]\d)(?:\d{0,2},\d{2}[1-9]|\d{1,3}\.\d|\d{1,4}[1-9])(?![\d.,]*\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LOWER = re.compile(r"(?<![^\W\d_])[a-z]{3,30}")
_GENERIC = words(
    """minister ministry president republic institute general government fund state university army news
    national city county mayor court house party council police department office board committee
    agency service bank federal united street road river north south east west day sir mrs monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december"""
)


_Read = tuple[str | None, str, tuple[Span, ...] | None]  # title, text and body of an article


@dataclass(frozen=True, slots=True)
class _About:
    """What an article is about: the stems of its opening and of all of it, its names, its words in order."""

    opening: frozenset[str]
    stems: frozenset[str]
    names: frozenset[str]
    short: bool
    brief: bool
    said: tuple[str, ...]
    told: Told

    def runs(self) -> Iterator[int]:
        """Its runs of ten words, each as its hash; made where they are looked at.

        As words, those of 500 articles take 75 MB. Two of a million runs have one hash once in ten million
        stories.
        """
        return map(hash, zip(*(self.said[at:] for at in range(SAME_WORDS)), strict=False))


def same_event(articles: Sequence[Article]) -> list[list[str]]:
    """The articles' ids in groups, one group an event, the largest first.

    Articles of fewer than 60 words join the first group they share a word or a name with, else the
    largest; from 25 words on, only a group with an article of so few words.

    Args:
        articles: prepared articles; only title and body are compared.

    Returns:
        Every id in exactly one group, in the order given. One group means one event.

    >>> one = Article(id="a", text="A bridge fell.")
    >>> same_event([one, Article(id="b", text="It rained.")])
    [['a', 'b']]
    """
    groups, _ = _grouped(articles)
    return [[articles[at].id for at in group] for group in groups]


def _grouped(articles: Sequence[Article]) -> tuple[list[list[int]], frozenset[int]]:
    """The articles in groups, the largest first, and those that only names link to theirs."""
    return _grouped_texts(tuple((article.title, article.text, article.body) for article in articles))


@lru_cache(maxsize=2)  # asked for before a story is read and again when its brief is made
def _grouped_texts(articles: tuple[_Read, ...]) -> tuple[list[list[int]], frozenset[int]]:
    different = {article: _about(*article) for article in dict.fromkeys(articles)}
    about = [different[article] for article in articles]
    groups = _linked([at for at, each in enumerate(about) if not each.short], about)
    groups.sort(key=len, reverse=True)
    told = [each.told for each in about]
    groups, unsure = _with_kin(groups, told)
    names = Names(told)
    for at, each in enumerate(about):
        if each.short:
            group = _join(groups, at, about)
            others = [other for other in group if other != at]
            if others and not each.brief and not _touches(at, others, about, names):
                unsure |= {at}
    groups.sort(key=len, reverse=True)
    return [sorted(group) for group in groups], unsure


def _touches(at: int, others: list[int], about: list[_About], names: Names) -> bool:
    """Whether a short article has a name of the others' event, or some of its words in one of them."""
    close = kinship(about[at].told, [about[other].told for other in others], names).related
    return close or any(_share(about[at].stems, about[other].stems) >= SHARE_OF_SHORT for other in others)


def _with_kin(groups: list[list[int]], told: list[Told]) -> tuple[list[list[int]], frozenset[int]]:
    """The groups, each later one joined to the first that the names of the event link it to."""
    names = Names(told)
    joined: list[list[int]] = []
    doubtful: set[int] = set()
    waiting = list(groups)
    while waiting:
        group = waiting.pop(0)
        while near := [other for other in waiting if _kin(other, group, told, names)]:
            for other in near:
                waiting.remove(other)
                group = [*group, *other]
                doubtful.update(other)
        joined.append(group)
    return joined, frozenset(doubtful)


def _kin(some: list[int], group: list[int], told: list[Told], names: Names) -> bool:
    """Whether at least half of some articles are close to a group."""
    others = [told[at] for at in group]
    return sum(kinship(told[at], others, names).related for at in some) * 2 >= len(some)


def unrelated(articles: Sequence[Article]) -> dict[str, str]:
    """The articles that are not about the event most of them are about, each with the reason.

    Returns:
        Article id to reason, in the order given; empty when all tell one story.

    >>> unrelated([Article(id="a", text="A bridge fell."), Article(id="b", text="The bridge fell.")])
    {}
    """
    groups = same_event(articles)
    main = set(groups[0]) if groups else set()
    whom = f"the other {len(main)}" if len(main) > 1 else "".join(main)
    why = f"it is not about the same event as {whom}: they share too few words and names"
    return {article.id: why for article in articles if article.id not in main}


def doubtful(articles: Sequence[Article]) -> dict[str, str]:
    """The articles that are kept though few words link them to the others, each with a warning.

    >>> doubtful([Article(id="a", text="A bridge fell."), Article(id="b", text="The bridge fell.")])
    {}
    """
    groups, unsure = _grouped(articles)
    main = groups[0] if groups else []
    why = "it shares few words with the others; it is kept because it has names of their event, or its words"
    return {articles[at].id: why for at in main if at in unsure}


def _about(title: str | None, text: str, body: tuple[Span, ...] | None) -> _About:
    """What an article is about."""
    story = body_text(text, body)
    if title and title not in story[: len(title) + 10]:
        story = f"{title}\n{story}"
    said = tuple(chain.from_iterable(map(_words_in, story.lower().split())))
    pieces = story.split()
    # Sign by sign the same as in the whole text, and each piece is looked at once.
    lower = set(_LOWER.findall(" ".join(set(pieces))))
    names = frozenset(name.lower() for name in _NAME.findall(story)) - lower - _GENERIC
    names |= {number for number in _NUMBER.findall(story) if not _YEAR.fullmatch(number)}
    count = len(pieces)
    opening, stems = stem_set(story[:OPENING]), stem_set(story)
    told = Told(capitals(story), frozenset(lower), names, opening)
    return _About(opening, stems, names, count < SHORT, count < TWO_SENTENCES, said, told)


# What white space parts comes again in every article: looking it up takes half the time of cutting it anew.
@lru_cache(maxsize=10_000)
def _words_in(piece: str) -> tuple[str, ...]:
    """The words of some small letters without white space, each word one object in all articles."""
    return tuple(map(intern, _WORDS.findall(piece)))


def _linked(which: list[int], about: list[_About]) -> list[list[int]]:
    """The articles grouped by links, direct or through others."""
    parent = {at: at for at in which}
    first_with: dict[int, int] = {}
    for at in which:
        for first in set(map(first_with.setdefault, about[at].runs(), repeat(at))) - {at}:
            _join_roots(parent, first, at)
    if len({_root(parent, at) for at in which}) > 1:
        _link_alike(parent, which, about)
    groups: dict[int, list[int]] = {}
    for at in which:
        groups.setdefault(_root(parent, at), []).append(at)
    return list(groups.values())


def _link_alike(parent: dict[int, int], which: list[int], about: list[_About]) -> None:
    """Join the groups of articles that share enough words and names."""
    for place, one in enumerate(which):
        for other in which[:place]:
            apart = _root(parent, one) != _root(parent, other)
            if apart and _alike(about[one], about[other], alone=len(about) == 2):
                _join_roots(parent, one, other)


def _join_roots(parent: dict[int, int], one: int, other: int) -> None:
    """Make two groups one."""
    first, second = _root(parent, one), _root(parent, other)
    if first != second:
        parent[max(first, second)] = min(first, second)


def _root(parent: dict[int, int], at: int) -> int:
    """The representative of a group."""
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


def _alike(one: _About, other: _About, *, alone: bool) -> bool:
    """Whether two articles share enough of their openings' words and of their names."""
    shared = (_share(one.opening, other.stems) + _share(other.opening, one.stems)) / 2
    names = len(one.names & other.names)
    if alone:
        return names > 0 or shared >= SHARE_OF_TWO
    return any(names >= least and shared >= share for least, share in SHARE_BY_NAMES)


def _share(some: frozenset[str], all_of: frozenset[str]) -> float:
    """The share of some stems that are among others."""
    return len(some & all_of) / max(1, len(some))


def _join(groups: list[list[int]], at: int, about: list[_About]) -> list[int]:
    """The group a short article joins: the first it shares a word with, else the largest it may join."""
    here = about[at]
    fits = [group for group in groups if any(_touch(here, about[other]) for other in group)]
    may = [group for group in groups if here.brief or any(about[other].brief for other in group)]
    group = next(iter(fits or may), None)
    if group is None:
        group = []
        groups.append(group)
    group.append(at)
    return group


def _touch(one: _About, other: _About) -> bool:
    """Whether two articles share a content word or a name."""
    return bool(one.stems & other.stems or one.names & other.names)
