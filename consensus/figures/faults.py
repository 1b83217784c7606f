"""Text faults: a number that lost a character, proved by a sibling of the same origin.

Proof means: another article of the same report prints the same sentence with another number, and
the rest of the story bears that other number out. Without it a figure is simply disputed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from consensus.figures.relation import relation
from consensus.figures.wording import concepts
from consensus.schema import Bound, Figure

# Two sentences of one report are "the same sentence" at this share of shared content words (of the
# shorter): a copy has nearly all of them, a rewording of the same sentence about half.
SAME_SENTENCE, REWORDED = 0.8, 0.4
Claim = tuple[str, Bound, Bound, Bound, str, str, str]
_DIGIT = re.compile(r"\d")
_ONE_OF_MANY = re.compile(r"^1\s+[a-z]+s$", re.IGNORECASE)


def find_faults(figures: Sequence[Figure], origin_of: Callable[[Figure], str]) -> dict[str, str]:
    """The figures of one measure that a text fault spoiled: figure id -> the proof in a few words.

    Args:
        figures: all figures that claim to state one measure.
        origin_of: the report behind a figure.
    """
    found: dict[str, str] = {}
    story = _Story(figures)
    for figure in figures:
        siblings = story.contradicting(figure, origin_of)
        proof = next((other for other in siblings if _proves(other, figure, story)), None)
        if proof is not None:
            found[figure.id] = f"another copy of the same report prints “{proof.printed}”"
    return found


class _Story:
    """The figures of one measure, compared once for each pair of claims, however many print them."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = figures
        self._relations: dict[tuple[Claim, Claim], str] = {}
        self._prints: dict[Claim, Counter[str]] = {}
        self._first: dict[Claim, Figure] = {}
        for figure in figures:
            self._prints.setdefault(_claim(figure), Counter())[figure.article] += 1
            self._first.setdefault(_claim(figure), figure)

    def relation(self, one: Claim, other: Claim) -> str:
        """How two claims relate."""
        if (one, other) not in self._relations:
            self._relations[one, other] = relation(self._first[one], self._first[other])
        return self._relations[one, other]

    def contradicting(self, figure: Figure, origin_of: Callable[[Figure], str]) -> Iterator[Figure]:
        """Figures of other articles of the same report that cannot be true beside ``figure``."""
        mine = _claim(figure)
        against = {claim for claim in self._first if self.relation(mine, claim) == "disjoint"}
        for other in self.figures if against else ():
            proving = _claim(other) in against and other.article != figure.article
            if proving and origin_of(other) == origin_of(figure):
                yield other

    def backing(self, figure: Figure, without: Sequence[Figure]) -> int:
        """How many figures agree with ``figure``, those of the last one's article and these not counted."""
        article = without[-1].article
        mine, count = _claim(figure), 0
        for claim, prints in self._prints.items():
            if self.relation(claim, mine) in ("meet", "bound-compatible"):
                skipped = sum(f.article != article and _claim(f) == claim for f in without)
                count += prints.total() - prints[article] - skipped
        return count


def _claim(figure: Figure) -> Claim:
    return (figure.dimension, figure.value, figure.low, figure.high, figure.unit, figure.hedge, figure.kind)


def _proves(sibling: Figure, suspect: Figure, story: _Story) -> bool:
    """Whether the sibling's sentence shows that the suspect's number is spoiled."""
    alike = sentence_overlap(sibling, suspect)
    if alike < REWORDED or (alike < SAME_SENTENCE and not lost_character(suspect)):
        return False
    if alike >= SAME_SENTENCE and sibling.value == suspect.value and sibling.unit != suspect.unit:
        return _converted(sibling) and not _converted(suspect)
    if not lost_character(suspect) and not slip_of_the_pen(suspect.printed, sibling.printed):
        return False
    backed = story.backing(sibling, (sibling, suspect))
    against = story.backing(suspect, (sibling, suspect))
    return backed >= against if lost_character(suspect) else backed > against


def _converted(figure: Figure) -> bool:
    """Whether the article itself converts the number in brackets: then its unit is no slip."""
    return "(" in figure.phrase and ")" in figure.phrase


def slip_of_the_pen(one: str, other: str) -> bool:
    """Whether two prints differ as a slip does: a digit lost or doubled, two swapped, a scale word.

    "23" for "12" is no slip but another count: a later copy of one report brings a later toll.

    >>> slip_of_the_pen("1,200", "12,000"), slip_of_the_pen("421", "412")
    (True, True)
    >>> slip_of_the_pen("$4.38 million", "$4.38 billion"), slip_of_the_pen("12", "23")
    (True, False)
    """
    short, long = sorted((_DIGIT.findall(one), _DIGIT.findall(other)), key=len)
    if not short or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return len(long) > 2 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    swaps = ([*long[:i], long[i + 1], long[i], *long[i + 2 :]] for i in range(len(long) - 1))
    return short == long or short in swaps


def lost_character(figure: Figure) -> bool:
    """Whether the print itself shows a loss: a plural after a bare 1 ("1 years").

    >>> bool(_ONE_OF_MANY.match("1 years")), bool(_ONE_OF_MANY.match("1 year"))
    (True, False)
    """
    return bool(_ONE_OF_MANY.match(figure.printed)) or bool(
        figure.printed == "1" and figure.noun.endswith("s") and not figure.noun.endswith("ss")
    )


def sentence_overlap(a: Figure, b: Figure) -> float:
    """Share of the shorter quote's content words that the other one has, 0 to 1."""
    one, two = _content(a.quote), _content(b.quote)
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0


@lru_cache(maxsize=4096)
def _content(quote: str) -> frozenset[str]:
    """A sentence's content words; the figures of a story share their sentences."""
    return frozenset(concepts(quote))
