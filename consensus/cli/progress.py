"""What a person who waits is shown: a line for each article, and what is still being waited for."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from consensus.brief import Progress
from consensus.cli.common import began
from consensus.output.safe import for_terminal
from consensus.schema import Article

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_NAMED = 3  # articles named as waited for: more do not fit a line
_FITS = 60  # characters of that line: beside it stands the time, on a terminal of 80 columns


def on_progress(quiet: bool, articles: Sequence[Article] = ()) -> Callable[[Progress], None] | None:
    """Lines on a terminal while ``articles`` are read; nothing when standard error is piped or ``quiet``."""
    if quiet or not sys.stderr.isatty():
        return None
    return _Lines(articles)


class _Lines:
    """A line for each event; below them, until the end of the call, what is being waited for and how long."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.names = _names(articles)
        self.waiting = list(self.names)
        self.began = began()
        self.bar = _bar()
        self.task = self.bar.add_task(self._awaited(), total=None)
        self.bar.start()
        click.get_current_context().call_on_close(self.bar.stop)

    def __call__(self, event: Progress) -> None:
        if event.article in self.waiting:
            self.waiting.remove(event.article)
        line = progress_line(event, self.names, time.monotonic() - self.began)
        self.bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        self.bar.update(self.task, description=self._awaited())
        if not event.article:
            self.bar.stop()

    def _awaited(self) -> str:
        names = [self.names[article] for article in self.waiting]
        if not names:
            return "writing the brief"
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        said = for_terminal(f"reading {', '.join(names[:_NAMED])}{more}")
        return said if len(said) <= _FITS else f"{said[: _FITS - 1]}…"


def _names(articles: Sequence[Article]) -> dict[str, str]:
    """What a reader calls each article: its outlet, where no other article has the same."""
    outlets = Counter(article.outlet for article in articles)
    return {a.id: a.outlet if a.outlet and outlets[a.outlet] == 1 else a.id for a in articles}


def progress_line(event: Progress, names: dict[str, str], seconds: float) -> str:
    """One event in words: which article, what became of it, what was spent so far, when.

    >>> from consensus.schema import Usage
    >>> spent = Usage(calls=1, input_tokens=900, output_tokens=100, cost_usd=0.0123)
    >>> progress_line(Progress("read", "a1", 1, 5, spent), {"a1": "Gazette"}, 2.04)
    'read Gazette · 1 of 5 · 1,000 tokens · $0.0123 so far · 2.0 s'
    """
    parts = [f"{event.stage} {names.get(event.article, event.article) or 'the story'}"]
    if event.article:
        parts.append(f"{event.done} of {event.total}")
    tokens = event.usage.input_tokens + event.usage.output_tokens
    parts += [f"{tokens:,} tokens"] if tokens else []
    parts += [f"${event.usage.cost_usd:.4f} so far"] if event.usage.cost_usd else []
    return for_terminal(" · ".join([*parts, f"{seconds:.1f} s"])).replace("\n", " ")


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    return Bar(*columns, console=Console(stderr=True), transient=True)
