"""What one part of a selector asks of an element: a name, an attribute, its place among its neighbours.

Source: Selectors Level 4 (W3C).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from consensus.articles.loading.place import Place

Test = Callable[[Place], bool]
_NTH = re.compile(
    r"(?:(?P<step>[+-]?\d{0,6})n(?:\s?(?P<sign>[+-])\s?(?P<more>\d{1,6}))?|(?P<only>[+-]?\d{1,6}))\Z"
)


def called(name: str, argument: str) -> Test:
    """The test that a pseudo-class with an argument asks for."""
    if name == "lang":
        return partial(_language, tuple(each.strip(" \"'") for each in argument.split(",")))
    count = _COUNTS.get(name)
    step_and_first = _nth(argument) if count else None
    return partial(_counted, count, *step_and_first) if count and step_and_first else never


def _nth(argument: str) -> tuple[int, int] | None:
    """Step and first of ``An+B``.

    >>> _nth("odd"), _nth("-n + 3"), _nth("4")
    ((2, 1), (-1, 3), (0, 4))
    """
    if argument in ("odd", "even"):
        return 2, int(argument == "odd")
    match = _NTH.match(argument)
    if not match:
        return None
    if match["only"]:
        return 0, int(match["only"])
    step = match["step"]
    return int(step if step not in ("", "+", "-") else step + "1"), int(
        (match["sign"] or "") + (match["more"] or "0")
    )


def _counted(count: Callable[[Place], int], step: int, first: int, place: Place) -> bool:
    beyond = count(place) - first
    return beyond == 0 if step == 0 else beyond % step == 0 and beyond // step >= 0


def named(sign: str, name: str, place: Place) -> bool:
    """Whether an element has a class (".") or an id ("#")."""
    return name in place.classes if sign == "." else place.node.get("id") == name


def tag(name: str, place: Place) -> bool:
    """Whether an element is a ``name``."""
    return bool(place.node.tag == name)


def attribute(name: str, how: str, wanted: str, any_case: bool, place: Place) -> bool:
    """Whether an attribute is as wanted: ``how`` is one of ``= |= ~= ^= $= *=``."""
    held = place.node.get(name)
    if held is None:
        return False
    place.cost(len(held))
    if any_case:
        held, wanted = held.lower(), wanted.lower()
    if how == "=":
        return bool(held == wanted)
    if how == "|=":
        return bool(held == wanted or held.startswith(wanted + "-"))
    if not wanted:
        return False
    tests = {"~=": wanted in held.split(), "^=": held.startswith(wanted), "$=": held.endswith(wanted)}
    return bool(tests.get(how, wanted in held))


def _language(wanted: tuple[str, ...], place: Place) -> bool:
    held = place.language()
    return any(held == each or held.startswith(each + "-") for each in wanted if each)


def never(place: Place) -> bool:
    """What no element is: what waits for the reader, or is not known here."""
    return False


def always(place: Place) -> bool:
    """What any element is."""
    return True


PSEUDO: dict[str, Test] = {
    "root": lambda place: place.node.getparent() is None,
    "empty": lambda place: len(place.node) == 0 and not place.node.text,
    "first-child": lambda place: place.index == 1,
    "last-child": lambda place: place.index_from_end() == 1,
    "only-child": lambda place: place.index == place.index_from_end() == 1,
    "first-of-type": lambda place: place.index_of_type == 1,
    "last-of-type": lambda place: place.index_of_type_from_end() == 1,
    "only-of-type": lambda place: place.index_of_type == place.index_of_type_from_end() == 1,
    "link": lambda place: place.node.tag == "a" and place.node.get("href") is not None,
    "any-link": lambda place: place.node.tag == "a" and place.node.get("href") is not None,
    # Browsers know every element of an article, and nobody writes in one.
    "defined": always,
    "read-only": always,
    "enabled": lambda place: place.node.tag in ("button", "input", "select", "textarea", "fieldset"),
}
_COUNTS: dict[str, Callable[[Place], int]] = {
    "nth-child": lambda place: place.index,
    "nth-last-child": lambda place: place.index_from_end(),
    "nth-of-type": lambda place: place.index_of_type,
    "nth-last-of-type": lambda place: place.index_of_type_from_end(),
}
