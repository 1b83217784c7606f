"""The lines under the headline: how much was read, how much of it was checked, what it cost."""

from __future__ import annotations

from collections.abc import Iterable

from consensus.output.html.context import Page
from consensus.output.html.markup import Html, el, foreign, join
from consensus.output.view import plural
from consensus.schema import Evidence, Usage


def meta_line(page: Page) -> Html:
    """Articles, independent reports, quotes verified, reader, cost."""
    brief = page.brief
    reports = len({article.origin for article in brief.articles})
    reader = "the built-in rules" if brief.reader == "rules" else None
    parts = [
        el("span", el("b", plural(len(brief.articles), "article"))),
        el("span", el("b", plural(reports, "independent report"))),
        el("span", *_verified(page)),
        el("span", "read by ", reader or foreign(brief.reader)),
        el("span", cost(brief.usage, bool(reader))),
    ]
    return el("p", join(parts, " · "), class_="meta")


def _verified(page: Page) -> list[Html | str]:
    right, checked, unseen = verified(page)
    if not checked:
        return ["quotes not checked here: the texts are not at hand"]
    words = f" verified against the texts{f', {unseen:,} without a text' if unseen else ''}"
    return [el("b", f"{right:,} of {plural(checked, 'quote')}"), words]


def verified(page: Page) -> tuple[int, int, int]:
    """Quotes that stand in their article character for character, quotes checked, quotes without a text."""
    right = checked = unseen = 0
    for evidence in set(_evidence(page)):
        article = page.articles.get(evidence.article)
        if article is None or article.text is None:
            unseen += 1
            continue
        checked += 1
        right += article.text[evidence.start : evidence.end] == evidence.quote
    return right, checked, unseen


def _evidence(page: Page) -> Iterable[Evidence]:
    """Everything the brief says stands in an article: printed numbers, their sentences, statements'."""
    for f in page.figures.values():
        yield Evidence(article=f.article, start=f.start, end=f.end, quote=f.printed)
        yield Evidence(article=f.article, start=f.quote_start, end=f.quote_end, quote=f.quote)
    for statement in page.brief.statements:
        yield from statement.evidence
        for side in statement.sides:
            yield from side.evidence


def cost(usage: Usage, rules: bool = False) -> str:
    """What a brief cost, in words.

    >>> cost(Usage(), rules=True)
    'no model, no cost'
    >>> cost(Usage(calls=6, input_tokens=9000, output_tokens=1000, cost_usd=0.0213))
    '$0.0213, 6 calls, 10,000 tokens'
    """
    if not usage.calls:
        return "no model, no cost" if rules else "no new call, no cost"
    tokens = f"{usage.input_tokens + usage.output_tokens:,} tokens"
    price = "cost not known" if usage.cost_usd is None else f"${usage.cost_usd:.4f}"
    about = "about " if usage.estimated and usage.cost_usd is not None else ""
    return f"{about}{price}, {plural(usage.calls, 'call')}, {tokens}"
