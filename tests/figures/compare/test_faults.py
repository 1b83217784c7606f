"""Text faults and their proof. Sentences written for this project."""

from __future__ import annotations

from helpers_figures import figure as F
from helpers_figures import own_origin

from consensus.figures.compare import judge
from consensus.figures.compare.faults import find_faults
from consensus.figures.compare.over_time.later import Timeline

WIRE = {"a1": "wire", "a2": "wire", "a3": "wire"}


def wire(f):
    return WIRE.get(f.article, f.article)


def years(printed, value, article, quote, unit="year"):
    return F(printed, value, unit=unit, article=article, quote=quote, noun="")


LOST = years(
    "1 years", 1, "a1", "The agency said the span would be long and building it is expected to take 1 years."
)
KEPT = years("1 ½ years", 1.5, "a2", "The span, reports say, is thought to take 1 ½ years to build.")
MONTHS = years("18 months", 18, "a3", "The long span is expected to take 18 months to build.", unit="month")
OTHER = years("18 months", 18, "b1", "Work will take 18 months.", unit="month")


def test_a_lost_half_is_proved_by_a_reworded_sibling():
    assert list(find_faults([LOST, KEPT, MONTHS, OTHER], wire)) == [LOST.id]


def test_without_a_sibling_of_the_same_origin_it_is_simply_disputed():
    assert find_faults([LOST, OTHER], wire) == {}
    assert judge([LOST, OTHER], Timeline(wire)).verdict == "disputed"


SAID = "Some {} people left their homes overnight, the relief agency said on Monday."


def moved(printed, value, article):
    return F(printed, value, article=article, quote=SAID.format(printed), noun="people")


def test_a_lost_zero_needs_the_same_sentence_and_others_behind_the_sibling():
    short, long = moved("1,200", 1200, "a1"), moved("12,000", 12000, "a2")
    third = moved("12,000", 12000, "b1")
    assert list(find_faults([short, long, third], wire)) == [short.id]
    assert find_faults([short, long, third], own_origin) == {}
    assert find_faults([short, long], wire) == {}


def test_a_faulty_figure_is_no_position():
    faults = find_faults([LOST, KEPT, MONTHS, OTHER], wire)
    marked = [f.model_copy(update={"fault": faults.get(f.id)}) for f in (LOST, KEPT, MONTHS, OTHER)]
    judged = judge(marked, Timeline(wire))
    assert (judged.verdict, judged.reason) == ("agreed", "text-fault")
    assert LOST.id not in {f.id for position in judged.positions for f in position}
    assert "another copy of the same report prints" in judged.explanation


def test_both_reworded_without_a_visible_loss_prove_nothing():
    a = F("14", 14, article="a1", quote="Police counted 14 boats on the quay by noon.")
    b = F("15", 15, article="a2", quote="By midday some 15 vessels were tied up, officers said.")
    c = F("15", 15, article="b1", quote="There were 15 boats.")
    assert find_faults([a, b, c], wire) == {}


TOLL = "The storm killed {} people in Orrin on Monday, the civil defence said."


def test_a_later_copy_with_a_later_toll_is_no_fault():
    early = F("12", 12, article="a1", quote=TOLL.format("12"), noun="people")
    late = F("23", 23, article="a2", quote=TOLL.format("23"), noun="people")
    other = F("23", 23, article="b1", quote="In all 23 people died.")
    assert find_faults([early, late, other], wire) == {}


BURNT = "The fire has burned {} of forest since Saturday, the county said."


def test_a_unit_slip_is_proved_by_a_copy_that_converts_it():
    acres = F(
        "18,400 km", 18400, unit="km", article="a1", quote=BURNT.format("18,400 km"), phrase="18,400 km (x)"
    )
    hectares = F("18,400 miles", 18400, unit="mile", article="a2", quote=BURNT.format("18,400 miles"))
    assert list(find_faults([acres, hectares], wire)) == [hectares.id]
