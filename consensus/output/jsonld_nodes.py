"""Nodes of the JSON-LD, and the ones of articles."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from consensus.output.safe import for_terminal
from consensus.schema import ArticleEntry

Node = dict[str, Any]
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T[\d:.+Z-]+)?\Z")


def article(article: ArticleEntry) -> Node:
    """An article as published, without its text."""
    return node(
        "NewsArticle",
        article_id(article),
        name=words(article.title or article.id),
        headline=words(article.title or "") or None,
        url=address(article),
        publisher={"@type": "Organization", "name": words(article.outlet)} if article.outlet else None,
        datePublished=published(article),
        identifier=words(article.id),
    )


def article_id(article: ArticleEntry) -> str:
    """The name of an article's node in the graph."""
    return f"#article:{quote(article.id, safe='')}"


def published(article: ArticleEntry) -> str | None:
    """The article's date, if it is one."""
    return article.published if _DATE.match(article.published or "") else None


def address(article: ArticleEntry) -> str | None:
    """The article's address, if it is one of the web."""
    url = article.url or ""
    return url if url.lower().startswith(("http://", "https://")) else None


def node(kind: str, anchor: str | None, **properties: Any) -> Node:
    """A node without the properties that nobody knows."""
    known = {key: value for key, value in properties.items() if value not in (None, "", [])}
    return {"@type": kind, **({"@id": anchor} if anchor else {}), **known}


def words(text: str) -> str:
    """Text without controls and direction overrides."""
    return for_terminal(text)
