"""Find the part of a page that is the story.

The page is read as a list of paragraphs. Each is first judged by its own wording (furniture,
captions, stamps), then by its place: before the headline, after a mark such as "Related
Articles", under a second headline with an outlet and a time, in a teaser at the end. Headline and
standfirst belong to the story. Where nothing would remain, the whole text is the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from consensus.articles.page.blocks import Block, read_blocks
from consensus.articles.page.dateline import DATELINE_WITHIN, find_dateline
from consensus.articles.page.ends import cut_other_stories
from consensus.articles.page.foot import cut_foot
from consensus.articles.page.furniture import FRONT
from consensus.articles.page.inserts import (
    cut_authors,
    cut_biographies,
    cut_inserts,
    cut_signed_captions,
    cut_teaser_bodies,
    keep_timeline,
)
from consensus.articles.page.opening import find_opening
from consensus.schema import Skipped, Span

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:[^\n]{0,2000}\n){0,60}?---[ \t]*(?:\n|\Z)")


def find_body(text: str, title: str | None = None) -> tuple[tuple[Span, ...], tuple[Skipped, ...]]:
    """The spans of the story and the stretches left out, each with its reason.

    Args:
        text: the article as read.
        title: its headline where the file's metadata gives one.

    Returns:
        Body spans and skipped stretches, both in order. Together they cover every character of
        the text exactly once; white space between two stretches goes with the first.

    >>> text = "Bridge opens\\n2 min read\\nThe bridge opened on Friday, the port said."
    >>> body, skipped = find_body(text)
    >>> [text[start:end] for start, end in body], skipped[0].why
    (['Bridge opens\\n', 'The bridge opened on Friday, the port said.'], 'page furniture')
    """
    blocks = read_blocks(text)
    judge(text, blocks, title)
    return spans(text, blocks)


def judge(text: str, blocks: list[Block], title: str | None = None) -> int | None:
    """Set on each block that is not the story the reason why; return the headline's index."""
    front = _FRONT_MATTER.match(text)
    for block in blocks:
        if front and block.start < front.end():
            block.why = FRONT
    head = find_opening(blocks, title)
    keep_timeline(blocks)
    cut_biographies(blocks)
    cut_authors(blocks)
    cut_other_stories(blocks, head)
    cut_inserts(blocks)
    cut_signed_captions(blocks)
    cut_teaser_bodies(blocks)
    cut_foot(blocks)
    return head


def spans(text: str, blocks: Sequence[Block]) -> tuple[tuple[Span, ...], tuple[Skipped, ...]]:
    """Join neighbours of one kind; the white space after a block goes with it."""
    if not any(block.kept for block in blocks):
        return ((0, len(text)),) if text else (), ()
    pieces: list[tuple[int, int, str | None]] = []
    openings = 0
    for number, block in enumerate(blocks):
        start = 0 if number == 0 else block.start
        end = blocks[number + 1].start if number + 1 < len(blocks) else len(text)
        openings += block.kept and block.prose
        dateline = (
            find_dateline(block.text) if block.kept and block.prose and openings <= DATELINE_WITHIN else None
        )
        if dateline:
            pieces.append((start, block.start + dateline.end, "dateline"))
            start = block.start + dateline.end
        pieces.append((start, end, block.why))
    joined: list[tuple[int, int, str | None]] = []
    for start, end, why in pieces:
        if joined and joined[-1][2] == why:
            joined[-1] = (joined[-1][0], end, why)
        else:
            joined.append((start, end, why))
    body = tuple((start, end) for start, end, why in joined if why is None)
    skipped = tuple(Skipped(start=start, end=end, why=why) for start, end, why in joined if why is not None)
    return body, skipped


def body_text(text: str, body: Sequence[Span] | None) -> str:
    """The story alone, its stretches joined by line ends.

    >>> body_text("ab cd", [(0, 2), (3, 5)])
    'ab\\ncd'
    """
    return text if body is None else "\n".join(text[start:end] for start, end in body)
