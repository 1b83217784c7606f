"""Which agency's report an article says it carries: bylines, datelines and credit lines only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consensus.articles.blocks import Block
from consensus.articles.dateline import find_dateline

_KNOWN = {
    "AP": "associated press|the associated press|ap|a.p.",
    "Reuters": "reuters|thomson reuters|rtrs",
    "AFP": "afp|agence france-presse|agence france presse",
    "PA": "pa|press association|pa media|the press association|pa news agency",
    "dpa": "dpa|deutsche presse-agentur|dpa international",
    "EFE": "efe|agencia efe|efe-epa",
    "Xinhua": "xinhua|xinhua news agency",
    "Tass": "tass|itar-tass|tass news agency",
    "Kyodo": "kyodo|kyodo news|kyodo news agency",
    "Yonhap": "yonhap|yonhap news agency",
    "PTI": "pti|press trust of india",
    "IANS": "ians|indo-asian news service",
    "ANI": "ani|asian news international",
    "UNI": "uni|united news of india",
    "UPI": "upi|united press international",
    "Bloomberg": "bloomberg|bloomberg news",
    "Interfax": "interfax|interfax-ukraine",
    "Ukrinform": "ukrinform",
    "Anadolu": "anadolu|anadolu agency|aa",
    "ANSA": "ansa",
    "CNA": "cna|central news agency",
    "Bernama": "bernama",
    "Antara": "antara",
    "KCNA": "kcna",
    "AAP": "aap|australian associated press",
    "Canadian Press": "canadian press|the canadian press",
    "NTB": "ntb",
    "TT": "tt",
    "Belga": "belga",
    "agencies": "agencies|agency|wire reports|wires|wire services|news agencies|agency reports|news services|wire report",
}
_CANON = {name: canon for canon, names in _KNOWN.items() for name in names.split("|")}
_AGENCY_WORD = re.compile(r"(?i)\b(?:wire|newswire|press agency|news agency|press association|news service|agency)\b")
_ANY_KNOWN = re.compile(
    r"(?<![\w-])(?:The )?(?P<name>Associated Press|AP|Reuters|AFP|Agence France-Presse|Press Association|PA Media|"
    r"dpa|EFE|Xinhua|TASS|Tass|Kyodo(?: News)?|Yonhap|PTI|IANS|ANI|UPI|Bloomberg(?: News)?|Interfax|Anadolu(?: Agency)?|"
    r"Canadian Press|[Aa]gencies|AGENCIES|(?:[A-Z][\w&'’-]{1,20} ){1,3}(?:Wire|Newswire|News Agency|Press Agency|News Service|Press Association))(?![\w-])"
)
_BAR = re.compile(r" ?[|/,•·] ?")
_BY = re.compile(r"(?i)(?:by|from|source ?:|story by|written by|credit ?:)\s+(?:the )?(?=\S)")
_WITH = re.compile(r"(?i)\(?(?:with )?(?:inputs?|files|additional reporting) (?:from|by)\b|\bcontributed to this\b|"
                   r"\bwriters? .{0,80}\bcontributed\b|©|\(c\)|copyright|source ?:|originally published by|provided by|supplied by")
_SYNDICATED = re.compile(r"(?i)\bfrom an? (?:syndicated|agency|wire|news agency) (?:feed|report|copy)\b|\bsyndicated (?:news )?feed\b")
_SIGNED = re.compile(r"(?:^|[.!?\"”’')] ?)\(?(?:--?|–|—)? ?\(?(?P<name>[A-Z][A-Za-z&'’ -]{1,30})\)?\s*\Z")


def canonical(name: str) -> str | None:
    """The short name of an agency; an unknown name is one if it says so ("Meridian Wire").

    >>> canonical("The Associated Press"), canonical("Meridian Wire"), canonical("Ada Okoro")
    ('AP', 'Meridian Wire', None)
    """
    folded = " ".join(name.split()).strip(" .,()-–—|")
    known = _CANON.get(folded.casefold()) or _CANON.get(folded.casefold().removeprefix("the "))
    if known:
        return known
    return _plain(folded.removeprefix("The ").removeprefix("the ")) if _AGENCY_WORD.search(folded) else None


def _plain(name: str) -> str:
    """A name without shouting: "MERIDIAN WIRE" is the Meridian Wire."""
    return name.title() if name.isupper() and " " in name else name


def find_credit(blocks: Sequence[Block], own: Sequence[bool]) -> str | None:
    """The agency named by a byline, dateline or credit line of the story itself.

    Args:
        blocks: the page's paragraphs.
        own: for each, whether it is before the first other story on the page.
    """
    mine = [block for block, ours in zip(blocks, own, strict=True) if ours]
    for finder in (_dateline_credit, _line_credit, _foot_credit):
        for block in mine:
            name = finder(block)
            if name:
                return name
    return "agencies" if any(_SYNDICATED.search(block.text) for block in mine if block.words < 60) else None


def _dateline_credit(block: Block) -> str | None:
    """The agency in a dateline at the start of a paragraph."""
    match = find_dateline(block.text)
    if not match or not match["agency"]:
        return None
    name = match["agency"].strip()
    bracketed = match.group().rstrip(" -–—:").endswith(")")
    # In brackets between a place and a dash only agencies stand; before a bare dash, cities do too.
    return canonical(name) or (_plain(name) if bracketed and match.group()[0] != "(" else None)


def _line_credit(block: Block) -> str | None:
    """The agency in a line of its own: "AP Seoul", "By Ada Okoro, Associated Press", "Agency | City"."""
    line = block.text.strip("*_ ()")
    if block.words > 14 or block.prose or block.why == "image caption":
        return None
    by = _BY.match(line)
    if by:
        known = _ANY_KNOWN.search(line, by.end())
        return canonical(known["name"]) if known else None
    return canonical(line) or (agency_place(line) if block.words <= 6 else None)


def agency_place(line: str) -> str | None:
    """The agency of a line that holds only an agency and a place, in either order.

    >>> agency_place("AP Seoul"), agency_place("Harrow Bay | Meridian Wire"), agency_place("Kim Jong Un")
    ('AP', 'Meridian Wire', None)
    """
    marks = _BAR.split(line)
    if len(marks) == 2:
        return _either(*marks)
    words = line.split(" ")
    for cut in range(1, len(words)):
        left, right = " ".join(words[:cut]), " ".join(words[cut:])
        if left[:1].isupper() and right[:1].isupper():
            found = _either(left, right)
            if found:
                return found
    return None


def _either(left: str, right: str) -> str | None:
    """The side that is an agency, where the other looks like a place (capitalised, no digits)."""
    for name, place in ((left, right), (right, left)):
        folded = name.casefold()
        names_it = folded in _CANON or (_AGENCY_WORD.search(name.split()[-1]) and len(name.split()) > 1)
        if names_it and place.replace(" ", "").replace("-", "").replace(",", "").replace(".", "").isalpha():
            return canonical(name)
    return None


def _foot_credit(block: Block) -> str | None:
    """The agency in a note at the foot, or signed at the end of a paragraph: "… said. (AFP)"."""
    if block.why == "image caption":
        return None
    if block.words <= 60 and _WITH.search(block.text):
        known = _ANY_KNOWN.search(block.text)
        if known:
            return canonical(known["name"])
    signed = _SIGNED.search(block.text[-40:])
    if signed and block.prose | (block.words <= 4):
        name = signed["name"].strip()
        return _CANON.get(name.casefold()) if signed.group().strip(" .\"'”’)")[:1] in "(-–—" or block.words <= 4 else None
    return None
