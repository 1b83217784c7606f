"""Figures made by hand, for tests of comparing and grouping that need no finder."""

from __future__ import annotations

from datetime import date

from consensus.articles import sentences
from consensus.figures import find
from consensus.reading.rules.article import read_by_rules
from consensus.schema import Article, ArticleSummary, Figure

# unit -> dimension and worth in the dimension's base unit
UNITS = {
    "": ("count", 1.0),
    "km": ("length", 1000.0),
    "m": ("length", 1.0),
    "mile": ("length", 1609.344),
    "month": ("duration", 2629746.0),
    "year": ("duration", 31556952.0),
    "USD": ("money:USD", 1.0),
    "EUR": ("money:EUR", 1.0),
    "%": ("percent", 1.0),
}
CAP = 0.25


def _half(value: float) -> float:
    digits = f"{value:.10f}".rstrip("0")
    decimals = len(digits.split(".")[1])
    if decimals:
        step = 10.0**-decimals
    else:
        whole = f"{int(value)}"
        step = 10.0 ** (len(whole) - len(whole.rstrip("0")))
    return min(step / 2, max(value * CAP, 0.5)) if value >= 1 else step / 2


def _ends(value: float, hedge: str) -> tuple[float | None, float | None]:
    half = _half(value)
    if hedge == "over":
        return value, None
    if hedge == "under":
        return None, value
    if hedge == "just-over":
        return value, value * 1.2
    if hedge == "just-under":
        return value * 0.9, value
    if hedge == "vague":
        return value, value * 100
    if hedge == "approx":
        return value - max(half, value * 0.05), value + max(half, value * 0.05)
    return value - half, value + half


def figure(  # noqa: PLR0913 - a case names only what it needs
    printed: str,
    value: float | None = None,
    *,
    unit: str = "",
    hedge: str = "",
    qualifier: str = "",
    quote: str = "",
    article: str = "a1",
    **more: object,
) -> Figure:
    """A figure of ``value`` in ``unit``; its interval follows from the hedge unless given."""
    dimension, factor = UNITS[unit]
    ends = more.pop("ends", None) or _ends(float(value or 0), hedge)
    low, high = ends  # type: ignore[misc]
    quote = quote or f"{qualifier} {printed}".strip()
    start = quote.index(printed)
    fields: dict[str, object] = {
        "id": f"{article}:{start}",
        "article": article,
        "start": start,
        "end": start + len(printed),
        "printed": printed,
        "phrase": f"{qualifier} {printed}".strip(),
        "quote": quote,
        "quote_start": 0,
        "quote_end": len(quote),
        "kind": "number"
        if not unit
        else {"%": "percent", "USD": "money", "EUR": "money"}.get(unit, "measure"),
        "dimension": dimension,
        "value": value,
        "low": low,
        "high": high,
        "unit": unit,
        "base_low": None if low is None else low * factor,
        "base_high": None if high is None else high * factor,
        "qualifier": qualifier,
        "hedge": hedge,
    }
    return Figure.model_validate({**fields, **more})


def marked(text: str, *kinds: str) -> Figure:
    """The first figure of these kinds in a text, the one in square brackets where some are there."""
    quote = text.replace("[", "").replace("]", "")
    found = next(q for q in find(quote) if q.kind in kinds and q.start >= text.find("["))
    made = figure(found.printed, quote=quote, qualifier=found.qualifier)
    names = "kind dimension value low high unit base_low base_high hedge start end".split()
    return made.model_copy(update={name: getattr(found, name) for name in names} | {"quote_start": 0})


def day(
    printed: str, low: str, days: tuple[float, float], high: str = "", article: str = "a1", **more: object
) -> Figure:
    """A date figure covering the days ``days`` since 1970-01-01, end excluded."""
    return Figure.model_validate(
        {
            "id": f"{article}:{printed}",
            "article": article,
            "start": 0,
            "end": len(printed),
            "printed": printed,
            "phrase": printed,
            "quote": printed,
            "quote_start": 0,
            "quote_end": len(printed),
            "kind": "date",
            "dimension": "date",
            "value": low,
            "low": low,
            "high": high or low,
            "base_low": days[0],
            "base_high": days[1],
            **more,
        }
    )


def summary(article: str, *figures: Figure, published: str | None = None) -> ArticleSummary:
    """An article that holds nothing but its figures' quotes."""
    text = " ".join(dict.fromkeys(f.quote for f in figures)) or "Nothing."
    return ArticleSummary(
        article=Article(id=article, text=text, published=published), reader="hand", figures=figures
    )


def own_origin(f: Figure) -> str:
    """Every article its own origin."""
    return f.article


def read(article: str, text: str, published: str | None = None) -> ArticleSummary:
    """An article read by the built-in rules, all of its text being the story."""
    whole = [(0, len(text))]
    record = Article(id=article, text=text, published=published, body=tuple(whole))
    return read_by_rules(
        record,
        sentences(text, whole),
        find(text, published=published and date.fromisoformat(published), spans=whole),
    )
