"""Where a text's lines and paragraphs begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consensus.schema import Span


# What a hard-wrapped line looks like: e-mail and wire feeds wrap at 60 to 80 columns.
WRAP_AT_LEAST = 45
WRAP_AT_MOST = 100
# Share of inner line ends that must look wrapped before a text counts as hard-wrapped.
WRAPPED_SHARE = 0.6
# Of whatever width, so many line ends before a small letter, and this share of all, show the same: three in
# four lines of wrapped prose go on with a small letter, hardly any line of a list or a page does.
BROKEN_LINES = 3
BROKEN_SHARE = 0.4

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_CLOSED = tuple(".!?:;…\"'”’»)]")


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at either end; empty spans stay empty.

    >>> trimmed("  ab ", 0, 5)
    (2, 4)
    """
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return start + left, max(start + left, start + len(piece.rstrip()))


def lines(text: str) -> Iterator[Span]:
    """The spans of the lines that hold more than white space, trimmed."""
    for match in _LINE.finditer(text):
        start, end = trimmed(text, *match.span())
        if end > start:
            yield start, end


def is_wrapped(text: str, spans: list[Span]) -> bool:
    """Whether the text breaks its lines at a fixed width instead of at paragraphs.

    >>> is_wrapped("One line.", [(0, 9)])
    False
    """
    touching = [(first, second) for first, second in pairwise(spans) if _touch(text, first, second)]
    inner = [first for first, _ in touching]
    broken = sum(text[second[0]].islower() for first, second in touching if text[first[1] - 1] not in _CLOSED)
    if broken >= max(BROKEN_LINES, BROKEN_SHARE * len(inner)):
        return True
    if not spans or max(end - start for start, end in spans) > WRAP_AT_MOST:
        return False
    looks = sum(
        1 for start, end in inner if end - start >= WRAP_AT_LEAST and not text[start:end].endswith(_CLOSED)
    )
    return looks >= 3 and looks >= WRAPPED_SHARE * len(inner)


def _touch(text: str, first: Span, second: Span) -> bool:
    """Whether only one line end lies between two lines (no blank line)."""
    return text.count("\n", first[1], second[0]) == 1


def paragraphs(text: str) -> list[Span]:
    """The spans of the paragraphs: lines, or runs of lines where the text is hard-wrapped.

    >>> [slice(*span) for span in paragraphs("Head\\n\\nOne. Two.\\n")]
    [slice(0, 4, None), slice(6, 15, None)]
    """
    spans = list(lines(text))
    if not is_wrapped(text, spans):
        return spans
    least = min(WRAP_AT_LEAST, max(end - start for start, end in spans) // 2)
    joined: list[Span] = []
    for span in spans:
        if joined and _continues(text, joined[-1], span, least):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _continues(text: str, before: Span, line: Span, least: int) -> bool:
    """Whether a line of a hard-wrapped text goes on where the one before it broke off."""
    last_line = text.rfind("\n", before[0], before[1]) + 1
    width = before[1] - max(before[0], last_line)
    return _touch(text, before, line) and width >= least
