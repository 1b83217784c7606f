"""How the furniture of a page is worded: patterns for single lines.

Each pattern is linear on any line: repeats are bounded and no two neighbours match the same text.
"""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE

WHOLE = re.compile(
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
COUNTS = re.compile(
    r"(?:~ ?)?\d{1,6}[ -]?(?:min(?:ute)?s?(?:[ -]read)?|sec(?:ond)?s?|shares?|comments?|views?|likes?|"
    r"reactions?|"
    r"photos?|images?|videos?)(?: (?:read|listen|watch|ago))?|(?:reading|read) time:? .{0,20}|"
    r"(?:image |photo |slide )?\d{1,3} (?:of|/) \d{1,3}|no comments(?: yet)?\.{0,3}|"
    r"be the first to comment\.?",
    _FLAGS,
)
AGO = re.compile(
    r"(?:time|updated|published|posted)? ?:? ?(?:\d{1,3}|an?) ?(?:min(?:ute)?|hour|hr|day|week|month|year|"
    r"[mhdw])s? ago",
    _FLAGS,
)
PROMO = re.compile(
    r"(?:click (?:here|to share)\b|share (?:this|on (?:facebook|x\b|twitter|whatsapp|social)|via)\b|"
    r"sign up (?:for|to|here|now|today)\b|subscribe (?:to|now|for|today|here)\b|already (?:a subscriber|"
    r"subscribed|registered)|"
    r"(?:download|get|try) (?:the|our)\b.{0,20}\bapps?\b|get started(?: now)?\b|follow us\b|"
    r"follow .{2,40} on (?:x|twitter|facebook|instagram|whatsapp|google news|telegram)\b|"
    r"join (?:our|us on|the (?:discussion|conversation))\b|"
    r"(?:keep|stay) (?:up[- ]to[- ]date|informed|updated|tuned|connected)\b|want more (?:stories|news|"
    r"articles)\b|"
    r"(?:enjoyed|like|liked) (?:this|what you)\b|support (?:our|independent) (?:journalism|work|reporting)\b|"
    r"report an? (?:error|mistake|typo)\b|reach the newsroom\b|follow the topics\b|love a good\b|"
    r"sponsored ?: |paid (?:post|content) ?:|"
    r"keep reading\b|(?:to|please) (?:continue reading|read the full|log in|subscribe|"
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
    r"filed (?:\S{1,12} ){1,4}under [A-Z]|(?:media|press) (?:line|contact)\b|"
    r"do you have (?:a|any) (?:story|tip|question|information)|contact (?:us|the newsroom|our)\b|"
    r"got a (?:story|tip|news tip)\b|"
    r"send (?:us )?(?:your|a) (?:tips?|stor|comment|letter)|if you (?:have been|are) affected by|"
    r"recommended by\b|powered by\b|advertisement(?: - |:)|like this: ?like|the views expressed)",
    _FLAGS,
)
RIGHTS = re.compile(
    r"(?i)\byou(?:['’]re| are) (?:reading|receiving|getting) this "
    r"(?:e-?mail|newsletter|message|in your|because)\b|"
    r"\bcopyright (?:©|\(c\)|\d{4})|\ball rights reserved\b"
)
NOTE = re.compile(
    r"\(?(?:only the headline\b.{0,120}\breworked\b|except for the headline|"
    r"this (?:story|report|article|copy|text) (?:has not been|was|is|has been) (?:edited|"
    r"(?:auto-?)?generated|"
    r"(?:auto-?)?published from|first published|originally published|republished|supplied by|provided by|"
    r"distributed by)\b|"
    r"(?:additional |with )reporting(?: by\b| ?:)|(?:reporting|writing|editing) by [A-Z]|"
    r"(?-i:(?:[—–-] ?)?(?:Compiled|Written|Edited) by (?:the )?[A-Z])[^.]{0,60}\Z|"
    r"with (?:inputs?|files|additional reporting) from\b|.{0,90}\bcontributed (?:to this (?:report|story|"
    r"article)|reporting)\b|"
    r"our standards: |with (?:agency|agencies|wire)\b|source ?: .{0,60}\Z)",
    _FLAGS,
)
NOTE_IN_BRACKETS = re.compile(
    r"\([^()]{0,300}(?:syndicated|(?:has|have|was|were) not (?:been )?edited|not edited|auto-?generated|"
    r"agency feed|wire feed)\b"
    r"[^()]{0,200}\)",
    _FLAGS,
)
BYLINE = re.compile(
    r"(?:by|from|written by|reported by|story by|words by|author ?:|"
    r"(?:[a-z]{2,15} )?(?:reporter|correspondent) ?:)\s+(?=\S)",
    _FLAGS,
)
READING_TIME = re.compile(r"\d ?-?min(?:ute)?s?(?:[ -]read)?\b", _FLAGS)
CAPTION = re.compile(
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
CAPTION_END = re.compile(
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
IN_BRACKETS = re.compile(r"\[[^\[\]]{20,400}\]")
INLINE_TEASER = re.compile(
    r"(?:(?:read|see|watch|listen)(?: more| also| next| now| here)?|also (?:read|see)|see also|"
    r"related(?: (?:article|story|news|"
    r"content|coverage))?|recommended|more(?: on this)?|don['’]t miss|next up|up next|must[- ]read|"
    r"you may also like|"
    r"editor['’]s pick|trending|read more (?:on|about|from)[^:|]{0,40})(?: ?[:|»→>]| [–—-]) ?\S|[☛👉] ?\S|"
    r"(?:read|see) (?:the )?(?:more|full (?:story|article|report))(?: (?:here|on|at|about|from)\b.{0,80})?\Z",
    _FLAGS,
)
