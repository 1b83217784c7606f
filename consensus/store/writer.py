"""One thread that writes: everything that waits goes into one transaction.

A commit that reaches the disk takes 2 to 5 ms. Thirty answers that arrive together share one, and none of
them is handed on before it is on the disk.
"""

from __future__ import annotations

import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]


class Writer:
    """Does pieces of work on ``connection``, in the order in which they were put."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: queue.SimpleQueue[tuple[Work[Any], Future[Any]] | None] = queue.SimpleQueue()
        # A daemon: a process that ends need not wait, since every commit is whole or not there.
        self._thread = threading.Thread(target=self._run, name="consensus-store", daemon=True)
        self._thread.start()

    def put(self, work: Work[T]) -> Future[T]:
        """What ``work`` returns, once its transaction is on the disk; or the error that kept it off."""
        done: Future[T] = Future()
        self._waiting.put((work, done))
        return done

    def close(self) -> None:
        """Write what waits, then close the connection."""
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        going = True
        while going:
            batch = [self._waiting.get()]
            with suppress(queue.Empty):
                while True:
                    batch.append(self._waiting.get_nowait())
            going = None not in batch
            self._write([each for each in batch if each is not None])
        with suppress(sqlite3.Error):
            self._connection.close()

    def _write(self, batch: list[tuple[Work[Any], Future[Any]]]) -> None:
        if not batch:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            found = [work(self._connection) for work, _ in batch]
            self._connection.execute("COMMIT")
        except Exception as error:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            if len(batch) > 1:  # one of them may be to blame; the others are not lost for it
                for each in batch:
                    self._write([each])
                return
            _tell(batch[0][1], error)
        else:
            for (_, done), result in zip(batch, found, strict=True):
                _tell(done, result)


def _tell(done: Future[Any], result: Any) -> None:
    """Nobody may be waiting any more: what was put is written all the same."""
    with suppress(InvalidStateError):
        if isinstance(result, Exception):
            done.set_exception(result)
        else:
            done.set_result(result)
