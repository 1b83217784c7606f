"""What an HTML page says of itself in its head: the date it was published, its outlet.

Only explicit statements count. A date guessed from the text may be a caption's, and a wrong
date moves every "Thursday" of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from consensus.articles.about.outlet import split_title
from consensus.articles.page.dates import find_date
from consensus.articles.wordlists import words

_DATE_NAMES = words(
    """article:published_time og:published_time datepublished date dc.date dc.date.issued dcterms.issued
    pubdate publishdate publish-date published_time parsely-pub-date sailthru.date article.published"""
)
_JSON_DATE = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"')


def page_date(tree: Any) -> str | None:
    """The published date of a page: from its meta tags, its JSON-LD or its marked time element.

    >>> from lxml import html
    >>> page_date(html.fromstring('<p><time pubdate datetime="2025-05-06T10:00Z">today</time></p>'))
    '2025-05-06T10:00'
    """
    return next((day for day in (find_date(value) for value in _dates(tree)) if day), None)


def _dates(tree: Any) -> Iterator[str]:
    """What may be the date, the most explicit first."""
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        if name.lower() in _DATE_NAMES:
            yield node.get("content") or ""
    for node in tree.iter("script"):
        if "ld+json" in (node.get("type") or ""):
            yield from _JSON_DATE.findall((node.text or "")[:200_000])
    for node in tree.iter("time"):
        if node.get("pubdate") is not None or (node.get("itemprop") or "").lower() == "datepublished":
            yield node.get("datetime") or ""


def page_outlet(tree: Any) -> str | None:
    """The outlet at the end of the page's title: "Bridge opens - Harbour News".

    >>> from lxml import html
    >>> page_outlet(html.fromstring("<html><head><title>Bridge opens - Harbour News</title></head></html>"))
    'Harbour News'
    """
    title = next(tree.iter("title"), None)
    return split_title(" ".join(title.text_content().split()))[1] if title is not None else None
