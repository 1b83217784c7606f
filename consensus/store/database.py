"""The store's file: its tables, and how it is opened so that a crash, a neighbour or damage does no harm.

WAL with ``synchronous=FULL``: what was committed is on the disk, also after a power cut. Readers and one
writer do not hinder each other; a second writer waits ``BUSY_S``. A store of ours that is damaged is moved
aside, said, and a new one begun. Any other file is refused before it, or anything beside it, is touched.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from consensus.errors import InputError
from consensus.store.place import alone, make_private, move_aside
from consensus.store.tables import TABLES, bring_up_to_date

# "cons": tells our files from other programs' databases (PRAGMA application_id).
APPLICATION = 0x636F6E73
# 1 was also written by builds whose tables lacked columns: `bring_up_to_date` adds them.
VERSION = 2

# A transaction takes milliseconds. Who waits longer than this waits for a process that hangs.
BUSY_S = 10.0

# PRAGMA quick_check took 1.3 ms a MB at 20 MB, 2.7 at 100. In a larger file damage is found when it is met.
CHECKED_BYTES = 50_000_000

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def open_store(path: Path) -> tuple[sqlite3.Connection, str | None]:
    """A connection to the store at ``path``, and a line to say where a damaged file was moved aside.

    Raises:
        InputError: when the file is no store: no SQLite database at all, or another program's.
        sqlite3.Error, OSError: when it can be neither opened nor made, or another version made it.
    """
    _refuse_foreign(path)
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


def open_found(path: Path) -> sqlite3.Connection:
    """A connection that only reads, to a store that is there: nothing is made, moved or changed.

    Raises:
        InputError: when there is no file, it is no store, or it cannot be read.
        sqlite3.Error, OSError: when it cannot be opened, or another version made it.
    """
    if not path.exists():
        raise InputError(f"there is no store {path}: no run was kept there")
    _refuse_foreign(path)
    if path.is_file() and path.stat().st_size == 0:
        raise InputError(f"{path} is empty: no run was kept there")
    uri = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(uri, timeout=BUSY_S, uri=True, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA query_only=ON")
        _check_version(connection)
        bring_up_to_date(connection, changing=False)
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_foreign(path: Path) -> None:
    """Refuse a file that is no database of ours, without a lock, a journal or a change of its rights.

    SQLite reads it (``immutable``: nothing beside it is looked at or made): opening and closing it by
    ourselves would drop the locks that SQLite holds on it in this process.

    Raises:
        InputError: when it is none.
    """
    if not path.exists():
        return
    if not path.is_file():
        raise InputError(f"{path} is no file: name another with --store")
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    tables = None
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            (owner,) = connection.execute("PRAGMA application_id").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
        if code == sqlite3.SQLITE_NOTADB:
            raise InputError(f"{path} is no store of consensus: name another file with --store") from None
        if code != sqlite3.SQLITE_CORRUPT:
            return  # what keeps it from being read is said when it is opened
        owner = _owner_in_header(path)
    if owner != APPLICATION and (tables or tables is None):
        raise InputError(f"{path} is another program's database: name another file with --store")


def _owner_in_header(path: Path) -> int:
    """The application id of a file that SQLite finds broken (sqlite.org/fileformat.html, 1.3)."""
    with path.open("rb") as file:
        return int.from_bytes(file.read(72)[68:], "big")


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
            check(connection)
            mark.unlink(missing_ok=True)
        _check_ours(connection, path)
        connection.execute("PRAGMA journal_mode=WAL")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.close()
        raise
    return connection


def check(connection: sqlite3.Connection) -> None:
    """Look through the whole file.

    Raises:
        sqlite3.DatabaseError: when it is damaged, with SQLite's code for that.
    """
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        error = sqlite3.DatabaseError(" ".join(str(found).split()))
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def _check_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables where there are none, and what an earlier version's lack.

    Raises:
        InputError: when they are somebody else's.
        sqlite3.NotSupportedError: when they are those of a newer version.
    """
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    made = f"PRAGMA application_id={APPLICATION}; PRAGMA user_version={VERSION};"
    if not tables:
        connection.executescript(f"BEGIN IMMEDIATE;{TABLES}{made}COMMIT;")
        return
    if owner != APPLICATION:
        raise InputError(f"{path} is another program's database: name another file with --store")
    if _check_version(connection) < VERSION:
        connection.execute("BEGIN IMMEDIATE")
        try:
            bring_up_to_date(connection)
            connection.execute(f"PRAGMA user_version={VERSION}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def _check_version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise sqlite3.NotSupportedError(
            "it was made by a newer version of consensus: name another file with --store, or keep nothing "
            "with --no-log"
        )
    return int(version)
