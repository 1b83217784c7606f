"""``consensus runs``: what was run, what it cost, what it said, and how two runs differ."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from consensus.changes import changes_since
from consensus.cli.common import output_options
from consensus.cli.emit import emit
from consensus.cli.keeping import STORE_OPTION, writable
from consensus.cli.runs_text import diff_text, list_text, show_text
from consensus.errors import InputError
from consensus.output.json_file import to_json
from consensus.schema import Brief, Changes
from consensus.store import RunInfo, Store, default_path, run_number

_FORM = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Default: text."
)
_AGE = re.compile(r"(\d{1,5})\s?([hdw])")
_HOURS = {"h": 1, "d": 24, "w": 24 * 7}


@click.group()
def runs() -> None:
    """The runs that were kept: list, show, compare, prune."""


@runs.command("list")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="The last so many.")
@_FORM
@STORE_OPTION
def list_runs(limit: int, form: str, store: Path | None) -> None:
    """The last runs: when, what became of them, what they cost."""
    found = []
    if store or default_path().exists():
        with _found(store) as kept:
            found = kept.runs(limit)
    if form == "json":
        _print_json([run_json(run) for run in found])
    else:
        click.echo(list_text(found), nl=False)


@runs.command()
@click.argument("run")
@click.option("--brief", "whole", is_flag=True, help="The brief itself, in any format of `consensus brief`.")
@output_options
@STORE_OPTION
def show(run: str, whole: bool, store: Path | None, **options: Any) -> None:
    """One run: what it was given, its ledger of calls, what it cost.

    With --brief, -o or a --format other than text and json: its brief, written anew without asking anybody.
    """
    with _found(store) as kept:
        found = kept.run(run_number(run))
        calls, made = kept.calls(found.id), kept.brief(found.id)
    if whole or options["output"] or options["form"] not in (None, "text", "json"):
        emit(_made(made, found), {**options, "quiet": True})
    elif options["form"] == "json":
        brief = json.loads(to_json(made, options["with_text"])) if made else None
        ledger = [{**asdict(call), "usage": call.usage.model_dump()} for call in calls]
        _print_json({"run": run_json(found), "calls": ledger, "brief": brief})
    else:
        click.echo(show_text(found, calls, made), nl=False)


@runs.command()
@click.argument("before")
@click.argument("after")
@_FORM
@STORE_OPTION
def diff(before: str, after: str, form: str, store: Path | None) -> None:
    """What the brief of run AFTER says otherwise than the brief of run BEFORE."""
    with _found(store) as kept:
        one, two = kept.run(run_number(before)), kept.run(run_number(after))
        old, new = _made(kept.brief(one.id), one), _made(kept.brief(two.id), two)
    found = changes_since(old, new, run=str(one.id), made=one.started)
    found = found or Changes(run=str(one.id), made=one.started)
    if form == "json":
        _print_json(found.model_dump(mode="json"))
    else:
        click.echo(diff_text(found, two.id), nl=False)


@runs.command()
@click.option("--older-than", required=True, metavar="AGE", help="12h, 30d or 8w.")
@STORE_OPTION
def prune(older_than: str, store: Path | None) -> None:
    """Delete runs that began longer ago, with their briefs, and texts and answers that no other run uses."""
    before = (datetime.now(UTC) - age(older_than)).isoformat(timespec="seconds")
    with writable(store) as kept:
        count = kept.prune(before)
    click.echo(f"{count} run{'' if count == 1 else 's'} deleted")


def age(words: str) -> timedelta:
    """A time span as people write it.

    Raises:
        InputError: when it is none.

    >>> age("30d").days, age("8w").days
    (30, 56)
    """
    found = _AGE.fullmatch(words.strip().lower())
    if found is None:
        raise InputError(f"{words!r} is no age: write 12h, 30d or 8w")
    return timedelta(hours=int(found[1]) * _HOURS[found[2]])


def run_json(run: RunInfo) -> Mapping[str, Any]:
    """A run for programs."""
    return {**asdict(run), "spent": run.spent.model_dump(), "lost": run.lost.model_dump()}


def _found(path: Path | None) -> Store:
    return Store(path, reading=True)


def _made(brief: Brief | None, run: RunInfo) -> Brief:
    if brief is None:
        raise InputError(f"run {run.id} ({run.state}) made no brief")
    return brief


def _print_json(found: object) -> None:
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))
