"""``consensus check``: every number and quotation of a finished text against the articles."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

from consensus.brief import make_brief
from consensus.checking import Checked, Place, check_text
from consensus.cli.common import OUT_FILE, common_options, read_inputs, write_out
from consensus.cli.drafts import read_draft
from consensus.output.excerpts import excerpt
from consensus.output.safe import for_terminal

_MARKS = {
    "supported": "ok",
    "converted": "ok, converted",
    "rounded": "ok, rounded",
    "bounded": "ok, bounded",
    "earlier": "EARLIER COUNT",
    "elsewhere": "OTHER CONTEXT",
    "disputed": "DISPUTED",
    "altered": "ALTERED QUOTATION",
    "contradicted": "CONTRADICTED",
    "unsupported": "IN NO SOURCE",
}
# What makes the exit code 1.
_FAULTY = ("altered", "contradicted", "unsupported")
_WIDTH = max(map(len, _MARKS.values()))
SHOWN = 3  # places of one finding in the table; the JSON has all
_RANK = 120  # characters of a quote in the table


@click.command()
@click.argument("draft")
@click.option("--against", multiple=True, metavar="FILE…", help="The articles: files, folders, addresses.")
@click.argument("inputs", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("-o", "--output", type=OUT_FILE, help="Write to this file instead of standard output.")
@common_options
def check(
    draft: str,
    against: tuple[str, ...],
    inputs: tuple[str, ...],
    form: str,
    output: Path | None,
    **options: Any,
) -> None:
    """Check DRAFT, a finished text, against the articles.

    DRAFT is a text, Markdown, HTML or Word file, or - for standard input. Every number and every
    quotation: found where (file, line, sentence), converted, rounded or bounded from what, an earlier
    count, disputed by whom, found but of something else, contradicted, or in no source.

    Words in quotation marks are a direct quotation: a word added, changed or left out that no ellipsis
    or brackets mark is an altered quotation. Its speaker is compared where draft and article both name
    one beside it; after "he said" it is not. What no number and no quotation says is not checked.

    The exit code is 1 if anything is altered, contradicted or in no source.

    JSON: a list with the keys kind, line, start, end, printed, verdict, why, places and against;
    a place has article, file, line, start, end, printed and quote.
    """
    text = read_draft(draft)
    articles = read_inputs((*against, *inputs), options["strict"], options["quiet"]).articles
    brief = make_brief(articles)
    days = [article.published[:10] for article in articles if article.published]
    found = check_text(text, articles, brief.measures, date.fromisoformat(max(days)) if days else None)
    names = {article.id: article.outlet or article.id for article in brief.articles}
    if form == "json":
        records = [{**asdict(each), "line": _line(text, each)} for each in found]
        write_out(json.dumps(records, ensure_ascii=False, indent=2) + "\n", output)
    else:
        write_out("".join(f"{for_terminal(line)}\n" for line in _table(text, found, names)), output)
    if any(each.verdict in _FAULTY for each in found):
        sys.exit(1)


def _line(text: str, found: Checked) -> int:
    return text.count("\n", 0, found.start) + 1


def _table(text: str, found: Sequence[Checked], names: dict[str, str]) -> list[str]:
    """One row a finding, its places below it, the counts at the end."""
    lines = [f"{'line':>5}  {'verdict':<{_WIDTH}}  in the draft"]
    for each in found:
        shown = excerpt(each.printed, limit=90)
        shown = f"“{shown}”" if each.kind == "quote" else shown
        why = f" ({each.why})" if each.why else ""
        lines.append(f"{_line(text, each):>5}  {_MARKS[each.verdict]:<{_WIDTH}}  {shown}{why}")
        lines += [_where(place, names) for place in each.places[:SHOWN]]
        if len(each.places) > SHOWN:
            lines.append(f"{'':>{_WIDTH + 9}}and {len(each.places) - SHOWN} more")
        lines += [_where(place, names, "but ") for place in each.against[:SHOWN]]
    counts: Counter[str] = Counter(each.verdict for each in found)
    counted = " · ".join(f"{counts[verdict]} {mark}" for verdict, mark in _MARKS.items() if counts[verdict])
    return [*lines, counted] if found else ["nothing to check"]


def _where(place: Place, names: dict[str, str], word: str = "") -> str:
    """One place: who prints it, where, and the words."""
    at = max(0, place.quote.find(place.printed))
    quote = excerpt(place.quote, (at, at + len(place.printed)), limit=_RANK)
    where = f"{place.file}:{place.line}" if place.file else f"line {place.line}"
    return f"{'':>{_WIDTH + 9}}{word}{names.get(place.article, place.article)} [{where}]: {quote}"
