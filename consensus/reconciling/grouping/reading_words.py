"""The words beside a number that a reading looks for: times, places, owners, aftershocks."""

from __future__ import annotations

import re

from consensus.figures.meaning.scope import Scope
from consensus.figures.text.wording import concept

# Words beside a number: this many on either side.
BESIDE = 4
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?![,.]\d)")
# A time that is not the story's own, in the clause or where the sentence opens: "nine years ago, ..."
PAST = re.compile(
    r"\b(?:(?:years?|decades?|months?) (?:ago|earlier|before)|last (?:year|month|season)|"
    r"(?:for|by|in) comparison|compared (?:with|to)|"
    r"(?:an? |the |its |their )(?:earlier|previous|prior) (?:\w+ )?(?:spill|fine|case|conviction|breach"
    r"|penalty|attack|offen[cs]e|settlement|strike|crash|quake|flood|storm|fire|deal|incident|accident))\b"
    r"|^\W*(?:in|since) (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)(?: last year)?,",
    re.IGNORECASE,
)
OPENING = 40
# A day up to which something else is counted.
AS_OF = re.compile(r"\b(?:through|as of|until|till|since|up to)\s+(?:\w+\s+){0,1}$", re.IGNORECASE)
IN_A_ROW = re.compile(r"\b(first|second|third|fourth|fifth|final|last|next)\b", re.IGNORECASE)
PLACE = re.compile(r"\b(?:in|at|near)\s+((?:[A-Z][\w.'’-]*\s?){1,4})")
OF_DIVISION = re.compile(
    r"\b(?:In|At|Near|(?:province|district|region|state|county|city|town|village) of)\s+"
    r"((?:[A-Z][\w.'’-]*\s?){1,4})"
)
# "The province of El Oro, where 12 people died": the place stands before the clause.
WHERE = re.compile(r"([^.;:]{0,80}),?\s{1,9}where\s[^.;:]{0,40}$")
# "Tellan has #", "the combined company will have about #", "the group, which employs #"
HAS = re.compile(
    r"(?:^|[.;:,]\s|\b(?:and|but|while|that|said)\s)((?:[\w'’-]+\s){0,3}[\w'’-]+,?\s)(?:will\s|would\s|already\s|now\s|which\s|who\s)*"
    r"(?:has|have|had|employs?|employed|owns?|runs?|operates?)\s+"
    r"(?:(?:about|around|some|roughly|nearly|almost|over|more|than|at|least|only|just|a|total|of|up|to|now)\s+){0,3}$"
)
FAR_BEFORE = 90
AFTERSHOCK = re.compile(
    r"\b(?:after|fore)shocks?\b|\b(?:smaller|weaker|second) (?:(?:earth)?quakes?|jolts?|tremors?|shocks?)\b",
    re.IGNORECASE,
)
ANY_OWNER = frozenset(
    concept(word) for word in "company firm group business organisation club party".split()
)
ATTRIBUTES = frozenset({"length", "height", "depth", "width", "distance", "area", "speed", "weight", "age"})
# Concepts that say nothing of what a number counts: any number is a share, a sum, more or fewer, of people.
LITTLE = """
share sum money number total count people others part rise fall increase decrease more date time day
year average
"""
SAYS_NOTHING = frozenset(concept(word) for word in LITTLE.split())
# Scope words that a topic says already: who attacks are men, a permit is for so many.
TOLD_BY_TOPIC: dict[str, Scope] = {
    "attackers": frozenset({("sex", "men")}),
    "people permitted": frozenset({("use", "capacity")}),
}
# A bare count up to this is printed in many sentences by chance.
SMALL = 12
