"""How much was read, how much of it was checked, what it cost: the line under every headline."""

from __future__ import annotations

from collections.abc import Iterable

from consensus.output.names import Names
from consensus.output.worth import measures_with, plural, statements_with
from consensus.schema import Brief, Evidence, Usage


def subtitle(brief: Brief) -> str:
    """Articles, independent reports, disputes, quotes verified, reader and cost in one line."""
    rules = brief.reader == "rules"
    disputed = len(measures_with(brief, "disputed")) + len(statements_with(brief, "disputed"))
    parts = [
        plural(len(brief.articles), "article"),
        plural(reports(brief), "independent report"),
        f"{disputed} disputed",
        quotes_verified(brief),
        "built-in rules" if rules else f"read by {brief.reader}",
        cost(brief.usage, rules),
    ]
    return " · ".join(part for part in parts if part)


def reports(brief: Brief) -> int:
    """How many independent reports the articles derive from."""
    return len({article.origin for article in brief.articles})


def quotes_verified(brief: Brief) -> str:
    """How many of the quotes stand in their articles, in words; "" where no text is at hand."""
    right, checked, _ = verified(Names(brief))
    return f"{right:,} of {plural(checked, 'quote')} verified" if checked else ""


def verified(names: Names) -> tuple[int, int, int]:
    """Quotes that stand in their article character for character, quotes checked, quotes without a text."""
    right = checked = unseen = 0
    for evidence in set(_evidence(names)):
        article = names.articles.get(evidence.article)
        if article is None or article.text is None:
            unseen += 1
            continue
        checked += 1
        right += article.text[evidence.start : evidence.end] == evidence.quote
    return right, checked, unseen


def _evidence(names: Names) -> Iterable[Evidence]:
    """Everything the brief says stands in an article: printed numbers, their sentences, statements'."""
    for f in names.figures.values():
        yield Evidence(article=f.article, start=f.start, end=f.end, quote=f.printed)
        yield Evidence(article=f.article, start=f.quote_start, end=f.quote_end, quote=f.quote)
    for statement in names.brief.statements:
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
