"""The two steps of a brief as commands of their own, and the contracts they write."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click
from pydantic import ValidationError

from consensus.brief import reconcile_async, run_async, summarise_async
from consensus.cli.brief import story_name
from consensus.cli.common import (
    OUT_FILE,
    check_call,
    common_options,
    model_from,
    model_options,
    note,
    output_options,
    read_inputs,
    write_out,
)
from consensus.cli.emit import emit
from consensus.cli.keeping import (
    as_before,
    given_to,
    inputs_before,
    kept,
    since_option,
    store_options,
    taken_up,
)
from consensus.cli.progress import on_progress
from consensus.errors import BadFile
from consensus.output.json_file import contract, to_json
from consensus.schema import Brief, Summaries


@click.command()
@click.argument("inputs", nargs=-1)
@click.option("-o", "--output", type=OUT_FILE, help="Write to this file instead of standard output.")
@model_options
@store_options
@common_options
def summarise(inputs: tuple[str, ...], output: Path | None, **options: Any) -> None:
    """Read each article by itself; print the summaries as JSON.

    The file holds the articles' texts, since reconciling needs them.
    """
    check_call(options)
    options = as_before(options)
    articles, left_out = inputs_before() or read_inputs(inputs, options["strict"], options["quiet"])
    model = model_from(options, story=story_name(inputs))
    given = given_to("summarise", model, options, articles, left_out=left_out)
    with kept(given, model, options) as session:
        summaries = run_async(
            summarise_async(
                articles,
                model=session.model,
                prompts=options["prompts"],
                strict=options["strict"],
                progress=on_progress(options["quiet"], articles),
            )
        )
        summaries = summaries.model_copy(update={"left_out": (*left_out, *summaries.left_out)})
        for left in summaries.left_out[len(left_out) :]:
            note(f"{left.what} was left out: {left.why}", options["quiet"])
        session.say_kept()
        write_out(to_json(summaries), output)


@click.command()
@click.argument("summaries", nargs=-1, required=True)
@output_options
@model_options
@store_options
@since_option
@common_options
def reconcile(summaries: tuple[str, ...], **options: Any) -> None:
    """Write the brief from summaries that `consensus summarise` made (files, or - for standard input)."""
    check_call(options)
    options = as_before(options)
    whole = _all_summaries(summaries)
    model = model_from(options, story=story_name(summaries))
    given = given_to("reconcile", model, options, summaries=whole)
    with kept(given, model, options) as session:
        progress = on_progress(options["quiet"])
        made = run_async(
            reconcile_async(whole, model=session.model, prompts=options["prompts"], progress=progress)
        )
        for warning in made.warnings:
            note(warning, options["quiet"])
        emit(session.made(made), options)


def _all_summaries(names: tuple[str, ...]) -> Summaries:
    """The summaries of all files as one, or those of the run that is gone on with."""
    old = taken_up()
    if old and old.given.summaries:
        return old.given.summaries
    parts = [_read_summaries(name) for name in names]
    return Summaries(
        summaries=tuple(s for part in parts for s in part.summaries),
        left_out=tuple(left for part in parts for left in part.left_out),
    )


def _read_summaries(name: str) -> Summaries:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return _true_to_the_texts(Summaries.model_validate_json(data), name)
    except OSError as error:
        raise BadFile(f"{name}: cannot be read ({error.strerror})") from error
    except ValidationError as error:
        if _is_brief(data):
            raise BadFile(
                f"{name}: this is a finished brief: give the summaries that `consensus summarise` wrote, "
                "or the articles to `consensus brief`"
            ) from None
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise BadFile(f"{name}: these are no summaries: {where}: {first['msg']}") from None


def _true_to_the_texts(found: Summaries, name: str) -> Summaries:
    """``found``, where every figure stands in its article as it says; files may be changed by hand."""
    for summary in found.summaries:
        text = summary.article.text
        for figure in summary.figures:
            printed = (figure.start, figure.end, figure.printed)
            quoted = (figure.quote_start, figure.quote_end, figure.quote)
            if any(start < 0 or text[start:end] != words for start, end, words in (printed, quoted)):
                raise BadFile(
                    f"{name}: the figure {figure.id} does not stand in its article as the file says: "
                    "make the file anew with `consensus summarise`"
                )
    return found


def _is_brief(data: bytes) -> bool:
    """Whether the file is what `consensus brief` writes as JSON."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and str(found.get("schema", "")).startswith("consensus-brief/")


@click.command()
@click.argument(
    "record", type=click.Choice(["brief", "summaries"]), default="brief", metavar="[brief|summaries]"
)
def schema(record: str) -> None:
    """Print the JSON Schema of the brief, or of the summaries."""
    kind = Brief if record == "brief" else Summaries
    click.echo(json.dumps(contract(kind), ensure_ascii=False, indent=2))
