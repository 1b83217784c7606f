"""Briefs of labelled stories made and scored: by rules, from recordings, or by asking a model."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Literal

from consensus.articles import load
from consensus.brief import make_brief
from consensus.cli.eval_model import Watched
from consensus.errors import ConsensusError, MissingKey, RecordingError
from consensus.evaluation import Gold, Result, StoryResult, flag_differing, score, score_failed, stability
from consensus.llm import Model, Recorder, open_model
from consensus.schema import Brief, Usage

Mode = Literal["replay", "record", "refresh", "live"]
# Two more processes cost a second where they must import everything anew, a story of six articles a third.
_ENOUGH_STORIES = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """The model that is asked where the mode is not replay; see ``open_model``."""

    model: str | None = None
    base_url: str | None = None
    max_cost: float | None = None
    max_tokens: int | None = None
    timeout_s: float | None = None
    deadline_s: float | None = None

    def open(self, story: str = "", record: Path | None = None, refresh: bool = False) -> Model | None:
        """The model, its answers kept in ``record`` where that is given; ``None`` where none is set."""
        return open_model(
            model=self.model,
            base_url=self.base_url,
            max_cost=self.max_cost,
            max_tokens=self.max_tokens,
            timeout_s=self.timeout_s,
            deadline_s=self.deadline_s,
            story=story,
            record=record,
            refresh=refresh,
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """How stories are read. ``recordings`` are folders with one folder a story; the first is scored."""

    reader: str
    recordings: tuple[Path, ...]
    mode: Mode = "replay"
    prompts: Path | None = None
    asked: Asked = field(default_factory=Asked)


@dataclass(frozen=True, slots=True)
class StoryRun:
    """One story's result, the brief it was scored by, and what to say of it.

    ``others`` are the results with the further sets of recordings.
    """

    result: StoryResult
    brief: Brief | None = None
    error: ConsensusError | None = None
    others: tuple[StoryResult, ...] = ()
    notes: tuple[str, ...] = ()
    spent: Usage = field(default_factory=Usage)


@dataclass(frozen=True, slots=True)
class Run:
    """All stories in the order given."""

    result: Result
    stories: tuple[StoryRun, ...]

    @property
    def errors(self) -> list[ConsensusError]:
        """Why stories gave no brief: they count as missed whole."""
        return [story.error for story in self.stories if story.error]


def run_stories(golds: Sequence[Gold], settings: Settings) -> Run:
    """Make and score a brief of each story.

    Raises:
        MissingKey: the mode asks a model and none is set.
        InputError: the cost is to be held and the model's price is not known.
    """
    stories = _replayed(golds, settings) if settings.mode == "replay" else _asked(golds, settings)
    runs = {story.result.slug: (story.result, *story.others) for story in stories}
    result = Result(settings.reader, tuple(story.result for story in stories), stability(runs))
    return Run(result, tuple(stories))


def _replayed(golds: Sequence[Gold], settings: Settings) -> list[StoryRun]:
    """In several processes where that is faster."""
    work = partial(run_story, settings=settings)
    workers = min(os.cpu_count() or 1, len(golds))
    if len(golds) < _ENOUGH_STORIES or workers == 1:
        return [work(gold) for gold in golds]
    context = multiprocessing.get_context(_start_method())
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        return list(pool.map(work, golds))


def _start_method() -> str:
    """Forked workers need not import everything again, but only a process of one thread forks safely."""
    threads = Path("/proc/self/task")  # Linux alone tells, and there alone a fork is the usual way
    return "fork" if threads.is_dir() and len(list(threads.iterdir())) == 1 else "spawn"


def _asked(golds: Sequence[Gold], settings: Settings) -> list[StoryRun]:
    """One after the other, so that the limits hold for all of them together."""
    if settings.asked.open() is None:
        raise MissingKey("no model to ask: set OPENAI_API_KEY, or name a server with --base-url")
    stories: list[StoryRun] = []
    for gold in golds:
        stories.append(run_story(gold, settings))
        settings = replace(settings, asked=_left(settings.asked, stories[-1].spent))
    return stories


def _left(asked: Asked, spent: Usage) -> Asked:
    cost, tokens = asked.max_cost, asked.max_tokens
    return replace(
        asked,
        max_cost=None if cost is None else max(0.0, cost - (spent.cost_usd or 0.0)),
        max_tokens=None if tokens is None else max(0, tokens - spent.input_tokens - spent.output_tokens),
    )


def run_story(gold: Gold, settings: Settings) -> StoryRun:
    """One story: its brief made and scored, with every set of recordings that it has."""
    first, *further = settings.recordings or (Path(),)
    run = _one(gold, settings, first)
    others = [_one(gold, settings, folder) for folder in further if (folder / gold.slug).is_dir()]
    failed = next((other.error for other in others if other.error), None)
    return replace(
        run,
        error=run.error or failed,
        others=() if run.error else tuple(other.result for other in others if not other.error),
        notes=(*run.notes, *(note for other in others for note in other.notes)),
    )


def _one(gold: Gold, settings: Settings, recordings: Path) -> StoryRun:
    try:
        model = _model(settings, recordings / gold.slug, gold.slug)
        brief = _brief(gold, settings, model)
    except ConsensusError as error:
        return _failed(gold, error)
    except Exception as error:  # a defect: the other stories are scored all the same
        return _failed(gold, ConsensusError(f"story {gold.slug}: {type(error).__name__}: {error}"))
    if model is None:
        return StoryRun(score(gold, brief), brief)
    if settings.mode != "replay" and model.failed:
        return replace(_failed(gold, model.failed[0]), spent=model.spent)
    notes = tuple(_unused(model, gold.slug))
    return StoryRun(score(gold, brief), brief, notes=notes, spent=model.spent)


def _failed(gold: Gold, error: ConsensusError) -> StoryRun:
    return StoryRun(score_failed(gold, str(error)), error=error)


def _brief(gold: Gold, settings: Settings, model: Watched | None) -> Brief:
    articles = load([str(gold.folder / "articles")]).articles
    brief = make_brief(articles, model=model, prompts=settings.prompts)
    return flag_differing(brief) if settings.reader == "differ" else brief


def _model(settings: Settings, folder: Path, story: str) -> Watched | None:
    """The story's model, or ``None`` for the rules."""
    if settings.reader != "replay":
        return None
    if settings.mode == "replay":
        if not folder.is_dir():
            raise RecordingError(f"story {story!r}: there is no folder {folder} to replay from")
        model = open_model(replay=folder, story=story, model=settings.asked.model)
    else:
        record = None if settings.mode == "live" else folder
        model = settings.asked.open(story, record, settings.mode == "refresh")
    return Watched(model, story) if model else None


def _unused(model: Watched, story: str) -> list[str]:
    if not isinstance(model.inner, Recorder) or not (unused := model.inner.unused()):
        return []
    them = f"{len(unused)} recordings were" if len(unused) > 1 else "a recording was"
    first = f"the first is {unused[0]}" if len(unused) > 1 else f"{unused[0]}"
    return [f"story {story}: {them} not asked for, {first} (consensus recordings prune deletes such)"]
