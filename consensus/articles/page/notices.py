"""What newsrooms print after a story: tide tables, small ads, corrections, notes to editors, good-byes.

Every rule here is about how such lines are worded; where they stand is judged by the caller.
"""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE
# The label that a notice begins with, up to its colon, dash or full stop.
_LABELS = (
    r"(?:tides?(?: table)?|(?:high|low) (?:water|tide)s?\b[^:.—–]{0,40}|sunrise|sunset|moonrise|pollen|"
    r"uv index|weather\b[^:.—–]{0,40}|forecast|ice report|snow report|lottery|lotto|bingo|horoscopes?|"
    r"crossword|"
    r"sudoku|(?:power|water|gas) (?:cuts?|shut ?downs?|outages?|supply)|road (?:closures?|works)|roadworks|"
    r"lost(?: (?:and|&) found)?|found|for sale|to let|wanted|rooms? to let|situations? vacant|"
    r"vacanc(?:y|ies)|classifieds?|personals?|births|deaths|marriages|engagements|in memoriam|obituar(?:y|"
    r"ies)|"
    r"(?:church|public|parish|legal|town|community) notices?|notices?|mass times|calendar|what['’]s on|"
    r"diary|"
    r"(?:flu|vaccination|blood|dental) (?:clinics?|drives?)|whist drive[^:.—–]{0,20}|"
    r"bridge(?= ?[:—–] ?(?:1st|first))|"
    r"(?:exchange|currency) rates|podcasts?(?:, ep[^:]{0,20})?|newsletter|quiz|"
    r"(?:yesterday|today|last week)['’]s (?:poll|quiz|answers?|weather)|"
    r"corrections?(?: (?:and|&) clarifications?)?|clarifications?|errat(?:um|a)|"
    r"notes? (?:to|for) (?:the )?editors?|(?:media|press|news desk|newsroom) "
    r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office)|for (?:media|press|more|further)\b[^:.—–]{0,30}|"
    r"enquiries|inquiries|contacts?|cop(?:y|ies) (?:forwarded )?to|distribution|"
    r"have your say|(?:back|front) page|inside|on other pages|"
    r"(?:today|tomorrow|this week|next week) (?:on|in)\b[^:.—–]{0,40}|how to help|coming up|"
    r"product corner|our score|[a-z]{2,12} score)"
)
_NOTICE = re.compile(rf"{_LABELS} ?(?::|—|–|\.(?= [A-Z]))", _FLAGS)
# Lines that take leave of the reader or ask something of them.
_LEAVE = re.compile(
    r"(?:that is|this is|here ends) the end of (?:the|this|our) (?:bulletin|news|newsletter|programme)|"
    r"see you (?:tomorrow|soon|next|again|on |(?:mon|tues|wednes|thurs|fri|satur|sun)day)|"
    r"(?:reply to|hit reply|forward) this e-?mail|was this (?:e-?mail |newsletter )?forwarded|"
    r"(?:got|have you got|do you have|have you|did you|were you|are you|know)\b[^?]{0,80}\?"
    r"[^?]{0,60}\b(?:e-?mail|text|reply|call|tell us|write|send|contact|get in touch)\b|"
    r"(?:like|love|enjoying?) (?:the|this|our) [\w ]{1,20}\?|"
    r"\S{2,20} will (?:update|keep updating) this (?:page|story|article|report)|"
    r"this (?:leaflet|page|fact ?sheet|guide) (?:will be|was last|is) (?:revised|reviewed|updated)|"
    r"order no\. ?\d|end\.? [A-Z]{2,8}/|"
    r"\S{2,20} is the sole (?:authorised|authorized|official) source",
    _FLAGS,
)
# A heading under which other matters follow to the end of the page.
_SECTION = re.compile(
    r"(?:(?:news |also |world |sport |local |national |business )?in brief|briefs|"
    r"also (?:on this page|inside|today)|product corner|(?:public |legal |community )?notices|"
    r"notice ?board|classifieds?|small ads|"
    r"related on [^:]{1,30}|elsewhere|other news|in other news|around the (?:region|county|district|"
    r"world))",
    _FLAGS,
)
_TURN = re.compile(
    r"(?:(?:now |and )?(?:to|in) other news|turning to other news|elsewhere in the news)[.,:]? |"
    r"(?:elsewhere|in other news|also today|in brief) ?[:—–] ?(?=[A-Z])",
    _FLAGS,
)
_OFFER = re.compile(r"\b\d{1,2} ?% off\b", _FLAGS)
_SELLS = re.compile(r"[—|!]|\b(?:sale|offers?|discounts?|deals?|shop|buy now)\b", _FLAGS)
_RULE = re.compile(r"[\W_]{1,40}\Z")
# A notice is short; a longer paragraph that begins like one is more likely the story's.
NOTICE_WORDS = 45


def is_notice(line: str) -> bool:
    """Whether a line is worded like a notice that papers print beside or after a story.

    >>> is_notice("TIDES — Port Sella: high 05:20"), is_notice("Lost: one grey parrot. Reward $5.")
    (True, True)
    >>> is_notice("Weather stopped the search on Friday."), is_notice("Found guilty, he fled.")
    (False, False)
    """
    return len(line.split()) <= NOTICE_WORDS and bool(_NOTICE.match(line) or takes_leave(line))


def takes_leave(line: str) -> bool:
    """Whether a line says good-bye to the reader, or asks for something.

    >>> takes_leave("Got photos? Text them to our tip line."), takes_leave("Got it? Nobody did.")
    (True, False)
    """
    return bool(_LEAVE.match(line.lstrip("•·*⚓ \ufe0f")))


def is_section(line: str) -> bool:
    """Whether a line heads a column of other matters: "IN BRIEF", "Also on this page".

    >>> is_section("IN BRIEF"), is_section("In brief remarks he left")
    (True, False)
    """
    return len(line) <= 40 and bool(_SECTION.fullmatch(line.strip("•·|<>[]()#*:-–—»«=~_ ")))


def turns_away(line: str) -> bool:
    """Whether a paragraph turns to other matters: "To other news. …", "Elsewhere: …".

    >>> turns_away("In other news, the price of oil fell."), turns_away("In other towns it rained.")
    (True, False)
    """
    return bool(_TURN.match(line))


def is_offer(line: str) -> bool:
    """Whether a line without a full stop sells something: "Silks — summer sale — up to 70% off"."""
    sells = bool(_OFFER.search(line) and _SELLS.search(line))
    return sells and not line.rstrip().endswith((".", "!", "?", "”", '"'))


def is_rule(line: str) -> bool:
    """Whether a line is only a rule of signs: "~~~", "* * *"."""
    return bool(_RULE.match(line))
