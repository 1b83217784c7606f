"""``consensus sources``: who copied whom, with the evidence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from consensus.articles.story import one_story
from consensus.cli.common import OUT_FILE, common_options, note, read_inputs, write_out
from consensus.output.excerpts import excerpt
from consensus.output.safe import for_terminal
from consensus.reading.material import Material
from consensus.reading.rules.article import read_by_rules
from consensus.reconciling.findings import origins_of
from consensus.reconciling.origins import Link, find_links
from consensus.schema import Article, Origin

# Pairs of sentences that the table shows of each copy, the fullest; the JSON has all.
SHOWN = 2
_SENTENCE = 100  # characters of a sentence in the table
_FACTS = 8  # shared names and figures in the table
# A reworded text shares hardly a run of words: "1 %" would read as if it spoke against the copy.
_TELLING = 0.1
# Reasons that no tie between two articles shows: credits, and who copied out of reports that share nothing.
_TELLS = re.compile(r" credits? | prints passages of ")
_KINDS = {
    "same text": "prints the same text as",
    "copy": "copies",
    "reworded": "rewords",
    "same credit": "credits the same agency as",
}


@click.command()
@click.argument("inputs", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("-o", "--output", type=OUT_FILE, help="Write to this file instead of standard output.")
@common_options
def sources(inputs: tuple[str, ...], form: str, output: Path | None, **options: Any) -> None:
    """Who copied whom: the independent reports behind the articles, with what shows it.

    Below each report stand its articles: which copies or rewords which, in which sentences, and the
    names and figures that no other report has. "O1+paper" is what a paper adds to a report of others.

    JSON: "origins" (id, label, articles, evidence) and "links", one for each article that copies:
    source, copy, kind, runs (share of five-word runs), overlap and facts (0 to 1), credit, only_both,
    and sentences with source and copy (start, end, quote) and what they share.
    """
    articles = read_inputs(inputs, options["strict"], options["quiet"]).articles
    story, left = one_story(articles)
    for part in left:
        note(f"{part.what} was left out: {part.why}", options["quiet"])
    materials = [Material.of(article) for article in story]
    found = origins_of([read_by_rules(m.article, m.sentences, m.quantities) for m in materials]).origins
    links = find_links(story)
    texts = {article.id: article for article in story}
    if form == "json":
        records = {
            "origins": [origin.model_dump(mode="json") for origin in found],
            "links": [_record(link, texts) for link in links],
        }
        write_out(json.dumps(records, ensure_ascii=False, indent=2) + "\n", output)
    else:
        write_out("".join(f"{for_terminal(line)}\n" for line in _table(found, links, texts)), output)


def _record(link: Link, texts: dict[str, Article]) -> dict[str, Any]:
    """A link as JSON."""
    score = link.score
    return {
        "source": link.source,
        "copy": link.copy,
        "kind": score.kind,
        "runs": score.runs,
        "overlap": score.overlap,
        "facts": score.facts,
        "credit": score.credit,
        "only_both": link.only_both,
        "sentences": [
            {
                "source": _sentence(texts[link.source], told.source),
                "copy": _sentence(texts[link.copy], told.copy),
                "shared": told.shared,
            }
            for told in link.told
        ],
    }


def _sentence(article: Article, span: tuple[int, int]) -> dict[str, Any]:
    start, end = span
    return {"start": start, "end": end, "quote": article.text[start:end]}


def _table(found: Sequence[Origin], links: Sequence[Link], texts: dict[str, Article]) -> Iterable[str]:
    """The reports, each with its articles, and one line of sum."""
    by_copy: dict[str, list[Link]] = {}  # an article may copy out of two reports
    for link in links:
        by_copy.setdefault(link.copy, []).append(link)
    for origin in found:
        yield f"{origin.id}  {origin.label}"
        if "+" in origin.id:
            yield from (f"    {reason}" for reason in origin.evidence)
            continue
        ties = [link for article in origin.articles for link in by_copy.get(article, ())]
        first = next(article for article in origin.articles if article not in by_copy)
        yield f"    {first}" + (": taken for the report itself" if ties else "")
        for link in ties:
            yield from _tie(link, texts)
        yield from (f"    {reason}" for reason in origin.evidence if _TELLS.search(reason))
    reports = sum("+" not in origin.id for origin in found)
    yield f"{_counted(reports, 'independent report')} behind {_counted(len(texts), 'article')}"


def _tie(link: Link, texts: dict[str, Article]) -> Iterable[str]:
    """An article, what ties it to its source, and the sentences that show it best."""
    score = link.score
    runs = f", {score.runs:.0%} of the five-word runs of the shorter" if score.runs >= _TELLING else ""
    order = (
        f", {score.sentences} of them in the same order" if score.sentences < len(link.told) else ", in order"
    )
    told = f"{_counted(len(link.told), 'sentence')} told alike{order if link.told else ''}"
    yield f"    {link.copy}: {_KINDS[score.kind]} {link.source}{runs}; {told}"
    for pair in sorted(link.told, key=lambda told: -len(told.shared))[:SHOWN]:
        (start, end), (begin, stop) = pair.source, pair.copy
        yield f"        “{excerpt(texts[link.source].text[start:end], limit=_SENTENCE)}”"
        yield f"      ≈ “{excerpt(texts[link.copy].text[begin:stop], limit=_SENTENCE)}”"
    if link.only_both:
        more = f" and {len(link.only_both) - _FACTS} more" if len(link.only_both) > _FACTS else ""
        yield f"        no other report has: {', '.join(link.only_both[:_FACTS])}{more}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
