"""OpenAI and every server that speaks its chat completions: the one file that knows the SDK and tenacity.

One ``complete`` goes through three loops, from outside in:
1. attempts: tenacity, full jitter, Retry-After, at most ``ATTEMPTS``, within the run's shared retry budget;
2. rungs: how JSON is asked for (``ladder``);
3. the gate: at most ``max_concurrency`` at once, everybody held on a 429, which costs no attempt.
What each fault leads to stands in ``failures``.
"""

from __future__ import annotations

import asyncio
import os
import ssl
import time
import weakref
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from consensus.errors import BadAnswer, ConsensusError, MissingKey, ModelError
from consensus.llm.answers import Answer, Unusable, answer, completion
from consensus.llm.budget import Meter
from consensus.llm.failures import Rejection, TooMany, Transient, failure
from consensus.llm.gate import Gate
from consensus.llm.ladder import Ask, Ladder
from consensus.llm.port import Reply, Request
from consensus.llm.retry_budget import RetryBudget
from consensus.llm.secrets import bare_url, scrub, without_key
from consensus.llm.tokens import usage_guess

if TYPE_CHECKING:
    import openai
    from tenacity import RetryCallState

OPENAI_HOST = "https://api.openai.com/"
OPENAI_URL = OPENAI_HOST + "v1"

# One attempt and three more: with full jitter from half a second on these span two seconds on average, four
# at most, which outlives a restart behind a load balancer.
ATTEMPTS = 4
FIRST_WAIT_S = 0.5
MOST_WAIT_S = 8.0

# A request that timed out is tried once more, not three times: each try costs the whole timeout.
TIMEOUTS = 2

# Longest that is waited because the provider said so, in one hold or in several with no answer between.
PATIENCE_S = 120.0

# Refusals in a row, each after a longer hold, before a provider that only ever says 429 is given up.
REFUSALS_IN_A_ROW = 10

# The longest answers a model gives, 128,000 tokens, are half a megabyte. Of an error page 64 KB are read.
RESPONSE_BYTES = 16_000_000
ERROR_BYTES = 64_000


@dataclass
class _Line:
    """What belongs to one event loop: the client with its connections, and the gate."""

    client: openai.AsyncOpenAI
    gate: Gate


class _Rejected(Exception):
    """Carries a response with an error status out of the SDK, before the SDK reads it whole."""

    def __init__(self, rejection: Rejection) -> None:
        super().__init__(rejection.status)
        self.rejection = rejection


class _NoAnswer(Transient):
    """The request went out and no complete answer came back: it may have been billed."""


