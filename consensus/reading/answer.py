"""The shape of a model's answer to ``prompts/read.md``, and how its ids are read."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict

_SENTENCES = re.compile(r"S(\d{1,6})(?:\s*[-–]\s*S?(\d{1,6}))?")
# A chunk of an article has 500 sentences; "S1-S999999" many times over would fill the memory.
MOST_SENTENCES = 10_000
_CANDIDATES = re.compile(r"F(\d{1,6})")


class ReadingAnswer(BaseModel):
    """Rows of strings; short so that a model spends its tokens on content.

    ``figures``: ids, what it measures, credited, as-of id (the last two may be missing). ``issuer``: who
    speaks in a press release, "" in a news report; a server that ignores the schema may leave it out.
    """

    model_config = ConfigDict(extra="forbid")

    summary: list[list[str]]
    figures: list[list[str]]
    statements: list[list[str]]
    issuer: str = ""
    missed: list[list[str]]
    elsewhere: str


def sentence_ids(words: str) -> list[int]:
    """Indices (from 0) of the sentences named, ranges spelled out and bounded.

    >>> sentence_ids("S2-S4 S9")
    [1, 2, 3, 8]
    """
    indices: dict[int, None] = {}
    for match in _SENTENCES.finditer(words):
        first = int(match[1])
        last = min(int(match[2] or first), first + MOST_SENTENCES)
        indices |= dict.fromkeys(range(first - 1, last))
        if len(indices) > MOST_SENTENCES:
            break
    return list(indices)


def candidate_ids(words: str) -> list[int]:
    """Indices (from 0) of the candidates named.

    >>> candidate_ids("F3 F12")
    [2, 11]
    """
    return [int(number) - 1 for number in _CANDIDATES.findall(words)]
