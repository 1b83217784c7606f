"""What stands inside or right after the story without a mark: biographies, captions, teasers, the foot."""

from __future__ import annotations

import re
from itertools import pairwise

from consensus.articles.agencies import canonical
from consensus.articles.page.blocks import Block, overlap
from consensus.articles.page.dates import is_labelled
from consensus.articles.page.furniture import BYLINE, CAPTION, STAMP, TEASER
from consensus.articles.page.markers import BIOGRAPHY, biography_goes_on, biography_name
from consensus.articles.wordlists import words

# Nothing is cut by place before this many paragraphs of prose: they are headline, standfirst and lead.
STORY_FROM = 2
# A teaser at the end (headline and one short paragraph) shares less than this with the story: one of
# 16 content words in four was shared by the teaser seen, last sections of stories share 0.3 and more.
TEASER_SHARES = 0.3
TEASER_WORDS = 35
# A stray headline between two paragraphs is a link to another story where it shares less than this
# with everything before it, and nothing with the paragraph after it.
LINK_SHARES = 0.25
# A note on the writer is among this many last paragraphs, and no longer than this.
AUTHOR_WITHIN = 3
AUTHOR_WORDS = 45
# "Her new book is out in May. She lives in Harrow." ends a column.
_LIVES = re.compile(r"[.!] (?:S?[Hh]e|They) lives? (?:in|with|near|between) [^.]{2,60}\.\Z")
_BY = re.compile(r"(?:by|words|text) ", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){1,3}")
_VERBS = words(
    """attends attend stands stand speaks speak looks shows show walks walk poses pose arrives arrive
    greets greet waves wave holds sits sit addresses inspects inspect gestures gesture shake shakes
    pictured seen reacts watches watch gather rises rise carry carries wait waits"""
)
_SIGNED = re.compile(r"\((?P<name>[A-Z][\w.&'’ /-]{1,40}|dpa)\)\Z")
_REPORTED = re.compile(r"\b(?:said|says|told|added|reported|according)\b")
ROW = re.compile(r"[:|\t].{0,40}\d|\A[-•*–·]|\d.{0,12}\Z")


def cut_biographies(blocks: list[Block]) -> None:
    """Leave out paragraphs that introduce a journalist whom the story itself does not speak of."""
    if not any(biography_name(block.text) for block in blocks if block.kept and block.prose):
        return
    spoken: set[str] = set()
    seen = 0
    for at, block in enumerate(blocks):
        if not (block.kept and block.prose):
            continue
        name = biography_name(block.text) if seen >= STORY_FROM else None
        if name and name.split()[-1].casefold() not in spoken:
            _cut_biography(blocks, at, name)
            continue
        seen += 1
        spoken.update(
            word.strip(".,;:'’\"()“”").casefold() for word in block.text.split() if word[:1].isupper()
        )


def cut_authors(blocks: list[Block]) -> None:
    """Leave out last paragraphs that begin with the name in the byline: they tell of the writer."""
    prose = [block for block in blocks if block.kept and block.prose]
    if len(prose) <= STORY_FROM + 1:
        return
    names = [
        _BY.sub("", block.text).split(",")[0].strip().casefold()
        for block in blocks[: blocks.index(prose[0])]
        if block.why == BYLINE or (not block.prose and _NAME.fullmatch(block.text))
    ]
    named = tuple(name for name in names if " " in name)
    for block in prose[-AUTHOR_WITHIN:]:
        known = bool(named) and block.text.casefold().startswith(named)
        lives = block is prose[-1] and _NAME.match(block.text) and _LIVES.search(block.text)
        if block.words <= AUTHOR_WORDS and (known or lives):
            block.why = BIOGRAPHY


def _cut_biography(blocks: list[Block], at: int, name: str) -> None:
    """Leave out a biography with the name and role lines above it and the sentences after it."""
    blocks[at].why = BIOGRAPHY
    above = at - 1
    while above >= 0 and not blocks[above].prose and blocks[above].words <= 4:
        blocks[above].why = blocks[above].why or BIOGRAPHY
        if blocks[above].text.casefold() == name.casefold():
            break
        above -= 1
    for later in blocks[at + 1 : at + 4]:
        if not (later.kept and biography_goes_on(later.text)):
            break
        later.why = BIOGRAPHY


def keep_timeline(blocks: list[Block]) -> None:
    """Take date lines inside the story back in: "3 May 2025" over what happened on that day."""
    seen = 0
    for block, later in pairwise(blocks):
        seen += block.kept and block.prose
        bare = block.why == STAMP and not is_labelled(block.text)
        if bare and seen >= STORY_FROM and later.kept and later.prose:
            block.why = None


def cut_inserts(blocks: list[Block]) -> None:
    """Leave out captions, teasers and links to other stories inside or right after the story."""
    heard: set[str] = set()
    seen = 0
    for at, block in enumerate(blocks):
        if not block.kept:
            continue
        if seen >= STORY_FROM and block.headline and not ROW.search(block.text):
            _judge_headline(blocks, at, heard)
        if block.kept:
            heard |= block.stems
            seen += block.prose


def cut_signed_captions(blocks: list[Block]) -> None:
    """Leave out paragraphs near the top that end with an agency's name in brackets: "… vote. (AFP)".

    Only captions are signed so before the story is over.
    """
    kept = [block for block in blocks if block.kept]
    for block in kept[: min(6, len(kept) - 2)]:
        signed = _SIGNED.search(block.text[-60:]) if block.words <= 60 else None
        if signed and canonical(signed["name"], credit=True):
            block.why = CAPTION


def _judge_headline(blocks: list[Block], at: int, heard: set[str]) -> None:
    """Decide what a line without a full stop inside the story is: caption, teaser, link, or a subhead."""
    block = blocks[at]
    if _is_caption(block):
        block.why = CAPTION
        return
    under = blocks[at + 1 : at + 2]
    before = blocks[at - 1]
    if block.words < 6:
        return
    if under and under[0].kept and under[0].prose:
        found = block.stems | under[0].stems
        ends = at + 2 >= len(blocks) or not blocks[at + 2].kept
        if ends and block.words + under[0].words <= 2 * TEASER_WORDS and under[0].words <= TEASER_WORDS:
            if overlap(found, heard) < TEASER_SHARES:
                block.why = under[0].why = TEASER
            return
        alone = before.kept and before.prose and not block.stems & under[0].stems
        if alone and overlap(block.stems, heard) < LINK_SHARES and len(block.stems) >= 4:
            block.why = TEASER


def _is_caption(block: Block) -> bool:
    """Whether a long line without a full stop tells in the present tense what a picture shows."""
    words = {word.strip(",;").casefold() for word in block.text.split()}
    return block.words >= 9 and bool(words & _VERBS) and not _REPORTED.search(block.text)


def cut_teaser_bodies(blocks: list[Block]) -> None:
    """Leave out the one short paragraph under a "Read also: …" line where the page breaks off after it."""
    story: set[str] = set()
    for at, block in enumerate(blocks):
        under = at > 0 and blocks[at - 1].why == TEASER and block.kept and block.prose
        ends = at + 1 >= len(blocks) or not blocks[at + 1].kept
        if under and ends and block.words <= TEASER_WORDS and overlap(block.stems, story) < TEASER_SHARES:
            block.why = TEASER
        if block.kept:
            story |= block.stems
