"""A model of a caller's own making, whose mistakes become errors of the tree."""

from __future__ import annotations

from dataclasses import dataclass

from consensus.errors import ConsensusError, ModelError
from consensus.llm.port import Model, Reply, Request


@dataclass(frozen=True, slots=True)
class Guarded:
    """Whatever goes wrong inside ``inner`` costs one article, not the run."""

    inner: Model

    @property
    def name(self) -> str:
        """The inner model's name."""
        return self.inner.name

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
