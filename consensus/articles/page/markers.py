"""Lines that say "from here on it is something else": other stories, comments, the author."""

from __future__ import annotations

import re

OTHER_STORIES = "another story on the page"
COMMENTS = "readers' comments"
BIOGRAPHY = "author biography"

_FLAGS = re.IGNORECASE
_OTHER = re.compile(
    r"(?:related|recommended|suggested|similar|popular|trending|latest|recent|top|other|featured|"
    r"most[- ]read|must[- ]read|"
    r"most[- ]popular|most[- ]viewed|more|further|sponsored|promoted|breaking) "
    r"(?:articles?|stories|story|news|posts?|content|coverage|topics|reading|reads?|links|videos?|"
    r"headlines|now|today|"
    r"for you|stories for you|news stories)(?: (?:from|for|on|in|by|about|like)\b.{0,40})?|"
    r"related|recommended|trending|most read|most popular|must reads?|editor['’]?s['’]? picks?|top picks|"
    r"read (?:more|next|also|this next)(?: stories)?|more (?:from|on|in|like|about) .{1,40}|"
    r"more to (?:read|explore)|"
    r"more on this(?: story| topic)?|you (?:may|might|could) (?:also )?(?:like|be interested in|"
    r"have missed|enjoy).{0,20}|"
    r"(?:from )?around the web|from our partners|up next|what to read next|in other news|"
    r"elsewhere(?: on .{1,30})?|"
    r"in case you missed it|don['’]?t miss|also read|see also|also in .{1,30}|show more|load more|"
    r"more stories|"
    r"the latest|latest|next (?:article|story)|previous (?:article|story)|news feed|people also read|"
    r"stories you may like|popular in .{1,30}|best of .{1,30}|paid for by .{1,30}",
    _FLAGS,
)
_COMMENTS = re.compile(
    r"(?:\d{1,6} |view |read |show |all |hide |post |add |leave |write |top |reader |readers['’] |"
    r"user ){0,2}(?:a |the |all |your )?"
    r"comments?(?: ?\(?\d{1,6}\)?| section)?|(?:leave|post|write) a reply|\d{1,6} (?:replies|responses)|"
    r"(?:join|start|view) the (?:conversation|discussion)|have your say|what do you think\??|"
    r"letters to the editor",
    _FLAGS,
)
_AUTHOR = re.compile(
    r"about (?:the )?(?:authors?|writers?|reporters?|journalists?|contributors?)|(?:the )?authors?|"
    r"meet the author|"
    r"more (?:by|from) (?:the|this) author",
    _FLAGS,
)
_MORE = re.compile(r"more (?:than|on the way)", _FLAGS)


def marker(line: str) -> str | None:
    """What begins after a line such as "Related Articles"; ``None`` where the line is no such mark.

    >>> marker("Related Articles"), marker("12 comments"), marker("More than 40 hurt") is None
    ('another story on the page', "readers' comments", True)
    """
    if len(line) > 60 or any(map(str.isdigit, line.lstrip("0123456789 (")[:-1])):
        return None
    bare = line.strip("•·|<>[]()#*:-–—»«→▼▾+_ \u200b\ufeff")
    if _COMMENTS.fullmatch(bare):
        return COMMENTS
    if _AUTHOR.fullmatch(bare):
        return BIOGRAPHY
    if bare.endswith((".", "!")) or _MORE.match(bare):
        return None
    return OTHER_STORIES if _OTHER.fullmatch(bare) else None


# A name, "is", and what the person does for a paper. Written without overlapping repeats.
_BIO = re.compile(
    r"(?P<name>(?:[A-Z][\w.'’-]{0,30} ){1,4})(?:is|was) (?:an? |the |our )?(?:[\w’',-]{1,30} ){0,8}?"
    r"(?:journalist|reporter|correspondent|editor|columnist|writer|freelancer|intern|contributor|producer|"
    r"broadcaster|"
    r"critic|blogger|photojournalist|analyst|fellow)s?\b"
    r"(?P<rest>.{0,200})"
)
_BIO_REST = re.compile(
    r"\b(?:at|for|with|from) (?:the )?[A-Z]|\bbased in\b|\bcover(?:s|ing|ed)\b|\bspeciali[sz](?:es|ing)\b|"
    r"\bwho (?:writes|covers|reports|specialises|specializes)\b|\bfocus(?:es|ing|sing) on\b|"
    r"\breporting on\b|\bwriting (?:about|on)\b"
)
_BIO_START = re.compile(
    r"(?:(?:[A-Z][\w.'’-]{0,30} ){1,4}(?:covers|writes about|reports (?:on|from)|has (?:been )?(?:covered|"
    r"covering|written|worked|reported)|"
    r"joined)\b|(?:(?:s?he|they) (?:is|was|has|can be|covers|writes|previously|holds|joined)|follow (?:him|"
    r"her|them|[A-Z]\w+) (?:on|at)|"
    r"you can (?:reach|follow|contact)|(?:e-?mail|contact) (?:him|her|them)|reach (?:him|her|them) at)\b)",
    _FLAGS,
)


def biography_name(line: str) -> str | None:
    """The name of the journalist that a line introduces; ``None`` where it introduces none.

    >>> biography_name("Ada Okoro is a reporter at the Harbour News. She covers ports.")
    'Ada Okoro'
    >>> biography_name("Ada Okoro is a minister.") is None
    True
    """
    match = _BIO.match(line)
    if match and _BIO_REST.search(match["rest"]):
        return match["name"].strip()
    return None


def biography_goes_on(line: str) -> bool:
    """Whether a line continues a biography: "She has written for …", "Follow him on …"."""
    return bool(_BIO_START.match(line))
