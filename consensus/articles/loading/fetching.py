"""One GET request to one checked network address, bounded in time and size."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass

from consensus.errors import BadUrl

# The largest news pages with everything inlined have 3 to 5 MB.
LARGEST = 10_000_000
_CHUNK = 65_536
_HEADERS = {
    "User-Agent": "consensus-brief (reads single articles for its user)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9",
    "Accept-Encoding": "identity",
    "Accept-Language": "en,*;q=0.5",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Target:
    """One address taken apart: what to connect to and what to ask for."""

    secure: bool
    host: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        """The Host header's value."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == (443 if self.secure else 80) else f"{name}:{self.port}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: ``type`` is the media type alone, ``body`` empty for redirects."""

    status: int
    reason: str
    type: str
    charset: str | None
    location: str | None
    body: bytes


def fetch(target: Target, ip: str, until: float) -> Answer:
    """Ask ``ip`` for the target's path.

    Args:
        target: what to ask for, under which host name.
        ip: the network address to connect to, checked by the caller.
        until: the time (of ``time.monotonic``) by which everything must have arrived.

    Raises:
        BadUrl: no connection, no answer in time, too large, or not HTTP.
    """
    left = until - time.monotonic()
    if left <= 0:
        raise BadUrl("no answer in time")
    try:
        sock = _connect(target, ip, left)
    except ssl.SSLCertVerificationError:
        raise BadUrl("its certificate is not valid") from None
    except OSError as error:
        raise BadUrl(f"no connection ({_reason(error)})") from None
    # Closing the socket at the deadline ends a server that sends one byte a second.
    clock = threading.Timer(max(0.0, until - time.monotonic()), _hang_up, [sock])
    clock.daemon = True
    clock.start()
    try:
        return _ask(target, sock, until)
    except (OSError, http.client.HTTPException, zlib.error) as error:
        late = time.monotonic() >= until - 0.05 or isinstance(error, TimeoutError)
        raise BadUrl("no answer in time" if late else f"a broken answer ({_reason(error)})") from None
    finally:
        clock.cancel()
        sock.close()


def _connect(target: Target, ip: str, seconds: float) -> socket.socket:
    """A connection to the checked address; the certificate is checked against the host's name."""
    plain = socket.create_connection((ip, target.port), timeout=seconds)
    if not target.secure:
        return plain
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=target.host)
    except BaseException:
        plain.close()
        raise


def _hang_up(sock: socket.socket) -> None:
    """End all reading and writing on a socket, from another thread."""
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _reason(error: Exception) -> str:
    """A short reason in words."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "timed out" if isinstance(error, TimeoutError) else type(error).__name__


def _ask(target: Target, sock: socket.socket, until: float) -> Answer:
    """Send the request on an open connection and read the answer."""
    connection = http.client.HTTPConnection(target.host, target.port)
    connection.sock = sock
    connection.putrequest("GET", target.path, skip_host=True, skip_accept_encoding=True)
    for name, value in {"Host": target.host_header, **_HEADERS}.items():
        connection.putheader(name, value)
    connection.endheaders()
    with connection.getresponse() as response:
        body = b"" if 300 <= response.status < 400 else _body(response, until)
        return Answer(
            response.status,
            response.reason,
            response.headers.get_content_type() if response.headers.get("Content-Type") else "",
            response.headers.get_content_charset(),
            response.headers.get("Location"),
            body,
        )


def _body(response: http.client.HTTPResponse, until: float) -> bytes:
    """The answer's content, unpacked if the server packed it all the same."""
    data = bytearray()
    while chunk := response.read(_CHUNK):
        data += chunk
        if len(data) > LARGEST:
            raise BadUrl(f"larger than {LARGEST // 1_000_000} MB, which is no article")
    if response.length or time.monotonic() >= until:
        raise BadUrl("the answer broke off before its end")
    packing = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if packing in ("", "identity"):
        return bytes(data)
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise BadUrl(f"packed as {packing}, which was not asked for")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    plain = unpacker.decompress(bytes(data), LARGEST)
    if unpacker.unconsumed_tail:
        raise BadUrl(f"larger than {LARGEST // 1_000_000} MB once unpacked, which is no article")
    if not unpacker.eof:
        raise BadUrl("the packed answer broke off before its end")
    return plain
