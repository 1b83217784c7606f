"""Numbers that an article prints only to say that whoever gave them no longer stands by them."""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.figures.scope import window
from consensus.schema import Figure

_WITHDRAWN = re.compile(
    r"\b(?:with(?:drew|drawn|draws|drawing)|retract(?:ed|s|ing)|revoked|disowned|rescinded"
    r"|(?:took|taken) back)\s+(?:its|his|her|their|the|an|a)\s+(?:[^\W\d][\w-]*\s+){0,3}?"
    r"(?:estimates?|figures?|counts?|numbers?|claims?|statements?|tall(?:y|ies)|tolls?|assessments?)\s+"
    r"(?:(?:of|that|at)\b)[^.;:!?\d]{0,40}$",
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
    return _taken_back(text[max(0, at - _NEAR) : at])


@lru_cache(maxsize=4096)  # copies of one report share their sentences
def _taken_back(lead: str) -> bool:
    found = _WITHDRAWN.search(lead)
    return bool(found) and not _NOT.search(lead[: found.start()] if found else "")
