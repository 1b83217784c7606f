"""Which earlier run told the same story: the one whose brief a new brief is compared with.

Two runs tell one story when they share at least half the articles of the smaller one (our rule: a story that
goes on keeps its first reports; it errs to "another story", where nothing is compared). An article is shared
when its text is the same, or its address, or its file with a text that says a third of the same sentences:
a folder "today" holds other news tomorrow under the same names. Only a finished run that was read by the same
model counts, since another reader changes a brief by itself.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from consensus.store.records import Given, text_hash, unpacked

SHARED = 0.5
ALIKE = 1 / 3

# Sentences shorter than this ("She agreed.", a date line) are in any two texts.
LEAST_SENTENCE = 25

# A story is not taken up again after so many others.
LOOKED_BACK = 300

_EARLIER = (
    "SELECT id FROM runs WHERE state = 'finished' AND brief IS NOT NULL AND model = ? AND id != ?"
    " ORDER BY id DESC LIMIT ?"
)
_ARTICLES = (
    "SELECT sha256, json_extract(article, '$.url'), json_extract(article, '$.file')"
    " FROM run_articles WHERE run = ? ORDER BY position"
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What an article is recognised by."""

    sha256: str
    url: str | None
    file: str | None


def earlier_run(connection: sqlite3.Connection, given: Given, own: int = 0) -> int | None:
    """The last finished run of the story that ``given`` tells, other than ``own``; ``None``: none."""
    mine = [_Known(text_hash(a.text), a.url, _path(a.file, given.cwd)) for a in given.texts]
    texts = {text_hash(article.text): article.text for article in given.texts}
    rows = connection.execute(_EARLIER, (given.model, own, LOOKED_BACK)).fetchall()
    for (run,) in rows:
        (cwd,) = connection.execute("SELECT cwd FROM runs WHERE id = ?", (run,)).fetchone()
        theirs = [
            _Known(sha, url, _path(file, cwd)) for sha, url, file in connection.execute(_ARTICLES, (run,))
        ]
        shared = sum(_shared(connection, one, theirs, texts) for one in mine)
        if shared and shared >= SHARED * min(len(mine), len(theirs)):
            return int(run)
    return None


def _shared(
    connection: sqlite3.Connection, one: _Known, theirs: Sequence[_Known], texts: dict[str, str]
) -> bool:
    for other in theirs:
        if one.sha256 == other.sha256 or (one.url is not None and one.url == other.url):
            return True
        if one.file is not None and one.file == other.file:
            (text,) = connection.execute(
                "SELECT text FROM texts WHERE sha256 = ?", (other.sha256,)
            ).fetchone()
            return alike(texts[one.sha256], unpacked(text))
    return False


def alike(one: str, other: str) -> bool:
    """Whether two texts may be versions of one article: the shorter shares a third of its sentences.

    >>> first = "The ferry Alma sank off Brinport. Rescuers found twelve people in the water."
    >>> alike(first, "The ferry Alma sank off Brinport. By evening all had been brought ashore.")
    True
    >>> alike(first, "The council met on Monday to vote on the budget.")
    False
    """
    mine, theirs = _sentences(one), _sentences(other)
    least = min(len(mine), len(theirs))
    return one == other or (least > 0 and len(mine & theirs) >= ALIKE * least)


def _sentences(text: str) -> set[str]:
    parts = (" ".join(part.split()) for part in re.split(r"[.!?\n]", text))
    return {part for part in parts if len(part) >= LEAST_SENTENCE}


def _path(file: str | None, cwd: str) -> str | None:
    """The file's whole path; standard input is none."""
    return None if file in (None, "-") else str(Path(cwd, str(file)))
