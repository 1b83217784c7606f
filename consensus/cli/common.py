"""Options and steps that several commands share."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from consensus.articles import load
from consensus.cli.calls import (
    NO_ADDRESS,
    STDOUT,
    Address,
    Amount,
    OutFile,
    disagreement,
    exclude,
    is_address,
    partial_of,
    targets_of,
)
from consensus.errors import BadFile, InputError, NoArticles, PartialFailure
from consensus.llm import DEFAULT_MODEL, open_model
from consensus.llm.port import Model
from consensus.llm.prompts import load_prompt
from consensus.output.reviews import Review, read_reviews
from consensus.output.safe import in_encoding
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
    click.option("--base-url", type=Address(), metavar="URL", help="Any OpenAI-compatible server."),
    click.option("--no-model", is_flag=True, help="Use the built-in rules even where a key is set."),
    click.option("--prompts", type=FOLDER, help="A folder of prompt files that replace the shipped ones."),
    click.option(
        "--record", type=FOLDER, help="Keep each answer as a file in this folder; ask only for missing ones."
    ),
    click.option(
        "--redact", is_flag=True, help="With --record: hashes for the articles' words in its files."
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
        type=click.Choice(["text", "md", "html", "json", "csv", "jsonld", "docx", "slack"]),
        help="What standard output or the one -o gets. Default: by the file's ending, else text.",
    ),
    click.option(
        "-o",
        "--output",
        type=OUT_FILE,
        multiple=True,
        help="Write this file, its format by its ending: .txt .md .html .json .csv .jsonld .docx "
        ".slack.json; several times for several files; - is standard output.",
    ),
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
    click.option("--reviewed-by", metavar="NAME", help="JSON-LD: who rated the claims that --ratings lists."),
    click.option(
        "--ratings", type=FILE, help="JSON-LD: a YAML file of claims, as the brief words them, and ratings."
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


def began() -> float:
    """When the call began, on the clock of ``time.monotonic``."""
    meta = click.get_current_context().meta
    return float(meta.setdefault("consensus.began", time.monotonic()))


def check_call(options: Mapping[str, Any]) -> None:
    """Find what is wrong with the options before anything is read or sent.

    Raises:
        click.UsageError: when options contradict each other, or a result cannot be written as they say.
        BadFile: when ``--prompts`` names no folder of prompts.
    """
    began()
    exclude(options)
    if options["prompts"] is not None:
        load_prompt("read", options["prompts"])
    if "form" in options:
        targets = targets_of(options["form"], options["output"])
        if reviews_of(options) and all(target.form != "jsonld" for target in targets):
            raise click.UsageError("ratings are only written as JSON-LD: add -o FILE.jsonld")
        if said := disagreement(options["form"], options["output"]):
            note(said, options["quiet"])


def reviews_of(options: Mapping[str, Any]) -> list[Review]:
    """The ratings that a named person gave; none where nobody did.

    Raises:
        click.UsageError: when the ratings have no name to them, or the name no ratings.
        BadFile: when the file of ratings cannot be used.
    """
    author, ratings = options["reviewed_by"], options["ratings"]
    if (author is None) != (ratings is None) or (author is not None and not author.strip()):
        raise click.UsageError("--reviewed-by and --ratings go together: a rating is some person's")
    return read_reviews(ratings, author.strip()) if author else []


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
    asked = os.environ.get("OPENAI_BASE_URL")
    if asked and not (options["no_model"] or options["replay"] or options["base_url"] or is_address(asked)):
        raise InputError(f"OPENAI_BASE_URL: {NO_ADDRESS}")
    if not options["no_model"]:
        model = open_model(
            model=options["model"],
            base_url=options["base_url"] or asked,
            record=options["record"],
            redact=options["redact"],
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


def write_out(text: str | bytes, target: Path | None) -> None:
    """To ``target`` by way of a temporary file (a pipe or a device as it is), or to standard output."""
    if target is None or target == STDOUT:
        click.echo(_printable(text), nl=False)
        return
    whole = target.is_file() or not target.exists()
    partial = partial_of(target) if whole else target
    try:
        partial.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "replace"))
        if whole:
            partial.replace(target)
    except OSError as error:
        if whole:
            partial.unlink(missing_ok=True)
        raise BadFile(f"{target}: cannot be written ({error.strerror})") from error


def _printable(text: str | bytes) -> str | bytes:
    """What standard output can show: signs that its encoding lacks are replaced by plain ones."""
    encoding = sys.stdout.encoding or "utf-8"
    return text if isinstance(text, bytes) else in_encoding(text, encoding)
