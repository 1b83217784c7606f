"""A chat-completions server for measuring: real latency or none, a limit of requests in flight or none.

    python benchmarks/load_server.py [--latency 0.5] [--per-token 0.005] [--limit 20] [--gather 20]

With ``--gather`` nobody is answered before so many requests have been under way at once. Prints its address,
then answers until its standard input closes. It reads and groups figures by the words around them, so that
the whole pipeline has work to do. ``GET /stats`` says what it saw.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import sys
from dataclasses import asdict, dataclass, field
from typing import Any

BYTES_PER_TOKEN = 4


@dataclass
class Stats:
    """What the server saw. ``service_s`` is the time all answers took, one after the other."""

    calls: int = 0
    refused: int = 0
    busy: int = 0
    most_busy: int = 0
    connections: int = 0
    service_s: float = 0.0
    last_service_s: float = 0.0


@dataclass
class Server:
    """Answers every connection until it closes."""

    latency_s: float
    per_token_s: float
    limit: int | None
    retry_after_s: float = 1.0
    gather: int = 0
    stats: Stats = field(default_factory=Stats)
    gathered: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, kept alive."""
        self.stats.connections += 1
        try:
            while head := await _head(reader):
                length = re.search(rb"content-length: *(\d+)", head, re.I)
                body = await reader.readexactly(int(length[1])) if length else b""
                writer.write(await self._answer(head, body))
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(self, head: bytes, body: bytes) -> bytes:
        if head.startswith(b"GET"):
            return _response(200, json.dumps(asdict(self.stats)))
        stats = self.stats
        stats.calls += 1
        if self.limit is not None and stats.busy >= self.limit:
            stats.refused += 1
            said = {"error": {"message": "too many at once", "code": "rate_limit_exceeded"}}
            return _response(429, json.dumps(said), f"Retry-After: {self.retry_after_s:g}\r\n")
        stats.busy += 1
        stats.most_busy = max(stats.most_busy, stats.busy)
        if stats.busy >= self.gather:
            self.gathered.set()
        try:
            await self.gathered.wait()
            request = json.loads(body)
            text = json.dumps(answer_to(request), ensure_ascii=False)
            tokens = len(text) // BYTES_PER_TOKEN
            stats.last_service_s = self.latency_s + self.per_token_s * tokens
            stats.service_s += stats.last_service_s
            if stats.last_service_s:
                await asyncio.sleep(stats.last_service_s)
            return _response(200, _completion(request, text, tokens, len(body) // BYTES_PER_TOKEN))
        finally:
            stats.busy -= 1


def answer_to(request: dict[str, Any]) -> dict[str, Any]:
    """An answer to either prompt, made from the request alone."""
    text = request["messages"][-1]["content"]
    if request.get("response_format", {}).get("json_schema", {}).get("name") == "reading":
        return _read(text)
    return _reconcile(text)


def _read(text: str) -> dict[str, Any]:
    marks = re.findall(r"⟦(F\d+): [^⟧]*⟧\s*((?:[^\W\d_]+ ?){0,3})", text)
    figures = [[name, f"number of {words.strip()}" if words else "number", ""] for name, words in marks]
    sentences = re.findall(r"^(S\d+) (.*)$", text, re.M)[:2]
    plain = [[re.sub(r"⟦(F\d+): [^⟧]*⟧", r"{\1}", words), name] for name, words in sentences]
    return {
        "summary": plain,
        "figures": figures,
        "statements": [],
        "issuer": "",
        "missed": [],
        "elsewhere": "",
    }


def _reconcile(text: str) -> dict[str, Any]:
    groups: dict[str, list[str]] = {}
    for name, label in re.findall(r"^([A-Z]+\d+) \| ([^|]*) \|", text, re.M):
        groups.setdefault(label.strip(), []).append(name)
    rows = [[f"M{n}", label, " ".join(ids)] for n, (label, ids) in enumerate(groups.items(), 1)]
    return {
        "title": "What the reports say",
        "measures": rows,
        "wholes": [],
        "statements": [],
        "lede": "It was put at {M1}.",
        "prose": [f"The {label} was put at {{{name}}}." for name, label, _ in rows[:12]],
    }


def _completion(request: dict[str, Any], text: str, tokens: int, asked: int) -> str:
    message = {"role": "assistant", "content": text, "refusal": None}
    usage = {"prompt_tokens": asked, "completion_tokens": tokens, "total_tokens": asked + tokens}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    whole = {"id": "c", "object": "chat.completion", "created": 0, "model": request["model"]}
    return json.dumps(whole | {"choices": [choice], "usage": usage}, ensure_ascii=False)


async def _head(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return b""


def _response(status: int, text: str, more: str = "") -> bytes:
    body = text.encode()
    head = (
        f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    )
    return head.encode() + body


async def _main(settings: argparse.Namespace) -> None:
    server = Server(settings.latency, settings.per_token, settings.limit)
    server.retry_after_s, server.gather = settings.retry_after, settings.gather
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, backlog=512, limit=1 << 24)
    print(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/v1", flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--latency", type=float, default=0.5)
    arguments.add_argument("--per-token", type=float, default=0.005)
    arguments.add_argument("--limit", type=int)
    arguments.add_argument("--retry-after", type=float, default=1.0)
    arguments.add_argument("--gather", type=int, default=0)
    asyncio.run(_main(arguments.parse_args()))
