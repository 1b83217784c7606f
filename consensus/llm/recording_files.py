"""The recording's file: a call written down so that people can review it and it replays to the byte."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from consensus.errors import RecordingError
from consensus.llm.port import Message, Reply, Request
from consensus.schema import Usage

FORMAT = "consensus-recording/1"

# A recording of a long article is 100 KB. More than this is no recording.
MOST_BYTES = 20_000_000

# Lines of a recording are at most so long where its lists allow it: one row of an answer fits on one.
WIDTH = 110

# Characters that a reviewer cannot see or that turn the line around are written as escapes.
_UNSEEN = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)

# How models write JSON. An answer that one of these gives back to the byte is stored as JSON, not as text.
_STYLES: dict[str, dict[str, Any]] = {
    "compact": {"separators": (",", ":")},
    "spaced": {},
    "indent 1": {"indent": 1},
    "indent 2": {"indent": 2},
    "indent 4": {"indent": 4},
}


@dataclass(frozen=True, slots=True)
class Recording:
    """One recorded call. ``messages`` is ``None`` where the article's text was kept out of the file."""

    key: str
    ordinal: int
    story: str
    step: str
    subject: str
    recorded_at: str
    model: str
    max_output_tokens: int
    messages: tuple[Message, ...] | None
    schema_name: str
    schema_sha256: str
    reply: Reply
    path: Path


def digest(value: Any) -> str:
    """SHA-256 of ``value`` as canonical JSON: sorted keys, no spaces, ASCII.

    >>> digest({"b": 1, "a": "é"}) == digest({"a": "é", "b": 1})
    True
    """
    canonical = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def key_of(request: Request, model: str, ordinal: int) -> str:
    """What the answer depends on, as a hash: the step's and the subject's names are not part of it."""
    return digest(
        {
            "model": model,
            "messages": [[m.role, m.content] for m in request.messages],
            "schema_name": request.schema_name,
            "schema": request.schema,
            "max_output_tokens": request.max_output_tokens,
            "ordinal": ordinal,
        }
    )


def check_unedited(recording: Recording, request: Request) -> None:
    """Make sure that ``recording``, found by the key of ``request``, holds that very request.

    Its answer may have been edited by hand, what it answers may not: a person who reviews the file would
    read another question than the one that was asked. Messages kept out of the file are not compared.

    Raises:
        RecordingError: when key and request do not belong together; it names the file.
    """
    written = (
        recording.max_output_tokens,
        recording.schema_name,
        recording.schema_sha256,
        recording.messages or request.messages,
    )
    asked = (request.max_output_tokens, request.schema_name, digest(request.schema), request.messages)
    key = key_of(request, recording.model, recording.ordinal)
    if written != asked or recording.key != key:
        raise RecordingError(
            f"{recording.path} was edited or renamed: its key is not that of its request; record again"
        )


def file_name(step: str, subject: str, key: str) -> str:
    """A readable name that stays inside its folder whatever the subject is called.

    >>> file_name("read again", "../etc/passwd", "0123456789abcdef")
    'read-again-etc-passwd-0123456789ab.json'
    """
    parts = (re.sub(r"[^A-Za-z0-9_]+", "-", part).strip("-")[:40] for part in (step, subject))
    return "-".join([part for part in parts if part] + [key[:12]]) + ".json"


