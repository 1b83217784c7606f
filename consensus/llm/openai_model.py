"""OpenAI and every server that speaks its chat completions.

One ``complete`` goes through three loops, from outside in:
1. attempts: tenacity (imported when the first request is sent), full jitter, Retry-After, as many as
   ``retries`` allows within the run's shared budget (``outage``);
2. rungs: how JSON is asked for (``ladder``);
3. the gate: at most ``max_concurrency`` at once, everybody held on a 429, which costs no attempt; one at a
   time where the provider is down.
What each fault leads to stands in ``failures``; the HTTP call itself is ``wire``.
"""

from __future__ import annotations

import asyncio
import os
import time
import warnings
import weakref
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from consensus.errors import ConsensusError, ConsensusWarning, ModelError
from consensus.llm.answers import Answer, Unusable, answer
from consensus.llm.bodies import completion
from consensus.llm.budget import Meter
from consensus.llm.failures import (
    Hopeless,
    NoAnswer,
    RefusedKey,
    TimedOut,
    TooMany,
    Transient,
    Unreachable,
)
from consensus.llm.gate import Gate, Ticket
from consensus.llm.hope import Hope, InVain
from consensus.llm.ladder import Ask, Ladder
from consensus.llm.outage import LAST_ROUND_WIDTH, Outage
from consensus.llm.port import Reply, Request
from consensus.llm.retries import asked_wait, enough, wait
from consensus.llm.secrets import answer_without_key, scrub
from consensus.llm.tokens import usage_guess
from consensus.llm.wire import OPENAI_HOST, OPENAI_URL, Wire

# Longer than this nobody waits for a rate limit without being told: once a run.
SAID_FROM_S = 5.0


