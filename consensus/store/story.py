"""Which earlier run told the same story: the one whose brief a new brief is compared with.

Two runs tell one story when they share at least half the articles of the smaller one (our rule: a story that
goes on keeps its first reports; it errs to "another story", where nothing is compared). An article is shared
when its text is the same, or its address, or its file with a text that says a third of the same sentences:
a folder "today" holds other news tomorrow under the same names. Only a finished run that was read by the same
model counts, since another reader changes a brief by itself.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from consensus.store.queries import whole_path
from consensus.store.records import Given, text_hash, unpacked

SHARED = 0.5
ALIKE = 1 / 3

# Sentences shorter than this ("She agreed.", a date line) are in any two texts.
LEAST_SENTENCE = 25

# A story is not taken up again after so many others.
LOOKED_BACK = 300

_RUNS = (
    "SELECT id, (SELECT count(*) FROM run_articles WHERE run = runs.id) FROM runs WHERE state = 'finished'"
    " AND brief IS NOT NULL AND model = ? AND id != ? ORDER BY id DESC LIMIT ?"
)
_SHARED = "SELECT run, sha256, url, file FROM run_articles WHERE {} IN (SELECT value FROM json_each(?))"


def earlier_run(connection: sqlite3.Connection, given: Given, own: int = 0) -> int | None:
    """The last finished run of the story that ``given`` tells, other than ``own``; ``None``: none."""
    mine = _Mine(given)
    found: defaultdict[int, set[str]] = defaultdict(set)
    for run, sha256, url, file in mine.rows(connection):
        article = mine.shared(connection, sha256, url, file)
        if article is not None:
            found[run].add(article)
    if not found:
        return None
    for run, articles in connection.execute(_RUNS, (given.model, own, LOOKED_BACK)).fetchall():
        if found[run] and len(found[run]) >= SHARED * min(articles, mine.count):
            return int(run)
    return None


class _Mine:
    """The articles at hand, by what an earlier one is recognised by."""

    def __init__(self, given: Given) -> None:
        self.count = len(given.texts)
        self._texts = {text_hash(a.text): a for a in given.texts}
        self._urls = {a.url: a for a in given.texts if a.url}
        self._files = {f: a for a in given.texts if (f := whole_path(a.file, given.cwd))}

    def rows(self, connection: sqlite3.Connection) -> Iterator[tuple[int, str, str | None, str | None]]:
        """Articles of earlier runs with the text, the address or the file of one of these."""
        for column, known in (("sha256", self._texts), ("url", self._urls), ("file", self._files)):
            yield from connection.execute(_SHARED.format(column), (json.dumps(list(known)),))

    def shared(
        self, connection: sqlite3.Connection, sha256: str, url: str | None, file: str | None
    ) -> str | None:
        """The id of the article that the earlier one is, if it is one of these."""
        same = self._texts.get(sha256) or self._urls.get(url or "")
        if same is None and (named := self._files.get(file or "")) is not None:
            (text,) = connection.execute("SELECT text FROM texts WHERE sha256 = ?", (sha256,)).fetchone()
            same = named if alike(named.text, unpacked(text)) else None
        return same.id if same else None


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
