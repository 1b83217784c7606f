"""In a crowd of figures a few stand for all that print the same number of the same thing.

Every pair is weighed while a story is of the usual size. Hundreds of differently worded reports of one
event print the same few numbers hundreds of times: comparing a handful of prints of each says as much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.grouping.strength import SAME, equal_strength

# Figures of one dimension from which on some stand for others. Labelled stories of five long articles
# have up to 108; there every pair is weighed.
CROWD = 200
# Prints of one number of one thing that are weighed: from three articles, so that it shows whether one
# article alone says it.
STANDING = 3


def followers(readings: Sequence[Reading]) -> dict[str, str]:
    """Whom a figure follows: figure id -> the id of the one that stands for it; the others lead.

    A figure follows one that prints the same number of the same noun and scope, and is as like it as two
    figures of one measure are.
    """
    blocks: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        blocks[reading.family].append(reading)
    found: dict[str, str] = {}
    for block in blocks.values():
        if len(block) > CROWD:
            found |= _following(block)
    return found


def _following(block: Iterable[Reading]) -> Mapping[str, str]:
    standing: dict[object, list[Reading]] = defaultdict(list)
    found: dict[str, str] = {}
    for reading in block:
        leaders = standing[reading.claim, reading.noun, reading.scope]
        leader = next((r for r in leaders[:STANDING] if equal_strength(r, reading) >= SAME), None)
        if leader is None or len(leaders) < STANDING:
            leaders.append(reading)
        else:
            found[reading.figure.id] = leader.figure.id
    return found
