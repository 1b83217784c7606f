"""One HTTP call to an OpenAI-compatible endpoint through the SDK: the one file that imports openai.

The SDK is imported when the first request is sent. It is told not to retry, its answers are read under a cap
and its exceptions do not leave this file: they hold the request with its headers.
"""

from __future__ import annotations

import asyncio
import gc
import re
import ssl
import weakref
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from consensus.errors import ConsensusError, MissingKey
from consensus.llm.answers import Unusable
from consensus.llm.failures import Hopeless, NoAnswer, Rejection, TimedOut, Unreachable, failure
from consensus.llm.secrets import bare_url, secrets_in, spellings

if TYPE_CHECKING:
    import openai

OPENAI_HOST = "https://api.openai.com/"
OPENAI_URL = OPENAI_HOST + "v1"

# The longest answers a model gives, 128,000 tokens, are half a megabyte, with every character escaped three.
# Of an error page 64 KB are read.
RESPONSE_BYTES = 4_000_000
ERROR_BYTES = 64_000

# A server that accepts no connection within ten seconds is not going to.
CONNECT_S = 10.0

# Redirects to another path of the same server, as some make for a slash too few.
REDIRECTS = 3

# Of the resolver's answers, the one that is no passing failure of the network; Linux, macOS, Windows.
NO_SUCH_HOST = re.compile(r"Errno -2\]|Errno 8\]|Errno 11001\]|Name or service not known")

CHECK = "check --base-url and the key"


class _Rejected(Exception):
    """Carries a response with an error status out of the SDK, before the SDK reads it whole."""

    def __init__(self, rejection: Rejection) -> None:
        super().__init__(rejection.status)
        self.rejection = rejection


