"""What a model's words claim of an amount without printing a number, and signs that no article prints.

``figures.guard`` knows the numbers. A model that lies has other ways to tell one: "the majority", "a score
of", "zwölf", "twelfe", a playing card, a month. None is refused where the text it cites prints the same.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from consensus.articles.claim_words import AMOUNTS, BORROWED, DATES, NOT_MISSPELLED
from consensus.articles.foreign import is_foreign_number, is_in_two
from consensus.figures.guard import WORDS
from consensus.figures.text.words import CARDINALS, FOLDS, ORDINALS, SCALES

_PHRASES = re.compile(
    r"\b(?:(?:nearly|almost|virtually|practically|hardly|barely|scarcely|all) (?:all|any|every"
    r"|everyone|everybody|but)|most of|most people|a score|score of|score and|the bulk of|tons of|a ton of"
    r"|the lion['’]s share|hat[- ]trick|snake eyes|more than (?:all|any)|none of"
    r"|(?:the|vast|great|large|overwhelming|clear|huge) (?:majority|minority)|(?:majority|minority) of"
    r"|(?:last|next|this|previous) (?:week|month|year|spring|summer|autumn|fall|winter|night|weekend)"
    r"|this (?:morning|afternoon|evening)|everyone|everybody|every (?:one|single|last|other)"
    r"|not a (?:single|soul)|equal (?:numbers?|parts|shares)|(?:evenly|equally) (?:split|divided)|dead heat"
    r"|(?:New Year|Boxing|Independence|Bastille|Valentine|Armistice)['’]?s? (?:Day|Eve)"
    r"|(?:in|by|since|until|early|late|mid|during)[ -](?:the )?(?:spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
# "a week ago" says one week; "a week" of a rate, as in "costs a week", says none.
_SPAN = r"(?:second|minute|hour|day|night|week|weekend|month|year|generation)"
_ONE_LONG = re.compile(
    rf"\ban? {_SPAN} (?:ago|later|after|old|long|since|away|from now|on)\b"
    rf"|\b(?:after|within|for|about|nearly|almost|over|than|lasted|lasting|took|taking) an? {_SPAN}\b",
    re.IGNORECASE,
)
# Claims of all and of most, and what of a text bears them out.
_ALL = re.compile(
    r"(?<!at )(?<!above )(?<!after )\ball\b"
    r"(?! (?:\w+ )?(?:reports?|outlets?|accounts?|sources?|articles?|agree))",
    re.IGNORECASE,
)
_ALL_SAID = re.compile(
    r"\b(?:all|every\w*|each|whole|entire\w*|both|none|no|nobody|nothing|any\w*|full\w*|total\w*)\b",
    re.IGNORECASE,
)
_MOST = re.compile(r"\bmost (?!\w+(?:ous|ss|us|is)\b)\w+s\b", re.IGNORECASE)
_MOST_SAID = re.compile(r"\b(?:most\w*|majority|bulk|largely|mainly)\b", re.IGNORECASE)
# A number word run together with other letters ("fortypeople"), and "gazillions".
_INSIDE = re.compile(
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|fou?rty|fifty|sixty|seventy|(?<!w)eighty"
    r"|ninety|eleven|twelve|hundred|thousand|dozen|zero|three|(?<!mu)seven(?!oaks)|(?<!be)half(?!ord)|\b(?:five|six|eight)\w"
    r"|(?<!ver)million|billion|trillion|\b(?!civ|pav|vermi|coti|posti)\w{0,9}illion(?:s|ths?|aires?|naires?)?\b"
)
# What may be misspelled; shorter ones are one letter from too many words.
_LONG = (
    "three seven eight dozen eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozens twelfth"
).split()
_ROMAN = re.compile(
    r"[IVX]{2,}|[IVXLCDM]+(?:th|st|nd|rd)|[VXLCDM](?!\.)|[ivxlcdm]{2,}(?:th|rd)|[IVXivx]{3,}|L[XV][XVI]*|XC|CX"
    r"|(?!CIVIL|VIVID|LIVID)[IVXLCDM]{5,}"
)
_ROMAN_GLUED = re.compile(r"([IVXLCDM]{3,})[a-z]{2,}|[a-z]{2,}([IVXLCDM]{3,})|([ivxlcdmIVXLCDM]{3,})")
_VALID_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_DOTTED = re.compile(r"(?<!\w)[^\W\d_](?:\.+[^\W\d_]){2,}(?!\w)")
_IN_TWO = re.compile(r"(?<!\w)([^\W\d_]+)(?=[^\w\n'’]([^\W\d_]+)(?!\w))")
_NO_NAME = 4  # letters: "Mix" and "Xi" are names
_TALLY = re.compile(
    # signs for letters, and between them
    r"[^\W\d_]{1,20}(?:[]!<>{}[\\^~|`*_=#@+]{1,12}[^\W\d_]{1,20}){1,8}|[a-z]{1,20}[$€£¥]|[$€£¥][a-z]{1,20}|"
    # a word letter by letter; "U.S.A." is none
    r"(?<![\w'’])[^\W\d_](?:(?!\. ?[^\W\d_])[^\w\n]{1,3}[^\W\d_]){2,}(?!\w)|"
    r"(?<![^\W\d_])(?!Ill\b)[|/\\!I1l]{3,}(?![^\W\d_])"  # strokes
    r"|(?<!\S)[|](?:[ ]?[|])+|(?<![\w'’])(?:Il|lI|ll)(?!\w)"
    r"|(?<![\w'’.&-])[OoIil](?![\w'’.&-])"  # a letter for a digit
    r"|(?<!\w):[a-z0-9'-]{1,40}:(?!\w)"  # a drawing in some chat windows
    r"|(?<!\S)[^\w\s](?: [^\w\s]){2,}(?!\S)"  # lone signs, and Morse
    r"|(?<![\w.-])(?:\.+-+[.-]*|-+\.+[.-]*)(?![\w.-])"
    r"|(?<!\w)[ivxlcdmIVXLCDM](?: [ivxlcdmIVXLCDM])+(?!\w)"
)
_MARKUP = re.compile(r"[<>{}\[\]\\^~|`*_=#@+]")  # what splits words and is no part of a sentence
_WORD = re.compile(r"(?:\d|\b[A-Z]&)?[^\W\d_]+")
# Number words without their double letters: "threee", "milllion", "tripple".
_SINGLE = re.compile(r"(.)\1+")
_LONG_ENOUGH = 4  # letters: "teen" is no "ten"
_COUNTING = {*CARDINALS, *ORDINALS, *SCALES, *FOLDS, "hundred", "dozen", "triple", "double"}
_SQUEEZED = {_SINGLE.sub(r"\1", word) for word in _COUNTING if len(word) >= _LONG_ENOUGH}
_NEGATION = re.compile(
    r"\b(?:no|not|none|never|nobody|nothing|neither|nor|without|cannot|non|zero|out|un\w+)\b|n['’]t\b", re.I
)
# "Reports do not agree", "it is not known" deny nothing of the event.
_OF_REPORTS = r"(?! (?:agree|match|say|specify|give|state|explain|name|clear|known|only|just)\b)"
_NOT_WORDS = re.compile(
    rf"\b(?:not{_OF_REPORTS}|never|non|none|nobody|nothing|no one|no (?!longer|doubt|comment)\w+)\b"
    rf"|n['’]t\b{_OF_REPORTS}",
    re.I,
)


def own_amounts(words: str, source: str) -> list[str]:
    """Words of ``words`` that claim an amount or a date, where ``source`` does not print them.

    >>> own_amounts("The majority of them, zwölf, died on a Monday", "Some of them died on a Tuesday.")
    ['zwölf', 'Monday', 'The majority']
    >>> own_amounts("A handful were hurt on Tuesday", "Only a handful was hurt on Tuesday.")
    []
    """
    found, of_all, of_most = _amounts(words)
    shares = [*of_all] if of_all and not _ALL_SAID.search(source) else []
    shares += of_most if of_most and not _MOST_SAID.search(source) else ()
    if not found:
        return shares
    printed = " ".join(source.casefold().split())
    return [said for said in found if not _stands(said, printed)] + shares


@lru_cache(maxsize=4096)  # the labels of a story: many figures get the same
def _amounts(words: str) -> tuple[tuple[str, ...], ...]:
    """What claims an amount or a date by itself, what claims all of something, and what most of it."""
    # The "D" of "R&D" and of "3D" is no word.
    whole = (match.group() for match in _WORD.finditer(words))
    found = [word for word in whole if word.isalpha() and _is_amount(word)]
    found += [
        match.group() for match in _DOTTED.finditer(words) if _is_amount(match.group().replace(".", ""))
    ]
    pieces = (match.groups() for match in _IN_TWO.finditer(words))
    found += [" ".join(pair) for pair in pieces if is_in_two(*pair)]
    found += [match.group() for pattern in (_PHRASES, _ONE_LONG, _TALLY) for match in pattern.finditer(words)]
    return tuple(found), *(tuple(m.group() for m in claim.finditer(words)) for claim in (_ALL, _MOST))


def own_negations(words: str, source: str) -> list[str]:
    """What ``words`` deny ("not killed", "no one") where ``source`` denies nothing at all.

    >>> own_negations("people not killed", "It killed five people.")
    ['not']
    >>> own_negations("people not found", "Nobody was found.")
    []
    """
    denied = _NOT_WORDS.findall(words)
    return [] if denied and _NEGATION.search(source) else denied


def own_signs(words: str, source: str) -> list[str]:
    """Signs in ``words`` that no English prose has and ``source`` lacks: emoji, other alphabets, markup.

    >>> own_signs("Zürich — “the port” 🔟 ᴛen сто *", "Zürich")
    ['🔟', 'ᴛ', 'с', 'т', 'о', '*']
    """
    if words.isascii() and not _MARKUP.search(words):
        return []
    signs = dict.fromkeys(c for c in unicodedata.normalize("NFC", words) if not _plain(c))
    return [sign for sign in signs if sign not in source] if signs else []


@lru_cache(maxsize=4096)
def _plain(sign: str) -> bool:
    """Whether a sign belongs to prose in the Latin alphabet."""
    if sign.isascii():
        return sign not in "<>{}[]\\^~|`*_=#@+"
    kind = unicodedata.category(sign)
    if kind[0] == "L":
        base = unicodedata.normalize("NFD", sign)[0]
        return "\u00c0" <= sign < "\u0180" or (base.isascii() and base.isalpha())
    return kind in ("Pd", "Ps", "Pe", "Pi", "Pf", "Sc", "Zs") or sign in "°©®™…·¡¿§"


@lru_cache(maxsize=8192)
def _is_amount(word: str) -> bool:
    """Whether a word claims an amount or a date whatever stands around it."""
    if word in DATES or _ROMAN.fullmatch(word) or _has_roman(word):
        return True
    if not word.isascii() and word[:1].islower() and word not in BORROWED:
        return True  # a word of another language: names have a capital
    if is_foreign_number(word):
        return True
    low = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    if word.lower() in _COUNTING:  # what it counts is looked at in its sentence
        return False
    if "vv" in low:
        low = low.replace("vv", "w")
    if _claims_one(low):
        return True
    looks = word.replace("I", "l").lower() if "I" in word[1:] and not word.isupper() else ""
    return looks in WORDS or (bool(looks) and _claims_one(looks))


def _claims_one(low: str) -> bool:
    """Whether a word in small letters claims an amount, by itself, inside it or misspelled."""
    if low in AMOUNTS or low in _COUNTING or _SINGLE.sub(r"\1", low) in _SQUEEZED:
        return True
    return _INSIDE.search(low) is not None or _misspelled(low)


def _has_roman(word: str) -> bool:
    """Whether a Roman numeral is glued to a word, or written in small and capital letters at once."""
    if word.islower() or (word.istitle() and len(word) < _NO_NAME):
        return False
    looks = word if word.istitle() else word.replace("l", "I")  # "Illinois" begins with no "III"
    found = (_ROMAN_GLUED.fullmatch(spelled) for spelled in (word, looks))
    numerals = [match[1] or match[2] or match[3] for match in found if match]
    return any(_VALID_ROMAN.fullmatch(numeral.upper()) for numeral in numerals)


def _misspelled(low: str) -> bool:
    """Whether a word is a long number word with one letter wrong, missing or too many."""
    if not 4 <= len(low) <= 10 or low in NOT_MISSPELLED:
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
