"""Whether two articles derive from one report, with the scores that say so.

Over-counting origins is the dangerous error (one report passed off as several confirmations), so
where the scores of rewordings and of independent reports come near each other, the bar lies at
the edge of the independent ones. Measured on 300 pairs of independent reports of one event (100
events, three outlets each) and on 12 full rewordings of the kind that changes every sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from consensus.reconciling.origins.alignment import Alignment, align, shared_runs
from consensus.reconciling.origins.copies import is_copy
from consensus.reconciling.origins.credits import carried
from consensus.reconciling.origins.story import Story
from consensus.reconciling.origins.traces import Traces
from consensus.schema import Article

Kind = Literal["same text", "copy", "reworded", "same credit", "apart"]

# A rewording shares this much of the names and figures of both articles, and so much of them in
# the same order: closeness is that share times the strength of the alignment. Rewordings: facts
# 0.39 to 0.70, closeness 0.86 to 3.4; one below (next rule). Independent pairs: 298 of 300 below
# one of the two bars; the two others report one speech and one announcement.
REWORDED_FACTS = 0.38
REWORDED = 0.80

# In a story with other reports to compare with, a pair that stands out needs less: this many
# times as close as reports of this story usually are (the median). Rewordings: 4 to 47 times;
# independent pairs that reach the lower bars: at most 4.9 times.
OUTSTANDING_FACTS = 0.25
OUTSTANDING = 0.55
TIMES_USUAL = 5.0
OTHER_PAIRS = 5  # four reports have six pairs; of fewer the median says little


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


@dataclass(frozen=True, slots=True)
class _Measured:
    """What was measured of one pair."""

    found: Alignment
    facts: float

    @property
    def closeness(self) -> float:
        return self.facts * self.found.strength


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
    return score_pairs(Story([Traces(article) for article in articles]))


def score_pairs(story: Story) -> list[PairScore]:
    """Compare the pairs of a story that are worth it."""
    measured = {
        (i, j): _Measured(align(story.traces[i], story.traces[j]), story.shared_facts(i, j))
        for i, j in story.pairs()
    }
    usual = _Usual(story, measured)
    return [
        _score(story.traces[i], story.traces[j], pair, usual.of(i, j)) for (i, j), pair in measured.items()
    ]


class _Usual:
    """How close two reports of this story usually are."""

    def __init__(self, story: Story, measured: Mapping[tuple[int, int], _Measured]) -> None:
        self._story = story
        closest: dict[tuple[int, int], float] = {}
        for (i, j), pair in measured.items():
            reports = story.reports(i, j)
            if reports[0] != reports[1]:
                closest[reports] = max(pair.closeness, closest.get(reports, 0.0))
        self._closest = closest
        self._sorted = sorted(closest.values())

    def of(self, i: int, j: int) -> float | None:
        """The median closeness of the other pairs of reports; ``None`` where they are few."""
        own = self._closest.get(self._story.reports(i, j))
        others = len(self._sorted) - (own is not None)
        if others < OTHER_PAIRS:
            return None
        middle = (others - 1) // 2
        before = own is not None and own <= self._sorted[middle]
        return self._sorted[middle + before]


def _score(one: Traces, other: Traces, pair: _Measured, usual: float | None) -> PairScore:
    """What two articles share, and what follows."""
    count, runs = shared_runs(one, other)
    credits = carried(one.article) & carried(other.article)
    kind: Kind = "apart"
    if one.words == other.words and one.words:
        kind = "same text"
    elif is_copy(one, other):
        kind = "copy"
    elif _is_reworded(pair, usual):
        kind = "reworded"
    elif credits and (count or pair.found.in_order):
        # Two reports of one agency are one voice, whichever of its texts they print; only a
        # credit on a text that shares nothing with the other carriers' joins nobody.
        kind = "same credit"
    return PairScore(
        one=one.id,
        other=other.id,
        kind=kind,
        runs=round(runs, 3),
        overlap=round(min(1.0, pair.found.overlap), 3),
        facts=round(pair.facts, 3),
        sentences=len(_firsts(pair.found.in_order)),
        credit=min(credits, default=""),
    )


def _is_reworded(pair: _Measured, usual: float | None) -> bool:
    """Whether enough names and figures stand in the same sentences in the same order."""
    if pair.facts >= REWORDED_FACTS and pair.closeness >= REWORDED:
        return True
    outstanding = usual is not None and pair.closeness >= TIMES_USUAL * usual
    return outstanding and pair.facts >= OUTSTANDING_FACTS and pair.closeness >= OUTSTANDING


def _firsts(meetings: Iterable[tuple[int, int, float]]) -> set[int]:
    return {i for i, _, _ in meetings}
