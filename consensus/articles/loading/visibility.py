"""What a page holds in its code but does not show: removed before anything reads it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from lxml import etree

from consensus.articles.loading.hiding import hides_all
from consensus.articles.loading.inherited import handed_down, shows
from consensus.articles.loading.sheets import Sheets

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
# A text this long is a piece of a paragraph; menus, buttons and labels are shorter.
PARAGRAPH = 60
# What hides so much of the paragraphs is undone by something else: nobody publishes an empty page.
NEARLY = 0.9
NEARLY_ALL = "a style of the page hides nearly all of its text, which was read all the same"


class Hidden(NamedTuple):
    """The words that a page hid, "" where it hid none, and what else has to be said of its styles."""

    words: str
    notes: tuple[str, ...]


def remove_hidden(tree: Any) -> Hidden:
    """Remove what the page hides from the tree.

    Seen are inline styles, the attributes ``hidden`` and ``aria-hidden``, white text without a
    background of its own, text in the colour of what is behind it, text of next to no size, text moved
    off the page, and what the page's own style elements hide. Style sheets in other files are not
    fetched. Where the style elements would hide nearly all text of a page, which other files or a script
    show again, it is kept and said.

    >>> from lxml import html
    >>> tree = html.fromstring('<div><p>Seen</p><p style="display: none">Unseen</p></div>')
    >>> remove_hidden(tree).words, tree.text_content()
    ('Unseen', 'Seen')
    """
    sheets = Sheets(tree)
    page, kept = _Page(tree, sheets), False
    whole = _Length.of(_texts(tree))
    if page.hidden_by_rules and page.length().is_nearly(whole):
        for aside in (page.culprits(), sheets.all_hiding()):
            sheets.apply(aside)
            again = _Page(tree, sheets)
            if not again.length().is_nearly(whole):
                page, kept = again, True
                break
    page.remove()
    notes = (*sheets.notes, NEARLY_ALL) if kept else sheets.notes
    return Hidden(" ".join(" ".join(page.words).split()), notes)


class _Length(NamedTuple):
    """The length of texts in characters: of those as long as a paragraph, and of all."""

    paragraphs: int
    all: int

    @classmethod
    def of(cls, texts: Iterable[str]) -> _Length:
        lengths = [len(text.strip()) for text in texts]
        return cls(sum(length for length in lengths if length >= PARAGRAPH), sum(lengths))

    def is_nearly(self, whole: _Length) -> bool:
        """Whether nothing of a page is left without this."""
        if not whole.paragraphs:
            return self.all > NEARLY * whole.all
        return self.paragraphs > NEARLY * whole.paragraphs and self.all > whole.all / 2


class _Page:
    """A walk through a page: what is hidden so far, and what is handed down to the element that is next."""

    def __init__(self, tree: Any, sheets: Sheets) -> None:
        self.hidden: list[Any] = []
        self.words: list[str] = []
        self.hidden_by_rules = False
        self._sheets = sheets
        self._blanked: list[tuple[Any, str]] = []
        self._lit: list[Any] = []
        self._behind: list[str] = [""]
        self._dark: list[frozenset[str]] = [frozenset()]
        walk = etree.iterwalk(tree, events=("start", "end"))
        for event, node in walk:
            if event == "end":
                self._leave(node)
            elif self._enter(node):
                walk.skip_subtree()

    def remove(self) -> None:
        """Take what is hidden out of the page."""
        for node in self._lit:
            # What is left of it is shown, whatever the extractor makes of its style.
            node.attrib.pop("style", None)
        for node, part in self._blanked:
            setattr(node, part, None)
        for node in self.hidden:
            node.drop_tree()

    def length(self) -> _Length:
        """How much is hidden."""
        blanked = (getattr(node, part) or "" for node, part in self._blanked)
        return _Length.of(chain(blanked, *map(_texts, self.hidden)))

    def culprits(self) -> frozenset[int]:
        """The rules that hide more than half of what is hidden, each by itself."""
        by_rule: Counter[int] = Counter()
        for node in self.hidden:
            length = _Length.of(_texts(node)).all
            for number in self._sheets.hiding(node):
                by_rule[number] += length
        half = self.length().all / 2
        return frozenset(number for number, length in by_rule.items() if length > half)

    def _enter(self, node: Any) -> bool:
        """Whether an element is hidden with all that is in it."""
        style = self._sheets.style(node)
        self._behind.append(_background(node, style) or self._behind[-1])
        self._dark.append(self._dark[-1])
        if node.tag in _NEVER_TEXT or node.tag in ("html", "body"):
            return False
        gone = node.getparent() is not None and _is_gone(node, style)
        around, dark = self._dark[-1], self._handed_down(node, style)
        self.hidden_by_rules |= (gone or bool(dark)) and bool(self._sheets.hiding(node))
        if gone or (dark and not around and not self._shown_inside(node)):
            self.hidden.append(node)
            self.words.append(_words(node))
            return True
        self._dark[-1] = dark
        if dark:
            self._lit.append(node)
            self._blank(node, "text")
            for child in node.iterchildren(tag=(etree.Comment, etree.ProcessingInstruction)):
                self._blank(child, "tail")
        return False

    def _leave(self, node: Any) -> None:
        """After an element: the text behind it belongs to the one around it."""
        self._behind.pop()
        self._dark.pop()
        if self._dark[-1]:
            self._blank(node, "tail")

    def _blank(self, node: Any, part: str) -> None:
        self.words.append(getattr(node, part) or "")
        self._blanked.append((node, part))

    def _handed_down(self, node: Any, style: str) -> frozenset[str]:
        around = self._dark[-1]
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
            if (style := self._sheets.style(inner))
        )


def _texts(node: Any) -> Iterator[str]:
    """The texts that could be read in an element."""
    for inner in node.iter(etree.Element):
        if inner.tag not in _NEVER_TEXT:
            yield inner.text or ""
        if inner is not node:
            yield inner.tail or ""


def _words(node: Any) -> str:
    """The words of a hidden element that are worth telling: not what is repeated for screen readers."""
    for_screen_readers = _SCREEN_READER & set((node.get("class") or "").lower().split())
    return "" if for_screen_readers or node.tag in _NEVER_DRAWN else " ".join(node.itertext())


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
    return bool(style) and hides_all(style)


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
