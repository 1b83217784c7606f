"""The names of news agencies: the well known ones, and how an unknown one shows that it is one."""

from __future__ import annotations

import re

_KNOWN = {
    "AP": "associated press|ap|a.p.|ap news",
    "Reuters": "reuters|thomson reuters|rtrs",
    "AFP": "afp|agence france-presse|agence france presse",
    "PA": "pa|press association|pa media|pa news agency",
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
    "Anadolu": "anadolu|anadolu agency",
    "ANSA": "ansa",
    "Bernama": "bernama",
    "Antara": "antara",
    "KCNA": "kcna|korean central news agency",
    "AAP": "aap|australian associated press",
    "Canadian Press": "canadian press",
    "NTB": "ntb",
    "Belga": "belga",
    "agencies": "agencies|agency|wire reports|wires|wire services|news agencies|agency reports|news services|"
    "wire report|our wire services|agency report",
}
_CANON = {name: canon for canon, names in _KNOWN.items() for name in names.split("|")}
# The last word of an agency's name. "News" and "Press" alone also end the names of papers, so they
# count only where nothing but an agency can stand.
_LAST = re.compile(
    r"(?i)(?: wire|newswire| wire service| news ?agency| press agency| press association| news service)\Z"
)
_LAST_IN_CREDIT = re.compile(r"(?i)(?:.\b(?:wire|newswire|agency|association|service|dispatch|press))\Z")
_IN_TEXT = re.compile(
    r"(?<![\w-])(?:[Tt]he )?(?P<name>Associated Press|AP|Reuters|AFP|Agence France-Presse|"
    r"Press Association|PA Media|"
    r"dpa|EFE|Xinhua|TASS|Tass|Kyodo(?: News)?|Yonhap|PTI|IANS|ANI|UPI|Bloomberg(?: News)?|Interfax|"
    r"Anadolu(?: Agency)?|ANSA|Ansa|Belga|NTB|AAP|KCNA|Ukrinform|Bernama|Antara|"
    r"Canadian Press|[Aa]gencies|AGENCIES|"
    r"(?:[A-Z][\w&'’-]{1,20} ){1,3}(?:Wire|Newswire|News Agency|Press Agency|News Service|"
    r"Press Association|Press|Dispatch))"
    r"(?![\w-])"
)
# A credit line with names, roles and two agencies has some 120 characters.
LONGEST_CREDIT = 250
_BAR = re.compile(r" ?[|/,•·] ?")
_BY = re.compile(r"(?i)(?:by|from|source ?:|story by|written by|credit ?:)\s+(?:the )?(?=\S)")
_STAMP_PART = re.compile(
    r"(?i) (?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|updated|published|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day).*\Z"
)
_PLACE = re.compile(r"[A-Z][^\W\d_]+(?:[ .,'’-]{1,2}[A-Z][^\W\d_]+){0,3}")


def canonical(name: str, *, credit: bool = False) -> str | None:
    """The short name of an agency; an unknown name is one if its last word says so ("Meridian Wire").

    Args:
        name: a name as printed.
        credit: whether it stands where only a credit can, so that "Northline Press" is one too.

    >>> canonical("The Associated Press"), canonical("MERIDIAN WIRE"), canonical("Ada Okoro")
    ('AP', 'Meridian Wire', None)
    """
    folded = re.sub(r"\A[Tt]he ", "", " ".join(name.split()).strip(" .,()-–—|_*"))
    known = _CANON.get(folded.casefold())
    if known:
        return known
    last = _LAST_IN_CREDIT if credit else _LAST
    good = (
        folded[:1].isupper() and 2 <= len(folded.split()) <= 4 and not any(mark.isdigit() for mark in folded)
    )
    return plain(folded) if good and last.search(folded) and _titled(folded) else None


def plain(name: str) -> str:
    """A name without shouting.

    >>> plain("MERIDIAN WIRE"), plain("VSNA")
    ('Meridian Wire', 'VSNA')
    """
    return name.title() if name.isupper() and " " in name else name


def _titled(name: str) -> bool:
    """Whether all long words of a name are capitalised."""
    return all(word[0].isupper() for word in name.split() if len(word) > 3)


def named_in(text: str) -> str | None:
    """The first agency named in a line of credit.

    >>> named_in("With inputs from AFP"), named_in("From our foreign staff and Northline Press")
    ('AFP', 'Northline Press')
    """
    match = _IN_TEXT.search(text)
    return canonical(match["name"], credit=True) if match else None


def line_agency(line: str) -> str | None:
    """The agency of a line that holds only a credit: "AP Lisbon", "By Ada Okoro, Reuters", "Agency | City".

    >>> line_agency("AP Lisbon"), line_agency("Harrow Bay | Meridian Wire"), line_agency("Ada Jo Lund")
    ('AP', 'Meridian Wire', None)
    >>> line_agency("By MIDLAND PRESS SERVICE"), line_agency("By Ada Jo Lund")
    ('Midland Press Service', None)
    >>> line_agency("CONTINENTAL DISPATCH   Aug 19, 2025"), line_agency("By Ada Okoro, Associated Press")
    ('Continental Dispatch', 'AP')
    """
    if len(line) > LONGEST_CREDIT:
        return None
    line = " ".join(line.split()).strip("*_() ")
    by = _BY.match(line)
    if by:
        return named_in(line[by.end() :]) or canonical(line[by.end() :], credit=True)
    line = _STAMP_PART.sub("", line)
    if not line or len(line.split()) > 6:
        return None
    marks = _BAR.split(line)
    if len(marks) == 2:
        return _either(*marks)
    return canonical(line, credit=True) or _with_place(line)


def _with_place(line: str) -> str | None:
    """The agency of a line that holds an agency and a place, in either order."""
    words = line.split(" ")
    for cut in range(1, len(words)):
        found = _either(" ".join(words[:cut]), " ".join(words[cut:]))
        if found:
            return found
    return None


def _either(left: str, right: str) -> str | None:
    """The side that is an agency, where the other looks like a place."""
    for name, place in ((left, right), (right, left)):
        found = canonical(name)
        if found and name[:1].isupper() | name.islower() and _PLACE.fullmatch(place) and not canonical(place):
            return found
    return None
