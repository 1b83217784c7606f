"""Which agency's report an article says it carries: datelines, bylines and notes, never prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consensus.articles.agencies import canonical, line_agency, named_in, plain
from consensus.articles.page.blocks import Block
from consensus.articles.page.dateline import DATELINE_WITHIN, find_dateline, lone_dateline
from consensus.articles.page.furniture import BYLINE, CAPTION, FURNITURE, NOTE, STAMP

_NAME = r"(?P<name>[A-Z][\w&'’.-]{0,25}(?: [A-Z][\w&'’.-]{0,25}){0,3})"
_SUPPLIED = re.compile(rf"\b(?:supplied|provided|distributed|republished) (?:by|from) (?:the )?{_NAME}")
_AGENCY_RIGHTS = re.compile(
    rf"(?i:copyright|©|\(c\)) ?(?:\d{{4}} )?(?:[Tt]he )?{_NAME}.{{0,40}}(?i:all rights|this material)"
)
# A line that is nothing but a rights note: "© 2025 AFP". Only a known agency counts, papers sign so too.
_OWN_RIGHTS = re.compile(
    rf"\W{{0,3}}(?i:copyright|©|\(c\)) ?(?:©|\(c\))? ?(?:\d{{4}},? )?(?:by )?(?:[Tt]he )?{_NAME}\W{{0,3}}"
)
_FROM = re.compile(
    r"(?i)\b(?:inputs?|files|reporting|report|copy|text|story|feed)\b.{0,20}\b(?:from|by)\b|"
    r"\bcontributed\b|\bsource ?:|"
    r"©|copyright|\bwriters?\b"
)
_SYNDICATED = re.compile(
    r"(?i)\bsyndicated (?:news )?feed\b|"
    r"\bfrom (?:an? )?(?:agency|wire|news agency) (?:feeds?|reports?|copy|services?)\b|\bagency feed\b"
)
# The pattern needs one of these; looking for them costs a tenth of it.
_FEED_WORDS = ("syndicated", "agency", "wire")
_SIGNED = re.compile(r"(?:[(\[]|[—–-] ?)(?P<name>[A-Z][A-Za-z&'’ -]{1,30}|dpa)[)\]]?\W{0,3}\Z")
# A short line that names an agency beside "reporting from" credits it, whatever else it was taken for.
SHORT_CREDIT = 8


def find_credit(blocks: Sequence[Block], own: Sequence[bool]) -> str | None:
    """The agency that a dateline, byline, note or signature of the story itself names.

    Args:
        blocks: the page's paragraphs, judged.
        own: for each, whether it is before the first other story on the page.
    """
    mine = [block for block, ours in zip(blocks, own, strict=True) if ours]
    prose = [at for at, block in enumerate(mine) if block.kept and block.prose]
    if not prose:
        return None
    dateline = _from_datelines([mine[at] for at in prose[:DATELINE_WITHIN]])
    elsewhere = _from_bylines(mine, prose[0]) or _from_notes(mine) or _from_end(mine, prose[-1])
    if dateline is None:
        return elsewhere
    # A dateline may shorten the name that the byline or the note at the foot prints in full.
    bylines = [plain(block.text) for block in mine if block.why == BYLINE and block.words <= 4]
    full = (name for name in (elsewhere, *bylines) if name and _is_short_for(dateline, name))
    return next(full, dateline)


def _is_short_for(short: str, name: str) -> bool:
    """Whether a name is short for another: its first words, or its initials.

    >>> _is_short_for("Northline", "Northline Press"), _is_short_for("PCS", "Pacific Cable Service")
    (True, True)
    """
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return name.startswith(short + " ") or (len(initials) >= 2 and short == initials)


def _from_datelines(openings: list[Block]) -> str | None:
    """The agency of the first dateline that names one."""
    for block in openings:
        found = find_dateline(block.text)
        if found and found.agency:
            return found.agency
    return None


def _from_bylines(mine: list[Block], lead: int) -> str | None:
    """The agency of a line between headline and lead that holds only a credit, or of a byline above both."""
    first = next((at for at, block in enumerate(mine) if block.kept), 0)
    above = (named_in(block.text) for block in mine[:first] if block.why == BYLINE and block.words <= 14)
    if name := next(filter(None, above), None):
        return name
    for at in range(first + 1, lead):
        block, below = mine[at], mine[at + 1]
        if block.why not in (None, BYLINE, STAMP, NOTE) or block.words > 14:
            continue
        # A lone name above a line without a full stop is the credit of the picture that line tells of.
        picture = block.words <= 2 and below.kept and not below.prose and below.words >= 6
        if picture:
            continue
        name = line_agency(block.text) or (named_in(block.text) if block.why == BYLINE else None)
        alone = None if name else lone_dateline(block.text)
        if name or (alone and alone.agency):
            return name or (alone.agency if alone else None)
    return None


def _from_notes(mine: list[Block]) -> str | None:
    """The agency of a note: "with inputs from …", "supplied by …", an agency's rights line."""
    for block in mine:
        if block.why not in (NOTE, FURNITURE) or block.words > 90:
            continue
        for rule in (_SUPPLIED, _AGENCY_RIGHTS):
            match = rule.search(block.text)
            name = canonical(match["name"].split(". ")[0], credit=True) if match else None
            if name:
                return name
        rights = _OWN_RIGHTS.fullmatch(block.text)
        if rights and (name := canonical(rights["name"])):
            return name
        credits = block.why == NOTE or (block.words <= SHORT_CREDIT and not rights)
        name = named_in(block.text) if credits and _FROM.search(block.text) else None
        if name:
            return name
    return "agencies" if any(_is_syndicated(block.text) for block in mine if block.words < 60) else None


def _is_syndicated(text: str) -> bool:
    """Whether a note says that the text comes from some agency, which it does not name."""
    folded = text.casefold()
    return any(word in folded for word in _FEED_WORDS) and bool(_SYNDICATED.search(text))


def _from_end(mine: list[Block], last: int) -> str | None:
    """The agency that signs the last paragraph, or a line right after it: "… said. (AFP)"."""
    for block in mine[last : last + 3]:
        signed = _SIGNED.search(block.text[-40:]) if block.why != CAPTION else None
        name = canonical(signed["name"]) if signed else None
        if name is None and block.words <= 3 and not block.prose:
            name = canonical(block.text)
        if name:
            return name
    return None
