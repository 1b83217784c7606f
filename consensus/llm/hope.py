"""Whether asking on is in vain: said by one request, believed when none that was under way knows better.

A wrong key fails in milliseconds, an answer takes seconds: what fails fast is heard first. So a word that
would end the run for all ("no such model", twenty failures and nothing read) stops new requests only, until
those that were under way have ended. One answer among them, and all go on.
"""

from __future__ import annotations

from dataclasses import dataclass

from consensus.errors import ModelError
from consensus.llm.gate import Gate


class InVain(ModelError):
    """The provider answers, and no answer of this run could be used."""


@dataclass
class Hope:
    """What one run believes of its chances."""

    _doubted: ModelError | None = None
    lost: ModelError | None = None

    def doubt(self, error: ModelError, gate: Gate) -> None:
        """``error`` may hold for every request: nobody new asks until those under way have ended."""
        self._doubted = self._doubted or error
        self._settle(gate)

    def answered(self, gate: Gate) -> None:
        """The provider answered: whoever said that it answers nobody was wrong."""
        if self._doubted and not isinstance(self._doubted, InVain):
            self.read(gate)

    def read(self, gate: Gate) -> None:
        """A request was answered as it was asked: no doubt is left."""
        self._doubted = self.lost = None
        gate.only_begun(nobody_new=False)

    def ended(self, gate: Gate) -> None:
        """A request that had begun has ended: with the last one a doubt is certain."""
        gate.begun -= 1
        self._settle(gate)

    def _settle(self, gate: Gate) -> None:
        if gate.begun == 0:
            self.lost = self.lost or self._doubted
        gate.only_begun(nobody_new=self._doubted is not None and self.lost is None)

    def check(self) -> None:
        """Raise where a request would be in vain."""
        if self.lost is not None:
            raise type(self.lost)(str(self.lost))
