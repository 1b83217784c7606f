"""``consensus figures``: every printed number with its span, interval and unit."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from consensus.cli.common import OUT_FILE, common_options, note, read_inputs, write_out
from consensus.figures import find
from consensus.output.safe import for_terminal
from consensus.reading.material import published_day
from consensus.schema import Article

KEYS = (
    "file",
    "start",
    "end",
    "printed",
    "kind",
    "value",
    "low",
    "high",
    "unit",
    "qualifier",
    "noun",
    "weak",
)
_WIDTHS = {"printed": 26, "kind": 9, "value": 14, "low": 12, "high": 12, "unit": 12, "noun": 16}


@click.command()
@click.argument("inputs", nargs=-1)
@click.option("--format", "form", type=click.Choice(["table", "csv", "jsonl"]), default="table")
@click.option("-o", "--output", type=OUT_FILE, help="Write to this file instead of standard output.")
@click.option("--all", "whole", is_flag=True, help="Read the whole page, not only the story on it.")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day (YYYY-MM-DD) that weekdays resolve against.",
)
@common_options
def figures(inputs: tuple[str, ...], form: str, output: Path | None, whole: bool, **options: Any) -> None:
    """Every figure of the articles, with span, interval and unit.

    Offsets count characters of the text as read. Weak ones ("two countries") are marked.
    """
    articles = read_inputs(inputs, options["strict"], options["quiet"]).articles
    published = options["published"] and options["published"].date().isoformat()
    for article in articles:
        for said in article.notes:
            if "is not used: not a date" in said:
                note(f"{article.file or article.id}: {said}", options["quiet"])
    rows = [row for article in articles for row in _rows(article, whole, published)]
    write_out({"table": _table, "csv": _csv, "jsonl": _jsonl}[form](rows), output)


def _rows(article: Article, whole: bool, published: str | None) -> Iterable[dict[str, Any]]:
    if published:
        article = article.model_copy(update={"published": published})
    spans = None if whole else article.body
    day = published_day(article)
    for quantity in find(article.text, published=day, spans=spans, language=article.language):
        row = {key: getattr(quantity, key) for key in KEYS if key != "file"}
        yield {"file": article.file or article.id, **row}


def _jsonl(rows: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _csv(rows: Iterable[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, KEYS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _table(rows: Iterable[dict[str, Any]]) -> str:
    lines: list[str] = []
    file = None
    for row in rows:
        if row["file"] != file:
            file = row["file"]
            lines.append(("\n" if lines else "") + for_terminal(str(file)))
            lines.append("  " + " ".join(name.ljust(width) for name, width in _WIDTHS.items()))
        words = (for_terminal(_shown(row, name)).replace("\n", " ") for name in _WIDTHS)
        cells = (cell[:width].ljust(width) for cell, width in zip(words, _WIDTHS.values(), strict=True))
        lines.append(("~ " if row["weak"] else "  ") + " ".join(cells).rstrip())
    return "\n".join(lines) + "\n"


def _shown(row: dict[str, Any], name: str) -> str:
    value = row[name]
    if name == "printed" and row["qualifier"]:
        return f"{row['qualifier']} {value}"
    if value is None:
        return "open" if name in ("low", "high") else "–"
    return f"{value:,.6g}" if isinstance(value, float) else str(value)
