"""How many retries a run may make in all: a dead provider costs a bounded number of calls."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

# Retries that a run may make before any answer has come: a dead provider is asked 20 times more than there
# were requests under way.
RETRIES = 20

# What an answer gives back: a provider that answers two of three requests never runs out.
BACK_PER_ANSWER = 0.5

# After so many failures in a row, with the retries used up, nobody asks any more ...
FAILURES_IN_A_ROW = 10

# ... until so much time has passed that one request may try whether the provider is back.
PAUSE_S = 30.0


@dataclass
class RetryBudget:
    """Retries left, failures in a row, and from these whether to ask at all.

    >>> budget = RetryBudget(retries=1)
    >>> budget.take(), budget.take()
    (True, False)
    """

    retries: float = RETRIES
    clock: Callable[[], float] = time.monotonic
    left: float = field(init=False)
    failures_in_a_row: int = field(init=False, default=0)
    refusals_in_a_row: int = field(init=False, default=0)
    _paused_at: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        self.left = self.retries

    def take(self) -> bool:
        """Use one retry, if there is one left."""
        if self.left < 1:
            return False
        self.left -= 1
        return True

    def answered(self) -> None:
        """The provider answered: it is alive."""
        self.failures_in_a_row = self.refusals_in_a_row = 0
        self.left = min(self.retries, self.left + BACK_PER_ANSWER)

    def failed(self) -> None:
        """A transient failure: one more in the row."""
        self.failures_in_a_row += 1
        self._paused_at = self.clock()

    def refused(self) -> None:
        """A 429: it costs no retry, but is no sign of life either."""
        self.failures_in_a_row += 1
        self.refusals_in_a_row += 1

    def give_up(self) -> None:
        """Take the provider for dead: it refuses everybody."""
        self.left = 0
        self.failures_in_a_row = max(self.failures_in_a_row, FAILURES_IN_A_ROW)
        self._paused_at = self.clock()

    def given_up(self) -> bool:
        """Whether the provider is taken for dead. Once in ``PAUSE_S`` a caller is told that it is not."""
        if self.left >= 1 or self.failures_in_a_row < FAILURES_IN_A_ROW:
            return False
        if self.clock() - self._paused_at < PAUSE_S:
            return True
        self._paused_at = self.clock()
        return False
