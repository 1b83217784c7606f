"""What a model wrote right beside a placeholder: once the number is filled in, both read as one.

``{M1} million``, ``{M1}{M2}``, ``-{M1}``, ``{M1} %``: each makes a number of its own out of a printed one.
"""

from __future__ import annotations

import re

from consensus.articles.beside_words import (
    ANY_HEDGE,
    HEDGED,
    LIKE,
    MAKES_ONE,
    PRINTED,
    RATE,
    SCALES,
    TRAILED,
    UNITS,
)

_FILLED = re.compile(r"\{[^{}]{1,220}\}")
_CITED = re.compile(r"\s?\[[^\[\]]*\]")
_OPENS = frozenset(" \t([“\"'‘—")  # signs that may stand before a number without becoming part of it
_APOSTROPHES = ("'", "‘", "’")
_CLOSES = re.compile("['’\"”]")
_GENITIVE = re.compile(r"['’]s\b")
_OPENED = re.compile(r"(?<!\w)['‘“]")
_FOLLOWS = re.compile(r"$|\s|[.,;:!?)\]”\"’'](?=$|[\s)\]”\"’'—])|[—)\]]|-(?=[^\W\d_]{2})|['’]s\b")
_SIGN_BEFORE = re.compile(
    r"(?:[$£€¥₹₩₽¢%‰±~≈<>=≤≥+−×*/^#№√&@|\\_–-]|\b(?:minus|negative|plus|no\.|number|nos\.|times|point|comma|dot))\s*$",
    re.IGNORECASE,
)
# Before a year or an hour that tells when: what stands behind it is not counted. And what it would count.
_AT_A_TIME = re.compile(
    r"(?:^|\b(?:in|on|by|since|until|till|from|before|after|during|at|late|early|mid|the|this|its|their|his|her|year"
    r"|through|throughout)[ -])$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[ -](?:[a-z]{2,20} ){0,2}?((?!(?:was|is|has|as|its|his|this|does|us)\b)[a-z]{2,20}s"
    r"|people|men|women|children)\b"
)
_LABEL_SIGN = re.compile(r"(?:[$£€¥#~<>=+−-]|\b(?:minus|negative|plus))$", re.IGNORECASE)
_SIGN_AFTER = re.compile(
    r"\s*(?:[$£€¥₹₩₽¢%‰°²³±~≈<>=≤≥+−×*/^#√&@|\\_–]|-\s|-?(?:point|comma|dot|minus|plus|times|x|e|squared|cubed|odd"
    r"|fold|something|st|nd|rd|th|percent|percentage|per ?cent|per mille|p\.?c|pct|prct|percnt|pour cent"
    r"|basis)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[^\w\s]?\s*")
_LISTED = re.compile(r"[,;] ")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s-]*$")
_A_WORD = 3  # letters
_NEAR = 28  # characters: the longest of the hedges, and a blank


def makes_numbers(template: str, source: str) -> list[str]:
    """What stands beside the placeholders of ``template`` and would change the number that they print.

    ``source`` is the text that they stand on: a hedge or a unit that it prints may be repeated.

    >>> makes_numbers("Some {M1} million people", "some people")
    ['million']
    >>> makes_numbers("{M1}{M2} died, -{M3} lived", "")
    ['{M2}', '-']
    >>> makes_numbers("It is {M1} long, {M2} wide and {M3}-proof [T1].", "")
    []
    """
    words = _CITED.sub("", template)
    found: list[str] = []
    behind = 0
    for match in _FILLED.finditer(words):
        before = words[behind : match.start()]
        if behind and _BETWEEN.fullmatch(before) and not _LISTED.fullmatch(before):
            found.append(match.group())
        elif behind and MAKES_ONE.fullmatch(before) and before.strip() not in source:
            found.append(before.strip())
        else:
            found += _before(before, source)
        behind = match.end()
        found += _after(words[behind:].split("{")[0], source, last="{" not in words[behind:])
        found += _half_quoted(words[: match.start()], words[behind:])
    return found


