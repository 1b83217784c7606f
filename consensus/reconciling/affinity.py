"""How much speaks for two printed numbers stating the same measure, without a model.

Nothing here understands a sentence. What is compared: the counted noun, the scope words, the
words of the clause and the sentence, and the names. Words that stand in most sentences of a story
carry little.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from consensus.figures.scope import Scope, clause_in, conflict, scope
from consensus.figures.wording import concept, concepts, is_content, names, tokens
from consensus.schema import Figure

# Nouns of people, and the ones that fit any other noun of people.
_PEOPLE_WORDS = """
people person residents victims civilians troops police workers students migrants passengers crew
children men women demonstrators killed injured missing casualties arrested infected officers members
"""
_GENERIC_WORDS = "people others victims lives dead toll number"
_PEOPLE = frozenset(concept(word) for word in _PEOPLE_WORDS.split())
_GENERIC = frozenset(concept(word) for word in _GENERIC_WORDS.split())
_PLACE = re.compile(r"\b(?:in|at|near|across|from)\s+(?:the\s+)?((?:[A-Z][\w.'’-]*\s?){1,4})")


@dataclass(frozen=True)
class Reading:
    """A figure with the words around it reduced for comparing."""

    figure: Figure

    @cached_property
    def clause(self) -> str:
        """The clause the number stands in."""
        at = self.figure.start - self.figure.quote_start
        if not self.figure.quote or not 0 <= at < len(self.figure.quote):
            return self.figure.phrase
        return clause_in(self.figure.quote, at, at + len(self.figure.printed))

    @cached_property
    def scope(self) -> Scope:
        """The scope words."""
        return scope(self.figure)

    @cached_property
    def noun(self) -> str:
        """The concept of the counted head noun, "" where none is known."""
        words = [w for w in tokens(self.figure.noun) if is_content(w)]
        return concept(words[-1]) if words else ""

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """The concepts that qualify the head noun ("North Korean" troops)."""
        words = [w for w in tokens(self.figure.noun) if is_content(w)]
        return frozenset(concept(w) for w in words[:-1])

    @cached_property
    def near(self) -> frozenset[str]:
        """The concepts of the clause and the label."""
        return frozenset(concepts(f"{self.clause} {self.figure.label}")) - {concept(self.figure.printed)}

    @cached_property
    def wide(self) -> frozenset[str]:
        """The concepts of the whole sentence."""
        return frozenset(concepts(f"{self.figure.quote} {self.figure.label}"))

    @cached_property
    def places(self) -> frozenset[str]:
        """Names that follow "in", "at" or the like within the clause, lower case."""
        found = _PLACE.findall(self.clause)
        return frozenset(word.lower() for group in found for word in tokens(group) if is_content(word))

    @cached_property
    def names(self) -> frozenset[str]:
        """Capitalised words of the sentence."""
        return names(self.figure.quote)


def rarity(readings: Iterable[Reading]) -> Mapping[str, float]:
    """The weight of each concept: 1 for a rare one, towards 0 for one in every sentence.

    Below `_FEW` sentences nothing is known of what is common, and all weigh 1.
    """
    sentences = {(r.figure.article, r.figure.quote_start): r.wide for r in readings}
    if len(sentences) < _FEW:
        return {}
    seen = Counter(c for wide in sentences.values() for c in wide)
    return {c: max(0.1, 1.0 - n / len(sentences) * 2.0) for c, n in seen.items()}


_FEW = 8


def likeness(a: Reading, b: Reading, weight: Mapping[str, float]) -> float:
    """0 to 1: how alike the words around two numbers are; the clause counts as much as the rest."""
    near = _overlap(a.near, b.near, weight)
    wide = _overlap(a.wide, b.wide, weight)
    cross = max(_overlap(a.near, b.wide, weight), _overlap(b.near, a.wide, weight))
    return 0.35 * near + 0.4 * wide + 0.25 * cross


def _overlap(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float]) -> float:
    """Shared weight over the geometric mean of both."""
    if not a or not b:
        return 0.0
    both = sum(weight.get(c, 1.0) for c in a & b)
    one, two = (sum(weight.get(c, 1.0) for c in side) for side in (a, b))
    return both / (one * two) ** 0.5 if one and two else 0.0


def nouns_fit(a: Reading, b: Reading) -> bool | None:
    """Whether the counted nouns can be the same thing; ``None`` where one of them is not known."""
    if not a.noun or not b.noun:
        return None
    if a.noun == b.noun:
        return True
    return (a.noun in _GENERIC and b.noun in _PEOPLE) or (b.noun in _GENERIC and a.noun in _PEOPLE)


def apart(a: Reading, b: Reading) -> str | None:
    """What forbids that two figures state one measure, or ``None``."""
    if a.figure.dimension != b.figure.dimension:
        return "they measure different kinds of things"
    if words := conflict(a.scope, b.scope):
        return words
    if a.places and b.places and not a.places & b.places:
        return "they name different places"
    return None
