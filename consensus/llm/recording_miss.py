"""Why a request was not found among the recordings: the nearest one, and the first thing that differs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consensus.llm.port import Message, Request
from consensus.llm.recording_files import Recording, digest

# Longest part of a line that is quoted.
QUOTED_CHARS = 80

# A line that is only a digest (an article's fence) changes with any word of the text and tells nobody which.
_DIGEST = re.compile(r"\W*[0-9a-f]{16,}\W*$")


def explain(request: Request, model: str, ordinal: int, recordings: Sequence[Recording]) -> str:
    """What differs from the nearest recording of the same step, in a few words."""
    same_step = [r for r in recordings if r.step == request.step]
    if not same_step:
        return f"no answer to step {request.step!r} is recorded"
    nearest = min(same_step, key=lambda r: _distance(r, request, model))
    return f"nearest is {nearest.path.name}: {_difference(nearest, request, model, ordinal)}"


def _difference(nearest: Recording, request: Request, model: str, ordinal: int) -> str:
    limit = request.max_output_tokens
    schema = (request.schema_name, digest(request.schema))
    differences = [
        (nearest.model != model, f"the model was {nearest.model}, now it is {model}"),
        (
            (nearest.schema_name, nearest.schema_sha256) != schema,
            f"the schema {schema[0]!r} has changed since",
        ),
        (
            nearest.max_output_tokens != limit,
            f"max_output_tokens was {nearest.max_output_tokens}, now it is {limit}",
        ),
        (nearest.messages is None, "the messages differ (their text was not recorded)"),
        (nearest.messages == request.messages, f"it was asked {ordinal + 1} times and recorded {ordinal}"),
    ]
    for differs, words in differences:
        if differs:
            return words
    return _first_difference(nearest.messages or (), request.messages)


def _distance(recording: Recording, request: Request, model: str) -> tuple[bool, int, bool, int]:
    recorded = {line for m in recording.messages or () for line in m.content.split("\n")}
    asked = {line for m in request.messages for line in m.content.split("\n")}
    return (
        recording.subject != request.subject,
        len(recorded ^ asked),
        recording.model != model,
        -recording.ordinal,
    )


def _first_difference(recorded: Sequence[Message], asked: Sequence[Message]) -> str:
    for old, new in zip(recorded, asked, strict=False):
        if old.role != new.role:
            return f"a {old.role} message was recorded where a {new.role} message is asked"
        if old.content != new.content:
            return (
                f"{new.role} message, {_first_line(old.content.split(chr(10)), new.content.split(chr(10)))}"
            )
    return f"{len(recorded)} messages were recorded, {len(asked)} are asked"


def _first_line(recorded: Sequence[str], asked: Sequence[str]) -> str:
    for number, (old, new) in enumerate(zip(recorded, asked, strict=False), start=1):
        if old != new and not (_DIGEST.match(old) and _DIGEST.match(new)):
            return f"line {number}: recorded {_around(old, new)}, asked {_around(new, old)}"
    number = min(len(recorded), len(asked)) + 1
    if len(recorded) > len(asked):
        return f"line {number}: recorded {_around(recorded[number - 1], '')}, asked nothing"
    return f"line {number}: recorded nothing, asked {_around(asked[number - 1], '')}"


def _around(line: str, other: str) -> str:
    """The part of a line where it starts to differ, quoted, with what cannot be seen as escapes."""
    same = next(
        (i for i, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), min(len(line), len(other))
    )
    start = max(0, same - QUOTED_CHARS // 2) if len(line) > QUOTED_CHARS else 0
    part = line[start : start + QUOTED_CHARS]
    return ("…" if start else "") + repr(part) + ("…" if start + QUOTED_CHARS < len(line) else "")
