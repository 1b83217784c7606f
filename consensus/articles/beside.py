"""What a model wrote right beside a placeholder: once the number is filled in, both read as one.

``{M1} million``, ``{M1}{M2}``, ``-{M1}``, ``{M1} %``: each makes a number of its own out of a printed one.
"""

from __future__ import annotations

import re

from consensus.figures.guard import WORDS
from consensus.figures.units import FORMS
from consensus.figures.words import SHORT_SCALES

_FILLED = re.compile(r"\{[^{}]{1,220}\}")
_CITED = re.compile(r"\s?\[[^\[\]]*\]")
_OPENS = frozenset(" \t([“\"'‘—")  # signs that may stand before a number without becoming part of it
_FOLLOWS = re.compile(r"$|\s|[.,;:!?)\]”\"’'](?=$|[\s)\]”\"’'—])|[—)\]]|-(?=[^\W\d_]{2})|['’]s\b")
_SIGN_BEFORE = re.compile(
    r"(?:[$£€¥₹₩₽¢%‰±~≈<>=≤≥+−×*/^#№√&@|\\_–-]|\b(?:minus|negative|plus|no\.|number|nos\.|times|point|comma|dot))\s*$",
    re.IGNORECASE,
)
_SIGN_AFTER = re.compile(
    r"\s*(?:[$£€¥₹₩₽¢%‰°²³±~≈<>=≤≥+−×*/^#√&@|\\_–]|-\s|-?(?:point|comma|dot|minus|plus|times|x|e|squared|cubed|odd|fold"
    r"|something|st|nd|rd|th|percent|percentage|per ?cent|per mille|pc|basis)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[^\w\s]?\s*")
_LISTED = re.compile(r"[,;] ")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s-]*$")
# Hedges of one kind say the same of a number: "up to" of what an article puts as "as many as".
_HEDGES = (
    r"up to|as many as|as much as|at most|no more than|not more than|less than|fewer than|under|below"
    r"|almost|nearly|a maximum of|just under|short of",
    r"more than|at least|no fewer than|no less than|exceeding|above|upwards of|well over|just over|over"
    r"|a minimum of|or more",
    r"about|around|some|roughly|approximately|an estimated|estimated|circa|or so|nearly|almost",
    r"not|never|no",
    r"exactly|precisely",
)
_HEDGED = [re.compile(rf"\b(?:{words})(?= $)", re.IGNORECASE) for words in _HEDGES]
_PRINTED = [re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in _HEDGES]
_NEAR = 24  # characters: the longest of the hedges, and a blank
_SCALES = (
    WORDS | SHORT_SCALES.keys() | {"score", "scores", "several", "few", "lakh", "crore", "grand", "gross"}
)
# "m", "k", "bn" glued or behind a blank.
_SCALES |= {"k", "m", "bn", "tn", "b", "t", "mn", "mio", "mrd", "thou", "mill", "doz"}
# Unit words that are other words too.
_NO_UNITS = frozenset(
    "won real reals try cop pen top sen fen gel ether kip punt second point points case cases".split()
)
_LEAST = 3  # letters: a shorter unit word is another word too ("in", "so")
_UNITS = {
    form for form, rows in FORMS.items() if len(form) >= _LEAST and any(len(words) == 1 for words, _ in rows)
}
_UNITS = (_UNITS | {"km", "kg", "cm", "mm", "mi", "ft", "lb", "oz", "ha", "mph", "kph"}) - _NO_UNITS


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
        else:
            found += _before(before, source)
        behind = match.end()
        found += _after(words[behind:].split("{")[0], source, last="{" not in words[behind:])
    return found


def _before(before: str, source: str) -> list[str]:
    if sign := _SIGN_BEFORE.search(before):
        return [sign.group().strip()]
    if before and before[-1] not in _OPENS:
        return [before[-1]]
    word = _WORD_BEFORE.search(before)
    if word and word[1].lower() in _SCALES - {"first", "seconds", "one"}:
        return [word[1]]
    near = before[-_NEAR:]
    hedges = [(hedge.search(near), printed) for hedge, printed in zip(_HEDGED, _PRINTED, strict=True)]
    own = [hedge.group() for hedge, _ in hedges if hedge]
    stands = any(hedge and printed.search(source) for hedge, printed in hedges)
    return [] if stands else own[:1]


def _after(after: str, source: str, last: bool) -> list[str]:
    if not (_FOLLOWS.match(after) or (not after and not last)):
        return [after[:1]]
    if sign := _SIGN_AFTER.match(after):
        return [sign.group().strip()]
    word = _WORD_AFTER.match(after)
    if not word:
        return []
    low = word[1].lower()
    unit = low in _UNITS
    stem = low.rstrip("s").replace("metre", "met").replace("meter", "met")
    stands = stem in source.lower().replace("metre", "met").replace("meter", "met")
    return [word[1]] if low in _SCALES or (unit and not stands) else []
