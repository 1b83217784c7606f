"""Ctrl-C and SIGTERM: the run ends within a second, and one line says what is kept and how to go on."""

from __future__ import annotations

import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

# Connections are closed and the state is written meanwhile; whatever still hangs then, the process ends.
# Nothing is lost by it: what was paid for is on the disk already.
GRACE_S = 0.3

_SHOW_CURSOR = "\x1b[?25h"  # a progress line hides it


class Stopped(SystemExit):
    """Stopped from outside. ``code`` is 128 and the signal's number, as shells have it.

    Event loops let a ``SystemExit`` through wherever it strikes, and so does click.
    """

    def __init__(self, words: str, code: int) -> None:
        super().__init__(code)
        self._words = words
        self._ending = threading.Lock()

    def end(self) -> NoReturn:
        """Say the line, once, and end the process here, without waiting for threads or connections."""
        self._ending.acquire()  # for good: who comes second waits for the end
        with suppress(OSError, ValueError):
            sys.stdout.flush()
        with suppress(OSError):
            shown = _SHOW_CURSOR if os.isatty(2) else ""
            os.write(2, f"{shown}consensus: {self._words}\n".encode("utf-8", "replace"))
        os._exit(int(self.code or 0))


def _said_without_stopped(unraisable: sys.UnraisableHookArgs) -> None:
    """Nothing can be raised out of a finaliser that a signal strikes in: there the timer ends the run."""
    if not isinstance(unraisable.exc_value, Stopped):
        sys.__unraisablehook__(unraisable)


@contextmanager
def stoppable(words: Callable[[], str]) -> Iterator[None]:
    """Let Ctrl-C and SIGTERM end the block with ``Stopped``; ``words`` makes the line to say then.

    Whatever else leaves the block once it was stopped came of that: a task group puts what strikes in it into
    an exception group, and what is cut off may fail in its own way.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, _: Any) -> None:
        for each in before:
            signal.signal(each, signal.SIG_IGN)  # once is enough
        sys.unraisablehook = _said_without_stopped
        # The signal may strike between the making of a coroutine and its first step.
        warnings.filterwarnings("ignore", "coroutine .* was never awaited", RuntimeWarning)
        stopped = Stopped(words(), 128 + number)
        struck.append(stopped)
        timer = threading.Timer(GRACE_S, stopped.end)
        timer.daemon = True
        timer.start()
        raise stopped

    struck: list[Stopped] = []
    # A shell has its background jobs ignore Ctrl-C: what is ignored stays ignored.
    heard = [n for n in (signal.SIGINT, signal.SIGTERM) if signal.getsignal(n) is not signal.SIG_IGN]
    before = {number: signal.signal(number, stop) or signal.SIG_DFL for number in heard}
    hook = sys.unraisablehook
    try:
        yield
    except BaseException:
        if struck:
            raise struck[0] from None
        raise
    finally:
        sys.unraisablehook = hook
        for number, handler in before.items():
            signal.signal(number, handler)
