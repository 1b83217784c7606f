"""The SQL of runs and answers. Each function is one piece of work for a connection."""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError

from consensus.errors import InputError
from consensus.schema import Article, Brief, LeftOut, Summaries
from consensus.store.records import (
    Answer,
    CallInfo,
    Given,
    State,
    now,
    packed,
    plain,
    text_hash,
    unpacked,
    usage_of,
)

_ANSWER = (
    "SELECT run, outcome, text, model, usage FROM answers WHERE key = ? AND (run = ? OR outcome = 'paid')"
    " ORDER BY run != ?, run LIMIT 1"
)
_KEEP = (
    "INSERT OR REPLACE INTO answers (key, run, outcome, text, model, usage, at) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_CALL = (
    "INSERT INTO calls (run, at, step, subject, key, outcome, usage, seconds, error)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_BEGIN = (
    "INSERT INTO runs (digest, command, state, started, model, endpoint, args, cwd, given, since)"
    " VALUES (?, ?, 'running', ?, ?, ?, ?, ?, ?, ?)"
)
# By name: in a store that an earlier version made, columns stand in another order.
_ARTICLE = "INSERT INTO run_articles (run, position, sha256, url, file, article) VALUES (?, ?, ?, ?, ?, ?)"


def find_answer(connection: sqlite3.Connection, key: str, run: int) -> Answer | None:
    """The answer with this key that ``run`` got, an unusable one too; else the first paid one."""
    row = connection.execute(_ANSWER, (key, run, run)).fetchone()
    if row is None:
        return None
    payer, outcome, text, model, usage = row
    return Answer(key, payer, outcome, unpacked(text), model, usage_of(usage))


def keep_answer(connection: sqlite3.Connection, answer: Answer) -> None:
    """Store an answer, in the place of one that the same run got before."""
    row = (answer.key, answer.run, answer.outcome, packed(answer.text), plain(answer.model))
    connection.execute(_KEEP, (*row, answer.usage.model_dump_json(), now()))


def reject(connection: sqlite3.Connection, run: int, subject: str) -> None:
    """Keep what the run was answered to ``subject`` from all other runs."""
    connection.execute(
        "UPDATE answers SET outcome = 'rejected' WHERE run = ? AND outcome = 'paid'"
        " AND key IN (SELECT key FROM calls WHERE run = ? AND subject = ?)",
        (run, run, plain(subject)),
    )


def log_call(connection: sqlite3.Connection, run: int, call: CallInfo) -> None:
    """One more line in the run's ledger; a kept answer is listed once, however often the run is resumed."""
    if call.outcome == "kept":
        known = "SELECT 1 FROM calls WHERE run = ? AND key = ? AND outcome = 'kept'"
        if connection.execute(known, (run, call.key)).fetchone():
            return
    words = (call.at, plain(call.step), plain(call.subject), call.key, call.outcome)
    rest = (call.usage.model_dump_json(), call.seconds, plain(call.error))
    connection.execute(_CALL, (run, *words, *rest))


def begin_run(connection: sqlite3.Connection, given: Given, digest: str, since: int | None) -> int:
    """A new run with its articles; each text is stored once, however many runs read it."""
    row: tuple[object, ...] = (digest, given.command, now(), plain(given.model), plain(given.endpoint))
    words = (json.dumps(given.args), plain(given.cwd), json.dumps(_given_json(given)), since)
    run = connection.execute(_BEGIN, (*row, *words)).lastrowid
    for position, article in enumerate(given.texts):
        name = text_hash(article.text)
        found = json.dumps(article.model_dump(mode="json", exclude={"text"}))
        connection.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", (name, packed(article.text)))
        file = whole_path(article.file, given.cwd)
        row = (run, position, name, plain(article.url or "") or None, plain(file or "") or None, found)
        connection.execute(_ARTICLE, row)
    return cast(int, run)


def whole_path(file: str | None, cwd: str) -> str | None:
    """The file's whole path; standard input has none."""
    return None if file in (None, "-") else str(Path(cwd, str(file)))


