"""Is every number and quotation of a text borne out by an article, and does another one dispute it?"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from functools import cached_property
from itertools import groupby

from consensus.checking.context import Printed, numbers_in, numbers_of, outside, place_of
from consensus.checking.findings import Checked
from consensus.checking.numbers import Others, bears_out, check_number, in_millions
from consensus.checking.quotations import check_quotations
from consensus.figures.meaning.restated import sums
from consensus.schema import Article, Figure, Measure

_BORNE_OUT = ("supported", "converted", "rounded", "bounded", "earlier", "disputed")


def check_text(
    text: str, articles: Sequence[Article], measures: Sequence[Measure] = (), day: date | None = None
) -> list[Checked]:
    """Check every number and quotation of ``text``, in text order.

    Args:
        text: a draft; weak numbers ("two countries") and numbers inside quotations are not checked
            by themselves.
        articles: prepared articles.
        measures: the brief's measures, which tell what is disputed.
        day: the day that weekdays of the draft resolve against.

    Returns:
        One finding a number or quotation, with one of these verdicts:

        - "supported": an article prints the number of the same thing, or the quotation word for word;
        - "converted": it follows from a number printed in another unit, ``why`` says how;
        - "rounded", "bounded": it follows from a number printed in full, or from one it leaves open;
        - "earlier": an article bears it out, and a later one has a newer count (``against``);
        - "disputed": an article bears it out and another one contradicts that;
        - "elsewhere": the articles print the number, but not, as far as words tell, of this;
        - "altered": words of a direct quotation are added, changed or left out, and nothing marks it;
        - "contradicted": they print another number of the same thing, or the quotation in another sense
          or by another speaker;
        - "unsupported": none prints it.

        A count without a noun is never contradicted, and a date in a sentence of hardly a word is
        looked up by itself.
    """
    sources = _Sources(articles, Others(_disputes(measures), _later(measures)))
    quotes = check_quotations(text, articles)
    quoted = [(found.start, found.end) for found in quotes]
    names = frozenset(name for found in sources.printed for name in found.names)
    mine = [
        each
        for each in numbers_of(text, [(0, len(text))], day, names)
        if not each.quantity.weak and not any(a <= each.quantity.start < b for a, b in quoted)
    ]
    numbers = [
        found
        for _, beside in groupby(mine, lambda each: each.sentence)
        for found in sources.check_all([*beside])
    ]
    return sorted([*quotes, *numbers], key=lambda found: found.start)


class _Sources:
    """What the numbers of a draft are looked up in."""

    def __init__(self, articles: Sequence[Article], others: Others) -> None:
        self._articles = {article.id: article for article in articles}
        self._others = others
        self.printed = [found for article in articles for found in numbers_in(article)]

    @cached_property
    def _outside(self) -> list[Printed]:
        return outside(self._articles.values())

    def check_all(self, beside: Sequence[Printed]) -> list[Checked]:
        """The numbers of a sentence; one that bears out one of them does not contradict the next."""
        found = [self.check(mine) for mine in beside]
        borne_out = (place for each in found if each.verdict in _BORNE_OUT for place in each.places)
        taken = frozenset((place.article, place.start) for place in borne_out)
        return [
            self.check(mine, taken) if each.verdict == "contradicted" else each
            for mine, each in zip(beside, found, strict=True)
        ]

    def check(self, mine: Printed, taken: Set[tuple[str, int]] = frozenset()) -> Checked:
        """One number; what is in no source as it reads may mean millions, or stand beside the story."""
        found = check_number(mine, self.printed, self._others, self._articles, taken)
        if found.verdict == "unsupported" and (millions := in_millions(mine.quantity)):
            mine = replace(mine, quantity=millions)
            found = check_number(mine, self.printed, self._others, self._articles, taken)
        if found.verdict == "unsupported":
            places = tuple(place_of(other) for other in self._outside if bears_out(mine, other))
            why = "only in a part of the page that is not the story"
            return replace(found, verdict="elsewhere", places=places, why=why) if places else found
        return found


def _disputes(measures: Sequence[Measure]) -> dict[tuple[str, int], list[Figure]]:
    """For each figure of a disputed measure, the first figure of each other position."""
    found: dict[tuple[str, int], list[Figure]] = {}
    for measure in measures:
        if measure.verdict == "disputed":
            for position in measure.positions:
                others = [p.figures[0] for p in measure.positions if p is not position]
                printed = (sum_ for figure in position.figures for sum_ in sums(figure))
                found |= {(figure.article, figure.start): others for figure in printed}
    return found


def _later(measures: Sequence[Measure]) -> dict[tuple[str, int], Figure]:
    """For each count that a later one superseded, the latest."""
    found: dict[tuple[str, int], Figure] = {}
    for measure in measures:
        if measure.verdict == "compatible" and measure.reason == "as-of" and len(measure.positions) > 1:
            latest, *before = measure.positions
            for figure in (sum_ for position in before for f in position.figures for sum_ in sums(f)):
                found[figure.article, figure.start] = latest.figures[0]
    return found
