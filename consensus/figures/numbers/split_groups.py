"""Thousands set apart by a comma and a blank: "263, 515 votes", where no list reads better."""

from __future__ import annotations

import re

from consensus.figures.text import nouns
from consensus.figures.text.lex import BREAK, Tokens
from consensus.figures.text.noun_words import CASUALTY
from consensus.figures.text.words import bag

_BLANKS = frozenset((" ", "\u00a0", "\u2009", "\u202f"))
_SIGNS = frozenset(("$", "€", "£", "₹", "¥"))
# Words before one number; before two ("in 12, 300 people", "killed 40, 300 wounded") stand others.
_LEADS = bag(
    "received receives got polled polling garnered obtained secured collected than least total totalling"
)
_LEADS_OF = bag(
    "total toll number sum electorate population majority lead margin votes crowd turnout circulation"
)
_HURT = bag("kill kills killed killing leave leaves left dead injures injured wounded hurt missing")
_NO_LIST = frozenset((",", "and", "or", "&", "-", "–", "to", "/"))
_PAGE = 1_500  # characters on either side in which a page shows how it prints thousands
_OTHER = re.compile(r"(?<![\d.,])\d{1,3}, \d{3}(?![\d.,]|\sand\s\d)")
_MOST_GROUPS = 4


def split_groups(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The value of "263, 515" at token ``i`` and the token after it; ``None`` where these are two numbers."""
    raw = tokens.raw
    if not 1 <= len(raw[i]) <= 3 or not raw[i].isdecimal() or raw[i][0] == "0":
        return None
    groups, j = [raw[i]], i + 1
    while _group_at(tokens, j) and len(groups) < _MOST_GROUPS:
        groups.append(raw[j + 1])
        j += 2
    if len(groups) == 1 or _listed(tokens, i, j) or not _one_number(tokens, i, j, groups):
        return None
    return int("".join(groups)), j


def _group_at(tokens: Tokens, j: int) -> bool:
    """Whether ", 515" stands at ``j``."""
    group = tokens.raw[j + 1]
    if tokens.raw[j] != "," or len(group) != 3 or not group.isdecimal() or not tokens.joined(j):
        return False
    return tokens.start[j + 1] - tokens.end[j] == 1 and tokens.text[tokens.end[j]] in _BLANKS


def _listed(tokens: Tokens, i: int, j: int) -> bool:
    """Whether another number stands beside: "5, 100 and 200", "10, 20, 300"."""
    raw, low = tokens.raw, tokens.low
    if low[i - 1] in _NO_LIST and raw[i - 2][0].isdecimal():
        return True
    after = j + 1 if low[j] in _NO_LIST else j
    after += low[after] in ("and", "or")
    return raw[after][0].isdecimal() or (tokens.joined(i) and raw[i - 1] not in ("(", *_SIGNS))


def _one_number(tokens: Tokens, i: int, j: int, groups: list[str]) -> bool:
    low, before = tokens.low, tokens.low[i - 1]
    if any(group[0] == "0" for group in groups[1:]) or before in _SIGNS:
        return True
    if before in _HURT or low[j] in CASUALTY or low[j] in _HURT:
        return False  # "Blast kills 40, 300 hurt"
    if low[j] == "of" and low[j + 1] in ("them", "whom", "those", "these"):
        return False
    if before in _LEADS or (before == "of" and low[i - 2] in _LEADS_OF):
        return True
    noun = nouns.head(tokens, j) if low[j][0].isalpha() else None
    counted = noun is not None and bool(noun.name) and nouns.plural(noun.name.split()[-1])
    tabled = before == BREAK or tokens.capital(i - 1)
    return tabled and (counted or low[j] == BREAK) and _habit(tokens, i)


def _habit(tokens: Tokens, i: int) -> bool:
    """Whether the page prints another number so."""
    at = tokens.start[i]
    return len(_OTHER.findall(tokens.text, max(0, at - _PAGE), at + _PAGE)) > 1
