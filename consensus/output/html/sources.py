"""Who copied whom: each report with the articles that carry it, and what shows it."""

from __future__ import annotations

from urllib.parse import urlsplit

from consensus.output.html.context import Page
from consensus.output.html.markup import Html, el, foreign, hidden, join
from consensus.output.names import mark
from consensus.output.worth import plural
from consensus.schema import ArticleEntry, Origin

_AT_A_GLANCE = 12  # articles whose names fit under a headline


def sources_strip(page: Page) -> Html:
    """A card for each report that articles derive from, its copies below it; the most copied first."""
    main = sorted((o for o in page.brief.origins if _counted(page, o)), key=lambda o: -len(o.articles))
    return el("div", *(_card(page, origin) for origin in main), class_="strip")


def origins_line(page: Page) -> Html | None:
    """Who copied whom at a glance: each report with its carriers in a row."""
    main = [o for o in page.brief.origins if _counted(page, o)]
    if not main or len(page.brief.articles) > _AT_A_GLANCE:
        return None
    return el("ul", *(el("li", _row(page, origin)) for origin in main), class_="origins")


def _row(page: Page, origin: Origin) -> Html:
    names = [
        join(
            (
                el("span", mark("copy" if n else "origin"), class_="mark", aria_hidden="true"),
                hidden("copy: " if n else "report: "),
                foreign(page.name(article)),
            ),
            " ",
        )
        for n, article in enumerate(origin.articles)
    ]
    label = el("small", foreign(origin.label), ":") if len(origin.articles) > 1 else None
    return join((label, *names), " ")


def _counted(page: Page, origin: Origin) -> bool:
    """Whether some article derives from this report, and not only single figures of one."""
    return any(article.origin == origin.id for article in page.brief.articles)


def _card(page: Page, origin: Origin) -> Html:
    carriers = [page.articles[a] for a in origin.articles if a in page.articles]
    own = [o for o in page.brief.origins if not _counted(page, o) and set(o.articles) <= set(origin.articles)]
    lines = [_carrier(page, article, n > 0) for n, article in enumerate(carriers)]
    count = plural(len(carriers), "article")
    head = el("h3", foreign(origin.label), " ", el("span", f"{count} · counts once", class_="count"))
    remarks = [
        el("p", foreign(o.label), ": ", _said(page, o.evidence), class_="small") for o in own if o.articles
    ]
    return el(
        "div",
        el("div", head, el("ul", *lines, class_="carriers")),
        el("div", _evidence(page, origin.evidence), *remarks) if origin.evidence or remarks else None,
        class_="card copied" if len(carriers) > 1 else "card",
    )


def _carrier(page: Page, article: ArticleEntry, copy: bool) -> Html:
    sign = mark("copy" if copy else "origin")
    name = foreign(page.name(article.id))
    link = el("a", name, href=f"#{page.panel(article.id)}") if page.with_texts else name
    return el(
        "li",
        el("span", sign, class_="mark copy" if copy else "mark origin", aria_hidden="true"),
        hidden("copy, not counted again: " if copy else "counted: "),
        link,
        el("small", f" {day(article.published)}") if article.published else None,
        _address(article) if not page.with_texts else None,
        id=None if page.with_texts else page.panel(article.id),
    )


def _evidence(page: Page, evidence: tuple[str, ...]) -> Html | None:
    if not evidence:
        return None
    lines = (el("li", page.renamed(line), dir="auto") for line in evidence)
    return join((el("p", "What shows it:", class_="small"), el("ul", *lines, class_="small")))


def _said(page: Page, evidence: tuple[str, ...]) -> Html:
    return foreign(page.renamed("; ".join(evidence)))


def source_line(page: Page, article: ArticleEntry) -> Html:
    """Date, report and address of an article in one line."""
    origin = page.origin_label(article.origin)
    carriers = next((o.articles for o in page.brief.origins if o.id == article.origin), (article.id,))
    copy = bool(carriers) and carriers[0] != article.id
    role = join(
        (
            el("span", mark("copy" if copy else "origin"), aria_hidden="true"),
            " copy of " if copy else " ",
            foreign(origin),
        )
    )
    shown = [day(article.published) if article.published else "no date", role, _address(article)]
    return el("p", join(shown, " · "), class_="small")


def _address(article: ArticleEntry) -> Html | None:
    """A link to the article as published; only to the web, whatever the article says."""
    if not article.url or urlsplit_scheme(article.url) not in ("http", "https"):
        return None
    return el("a", "as published", href=article.url, rel="noopener noreferrer nofollow")


def urlsplit_scheme(url: str) -> str:
    """The scheme of an address, "" where it has none that can be read.

    >>> urlsplit_scheme("JavaScript:alert(1)"), urlsplit_scheme("https://a.example/x"), urlsplit_scheme("//[")
    ('javascript', 'https', '')
    """
    try:
        return urlsplit(url.strip()).scheme.lower()
    except ValueError:
        return ""


def day(published: str | None) -> str:
    """The day of an ISO date or date-time.

    >>> day("2025-05-01T12:48:00+05:30")
    '2025-05-01'
    """
    return (published or "")[:10]
