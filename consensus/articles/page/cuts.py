"""Take stretches out of a story that was found, so that body and left-out stretches still cover the text."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.schema import Skipped, Span


def cut_out(
    body: Sequence[Span], skipped: Sequence[Skipped], cuts: Sequence[Skipped]
) -> tuple[tuple[Span, ...], tuple[Skipped, ...]]:
    """Body and skipped stretches after the cuts, which are in order and do not overlap.

    A part of a cut outside the body was left out already and keeps its reason.

    >>> body, skipped = cut_out([(0, 10)], [], [Skipped(start=3, end=5, why="no story")])
    >>> body, [(each.start, each.end) for each in skipped]
    (((0, 3), (5, 10)), [(3, 5)])
    """
    if not cuts:
        return tuple(body), tuple(skipped)
    kept: list[Span] = []
    left = list(skipped)
    at = 0
    for start, end in body:
        begin = start
        while at < len(cuts) and cuts[at].end <= start:
            at += 1
        here = at
        while here < len(cuts) and cuts[here].start < end:
            first, last = max(begin, cuts[here].start), min(end, cuts[here].end)
            kept += [(begin, first)] if first > begin else []
            left.append(Skipped(start=first, end=last, why=cuts[here].why))
            begin, here = last, here + 1
        kept += [(begin, end)] if end > begin else []
    return tuple(kept), tuple(sorted(left, key=lambda each: each.start))
