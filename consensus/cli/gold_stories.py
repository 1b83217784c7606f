"""Labelled stories as commands read them: proved, or with what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from consensus.cli.common import FOLDER
from consensus.evaluation.gold import Gold, LabelsInvalid, Problem, load_story, story_folders
from consensus.evaluation.gold_check import check_story
from consensus.output.safe import for_terminal

STORIES = Path("eval/stories")
SECOND = "labels.second.yaml"  # another labeller's file, beside labels.yaml
INVALID, NOTHING = 4, 5
_SHOWN = 20  # problems of one story: more are mostly the echo of one cause

stories_option = click.option(
    "--stories", type=FOLDER, default=STORIES, show_default=True, help="A folder of stories, or one story."
)


def checked(folder: Path) -> tuple[list[Gold], list[list[Problem]]]:
    """The stories whose labels hold, and the problems of each of the others."""
    good, bad = [], []
    for place in story_folders(folder):
        found = read_labels(place)
        if isinstance(found, Gold):
            good.append(found)
        else:
            bad.append(found)
    return good, bad


def read_labels(folder: Path, file: Path | None = None) -> Gold | list[Problem]:
    """A story whose labels hold (its ``labels.yaml``, or another labeller's file), or what is wrong."""
    try:
        story = load_story(folder, file)
    except LabelsInvalid as error:
        return list(error.problems)
    return check_story(story) or story


def show(stories: Sequence[Sequence[Problem]]) -> None:
    """Every problem on its line of standard error, the first twenty of a story."""
    for problems in stories:
        for problem in problems[:_SHOWN]:
            click.echo(for_terminal(str(problem)), err=True)
        if len(problems) > _SHOWN:
            click.echo(f"and {len(problems) - _SHOWN} more in {problems[0].file}", err=True)


def second_labels(folder: Path) -> list[Path]:
    """The files of second labellers, in a folder of stories or in one story."""
    return [folder / SECOND] if (folder / SECOND).is_file() else sorted(folder.glob(f"*/{SECOND}"))
