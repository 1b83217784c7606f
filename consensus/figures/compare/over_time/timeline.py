"""When each origin gave a figure: as of the day that its text names, else of the day it was printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, TypeVar

from consensus.schema import Figure

DateOf = Callable[[Figure], str | None]
OriginOf = Callable[[Figure], str]
Position = Sequence[Figure]
T = TypeVar("T")


@dataclass(frozen=True)
class Timeline:
    """What dates a figure and who stands behind it.

    ``date_of`` gives the day, or day and time (ISO), on which an article printed a figure, or ``None``.
    ``risen`` says that the article tells of the count's rise to it elsewhere ("a fourth victim").
    ``retold`` holds the ids of figures that their own article has left behind: they date nothing.
    """

    origin_of: OriginOf
    date_of: DateOf = lambda figure: figure.as_of
    risen: Callable[[Figure], bool] = lambda figure: False
    retold: frozenset[str] = frozenset()

    @cached_property
    def by_text(self) -> Timeline:
        """The same without what is known of the days of printing: the texts alone date a figure."""
        return Timeline(self.origin_of, retold=self.retold)

    @cached_property
    def _known(self) -> dict[tuple[object, int], tuple[Position, Any]]:
        return {}

    def once(self, find: Callable[[Position], T], side: Position) -> T:
        """What ``find`` tells of a position, looked for once: each is compared with many others.

        Kept by the position's identity, beside the position itself, so that no other one takes its id.
        """
        known = self._known.get((find, id(side)))
        if known is None:
            known = self._known[find, id(side)] = (side, find(side))
        answer: T = known[1]
        return answer

    def moments(self, side: Position) -> list[str]:
        """When each origin first gave a position, in order: a copy is as old as its first print."""
        return self.once(self._moments, side)

    def _moments(self, side: Position) -> list[str]:
        firsts: dict[str, str] = {}
        own = [figure for figure in side if figure.id not in self.retold]
        for figure in own or side:
            if moment := self.moment(figure):
                origin = self.origin_of(figure)
                firsts[origin] = min(moment, firsts.get(origin, moment))
        return sorted(firsts.values())

    def by_hour(self, side: Position) -> list[str]:
        """The same, to the hour by which each origin had given the position: a copy of that day shows it."""
        told = [(self.origin_of(f), m) for f in side if f.id not in self.retold and (m := self.moment(f))]
        days: dict[str, str] = {}
        for origin, moment in told:
            days[origin] = min(moment[:10], days.get(origin, moment))
        hours = {
            o: min((m for p, m in told if p == o and m > day and m[:10] == day), default=day)
            for o, day in days.items()
        }
        return sorted(hours.values())

    def moment(self, figure: Figure) -> str | None:
        """As of when a figure holds: what the text says, else when it was printed; of a day, to the hour."""
        printed = self.date_of(figure)
        same_day = figure.as_of and printed and printed[:10] == figure.as_of
        return _in_utc(printed if same_day else figure.as_of or printed)

    def day(self, figure: Figure) -> str:
        """The day of its moment, "" where it has none."""
        return (self.moment(figure) or "")[:10]

    def latest(self, side: Position) -> str:
        """The day on which the last origin to give a position gave it, "" where none is dated."""
        moments = self.moments(side)
        return moments[-1][:10] if moments else ""


def _in_utc(moment: str | None) -> str | None:
    """An ISO day as it is; a day and time to the minute, in UTC where its zone is given."""
    if moment is None or len(moment) <= len("2026-01-31"):
        return moment
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return moment[:10]
    return (at.astimezone(UTC) if at.tzinfo else at).isoformat()[: len("2026-01-31T12:30")]
