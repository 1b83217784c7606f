"""Labelled stories as tests: ``pytest --consensus-stories DIR`` has one test for each fact and story's gates.

The plugin is loaded with every pytest where this package is installed. Without the option it does nothing,
and until stories are collected it imports nothing but pytest.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from consensus.cli.eval_run import Settings, StoryRun
    from consensus.evaluation import Fact, Gate, Gold


class Lost(Exception):
    """A fact or gate that does not hold; the message says it all."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options, all under one head of ``pytest --help``."""
    group = parser.getgroup("consensus", "briefs of labelled stories against their labels")
    add = group.addoption
    add("--consensus-stories", type=Path, metavar="DIR", help="a folder of labelled stories, or one story")
    add(
        "--consensus-recordings",
        type=Path,
        metavar="DIR",
        help="recorded answers (default: beside the stories)",
    )
    add("--consensus-reader", choices=["rules", "replay"], help="default: replay where anything is recorded")
    add("--consensus-prompts", type=Path, metavar="DIR", help="prompt files that replace the shipped ones")
    add(
        "--consensus-baseline",
        type=Path,
        metavar="FILE",
        help="accepted scores (default: beside the stories)",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(
    session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Add the stories' tests to what was collected."""
    if stories := config.getoption("consensus_stories"):
        for node in _nodes(session, config, stories):
            items.extend(node.collect())


def _nodes(session: pytest.Session, config: pytest.Config, stories: Path) -> Iterable[StoryNode]:
    """The stories; labels that do not hold, and no story at all, are errors of the call."""
    from consensus.cli.gold_stories import checked
    from consensus.evaluation import read_baseline

    golds, problems = checked(stories)
    if problems:
        raise pytest.UsageError("\n".join(str(problem) for story in problems for problem in story))
    if not golds:
        raise pytest.UsageError(f"no labelled story in {stories}")
    root = stories.parent.parent if (stories / "labels.yaml").is_file() else stories.parent
    known = read_baseline(config.getoption("consensus_baseline") or root / "baseline.json")
    settings = _settings(config, golds, root)
    for gold in golds:
        node = StoryNode.from_parent(session, name=gold.slug, nodeid=f"{stories.name}/{gold.slug}")
        node.gold, node.settings, node.known = gold, settings, known
        yield node


def _settings(config: pytest.Config, golds: list[Gold], root: Path) -> Settings:
    from consensus.cli.eval_run import Settings

    recordings = config.getoption("consensus_recordings") or root / "recordings"
    recorded = any((recordings / gold.slug).is_dir() for gold in golds)
    reader = config.getoption("consensus_reader") or ("replay" if recorded else "rules")
    return Settings(reader, (recordings,), prompts=config.getoption("consensus_prompts"))


class StoryNode(pytest.Collector):
    """One story: its brief is made when its first test runs."""

    gold: Gold
    settings: Settings
    known: dict[str, Any] | None

    @cached_property
    def run(self) -> StoryRun:
        """The brief, made and scored."""
        from consensus.cli.eval_run import run_story

        return run_story(self.gold, self.settings)

    @cached_property
    def gate(self) -> Gate:
        """What fails the story, and which losses are new."""
        from consensus.evaluation import Result, against_baseline

        result = Result(self.settings.reader, (self.run.result,))
        return against_baseline(result, self.known, whole=False)

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The facts by their ids, held or lost."""
        return {fact.id: fact for fact in self.run.result.facts}

    def collect(self) -> list[pytest.Item]:
        """One test for the gates, one for each fact of the labels; nothing is read for it."""
        from consensus.evaluation import score_failed

        facts = score_failed(self.gold, "").facts
        tests: list[pytest.Item] = [GateTest.from_parent(self, name="gates")]
        for fact in facts:
            test = FactTest.from_parent(self, name=fact.id.partition("/")[2])
            test.fact = fact
            tests.append(test)
        return tests


class _Test(pytest.Item):
    """A test of a story, told by its message alone."""

    parent: StoryNode

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What was lost, without a traceback."""
        if isinstance(excinfo.value, Lost):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)


class GateTest(_Test):
    """There is a brief, no hard gate is broken, no score fell below the baseline."""

    def runtest(self) -> None:
        """Fail with every reason, a line each."""
        error = self.parent.run.error
        if error:
            raise Lost(str(error))
        if self.parent.gate.failures:
            raise Lost("\n".join(self.parent.gate.failures))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """The label file."""
        return self.parent.gold.file, None, self.nodeid


class FactTest(_Test):
    """A fact of the labels is held; what the baseline accepted as lost is an expected failure."""

    fact: Fact

    def runtest(self) -> None:
        """Fail where the fact was lost since the baseline; without one, where it must be held."""
        if self.parent.run.result.failed:
            pytest.skip("there is no brief")
        fact, gate = self.parent.facts[self.fact.id], self.parent.gate
        if fact.held:
            return
        new = fact.id in {lost.id for lost in gate.lost} if gate.compared else fact.must
        if new:
            raise Lost(f"{fact.kind}: {fact.said}")
        pytest.xfail(f"{fact.kind}: {fact.said}")

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """The label's own line."""
        return self.fact.file, self.fact.line - 1, self.nodeid
