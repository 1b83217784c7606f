"""The words that name times, and the pieces of pattern that the readers share."""

from __future__ import annotations

import re

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
SHORT_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_WEEKDAY_NAMES = ("Mon", "Tues", "Tue", "Weds", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")

MONTHS = {name.lower(): index + 1 for index, name in enumerate(MONTH_NAMES)}
MONTHS |= {name[:3].lower(): index + 1 for index, name in enumerate(MONTH_NAMES)} | {"sept": 9}
WEEKDAYS = {name.lower(): index for index, name in enumerate(WEEKDAY_NAMES)}
WEEKDAYS |= {
    short.lower(): next(i for i, name in enumerate(WEEKDAY_NAMES) if name.startswith(short[:3]))
    for short in SHORT_WEEKDAY_NAMES
}
SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
NTH = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "final": 4, "last": 4,
}
COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

DASH = r"[-‐‑‒–—−]"
MONTH = (
    r"(?:Jan(?:uary|\b\s?\.|)|Feb(?:ruary|\b\s?\.|)|Mar(?:ch|\b\s?\.|)|Apr(?:il|\b\s?\.|)|May"
    r"|Ju[nl]\b\s?\.|June?|July?|Aug(?:ust|\b\s?\.|)|Sept?\b\s?\.|Sep(?:tember|t|)|Oct(?:ober|\b\s?\.|)"
    r"|Nov(?:ember|\b\s?\.|)|Dec(?:ember|\b\s?\.|))"
    r"(?![A-Za-z])"
)
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9])"
ORDINAL_END = r"(?:st|nd|rd|th)"


def word_set(words: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(words.split())


def month_number(word: str) -> int:
    """The month that ``word`` names, 1 to 12.

    >>> month_number("Sept."), month_number("MAY")
    (9, 5)
    """
    return MONTHS[word.rstrip(". \n\t\u00a0").lower()]


def century_of(two_digits: str) -> int:
    """The year that "'24" stands for: 1930 to 2029.

    >>> century_of("24"), century_of("68")
    (2024, 1968)
    """
    value = int(two_digits)
    return value + (2000 if value < 30 else 1900)


def compiled(pattern: str) -> re.Pattern[str]:
    """``pattern`` for anchored matching, upper and lower case alike."""
    return re.compile(pattern, re.IGNORECASE)
