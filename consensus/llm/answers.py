"""Out of a chat completion, a complete answer with its usage; or the one line that says why it is none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from consensus.errors import BadAnswer
from consensus.llm.failures import NoAnswer
from consensus.schema import Usage

# More tokens than any call has: a server's count above it is a lie, and no number to multiply with.
MOST_TOKENS = 1_000_000_000

# Fences that open and never close take quadratic time; no honest answer has so many.
MOST_FENCES = 20

# A fence at the start of a line; one inside a string of the JSON is not.
_FENCED = re.compile(r"^[ \t]*```[^\n`]*\n(.*?)^[ \t]*```[ \t]*\r?$", re.M | re.S)

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


class Empty(Unusable):
    """An answer that says nothing: asked for once more, since it is a slip more often than a decision."""


class Cut(Unusable):
    """An answer that was cut off at its limit: of half the text it may fit."""


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
        raise Empty("the model's answer holds no choices", spent)
    message = choice.get("message")
    message = message if isinstance(message, dict) else {}
    parts = message["content"] if isinstance(message.get("content"), list) else []
    if message.get("refusal") or any(_of(part, "type") == "refusal" for part in parts):
        raise Unusable("the model refused to answer", spent)
    _check_end(str(choice.get("finish_reason") or "").lower(), found.get("usage"), limit, spent)
    text = _text(message, parts)
    if not text.strip():
        raise Empty("the model's answer is empty", spent)
    return Answer(text, _model_name(found.get("model")) or asked, spent, written)


def _check_end(reason: str, usage: Any, limit: int, spent: Usage | None) -> None:
    """Raise where the answer ended before its end. The first name of each is OpenAI's, others follow."""
    if reason == "refusal":
        raise Unusable("the model refused to answer", spent)
    if reason in ("content_filter", "safety", "recitation", "blocked", "prohibited_content"):
        raise Unusable("the provider's content filter stopped the answer", spent)
    if reason in ("length", "max_tokens", "model_length"):
        raise Cut(_cut(usage, limit), spent)
    if reason == "error":
        raise NoAnswer("the provider broke the answer off")


def _text(message: dict[str, Any], parts: list[Any]) -> str:
    """What the model wrote; where that stands in the arguments of its one tool call, these."""
    content = message.get("content")
    if parts:
        content = "".join(part["text"] for part in parts if isinstance(_of(part, "text"), str))
    if isinstance(content, str) and content.strip():
        return content
    calls = message.get("tool_calls")
    called = calls[0] if isinstance(calls, list) and len(calls) == 1 else message
    inner = _of(called, "function") or _of(called, "function_call")
    said = _of(inner, "arguments")
    if isinstance(said, dict):
        return json.dumps(said, ensure_ascii=False)
    return said if isinstance(said, str) else ""


def _of(part: Any, key: str) -> Any:
    return part.get(key) if isinstance(part, dict) else None


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


def candidates(text: str) -> Iterator[str]:
    r"""The answer, then the parts of it that may be the JSON that was asked for, likeliest first.

    Models put a fence around JSON, think aloud before it, or say a word about it.

    >>> list(candidates('```json\n{"a": 1}\n```'))[1]
    '{"a": 1}'
    >>> list(candidates('<think>Hm {.</think>Here: {"a": "```"} Done.'))[-1]
    '{"a": "```"}'
    """
    yield text
    for tag in ("</think>", "</thinking>", "</reasoning>"):
        text = text.rpartition(tag)[2]
    text = text.strip().removeprefix("\ufeff")
    if text.count("```") <= MOST_FENCES:
        yield from reversed([block[1].strip() for block in _FENCED.finditer(text)])
    yield text
    start = text.find("{")
    try:
        _, end = json.JSONDecoder().raw_decode(text, max(start, 0))
    except (ValueError, RecursionError):
        return
    yield text[start:end]


def _model_name(said: Any) -> str:
    """The model's name; of a local server's file, its name without the folders of somebody's disk."""
    if not isinstance(said, str):
        return ""
    path = said.replace("\\", "/")
    return path.rpartition("/")[2] if path.startswith(("/", "~")) or path[1:3] == ":/" else said


def _count(value: Any) -> int:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    counts = isinstance(value, int) and not isinstance(value, bool) and value > 0
    return min(value, MOST_TOKENS) if counts else 0


def _cut(usage: Any, limit: int) -> str:
    line = f"the model's answer was cut off at {limit} output tokens"
    details = usage.get("completion_tokens_details") if isinstance(usage, dict) else None
    thought = _count(details.get("reasoning_tokens")) if isinstance(details, dict) else 0
    return f"{line}, {thought} of them spent on reasoning" if thought else line
