"""Out of the bytes of a response with status 2xx, one chat completion; or what is wrong with them.

Servers stream events though nobody asked, report an error with status 200, put a byte order mark first, write
UTF-16, or add something behind the end: what can be read is read.
"""

from __future__ import annotations

import json
from typing import Any

from consensus.llm.failures import NoAnswer, Rejection, failure

_FIRST = json.JSONDecoder()
_FIRST_OF_EVENTS = ("data:", "event:", "id:", "retry:", ":")

# An error that comes with status 200 and names no status of its own is taken for a passing one.
PASSING = 503


def completion(
    body: bytes, *, where: str, model: str = "", secrets: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The completion that ``body`` holds.

    Args:
        body: The response's body, unpacked.
        where: The endpoint's address without secrets, for messages.
        model: The model's name, for messages.
        secrets: What no message may repeat.

    Raises:
        NoAnswer: when it is cut, not JSON in one of its encodings (a gateway's HTML page), or no completion.
        Exception: what an error inside the body means (``failures.failure``).
    """
    try:
        text = body.decode(json.detect_encoding(body)).lstrip()
        # What follows a whole completion is not part of it.
        found = _of_events(text, where) if text.startswith(_FIRST_OF_EVENTS) else _FIRST.raw_decode(text)[0]
    except (ValueError, RecursionError):
        raise NoAnswer(f"{where} sent something that is not JSON") from None
    if not isinstance(found, dict):
        raise NoAnswer(f"{where} sent JSON that is not a chat completion")
    if found.get("error") and not found.get("choices"):
        raise failure(_rejection(found["error"], secrets), model=model, where=where)
    if not isinstance(found.get("choices"), list):
        raise NoAnswer(f"{where} sent JSON that is not a chat completion")
    return found


def _rejection(error: Any, secrets: tuple[str, ...]) -> Rejection:
    """An error object as if it had come with its status."""
    code = error.get("code", error.get("status")) if isinstance(error, dict) else None
    status = int(code) if isinstance(code, int | str) and str(code).isdecimal() and len(str(code)) == 3 else 0
    named = status if 400 <= status < 600 else 0
    body = json.dumps({"error": error}).encode()
    status = named or _status_by_words(Rejection(PASSING, {}, body))
    return Rejection(status, {}, body, with_status=200, secrets=secrets)


def _status_by_words(said: Rejection) -> int:
    """The status that an error without one would have had."""
    for status in (400, 401, 404, 429):
        if said.reads_like(status):
            return status
    return said.status


def _of_events(text: str, where: str) -> dict[str, Any]:
    """The completion that a stream of events adds up to, which is whole only where it says that it ended."""
    whole: dict[str, Any] = {}
    words: list[str] = []
    message: dict[str, Any] = {}
    reason, ended = None, False
    for line in text.split("\n"):
        name, _, data = line.strip().partition(":")
        if name != "data":
            continue
        if data.strip() == "[DONE]":
            ended = True
            continue
        chunk = json.loads(data)
        if not isinstance(chunk, dict):
            continue
        if chunk.get("error"):
            return {"error": chunk["error"]}
        whole |= {key: value for key, value in chunk.items() if key != "choices" and value is not None}
        choice = _first(chunk.get("choices"))
        part = _first([choice.get("delta"), choice.get("message")])
        words += [part["content"]] if isinstance(part.get("content"), str) else []
        message |= {"refusal": part["refusal"]} if part.get("refusal") else {}
        reason = choice.get("finish_reason") or reason
    if reason is None and not ended:
        raise NoAnswer(f"{where} sent events that broke off")
    return whole | {"choices": [{"finish_reason": reason, "message": {"content": "".join(words), **message}}]}


def _first(parts: Any) -> dict[str, Any]:
    """The first object among ``parts``."""
    found = (part for part in parts if isinstance(part, dict)) if isinstance(parts, list) else iter(())
    return next(found, {})
