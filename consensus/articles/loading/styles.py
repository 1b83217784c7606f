"""The rules of a page's own style elements: split into selectors and declarations, as on a wide screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

# A page's own styles reach 500 KB; more than this is not looked at, and the page is named for it.
LONGEST = 1_000_000
# Selectors put together out of rules inside rules have 200 characters at most.
LONGEST_NESTED = 2_000
# The window of a reader at a desk, in pixels; rules for narrower ones hide nothing from that reader.
WIDTH = 1280
_COMMENT = re.compile(r"/\*[^*]{0,2000}\*+(?:[^/*][^*]{0,2000}\*+){0,200}/")
# Braces in strings are none of the sheet's.
_BRACE = re.compile(r"[{}]|\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)*+'?")
_SHOWN = re.compile(r"@media\b|@supports\b(?!\s*not\b)|@layer\b", re.IGNORECASE)
_QUERY = re.compile(
    r"\s*(?:only\s+)?(?:(?:screen|all)\b\s*(?:and\s*)?)?((?:\((?:min|max)-width\s*:\s*[\d.]{1,8}(?:px|r?em)\s*\)\s*(?:and\s*)?)*)\Z",
    re.IGNORECASE,
)
_BOUND = re.compile(r"(min|max)-width\s*:\s*([\d.]{1,8})(px|r?em)", re.IGNORECASE)


def own_sheets(tree: Any) -> tuple[list[str], bool]:
    """The texts of a page's style elements that are in force, and whether some of it was too long."""
    texts: list[str] = []
    left, cut = LONGEST, False
    for sheet in tree.iter("style"):
        text = sheet.text or ""
        if not is_for_screens(sheet.get("media") or "") or sheet.get("type", "text/css") not in (
            "",
            "text/css",
        ):
            continue
        if next(sheet.iterancestors("noscript"), None) is not None:
            continue
        cut |= len(text) > left
        texts.append(text[:left])
        left -= len(texts[-1])
    return texts, cut


def is_for_screens(queries: str) -> bool:
    """Whether one of the media queries holds for a reader at a desk.

    >>> is_for_screens("print"), is_for_screens("all and (min-width:9em)"), is_for_screens("(max-width:9px)")
    (False, True, False)
    """
    return any(_holds(query) for query in queries.split(","))


def _holds(query: str) -> bool:
    match = _QUERY.match(query)
    bounds = _BOUND.findall(match[1]) if match else []
    return match is not None and all(
        (_pixels(size, unit) <= WIDTH) == (side.lower() == "min") for side, size, unit in bounds
    )


def _pixels(size: str, unit: str) -> float:
    try:
        return float(size) * (1 if unit.lower() == "px" else 16)
    except ValueError:  # "1.2.3"
        return 0.0


def rules(sheet: str) -> Iterator[tuple[str, str]]:
    """The selectors and declarations of each rule for screens; rules inside rules name what is around them.

    >>> list(rules("a{b:c} @media print{d{e:f}} @media all{ g{h:i; & j{k:l} m:n} }"))
    [('a', 'b:c'), (':is(g) j', 'k:l'), ('g', 'h:i; m:n')]
    """
    sheet = _COMMENT.sub(" ", sheet).replace("<!--", " ").replace("-->", " ")
    at, shut = 0, 0  # where the words before the brace begin; how many blocks of other media are open
    opened: list[_Block] = []
    for brace in _BRACE.finditer(sheet):
        if brace.group() not in "{}":
            continue
        words, at = sheet[at : brace.start()], brace.end()
        if brace.group() == "{":
            before, _, head = words.rpartition(";")
            if opened and before:
                opened[-1].declarations.append(before)
            block = _block(head.strip(), opened[-1].selector if opened else None)
            opened.append(block)
            shut += block.shut
        elif opened:
            block = opened.pop()
            if not shut and block.selector:
                yield block.selector, ";".join([*block.declarations, words])
            shut -= block.shut


class _Block(NamedTuple):
    """What stands in braces: the rule it is about (``None`` for none), and whether it is not in force."""

    selector: str | None
    shut: bool
    declarations: list[str]


def _block(head: str, around: str | None) -> _Block:
    if head.startswith("@"):  # what a rule declares inside "@media" is the rule's own
        other = not _SHOWN.match(head) or (head[:6].lower() == "@media" and not is_for_screens(head[6:]))
        return _Block(around, other, [])
    return _Block(head if around is None else _nested(head, around), False, [])


def _nested(head: str, around: str) -> str:
    """The selector of a rule inside another; "" where both are too long."""
    parts = (part if "&" in part else f"& {part}" for part in head.split(","))
    head = ",".join(part.strip() for part in parts)
    if not around or len(head) + head.count("&") * len(around) > LONGEST_NESTED:
        return ""
    return head.replace("&", f":is({around})")
