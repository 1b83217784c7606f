"""Whether figures of several origins go back to one and the same body.

Two reports that both credit one official statement are two origins, but not two confirmations of
what it says. Bodies are compared by name, as the articles print them; every link of the chain
counts, since a figure measured by one body and relayed by another depends on both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from consensus.schema import Figure

# Words that any branch of a state is called by; they tell nobody apart.
_ANY_BRANCH = """
    official government authority administration ministry minister lawmaker parliament agency service
    national state department office
"""
# Branches: "Ukraine's military" and "Ukraine's health ministry" are two bodies.
_BRANCHES = {
    "intelligence": "intelligence", "spy": "intelligence", "secret": "intelligence",
    "military": "military", "army": "military", "armed": "military", "force": "military", "navy": "military",
    "defence": "military", "defense": "military", "foreign": "foreign", "interior": "interior",
    "health": "health", "medium": "media", "media": "media",
}  # fmt: skip
# Words of the statement, not of who made it.
_FORM = """
    a an the of in on at to for from by with and its their his her some several two three unnamed senior
    former according citing cited cites quoting via as told said says that report reported statement spokesman
    spokeswoman spokesperson source data figure number count tally estimate assessment briefing survey study
    preliminary latest new shared monday tuesday wednesday thursday friday saturday sunday week month year
    mr mrs ms dr prof president premier prime chief general gen colonel director governor mayor sheriff
    secretary chairman chairwoman head leader king queen vice deputy acting
"""
_SAME = {"u.s": "us", "american": "us", "america": "us", "britain": "british", "uk": "british"}
_WORD = re.compile(r"[A-Z]\.[A-Z]\.?|[^\W_]+(?:['’][^\W\d_]+)?")
_NATION = re.compile(r"(?:ian|ean|an|ese|ish|ia|ea|a|e|i|y)$")


@dataclass(frozen=True, slots=True)
class SharedSource:
    """One body that figures of several origins credit, in the fullest words an article uses."""

    who: str
    figures: tuple[str, ...]
    origins: tuple[str, ...]

    def sentence(self, labels: Mapping[str, str], disputed: bool = False) -> str:
        """The finding for readers; ``labels`` names the origins.

        >>> found = SharedSource("South Korean intelligence", ("f1", "f2"), ("O1", "O2"))
        >>> found.sentence({"O1": "AP report"})
        'AP report and O2 both credit South Korean intelligence, so they do not confirm each other.'
        >>> found.sentence({"O1": "AP report"}, disputed=True)
        'AP report and O2 both credit South Korean intelligence.'
        """
        names = [labels.get(origin, origin) for origin in self.origins]
        both = "both" if len(names) == 2 else "all"
        listed = ", ".join(names[:-1]) + f" and {names[-1]}"
        end = "." if disputed else ", so they do not confirm each other."
        return f"{listed} {both} credit {self.who}{end}"


@dataclass(frozen=True, slots=True)
class _Body:
    """The names that one body is credited by, and the figures credited to it; both in order."""

    names: dict[str, None] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)


def shared_sources(
    figures: Sequence[Figure], origin_of: Callable[[Figure], str] = lambda figure: figure.article
) -> tuple[SharedSource, ...]:
    """Find the bodies that figures of different origins both credit.

    Args:
        figures: of one measure, with their attributions.
        origin_of: the report behind a figure; by default each article is its own.

    Returns:
        One entry a body that at least two origins credit, in the order of the figures; empty
        where every origin credits somebody else or nobody.
    """
    bodies: list[_Body] = []
    for who, figure in _credits(figures):
        body = next((each for each in bodies if any(same_body(who, name) for name in each.names)), None)
        if body is None:
            bodies.append(body := _Body())
        body.names[who] = None
        body.figures.append(figure)
    found = []
    for body in bodies:
        origins = tuple(dict.fromkeys(map(origin_of, body.figures)))
        if len(origins) > 1:
            ids = tuple(dict.fromkeys(figure.id for figure in body.figures))
            found.append(SharedSource(max(body.names, key=_told), ids, origins))
    return tuple(dict.fromkeys(found))


def same_body(one: str, other: str) -> bool:
    """Whether two attributions name one person, organisation or side.

    Errs towards one body: a warning too many is harmless, one statement taken for two
    confirmations is not.

    >>> same_body("South Korean officials", "a South Korean government intelligence assessment")
    True
    >>> same_body("Mr Mishustin", "Russian Prime Minister Mikhail Mishustin")
    True
    >>> same_body("US officials", "the U.S. Geological Survey")
    False
    >>> same_body("Ukraine's army", "Ukraine's health ministry")
    False
    """
    short, long = sorted((_key(one), _key(other)), key=lambda key: len(key.names))
    if not short.names:
        return not long.names and bool(short.branches) and short.branches == long.branches
    if set(short.names) == set(long.names):
        return short.branches <= long.branches or long.branches <= short.branches
    return set(short.names) < set(long.names) and short.names[-1] == long.names[-1]


def _credits(figures: Sequence[Figure]) -> Iterator[tuple[str, Figure]]:
    """Everybody each figure is credited to."""
    for figure in figures:
        named = [credit.who for credit in figure.chain] or re.split(
            r",? (?:citing|quoting|via|according to) ", figure.attribution
        )
        yield from ((who, figure) for who in named if _key(who).names or _key(who).branches)


@dataclass(frozen=True, slots=True)
class _Key:
    """What an attribution tells of who it is: names in order, and the branch of a state."""

    names: tuple[str, ...]
    branches: frozenset[str]


@lru_cache(maxsize=4096)  # the names of a story, each held against all others
def _key(who: str) -> _Key:
    names: dict[str, None] = {}
    branches = set()
    for match in _WORD.finditer(who):
        word = match.group().lower().removesuffix("'s").removesuffix("’s").rstrip(".")
        word = _SAME.get(word, word)
        single = _singular(word)
        if single in _BRANCHES:
            branches.add(_BRANCHES[single])
        elif single not in _EMPTY and word not in _EMPTY:
            names[_NATION.sub("", word) if len(word) > 4 else word] = None
    return _Key(tuple(names), frozenset(branches))


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


_EMPTY = frozenset(_singular(word) for word in (_FORM + _ANY_BRANCH).split()) | frozenset(_FORM.split())


def _told(who: str) -> tuple[int, int]:
    """Prefers the name that tells most, then the shorter phrase."""
    key = _key(who)
    return len(key.names) + len(key.branches), -len(who)
