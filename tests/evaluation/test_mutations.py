"""A right brief broken in each of many ways: exactly the scores that should fall do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers_evaluation import (
    DEAD,
    DEAD_A,
    DEAD_B,
    DEAD_C,
    HIGH_B,
    HIGH_C,
    PERFECT,
    TRAP,
    WATER,
    measure,
    prose,
    statement,
    story,
)

from consensus.evaluation.baseline import LOWER
from consensus.evaluation.score import score
from consensus.schema import Brief, Figure, Measure

Mutation = Callable[[Brief], Brief]


def without(*ids: str) -> Mutation:
    return lambda made: made.model_copy(
        update={"measures": tuple(m for m in made.measures if m.id not in ids)}
    )


def replaced(*new: Measure) -> Mutation:
    """The measures of these ids replaced, further ones added."""
    given = {m.id: m for m in new}

    def mutate(made: Brief) -> Brief:
        kept = [given.pop(m.id, m) for m in made.measures]
        return made.model_copy(update={"measures": (*kept, *given.values())})

    return mutate


def verdicts(**given: str) -> Mutation:
    def mutate(made: Brief) -> Brief:
        changed = [m.model_copy(update={"verdict": given.get(m.id, m.verdict)}) for m in made.measures]
        return made.model_copy(update={"measures": tuple(changed)})

    return mutate


def changed(figure: Figure, **fields: Any) -> Figure:
    return figure.model_copy(update=fields)


def told(text: str, **links: Figure | str) -> Mutation:
    return lambda made: made.model_copy(update={"lede": prose(text, **links)})


def origins(**given: str) -> Mutation:
    return lambda made: made.model_copy(
        update={"articles": tuple(a.model_copy(update={"origin": given[a.id]}) for a in made.articles)}
    )


def with_statement(verdict: str | None) -> Mutation:
    found = () if verdict is None else (statement(verdict),)
    return lambda made: made.model_copy(update={"statements": found})


RECALL = {"figures.recall", "figures.f1"}
MISSED = {"disputes.recall", "disputes.f1", "disputes.missed_rate"}
FALSE = {"disputes.precision", "disputes.f1", "disputes.false_rate", "disputes.false_rate_shared"}
TOLD_12 = "The dam killed 12 people (wire) or 15 (C)."

MUTATIONS: list[tuple[str, Mutation, set[str]]] = [
    ("nothing", lambda made: made, set()),
    ("a figure dropped", replaced(measure("M2", "agreed", [HIGH_C])), RECALL),
    ("a measure dropped", without("M3"), RECALL),
    # The prose still links to the figures of the dropped measure: nothing stands behind them.
    ("the dispute dropped", without("M1"), RECALL | MISSED | {"figures.must", "grounding.bare_numbers"}),
    ("a must figure dropped", replaced(measure("M1", "disputed", [DEAD_A], [DEAD_C], reason="attribution")),
     RECALL | {"figures.must"}),
    ("a figure told twice", replaced(measure("M3", "single-source", [WATER, changed(WATER, id="again")])),
     {"figures.precision", "figures.f1"}),
    ("a trap read", replaced(measure("M4", "single-source", [TRAP])),
     {"figures.precision", "figures.f1", "traps.read", "grounding.outside"}),
    ("a digit of a value changed",
     replaced(measure("M2", "agreed", [changed(HIGH_B, value=80, base_low=79.5, base_high=80.5), HIGH_C])),
     {"figures.value"}),
    ("a value without its unit", replaced(measure("M2", "agreed", [changed(HIGH_B, dimension="count"), HIGH_C])),
     {"figures.value"}),
    ("two verdicts swapped", verdicts(M1="agreed", M2="disputed"), MISSED | FALSE | {"verdicts.right"}),
    ("a dispute called agreed", verdicts(M1="agreed"), MISSED | {"verdicts.right"}),
    ("an agreement called disputed", verdicts(M2="disputed"), FALSE | {"verdicts.right"}),
    ("one origin called two", verdicts(M3="agreed"), {"verdicts.right"}),
    ("another reason", replaced(DEAD.model_copy(update={"reason": "scope"})), {"reasons.right"}),
    ("a measure split", replaced(measure("M2", "agreed", [HIGH_B]), measure("M4", "agreed", [HIGH_C])),
     {"grouping.recall"}),
    ("look-alikes in one measure",
     replaced(measure("M1", "disputed", [DEAD_A, DEAD_B], [DEAD_C], [HIGH_B], reason="attribution"),
              measure("M2", "agreed", [HIGH_C])),
     {"grouping.precision", "grouping.recall", "look_alikes.met"}),
    ("a credit dropped",
     replaced(measure("M1", "disputed", [changed(DEAD_A, attribution=""), DEAD_B], [DEAD_C], reason="attribution")),
     {"attribution.right", "attribution.dropped"}),
    ("a credit swapped",
     replaced(measure("M1", "disputed", [DEAD_A, DEAD_B], [changed(DEAD_C, attribution="police")],
                      reason="attribution")),
     {"attribution.right"}),
    ("a credit invented", replaced(measure("M3", "single-source", [changed(WATER, attribution="police")])),
     {"attribution.invented"}),
    ("a span shifted by one",
     replaced(measure("M2", "agreed", [changed(HIGH_B, start=HIGH_B.start + 1, end=HIGH_B.end + 1), HIGH_C])),
     {"grounding.inside"}),
    ("a quote shifted by one", replaced(measure("M3", "single-source", [changed(WATER, quote_start=WATER.quote_start + 1)])),
     {"grounding.quotes", "grounding.inside"}),
    ("a word of a quote changed", replaced(measure("M3", "single-source", [changed(WATER, quote="X" + WATER.quote[1:])])),
     {"grounding.quotes"}),
    ("an origin doubled", origins(a="O1", b="O3", c="O2"), {"origins.recall", "origins.f1", "origins.over"}),
    ("two origins joined", origins(a="O1", b="O1", c="O1"), {"origins.precision", "origins.f1"}),
    ("a digit of the prose changed", told(TOLD_12.replace("12", "17"), _17=DEAD_A, _15=DEAD_C),
     {"grounding.bare_numbers"}),
    ("a number of the prose not linked", told(TOLD_12, _15=DEAD_C), {"grounding.bare_numbers"}),
    ("the dispute told flat", told("The dam killed 12 people.", _12=DEAD_A), {"grounding.flat"}),
    ("the dispute told with one source", told("The dam killed 12 people, police said.", _12=DEAD_A), set()),
    ("the statement dropped", with_statement(None), {"statements.recall", "statements.disputed_recall"}),
    ("the statement's dispute not told", with_statement("agreed"), {"statements.disputed_recall"}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "mutate", "worse"), MUTATIONS, ids=[case[0] for case in MUTATIONS])
def test_exactly_the_right_scores_fall(tmp_path: Path, name: str, mutate: Mutation, worse: set[str]) -> None:
    gold = story(tmp_path / "dam")
    before, after = score(gold, PERFECT).scores, score(gold, mutate(PERFECT)).scores
    changes = {}
    for key, old in before.items():
        new = after[key]
        if old.value is not None and new.value is not None and new.value != pytest.approx(old.value):
            changes[key] = "worse" if (new.value > old.value) == (key in LOWER) else "better"
    assert changes == dict.fromkeys(worse, "worse"), name
