"""Verbatim copies among many articles, in time that grows with the text and not with the pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

from consensus.reconciling.origins.alignment import shared_runs
from consensus.reconciling.origins.traces import Traces

# Share of the smaller article's five-word runs that makes a copy. Of 300 pairs of independent
# reports of one event none has more than 0.05, but for two that carry one statement at length
# (0.10 and 0.12); trimmed and lightly edited copies have 0.27 and more.
COPIED = 0.08
# ... and at least this many runs, so that a stock phrase in a two-line brief is no copy.
COPIED_RUNS = 6

# How many articles are remembered for one run: a phrase that more share tells no copies apart.
HOLDERS = 8
# One run in four is looked up to find what an article may be a copy of.
SAMPLE = 4


def is_copy(one: Traces, other: Traces) -> bool:
    """Whether enough of the shorter article stands in the other word for word.

    >>> from consensus.schema import Article
    >>> text = "Officials opened the Harlow tunnel on Monday after four years of digging and two floods."
    >>> is_copy(Traces(Article(id="a", text=text)), Traces(Article(id="b", text=text + " It rained.")))
    True
    """
    count, share = shared_runs(one, other)
    return (share >= COPIED and count >= COPIED_RUNS) or (bool(one.words) and one.words == other.words)


def copy_groups(traces: Sequence[Traces]) -> list[int]:
    """For each article the position of the fullest article it is a copy of, or its own.

    Goes through the articles from the longest down, whatever their order, and compares each only
    with the articles that hold its runs.
    """
    order = sorted(range(len(traces)), key=lambda i: traces[i].rank)
    leader = list(range(len(traces)))
    holders: dict[tuple[str, ...], list[int]] = {}
    texts: dict[tuple[str, ...], int] = {}
    for i in order:
        same = texts.setdefault(traces[i].words, i)
        if same != i and traces[i].words:
            leader[i] = leader[same]
            continue
        sample = [run for run in traces[i].runs if _sampled(run[0])]
        hits = Counter(holder for run in sample for holder in holders.get(run, ()))
        likely = min(hits, key=lambda j: (-hits[j], traces[j].rank), default=i)
        if likely != i and is_copy(traces[i], traces[likely]):
            leader[i] = leader[likely]
        for run in sample:
            known = holders.setdefault(run, [])
            if len(known) < HOLDERS and all(leader[j] != leader[i] for j in known):
                known.append(i)
    return leader


@lru_cache(maxsize=65_536)
def _sampled(word: str) -> bool:
    """Whether runs that begin with this word are looked up; the same in every process."""
    return crc32(word.encode("utf-8", "replace")) % SAMPLE == 0
