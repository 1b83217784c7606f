"""What the store holds, as records: runs, the calls of a run, answers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Literal

from consensus.schema import Article, LeftOut, Summaries, Usage

State = Literal["running", "finished", "stopped", "failed"]
Outcome = Literal["paid", "kept", "unusable", "cut", "failed", "rejected"]


def now() -> str:
    """The time in UTC, to the second, as ISO."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class Given:
    """All that a run starts from: with it a run can be repeated without reading any input again.

    ``model`` is "" for the built-in rules. ``endpoint`` is an address without user, password and query.
    ``args`` are the words of the command line, without any secret. ``summaries`` is what ``reconcile`` was
    given in the place of articles.
    """

    command: str
    articles: tuple[Article, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    model: str = ""
    endpoint: str = ""
    prompts: str = ""
    summaries: Summaries | None = None
    args: tuple[str, ...] = ()
    cwd: str = ""

    @property
    def texts(self) -> tuple[Article, ...]:
        """The articles, also where they come inside summaries."""
        if self.summaries is None:
            return self.articles
        return tuple(summary.article for summary in self.summaries.summaries)


@dataclass(frozen=True, slots=True)
class RunInfo:
    """One run as a list of runs shows it.

    ``spent`` is what was paid in it in ``paid`` answers; ``lost`` what calls without a whole answer may have
    cost beside it, each at its worst; ``kept`` counts the answers that earlier runs paid.
    ``live``: a process works on it right now.
    """

    id: int
    command: str
    state: State
    started: str
    ended: str | None
    model: str
    endpoint: str
    title: str
    articles: int
    since: int | None
    error: str | None
    spent: Usage
    paid: int
    kept: int
    args: tuple[str, ...] = ()
    cwd: str = ""
    live: bool = False
    lost: Usage = Usage()


@dataclass(frozen=True, slots=True)
class CallInfo:
    """One line of a run's ledger.

    ``outcome``: "paid" (answered and stored), "kept" (from the store, nothing spent), "unusable" (paid, but
    refused, cut or empty), "failed" (no answer; with a usage, it may have been billed, so much at most).
    ``usage.calls`` counts the answers that the provider billed.
    """

    step: str
    subject: str
    key: str
    outcome: Outcome
    usage: Usage
    seconds: float = 0.0
    error: str = ""
    at: str = field(default_factory=now)


@dataclass(frozen=True, slots=True)
class Answer:
    """A stored answer, and the run that paid for it.

    ``outcome``: "paid"; "unusable" or "cut", the text is then the error's words; "rejected": no fit.
    """

    key: str
    run: int
    outcome: Outcome
    text: str
    model: str
    usage: Usage


def text_hash(text: str) -> str:
    """SHA-256 of an article's text."""
    return sha256(packed(text)).hexdigest()


def packed(text: str) -> bytes:
    """Any text as bytes: also one with half a surrogate pair, which a model's JSON may hold."""
    return text.encode("utf-8", "surrogatepass")


def unpacked(data: bytes) -> str:
    """The text that ``packed`` was given."""
    return data.decode("utf-8", "surrogatepass")


def plain(text: str) -> str:
    """``text`` as the database takes it: half a surrogate pair becomes "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")


def usage_of(found: str) -> Usage:
    """What was spent, also as another version of this program wrote it down."""
    return Usage.model_validate({k: v for k, v in json.loads(found).items() if k in Usage.model_fields})
