"""Which single lines of a page are not the story, by how they are worded.

Each rule looks at one line. A line of prose is never matched by a rule for short lines: the
rules that match a beginning only say how long the line may be.
"""

from __future__ import annotations

import re

from consensus.articles.stamps import is_stamp
from consensus.articles.wordlists import words

FURNITURE = "page furniture"
STAMP = "page stamp"
BYLINE = "byline"
CAPTION = "image caption"
NOTE = "agency note"
TEASER = "teaser for another story"
FRONT = "front matter"

_FLAGS = re.IGNORECASE
_SHORT_WORDS = 14
# A promotion may run over two sentences; news paragraphs that begin like one are longer or rarer.
_PROMO_WORDS = 45

_WHOLE = re.compile(
    r"(?:home|menu|news(?: ?feed)?|logo|search|log ?in|sign (?:in|up)|register|subscribe(?: now)?|share|"
    r"save|print|"
    r"e-?mail|copy link|link copied!?|facebook|twitter|x|whats ?app|reddit|linked ?in|pinterest|telegram|"
    r"flipboard|"
    r"bluesky|threads|messenger|instagram|youtube|tiktok|bookmark|listen|play|pause|mute|close|back|next|"
    r"previous|"
    r"advertisement|advertising|ad|ads|sponsored|promoted|paid content|article image|image|photo|gallery|"
    r"video|"
    r"avatar|(?:\w+ )?background|icon|loading\.{0,3}|skip to (?:main )?content|skip advertisement|"
    r"jump to (?:content|comments)|(?:app[- ]?store ?|google ?|play[- ]?store ?|play ?){1,3}|"
    r"breaking(?: news)?|live|exclusive|opinion|world|politics|business|sports?|tech(?:nology)?|health|"
    r"science|"
    r"culture|entertainment|lifestyle|travel|weather|local|national|international|europe|asia|africa|"
    r"americas|"
    r"middle east|uk|us|show (?:more|less)|load more|see more|view (?:all|more)|expand|collapse|"
    r"continue reading|"
    r"continue reading below|story continues below(?: advertisement)?|"
    r"article continues below(?: advertisement)?|"
    r"top|back to top|contact(?: us)?|about(?: us)?|help|faq|careers|privacy(?: policy)?|"
    r"cookies?(?: policy)?|"
    r"terms(?: (?:of use|of service|and conditions|& conditions))?|site ?map|accessibility|corrections?|"
    r"feedback|"
    r"report (?:an? )?(?:error|typo|mistake)|getty(?: images)?|(?:text )?size|font size|a[+-]|"
    r"(?:listen to|watch|print|save|share|e-?mail|gift|bookmark) this (?:article|story|page|video)|"
    r"(?:add|set) (?:us )?as (?:a )?preferred source(?: on google)?|follow|following|\+|\||-|—|•|·|\*{1,5}|"
    r"_{1,10})",
    _FLAGS,
)
_COUNTS = re.compile(
    r"(?:~ ?)?\d{1,6}[ -]?(?:min(?:ute)?s?(?:[ -]read)?|sec(?:ond)?s?|shares?|comments?|views?|likes?|"
    r"reactions?|"
    r"photos?|images?|videos?)(?: (?:read|listen|watch|ago))?|(?:reading|read) time:? .{0,20}|"
    r"(?:image |photo |slide )?\d{1,3} (?:of|/) \d{1,3}|no comments(?: yet)?\.{0,3}|"
    r"be the first to comment\.?",
    _FLAGS,
)
_AGO = re.compile(
    r"(?:time|updated|published|posted)? ?:? ?(?:\d{1,3}|an?) ?(?:min(?:ute)?|hour|hr|day|week|month|year|"
    r"[mhdw])s? ago",
    _FLAGS,
)
_PROMO = re.compile(
    r"(?:click (?:here|to share)\b|share (?:this|on (?:facebook|x\b|twitter|whatsapp|social)|via)\b|"
    r"sign up (?:for|to|here|now|today)\b|subscribe (?:to|now|for|today|here)\b|already (?:a subscriber|"
    r"subscribed|registered)|"
    r"(?:download|get|try) (?:the|our)\b.{0,20}\bapps?\b|get started(?: now)?\b|follow us\b|"
    r"follow .{2,40} on (?:x|twitter|facebook|instagram|whatsapp|google news|telegram)\b|"
    r"join (?:our|us on|the (?:discussion|conversation))\b|"
    r"(?:keep|stay) (?:up[- ]to[- ]date|informed|updated|tuned|connected)\b|want more (?:stories|news|"
    r"articles)\b|"
    r"(?:enjoyed|like|liked) (?:this|what you)\b|support (?:our|independent) (?:journalism|work|reporting)\b|"
    r"report an? (?:error|mistake|typo)\b|follow the topics\b|love a good\b|sponsored ?: |paid (?:post|"
    r"content) ?:|keep reading\b|(?:to|please) (?:continue reading|read the full|log in|subscribe|"
    r"enable javascript)|"
    r"(?:this|our|the) (?:web ?)?site uses\b|we (?:use|and our partners use) cookies|(?:accept|manage|"
    r"reject) (?:all )?(?:cookies|preferences)|"
    r"by (?:continuing|clicking|signing up|submitting|subscribing)\b.{0,60}(?:agree|accept|consent)|"
    r"your (?:privacy|subscription|browser)\b|this (?:article|content|story) is (?:for|only available to|"
    r"exclusive to|reserved for) |"
    r"ready to dive into\b|explore what\b|try our\b|unlock (?:even )?(?:more|this|your)\b|"
    r"don['’]t miss (?:out|a|our|any)\b|"
    r"get (?:the|our|all the) (?:latest|best|top|most|morning|daily|news|free)\b|"
    r"(?:©|\(c\) ?\d|copyright (?:©|\(c\)|\d{4}|.{1,40} \d{4}))|all rights reserved|(?:tags?|topics?|"
    r"filed under|categor(?:y|ies)|keywords|labels|more on) ?: |"
    r"do you have (?:a|any) (?:story|tip|question|information)|contact (?:us|the newsroom|our)\b|"
    r"got a (?:story|tip|news tip)\b|"
    r"send (?:us )?(?:your|a) (?:tips?|stor|comment|letter)|if you (?:have been|are) affected by|"
    r"recommended by\b|powered by\b|advertisement(?: - |:)|like this: ?like|the views expressed)",
    _FLAGS,
)
_NOTE = re.compile(
    r"\(?(?:only the headline\b.{0,120}\breworked\b|except for the headline|"
    r"this (?:story|report|article|copy|text) (?:has not been|was|is|has been) (?:edited|"
    r"(?:auto-?)?generated|"
    r"(?:auto-?)?published from|first published|originally published|republished|supplied by|provided by|"
    r"distributed by)\b|"
    r"(?:additional |with )reporting by\b|(?:reporting|writing|editing) by [A-Z]|"
    r"(?-i:(?:[—–-] ?)?(?:Compiled|Written|Edited) by (?:the )?[A-Z])[^.]{0,60}\Z|"
    r"with (?:inputs?|files|additional reporting) from\b|.{0,90}\bcontributed (?:to this (?:report|story|"
    r"article)|reporting)\b|"
    r"our standards: |with (?:agency|agencies|wire)\b|source ?: .{0,60}\Z)",
    _FLAGS,
)
_NOTE_IN_BRACKETS = re.compile(
    r"\([^()]{0,300}(?:syndicated|(?:has|have|was|were) not (?:been )?edited|not edited|auto-?generated|"
    r"agency feed|wire feed)\b"
    r"[^()]{0,200}\)",
    _FLAGS,
)
_BYLINE = re.compile(
    r"(?:by|from|written by|reported by|story by|words by|author ?:|"
    r"(?:[a-z]{2,15} )?(?:reporter|correspondent) ?:)\s+(?=\S)",
    _FLAGS,
)
_READING_TIME = re.compile(r"\d ?-?min(?:ute)?s?(?:[ -]read)?\b", _FLAGS)
_CAPTION = re.compile(
    r"(?:(?:image|photo|photograph|picture|pic|video|illustration|graphic|file)s?(?: (?:credits?|source|by|"
    r"courtesy|caption))?"
    r"|credit) ?[:|] ?\S|(?:photo|picture|image|photograph) by \S|!\[|"
    r"th(?:is|ese) (?:(?:undated|recent|pool|file|handout|satellite|aerial|combination|archive|combo|"
    r"screen) ){0,3}"
    r"(?:image|photo|photograph|picture|grab|video grab|illustration)s?\b.{0,80}\b(?:shows?|distributed|"
    r"released|provided|taken|"
    r"made|obtained|from)\b|"
    r"(?:fil[ek]|handout|representational|representative|illustrative|undated|pool|archive) (?:image|photo|"
    r"picture|photograph)\b|"
    r"\[(?:photo|image|picture|photograph|caption|video|graphic)",
    _FLAGS,
)
_CAPTION_END = re.compile(
    r"(?:\| ?(?:image|photo|picture|pic|credit|source|file)s? ?(?:credits?)? ?[:|/].{0,60}|"
    r"[(\[][^()\[\]]{0,80}\b(?:photos?|photograph|archive|file|handout|pool|getty images|shutterstock|"
    r"via (?:ap|reuters|afp|getty))\b"
    r"[^()\[\]]{0,50}[)\]]|"
    r"(?-i:[(\[][A-Z][^()\[\]/]{2,40} ?/ ?[A-Z][^()\[\]]{1,50}[)\]])|"
    r"(?:photo|image|picture|credit|photograph|pic) ?: ?(?-i:[A-Z©])[^.]{2,60}|"
    r"/ ?(?:afp|reuters|getty images|epa|handout|pool|shutterstock|file)|"
    r"(?:getty images|shutterstock|ap photo|file photo|file picture))[\])*_ ]{0,3}\Z",
    _FLAGS,
)
_IN_BRACKETS = re.compile(r"\[[^\[\]]{20,400}\]")
_INLINE_TEASER = re.compile(
    r"(?:(?:read|see|watch|listen)(?: more| also| next| now| here)?|also (?:read|see)|see also|"
    r"related(?: (?:article|story|news|"
    r"content|coverage))?|recommended|more(?: on this)?|don['’]t miss|next up|up next|must[- ]read|"
    r"you may also like|"
    r"editor['’]s pick|trending|read more (?:on|about|from)[^:|]{0,40})(?: ?[:|»→>]| [–—-]) ?\S|[☛👉] ?\S|"
    r"(?:read|see) (?:the )?(?:more|full (?:story|article|report))(?: (?:here|on|at|about|from)\b.{0,80})?\Z",
    _FLAGS,
)


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
    short = all(len(item.split()) <= 4 for item in items)
    return len(items) >= 3 and short and not any(mark.isdigit() for mark in line)


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
    return (closed and count >= 3) or count > _PROMO_WORDS or (count >= 12 and bool(_INNER_END.search(line)))


