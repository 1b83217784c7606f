"""What a run pays for its answers, whatever becomes of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from consensus.errors import ConsensusError
from consensus.llm.guarded import Guarded
from consensus.llm.port import Reply, Request
from consensus.schema import Usage


@dataclass(frozen=True)
class Counted(Guarded):
    """What a run pays: also for answers that were refused, did not fit, or led to nothing."""

    paid: list[Usage] = field(default_factory=list)

    async def complete(self, request: Request) -> Reply:
        """The answer; what a failure cost stands in the error."""
        try:
            reply = await super().complete(request)
        except ConsensusError as error:
            self.paid.append(getattr(error, "usage", None) or Usage())
            raise
        self.paid.append(reply.usage)
        return reply

    @property
    def spent(self) -> Usage:
        """The sum, in an order of the numbers' own: the same to the last digit whoever answers first."""
        order = sorted(self.paid, key=lambda u: (u.cost_usd or 0.0, u.input_tokens, u.output_tokens, u.calls))
        return sum(order, Usage())
