"""When a provider is taken for sick, and when for dead: a dead one costs a bounded number of calls.

After a few failures in a row nobody asks but one request at a time, after waits that double. One answer, and
all go on; a few of these in vain, and the last round begins: whoever still waits asks, since it may be the
articles before it that the provider cannot bear. One answer, and all go on as before; too many failures in a
row, and the provider is given up for the run. What requests repeat comes out of one budget for all of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

# Failures in a row by which it is the provider that is ill and not a request. A provider that fails one call
# in three at random has so many in a row once in 243 calls, and then loses half a second.
SICK = 5

# Tries of one request at a time before the last round: with the waits between them 15 seconds where the
# provider never answered in this run, half a minute where it did, which outlives a restart.
TRIES = 6
TRIES_OF_ONE_THAT_ANSWERED = 10
FIRST_HOLD_S = 0.5
MOST_HOLD_S = 4.0

# A try that ended in a timeout took a minute already.
TIMEOUT_COUNTS = 3

# Failures in a row of the last round before the provider is given up. With what was under way and the tries
# that is 160 articles: of 150 with two that can be read, both are, wherever they stand. A call that nobody
# answers at all costs a timeout: so many of these end the round.
LAST_ROUND = 128
TIMEOUTS_OF_LAST_ROUND = 8

# Requests at once in the last round: a provider that is down is not to be stormed.
LAST_ROUND_WIDTH = 4

# Retries that a run may make before any answer has come: enough for all that were under way and the tries.
RETRIES = 40

# Retries that each request may make beyond them where the provider has answered, in the last round too: what
# others wasted must not cost a request that fails in passing.
OWN_RETRIES = 2

# What an answer gives back: a provider that answers every third request never runs out.
BACK_PER_ANSWER = 2.0

# Requests that failed for good, with nothing read in the whole run, after which nobody else asks: the same
# would happen to them.
IN_VAIN = 20

# A provider that answered before and then says that key, quota or model are wrong is believed by then.
FINAL_IN_A_ROW = 3

# The articles that a gateway dislikes are the last ones to be tried: what is asked after them, which is the
# last call of a run, finds the provider given up for their sake, and asks all the same.
PROBES = 3


@dataclass
class Outage:
    """What one run has seen of a provider.

    >>> outage = Outage()
    >>> [outage.failed(fresh=True) for _ in range(6)]
    [None, None, None, None, 0.5, 1.0]
    >>> outage.answered(), outage.sick
    (None, False)
    """

    left: float = RETRIES
    answers: int = 0
    failures_in_a_row: int = 0
    refusals_in_a_row: int = 0
    sick: bool = False
    last_round: bool = False
    given_up: bool = False
    last: str = ""
    final_in_a_row: int = 0
    probes: int = 0
    lost_in_vain: int = 0
    any_read: bool = False
    _tries: int = field(default=0, repr=False)
    _in_last_round: float = field(default=0.0, repr=False)

    @property
    def over(self) -> bool:
        """Whether whoever waits is asked for the last time, or not at all."""
        return self.last_round or self.given_up

    def take(self, retry: int) -> bool:
        """Whether a request may be repeated, for the ``retry``-th time: out of the budget, or as its own."""
        if self.given_up:
            return False
        if self.last_round or self.left < 1:
            return self.answers > 0 and retry <= OWN_RETRIES
        self.left -= 1
        return True

    def answered(self) -> None:
        """The provider answered: it is alive."""
        self.answers += 1
        self.failures_in_a_row = self.refusals_in_a_row = self.final_in_a_row = self._tries = 0
        self._in_last_round = 0.0
        self.sick = self.last_round = self.given_up = False
        self.left = min(RETRIES, self.left + BACK_PER_ANSWER)

    def failed(self, *, fresh: bool, timed_out: bool = False, unreachable: bool = False) -> float | None:
        """A transient failure: for how many seconds nobody is to ask, ``None`` where others may go on.

        ``fresh``: the request was sent after the last hold, not under way when it began. ``unreachable``:
        there was no connection, so that no article can be to blame.
        """
        self.failures_in_a_row += 1
        if self.last_round:
            self._in_last_round += LAST_ROUND / TIMEOUTS_OF_LAST_ROUND if timed_out else 1
            self.given_up = self.given_up or unreachable or self._in_last_round >= LAST_ROUND
            return None
        if self.failures_in_a_row < SICK or (self.sick and not fresh):
            return None
        if self.sick:
            self._tries += TIMEOUT_COUNTS if timed_out else 1
        self.sick = True
        if self._tries >= (TRIES_OF_ONE_THAT_ANSWERED if self.answers else TRIES):
            self.last_round, self.given_up = not unreachable, unreachable
            return None
        return min(MOST_HOLD_S, FIRST_HOLD_S * 2.0 ** min(self._tries, 8))

    def refused(self) -> None:
        """A 429: it costs no retry, but is no sign of life either."""
        self.refusals_in_a_row += 1

    def probe(self) -> bool:
        """Whether a request that comes when the run was given up may see for itself. A few may."""
        self.probes += 1
        return self.answers > 0 and self.probes <= PROBES

    def final(self) -> bool:
        """The provider says that no request of this run can succeed: whether to believe it."""
        self.final_in_a_row += 1
        return not self.answers or self.final_in_a_row >= FINAL_IN_A_ROW

    def lost(self) -> bool:
        """One request failed for good: whether the others may as well not be sent."""
        self.lost_in_vain += 1
        return not self.any_read and self.lost_in_vain >= IN_VAIN

    def read(self) -> None:
        """One request was answered as it was asked."""
        self.any_read = True

    def give_up(self) -> None:
        """Take the provider for dead: nobody else asks."""
        self.given_up = True
