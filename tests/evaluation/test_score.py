"""Scores worked out by hand on a small story: perfect, empty, everything flagged, one of each error.

The story's labels: three measures ("dead" disputed, 3 reports, must; "height" agreed, 2; "water"
single-source, 1), one disputed statement, one trap, origins {a, b} and {c}.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from helpers_evaluation import (
    DEAD,
    DEAD_A,
    DEAD_B,
    DEAD_C,
    HEIGHT,
    HIGH_B,
    HIGH_C,
    PERFECT,
    TRAP,
    WATER,
    WATERS,
    brief,
    figure,
    labels,
    measure,
    prose,
    statement,
    story,
    write_story,
)

from consensus.evaluation.differ import flag_differing
from consensus.evaluation.gold import load_story
from consensus.evaluation.results import Ratio, StoryResult
from consensus.evaluation.score import score, score_failed
from consensus.schema import Brief, Credit, Figure


def scored(folder: Path, made: Brief) -> StoryResult:
    return score(story(folder / "dam"), made)


def _ratio(hits: float, of: float) -> Ratio:
    return Ratio(hits, of)


def test_a_perfect_brief_has_every_score(tmp_path: Path) -> None:
    result = scored(tmp_path, PERFECT)
    zero = {
        "disputes.false_rate": 2,
        "disputes.false_rate_shared": 1,
        "disputes.missed_rate": 1,
        "attribution.dropped": 3,
        "attribution.invented": 3,
        "origins.over": 1,
        "traps.read": 1,
        "look_alikes.met": 1,
        "grounding.bare_numbers": 2,
        "grounding.flat": 1,
        "grounding.outside": 6,
    }
    assert {name: ratio for name, ratio in result.scores.items() if name in zero} == {
        name: Ratio(0, of) for name, of in zero.items()
    }
    ones = {name: ratio for name, ratio in result.scores.items() if name not in zero and ratio.of}
    assert {name: ratio.value for name, ratio in ones.items()} == dict.fromkeys(ones, 1.0)
    assert ones["figures.recall"] == Ratio(6, 6)
    assert ones["figures.must"] == Ratio(3, 3)
    assert ones["grouping.precision"] == Ratio(6, 6)
    assert ones["verdicts.right"] == Ratio(3, 3)
    assert ones["origins.f1"] == Ratio(2, 2)
    assert ones["grounding.quotes"] == Ratio(6 + 2, 8)
    assert all(fact.held for fact in result.facts)
    assert (result.alarms, result.breaches) == ((), ())


def test_a_failed_run_is_missed_whole(tmp_path: Path) -> None:
    result = score_failed(story(tmp_path / "dam"), "no answer")
    assert result.failed == "no answer"
    assert {n: str(result.scores[n]) for n in ("figures.recall", "figures.must", "disputes.missed_rate")} == {
        "figures.recall": "0.000 (0/6)",
        "figures.must": "0.000 (0/3)",
        "disputes.missed_rate": "1.000 (1/1)",
    }
    assert result.scores["statements.recall"] == Ratio(0, 1)
    assert result.scores["origins.recall"] == Ratio(0, 1)
    assert not any(fact.held for fact in result.facts)
    assert result.confusion[("disputed", "(none)")] == 1


def test_everything_flagged_costs_precision(tmp_path: Path) -> None:
    flagged = [m.model_copy(update={"verdict": "disputed"}) for m in (DEAD, HEIGHT, WATERS)]
    result = scored(tmp_path, brief(*flagged))
    wanted = {
        "disputes.precision": _ratio(1, 3),
        "disputes.recall": _ratio(1, 1),
        "disputes.f1": _ratio(2, 4),
        "disputes.false_rate": _ratio(2, 2),
        "disputes.false_rate_shared": _ratio(1, 1),
        "verdicts.right": _ratio(1, 3),
    }
    assert {name: result.scores[name] for name in wanted} == wanted
    assert [fact.id for fact in result.facts if fact.kind == "false dispute"] == [
        "dam/height/verdict",
        "dam/water/verdict",
    ]
    assert dict(result.confusion) == {
        ("disputed", "disputed"): 1,
        ("agreed", "disputed"): 1,
        ("single-source", "disputed"): 1,
    }


def _changed(figure_: Figure, **changes: Any) -> Figure:
    return figure_.model_copy(update=changes)


WRONG_VALUE = _changed(DEAD_C, value=150, base_low=149.5, base_high=150.5)
NO_CREDIT, OTHER_CREDIT = _changed(DEAD_A, attribution=""), _changed(DEAD_A, attribution="the army")
CHAINED = _changed(DEAD_A, attribution="", chain=(Credit(who="police", role="said"),))
BAD_QUOTE = _changed(WATER, quote=WATER.quote.replace("litres", "metres"))
SHIFTED = _changed(WATER, quote_start=WATER.quote_start + 1, quote=WATER.quote[1:], start=WATER.start + 1)

# what is wrong with the brief, the brief, the scores that are no longer perfect
ONE_ERROR: list[tuple[str, Brief, dict[str, Ratio]]] = [
    (
        "a figure dropped",
        brief(DEAD, measure("M2", "agreed", [HIGH_C]), WATERS),
        {"figures.recall": Ratio(5, 6), "figures.precision": Ratio(5, 5), "figures.f1": Ratio(10, 11)},
    ),
    (
        "a number that no label knows",
        brief(DEAD, HEIGHT, WATERS, measure("M4", "single-source", [figure("a.txt", "Orrin", 1)])),
        {"figures.precision": Ratio(6, 7), "figures.recall": Ratio(6, 6), "figures.f1": Ratio(12, 13)},
    ),
    (
        "a weak number that no label knows",
        brief(DEAD, HEIGHT, WATERS, measure("M4", "single-source", [figure("a.txt", "Orrin", 1, weak=True)])),
        {"figures.precision": Ratio(6, 6)},
    ),
    (
        "a value off by ten",
        brief(measure("M1", "disputed", [DEAD_A, DEAD_B], [WRONG_VALUE]), HEIGHT, WATERS),
        {"figures.value": Ratio(5, 6), "figures.must": Ratio(2, 3), "figures.recall": Ratio(6, 6)},
    ),
    (
        "a measure split",
        brief(
            DEAD, measure("M2", "single-source", [HIGH_B]), measure("M4", "single-source", [HIGH_C]), WATERS
        ),
        # Each of the two halves finds half of its measure: 4 + 2 * 1/2.
        {"grouping.recall": Ratio(5, 6), "grouping.precision": Ratio(6, 6), "verdicts.right": Ratio(2, 3)},
    ),
    (
        "two measures in one",
        brief(DEAD, measure("M2", "agreed", [HIGH_B, HIGH_C, WATER])),
        # Three figures together, two of them of one measure: 3 + 2 * 2/3 + 1/3.
        {
            "grouping.precision": Ratio(3 + 5 / 3, 6),
            "grouping.recall": Ratio(6, 6),
            "verdicts.right": Ratio(2, 2),
        },
    ),
    (
        "look-alikes met",
        brief(
            measure("M1", "disputed", [DEAD_A, DEAD_B], [DEAD_C], [HIGH_B]), measure("M2", "agreed", [HIGH_C])
        ),
        {"look_alikes.met": Ratio(1, 1)},
    ),
    (
        "a dispute missed",
        brief(DEAD.model_copy(update={"verdict": "agreed"}), HEIGHT, WATERS),
        {
            "disputes.recall": Ratio(0, 1),
            "disputes.missed_rate": Ratio(1, 1),
            "disputes.precision": Ratio(0, 0),
        },
    ),
    (
        "another reason",
        brief(DEAD.model_copy(update={"reason": "as-of"}), HEIGHT, WATERS),
        {"reasons.right": Ratio(0, 1), "verdicts.right": Ratio(3, 3)},
    ),
    (
        "a dispute outside the labels",
        brief(DEAD, HEIGHT, WATERS, measure("M4", "disputed", [TRAP], [figure("a.txt", "Orrin", 1)])),
        {"disputes.precision": Ratio(1, 2), "disputes.false_rate": Ratio(0, 2), "traps.read": Ratio(1, 1)},
    ),
    (
        "a number of another story",
        brief(DEAD, HEIGHT, WATERS, measure("M4", "single-source", [TRAP])),
        {"grounding.outside": Ratio(1, 7), "traps.read": Ratio(1, 1)},
    ),
    (
        "a credit dropped",
        brief(measure("M1", "disputed", [NO_CREDIT, DEAD_B], [DEAD_C]), HEIGHT, WATERS),
        {"attribution.right": Ratio(2, 3), "attribution.dropped": Ratio(1, 3)},
    ),
    (
        "another credit",
        brief(measure("M1", "disputed", [OTHER_CREDIT, DEAD_B], [DEAD_C]), HEIGHT, WATERS),
        {"attribution.right": Ratio(2, 3), "attribution.dropped": Ratio(0, 3)},
    ),
    (
        "the credit in the chain alone is right",
        brief(measure("M1", "disputed", [CHAINED, DEAD_B], [DEAD_C]), HEIGHT, WATERS),
        {"attribution.right": Ratio(3, 3)},
    ),
    (
        "a credit invented",
        brief(DEAD, HEIGHT, measure("M3", "single-source", [_changed(WATER, attribution="police")])),
        {"attribution.invented": Ratio(1, 3), "attribution.right": Ratio(3, 3)},
    ),
    (
        "a quote changed",
        brief(DEAD, HEIGHT, measure("M3", "single-source", [BAD_QUOTE])),
        {"grounding.quotes": Ratio(5, 6), "grounding.inside": Ratio(5, 6)},
    ),
    (
        "a span shifted by one",
        brief(DEAD, HEIGHT, measure("M3", "single-source", [SHIFTED])),
        {"grounding.quotes": Ratio(6, 6), "grounding.inside": Ratio(5, 6)},
    ),
    (
        "a copy counted as an origin",
        brief(DEAD, HEIGHT, WATERS, origins={"a": "O1", "b": "O3", "c": "O2"}),
        {"origins.recall": Ratio(0, 1), "origins.over": Ratio(1, 1)},
    ),
    (
        "two origins taken for one",
        brief(DEAD, HEIGHT, WATERS, origins={"a": "O1", "b": "O1", "c": "O1"}),
        {"origins.precision": Ratio(1, 3), "origins.recall": Ratio(1, 1), "origins.over": Ratio(0, 1)},
    ),
    (
        "a statement's dispute not seen",
        brief(DEAD, HEIGHT, WATERS, statements=(statement("agreed"),)),
        {"statements.recall": Ratio(1, 1), "statements.disputed_recall": Ratio(0, 1)},
    ),
    (
        "a number in the prose with nothing behind it",
        brief(DEAD, HEIGHT, WATERS, lede=prose("The dam killed 17 people.")),
        {"grounding.bare_numbers": Ratio(1, 1)},
    ),
    (
        "a number in the prose that its figure does not print",
        brief(DEAD, HEIGHT, WATERS, lede=prose("It held 9 million litres.", _9_million_litres=WATER)),
        {"grounding.bare_numbers": Ratio(1, 1)},
    ),
    (
        "two positions of a kind that the words do not name",
        brief(
            measure("M1", "disputed", [_changed(DEAD_A, dimension="magnitude")], [_changed(DEAD_C, dimension="magnitude")]),
            lede=prose("It is given as 12 or 15.", _12_or_15="M1"),
        ),
        {"grounding.bare_numbers": Ratio(0, 1)},
    ),
    (
        "two positions of which one is nobody's",
        brief(
            measure("M1", "disputed", [_changed(DEAD_A, dimension="magnitude")], [_changed(DEAD_C, dimension="magnitude")]),
            lede=prose("It is given as 12 or 16.", _12_or_16="M1"),
        ),
        {"grounding.bare_numbers": Ratio(1, 1)},
    ),
    (
        "a number in the title with nothing behind it",
        brief(DEAD, HEIGHT, WATERS, title="Dam kills 17"),
        {"grounding.bare_numbers": Ratio(1, 1)},
    ),
    (
        "a number in an outlet's name is none",
        brief(DEAD, outlets={"a": "Orrin 24 Today"}, lede=prose("Orrin 24 Today says so.")),
        {"grounding.bare_numbers": Ratio(0, 0)},
    ),
    (
        "a number in a credit cut from an article is none",
        brief(
            measure("M1", "single-source", [_changed(DEAD_C, attribution="the dead at 15")]),
            lede=prose("So it was, citing the dead at 15, not the dead at 16."),
        ),
        {"grounding.bare_numbers": Ratio(1, 1)},
    ),
    (
        "a number in a verbatim quotation is none",
        brief(DEAD, lede=prose("“The dam killed 12 people”, and “The dam killed 17 people”.")),
        {"grounding.bare_numbers": Ratio(1, 1)},
    ),
    (
        "a dispute stated flat",
        brief(DEAD, HEIGHT, WATERS, lede=prose("The dam killed 12 people.", _12=DEAD_A)),
        {"grounding.flat": Ratio(1, 1), "grounding.bare_numbers": Ratio(0, 1)},
    ),
    (
        "a dispute with its source is not flat",
        brief(DEAD, HEIGHT, WATERS, lede=prose("The dam killed 12 people, police said.", _12=DEAD_A)),
        {"grounding.flat": Ratio(0, 1)},
    ),
]


@pytest.mark.parametrize(("error", "made", "wanted"), ONE_ERROR, ids=[case[0] for case in ONE_ERROR])
def test_one_error_lowers_its_own_score(
    tmp_path: Path, error: str, made: Brief, wanted: dict[str, Ratio]
) -> None:
    found = scored(tmp_path, made).scores
    for name, ratio in wanted.items():
        assert (name, found[name].hits) == (name, pytest.approx(ratio.hits)), error
        assert (name, found[name].of) == (name, ratio.of), error


@pytest.mark.parametrize(
    ("error", "made", "kind", "names"),
    [
        ("dropped", brief(DEAD, HEIGHT), "lost measure", "dam/water"),
        (
            "dropped",
            brief(DEAD, measure("M2", "agreed", [HIGH_C]), WATERS),
            "lost figure",
            "dam/height/b.txt:",
        ),
        ("slip", brief(measure("M1", "disputed", [DEAD_A], [WRONG_VALUE])), "wrong value", "dam/dead/c.txt:"),
        ("missed", brief(HEIGHT), "missed dispute", "dam/dead/verdict"),
        (
            "wrong",
            brief(HEIGHT.model_copy(update={"verdict": "compatible"})),
            "wrong verdict",
            "dam/height/verdict",
        ),
        ("unseen", brief(statements=(statement("agreed"),)), "missed statement dispute", "dam/mayor"),
    ],
)
def test_a_lost_fact_is_listed_with_its_line(
    tmp_path: Path, error: str, made: Brief, kind: str, names: str
) -> None:
    result = scored(tmp_path, made)
    facts = [fact for fact in result.facts if fact.kind == kind]
    assert any(fact.id.startswith(names) for fact in facts), error
    lines = (tmp_path / "dam" / "labels.yaml").read_text().splitlines()
    assert all(lines[fact.line - 1].strip() for fact in facts)


def test_the_smallest_figure_that_shares_the_number_is_taken(tmp_path: Path) -> None:
    wide = figure("b.txt", "Police said 12 people", 12)
    result = scored(tmp_path, brief(measure("M1", "disputed", [DEAD_A, wide, DEAD_B], [DEAD_C])))
    assert result.scores["figures.recall"] == Ratio(3, 6)
    assert result.scores["figures.precision"] == Ratio(3, 4)


def test_words_beside_the_number_are_not_the_number(tmp_path: Path) -> None:
    made = brief(measure("M1", "single-source", [figure("b.txt", "metres", 1, "length")]))
    assert scored(tmp_path, made).scores["figures.recall"] == Ratio(0, 6)


def test_measures_are_assigned_so_that_most_mentions_are_shared(tmp_path: Path) -> None:
    """Of "dead" M1 holds one mention and M2 two; of "height" M2 holds one."""
    made = brief(measure("M1", "agreed", [DEAD_A]), measure("M2", "disputed", [DEAD_B, HIGH_B], [DEAD_C]))
    result = scored(tmp_path, made)
    assert result.scores["disputes.recall"] == Ratio(1, 1)
    assert result.confusion[("agreed", "(none)")] == 1


def test_the_qualifier_is_scored_where_it_is_labelled(tmp_path: Path) -> None:
    content = labels()
    content["measures"][0]["reports"][0]["qualifier"] = "at least"
    gold = load_story(write_story(tmp_path / "dam", content))
    kept = measure("M1", "disputed", [_changed(DEAD_A, qualifier="At least")], [DEAD_C])
    assert score(gold, brief(kept)).scores["figures.qualifier"] == Ratio(1, 1)
    assert score(gold, brief(DEAD)).scores["figures.qualifier"] == Ratio(0, 1)


def test_differing_numbers_are_all_flagged_by_the_naive_baseline() -> None:
    other_unit = _changed(HIGH_C, unit="foot")
    flagged = flag_differing(brief(DEAD, measure("M2", "agreed", [HIGH_B, other_unit]), WATERS))
    assert [m.verdict for m in flagged.measures] == ["disputed", "disputed", "single-source"]


def test_ratios_of_stories_add_up() -> None:
    assert str(Ratio(1, 3) + Ratio(2, 2)) == "0.600 (3/5)"
    assert str(Ratio()) == "– (0/0)"
