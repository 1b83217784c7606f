"""A chat-completions server on 127.0.0.1 that misbehaves as its script says.

A script is a list of steps, one for each call; the last one repeats. Standard library only.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Step = Callable[["Handler", dict[str, Any]], None]


class Handler(BaseHTTPRequestHandler):
    """Answers POST with the script's next step. ``number`` is that of the call, from 1, in which it arrived."""

    protocol_version = "HTTP/1.1"
    # Two writes (headers, body) would otherwise wait 40 ms for the client's acknowledgement.
    wbufsize = 65536
    server: Server
    number = 0

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        headers = {n.lower(): v for n, v in self.headers.items()}
        self.number, step = self.server.next_step(body, headers)
        try:
            step(self, body)
        finally:
            self.server.leave()

    def do_GET(self) -> None:
        self.number, step = self.server.next_step({}, dict(self.headers))
        step(self, {})

    def send(self, status: int, data: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def raw(self, data: bytes) -> None:
        """These bytes and nothing else; the connection closes."""
        self.wfile.write(data)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    # More connections than the backlog holds would be reset.
    request_queue_size = 256

    def __init__(self, script: Sequence[Step]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.script = list(script)
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.times: list[float] = []
        self.busy = 0
        self.most_busy = 0
        self.lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    @property
    def calls(self) -> int:
        return len(self.bodies)

    def next_step(self, body: dict[str, Any], headers: dict[str, str]) -> tuple[int, Step]:
        """The number of this call, which no other has, and what to do for it."""
        with self.lock:
            step = self.script[min(len(self.bodies), len(self.script) - 1)]
            self.bodies.append(body)
            self.headers.append(headers)
            self.times.append(time.monotonic())
            self.busy += 1
            self.most_busy = max(self.most_busy, self.busy)
            return len(self.bodies), step

    def leave(self) -> None:
        with self.lock:
            self.busy -= 1

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hung up on a misbehaving server is no news."""


@contextmanager
def serving(*script: Step) -> Iterator[Server]:
    server = Server(script)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def closed_port() -> Iterator[int]:
    """A port at which nobody listens, and which no other program is given meanwhile."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]


@dataclass(frozen=True)
class Says:
    """A well-formed completion with ``text``; fields of the choice, the message and the whole may be set."""

    text: str | None
    message: dict[str, Any] = field(default_factory=dict)
    choice: dict[str, Any] = field(default_factory=dict)
    whole: dict[str, Any] = field(default_factory=dict)
    delay_s: float = 0.0

    def bytes(self, model: str) -> bytes:
        message = {"role": "assistant", "content": self.text, "refusal": None, **self.message}
        choice = {"index": 0, "finish_reason": "stop", "message": message, **self.choice}
        usage = {
            "prompt_tokens": 100,
            "completion_tokens": 10,
            "total_tokens": 110,
            "prompt_tokens_details": {"cached_tokens": 40},
        }
        ascii_only = any("\ud800" <= sign <= "\udfff" for sign in str(message["content"]))
        whole = {"id": "c", "object": "chat.completion", "created": 0, "model": model, "usage": usage}
        return json.dumps({**whole, "choices": [choice], **self.whole}, ensure_ascii=ascii_only).encode()

    def __call__(self, handler: Handler, body: dict[str, Any]) -> None:
        time.sleep(self.delay_s)
        handler.send(200, self.bytes(body.get("model", "")), {})


@dataclass(frozen=True)
class Fails:
    """An error status, with a body in OpenAI's shape or a raw one."""

    status: int
    message: str = "something went wrong"
    code: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None

    def __call__(self, handler: Handler, body: dict[str, Any]) -> None:
        error = {"message": self.message, "type": "error", "param": None, "code": self.code}
        raw = json.dumps({"error": error}).encode() if self.raw is None else self.raw
        handler.send(self.status, raw, self.headers)


@dataclass(frozen=True)
class Raw:
    """Status 200 with any bytes for a body."""

    data: bytes
    content_type: str = "application/json"

    def __call__(self, handler: Handler, body: dict[str, Any]) -> None:
        handler.send(200, self.data, {"Content-Type": self.content_type})


@dataclass(frozen=True)
class Ragged:
    """A body whose announced length is off by so many bytes."""

    data: bytes
    off: int

    def __call__(self, handler: Handler, body: dict[str, Any]) -> None:
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(self.data) + self.off}"
        handler.raw(head.encode() + b"\r\n\r\n" + self.data)


def reset(handler: Handler, body: dict[str, Any]) -> None:
    """The connection is reset instead of an answer."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.connection.close()


def cut(handler: Handler, body: dict[str, Any]) -> None:
    """The headers promise more than the body holds, and the connection closes."""
    data = Says('{"label": "length"}').bytes("m")
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data[: len(data) // 2])
    handler.close_connection = True


# A client that does not hang up by then never will.
PATIENCE_S = 60.0


def hangs(handler: Handler, body: dict[str, Any]) -> None:
    """No answer at all, until the client hangs up."""
    handler.connection.settimeout(PATIENCE_S)
    with suppress(OSError):
        handler.connection.recv(1)
    handler.close_connection = True


@dataclass(frozen=True)
class Drips:
    """One byte, then another, so that no single read ever times out, until the client hangs up."""

    every_s: float
    status: int = 200

    def __call__(self, handler: Handler, body: dict[str, Any]) -> None:
        handler.send_response(self.status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        handler.close_connection = True
        for _ in range(int(PATIENCE_S / self.every_s)):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(self.every_s)


@dataclass(frozen=True)
class Floods:
    """A body without end, until the client hangs up."""

    status: int = 200

    def __call__(self, handler: Handler, body: dict[str, Any]) -> None:
        handler.send_response(self.status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(10**12))
        handler.end_headers()
        handler.close_connection = True
        while True:
            handler.wfile.write(b" " * 1_000_000)


def without(key: str, otherwise: Step, step: Step) -> Step:
    """``step`` for requests without ``key`` in their body, ``otherwise`` for the others."""

    def either(handler: Handler, body: dict[str, Any]) -> None:
        (otherwise if key in body else step)(handler, body)

    return either
