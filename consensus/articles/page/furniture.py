"""Which single lines of a page are not the story, by how they are worded.

Each rule looks at one line. A line of prose is never matched by a rule for short lines: the
rules that match a beginning only say how long the line may be.
"""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.articles.page import phrases
from consensus.articles.page.dates import is_labelled, is_stamp
from consensus.articles.page.notices import is_offer
from consensus.articles.wordlists import words

FURNITURE = "page furniture"
STAMP = "page stamp"
BYLINE = "byline"
CAPTION = "image caption"
NOTE = "agency note"
TEASER = "teaser for another story"
FRONT = "front matter"

_SHORT_WORDS = 14
_STAMP_WORDS = 24  # "Published: … | Last updated: …", each with a clock time
# A promotion may run over two sentences; news paragraphs that begin like one are longer or rarer.
_PROMO_WORDS = 45
# The longest captions seen have 45 words.
_CAPTION_WORDS = 60
# The end of a caption holds one of these. Its pattern is tried at every character, so that it costs as
# much as all others together; few lines hold a sign.
_CAPTION_SIGNS = ("|", "(", "[", "/", ":", "images", "stock", "photo", "picture")

# The agency's initials behind the last sentence: 'He agreed. PTI'
_SIGNED_OFF = re.compile(r"[.!?][\"'”’)]{0,2} \(?[A-Z]{2,6}\)?\Z|[\"'”’]\. [A-Z]{2,6}\Z")
_INNER_END = re.compile(r"[a-z]{3}[.!?][\"'”’]? [\"'“‘]?[A-Z]")
_BARS = re.compile(r" ?[|·•›>»▸/] ?| {3,}|\t+")


def is_menu(line: str) -> bool:
    """Whether a line is a row of links: three short items or more, parted by bars, dots or gaps.

    >>> is_menu("Home › World › Asia"), is_menu("Deaths | 12 | 14"), is_menu("Toll rises to 31")
    (True, False, False)
    """
    if len(line) > 200:
        return False
    items = [item for item in _BARS.split(line.strip()) if item]
    if len(items) < 3 or any(map(str.isdigit, line)):
        return False
    return all(len(item.split()) <= 4 for item in items)


@lru_cache(maxsize=1)  # asked for several times in a row
def words_in(line: str) -> int:
    """How many words a line has, as white space parts them."""
    return len(line.split())


def is_prose(line: str) -> bool:
    """Whether a line reads as part of running text: a sentence that ends, or several.

    >>> is_prose("The dam held."), is_prose("Dam holds as river rises"), is_prose("Comments")
    (True, False, False)
    """
    count = words_in(line)
    closed = line.rstrip("\"'”’»)]*_ ").endswith((".", "!", "?", "…", "。", "！", "？"))
    closed = closed or (count >= 12 and bool(_SIGNED_OFF.search(line[-16:])))
    return (closed and count >= 3) or count > _PROMO_WORDS or (count >= 12 and bool(_INNER_END.search(line)))


def is_ago(line: str) -> bool:
    """Whether a line only says how long ago something was posted: "2 hours ago"."""
    return len(line) < 40 and bool(phrases.AGO.fullmatch(line.strip("•·|- ")))


def line_reason(line: str) -> str | None:
    """Why a line is not the story, by its own wording alone; ``None`` where it may be.

    >>> line_reason("2 min read"), line_reason("Photo: Ada Okoro / Harbour Press")
    ('page furniture', 'image caption')
    >>> line_reason("Shares fell 3% on Thursday.") is None
    True
    """
    count = words_in(line)
    bare = line.strip("•·|<>[]()#*:-–—»« \u200b\ufeff")
    if (
        not bare
        or phrases.WHOLE.fullmatch(bare)
        or phrases.COUNTS.fullmatch(bare)
        or is_ago(line)
        or is_menu(line)
    ):
        return FURNITURE
    if count <= _SHORT_WORDS + 4 and is_offer(line):
        return FURNITURE
    if count <= _PROMO_WORDS and (phrases.PROMO.match(bare) or phrases.RIGHTS.search(line)):
        return FURNITURE
    if count <= 2 * _PROMO_WORDS and (
        _begins(phrases.NOTE, line, bare) or phrases.NOTE_IN_BRACKETS.fullmatch(line)
    ):
        return NOTE
    if count <= _CAPTION_WORDS and _is_caption(line, bare):
        return CAPTION
    if count <= 2 * _SHORT_WORDS and phrases.INLINE_TEASER.match(line):
        return TEASER
    return _short_reason(line, count)


def _is_caption(line: str, bare: str) -> bool:
    """Whether a line is worded as a picture's caption or credit."""
    if _begins(phrases.CAPTION, line, bare) or phrases.IN_BRACKETS.fullmatch(line):
        return True
    end = line[-140:]
    folded = end.casefold()
    return any(sign in folded for sign in _CAPTION_SIGNS) and bool(phrases.CAPTION_END.search(end))


def _begins(pattern: re.Pattern[str], line: str, bare: str) -> bool:
    """Whether a line begins as the pattern says, with its bullets and brackets or without."""
    return bool(pattern.match(line)) or (bare != line and bool(pattern.match(bare)))


def _short_reason(line: str, count: int) -> str | None:
    """The rules for lines of a few words: stamps and bylines."""
    if count <= _STAMP_WORDS and is_labelled(line) and is_stamp(line):
        return STAMP
    if count > _SHORT_WORDS:
        return None
    if is_stamp(line):
        return STAMP
    by = phrases.BYLINE.match(bare := line.strip("()[]*_ "))
    if by and not is_prose(line) and (_is_names(bare[by.end() :]) or phrases.READING_TIME.search(bare)):
        return BYLINE
    return None


def _is_names(rest: str) -> bool:
    """Whether what follows "By" is names and roles, not a sentence: mostly capitalised words."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", rest)
    small = [word for word in words if word[0].islower() and word.lower() not in _NAME_LINKS]
    return bool(words) and not small


_NAME_LINKS = words(
    """and in at for of the our own special team de von van der da di al bin el la le with correspondent
    reporter editor staff political defence business writer agencies foreign chief diplomatic europe
    asia"""
)
