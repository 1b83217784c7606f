"""Several patterns that are tried as the alternatives of one would be.

A pattern of thousands of words takes 40 ms to compile. Three patterns that share most of their alternatives
are compiled once for each part, and put together here.
"""

from __future__ import annotations

import re
from functools import cache, cached_property


class Alternatives:
    """What ``re.compile("|".join(...))`` of the patterns would find, letters of either case alike.

    They are compiled when they are first asked for: most runs meet no text that makes them ask.

    >>> told = Alternatives("b+", "ab|b")
    >>> told.match("bB").group(), told.search("cabb").group(), told.sub("-", "cabba")
    ('bB', 'ab', 'c--a')
    """

    def __init__(self, *patterns: str) -> None:
        self._written = patterns

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """The first pattern's match at one place of a text."""
        return next(filter(None, (pattern.match(text, at) for pattern in self.patterns)), None)

    def search(self, text: str) -> re.Match[str] | None:
        """The leftmost match; of several that begin together the first pattern's."""
        found = filter(None, (pattern.search(text) for pattern in self.patterns))
        return min(found, key=lambda match: match.start(), default=None)

    def sub(self, by: str, text: str) -> str:
        """The text with every match replaced; few texts ask for it."""
        return self._joined.sub(by, text)

    @cached_property
    def patterns(self) -> list[re.Pattern[str]]:
        """The patterns, compiled."""
        return [_compiled(pattern) for pattern in self._written]

    @cached_property
    def _joined(self) -> re.Pattern[str]:
        return _compiled("|".join(self._written))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Two sets of alternatives may have a pattern in common."""
    return re.compile(pattern, re.IGNORECASE)
