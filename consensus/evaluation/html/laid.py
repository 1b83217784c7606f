"""One story as the page shows it: labels, brief and result, and the anchors that join them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from consensus.evaluation.gold import Gold, Report, StoryArticle
from consensus.evaluation.matching import Matched, match
from consensus.evaluation.results import Fact, StoryResult
from consensus.schema import Brief

State = Literal["found", "lost", "wrong"]
_STATES: dict[str, State] = {"figure": "found", "lost figure": "lost", "wrong value": "wrong"}


@dataclass(frozen=True)
class Laid:
    """A story's labels, its result, and the brief it was scored by (``None`` where there was none)."""

    gold: Gold
    result: StoryResult
    brief: Brief | None

    @cached_property
    def matched(self) -> Matched | None:
        """Which figure is which label."""
        return match(self.gold, self.brief) if self.brief else None

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The story's facts by their ids."""
        return {fact.id: fact for fact in self.result.facts}

    @property
    def anchor(self) -> str:
        """The story's place on the page."""
        return f"s-{self.gold.slug}"

    def article(self, name: str) -> str:
        """An article's place on the page."""
        return (
            f"{self.anchor}-{list(self.gold.texts).index(name)}" if name in self.gold.texts else self.anchor
        )

    def span(self, name: str, start: int) -> str:
        """A span's place on the page."""
        return f"{self.article(name)}-{start}"

    def row(self, m: int) -> str:
        """A labelled measure's place on the page."""
        return f"{self.anchor}-m{m}"

    def state(self, m: int, report: Report) -> State:
        """Whether a labelled report is in the brief with its value."""
        measure = self.gold.labels.measures[m]
        fact = self.facts.get(f"{self.gold.slug}/{measure.id}/{report.article}:{report.start}")
        return _STATES.get(fact.kind, "lost") if fact else "lost"

    def said(self, m: int, report: Report) -> str:
        """How a report was lost, "" where it was not."""
        measure = self.gold.labels.measures[m]
        fact = self.facts.get(f"{self.gold.slug}/{measure.id}/{report.article}:{report.start}")
        return "" if fact is None or fact.held else fact.said

    def verdict(self, m: int) -> Fact:
        """The fact that the measure has its labelled verdict."""
        return self.facts[f"{self.gold.slug}/{self.gold.labels.measures[m].id}/verdict"]

    def entry(self, name: str) -> StoryArticle | None:
        """What ``story.yaml`` says of an article."""
        return next((e for e in self.gold.story.articles if e.file.rsplit("/", 1)[-1] == name), None)
