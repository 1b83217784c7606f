"""The three ways to ask for JSON, best first, and which of them a server turned out to know.

1. ``json_schema``, strict: the server forces the answer into the schema. OpenAI knows no ``prefixItems``
   there, so where a server is OpenAI's or says the same, rows are sent as lists of any of their cells;
2. ``json_object``: the server forces JSON, the schema stands in the prompt;
3. plain: the schema stands in the prompt.

An answer is checked against the schema at every rung. A rung is left when the server rejects it or when its
answer does not fit.
"""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from consensus.errors import ModelError
from consensus.llm.answers import Answer, Empty, Unusable, candidates
from consensus.llm.failures import (
    QUOTED_CHARS,
    FormatRejected,
    LimitRejected,
    OutputRejected,
    RefusedRequest,
    Transient,
)
from consensus.llm.port import Reply, Request
from consensus.llm.schema_check import misfit
from consensus.schema import Usage

RUNGS = ("json_schema", "json_object", "plain")
LAST = len(RUNGS) - 1

# A 500 with no reason given, at a rung that never worked, may be a passing fault or a server that breaks on
# schemas. Only when so many requests then found the next rung working does everybody start there.
BARE_500S = 2

# A 400 with no reason given, where nothing ever worked, may be a server that dislikes how JSON is asked for.
# So many requests try the other rungs; where that was in vain, the others believe it.
BARE_400S = 2

# An answer for one short article takes 300 tokens and more; what is longer is read in halves.
LEAST_OUTPUT = 500

NOT_JSON = "it is not JSON"

_HALF = re.compile("[\ud800-\udfff]")

# Sends what a function gives at the moment of sending: by then others may have learnt what the server takes.
# The last argument says that the request was under way already and need not queue behind new ones.
Send = Callable[[Request, Callable[[], dict[str, Any]], bool], Awaitable[Answer]]


@dataclass
class Ask:
    """One request on its way: how it was asked last, and what it has spent.

    ``begun``: it was sent at least once; ``late``: it came when the others had been asked for the last time;
    ``unanswered``: it was given up since no answer came.
    """

    request: Request
    rung: int = 0
    wide: bool = False
    limit_name: str = ""
    after_500: bool = False
    timeouts: int = 0
    was_empty: bool = False
    was_refused: bool = False
    was_rejected: bool = False
    was_shortened: bool = False
    begun: bool = False
    late: bool = False
    unanswered: bool = False
    usage: Usage = field(default_factory=Usage)


