"""What is different from an earlier run of the story, in words that every format shares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from consensus.figures.compare.explain import listed
from consensus.output.names import Names
from consensus.schema import Change

# kind -> (sign, words), in the order an editor asks: what became disputed, what is settled, what moved.
KINDS = {
    "newly-disputed": ("≠", "newly disputed"),
    "settled": ("✓", "settled"),
    "risen": ("▲", "risen"),
    "fallen": ("▼", "fallen"),
    "changed": ("±", "changed"),
    "new": ("+", "new"),
    "gone": ("−", "gone"),
}

# Between the values of one measure, before and after alike. A printed number may hold a comma.
OR = " or "


@dataclass(frozen=True, slots=True)
class Told:
    """One change: its sign and kind in words, what it is about, what it was and is, whose doing."""

    sign: str
    kind: str
    label: str
    measure: str
    before: str
    after: str
    articles: str
    was: tuple[tuple[str, bool], ...] = ()
    """The values of ``before``, each with whether it still stands."""

    @property
    def values(self) -> str:
        """What it was and what it is now, in one phrase."""
        if self.before and self.after:
            return f"{self.before} → {self.after}"
        return self.after or f"was {self.before}" if self.before or self.after else ""

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        by = f"changed by {self.articles}" if self.articles else ""
        return "; ".join(part for part in (f"{self.label}: {self.kind}", self.values, by) if part)


def changes_told(names: Names) -> list[Told]:
    """All changes since the earlier run, the gravest first."""
    changed = names.brief.changed
    if changed is None:
        return []
    order = list(KINDS)
    found = sorted(changed.changes, key=lambda change: order.index(change.kind))
    return [_told(names, change) for change in found]


def kind_of(names: Names, measure: str) -> str:
    """What became of a measure since the earlier run ("risen"); "" where nothing did."""
    changes = names.brief.changed.changes if names.brief.changed else ()
    return next((change.kind for change in changes if change.measure == measure), "")


def _told(names: Names, change: Change) -> Told:
    sign, kind = KINDS[change.kind]
    return Told(
        sign=sign,
        kind=kind,
        label=change.label,
        measure=change.measure,
        before=OR.join(change.before),
        after=OR.join(change.after),
        articles=listed([names.name(article) for article in change.articles]),
        was=tuple((value, value in change.after) for value in change.before),
    )


def since(names: Names) -> str:
    """When the earlier run was made: "1 May 2025, 08:10 (run 2)"; "" where there was none."""
    changed = names.brief.changed
    if changed is None:
        return ""
    return f"{moment(changed.made)} (run {changed.run})"


def moment(made: str) -> str:
    """An ISO time as a reader writes it; what is none stays as it is.

    >>> moment("2025-05-01T08:10:30+00:00"), moment("yesterday")
    ('1 May 2025, 08:10', 'yesterday')
    """
    try:
        when = datetime.fromisoformat(made)
    except ValueError:
        return made
    return f"{when.day} {when:%B} {when.year}, {when:%H:%M}"


def articles_told(names: Names) -> Iterable[str]:
    """Which articles came, went or were rewritten: a phrase each."""
    changed = names.brief.changed
    if changed is None:
        return
    for words, ids in (
        ("added", changed.articles_added),
        ("gone", changed.articles_gone),
        ("changed", changed.articles_changed),
    ):
        if ids:
            noun = "article" if len(ids) == 1 else "articles"
            yield f"{noun} {words}: {listed([names.name(article) for article in ids])}"
