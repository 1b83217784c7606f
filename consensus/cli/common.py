"""Options and steps that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from consensus.articles import load
from consensus.brief import Progress
from consensus.errors import BadFile, NoArticles, PartialFailure
from consensus.llm import open_model
from consensus.llm.port import Model
from consensus.llm.prompts import load_prompt
from consensus.schema import Article

F = TypeVar("F", bound=Callable[..., Any])

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)

_MODEL_OPTIONS = [
    click.option(
        "--model",
        metavar="NAME",
        help="The model to ask (default: OPENAI_MODEL, else the one the README names).",
    ),
    click.option("--base-url", metavar="URL", help="Any OpenAI-compatible server."),
    click.option("--no-model", is_flag=True, help="Use the built-in rules even where a key is set."),
    click.option("--prompts", type=FOLDER, help="A folder of prompt files that replace the shipped ones."),
    click.option(
        "--record", type=FOLDER, help="Keep each answer as a file in this folder; ask only for missing ones."
    ),
    click.option("--replay", type=FOLDER, help="Answer from recordings in this folder; no network."),
    click.option("--timeout", type=float, metavar="SECONDS", help="Longest that one answer may take (60)."),
    click.option(
        "--deadline", type=float, metavar="SECONDS", help="Longest that the whole run may take (1800)."
    ),
    click.option("--max-cost", type=float, metavar="USD", help="Stop before a call that could exceed this."),
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
    click.option("-o", "--output", type=FILE, help="Write to this file instead of standard output."),
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


def read_inputs(inputs: Sequence[str], strict: bool, quiet: bool) -> list[Article]:
    """The articles named on the command line; what cannot be used is said, and with ``strict`` fatal."""
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
    return loaded.articles


def model_from(options: dict[str, Any], story: str) -> Model | None:
    """The model the options name, or ``None`` for the built-in rules (said in one line)."""
    model = None
    if options["prompts"] is not None:
        load_prompt("read", options["prompts"])
    if not options["no_model"]:
        model = open_model(
            model=options["model"],
            base_url=options["base_url"] or os.environ.get("OPENAI_BASE_URL"),
            record=options["record"],
            replay=options["replay"],
            max_cost=options["max_cost"],
            timeout_s=options["timeout"],
            deadline_s=options["deadline"],
            story=story,
        )
    if model is None:
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
    """To ``target`` by way of a temporary file, or to standard output."""
    if target is None:
        click.echo(text, nl=False)
        return
    partial = target.with_name(f".{target.name}.part")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise BadFile(f"{target}: cannot be written ({error.strerror})") from error
