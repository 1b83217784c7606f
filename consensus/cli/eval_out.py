"""Where an evaluation's reports go: formats by their names and endings, files, the build server."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from consensus.cli.calls import OutFile
from consensus.cli.eval_run import Run
from consensus.errors import BadFile
from consensus.evaluation import (
    Gate,
    Gold,
    Result,
    as_json,
    as_junit,
    as_markdown,
    as_text,
    error_lines,
)
from consensus.output.safe import for_terminal

ENDINGS = {".txt": "text", ".json": "json", ".xml": "junit", ".md": "md", ".html": "html", ".htm": "html"}


class ReportFile(OutFile):
    """A file that can be written; one that cannot is a wrong call, as its exit code says."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path; a usage error where nothing can be written there."""
        try:
            return super().convert(value, param, ctx)
        except BadFile as error:
            self.fail(str(error), param, ctx)


def form_of(form: str | None, file: Path | None) -> str:
    """The format that ``--format`` or else the file's ending names; text where there is neither.

    Raises:
        click.UsageError: when an ending is all there is to go by, and nobody knows it.

    >>> form_of(None, Path("junit.xml")), form_of("json", Path("a.md")), form_of(None, None)
    ('junit', 'json', 'text')
    """
    ending = file.suffix.lower() if file else ""
    if form is None and ending and ending not in ENDINGS:
        raise click.UsageError(f"{file}: the ending says no format; known are {', '.join(ENDINGS)}")
    return form or ENDINGS.get(ending, "text")


def report(run: Run, golds: Sequence[Gold], gate: Gate, form: str, every: bool) -> str:
    """The run in one of the formats, harmless for where it is shown."""
    if form == "text":
        return for_terminal(as_text(run.result, gate, every))
    if form == "html":
        from consensus.evaluation.html import as_html

        return as_html(run.result, gate, golds, [story.brief for story in run.stories])
    return {"json": as_json, "junit": as_junit, "md": as_markdown}[form](run.result, gate)


def tell_the_build(result: Result, gate: Gate) -> None:
    """On GitHub: the Markdown into the job's summary, lost facts as annotations at their labels."""
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(as_markdown(result, gate))
    if os.environ.get("GITHUB_ACTIONS") == "true":
        for line in error_lines(result, gate, os.environ.get("GITHUB_WORKSPACE", "")):
            click.echo(line, err=True)
