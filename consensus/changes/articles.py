"""Which articles came, went or were rewritten between two briefs; with them, the whole of what changed."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.changes.measures import changes
from consensus.changes.remaining import without_articles
from consensus.schema import ArticleEntry, Brief, Changes


def changes_since(before: Brief, after: Brief, *, run: str, made: str) -> Changes | None:
    """What is different from ``before``; ``None`` where nothing is.

    Measures are compared as far as the same articles can tell: a number that only an article printed that is
    not given any more is not missed, nor is a dispute settled for it. ``articles_gone`` names the article.

    Args:
        before: The earlier brief.
        after: The brief in hand.
        run: The earlier run's number, for the reader.
        made: When the earlier run began, as ISO.
    """
    kept, rewritten = _paired(before.articles, after.articles)
    old = {b.id for b, _ in (*kept, *rewritten)}
    new = {a.id for _, a in (*kept, *rewritten)}
    gone = tuple(b.id for b in before.articles if b.id not in old)
    found = Changes(
        run=run,
        made=made,
        articles_added=tuple(a.id for a in after.articles if a.id not in new),
        articles_gone=gone,
        articles_changed=tuple(a.id for _, a in rewritten),
        changes=changes(without_articles(before, gone), after),
    )
    parts = (found.articles_added, found.articles_gone, found.articles_changed, found.changes)
    return found if any(parts) else None


Pair = tuple[ArticleEntry, ArticleEntry]


def _paired(before: Sequence[ArticleEntry], after: Sequence[ArticleEntry]) -> tuple[list[Pair], list[Pair]]:
    """Articles that are the same, and those that are one with another text: by text, address, file, id."""
    old, new = list(before), list(after)
    kept: list[Pair] = []
    rewritten: list[Pair] = []
    for what in ("text", "url", "file", "id"):
        homes = {getattr(b, what): b for b in reversed(old) if getattr(b, what)}
        for a in list(new):
            b = homes.pop(getattr(a, what), None)
            if b is None:
                continue
            old.remove(b)
            new.remove(a)
            same = a.text == b.text if a.text and b.text else a.body == b.body
            (kept if same else rewritten).append((b, a))
    return kept, rewritten