def is_ago(line: str) -> bool:
    """Whether a line only says how long ago something was posted: "2 hours ago"."""
    return len(line) < 40 and bool(_AGO.fullmatch(line.strip("•·|- ")))


def line_reason(line: str) -> str | None:
    """Why a line is not the story, by its own wording alone; ``None`` where it may be.

    >>> line_reason("2 min read"), line_reason("Photo: Ada Okoro / Harbour Press")
    ('page furniture', 'image caption')
    >>> line_reason("Shares fell 3% on Thursday.") is None
    True
    """
    count = words_in(line)
    bare = line.strip("•·|<>[]()#*:-–—»« \u200b\ufeff")
    if not bare or _WHOLE.fullmatch(bare) or _COUNTS.fullmatch(bare) or is_ago(line) or is_menu(line):
        return FURNITURE
    if count <= _PROMO_WORDS and _PROMO.match(bare):
        return FURNITURE
    if count <= 2 * _PROMO_WORDS and (
        _NOTE.match(line) or _NOTE.match(bare) or _NOTE_IN_BRACKETS.fullmatch(line)
    ):
        return NOTE
    if count <= 2 * _PROMO_WORDS and _is_caption(line, bare):
        return CAPTION
    if count <= 2 * _SHORT_WORDS and _INLINE_TEASER.match(line):
        return TEASER
    return _short_reason(line, count)


def _is_caption(line: str, bare: str) -> bool:
    """Whether a line is worded as a picture's caption or credit."""
    if _CAPTION.match(line) or _CAPTION.match(bare) or _IN_BRACKETS.fullmatch(line):
        return True
    return bool(_CAPTION_END.search(line[-140:]))


def _short_reason(line: str, count: int) -> str | None:
    """The rules for lines of a few words: stamps and bylines."""
    if count > _SHORT_WORDS:
        return None
    if is_stamp(line):
        return STAMP
    by = _BYLINE.match(bare := line.strip("()[]*_ "))
    if by and not is_prose(line) and (_is_names(bare[by.end() :]) or _READING_TIME.search(bare)):
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