class OpenAIModel:
    """A model behind an OpenAI-compatible endpoint.

    Args:
        name: The model's name as the provider knows it.
        base_url: The endpoint, usually ending in ``/v1``; by default ``OPENAI_BASE_URL`` or OpenAI's own.
        api_key: By default ``OPENAI_API_KEY``. Endpoints other than OpenAI's may need none. It appears in
            no message, no ``repr`` and no answer.
        timeout_s: Longest that one HTTP call may take, its whole body included.
        max_concurrency: Most calls under way at once.
        deadline_s: Longest that all requests of a run may take, from the first one on.
        meter: Limits on spending, and the ledger of calls.
        sleep: How to wait between attempts and while the gate holds; for tests.
    """

    def __init__(  # noqa: PLR0913 - the settings of a connection, all but the name by keyword
        self,
        name: str,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout_s: float = 60.0,
        max_concurrency: int = 32,
        deadline_s: float | None = None,
        meter: Meter | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        url = base_url or os.environ.get("OPENAI_BASE_URL") or OPENAI_URL
        self._name = name
        # A key that was read from a file ends in a line break, which no header may.
        self._key = (api_key or os.environ.get("OPENAI_API_KEY") or "").strip() or None
        self._wire = Wire(name, url, self._key, timeout_s)
        self._width = max_concurrency
        self._deadline_s = deadline_s
        self.meter = meter or Meter(name)
        self._sleep = sleep
        # OpenAI rejects a schema with prefixItems: no call is needed to learn that.
        self._ladder = Ladder(wide=url.startswith(OPENAI_HOST))
        self._gates: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, Gate] = weakref.WeakKeyDictionary()
        self.new_run()

    def __repr__(self) -> str:
        return f"OpenAIModel({self._name!r}, base_url={self._wire.where!r})"

    @property
    def name(self) -> str:
        """The model's name."""
        return self._name

    @property
    def endpoint(self) -> str:
        """The endpoint's address, without user, password and query."""
        return self._wire.where

    def new_run(self) -> None:
        """Start a run: deadline and retry budget begin anew; what was learnt of the server stays."""
        self._outage = Outage()
        self._ends: float | None = None
        self._hope = Hope()
        self._said_to_wait = False

    async def aclose(self) -> None:
        """Close the connections that were opened in this event loop."""
        self._gates.pop(asyncio.get_running_loop(), None)
        await self._wire.aclose()

    async def complete(self, request: Request) -> Reply:
        """Answer ``request``: see ``port.Model``. The reply's usage sums all calls that it needed."""
        ask = Ask(request, late=self._outage.over or self._hope.lost is not None)
        try:
            reply = await self._in_time(ask)
        except ConsensusError as error:
            problem = error
            problem.args = (scrub(str(problem), *self._wire.secrets),)
            if isinstance(problem, ModelError) and not ask.unanswered and self._outage.lost():
                self._hope.doubt(InVain(f"every request failed, one so: {problem}"), self._gate())
        else:
            self._outage.read()
            self._hope.read(self._gate())
            text = answer_without_key(reply.text, *self._wire.secrets)
            return Reply(text, scrub(reply.model, *self._wire.secrets), reply.usage)
        finally:
            if ask.begun:
                self._hope.ended(self._gate())
        # Neither cause nor context: the SDK's exceptions hold the request with its headers.
        problem.__context__ = None
        raise problem from None

    async def _in_time(self, ask: Ask) -> Reply:
        if self._ends is None and self._deadline_s is not None:
            self._ends = time.monotonic() + self._deadline_s
        left = None if self._ends is None else self._ends - time.monotonic()
        try:
            async with asyncio.timeout(left):
                return await self._attempts(ask)
        except TimeoutError:
            raise ModelError(f"the run's deadline of {self._deadline_s:g} s has passed") from None
        except Transient as error:
            ask.unanswered = True
            raise ModelError(f"{error}; given up") from None

    async def _attempts(self, ask: Ask) -> Reply:
        from tenacity import AsyncRetrying, retry_if_exception_type  # only when a request is sent

        retrying = AsyncRetrying(
            retry=retry_if_exception_type(Transient),
            stop=lambda state: enough(state, ask, self._outage),
            wait=wait,
            sleep=self._sleep,
            reraise=True,
        )
        return await retrying(self._ladder.descend, ask, partial(self._gated, ask))

    async def _gated(
        self, ask: Ask, request: Request, body: Callable[[], dict[str, Any]], first: bool
    ) -> Answer:
        """One call, once the gate has a place; again as long as the provider says 429 and patience lasts."""
        gate = self._gate()
        while True:
            async with gate.place(first=first, begun=ask.begun) as ticket:
                gate.begun += not ask.begun
                ask.begun = True
                self._check_hope(ask)
                try:
                    found = await self._metered(request, body)
                except TooMany as error:
                    self._refused(gate, ticket, error)
                except Transient as error:
                    self._failed(gate, ticket, error)
                    raise
                except (Hopeless, RefusedKey) as error:
                    if self._outage.final():
                        self._hope.doubt(error, gate)
                    raise
                else:
                    gate.answered()
                    self._outage.answered()
                    self._hope.answered(gate)
                    return found

    def _failed(self, gate: Gate, ticket: Ticket, error: Transient) -> None:
        """A failure in passing: who may ask next, and when."""
        self._outage.last = str(error)
        hold = self._outage.failed(
            fresh=ticket.era == gate.era,
            timed_out=isinstance(error, TimedOut),
            unreachable=isinstance(error, Unreachable),
        )
        if self._outage.over:
            gate.open(None if self._outage.given_up else LAST_ROUND_WIDTH)
        elif hold is not None:
            gate.one_at_a_time(max(hold, asked_wait(error)))

    def _refused(self, gate: Gate, ticket: Ticket, error: TooMany) -> None:
        """A 429: everybody waits; raise where that has gone on for too long."""
        self._outage.refused()
        self._outage.last = str(error)
        if not gate.refused(ticket, error.retry_after_s):
            gate.open()
            self._outage.give_up()
            waited = f"after {gate.held_s:.0f} s of waiting"
            raise ModelError(f"{error}; given up {waited}: run again later") from None
        if gate.hold_s >= SAID_FROM_S and not self._said_to_wait:
            self._said_to_wait = True
            words = scrub(f"{error}: waiting {gate.hold_s:.0f} s", *self._wire.secrets)
            warnings.warn(words, ConsensusWarning, stacklevel=2)

    def _check_hope(self, ask: Ask) -> None:
        """Raise where a request would be in vain, since others of this run found out that all are."""
        if ask.late and self._outage.probe():
            return
        self._hope.check()
        if self._outage.given_up:
            ask.unanswered = True
            failures, refusals = self._outage.failures_in_a_row, self._outage.refusals_in_a_row
            limit = f", {refusals} of them for its rate limit (429): run again later" if refusals else ""
            words = f"{self._wire.where} failed {failures + refusals} times in a row{limit}"
            raise ModelError(f"{words}; the last time: {self._outage.last}; given up")

    def _gate(self) -> Gate:
        loop = asyncio.get_running_loop()
        if loop not in self._gates:
            self._gates[loop] = Gate(self._width, sleep=self._sleep)
        return self._gates[loop]

    async def _metered(self, request: Request, body: Callable[[], dict[str, Any]]) -> Answer:
        held = await self.meter.reserve(request)
        try:
            data = await self._wire.post(body())
            found = answer(
                completion(data, where=self._wire.where, model=self._name, secrets=self._wire.secrets),
                asked=self._name,
                limit=request.max_output_tokens,
            )
        except Unusable as error:
            error.usage = self.meter.settle(held, error.usage, "unusable")
            raise
        except (NoAnswer, asyncio.CancelledError):
            self.meter.settle(held, None, "failed")
            raise
        except BaseException:
            self.meter.release(held)
            raise
        spent = found.usage or usage_guess(request, found.text, self._name)
        usage = self.meter.settle(held, spent, "answered", found.cache_write_tokens)
        return Answer(found.text, found.model, usage)
