"""Lines that only say when a page was published: "Last Updated : March 04 2024 | 9:05 PM IST"."""

from __future__ import annotations

import re

from consensus.articles.dates import find_date

_FLAGS = re.IGNORECASE
_LABEL = re.compile(r"\(?(?:(?:first|last) )?(?:published|updated|posted|modified|issued|edited)\b", _FLAGS)
_LABEL_ONLY = re.compile(
    r"\(?(?:(?:first|last) )?(?:published|updated|posted)(?: (?:on|at))? ?:?\s{0,4}\)?", _FLAGS
)
_GLUED = re.compile(r"[A-Za-z]\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\Z")
_WORD = re.compile(
    r"[\d:.,|/()•·–—-]+|\d*[ap]\.?m\.?|\d{1,2}(?:st|nd|rd|th)|\d[\d.:]*(?:[ap]m|h)|(?:first|last|published|"
    r"updated|posted|"
    r"modified|issued|edited|date|at|on|time|and|ago|hours?|hrs?|min(?:ute)?s?|local|gmt|utc|bst|[a-z]{2,3}t|"
    r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|january|february|march|april|"
    r"may|june|"
    r"july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[.:,]*",
    _FLAGS,
)
_SPLIT = re.compile(r"[\s|,•·]+")
# Words beside the date that a stamp may hold: an outlet's name, a reading time.
BESIDE_LABEL = 8
BESIDE_DATE = 3


def is_stamp(line: str) -> bool:
    """Whether a short line is a date stamp: a label such as "Published", or hardly more than a full date.

    >>> is_stamp("Last Updated : March 04 2024 | 9:05 PM IST"), is_stamp("Harbour News02-05-2025")
    (True, True)
    >>> is_stamp("Bridge to open in May 2027"), is_stamp("2024 election results")
    (False, False)
    """
    if _LABEL_ONLY.fullmatch(line):
        return True
    if line.rstrip().endswith((".", "?", "!", ".”", '."')) and not line.rstrip().endswith((".m.", "..")):
        return False
    rest = [word for word in _SPLIT.split(line) if word and not _WORD.fullmatch(word)]
    if _LABEL.match(line):
        return len(rest) <= BESIDE_LABEL
    if find_date(line) is None:
        return False
    return bool(_GLUED.search(line)) or len(rest) <= BESIDE_DATE


def is_labelled(line: str) -> bool:
    """Whether a stamp says what it is, as in "First published: …".

    >>> is_labelled("First published: 3 May 2025"), is_labelled("3 May 2025")
    (True, False)
    """
    return bool(_LABEL.match(line))
