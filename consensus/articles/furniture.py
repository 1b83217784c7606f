"""Which single lines of a page are not the story, by how they are worded.

Each rule looks at one line. A line of prose is never matched by a rule for short lines: the
rules that match a beginning only say how long the line may be.
"""

from __future__ import annotations

import re

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
    r"(?:home|menu|news(?: ?feed)?|logo|search|log ?in|sign (?:in|up)|register|subscribe(?: now)?|share|save|print|"
    r"e-?mail|copy link|link copied!?|facebook|twitter|x|whats ?app|reddit|linked ?in|pinterest|telegram|flipboard|"
    r"bluesky|threads|messenger|instagram|youtube|tiktok|bookmark|listen|play|pause|mute|close|back|next|previous|"
    r"advertisement|advertising|ad|ads|sponsored|promoted|paid content|article image|image|photo|gallery|video|"
    r"avatar|(?:\w+ )?background|icon|loading\.{0,3}|skip to (?:main )?content|skip advertisement|"
    r"jump to (?:content|comments)|(?:app[- ]?store ?|google ?|play[- ]?store ?|play ?){1,3}|"
    r"breaking(?: news)?|live|exclusive|opinion|world|politics|business|sports?|tech(?:nology)?|health|science|"
    r"culture|entertainment|lifestyle|travel|weather|local|national|international|europe|asia|africa|americas|"
    r"middle east|uk|us|show (?:more|less)|load more|see more|view (?:all|more)|expand|collapse|continue reading|"
    r"continue reading below|story continues below(?: advertisement)?|article continues below(?: advertisement)?|"
    r"top|back to top|contact(?: us)?|about(?: us)?|help|faq|careers|privacy(?: policy)?|cookies?(?: policy)?|"
    r"terms(?: (?:of use|of service|and conditions|& conditions))?|site ?map|accessibility|corrections?|feedback|"
    r"report (?:an? )?(?:error|typo|mistake)|getty(?: images)?|(?:text )?size|font size|a[+-]|"
    r"(?:listen to|watch|print|save|share|e-?mail|gift|bookmark) this (?:article|story|page|video)|"
    r"(?:add|set) (?:us )?as (?:a )?preferred source(?: on google)?|follow|following|\+|\||-|—|•|·|\*{1,5}|_{1,10})",
    _FLAGS,
)
_COUNTS = re.compile(
    r"(?:~ ?)?\d{1,6}[ -]?(?:min(?:ute)?s?(?:[ -]read)?|sec(?:ond)?s?|shares?|comments?|views?|likes?|reactions?|"
    r"photos?|images?|videos?)(?: (?:read|listen|watch|ago))?|(?:reading|read) time:? .{0,20}|"
    r"(?:image |photo |slide )?\d{1,3} (?:of|/) \d{1,3}|no comments(?: yet)?\.{0,3}|be the first to comment\.?",
    _FLAGS,
)
_AGO = re.compile(
    r"(?:time|updated|published|posted)? ?:? ?(?:\d{1,3}|an?) ?(?:min(?:ute)?|hour|hr|day|week|month|year|[mhdw])s? ago",
    _FLAGS,
)
_PROMO = re.compile(
    r"(?:click (?:here|to share|to)\b|share (?:this|on (?:facebook|x\b|twitter|whatsapp|social)|via)\b|"
    r"sign up (?:for|to|here|now|today)\b|subscribe (?:to|now|for|today|here)\b|already (?:a subscriber|subscribed|registered)|"
    r"(?:download|get|try) (?:the|our)\b.{0,20}\bapps?\b|get started(?: now)?\b|follow us\b|"
    r"follow .{2,40} on (?:x|twitter|facebook|instagram|whatsapp|google news|telegram)\b|"
    r"join (?:our|us on|the (?:discussion|conversation))\b|"
    r"(?:keep|stay) (?:up[- ]to[- ]date|informed|updated|tuned|connected)\b|want more (?:stories|news|articles)\b|"
    r"(?:enjoyed|like|liked) (?:this|what you)\b|support (?:our|independent) (?:journalism|work|reporting)\b|"
    r"(?:to|please) (?:continue reading|read the full|log in|subscribe|enable javascript)|"
    r"(?:this|our|the) (?:web ?)?site uses\b|we (?:use|and our partners use) cookies|(?:accept|manage|reject) (?:all )?(?:cookies|preferences)|"
    r"by (?:continuing|clicking|signing up|submitting|subscribing)\b.{0,60}(?:agree|accept|consent)|"
    r"your (?:privacy|subscription|browser)\b|this (?:article|content|story) is (?:for|only available to|exclusive to|reserved for) |"
    r"ready to dive into\b|explore what\b|try our\b|unlock (?:even )?(?:more|this|your)\b|don['’]t miss (?:out|a|our|any)\b|"
    r"get (?:the|our|all the) (?:latest|best|top|most|morning|daily|news|free)\b|"
    r"(?:©|\(c\) ?\d|copyright\b)|all rights reserved|(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|labels|more on) ?: |"
    r"do you have (?:a|any) (?:story|tip|question|information)|contact (?:us|the newsroom|our)\b|got a (?:story|tip|news tip)\b|"
    r"send (?:us )?(?:your|a) (?:tips?|stor|comment|letter)|if you (?:have been|are) affected by|"
    r"recommended by\b|powered by\b|advertisement\b|like this: ?like|the views expressed)",
    _FLAGS,
)
_NOTE = re.compile(
    r"\(?(?:only the headline\b.{0,120}\breworked\b|this (?:story|report|article|copy) (?:has not been|was|is|has been) "
    r"(?:edited|generated|auto|published from|first published|originally published|produced|republished|supplied|taken)\b|"
    r"(?:additional |with )?(?:reporting|writing|editing|compiled|written) by\b.{0,200}|"
    r"with (?:inputs?|files|additional reporting) from\b|.{0,90}\bcontributed (?:to this (?:report|story|article)|reporting)\b|"
    r"our standards: |except for the headline|\(?with (?:agency|agencies|wire)\b|source ?: .{0,60}$)",
    _FLAGS,
)
_STAMP = re.compile(r"\(?(?:(?:first|last) )?(?:published|updated|posted|modified|issued|edited)\b|date\b|\d|"
                    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", _FLAGS)
_EMPTY_STAMP = re.compile(r"\(?(?:(?:first|last) )?(?:published|updated|posted)(?: (?:on|at))? ?:?\s*\)?", _FLAGS)
_BYLINE = re.compile(r"(?:by|from|written by|reported by|story by|words by|author ?:)\s+(?=\S)", _FLAGS)
_CREDIT = re.compile(
    r"(?:(?:image|photo|photograph|picture|pic|video|illustration|graphic|file)s?(?: (?:credits?|source|by|courtesy))?|credit|"
    r"(?:image|photo) caption) ?[:|] ?\S|(?:photo|picture|image|photograph) by \S|"
    r"(?:this |an? )?(?:undated |recent |pool |file |handout |satellite |aerial |combination |archive )+"
    r"(?:image|photo|photograph|picture|video)\b.{0,60}\b(?:shows?|distributed|released|provided|taken|made|obtained|from)\b|"
    r"(?:fil[ek]|handout|representational|representative|illustrative) (?:image|photo|picture)|!\[",
    _FLAGS,
)
_CREDIT_END = re.compile(
    r"(?:\| ?(?:image|photo|picture|pic|credit|source|file)s? ?(?:credits?)? ?[:|/].{0,60}|"
    r"(?:\(|\[)[^()\[\]]{2,80}(?:/ ?(?:afp|ap|reuters|pool|getty|epa|efe|dpa|pa|file|handout)|via (?:ap|reuters|afp|getty)|"
    r"getty images|file photo|handout|ap photo[^()\[\]]{0,40}|pool photo[^()\[\]]{0,40})[^()\[\]]{0,20}(?:\)|\])|"
    r"(?:photo|image|picture|credit|photograph|pic) ?: ?[^.]{2,60}|"
    r"/ ?(?:afp|reuters|getty images|epa|handout|pool|shutterstock|file)|"
    r"(?:getty images|shutterstock|ap photo|file photo|handout|reuters/[^.]{2,30}))\W{0,3}\Z",
    _FLAGS,
)
_INLINE_TEASER = re.compile(
    r"(?:(?:read|see|watch|listen)(?: more| also| next| now| here)?|also (?:read|see)|see also|related(?: (?:article|story|news|"
    r"content|coverage))?|recommended|more(?: on this)?|explainer|in pictures|don['’]t miss|up next|must[- ]read|"
    r"editor['’]s pick|trending|read more (?:on|about|from)[^:|]{0,40}) ?[:|»→>-] ?\S|[»→▶►☛👉] ?\S|"
    r"(?:read|see) (?:the )?(?:more|full (?:story|article|report))(?: (?:here|on|at|about|from)\b.{0,80})?\Z",
    _FLAGS,
)


def words_in(line: str) -> int:
    """How many words a line has, as white space parts them."""
    return len(line.split())


def is_prose(line: str) -> bool:
    """Whether a line reads as part of running text: a sentence that ends.

    >>> is_prose("The dam held."), is_prose("Dam holds as river rises"), is_prose("Comments")
    (True, False, False)
    """
    closed = line.rstrip("\"'”’»)]*_ ").endswith((".", "!", "?", "…", "。", "！", "？"))
    return (closed and words_in(line) >= 3) or words_in(line) > _PROMO_WORDS


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
    if not bare or _WHOLE.fullmatch(bare) or _COUNTS.fullmatch(bare) or is_ago(line):
        return FURNITURE
    if count <= _PROMO_WORDS and _PROMO.match(bare):
        return FURNITURE
    if count <= 2 * _PROMO_WORDS and (_NOTE.match(line) or _NOTE.match(bare)):
        return NOTE
    if count <= _PROMO_WORDS and (_CREDIT.match(bare) or _CREDIT.match(line) or _CREDIT_END.search(line[-110:])):
        return CAPTION
    if count <= 2 * _SHORT_WORDS and _INLINE_TEASER.match(line):
        return TEASER
    return _short_reason(line, count)


def _short_reason(line: str, count: int) -> str | None:
    """The rules for lines of a few words: stamps and bylines."""
    if count > _SHORT_WORDS:
        return None
    if _EMPTY_STAMP.fullmatch(line) or is_stamp(line):
        return STAMP
    by = _BYLINE.match(line)
    if by and not is_prose(line) and _is_names(line[by.end() :]):
        return BYLINE
    return None


_DATE_WORDS = re.compile(
    r"(?:19|20)\d\d|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d|"
    r"\d{1,2}(?:st|nd|rd|th)?,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    _FLAGS,
)
_STAMP_WORDS = re.compile(
    r"[\d:.,|/()•·–—-]+|[ap]\.?m\.?|\d{1,2}(?:st|nd|rd|th)|(?:first|last|published|updated|posted|modified|issued|edited|"
    r"date|at|on|time|and|ago|hours?|hrs?|min(?:ute)?s?|local|gmt|utc|bst|[a-z]{2,3}t|"
    r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[.:,]*",
    _FLAGS,
)


def is_stamp(line: str) -> bool:
    """Whether a short line is a date or time stamp: mostly the words of a date, with a full date or a label.

    >>> is_stamp("Last Updated : May 01 2025 | 12:47 PM IST"), is_stamp("Harbour News02-05-2025")
    (True, True)
    >>> is_stamp("Bridge to open in May 2027")
    False
    """
    if not _DATE_WORDS.search(line) and not re.match(r"(?i)\(?(?:(?:first|last) )?(?:published|updated|posted)\b ?:", line):
        return False
    rest = [word for word in re.split(r"[\s|,]+", line) if word and not _STAMP_WORDS.fullmatch(word)]
    glued = re.search(r"[A-Za-z](?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\Z", line)
    starts = bool(_STAMP.match(line))
    return bool(glued) or (len(rest) <= (2 if starts else 0) and not line.rstrip().endswith((".", "?", "!")))


def _is_names(rest: str) -> bool:
    """Whether what follows "By" is names and roles, not a sentence: mostly capitalised words."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", rest)
    small = [word for word in words if word[0].islower() and word.lower() not in _NAME_LINKS]
    return bool(words) and not small


_NAME_LINKS = frozenset(
    "and in at for of the de von van der da di al bin el la le with correspondent reporter editor staff political "
    "defence business writer agencies foreign chief diplomatic europe asia".split()
)
