"""``consensus gold agreement``: how far two people who labelled the same stories agree."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from consensus.cli.common import FILE, OUT_FILE, note, write_out
from consensus.cli.gold_stories import (
    INVALID,
    NOTHING,
    SECOND,
    read_labels,
    second_labels,
    show,
    stories_option,
)
from consensus.evaluation.agreement import agree
from consensus.evaluation.agreement_report import agreement_json, agreement_text
from consensus.evaluation.gold import Gold
from consensus.output.safe import for_terminal


@click.command(short_help="Print how far two labellers agree.")
@click.argument("labels", nargs=-1, type=FILE)
@stories_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--all", "every", is_flag=True, help="Text: every difference, not the first ten of a kind.")
@click.option("-o", "--output", type=OUT_FILE, help="Write to this file instead of standard output.")
def agreement(labels: tuple[Path, ...], stories: Path, form: str, every: bool, output: Path | None) -> None:
    """Print how far two labellers agree: figures, values, groups, verdicts (Cohen's kappa), statements.

    LABELS are the label files of two people for one story, the first beside its story.yaml. Without them
    every story with a labels.second.yaml beside its labels.yaml is compared.
    """
    if labels and len(labels) != 2:
        raise click.UsageError("name two label files of one story, or none")
    pairs = [labels] if labels else [(f.with_name("labels.yaml"), f) for f in second_labels(stories)]
    if not pairs:
        note(f"no story in {stories} has a {SECOND}: nothing was compared")
        sys.exit(NOTHING)
    loaded = [[read_labels(first.parent, file) for file in (first, second)] for first, second in pairs]
    problems = [each for pair in loaded for each in pair if isinstance(each, list)]
    if problems:
        show(problems)
        sys.exit(INVALID)
    found = [agree(a, b) for a, b in loaded if isinstance(a, Gold) and isinstance(b, Gold)]
    write_out(agreement_json(found) if form == "json" else for_terminal(agreement_text(found, every)), output)
