"""The store as its callers see it: runs are begun in it, listed, shown and pruned.

A store that cannot be opened, is full, read-only or breaks on the way costs a warning, never a run: from then
on the run goes on with its answers in memory.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Future, InvalidStateError
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from consensus.errors import ConsensusWarning, InputError
from consensus.schema import Brief
from consensus.store import listing, queries
from consensus.store.database import check, connect, is_damage, open_found, open_store, suspect
from consensus.store.place import alone, default_path, take
from consensus.store.records import CallInfo, Given, RunInfo
from consensus.store.writer import Work, Writer

T = TypeVar("T")


class Store:
    """The SQLite file in which runs and paid answers are kept.

    Args:
        path: The file; by default ``CONSENSUS_STORE``, else ``consensus.db`` in the user's data folder. It
            is made where it is missing, readable for the user alone.
        reading: Only look into a file that is there: nothing is made, moved aside or changed.

    Raises:
        InputError: when the file is no store, or ``reading`` and there is none or it cannot be read.
    """

    def __init__(self, path: Path | str | None = None, *, reading: bool = False) -> None:
        self.path = Path(path) if path is not None else default_path()
        self.problem: str | None = None
        self._said = False
        self._lock = threading.Lock()
        self._writer: Writer | None = None
        self._reader: sqlite3.Connection | None = None
        self._reading = reading
        if reading:
            self._reader = self._found()
        else:
            self._open()

    def _found(self) -> sqlite3.Connection:
        try:
            return open_found(self.path)
        except (sqlite3.Error, OSError) as error:
            raise self._unreadable(error) from None

    def _unreadable(self, error: BaseException) -> InputError:
        way_out = "; the next brief moves it aside and begins a new one" if is_damage(error) else ""
        return InputError(f"the store {self.path} cannot be read ({_words(error)}){way_out}")

    def check(self) -> None:
        """Look through the whole file, which was opened for reading.

        Raises:
            InputError: when it is damaged.
        """
        self.read(check)

    def _open(self) -> None:
        try:
            connection, moved = open_store(self.path)
            self._writer = Writer(connection)
            self._reader = connect(self.path)
        except (sqlite3.Error, OSError) as error:
            self.give_up(error)
            self.say()
        else:
            if moved:
                warnings.warn(moved, ConsensusWarning, stacklevel=3)

    @property
    def usable(self) -> bool:
        """Whether anything can be kept."""
        return self.problem is None

    def give_up(self, error: BaseException) -> None:
        """Go on without the file from here on; ``say`` tells why."""
        if self.problem is None:
            self.problem = (
                f"the store {self.path} cannot be used ({_words(error)}); the run goes on without it"
            )
            if is_damage(error) and not self._reading:
                suspect(self.path)

    def say(self) -> None:
        """Warn, once, where the store had to be given up."""
        if self.problem is not None and not self._said:
            self._said = True
            warnings.warn(self.problem, ConsensusWarning, stacklevel=3)

    def write(self, work: Work[T]) -> Future[T | None]:
        """Do ``work`` in the next transaction; the result is ``None`` where the store had to be given up."""
        told: Future[T | None] = Future()
        if self._writer is None or not self.usable:
            told.set_result(None)
            return told

        def settle(done: Future[T]) -> None:
            error = done.exception()
            if error is not None:
                self.give_up(error)
            with suppress(InvalidStateError):  # nobody waits for it any more
                told.set_result(None if error else done.result())

        self._writer.put(work).add_done_callback(settle)
        return told

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """What ``work`` finds; ``None`` where the store had to be given up.

        Raises:
            InputError: when the store was opened for reading and cannot be read.
        """
        if self._reader is None or not self.usable:
            return None
        with self._lock:
            try:
                return work(self._reader)
            except sqlite3.Error as error:
                if self._reading:
                    raise self._unreadable(error) from None
                self.give_up(error)
                return None

    def hold(self, run: int) -> int | None:
        """Mark a run as going on in this process; ``None`` where it goes on already."""
        return take(self._run_lock(run))

    def let_go(self, run: int, held: int) -> None:
        """The run goes on no more."""
        with suppress(OSError):
            self._run_lock(run).unlink(missing_ok=True)
        with suppress(OSError):
            os.close(held)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else begins or continues a run meanwhile."""
        with alone(self.path.with_name(self.path.name + ".lock")):
            yield

    def runs(self, limit: int = -1, *, unfinished: bool = False) -> list[RunInfo]:
        """The last ``limit`` runs (negative: all), or those that did not finish, the last one first."""
        found = self.read(lambda c: listing.runs(c, limit, unfinished)) or []
        return [replace(run, live=run.state == "running" and self.is_live(run.id)) for run in found]

    def run(self, run: int) -> RunInfo:
        """One run.

        Raises:
            InputError: when there is none of this number.
        """
        found = self.read(lambda c: listing.run(c, run))
        if found is None:
            raise InputError(f"there is no run {run} in {self.path}: see `consensus runs list`")
        return replace(found, live=found.state == "running" and self.is_live(run))

    def calls(self, run: int) -> list[CallInfo]:
        """The run's ledger."""
        return self.read(lambda c: listing.calls_of(c, run)) or []

    def brief(self, run: int) -> Brief | None:
        """The brief that the run made."""
        return self.read(lambda c: queries.brief_of(c, run))

    def given(self, run: int) -> Given | None:
        """What the run started from."""
        return self.read(lambda c: queries.given_of(c, run))

    def prune(self, before: str) -> int:
        """Delete runs that began before a time (ISO, UTC) and what no other run uses; how many they were.

        The file is written anew without them.
        """
        live = [run.id for run in self.runs(unfinished=True) if run.live]
        count = self.write(lambda c: listing.prune(c, before, live)).result() or 0
        if self.usable:
            with suppress(sqlite3.Error), closing(connect(self.path)) as connection:
                connection.execute("VACUUM")
        return count

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def is_live(self, run: int) -> bool:
        """Whether a process works on the run right now."""
        if not self._run_lock(run).exists():
            return False
        held = self.hold(run)
        if held is not None:
            self.let_go(run, held)
        return held is None

    def close(self) -> None:
        """Write what waits and close the file."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        if self._reader is not None:
            self._reader.close()
            self._reader = None
        self.say()

    def _run_lock(self, run: int) -> Path:
        return self.path.with_name(f"{self.path.name}.run-{run}.lock")


def _words(error: BaseException) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
