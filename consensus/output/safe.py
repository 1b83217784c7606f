"""Text from articles and models made harmless for where it is shown."""

from __future__ import annotations

import re
import unicodedata

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~$])")
_LIST = re.compile(r"^(\s*\d{0,9})((?<!\d)[-+=]|(?<=\d)[.)])(?=\s|$)")  # what would begin a list or a heading
# Format characters that have work to do inside words of real languages: joiners of Persian and Indic scripts.
_JOINERS = frozenset("\u200c\u200d")

# Letters and marks by their kind, but nothing to see: fillers, and the selectors that can spell a message.
UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0") | frozenset(
    map(chr, range(0xE0100, 0xE01F0))
)


def for_terminal(text: str) -> str:
    """Printable text only: no escape sequences, control characters or direction overrides.

    >>> for_terminal("a\\x1b[31mred\\u202e b\\tc")
    'a�[31mred� b c'
    """
    if text.isascii() and text.isprintable():  # most text, and all of a line of two megabytes
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\n\t":
        return character if character == "\n" else " "
    category = unicodedata.category(character)
    if character in UNSEEN:
        return "�"
    if category in ("Cc", "Cs", "Co", "Cn") or (category == "Cf" and character not in _JOINERS):
        return "" if character == "\u00ad" else "�"
    return character


def for_markdown(text: str, first: bool = True) -> str:
    """The same, with everything that Markdown or HTML would read as markup escaped.

    ``first`` is whether it begins a line, where a dash or "1." would make a list.

    >>> for_markdown("a <b>*c*</b> [x](y)")
    'a \\\\<b\\\\>\\\\*c\\\\*\\\\</b\\\\> \\\\[x\\\\](y)'
    """
    line = for_terminal(text).replace("\n", " ")
    escaped = _MARKDOWN.sub(r"\\\1", line.replace("&", "&amp;"))
    return _LIST.sub(r"\1\\\2", escaped) if first else escaped


# What stands for a sign that an encoding lacks: drawings keep their width, words their meaning.
_PLAIN = {
    **dict.fromkeys("●", "*"),
    **dict.fromkeys("○", "o"),
    **dict.fromkeys("✕×", "x"),
    **dict.fromkeys("━", "="),
    **dict.fromkeys("─┄–—−‑", "-"),
    **dict.fromkeys("├┤┴", "+"),
    **dict.fromkeys("“”„″", '"'),
    **dict.fromkeys("‘’′", "'"),
    **dict.fromkeys("•·", "-"),
    **dict.fromkeys("▲", "^"),
    **dict.fromkeys("▼", "v"),
    "≠": "#",
    "≈": "~",
    "✓": "+",
    "±": "~",
    "→": ">",
    "←": "<",
    "…": "...",
    "\u00a0": " ",
    "€": "EUR",
    "£": "GBP",
}


def in_encoding(text: str, encoding: str) -> str:
    """``text`` with plain signs for what ``encoding`` cannot write; "?" for letters it lacks.

    >>> in_encoding("● 1½ km² — “long”", "ascii"), in_encoding("● é", "latin-1")
    ('* 1 1/2 km^2 - "long"', '* é')
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_in_encoding(character, encoding) for character in text)
    except LookupError:
        return text
    return text


def _in_encoding(character: str, encoding: str) -> str:
    for candidate in (character, _PLAIN.get(character, ""), _decomposed(character)):
        try:
            if candidate.encode(encoding):
                return candidate
        except UnicodeEncodeError:
            continue
    return "?"


def _decomposed(character: str) -> str:
    """A letter without its accent; a fraction or a power so that no other number comes of it."""
    parts = unicodedata.normalize("NFKD", character)
    if "\u2044" in parts:
        return f" {parts.replace(chr(0x2044), '/')}"
    if unicodedata.decomposition(character).startswith("<super>"):
        return f"^{parts}"
    return parts[:1] if character.isalpha() else ""
