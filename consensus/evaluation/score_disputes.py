"""Disputes found, missed and raised for nothing; verdicts and their reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from consensus.evaluation.gold import Gold, GoldMeasure
from consensus.evaluation.matching import Matched, figures_of
from consensus.evaluation.results import Alarm, Fact, Ratio, Scores, f1
from consensus.schema import Brief, Measure

NONE = "(none)"  # the verdict of a labelled measure that no measure of the brief was assigned to


def dispute_scores(gold: Gold, brief: Brief, matched: Matched) -> Scores:
    """Precision, recall and F1 of disputes; false and missed rates; right verdicts and reasons.

    Verdicts are compared on assigned measures only: an unassigned labelled dispute is missed, an
    unassigned predicted one lowers precision. The false-dispute rate is over the labelled measures that
    are not disputed (``_shared``: only those that two articles report, since of the others few can look
    disputed), the missed-dispute rate over those that are. A reason counts where the verdict is
    right and the label names one.
    """
    pairs = [(label, given_to(brief, matched, m)) for m, label in enumerate(gold.labels.measures)]
    disputed = [given for label, given in pairs if label.verdict == "disputed"]
    calm = [given for label, given in pairs if label.verdict != "disputed"]
    shared = [given for label, given in pairs if label.verdict != "disputed" and _articles(label) > 1]
    hits = sum(_disputed(given) for given in disputed)
    raised = sum(shown_dispute(measure) for measure in brief.measures)
    assigned = [(label, given) for label, given in pairs if given is not None]
    reasoned = [(a, b) for a, b in assigned if a.verdict == b.verdict and a.reason is not None]
    return {
        "disputes.precision": Ratio(hits, raised),
        "disputes.recall": Ratio(hits, len(disputed)),
        "disputes.f1": f1(hits, raised, len(disputed)),
        "disputes.false_rate": Ratio(sum(_disputed(given) for given in calm), len(calm)),
        "disputes.false_rate_shared": Ratio(sum(_disputed(given) for given in shared), len(shared)),
        "disputes.missed_rate": Ratio(len(disputed) - hits, len(disputed)),
        "verdicts.right": Ratio(sum(a.verdict == b.verdict for a, b in assigned), len(assigned)),
        "reasons.right": Ratio(sum(a.reason == b.reason for a, b in reasoned), len(reasoned)),
    }


def confusion(gold: Gold, brief: Brief, matched: Matched) -> dict[tuple[str, str], int]:
    """How often each labelled verdict met each given one."""
    given = given_verdicts(gold, brief, matched)
    return dict(Counter((label.verdict, given[label.id]) for label in gold.labels.measures))


def given_verdicts(gold: Gold, brief: Brief, matched: Matched) -> dict[str, str]:
    """What the brief calls each labelled measure, by its id."""
    pairs = ((label.id, given_to(brief, matched, m)) for m, label in enumerate(gold.labels.measures))
    return {name: given.verdict if given else NONE for name, given in pairs}


def given_to(brief: Brief, matched: Matched, m: int) -> Measure | None:
    """The brief's measure that was assigned to a labelled one."""
    return brief.measures[matched.measures[m]] if m in matched.measures else None


def shown_dispute(measure: Measure) -> bool:
    """Whether a reader is told of a dispute: one of weak figures alone is not shown."""
    return measure.verdict == "disputed" and not all(figure.weak for figure in figures_of(measure))


def _articles(label: GoldMeasure) -> int:
    return len({report.article for report in label.reports})


def _disputed(measure: Measure | None) -> bool:
    return measure is not None and shown_dispute(measure)


