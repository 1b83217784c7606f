"""Who holds which office, as a text puts it: "Premier Ana Ruiz", "Ana Ruiz, vice chairman of the party"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_PART = r"(?:(?:al|el|bin|bint|ibn|de|da|del|der|di|van|von|la|le)[ -])?[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*\.?"
_NAME = rf"{_PART}(?: {_PART}){{1,3}}"
_TITLES = """
prime minister;premier;president;chancellor;foreign minister;minister;chairman;chairwoman;chairperson;chair
governor;mayor;ambassador;chief executive;chief of staff;secretary-general;general secretary;secretary
director;director-general;commander;senator;king;queen;attorney general;prosecutor;treasurer;commissioner
superintendent;police chief;fire chief;chief;head;leader;captain;coroner;speaker;dictator;spokesman
spokeswoman;spokesperson;sheriff
"""
ROLES = tuple(_TITLES.strip().replace("\n", ";").split(";"))
_ROLE = "|".join(re.escape(role).replace(r"\ ", "[ ]") for role in sorted(ROLES, key=len, reverse=True))
_START = r"(?<![\w'’-])"  # only at the start of a word: time stays linear on a text without spaces
_BEFORE = re.compile(rf"{_START}(?P<role>(?:[\w'’-]+ ){{0,4}}(?i:{_ROLE})) (?P<name>{_NAME})")
_AFTER = re.compile(
    rf"{_START}(?P<name>{_NAME}), "
    rf"(?P<role>(?:[\w'’-]+ ){{0,5}}?(?i:{_ROLE})\b(?: (?:of|for|to|at|in)(?: [\w'’-]+){{1,6}})?)"
)
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Gen|Lt|Col|Sgt|Capt)\.? ", re.IGNORECASE)
_ROLE_WORDS = frozenset(word for role in ROLES for word in role.split())


@dataclass(frozen=True, slots=True)
class Office:
    """A person and an office as printed; ``start`` and ``end`` bound both in the text."""

    person: str
    office: str
    start: int
    end: int


def offices(text: str) -> Iterator[Office]:
    """Every person named with an office in a stretch of text, in order.

    >>> [(o.person, o.office) for o in offices("Deputy Mayor Ana Ruiz met Jon Holt, head of the port.")]
    [('Ana Ruiz', 'Deputy Mayor'), ('Jon Holt', 'head of the port')]
    """
    found: list[Office] = []
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text):
            person, office = match["name"].rstrip("."), match["role"]
            if pattern is _BEFORE:
                office = _from_title(office)
            begin = match.start("role") + len(match["role"]) - len(office)
            start, end = (
                min(begin, match.start("name")),
                max(match.end("role"), match.start("name") + len(person)),
            )
            if not _is_person(person) or any(start < other.end and other.start < end for other in found):
                continue
            found.append(Office(person, office, start, end))
    return iter(sorted(found, key=lambda office: office.start))


def _is_person(name: str) -> bool:
    return not any(word.lower() in _ROLE_WORDS for word in name.split())


def _from_title(words: str) -> str:
    """The title without words that only happen to stand before it; capitalised ones belong to it."""
    kept: list[str] = []
    parts = words.split()
    for index in range(len(parts) - 1, -1, -1):
        word = parts[index]
        keeps = word[0].isupper() or word.lower() in _ROLE_WORDS | _MODIFIERS
        if not keeps or (word.lower() in _LEADING):
            break
        kept.insert(0, word)
    return " ".join(kept)


_MODIFIER_WORDS = """
vice deputy acting former interim foreign defence defense finance health interior military
intelligence police fire state regional provincial local party executive general prime army navy
opposition
"""
_MODIFIERS = frozenset(_MODIFIER_WORDS.split())
_LEADING_WORDS = "the a an and but on in at as when while said according earlier later it its"
_LEADING = frozenset(_LEADING_WORDS.split())


def person_key(name: str) -> str:
    """A name for comparing: no accents, hyphens, honorifics or case.

    >>> person_key("Pak Thae-song") == person_key("Mr. Pak Thae Song")
    True
    """
    plain = unicodedata.normalize("NFKD", _HONORIFIC.sub("", name))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.sub(r"[-‐‑'’.]", " ", letters).casefold().split())
