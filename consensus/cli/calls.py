"""What a call may say: options that exclude each other, where the result may go and in which format."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import click

from consensus.errors import BadFile

# ending -> format; the longest ending that fits counts.
FORMATS = {
    ".txt": "text",
    ".md": "md",
    ".html": "html",
    ".htm": "html",
    ".slack.json": "slack",
    ".json": "json",
    ".csv": "csv",
    ".jsonld": "jsonld",
    ".docx": "docx",
}
STDOUT = Path("-")

# (option, what it makes meaningless): given together, one of them would be ignored in silence.
_EXCLUDE = (
    ("no_model", ("model", "replay", "record", "base_url")),
    ("replay", ("record", "base_url")),
)


class OutFile(click.Path):
    """A file that can be written, tried while the call is read: before any article is, or anything paid."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path.

        Raises:
            BadFile: when its folder does not exist or no file can be made there.
        """
        if not str(value):
            self.fail("the file has no name", param, ctx)
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        if path == STDOUT:
            return path
        partial = partial_of(path)
        try:
            if path.exists() and not path.is_file():  # a pipe or a device is written as it is
                return path
            partial.touch()
            partial.unlink()
        except OSError as error:
            raise BadFile(f"{path}: cannot be written ({error.strerror})") from error
        return path


class Amount(click.FloatRange):
    """A finite number from 0 on, or above 0."""

    def __init__(self, *, above: bool = False) -> None:
        super().__init__(min=0, min_open=above)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number; a usage error where it is negative or none."""
        try:
            float(value)
        except ValueError:
            self.fail(f"{str(value)!r} is no number: write 5 or 0.05", param, ctx)
        number = float(super().convert(value, param, ctx))
        if not math.isfinite(number):
            self.fail(f"{value} is no finite number", param, ctx)
        return number


class Address(click.types.StringParamType):
    """Where a server is asked: a whole address, so that a slip is said before anything is read."""

    name = "url"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address as it was given; a usage error, which repeats nothing of it, where it is none."""
        if not is_address(str(value)):
            self.fail(NO_ADDRESS, param, ctx)
        return str(value)


NO_ADDRESS = "an address begins with http:// or https:// and names a server"


def is_address(words: str) -> bool:
    """Whether ``words`` can be the address of a server.

    >>> is_address("http://localhost:8000/v1"), is_address("localhost:8000"), is_address("https://")
    (True, False, False)
    """
    start, _, rest = words.strip().partition("://")
    return start.lower() in ("http", "https") and bool(rest.split("/")[0])


def partial_of(path: Path) -> Path:
    """The file that ``path`` is written through."""
    return path.with_name(f".{path.name}.part")


def exclude(options: Mapping[str, Any]) -> None:
    """A usage error where two options are given of which one would be ignored."""
    for one, others in _EXCLUDE:
        for other in others:
            if options[one] and options[other]:
                names = (f"--{name.replace('_', '-')}" for name in (one, other))
                raise click.UsageError(" and ".join(names) + " exclude each other")


class Target(NamedTuple):
    """Where the result goes and in which format; ``None`` is standard output."""

    path: Path | None
    form: str


def targets_of(form: str | None, outputs: Sequence[Path]) -> list[Target]:
    """What is to be written: each file in the format of its ending, standard output in ``--format``.

    With one output file, ``--format`` names its format too.

    Raises:
        click.UsageError: when an ending is all there is to go by and nobody knows it, a file is named
            twice, ``--format`` stands beside several files, or a format cannot be written there.

    >>> [t.form for t in targets_of(None, [Path("brief.HTML"), Path("brief.slack.json"), Path("-")])]
    ['html', 'slack', 'text']
    """
    files = [path for path in outputs if path != STDOUT]
    _once([os.path.realpath(path) for path in files] + ["-"] * (len(outputs) - len(files)))
    if form and len(files) > 1 and len(files) == len(outputs):
        raise click.UsageError("--format names one format: several -o go by their endings")
    forced = form if len(outputs) == 1 else None
    found = [Target(path, _form_of(path, forced)) for path in files]
    if len(files) < len(outputs) or not outputs:
        found.append(Target(None, form or "text"))
    for target in found:
        _possible(target)
    return found


def _once(names: Sequence[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise click.UsageError(f"-o {name} is given twice")


def _form_of(path: Path, form: str | None) -> str:
    if form is not None:
        return form
    regular = path.is_file() or not path.exists()
    said = ending_form(path)
    if said is None and path.suffix and regular:
        known = ", ".join(FORMATS)
        raise click.UsageError(f"-o {path}: the ending says no format; known are {known}; or give --format")
    return said or "text"


def ending_form(path: Path) -> str | None:
    """The format that a file's ending names."""
    name = path.name.lower()
    return next((form for ending, form in FORMATS.items() if name.endswith(ending)), None)


def _possible(target: Target) -> None:
    """A usage error where the format cannot be written, or not there."""
    if target.form != "docx":
        return
    if target.path is None:
        raise click.UsageError("a .docx file is not for a terminal or a pipe: give -o FILE.docx")
    if find_spec("docx") is None:
        raise click.UsageError("writing .docx needs python-docx: pip install 'consensus-brief[docx]'")


def disagreement(form: str | None, outputs: Sequence[Path]) -> str | None:
    """What to say where the ending of the one output file names another format than ``--format``.

    >>> disagreement("json", [Path("z.md")])
    'z.md is written as json, as --format says, though its ending says md'
    >>> disagreement("json", [Path("z.data")])
    """
    if form is None or len(outputs) != 1 or outputs[0] == STDOUT:
        return None
    said = ending_form(outputs[0])
    if said is None or said == form:
        return None
    return f"{outputs[0]} is written as {form}, as --format says, though its ending says {said}"
