"""The one line of a stopped run, wherever in the program the signal strikes."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable

import pytest

from consensus.cli import main

# Python prints a traceback for an exception that a finaliser raises, and goes on.
SCRIPT = """
import os, signal, time
from consensus.cli.stopping import stoppable

class Struck:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(1000):
            pass

class Faulty:
    def __del__(self):
        raise ValueError("of its own")

with stoppable(lambda: "stopped"):
    for kind in [{kinds}]:
        kind()
    time.sleep(30)
"""


# The same between the call of a coroutine function and the await, as libraries write it in ``async with``.
AWAITED = """
import asyncio, os, signal, time
from consensus.cli.stopping import stoppable

async def step():
    pass

def strike():
    os.kill(os.getpid(), signal.SIGTERM)
    for _ in range(1000):
        pass

async def main():
    await [step(), strike()][0]

with stoppable(lambda: "stopped"):
    try:
        asyncio.run(main())
    finally:
        time.sleep(30)
"""

# The same where a library, or a clean-up that fails, makes another exception of it.
BECOMES_ANOTHER = """
import anyio, os, signal
from consensus.cli.stopping import Stopped, stoppable

def strike():
    os.kill(os.getpid(), signal.SIGTERM)
    for _ in range(1000):
        pass

async def in_a_task_group():
    async with anyio.create_task_group():
        strike()

async def before_a_failing_clean_up():
    try:
        strike()
    finally:
        raise ValueError("nothing to close")

try:
    with stoppable(lambda: "stopped"):
        anyio.run({place})
except Stopped as stopped:
    stopped.end()
"""


def ended(kinds: str) -> tuple[int, list[str]]:
    command = [sys.executable, "-c", SCRIPT.format(kinds=kinds)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stderr.splitlines()


def test_a_signal_inside_a_finaliser_ends_the_run_with_its_one_line() -> None:
    assert ended("Struck") == (143, ["consensus: stopped"])


def test_a_signal_before_a_coroutine_is_awaited_is_no_warning() -> None:
    command = [sys.executable, "-c", AWAITED]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (143, "consensus: stopped\n")


@pytest.mark.parametrize("place", ["in_a_task_group", "before_a_failing_clean_up"])
def test_a_signal_that_becomes_another_exception_is_one_line_too(place: str) -> None:
    command = [sys.executable, "-c", BECOMES_ANOTHER.format(place=place)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (143, "consensus: stopped\n")


def test_other_faults_of_finalisers_are_still_told() -> None:
    code, lines = ended("Struck, Faulty")
    assert (code, lines[-1]) == (143, "consensus: stopped")
    assert "ValueError: of its own" in lines


def test_a_finished_process_is_gone_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    at_exit: list[Callable[[], None]] = []
    monkeypatch.setattr("atexit.register", at_exit.append)
    monkeypatch.setattr("sys.argv", ["consensus", "--version"])
    with pytest.raises(SystemExit):
        main()
    try:
        for work in at_exit:
            work()
        # What is frozen is not looked through as the interpreter ends.
        assert gc.get_freeze_count() > 10_000
    finally:
        gc.unfreeze()
        gc.enable()
