"""Text from articles and models made harmless for where it is shown."""

from __future__ import annotations

import re
import unicodedata

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
# Format characters that have work to do inside words of real languages: joiners of Persian and Indic scripts.
_JOINERS = frozenset("\u200c\u200d")


def for_terminal(text: str) -> str:
    """Printable text only: no escape sequences, control characters or direction overrides.

    >>> for_terminal("a\\x1b[31mred\\u202e b\\tc")
    'a�[31mred� b c'
    """
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\n\t":
        return character if character == "\n" else " "
    category = unicodedata.category(character)
    if category in ("Cc", "Cs", "Co", "Cn") or (category == "Cf" and character not in _JOINERS):
        return "" if character == "\u00ad" else "�"
    return character


def for_markdown(text: str) -> str:
    """The same, with everything that Markdown or HTML would read as markup escaped.

    >>> for_markdown("a <b>*c*</b> [x](y)")
    'a \\\\<b\\\\>\\\\*c\\\\*\\\\</b\\\\> \\\\[x\\\\](y)'
    """
    line = for_terminal(text).replace("\n", " ")
    escaped = _MARKDOWN.sub(r"\\\1", line.replace("&", "&amp;"))
    return re.sub(r"^(\s*)([-+]|\d+\.)(\s)", r"\1\\\2\3", escaped)
