"""One HTTP call to an OpenAI-compatible endpoint: the one file that imports openai.

The SDK is imported when the first request is sent. It says where requests go and with which headers; they are
sent by its HTTP client, since its own way from a body to a request and back takes as long as the sending.
Answers are read under a cap, and the client's exceptions do not leave this file: they hold the request with
its headers.
"""

from __future__ import annotations

import asyncio
import gc
import json
import re
import ssl
import weakref
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
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


@dataclass(frozen=True, slots=True)
class _Line:
    """A client that is open, the address and headers of its requests, and what it raises."""

    http: Any
    url: Any
    headers: dict[str, str]
    timed_out: type[Exception]
    failed: tuple[type[Exception], ...]


class Wire:
    """Connections to one endpoint, for one model: a client for each event loop, made when first needed."""

    def __init__(self, model: str, url: str, key: str | None, timeout_s: float) -> None:
        self.where = bare_url(url)
        self.secrets = (*spellings(key or ""), *secrets_in(url))
        self._model = model
        self._url = url
        self._key = key
        self._timeout_s = timeout_s
        self._lines: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Line] = weakref.WeakKeyDictionary()

    async def aclose(self) -> None:
        """Close the connections that were opened in this event loop."""
        line = self._lines.pop(asyncio.get_running_loop(), None)
        if line is not None:
            await line.http.aclose()

    async def post(self, body: dict[str, Any]) -> bytes:
        """The body of a response with status 2xx.

        Raises:
            Transient: when the provider fails in passing; ``NoAnswer`` when the call may have been billed.
            FormatRejected, LimitRejected: when it wants to be asked otherwise.
            ModelError: when asking again would not help.
        """
        try:
            line = self._line()
        except ConsensusError:
            raise
        except Exception as error:
            raise self._impossible(error) from None
        problem: Exception
        try:
            async with asyncio.timeout(self._timeout_s):
                return await self._read(line, body)
        except (ConsensusError, NoAnswer):
            raise
        except _Rejected as error:
            problem = failure(
                replace(error.rejection, secrets=self.secrets), model=self._model, where=self.where
            )
        except (TimeoutError, line.timed_out):
            problem = TimedOut(f"{self.where} gave no complete answer within {self._timeout_s:g} s")
        except line.failed as error:
            problem = self._unreachable(error)
        except Exception as error:
            problem = self._impossible(error)
        raise problem

    async def _read(self, line: _Line, body: dict[str, Any]) -> bytes:
        data = bytearray()
        sent = json.dumps({"model": self._model, **body}, ensure_ascii=False, separators=(",", ":"))
        request = line.http.build_request("POST", line.url, content=sent.encode(), headers=line.headers)
        answer = await line.http.send(request, stream=True)
        try:
            async for chunk in answer.aiter_bytes():
                data += chunk
                if len(data) > RESPONSE_BYTES:
                    raise Unusable(f"the answer is larger than {RESPONSE_BYTES // 1_000_000} MB")
        except Unusable:
            raise
        except Exception as error:
            raise NoAnswer(f"the answer of {self.where} broke off ({type(error).__name__})") from None
        finally:
            await answer.aclose()
        return bytes(data)

    def _impossible(self, error: Exception) -> Hopeless:
        """An address or a key that no request can be made of: each layer has exceptions of its own."""
        return Hopeless(f"no request to {self.where} can be made ({type(error).__name__}): {CHECK}")

    def _unreachable(self, error: Exception) -> Exception:
        kind, words = type(error).__name__, str(error)
        if "CERTIFICATE_VERIFY_FAILED" in words:
            return Hopeless(f"the certificate of {self.where} is not trusted: check --base-url")
        if kind in ("UnsupportedProtocol", "InvalidURL", "LocalProtocolError", "OverflowError"):
            return self._impossible(error)
        if kind == "TooManyRedirects":
            return Hopeless(f"{self.where} redirects without end: check --base-url")
        if NO_SUCH_HOST.search(words):
            return Hopeless(f"there is no host {self.where}: check --base-url")
        if kind.startswith("Connect"):
            return Unreachable(f"{self.where} cannot be reached ({words or kind})")
        return NoAnswer(f"the connection to {self.where} broke ({kind})")

    def _line(self) -> _Line:
        loop = asyncio.get_running_loop()
        if loop not in self._lines:
            self._lines[loop] = self._new_line()
        return self._lines[loop]

    def _new_line(self) -> _Line:
        if not self._key and self._url.startswith(OPENAI_HOST):
            raise MissingKey("no API key: set OPENAI_API_KEY, or name another server with --base-url")
        _load_sdk()
        import anyio
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
        # A local server needs no key, but the SDK does.
        sdk = openai.AsyncOpenAI(api_key=self._key or "none", base_url=self._url, http_client=http)
        # httpx2, or httpx under an early SDK; it lets pass some of what TLS and sockets raise.
        library: Any = import_module(type(sdk.base_url).__module__.partition(".")[0])
        return _Line(
            http,
            sdk.base_url.copy_with(raw_path=sdk.base_url.raw_path + b"chat/completions"),
            _headers(sdk),
            library.TimeoutException,
            (library.RequestError, OSError, anyio.EndOfStream),
        )


def _headers(sdk: openai.AsyncOpenAI) -> dict[str, str]:
    """What the SDK sends along; a setting of the user's for it goes before its own."""
    named = {name.lower(): said for name, said in {**sdk.auth_headers, **sdk.default_headers}.items()}
    return {name: said for name, said in named.items() if isinstance(said, str)}


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
