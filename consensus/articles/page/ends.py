"""Where the story ends: other stories, comments, and whether it goes on after a box of links."""

from __future__ import annotations

import re

from consensus.articles.page.blocks import Block, overlap, union
from consensus.articles.page.dateline import find_dateline
from consensus.articles.page.dates import is_labelled
from consensus.articles.page.furniture import BYLINE, FURNITURE, STAMP
from consensus.articles.page.markers import BIOGRAPHY, COMMENTS, OTHER_STORIES
from consensus.articles.page.notices import is_rule, is_section, turns_away

# A mark such as "Comments" ends the story only after this many words of it: share bars above the
# story carry the same words, and the shortest agency flashes have 40 to 60 words.
STORY_FROM = 40
# Where less than this stood before a mark and three times as much follows, the mark is a share bar's.
SURELY_STORY = 120
# A box of links holds at most this many lines.
BOX = 12
# A story goes on after a box of links when at least two paragraphs follow that share this much with
# what came before (three paragraphs of one story shared 0.11 to 0.47, mostly above 0.2; other stories
# on the same page 0.04 to 0.17, closely related ones 0.34 to 0.55), or take up half of the headline's
# words; a single paragraph must share more.
GOES_ON = 0.2
GOES_ON_ALONE = 0.45
HEADLINE_AGAIN = 0.5
LOOKED_AT = 6
# A headline shares this much of its content words with the first paragraph under it, and two at least.
INTRODUCED = 0.5
# A headline under a rule of signs has this many words; shorter ones are subheads.
RULED_HEAD = 5
_LIVE = re.compile(
    r"(?i)\blive(?: ?blog| updates?| coverage| reporting)?\b(?! music| show)|\bas it happened\b|"
    r"\blatest updates\b"
)
_CLOCK = re.compile(r"\(?\d{1,2}[.:h]\d\d\b")


def cut_other_stories(blocks: list[Block], head: int | None) -> None:
    """Leave out everything from the first other story, comment section or author's box on.

    Args:
        blocks: the page's paragraphs; biographies are marked already.
        head: the headline's index, if one was found.
    """
    page = _Page(blocks, head)
    at = 0
    while at < len(blocks):
        why = page.begins(at)
        if why is None:
            page.hear(at)
            at += 1
            continue
        end = page.goes_on(at, why)
        _leave_out(blocks, at, end, why)
        at = end


def _leave_out(blocks: list[Block], start: int, end: int, why: str) -> None:
    """Mark blocks as not the story; a later mark changes what they are called."""
    for block in blocks[start:end]:
        if block.mark and not block.prose:
            why = block.mark if block.mark != BIOGRAPHY else why
            block.why = FURNITURE
        block.why = block.why or why


class _Page:
    """A page read from the top: what was heard of the story so far."""

    def __init__(self, blocks: list[Block], head: int | None) -> None:
        self.blocks = blocks
        self.heard: set[str] = set()
        self.words = 0
        self.after_biography = False
        self.title = blocks[head].key if head is not None else ""
        self.title_stems = blocks[head].stems if head is not None else frozenset()
        self.live = _is_live(blocks, head)
        left = 0
        self.following = [0] * (len(blocks) + 1)
        for at in range(len(blocks) - 1, -1, -1):
            left += blocks[at].words if blocks[at].prose else 0
            self.following[at] = left

    def hear(self, at: int) -> None:
        """Take one block into the story, or note what it is."""
        block = self.blocks[at]
        if block.mark and not block.prose:
            block.why = block.why or FURNITURE
        self.after_biography |= block.why == BIOGRAPHY
        if block.kept:
            self.heard |= block.stems
            self.words += block.words if block.prose else 0

    def begins(self, at: int) -> str | None:
        """What begins at a block that is not the story; ``None`` where the story goes on."""
        block = self.blocks[at]
        if self.words < STORY_FROM or self._early(at):
            return None
        if block.mark and not block.prose:
            return block.mark
        if self._closes(at) or turns_away(block.text):
            return OTHER_STORIES
        return OTHER_STORIES if self.second_head(at) else None

    def _early(self, at: int) -> bool:
        """Whether so much follows after so little that the story can only be beginning."""
        return self.words < SURELY_STORY and self.following[at] > 3 * self.words

    def _closes(self, at: int) -> bool:
        """Whether a column of other matters begins: "IN BRIEF", or a headline under a rule near the end."""
        block = self.blocks[at]
        if is_section(block.text):
            return True
        if self.words < SURELY_STORY or at == 0 or not is_rule(self.blocks[at - 1].text):
            return False
        return block.headline and block.words >= RULED_HEAD and self.following[at] * 2 <= self.words

    def second_head(self, at: int) -> bool:
        """Whether another story's head begins here: a headline twice, or with byline, time or dateline."""
        block = self.blocks[at]
        if not block.headline or block.key == self.title or block.why not in (None, FURNITURE):
            return False
        under = self.blocks[at + 1 : at + 5]
        if under and under[0].key == block.key:
            return True
        for later in under:
            if later.prose:
                found = find_dateline(later.text) if later.kept else None
                return bool(found and found.agency)
            if later.ago or (later.why == STAMP and not is_labelled(later.text)):
                return not self.live
            if later.why == BYLINE:
                return not self.live
        return False

    def goes_on(self, at: int, why: str) -> int:
        """The index at which the story goes on after a box of links; the page's end where it does not."""
        end = len(self.blocks)
        if why != OTHER_STORIES or self.after_biography or not self.blocks[at].mark or self._closes(at):
            return end
        following: list[int] = []
        for later in range(at + 1, len(self.blocks)):
            block = self.blocks[later]
            strong = block.mark in (COMMENTS, BIOGRAPHY) or block.why == BIOGRAPHY or self.second_head(later)
            if strong or len(following) >= LOOKED_AT or (not following and later > at + BOX):
                break
            if block.kept and block.prose and block.words >= 6:
                following.append(later)
        if not following or self._introduced(at, following[0]):
            return end
        return following[0] if self._same(following) else end

    def _introduced(self, mark: int, first: int) -> bool:
        """Whether the line above a paragraph is its own headline: then it is another story's."""
        above = self.blocks[first - 1]
        own = above.stems & self.blocks[first].stems
        return first - 1 > mark and len(own) >= 2 and len(own) >= INTRODUCED * len(above.stems)

    def _same(self, following: list[int]) -> bool:
        """Whether the paragraphs after a box of links tell the same story."""
        stems = union(self.blocks[at] for at in following)
        if len(following) == 1:
            return overlap(stems, self.heard) >= GOES_ON_ALONE
        return overlap(stems, self.heard) >= GOES_ON or overlap(self.title_stems, stems) >= HEADLINE_AGAIN


def _is_live(blocks: list[Block], head: int | None) -> bool:
    """Whether the page is a live blog: its top says so, or several lines begin with a clock time."""
    top = blocks[: (head or 0) + 6]
    if any(_LIVE.search(block.text) for block in top if not block.prose):
        return True
    return sum(1 for block in blocks if not block.prose and _CLOCK.match(block.text)) >= 4
