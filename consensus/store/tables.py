"""The store's tables, and how those of an earlier version get what they lack."""

from __future__ import annotations

import sqlite3
from contextlib import closing

TABLES = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL,
    command TEXT NOT NULL,
    state TEXT NOT NULL,
    started TEXT NOT NULL,
    ended TEXT,
    model TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    args TEXT NOT NULL,
    cwd TEXT NOT NULL,
    given TEXT NOT NULL,
    since INTEGER,
    brief TEXT,
    error TEXT
);
CREATE INDEX runs_by_digest ON runs (digest, id);
CREATE TABLE texts (sha256 TEXT PRIMARY KEY, text BLOB NOT NULL);
CREATE TABLE run_articles (
    run INTEGER NOT NULL REFERENCES runs (id),
    position INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES texts (sha256),
    url TEXT,
    file TEXT,
    article TEXT NOT NULL,
    PRIMARY KEY (run, position)
);
CREATE INDEX articles_by_text ON run_articles (sha256);
CREATE INDEX articles_by_url ON run_articles (url) WHERE url IS NOT NULL;
CREATE INDEX articles_by_file ON run_articles (file) WHERE file IS NOT NULL;
CREATE TABLE answers (
    key TEXT NOT NULL,
    run INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    text BLOB NOT NULL,
    model TEXT NOT NULL,
    usage TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (key, run)
);
CREATE TABLE calls (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL,
    at TEXT NOT NULL,
    step TEXT NOT NULL,
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    outcome TEXT NOT NULL,
    usage TEXT NOT NULL,
    seconds REAL NOT NULL,
    error TEXT NOT NULL
);
CREATE INDEX calls_by_run ON calls (run, id);
"""


def bring_up_to_date(connection: sqlite3.Connection, *, changing: bool = True) -> list[str]:
    """Add the tables, columns and indexes that an earlier version's lack; nothing is taken away.

    A column of a key, and one that must hold something, cannot be added. Runs that were kept without an
    address or a file of their articles are recognised by the articles' texts alone.

    Args:
        connection: To a store of ours.
        changing: ``False`` only looks.

    Returns:
        What was lacking: tables, and columns as "table.column".

    Raises:
        sqlite3.NotSupportedError: when a column is lacking that cannot be added.
    """
    with closing(sqlite3.connect(":memory:")) as model:
        model.executescript(TABLES)
        found = _lacking(connection, model)
        _refuse_unaddable(model, found)
        if changing:
            _add(connection, model, found)
    return found


def _lacking(connection: sqlite3.Connection, model: sqlite3.Connection) -> list[str]:
    lacking: list[str] = []
    for (table,) in model.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        there = set(_columns(connection, table))
        if not there:
            lacking.append(table)
        else:
            lacking += [f"{table}.{name}" for name in _columns(model, table) if name not in there]
    return [name for name in lacking if not name.startswith("sqlite_")]


def _refuse_unaddable(model: sqlite3.Connection, lacking: list[str]) -> None:
    for name in lacking:
        table, _, column = name.partition(".")
        if column and any(_columns(model, table)[column][1:]):
            raise sqlite3.NotSupportedError(
                f"an earlier version of consensus made it, without {name}: name another file with --store, "
                "keep nothing with --no-log, or delete it"
            )


def _add(connection: sqlite3.Connection, model: sqlite3.Connection, lacking: list[str]) -> None:
    for name in lacking:
        table, _, column = name.partition(".")
        if not column:
            (sql,) = model.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
            connection.execute(sql)
        else:
            kind = _columns(model, table)[column][0]
            connection.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
    known = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    indexes = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    for name, sql in model.execute(indexes).fetchall():
        if name not in known:
            connection.execute(sql)


def _columns(connection: sqlite3.Connection, table: str) -> dict[str, tuple[str, bool, bool]]:
    """Column -> its type, whether it must hold something, whether it is of the key."""
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return {name: (kind, bool(needed), bool(key)) for _, name, kind, needed, _, key in rows}
