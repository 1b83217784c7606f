"""Figures that one article adds to a report it shares with others.

Which sentences a paper added and which its siblings cut cannot be told from the texts alone. The
rule errs towards the shared report, since a sentence of it taken for own reporting would make two
origins of one. Own are figures of a copy that is not the fullest print of the report, in
sentences that no sibling has in any wording (or has with another number of somebody else's) and with
values that no sibling prints. Not own are
all figures

- of the article taken for the report itself: it carries the agency's credit, or, where none
  does, the most of it stands in its siblings;
- of other copies that carry the credit: their text is the agency's, cut elsewhere;
- of full rewordings, where a sentence without counterpart is as likely the report's.

An article that joined by its credit alone has no text in common with the report: whatever the
others do not have is its own, so a credit that is only claimed cannot hide a contradiction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from math import inf, isfinite

from consensus.reconciling.origins.alignment import align, two_voices
from consensus.reconciling.origins.credits import carried
from consensus.reconciling.origins.pairs import Kind, PairScore
from consensus.reconciling.origins.traces import Traces
from consensus.reconciling.origins.words import content_stems
from consensus.schema import Figure, Span

# A sentence has a counterpart when this share of the content stems of the shorter of the two
# stands in the other, and at least so many. Sentences of trimmed and lightly edited copies share
# 0.6 and more; other sentences of one story mostly below 0.35.
COUNTERPART = 0.5
COUNTERPART_STEMS = 3

# Counts below this are the same only where they count the same: any two texts have a "three".
SMALL = 10

_Value = tuple[float, float, frozenset[str]]  # base interval, noun of a small count


def own_figures(
    members: Sequence[Traces], pairs: Sequence[PairScore], figures: Mapping[str, Sequence[Figure]]
) -> dict[str, list[Figure]]:
    """The figures, by article, that stand in no sibling of a shared report.

    Args:
        members: the articles of one report.
        pairs: the pairs that join them.
        figures: figures by article id.
    """
    if len(members) < 2 or not figures:
        return {}
    report = report_itself(members)
    known = Known(members, figures)
    kinds = _kinds(pairs)
    found = {}
    for member in members:
        if member is report or not _may_add(member, kinds.get(member.id, set())):
            continue
        own = [f for f in figures.get(member.id, ()) if not known.has(f, member)]
        told = _told(member, report) if own else []
        own = [f for f in own if not any(start <= f.start < end for start, end in told)]
        if any(not f.weak for f in own):  # "two countries" alone is no reporting
            found[member.id] = own
    return found


def report_itself(members: Sequence[Traces]) -> Traces:
    """The article that prints the report and least else."""
    seen: set[int] = set()
    twice: set[int] = set()
    for member in members:
        twice |= seen.intersection(member.runs)
        seen.update(member.runs)

    def rank(member: Traces) -> tuple[bool, float, tuple[int, str]]:
        again = len(twice.intersection(member.runs))
        return not carried(member.article), -again / max(1, len(member.runs)), member.rank

    return min(members, key=rank)


def _kinds(pairs: Sequence[PairScore]) -> dict[str, set[Kind]]:
    """In which ways each article is joined to others."""
    kinds: dict[str, set[Kind]] = {}
    for pair in pairs:
        if pair.shared:
            kinds.setdefault(pair.one, set()).add(pair.kind)
            kinds.setdefault(pair.other, set()).add(pair.kind)
    return kinds


def _may_add(member: Traces, kinds: set[Kind]) -> bool:
    """Whether what only this article has can be told from what the others cut."""
    if kinds == {"same credit"}:
        return True
    return "copy" in kinds and not carried(member.article)


class Known:
    """What the articles of one report print: sentences and values, each with its printers."""

    def __init__(self, members: Sequence[Traces], figures: Mapping[str, Sequence[Figure]]) -> None:
        self._members = members
        self._values: dict[str, dict[_Value, set[str]]] = {}
        for member in members:
            for figure in figures.get(member.id, ()):
                values = self._values.setdefault(figure.dimension, {})
                values.setdefault(_value(figure), set()).add(member.id)

    def has(self, figure: Figure, member: Traces) -> bool:
        """Whether a sibling prints the figure's value, or its sentence in any wording, of nobody else."""
        value, values = _value(figure), self._values.get(figure.dimension, {})
        article = figure.article
        if _by_another(values.get(value, ()), article) and _same_value(value, value):
            return True
        if any(_same_value(value, other) and _by_another(by, article) for other, by in values.items()):
            return True
        number = member.sentence_at(figure.start)
        return any(
            printer is not member and (number is None or not two_voices(member, number, printer, place))
            for printer, place in self._counterparts(content_stems(figure.quote))
        )

    @cached_property
    def _sentences(self) -> dict[frozenset[str], list[tuple[Traces, int]]]:
        """The sentences by their stems; only a value that nobody else prints asks for them."""
        found: dict[frozenset[str], list[tuple[Traces, int]]] = {}
        for member in self._members:
            for number, stems in enumerate(member.sentence_stems):
                found.setdefault(stems, []).append((member, number))
        return found

    def _counterparts(self, stems: frozenset[str]) -> Iterator[tuple[Traces, int]]:
        for other, printers in self._sentences.items():
            if other == stems or _counterpart(stems, other):
                yield from printers


def _by_another(printers: Collection[str], article: str) -> bool:
    return len(printers) > (article in printers)


def _value(figure: Figure) -> _Value:
    """What is compared of a figure; of a small count also what it counts."""
    low = -inf if figure.base_low is None else figure.base_low
    high = inf if figure.base_high is None else figure.base_high
    small = figure.kind == "number" and high < SMALL
    return low, high, frozenset(content_stems(figure.noun)) if small else frozenset()


def _same_value(one: _Value, other: _Value) -> bool:
    """Whether two intervals meet; an open one ("more than ten") would meet all and must be equal."""
    (low, high, noun), (other_low, other_high, other_noun) = one, other
    if noun and other_noun and not noun & other_noun:
        return False
    if isfinite(low) and isfinite(high) and isfinite(other_low) and isfinite(other_high):
        return low < other_high and other_low < high
    return (low, high) == (other_low, other_high) and (isfinite(low) or isfinite(high))


def _counterpart(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= COUNTERPART_STEMS and shared >= COUNTERPART * min(len(one), len(other))


def _told(member: Traces, report: Traces) -> list[Span]:
    """The sentences of an article that have their place in the report, by names and figures in order."""
    numbers = {i for i, j, _ in align(member, report).in_order if not two_voices(member, i, report, j)}
    return [(member.sentences[number].start, member.sentences[number].end) for number in sorted(numbers)]
