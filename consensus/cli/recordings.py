"""``consensus recordings``: which recorded answers there are, and which nobody asks for any more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from consensus.cli.common import FOLDER, note, with_options
from consensus.cli.recordings_survey import Recorded, Survey, spare_schemas, survey
from consensus.errors import BadFile, NoArticles
from consensus.output.safe import for_terminal

RECORDINGS = Path("eval/recordings")

_options = with_options(
    [
        click.argument("folder", type=FOLDER, default=RECORDINGS),
        click.option("--stories", type=FOLDER, help="The stories they answer for (default: beside FOLDER)."),
        click.option("--prompts", type=FOLDER, help="The prompts they were made with, if not the shipped."),
    ]
)


@click.group()
def recordings() -> None:
    """Recorded answers: list them, delete those that nobody asks for."""


@recordings.command("list", short_help="List recordings: used, stale, unused.")
@_options
@click.option("--stale", is_flag=True, help="Only those of stories that ask for something not recorded.")
@click.option("--unused", is_flag=True, help="Only those that no story asks for.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def list_(folder: Path, stories: Path | None, prompts: Path | None, form: str, **only: bool) -> None:
    """List the recordings of FOLDER: whether they are used, of which step and article, by which model, when.

    FOLDER holds a folder a story, or the recordings of one story. A recording is used where its story asks
    exactly its request; stale where the story asks for something that is not recorded (record it with
    "consensus eval --mode record"); unused where all is recorded and nobody asks for it.
    """
    found = _survey(folder, stories, prompts)
    chosen = [name for name, given in only.items() if given]
    shown = [each for each in found.found if not chosen or each.status in (*chosen, "damaged")]
    if form == "json":
        entries = [_content(each) for each in shown]
        content = {"format": "consensus-recordings/1", "recordings": entries, "missed": found.missed}
        click.echo(json.dumps(content, ensure_ascii=False, indent=1))
        return
    for each in shown:
        click.echo(for_terminal(_line(each)))
    for words in found.missed:
        click.echo(for_terminal(f"not recorded: {words}"))
    click.echo(found.counts())


@recordings.command(short_help="Delete recordings that no story asks for.")
@_options
@click.option("--stale", is_flag=True, help="Delete stale and damaged ones too.")
@click.option("--dry-run", is_flag=True, help="Say what would be deleted; delete nothing.")
def prune(folder: Path, stories: Path | None, prompts: Path | None, stale: bool, dry_run: bool) -> None:
    """Delete the recordings of FOLDER that no story asks for, and schemas that no recording needs.

    Where a story asks for something that is not recorded, its other recordings are stale: they are kept
    unless --stale is given, since undoing the change may make them right again.
    """
    found = _survey(folder, stories, prompts)
    doomed = ("unused", "stale", "damaged") if stale else ("unused",)
    going = [each for each in found.found if each.status in doomed]
    schemas = spare_schemas(folder, [each.path for each in going])
    verb = "would delete" if dry_run else "deleted"
    for path, why in [*((each.path, each.status) for each in going), *((s, "no recording") for s in schemas)]:
        if not dry_run:
            _delete(path)
        click.echo(for_terminal(f"{verb} {path} ({why})"))
    kept = [each for each in found.found if each not in going]
    left = Survey(tuple(kept), ())
    click.echo(f"{verb} {len(going)} recordings and {len(schemas)} schemas; left: {left.counts()}")


def _survey(folder: Path, stories: Path | None, prompts: Path | None) -> Survey:
    if not folder.is_dir():
        raise NoArticles(f"there is no folder {folder}")
    alone = any(folder.glob("*.json"))
    beside = folder.resolve().parent.parent if alone else folder.resolve().parent
    place = stories or beside / "stories"
    if not place.is_dir():
        note(f"{place}: no such folder of stories; name it with --stories to tell which recordings are used")
    return survey(folder, place, prompts)


def _line(each: Recorded) -> str:
    if each.recording is None:
        return f"{each.status:8}{each.path}  ({each.why})"
    found = each.recording
    subject = f" {found.subject}" if found.subject else ""
    return f"{each.status:8}{each.path}  {found.step}{subject}, {found.model}, {found.recorded_at}"


def _content(each: Recorded) -> dict[str, Any]:
    entry = {"file": str(each.path), "status": each.status, "story": each.story, "why": each.why}
    if found := each.recording:
        entry |= {"step": found.step, "article": found.subject}
        entry |= {"model": found.model, "recorded_at": found.recorded_at}
    return entry


def _delete(path: Path) -> None:
    try:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
    except OSError as error:
        raise BadFile(f"{path}: cannot be deleted ({error.strerror})") from error
