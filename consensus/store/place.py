"""Where the store lies, made so that only its owner can read it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: SQLite's own locks hold; that a run goes on elsewhere is not noticed
    fcntl = None  # type: ignore[assignment]

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

# SQLite keeps these beside the file while it is open, and after a crash.
COMPANIONS = ("", "-wal", "-shm")


def default_path() -> Path:
    """``CONSENSUS_STORE`` where it is set, else ``consensus.db`` in the user's data folder."""
    named = os.environ.get("CONSENSUS_STORE")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("consensus", appauthor=False) / "consensus.db"


def make_private(path: Path) -> None:
    """Make the file, and the folders above it that are missing, for the user alone.

    An existing store file is never opened here: closing it would drop the locks that SQLite holds on it in
    this process (sqlite.org/howtocorrupt.html, 2.2).
    """
    for folder in reversed([f for f in path.parents if not f.exists()]):
        with suppress(FileExistsError):
            folder.mkdir(mode=PRIVATE_FOLDER)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE))
        _on_disk(path.parent)
    except FileExistsError:
        if path.is_file() and path.stat().st_mode & 0o077:
            path.chmod(PRIVATE_FILE)


def _on_disk(folder: Path) -> None:
    """Have the folder's list of files survive a power cut; not every system can be asked to."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def move_aside(path: Path) -> Path:
    """Rename a damaged store with its companions; nothing is deleted.

    Returns:
        The store file's new path.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    for ending in COMPANIONS:
        with suppress(FileNotFoundError):
            Path(f"{path}{ending}").rename(f"{aside}{ending}")
    return aside


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold ``path`` against other processes, waiting for it; the file is made where it is missing."""
    held = take(path, wait=True)
    try:
        yield
    finally:
        if held is not None:
            os.close(held)


def take(path: Path, *, wait: bool = False) -> int | None:
    """Lock ``path`` until the number returned is closed or the process dies, however it dies.

    Returns:
        A file number to close, or ``None`` where another holds the lock.
    """
    while True:
        number = os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE_FILE)
        if fcntl is None:
            return number
        try:
            fcntl.flock(number, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            # Its last owner may have removed the file while we waited: then nobody else sees our lock.
            if _same(number, path):
                return number
        except BlockingIOError:
            os.close(number)
            return None
        except BaseException:
            os.close(number)
            raise
        os.close(number)


def _same(number: int, path: Path) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(number), path.stat())
    return False
