"""The pipeline, the whole story on one page: articles → summaries → brief.

Two steps that can be used apart: ``summarise`` reads each article (round trip 1, all at once),
``reconcile`` writes the brief (round trip 2). ``make_brief`` does both.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from consensus.articles.related import doubtful
from consensus.articles.story import checked, one_story
from consensus.errors import (
    ConsensusError,
    InputError,
    NoArticles,
    PartialFailure,
    RecordingError,
)
from consensus.llm import close, open_model, start_run
from consensus.llm.counted import Counted
from consensus.llm.lifecycle import reject
from consensus.llm.port import Model
from consensus.llm.told import for_readers
from consensus.reading import read_article
from consensus.reconciling import write_brief
from consensus.schema import Article, ArticleSummary, Brief, LeftOut, Summaries, Usage

if TYPE_CHECKING:
    from consensus.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """What just happened, for a progress line. ``article`` is "" for the story as a whole."""

    stage: str
    article: str
    done: int
    total: int
    usage: Usage


OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class _Step:
    model: Counted | None
    prompts: Path | None
    progress: OnProgress | None


@asynccontextmanager
async def _run_with(model: Model | str | None) -> AsyncIterator[Counted | None]:
    """One run's model: opened where only its name is given, its connections closed at the end."""
    opened = _opened(model)
    if opened is None:
        yield None
        return
    start_run(opened)
    try:
        yield Counted(opened)
    finally:
        await close(opened)


def _opened(model: Model | str | None) -> Model | None:
    opened = open_model(model=model) if isinstance(model, str) else model
    named = isinstance(getattr(opened, "name", None), str)
    if opened is not None and not (named and callable(getattr(opened, "complete", None))):
        raise InputError("a model needs a name and an async complete(request), or give a model's name")
    return opened


def make_brief(  # noqa: PLR0913 - settings, all by keyword
    articles: Sequence[Article],
    *,
    model: Model | str | None = None,
    prompts: Path | None = None,
    strict: bool = False,
    progress: OnProgress | None = None,
    store: Store | Path | str | None = None,
) -> Brief:
    """One brief from the articles that several outlets wrote about one event.

    Args:
        articles: texts on one event; those that plainly report another are left out and named.
        model: a model's name ("gpt-6.1-terra"), any ``Model``, or ``None`` for the built-in rules.
        prompts: a folder of prompt files that replace the shipped ones.
        strict: raise ``PartialFailure`` where an article could not be read.
        progress: called after each article and at the end.
        store: a file that keeps the run and every paid answer, so that a run that died is gone on with by
            calling again, and a story told before says what changed. ``None``: nothing is kept.

    Returns:
        The brief; every number of its text is cut from an article and cited.

    Raises:
        NoArticles: nothing to read.
        ModelError: the model failed for every article.

    >>> brief = make_brief([
    ...     Article(id="a", text="The storm killed 12 people in Orrin, police said."),
    ...     Article(id="b", text="Police said 15 people were killed by the storm in Orrin."),
    ... ])
    >>> [(measure.verdict, sorted(p.printed for p in measure.positions)) for measure in brief.measures]
    [('disputed', ['12', '15'])]
    """
    return run_async(
        make_brief_async(
            articles, model=model, prompts=prompts, strict=strict, progress=progress, store=store
        )
    )


async def make_brief_async(  # noqa: PLR0913 - settings, all by keyword
    articles: Sequence[Article],
    *,
    model: Model | str | None = None,
    prompts: Path | None = None,
    strict: bool = False,
    progress: OnProgress | None = None,
    store: Store | Path | str | None = None,
) -> Brief:
    """``make_brief`` for callers with an event loop of their own."""
    if store is None:
        return await _make(articles, model, prompts, strict, progress)
    from consensus.store.around import kept_run

    story, asked = checked(articles), _opened(model)
    with kept_run(story, asked, prompts, store) as (run, keeping):
        made = run.made(await _make(story, keeping, prompts, strict, progress))
        run.end("finished")
        return made


async def _make(
    articles: Sequence[Article],
    model: Model | str | None,
    prompts: Path | None,
    strict: bool,
    progress: OnProgress | None,
) -> Brief:
    async with _run_with(model) as opened:
        step = _Step(opened, prompts, progress)
        return await _reconcile(await _summarise(articles, step, strict), step, Usage())


def summarise(
    articles: Sequence[Article],
    *,
    model: Model | str | None = None,
    prompts: Path | None = None,
    strict: bool = False,
    progress: OnProgress | None = None,
) -> Summaries:
    """Read each article by itself: what it states, checked against its text. See ``make_brief``."""
    return run_async(
        summarise_async(articles, model=model, prompts=prompts, strict=strict, progress=progress)
    )


