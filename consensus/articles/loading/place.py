"""One element of a page where it stands, as the tests of selectors ask for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from lxml import etree

# So many characters of an attribute cost as much as one question.
CHARACTERS = 100


class Walk(Protocol):
    """What an element asks of the walk that came to it; ``last`` has the bit of each selector's last part."""

    last: dict[int, int]

    def ask(self, questions: int) -> None:
        """Count questions; raises where they are too many."""


@dataclass(slots=True)
class Level:
    """The children of one element, as far as the walk went."""

    node: Any
    around: int = 0
    parent: int = 0
    just_before: int = 0
    before: int = 0
    language: str = ""
    index: int = 0
    types: Counter[str] = field(default_factory=Counter)
    all_types: Counter[str] | None = None


class Place:
    """One element where it stands; ``means`` has a bit for each part of a selector that it fits."""

    node: Any
    index: int
    index_of_type: int
    means: int

    def __init__(self, node: Any, level: Level, walk: Walk) -> None:
        self.node, self._level, self._walk = node, level, walk
        self.index, self.index_of_type = level.index, level.types[node.tag]
        self.means = 0

    @cached_property
    def classes(self) -> frozenset[str]:
        return frozenset((self.node.get("class") or "").split())

    def cost(self, characters: int) -> None:
        """Count what looking at so many characters costs."""
        self._walk.ask(characters // CHARACTERS)

    def language(self) -> str:
        return (self.node.get("lang") or self._level.language).lower()

    def index_from_end(self) -> int:
        return sum(self._totals().values()) - self.index + 1

    def index_of_type_from_end(self) -> int:
        return self._totals()[self.node.tag] - self.index_of_type + 1

    def _totals(self) -> Counter[str]:
        if self._level.all_types is None:
            self._level.all_types = Counter(
                child.tag for child in self._level.node.iterchildren(etree.Element)
            )
        self._walk.ask(len(self._level.all_types) // CHARACTERS)
        return self._level.all_types

    def is_one_of(self, selector: object) -> bool:
        """Whether a selector inside another one's argument (the very object) means this element."""
        return bool(self.means >> self._walk.last[id(selector)] & 1)
