"""Origins, and statements without a number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from consensus.evaluation.gold import Gold, GoldStatement
from consensus.evaluation.matching import Matched, covers
from consensus.evaluation.results import Fact, Ratio, Scores, f1
from consensus.schema import Brief, Statement


def origin_scores(gold: Gold, brief: Brief, matched: Matched) -> Scores:
    """Pairs of articles of one origin: precision, recall, F1; and origins claimed to be several.

    ``origins.over`` is the share of the labelled origins with two articles or more that the brief
    counts as two or more: the dangerous side, where one report seems confirmed by another. An article
    that the labels name in no origin is one of its own.
    """
    given = {matched.files[article.id]: article.origin for article in brief.articles}
    truth = {name: number for number, o in enumerate(gold.labels.origins) for name in o.articles}
    pairs = list(combinations(sorted(gold.texts), 2))
    same = {pair for pair in pairs if truth.get(pair[0], pair[0]) == truth.get(pair[1], pair[1])}
    said = {pair for pair in pairs if given.get(pair[0], pair[0]) == given.get(pair[1], pair[1])}
    shared = [origin.articles for origin in gold.labels.origins if len(origin.articles) > 1]
    split = sum(len({given[name] for name in names if name in given}) > 1 for names in shared)
    return {
        "origins.precision": Ratio(len(same & said), len(said)),
        "origins.recall": Ratio(len(same & said), len(same)),
        "origins.f1": f1(len(same & said), len(said), len(same)),
        "origins.over": Ratio(split, len(shared)),
    }


def statement_scores(gold: Gold, brief: Brief, matched: Matched) -> Scores:
    """Labelled statements found; disputed ones found, and disputes of statements that are labelled so."""
    labels = gold.labels.statements
    disputed = [number for number, label in enumerate(labels) if label.verdict == "disputed"]
    hits = sum(_opposed(gold, brief, matched, number) for number in disputed)
    raised = sum(statement.verdict == "disputed" for statement in brief.statements)
    return {
        "statements.recall": Ratio(len(matched.statements), len(labels)),
        "statements.disputed_precision": Ratio(hits, raised),
        "statements.disputed_recall": Ratio(hits, len(disputed)),
    }


def statement_facts(gold: Gold, brief: Brief, matched: Matched) -> Iterator[Fact]:
    """One fact for each labelled statement: it is found, and where it is disputed, as disputed."""
    for number, label in enumerate(gold.labels.statements):
        disputed = label.verdict == "disputed"
        held = _opposed(gold, brief, matched, number) if disputed else number in matched.statements
        kind = "statement" if held else "missed statement dispute" if disputed else "lost statement"
        name, line = f"{gold.slug}/{label.id}", gold.line("statements", number)
        said = f"{label.id} ({label.text}): labelled {label.verdict}, {_given(brief, matched, number)}"
        yield Fact(name, kind, held, label.must, gold.file, line, said)


def _given(brief: Brief, matched: Matched, number: int) -> str:
    if number not in matched.statements:
        return "not in the brief"
    statement = brief.statements[matched.statements[number]]
    return f"in the brief {statement.id} ({statement.verdict})"


def _opposed(gold: Gold, brief: Brief, matched: Matched, number: int) -> bool:
    """Whether the brief disputes a labelled statement with two labelled sides on two sides of its own."""
    if number not in matched.statements:
        return False
    statement = brief.statements[matched.statements[number]]
    if statement.verdict != "disputed":
        return False
    touched = _sides(gold.labels.statements[number], statement, matched)
    return any(a != b and x != y for (a, x), (b, y) in combinations(touched, 2))


def _sides(label: GoldStatement, statement: Statement, matched: Matched) -> list[tuple[int, int]]:
    """Which labelled side shares evidence with which side of the brief's statement."""
    return [
        (mine, theirs)
        for mine, places in enumerate(label.sides)
        for theirs, side in enumerate(statement.sides)
        if any(covers(place, each, matched.files) for place in places for each in side.evidence)
    ]