def make_folder(folder: Path) -> None:
    """Make the folder for recordings: found out before anything is paid for.

    Raises:
        RecordingError: when it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise RecordingError(f"cannot write recordings to {folder}: {error.strerror}") from None


def write(recording: Recording, request: Request, *, redact: bool) -> None:
    """Write a recording, and its schema beside it, each whole or not at all.

    Raises:
        RecordingError: when the folder cannot be written.
    """
    folder = recording.path.parent
    schema_path = folder / f"schema-{file_name('', request.schema_name, recording.schema_sha256)}"
    messages = [
        {"role": m.role, **(_redacted(m) if redact else {"content": m.content.split("\n")})}
        for m in request.messages
    ]
    found = {
        "format": FORMAT,
        "key": recording.key,
        "ordinal": recording.ordinal,
        "story": recording.story,
        "step": recording.step,
        "subject": recording.subject,
        "recorded_at": recording.recorded_at,
        "request": {
            "model": recording.model,
            "max_output_tokens": recording.max_output_tokens,
            "schema_name": recording.schema_name,
            "schema_sha256": recording.schema_sha256,
            "messages": messages,
        },
        "reply": {
            "model": recording.reply.model,
            "usage": recording.reply.usage.model_dump(),
            **pack(recording.reply.text),
        },
    }
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not schema_path.exists():
            _write_whole(schema_path, pretty(request.schema))
        _write_whole(recording.path, pretty(found))
    except OSError as error:
        raise RecordingError(f"cannot write the recording {recording.path}: {error.strerror}") from None


def read(path: Path) -> Recording:
    """Read one recording.

    Raises:
        RecordingError: when it is unreadable, damaged or of another format; it names the file.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise RecordingError(f"{path} is too large for a recording")
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["format"] != FORMAT:
            raise RecordingError(
                f"{path} has the format {str(found['format'])[:40]!r}, not {FORMAT!r}: record again"
            )
        asked, said = found["request"], found["reply"]
        return Recording(
            key=str(found["key"]),
            ordinal=int(found["ordinal"]),
            story=str(found["story"]),
            step=str(found["step"]),
            subject=str(found["subject"]),
            recorded_at=str(found["recorded_at"]),
            model=str(asked["model"]),
            max_output_tokens=int(asked["max_output_tokens"]),
            messages=_messages(asked["messages"]),
            schema_name=str(asked["schema_name"]),
            schema_sha256=str(asked["schema_sha256"]),
            reply=Reply(unpack(said), str(said["model"]), Usage.model_validate(said["usage"])),
            path=path,
        )
    except OSError as error:
        raise RecordingError(f"cannot read the recording {path}: {error.strerror}") from None
    except (ValueError, OverflowError, KeyError, TypeError, AttributeError, RecursionError, ValidationError):
        raise RecordingError(f"{path} is no recording, or a damaged one: record again") from None


def paths(folder: Path) -> dict[str, Path]:
    """The folder's recordings, by the first 12 hex digits of their keys."""
    found = {}
    for path in sorted(folder.glob("*.json")):
        name = re.search(r"(?:\A|-)([0-9a-f]{12})\.json\Z", path.name)
        if name and not path.name.startswith("schema-"):
            found[name.group(1)] = path
    return found


def pack(text: str) -> dict[str, Any]:
    r"""An answer for the file: as JSON where that gives it back to the byte, else line by line.

    >>> pack('{"a":[1,2]}')
    {'json': {'a': [1, 2]}, 'style': 'compact'}
    >>> pack('{ "a":1}\n')
    {'lines': ['{ "a":1}', '']}
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {"lines": text.split("\n")}
    for name, style in _STYLES.items():
        if json.dumps(value, ensure_ascii=False, **style) == text:
            return {"json": value, "style": name}
    return {"lines": text.split("\n")}


def unpack(packed: Mapping[str, Any]) -> str:
    """The answer that ``pack`` was given."""
    if "lines" in packed:
        return "\n".join(packed["lines"])
    return json.dumps(packed["json"], ensure_ascii=False, **_STYLES[packed["style"]])


def pretty(value: Any, indent: str = "") -> str:
    """JSON with every list and object on one line that fits, and the others one entry a line.

    >>> print(pretty({"rows": [["F1", "length"]], "n": 1}))
    {"rows": [["F1", "length"]], "n": 1}
    """
    flat = _UNSEEN.sub(lambda c: f"\\u{ord(c[0]):04x}", json.dumps(value, ensure_ascii=False))
    if len(indent) + len(flat) <= WIDTH or not isinstance(value, dict | list) or not value:
        return flat
    inner = indent + " "
    if isinstance(value, dict):
        entries = [f"{json.dumps(k, ensure_ascii=False)}: {pretty(v, inner)}" for k, v in value.items()]
    else:
        entries = [pretty(v, inner) for v in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(entries) + f"\n{indent}{closing}"


def _redacted(message: Message) -> dict[str, Any]:
    return {"characters": len(message.content), "sha256": digest(message.content)}


def _messages(found: list[dict[str, Any]]) -> tuple[Message, ...] | None:
    if any("content" not in m for m in found):
        return None
    return tuple(Message(m["role"], "\n".join(m["content"])) for m in found)


def _write_whole(path: Path, text: str) -> None:
    """Write through a temporary file that is on the disk before it takes the name, and stays private."""
    number, temporary = tempfile.mkstemp(dir=path.parent, prefix=".recording-")
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
