"""What the tests of this room ask, and how: a small request, a model, time that does not pass."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import openai  # noqa: F401 - its loading takes a second, and no timeout of a test is to pay for it

from consensus.llm import Message, OpenAIModel, Reply, Request, close
from consensus.llm.budget import Meter, Reservation
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


class Line(Meter):
    """A meter without limits that knows how many calls are under way."""

    def __init__(self) -> None:
        super().__init__("m")
        self.calls = 0

    async def reserve(self, request: Request) -> Reservation:
        held = await super().reserve(request)
        self.calls += 1
        return held

    def release(self, held: Reservation) -> None:
        super().release(held)
        self.calls -= 1


# Turns of the event loop after which whoever can go on without waiting has done so: between the end of one call
# and the beginning of the next lie fewer than ten.
CALM = 25

# Waits that end so soon after one another end together, as those for the same moment do.
TOGETHER_S = 0.01


@dataclass
class Waits(Sleeps):
    """Waits that end in their order, each when every call is answered: a wait is longer than any call takes.

    ``Sleeps`` ends them at once, so that one request may be refused five times while others still connect.
    """

    line: Line = field(default_factory=Line)
    now: float = 0.0
    due: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        mine, calm = self.now + seconds, 0
        self.due.append(mine)
        try:
            while mine > self.now + TOGETHER_S and calm < CALM:
                quiet = self.line.calls == 0 and mine == min(self.due)
                calm = calm + 1 if quiet else 0
                await asyncio.sleep(0 if quiet else 0.001)
            self.now = mine if calm == CALM else self.now
        finally:
            self.due.remove(mine)
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
    settings = {"base_url": url, "api_key": CANARY, "timeout_s": 30.0, "sleep": Sleeps(), **settings}
    model = OpenAIModel("m", **settings)
    return asyncio.run(ask_model(model, settings["sleep"], *requests))


def ask_in_time(url: str, *requests: Request, **settings: Any) -> Outcome:
    """``ask`` where every wait outlasts the calls that are under way, as waits do."""
    waits = Waits()
    return ask(url, *requests, meter=waits.line, sleep=waits, **settings)


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
