"""What the tests of this room ask, and how: a small request, a model, time that does not pass."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import openai  # noqa: F401 - its loading takes a second, and no timeout of a test is to pay for it

from consensus.llm import Message, OpenAIModel, Reply, Request, close
from consensus.schema import Usage

CANARY = "sk-canary-7f3a9c51d2"

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"label": {"type": "string"}},
    "required": ["label"],
    "additionalProperties": False,
}
GOOD = '{"label": "length of the bridge"}'
BAD = '{"name": "length of the bridge"}'


def request(text: str = "The bridge is 850 m long.", **changes: Any) -> Request:
    settings: dict[str, Any] = {
        "step": "read",
        "subject": "a1",
        "messages": (Message("system", "Label the figures."), Message("user", text)),
        "schema_name": "labels",
        "schema": SCHEMA,
        "max_output_tokens": 500,
    }
    return Request(**{**settings, **changes})


@dataclass
class Sleeps:
    """Stands for ``asyncio.sleep``: lets others run, keeps how long it was asked for."""

    asked: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        await asyncio.sleep(0)


@dataclass
class Outcome:
    """Replies and errors of several requests, in their order."""

    results: list[Reply | BaseException]
    model: OpenAIModel
    sleeps: Sleeps

    @property
    def error(self) -> BaseException:
        (found,) = self.results
        assert isinstance(found, BaseException), found
        return found

    @property
    def reply(self) -> Reply:
        (found,) = self.results
        assert isinstance(found, Reply), repr(found)
        return found


def ask(url: str, *requests: Request, **settings: Any) -> Outcome:
    """Ask all ``requests`` (by default one) at once, in an event loop of their own."""
    sleeps = Sleeps()
    settings = {"base_url": url, "api_key": CANARY, "timeout_s": 5.0, "sleep": sleeps, **settings}
    model = OpenAIModel("m", **settings)
    return asyncio.run(ask_model(model, sleeps, *requests))


async def ask_model(model: OpenAIModel, sleeps: Sleeps, *requests: Request) -> Outcome:
    try:
        asked = [model.complete(r) for r in requests or (request(),)]
        return Outcome(await asyncio.gather(*asked, return_exceptions=True), model, sleeps)
    finally:
        await close(model)


@dataclass
class FakeModel:
    """Answers from a function; counts its calls."""

    answer: Callable[[Request], str] = lambda _: GOOD
    name: str = "fake"
    usage: Usage = field(default_factory=lambda: Usage(calls=1, input_tokens=100, output_tokens=10))
    calls: int = 0
    busy: int = 0
    most_busy: int = 0

    async def complete(self, request: Request) -> Reply:
        self.calls += 1
        self.busy += 1
        self.most_busy = max(self.busy, self.most_busy)
        await asyncio.sleep(0)
        self.busy -= 1
        return Reply(self.answer(request), self.name, self.usage)
