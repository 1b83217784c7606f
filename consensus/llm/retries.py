"""How often one request is repeated, and after what wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consensus.llm.failures import TimedOut, Transient
from consensus.llm.gate import PATIENCE_S
from consensus.llm.ladder import Ask
from consensus.llm.outage import PROBES, Outage

if TYPE_CHECKING:
    from tenacity import RetryCallState

# Attempts at one request while the provider answers others, and where it never answered in this run. Of 500
# requests to a provider that fails one in three at random 0.08 are lost, with four attempts it were six.
ATTEMPTS = 8
ATTEMPTS_AT_NOTHING = 5
FIRST_WAIT_S = 0.5
MOST_WAIT_S = 4.0

# The same for requests that timed out: each try costs the whole timeout.
TIMEOUTS = 3
TIMEOUTS_AT_NOTHING = 2


def enough(state: RetryCallState, ask: Ask, outage: Outage) -> bool:
    """Whether ``ask``, which has just failed in passing, is not to be repeated."""
    error = state.outcome.exception() if state.outcome else None
    ask.timeouts += isinstance(error, TimedOut)
    alive = outage.answers > 0
    if state.attempt_number >= (ATTEMPTS if alive else ATTEMPTS_AT_NOTHING):
        return True
    if ask.timeouts >= (TIMEOUTS if alive else TIMEOUTS_AT_NOTHING):
        return True
    if ask.late and state.attempt_number < PROBES:
        return False
    return not outage.take(state.attempt_number)


def asked_wait(error: BaseException | None) -> float:
    """Seconds that the provider asked to wait; 0 where that is more than anybody would."""
    asked = (error.retry_after_s or 0.0) if isinstance(error, Transient) else 0.0
    return asked if asked <= PATIENCE_S else 0.0


def wait(state: RetryCallState) -> float:
    """Full jitter, and at least as long as the provider asked."""
    from tenacity import wait_random_exponential

    error = state.outcome.exception() if state.outcome else None
    return max(asked_wait(error), wait_random_exponential(multiplier=FIRST_WAIT_S, max=MOST_WAIT_S)(state))
