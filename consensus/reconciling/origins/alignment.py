"""How much of one text stands in another: word for word, or reworded in the same order.

No single measure sees both. A verbatim copy shares runs of words. A full rewording shares hardly
any (1 % of its five-word runs in a measured case) but keeps names and figures, together in the
same sentences, and the sentences in the same order. Independent reports of one event share the
event's vocabulary and its official quotes, in another order, with other names and figures around.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from consensus.reconciling.origins.traces import Traces

# Two sentences meet when the details they share weigh this much: one figure, a name and a word,
# three words. Less is often chance.
MEETING = 3

Meeting = tuple[int, int, float]  # sentence of the one, sentence of the other, weight they share


@dataclass(frozen=True, slots=True)
class Alignment:
    """Sentences of two articles that meet, in the same order in both (the heaviest such chain).

    ``weight`` is that of the details of the article that has fewer.
    """

    in_order: tuple[Meeting, ...]
    weight: int

    @property
    def shared(self) -> float:
        """The weight of the details that the chain holds."""
        return sum(weight for _, _, weight in self.in_order)

    @property
    def sentences(self) -> int:
        """How many sentences stand in the chain, in the article that has fewer of them there."""
        return min(len({i for i, _, _ in self.in_order}), len({j for _, j, _ in self.in_order}))

    @property
    def overlap(self) -> float:
        """The share of the smaller article's details that stand in the chain, 0 to 1."""
        return self.shared / self.weight if self.weight else 0.0

    @property
    def strength(self) -> float:
        """``shared`` in units of what chance gives, which grows with the square root of the details."""
        return self.shared / self.weight**0.5 if self.weight else 0.0


def shared_runs(one: Traces, other: Traces) -> tuple[int, float]:
    """How many five-word runs two articles share, and what share of the smaller one's that is."""
    shared = len(one.runs & other.runs)
    return shared, shared / max(1, min(len(one.runs), len(other.runs)))


def align(one: Traces, other: Traces) -> Alignment:
    """Find the sentences of two articles that tell the same facts in the same order.

    >>> from consensus.schema import Article
    >>> wire = "Officials opened the Harlow tunnel. It cost 40 million. Trains start in March."
    >>> copy = "The Harlow tunnel was opened by officials. Its price: 40 million. Soon trains start."
    >>> found = align(Traces(Article(id="a", text=wire)), Traces(Article(id="b", text=copy)))
    >>> [(i, j) for i, j, _ in found.in_order], round(found.overlap, 2)
    ([(0, 0), (1, 1)], 0.75)
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
    return Alignment(_heaviest_chain(meetings), min(one.weight, other.weight))


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