@dataclass
class Ladder:
    """What one endpoint with one model is known to take."""

    rung: int = 0
    wide: bool = False
    limit_name: str = "max_completion_tokens"
    most_output: int | None = None
    _worked: set[int] = field(default_factory=set)
    _bare_500s: int = 0
    _bare_400s: int = 0

    async def descend(self, ask: Ask, send: Send) -> Reply:
        """Ask, from the rung where ``ask`` stands down, until an answer fits the schema.

        Raises:
            BadAnswer: when the answer of the last rung does not fit, or any answer is refused, cut or empty.
            ModelError: when the server rejects even a plain request.
            Transient: when the provider fails in passing; ``ask`` stands where the next attempt starts.
        """
        again = False
        while True:
            try:
                found = await send(ask.request, lambda: self._ask_as_known(ask), again)
            except (
                LimitRejected,
                OutputRejected,
                FormatRejected,
                RefusedRequest,
                Empty,
                Transient,
            ) as error:
                self._ask_otherwise(ask, error)
                again = True
                continue
            ask.usage += found.usage or Usage()
            text, problem = fitting(found.text, ask.request.schema)
            if problem is None:
                self._remember(ask)
                return Reply(text, found.model, ask.usage)
            if ask.rung == LAST:
                raise Unusable(f"the model's answer does not fit what was asked for: {problem}", ask.usage)
            ask.rung, ask.after_500, again = ask.rung + 1, False, True

    def _ask_otherwise(self, ask: Ask, error: Exception) -> None:
        """Change how to ask after ``error``; raise where nothing else is left to try."""
        if isinstance(error, Empty):
            ask.usage += error.usage or Usage()
            error.usage = ask.usage
            if ask.was_empty:
                raise error
            ask.was_empty = True
        elif isinstance(error, OutputRejected):
            if ask.request.max_output_tokens // 2 < LEAST_OUTPUT:
                raise error
            ask.request = replace(ask.request, max_output_tokens=ask.request.max_output_tokens // 2)
            ask.was_shortened = True
        elif isinstance(error, LimitRejected):
            if ask.limit_name != "max_completion_tokens":
                raise ModelError(f"the server rejects the limit on output tokens ({_short(error)})") from None
            self.limit_name = "max_tokens"
        elif isinstance(error, FormatRejected):
            self._other_format(ask, error)
        elif isinstance(error, RefusedRequest):
            # Where a way to ask has worked, one other way is tried; else all of them.
            last = ask.rung == LAST and ask.was_refused
            if self._bare_400s >= BARE_400S or last or (self._worked and ask.was_refused):
                self._bare_400s += last
                raise error
            ask.rung, ask.was_refused = min(ask.rung + 1, LAST), True
        else:
            if getattr(error, "status", None) == 500 and ask.rung == 0 and 0 not in self._worked:
                ask.rung, ask.after_500 = 1, True
            raise error

    def _other_format(self, ask: Ask, error: FormatRejected) -> None:
        if ask.rung == LAST and ask.was_rejected:
            raise ModelError(f"the server rejects the request ({_short(error)})") from None
        if ask.rung == 0 and not ask.wide and "prefixitems" in str(error).lower():
            self.wide = True
            return
        # At the last rung no format is asked for: who hears of it for the first time there asks again. Where
        # others were answered at a rung they go on with it.
        ask.was_rejected = True
        own = ask.rung in self._worked
        ask.rung = min(ask.rung + 1, LAST)
        if not own:
            self.rung = max(self.rung, ask.rung)

    def _ask_as_known(self, ask: Ask) -> dict[str, Any]:
        ask.rung = max(ask.rung, self.rung)
        ask.wide, ask.limit_name = self.wide, self.limit_name
        if self.most_output is not None and self.most_output < ask.request.max_output_tokens:
            ask.request = replace(ask.request, max_output_tokens=self.most_output)
        return body(ask.request, ask.rung, ask.limit_name, wide=ask.wide)

    def _remember(self, ask: Ask) -> None:
        self._worked.add(ask.rung)
        if ask.was_shortened:
            self.most_output = ask.request.max_output_tokens
        if ask.rung <= self.rung or self.rung in self._worked:
            return
        self._bare_500s += ask.after_500
        if not ask.after_500 or self._bare_500s >= BARE_500S:
            self.rung = ask.rung


def _short(error: Exception) -> str:
    return str(error)[:QUOTED_CHARS]


def fitting(text: str, schema: Mapping[str, Any]) -> tuple[str, str | None]:
    """The part of an answer that fits ``schema``, or the answer and why nothing of it does.

    >>> fitting('Here it is: {"a": 1}', {"type": "object", "required": ["a"]})
    ('{"a": 1}', None)
    >>> fitting('{"b": 1}', {"type": "object", "required": ["a"]})[1]
    "the answer: 'a' is missing"
    """
    problems: list[str] = []
    for part in candidates(text):
        problem = misfit_of(part, schema)
        if problem is None:
            return whole_characters(part), None
        problems.append(problem)
    return text, next((problem for problem in problems if problem != NOT_JSON), NOT_JSON)


def whole_characters(text: str) -> str:
    r"""JSON in which U+FFFD stands for every half of a surrogate pair, which no request could repeat.

    >>> whole_characters('["\\ud800, \\ud83d\\ude00"]') == '["\ufffd, 😀"]'
    True
    >>> whole_characters('["a"]')
    '["a"]'
    """
    if not _HALF.search(text) and "\\ud" not in text.lower():
        return text
    return _HALF.sub("\ufffd", json.dumps(json.loads(text), ensure_ascii=False))


def misfit_of(text: str, schema: Mapping[str, Any]) -> str | None:
    """Why ``text`` is not JSON that fits ``schema``; ``None`` when it is."""
    try:
        return misfit(schema, json.loads(text))
    except (ValueError, RecursionError):
        return NOT_JSON


def body(request: Request, rung: int, limit_name: str, *, wide: bool = False) -> dict[str, Any]:
    """What is sent at one rung, but for the model's name. No temperature: reasoning models refuse it."""
    messages = [{"role": m.role, "content": m.content} for m in request.messages]
    out: dict[str, Any] = {"messages": messages, limit_name: request.max_output_tokens}
    if RUNGS[rung] == "json_schema":
        schema = widened(request.schema) if wide else request.schema
        wrapped = {"name": request.schema_name, "schema": schema, "strict": True}
        out["response_format"] = {"type": "json_schema", "json_schema": wrapped}
        return out
    if RUNGS[rung] == "json_object":
        out["response_format"] = {"type": "json_object"}
    messages[-1]["content"] += "\n\n" + _schema_in_words(request.schema)
    return out


def widened(schema: Any) -> Any:
    """``schema`` without ``prefixItems``: each cell of a row may be what any of its cells may be.

    >>> cells = [{"type": "string"}, {"type": "integer"}, {"type": "string"}]
    >>> widened({"prefixItems": cells, "items": False, "minItems": 3, "maxItems": 3})
    {'minItems': 3, 'maxItems': 3, 'items': {'anyOf': [{'type': 'string'}, {'type': 'integer'}]}}
    """
    if isinstance(schema, list):
        return [widened(part) for part in schema]
    if not isinstance(schema, Mapping):
        return schema
    out = {key: widened(part) for key, part in schema.items() if key != "prefixItems"}
    if isinstance(schema.get("prefixItems"), list):
        cells = widened(schema["prefixItems"])
        rest = out.pop("items", True)
        if rest is False or schema.get("maxItems", len(cells) + 1) <= len(cells):
            kinds = [cell for i, cell in enumerate(cells) if cell not in cells[:i]]
            out["items"] = kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
        elif rest is not True:
            out["items"] = {"anyOf": [*cells, rest]}
    return out


def _schema_in_words(schema: Mapping[str, Any]) -> str:
    text = json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
    return f"Answer with one JSON value and nothing else. It must be valid against this JSON Schema:\n{text}"
