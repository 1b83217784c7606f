"""Which outlet published an article, where the text itself says so. Conservative: else unknown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from consensus.articles.blocks import Block
from consensus.articles.credit import canonical

_NAME = r"(?P<name>(?:The )?[A-Z][\w&'’.-]{0,25}(?: (?:of|and|&|the|[A-Z][\w&'’.-]{0,25})){0,4}?)"
_RULES = (
    # "reworked by the Gull Standard staff"
    re.compile(rf"\b(?:by|from) (?:the )?{_NAME} (?:[Ss]taff|[Nn]ewsroom|[Ww]eb [Dd]esk|[Dd]esk|[Ee]ditorial team)\b"),
    # "Harbour News02-05-2025", "Harbour News | 2 May 2025"
    re.compile(rf"\A{_NAME}(?<!\d) ?[|,•·-]? ?(?:\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}|\d{{4}}-\d\d-\d\d)\b"),
    re.compile(rf"\b(?:stories|news|articles) like this from (?:the )?{_NAME}\?"),
    re.compile(rf"\A(?:©|\([cC]\)|Copyright)(?: ©)?(?: Copyright)? ?(?:\d{{4}}(?:[-–]\d{{2,4}})?,? )?(?:by )?{_NAME}(?:[.,|]| All\b| Ltd| Inc|\Z)"),
    re.compile(rf"\b(?:[Ff]irst published|[Oo]riginally published|[Pp]ublished|appeared) (?:in|by|on) (?:the )?{_NAME}[.,)]?\Z"),
    re.compile(rf"\b[Ss]ign up (?:for|to) (?:the )?{_NAME} [Nn]ewsletter"),
    re.compile(rf"\A(?:Follow|Download|Subscribe to|Support|Get) (?:the )?{_NAME}(?:['’]s| on\b| app\b| newsletter| today\b|\Z)"),
)
_BIO = re.compile(
    r"\b(?:journalist|reporter|correspondent|editor|writer|intern|columnist|producer)\b"
    rf"[^.;]{{0,30}}? (?:at|for|with|of) (?:the )?{_NAME}(?=[.,;]| in\b| where\b| and\b| who\b| since\b|\Z)"
)
_TITLE_END = re.compile(rf"\S (?:\||–|—|-) {_NAME}\Z")
_NOT_OUTLETS = frozenset("us our the our newsletter this daily home news world video live today the latest comments".split())


def find_outlet(blocks: Sequence[Block], own: Sequence[bool]) -> str | None:
    """The outlet that the page's stamps, notes, promotions or author's biography name.

    Args:
        blocks: the page's paragraphs.
        own: for each, whether it is before the first other story on the page.
    """
    mine = [block for block, ours in zip(blocks, own, strict=True) if ours]
    found: Counter[str] = Counter()
    for block in mine:
        if block.why is None:
            continue
        for rule in (*_RULES, _BIO) if block.why == "author biography" else _RULES:
            match = rule.search(block.text[:400])
            name = _usable(match["name"]) if match else None
            if name:
                found[name] += 1
    return found.most_common(1)[0][0] if found else None


def split_title(title: str) -> tuple[str, str | None]:
    """A page title without the outlet's name at its end, and that name.

    >>> split_title("Bridge opens in the north | Harbour News")
    ('Bridge opens in the north', 'Harbour News')
    >>> split_title("Bridge opens - at last")
    ('Bridge opens - at last', None)
    """
    match = _TITLE_END.search(title[-60:])
    name = _usable(match["name"]) if match else None
    if not match or name is None or len(name.split()) > 4:
        return title, None
    return title[: len(title) - len(match.group()) + 1].rstrip(), name


def _usable(name: str) -> str | None:
    """The name unless it is an agency, a plain word or too short to be an outlet's."""
    name = name.strip(" .,'’-").removeprefix("The ").strip()
    known = canonical(name)
    if len(name) < 2 or name.casefold() in _NOT_OUTLETS or (known and known != name) or name.isdigit():
        return None
    return name if not known else None
