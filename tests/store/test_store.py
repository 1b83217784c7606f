"""The file: private, durable, shared by processes, and no trouble where it is damaged, full or somebody else's."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import threading
from pathlib import Path

import pytest
from store.telling import ARTICLES, CALLS, rows, steady, tell

from consensus import make_brief
from consensus.errors import ConsensusWarning, InputError
from consensus.schema import Usage
from consensus.store import Answer, CallInfo, Given, Store, default_path, running
from consensus.store.writer import Writer


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    store = tmp_path / "new" / "folder" / "store.db"
    before = os.umask(0)
    try:
        with Store(store) as kept:
            assert {path.stat().st_mode & 0o777 for path in store.parent.iterdir()} == {0o600}
            assert len(list(store.parent.iterdir())) > 1
            assert kept.usable
    finally:
        os.umask(before)
    assert [store.parent.stat().st_mode & 0o777, store.parent.parent.stat().st_mode & 0o777] == [0o700, 0o700]


def test_a_store_that_others_could_read_is_closed_to_them(store: Path) -> None:
    store.touch(0o644)
    Store(store).close()
    assert store.stat().st_mode & 0o777 == 0o600


def test_where_it_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CONSENSUS_STORE", str(tmp_path / "x.db"))
    assert default_path() == tmp_path / "x.db"
    monkeypatch.delenv("CONSENSUS_STORE")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert default_path().is_relative_to(tmp_path)
    assert default_path().name == "consensus.db"


def damaged(store: Path, how: str) -> None:
    tell(store, steady())
    data = store.read_bytes()
    broken = {
        "half of one": data[: len(data) // 2],
        "a page overwritten": data[:4096] + b"\x55" * 8192 + data[12288:],
    }
    store.write_bytes(broken[how])


@pytest.mark.parametrize("how", ["half of one", "a page overwritten"])
def test_a_damaged_store_is_moved_aside_and_the_run_goes_on(how: str, store: Path) -> None:
    damaged(store, how)
    broken = store.read_bytes()
    with pytest.warns(ConsensusWarning, match="was damaged: it was moved to store.db.damaged-") as said:
        brief = tell(store, steady())
    assert len(said) == 1
    assert brief == make_brief(ARTICLES, model=steady())
    (aside,) = [p for p in store.parent.glob("store.db.damaged-*") if not p.name.endswith(("-wal", "-shm"))]
    assert aside.read_bytes() == broken
    assert rows(store, "SELECT state FROM runs") == [("finished",)]


NO_STORES = {
    "notes": b"my notes\n",
    "a long text": b"This is no database. " * 500,
    "binary": b"\0" * 5000,
    "half a foreign database": b"SQLite format 3\0" + b"\x10\0\1\1\0\x40\x20\x20" + b"\1" * 9000,
}


@pytest.mark.parametrize("name", NO_STORES)
@pytest.mark.parametrize("reading", [False, True])
def test_a_file_that_is_no_store_is_refused_and_stays_as_it_is(name: str, reading: bool, store: Path) -> None:
    store.write_bytes(NO_STORES[name])
    store.chmod(0o644)
    with pytest.raises(InputError, match="name another file with --store"):
        Store(store, reading=reading)
    assert store.read_bytes() == NO_STORES[name]
    assert store.stat().st_mode & 0o777 == 0o644
    assert [path.name for path in store.parent.iterdir()] == [store.name]


def test_reading_makes_and_moves_nothing(store: Path) -> None:
    with pytest.raises(InputError, match="there is no store"):
        Store(store, reading=True)
    assert list(store.parent.iterdir()) == []
    tell(store, steady(), ARTICLES[:1])
    before = {path.name for path in store.parent.iterdir()}
    with Store(store, reading=True) as kept:
        assert [run.state for run in kept.runs()] == ["finished"]
        assert kept.brief(1) is not None
    assert {path.name for path in store.parent.iterdir()} == before
    damaged = store.read_bytes()[:5000]
    store.write_bytes(damaged)
    with pytest.raises(InputError, match="cannot be read"), Store(store, reading=True) as kept:
        kept.runs()
    assert {path.name for path in store.parent.iterdir()} == before
    assert store.read_bytes() == damaged


def earlier(store: Path, *statements: str) -> None:
    """A store as an earlier build left it: with one run in it, and less in its tables."""
    tell(store, steady())
    connection = sqlite3.connect(store, isolation_level=None)
    for statement in (*statements, "PRAGMA user_version = 1"):
        connection.execute(statement)
    connection.close()


WITHOUT_ADDRESSES = (
    "DROP INDEX articles_by_url",
    "DROP INDEX articles_by_file",
    "ALTER TABLE run_articles DROP COLUMN url",
    "ALTER TABLE run_articles DROP COLUMN file",
)


def test_a_store_of_an_earlier_build_gets_what_it_lacks(store: Path) -> None:
    earlier(store, *WITHOUT_ADDRESSES)
    with Store(store, reading=True) as kept:
        assert len(kept.runs()) == 1
    model = steady()
    tell(store, model)
    assert model.asked == []
    assert rows(store, "SELECT id, since FROM runs") == [(1, None), (2, 1)]
    assert rows(store, "PRAGMA user_version") == [(2,)]


def test_a_store_that_cannot_be_brought_up_to_date_says_the_way_out(store: Path) -> None:
    earlier(store, "DROP INDEX calls_by_run", "ALTER TABLE calls DROP COLUMN seconds")
    before = store.read_bytes()
    with pytest.warns(ConsensusWarning, match="earlier version.*--store.*--no-log.*delete it") as said:
        assert tell(store, steady()) == make_brief(ARTICLES, model=steady())
    assert len(said) == 1
    assert store.read_bytes() == before
    with pytest.raises(InputError, match=r"earlier version.*--store"):
        Store(store, reading=True)


def test_a_store_that_breaks_while_it_is_used_costs_nothing(store: Path) -> None:
    tell(store, steady(), ARTICLES[:1])
    with Store(store) as kept:
        connection = sqlite3.connect(store)
        connection.execute("DROP TABLE answers")
        connection.close()
        with pytest.warns(
            ConsensusWarning, match="cannot be used .*no such table.*goes on without it"
        ) as said:
            brief = make_brief(ARTICLES, model=steady(), store=kept)
    assert len(said) == 1
    assert brief == make_brief(ARTICLES, model=steady())


def test_a_full_disk_is_said_once_and_costs_nothing(store: Path) -> None:
    with Store(store) as kept:
        pages = rows(store, "PRAGMA page_count")[0][0]
        kept.write(lambda c: c.execute(f"PRAGMA max_page_count={pages + 3}")).result()
        with pytest.warns(ConsensusWarning, match="disk is full") as said:
            model = steady()
            brief = make_brief(ARTICLES, model=model, store=kept)
    assert len(said) == 1
    assert len(model.asked) == CALLS
    assert brief == make_brief(ARTICLES, model=steady())


def test_a_place_that_takes_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.warns(ConsensusWarning, match="cannot be used") as said:
        brief = tell(tmp_path / "file" / "store.db", steady())
    assert len(said) == 1
    assert brief == make_brief(ARTICLES, model=steady())


def test_a_database_of_another_program_is_left_alone(store: Path) -> None:
    connection = sqlite3.connect(store)
    connection.execute("CREATE TABLE bookmarks (url)")
    connection.close()
    before = store.read_bytes()
    with pytest.raises(InputError, match="another program's database"):
        Store(store)
    assert store.read_bytes() == before


def test_a_store_of_a_newer_version_is_left_alone(store: Path) -> None:
    Store(store).close()
    connection = sqlite3.connect(store)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.warns(ConsensusWarning, match="newer version"):
        tell(store, steady(), ARTICLES[:1])
    assert rows(store, "SELECT count(*) FROM runs") == [(0,)]


def test_an_answer_is_on_the_disk_before_it_is_handed_on(store: Path) -> None:
    async def keep() -> None:
        with Store(store) as kept, running(kept, Given("brief", tuple(ARTICLES), model="m")) as run:
            for n in range(3):
                call = CallInfo("read", "a", str(n), "paid", Usage(calls=1))
                await run.keep(call, Answer(str(n), run.id, "paid", "text", "m", Usage(calls=1)))
                # Another connection sees what was committed, and nothing else.
                assert rows(store, "SELECT count(*) FROM answers") == [(n + 1,)]
                assert rows(store, "SELECT count(*) FROM calls") == [(n + 1,)]

    asyncio.run(keep())
    assert rows(store, "PRAGMA journal_mode") == [("wal",)]


def test_commits_are_as_the_disk_has_them(store: Path) -> None:
    with Store(store) as kept:
        found = kept.write(lambda c: c.execute("PRAGMA synchronous").fetchone()).result()
        assert found == (2,)  # FULL


def test_what_waits_together_is_committed_together() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute("CREATE TABLE t (n)")
    commits: list[str] = []
    connection.set_trace_callback(lambda sql: commits.append(sql) if sql == "COMMIT" else None)
    writer, gate = Writer(connection), threading.Event()
    first = writer.put(lambda c: gate.wait(10))
    rest = [writer.put(lambda c, n=n: c.execute("INSERT INTO t VALUES (?)", (n,))) for n in range(100)]
    gate.set()
    for each in (first, *rest):
        each.result(10)
    writer.close()
    assert len(commits) <= 3


def test_one_piece_that_fails_costs_only_itself() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute("CREATE TABLE t (n UNIQUE)")
    writer, gate = Writer(connection), threading.Event()
    writer.put(lambda c: gate.wait(10))
    works = [
        writer.put(lambda c, n=n: c.execute("INSERT INTO t VALUES (?)", (n,)).rowcount) for n in (1, 2, 1, 3)
    ]
    gate.set()
    errors = [work.exception(10) for work in works]
    assert [type(error) for error in errors] == [type(None), type(None), sqlite3.IntegrityError, type(None)]
    assert writer.put(lambda c: c.execute("SELECT count(*) FROM t").fetchone()).result(10) == (3,)
    writer.close()


def test_stores_that_write_at_once_do_not_hinder_each_other(store: Path) -> None:
    def many(name: str) -> None:
        with Store(store) as kept, running(kept, Given(name, tuple(ARTICLES[:1]), model="m")) as run:
            for n in range(30):
                kept.write(
                    lambda c, n=n: c.execute("INSERT INTO texts VALUES (?, '')", (f"{name}{n}",))
                ).result()
            run.end("finished")

    threads = [threading.Thread(target=many, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rows(store, "SELECT count(*) FROM texts WHERE length(sha256) < 5") == [(120,)]
    assert rows(store, "SELECT count(*), sum(state = 'finished') FROM runs") == [(4, 4)]
    assert rows(store, "PRAGMA integrity_check") == [("ok",)]


def test_nothing_is_left_open_or_lying_about(store: Path) -> None:
    open_files = Path("/proc/self/fd")
    before = len(list(open_files.iterdir())) if open_files.exists() else 0
    threads = set(threading.enumerate())
    for _ in range(5):
        tell(store, steady(), ARTICLES[:2])
    after = len(list(open_files.iterdir())) if before else 0
    assert after <= before + 1
    assert sorted(path.name for path in store.parent.iterdir()) == ["store.db", "store.db.lock"]
    assert not [t for t in set(threading.enumerate()) - threads if t.name == "consensus-store"]
