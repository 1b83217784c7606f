"""One gate for one provider: how many requests may be under way, and when nobody may start.

A provider that answers "too many requests" says it to everybody: the gate then narrows and holds all
requests for as long as the provider asked, so that one refusal is not followed by thirty more. While a
provider is down it lets one request through at a time.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

# After a refusal at most 0.7 of the requests that were under way are allowed; fewer where more of them were
# refused, but not below 0.3 at once, since a limit per minute refuses a whole burst. Measured against a
# server that refuses above 20 at once and answers in 0.5 s, so that 500 requests take 12.5 s at best: all
# answered in 16.5 s with 14 refusals where it asks to wait for 1 s, in 15.0 s where it does not.
NARROW = 0.7
NARROWEST = 0.3

# The first hold where the provider names none. Refusals in a row double it up to the most, whatever the
# provider names: a server that always says "in 0 seconds" must not be asked a thousand times. The holds
# before the last refusal are 63 seconds in all: by then a limit per minute has come round.
FIRST_HOLD_S = 0.5
MOST_HOLD_S = 12.0

# A width at which the provider refused is tried again only after so many rounds of answers below it.
ROUNDS_BELOW = 8

# Longest that everybody is held, in one hold or in several with no answer between.
PATIENCE_S = 120.0

# Refusals in a row, each after a longer hold, before a provider that only ever says 429 is given up.
REFUSALS_IN_A_ROW = 10

# A provider that asks to wait for longer than patience lasts may not mean it: it is tried four times more,
# within half a minute.
ABSURD_COUNTS = 2


@dataclass(frozen=True, slots=True)
class Ticket:
    """Proof of a place in the gate: ``era`` counts the refusals that were acted on before it was given."""

    era: int


class Gate:
    """At most ``width`` requests at once; narrows on refusals, widens slowly on answers.

    Refusals of requests that were under way together count as one, and say how many were taken. A place is
    given back for every full round of answers, but where the provider refused before only after
    ``ROUNDS_BELOW`` of them. It belongs to one event loop.

    ``begun`` counts the requests that were let in at least once and have not ended; who uses it counts them.
    """

    def __init__(
        self,
        width: int,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        if width < 1:
            raise ValueError("a gate lets at least one request through")
        self.widest = width
        self.width = width
        self.refusals_in_a_row = 0
        self.held_s = 0.0
        self.era = 0
        self._answers = 0
        self._refused_at = width + 1
        self._most: int | None = None
        self._burst = self._burst_refused = 0
        self._busy = 0
        self._held_until = 0.0
        self._waiting: deque[tuple[asyncio.Future[None], bool]] = deque()
        self._only_begun = False
        self.begun = 0
        self._clock = clock
        self._sleep = sleep

    @asynccontextmanager
    async def place(self, *, first: bool = False, begun: bool = False) -> AsyncIterator[Ticket]:
        """Wait for a place, first come first served, and give it back at the end.

        ``first`` goes before all who wait: to end what was begun. ``begun`` may enter where nobody new may.
        """
        await self._enter(first, begun)
        try:
            seen = self._clock()
            while self._held_until > seen:
                hold, seen = self._held_until - self._clock(), self._held_until
                await self._sleep(max(0.0, hold))
            yield Ticket(self.era)
        finally:
            self._busy -= 1
            self._wake()

    def answered(self) -> None:
        """The provider took a request: after a full round of these the gate widens by one."""
        self.refusals_in_a_row = 0
        self.held_s = 0.0
        if self._most is not None:
            self._most = None
            self._wake()
        self._answers += 1
        rounds = ROUNDS_BELOW if self.width + 1 == self._refused_at else 1
        if self._answers >= rounds * self.width and self.width < self.widest:
            self.width += 1
            self._answers = 0
            self._wake()

    def refused(self, ticket: Ticket, retry_after_s: float | None) -> bool:
        """The provider refused ``ticket``'s request: hold everybody, and narrow.

        Returns:
            Whether to ask again; ``False`` when the holds since the last answer, or the refusals in a row,
            are more than anybody wants to wait for.
        """
        first = ticket.era == self.era
        absurd = retry_after_s is not None and retry_after_s > PATIENCE_S
        retry_after_s = None if absurd else retry_after_s
        if first:
            self.era += 1
            self._answers = 0
            self.refusals_in_a_row += ABSURD_COUNTS if absurd else 1
            self._burst, self._burst_refused = max(1, self._busy), 0
            self._refused_at = max(2, min(self.width, self._burst))
        if ticket.era == self.era - 1:
            self._burst_refused += 1
            taken = min(self._burst - self._burst_refused, int(NARROW * self._burst))
            self.width = max(1, min(self.width, max(taken, int(NARROWEST * self._burst))))
        hold = retry_after_s or 0.0
        if first and (retry_after_s is None or self.refusals_in_a_row > 1):
            hold = max(hold, min(MOST_HOLD_S, FIRST_HOLD_S * 2.0 ** (self.refusals_in_a_row - 1)))
        now = self._clock()
        longer = max(0.0, now + hold - max(now, self._held_until))
        if self.held_s + longer > PATIENCE_S or self.refusals_in_a_row >= REFUSALS_IN_A_ROW:
            return False
        self.held_s += longer
        self._held_until = max(self._held_until, now + hold)
        return True

    @property
    def hold_s(self) -> float:
        """Seconds until anybody may ask."""
        return max(0.0, self._held_until - self._clock())

    def one_at_a_time(self, hold_s: float) -> None:
        """The provider is down: nobody asks for so long, then one request at a time until one is answered."""
        self.era += 1
        self._most = 1
        self._held_until = max(self._held_until, self._clock() + hold_s)

    def open(self, most: int | None = None) -> None:
        """End the hold: nobody is to wait for a provider that was given up, or is asked once again by all.

        ``most``: so many at once until one is answered.
        """
        self._held_until = 0.0
        self._most = most
        self._wake()

    def only_begun(self, *, nobody_new: bool) -> None:
        """Whether nobody new is let in, until it is known what becomes of those under way."""
        self._only_begun = nobody_new
        self._wake()

    async def _enter(self, first: bool, begun: bool) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        (self._waiting.appendleft if first else self._waiting.append)((turn, begun))
        self._wake()
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._busy -= 1
                self._wake()
            raise

    def _room(self) -> int:
        return self.width if self._most is None else min(self._most, self.width)

    def _wake(self) -> None:
        while self._busy < self._room() and (turn := self._next()) is not None:
            if not turn.done():
                self._busy += 1
                turn.set_result(None)

    def _next(self) -> asyncio.Future[None] | None:
        """Who has waited longest of those who may enter; who is called waits no more.

        Where the provider is ill those who never asked come first: they may be the ones that it can bear.
        """
        new, old = {False}, {True}
        kinds = (old,) if self._only_begun else (new | old,) if self._most is None else (new, old)
        for kind in kinds:
            for number, (turn, begun) in enumerate(self._waiting):
                if begun in kind:
                    del self._waiting[number]
                    return turn
        return None
