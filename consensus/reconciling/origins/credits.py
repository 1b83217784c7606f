"""Which agency's report an article says it carries.

Credit lines and bylines count: "AP Seoul", "LONDON, June 3 (Reuters) -", "Source: ANSA", "With
inputs from PTI". What does not count: a picture credit ("Image: AFP", "Photo by ... / AP") and an
attribution in running prose ("the AP reported that"), which says where one fact is from.
"""

from __future__ import annotations

import re

from consensus.articles.lines import lines as line_spans
from consensus.schema import Article

# The agencies whose reports English-language outlets carry, with the names they are credited by.
AGENCIES: dict[str, tuple[str, ...]] = {
    "AP": ("AP", "Associated Press", "The Associated Press"),
    "Reuters": ("Reuters", "Thomson Reuters"),
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "PA": ("PA", "PA Media", "PA News Agency", "Press Association"),
    "UPI": ("UPI", "United Press International"),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "ANSA": ("ANSA",),
    "EFE": ("EFE", "Agencia EFE"),
    "PTI": ("PTI", "Press Trust of India"),
    "ANI": ("ANI",),
    "IANS": ("IANS",),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
    "Xinhua": ("Xinhua", "Xinhua News Agency"),
    "Kyodo": ("Kyodo", "Kyodo News"),
    "Yonhap": ("Yonhap", "Yonhap News Agency"),
    "TASS": ("TASS", "Tass", "ITAR-TASS"),
    "Interfax": ("Interfax",),
    "AAP": ("AAP", "Australian Associated Press"),
    "Canadian Press": ("Canadian Press", "The Canadian Press"),
    "Anadolu": ("Anadolu", "Anadolu Agency", "AA"),
    "ANP": ("ANP",),
    "Belga": ("Belga",),
    "NTB": ("NTB",),
    "TT": ("TT",),
    "Ritzau": ("Ritzau",),
    "APA": ("APA",),
    "CNA": ("CNA", "Central News Agency"),
    "Bernama": ("Bernama",),
    "NAN": ("NAN", "News Agency of Nigeria"),
    "GNA": ("GNA", "Ghana News Agency"),
    "MENA": ("MENA", "Middle East News Agency"),
}

_NAMES = {name.casefold(): agency for agency, names in AGENCIES.items() for name in names}
# An agency that is not in the table is known by what it calls itself.
_OTHER = r"[A-Z][\w&'’-]{0,30}(?: [A-Z][\w&'’-]{0,30}){0,3} (?:News ?[Ww]ire|Wire|News Agency|Press Agency|Wire Service)"
_NAME = (
    "(?P<name>(?:"
    + "|".join(sorted((re.escape(n) for names in AGENCIES.values() for n in names), key=len, reverse=True))
    + f"|{_OTHER}))"
)
_PLACE = r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3}"
_DATELINE = re.compile(rf"[A-Z][\w .,'’/-]{{1,60}}\({_NAME}\) ?[-–—:]")
_LINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAME}(?:[,|/ -]{{1,3}}{_PLACE})?",
        rf"(?:By|BY) (?:{_PLACE}(?:,| and {_PLACE},| of| for| \||/) ?)?{_NAME}(?:[,|/ -]{{1,3}}{_PLACE})?",
        rf"{_PLACE} ?[|/,-] ?{_NAME}",
        rf"(?:Source|Agency|Agencies|Via|Report): ?{_NAME}\.?",
        rf"\(?[Ww]ith (?:agency )?(?:inputs?|reporting|material) (?:from|by) {_NAME}\)?\.?",
        rf"\(?(?:This story|This article|This report)[^.]{{0,80}}(?:from|by|of) (?:the )?{_NAME}.{{0,80}}",
    )
)
_ENDING = re.compile(rf"\({_NAME}\)\.?\s*\Z")

# Where credits stand: among the first lines, or under the last paragraph.
HEAD_LINES, TAIL_LINES, LINE_LENGTH = 14, 8, 200


def agency(name: str) -> str:
    """The agency's short name; a name nobody listed stays as it is.

    >>> agency("The Associated Press"), agency("Meridian Wire")
    ('AP', 'Meridian Wire')
    """
    name = name.strip()
    return _NAMES.get(name.casefold()) or _NAMES.get(name.casefold().removeprefix("the ")) or name


def carried(article: Article) -> frozenset[str]:
    """The agencies whose report an article says it carries; empty where it names none.

    ``article.credit`` counts, and an outlet that is an agency; the text's own lines are read
    where ``credit`` is missing.

    >>> sorted(carried(Article(id="a", text="Bridge opened\\n\\nAP Seoul\\n\\nThe bridge was opened.")))
    ['AP']
    >>> carried(Article(id="a", text="Image: AP\\n\\nThe bridge was opened, the AP reported."))
    frozenset()
    """
    found = {agency(name) for name in re.split(r"[,/;&]| and ", article.credit or "") if name.strip()}
    if (article.outlet or "").strip().casefold() in _NAMES:
        found.add(agency(article.outlet or ""))
    return frozenset(found or _credited_in(article.text))


def _credited_in(text: str) -> set[str]:
    """The agencies named by credit lines and datelines of a text."""
    lines = [text[start:end] for start, end in line_spans(text)]
    found = set()
    for line in [*lines[:HEAD_LINES], *lines[HEAD_LINES:][-TAIL_LINES:]]:
        match = _DATELINE.match(line)
        if not match and len(line) <= LINE_LENGTH:
            match = next(filter(None, (pattern.fullmatch(line) for pattern in _LINES)), None)
        if match:
            found.add(agency(match["name"]))
    last = _ENDING.search(text[-200:])
    return found | ({agency(last["name"])} if last else set())
