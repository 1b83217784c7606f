"""Which two offices one person cannot hold at a time, so that two articles contradict each other."""

from __future__ import annotations

import re

# Classes of office, most specific first. What is in no class never makes a dispute: "leader",
# "spokesman", "chief" and their like go together with any office.
_CLASSES = (
    ("vice premier", r"(?:vice|deputy)[ -](?:prime minister|premier)"),
    ("premier", r"prime minister|premier"),
    ("vice president", r"vice[ -]president"),
    ("vice chair", r"(?:vice|deputy)[ -]chair\w*"),
    ("chair", r"chairman|chairwoman|chairperson|chair"),
    ("deputy minister", r"(?:vice|deputy)[ -](?:\w+ ){0,2}minister"),
    ("minister", r"minister|chancellor of the exchequer"),
    ("ambassador", r"ambassador"),
    ("deputy governor", r"(?:lieutenant|deputy|vice)[ -]governor"),
    ("governor", r"governor"),
    ("deputy mayor", r"(?:vice|deputy)[ -]mayor"),
    ("mayor", r"mayor"),
    ("president", r"president"),
)
_COMPILED = tuple((name, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for name, pattern in _CLASSES)

# Pairs that exclude each other whatever they are of. Head of government against party deputy is
# in, since outlets that print one or the other send readers to two different persons.
_EXCLUSIVE = frozenset(
    frozenset(pair)
    for pair in (
        ("premier", "vice premier"), ("premier", "vice chair"), ("premier", "vice president"),
        ("premier", "president"), ("premier", "ambassador"), ("premier", "governor"), ("premier", "mayor"),
        ("premier", "deputy minister"), ("vice premier", "president"), ("vice premier", "ambassador"),
        ("president", "vice president"), ("president", "ambassador"), ("president", "deputy minister"),
        ("chair", "vice chair"), ("minister", "deputy minister"), ("minister", "ambassador"),
        ("minister", "governor"), ("minister", "mayor"), ("governor", "deputy governor"),
        ("governor", "mayor"), ("governor", "ambassador"), ("mayor", "deputy mayor"), ("mayor", "ambassador"),
        ("vice president", "ambassador"), ("vice president", "governor"),
    )
)  # fmt: skip
_PAST = re.compile(
    r"\b(?:former|ex|then|late|acting|interim|incoming|outgoing|designate|elect)\b", re.IGNORECASE
)


def office_class(office: str) -> str:
    """The class of an office as printed, "" for one that excludes no other.

    >>> office_class("North Korean Premier"), office_class("Kremlin spokesman")
    ('premier', '')
    >>> office_class("vice chairman of the ruling party")
    'vice chair'
    """
    if _PAST.search(office):
        return ""
    return next((name for name, pattern in _COMPILED if pattern.search(office)), "")


def exclude(one: str, other: str) -> bool:
    """Whether nobody holds both offices at a time. Errs on the side of "yes, somebody may".

    >>> exclude("Premier", "vice chairman of the party")
    True
    >>> exclude("Prime Minister", "Russian prime minister"), exclude("spokesman", "Kremlin spokesman")
    (False, False)
    """
    return frozenset((office_class(one), office_class(other))) in _EXCLUSIVE
