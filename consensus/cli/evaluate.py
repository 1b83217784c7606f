"""``consensus eval``: briefs of labelled stories against their labels.

Exit codes of this command and of ``consensus gold``: 0 pass, 1 a gate failed, 2 usage, 3 a recording is
missing or stale, 4 labels are invalid, 5 nothing was scored, 6 the provider failed.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import click

from consensus.articles import load
from consensus.brief import make_brief
from consensus.cli.common import FILE, FOLDER, OUT_FILE, note, write_out
from consensus.cli.gold_stories import INVALID, NOTHING, checked, show, stories_option
from consensus.errors import ConsensusError, ModelError, RecordingError
from consensus.evaluation import (
    Gate,
    Gold,
    Result,
    StoryResult,
    against_baseline,
    as_json,
    as_junit,
    as_markdown,
    as_text,
    bless,
    error_lines,
    flag_differing,
    read_baseline,
    score,
    score_failed,
)
from consensus.llm import Recorder, open_model
from consensus.output.safe import for_terminal
from consensus.schema import Brief

FAILED, UNRECORDED, PROVIDER = 1, 3, 6
READERS = ("rules", "replay", "differ")
# Starting a process costs half a second, a story of six articles one.
_ENOUGH_STORIES = 4


@click.command("eval")
@stories_option
@click.option(
    "--reader",
    type=click.Choice(READERS),
    help="rules: the built-in reader; replay: recorded answers (the default where there are any); "
    "differ: every group of the rules whose numbers differ is a dispute.",
)
@click.option(
    "--recordings", type=FOLDER, help="Recorded answers, a folder a story (default: beside the stories)."
)
@click.option(
    "--baseline", type=FILE, help="The accepted scores (default: baseline.json beside the stories)."
)
@click.option("--bless", "blessed", is_flag=True, help="Accept this run: write the baseline.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "junit", "md"]), default="text", show_default=True
)
@click.option("--all", "every", is_flag=True, help="Text: whole lists, not their first ten entries.")
@click.option("-o", "--output", type=OUT_FILE, help="Write to this file instead of standard output.")
def evaluate(stories: Path, reader: str | None, output: Path | None, **options: Any) -> None:
    """Score briefs of labelled stories against their labels.

    Exit codes: 0 pass, 1 a gate failed, 2 usage, 3 a recording is missing or stale, 4 labels are invalid,
    5 nothing was scored, 6 the provider failed.
    """
    whole = not (stories / "labels.yaml").is_file()
    root = stories.parent if whole else stories.parent.parent
    golds = _labelled(stories)
    recordings = options["recordings"] or root / "recordings"
    reader = reader or _default_reader(golds, recordings)
    place = options["baseline"] or root / "baseline.json"
    known = read_baseline(place)
    result, errors = _run(golds, reader, recordings)
    if options["blessed"] and not errors:
        write_out(bless(result, known, whole), place)
        known = read_baseline(place)
    gate = against_baseline(result, known, whole)
    write_out(_report(result, gate, options["form"], options["every"]), output)
    _tell_the_build(result, gate)
    for error in errors:
        note(str(error))
    sys.exit(_code(errors, bool(gate.failures)))


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


def _default_reader(golds: Sequence[Gold], recordings: Path) -> str:
    return "replay" if any((recordings / gold.slug).is_dir() for gold in golds) else "rules"


def _run(golds: Sequence[Gold], reader: str, recordings: Path) -> tuple[Result, list[ConsensusError]]:
    """Every story's result, and the errors of those that gave no brief: they count as missed whole."""
    work = partial(_score, reader=reader, recordings=recordings)
    workers = min(os.cpu_count() or 1, len(golds))
    if len(golds) < _ENOUGH_STORIES or workers == 1:
        done = [work(gold) for gold in golds]
    else:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            done = list(pool.map(work, golds))
    return Result(reader, tuple(result for result, _ in done)), [error for _, error in done if error]


def _score(gold: Gold, reader: str, recordings: Path) -> tuple[StoryResult, ConsensusError | None]:
    """One story: its brief made and scored."""
    brief = _brief(gold.folder, reader, recordings)
    if isinstance(brief, ConsensusError):
        return score_failed(gold, str(brief)), brief
    return score(gold, brief), None


def _brief(folder: Path, reader: str, recordings: Path) -> Brief | ConsensusError:
    slug = folder.resolve().name
    try:
        articles = load([str(folder / "articles")]).articles
        model = open_model(replay=recordings / slug, story=slug) if reader == "replay" else None
        brief = make_brief(articles, model=model)
    except ConsensusError as error:
        return error
    except Exception as error:  # a defect: the other stories are scored all the same
        return ConsensusError(f"story {slug}: {type(error).__name__}: {error}")
    if isinstance(model, Recorder) and (unused := model.unused()):
        note(f"story {slug}: {len(unused)} recordings were not asked for, the first is {unused[0]}")
    return flag_differing(brief) if reader == "differ" else brief


def _report(result: Result, gate: Gate, form: str, every: bool) -> str:
    """The run in one of the formats, harmless for a terminal."""
    if form == "text":
        return for_terminal(as_text(result, gate, every))
    return {"json": as_json, "junit": as_junit, "md": as_markdown}[form](result, gate)


def _tell_the_build(result: Result, gate: Gate) -> None:
    """On GitHub: the Markdown into the job's summary, lost facts as annotations at their labels."""
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(as_markdown(result, gate))
    if os.environ.get("GITHUB_ACTIONS") == "true":
        for line in error_lines(result, gate):
            click.echo(line, err=True)


def _code(errors: Sequence[ConsensusError], failed: bool) -> int:
    if any(isinstance(error, RecordingError) for error in errors):
        return UNRECORDED
    if any(isinstance(error, ModelError) for error in errors):
        return PROVIDER
    return FAILED if failed or errors else 0


eval = evaluate  # commands are found by their names
