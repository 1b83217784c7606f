"""``consensus brief``: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from consensus.brief import make_brief_async, run_async, with_left_out
from consensus.cli.common import (
    check_call,
    common_options,
    model_from,
    model_options,
    note,
    output_options,
    read_inputs,
)
from consensus.cli.emit import emit
from consensus.cli.keeping import as_before, given_to, inputs_before, kept, since_option, store_options
from consensus.cli.progress import on_progress


@click.command()
@click.argument("inputs", nargs=-1)
@output_options
@click.option("--dry-run", is_flag=True, help="Print calls, tokens and cost; ask nothing.")
@model_options
@store_options
@since_option
@common_options
def brief(inputs: tuple[str, ...], **options: Any) -> None:
    """One brief from several articles on one event.

    INPUTS are files (.txt, .md, .html, .jsonl), folders, addresses, or - for standard input.
    """
    check_call(options)
    options = as_before(options)
    articles, left_out = inputs_before() or read_inputs(inputs, options["strict"], options["quiet"])
    if options["dry_run"]:
        from consensus.cli.dry_run import estimate_lines

        click.echo("\n".join(estimate_lines(articles, options)))
        return
    model = model_from(options, story=story_name(inputs))
    given = given_to("brief", model, options, articles, left_out=left_out)
    with kept(given, model, options) as session:
        made = run_async(
            make_brief_async(
                articles,
                model=session.model,
                prompts=options["prompts"],
                strict=options["strict"],
                progress=on_progress(options["quiet"], articles),
            )
        )
        for warning in made.warnings:
            note(warning, options["quiet"])
        emit(session.made(with_left_out(made, left_out)), options)


def story_name(inputs: tuple[str, ...]) -> str:
    """A name for the story in messages: the folder or the first file.

    >>> story_name(("stories/bridge/articles",))
    'bridge'
    """
    first = Path(inputs[0])
    return first.parent.name if first.name == "articles" else first.stem
