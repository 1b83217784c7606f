"""``consensus eval``: briefs of labelled stories against their labels.

Exit codes of this command and of ``consensus gold``: 0 pass, 1 a gate failed, 2 usage, 3 a recording is
missing or stale, 4 labels are invalid, 5 nothing was scored, 6 the provider failed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from consensus.cli.common import FILE, note, write_out
from consensus.cli.eval_options import ASKED, source_options
from consensus.cli.eval_out import ReportFile, form_of, report, tell_the_build
from consensus.cli.eval_run import Asked, Run, Settings, run_stories
from consensus.cli.gold_stories import INVALID, NOTHING, checked, show, stories_option
from consensus.errors import ConsensusError, InputError, ModelError, OverBudget, RecordingError
from consensus.evaluation import Gold, against_baseline, bless, read_baseline
from consensus.llm.prompts import load_prompt

FAILED, USAGE, UNRECORDED, PROVIDER = 1, 2, 3, 6


@click.command("eval")
@stories_option
@source_options
@click.option(
    "--baseline", type=FILE, help="The accepted scores (default: baseline.json beside the stories)."
)
@click.option("--bless", "blessed", is_flag=True, help="Accept this run: write the baseline.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "junit", "md", "html"]),
    help="Default: by -o, else text.",
)
@click.option("--all", "every", is_flag=True, help="Text: whole lists, not their first ten entries.")
@click.option("-o", "--output", type=ReportFile(), help="Write to this file instead of standard output.")
@click.option(
    "--report",
    "reports",
    type=ReportFile(),
    multiple=True,
    help="Write this file too: .html, .json, .md, .txt, or .xml for JUnit. May be given more than once.",
)
def evaluate(stories: Path, output: Path | None, reports: tuple[Path, ...], **options: Any) -> None:
    """Score briefs of labelled stories against their labels.

    Exit codes: 0 pass, 1 a gate failed, 2 usage, 3 a recording is missing or stale, 4 labels are invalid,
    5 nothing was scored, 6 the provider failed or a limit ended the run.
    """
    form = form_of(options["form"], output)
    forms = [(form_of(None, file), file) for file in reports]
    try:
        code = _evaluate(stories, options, [(form, output), *forms])
    except ConsensusError as error:  # its own code may mean another thing here
        note(str(error))
        code = USAGE if isinstance(error, InputError) else _code([error], failed=True)
    sys.exit(code)


def _evaluate(stories: Path, options: dict[str, Any], forms: Sequence[tuple[str, Path | None]]) -> int:
    whole = not (stories / "labels.yaml").is_file()
    root = stories.parent if whole else stories.parent.parent
    golds = _labelled(stories)
    settings = _settings(golds, root, options)
    place = options["baseline"] or root / "baseline.json"
    known = read_baseline(place)
    run = run_stories(golds, settings)
    if options["blessed"] and not run.errors:
        write_out(bless(run.result, known, whole), place)
        known = read_baseline(place)
    gate = against_baseline(run.result, known, whole)
    _say(run)
    unread = settings.reader == "replay" == settings.mode and not _recorded(golds, settings.recordings[0])
    for form, file in forms:
        if unread and form == "text" and file is None:
            note("no story has a recording: nothing was scored")  # a table of zeros would say it did
            continue
        write_out(report(run, golds, gate, form, options["every"]), file)
    tell_the_build(run.result, gate)
    return _code(run.errors, bool(gate.failures))


def _labelled(stories: Path) -> list[Gold]:
    """The stories with their labels proved; ends the command where one is wrong or there is none."""
    golds, problems = checked(stories)
    if problems:
        show(problems)
        sys.exit(INVALID)
    if not golds:
        note(f"no labelled story in {stories}: nothing was scored")
        sys.exit(NOTHING)
    return golds


def _settings(golds: Sequence[Gold], root: Path, options: dict[str, Any]) -> Settings:
    """What the options say together.

    Raises:
        click.UsageError: where one of them would be ignored.
    """
    folders = options["recordings"] or (root / "recordings",)
    mode = options["mode"]
    recorded = _recorded(golds, folders[0])
    reader = options["reader"] or ("replay" if recorded or mode != "replay" else "rules")
    asked = {name: options[name] for name in ASKED}
    if reader != "replay" and (mode != "replay" or options["prompts"]):
        raise click.UsageError(f"--reader {reader} asks no model: --mode and --prompts say nothing to it")
    limits = [name for name, value in asked.items() if value is not None and name != "model"]
    if mode == "replay" and limits:
        raise click.UsageError(
            "--base-url and limits need --mode record, refresh or live: a replay asks nothing"
        )
    if mode != "replay" and len(folders) > 1:
        raise click.UsageError("one --recordings at a time where a model is asked")
    if mode == "live" and options["blessed"]:
        raise click.UsageError("--bless needs a run that can be repeated: record it first (--mode record)")
    if options["prompts"]:
        load_prompt("read", options["prompts"])
    return Settings(reader, tuple(folders), mode, options["prompts"], Asked(**asked))


def _recorded(golds: Sequence[Gold], folder: Path) -> bool:
    """Whether any of the stories has recorded answers."""
    return any((folder / gold.slug).is_dir() for gold in golds)


def _say(run: Run) -> None:
    for story in run.stories:
        for words in story.notes:
            note(words)
    for error in run.errors:
        note(str(error))
    if any(isinstance(error, RecordingError) for error in run.errors):
        note(
            "what is missing or stale is asked anew with --mode record (see also: consensus recordings list)"
        )


def _code(errors: Sequence[ConsensusError], failed: bool) -> int:
    if any(isinstance(error, RecordingError) for error in errors):
        return UNRECORDED
    if any(isinstance(error, ModelError | OverBudget) for error in errors):
        return PROVIDER
    return FAILED if failed or errors else 0


eval = evaluate  # commands are found by their names
