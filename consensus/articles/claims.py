"""What a model's words claim of an amount without printing a number, and signs that no article prints.

``figures.guard`` knows the numbers. A model that lies has other ways to tell one: "the majority", "a score
of", "zwölf", "twelfe", a playing card, a month. None is refused where the text it cites prints the same.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from consensus.articles.claim_words import AMOUNTS, DATES, FOREIGN, NOT_MISSPELLED

_PHRASES = re.compile(
    r"\b(?:(?:nearly|almost|virtually|practically|hardly|barely|scarcely|all) (?:all|any|every"
    r"|everyone|everybody|but)|most of|most people|a score|score of|score and|the bulk of|tons of|a ton of"
    r"|the lion['’]s share|hat[- ]trick|snake eyes|more than (?:all|any)|none of"
    r"|(?:the|vast|great|large|overwhelming|clear|huge) (?:majority|minority)|(?:majority|minority) of"
    r"|(?:last|next|this|previous) (?:week|month|year|spring|summer|autumn|fall|winter|night|weekend))\b",
    re.IGNORECASE,
)
_CLEAR_FOREIGN = re.compile(
    r"zwanzig|dreissig|dreißig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend|quarant"
    r"|cinquant|cuarent|dutzend"
)
# A number word run together with other letters ("fortypeople"), and "gazillions".
_INSIDE = re.compile(
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|fou?rty|fifty|sixty|seventy|(?<!w)eighty"
    r"|ninety|eleven|twelve|hundred|thousand|dozen|\b(?!civ|pav|vermi|coti|posti)\w{0,5}illions?\b"
)
# What may be misspelled; shorter ones are one letter from too many words.
_LONG = (
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty fifty sixty "
    "seventy eighty ninety hundred thousand million billion trillion dozens twelfth"
).split()
_ROMAN = re.compile(r"[IVX]{2,}|[IVXLCDM]+(?:th|st|nd|rd)|[VXLCDM](?!\.)|[ivxlcdm]{2,}(?:th|rd)")
_TALLY = re.compile(r"[|/\\!I1l]{3,}|(?<!\S)[|](?:[ ]?[|])+")
_WORD = re.compile(r"[^\W\d_]+")
_NEGATION = re.compile(
    r"\b(?:no|not|none|never|nobody|nothing|neither|nor|without|cannot|non|zero|out|un\w+)\b|n['’]t\b", re.I
)
_NOT_WORDS = re.compile(r"\b(?:not|never|non|none|nobody|nothing|no one)\b|n['’]t\b", re.I)


def own_amounts(words: str, source: str) -> list[str]:
    """Words of ``words`` that claim an amount or a date, where ``source`` does not print them.

    >>> own_amounts("The majority of them, zwölf, died on a Monday", "Some of them died on a Tuesday.")
    ['zwölf', 'Monday', 'The majority']
    >>> own_amounts("A handful were hurt on Tuesday", "Only a handful was hurt on Tuesday.")
    []
    """
    found = [match.group() for match in _WORD.finditer(words) if _is_amount(match.group())]
    found += [match.group() for pattern in (_PHRASES, _TALLY) for match in pattern.finditer(words)]
    if not found:
        return []
    printed = " ".join(source.casefold().split())
    return [said for said in found if not _stands(said, printed)]


def own_negations(words: str, source: str) -> list[str]:
    """What ``words`` deny ("not killed", "no one") where ``source`` denies nothing at all.

    >>> own_negations("people not killed", "It killed five people.")
    ['not']
    >>> own_negations("people not found", "Nobody was found.")
    []
    """
    return [] if _NEGATION.search(source) else _NOT_WORDS.findall(words)


def own_signs(words: str, source: str) -> list[str]:
    """Signs in ``words`` that no English prose has and ``source`` lacks: emoji, other alphabets.

    >>> own_signs("Zürich — “the port” 🔟 ᴛen сто", "Zürich")
    ['🔟', 'ᴛ', 'с', 'т', 'о']
    """
    if words.isascii():
        return []
    signs = dict.fromkeys(c for c in unicodedata.normalize("NFC", words) if not _plain(c))
    return [sign for sign in signs if sign not in source] if signs else []


@lru_cache(maxsize=4096)
def _plain(sign: str) -> bool:
    """Whether a sign belongs to prose in the Latin alphabet."""
    if sign.isascii():
        return True
    kind = unicodedata.category(sign)
    if kind[0] == "L":
        base = unicodedata.normalize("NFD", sign)[0]
        return "\u00c0" <= sign < "\u0180" or (base.isascii() and base.isalpha())
    return kind in ("Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sc", "Zs") or sign in "°©®™"


@lru_cache(maxsize=8192)
def _is_amount(word: str) -> bool:
    """Whether a word claims an amount or a date whatever stands around it."""
    if word in DATES or _ROMAN.fullmatch(word):
        return True
    low = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    if "I" in word[1:] and not word.isupper():
        low = word.replace("I", "l").lower()
    if low in AMOUNTS or (low in FOREIGN and not word[:1].isupper()) or _CLEAR_FOREIGN.search(low):
        return True
    return bool(_INSIDE.search(low)) or _misspelled(low)


def _misspelled(low: str) -> bool:
    """Whether a word is a long number word with one letter wrong, missing or too many."""
    if not 5 <= len(low) <= 10 or low in NOT_MISSPELLED:
        return False
    return any(abs(len(low) - len(word)) <= 1 and _one_apart(low, word) for word in _LONG)


def _one_apart(one: str, other: str) -> bool:
    start = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    if len(one) == len(other) and one[start + 2 :] == other[start + 2 :]:
        return (
            one[start : start + 2][::-1] == other[start : start + 2] or one[start + 1 :] == other[start + 1 :]
        )
    return (
        one[start + 1 :] == other[start:]
        or one[start:] == other[start + 1 :]
        or one[start + 1 :] == other[start + 1 :]
    )


def _stands(said: str, printed: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(' '.join(said.casefold().split()))}(?!\w)", printed) is not None
