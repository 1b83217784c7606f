"""The selectors of a page's style sheets, read into tests of one element after another.

Own code, as the libraries for it fall short of hostile pages: ``cssselect`` searches by XPath, which takes
the square of a page's length for ``:nth-child`` and ``~``; ``cssselect2`` and ``soupsieve`` set no bound on
what one selector costs.

Source: Selectors Level 4 (W3C); ``:has()`` and ``:nth-child(… of …)`` are read, not answered. Pseudo-classes
that wait for the reader (``:hover``), and those not known here, fit no element; a selector with a
pseudo-element means no element's own text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from consensus.articles.loading.declarations import unescaped
from consensus.articles.loading.place import Place
from consensus.articles.loading.selector_tests import (
    PSEUDO,
    Test,
    always,
    attribute,
    called,
    named,
    never,
    tag,
)

# Selectors in selectors, as in ":not(:is(...))".
DEEPEST = 8
_NAME = r"(?:[\w-]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}\s?|\\[^\n])+"
_TOKEN = re.compile(
    rf"(?P<link>\s?[>+~]\s?|\s(?![,)]))|(?P<list>\s?,\s?)|(?P<shut>\s?\))|"
    rf"::?(?P<call>[\w-]+)\(\s?|(?P<pseudo>::?[\w-]+)|(?P<sign>[.#])(?P<named>{_NAME})|"
    rf"\[\s?(?:\*?\|)?(?P<attribute>{_NAME})\s?(?:(?P<how>[~|^$*]?=)\s?"
    rf"(?P<value>\"[^\"]*\"|'[^']*'|{_NAME})\s?(?P<flag>[is])?\s?)?\]|(?P<tag>\*|{_NAME})",
    re.IGNORECASE,
)
_ARGUMENT = re.compile(r"([^()]*)\)")
_LISTS = ("not", "is", "where", "matches", "any", "-webkit-any", "-moz-any")

Weight = tuple[int, int, int]


class Unread(ValueError):
    """A selector that is not understood."""


@dataclass(frozen=True, slots=True, eq=False)
class Compound:
    """One part of a selector: what a single element has to be, and the name by which to find such elements.

    ``key`` is a tag, ``.class``, ``#id``, ``[attribute``, ``[attribute=value`` or ``*``.
    """

    key: str
    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Selector:
    """Compounds from the outermost to the element meant, each linked to the one before ("" at first).

    One that asks for what is not looked at is ``unsure``: it means some of the elements that fit it.
    """

    parts: tuple[tuple[str, Compound], ...]
    weight: Weight
    inner: tuple[Selector, ...] = ()
    unsure: bool = False


def read_selectors(words: str) -> list[Selector]:
    """The selectors of a list that mean elements; all or none, as one that is no CSS spoils its list.

    >>> [(len(each.parts), each.weight) for each in read_selectors("p.a > b:not(#c), ::before, [d]")]
    [(2, (1, 1, 2)), (1, (0, 1, 0))]
    """
    try:
        return _Reader(" ".join(words.split())).alternatives(0)
    except Unread:
        return []


class _Reader:
    """A list of selectors and how far it was read."""

    def __init__(self, words: str) -> None:
        self.words, self.at = words, 0

    def alternatives(self, depth: int) -> list[Selector]:
        """Selectors up to the end or to the bracket that ends an argument."""
        found: list[Selector] = []
        while True:
            one, end = self._selector(depth)
            if one:
                found.append(one)
            if end != "list":
                return found

    def _next(self) -> re.Match[str] | None:
        token = _TOKEN.match(self.words, self.at)
        if token:
            self.at = token.end()
        elif self.at < len(self.words):
            raise Unread(self.words[self.at :])
        return token

    def _selector(self, depth: int) -> tuple[Selector | None, str]:
        if depth > DEEPEST:
            raise Unread("nested")
        building, end, sound = _Building(), "end", True
        while token := self._next():
            end = token.lastgroup or ""
            if token["list"] or token["shut"]:
                break
            end = "end"
            if token["call"]:
                sound &= self._call(building, token["call"].lower(), depth)
            else:
                sound &= _add(building, token)
        return (building.done() if sound else None), "list" if end == "list" else "end"

    def _call(self, building: _Building, name: str, depth: int) -> bool:
        if name in _LISTS:
            building.choice(self.alternatives(depth + 1), name)
            return True
        if name == "has":
            self.alternatives(depth + 1)
            building.leave_open()
            return True
        argument = _ARGUMENT.match(self.words, self.at)
        if not argument:
            raise Unread(name)
        self.at = argument.end()
        if name in ("nth-child", "nth-last-child") and " of " in argument[1].lower():
            building.leave_open()
        else:
            building.test(called(name, argument[1].strip().lower()), (0, 1, 0))
        return True


class _Building:
    """A selector that is being read."""

    def __init__(self) -> None:
        self.parts: list[tuple[str, Compound]] = []
        self.inner: list[Selector] = []
        self.weight: Weight = (0, 0, 0)
        self.unsure = False
        self._begin("")

    def _begin(self, link: str) -> None:
        self.link, self.rarest, self.tests = link, "", list[Test]()

    def link_on(self, link: str) -> None:
        if self.tests or self.rarest:  # " > p" inside an argument begins with its link
            self._finish()
        self._begin(link)

    def _finish(self) -> None:
        self.parts.append((self.link, Compound(self.rarest or "*", tuple(self.tests))))

    def key(self, key: str, weight: Weight) -> None:
        self.rarest = min(self.rarest or key, key, key=_rareness)
        self._weigh(weight)

    def test(self, test: Test, weight: Weight) -> None:
        self.tests.append(test)
        self._weigh(weight)

    def choice(self, among: list[Selector], name: str) -> None:
        if any(each.unsure for each in among):
            self.leave_open()
            return
        heaviest = max((each.weight for each in among), default=(0, 0, 0))
        self.inner += among
        fits = partial(_one_of, tuple(among))
        self.test((lambda place: not fits(place)) if name == "not" else fits, (0, 0, 0))
        if name != "where":
            self._weigh(heaviest)

    def leave_open(self) -> None:
        """Ask here for what is not looked at."""
        self.unsure = True
        self.test(always, (0, 1, 0))

    def _weigh(self, more: Weight) -> None:
        self.weight = (self.weight[0] + more[0], self.weight[1] + more[1], self.weight[2] + more[2])

    def done(self) -> Selector | None:
        if not self.tests and not self.rarest:
            return None
        self._finish()
        return Selector(tuple(self.parts), self.weight, tuple(self.inner), self.unsure)


def _rareness(key: str) -> tuple[int, str]:
    """An id is the rarest name, then a class, an attribute, a tag."""
    return "#.[".find(key[0]) if key[0] in "#.[" else 3, key


def _add(building: _Building, token: re.Match[str]) -> bool:
    """Take one token into a selector: ``False`` where no element's own text can be meant."""
    if token["link"]:
        building.link_on(token["link"].strip() or " ")
    elif token["sign"]:
        name = unescaped(token["named"])
        building.test(partial(named, token["sign"], name), (0, 0, 0))
        building.key(token["sign"] + name, (1, 0, 0) if token["sign"] == "#" else (0, 1, 0))
    elif token["attribute"]:
        name = unescaped(token["attribute"]).lower()
        how, any_case = token["how"], token["flag"] in ("i", "I")
        value = _value(token["value"]) if how else ""
        building.key(f"[{name}={value}" if how == "=" and not any_case else f"[{name}", (0, 1, 0))
        if how:
            building.test(partial(attribute, name, how, value, any_case), (0, 0, 0))
    elif token["pseudo"]:
        name = token["pseudo"].lower()
        if name.startswith("::") or name in (":before", ":after", ":first-line", ":first-letter"):
            return False
        building.test(PSEUDO.get(name[1:], never), (0, 1, 0))
    elif token["tag"] != "*":
        name = unescaped(token["tag"]).lower()
        building.test(partial(tag, name), (0, 0, 0))
        building.key(name, (0, 0, 1))
    else:
        building.test(always, (0, 0, 0))
    return True


def _value(words: str) -> str:
    return unescaped(words[1:-1] if words[0] in "\"'" else words)


def _one_of(among: tuple[Selector, ...], place: Place) -> bool:
    return any(place.is_one_of(each) for each in among)
