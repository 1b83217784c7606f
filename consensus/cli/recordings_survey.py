"""Which recorded answers the stories still ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from consensus.articles import load
from consensus.brief import make_brief
from consensus.errors import ConsensusError, ModelError, RecordingError
from consensus.llm import Recorder, Reply, Request, start_run
from consensus.llm import recording_files as files

Status = Literal["used", "stale", "unused", "damaged", "unknown"]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A file of a set of recordings. ``why`` says what is wrong with a damaged one."""

    path: Path
    status: Status
    story: str
    recording: files.Recording | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """The recordings of a folder; ``missed`` are requests of the stories that none of them answers."""

    found: tuple[Recorded, ...]
    missed: tuple[str, ...]

    def counts(self) -> str:
        """How many there are of each status.

        >>> Survey((Recorded(Path("a"), "used", "s"), Recorded(Path("b"), "stale", "s")), ()).counts()
        '1 used, 1 stale'
        """
        found = Counter(each.status for each in self.found)
        names: tuple[Status, ...] = ("used", "stale", "unused", "damaged", "unknown")
        return ", ".join(f"{found[name]} {name}" for name in names if found[name]) or "no recording"


class Asked:
    """Replays, and where an answer is not recorded lets the run go on without it."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder
        self.missed: list[str] = []

    @property
    def name(self) -> str:
        """The name under which the answers were recorded."""
        return self.recorder.name

    def new_run(self) -> None:
        """Start a run."""
        start_run(self.recorder)

    async def complete(self, request: Request) -> Reply:
        """The recorded answer; a miss is noted and costs one article."""
        try:
            return await self.recorder.complete(request)
        except RecordingError as error:
            self.missed.append(str(error))
            raise ModelError(str(error)) from error


def survey(folder: Path, stories: Path, prompts: Path | None = None) -> Survey:
    """Replay every story that has recordings in ``folder`` and tell which of them were asked for.

    Args:
        folder: recordings, a folder a story; or the recordings of one story.
        stories: the stories, or one of them, with ``articles`` in each.
        prompts: the prompts they were recorded with, where these are not the shipped ones.
    """
    below = sorted(path for path in folder.glob("*/") if files.paths(path))
    sets = [folder] if files.paths(folder) else below
    found: list[Recorded] = []
    missed: list[str] = []
    for each in sets:
        slug = each.resolve().name
        own = stories if stories.resolve().name == slug else stories / slug
        here, gone = _one(each, own, stories.is_dir(), prompts)
        found += here
        missed += gone
    return Survey(tuple(found), tuple(missed))


def _one(folder: Path, story: Path, known: bool, prompts: Path | None) -> tuple[list[Recorded], list[str]]:
    """The recordings of one story, and what it asks for in vain."""
    read = [_read(path, folder.name) for path in files.paths(folder).values()]
    if not (story / "articles").is_dir():
        status: Status = "unused" if known else "unknown"
        return [_with(each, status) for each in read], []
    names = Counter(each.recording.model for each in read if each.recording)
    name = max(names, key=lambda name: names[name], default="none")
    asked = Asked(Recorder(None, folder, "replay", story.name, name=name))
    with suppress(ConsensusError):  # without any reading there is no brief: the misses say why
        make_brief(load([str(story / "articles")]).articles, model=asked, prompts=prompts)
    unused = set(asked.recorder.unused())
    # While something is missing nobody knows what the rest of the run would ask for.
    spare: Status = "stale" if asked.missed else "unused"
    return [_with(each, spare if each.path in unused else "used") for each in read], asked.missed


def _read(path: Path, story: str) -> Recorded:
    try:
        return Recorded(path, "unknown", story, files.read(path))
    except RecordingError as error:
        return Recorded(path, "damaged", story, why=str(error))


def _with(each: Recorded, status: Status) -> Recorded:
    return each if each.status == "damaged" else Recorded(each.path, status, each.story, each.recording)


def spare_schemas(folder: Path, going: Sequence[Path]) -> list[Path]:
    """Schema files below a folder that no recording needs once ``going`` are deleted."""
    spare = []
    for schema in sorted(folder.rglob("schema-*.json")):
        kept = [path for path in files.paths(schema.parent).values() if path not in going]
        needed = set()
        for path in kept:
            try:
                found = files.read(path)
            except RecordingError:
                break  # which schema a damaged one needs is not known
            needed.add(f"schema-{files.file_name('', found.schema_name, found.schema_sha256)}")
        else:
            if schema.name not in needed:
                spare.append(schema)
    return spare
