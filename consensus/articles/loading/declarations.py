"""What the styles of a page declare for an element: which declaration wins, and what its variables stand for.

Source: CSS Cascading and Inheritance Level 5 and CSS Custom Properties Level 1 (W3C). A declaration puts
another aside only where browsers surely take its value; else both stand, which errs towards hiding.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from typing import NamedTuple

_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|([^0-9a-fA-F\s]))")
# Values of variables are a word or a length. Their own variables could make them long without end.
LONGEST_VALUE = 300
DEEPEST_VARIABLE = 10
_VARIABLE = re.compile(r"var\((--[^,()]{1,80})(?:,((?:[^()]|\([^()]*\))*))?\)")
_ANY = r"initial|inherit|unset|revert(?:-layer)?"
_LENGTH = r"[+-]?(?:0|(?:\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})(?:px|pt|r?em|%|v[wh]|ch|ex|cm|mm|in))"
_TAKEN = {
    "display": re.compile(
        rf"(?:{_ANY}|none|block|flow-root|contents|list-item|(?:inline-?)?(?:block|flex|grid|table)?|-webkit-box|"
        r"table-(?:row|cell|caption|column|row-group|header-group|footer-group))\Z"
    ),
    "visibility": re.compile(rf"(?:{_ANY}|visible|hidden|collapse)\Z"),
    "content-visibility": re.compile(rf"(?:{_ANY}|visible|auto|hidden)\Z"),
    "opacity": re.compile(rf"(?:{_ANY}|\d{{0,3}}\.?\d{{1,6}}%?)\Z"),
    "font-size": re.compile(
        rf"(?:{_ANY}|(?!-){_LENGTH}|medium|small|large|x{{1,3}}-(?:small|large)|smaller|larger)\Z"
    ),
}
_TAKEN_ELSE = re.compile(rf"(?:{_ANY}|{_LENGTH})\Z")
_AUTO = re.compile(
    r"(?:(?:max-)?(?:height|width|block-size|inline-size)|left|top|right|bottom|margin|inset)\b"
)
_NONE = re.compile(r"(?:max-|clip-path|transform|filter|mask|scale|translate)")
_LOOSE = re.compile(r"color\Z|background|font\Z|-webkit-text")


class Declaration(NamedTuple):
    """One declaration with its rank: important or not, inline or not, the rule's weight, its place."""

    rank: tuple[object, ...]
    name: str
    value: str


def squeezed(style: str) -> str:
    r"""A style without comments, escapes and white space, in small letters.

    >>> squeezed(r"Display: n\6f ne /* none */")
    'display:none'
    """
    first, *rest = style.split("/*")
    plain = first + "".join(piece.partition("*/")[2] for piece in rest)
    return "".join(unescaped(plain).lower().split())


def unescaped(words: str) -> str:
    """Words with the characters that CSS escapes stand for."""
    return _ESCAPE.sub(_unescaped, words) if "\\" in words else words


def _unescaped(escape: re.Match[str]) -> str:
    if not escape[1]:
        return str(escape[2])
    code = int(escape[1], 16)
    return chr(code) if 0 < code <= sys.maxunicode else ""


def declared(style: str, *rank: object) -> list[Declaration]:
    """The declarations of a squeezed style, ranked.

    >>> [tuple(each) for each in declared("opacity:0!important;left:1px", 7)]
    [((True, 7, 0), 'opacity', '0'), ((False, 7, 1), 'left', '1px')]
    """
    found = []
    for place, piece in enumerate(style.split(";")):
        name, colon, value = piece.partition(":")
        value, important, _ = value.partition("!important")
        if colon:
            found.append(Declaration((bool(important), *rank, place), name, value))
    return found


def winning(declarations: Iterable[Declaration]) -> dict[str, list[str]]:
    """For each property the value that holds, or all that may: the strongest first.

    >>> winning(declared("display:none;display:block;opacity:0;opacity:1px"))
    {'display': ['block'], 'opacity': ['1px', '0']}
    """
    held: dict[str, list[str]] = {}
    for _, name, value in sorted(declarations):
        if _is_taken(name, value):
            held[name] = [value]
            if name == "font-size":
                held.pop("font", None)
        else:
            held.setdefault(name, []).insert(0, value)
    return held


def _is_taken(name: str, value: str) -> bool:
    if name.startswith("--") or "var(" in value:
        return True
    if pattern := _TAKEN.get(name):
        return bool(value and pattern.match(value))
    if (value == "auto" and _AUTO.match(name)) or (value == "none" and _NONE.match(name)):
        return True
    return not _LOOSE.match(name) and bool(_TAKEN_ELSE.match(value))


def with_variables(value: str, known: Mapping[str, str]) -> str | None:
    """A value with what its variables stand for; ``None`` where one stands for nothing.

    >>> with_variables("var(--a)", {"--a": "none"}), with_variables("var(--b,var(--c,none))", {})
    ('none', 'none')
    """
    for _ in range(DEEPEST_VARIABLE):
        match = _VARIABLE.search(value)
        if not match:
            break
        put = known.get(match[1], match[2])
        if put is None or len(value) + len(put) > LONGEST_VALUE:
            return None
        value = value[: match.start()] + put + value[match.end() :]
    return None if "var(" in value else value
