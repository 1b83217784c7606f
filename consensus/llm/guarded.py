"""A model of a caller's own making, whose mistakes become errors of the tree."""

from __future__ import annotations

from dataclasses import dataclass

from consensus.errors import ConsensusError, ModelError
from consensus.llm.budget import Meter
from consensus.llm.lifecycle import close, endpoint_of, meter_of, reject, start_run
from consensus.llm.port import Model, Reply, Request


@dataclass(frozen=True, slots=True)
class Guarded:
    """Whatever goes wrong inside ``inner`` costs one article, not the run."""

    inner: Model

    @property
    def name(self) -> str:
        """The inner model's name."""
        return self.inner.name

    @property
    def endpoint(self) -> str:
        """The address that the inner model asks."""
        return endpoint_of(self.inner)

    @property
    def meter(self) -> Meter | None:
        """The inner model's meter."""
        return meter_of(self.inner)

    def new_run(self) -> None:
        """Start a run of the inner model."""
        start_run(self.inner)

    def reject(self, subject: str) -> None:
        """Tell the inner model that its answers led to nothing."""
        reject(self.inner, subject)

    async def aclose(self) -> None:
        """Close the inner model."""
        await close(self.inner)

    async def complete(self, request: Request) -> Reply:
        """The answer; an exception that is none of ours, or no ``Reply``, becomes a ``ModelError``."""
        try:
            reply = await self.inner.complete(request)
        except ConsensusError:
            raise
        except Exception as error:
            raise ModelError(f"the model {self.name} failed: {type(error).__name__}: {error}") from error
        if not isinstance(reply, Reply):
            raise ModelError(f"the model {self.name} returned {type(reply).__name__}, not a Reply")
        return reply
