"""How much processor time a piece of work takes, so that a busy machine hardly changes it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def cpu_seconds(work: Callable[[], object], tries: int = 3) -> float:
    """The least processor time of this thread that ``work`` took in some tries.

    The collector of garbage rests meanwhile: a walk through all that a suite has loaded takes longer than most
    of what is measured here.
    """
    with _no_collector():
        return min(_once(work) for _ in range(tries))


def _once(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return time.thread_time() - began


@contextmanager
def _no_collector() -> Iterator[None]:
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
