"""Where the story begins: the headline, and what stands before it."""

from __future__ import annotations

from consensus.articles.blocks import Block, overlap
from consensus.articles.furniture import FURNITURE

# How many lines from the top are searched for the headline: menus of 40 lines are common.
SEARCHED = 60
REPEATED = "the headline again"


def find_opening(blocks: list[Block], title: str | None = None) -> None:
    """Mark what stands before the headline, and the headline's repetition, as not the story."""
    head = headline_index(blocks, title)
    if head is None:
        return
    for block in blocks[:head]:
        if block.kept:
            block.why = FURNITURE
    key = blocks[head].key
    for block in blocks[head + 1 : head + 8]:
        if block.kept and not block.prose and block.key == key:
            block.why = REPEATED


def headline_index(blocks: list[Block], title: str | None = None) -> int | None:
    """The index of the line that is the story's headline; ``None`` where the text opens with prose.

    A known title wins; then a headline-like line that is printed twice near the top; then the
    headline-like line before the first prose whose words the story uses most.
    """
    known = "".join(mark for mark in (title or "").casefold() if mark.isalnum())
    first_prose = next((at for at, block in enumerate(blocks[:SEARCHED]) if block.kept and block.prose), None)
    limit = SEARCHED if first_prose is None else first_prose
    lines = [at for at, block in enumerate(blocks[:limit]) if block.kept and block.headline]
    for at in lines:
        if known and blocks[at].key == known:
            return at
    keys = [blocks[at].key for at in lines]
    for at, key in zip(lines, keys, strict=True):
        if keys.count(key) > 1:
            return at
    if first_prose is None or not lines:
        return lines[0] if lines else _short_headline(blocks, limit)
    return _most_topical(blocks, lines, first_prose)


def _short_headline(blocks: list[Block], limit: int) -> int | None:
    """A headline of two or three words right above the first prose ("Bridge opens")."""
    at = limit - 1
    if 0 <= at < len(blocks) and blocks[at].kept and not blocks[at].prose and blocks[at].words >= 2:
        return at
    return None


def _most_topical(blocks: list[Block], lines: list[int], first_prose: int) -> int:
    """The first line that shares enough words with the opening paragraphs of the story.

    A standfirst follows its headline, so the first line at half the best score is the headline.
    """
    opening: set[str] = set()
    for block in blocks[first_prose : first_prose + 6]:
        if block.kept:
            opening |= block.stems
    scores = [overlap(blocks[at].stems, opening) for at in lines]
    best = max(scores)
    return next(at for at, score in zip(lines, scores, strict=True) if score >= best / 2)