def _given_json(given: Given) -> dict[str, Any]:
    """What a run starts from beside its articles. Summaries leave their articles' texts to the table."""
    found: dict[str, Any] = {
        "left_out": [left.model_dump() for left in given.left_out],
        "prompts": given.prompts,
    }
    if given.summaries is not None:
        found["summaries"] = given.summaries.model_dump(mode="json", by_alias=True)
        for summary in found["summaries"]["summaries"]:
            summary["article"]["text"] = ""
    return found


def given_of(connection: sqlite3.Connection, run: int) -> Given:
    """What the run started from.

    Raises:
        InputError: when another version of this program wrote it down otherwise.
    """
    try:
        return _given(connection, run)
    except ValidationError:
        raise InputError(
            f"run {run} was kept by another version of consensus: run its command again"
        ) from None


def _given(connection: sqlite3.Connection, run: int) -> Given:
    row = connection.execute(
        "SELECT command, model, endpoint, args, cwd, given FROM runs WHERE id = ?", (run,)
    ).fetchone()
    command, model, endpoint, args, cwd, given = row
    known, articles = json.loads(given), articles_of(connection, run)
    summaries = None
    if "summaries" in known:
        for summary, article in zip(known["summaries"]["summaries"], articles, strict=True):
            summary["article"]["text"] = article.text
        summaries = Summaries.model_validate(known["summaries"])
    return Given(
        command=command,
        articles=() if summaries else articles,
        left_out=tuple(LeftOut.model_validate(left) for left in known["left_out"]),
        model=model,
        endpoint=endpoint,
        prompts=known["prompts"],
        summaries=summaries,
        args=tuple(json.loads(args)),
        cwd=cwd,
    )


def articles_of(connection: sqlite3.Connection, run: int) -> tuple[Article, ...]:
    """The run's articles in their order."""
    rows = connection.execute(
        "SELECT article, text FROM run_articles JOIN texts USING (sha256) WHERE run = ? ORDER BY position",
        (run,),
    )
    return tuple(Article.model_validate(json.loads(a) | {"text": unpacked(text)}) for a, text in rows)


def brief_of(connection: sqlite3.Connection, run: int) -> Brief | None:
    """The run's brief, whole; ``None`` where it made none, or another version made it otherwise."""
    row = connection.execute("SELECT brief FROM runs WHERE id = ?", (run,)).fetchone()
    if row is None or row[0] is None:
        return None
    found = json.loads(row[0])
    rows = connection.execute(
        "SELECT json_extract(article, '$.id'), text FROM run_articles JOIN texts USING (sha256)"
        " WHERE run = ?",
        (run,),
    )
    texts = {ident: unpacked(text) for ident, text in rows}
    for article in found["articles"]:
        article["text"] = texts.get(article["id"]) if article["text"] is not None else None
    with suppress(ValidationError):
        return Brief.model_validate(found)
    return None


def keep_brief(connection: sqlite3.Connection, run: int, brief: Brief) -> None:
    """Store the run's brief. Its articles' texts are stored already: "" stands for them."""
    found = brief.model_dump(mode="json", by_alias=True)
    for article in found["articles"]:
        article["text"] = None if article["text"] is None else ""
    connection.execute("UPDATE runs SET brief = ? WHERE id = ?", (json.dumps(found), run))


def set_state(connection: sqlite3.Connection, run: int, state: State, error: str | None = None) -> None:
    """How the run stands, and why where it failed."""
    ended = None if state == "running" else now()
    words = (state, ended, plain(error) if error else None, run)
    connection.execute("UPDATE runs SET state = ?, ended = ?, error = ? WHERE id = ?", words)


def unfinished(connection: sqlite3.Connection, digest: str) -> list[int]:
    """Runs that started from the same and did not finish, the last one first."""
    rows = connection.execute(
        "SELECT id FROM runs WHERE digest = ? AND state != 'finished' ORDER BY id DESC", (digest,)
    )
    return [run for (run,) in rows]


def set_since(connection: sqlite3.Connection, run: int, since: int | None) -> None:
    """The run with which this one is compared."""
    connection.execute("UPDATE runs SET since = ? WHERE id = ?", (since, run))
