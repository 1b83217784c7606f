"""Which of many selectors mean which elements of a page, in one walk through it.

A walk keeps for each part of each selector whether an element around, the element just before, or any before
on the same level was one that it means; so an element is asked once for each part that could end at it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from consensus.articles.loading.place import Level, Place
from consensus.articles.loading.selectors import Selector

# A newspaper's page has 3,000 elements and asks each of them for ten parts of selectors that hide something.
MOST_QUESTIONS = 200_000
# Parts of all selectors together: what is kept for each element grows with them.
MOST_PARTS = 20_000
# So many parts cost one question for each element.
PARTS = 2_000
_LINKS = (" ", ">", "+", "~")


class Spent(Exception):
    """A page asks for more than is looked at."""


class Matcher:
    """Selectors, ready for a walk."""

    def __init__(self, selectors: Iterable[Selector]) -> None:
        self.left = MOST_QUESTIONS
        self.last: dict[int, int] = {}
        self._selectors = list(selectors)
        self._parts: list[Any] = []
        self._keys: dict[str, int] = {}
        self._first = 0
        self._linked = dict.fromkeys(_LINKS, 0)
        self._ends: dict[int, int] = {}
        for number, selector in enumerate(self._selectors):
            self._add(selector)
            self._ends[self.last[id(selector)]] = number
        self._end_bits = sum(1 << end for end in self._ends)

    def _add(self, selector: Selector) -> None:
        for inner in selector.inner:  # before it, as its own parts ask for them
            self._add(inner)
        for place, (link, part) in enumerate(selector.parts):
            bit = 1 << len(self._parts)
            self._parts.append(part)
            self._keys[part.key] = self._keys.get(part.key, 0) | bit
            if place == 0:
                self._first |= bit
            else:
                self._linked[link] |= bit
        if len(self._parts) > MOST_PARTS:
            raise Spent
        self.last[id(selector)] = len(self._parts) - 1

    def ask(self, questions: int) -> None:
        self.left -= questions
        if self.left < 0:
            raise Spent

    def walk(self, tree: Any) -> Iterator[tuple[Any, list[int]]]:
        """Each element that is meant, in the page's order, with the numbers of the selectors that mean it.

        Elements whose own style holds variables come too, whether any selector means them or not.

        Raises:
            Spent: the page asks for more than is looked at.
        """
        levels = [Level(None)]
        for event, node in etree.iterwalk(tree, events=("start", "end")):
            if not isinstance(node.tag, str):
                continue
            if event == "end":
                levels.pop()
                continue
            place = self._enter(node, levels[-1])
            level = levels[-1]
            level.just_before = place.means
            level.before |= place.means
            levels.append(Level(node, level.around | place.means, place.means, language=place.language()))
            ends = place.means & self._end_bits
            if ends or "--" in (node.get("style") or ""):
                yield node, [self._ends[end] for end in _bits(ends)]

    def _enter(self, node: Any, level: Level) -> Place:
        self.ask(len(self._parts) // PARTS)
        level.index += 1
        level.types[node.tag] += 1
        place = Place(node, level, self)
        could = (
            self._first
            | (level.around << 1 & self._linked[" "])
            | (level.parent << 1 & self._linked[">"])
            | (level.just_before << 1 & self._linked["+"])
            | (level.before << 1 & self._linked["~"])
        )
        keys = ["*", node.tag, f"#{node.get('id')}", *(f".{name}" for name in place.classes)]
        for name, value in node.attrib.items():
            keys += (f"[{name}", f"[{name}={value}")
        named = 0
        for key in keys:
            named |= self._keys.get(key, 0)
        for number in _bits(could & named):
            self.ask(1)
            if all(test(place) for test in self._parts[number].tests):
                place.means |= 1 << number
        return place


def _bits(number: int) -> Iterator[int]:
    while number:
        low = number & -number
        yield low.bit_length() - 1
        number ^= low