async def summarise_async(
    articles: Sequence[Article],
    *,
    model: Model | str | None = None,
    prompts: Path | None = None,
    strict: bool = False,
    progress: OnProgress | None = None,
) -> Summaries:
    """``summarise`` for callers with an event loop of their own."""
    async with _run_with(model) as opened:
        return await _summarise(articles, _Step(opened, prompts, progress), strict)


async def _summarise(articles: Sequence[Article], step: _Step, strict: bool) -> Summaries:
    story, left = one_story(articles)
    report = _Reporter(step.progress, len(story))

    async def read(article: Article) -> ArticleSummary | ConsensusError:
        try:
            summary = await read_article(article, step.model, step.prompts)
        except RecordingError:
            raise
        except ConsensusError as error:
            report(f"failed: {error}", article.id, Usage())
            if step.model is not None:
                reject(step.model, article.id)
            return error
        report("read", article.id, summary.usage)
        return summary

    results = await asyncio.gather(*(read(article) for article in story))
    summaries = tuple(r for r in results if isinstance(r, ArticleSummary))
    errors = [r for r in results if isinstance(r, ConsensusError)]
    if errors and not summaries:
        raise errors[0]
    failed = tuple(
        LeftOut(what=f"the article {article.id}", why=f"it could not be read: {for_readers(result)}")
        for article, result in zip(story, results, strict=True)
        if isinstance(result, ConsensusError)
    )
    if strict and (failed or left):
        first = (*failed, *left)[0]
        raise PartialFailure(f"{first.what} was left out ({first.why}), and strict forbids that")
    return Summaries(summaries=summaries, left_out=(*left, *failed))


def reconcile(
    summaries: Summaries | Sequence[ArticleSummary],
    *,
    model: Model | str | None = None,
    prompts: Path | None = None,
    progress: OnProgress | None = None,
) -> Brief:
    """One brief from summaries, kept from earlier or fresh. See ``make_brief``."""
    return run_async(reconcile_async(summaries, model=model, prompts=prompts, progress=progress))


async def reconcile_async(
    summaries: Summaries | Sequence[ArticleSummary],
    *,
    model: Model | str | None = None,
    prompts: Path | None = None,
    progress: OnProgress | None = None,
) -> Brief:
    """``reconcile`` for callers with an event loop of their own."""
    kept = summaries if isinstance(summaries, Summaries) else Summaries(summaries=tuple(summaries))
    async with _run_with(model) as opened:
        before = sum((summary.usage for summary in kept.summaries), Usage())
        return await _reconcile(kept, _Step(opened, prompts, progress), before)


async def _reconcile(kept: Summaries, step: _Step, before: Usage) -> Brief:
    """The brief of the summaries, with what was paid ``before`` and in this run."""
    if not kept.summaries:
        raise NoArticles("there is no summary to reconcile")
    brief = await write_brief(kept.summaries, step.model, step.prompts)
    if step.model is not None and brief.reader == "rules":
        reject(step.model, "")
    if step.model is not None:
        brief = brief.model_copy(update={"usage": before + step.model.spent})
    brief = brief.model_copy(update={"reader": _readers(brief.reader, kept.summaries)})
    _Reporter(step.progress, 1)("reconciled", "", brief.usage)
    doubts = doubtful([summary.article for summary in kept.summaries])
    unsure = tuple(f"the article {name} may tell another story: {why}" for name, why in doubts.items())
    brief = brief.model_copy(update={"warnings": (*unsure, *brief.warnings)})
    return with_left_out(brief, kept.left_out)


def _readers(writer: str, summaries: Sequence[ArticleSummary]) -> str:
    """Who read the articles, and that the rules compared them, where a model read and did not compare."""
    models = dict.fromkeys(summary.reader for summary in summaries if summary.reader != "rules")
    return f"{', '.join(models)}, compared by the built-in rules" if models and writer == "rules" else writer


def with_left_out(brief: Brief, left_out: Sequence[LeftOut]) -> Brief:
    """The brief, saying on top what was left out before it was made."""
    warnings = tuple(f"{left.what} was left out: {left.why}" for left in left_out)
    return brief.model_copy(
        update={"left_out": (*left_out, *brief.left_out), "warnings": (*warnings, *brief.warnings)}
    )


@dataclass
class _Reporter:
    """Counts articles and hands each event to the caller's function, where there is one."""

    progress: OnProgress | None
    total: int
    done: int = 0
    usage: Usage = Usage()

    def __call__(self, stage: str, article: str, usage: Usage) -> None:
        self.done += 1
        self.usage += usage
        if self.progress is not None:
            self.progress(Progress(stage, article, self.done, self.total, self.usage))


def run_async(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end, also where the caller's thread already runs a loop (a notebook)."""
    done: list[T] = []

    async def boxed() -> None:
        # Not as the task's own result: at its end asyncio writes that out for a message that nobody sees,
        # a second of work for a brief of 500 articles.
        done.append(await work)

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(boxed())
    else:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(asyncio.run, boxed()).result()
    return done[0]
