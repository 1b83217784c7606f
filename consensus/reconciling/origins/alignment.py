"""How much of one text stands in another: word for word, or reworded in the same order.

No single measure sees both. A verbatim copy shares runs of words. A full rewording shares hardly
any (1 % of its five-word runs in a measured case) but keeps names and figures, together in the
same sentences, and the sentences in the same order. Independent reports of one event share the
event's vocabulary and its official quotes, in another order, with other names and figures around.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from consensus.reconciling.origins.traces import Traces
from consensus.reconciling.origins.words import FIGURE, NAME

# Two sentences meet when the details they share weigh this much: one figure, a name and a word,
# three words. Less is often chance.
MEETING = 3

Meeting = tuple[int, int, float]  # sentence of the one, sentence of the other, weight they share


@dataclass(frozen=True, slots=True)
class Alignment:
    """Sentences of two articles that meet, in the same order in both (the heaviest such chain).

    ``weight`` is that of the details of the article that has fewer; ``anyhow`` are the sentences
    that meet in any order, each with the one it meets most.
    """

    in_order: tuple[Meeting, ...]
    weight: int
    anyhow: tuple[Meeting, ...] = ()

    @property
    def shared(self) -> float:
        """The weight of the details that the chain holds."""
        return sum(weight for _, _, weight in self.in_order)

    @property
    def sentences(self) -> int:
        """How many sentences stand in the chain, in the article that has fewer of them there."""
        return _told(self.in_order)

    @property
    def sentences_anyhow(self) -> int:
        """How many sentences meet in any order, in the article that has fewer of them."""
        return _told(self.anyhow)

    @property
    def overlap(self) -> float:
        """The share of the smaller article's details that stand in the chain, 0 to 1."""
        return self.shared / self.weight if self.weight else 0.0

    @property
    def strength(self) -> float:
        """``shared`` in units of what chance gives, which grows with the square root of the details."""
        return self.shared / self.weight**0.5 if self.weight else 0.0

    @property
    def strength_anyhow(self) -> float:
        """The strength of the meetings in any order."""
        return sum(weight for _, _, weight in self.anyhow) / self.weight**0.5 if self.weight else 0.0


def _told(meetings: tuple[Meeting, ...]) -> int:
    return min(len({i for i, _, _ in meetings}), len({j for _, j, _ in meetings}))


def shared_runs(one: Traces, other: Traces) -> tuple[int, float]:
    """How many five-word runs two articles share, and what share of the smaller one's that is."""
    shared = len(_different_runs(one).intersection(other.runs))
    return shared, shared / max(1, min(len(one.runs), len(other.runs)))


@lru_cache(maxsize=1)
def _different_runs(trace: Traces) -> frozenset[int]:
    """An article's runs as a set; the pairs of one article come one after another."""
    return frozenset(trace.runs)


def align(one: Traces, other: Traces) -> Alignment:
    """Find the sentences of two articles that tell the same facts in the same order.

    >>> from consensus.schema import Article
    >>> wire = "Officials opened the Harlow tunnel. It cost 40 million. Trains start in March."
    >>> copy = "The Harlow tunnel was opened by officials. Its price: 40 million. Soon trains start."
    >>> found = align(Traces(Article(id="a", text=wire)), Traces(Article(id="b", text=copy)))
    >>> [(i, j) for i, j, _ in found.in_order], round(found.overlap, 2)
    ([(0, 0), (1, 1)], 0.73)
    """
    here, there = one.details, other.details
    cells: defaultdict[tuple[int, int], float] = defaultdict(float)
    for stem in here.keys() & there.keys():
        (weight, places), (other_weight, other_places) = here[stem], there[stem]
        share = min(weight, other_weight) / (len(places) * len(other_places))
        for i in places:
            for j in other_places:
                cells[i, j] += share
    meetings = sorted((i, j, weight) for (i, j), weight in cells.items() if weight >= MEETING)
    return Alignment(_heaviest_chain(meetings), min(one.weight, other.weight), _best_of_each(meetings))


def contradicted(one: Traces, other: Traces, found: Alignment) -> bool:
    """Whether sentences that meet state different figures and name different people for them.

    "12 died, police chief Ann Ray said" and "15 died, said union leader Bo Lund" are two reports
    even where the rest of the words is the same; with one speaker it may be one report misprinted.
    """
    return any(two_voices(one, i, other, j) for i, j, _ in found.anyhow)


def two_voices(one: Traces, i: int, other: Traces, j: int) -> bool:
    """Whether a sentence of each names somebody and states a figure that the other article has nowhere."""
    mine, theirs = one.sentences[i].details, other.sentences[j].details
    here = {stem: weight for stem, weight in mine.items() if stem not in other.stems}
    there = {stem: weight for stem, weight in theirs.items() if stem not in one.stems}
    return all(weight in here.values() and weight in there.values() for weight in (FIGURE, NAME))


def _best_of_each(meetings: list[Meeting]) -> tuple[Meeting, ...]:
    """The heaviest meetings, as long as either sentence has none yet."""
    here: set[int] = set()
    there: set[int] = set()
    best = []
    for meeting in sorted(meetings, key=lambda meeting: (-meeting[2], meeting[0], meeting[1])):
        i, j, _ = meeting
        if i not in here or j not in there:
            best.append(meeting)
            here.add(i)
            there.add(j)
    return tuple(best)


def _heaviest_chain(meetings: list[Meeting]) -> tuple[Meeting, ...]:
    """The chain with the most weight in which neither article goes back.

    A sentence may meet several: a rewording splits and joins sentences.
    """
    if not meetings:
        return ()
    width = 1 + max(j for _, j, _ in meetings)
    best: list[tuple[float, int]] = [(0.0, -1)] * width  # per j: weight so far, last meeting of the chain
    previous = [-1] * len(meetings)
    for number, (_, j, weight) in enumerate(meetings):
        before, last = max(best[: j + 1])
        previous[number] = last
        best[j] = max(best[j], (before + weight, number))
    chain = []
    _, number = max(best)
    while number >= 0:
        chain.append(meetings[number])
        number = previous[number]
    return tuple(reversed(chain))