def counts_with(template: str, moments: frozenset[str]) -> list[str]:
    """Where a year or an hour stands as if it counted things; ``moments`` are the placeholders of those.

    >>> counts_with("In {M1} voters chose {M1} members", frozenset(("M1",)))
    ['members']
    """
    found = []
    for match in _FILLED.finditer(template):
        counted = _COUNTED.match(template, match.end()) if match.group()[1:-1] in moments else None
        if counted and not _AT_A_TIME.search(template[: match.start()]):
            found.append(counted[1])
    return found


def leads_on(label: str, source: str) -> list[str]:
    """What ends a label and would change the number that is shown behind it.

    >>> leads_on("people killed, at least", "It killed five."), leads_on("people killed", "It killed five.")
    (['at least'], [])
    """
    if sign := _LABEL_SIGN.search(label):
        return [sign.group()]
    return _hedged(f"{label} "[-_NEAR:], source)


def _half_quoted(before: str, after: str) -> list[str]:
    """A quotation mark that makes a year ("'47") or inches of a number: one that has no fellow."""
    if before[-1:] in _APOSTROPHES and not _CLOSES.match(after):
        return [before[-1:]]
    opened = before.count('"') % 2 if after[:1] == '"' else bool(_OPENED.search(before))
    return [after[:1]] if _CLOSES.match(after) and not _GENITIVE.match(after) and not opened else []


def _before(before: str, source: str) -> list[str]:
    if sign := _SIGN_BEFORE.search(before):
        return [sign.group().strip()]
    if before and before[-1] not in _OPENS:
        return [before[-1]]
    word = _WORD_BEFORE.search(before)
    if word and word[1].lower() in SCALES - {"first", "seconds", "one"}:
        return [word[1]]
    return _hedged(before[-_NEAR:], source)


def _hedged(before: str, source: str) -> list[str]:
    """A hedge at the end of what stands before a number, unless the text has one of its kind."""
    return _hedges([hedge.search(before) for hedge in HEDGED], source) if ANY_HEDGE.search(before) else []


def _hedges(found: list[re.Match[str] | None], source: str) -> list[str]:
    """A hedge, one match for each kind, unless the text has one of its kind."""
    own = [hedge.group() for hedge in found if hedge]
    stands = any(hedge and said.search(source) for hedge, said in zip(found, PRINTED, strict=True))
    return [] if stands else own[:1]


def _rate(after: str, source: str) -> list[str]:
    """A period that a number is put to, unless the text has it."""
    rate = RATE.match(after)
    if not rate:
        return []
    said = rate["period"] or rate["own"]
    like = LIKE.get(said.replace("’", "'"), re.escape(said))
    return [] if re.search(rf"\b(?:{like})", source, re.IGNORECASE) else [rate.group().strip()]


def _after(after: str, source: str, last: bool) -> list[str]:
    if not (_FOLLOWS.match(after) or (not after and not last)):
        return [after[:1]]
    if sign := _SIGN_AFTER.match(after):
        return [sign.group().strip()]
    if own := _hedges([hedge.match(after) for hedge in TRAILED], source) or _rate(after, source):
        return own
    word = _WORD_AFTER.match(after)
    if not word:
        return []
    low = word[1].lower()
    unit = low in UNITS
    return [word[1]] if low in SCALES or (unit and not _has_unit(low, source)) else []


def _has_unit(low: str, source: str) -> bool:
    """Whether the text has a unit's word, in either spelling; a sign of one letter or two by itself."""
    stem = low.rstrip("s").replace("metre", "met").replace("meter", "met")
    text = source.lower().replace("metre", "met").replace("meter", "met")
    return stem in text if len(stem) >= _A_WORD else bool(re.search(rf"(?<![a-z]){stem}(?![a-z])", text))