def verdict_facts(gold: Gold, brief: Brief, matched: Matched) -> Iterator[Fact]:
    """One fact for each labelled measure: its verdict. A dispute of a ``must`` measure is one itself."""
    for m, label in enumerate(gold.labels.measures):
        given = given_to(brief, matched, m)
        held = given is not None and given.verdict == label.verdict
        kind = "verdict" if held else _lost(label, given)
        must = label.must and label.verdict == "disputed"
        said = f"{label.id} ({label.label}): {_where(gold, brief, matched, m)}"
        if given is not None and given.verdict == "disputed":
            said += f"; {_against(given, matched)}"
        name = f"{gold.slug}/{label.id}/verdict"
        yield Fact(name, kind, held, must, gold.file, gold.line("measures", m, "verdict"), said)


def _lost(label: GoldMeasure, given: Measure | None) -> str:
    if label.verdict == "disputed":
        return "missed dispute"
    if given is None:
        return "no verdict"
    return "false dispute" if given.verdict == "disputed" else "wrong verdict"


def _where(gold: Gold, brief: Brief, matched: Matched, m: int) -> str:
    """What is labelled, and which measures of the brief hold how much of it."""
    label = gold.labels.measures[m]
    prints = dict.fromkeys(f"{report.printed} [{report.article[:2]}]" for report in label.reports)
    holders = [matched.mentions[n].measure for (mine, _), n in matched.found.items() if mine == m]
    parts = []
    for number, count in Counter(holders).most_common():
        measure = brief.measures[number]
        parts.append(f"{measure.id} “{measure.label}” ({measure.verdict}) holds {count}")
    if lost := len(label.reports) - len(holders):
        parts.append(f"{lost} not found")
    return f"labelled {label.verdict}, {', '.join(prints)}; in the brief {', '.join(parts)}"


def _against(measure: Measure, matched: Matched) -> str:
    sides = []
    for position in measure.positions:
        articles = dict.fromkeys(matched.files.get(f.article, f.article)[:2] for f in position.figures)
        sides.append(f"{position.printed} [{' '.join(articles)}]")
    return f"{measure.id} sets {' against '.join(sides)}"


def false_alarms(gold: Gold, brief: Brief, matched: Matched) -> Iterator[Alarm]:
    """Disputes of the brief that no labelled measure was assigned to."""
    assigned = set(matched.measures.values())
    ids: dict[int, str] = {}
    for (m, _), number in matched.found.items():
        ids[number] = gold.labels.measures[m].id
    for number, measure in enumerate(brief.measures):
        if number in assigned or not shown_dispute(measure):
            continue
        members = [
            ids.get(n, "unlabelled") for n, each in enumerate(matched.mentions) if each.measure == number
        ]
        of = ", ".join(f"{count} of {name}" for name, count in Counter(members).most_common())
        said = f"“{measure.label}”: {_against(measure, matched)}; holds {of}"
        yield Alarm(gold.slug, "dispute outside the labels", said)


def strays(gold: Gold, brief: Brief, matched: Matched) -> tuple[Scores, list[Alarm]]:
    """Traps that were read as figures, and look-alikes that met in one measure."""
    spans = [(matched.files.get(e.figure.article), e.figure.start, e.figure.end) for e in matched.mentions]
    alarms = [
        Alarm(gold.slug, "trap", f"“{trap.printed}” of {trap.article} was read ({trap.why})")
        for trap in gold.labels.traps
        if any(name == trap.article and a < trap.end and trap.start < b for name, a, b in spans)
    ]
    homes: dict[str, set[int]] = {}
    for (m, _), number in matched.found.items():
        homes.setdefault(gold.labels.measures[m].id, set()).add(matched.mentions[number].measure)
    trapped = len(alarms)
    for one, other in gold.labels.look_alikes:
        for number in sorted(homes.get(one, set()) & homes.get(other, set())):
            met = f"{one} and {other} meet in {brief.measures[number].id} “{brief.measures[number].label}”"
            alarms.append(Alarm(gold.slug, "look-alikes", met))
    scores = {
        "traps.read": Ratio(trapped, len(gold.labels.traps)),
        "look_alikes.met": Ratio(len(alarms) - trapped, len(gold.labels.look_alikes)),
    }
    return scores, alarms
