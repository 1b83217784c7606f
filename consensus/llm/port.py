"""The port every model hides behind: one request, one answer.

Rooms above see only this. The OpenAI adapter, the recordings, the budget and the shared gate
are all a ``Model``: each but the adapter wraps another one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from consensus.schema import Usage


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a model. ``step`` and ``subject`` only name it in messages to people.

    ``step`` is "read", "reconcile" or either followed by " again"; ``subject`` is the article's
    id ("" for the whole story). ``schema`` is a strict JSON Schema that the answer must fit.
    """

    step: str
    subject: str
    messages: tuple[Message, ...]
    schema_name: str
    schema: Mapping[str, Any] = field(hash=False)
    max_output_tokens: int = 8000


@dataclass(frozen=True, slots=True)
class Reply:
    """A model's answer: complete text, never a refused, cut or empty one."""

    text: str
    model: str
    usage: Usage


class Model(Protocol):
    """Anything that answers requests."""

    @property
    def name(self) -> str:
        """The model's name as the provider knows it."""
        ...

    async def complete(self, request: Request) -> Reply:
        """Answer ``request``.

        Raises:
            ModelError: for good (``BadAnswer`` when refused, cut or empty, ``ContextOverflow``,
                ``MissingKey``); transient faults were retried before.
            RecordingError: in replay, when this request was not recorded.
            OverBudget: when the call would exceed the budget.
        """
        ...
