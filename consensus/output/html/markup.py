"""HTML put together from parts that cannot be forgotten to be escaped.

Whatever is a plain ``str`` is text from an article, a model or us, and is escaped; only ``Html``,
which nothing but ``el`` and ``join`` makes, goes into the page as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from html import escape

from consensus.output.safe import UNSEEN

# Format characters that have work to do in real texts: joiners and line-break hints of Persian,
# Indic and Thai scripts, direction marks (they turn nothing but themselves), the soft hyphen.
_HARMLESS = frozenset("\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u00ad")
# Everything else of its kind: controls, surrogates, direction overrides and isolates, tag characters.
_UNWANTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_ORDINARY = re.compile(r"[\n\t\x20-\x7e\xa0-\xac\xae-\u02ff]*\Z")
_VOID = frozenset({"meta", "br"})
_DRAWN = frozenset({"circle", "line", "path"})  # closed in themselves, as XML has it


class Html(str):
    """A piece of finished markup."""

    __slots__ = ()


Part = str | None


def shown(text: str) -> str:
    """Text for a page: controls, direction overrides and hidden tag characters become "�".

    One character stays one character, but that a line end is always "\\n".

    >>> shown("a\\x00b\\u202ec\\r\\nd")
    'a�b�c\\nd'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _ORDINARY.match(text):
        return text
    return "".join(_printable(character) for character in text)


def _printable(character: str) -> str:
    if character in "\n\t" or character in _HARMLESS:
        return character
    unwanted = character in UNSEEN or unicodedata.category(character) in _UNWANTED
    return "�" if unwanted else character


def safe(part: Part) -> Html:
    """``part`` escaped, unless it is markup already; ``None`` is nothing.

    >>> safe("<b>")
    '&lt;b&gt;'
    """
    if part is None:
        return Html("")
    return part if isinstance(part, Html) else Html(escape(shown(part)))


def join(parts: Iterable[Part], between: str = "") -> Html:
    """Parts in a row, what is ``None`` or empty left out."""
    return Html(safe(between).join(safe(part) for part in parts if part))


def el(name: str, /, *parts: Part, **attributes: str | bool | None) -> Html:
    """An element. ``class_`` is ``class``, an underscore a hyphen; ``None`` and ``False`` leave no trace.

    >>> el("a", "x < y", href="#1", class_="q", title=None)
    '<a href="#1" class="q">x &lt; y</a>'
    """
    opening = open_tag(name, **attributes)
    if name in _DRAWN:
        return Html(f"{opening[:-1]}/>")
    return opening if name in _VOID else Html(f"{opening}{join(parts)}</{name}>")


def open_tag(name: str, /, **attributes: str | bool | None) -> Html:
    """The opening tag alone."""
    return Html(f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>")


def _attribute(key: str, value: str | bool | None) -> str:
    key = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {key}" if value is True else f' {key}="{escape(shown(value))}"'


def foreign(text: str) -> Html:
    """Words of an article or a model inside a sentence of ours, in their own direction of writing."""
    return el("bdi", text, dir="auto")


def hidden(text: str) -> Html:
    """Words for those who listen to the page."""
    return el("span", text, class_="sr")
