"""What settles that two numbers which differ are no rivals, and what only speaks against it.

Scope words settle it: the killed are not the injured. So do other years, states, groups and parts. That two
share no name or no word, or that only one sentence speaks of a year to come, says less: enough on the other
side outweighs it.
"""

from __future__ import annotations

from consensus.reconciling.grouping.barriers import A_COMING_YEAR, NO_NAME, OTHER_SHARES, apart
from consensus.reconciling.grouping.readings import Reading

# With these as mere doubts labelled events are told best; with more of them no more is found, and simple
# contrasts ("asked for 5 million, got 3 million") become disputes.
_DOUBTS = {A_COMING_YEAR: "a coming year", OTHER_SHARES: "other shares", NO_NAME: "no common name"}


def ruled_out(a: Reading, b: Reading) -> bool:
    """Whether it is settled that two numbers do not state one measure."""
    why = apart(a, b)
    return why is not None and why not in _DOUBTS


def doubts(a: Reading, b: Reading) -> dict[str, float]:
    """What speaks against it without settling it, by its name."""
    why = apart(a, b)
    return {_DOUBTS[why]: 1.0} if why in _DOUBTS else {}
