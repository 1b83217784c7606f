"""What stands at the end of a page, after the story: short lines, other matters, notices."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from consensus.articles.page.blocks import Block, overlap, union
from consensus.articles.page.furniture import BYLINE, FURNITURE, NOTE, TEASER
from consensus.articles.page.inserts import ROW, STORY_FROM
from consensus.articles.page.markers import BIOGRAPHY, OTHER_STORIES
from consensus.articles.page.notices import NOTICE_WORDS, is_notice

# Paragraphs at the end, parted from the story by furniture, are left out where they share less than
# this with it and are less than a quarter as long. After a caption alone the story often goes on.
FOOT_SHARES = 0.2
FOOT_SHARES_AFTER_CAPTION = 0.1
# A notice printed after the story has a label of its own ("WEATHER: …") and shares few words with it. The
# label is needed: last paragraphs of stories were seen that share no content word with the rest.
# A line of no more words than this, and no sentence, may stand between notices: "(VSNA) m.k."
TRIFLE_WORDS = 5
_LABEL = re.compile(
    r"[A-Z][A-Z &'’-]{3,30}(?::| —| –) |(?:Corrections?|Clarifications?|Classifieds?|Notices?)[:?] |"
    r"P\.? ?S\.?:? "
)


def cut_foot(blocks: list[Block]) -> None:
    """Leave out what stands after the story: short lines, and paragraphs apart from it in place and topic."""
    for _ in range(4):
        _cut_short_lines(blocks)
        run = _last_run(blocks)
        if run is None:
            break
        parted = {each.why for each in _gap_before(blocks, run)}
        story = [each for each in blocks[:run] if each.kept]
        foot = [each for each in blocks[run:] if each.kept]
        limit = (
            FOOT_SHARES
            if parted & {NOTE, BIOGRAPHY, FURNITURE, TEASER, BYLINE}
            else FOOT_SHARES_AFTER_CAPTION
        )
        long = sum(each.words for each in foot) * 4 > sum(each.words for each in story)
        if long or overlap(union(foot), union(story)) >= limit:
            break
        for each in foot:
            each.why = OTHER_STORIES
    _cut_strangers(blocks)


def _cut_strangers(blocks: list[Block]) -> None:
    """Leave out notices at the very end: labelled ones off the topic, and what stands between them."""
    kept = [block for block in blocks if block.kept]
    told = Counter(chain.from_iterable(block.stems for block in kept))
    between: list[Block] = []
    while len(kept) > STORY_FROM + 1:
        last = kept.pop()
        told.subtract(last.stems)
        shared = overlap(last.stems, {stem for stem in last.stems if told[stem]})
        if is_notice(last.text) or (bool(_LABEL.match(last.text)) and shared < FOOT_SHARES):
            for each in (last, *between):
                each.why = OTHER_STORIES
            between = []
        elif last.words <= NOTICE_WORDS and (shared == 0 or (last.words <= TRIFLE_WORDS and not last.prose)):
            between.append(last)
        else:
            return


def _cut_short_lines(blocks: list[Block]) -> None:
    """Leave out the lines after the last paragraph of prose, except rows of figures on the topic."""
    last = next((at for at in range(len(blocks) - 1, -1, -1) if blocks[at].kept and blocks[at].prose), None)
    if last is None:
        return
    story = union(each for each in blocks[: last + 1] if each.kept)
    joined = True
    for block in blocks[last + 1 :]:
        joined = joined and block.kept
        topical = joined and overlap(block.stems, story) >= FOOT_SHARES + 0.1
        if block.kept and not (topical and (block.words >= 15 or ROW.search(block.text))):
            block.why = FURNITURE
            joined = topical


def _last_run(blocks: list[Block]) -> int | None:
    """The index where the last unbroken run of story begins; ``None`` where it is the only one."""
    at = len(blocks) - 1
    while at >= 0 and not blocks[at].kept:
        at -= 1
    while at >= 0 and blocks[at].kept:
        at -= 1
    return at + 1 if any(each.kept and each.prose for each in blocks[: max(0, at)]) else None


def _gap_before(blocks: list[Block], run: int) -> list[Block]:
    """The left-out blocks right before a run."""
    start = run
    while start > 0 and not blocks[start - 1].kept:
        start -= 1
    return blocks[start:run]
