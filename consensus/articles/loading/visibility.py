"""What a page holds in its code but does not show: removed before anything reads it."""

from __future__ import annotations

import re
from typing import Any

_HIDING = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0*(?:\.0+)?(?=;|!|$)|"
    r"font-size:0*(?:\.0+)?(?:px|em|rem|pt|%)?(?=;|!|$)|(?:max-)?(?:height|width):0(?:px)?(?=;|!|$)|"
    r"text-indent:-\d{3,}|(?:left|top|right|bottom|margin-left|margin-top):-\d{4,}|"
    r"clip:rect\(0|clip-path:inset\((?:50|100)%|transform:scale\(0)"
)
_COLOUR = re.compile(r"(?:^|;)color:([^;!]{1,40})")
_BACKGROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]{1,60})")
_WHITE = re.compile(r"#fff(?:fff)?(?:ff)?\b|#fefefe\b|white\b|rgba?\(255,255,255|hsla?\(\d+,\d+%,100%")
_NO_COLOUR = re.compile(r"transparent\b|rgba\([\d.]+,[\d.]+,[\d.]+,0(?:\.0+)?\)")
_CLASS_RULE = re.compile(r"\.([\w-]{1,60})\s{0,5}\{([^{}]{0,400})\}")
# Class names by which sites hide text from sight for screen readers; it repeats what is shown.
_SCREEN_READER = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "hidden"))
_NEVER_TEXT = frozenset(("script", "style", "noscript", "template", "head", "title", "meta", "link"))


def remove_hidden(tree: Any) -> str:
    """Remove what the page hides from the tree; return the hidden words, "" where there are none.

    Seen are inline styles, the attributes ``hidden`` and ``aria-hidden``, white text without a
    background of its own, text of size zero, text moved off the page, and classes that the
    page's own style element hides. Style sheets in other files are not fetched.

    >>> from lxml import html
    >>> tree = html.fromstring('<div><p>Seen</p><p style="display: none">Unseen</p></div>')
    >>> remove_hidden(tree), tree.text_content()
    ('Unseen', 'Seen')
    """
    classes = _hidden_classes(tree)
    words: list[str] = []
    for node in list(tree.iter()):
        if not isinstance(node.tag, str) or node.tag in _NEVER_TEXT or node.tag in ("html", "body"):
            continue
        if not _is_hidden(node, classes):
            continue
        parent = node.getparent()
        if parent is None or not _attached(node, tree):
            continue
        if not _SCREEN_READER & set((node.get("class") or "").lower().split()):
            words.append(" ".join(node.itertext()))
        node.drop_tree()
    return " ".join(" ".join(words).split())


def _attached(node: Any, tree: Any) -> bool:
    """Whether a node is still in the tree: an ancestor may have been removed with all below it."""
    top = node
    while top.getparent() is not None:
        top = top.getparent()
    return bool(top is tree.getroottree().getroot())


def _hidden_classes(tree: Any) -> frozenset[str]:
    """The classes that the page's own style elements hide, by a rule for the class alone."""
    found = set()
    for sheet in tree.iter("style"):
        for name, rules in _CLASS_RULE.findall((sheet.text or "")[:200_000]):
            if _HIDING.search(_squeezed(rules)):
                found.add(name)
    return frozenset(found)


def _squeezed(style: str) -> str:
    """A style without white space, in small letters."""
    return "".join(style.lower().split())


def _is_hidden(node: Any, classes: frozenset[str]) -> bool:
    """Whether an element's own attributes hide it."""
    if node.get("hidden") is not None or (node.get("aria-hidden") or "").lower() == "true":
        return True
    names = set((node.get("class") or "").split())
    if names & classes or {name.lower() for name in names} & (_SCREEN_READER - {"hidden"}):
        return True
    if node.tag == "font" and _WHITE.match((node.get("color") or "").lower()):
        return True
    style = _squeezed(node.get("style") or "")
    return bool(style) and (bool(_HIDING.search(style)) or _unreadable(style))


def _unreadable(style: str) -> bool:
    """Whether text is white or without colour, on no background of another colour."""
    colour = _COLOUR.search(style)
    if not colour:
        return False
    if _NO_COLOUR.match(colour[1]):
        return True
    background = _BACKGROUND.search(style)
    return bool(_WHITE.match(colour[1])) and (background is None or bool(_WHITE.match(background[1])))
