"""Text faults: a number that lost a character, proved by a sibling of the same origin.

Proof means: another article of the same report prints the same sentence with another number, and
the rest of the story bears that other number out. Without it a figure is simply disputed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache

from consensus.figures.compare.relation import relate, relation
from consensus.figures.compare.stance import Stance
from consensus.figures.text.wording import concepts
from consensus.schema import Bound, Figure

# Two sentences of one report are "the same sentence" at this share of shared content words (of the
# shorter): a copy has nearly all of them, a rewording of the same sentence about half.
SAME_SENTENCE, REWORDED = 0.8, 0.4
Claim = tuple[str, Bound, Bound, Bound, str, str, str]
# Figures that are told apart by their article alone: copies of one sentence are compared once.
Telling = tuple[Claim, str, str, str, str]
_Print = tuple[Claim, str]
_Look = tuple[str, Bound]
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
        proof = story.proof_against(figure, origin_of)
        if proof is not None:
            found[figure.id] = f"another copy of the same report prints “{proof.printed}”"
    return found


class _Story:
    """The figures of one measure, compared once for each pair of claims, however many print them."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = figures
        self._prints: dict[Claim, Counter[str]] = {}
        self._first: dict[Claim, Figure] = {}
        self._told: dict[Telling, list[tuple[int, Figure]]] = {}
        self._spoils: dict[Telling, list[Telling]] = {}
        self._backers: dict[Claim, tuple[list[Claim], int]] = {}
        for index, figure in enumerate(figures):
            telling = _telling(figure)
            claim = telling[0]
            self._told.setdefault(telling, []).append((index, figure))
            self._prints.setdefault(claim, Counter())[figure.article] += 1
            self._first.setdefault(claim, figure)

    def _backers_of(self, claim: Claim) -> tuple[list[Claim], int]:
        """The claims that agree with a claim, itself among them, and how many figures make them."""
        if claim not in self._backers:
            mine = Stance(self._first[claim])
            related = ((each, relate(mine, Stance(first))) for each, first in self._first.items())
            agree = [each for each, how in related if how in ("meet", "bound-compatible")]
            self._backers[claim] = agree, sum(self._prints[each].total() for each in agree)
        return self._backers[claim]

    @cached_property
    def _printed(self) -> dict[_Print, list[Telling]]:
        """The tellings by what they claim and how it is printed."""
        found: dict[_Print, list[Telling]] = {}
        for telling in self._told:
            found.setdefault(telling[:2], []).append(telling)
        return found

    @cached_property
    def _by_look(self) -> dict[_Look, list[_Print]]:
        """The prints by what one that is spoiled may share with them: value, digits, digits but one."""
        found: dict[_Look, list[_Print]] = {}
        for each in self._printed:
            (_, value, *_), printed = each
            digits = _digits(printed)
            cut = (("but one", some) for some in _but_one(digits))
            for look in (("value", value), ("digits", digits), *cut):
                found.setdefault(look, []).append(each)
        return found

    def _looking_like(self, figure: Figure) -> Iterable[_Print]:
        """The prints that may differ from the figure's as a spoiled one does: few of many."""
        if lost_character(figure):
            return self._printed
        digits = _digits(figure.printed)
        near = {digits, *_but_one(digits), *_swapped(digits)} if digits else ()
        looks = (("value", figure.value), ("but one", digits), *(("digits", some) for some in near))
        return dict.fromkeys(each for look in looks for each in self._by_look.get(look, ()))

    def proof_against(self, figure: Figure, origin_of: Callable[[Figure], str]) -> Figure | None:
        """The first figure of another copy of the same report that shows ``figure`` to be spoiled."""
        proving: list[tuple[int, Figure]] = []
        for telling in self._that_spoil(figure):
            copies = ((i, f) for i, f in self._told[telling] if f.article != figure.article)
            sibling = next(((i, f) for i, f in copies if origin_of(f) == origin_of(figure)), None)
            if sibling is not None and _outweighs(sibling[1], figure, self):
                proving.append(sibling)
        return min(proving, key=lambda found: found[0])[1] if proving else None

    def _that_spoil(self, figure: Figure) -> list[Telling]:
        """The tellings that cannot be true beside ``figure`` and differ from it as a fault does."""
        mine = _telling(figure)
        if mine not in self._spoils:
            own = self._first[mine[0]]
            self._spoils[mine] = [
                telling
                for looks in self._looking_like(figure)
                if _differ_as_a_fault(self._told[self._printed[looks][0]][0][1], figure)
                and relation(own, self._first[looks[0]]) == "disjoint"
                for telling in self._printed[looks]
                if _may_spoil(self._told[telling][0][1], figure)
            ]
        return self._spoils[mine]

    def backing(self, figure: Figure, without: Sequence[Figure]) -> int:
        """How many figures agree with ``figure``, those of the last one's article and these not counted."""
        article = without[-1].article
        agree, count = self._backers_of(_claim(figure))
        own = sum(self._prints[claim][article] for claim in agree)
        return count - own - sum(f.article != article and _claim(f) in agree for f in without)


