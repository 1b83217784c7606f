"""Finds everything in a sentence that a reader could take for a number.

Used on prose that a model wrote: numbers reach the reader through placeholders only, so any
number of the prose's own is refused. Strict on purpose: a harmless "first" costs one more
question, a number that slips through costs the brief its worth.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from consensus.figures.text.words import (
    CARDINALS,
    FOLDS,
    ORDINALS,
    PARTS,
    SCALES,
    SHORT_SCALES,
    TIMES,
    VAGUE,
    bag,
)

_MORE = bag(
    """
    dozen hundred half halve halved halves halving double doubled doubles doubling triple tripled triples
    tripling treble trebled quadruple quadrupled quintuple quadrupling sextuple twofold pair pairs couple
    couples trio trios duo duos quartet quintet sextet twin twins triplets quadruplets decade decades
    century centuries fortnight fortnights millennium millennia twosome threesome foursome fourty ninty
    twelth fourtieth zilch nought naught aught quarter quarters seconds minutely hundredweight gross googol
    myriad umpteen zillion zillions teens twenties thirties forties fifties sixties seventies eighties
    nineties tens ones twos threes fours fives sixes sevens eights nines hundredfold thousandfold manifoldly
    centennial bicentennial centenary bicentenary tercentenary biannual biennial triennial trillionth zeroes
    zeros duodecimal secondly thirdly fourthly firstly unary binary ternary lakhs crores mils million's
    billion's twain quadrillions quintillion sextillion septillion
    """
)
WORDS = frozenset(
    [*CARDINALS, *ORDINALS, *PARTS, *SCALES, *TIMES, *FOLDS, *VAGUE, *_MORE, *(word + "s" for word in SCALES)]
    + [word for word in SHORT_SCALES if word in ("mn", "bn", "tn", "mln", "bln", "trn")]
)
# Pieces that a run-together number word is made of ("twentyfive", "onehundred").
_PIECES = frozenset([*CARDINALS, *SCALES, *ORDINALS, "hundred", "and", "dozen"])

# Letters of other scripts that look like Latin ones, beyond what NFKC folds.
_PAIRS = bag(
    """
    аa вb еe ёe зz іi кk мm нh оo рp сc тt уy хx ѕs јj һh ԁd ԛq ԝw ѵv ɡg օo ոn սu հh ցg αa βb γy εe ηn
    ιi κk νv οo ρp τt υu χx ωw ϲc ϳj ſs ıi ɩi ᴏo ᴇe ᴛt ᴡw ᴠv ɪi ɴn ʀr ʜh ꜰf ꜱs Ɩl ΑA ΒB ΕE ΖZ ΗH ΙI ΚK
    ΜM ΝN ΟO ΡP ΤT ΥY ΧX АA ВB ЕE ІI КK МM НH ОO РP СC ТT УY ХX ЅS ЈJ ԌG ӏl Ӏl ɑa øo ƒf łl đd ħh ŧt
    €e ¢c £l ₤l ©c ®r ƨs
    """
)
_LOOKALIKES = {ord(pair[0]): pair[1] for pair in _PAIRS}
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
# Roman only by accident.
_ACRONYMS = frozenset(("DCI", "MCC", "MDC", "LCD", "CCC", "DIM", "MIX", "DIV", "DVI", "MMC"))
_NUMBERED = bag(
    """
    war chapter phase part type article class act volume book title level tier grade stage category group
    section appendix annex table figure division round
    """
)
_DIGIT = re.compile(r"[0-9]")
_DISGUISED = re.compile(r"[lI|]O[lIO|]*|O[lI|]+O*")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_SPELLED = re.compile(r"(?<![^\W_])[^\W\d_](?:[ .\-_*·/|+~,][^\W\d_]){2,14}(?![^\W_])")
# Neighbours that are one number word in two or three pieces: "tw elve", "for_ty".
_PIECE = re.compile(r"[^\W\d_]{1,9}")
_GAP = re.compile(r"[^\w\n]{1,2}|_{1,2}")
_MOST_PIECES = 4
_LONGEST = max(map(len, WORDS))
_HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?:[-‐‑–][^\W\d_]+)+")
_BEST = re.compile(
    r"\s+of\s+(?:the|its|their|his|her|our)\s+(?:most|least|best|worst|\w+(?:est|iest))\b", re.I
)

Span = tuple[int, int]


def number_tokens(text: str) -> list[Span]:
    """The spans of everything in ``text`` that reads as a number, in order, none overlapping.

    Digits of every script, number words (cardinal, ordinal, fraction, multiple, "dozen",
    "couple", "decade"), Roman numerals, superscripts and number emoji; also when they are
    disguised by look-alike letters, invisible characters or accents. "no one", "one another"
    and "one of the largest" state no number and pass.

    >>> text = "the 4.7 km bridge, twenty-five of them"
    >>> [text[start:end] for start, end in number_tokens(text)]
    ['4.7', 'twenty-five']
    >>> number_tokens("No one said it was one of the largest; they thanked one another.")
    []
    >>> len(number_tokens("оne or fi\u200bve; Phase II; x²"))
    4
    """
    folded, places = _fold(text)
    spans = _signs(text) + _words(folded, places)
    return _merge(text, spans)


def _fold(text: str) -> tuple[str, Sequence[int]]:
    """``text`` with look-alikes, accents and invisible signs undone, and where each character was."""
    if text.isascii():
        return text, range(len(text) + 1)
    folded: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign.isascii():
            folded.append(sign)
            places.append(place)
            continue
        for part in _folded(sign):
            folded.append(part)
            places.append(place)
    places.append(len(text))
    return "".join(folded), places


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    """One character, folded: "" for what cannot be seen."""
    shape = unicodedata.normalize("NFKD", sign)
    kept = (part for part in shape if unicodedata.category(part) not in ("Mn", "Me", "Cf", "Cc"))
    return "".join(kept).translate(_LOOKALIKES)


@lru_cache(maxsize=4096)
def _numeric(sign: str) -> bool:
    """Whether one character shows a number: a digit, "½", "Ⅳ", "三", a die, a keycap."""
    if unicodedata.numeric(sign, None) is not None:
        return True
    if sign.isascii() or sign.isalpha():
        return False
    if any(unicodedata.numeric(part, None) is not None for part in unicodedata.normalize("NFKD", sign)):
        return True
    name = unicodedata.name(sign, "").lower()
    return unicodedata.category(sign) == "So" and any(
        word in WORDS or word.isdigit() for word in name.replace("-", " ").split()
    )


def _signs(text: str) -> list[Span]:
    """The runs of numeric characters, with separators between digits."""
    spans: list[Span] = []
    if text.isascii():
        places = [match.start() for match in _DIGIT.finditer(text)]
    else:
        places = [place for place, sign in enumerate(text) if _numeric(sign)]
    for place in places:
        if spans and (spans[-1][1] == place or (spans[-1][1] == place - 1 and text[place - 1] in ".,:/")):
            spans[-1] = spans[-1][0], place + 1
        else:
            spans.append((place, place + 1))
    return spans


def _words(folded: str, places: Sequence[int]) -> list[Span]:
    """The number words and Roman numerals of folded text."""
    spans: list[Span] = []

    def add(start: int, end: int) -> None:
        spans.append((places[start], places[end - 1] + 1))

    for match in _WORD.finditer(folded):
        if _is_number(folded, match):
            add(match.start(), match.end())
    for pattern in (_SPELLED, _HYPHENATED):
        for match in pattern.finditer(folded):
            letters = "".join(sign for sign in match.group() if sign.isalpha()).lower()
            if letters in WORDS or (pattern is _SPELLED and any(word in letters for word in CARDINALS)):
                add(match.start(), match.end())
    for start, end in _split_words(folded):
        add(start, end)
    for match in _DISGUISED.finditer(folded):
        before, after = folded[match.start() - 1 : match.start()], folded[match.end() : match.end() + 1]
        if len(match.group()) > 1 and not before.isalpha() and not after.isalpha():
            add(match.start(), match.end())
    return spans


def _split_words(folded: str) -> list[Span]:
    """Number words that stand in pieces, a sign or two between them."""
    spans: list[Span] = []
    pieces = [(match.start(), match.end()) for match in _PIECE.finditer(folded)]
    for first, (start, end) in enumerate(pieces):
        letters, reached = folded[start:end].lower(), end
        for begin, stop in pieces[first + 1 : first + _MOST_PIECES]:
            letters += folded[begin:stop].lower()
            if len(letters) > _LONGEST or not _GAP.fullmatch(folded, reached, begin):
                break
            reached = stop
            if letters in WORDS:
                spans.append((start, stop))
    return spans


def _is_number(folded: str, match: re.Match[str]) -> bool:
    kind = _kind(match.group())
    if kind == "one":
        return not _harmless_one(folded, match.start(), match.end())
    return kind == "number" or (kind == "roman?" and _roman(folded, match))


@lru_cache(maxsize=8192)
def _kind(word: str) -> str:
    """What a word is by itself: "one", a "number", perhaps a Roman one ("roman?"), or ""."""
    low = word.lower()
    stem = re.split("[’']", low)[0]
    if stem == "one":
        return "one"
    if low in WORDS or any(part in WORDS for part in re.split("[’']", low)) or _run_together(stem):
        return "number"
    return "roman?" if set(low) <= set("ivxlcdm") else ""


def _harmless_one(folded: str, start: int, end: int) -> bool:
    """ "no one", "one another", "one of the largest"."""
    before = folded[max(0, start - 12) : start].rstrip()
    if (start and folded[start - 1] == "-") or folded[end : end + 1] == "-":
        return False
    if _NO.search(before) and not _SCALE.match(folded, end):
        return True
    return bool(_ANOTHER.match(folded, end) or _BEST.match(folded, end))


_NO = re.compile(r"(?:^|\W)(?:no|No)$")
_SCALE = re.compile(r"\s{1,9}(?:hundred|thousand|million)")
_ANOTHER = re.compile(r"\s{1,9}another(?!\w)")


def _run_together(word: str) -> bool:
    """Whether a word is number words without a gap."""
    if not 6 <= len(word) <= 60:
        return False
    reach = {0}
    for end in range(3, len(word) + 1):
        if any(start in reach and word[start:end] in _PIECES for start in range(max(0, end - 11), end - 1)):
            reach.add(end)
    return len(word) in reach


def _roman(folded: str, match: re.Match[str]) -> bool:
    """Whether a word is a Roman numeral: II, xiv, MCMXC; a single I, V or X only behind "Phase"."""
    word = match.group()
    if not (word.isupper() or word.islower()) or not word.isascii() or word in _ACRONYMS:
        return False
    upper = word.upper()
    if len(word) == 1:
        before = folded[max(0, match.start() - 14) : match.start()].lower().split()
        return word in "IVX" and bool(before) and before[-1] in _NUMBERED and folded[match.start() - 1] == " "
    if _ROMAN.fullmatch(upper) is None:
        return False
    # "mix" is a word; from four letters on no English word is a numeral.
    return set(upper) <= set("IVX") or len(word) > (2 if word.isupper() else 3)


def _merge(text: str, spans: list[Span]) -> list[Span]:
    """Spans in order; those that overlap or meet at a hyphen or blank-free become one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and (start <= merged[-1][1] or text[merged[-1][1] : start] in ("-", "‑")):
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
