"""Measures: verdicts, positions, order, what is left out. Figures by hand and own sentences."""

from __future__ import annotations

import pytest
from helpers_figures import day, own_origin, read, summary
from helpers_figures import figure as F

from consensus.reconciling.grouping.groups import Group, propose_groups
from consensus.reconciling.measures import build_measures


def by_hand(article, printed, value, **more):
    return F(printed, value, article=article, id=f"{article}:{printed}", **more)


def one_measure(*figures, origin_of=own_origin, parts=()):
    ids = tuple(f.id for f in figures if not any(f.id in part for part in parts))
    summaries = [summary(f.article, f) for f in figures]
    measures, left = build_measures(summaries, [Group("G1", "the thing", ids, tuple(parts))], origin_of)
    assert len(measures) == 1
    assert left == []
    return measures[0]


def test_positions_are_printed_as_in_the_text_and_ranked_by_origins():
    measure = one_measure(
        by_hand("a", "14,000", 14000, hedge="approx", qualifier="some"),
        by_hand("b", "15,000", 15000, hedge="approx", qualifier="about"),
        by_hand("c", "15,000", 15000),
    )
    assert measure.verdict == "disputed"
    assert [(p.printed, p.low, p.high, p.origins) for p in measure.positions] == [
        ("15,000", 14500, 15500, ("c", "b")),
        ("some 14,000", 13500, 14500, ("a",)),
    ]
    assert (measure.low, measure.high) == (13500, 15500)
    assert measure.settle


def test_support_counts_origins_not_articles():
    wire = {"a": "wire", "b": "wire", "c": "wire", "d": "d", "e": "e"}
    measure = one_measure(
        *(by_hand(article, "20", 20) for article in "abc"),
        *(by_hand(article, "31", 31) for article in "de"),
        origin_of=lambda f: wire[f.article],
    )
    assert [(p.printed, p.origins) for p in measure.positions] == [("31", ("d", "e")), ("20", ("wire",))]


def test_two_copies_of_one_report_with_two_numbers_are_a_dispute():
    measure = one_measure(by_hand("a", "20", 20), by_hand("b", "31", 31), origin_of=lambda f: "wire")
    assert measure.verdict == "disputed"
    assert measure.explanation.endswith("All of them carry one report.")


def test_one_report_that_credits_two_numbers_to_two_sources_tells_a_dispute():
    figures = [
        by_hand("a", printed, value).model_copy(update={"attribution": who, "id": who})
        for printed, value, who in (("20", 20, "the police"), ("31", 31, "the union"))
    ]
    assert one_measure(*figures).verdict == "disputed"
    alike = [f.model_copy(update={"attribution": "the police"}) for f in figures]
    measure = one_measure(*alike)
    assert measure.verdict == "single-source"
    assert measure.explanation == "Only one origin gives this, and it prints 31 and 20."


@pytest.mark.parametrize(
    ("label", "shown"),
    [("People killed", "people killed"), ("Orrin's dead", "Orrin's dead"), ("People", "people")],
)
def test_a_label_begins_with_a_small_letter_unless_it_is_a_name(label, shown):
    made = by_hand("a", "40", 40).model_copy(update={"label": "people killed in Orrin"})
    ((measure,), _) = build_measures([summary("a", made)], [Group("G1", label, (made.id,))], own_origin)
    assert measure.label == shown


def test_the_intervals_of_counts_that_cannot_both_be_true_do_not_meet():
    measure = one_measure(by_hand("a", "40", 40), by_hand("b", "43", 43))
    first, second = sorted((p.low, p.high) for p in measure.positions)
    assert measure.verdict == "disputed"
    assert first[1] <= second[0]


def test_the_measure_is_in_the_unit_most_figures_use():
    measure = one_measure(
        by_hand("a", "1 kilometre", 1, unit="km"),
        by_hand("b", "1 km", 1, unit="km"),
        by_hand("c", "3 miles", 3, unit="mile"),
    )
    assert measure.unit == "km"
    assert measure.positions[1].printed == "3 miles"
    assert measure.positions[1].low == pytest.approx(4.02, abs=0.01)


