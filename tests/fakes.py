"""Models of three lines for tests: no network, no key, nothing patched."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from consensus.llm.port import Reply, Request
from consensus.schema import Usage

Answer = Callable[[Request], Mapping[str, Any] | str]


@dataclass
class FakeModel:
    """Answers each request with what ``answer`` returns for it, and keeps what it was asked."""

    answer: Answer
    name: str = "fake-1"
    asked: list[Request] = field(default_factory=list)

    async def complete(self, request: Request) -> Reply:
        self.asked.append(request)
        found = self.answer(request)
        text = found if isinstance(found, str) else json.dumps(found)
        return Reply(text, self.name, Usage(calls=1, input_tokens=100, output_tokens=20))


READING: dict[str, Any] = {"summary": [], "figures": [], "statements": [], "missed": [], "elsewhere": ""}
RECONCILING: dict[str, Any] = {
    "title": "",
    "measures": [],
    "wholes": [],
    "statements": [],
    "lede": "",
    "prose": [],
}
