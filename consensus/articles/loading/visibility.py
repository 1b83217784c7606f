"""What a page holds in its code but does not show: removed before anything reads it."""

from __future__ import annotations

import re
import sys
from typing import Any

from lxml import etree

from consensus.articles.loading.styles import Rules

# Smaller type than this is no text: browsers' own limit for it is 6 to 10 pixels.
_HIDING = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|content-visibility:hidden|"
    r"opacity:(?:0*(?:\.0\d*)?|0%)(?=;|!|$)|filter:opacity\(0(?:%|\.0\d*)?\)|zoom:0(?=;|!|$)|"
    r"font-size:(?:0+(?:px|pt|%|vw|vh)?|0*\.\d+(?:px|pt|%)|0*(?:\.[01]\d*)?r?em|[12](?:\.\d+)?(?:px|pt|%))(?=;|!|$)|"
    r"font-size:calc\(0(?:px|pt|r?em|%)?\)|font:[a-z-]{0,40}0(?![.\d])|"
    r"(?:max-)?(?:height|width):0(?:px)?(?=;|!|$)|"
    r"text-indent:-\d{3,}|(?:left|top|right|bottom|margin-left|margin-top):-(?:\d{4,}|\d{2,}r?em|[1-9]\d{2,}(?:%|v[wh]))|"
    r"clip:rect\((?:0|1px,1px)|clip-path:(?:inset\((?:50|100)%|circle\(0)|"
    r"transform:(?:scale[xy]?\(0[,)]|translate(?:[xy]|3d)?\([^)]{0,20}?-(?:\d{4,}|[1-9]\d{2,}(?:%|v[wh]))))"
)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|([^0-9a-fA-F\s]))")
_COLOUR = re.compile(r"(?:^|;)color:([^;!]{1,40})")
_BACKGROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]{1,60})")
_WHITE = re.compile(r"#fff(?:fff)?(?:ff)?\b|#fefefe\b|white\b|rgba?\(255,255,255|hsla?\(\d+,\d+%,100%")
_NO_COLOUR = re.compile(
    r"transparent\b|rgba\([\d.]+,[\d.]+,[\d.]+,0(?:\.0\d*)?\)|#(?:[0-9a-f]{3}0|[0-9a-f]{6}00)\b"
)
# Class names by which sites hide text from sight for screen readers; it repeats what is shown.
_SCREEN_READER = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "hidden"))
_NEVER_TEXT = frozenset(("script", "style", "noscript", "head", "title", "meta", "link"))
# What browsers never draw as text: kept for scripts, for other programs, for forms.
_NEVER_DRAWN = frozenset(("template", "datalist"))


def remove_hidden(tree: Any) -> str:
    """Remove what the page hides from the tree; return the hidden words, "" where there are none.

    Seen are inline styles, the attributes ``hidden`` and ``aria-hidden``, white text without a
    background of its own, text in the colour of what is behind it, text of next to no size, text moved
    off the page, and what the page's own style elements hide. Style sheets in other files are not
    fetched.

    >>> from lxml import html
    >>> tree = html.fromstring('<div><p>Seen</p><p style="display: none">Unseen</p></div>')
    >>> remove_hidden(tree), tree.text_content()
    ('Unseen', 'Seen')
    """
    rules = Rules((sheet.text or "" for sheet in tree.iter("style")), _hides)
    hidden: list[Any] = []
    behind: list[str] = [""]
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, node in walk:
        if event == "end":
            behind.pop()
            continue
        style = _squeezed(node.get("style") or "")
        behind.append(_background(node, style) or behind[-1])
        if node.tag in _NEVER_TEXT or node.tag in ("html", "body"):
            continue
        if node.getparent() is not None and _is_hidden(node, style, behind[-1], rules):
            hidden.append(node)
            walk.skip_subtree()
    words = [_words(node) for node in hidden]
    for node in hidden:
        node.drop_tree()
    return " ".join(" ".join(words).split())


def _words(node: Any) -> str:
    """The words of a hidden element that are worth telling: not what is repeated for screen readers."""
    for_screen_readers = _SCREEN_READER & set((node.get("class") or "").lower().split())
    return "" if for_screen_readers or node.tag in _NEVER_DRAWN else " ".join(node.itertext())


def _hides(style: str) -> bool:
    """Whether a rule's declarations hide what they are for."""
    return bool(_HIDING.search(style))


def _squeezed(style: str) -> str:
    r"""A style without comments, escapes and white space, in small letters.

    >>> _squeezed(r"Display: n\6f ne /* none */")
    'display:none'
    """
    first, *rest = style.split("/*")
    plain = first + "".join(piece.partition("*/")[2] for piece in rest)
    return "".join(_ESCAPE.sub(_unescaped, plain).lower().split())


def _unescaped(escape: re.Match[str]) -> str:
    if not escape[1]:
        return str(escape[2])
    code = int(escape[1], 16)
    return chr(code) if 0 < code <= sys.maxunicode else ""


def _is_hidden(node: Any, style: str, behind: str, rules: Rules) -> bool:
    """Whether an element's own attributes, or the page's rules, hide it."""
    if node.tag in _NEVER_DRAWN:
        return True
    if node.get("hidden") is not None or (node.get("aria-hidden") or "").lower() == "true":
        return True
    names = {name.lower() for name in (node.get("class") or "").split()}
    if names & (_SCREEN_READER - {"hidden"}) or rules.fit(node):
        return True
    if node.tag == "font" and _WHITE.match((node.get("color") or "").lower()):
        return True
    return bool(style) and (_hides(style) or _unreadable(style, behind))


def _unreadable(style: str, behind: str) -> bool:
    """Whether text is without colour, or in the colour of what is behind it (white where nobody says)."""
    colour = _COLOUR.search(style)
    if not colour:
        return False
    if _NO_COLOUR.match(colour[1]):
        return True
    if not behind or _WHITE.match(behind):
        return bool(_WHITE.match(colour[1]))
    return behind == colour[1]


def _background(node: Any, style: str) -> str:
    """The colour that an element puts behind its text, "" where it puts none."""
    own = _BACKGROUND.search(style)
    return own[1] if own else str(node.get("bgcolor") or "").lower()
