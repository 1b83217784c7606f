"""What the loader hands from one part to the next, and what it hands out."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from consensus.articles.page.dates import find_date, is_iso
from consensus.errors import ConsensusError
from consensus.schema import Article

# A user's name and password in an address: nothing that is said or written repeats them.
_USER = re.compile(r"(?<=://)[^/@\s]{1,500}@")
_NOT_ALLOWED = re.compile(r"[^A-Za-z0-9_.-]+")
LONGEST_ID = 60
# What is short when it is written out.
_SHORT = (str, int, float, date)
KEYS = ("title", "outlet", "url", "published", "credit")


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be used: what it is, why, and the error that says so in one line."""

    what: str
    why: str
    error: ConsensusError


@dataclass(slots=True)
class Loaded:
    """What loading gave: the articles that can be read, and a problem for each input that cannot."""

    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def problem(what: str, error: ConsensusError) -> Problem:
    """The problem of one input; its error names the input, so that one line says it all.

    >>> from consensus.errors import BadFile
    >>> str(problem("a.txt", BadFile("empty")).error)
    'a.txt: empty'
    >>> problem("https://me:secret@news.example/1", BadFile("empty")).what
    'https://news.example/1'
    """
    what, why = _USER.sub("", what), " ".join(str(error).split())
    return Problem(what, why, type(error)(f"{what}: {why}"))


def safe_id(name: str) -> str:
    """A name as an article's id: letters, digits, "_", "." and "-" only, never empty.

    >>> safe_id("The Gull: a story"), safe_id("…"), safe_id("../etc/passwd")
    ('The-Gull-a-story', 'article', 'etc-passwd')
    """
    plain = _NOT_ALLOWED.sub("-", name).strip("-.")
    return plain[:LONGEST_ID].strip("-.") or "article"


def metadata(given: Mapping[str, object]) -> dict[str, str]:
    """The usable metadata of one article: known keys, text only, the date as ISO where it can be.

    >>> metadata({"title": " Bridge opens ", "published": "3 May 2025", "pages": 3})
    {'title': 'Bridge opens', 'published': '2025-05-03'}
    """
    found: dict[str, str] = {}
    for key in KEYS:
        value = given.get(key)
        if value is None or isinstance(value, (bool, dict, list)):
            continue
        text = in_words(value)
        if key == "published":
            text = text if is_iso(text) else find_date(text) or ""
        if text:
            found[key] = text
    return found


def in_words(value: object) -> str:
    """A value on one line; of lists in lists and of numbers without end only the beginning."""
    try:
        return " ".join((str(value) if isinstance(value, _SHORT) else reprlib.repr(value)).split())
    except ValueError:  # a number of more digits than Python writes
        return ""


def unusable(given: Mapping[str, object]) -> tuple[str, ...]:
    """One line for each known key whose value says nothing that can be used.

    >>> unusable({"published": "yesterday", "title": "Bridge opens", "outlet": ["x"], "url": None})
    ("its outlet, ['x'], is not used: not a text", 'its published, yesterday, is not used: not a date')
    """
    used = metadata(given)
    return tuple(
        f"its {key}, {in_words(given[key])[:80]}, is not used: not a "
        + ("date" if key == "published" else "text")
        for key in KEYS
        if given.get(key) not in (None, "") and key not in used
    )
