"""Whether reports that share few words are about one event all the same: by the names of the event.

A piece filed a day later, a feature or a reaction has other words and other people than the first
report, but hardly ever no name of it: the place, the ship, the firm. Names that stand in the news of
any day (countries, capitals, agencies, heads of state) tell no event.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from consensus.articles.topic import stem_set
from consensus.articles.wordlists import words

# Share of a report's opening words that half of the other reports' openings have, by which a name that only
# one of them has is enough. Twelve stories by many hands, whole and cut to 120 and 220 words: between two
# stories at most 0.09, mostly 0, inside a story 0.04 to 0.3.
SHARED_TOPIC = 0.02
# ... by which a name that any news may have is enough, and by which no name is needed.
WIDE_TOPIC = 0.07
TOPIC_ALONE = 0.1
# With one other report every word of its opening counts: up to 0.25 are shared by strangers.
TOPIC_OF_TWO = 0.3

# What stands before is looked at behind the first sign: a search skips what cannot begin one.
_CAPITAL = re.compile(r"[A-Z](?<![^\W\d_][A-Z])[^\W\d_]{2,30}")
_WIDE = words(
    """america american americans britain british england english scotland scottish wales welsh ireland irish
    europe european africa african asia asian china chinese russia russian russians ukraine ukrainian
    germany german france french italy italian spain spanish japan japanese india indian pakistan
    pakistani korea korean korean iran iranian iraq iraqi israel israeli
    israelis palestinian palestinians gaza
    syria syrian turkey turkish egypt egyptian canada canadian mexico mexican brazil brazilian australia
    australian zealand afghanistan afghan indonesia indonesian nigeria nigerian kenya kenyan saudi
    arabia arab arabic greece greek poland polish sweden swedish norway norwegian netherlands dutch
    belgium belgian switzerland swiss austria austrian portugal portuguese argentina chile colombia
    venezuela cuba philippines vietnam thailand malaysia singapore taiwan hong kong bangladesh
    london paris berlin rome madrid moscow beijing tokyo delhi washington york brussels geneva kyiv
    jerusalem tehran cairo sydney new los angeles san united nations kingdom states union nato
    pentagon kremlin reuters associated press bbc cnn afp xinhua tass guardian times post journal
    bloomberg facebook twitter google whatsapp telegram instagram youtube getty
    trump biden obama putin zelensky zelenskyy jinping netanyahu macron scholz merz starmer modi erdogan
    christmas easter covid muslim muslims christian christians islamic catholic republican republicans
    democrat democrats democratic senate congress supreme white black good great first sunday mr mrs ms dr
    prime foreign central saint old royal international democracy
    director deputy professor officials official workers employees staff transport information engineering
    centre center port harbour harbor hall school secondary high federation chamber justice parliament
    marine avenue lane western eastern northern southern observer dispatch herald gazette tribune
    telegraph partners holdings honourable excellency meanwhile however prosecutor commissioner
    authority association society company corporation group union party leader chief captain colonel
    lieutenant sergeant officer spokesman spokeswoman hospital university airport station bridge
    island islands coast lake mountain valley ridge park square church health education interior
    finance defence defense labour labor energy environment culture trade world cup media television
    texas florida california washington ohio illinois georgia virginia carolina pennsylvania michigan jersey
    massachusetts arizona colorado oregon minnesota wisconsin missouri tennessee alabama louisiana
    kentucky oklahoma utah nevada iowa kansas hawaii alaska maryland indiana chicago houston dallas
    boston atlanta miami seattle philadelphia francisco diego manchester birmingham toronto
    apple amazon microsoft facebook meta tesla
    john david michael james robert william mary maria peter paul thomas george daniel mark
    smith jones brown johnson williams miller"""
)


@dataclass(frozen=True, slots=True)
class Told:
    """What one article tells by: its capitalised and its lower-case words, its names, the stems of its
    opening."""

    capitals: frozenset[str]
    lower: frozenset[str]
    names: frozenset[str]
    opening: frozenset[str]


def capitals(text: str) -> frozenset[str]:
    """The words of a text that begin with a capital, in lower case; also those that open a sentence.

    >>> sorted(capitals("Tessaly mourns. The mayor, Bertil Osk, spoke."))
    ['bertil', 'osk', 'tessaly']
    """
    found = {word.lower() for word in _CAPITAL.findall(text)}
    return frozenset(word for word in found if _tells(word))


@lru_cache(maxsize=8192)
def _tells(word: str) -> bool:
    return bool(stem_set(word))


class Names:
    """The names of several articles: words that none of them has in lower case."""

    def __init__(self, articles: Sequence[Told]) -> None:
        self._articles = articles
        self._lower = frozenset().union(*(each.lower for each in articles))

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset().union(*(each.names for each in self._articles)) - self._lower

    def of(self, article: Told) -> frozenset[str]:
        """The names an article has, also where they open a sentence."""
        return article.capitals & self._known


@dataclass(frozen=True, slots=True)
class Kinship:
    """What links a report to a group: names that tell an event, those in the news of any day, and words."""

    common: int  # telling names that several of the group have (or the one that the group is)
    single: int  # telling names that one of the group has
    wide: int
    topic: float
    alone: bool  # whether the group is one report

    @property
    def related(self) -> bool:
        """Whether that is enough to take both for one event; in doubt it is."""
        return (
            self.common > 0
            or self.single > 1
            or (self.single > 0 and self.topic >= SHARED_TOPIC)
            or (self.wide > 0 and self.topic >= WIDE_TOPIC)
            or self.topic >= (TOPIC_OF_TWO if self.alone else TOPIC_ALONE)
        )


def kinship(article: Told, group: Sequence[Told], names: Names) -> Kinship:
    """How close an article is to a group it is not in."""
    own = names.of(article)
    held = Counter(name for each in group for name in names.of(each))
    shared = own & held.keys()
    telling = shared - _WIDE
    common = sum(held[name] >= min(2, len(group)) for name in telling)
    stems = Counter(stem for each in group for stem in each.opening)
    topic = {stem for stem, times in stems.items() if times >= max(min(2, len(group)), len(group) / 2)}
    share = len(article.opening & topic) / max(1, len(article.opening))
    return Kinship(common, len(telling) - common, len(shared & _WIDE), share, len(group) == 1)
