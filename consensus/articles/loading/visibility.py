"""What a page holds in its code but does not show: removed before anything reads it."""

from __future__ import annotations

import re
import sys
from functools import cached_property
from typing import Any

from lxml import etree

from consensus.articles.loading.inherited import handed_down, hides, shows
from consensus.articles.loading.styles import Rules

# A share of nothing, to the eye: below a hundredth.
_NOTHING = r"(?:0*(?:\.0\d*)?|0%|0*\.?\d*e-\d+|calc\(0\))(?=;|!|$)"
_FAR = r"-(?:\d{4,}|\d{2,}r?em|[1-9]\d{2,}(?:%|v[wh]))"
_HIDING = re.compile(
    r"(?:^|;)(?:display:none|content-visibility:hidden|"
    rf"opacity:{_NOTHING}|filter:opacity\(0(?:%|\.0\d*)?\)|zoom:0(?:\.0\d*)?(?=;|!|$)|"
    r"(?:max-)?(?:height|width|block-size|inline-size):0(?:px)?(?=;|!|$)|letter-spacing:-\d{3,}|"
    rf"(?:left|top|right|bottom|inset(?:-[a-z-]{{1,20}})?|margin(?:-left|-top)?):(?:calc\()?{_FAR}|(?:left|top):(?:\d{{4,}}px|[1-9]\d{{2,}}v[wh])|"
    r"clip:rect\((?:0|1px,1px)|clip-path:(?:inset\((?:50|100)%|circle\(0|polygon\(00,00,00)|"
    r"mask(?:-image)?:linear-gradient\(transparent,transparent\)|"
    rf"scale:{_NOTHING}|translate:{_FAR}|"
    r"transform:(?:scale(?:[xy]|3d)?\(0(?:\.0\d*)?[,)]|matrix\(0,0,0,0|rotate[xy]\(-?(?:90|270)deg\)|"
    rf"translate(?:[xy]|3d)?\([^)]{{0,20}}?{_FAR}))"
)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|([^0-9a-fA-F\s]))")
_COLOUR = re.compile(r"(?:^|;)color:([^;!]{1,40})")
_FILL = re.compile(r"(?:^|;)-webkit-text-fill-color:([^;!]{1,40})")
_BACKGROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]{1,60})")
# White, and what nobody tells from it.
_WHITE = re.compile(
    r"#fff(?:f?)\b|#(?:f[a-f]){3}(?:ff)?\b|(?:ghost|floral)?white(?:smoke)?\b|snow\b|ivory\b|canvas\b|"
    r"rgba?\(255,?255,?255|rgb\(100%,?100%,?100%|hsla?\(\d{1,3}(?:deg)?,?\d{1,3}%,?100%"
)
_NO_COLOUR = re.compile(
    r"transparent\b|rgba\([\d.]+,[\d.]+,[\d.]+,0(?:\.0\d*)?\)|#(?:[0-9a-f]{3}0|[0-9a-f]{6}00)\b|"
    r"[a-z]{3,5}\([^)/]{0,40}/0(?:\.0\d*|%)?\)"
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
    page = _Page(tree)
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, node in walk:
        if event == "end":
            page.leave(node)
        elif page.enter(node):
            walk.skip_subtree()
    for node in page.hidden:
        node.drop_tree()
    return " ".join(" ".join(page.words).split())


class _Page:
    """A walk through a page: what is hidden so far, and what is handed down to the element that is next."""

    def __init__(self, tree: Any) -> None:
        self.hidden: list[Any] = []
        self.words: list[str] = []
        self._sheets = [sheet.text or "" for sheet in tree.iter("style")]
        self._rules = Rules(self._sheets, _hides)
        self._behind: list[str] = [""]
        self._dark: list[frozenset[str]] = [frozenset()]

    @cached_property
    def _showing(self) -> Rules:
        return Rules(self._sheets, shows)

    def enter(self, node: Any) -> bool:
        """Whether an element is hidden with all that is in it."""
        style = _squeezed(node.get("style") or "")
        self._behind.append(_background(node, style) or self._behind[-1])
        self._dark.append(self._dark[-1])
        if node.tag in _NEVER_TEXT or node.tag in ("html", "body"):
            return False
        # What the element says itself comes last, as in browsers.
        style = ";".join(filter(None, (self._rules.style(node), style)))
        gone = node.getparent() is not None and _is_gone(node, style)
        around, dark = self._dark[-1], self._handed_down(node, style)
        if gone or (dark and not around and not self._shown_inside(node)):
            self.hidden.append(node)
            self.words.append(_words(node))
            return True
        self._dark[-1] = dark
        if dark:
            # What is left of it is shown, whatever the extractor makes of its style.
            node.attrib.pop("style", None)
            self._blank(node, "text")
            for child in node.iterchildren(tag=(etree.Comment, etree.ProcessingInstruction)):
                self._blank(child, "tail")
        return False

    def leave(self, node: Any) -> None:
        """After an element: the text behind it belongs to the one around it."""
        self._behind.pop()
        self._dark.pop()
        if self._dark[-1]:
            self._blank(node, "tail")

    def _blank(self, node: Any, part: str) -> None:
        self.words.append(getattr(node, part) or "")
        setattr(node, part, None)

    def _handed_down(self, node: Any, style: str) -> frozenset[str]:
        around = self._dark[-1]
        if around:
            style = ";".join(filter(None, (self._showing.style(node), style)))
        dark = handed_down(around, style) if style else around
        if _unreadable(style, self._behind[-1]):
            return dark | {"colour"}
        lit = _COLOUR.search(style) or not _WHITE.match(_background(node, style) or "white")
        return dark - {"colour"} if lit else dark

    def _shown_inside(self, node: Any) -> bool:
        """Whether anything inside may undo what hides an element."""
        return any(
            shows(style) or _COLOUR.search(style) or _BACKGROUND.search(style)
            for inner in node.iterdescendants(etree.Element)
            if (style := ";".join((self._showing.style(inner), _squeezed(inner.get("style") or "")))) != ";"
        )


def _words(node: Any) -> str:
    """The words of a hidden element that are worth telling: not what is repeated for screen readers."""
    for_screen_readers = _SCREEN_READER & set((node.get("class") or "").lower().split())
    return "" if for_screen_readers or node.tag in _NEVER_DRAWN else " ".join(node.itertext())


def _hides(style: str) -> bool:
    """Whether a rule's declarations hide what they are for."""
    return bool(_HIDING.search(style)) or hides(style)


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


def _is_gone(node: Any, style: str) -> bool:
    """Whether an element is hidden so that nothing inside it could be seen."""
    if node.tag in _NEVER_DRAWN:
        return True
    if node.get("hidden") is not None or (node.get("aria-hidden") or "").lower() == "true":
        return True
    names = {name.lower() for name in (node.get("class") or "").split()}
    if names & (_SCREEN_READER - {"hidden"}):
        return True
    if node.tag == "font" and _WHITE.match((node.get("color") or "").lower()):
        return True
    return bool(style) and bool(_HIDING.search(style))


def _unreadable(style: str, behind: str) -> bool:
    """Whether text is without colour, or in the colour of what is behind it (white where nobody says)."""
    if "background-clip:text" in style:  # the text shows what is behind it
        return False
    colour = _COLOUR.search(style) or _FILL.search(style)
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
