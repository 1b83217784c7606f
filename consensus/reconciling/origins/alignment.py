"""How much of one text stands in another: word for word, or reworded in the same order.

Two measures, because no single one sees both: a verbatim copy shares runs of words; a full
rewording shares hardly any (1 % of its five-word runs in a measured case) but keeps the rare
details, together in the same sentences, and the sentences in the same order. Independent reports
of one event share the event's vocabulary and its official quotes, in another order.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from consensus.reconciling.origins.words import GAP, Prepared, prepare
from consensus.schema import Article

# Words in a run. Shorter runs are shared by chance; longer ones miss lightly edited copies.
RUN = 5

# A stem is a detail when at most this many sentences of its article use it: names and numbers of
# one fact, not the event's vocabulary ("bridge", "Korea"), which every report of it uses.
RARE_IN = 2

# Two sentences meet when they share this many details; a single one is often chance.
SHARED_DETAILS = 2

Meeting = tuple[int, int, int]  # sentence of the one, sentence of the other, details they share


@dataclass(frozen=True, slots=True)
class Alignment:
    """Sentences of two articles that meet. ``details`` is the smaller count of details of the two.

    ``meetings`` are all pairs of sentences that share details; ``in_order`` those that stand in
    the same order in both articles (the heaviest such chain).
    """

    meetings: tuple[Meeting, ...]
    in_order: tuple[Meeting, ...]
    details: int

    @property
    def shared(self) -> int:
        """How many details the chain in order holds."""
        return sum(count for _, _, count in self.in_order)

    @property
    def overlap(self) -> float:
        """The share of the smaller article's details that stand in the chain, 0 to 1."""
        return self.shared / self.details if self.details else 0.0


class Traces:
    """What one article can be recognised by; computed once, compared often."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.prepared: Prepared = prepare(article)

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All runs of five words that cross no quotation."""
        words = self.prepared.words
        shifted = (words[i:] for i in range(RUN))
        return frozenset(run for run in zip(*shifted, strict=False) if not any(w[0] == GAP for w in run))

    @cached_property
    def details(self) -> dict[str, int]:
        """Each detail with the number of the first sentence it stands in."""
        places: dict[str, int] = {}
        counts: Counter[str] = Counter()
        for number, sentence in enumerate(self.prepared.sentences):
            for stem in set(sentence.own):
                places.setdefault(stem, number)
                counts[stem] += 1
        return {stem: place for stem, place in places.items() if counts[stem] <= RARE_IN}


def shared_runs(one: Traces, other: Traces) -> tuple[int, float]:
    """How many five-word runs two articles share, and what share of the smaller one's that is."""
    shared = len(one.runs & other.runs)
    return shared, shared / max(1, min(len(one.runs), len(other.runs)))


def align(one: Traces, other: Traces) -> Alignment:
    """Find the sentences of two articles that tell the same fact, and those in the same order.

    >>> wire = "Officials opened the Harlow tunnel. It cost 40 million. Trains start in March."
    >>> copy = "The Harlow tunnel was opened by officials. Its price: 40 million. In March trains start."
    >>> found = align(Traces(Article(id="a", text=wire)), Traces(Article(id="b", text=copy)))
    >>> [(i, j) for i, j, _ in found.in_order], round(found.overlap, 1)
    ([(0, 0), (1, 1), (2, 2)], 0.9)
    """
    here, there = one.details, other.details
    cells = Counter((here[stem], there[stem]) for stem in here.keys() & there.keys())
    meetings = sorted((i, j, count) for (i, j), count in cells.items() if count >= SHARED_DETAILS)
    return Alignment(tuple(meetings), _heaviest_chain(meetings), min(len(here), len(there)))


def _heaviest_chain(meetings: list[Meeting]) -> tuple[Meeting, ...]:
    """The chain with the most details in which neither article goes back.

    A sentence may meet several: a rewording splits and joins sentences.
    """
    if not meetings:
        return ()
    width = 1 + max(j for _, j, _ in meetings)
    best: list[tuple[int, int]] = [(0, -1)] * width  # per j: details so far, last meeting of the chain
    previous = [-1] * len(meetings)
    for number, (_, j, count) in enumerate(meetings):
        before, last = max(best[: j + 1])
        previous[number] = last
        best[j] = max(best[j], (before + count, number))
    chain = []
    _, number = max(best)
    while number >= 0:
        chain.append(meetings[number])
        number = previous[number]
    return tuple(reversed(chain))
