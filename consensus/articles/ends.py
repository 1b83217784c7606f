"""Where the story ends: other stories, comments, biographies, teasers, the page's foot."""

from __future__ import annotations

from consensus.articles.blocks import Block, overlap
from consensus.articles.furniture import CAPTION, FURNITURE, TEASER
from consensus.articles.markers import BIOGRAPHY, COMMENTS, OTHER_STORIES, biography_goes_on, biography_name

# A mark such as "Comments" ends the story only after this many words of it: share bars above the
# story carry the same words, and the shortest agency flashes have 40 to 60 words.
STORY_FROM = 40
# A story interrupted by a box of links goes on with a paragraph that shares at least this much of its
# content words with what came before. Paragraphs of one story share 0.18 to 0.8 with the rest of it
# (median 0.45), paragraphs of other stories on the same page 0.1 to 0.26, a related one up to 0.6.
GOES_ON = 0.3
# A box of links holds at most this many lines.
BOX = 12
# A teaser's headline and summary share less than this with the story.
TEASER_SHARES = 0.4
_CAPTION_VERBS = frozenset(
    "attends attend stands stand speaks speak looks shows show walks walk poses pose arrives arrive greets greet "
    "waves wave holds sits sit addresses inspects inspect gestures gesture shake shakes pictured seen reacts "
    "watches watch gather work works".split()
)


def cut_other_stories(blocks: list[Block]) -> None:
    """Leave out everything from the first other story, comment section or biography on."""
    heard: set[str] = set()
    words = 0
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if words >= STORY_FROM:
            why = _begins(blocks, at, heard)
            if why:
                end = _resumes(blocks, at, heard) if why == OTHER_STORIES else len(blocks)
                _leave_out(blocks, at, end, why)
                at = end
                continue
        elif block.mark and not block.prose:
            block.why = block.why or FURNITURE
        if block.kept:
            heard |= block.stems
            words += block.words if block.prose else 0
        at += 1


def _begins(blocks: list[Block], at: int, heard: set[str]) -> str | None:
    """What begins at this block that is not the story; ``None`` where the story goes on."""
    block = blocks[at]
    if block.mark:
        return block.mark if block.mark != BIOGRAPHY or _bio_near(blocks, at) else None
    if _second_head(blocks, at):
        return OTHER_STORIES
    if block.kept and block.prose and _is_biography(blocks, at, heard):
        return None
    return None


def _bio_near(blocks: list[Block], at: int) -> bool:
    """Whether what follows is short, as a biography is, rather than the rest of the story."""
    return sum(block.words for block in blocks[at + 1 : at + 6] if block.prose) < 400


def _is_biography(blocks: list[Block], at: int, heard: set[str]) -> bool:
    """Whether a paragraph introduces a journalist whom the story itself does not speak of."""
    name = biography_name(blocks[at].text)
    if not name:
        return False
    last = name.split()[-1].casefold()
    return not any(last in block.text.casefold() for block in blocks[:at] if block.kept and block.prose)


def _second_head(blocks: list[Block], at: int) -> bool:
    """Whether another story's head begins here: a headline, then outlet and time, or the headline twice."""
    block = blocks[at]
    if not (block.headline or (block.words >= 2 and not block.prose)):
        return False
    if at + 1 < len(blocks) and block.headline and blocks[at + 1].key == block.key:
        return True
    for later in blocks[at + 1 : at + 5]:
        if later.ago:
            return block.headline
        if later.prose:
            return False
    return False


def _resumes(blocks: list[Block], at: int, heard: set[str]) -> int:
    """The index at which the story goes on after a box of links; the page's end where it does not."""
    for later in range(at + 1, min(len(blocks), at + 1 + BOX)):
        block = blocks[later]
        if block.mark in (COMMENTS, BIOGRAPHY) or _second_head(blocks, later):
            break
        if block.prose and block.why is None:
            return later if overlap(block.stems, heard) >= GOES_ON and block.words >= 12 else len(blocks)
    return len(blocks)


def _leave_out(blocks: list[Block], start: int, end: int, why: str) -> None:
    """Mark blocks as not the story, keeping better reasons they already have."""
    for block in blocks[start:end]:
        block.why = block.why or (FURNITURE if block.mark and not block.prose else why)


def cut_teasers(blocks: list[Block]) -> None:
    """Leave out biographies, captions and teasers that stand inside or right after the story."""
    kept = [at for at, block in enumerate(blocks) if block.kept]
    heard: set[str] = set()
    prose_seen = 0
    for at in kept:
        block = blocks[at]
        if prose_seen >= 2 and block.kept:
            if block.prose and _is_biography(blocks, at, heard):
                _cut_biography(blocks, at)
            elif block.headline and _is_caption(block):
                block.why = CAPTION
            elif block.headline:
                _cut_teaser(blocks, at, heard)
        if block.kept:
            heard |= block.stems
            prose_seen += block.prose


def _cut_biography(blocks: list[Block], at: int) -> None:
    """Leave out a biography with the name and role lines above it and the sentences after it."""
    blocks[at].why = BIOGRAPHY
    name = (biography_name(blocks[at].text) or "").casefold()
    above = at - 1
    while above >= 0 and not blocks[above].prose and blocks[above].words <= 4:
        blocks[above].why = blocks[above].why or BIOGRAPHY
        if blocks[above].text.casefold() == name:
            break
        above -= 1
    for later in blocks[at + 1 : at + 4]:
        if not (later.kept and biography_goes_on(later.text)):
            break
        later.why = BIOGRAPHY


def _is_caption(block: Block) -> bool:
    """Whether a long line without a full stop tells in the present tense what a picture shows."""
    words = {word.strip(",;").casefold() for word in block.text.split()}
    return block.words >= 9 and bool(words & _CAPTION_VERBS)


def _cut_teaser(blocks: list[Block], at: int, heard: set[str]) -> None:
    """Leave out a headline in the story with at most two short paragraphs under it, if off the topic."""
    under = []
    for later in blocks[at + 1 : at + 4]:
        if not (later.kept and later.prose):
            break
        under.append(later)
    if len(under) > 2 or any(block.words > 45 for block in under) or blocks[at].words < 6:
        return
    found = blocks[at].stems.union(*(block.stems for block in under))
    if overlap(found, heard) < TEASER_SHARES:
        for block in (blocks[at], *under):
            block.why = TEASER


def cut_tail(blocks: list[Block]) -> None:
    """Leave out the short lines after the last paragraph of prose."""
    if not any(block.kept and block.prose for block in blocks):
        return
    for block in reversed(blocks):
        if block.kept:
            if block.prose:
                return
            block.why = FURNITURE
