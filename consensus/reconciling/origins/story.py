"""The articles of one story together: what a shared fact is worth, and which pairs to compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from consensus.reconciling.origins.copies import copy_groups
from consensus.reconciling.origins.credits import carried
from consensus.reconciling.origins.traces import Traces

# How many names a figure is worth: no rewording can replace a figure. With 2 the rewordings and the
# independent pairs overlap least (1, 1.5 and 3 were tried).
FIGURE_WORTH = 2.0

# Up to this many articles all pairs are compared (780, about 0.1 s). Of more, copies are found
# first, and the fullest prints of each report are compared with the few articles that share most
# facts with them. Three prints: the fullest may be full of additions of its own.
ALL_PAIRS = 40
PRINTS = 3
LIKELIEST = 8
LIKELY_FACTS = 0.2  # share of facts, unweighted; the rewordings measured have 0.35 and more


class Story:
    """The articles of one story. Copies of one report count as one report here."""

    def __init__(self, traces: Sequence[Traces]) -> None:
        self.traces = traces
        self.position = {trace.id: number for number, trace in enumerate(traces)}
        self.leader = copy_groups(traces)
        self.words: dict[int, set[str]] = {}
        for trace, leader in zip(traces, self.leader, strict=True):
            self.words.setdefault(leader, set()).update(trace.stems)
        self.reports_with = Counter(stem for words in self.words.values() for stem in words)

    def trace(self, article: str) -> Traces:
        """An article by its id."""
        return self.traces[self.position[article]]

    def reports(self, i: int, j: int) -> tuple[int, int]:
        """The reports that two articles print, the smaller position first."""
        first, second = sorted((self.leader[i], self.leader[j]))
        return first, second

    def shared_facts(self, i: int, j: int) -> float:
        """The share of two articles' names and figures that both have, 0 to 1.

        A fact is worth the less, the more other reports of the story have it.
        """
        here, there = self.traces[i].facts.keys(), self.traces[j].facts.keys()
        own = [self.words[leader] for leader in set(self.reports(i, j))]
        worth = {
            fact: (FIGURE_WORTH if fact[0].isdigit() else 1.0)
            / (1 + self.reports_with[fact] - sum(fact in words for words in own))
            for fact in here | there
        }
        every = sum(worth.values())
        return sum(worth[fact] for fact in here & there) / every if every else 0.0

    def only_in(self, i: int, j: int) -> list[str]:
        """The facts, as printed, that two articles share with no other report of the story."""
        one, other = self.traces[i], self.traces[j]
        reports = len(set(self.reports(i, j)))
        if len(self.words) <= reports:
            return []
        return [
            printed
            for fact, printed in one.facts.items()
            if fact in other.facts and self.reports_with[fact] <= reports
        ]

    def pairs(self) -> list[tuple[int, int]]:
        """The pairs worth comparing, as positions: all of a few articles, the likely ones of many."""
        if len(self.traces) <= ALL_PAIRS:
            return list(combinations(range(len(self.traces)), 2))
        found = {(j, i) for i, j in enumerate(self.leader)} | self._likely() | self._credited()
        return sorted({(min(pair), max(pair)) for pair in found if pair[0] != pair[1]})

    def _likely(self) -> set[tuple[int, int]]:
        """For the fullest prints of each report the articles that share most facts with them."""
        facts = {i: frozenset(self.traces[i].facts) for i in self._prints()}
        best: dict[int, list[tuple[float, str, int]]] = {i: [] for i in facts}
        for i, j in combinations(facts, 2):
            shared = len(facts[i] & facts[j])
            share = shared / max(1, len(facts[i]) + len(facts[j]) - shared)
            if share >= LIKELY_FACTS and self.leader[i] != self.leader[j]:
                best[i].append((-share, self.traces[j].article.text, j))
                best[j].append((-share, self.traces[i].article.text, i))
        return {(i, j) for i, likely in best.items() for _, _, j in sorted(likely)[:LIKELIEST]}

    def _prints(self) -> list[int]:
        """The fullest articles of each report."""
        taken: Counter[int] = Counter()
        prints = []
        for i in sorted(range(len(self.traces)), key=lambda i: self.traces[i].rank):
            if taken[self.leader[i]] < PRINTS:
                taken[self.leader[i]] += 1
                prints.append(i)
        return prints

    def _credited(self) -> set[tuple[int, int]]:
        """Each article that credits an agency with the fullest one that does."""
        pairs = set()
        fullest: dict[str, int] = {}
        order = sorted(range(len(self.traces)), key=lambda i: self.traces[i].rank)
        for i in order:
            for agency in carried(self.traces[i].article):
                pairs.add((fullest.setdefault(agency, i), i))
        return pairs
