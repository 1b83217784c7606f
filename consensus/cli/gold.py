"""``consensus gold``: the hand labels of stories. Exit codes are those of ``consensus eval``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from consensus.cli.common import note
from consensus.cli.gold_agreement import agreement
from consensus.cli.gold_new import new
from consensus.cli.gold_stories import (
    INVALID,
    NOTHING,
    checked,
    read_labels,
    second_labels,
    show,
    stories_option,
)
from consensus.evaluation.gold_doubts import doubts
from consensus.output.safe import for_terminal


@click.group()
def gold() -> None:
    """The hand labels of stories: draft them, prove them, compare two labellers."""


gold.add_command(new)
gold.add_command(agreement)


@gold.command(short_help="Prove the labels.")
@stories_option
def check(stories: Path) -> None:
    """Prove the labels: texts at their spans, hashes, ids, bodies, units, values, verdicts, no draft left.

    What may be right and deserves a look is a warning. Exit code 4 where a label is wrong, each with file
    and line; 5 where there is no labelled story.
    """
    good, problems = checked(stories)
    for found in good:
        labels = found.labels
        reports = sum(1 for _ in found.reports())
        disputed = sum(m.verdict == "disputed" for m in labels.measures)
        said = f"{len(labels.measures)} measures ({disputed} disputed), {reports} reports"
        click.echo(for_terminal(f"{found.slug}: {said}, {len(labels.statements)} statements"))
        for doubt in doubts(found):
            note(f"warning: {doubt}")
    seconds = [read_labels(file.parent, file) for file in second_labels(stories)]
    problems += [found for found in seconds if isinstance(found, list)]
    if problems:
        show(problems)
        sys.exit(INVALID)
    if not good:
        note(f"no labelled story in {stories}")
        sys.exit(NOTHING)
