"""Numbers that an article prints only to say that whoever gave them no longer stands by them."""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.figures.meaning.scope import window
from consensus.schema import Figure

_GIVEN = (
    r"(?:estimates?|figures?|counts?|numbers?|claims?|statements?|tall(?:y|ies)|tolls?|assessments?|reports?)"
)
_WITHDRAWN = re.compile(
    r"\b(?:with(?:drew|drawn|draws|drawing)|retract(?:ed|s|ing)|revoked|disowned|rescinded"
    r"|(?:took|taken) back)\s+(?:its|his|her|their|the|an|a)\s+(?:[^\W\d][\w-]*\s+){0,3}?"
    rf"{_GIVEN}\s+(?:(?:of|that|at)\b)[^.;:!?\d]{{0,40}}$",
    re.IGNORECASE,
)
# "An earlier figure of 140 people aboard has since been withdrawn."
_SUCH_A = re.compile(rf"\b{_GIVEN}\s+(?:of|that|at)\b[^.;:!?\d]{{0,20}}$", re.IGNORECASE)
_WAS_WITHDRAWN = re.compile(
    r"\S*[^.;:!?\d]{0,60}?\b(?:was|were|has|have|had)\s+(?:(?:later|since|now|been)\s+){0,2}"
    r"(?:withdrawn|retracted|revoked|disowned|rescinded|taken back)\b",
    re.IGNORECASE,
)
# A denial of the withdrawal itself: "has not withdrawn its estimate of".
_NOT = re.compile(r"\b(?:not|never|n['’]t|refused to|declined to|no plan to)\b[^.;:!?]{0,40}$", re.IGNORECASE)
_NEAR = 160  # characters of the sentence before a number that can say so


def withdrawn(figure: Figure) -> bool:
    """Whether its sentence says that the number was taken back: "withdrew its estimate of 4 tonnes".

    A number taken back is no support for it, and no side of a dispute.
    """
    text, at = window(figure)
    lead = text[max(0, at - _NEAR) : at]
    return _taken_back(lead) or (_such_a(lead) and bool(_WAS_WITHDRAWN.match(text, at)))


@lru_cache(maxsize=4096)  # copies of one report share their sentences
def _taken_back(lead: str) -> bool:
    found = _WITHDRAWN.search(lead)
    return bool(found) and not _NOT.search(lead[: found.start()] if found else "")


@lru_cache(maxsize=4096)
def _such_a(lead: str) -> bool:
    return bool(_SUCH_A.search(lead))
