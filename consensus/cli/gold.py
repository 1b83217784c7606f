"""``consensus gold``: the hand labels of stories. Exit codes are those of ``consensus eval``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from consensus.cli.common import FOLDER, note
from consensus.cli.gold_new import new
from consensus.evaluation.gold import Gold, LabelsInvalid, Problem, load_story, story_folders
from consensus.evaluation.gold_check import check_story
from consensus.output.safe import for_terminal

STORIES = Path("eval/stories")
INVALID, NOTHING = 4, 5
_SHOWN = 20  # problems of one story: more are mostly the echo of one cause

stories_option = click.option(
    "--stories", type=FOLDER, default=STORIES, show_default=True, help="A folder of stories, or one story."
)


@click.group()
def gold() -> None:
    """The hand labels of stories: draft them, prove them, compare two labellers."""


gold.add_command(new)


@gold.command()
@stories_option
def check(stories: Path) -> None:
    """Prove the labels: texts at their spans, hashes, ids, bodies, verdicts.

    Exit code 4 where a label is wrong, each with file and line; 5 where there is no labelled story.
    """
    good, problems = checked(stories)
    for found in good:
        labels = found.labels
        reports = sum(1 for _ in found.reports())
        disputed = sum(m.verdict == "disputed" for m in labels.measures)
        said = f"{len(labels.measures)} measures ({disputed} disputed), {reports} reports"
        click.echo(for_terminal(f"{found.slug}: {said}, {len(labels.statements)} statements"))
    if problems:
        show(problems)
        sys.exit(INVALID)
    if not good:
        note(f"no labelled story in {stories}")
        sys.exit(NOTHING)


def checked(folder: Path) -> tuple[list[Gold], list[list[Problem]]]:
    """The stories whose labels hold, and the problems of each of the others."""
    good, bad = [], []
    for place in story_folders(folder):
        try:
            story = load_story(place)
            problems = check_story(story)
        except LabelsInvalid as error:
            problems = list(error.problems)
        if problems:
            bad.append(problems)
        else:
            good.append(story)
    return good, bad


def show(stories: Sequence[Sequence[Problem]]) -> None:
    """Every problem on its line of standard error, the first twenty of a story."""
    for problems in stories:
        for problem in problems[:_SHOWN]:
            click.echo(for_terminal(str(problem)), err=True)
        if len(problems) > _SHOWN:
            click.echo(f"and {len(problems) - _SHOWN} more in {problems[0].file}", err=True)
