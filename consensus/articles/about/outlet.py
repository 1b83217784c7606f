"""Which outlet published an article, where the text itself says so. Conservative: else unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consensus.articles.agencies import canonical, plain
from consensus.articles.page.blocks import Block
from consensus.articles.page.markers import BIOGRAPHY
from consensus.articles.page.mastheads import holds_paper_word, masthead
from consensus.articles.wordlists import words

_NAME = r"(?P<name>[A-Z][\w&'’.-]{0,25}(?: (?:of|and|&|the|[A-Z][\w&'’.-]{0,25})){0,4}?)"
_TWO = r"(?P<name>[A-Z][\w&'’.-]{0,25}(?: (?:of|and|&|the|[A-Z][\w&'’.-]{0,25})){1,4}?)"
_RULES = tuple(
    re.compile(rule)
    for rule in (
        # "Source: Harbour Journal", as archives and collections head a text
        r"\A(?:[Ss]ource|[Pp]ublication|[Oo]utlet|[Nn]ewspaper|[Pp]ublisher): *"
        r"(?P<name>\w[^:\n]{1,60}?)\s*\Z",
        # "Harbour News02-05-2025", "Harbour News | 2025-05-02"
        rf"\A(?:The )?{_NAME}(?<!\d) ?[|,•·-]? ?(?:\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}|\d{{4}}-\d\d-\d\d)\b",
        # "reworked by the Gull Standard staff", "the Harbour Gazette newsroom has not edited it"
        rf"\b(?:by|from|the) (?:the )?{_TWO} (?:[Ss]taff|[Nn]ewsroom|[Ww]eb [Dd]esk|[Ee]ditorial team)\b",
        rf"\b(?:stories|news|articles) like this from (?:the )?{_NAME}\?",
        rf"\b(?:[Ff]irst published|[Oo]riginally published|appeared) (?:in|by|on) (?:the )?{_NAME}[.,)]?\Z",
        rf"\b[Ss]ign up (?:for|to) (?:the )?{_NAME} [Nn]ewsletter",
        rf"\A(?:Follow|Download|Subscribe to|Support) (?:the )?{_NAME}(?:['’]s | on\b| app\b| newsletter|"
        rf" today\b|\Z)",
        rf"\bnever miss an? {_NAME} (?:headline|story|update)",
        rf"\A(?:©|\([cC]\)|"
        rf"Copyright)(?: ©)?(?: Copyright)? ?(?:\d{{4}}(?:[-–]\d{{2,4}})?,? )?(?:by )?(?:[Tt]he )?{_NAME}"
        rf"(?: Limited| Ltd| Inc| Media| Group)?(?: \d{{4}}|[.,|]| All\b|\Z)",
    )
)
_BIO = re.compile(
    r"\b(?:journalist|reporter|correspondent|editor|writer|intern|columnist|producer)\b"
    rf"[^.;]{{0,30}}? (?:at|for|with|of) (?:the )?{_NAME}(?=[.,;]| in\b| where\b| and\b| who\b| since\b|\Z)"
)
_TITLE_END = re.compile(rf"\S (?:\||–|—|-) (?:The )?{_NAME}\Z")
_NOT_OUTLETS = words("""us our the this daily home news world video live today latest comments staff""")


def find_outlet(blocks: Sequence[Block], own: Sequence[bool], credit: str | None = None) -> str | None:
    """The outlet that the masthead, the stamps, notes, promotions or the author's biography name.

    Args:
        blocks: the page's paragraphs, judged.
        own: for each, whether it is before the first other story on the page.
        credit: the agency whose report it is: never taken for the outlet.
    """
    mine = [block for block, ours in zip(blocks, own, strict=True) if ours]
    first_word = (credit or " ").split(" ")[0].casefold()
    for name in (*_mastheads(mine), *_named(mine)):
        if name.split(" ")[0].casefold() != first_word:
            return name
    return None


def _mastheads(mine: list[Block]) -> Iterator[str]:
    """Names in the lines above the headline that hold a paper's word."""
    for block in mine[:4]:
        if block.kept:
            return
        name = masthead(block.text) if block.why != BIOGRAPHY else None
        usable = _usable(plain(name)) if name else None
        if usable:
            yield usable


def _named(mine: list[Block]) -> Iterator[str]:
    """Names in what is left out of the story: stamps, notes, promotions, biographies."""
    for block in mine:
        if block.why is None:
            continue
        for rule in (*_RULES, _BIO) if block.why == BIOGRAPHY else _RULES:
            match = rule.search(block.text[:400])
            name = _usable(match["name"]) if match else None
            if name:
                yield name


def split_title(title: str) -> tuple[str, str | None]:
    """A page title without the outlet's name at its end, and that name.

    >>> split_title("Bridge opens in the north | Harbour News")
    ('Bridge opens in the north', 'Harbour News')
    >>> split_title("Bridge opens - at last")
    ('Bridge opens - at last', None)
    """
    match = _TITLE_END.search(title[-60:])
    name = _usable(match["name"]) if match else None
    bar = bool(match) and "|" in (match.group() if match else "")
    if not match or name is None or len(name.split()) > 4 or not (bar or holds_paper_word(name)):
        return title, None
    return title[: len(title) - len(match.group()) + 1].rstrip(), name


def _usable(name: str) -> str | None:
    """The name unless it is an agency, a plain word or too short to be an outlet's."""
    name = re.sub(r"\AThe ", "", name.strip(" .,'’-")).strip()
    if len(name) < 2 or name.casefold() in _NOT_OUTLETS or canonical(name) or name.isdigit():
        return None
    return name
