"""What hides text until something inside undoes it: size, visibility and indent are handed down, colour too.

Pages set ``font-size: 0`` on a box to close the gaps between its parts, and give each part a size again.
"""

from __future__ import annotations

import re

# Smaller type than this is no text: browsers' own limit for it is 6 to 10 pixels.
_HIDDEN = {
    "size": re.compile(
        r"(?:^|;)(?:font-size:(?:0+(?:px|pt|%|vw|vh)?|0*\.\d+(?:px|pt|%)|0*(?:\.[01]\d*)?r?em|[12](?:\.\d+)?(?:px|pt|%))"
        r"(?=;|!|$)|font-size:(?:calc|min|max)\(0(?:px|pt|r?em|%)?[),]|font:[a-z-]{0,40}(?:0(?![.\d])|[12]px))"
    ),
    "sight": re.compile(r"(?:^|;)visibility:(?:hidden|collapse)"),
    "indent": re.compile(r"(?:^|;)text-indent:-\d{3,}"),
}
# A size in em or percent is a part of the size around it, which is none.
_SHOWN = {
    "size": re.compile(
        r"(?:^|;)(?:font-size:|font:[^;]{0,40}?(?<![\d.]))(?:(?:[3-9]|[1-9]\d)\d{0,2}(?:\.\d{1,6})?(?:px|pt)|"
        r"(?:0?\.[2-9]\d{0,5}|[1-9]\d?(?:\.\d{1,6})?)(?:rem|vw|vh)|(?:x{1,3}-)?(?:small|large)\b|medium\b|initial\b)"
    ),
    "sight": re.compile(r"(?:^|;)visibility:(?:visible|initial)"),
    "indent": re.compile(r"(?:^|;)text-indent:(?:\d|initial)"),
}


def hides(style: str) -> bool:
    """Whether a style without white space hides what is inside, unless that undoes it."""
    return any(pattern.search(style) for pattern in _HIDDEN.values())


def shows(style: str) -> bool:
    """Whether a style may undo what hides the elements around it.

    >>> shows("font-size:16px"), shows("font-size:2em"), shows("font:italic12px/1serif")
    (True, False, True)
    """
    return any(pattern.search(style) for pattern in _SHOWN.values())


def handed_down(around: frozenset[str], style: str) -> frozenset[str]:
    """By what the text of an element is hidden, ``around`` being what hides the text around it.

    >>> handed_down(frozenset({"size", "sight"}), "font-size:1rem;text-indent:-999px") == {"sight", "indent"}
    True
    """
    undone = {kind for kind in around if kind in _SHOWN and _SHOWN[kind].search(style)}
    return around - undone | {kind for kind, pattern in _HIDDEN.items() if pattern.search(style)}
