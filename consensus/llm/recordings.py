"""Recorded answers: one reviewable JSON file a call, keyed by everything that shapes the answer.

Files are named ``<step>-<subject>-<first 12 of the key>.json``; each schema is stored once beside them, as
``schema-<name>-<first 12 of its hash>.json``. Only the user can read them, until they are shared: other
people's articles are in them, or ones not yet published. No header and no key is.
"""

from __future__ import annotations

import copy
import warnings
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Literal

from consensus.errors import ConsensusWarning, RecordingError
from consensus.llm import recording_files as files
from consensus.llm.budget import Meter
from consensus.llm.lifecycle import close, endpoint_of, meter_of, reject, start_run
from consensus.llm.port import Model, Reply, Request
from consensus.llm.recording_miss import explain

# A folder is recorded with one model: so many of its files show which, also where a few older ones were left.
LOOKED_AT = 20

Mode = Literal["replay", "record", "refresh"]


class Recorder:
    """A model whose answers are kept in a folder.

    The key covers the model's name, messages, schema and its name, ``max_output_tokens``, and how often the
    identical request was asked before in this run: repeats get answers of their own. Change any of these, and
    it is another call.

    Args:
        inner: The model that is asked; ``None`` in a replay, which then opens no socket.
        folder: Where the recordings are.
        mode: "replay" answers from recordings alone; "record" asks for what is not recorded yet, so that an
            interrupted run goes on where it ended; "refresh" asks for everything.
        story: The story's name, for messages and reviewers.
        name: The model's name in a replay; by default the one in the recordings.
        redact: Write hashes for messages, so that no article's text is in the files. Answers are still there.

    Raises:
        RecordingError: when there is no such folder or no recording in it to replay, or none can be made.
    """

    def __init__(  # noqa: PLR0913 - all but the first two by keyword in practice
        self,
        inner: Model | None,
        folder: Path | str,
        mode: Mode = "replay",
        story: str = "",
        *,
        name: str | None = None,
        redact: bool = False,
    ) -> None:
        if inner is None and mode != "replay":
            raise ValueError(f"mode {mode!r} needs a model to ask")
        self._inner = inner
        self._folder = Path(folder)
        self._mode = mode
        self._story = story
        self._redact = redact
        if mode != "replay":
            files.make_folder(self._folder)
        self._paths = files.paths(self._folder)
        self._name = name or (inner.name if inner else self._recorded_name())
        self._used: set[Path] = set()
        self._failed = False
        self.new_run()

    @property
    def name(self) -> str:
        """The model's name, or the one under which the answers were recorded."""
        return self._name

    @property
    def meter(self) -> Meter | None:
        """The inner model's meter; ``None`` in a replay, which spends nothing."""
        return None if self._inner is None else meter_of(self._inner)

    @property
    def endpoint(self) -> str:
        """The address that the inner model asks; "" in a replay."""
        return "" if self._inner is None else endpoint_of(self._inner)

    def around_asked(self, wrap: Callable[[Model], Model]) -> Recorder:
        """This recorder, with ``wrap`` around the model that it asks."""
        if self._inner is None or self._mode == "replay":
            return self
        other = copy.copy(self)
        other._inner = wrap(self._inner)
        return other

    def new_run(self) -> None:
        """Start a run: identical requests are counted from the first again."""
        self._asked: Counter[str] = Counter()
        if self._inner is not None:
            start_run(self._inner)

    def reject(self, subject: str) -> None:
        """Tell the inner model that its answers led to nothing. Recordings stay: people judge them."""
        if self._inner is not None:
            reject(self._inner, subject)

    async def aclose(self) -> None:
        """Close the inner model."""
        if self._inner is not None:
            await close(self._inner)

    async def complete(self, request: Request) -> Reply:
        """The recorded answer to ``request``; where the mode asks for a new one, recorded before it returns.

        A new one that cannot be written is returned all the same, with a ``ConsensusWarning``.

        Raises:
            RecordingError: in a replay, when it was not recorded: names story, article, step and difference;
                or when the recording was edited: names the file.
        """
        # Counted before anything is awaited: the ordinal depends on the order of asking, not of answering.
        base = files.key_of(request, self._name, 0)
        ordinal = self._asked[base]
        self._asked[base] += 1
        key = files.key_of(request, self._name, ordinal) if ordinal else base
        path = self._paths.get(key[:12])
        if path is not None and (found := self._read(path, request)):
            self._used.add(path)
            return found.reply
        if self._inner is None or self._mode == "replay":
            raise self._miss(request, ordinal)
        reply = await self._inner.complete(request)
        try:
            self._write(request, reply, key, ordinal)
        except RecordingError as error:
            # It is paid for: the run goes on with it. Said once, the next ones fail for the same reason.
            if not self._failed:
                warnings.warn(f"{error}; the run goes on without recordings", ConsensusWarning, stacklevel=2)
            self._failed = True
        return reply

    def unused(self) -> list[Path]:
        """Recordings of the folder that nobody asked for so far, sorted: candidates for deletion."""
        return sorted(set(self._paths.values()) - self._used)

    def _read(self, path: Path, request: Request) -> files.Recording | None:
        """The recording, or ``None`` where it is to be replaced anyway."""
        if self._mode == "refresh":
            return None
        try:
            found = files.read(path)
            files.check_unedited(found, request)
        except RecordingError:
            if self._mode == "replay":
                raise
            # Half a file after a power cut, or an edited one: this mode can ask again.
            return None
        return found

    def _write(self, request: Request, reply: Reply, key: str, ordinal: int) -> None:
        path = self._folder / files.file_name(request.step, request.subject, key)
        recording = files.Recording(
            key=key,
            ordinal=ordinal,
            story=self._story,
            step=request.step,
            subject=request.subject,
            recorded_at=datetime.now(UTC).date().isoformat(),
            model=self._name,
            max_output_tokens=request.max_output_tokens,
            messages=None if self._redact else request.messages,
            schema_name=request.schema_name,
            schema_sha256=files.digest(request.schema),
            reply=reply,
            path=path,
        )
        files.write(recording, request, redact=self._redact)
        old = self._paths.get(key[:12], path)
        if old != path:
            old.unlink(missing_ok=True)
        self._paths[key[:12]] = path
        self._used.add(path)

    def _miss(self, request: Request, ordinal: int) -> RecordingError:
        step = f"step {request.step!r}"
        whose = f"{step} of article {request.subject!r}" if request.subject else step
        of = f"story {self._story!r}, {whose}" if self._story else whose
        recordings = []
        for path in self._paths.values():
            # A damaged neighbour is not what is missing here.
            with suppress(RecordingError):
                recordings.append(files.read(path))
        why = explain(request, self._name, ordinal, recordings)
        return RecordingError(f"{of}: no recording in {self._folder}; {why}")

    def _recorded_name(self) -> str:
        if not self._folder.is_dir():
            raise RecordingError(f"there is no folder {self._folder} to replay from")
        if not self._paths:
            raise RecordingError(f"there is no recording in {self._folder}: make some with --record")
        names = Counter(files.read(path).model for path in islice(self._paths.values(), LOOKED_AT))
        return min(names, key=lambda name: (-names[name], name))
