"""How much it weighs, against two numbers that differ, that something forbids that they are one measure.

Scope words settle it: the killed are not the injured. What is only gathered from the words around (a year
in the sentence, a place, another noun) is often misread, and enough on the other side outweighs it.
"""

from __future__ import annotations

from consensus.reconciling.grouping import barriers
from consensus.reconciling.grouping.parted import THE_ARRESTED
from consensus.reconciling.grouping.readings import Reading

NEVER, DOUBTFUL, NONE = "never", "doubtful", "none"
_DOUBTFUL = frozenset(
    {
        barriers.A_COMING_YEAR,
        barriers.NO_NAME,
        THE_ARRESTED,
        barriers.OTHER_THINGS,
        barriers.SMALL_THINGS,
        barriers.OTHER_SHARES,
    }
)


def doubt(a: Reading, b: Reading) -> str:
    """How sure it is that two numbers do not state one measure, going by what forbids it."""
    why = barriers.apart(a, b)
    if why is None:
        return NONE
    return DOUBTFUL if why in _DOUBTFUL else NEVER
