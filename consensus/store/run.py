"""One run: begun or taken up again, its answers kept as they arrive, its brief compared with the last one.

A run that starts from the same (command, articles, model, endpoint, prompts) as one that did not finish is
that run, gone on with: what was paid in it counts as paid in it, so that its brief is the one it would have
been without the interruption. In any other run an answer from the store costs nothing.

An answer that was no answer (refused, cut, empty), or that did not pass its check twice, is kept for its run
alone, so that an interrupted run does not pay for it twice; a new run, or one that had failed, asks again.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from consensus.changes import changes_since
from consensus.errors import InputError
from consensus.schema import Brief, Usage
from consensus.store import listing, queries
from consensus.store.records import Answer, CallInfo, Given, State
from consensus.store.store import Store
from consensus.store.story import earlier_run

# How long the end of a run waits for what is still to be written.
LAST_WRITES_S = 0.4


class Run:
    """A run under way. ``id`` is 0 where nothing can be kept.

    ``kept`` counts the answers that other runs paid for, ``paid`` those that were paid for now;
    ``paid_before`` is what this run had paid when it was taken up again, ``state_before`` how it had ended.
    """

    def __init__(self, store: Store, given: Given, number: int = 0, *, state: State = "running") -> None:
        self.store = store
        self.given = given
        self.id = number
        self.kept = 0
        self.paid = 0
        self.taken_up = False
        self.answers_before = 0
        self.paid_before = Usage()
        self.since: int | None = None
        self.state_before = state
        self._memory: dict[str, Answer] = {}

    @property
    def paid_answers(self) -> int:
        """How many answers were paid for in this run, before an interruption too."""
        return self.answers_before + self.paid

    def answer(self, key: str) -> Answer | None:
        """The stored answer, where this run may use it."""
        found = self._memory.get(key) or self.store.read(lambda c: queries.find_answer(c, key, self.id))
        useless = found is not None and found.outcome != "paid"
        return None if useless and self.state_before == "failed" else found

    async def keep(self, call: CallInfo, answer: Answer) -> None:
        """Returns when the answer is on the disk, or in memory where no disk takes it."""

        def work(connection: Any) -> None:
            queries.keep_answer(connection, answer)
            queries.log_call(connection, self.id, call)

        self.paid += answer.outcome == "paid"
        self._memory[answer.key] = answer
        # What was put is written, also where the run is stopped while it waits here.
        await asyncio.wrap_future(self.store.write(work))
        self.store.say()
        if self.store.usable:
            del self._memory[answer.key]

    def log(self, call: CallInfo) -> None:
        """A line of the ledger that nobody waits for."""
        self.kept += call.outcome == "kept"
        self.store.write(lambda c: queries.log_call(c, self.id, call))

    def reject(self, subject: str) -> None:
        """The answers to ``subject`` led to nothing: no other run takes them, nor this one once it failed."""
        self.store.write(lambda c: queries.reject(c, self.id, subject))

    def made(self, brief: Brief) -> Brief:
        """The brief with what changed since the earlier run; stored."""
        compared = self._compared(brief)
        self.store.write(lambda c: queries.keep_brief(c, self.id, compared))
        return compared

    def _compared(self, brief: Brief) -> Brief:
        number = self.since
        if number is None:
            return brief
        before = self.store.read(lambda c: queries.brief_of(c, number))
        info = self.store.read(lambda c: listing.run(c, number))
        if before is None or info is None:
            return brief
        changed = changes_since(before, brief, run=str(number), made=info.started)
        return brief.model_copy(update={"changed": changed})

    def end(self, state: State, error: str | None = None) -> None:
        """Say how the run ended; what was put before is on the disk then."""
        written = self.store.write(lambda c: queries.set_state(c, self.id, state, error))
        with suppress(TimeoutError):
            written.result(None if state == "finished" else LAST_WRITES_S)
        self.store.say()


@contextmanager
def running(
    store: Store, given: Given, *, since: str | None = None, number: int | None = None
) -> Iterator[Run]:
    """A run, ended as the block ends: call ``Run.end("finished")`` when its result is where it belongs.

    Args:
        store: Where it is kept.
        given: What it starts from.
        since: The run to compare with: its number, "none", or ``None`` for the last one of the same story.
        number: The run to go on with; by default the last one that started from the same and did not finish.

    Raises:
        InputError: when a run that is named does not exist, or goes on in another process.
    """
    run, held = _begin(store, given, since, number)
    try:
        yield run
    except Exception as error:
        run.end("failed", str(error))
        raise
    except BaseException:
        run.end("stopped")
        raise
    finally:
        if held is not None:
            store.let_go(run.id, held)


def _begin(store: Store, given: Given, since: str | None, number: int | None) -> tuple[Run, int | None]:
    if not store.usable:
        return Run(store, given), None
    try:
        with store.alone():
            found = _taken_up(store, given, number)
            if found is not None:
                run, held = found
            else:
                run = _new(store, given)
                held = store.hold(run.id) if run.id else None
    except OSError as error:
        store.give_up(error)
        store.say()
        return Run(store, given), None
    _compare_with(run, since)
    return run, held


def _taken_up(store: Store, given: Given, number: int | None) -> tuple[Run, int | None] | None:
    """The unfinished run that this one is, held; ``None``: it is a new one."""
    if number is not None:
        candidates = [store.run(number).id]
    else:
        candidates = store.read(lambda c: queries.unfinished(c, digest_of(given))) or []
    for candidate in candidates:
        held = store.hold(candidate)
        if held is None:
            if number is not None:
                raise InputError(f"run {number} is still going on in another process")
            continue
        return _gone_on_with(store, given, candidate), held
    return None


def _gone_on_with(store: Store, given: Given, number: int) -> Run:
    before = store.run(number)
    run = Run(store, given, number, state=before.state)
    run.taken_up, run.since = True, before.since
    run.answers_before, run.paid_before = before.paid, before.spent + before.lost
    store.write(lambda c: queries.set_state(c, number, "running")).result()
    return run


def _new(store: Store, given: Given) -> Run:
    since = store.read(lambda c: earlier_run(c, given)) if given.command != "summarise" else None
    number = store.write(lambda c: queries.begin_run(c, given, digest_of(given), since)).result()
    store.say()
    run = Run(store, given, number or 0)
    run.since = since if number else None
    return run


def _compare_with(run: Run, since: str | None) -> None:
    """Have it as ``since`` says, where it says anything."""
    if since is None or not run.id:
        return
    if since == "none":
        run.since = None
    else:
        run.since = run.store.run(run_number(since)).id
        if run.store.brief(run.since) is None:
            raise InputError(f"run {since} made no brief to compare with")
    chosen = run.since
    run.store.write(lambda c: queries.set_since(c, run.id, chosen)).result()


def run_number(word: str) -> int:
    """The number of a run as people write it.

    Raises:
        InputError: when it is none.

    >>> run_number("12"), run_number("#12")
    (12, 12)
    """
    digits = word.removeprefix("#")
    # SQLite's numbers end at 2**63: more digits than these are none of its rows.
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 18):
        raise InputError(f"{word!r} is no run: runs have numbers, see `consensus runs list`")
    return int(digits)


def digest_of(given: Given) -> str:
    """What makes two runs the same: all that shapes the brief, not where it goes or what it may cost."""
    found = {
        "command": given.command,
        "model": given.model,
        "endpoint": given.endpoint,
        "prompts": given.prompts,
        "left_out": [left.model_dump() for left in given.left_out],
        "articles": [article.model_dump(mode="json") for article in given.articles],
        "summaries": given.summaries.model_dump(mode="json") if given.summaries else None,
    }
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode("ascii")).hexdigest()