class _TimedOut(_NoAnswer):
    """No complete answer within the timeout."""


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
        self._name = name
        self._url = base_url or os.environ.get("OPENAI_BASE_URL") or OPENAI_URL
        self._where = bare_url(self._url)
        self._key = api_key or os.environ.get("OPENAI_API_KEY") or None
        self._timeout_s = timeout_s
        self._width = max_concurrency
        self._deadline_s = deadline_s
        self.meter = meter or Meter(name)
        self._sleep = sleep
        # OpenAI rejects a schema with prefixItems: no call is needed to learn that.
        self._ladder = Ladder(wide=self._where.startswith(OPENAI_HOST))
        self._lines: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Line] = weakref.WeakKeyDictionary()
        self.new_run()

    def __repr__(self) -> str:
        return f"OpenAIModel({self._name!r}, base_url={self._where!r})"

    @property
    def name(self) -> str:
        """The model's name."""
        return self._name

    def new_run(self) -> None:
        """Start a run: deadline and retry budget begin anew; what was learnt of the server stays."""
        self._retries = RetryBudget()
        self._ends: float | None = None

    async def aclose(self) -> None:
        """Close the connections that were opened in this event loop."""
        line = self._lines.pop(asyncio.get_running_loop(), None)
        if line is not None:
            await line.client.close()

    async def complete(self, request: Request) -> Reply:
        """Answer ``request``: see ``port.Model``. The reply's usage sums all calls that it needed."""
        if self._ends is None and self._deadline_s is not None:
            self._ends = time.monotonic() + self._deadline_s
        left = None if self._ends is None else self._ends - time.monotonic()
        try:
            async with asyncio.timeout(left):
                reply = await self._attempts(Ask(request))
        except TimeoutError:
            problem: ConsensusError = ModelError(f"the run's deadline of {self._deadline_s:g} s has passed")
        except Transient as error:
            problem = ModelError(f"{error}; tried again without success")
        except ConsensusError as error:
            problem = error
        else:
            return Reply(without_key(reply.text, self._key), reply.model, reply.usage)
        problem.args = (scrub(str(problem), self._key),)
        # Neither cause nor context: the SDK's exceptions hold the request with its headers.
        problem.__context__ = None
        raise problem from None

    async def _attempts(self, ask: Ask) -> Reply:
        from tenacity import AsyncRetrying, retry_if_exception_type  # noqa: PLC0415 - only when a request is sent

        retrying = AsyncRetrying(
            retry=retry_if_exception_type(Transient),
            stop=lambda state: self._enough(state, ask),
            wait=_wait,
            sleep=self._sleep,
            reraise=True,
        )
        return await retrying(self._ladder.descend, ask, self._gated)

    def _enough(self, state: RetryCallState, ask: Ask) -> bool:
        error = state.outcome.exception() if state.outcome else None
        ask.timeouts += isinstance(error, _TimedOut)
        if state.attempt_number >= ATTEMPTS or ask.timeouts >= TIMEOUTS:
            return True
        return _asked_wait(error) > PATIENCE_S or not self._retries.take()

    async def _gated(self, request: Request, body: Callable[[], dict[str, Any]]) -> Answer:
        """One call, once the gate has a place; again as long as the provider says 429 and patience lasts."""
        gate = self._line().gate
        while True:
            async with gate.place() as ticket:
                if self._retries.given_up():
                    raise ModelError(
                        f"{self._where} failed {self._retries.failures_in_a_row} times in a row: given up"
                    )
                try:
                    found = await self._metered(request, body())
                except TooMany as error:
                    gate.refused(ticket, error.retry_after_s)
                    self._retries.failures_in_a_row += 1
                    if gate.refusals_in_a_row >= REFUSALS_IN_A_ROW or gate.held_s > PATIENCE_S:
                        self._retries.give_up()
                        raise ModelError(
                            f"{error}; given up: wait and run again, or lower the concurrency"
                        ) from None
                except Transient:
                    self._retries.failed()
                    raise
                else:
                    gate.answered()
                    self._retries.answered()
                    return found

    async def _metered(self, request: Request, body: dict[str, Any]) -> Answer:
        held = self.meter.reserve(request)
        try:
            data = await self._post(body)
            found = answer(
                completion(data, where=self._where), asked=self._name, limit=request.max_output_tokens
            )
        except Unusable as error:
            error.usage = self.meter.settle(held, error.usage, "unusable")
            raise
        except (_NoAnswer, asyncio.CancelledError):
            self.meter.settle(held, None, "failed")
            raise
        except BaseException:
            self.meter.release(held)
            raise
        spent = found.usage if not found.usage.estimated else usage_guess(request, found.text, self._name)
        usage = self.meter.settle(held, spent, "answered", found.cache_write_tokens)
        return Answer(found.text, found.model, usage)

    async def _post(self, body: dict[str, Any]) -> bytes:
        """One HTTP call: the body of a response with status 2xx, or the exception that says what happened."""
        import openai  # noqa: PLC0415 - takes a good half second: only when a request is sent

        try:
            async with asyncio.timeout(self._timeout_s):
                return await self._read(body)
        except _Rejected as error:
            problem = failure(error.rejection, model=self._name, where=self._where)
        except (TimeoutError, openai.APITimeoutError):
            problem = _TimedOut(f"{self._where} gave no complete answer within {self._timeout_s:g} s")
        except openai.APIConnectionError as error:
            problem = self._unreachable(error.__cause__)
        except openai.OpenAIError as error:
            problem = ModelError(f"{self._where}: {type(error).__name__}")
        raise problem from None

    async def _read(self, body: dict[str, Any]) -> bytes:
        data = bytearray()
        completions = self._line().client.chat.completions
        async with completions.with_streaming_response.create(model=self._name, **body) as response:
            try:
                async for chunk in response.iter_bytes():
                    data += chunk
                    if len(data) > RESPONSE_BYTES:
                        raise BadAnswer(f"the answer is larger than {RESPONSE_BYTES // 1_000_000} MB")
            except (BadAnswer, TimeoutError):
                raise
            except Exception as error:
                raise _NoAnswer(f"the answer of {self._where} broke off ({type(error).__name__})") from None
        return bytes(data)

    def _unreachable(self, cause: BaseException | None) -> Exception:
        kind, words = type(cause).__name__, str(cause)
        if "CERTIFICATE_VERIFY_FAILED" in words:
            return ModelError(f"the certificate of {self._where} is not trusted: check --base-url")
        if kind in ("UnsupportedProtocol", "InvalidURL", "LocalProtocolError"):
            return ModelError(f"{self._where} is no address that can be asked: check --base-url and the key")
        if kind.startswith("Connect"):
            return Transient(f"{self._where} cannot be reached ({words or kind})")
        return _NoAnswer(f"the connection to {self._where} broke ({kind})")

    def _line(self) -> _Line:
        loop = asyncio.get_running_loop()
        if loop not in self._lines:
            self._lines[loop] = _Line(self._client(), Gate(self._width, sleep=self._sleep))
        return self._lines[loop]

    def _client(self) -> openai.AsyncOpenAI:
        import openai  # noqa: PLC0415

        if not self._key and self._url.startswith(OPENAI_HOST):
            raise MissingKey("no API key: set OPENAI_API_KEY, or name another server with --base-url")
        http = openai.DefaultAsyncHttpxClient(
            # A redirect would send the articles to an address that nobody configured.
            follow_redirects=False,
            event_hooks={"response": [_reject]},
            timeout=openai.Timeout(self._timeout_s, connect=min(10.0, self._timeout_s)),
            # Reading the certificates takes 35 ms. A plain address needs none, and gets a context that
            # trusts nobody.
            verify=True if self._url.startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        )
        return openai.AsyncOpenAI(
            # A local server needs no key, but the SDK does.
            api_key=self._key or "none",
            base_url=self._url,
            # The SDK would retry by itself on top of tenacity.
            max_retries=0,
            http_client=http,
            timeout=http.timeout,
        )


async def _reject(response: Any) -> None:
    """Called with every response before its body is read: stops error pages of any size."""
    if response.status_code < 300:
        return
    body = bytearray()
    with suppress(Exception):
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) >= ERROR_BYTES:
                break
    headers = {name.lower(): value for name, value in response.headers.items()}
    raise _Rejected(Rejection(response.status_code, headers, bytes(body[:ERROR_BYTES])))


def _asked_wait(error: BaseException | None) -> float:
    return (error.retry_after_s or 0.0) if isinstance(error, Transient) else 0.0


def _wait(state: RetryCallState) -> float:
    """Full jitter, and at least as long as the provider asked."""
    from tenacity import wait_random_exponential  # noqa: PLC0415

    error = state.outcome.exception() if state.outcome else None
    return max(_asked_wait(error), wait_random_exponential(multiplier=FIRST_WAIT_S, max=MOST_WAIT_S)(state))