class Wire:
    """Connections to one endpoint, for one model: a client for each event loop, made when first needed."""

    def __init__(self, model: str, url: str, key: str | None, timeout_s: float) -> None:
        self.where = bare_url(url)
        self.secrets = (*spellings(key or ""), *secrets_in(url))
        self._model = model
        self._url = url
        self._key = key
        self._timeout_s = timeout_s
        self._clients: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, openai.AsyncOpenAI] = (
            weakref.WeakKeyDictionary()
        )

    async def aclose(self) -> None:
        """Close the connections that were opened in this event loop."""
        client = self._clients.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.close()

    async def post(self, body: dict[str, Any]) -> bytes:
        """The body of a response with status 2xx.

        Raises:
            Transient: when the provider fails in passing; ``NoAnswer`` when the call may have been billed.
            FormatRejected, LimitRejected: when it wants to be asked otherwise.
            ModelError: when asking again would not help.
        """
        _load_sdk()
        import openai

        problem: Exception
        try:
            async with asyncio.timeout(self._timeout_s):
                return await self._read(self._client(), body)
        except (ConsensusError, NoAnswer):
            raise
        except _Rejected as error:
            problem = self._failure(error.rejection)
        except (TimeoutError, openai.APITimeoutError):
            problem = TimedOut(f"{self.where} gave no complete answer within {self._timeout_s:g} s")
        except openai.APIConnectionError as error:
            cause = error.__cause__
            # Early versions of the SDK take whatever a hook raises for a broken connection.
            rejection = cause.rejection if isinstance(cause, _Rejected) else None
            problem = self._failure(rejection) if rejection else self._unreachable(cause)
        except Exception as error:
            # An address or a key that no request can be made of: each layer has exceptions of its own.
            problem = Hopeless(f"no request to {self.where} can be made ({type(error).__name__}): {CHECK}")
        raise problem

    async def _read(self, client: openai.AsyncOpenAI, body: dict[str, Any]) -> bytes:
        import openai

        data = bytearray()
        # The body goes in as it is: the SDK's own arguments are 40 ms of imports and 0.1 ms a call.
        answer = await client.post(
            "/chat/completions",
            cast_to=object,
            body={"model": self._model, **body},
            stream=True,
            stream_cls=openai.AsyncStream[object],
        )
        try:
            async for chunk in answer.response.aiter_bytes():
                data += chunk
                if len(data) > RESPONSE_BYTES:
                    raise Unusable(f"the answer is larger than {RESPONSE_BYTES // 1_000_000} MB")
        except Unusable:
            raise
        except Exception as error:
            raise NoAnswer(f"the answer of {self.where} broke off ({type(error).__name__})") from None
        finally:
            await answer.close()
        return bytes(data)

    def _failure(self, rejection: Rejection) -> Exception:
        return failure(replace(rejection, secrets=self.secrets), model=self._model, where=self.where)

    def _unreachable(self, cause: BaseException | None) -> Exception:
        while isinstance(cause, BaseExceptionGroup):
            cause = cause.exceptions[0]
        kind, words = type(cause).__name__, str(cause)
        if "CERTIFICATE_VERIFY_FAILED" in words:
            return Hopeless(f"the certificate of {self.where} is not trusted: check --base-url")
        if kind in ("UnsupportedProtocol", "InvalidURL", "LocalProtocolError", "OverflowError"):
            return Hopeless(f"no request to {self.where} can be made ({kind}): {CHECK}")
        if kind == "TooManyRedirects":
            return Hopeless(f"{self.where} redirects without end: check --base-url")
        if NO_SUCH_HOST.search(words):
            return Hopeless(f"there is no host {self.where}: check --base-url")
        if kind.startswith("Connect"):
            return Unreachable(f"{self.where} cannot be reached ({words or kind})")
        return NoAnswer(f"the connection to {self.where} broke ({kind})")

    def _client(self) -> openai.AsyncOpenAI:
        loop = asyncio.get_running_loop()
        if loop not in self._clients:
            self._clients[loop] = self._new_client()
        return self._clients[loop]

    def _new_client(self) -> openai.AsyncOpenAI:
        if not self._key and self._url.startswith(OPENAI_HOST):
            raise MissingKey("no API key: set OPENAI_API_KEY, or name another server with --base-url")
        import openai

        timeout = openai.Timeout(self._timeout_s, connect=min(CONNECT_S, self._timeout_s))
        http = openai.DefaultAsyncHttpxClient(
            timeout=timeout,
            # ``_reject`` lets only those pass that stay on the configured server.
            follow_redirects=True,
            max_redirects=REDIRECTS,
            event_hooks={"response": [_reject]},
            verify=_trusted(self._url.startswith("https:")),
        )
        return openai.AsyncOpenAI(
            # A local server needs no key, but the SDK does.
            api_key=self._key or "none",
            base_url=self._url,
            timeout=timeout,
            # The SDK would retry by itself on top of tenacity.
            max_retries=0,
            http_client=http,
        )


@cache
def _load_sdk() -> None:
    """Import the SDK, which takes a good half second: only when a request is sent.

    It makes 76,000 objects that stay. Looking for garbage among them were a fifth of that time.
    """
    looked_for = gc.isenabled()
    gc.disable()
    try:
        import openai  # noqa: F401
    finally:
        if looked_for:
            gc.enable()


@cache
def _trusted(encrypted: bool) -> ssl.SSLContext | bool:
    """Whom to trust. Reading the certificates takes 35 ms: once a process, and not for a plain address."""
    if not encrypted:
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        import httpx2
    except ImportError:  # an SDK on another client reads them by itself
        return True
    return httpx2.create_ssl_context()


async def _reject(response: Any) -> None:
    """Called with every response before its body is read: stops error pages of any size."""
    if response.status_code < 300 or _stays(response):
        return
    body = bytearray()
    # An error page that breaks off is an error page all the same.
    with suppress(Exception):
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) >= ERROR_BYTES:
                break
    headers = {name.lower(): value for name, value in response.headers.items()}
    raise _Rejected(Rejection(response.status_code, headers, bytes(body[:ERROR_BYTES])))


def _stays(response: Any) -> bool:
    """Whether a redirect repeats the request at the same server: nobody else is to see the articles."""
    if response.status_code not in (307, 308):
        return False
    here = response.request.url
    try:
        there = here.join(response.headers["location"])
    except Exception:  # no address, or none that can be read
        return False
    return bool((there.scheme, there.host, there.port) == (here.scheme, here.host, here.port))
