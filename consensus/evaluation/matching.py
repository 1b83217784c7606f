"""Which figure of a brief is which labelled report, and which measure which: by spans, without a judge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from consensus.evaluation.assignment import assign
from consensus.evaluation.gold import Gold, GoldStatement, Place
from consensus.schema import Brief, Evidence, Figure, Measure, Statement

# Part of the shorter of two stretches that both must cover to be one piece of evidence: labels give
# clauses, briefs whole sentences.
_SHARED = 0.5
_DIGITS = re.compile(r"[0-9½⅓⅔¼¾⅛⅜⅝⅞](?:.*[0-9½⅓⅔¼¾⅛⅜⅝⅞])?", re.DOTALL)

Report = tuple[int, int]  # number of the labelled measure, number of the report in it


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure of the brief and the measure it stands in."""

    measure: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class Matched:
    """A brief laid beside its labels.

    ``mentions`` are all figures of the brief's measures; ``found`` gives the mention of each labelled
    report that has one, ``measures`` the predicted measure of each labelled one, ``statements`` the
    same for statements. All are numbers of places in the respective lists.
    """

    mentions: tuple[Mention, ...]
    found: Mapping[Report, int]
    measures: Mapping[int, int]
    statements: Mapping[int, int]
    files: Mapping[str, str]


def match(gold: Gold, brief: Brief) -> Matched:
    """Lay a brief beside the labels of its story (evaluation.md, section 2)."""
    files = file_names(brief)
    mentions = tuple(
        Mention(number, figure)
        for number, measure in enumerate(brief.measures)
        for figure in figures_of(measure)
    )
    found = _mentions(gold, mentions, files)
    return Matched(
        mentions,
        found,
        _measures(gold, brief, mentions, found),
        _statements(gold.labels.statements, brief.statements, files),
        files,
    )


def file_names(brief: Brief) -> dict[str, str]:
    """The file name, as labels use it, of each article of a brief."""
    return {article.id: Path(article.file or article.id).name for article in brief.articles}


def figures_of(measure: Measure) -> Iterable[Figure]:
    """Each figure of a measure once."""
    return {figure.id: figure for position in measure.positions for figure in position.figures}.values()


def core(start: int, printed: str) -> tuple[int, int]:
    """The span of the number itself: from the first digit to the last, or all where there is none.

    >>> core(10, "4.7-kilometer"), core(10, "half a mile")
    ((10, 13), (10, 21))
    """
    digits = _DIGITS.search(printed)
    return (start + digits.start(), start + digits.end()) if digits else (start, start + len(printed))


def _mentions(gold: Gold, mentions: Sequence[Mention], files: Mapping[str, str]) -> dict[Report, int]:
    """One figure for each report: those that share the number itself, smallest span first, then leftmost."""
    by_file: dict[str, list[tuple[int, int, int]]] = {}
    for number, mention in enumerate(mentions):
        span = core(mention.figure.start, mention.figure.printed)
        by_file.setdefault(files.get(mention.figure.article, ""), []).append((number, *span))
    pairs = []
    for m, r, report in gold.reports():
        low, high = core(report.start, report.printed)
        for number, start, end in by_file.get(report.article, ()):
            if start < high and low < end:
                figure = mentions[number].figure
                pairs.append((figure.end - figure.start, figure.start, number, (m, r)))
    found: dict[Report, int] = {}
    taken: set[int] = set()
    for _, _, number, key in sorted(pairs):
        if number not in taken and key not in found:
            found[key] = number
            taken.add(number)
    return found


def _measures(
    gold: Gold, brief: Brief, mentions: Sequence[Mention], found: Mapping[Report, int]
) -> dict[int, int]:
    """The assignment with the most shared mentions.

    Among equals the one that keeps more of them in one pair, then the one whose measures hold least else.
    """
    sizes = [sum(1 for _ in figures_of(measure)) for measure in brief.measures]
    shared = [[0] * len(sizes) for _ in gold.labels.measures]
    for (m, _), number in found.items():
        shared[m][mentions[number].measure] += 1
    # So small that all pairs' second criteria together stay below one mention, the third below a second.
    second = 1 / (len(found) ** 2 + 1)
    third = second / (min(len(shared), len(sizes)) + 1)
    return assign(
        [
            [n + second * n * n + third * n / size if n else 0 for n, size in zip(row, sizes, strict=True)]
            for row in shared
        ]
    )


def _statements(
    labels: Sequence[GoldStatement], statements: Sequence[Statement], files: Mapping[str, str]
) -> dict[int, int]:
    """The assignment of statements with the most pieces of evidence shared."""
    weights = []
    for label in labels:
        places = [place for side in label.sides for place in side]
        weights.append([_shared(places, evidence_of(each), files) for each in statements])
    return assign(weights)


def evidence_of(statement: Statement) -> list[Evidence]:
    """All evidence of a statement, its sides' included, each once."""
    return list(dict.fromkeys([*statement.evidence, *(e for side in statement.sides for e in side.evidence)]))


def _shared(places: Iterable[Place], evidence: Sequence[Evidence], files: Mapping[str, str]) -> int:
    return sum(any(covers(place, each, files) for each in evidence) for place in places)


def covers(place: Place, evidence: Evidence, files: Mapping[str, str]) -> bool:
    """Whether evidence of a brief is a labelled stretch: they share half of the shorter one."""
    if files.get(evidence.article) != place.article:
        return False
    both = min(place.end, evidence.end) - max(place.start, evidence.start)
    return both >= _SHARED * min(place.end - place.start, evidence.end - evidence.start)
