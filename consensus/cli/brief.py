"""``consensus brief``: the main job."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from consensus.brief import make_brief_async, with_left_out
from consensus.cli.calls import form_of
from consensus.cli.common import (
    check_call,
    common_options,
    model_from,
    model_options,
    note,
    on_progress,
    output_options,
    read_inputs,
    write_out,
)
from consensus.schema import Brief


@click.command()
@click.argument("inputs", nargs=-1)
@output_options
@click.option("--dry-run", is_flag=True, help="Print calls, tokens and cost; ask nothing.")
@model_options
@common_options
def brief(inputs: tuple[str, ...], **options: Any) -> None:
    """One brief from several articles on one event.

    INPUTS are files (.txt, .md, .html, .jsonl), folders, addresses, or - for standard input.
    """
    check_call(options)
    articles, left_out = read_inputs(inputs, options["strict"], options["quiet"])
    if options["dry_run"]:
        from consensus.cli.dry_run import estimate_lines

        click.echo("\n".join(estimate_lines(articles, options)))
        return
    model = model_from(options, story=story_name(inputs))
    made = asyncio.run(
        make_brief_async(
            articles,
            model=model,
            prompts=options["prompts"],
            strict=options["strict"],
            progress=on_progress(options["quiet"]),
        )
    )
    for warning in made.warnings:
        note(warning, options["quiet"])
    emit(with_left_out(made, left_out), options)


def story_name(inputs: tuple[str, ...]) -> str:
    """A name for the story in messages: the folder or the first file.

    >>> story_name(("stories/bridge/articles",))
    'bridge'
    """
    first = Path(inputs[0])
    return first.parent.name if first.name == "articles" else first.stem


def emit(made: Brief, options: Mapping[str, Any]) -> None:
    """Print or write the brief in the format that the options name, or that the output file's ending does."""
    output: Path | None = options["output"]
    form = form_of(options["form"], output)
    if form == "json":
        from consensus.output.json_file import to_json

        write_out(to_json(made, options["with_text"]), output)
    elif form == "html":
        from consensus.output.html import to_html

        write_out(to_html(made, options["sources"]), output)
    elif form == "md":
        from consensus.output.markdown import to_markdown

        write_out(to_markdown(made), output)
    elif output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        from rich.console import Console

        from consensus.output.terminal import print_brief

        print_brief(made, Console(highlight=False))
    else:
        from consensus.output.terminal import to_text

        write_out(to_text(made, _columns()), output)


def _columns() -> int:
    """``COLUMNS`` where it is set to a usable width, else the terminal's or 80."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdigit() and int(wanted) >= 40:
        return int(wanted)
    return os.get_terminal_size().columns if sys.stdout.isatty() else 80
