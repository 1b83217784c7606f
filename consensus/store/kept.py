"""A model whose answers are kept: asked at most once for each, stored before anybody gets to see it."""

from __future__ import annotations

import asyncio
import time
from collections import Counter, defaultdict
from functools import partial

from consensus.errors import BadAnswer, ConsensusError
from consensus.llm.answers import Cut, Unusable
from consensus.llm.budget import Call, Meter
from consensus.llm.guarded import Guarded
from consensus.llm.lifecycle import around_asked, close, endpoint_of, meter_of, start_run
from consensus.llm.port import Model, Reply, Request
from consensus.llm.recording_files import digest, key_of
from consensus.schema import Usage
from consensus.store.records import Answer, CallInfo, Outcome
from consensus.store.run import Run


class Kept:
    """Answers from the store where it has them; else asks ``inner``, and stores before it answers.

    The key covers what a recording's key covers (model, messages, schema, length, how often the same article
    asked the same before) and the endpoint. Two articles that ask the same share one answer.

    A stored answer is the model's as it came. One that then fails its check is asked for again by a request
    that holds it, which has a key of its own: a run that is taken up goes the same way to the byte.
    """

    def __init__(self, inner: Model, run: Run) -> None:
        self._inner = inner
        self._run = run
        self._endpoint = endpoint_of(inner)
        self.new_run()

    @property
    def name(self) -> str:
        """The inner model's name."""
        return self._inner.name

    @property
    def meter(self) -> Meter | None:
        """The inner model's meter."""
        return meter_of(self._inner)

    def new_run(self) -> None:
        """Start a run: identical requests are counted from the first again."""
        self._asked: Counter[tuple[str, str]] = Counter()
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._counted: set[str] = set()
        start_run(self._inner)

    def reject(self, subject: str) -> None:
        """What was answered to ``subject`` led to nothing: the next run is to ask anew."""
        self._run.reject(subject)

    async def aclose(self) -> None:
        """Close the inner model."""
        await close(self._inner)

    async def complete(self, request: Request) -> Reply:
        """The stored answer to ``request``, or a new one, on the disk before it is returned."""
        key = self._key(request)
        async with self._turns[key]:
            found = self._run.answer(key)
            if found is not None:
                return self._given(request, found)
            return await self._ask(request, key)

    def _key(self, request: Request) -> str:
        base = key_of(request, self.name, 0)
        ordinal = self._asked[base, request.subject]
        self._asked[base, request.subject] += 1
        key = key_of(request, self.name, ordinal) if ordinal else base
        return digest([key, self._endpoint])

    def _given(self, request: Request, found: Answer) -> Reply:
        """A stored answer: at its price where this very run paid for it, at none where another did."""
        first = key_is_new(self._counted, found.key)
        if found.outcome in ("unusable", "cut"):
            kind = Cut if found.outcome == "cut" else Unusable
            raise kind(found.text, found.usage if first and found.run == self._run.id else None)
        if found.run == self._run.id:
            return Reply(found.text, found.model, found.usage if first else Usage())
        if first:
            self._run.log(_line(request, found.key, "kept", Usage()))
        return Reply(found.text, found.model, Usage())

    async def _ask(self, request: Request, key: str) -> Reply:
        started = time.monotonic()
        try:
            reply = await self._inner.complete(request)
        except BadAnswer as error:
            self._counted.add(key)
            spent = getattr(error, "usage", None) or Usage()
            call = _line(request, key, "unusable", spent, time.monotonic() - started, str(error))
            # Of a cut answer's article the halves are read, also by a run that is taken up.
            kind: Outcome = "cut" if isinstance(error, Cut) else "unusable"
            await self._run.keep(call, Answer(key, self._run.id, kind, str(error), self.name, spent))
            raise
        except ConsensusError as error:
            spent = getattr(error, "usage", None) or Usage()
            self._run.log(_line(request, key, "failed", spent, time.monotonic() - started, str(error)))
            raise
        self._counted.add(key)
        call = _line(request, key, "paid", reply.usage, time.monotonic() - started)
        await self._run.keep(call, Answer(key, self._run.id, "paid", reply.text, reply.model, reply.usage))
        return reply


def keep_answers(model: Model, run: Run) -> Model:
    """``model`` with its answers kept in ``run``. A replay asks nothing: it stays as it is.

    What the run paid before it was interrupted counts against the limits of ``model``.
    """
    meter = meter_of(model)
    if meter is not None:
        meter.on_call = partial(_log_lost, run)
        if run.paid_before.calls:
            meter.carry(run.paid_before)
    return around_asked(model, lambda asked: Kept(Guarded(asked), run))


def _log_lost(run: Run, call: Call) -> None:
    """A line for a call that got no whole answer: the answer to its request, if one comes, has a line too."""
    if call.outcome == "failed":
        words = "no whole answer; may be billed"
        run.log(CallInfo(call.step, call.subject, "", "failed", call.usage, round(call.seconds, 3), words))


def key_is_new(seen: set[str], key: str) -> bool:
    """Whether ``key`` was not in ``seen``; it is then."""
    new = key not in seen
    seen.add(key)
    return new


def _line(  # noqa: PLR0913, PLR0917 - the columns of the ledger
    request: Request, key: str, outcome: Outcome, usage: Usage, seconds: float = 0.0, error: str = ""
) -> CallInfo:
    return CallInfo(request.step, request.subject, key, outcome, usage, round(seconds, 3), error)
