"""Out of a chat completion, a complete answer with its usage; or the one line that says why it is none."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from consensus.errors import BadAnswer
from consensus.llm.failures import NoAnswer
from consensus.schema import Usage


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model wrote, whole, and what it spent: ``None`` where the server does not say."""

    text: str
    model: str
    usage: Usage | None
    cache_write_tokens: int = 0


class Unusable(BadAnswer):
    """A paid answer that is none: refused, cut, filtered or empty. It carries what it spent."""

    def __init__(self, line: str, usage: Usage | None = None) -> None:
        super().__init__(line)
        self.usage = usage


def completion(body: bytes, *, where: str) -> dict[str, Any]:
    """The completion that ``body`` holds.

    Raises:
        NoAnswer: when it is cut, not UTF-8, not JSON (a gateway's HTML page), or no completion at all.
    """
    try:
        found = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise NoAnswer(f"{where} sent something that is not JSON") from None
    if isinstance(found, dict) and isinstance(found.get("choices"), list):
        return found
    raise NoAnswer(f"{where} sent JSON that is not a chat completion")


def answer(found: dict[str, Any], *, asked: str, limit: int) -> Answer:
    """The first choice of a completion.

    Args:
        found: The completion, as ``completion`` gives it.
        asked: The model that was asked, used where the completion names none.
        limit: The most output tokens that were allowed, for the message.

    Raises:
        Unusable: when it was refused, filtered, cut at the limit, or says nothing.
    """
    spent, written = usage_of(found.get("usage"))
    choice = found["choices"][0] if found["choices"] and isinstance(found["choices"][0], dict) else None
    if choice is None:
        raise Unusable("the model's answer holds no choices", spent)
    message = choice.get("message")
    message = message if isinstance(message, dict) else {}
    if message.get("refusal"):
        raise Unusable("the model refused to answer", spent)
    reason = choice.get("finish_reason")
    if reason == "content_filter":
        raise Unusable("the provider's content filter stopped the answer", spent)
    if reason == "length":
        raise Unusable(_cut(found.get("usage"), limit), spent)
    text = message.get("content")
    if isinstance(text, list):
        text = "".join(str(part.get("text", "")) for part in text if isinstance(part, dict))
    if not isinstance(text, str) or not text.strip():
        raise Unusable("the model's answer is empty", spent)
    return Answer(text, _model_name(found.get("model")) or asked, spent, written)


def usage_of(found: Any) -> tuple[Usage | None, int]:
    """Usage of one call, ``None`` where the server does not say; and input tokens written to the cache."""
    if not isinstance(found, dict) or not _count(found.get("prompt_tokens")):
        return None, 0
    details = found.get("prompt_tokens_details")
    details = details if isinstance(details, dict) else {}
    usage = Usage(
        calls=1,
        input_tokens=_count(found.get("prompt_tokens")),
        cached_tokens=_count(details.get("cached_tokens")),
        output_tokens=_count(found.get("completion_tokens")),
    )
    return usage, _count(details.get("cache_write_tokens"))


def unfenced(text: str) -> str:
    r"""``text`` without the code fence that some models put around JSON.

    >>> unfenced('```json\n{"a": 1}\n```')
    '{"a": 1}'
    >>> unfenced('{"a": "```"}')
    '{"a": "```"}'
    """
    inner = text.strip()
    head, newline, rest = inner.partition("\n")
    if newline and head.startswith("```") and rest.endswith("```") and not head[3:].strip().count("`"):
        return rest[:-3].strip()
    return text


def _model_name(said: Any) -> str:
    """The model's name; of a local server's file, its name without the folders of somebody's disk."""
    if not isinstance(said, str):
        return ""
    path = said.replace("\\", "/")
    return path.rpartition("/")[2] if path.startswith(("/", "~")) or path[1:3] == ":/" else said


def _count(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _cut(usage: Any, limit: int) -> str:
    line = f"the model's answer was cut off at {limit} output tokens"
    details = usage.get("completion_tokens_details") if isinstance(usage, dict) else None
    thought = _count(details.get("reasoning_tokens")) if isinstance(details, dict) else 0
    return f"{line}, {thought} of them spent on reasoning" if thought else line
