"""Whether two statements of different articles say the same, or contradict each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from consensus.articles.offices import offices, person_key
from consensus.figures.text.wording import concepts, names
from consensus.schema import Assertion

# The shares below were chosen, not measured: they err on the side of two statements over one dispute.
SAME = 0.6  # share of the shorter statement's concepts that the other one must hold to say the same
_MIN_SHARED = 3  # concepts two statements must share at all: two may be the event's own words
NEGATED = 0.75  # a negation alone is no contradiction: nearly all the other words must be shared
CONTRARY = 0.5  # share for a contradiction: both sides word the rest alike, and only the turn differs

_NEGATION = re.compile(
    r"\b(?:not|no|never|without|neither|nor|denied|denies|deny|false|\w+n['’]t)\b", re.IGNORECASE
)
REMOTE = re.compile(
    r"\b(?:video[ -]?(?:links?|conference|call)?|virtual(?:ly)?|remotely|online)\b", re.IGNORECASE
)
ATTENDED = re.compile(
    r"\b(?:attend\w*|took part|taking part|participat\w+|w(?:as|ere) present|addressed the)\b", re.IGNORECASE
)
_ANTONYMS = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        (r"suspend(?:ed|s)?|halted|stopped", r"continu(?:e|es|ed|ing)|resum(?:e|ed|es)"),
        (r"accident(?:al|ally)?", r"attack|deliberate(?:ly)?|sabotage|arson|bomb(?:ing)?|intentional(?:ly)?"),
        (r"approv(?:ed|es)|accept(?:ed|s)|agreed", r"reject(?:ed|s)|refused|vetoed"),
        (r"open(?:ed|s)?|reopened", r"closed|shut"),
        (r"arrested|detained|in custody", r"at large|on the run|released"),
        (r"guilty", r"not guilty|acquitted|innocent"),
        (r"survived|alive", r"died|dead|killed"),
    )
)


@dataclass(frozen=True)
class Reading:
    """An assertion with its words reduced for comparing."""

    assertion: Assertion
    origin: str

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(concepts(self.assertion.text))

    @cached_property
    def people(self) -> tuple[tuple[str, str], ...]:
        """The persons it names with an office: key and office."""
        return tuple((person_key(o.person), o.office) for o in offices(self.assertion.text))

    @cached_property
    def is_office(self) -> bool:
        """Whether it only says who holds which office."""
        found = list(offices(self.assertion.text))
        return len(found) == 1 and found[0].end - found[0].start >= len(self.assertion.text.rstrip(". ")) - 4

    @cached_property
    def names(self) -> frozenset[str]:
        return names(". " + self.assertion.text) | names(self.assertion.text)


def contradict(one: Reading, other: Reading) -> bool:
    """Whether two statements are alike but for a negation or a pair of opposites."""
    shared = overlap_of(one, other)
    if shared < CONTRARY or not one.names & other.names:
        return False
    texts = one.assertion.text, other.assertion.text
    negated = [bool(_NEGATION.search(text)) for text in texts]
    if negated[0] != negated[1]:
        return shared >= NEGATED
    return not any(negated) and any(_opposed(texts, pair) for pair in _ANTONYMS)


def _opposed(texts: tuple[str, str], pair: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    """Whether each text holds another one of a pair of opposites, and only that one."""
    sides = [(bool(pair[0].search(text)), bool(pair[1].search(text))) for text in texts]
    return sorted(sides) == [(False, True), (True, False)]


_FULL_NAME = re.compile(r"(?<![\w'’-])[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}")


def attendants(text: str) -> frozenset[str]:
    """The persons before "attended": the last two words of each name, folded."""
    head = text[: match.start()] if (match := ATTENDED.search(text)) else text
    return frozenset(" ".join(person_key(name).split()[-2:]) for name in _FULL_NAME.findall(head))


def overlap_of(one: Reading, other: Reading) -> float:
    shared = one.words & other.words
    if one.words == other.words:
        return 1.0
    if len(shared) < _MIN_SHARED:
        return 0.0
    return len(shared) / min(len(one.words), len(other.words))


def same(one: Reading, other: Reading) -> bool:
    if one.assertion.article == other.assertion.article or overlap_of(one, other) < SAME:
        return False
    if bool(_NEGATION.search(one.assertion.text)) != bool(_NEGATION.search(other.assertion.text)):
        return False
    return not one.names or not other.names or bool(one.names & other.names)
