"""Where the story begins: the headline, what stands before it, and the lines of credit under it."""

from __future__ import annotations

import re

from consensus.articles.agencies import line_agency
from consensus.articles.page.blocks import Block, overlap, union
from consensus.articles.page.dateline import find_dateline, lone_dateline
from consensus.articles.page.dates import find_date
from consensus.articles.page.furniture import BYLINE, FURNITURE, STAMP
from consensus.articles.page.mastheads import is_masthead

# How many lines from the top are searched for the headline: menus of 40 lines are common.
SEARCHED = 60
# A paragraph of this many words opens the story; shorter ones above a headline are notices.
LEAD_FROM = 18
# Headlines have up to 16 words; a longer line above the lead is a standfirst.
LONGEST_HEADLINE = 16
# Of the short lines above the lead, the headline is the first that scores this share of the best
# score: a motto under the masthead shares hardly a word with the story.
NEAR_BEST = 0.6
# A sentence above the headline stays where the story has this share of its words, and three at least.
TOPICAL = 0.5
# A line of this many words under the headline may be the stamp of the page, with its name and readers.
LONGEST_STAMP = 14
REPEATED = "the headline again"
# "Ada Okoro with Meridian Wire", "Our Correspondent & Meridian Wire"
_SHARED = re.compile(
    r"(?i:\b(?:with|and)|&) (?:[A-Z][\w’'-]{1,20} ){0,3}"
    r"(?:AP|Reuters|AFP|PA|dpa|Wire|Press|Agencies|agencies|Service|Dispatch)\Z"
)


def find_opening(blocks: list[Block], title: str | None = None) -> int | None:
    """Mark what stands before the headline, its repetition and the lines of credit as not the story.

    Returns:
        The headline's index; ``None`` where the text opens with prose.
    """
    head = headline_index(blocks, title)
    if head is None:
        return None
    _cut_above(blocks, head)
    key = blocks[head].key
    for block in blocks[head + 1 : head + 12]:
        if block.kept and not block.prose and block.key == key:
            block.why = REPEATED
    _credit_lines(blocks, head)
    return head


def _cut_above(blocks: list[Block], head: int) -> None:
    """Leave out what stands above the headline, but no sentence that plainly speaks of the story."""
    story = union(block for block in blocks[head : head + 15] if block.kept)
    for block in blocks[:head]:
        topical = len(block.stems & story) >= 3 and overlap(block.stems, story) >= TOPICAL
        if block.kept and not (block.prose and topical):
            block.why = FURNITURE


def headline_index(blocks: list[Block], title: str | None = None) -> int | None:
    """The index of the line that is the story's headline; ``None`` where the text opens with prose.

    A known title wins; then a headline-like line that is printed twice near the top; then the
    first headline-like line above the lead that shares enough words with the story.
    """
    known = "".join(filter(str.isalnum, (title or "").casefold()))
    lead = _lead(blocks)
    lines = [at for at, block in enumerate(blocks[:lead]) if block.kept and block.headline]
    lines = [at for at in lines if blocks[at].words <= LONGEST_HEADLINE] or lines
    lines = [at for at in lines if not _motto(blocks, at, lead)] or lines
    keys = [blocks[at].key for at in lines]
    for at, key in zip(lines, keys, strict=True):
        if known and key == known:
            return at
    for at, key in zip(lines, keys, strict=True):
        if keys.count(key) > 1:
            return at
    if not lines:
        return _short_headline(blocks, lead)
    return _most_topical(blocks, lines, lead)


def _motto(blocks: list[Block], at: int, lead: int) -> bool:
    """Whether a line at the very top is the paper's name, or the line right under it."""
    if at > 2 or is_masthead(blocks[at].text):
        return at <= 2
    if (
        at == 0 < len(blocks) - 1
        and blocks[0].text.isupper()
        and blocks[1].why == STAMP
        and blocks[1].start == blocks[0].end + 1
    ):
        return True
    touches = at > 0 and blocks[at].start == blocks[at - 1].end + 1
    parted = 0 < lead < len(blocks) and blocks[lead].start > blocks[lead - 1].end + 1
    return touches and parted and is_masthead(blocks[at - 1].text)


def _lead(blocks: list[Block]) -> int:
    """The index of the paragraph that opens the story, or of the first prose where all is short."""
    prose = [at for at, block in enumerate(blocks[:SEARCHED]) if block.kept and block.prose]
    long = (at for at in prose if blocks[at].words >= LEAD_FROM)
    return next(long, prose[0] if prose else min(len(blocks), SEARCHED))


def _short_headline(blocks: list[Block], lead: int) -> int | None:
    """A headline of two or three words right above the lead ("Bridge opens")."""
    at = lead - 1
    if 0 <= at < len(blocks) and blocks[at].kept and not blocks[at].prose and blocks[at].words >= 2:
        return None if line_agency(blocks[at].text) else at
    return None


def _most_topical(blocks: list[Block], lines: list[int], lead: int) -> int:
    """The first line whose shared words with the story come near the best line's."""
    story: set[str] = set()
    for block in blocks[lead : lead + 10]:
        if block.kept and block.prose:
            story |= block.stems
    scores = [len(blocks[at].stems & story) / max(1, len(blocks[at].stems)) ** 0.5 for at in lines]
    near = NEAR_BEST * max(scores)
    return next(at for at, score in zip(lines, scores, strict=True) if score >= near)


def _credit_lines(blocks: list[Block], head: int) -> None:
    """Mark lines between headline and lead that hold only an agency, a place, or the page's day and hour."""
    under = blocks[head + 1 : head + 12]
    lead = next(
        (at for at, block in enumerate(under) if block.prose and block.words >= LEAD_FROM), len(under)
    )
    found = find_dateline(under[lead].text) if lead < len(under) else None
    first_word = found.agency.split(" ")[0].casefold() if found and found.agency else ""
    for block in under[:lead]:
        if block.kept and block.words <= LONGEST_STAMP and _dates_the_page(block):
            block.why = STAMP
        short = block.kept and not block.prose and block.words <= 8
        same = bool(first_word) and block.words <= 4 and block.text.casefold().startswith(first_word)
        if short and (same or line_agency(block.text) or (block.words <= 10 and _SHARED.search(block.text))):
            block.why = BYLINE


def _dates_the_page(block: Block) -> bool:
    """Whether a line under the headline tells when and where the page came out.

    "The Gull, Harrow Bay — Monday 12 March 2018, 18h05. Read 812 times"; a dateline alone on its line.
    """
    told = find_date(block.text)
    return bool((told and "T" in told) or lone_dateline(block.text))
