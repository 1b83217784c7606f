"""The options of ``consensus eval`` that say where answers come from."""

from __future__ import annotations

import click

from consensus.cli.calls import Amount
from consensus.cli.common import FOLDER, with_options
from consensus.llm import DEFAULT_MODEL

READERS = ("rules", "replay", "differ")
MODES = ("replay", "record", "refresh", "live")
ASKED = ("model", "base_url", "max_cost", "max_tokens", "timeout_s", "deadline_s")

source_options = with_options(
    [
        click.option(
            "--reader",
            type=click.Choice(READERS),
            help="rules: the built-in reader; replay: a model's answers (default where any are recorded); "
            "differ: every group of the rules whose numbers differ is a dispute.",
        ),
        click.option(
            "--mode",
            type=click.Choice(MODES),
            default="replay",
            show_default=True,
            help="Where a model's answers come from. replay: recordings alone, no network; record: "
            "recordings, and the model for missing ones; refresh: the model, each answer recorded anew; "
            "live: the model, nothing kept.",
        ),
        click.option(
            "--recordings",
            type=FOLDER,
            multiple=True,
            help="Recorded answers, a folder a story (default: beside the stories). Given more than once, "
            "the first is scored and the others tell how stable it is.",
        ),
        click.option(
            "--prompts", type=FOLDER, help="A folder of prompt files that replace the shipped ones."
        ),
        click.option(
            "--model", metavar="NAME", help=f"The model to ask (default: OPENAI_MODEL, else {DEFAULT_MODEL})."
        ),
        click.option("--base-url", metavar="URL", help="Any OpenAI-compatible server."),
        click.option(
            "--max-cost", type=Amount(), metavar="USD", help="Stop before a call that could exceed this."
        ),
        click.option(
            "--max-tokens", type=click.IntRange(min=0), metavar="TOKENS", help="The same for tokens."
        ),
        click.option(
            "--timeout",
            "timeout_s",
            type=Amount(above=True),
            metavar="SECONDS",
            help="Longest for one answer.",
        ),
        click.option(
            "--deadline",
            "deadline_s",
            type=Amount(above=True),
            metavar="SECONDS",
            help="Longest for a story.",
        ),
    ]
)
