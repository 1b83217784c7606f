"""What scoring gives: counts with their denominators, facts held or lost, alarms, gates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from consensus.schema import Usage


@dataclass(frozen=True, slots=True)
class Ratio:
    """A score as the count it is: ``hits`` out of ``of``. Ratios of stories add up to that of all.

    >>> Ratio(3, 4) + Ratio(0, 1)
    Ratio(hits=3, of=5)
    >>> Ratio(0, 0).value is None
    True
    """

    hits: float = 0
    of: float = 0

    @property
    def value(self) -> float | None:
        """The share, or ``None`` where there was nothing to count."""
        return self.hits / self.of if self.of else None

    def __add__(self, other: Ratio) -> Ratio:
        """Both counts together."""
        return Ratio(self.hits + other.hits, self.of + other.of)

    def __str__(self) -> str:
        """The share with its counts."""
        value = "–" if self.value is None else f"{self.value:.3f}"
        return f"{value} ({self.hits:g}/{self.of:g})"


def f1(found: float, predicted: float, labelled: float) -> Ratio:
    """F1 as a ratio of counts: twice the matches over predicted and labelled together.

    >>> f1(2, 2, 4).value == 2 * (1.0 * 0.5) / (1.0 + 0.5)
    True
    """
    return Ratio(2 * found, predicted + labelled)


def counted(stories: int) -> str:
    """How many stories, in words that fit one of them too.

    >>> counted(1), counted(12)
    ('1 story', '12 stories')
    """
    return f"{stories} {'story' if stories == 1 else 'stories'}"


Scores = dict[str, Ratio]


def added(scores: Mapping[str, Ratio], more: Mapping[str, Ratio]) -> Scores:
    """Two sets of scores as one."""
    return {name: scores.get(name, Ratio()) + more.get(name, Ratio()) for name in {**scores, **more}}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the labels say that a brief can hold or lose. ``said`` tells how it was lost."""

    id: str
    kind: str
    held: bool
    must: bool
    file: Path
    line: int
    said: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something a brief says that it should not, with no label of its own to lose."""

    story: str
    kind: str
    said: str


@dataclass(frozen=True, slots=True)
class StoryResult:
    """One story's scores and facts. ``failed`` is why there was no brief, "" where there was one.

    ``breaches`` are the violations of hard gates, each as a line; ``verdicts`` what the brief calls each
    labelled measure.
    """

    slug: str
    scores: Scores
    facts: tuple[Fact, ...]
    alarms: tuple[Alarm, ...] = ()
    breaches: tuple[str, ...] = ()
    confusion: Mapping[tuple[str, str], int] = field(default_factory=dict)
    verdicts: Mapping[str, str] = field(default_factory=dict)
    usage: Usage = field(default_factory=Usage)
    failed: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Stability:
    """Stories with two sets of recordings or more.

    ``verdicts`` counts the labelled measures whose verdict is not the same in all sets, ``disputes`` those
    that are disputed in some sets and not in others, ``facts`` the facts held in some and lost in others;
    each out of all of these stories. ``flipped`` has a line for each verdict.
    """

    stories: tuple[str, ...]
    sets: int
    verdicts: Ratio
    disputes: Ratio
    facts: Ratio
    flipped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """All stories of a run, and how stable it is where a story has several sets of recordings."""

    reader: str
    stories: tuple[StoryResult, ...]
    stability: Stability | None = None

    @property
    def scores(self) -> Scores:
        """The scores over all stories, every count weighing the same (micro)."""
        total: Scores = {}
        for story in self.stories:
            total = added(total, story.scores)
        return total

    @property
    def usage(self) -> Usage:
        """What all stories cost."""
        return sum((story.usage for story in self.stories), Usage())

    @property
    def confusion(self) -> dict[tuple[str, str], int]:
        """Labelled against given verdicts, over all stories."""
        total: dict[tuple[str, str], int] = {}
        for story in self.stories:
            for pair, count in story.confusion.items():
                total[pair] = total.get(pair, 0) + count
        return total
