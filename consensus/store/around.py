"""A run in the store around a call of the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from consensus.llm.lifecycle import endpoint_of
from consensus.llm.port import Model
from consensus.schema import Article
from consensus.store.kept import keep_answers
from consensus.store.records import Given
from consensus.store.run import Run, running
from consensus.store.store import Store

Where = Store | Path | str


@contextmanager
def kept_run(
    articles: Sequence[Article], model: Model | None, prompts: Path | None, where: Where
) -> Iterator[tuple[Run, Model | None]]:
    """The run of one brief, and ``model`` with its answers kept. A store given as a path is closed after."""
    store = where if isinstance(where, Store) else Store(where)
    given = Given(
        "brief",
        tuple(articles),
        model=model.name if model else "",
        endpoint=endpoint_of(model) if model else "",
        prompts=str(prompts or ""),
        cwd=str(Path.cwd()),
    )
    try:
        with running(store, given) as run:
            yield run, keep_answers(model, run) if model else None
    finally:
        if store is not where:
            store.close()
