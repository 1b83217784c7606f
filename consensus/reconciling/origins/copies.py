"""Verbatim copies among many articles, in time that grows with the text and not with the pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from consensus.reconciling.origins.alignment import shared_runs
from consensus.reconciling.origins.traces import Traces

# Share of the shorter article's five-word runs that makes a copy. Of 300 pairs of independent
# reports of one event 297 have at most 0.05; the three above (0.10 to 0.12) do print whole
# paragraphs of each other or of one agency. Trimmed and edited copies: 0.25 and more.
COPIED = 0.08
# ... and at least this many runs, so that a stock phrase in a two-line brief is no copy.
COPIED_RUNS = 6

# How many articles are remembered for one run: a phrase that more share tells no copies apart.
HOLDERS = 8


def is_copy(count: int, share: float) -> bool:
    """Whether enough of the shorter article stands in the other word for word.

    Args:
        count: the five-word runs that the two share.
        share: the part of the shorter one's runs that these are.

    >>> is_copy(40, 0.4), is_copy(40, 0.05), is_copy(2, 1.0)
    (True, False, False)
    """
    return share >= COPIED and count >= COPIED_RUNS


def copy_groups(traces: Sequence[Traces]) -> list[int]:
    """For each article the position of the fullest article it is a copy of, or its own.

    Goes through the articles from the longest down, whatever their order, and compares each only
    with the articles that hold its runs.
    """
    order = sorted(range(len(traces)), key=lambda i: traces[i].rank)
    leader = list(range(len(traces)))
    holders: dict[tuple[str, ...], dict[int, int]] = {}  # by run: of each leader the first that holds it
    texts: dict[tuple[str, ...], int] = {}
    for i in order:
        same = texts.setdefault(traces[i].words, i)
        if same != i and traces[i].words:
            leader[i] = leader[same]
            continue
        sample = traces[i].some_runs
        hits = Counter(chain.from_iterable(holders[run].values() for run in sample if run in holders))
        likely = min(hits, key=lambda j: (-hits[j], traces[j].rank), default=i)
        if likely != i and is_copy(*shared_runs(traces[i], traces[likely])):
            leader[i] = leader[likely]
        for run in sample:
            known = holders.setdefault(run, {})
            if len(known) < HOLDERS:
                known.setdefault(leader[i], i)
    return leader
