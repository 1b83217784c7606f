"""Options and steps that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from consensus.articles import load
from consensus.brief import Progress
from consensus.cli.calls import Amount, OutFile, disagreement, exclude, form_of, partial_of
from consensus.errors import BadFile, NoArticles, PartialFailure
from consensus.llm import DEFAULT_MODEL, open_model
from consensus.llm.port import Model
from consensus.llm.prompts import load_prompt
from consensus.schema import Article, LeftOut

F = TypeVar("F", bound=Callable[..., Any])

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)
OUT_FILE = OutFile()

_MODEL_OPTIONS = [
    click.option(
        "--model",
        metavar="NAME",
        help=f"The model to ask (default: OPENAI_MODEL, else {DEFAULT_MODEL}).",
    ),
    click.option("--base-url", metavar="URL", help="Any OpenAI-compatible server."),
    click.option("--no-model", is_flag=True, help="Use the built-in rules even where a key is set."),
    click.option("--prompts", type=FOLDER, help="A folder of prompt files that replace the shipped ones."),
    click.option(
        "--record", type=FOLDER, help="Keep each answer as a file in this folder; ask only for missing ones."
    ),
    click.option("--replay", type=FOLDER, help="Answer from recordings in this folder; no network."),
    click.option(
        "--timeout", type=Amount(above=True), metavar="SECONDS", help="Longest that one answer may take (60)."
    ),
    click.option(
        "--deadline",
        type=Amount(above=True),
        metavar="SECONDS",
        help="Longest that the whole run may take (1800).",
    ),
    click.option(
        "--max-cost", type=Amount(), metavar="USD", help="Stop before a call that could exceed this."
    ),
    click.option(
        "--max-tokens",
        type=click.IntRange(min=0),
        metavar="TOKENS",
        help="Stop before a call that could exceed this, input and output together.",
    ),
]
_COMMON = [
    click.option("--strict", is_flag=True, help="Fail where an article cannot be used or read."),
    click.option("-q", "--quiet", is_flag=True, help="No notes and no progress on standard error."),
]
_OUTPUT = [
    click.option(
        "--format",
        "form",
        type=click.Choice(["text", "md", "html", "json"]),
        help="Default: by -o, else text.",
    ),
    click.option("-o", "--output", type=OUT_FILE, help="Write to this file instead of standard output."),
    click.option(
        "--with-text", is_flag=True, help="JSON: include the articles' texts, which the offsets index."
    ),
    click.option(
        "--sources",
        type=click.Choice(["full", "excerpts", "none"]),
        default="excerpts",
        show_default=True,
        help="HTML: how much of the articles stands beside the brief.",
    ),
]


def with_options(options: Sequence[Callable[[F], F]]) -> Callable[[F], F]:
    """Apply several click options as one decorator."""

    def apply(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return apply


model_options = with_options(_MODEL_OPTIONS)
common_options = with_options(_COMMON)
output_options = with_options(_OUTPUT)


def note(words: str, quiet: bool = False) -> None:
    """One line on standard error."""
    if not quiet:
        printable = "".join(c if c.isprintable() else "�" for c in words.replace("\n", " "))
        click.echo(f"consensus: {printable}", err=True)


def check_call(options: Mapping[str, Any]) -> None:
    """Find what is wrong with the options before anything is read or sent.

    Raises:
        click.UsageError: when options contradict each other, or nobody knows the output file's ending.
        BadFile: when ``--prompts`` names no folder of prompts.
    """
    exclude(options)
    if options["prompts"] is not None:
        load_prompt("read", options["prompts"])
    if "form" in options:
        form_of(options["form"], options["output"])
        if said := disagreement(options["form"], options["output"]):
            note(said, options["quiet"])


class Inputs(NamedTuple):
    """The articles of a call and the inputs that could not be used."""

    articles: list[Article]
    left_out: tuple[LeftOut, ...]


def read_inputs(inputs: Sequence[str], strict: bool, quiet: bool) -> Inputs:
    """What the command line names; what cannot be used is said, and with ``strict`` fatal."""
    if not inputs:
        raise click.UsageError("name at least one file, folder or address, or - for standard input")
    loaded = load(inputs, stdin=sys.stdin.buffer if "-" in inputs else None)
    if not loaded.articles and len(loaded.problems) == 1:
        raise loaded.problems[0].error
    for problem in loaded.problems:
        note(f"left out: {problem.what}: {problem.why}", quiet)
    if not loaded.articles:
        raise NoArticles("none of the inputs holds a readable article")
    if strict and loaded.problems:
        first = loaded.problems[0]
        raise PartialFailure(f"{first.what} was left out ({first.why}), and --strict forbids that")
    left_out = tuple(LeftOut(what=problem.what, why=problem.why) for problem in loaded.problems)
    return Inputs(loaded.articles, left_out)


def model_from(options: dict[str, Any], story: str) -> Model | None:
    """The model the options name, or ``None`` for the built-in rules (said in one line)."""
    model = None
    if not options["no_model"]:
        model = open_model(
            model=options["model"],
            base_url=options["base_url"] or os.environ.get("OPENAI_BASE_URL"),
            record=options["record"],
            replay=options["replay"],
            max_cost=options["max_cost"],
            max_tokens=options["max_tokens"],
            timeout_s=options["timeout"],
            deadline_s=options["deadline"],
            story=story,
        )
    if options["no_model"]:
        note("the built-in rules read the articles, as --no-model says", options["quiet"])
    elif model is None:
        note(
            "no model is configured: the built-in rules read the articles "
            "(set OPENAI_API_KEY, or give --base-url or --replay)",
            options["quiet"],
        )
    return model


def on_progress(quiet: bool) -> Callable[[Progress], None] | None:
    """A line for each article on a terminal; nothing when piped or ``quiet``."""
    if quiet or not sys.stderr.isatty():
        return None

    def tell(event: Progress) -> None:
        tokens = event.usage.input_tokens + event.usage.output_tokens
        cost = event.usage.cost_usd
        spent = f" · {tokens:,} tokens" if tokens else ""
        spent += f" · ${cost:.4f}" if cost else ""
        name = f" {event.article}" if event.article else ""
        note(f"{event.stage}{name} ({event.done} of {event.total}){spent}")

    return tell


def write_out(text: str, target: Path | None) -> None:
    """To ``target`` by way of a temporary file (a pipe or a device as it is), or to standard output."""
    if target is None:
        click.echo(text, nl=False)
        return
    whole = target.is_file() or not target.exists()
    partial = partial_of(target) if whole else target
    try:
        partial.write_text(text, encoding="utf-8")
        if whole:
            partial.replace(target)
    except OSError as error:
        if whole:
            partial.unlink(missing_ok=True)
        raise BadFile(f"{target}: cannot be written ({error.strerror})") from error
