"""Whether two articles derive from one report, with the scores that say so.

Over-counting origins is the dangerous error (one report passed off as several confirmations), so
where the scores of copies and of independent reports come near each other the bar lies at the
edge of the independent ones. Measured on 300 pairs of independent reports of one event (100
events, three outlets each), 11 full rewordings in three styles, and trimmed and edited copies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from consensus.reconciling.origins.alignment import Alignment, align, shared_runs
from consensus.reconciling.origins.copies import copy_groups, is_copy
from consensus.reconciling.origins.credits import carried
from consensus.reconciling.origins.traces import Traces
from consensus.schema import Article

Kind = Literal["same text", "copy", "reworded", "same credit", "apart"]

# A rewording shares this much of the names and figures of both articles (those that other reports
# of the story have too count less) ...
REWORDED_FACTS = 0.38
# ... and this much of "facts times strength of the order". Rewordings: facts 0.40 to 0.70,
# product 0.86 to 3.4. Independent pairs: 297 of 300 below one bar or both.
REWORDED = 0.80

# Articles that credit one agency are held to be one report of it unless they share nothing: no
# run of five words and no sentence that meets another.

# Up to this many articles all pairs are compared (780, about 0.1 s). Of more, copies are found
# first and the fullest of each compared with the few that share most facts with it.
ALL_PAIRS = 40
LIKELIEST = 8
LIKELY_FACTS = 0.2  # share of facts, unweighted: below it no rewording was seen


@dataclass(frozen=True, slots=True)
class PairScore:
    """How much two articles share, and what follows from it.

    ``runs`` is the share of the shorter one's five-word runs, outside quotations, that stand in
    the other; ``overlap`` the share of its details that stand there in the same sentences in the
    same order; ``facts`` the share of both articles' names and figures that both have; all 0 to
    1. ``sentences`` of the first article are told in order by the other. ``credit`` is an agency
    that both say they carry, else "".
    """

    one: str
    other: str
    kind: Kind
    runs: float
    overlap: float
    facts: float
    sentences: int
    credit: str = ""

    @property
    def shared(self) -> bool:
        """Whether the two derive from one report."""
        return self.kind != "apart"


class Story:
    """The articles of one story, with what each fact is worth: less, the more reports have it."""

    def __init__(self, traces: Sequence[Traces]) -> None:
        self.traces = traces
        self.leader = copy_groups(traces)
        self.facts: dict[int, set[str]] = {}
        for trace, leader in zip(traces, self.leader, strict=True):
            self.facts.setdefault(leader, set()).update(trace.facts)
        self.known = Counter(fact for facts in self.facts.values() for fact in facts)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The pairs worth comparing, as positions: all of a few articles, the likely ones of many."""
        if len(self.traces) <= ALL_PAIRS:
            yield from combinations(range(len(self.traces)), 2)
            return
        found = {(min(i, j), max(i, j)) for i, j in enumerate(self.leader) if i != j}
        yield from sorted(found | self._likely())

    def _likely(self) -> set[tuple[int, int]]:
        """Pairs of different reports that share most facts, or an agency's credit."""
        leaders = sorted(self.facts)
        facts = {i: frozenset(self.traces[i].facts) for i in leaders}
        best: dict[int, list[tuple[float, str, int]]] = {i: [] for i in leaders}
        for i, j in combinations(leaders, 2):
            shared = len(facts[i] & facts[j])
            share = shared / max(1, len(facts[i]) + len(facts[j]) - shared)
            if share >= LIKELY_FACTS:
                best[i].append((-share, self.traces[j].article.text, j))
                best[j].append((-share, self.traces[i].article.text, i))
        pairs = {(i, j) for i, likely in best.items() for _, _, j in sorted(likely)[:LIKELIEST]}
        first: dict[str, int] = {}
        for i, trace in enumerate(self.traces):
            pairs |= {(first.setdefault(agency, i), i) for agency in carried(trace.article)}
        return {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}

    def shared_facts(self, i: int, j: int) -> float:
        """The share of two articles' names and figures that both have, 0 to 1."""
        here, there = self.traces[i].facts.keys(), self.traces[j].facts.keys()
        groups = [self.facts[leader] for leader in {self.leader[i], self.leader[j]}]
        worth = {
            fact: 1 / (1 + self.known[fact] - sum(fact in group for group in groups)) for fact in here | there
        }
        every = sum(worth.values())
        return sum(worth[fact] for fact in here & there) / every if every else 0.0

    def score(self, i: int, j: int) -> PairScore:
        """Compare two articles, named by their positions."""
        one, other = self.traces[i], self.traces[j]
        found, facts = align(one, other), self.shared_facts(i, j)
        count, runs = shared_runs(one, other)
        credits = carried(one.article) & carried(other.article)
        kind: Kind = "apart"
        if one.words == other.words and one.words:
            kind = "same text"
        elif is_copy(one, other):
            kind = "copy"
        elif is_reworded(found, facts):
            kind = "reworded"
        elif credits and (count or found.in_order):
            kind = "same credit"
        return PairScore(
            one=one.id,
            other=other.id,
            kind=kind,
            runs=round(runs, 3),
            overlap=round(min(1.0, found.overlap), 3),
            facts=round(facts, 3),
            sentences=len({sentence for sentence, _, _ in found.in_order}),
            credit=min(credits, default=""),
        )


def is_reworded(found: Alignment, facts: float) -> bool:
    """Whether enough details stand in the same sentences in the same order."""
    return facts >= REWORDED_FACTS and facts * found.strength >= REWORDED


def compare_pairs(articles: Sequence[Article]) -> list[PairScore]:
    """Compare articles pair by pair: who copied whom.

    Args:
        articles: of one story, with their bodies found; their ids differ.

    Returns:
        One score a pair, in the order of the articles; of more than 40 articles only the pairs
        that may derive from one report.

    >>> text = "Officials opened the Harlow tunnel on Monday after four years of digging and two floods."
    >>> [pair] = compare_pairs([Article(id="a", text=text), Article(id="b", text=text)])
    >>> pair.kind, pair.runs
    ('same text', 1.0)
    """
    story = Story([Traces(article) for article in articles])
    return [story.score(i, j) for i, j in story.pairs()]
