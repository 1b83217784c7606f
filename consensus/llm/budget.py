"""What may be spent and what was spent: limits that hold with many calls under way, and a ledger of calls."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from consensus.errors import InputError, OverBudget
from consensus.llm.port import Model, Reply, Request
from consensus.llm.prices import Price, price_of
from consensus.llm.tokens import request_at_most, request_tokens
from consensus.schema import Usage


@dataclass(frozen=True, slots=True)
class Call:
    """One line of the ledger: one call that was answered or may have been billed.

    ``outcome`` is "answered", "unusable" (paid, but no answer) or "failed"; ``seconds`` is how long it
    took, from when it was sent.
    """

    step: str
    subject: str
    outcome: str
    usage: Usage
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Reservation:
    """The worst case that is set aside for one call under way."""

    request: Request
    usage: Usage
    since: float = field(default_factory=time.monotonic)

    @property
    def tokens(self) -> int:
        """Input and output together."""
        return self.usage.input_tokens + self.usage.output_tokens


@dataclass
class Meter:
    """Limits and ledger of one run.

    A call starts only when its worst case fits beside what was spent and the worst cases of the calls under
    way. So a limit holds, but for a call of which the provider counts more than ``tokens.at_most`` foresaw.

    Args:
        model: The model's name, for its price.
        max_cost_usd: The most that may be spent; ``None``: no limit.
        max_tokens: The most tokens, input and output together; ``None``: no limit.
        price: The model's price where the table does not know it.
        on_call: Called with each line of the ledger as it is written.

    Raises:
        InputError: when a cost is to be held and the price is not known.
    """

    model: str
    max_cost_usd: float | None = None
    max_tokens: int | None = None
    price: Price | None = None
    ledger: list[Call] = field(default_factory=list)
    on_call: Callable[[Call], None] | None = None
    _open: set[Reservation] = field(default_factory=set, repr=False)
    _waiting: list[asyncio.Future[None]] = field(default_factory=list, repr=False)
    _spent: Usage = field(default_factory=Usage, repr=False)

    def __post_init__(self) -> None:
        self.price = self.price or price_of(self.model)
        if self.max_cost_usd is not None and self.price is None:
            raise InputError(
                f"the price of {self.model} is not known, so --max-cost cannot hold: use --max-tokens"
            )

    @property
    def spent(self) -> Usage:
        """The sum of the ledger, and what was carried over."""
        return self._spent

    def _worst(self, request: Request) -> Usage:
        tokens = request_at_most(request)
        return Usage(
            calls=1,
            input_tokens=tokens,
            output_tokens=request.max_output_tokens,
            cost_usd=self.price.at_most(tokens, request.max_output_tokens) if self.price else None,
            estimated=True,
        )

    async def reserve(self, request: Request) -> Reservation:
        """Set aside the worst case of one call; where calls under way stand in the way, once they have ended.

        Raises:
            OverBudget: when what was spent leaves no room for it; nothing is set aside then.
        """
        worst = Reservation(request, self._worst(request))
        while problem := self._problem(worst, self._open):
            if not self._open or self._problem(worst, ()):
                raise OverBudget(problem)
            ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append(ended)
            await ended
            worst = replace(worst, since=time.monotonic())
        self._open.add(worst)
        return worst

    def _problem(self, worst: Reservation, others: Collection[Reservation]) -> str | None:
        """Why ``worst`` does not fit beside what was spent and the worst cases of ``others``."""
        spent = self._spent
        tokens = spent.input_tokens + spent.output_tokens + sum(r.tokens for r in (worst, *others))
        if self.max_tokens is not None and tokens > self.max_tokens:
            return f"the next call could bring the run to {tokens:,} tokens, above {self.max_tokens:,}"
        dollars = sum((r.usage.cost_usd or 0.0 for r in (worst, *others)), spent.cost_usd or 0.0)
        if self.max_cost_usd is not None and dollars > self.max_cost_usd:
            return f"the next call could bring the run to ${dollars:.4f}, above ${self.max_cost_usd:.4f}"
        return None

    def outlook(self, requests: Sequence[Request]) -> str:
        """Whether a run that asks ``requests``, with nothing spent yet, would be refused, in a few words.

        >>> from consensus.llm.port import Message
        >>> ask = Request("read", "a1", (Message("user", "x" * 4000),), "record", {}, max_output_tokens=1000)
        >>> Meter("m", max_tokens=1_000_000).outlook([ask, ask])
        'no call would be refused'
        >>> Meter("m", max_tokens=10).outlook([ask, ask]).split(":")[0]
        'the run would be refused'
        """
        worst = [Reservation(request, self._worst(request)) for request in requests]
        for one in worst:
            if problem := self._problem(one, ()):
                return f"the run would be refused: {problem}"
        if worst and self._problem(worst[0], worst[1:]):
            return "every call fits by itself, all at their longest do not: the run may stop before its end"
        return "no call would be refused"

    def settle(
        self, held: Reservation, usage: Usage | None, outcome: str, cache_write_tokens: int = 0
    ) -> Usage:
        """Replace a reservation by what the call spent, and give that back with its cost.

        ``usage`` is ``None`` where nothing is known of a call that may have been billed, as after a timeout:
        it then counts as its worst case.
        """
        self.release(held)
        if usage is None:
            usage = held.usage
        else:
            dollars = self.price.of(usage, cache_write_tokens) if self.price else None
            usage = usage.model_copy(update={"cost_usd": dollars})
        seconds = time.monotonic() - held.since
        call = Call(held.request.step, held.request.subject, outcome, usage, seconds)
        self.ledger.append(call)
        self._spent += usage
        if self.on_call is not None:
            self.on_call(call)
        return usage

    def carry(self, usage: Usage) -> None:
        """Count what the run spent before it was interrupted: limits hold for a run, not for a process."""
        self._spent += usage

    def release(self, held: Reservation) -> None:
        """Give a reservation back: the call did not reach the provider, or was refused unpaid."""
        self._open.discard(held)
        waiting, self._waiting = self._waiting, []
        for ended in waiting:
            if not ended.done():
                ended.set_result(None)


class Budget:
    """A model that refuses calls above a budget, around any other model.

    The OpenAI adapter takes a ``Meter`` of its own instead, which counts every attempt and every rung.
    """

    def __init__(
        self,
        inner: Model,
        max_cost_usd: float | None = None,
        max_tokens: int | None = None,
        price: Price | None = None,
    ) -> None:
        self._inner = inner
        self.meter = Meter(inner.name, max_cost_usd, max_tokens, price)

    @property
    def name(self) -> str:
        """The inner model's name."""
        return self._inner.name

    @property
    def ledger(self) -> list[Call]:
        """One line a call, in the order in which they ended."""
        return self.meter.ledger

    async def complete(self, request: Request) -> Reply:
        """Answer ``request`` if its worst case fits the budget; ``OverBudget`` if not."""
        held = await self.meter.reserve(request)
        try:
            reply = await self._inner.complete(request)
        except BaseException as error:
            self.meter.settle(held, getattr(error, "usage", None), "failed")
            raise
        usage = self.meter.settle(held, reply.usage, "answered")
        return Reply(reply.text, reply.model, usage)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What requests would cost. ``cost_usd`` is the most, ``None`` if the price is unknown."""

    calls: int
    input_tokens: int
    output_tokens_max: int
    cost_usd: float | None
    estimated: bool


def estimate(requests: Sequence[Request], model: str, *, exact: bool = False) -> Estimate:
    """Calls, tokens and the most that ``requests`` can cost, each answered once and at full length.

    >>> from consensus.llm.port import Message
    >>> ask = Request("read", "a1", (Message("user", "x" * 4000),), "record", {}, max_output_tokens=1000)
    >>> found = estimate([ask, ask], "gpt-6.1-terra")
    >>> found.calls, found.input_tokens, found.output_tokens_max, round(found.cost_usd or 0, 4)
    (2, 2018, 2000, 0.0125)
    """
    counts = [request_tokens(request, model, exact=exact) for request in requests]
    price = price_of(model)
    dollars = [
        price.at_most(tokens, request.max_output_tokens)
        for (tokens, _), request in zip(counts, requests, strict=True)
        if price
    ]
    return Estimate(
        calls=len(requests),
        input_tokens=sum(tokens for tokens, _ in counts),
        output_tokens_max=sum(request.max_output_tokens for request in requests),
        cost_usd=sum(dollars) if price else None,
        estimated=any(estimated for _, estimated in counts),
    )
