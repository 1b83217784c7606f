"""Whether two articles derive from one report, with the scores that say so.

Over-counting origins is the dangerous error (one report passed off as several confirmations), so
the bars lie nearer to the independent pairs than to the copies. They were set on 300 pairs of
independent reports of one event (100 events, three outlets each) and on copies, trimmed copies
and full rewordings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from consensus.reconciling.origins.alignment import Alignment, Traces, align, shared_runs
from consensus.reconciling.origins.credits import carried

Kind = Literal["same text", "copy", "reworded", "same credit", "apart"]

# Share of the smaller article's five-word runs that makes a copy. Independent pairs: at most 0.05
# (one of 300 at 0.20, which turned out to share an agency's paragraphs); trimmed copies: 0.4 up.
COPIED = 0.10
# ... and at least this many runs, so that a two-line brief is not a copy by one stock phrase.
COPIED_RUNS = 6

# A rewording: the share of the smaller article's details that stand together in the same sentences
# in the same order, and that count divided by the square root of the details (chance grows with
# it). Independent pairs: both at most 0.30 and 2.8 at once; full rewordings: 0.35 and 3.9.
REWORDED = 0.26
REWORDED_STRENGTH = 2.9

# Two articles that credit one agency are held to be one report of it unless they share nothing:
# not one sentence with three details in common and no run of words.
SAME_CREDIT_DETAILS = 3


@dataclass(frozen=True, slots=True)
class PairScore:
    """How much two articles share, and what follows from it.

    ``runs`` is the share of the smaller one's five-word runs, outside quotations, that stand in
    the other; ``overlap`` the share of its rare details that stand there in the same sentences in
    the same order; both 0 to 1. ``credit`` is an agency both say they carry, else "".
    """

    one: str
    other: str
    kind: Kind
    runs: float
    overlap: float
    sentences: int
    credit: str = ""

    @property
    def shared(self) -> bool:
        """Whether the two derive from one report."""
        return self.kind != "apart"


def score(one: Traces, other: Traces) -> PairScore:
    """Compare two articles."""
    count, runs = shared_runs(one, other)
    found = align(one, other)
    credits = carried(one.article) & carried(other.article)
    kind: Kind = "apart"
    if one.prepared.words == other.prepared.words and one.prepared.words:
        kind = "same text"
    elif runs >= COPIED and count >= COPIED_RUNS:
        kind = "copy"
    elif is_reworded(found):
        kind = "reworded"
    elif credits and (count or any(shared >= SAME_CREDIT_DETAILS for _, _, shared in found.meetings)):
        kind = "same credit"
    return PairScore(
        one=one.article.id,
        other=other.article.id,
        kind=kind,
        runs=round(runs, 3),
        overlap=round(found.overlap, 3),
        sentences=len({i for i, _, _ in found.in_order}),
        credit=min(credits, default=""),
    )


def is_reworded(found: Alignment) -> bool:
    """Whether enough details stand in the same sentences in the same order."""
    strength = found.shared / max(1, found.details) ** 0.5
    return found.overlap >= REWORDED and strength >= REWORDED_STRENGTH
