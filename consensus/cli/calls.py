"""What a call may say: options that exclude each other, where the result may go, what a number may be."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from consensus.errors import BadFile

FORMATS = {".txt": "text", ".md": "md", ".html": "html", ".htm": "html", ".json": "json"}

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
        number = float(super().convert(value, param, ctx))
        if not math.isfinite(number):
            self.fail(f"{value} is no finite number", param, ctx)
        return number


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


def form_of(form: str | None, output: Path | None) -> str:
    """The format that ``--format`` or else the output file's ending names; text where nothing does.

    Raises:
        click.UsageError: when an ending is all there is to go by, and nobody knows it.

    >>> form_of(None, Path("brief.HTML")), form_of("json", Path("brief.md")), form_of(None, None)
    ('html', 'json', 'text')
    """
    ending = output.suffix.lower() if output is not None else ""
    regular = output is not None and (output.is_file() or not output.exists())
    if form is None and ending and regular and ending not in FORMATS:
        known = ", ".join(FORMATS)
        raise click.UsageError(f"-o {output}: the ending says no format; known are {known}; or give --format")
    return form or FORMATS.get(ending, "text")


def disagreement(form: str | None, output: Path | None) -> str | None:
    """What to say where the ending of the output file names another format than ``--format``.

    >>> disagreement("json", Path("z.md"))
    'z.md is written as json, as --format says, though its ending says md'
    >>> disagreement("json", Path("z.data"))
    """
    said = FORMATS.get(output.suffix.lower()) if output is not None else None
    if form is None or said is None or said == form:
        return None
    return f"{output} is written as {form}, as --format says, though its ending says {said}"
