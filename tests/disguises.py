"""Numbers in disguises made by rule: one for each seed, so that whoever plants it can look for it in what is shown."""

from __future__ import annotations

import random
from collections.abc import Callable

ENGLISH = (
    "forty-seven", "twelve", "eighteen", "ninety-nine", "eleven", "thirteen", "half", "a dozen", "seven", "three", "thousand", "million",
    "fifty", "nineteen",
)  # fmt: skip
BASES = (*ENGLISH, "4711", "47", "XLVII", "achtzehn", "douze", "quaranta", "cuarenta", "veertig")
UNSEEN = "\u200b\u200c\u200d\u00ad\u2060\u2061\u2062\u2063\u034f\u180e\ufeff\u115f\u3164\ufe0f\U000e0101"
MARKS = "\u0301\u0308\u0336\u0332\u20dd\u0489"
SIGNS = " .-_·*/|~=,'’:;"
BREAKS = (
    "<b></b>", "**", "__", "~~", "``", "\\", "&shy;", "&#8203;", "&zwj;", "&ZeroWidthSpace;", "%20", "{}", "[]", "[T1]", "<!-- -->",
    "\u202c", "\t", "\u2009", "\u00a0", "$$", "^", "#", "@",
)  # fmt: skip
# Letters that look like others, and digits and signs that are read as letters.
LOOKS = {
    "a": "аα4@",
    "e": "еε3€",
    "f": "ƒϝ",
    "g": "9ɡ",
    "h": "һհ",
    "i": "іι1!l|",
    "l": "1I|ӏ",
    "n": "ոη",
    "o": "оο0օ",
    "r": "гᴦ",
}
LOOKS |= {
    "s": "ѕ5$",
    "t": "7+тτ",
    "u": "υս",
    "v": "νѵ",
    "w": "ԝω",
    "y": "уγ",
    "d": "ԁ",
    "0": "OОο",
    "1": "lI|",
    "4": "Ꮞ",
    "7": "𐓒",
}
# Where other alphabets for "a", "A" and "0" begin.
ALPHABETS = (
    (0x1D41A, 0x1D400, 0x1D7CE), (0x1D5BA, 0x1D5A0, 0x1D7E2), (0x1D68A, 0x1D670, 0x1D7F6), (0xFF41, 0xFF21, 0xFF10), (0x24D0, 0x24B6, 0),
    (0x1F130, 0x1F130, 0), (0x1F1E6, 0x1F1E6, 0), (0, 0, 0x0660), (0, 0, 0x0966), (0, 0, 0x2080), (0, 0, 0x0E50),
)  # fmt: skip


def disguise(seed: int) -> str:
    """A number that a reader would still take for one, in one or two disguises; the same for the same seed."""
    dice = random.Random(f"disguise {seed}")
    word = dice.choice(BASES)
    word = dice.choice(WAYS if word in ENGLISH else OF_ALL)(word, dice)
    return dice.choice(AGAIN)(word, dice) if dice.random() < 0.3 else word


def _somewhere(word: str, put: str, dice: random.Random) -> str:
    at = dice.randint(1, max(1, len(word) - 1))
    return word[:at] + put + word[at:]


def _unseen(word: str, dice: random.Random) -> str:
    return _somewhere(word, dice.choice(UNSEEN), dice)


def _broken(word: str, dice: random.Random) -> str:
    return _somewhere(word, dice.choice(BREAKS), dice)


def _marked(word: str, dice: random.Random) -> str:
    mark = dice.choice(MARKS)
    return "".join(c + mark for c in word)


def _spaced(word: str, dice: random.Random) -> str:
    return dice.choice(SIGNS).join(word.replace("-", "").replace(" ", ""))


def _looking(word: str, dice: random.Random) -> str:
    chance = dice.choice((0.3, 0.6, 1.0))
    return "".join(
        dice.choice(LOOKS[c.lower()]) if c.lower() in LOOKS and dice.random() < chance else c for c in word
    )


def _other_alphabet(word: str, dice: random.Random) -> str:
    small, large, digit = dice.choice(ALPHABETS)
    out = ""
    for sign in word:
        begins = small if sign.islower() else large if sign.isupper() else digit if sign.isdigit() else 0
        out += (
            chr(begins + ord(sign) - ord("a" if sign.islower() else "A" if sign.isupper() else "0"))
            if begins
            else sign
        )
    return out


def _escaped(word: str, dice: random.Random) -> str:
    forms: tuple[Callable[[str], str], ...] = (
        lambda c: f"&#{ord(c)};", lambda c: f"&#x{ord(c):x};", lambda c: f"&#{ord(c)}", lambda c: f"%{ord(c):02X}",
        lambda c: f"\\u{ord(c):04x}", lambda c: f"\\x{ord(c) % 256:02x}", lambda c: f"={ord(c):02X}",
    )  # fmt: skip
    form = dice.choice(forms)
    written = "".join(form(c) if dice.random() < 0.7 else c for c in word)
    for _ in range(dice.choice((0, 0, 1, 2, 5))):
        written = written.replace("&", "&amp;")
    return written


def _misspelled(word: str, dice: random.Random) -> str:
    if len(word) < 6 or not word.isalpha():
        return _spaced(word, dice)
    at = dice.randint(1, len(word) - 2)
    return dice.choice((
        word[:at] + word[at] + word[at:], word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + word[at + 1 :],
    ))  # fmt: skip


def _cased(word: str, dice: random.Random) -> str:
    return "".join(dice.choice((c.upper(), c.lower())) for c in word)


def _glued(word: str, dice: random.Random) -> str:
    return dice.choice(
        (
            f"{word}people",
            f"pre{word}",
            f"{word}-odd",
            f"{word}ish",
            f"'{word}",
            f"({word})",
            f"{word}th",
            f"{word}{word}",
        )
    )


OF_ALL = (_unseen, _broken, _marked, _spaced, _looking, _other_alphabet, _escaped, _cased, _broken, _escaped)
WAYS = (*OF_ALL, _misspelled, _glued, _looking)
# What may be done to a disguise: nobody reads one that is misspelled twice.
AGAIN = (_unseen, _escaped, _cased)
