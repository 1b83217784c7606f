"""The store's file: its tables, and how it is opened so that a crash, a neighbour or damage does no harm.

WAL with ``synchronous=FULL``: what was committed is on the disk, also after a power cut. Readers and one
writer do not hinder each other; a second writer waits ``BUSY_S``. A file that is no sound database is moved
aside, said, and a new one begun. A database of another program is refused.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from consensus.errors import InputError
from consensus.store.place import alone, make_private, move_aside

# "cons": tells our files from other programs' databases (PRAGMA application_id).
APPLICATION = 0x636F6E73
VERSION = 1

# A transaction takes milliseconds. Who waits longer than this waits for a process that hangs.
BUSY_S = 10.0

# PRAGMA quick_check took 1.3 ms a MB at 20 MB, 2.7 at 100. In a larger file damage is found when it is met.
CHECKED_BYTES = 50_000_000

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

_TABLES = """
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


def open_store(path: Path) -> tuple[sqlite3.Connection, str | None]:
    """A connection to the store at ``path``, and a line to say where a damaged file was moved aside.

    Raises:
        InputError: when the file is another program's database.
        sqlite3.Error, OSError: when it can be neither opened nor made, or a newer version made it.
    """
    lock = path.with_name(path.name + ".lock")
    make_private(lock)
    with alone(lock):
        make_private(path)
        try:
            return _ready(path), None
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
        aside = move_aside(path)
        make_private(path)
        line = f"the store {path} was damaged: it was moved to {aside.name}, and a new one begun"
        return _ready(path), line


def is_damage(error: BaseException) -> bool:
    """Whether SQLite found the file itself to be broken, as against busy, full or forbidden."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF in _DAMAGED


def suspect(path: Path) -> None:
    """Have the file checked when it is opened next, however large it is."""
    with suppress(OSError):
        make_private(_suspect_mark(path))


def _suspect_mark(path: Path) -> Path:
    return path.with_name(path.name + ".suspect")


def connect(path: Path) -> sqlite3.Connection:
    """A connection as all of ours are: for any thread, each statement its own transaction."""
    connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def _ready(path: Path) -> sqlite3.Connection:
    connection = connect(path)
    try:
        mark = _suspect_mark(path)
        if path.stat().st_size <= CHECKED_BYTES or mark.exists():
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if found != "ok":
                error = sqlite3.DatabaseError(found)
                error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
                raise error
            mark.unlink(missing_ok=True)
        _check_ours(connection, path)
        connection.execute("PRAGMA journal_mode=WAL")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.close()
        raise
    return connection


def _check_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables where there are none.

    Raises:
        InputError: when they are somebody else's.
        sqlite3.NotSupportedError: when they are those of a newer version.
    """
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not tables:
        made = f"PRAGMA application_id={APPLICATION}; PRAGMA user_version={VERSION};"
        connection.executescript(f"BEGIN IMMEDIATE;{_TABLES}{made}COMMIT;")
    elif owner != APPLICATION:
        raise InputError(f"{path} is another program's database: name another file with --store")
    elif version > VERSION:
        raise sqlite3.NotSupportedError("it was made by a newer version of consensus")
