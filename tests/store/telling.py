"""A story to tell, models that die on the way, and what a test reads back from a store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fakes import FakeModel, labels_by_noun
from store.answering import SIXTH, TEXTS

from consensus import Article, Brief, make_brief
from consensus.llm.port import Reply, Request

ARTICLES = [Article(id=name, text=text, file=f"{name}.txt") for name, text in TEXTS.items()]
LATER = Article(id="sixth", text=SIXTH, file="sixth.txt")
CALLS = len(ARTICLES) + 1


class Killed(BaseException):
    """Stands for the end of the process: nothing catches it."""


@dataclass
class Dying(FakeModel):
    """Dies instead of giving answer number ``dies_at`` (from 1); ``None``: never."""

    dies_at: int | None = None

    async def complete(self, request: Request) -> Reply:
        if self.dies_at is not None and len(self.asked) + 1 >= self.dies_at:
            raise Killed
        return await super().complete(request)


def tell(store: Path, model: FakeModel, articles: list[Article] | None = None, **options: Any) -> Brief:
    return make_brief(ARTICLES if articles is None else articles, model=model, store=store, **options)


def steady(answer: Callable[[Request], Any] = labels_by_noun) -> FakeModel:
    return FakeModel(answer)


def rows(store: Path, sql: str) -> list[Any]:
    """Rows as another process sees them."""
    connection = sqlite3.connect(store)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()