def _claim(figure: Figure) -> Claim:
    return (figure.dimension, figure.value, figure.low, figure.high, figure.unit, figure.hedge, figure.kind)


def _telling(figure: Figure) -> Telling:
    return (_claim(figure), figure.printed, figure.phrase, figure.noun, figure.quote)


def _differ_as_a_fault(sibling: Figure, suspect: Figure) -> bool:
    """Whether two prints differ as they may when one is spoiled, whatever their sentences are."""
    slip = slip_of_the_pen(suspect.printed, sibling.printed)
    return slip or _rescaled(sibling, suspect) or lost_character(suspect)


def _rescaled(sibling: Figure, suspect: Figure) -> bool:
    return sibling.value == suspect.value and sibling.unit != suspect.unit


def _may_spoil(sibling: Figure, suspect: Figure) -> bool:
    """Whether the sibling's sentence and print differ from the suspect's as they do when one is spoiled."""
    lost = lost_character(suspect)
    rescaled = _rescaled(sibling, suspect)
    alike = sentence_overlap(sibling, suspect)
    if alike < REWORDED or (alike < SAME_SENTENCE and not lost):
        return False
    if alike >= SAME_SENTENCE and rescaled:
        return _converted(sibling) and not _converted(suspect)
    return lost or slip_of_the_pen(suspect.printed, sibling.printed)


def _outweighs(sibling: Figure, suspect: Figure, story: _Story) -> bool:
    """Whether more of the story is with the sibling than with the suspect."""
    if _rescaled(sibling, suspect) and sentence_overlap(sibling, suspect) >= SAME_SENTENCE:
        return True
    backed = story.backing(sibling, (sibling, suspect))
    against = story.backing(suspect, (sibling, suspect))
    return backed >= against if lost_character(suspect) else backed > against


def _converted(figure: Figure) -> bool:
    """Whether the article itself converts the number in brackets: then its unit is no slip."""
    return "(" in figure.phrase and ")" in figure.phrase


@lru_cache(maxsize=16384)
def slip_of_the_pen(one: str, other: str) -> bool:
    """Whether two prints differ as a slip does: a digit lost or doubled, two swapped, a scale word.

    "23" for "12" is no slip but another count: a later copy of one report brings a later toll.

    >>> slip_of_the_pen("1,200", "12,000"), slip_of_the_pen("421", "412")
    (True, True)
    >>> slip_of_the_pen("$4.38 million", "$4.38 billion"), slip_of_the_pen("12", "23")
    (True, False)
    """
    short, long = sorted((_digits(one), _digits(other)), key=len)
    if not short:
        return False
    return short == long or short in (_but_one(long) if len(short) < len(long) else _swapped(long))


def _digits(printed: str) -> str:
    return "".join(_DIGIT.findall(printed))


def _but_one(digits: str) -> set[str]:
    """The digits with one of them lost; two digits lose none, as one is no shorter print of them."""
    return {digits[:i] + digits[i + 1 :] for i in range(len(digits))} if len(digits) > 2 else set()


def _swapped(digits: str) -> set[str]:
    """The digits with two neighbours swapped."""
    return {f"{digits[:i]}{digits[i + 1]}{digits[i]}{digits[i + 2 :]}" for i in range(len(digits) - 1)}


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
