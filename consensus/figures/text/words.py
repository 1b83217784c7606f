"""The words English prints numbers with."""

from __future__ import annotations


def row(text: str) -> list[str]:
    """The words of ``text`` in order.

    >>> row("one two")
    ['one', 'two']
    """
    return text.split()


def bag(text: str) -> frozenset[str]:
    """The words of ``text``.

    >>> sorted(bag("two one"))
    ['one', 'two']
    """
    return frozenset(text.split())


ONES = {
    word: value
    for value, word in enumerate(
        row(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(row("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
TENS["fourty"] = 40
ZEROS = frozenset(("zero", "nil", "nought", "naught"))
SCALES = {
    "thousand": 10**3, "lakh": 10**5, "lac": 10**5, "million": 10**6, "crore": 10**7,
    "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
}  # fmt: skip
# Scales that follow a numeral as an abbreviation. "m", "b", "t", "k" need more: see numerals.py.
SHORT_SCALES = {
    "mn": 10**6, "mln": 10**6, "mio": 10**6, "mil": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12,
    "trn": 10**12, "trln": 10**12, "cr": 10**7, "crores": 10**7, "lakhs": 10**5, "lacs": 10**5,
    "millions": 10**6, "billions": 10**9, "mm": 10**6,
}  # fmt: skip
DOZENS = {"dozen": 12, "score": 20}
VAGUE = {
    "dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 10**3, "lakhs": 10**5,
    "millions": 10**6, "crores": 10**7, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip

ORDINALS = {
    word: value
    for value, word in enumerate(
        row(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        ),
        1,
    )
}
ORDINALS |= {
    word: 10 * value
    for value, word in enumerate(
        row("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"), 2
    )
}
ORDINALS |= {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
ORDINALS |= {"billionth": 10**9, "trillionth": 10**12}
ORDINALS["nineth"] = 9

# Words that divide: "two thirds", "a quarter". "second" never does.
PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
PARTS |= {word: value for word, value in ORDINALS.items() if value not in (1, 2)}
PARTS |= {word + "s": value for word, value in ORDINALS.items() if value not in (1, 2)}

# "¼" and its like, as numerator and denominator.
SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

CARDINALS = ONES | TENS | {"nil": 0, "nought": 0, "naught": 0}
TIMES = {"once": 1, "twice": 2, "thrice": 3}
FOLDS = {word + "fold": value for word, value in CARDINALS.items() if value > 1} | {"hundredfold": 100}
