"""What the style sheets in a page, and the styles of its elements, say together about each element."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterable, Mapping
from itertools import chain, islice
from typing import Any, NamedTuple

from consensus.articles.loading.declarations import Declaration, declared, squeezed, winning, with_variables
from consensus.articles.loading.hiding import hides_all
from consensus.articles.loading.inherited import hides
from consensus.articles.loading.matching import Matcher, Spent
from consensus.articles.loading.selectors import Selector, read_selectors
from consensus.articles.loading.styles import own_sheets, rules

# Pages with all their styles in them have 10,000 rules at most.
MOST_RULES = 30_000
# What hides an element may be undone inside it by one of these.
_INHERITED = frozenset(("font", "font-size", "visibility", "text-indent"))
_BY_VARIABLE = re.compile(
    r"(?:^|;)(?:display|(?:content-)?visibility|opacity|font(?:-size)?|text-indent|(?:max-)?(?:height|width)|"
    r"left|top|right|bottom|margin(?:-left|-top)?|clip(?:-path)?|scale|translate|transform|zoom|filter):[^;]{0,80}var\("
)
TOO_MANY = "holds more style rules than are looked at: text that they hide may have been read"

UNSURE = "has a style that may hide text by a rule that is not understood: that text was read"


class _Rule(NamedTuple):
    number: int
    words: str
    style: str
    hides: bool


class Sheets:
    """The styles of a page's elements. ``notes`` say what was not looked at.

    >>> from lxml import html
    >>> sheet = "<style>[id]{display:none} #b{display:block}</style>"
    >>> tree = html.fromstring(f"<div>{sheet}<p id=a>x</p><p id=b>y</p></div>")
    >>> sheets = Sheets(tree)
    >>> [sheets.style(node) for node in tree.iter("p")]
    ['display:none', 'display:block']
    """

    def __init__(self, tree: Any) -> None:
        self._tree = tree
        texts, cut = own_sheets(tree)
        blocks = list(islice(chain.from_iterable(map(rules, texts)), MOST_RULES + 1))
        self.notes: tuple[str, ...] = (TOO_MANY,) if cut or len(blocks) > MOST_RULES else ()
        styles = ((words, squeezed(block)) for words, block in blocks[:MOST_RULES])
        self._rules = [_Rule(number, *each, _may_hide(each[1])) for number, each in enumerate(styles)]
        self.apply()

    def apply(self, aside: frozenset[int] = frozenset()) -> None:
        """Find the styles, as if the rules of some numbers were not there."""
        self._found: dict[Any, str] = {}
        self._hiding: dict[Any, list[int]] = {}
        self._known: dict[Any, ChainMap[str, str]] = {}
        kept = [rule for rule in self._rules if rule.number not in aside]
        variables = any("var(" in style for style in self._tree.xpath("//@style[contains(., '--')]"))
        met = self._met([rule for rule in kept if rule.hides])
        if met or variables:
            names = _INHERITED.union(*({each.name for each in declared(rule.style)} for rule in met))
            self._settle(kept, names, variables or any("var(" in rule.style for rule in met))

    def style(self, node: Any) -> str:
        """All that holds for an element, squeezed, "" where nothing is said."""
        found = self._found.get(node)
        return squeezed(node.get("style") or "") if found is None else found

    def hiding(self, node: Any) -> list[int]:
        """The numbers of the rules that may hide an element."""
        return self._hiding.get(node, [])

    def all_hiding(self) -> frozenset[int]:
        """The numbers of all rules that may hide anything."""
        return frozenset(rule.number for rule in self._rules if rule.hides)

    def _met(self, hiding: list[_Rule]) -> list[_Rule]:
        """The rules that mean an element of the page."""
        selectors, owners = _selectors(hiding)
        met: dict[int, _Rule] = {}
        unsure = False
        if selectors:
            try:
                for _, numbers in Matcher(selectors).walk(self._tree):
                    sure = [owners[number] for number in numbers if not selectors[number].unsure]
                    met |= {rule.number: rule for rule in sure}
                    unsure |= len(sure) < len(numbers)
            except Spent:
                self.notes = (TOO_MANY,)
        if unsure and UNSURE not in self.notes:
            self.notes += (UNSURE,)
        return list(met.values())

    def _settle(self, kept: list[_Rule], names: frozenset[str], variables: bool) -> None:
        """Find the style of each element that a rule about one of these properties means."""
        selectors, owners = _selectors([rule for rule in kept if _is_about(rule.style, names, variables)])
        # A rule that may mean an element neither hides it nor shows it again.
        said = [
            [each for each in _ranked(owner, selector) if each.name in names or each.name.startswith("--")]
            if not selector.unsure
            else []
            for selector, owner in zip(selectors, owners, strict=True)
        ]
        try:
            matcher = Matcher(selectors)
            for node, numbers in matcher.walk(self._tree):
                own = declared(squeezed(node.get("style") or ""), True, (0, 0, 0), 0)
                won = winning([*own, *(each for number in numbers for each in said[number])])
                self._found[node] = _written(won, self._variables(node, won, matcher))
                self._hiding[node] = [
                    owners[number].number
                    for number in numbers
                    if owners[number].hides and not selectors[number].unsure
                ]
        except Spent:
            self.notes = (TOO_MANY,)

    def _variables(self, node: Any, won: Mapping[str, list[str]], matcher: Matcher) -> Mapping[str, str]:
        """The variables that an element knows: its own before those around it."""
        own = {name: values[0] for name, values in won.items() if name.startswith("--")}
        if not own and not any("var(" in value for values in won.values() for value in values):
            return {}
        matcher.ask(1)
        above = (self._known[each] for each in node.iterancestors() if each in self._known)
        around: ChainMap[str, str] = next(above, ChainMap())
        if own:
            found = {name: with_variables(value, around.new_child(own)) for name, value in own.items()}
            around = around.new_child({name: value for name, value in found.items() if value is not None})
            self._known[node] = around
        return around


def _may_hide(style: str) -> bool:
    return hides_all(style) or hides(style) or ("var(" in style and bool(_BY_VARIABLE.search(style)))


def _is_about(style: str, names: Iterable[str], variables: bool) -> bool:
    own = {piece.partition(":")[0] for piece in style.split(";")}
    return not own.isdisjoint(names) or (variables and any(name.startswith("--") for name in own))


def _selectors(of: list[_Rule]) -> tuple[list[Selector], list[_Rule]]:
    """The selectors of rules, and the rule that each belongs to."""
    pairs = [(selector, rule) for rule in of for selector in read_selectors(rule.words)]
    return [selector for selector, _ in pairs], [rule for _, rule in pairs]


def _ranked(rule: _Rule, selector: Selector) -> list[Declaration]:
    return declared(rule.style, False, selector.weight, rule.number)


def _written(won: Mapping[str, list[str]], known: Mapping[str, str]) -> str:
    """The declarations that won as one style, with what their variables stand for."""
    values = (
        (name, with_variables(value, known) if "var(" in value else value)
        for name, all_values in won.items()
        if not name.startswith("--")
        for value in all_values
    )
    return ";".join(f"{name}:{value}" for name, value in values if value is not None)
