"""Whom or what a number singles out of those that could be meant: officers, senior staff, some of the jobs.

Two numbers of which only one singles out a group count different things, and so do numbers of two groups.
"""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.figures.text.wording import concept, tokens
from consensus.figures.text.words import CARDINALS

# Groups of people that a report counts apart from others, by the noun that counts them.
_GROUPS = {
    "police": "police officer officers policeman policemen policewomen constables cops gendarmes troopers "
    "marshals guards",
    "rescuers": "firefighters firefighter rescuers paramedics medics crews",
    "soldiers": "soldiers soldier troops servicemen marines",
    "crew": "crew crewmen crewmembers sailors",
    "prisoners": "prisoners inmates",
    "teachers": "teachers lecturers",
    "pupils": "pupils students schoolchildren",
    "doctors": "doctors nurses",
    "attackers": "gunmen bandits attackers assailants terrorists militants insurgents rebels raiders "
    "jihadists hijackers robbers thieves burglars",
    "foreigners": "foreigners nationals expatriates expats",
    "public": "civilians residents villagers bystanders passers-by passersby protesters demonstrators "
    "passengers tourists visitors spectators fans shoppers customers",
}
_GROUP_OF = {word: group for group, words in _GROUPS.items() for word in words.split()}
# Those whose losses are counted apart even where the other number does not say whose it is.
_OWN_LOSSES = frozenset("police crew rescuers prisoners attackers foreigners".split())
_OWN_RANKS = re.compile(
    r"#[^#]{0,40}\b(?:in|among|of|from) (?:its|their|the|police) (?:own )?ranks\b", re.IGNORECASE
)
# Adjectives before the counted noun that leave others out.
_LIMITING = frozenset(
    """
    senior junior foreign domestic international permanent temporary seasonal full-time part-time military
    civilian commercial private public elderly young unaccompanied pregnant seriously critically severely
    slightly registered eligible postal direct indirect nuclear electric diesel internal external agency
    own salaried female male underage retired armed smaller larger overseas skilled serious critical severe
    minor
    """.split()
)
# "2,300 of the posts", but not "2,300 of its 9,000 posts": there the words say out of how many.
_OF_MANY = re.compile(r"#\W+of (?:the|its|their) (?:[a-z-]+ ){0,2}([a-z]+s|people|staff)\b", re.IGNORECASE)
_SOME_OF_THEM = re.compile(
    rf"(?<![\d.,])\b(\d{{1,3}}(?:,\d{{3}})*|\d+|{'|'.join(CARDINALS)}) of (?:them|those|which|whom|these)\b",
    re.IGNORECASE,
)
# What did not happen, or came to nothing: its share and the share of what did make up the whole.
_UNDONE = re.compile(
    r"\b(?:not|never|no|without|nor|fail(?:s|ed)?|cancel\w*|scrapp\w+|axed|absent|away|against|clos(?:e|ed)|shut"
    r"|refus\w+|reject\w+|oppos\w+|unable|idle|stopp\w+|lost|missed|skipped|empty|grounded)\b|n['’]t\b",
    re.IGNORECASE,
)


def group_of(noun: str, clause: str) -> str:
    """The group of people a number counts, "" where its noun names none; ``clause`` shows it as "#".

    >>> group_of("officers", ""), group_of("hurt", "The force recorded # hurt in its ranks")
    ('police', 'police')
    """
    words = noun.lower().split()
    named = next((_GROUP_OF[word] for word in reversed(words) if word in _GROUP_OF), "")
    return named or ("police" if _OWN_RANKS.search(clause) else "")


def limits(noun: str, clause: str) -> frozenset[str]:
    """The adjectives between a number and its noun that leave others out.

    >>> limits("managers", "Nine # senior managers resigned")
    frozenset({'senior'})
    """
    after = clause.partition("#")[2]
    words = [word.lower() for word in tokens(after)[:5]]
    head = noun.lower().split()[-1:] or [""]
    end = words.index(head[0]) if head[0] in words else 0
    return frozenset(words[:end]) & _LIMITING


# "Three American troops", "20 Afghans": a people by its ending. No headline in capitals is looked at.
_PEOPLE = re.compile(
    r"#[^\w#]{1,3}(?:[a-z]{1,20}[^\w#]{1,3})?"
    r"([A-Z][a-z]+?(?:ans?|ish|ese|is?|ch|eks?|iks?|yz|urks?))\b"
)
_NO_PEOPLE = frozenset("human than civilian civilians christian christians woman pedestrian veteran".split())


def people_of(clause: str) -> str:
    """The people of whom a number counts some, "" where no name says it; ``clause`` shows it as "#".

    >>> people_of("# American troops were hurt"), people_of("# troops were hurt")
    ('American', '')
    """
    found = _PEOPLE.search(clause)
    if found is None or found[1].lower() in _NO_PEOPLE:
        return ""
    words = [word for word in tokens(clause) if word.isalpha() and len(word) > _SHORT]
    headline = 2 * sum(word[0].isupper() for word in words) > len(words)
    return "" if headline else found[1].removesuffix("s")


# Words of a headline that may begin small: "in", "and", "of".
_SHORT = 3


def part_of(clause: str) -> str:
    """The concept of the many of which a number says that it is a part: "jobs" of "900 of the jobs"."""
    found = _OF_MANY.search(clause)
    return concept(found[1]) if found else ""


@lru_cache(maxsize=4096)  # a sentence's numbers are each set against many others
def numbers_of_them(sentence: str) -> frozenset[float]:
    """The counts that a sentence gives as parts of another: "11 stations, eight of them from the evening".

    >>> sorted(numbers_of_them("11 stations, eight of them from the evening"))
    [8.0]
    """
    found = _SOME_OF_THEM.findall(sentence)
    return frozenset(float(CARDINALS.get(word.lower(), word.replace(",", ""))) for word in found)


def undone(clause: str) -> bool:
    """Whether a share is of those that did not: "two thirds of the trains did not run"."""
    return bool(_UNDONE.search(clause))


def of_other_groups(one: str, two: str, harmed: bool) -> bool:
    """Whether two numbers count different people, going by their groups."""
    if one and two:
        return one != two
    return harmed and bool({one, two} & _OWN_LOSSES)
