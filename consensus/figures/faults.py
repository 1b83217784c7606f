"""Text faults: a number that lost a character, proved by a sibling of the same origin.

Proof means: another article of the same report prints the same sentence with another number, and
the rest of the story bears that other number out. Without it a figure is simply disputed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from consensus.figures.compare import relation
from consensus.figures.wording import concepts
from consensus.schema import Figure

# Two sentences of one report are "the same sentence" at this share of shared content words (of the
# shorter): a copy has nearly all of them, a rewording of the same sentence about half.
SAME_SENTENCE, REWORDED = 0.8, 0.4
_ONE_OF_MANY = re.compile(r"^1\s+[a-z]+s$", re.IGNORECASE)


def find_faults(figures: Sequence[Figure], origin_of: Callable[[Figure], str]) -> dict[str, str]:
    """The figures of one measure that a text fault spoiled: figure id -> the proof in a few words.

    Args:
        figures: all figures that claim to state one measure.
        origin_of: the report behind a figure.
    """
    found: dict[str, str] = {}
    for figure in figures:
        siblings = [
            other
            for other in figures
            if other.article != figure.article
            and origin_of(other) == origin_of(figure)
            and relation(figure, other) == "disjoint"
        ]
        proof = next((other for other in siblings if _proves(other, figure, figures)), None)
        if proof is not None:
            found[figure.id] = f"another copy of the same report prints “{proof.printed}”"
    return found


def _proves(sibling: Figure, suspect: Figure, figures: Sequence[Figure]) -> bool:
    """Whether the sibling's sentence shows that the suspect's number is spoiled."""
    alike = sentence_overlap(sibling, suspect)
    if alike >= SAME_SENTENCE and sibling.value == suspect.value and sibling.unit != suspect.unit:
        return _converted(sibling) and not _converted(suspect)
    others = [f for f in figures if f.id not in (sibling.id, suspect.id) and f.article != suspect.article]
    backed = sum(relation(f, sibling) in ("meet", "bound-compatible") for f in others)
    against = sum(relation(f, suspect) in ("meet", "bound-compatible") for f in others)
    if lost_character(suspect) and alike >= REWORDED:
        return backed >= against
    return alike >= SAME_SENTENCE and backed > against


def _converted(figure: Figure) -> bool:
    """Whether the article itself converts the number in brackets: then its unit is no slip."""
    return "(" in figure.phrase and ")" in figure.phrase


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
    one, two = set(concepts(a.quote)), set(concepts(b.quote))
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0
