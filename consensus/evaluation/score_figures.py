"""How many labelled figures a brief holds, with the right value, in the right measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from consensus.evaluation.credits import same_credit
from consensus.evaluation.gold import Gold, Report
from consensus.evaluation.matching import Matched
from consensus.evaluation.results import Fact, Ratio, Scores, f1
from consensus.evaluation.values import Slip, slip_of

_SLIPS = {
    "scale": "off by a power of ten",
    "unit": "another unit or kind of number",
    "value": "another value",
}


def figure_scores(gold: Gold, matched: Matched) -> Scores:
    """Precision, recall, F1, right values, kept qualifiers, ``must`` figures, attribution.

    Labels may leave out trivial numbers, so a predicted figure that matches no label counts against
    precision only where the brief itself does not call it weak ("two countries").
    """
    labelled = list(gold.reports())
    found = [
        (report, matched.mentions[n].figure)
        for m, r, report in labelled
        if (n := _number(matched, m, r)) >= 0
    ]
    right = {(m, r) for m, r, report in labelled if _slip(matched, m, r, report) == ""}
    taken = set(matched.found.values())
    spare = sum(n not in taken and not each.figure.weak for n, each in enumerate(matched.mentions))
    must = [(m, r) for m, r, _ in labelled if gold.labels.measures[m].must]
    hedged = [(report.qualifier, figure.qualifier) for report, figure in found if report.qualifier]
    return {
        "figures.precision": Ratio(len(found), len(found) + spare),
        "figures.recall": Ratio(len(found), len(labelled)),
        "figures.f1": f1(len(found), len(found) + spare, len(labelled)),
        "figures.value": Ratio(len(right), len(found)),
        "figures.must": Ratio(sum(key in right for key in must), len(must)),
        "figures.qualifier": Ratio(sum(_words(a) <= _words(b) for a, b in hedged), len(hedged)),
    } | _attribution(gold, matched)


def _attribution(gold: Gold, matched: Matched) -> Scores:
    """Over the figures found: credits named rightly, dropped, and named where the article speaks itself."""
    counts: Counter[str] = Counter()
    for m, r, report in gold.reports():
        number = _number(matched, m, r)
        if number < 0:
            continue
        figure = matched.mentions[number].figure
        given = " ".join([figure.attribution, *(link.who for link in figure.chain)]).strip()
        if report.credited:
            counts["credited"] += 1
            counts["right"] += same_credit(report.credited, given)
            counts["dropped"] += not given
        else:
            counts["plain"] += 1
            counts["invented"] += bool(given)
    return {
        "attribution.right": Ratio(counts["right"], counts["credited"]),
        "attribution.dropped": Ratio(counts["dropped"], counts["credited"]),
        "attribution.invented": Ratio(counts["invented"], counts["plain"]),
    }


def grouping_scores(gold: Gold, matched: Matched) -> Scores:
    """B-cubed: for each figure found, how pure its measure is and how complete.

    Counted over the figures that both labels and brief hold; what was not found is recall's affair.
    Source: Bagga and Baldwin 1998.
    """
    pairs = [(m, matched.mentions[number].measure) for (m, _), number in matched.found.items()]
    both, mine, theirs = Counter(pairs), Counter(m for m, _ in pairs), Counter(p for _, p in pairs)
    return {
        "grouping.precision": Ratio(sum(n * n / theirs[p] for (_, p), n in both.items()), len(pairs)),
        "grouping.recall": Ratio(sum(n * n / mine[m] for (m, _), n in both.items()), len(pairs)),
    }


def figure_facts(gold: Gold, matched: Matched) -> Iterator[Fact]:
    """One fact for each report (found, right value) and one for each measure (any report held)."""
    held_of: Counter[int] = Counter()
    for m, r, report in gold.reports():
        slip = _slip(matched, m, r, report)
        held_of[m] += slip == ""
        measure = gold.labels.measures[m]
        said = f"{measure.id}: “{report.printed}” of {report.article}"
        if slip is None:
            kind, said = "lost figure", f"{said} is not in the brief"
        else:
            kind = "wrong value" if slip else "figure"
            said = f"{said} is read as {_read(matched, m, r)}: {_SLIPS.get(slip, '')}"
        # The start of the span tells apart reports of one article that print the same.
        name = f"{gold.slug}/{measure.id}/{report.article}:{report.start}"
        yield Fact(name, kind, slip == "", False, gold.file, gold.line("measures", m, "reports", r), said)
    for m, measure in enumerate(gold.labels.measures):
        held = held_of[m] > 0
        said = f"{measure.id}: no figure of “{measure.label}” is in the brief with its value"
        kind = "measure" if held else "lost measure"
        name = f"{gold.slug}/{measure.id}"
        yield Fact(name, kind, held, measure.must, gold.file, gold.line("measures", m), said)


def _number(matched: Matched, m: int, r: int) -> int:
    return matched.found.get((m, r), -1)


def _slip(matched: Matched, m: int, r: int, report: Report) -> Slip | None:
    number = _number(matched, m, r)
    return None if number < 0 else slip_of(report, matched.mentions[number].figure)


def _read(matched: Matched, m: int, r: int) -> str:
    figure = matched.mentions[_number(matched, m, r)].figure
    value = figure.value if figure.value is not None else f"{figure.low} to {figure.high}"
    return f"{value} {figure.unit or figure.dimension}"


def _words(text: str) -> set[str]:
    return set(text.lower().split())
