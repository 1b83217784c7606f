"""The rules of a page's own style elements that hide or show something: enough of CSS for that, no more.

Understood are selectors of elements, classes and ids, alone, together (``p.note``) and inside each other
(``.box .note``), in lists. A rule with anything else in its selector is none here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

# A page's own styles reach 100 KB; more than this is not looked at.
LONGEST = 200_000
# Rules for one name, classes of one element, elements around it: pages have two, ten and twenty at most,
# and the product of the three is what one element of a hostile page can cost.
MOST_ALIKE = 10
MOST_CLASSES = 20
MOST_ABOVE = 30
_COMMENT = re.compile(r"/\*[^*]{0,2000}\*+(?:[^/*][^*]{0,2000}\*+){0,200}/")
_BRACE = re.compile("[{}]")
_SIMPLE = re.compile(r"([a-z][a-z0-9]{0,20})?((?:[.#][\w-]{1,80}){0,6})\Z", re.IGNORECASE)
_PART = re.compile(r"([.#])([\w-]+)")
# Rules for print or for narrow windows hide from nobody who reads on a screen.
_SCREEN = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*\Z|@supports\b|@layer\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Compound:
    """One part of a selector: an element's name ("" for any), its id ("" for any) and classes."""

    tag: str
    ident: str
    classes: frozenset[str]

    def fits(self, node: Any) -> bool:
        """Whether an element is one of those meant."""
        return (
            (not self.tag or node.tag == self.tag)
            and (not self.ident or node.get("id") == self.ident)
            and self.classes <= set((node.get("class") or "").split())
        )


class Rules:
    """The rules of a page's style elements whose declarations, without white space, are of interest.

    >>> found = Rules([".a, p.b { display: none } .c { color: red }"], lambda style: "none" in style)
    >>> sorted(found.names)
    ['.a', '.b']
    """

    def __init__(self, sheets: Iterable[str], matters: Callable[[str], bool]) -> None:
        self.names: dict[str, list[tuple[tuple[Compound, ...], str]]] = {}
        for sheet in sheets:
            for words, declarations in _rules(_COMMENT.sub(" ", sheet[:LONGEST])):
                style = "".join(declarations.lower().split())
                if matters(style):
                    for each in words.split(","):
                        self._add(_selector(each), style)

    def _add(self, selector: tuple[Compound, ...] | None, style: str) -> None:
        if selector:
            last = selector[-1]
            known = self.names.setdefault(f"#{last.ident}" if last.ident else f".{min(last.classes)}", [])
            if len(known) < MOST_ALIKE:
                known.append((selector, style))

    def style(self, node: Any) -> str:
        """The declarations of all rules for this element, "" where there are none."""
        if not self.names:
            return ""
        names = [f".{name}" for name in (node.get("class") or "").split()[:MOST_CLASSES]]
        return ";".join(
            style
            for name in (f"#{node.get('id')}", *names)
            for rule, style in self.names.get(name, ())
            if _fits(rule, node)
        )


def _fits(selector: tuple[Compound, ...], node: Any) -> bool:
    """Whether an element, with the elements it is in, is one that a selector means."""
    if not selector[-1].fits(node):
        return False
    rest = list(selector[:-1])
    for above in islice(node.iterancestors(), MOST_ABOVE) if rest else ():
        if rest and rest[-1].fits(above):
            rest.pop()
    return not rest


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """The selectors and declarations of each rule for screens."""
    at, shut = 0, 0  # where the words before the brace begin; how many blocks of other media are open
    opened: list[tuple[str, bool]] = []
    for brace in _BRACE.finditer(sheet):
        words = (
            sheet[at : brace.start()].rpartition(";")[2]
            if brace.group() == "{"
            else sheet[at : brace.start()]
        )
        if brace.group() == "{":
            other = words.lstrip().startswith("@") and not _SCREEN.match(words.strip())
            opened.append((words.strip(), other))
            shut += other
        elif opened:
            selector, other = opened.pop()
            shut -= other
            if not shut and not selector.startswith("@"):
                yield selector, words
        at = brace.end()


def _selector(words: str) -> tuple[Compound, ...] | None:
    """One selector; ``None`` where it holds what is not understood, or names elements alone."""
    # "p > .note" is taken for "p .note".
    parts = [_SIMPLE.match(part) for part in words.replace(">", " ").split()]
    if not parts or not all(parts) or len(parts) > 6:
        return None
    found = tuple(_compound(part) for part in parts if part)
    return found if found[-1].ident or found[-1].classes else None


def _compound(match: re.Match[str]) -> Compound:
    names = _PART.findall(match[2])
    return Compound(
        (match[1] or "").lower(),
        next((name for sign, name in names if sign == "#"), ""),
        frozenset(name for sign, name in names if sign == "."),
    )
