"""A labelled story: its articles, and what is true of them according to a person who read them.

The format of ``labels.yaml`` is told in docs/evaluation.md. Offsets are characters, end excluded;
articles go by their file names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictFloat,
    StrictInt,
    StrictStr,
    ValidationError,
)

from consensus.errors import InputError
from consensus.evaluation.yaml_lines import Key, Unreadable, line_of, read
from consensus.schema import Reason, Span, Verdict

M = TypeVar("M", bound="Entry")
FileName = Annotated[str, BeforeValidator(lambda name: Path(name).name if isinstance(name, str) else name)]
# Strict: "2016" is a year, 2016 a count.
Value = StrictInt | StrictFloat | StrictStr | None


class Entry(BaseModel):
    """The base of all label records: frozen, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class Place(Entry):
    """A stretch of an article."""

    article: FileName
    start: int = Field(ge=0)
    end: int


class Words(Place):
    """A stretch of an article that makes a statement. ``quote``, where given, is its text."""

    quote: str | None = None


class Report(Place):
    """One printed number or date of a measure.

    ``value`` (or ``low`` and ``high`` for a range) is in ``unit``; dates are ISO strings of a day, month
    or year. ``credited`` is who the article says it from, ``qualifier`` the words that hedge it where
    keeping them is to be scored, ``fault`` what the text lost.
    """

    printed: str
    value: Value = None
    low: Value = None
    high: Value = None
    unit: str = ""
    credited: str | None = None
    qualifier: str | None = None
    fault: str | None = None


class GoldMeasure(Entry):
    """A quantity in the world with its reports. ``must``: losing it would spoil a brief.

    ``draft``, here and elsewhere: proposed by code, not yet confirmed by a person.
    """

    id: str = Field(min_length=1)
    label: str
    verdict: Verdict
    reason: Reason | None = None
    must: bool = False
    draft: bool = False
    reports: tuple[Report, ...] = Field(min_length=1)


class GoldStatement(Entry):
    """A fact without a number; one side where the articles agree."""

    id: str = Field(min_length=1)
    text: str
    verdict: Verdict
    must: bool = False
    draft: bool = False
    sides: tuple[tuple[Words, ...], ...] = Field(min_length=1)


class GoldOrigin(Entry):
    """The articles that derive from one report."""

    label: str
    draft: bool = False
    articles: tuple[FileName, ...] = Field(min_length=1)


class Trap(Place):
    """A number that belongs to no measure, and why."""

    printed: str
    why: str = ""


class Labels(Entry):
    """Everything labelled in one story. ``draft``: nobody has read the articles for what is not here."""

    draft: bool = False
    bodies: dict[str, tuple[Span, ...]] = {}
    origins: tuple[GoldOrigin, ...] = ()
    measures: tuple[GoldMeasure, ...] = Field(min_length=1)
    statements: tuple[GoldStatement, ...] = ()
    traps: tuple[Trap, ...] = ()
    look_alikes: tuple[tuple[str, str], ...] = ()


class StoryArticle(BaseModel):
    """An article as ``story.yaml`` lists it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    file: str
    sha256: str = ""


class StoryFile(BaseModel):
    """What the evaluation needs of ``story.yaml``; it may hold more."""

    model_config = ConfigDict(frozen=True, extra="allow")

    articles: tuple[StoryArticle, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a story's files."""

    file: Path
    line: int
    said: str

    def __str__(self) -> str:
        """``file:line: what is wrong``."""
        return f"{self.file}:{self.line}: {self.said}"


class LabelsInvalid(InputError):
    """A story's labels cannot be used; ``problems`` says where and why."""

    exit_code = 4

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{problems[0]}{more}")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled story. ``texts`` and ``hashes`` go by the articles' file names, ``lines`` and
    ``story_lines`` by the path of keys in ``file`` (the labels) and ``story.yaml``.
    """

    slug: str
    folder: Path
    file: Path
    story: StoryFile
    labels: Labels
    texts: dict[str, str]
    hashes: dict[str, str]
    lines: dict[Key, int]
    story_lines: dict[Key, int]

    def line(self, *key: str | int) -> int:
        """The line of the label file on which an entry begins."""
        return line_of(self.lines, key)

    def reports(self) -> Iterator[tuple[int, int, Report]]:
        """Every report with the number of its measure and its own number there."""
        for m, measure in enumerate(self.labels.measures):
            for r, report in enumerate(measure.reports):
                yield m, r, report


def story_folders(folder: Path) -> list[Path]:
    """The labelled stories of a folder: those with a ``labels.yaml``, or the folder itself, sorted."""
    if (folder / "labels.yaml").is_file():
        return [folder]
    return sorted(path.parent for path in folder.glob("*/labels.yaml"))


def load_story(folder: Path, labels_file: Path | None = None) -> Gold:
    """Read a story's ``story.yaml``, ``labels.yaml`` and articles. ``check_story`` proves them right.

    Args:
        labels_file: another labeller's file, instead of the story's ``labels.yaml``.

    Raises:
        LabelsInvalid: a file is missing or does not have the format; names file and line.
    """
    story, story_lines = _validated(folder / "story.yaml", StoryFile)
    file = labels_file or folder / "labels.yaml"
    labels, lines = _validated(file, Labels)
    texts, hashes, problems = {}, {}, []
    for number, entry in enumerate(story.articles):
        name = Path(entry.file).name
        try:
            data = _article_path(folder, entry.file).read_bytes()
            texts[name] = data.decode("utf-8")
            hashes[name] = hashlib.sha256(data).hexdigest()
        except (OSError, UnicodeDecodeError) as error:
            line = line_of(story_lines, ("articles", number))
            gone = isinstance(error, FileNotFoundError)
            said = f"{entry.file}: no such file" if gone else f"{entry.file} cannot be read as UTF-8 text"
            problems.append(Problem(folder / "story.yaml", line, said))
    if problems:
        raise LabelsInvalid(tuple(problems))
    return Gold(folder.resolve().name, folder, file, story, labels, texts, hashes, lines, story_lines)


def _article_path(folder: Path, name: str) -> Path:
    direct = folder / name
    return direct if direct.is_file() else folder / "articles" / name


def _validated(path: Path, kind: type[Any]) -> tuple[Any, dict[Key, int]]:
    try:
        content, lines = read(path)
    except Unreadable as error:
        raise LabelsInvalid((Problem(path, error.line, error.said),)) from None
    try:
        return kind.model_validate(content), lines
    except ValidationError as error:
        problems = tuple(
            Problem(path, line_of(lines, found["loc"]), _said(found))
            for found in error.errors(include_url=False, include_input=False)
        )
        raise LabelsInvalid(problems) from None


def _said(found: Any) -> str:
    where = ".".join(str(part) for part in found["loc"])
    return f"{where}: {found['msg']}" if where else str(found["msg"])
