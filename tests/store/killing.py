"""Kill a run at a chosen moment, go on with it, and compare with the run that nobody killed."""

from __future__ import annotations

import os
import random
import sqlite3
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from forked import FORKS
from llm.server import Server
from store.answering import TEXTS, Answers

# Requests of the story: five articles to read, one table to reconcile.
CALLS = len(TEXTS) + 1
# With which the run goes on: what the killed process still had under way is told apart by it.
SECOND_KEY = "sk-canary-second-0b8e"


class Process(Protocol):
    """A command under way."""

    def kill(self) -> None: ...

    def wait(self) -> int: ...


Launch = Callable[[Path, Sequence[str], dict[str, str]], Process]


class Forked:
    """``consensus`` in a process forked from one that has it loaded."""

    def __init__(self, cwd: Path, args: Sequence[str], env: dict[str, str]) -> None:
        self._process = FORKS.Process(target=_command, args=(str(cwd), list(args), env))
        self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.is_alive()

    def kill(self) -> None:
        self._process.kill()

    def wait(self) -> int:
        self._process.join(60)
        code = self._process.exitcode
        assert code is not None
        return code


def _command(cwd: str, args: list[str], env: dict[str, str]) -> None:
    os.chdir(cwd)
    os.environ.pop("CONSENSUS_NO_LOG", None)
    os.environ.update(env)
    for number, name in ((1, "stdout"), (2, "stderr")):
        os.dup2(os.open(f"{cwd}/{name}", os.O_CREAT | os.O_APPEND | os.O_WRONLY), number)
    sys.argv = ["consensus"]
    from consensus.cli import main

    main(args)


@dataclass(frozen=True)
class Outcome:
    """What one trial showed."""

    stored: int
    """Answers in the store when the process died."""
    repeated: int
    """Requests of the second run beyond those whose answers were not stored."""
    in_flight: int
    """Answers that the server had sent whole and that were not stored: asked again."""
    brief: bytes


def environment(server: Server, folder: Path) -> dict[str, str]:
    return {
        "OPENAI_BASE_URL": server.url,
        "OPENAI_API_KEY": "sk-canary-7f3a9c51d2",
        "CONSENSUS_STORE": str(folder / "data" / "store.db"),
    }


def story_in(folder: Path) -> Path:
    """A folder with the story's articles."""
    (folder / "in").mkdir(parents=True)
    for name, text in TEXTS.items():
        (folder / "in" / f"{name}.txt").write_text(text)
    return folder


COMMAND = ("brief", "in", "--model", "m", "-o", "brief.json", "-q")


def whole(folder: Path, server: Server, launch: Launch = Forked) -> bytes:
    """The brief of a run that nobody kills."""
    assert launch(story_in(folder), COMMAND, environment(server, folder)).wait() == 0
    return (folder / "brief.json").read_bytes()


def killed(
    folder: Path, server: Server, answers: Answers, moment: random.Random, launch: Launch = Forked
) -> Outcome:
    """Kill a run at a random moment, then go on with it: by the same command or by `consensus resume`."""
    env = environment(server, story_in(folder))
    answers.asked.clear()
    answers.answered.clear()
    event, wait_s = moment.randint(0, 2 * CALLS), moment.uniform(0.0, 0.06)
    reached = threading.Event()

    def on(what: str, number: int) -> None:
        if answers.asked.total() + answers.answered.total() >= event:
            reached.set()

    answers.on = on
    process = launch(folder, COMMAND, env)
    if event:
        reached.wait(30)
    else:
        wait_s *= 10  # before the first request: while it loads, reads, begins
    threading.Event().wait(wait_s)
    process.kill()
    process.wait()
    answers.on = lambda what, number: None
    stored, sent = stored_answers(Path(env["CONSENSUS_STORE"])), answers.answered.total()
    again: Sequence[str] = ("resume",) if moment.random() < 0.5 and _unfinished(env) else COMMAND
    before = answers.asked_with[SECOND_KEY]
    if not _finished(env):
        second = env | {"OPENAI_API_KEY": SECOND_KEY}
        assert launch(folder, again, second).wait() == 0, (folder / "stderr").read_text()
    brief = (folder / "brief.json").read_bytes()
    asked = answers.asked_with[SECOND_KEY] - before
    return Outcome(stored, max(0, asked - (CALLS - stored)), max(0, sent - stored), brief)


def stored_answers(path: Path) -> int:
    """How many answers the store holds."""
    return int(query(path, "SELECT count(*) FROM answers") or 0)


def _unfinished(env: dict[str, str]) -> bool:
    return bool(query(Path(env["CONSENSUS_STORE"]), "SELECT count(*) FROM runs WHERE state != 'finished'"))


def _finished(env: dict[str, str]) -> bool:
    return bool(query(Path(env["CONSENSUS_STORE"]), "SELECT count(*) FROM runs WHERE state = 'finished'"))


def query(path: Path, sql: str) -> Any:
    """One value out of a store; ``None`` where there is no store, or none with tables yet."""
    if not path.exists():
        return None
    connection = sqlite3.connect(path, timeout=10)
    try:
        return connection.execute(sql).fetchone()[0]
    except sqlite3.OperationalError:
        return None
    finally:
        connection.close()
