"""``consensus sources``: who copied whom, with the evidence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from consensus.articles.story import one_story
from consensus.cli.common import OUT_FILE, common_options, note, read_inputs, write_out
from consensus.output.safe import for_terminal
from consensus.reading.material import Material
from consensus.reading.rules import read_by_rules
from consensus.reconciling.findings import origins_of
from consensus.schema import Origin


@click.command()
@click.argument("inputs", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("-o", "--output", type=OUT_FILE, help="Write to this file instead of standard output.")
@common_options
def sources(inputs: tuple[str, ...], form: str, output: Path | None, **options: Any) -> None:
    """Who copied whom: the independent reports behind the articles, with what shows it."""
    articles = read_inputs(inputs, options["strict"], options["quiet"]).articles
    story, left = one_story(articles)
    for part in left:
        note(f"{part.what} was left out: {part.why}", options["quiet"])
    materials = [Material.of(article) for article in story]
    found = origins_of([read_by_rules(m.article, m.sentences, m.quantities) for m in materials]).origins
    if form == "json":
        records = [origin.model_dump(mode="json") for origin in found]
        write_out(json.dumps({"origins": records}, ensure_ascii=False, indent=2) + "\n", output)
    else:
        write_out("".join(_lines(origin) for origin in found), output)


def _lines(origin: Origin) -> str:
    head = f"{origin.id}  {origin.label}: {', '.join(origin.articles)}\n"
    return for_terminal(head + "".join(f"    {reason}\n" for reason in origin.evidence))