def test_a_text_fault_is_kept_and_marked_but_is_no_position_of_the_verdict():
    said = "Some {} people left their homes overnight, the relief agency said."
    figures = [
        by_hand("a", "1,200", 1200, quote=said.format("1,200")),
        by_hand("b", "12,000", 12000, quote=said.format("12,000")),
        by_hand("c", "12,000", 12000, quote="In all 12,000 people are displaced."),
    ]
    measure = one_measure(*figures, origin_of=lambda f: "wire" if f.article in "ab" else f.article)
    assert (measure.verdict, measure.reason) == ("agreed", "text-fault")
    assert [(p.printed, bool(p.figures[0].fault)) for p in measure.positions] == [
        ("12,000", False),
        ("1,200", True),
    ]
    assert (measure.low, measure.high) == (11500, 12500)


def test_parts_are_a_position_of_their_own():
    whole = by_hand("a", "4,700", 4700)
    killed = by_hand("b", "600", 600, hedge="approx", qualifier="around", quote="around 600 killed")
    hurt = by_hand("b", "4,000", 4000, hedge="over", qualifier="more than", quote="more than 4,000 injured")
    measure = one_measure(whole, killed, hurt, parts=[(killed.id, hurt.id)])
    assert (measure.verdict, measure.reason) == ("compatible", "part-whole")
    assert [(p.printed, p.low, p.high) for p in measure.positions] == [
        ("4,700", 4650, 4750),
        ("around 600 + more than 4,000", 4550, None),
    ]


def test_parts_that_do_not_add_up_are_disputed():
    whole = by_hand("a", "9,000", 9000)
    killed = by_hand("b", "600", 600, quote="600 killed")
    hurt = by_hand("b", "4,000", 4000, quote="4,000 injured")
    measure = one_measure(whole, killed, hurt, parts=[(killed.id, hurt.id)])
    assert (measure.verdict, measure.reason) == ("disputed", "part-whole")


def test_the_day_of_publication_orders_counts_that_the_texts_do_not_date():
    summaries = [
        read("a", "The storm killed 12 people in Orrin, police said.", "2025-03-04"),
        read("b", "The storm killed 15 people in Orrin, police said.", "2025-03-05"),
    ]
    (measure,) = build_measures(summaries, propose_groups(summaries), own_origin)[0]
    assert (measure.verdict, measure.reason) == ("compatible", "as-of")
    assert "15 is the later count (5 March) and supersedes 12 (4 March)." in measure.explanation


def test_a_day_and_its_month_agree_and_two_days_do_not():
    may = day("May", "2025-05-01", (20209, 20240), "2025-06-01", article="a")
    first = day("1 May", "2025-05-01", (20209, 20210), "2025-05-02", article="b")
    last = day("30 April", "2025-04-30", (20208, 20209), "2025-05-01", article="c")
    assert one_measure(may, first).verdict == "agreed"
    assert one_measure(first, last).verdict == "disputed"
    said = one_measure(first, last).explanation
    assert said.startswith("1 May and 30 April cannot both be true: they are 1 day apart.")


def test_disputed_measures_come_first_then_by_origins_then_single_sources():
    figures = [by_hand(article, printed, value) for article, printed, value in SCRAMBLED]
    groups = [
        Group("x", "a single origin", ("a:97",)),
        Group("y", "agreed", ("a:5", "b:5")),
        Group("z", "disputed", ("b:20", "c:31")),
    ]
    measures, _ = build_measures([summary(f.article, f) for f in figures], groups, own_origin)
    assert [(m.id, m.label) for m in measures] == [
        ("M1", "disputed"),
        ("M2", "agreed"),
        ("M3", "a single origin"),
    ]


SCRAMBLED = [("a", "97", 97), ("a", "5", 5), ("b", "5", 5), ("b", "20", 20), ("c", "31", 31)]


def test_weak_figures_without_company_are_left_out_with_a_reason():
    weak = by_hand("a", "two", 2, weak=True)
    measures, left = build_measures([summary("a", weak)], [], own_origin)
    assert measures == []
    assert [x.what for x in left] == ["“two” (a)"]


def test_a_label_with_a_number_of_a_figure_that_left_the_group_is_not_kept():
    figures = by_hand("a", "900", 900, label="barrels"), by_hand("b", "901", 901, label="barrels")
    measures, _ = build_measures(
        [summary(f.article, f) for f in figures], [Group("G1", "spills in a decade", ("a:900",))], own_origin
    )
    assert [measure.label for measure in measures] == ["barrels", "barrels"]
