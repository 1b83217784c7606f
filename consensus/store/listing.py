"""The SQL of listing and pruning runs, and of their ledgers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from consensus.schema import Usage
from consensus.store.records import CallInfo, RunInfo, usage_of

_INFO = (
    "SELECT id, command, state, started, ended, model, endpoint, since, error, args, cwd,"
    " json_extract(brief, '$.title'),"
    " (SELECT count(*) FROM run_articles WHERE run = runs.id) FROM runs"
)


def runs(connection: sqlite3.Connection, limit: int = -1, unfinished: bool = False) -> list[RunInfo]:
    """The last runs, or those that did not finish, the last one first."""
    which = "WHERE state != 'finished'" if unfinished else ""
    rows = connection.execute(f"{_INFO} {which} ORDER BY id DESC LIMIT ?", (limit,)).fetchall()
    return [_info(connection, row) for row in rows]


def run(connection: sqlite3.Connection, number: int) -> RunInfo | None:
    """One run, if there is one of this number."""
    row = connection.execute(f"{_INFO} WHERE id = ?", (number,)).fetchone()
    return None if row is None else _info(connection, row)


def _info(connection: sqlite3.Connection, row: Sequence[Any]) -> RunInfo:
    run, command, state, started, ended, model, endpoint, since, error, args, cwd, title, articles = row
    ledger = calls_of(connection, run)
    return RunInfo(
        id=run,
        command=command,
        state=state,
        started=started,
        ended=ended,
        model=model,
        endpoint=endpoint,
        title=title or "",
        articles=articles,
        since=since,
        error=error,
        spent=sum((call.usage for call in ledger if call.outcome != "failed"), Usage()),
        lost=sum((call.usage for call in ledger if call.outcome == "failed"), Usage()),
        paid=sum(call.outcome == "paid" for call in ledger),
        kept=sum(call.outcome == "kept" for call in ledger),
        args=tuple(json.loads(args)),
        cwd=cwd,
    )


def calls_of(connection: sqlite3.Connection, run: int) -> list[CallInfo]:
    """The run's ledger, in the order in which the calls ended."""
    rows = connection.execute(
        "SELECT step, subject, key, outcome, usage, seconds, error, at FROM calls WHERE run = ? ORDER BY id",
        (run,),
    )
    return [
        CallInfo(step, subject, key, outcome, usage_of(usage), seconds, error, at)
        for step, subject, key, outcome, usage, seconds, error, at in rows
    ]


def prune(connection: sqlite3.Connection, before: str, spared: Sequence[int]) -> int:
    """Delete runs begun before a time, and what no other run uses; how many runs that were."""
    rows = connection.execute("SELECT id FROM runs WHERE started < ?", (before,)).fetchall()
    old = [run for (run,) in rows if run not in spared]
    for run in old:
        connection.execute("DELETE FROM calls WHERE run = ?", (run,))
        connection.execute("DELETE FROM run_articles WHERE run = ?", (run,))
        connection.execute("UPDATE runs SET since = NULL WHERE since = ?", (run,))
        connection.execute("DELETE FROM runs WHERE id = ?", (run,))
    connection.execute(
        "DELETE FROM answers WHERE run NOT IN (SELECT id FROM runs) AND key NOT IN (SELECT key FROM calls)"
    )
    connection.execute("DELETE FROM texts WHERE sha256 NOT IN (SELECT sha256 FROM run_articles)")
    return len(old)
