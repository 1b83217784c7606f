"""``consensus check``: every number and quotation of a finished text against the articles."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from consensus.brief import make_brief
from consensus.checking import Checked, check_text
from consensus.cli.common import OUT_FILE, common_options, read_inputs, write_out
from consensus.errors import BadFile
from consensus.output.excerpts import excerpt
from consensus.output.safe import for_terminal

_MARKS = {
    "supported": "ok",
    "disputed": "DISPUTED",
    "contradicted": "CONTRADICTED",
    "unsupported": "IN NO SOURCE",
}


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

    Every number and every quotation: found where, disputed by whom, or in no source. The exit
    code is 1 if anything is contradicted or in no source.
    """
    text = _read_draft(draft)
    articles = read_inputs((*against, *inputs), options["strict"], options["quiet"]).articles
    brief = make_brief(articles)
    found = check_text(text, articles, brief.measures)
    names = {article.id: article.outlet or article.id for article in brief.articles}
    if form == "json":
        write_out(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2) + "\n", output)
    else:
        write_out("".join(f"{line}\n" for line in _lines(text, found, names)), output)
    if any(each.verdict in ("contradicted", "unsupported") for each in found):
        sys.exit(1)


def _read_draft(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise BadFile(f"{name}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise BadFile(f"{name}: is not UTF-8 text") from error


def _lines(text: str, found: Sequence[Checked], names: dict[str, str]) -> list[str]:
    lines = []
    for each in found:
        number = text.count("\n", 0, each.start) + 1
        shown = excerpt(each.printed, limit=100)
        lines.append(for_terminal(f"{number}: {_MARKS[each.verdict]}: {each.kind} “{shown}”"))
        for word, places in (("", each.places[:3]), ("but ", each.against[:3])):
            for place in places:
                inside = (
                    place.quote.find(place.printed),
                    place.quote.find(place.printed) + len(place.printed),
                )
                quote = excerpt(place.quote, inside, limit=120)
                where = f"[{names.get(place.article, place.article)} {place.start}–{place.end}]"
                lines.append(for_terminal(f"     {word}“{quote}” {where}"))
    counts: Counter[str] = Counter(each.verdict for each in found)
    lines.append(", ".join(f"{counts[v]} {v}" for v in _MARKS if counts[v]) or "nothing to check")
    return lines
