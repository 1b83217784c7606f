"""A page as a list of paragraphs, each with what is known of it so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from consensus.articles.lines import paragraphs
from consensus.articles.page.furniture import is_ago, is_prose, line_reason, words_in
from consensus.articles.page.markers import marker
from consensus.articles.topic import stem_set

# From this many words on, a line without a full stop can be a headline or a caption.
HEADLINE_FROM = 4
HEADLINE_TO = 28
# Menus and share bars come again on every page of an outlet, and judging a line costs 20 microseconds
# however short it is: short lines are remembered.
REMEMBERED = 10_000
REMEMBERED_TO = 60


@dataclass(slots=True)
class Block:
    """One paragraph. ``why`` is the reason to leave it out, ``None`` while it counts as story."""

    start: int
    end: int
    text: str
    words: int
    prose: bool
    why: str | None
    mark: str | None
    ago: bool
    stems: frozenset[str]

    @property
    def kept(self) -> bool:
        """Whether the block counts as story so far."""
        return self.why is None

    @property
    def headline(self) -> bool:
        """Whether the line has the shape of a headline: some words, no full stop at its end."""
        closed = self.text.rstrip("\"'”’»)").endswith((".", ";", ":", ","))
        return not self.prose and HEADLINE_FROM <= self.words <= HEADLINE_TO and not closed

    @property
    def key(self) -> str:
        """The line folded for comparison: a repeated headline may differ in its quotation marks."""
        return "".join(filter(str.isalnum, self.text.casefold()))


def read_blocks(text: str) -> list[Block]:
    """The paragraphs of a text, judged one by one by their own wording.

    >>> [(block.words, block.prose, block.why) for block in read_blocks("Home\\nThe dam held.")]
    [(1, False, 'page furniture'), (3, True, None)]
    """
    return [_block(text, start, end) for start, end in paragraphs(text)]


def _block(text: str, start: int, end: int) -> Block:
    """One paragraph, judged by its own wording."""
    line = text[start:end]
    judged = _seen_before(line) if len(line) <= REMEMBERED_TO else _judged(line)
    return Block(start, end, line, *judged)


def _judged(line: str) -> tuple[int, bool, str | None, str | None, bool, frozenset[str]]:
    """What a block knows of its line, from ``words`` to ``stems``."""
    mark = marker(line)
    why = None if mark else line_reason(line)
    return words_in(line), is_prose(line), why, mark, is_ago(line), stem_set(line)


_seen_before = lru_cache(maxsize=REMEMBERED)(_judged)


def union(blocks: Iterable[Block]) -> frozenset[str]:
    """All stems of some blocks."""
    return frozenset().union(*(block.stems for block in blocks))


def overlap(one: frozenset[str], other: frozenset[str] | set[str]) -> float:
    """The share of ``one``'s stems that ``other`` has too; 0 where there are none.

    >>> overlap(frozenset("ab"), frozenset("bc"))
    0.5
    """
    return len(one & other) / len(one) if one else 0.0
