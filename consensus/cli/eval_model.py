"""The model an evaluation asks, watched: what it failed to answer must not pass for what a brief lacks."""

from __future__ import annotations

from consensus.errors import ConsensusError, ModelError, OverBudget
from consensus.llm import Meter, Model, Reply, Request, close, meter_of, start_run
from consensus.schema import Usage


class Watched:
    """A model that remembers which requests it failed on for good."""

    def __init__(self, inner: Model, story: str) -> None:
        self.inner = inner
        self._story = story
        self._failed: dict[tuple[str, str], ConsensusError] = {}

    @property
    def name(self) -> str:
        """The inner model's name."""
        return self.inner.name

    @property
    def meter(self) -> Meter | None:
        """The inner model's meter, where it has one."""
        return meter_of(self.inner)

    @property
    def spent(self) -> Usage:
        """What was paid for: recorded answers cost nothing again."""
        return self.meter.spent if self.meter else Usage()

    @property
    def failed(self) -> list[ConsensusError]:
        """The errors of requests that no later try answered, each with story, step and article."""
        return list(self._failed.values())

    def new_run(self) -> None:
        """Start a run."""
        start_run(self.inner)

    async def aclose(self) -> None:
        """Close the inner model."""
        await close(self.inner)

    async def complete(self, request: Request) -> Reply:
        """The inner model's answer; its errors pass, and are remembered."""
        key = (request.step.removesuffix(" again"), request.subject)
        try:
            reply = await self.inner.complete(request)
        except (ModelError, OverBudget) as error:
            of = f" of article {request.subject!r}" if request.subject else ""
            said = f"story {self._story!r}, step {request.step!r}{of}: {error}"
            self._failed[key] = ModelError(said) if isinstance(error, ModelError) else OverBudget(said)
            raise
        self._failed.pop(key, None)
        return reply
