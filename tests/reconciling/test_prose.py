"""From placeholders to paragraphs: every number cut from an article, a dispute never flat."""

from __future__ import annotations

import pytest
from helpers_figures import figure

from consensus.reconciling.prose.rendering import Material, placeholders, render
from consensus.schema import Evidence, Figure, Measure, Position, Statement


def named(base: Figure, ident: str, article: str) -> Figure:
    return base.model_copy(update={"id": f"{article}:{ident}", "article": article})


ONE = named(figure("1 kilometre", 1, unit="km"), "F1", "wire")
OTHER = named(figure("4.7-kilometer", 4.7, unit="km"), "F2", "lantern").model_copy(update={"kind": "measure"})
ALONE = named(figure("400 yards", 365.76, unit="m"), "F3", "post")


def position(found: Figure, origin: str) -> Position:
    return Position(printed=found.printed, origins=(origin,), figures=(found,))


def measure(ident: str, verdict: str, *positions: Position) -> Measure:
    return Measure.model_validate(
        {"id": ident, "label": "length", "verdict": verdict, "positions": positions}
    )


MATERIAL = Material(
    measures={
        "M1": measure("M1", "disputed", position(ONE, "O1"), position(OTHER, "O2")),
        "M2": measure("M2", "single-source", position(ALONE, "O3")),
    },
    statements={
        "T1": Statement(
            id="T1",
            text="The ceremony was held by video link.",
            verdict="agreed",
            origins=("O1", "O2"),
            evidence=(Evidence(article="wire", start=0, end=4, quote="held"),),
        )
    },
    figures={f.id: f for f in (ONE, OTHER, ALONE)},
    labels={"O1": "Meridian Wire report", "O2": "Kyiv Lantern", "O3": "Albion Post"},
)


def test_a_disputed_measure_names_both_sides_and_who_prints_them() -> None:
    text = render("The bridge will be {M1} long.", MATERIAL).text
    assert text == (
        "The bridge will be 1 kilometre or 4.7 kilometer long "
        "(1 kilometre: Meridian Wire report; 4.7 kilometer: Kyiv Lantern)."
    )


EARLY = named(figure("38 miles", 61, unit="km"), "F4", "wire")
LATE = named(figure("44 miles", 71, unit="km"), "F5", "lantern")
RUNNING = Material(
    measures={
        "M1": measure("M1", "compatible", position(LATE, "O2"), position(EARLY, "O1")).model_copy(
            update={"reason": "as-of"}
        )
    },
    statements={},
    figures={f.id: f for f in (EARLY, LATE)},
    labels={},
)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("The oil fouled {M1} of coast.", "The oil fouled 44 miles of coast (earlier 38 miles)."),
        ("The wire counted {F:wire:F4}.", "The wire counted 38 miles (later 44 miles)."),
        ("It fouled {M1}. It was {M1}.", "It fouled 44 miles (earlier 38 miles). It was 44 miles."),
    ],
)
def test_a_running_count_stands_with_its_latest_state(template: str, text: str) -> None:
    assert render(template, RUNNING).text == text


def test_an_abbreviation_ends_no_sentence() -> None:
    text = render("A {M1} bridge near U.S. soil and St. Ives. It opens in May.", MATERIAL).text
    first, _, last = text.rpartition(" It opens")
    assert first.startswith("A ")
    assert first.partition("St. Ives")[0].count("(") == 0
    assert last == " in May."


def test_sides_are_named_behind_each_value_where_the_draft_asks_for_it() -> None:
    text = render("Reports differ on its length: {M1:sides}.", MATERIAL).text
    assert text == (
        "Reports differ on its length: 1 kilometre (Meridian Wire report) or 4.7 kilometer (Kyiv Lantern)."
    )


def test_a_figure_of_a_disputed_measure_cannot_be_told_alone() -> None:
    text = render("It will be {F:wire:F1} long.", MATERIAL).text
    assert "1 kilometre or 4.7 kilometer" in text


def test_a_dispute_is_spelled_out_once_a_paragraph() -> None:
    text = render("It is {M1} long. Those {M1} cost dearly.", MATERIAL).text
    assert text.count("Meridian Wire report") == 1
    assert text.count("1 kilometre or 4.7 kilometer") == 2


def test_sides_named_in_one_paragraph_are_not_named_again_in_the_next() -> None:
    spelled: set[str] = set()
    first = render("It is {M1:sides} long.", MATERIAL, spelled).text
    second = render("At {M1} it would be short.", MATERIAL, spelled).text
    assert "Kyiv Lantern" in first
    assert second == "At 1 kilometre or 4.7 kilometer it would be short."


def test_nobody_is_credited_with_a_number_that_another_prints() -> None:
    half = named(figure("half-a-mile", 0.5, unit="mile"), "F4", "post").model_copy(update={"kind": "measure"})
    copied = named(ONE, "F5", "copy")
    fitting = Position(printed="1 kilometre", origins=("O1", "O3"), figures=(ONE, copied, half))
    disputed = measure("M3", "disputed", fitting, position(OTHER, "O2"))
    origin_of = {"wire": "O1", "copy": "O1", "post": "O3", "lantern": "O2"}
    material = Material(
        measures={"M3": disputed},
        statements={},
        figures={},
        labels=MATERIAL.labels,
        origin_of=lambda found: origin_of[found.article],
    )
    assert render("It will be {M3} long.", material).text == (
        "It will be 1 kilometre or 4.7 kilometer long (1 kilometre: Meridian Wire report; half a mile: "
        "Albion Post; 4.7 kilometer: Kyiv Lantern)."
    )


def test_two_running_counts_of_a_sentence_each_stand_by_their_number() -> None:
    burned, fouled = (
        measure(name, "compatible", position(late, "O2"), position(early, "O1")).model_copy(
            update={"reason": "as-of"}
        )
        for name, late, early in (("M1", LATE, EARLY), ("M2", OTHER, ONE))
    )
    figures = {f.id: f for f in (EARLY, LATE, ONE, OTHER)}
    material = Material(measures={"M1": burned, "M2": fouled}, statements={}, figures=figures, labels={})
    found = render("It fouled {F:wire:F4} and {F:wire:F1}.", material)
    assert found.text == (
        "It fouled 38 miles and 1 kilometre (38 miles: later 44 miles; 1 kilometre: later 4.7 kilometer)."
    )
    assert len(found.links) == 6


def test_each_report_of_one_value_cites_whom_it_credits() -> None:
    whom = (("wire", "police"), ("copy", "police"), ("post", "the mayor"), ("lantern", ""))
    figures = tuple(
        named(figure("38", 38), f"F{n}", article).model_copy(update={"attribution": who})
        for n, (article, who) in enumerate(whom)
    )
    origin_of = {"wire": "O1", "copy": "O1", "post": "O3", "lantern": "O2"}
    material = Material(
        measures={"M3": measure("M3", "disputed", Position(printed="38", origins=("O1",), figures=figures))},
        statements={},
        figures={},
        labels=MATERIAL.labels,
        origin_of=lambda found: origin_of[found.article],
    )
    assert render("It hurt {M3:sides}.", material).text == (
        "It hurt 38 (Meridian Wire report, citing police; Albion Post, citing the mayor; Kyiv Lantern)."
    )


def test_many_values_are_told_from_low_to_high() -> None:
    many = [position(named(figure(str(n), n), f"F{n}", f"paper{n}"), "O1") for n in (47, 23, 31)]
    material = Material(measures={"M3": measure("M3", "disputed", *many)}, statements={}, figures={}, labels={})
    assert render("It killed {M3} people.", material).text.startswith("It killed 23, 31 or 47 people")


def test_a_text_fault_is_no_side() -> None:
    lost = OTHER.model_copy(update={"fault": "another copy prints 47 km"})
    disputed = measure("M3", "disputed", position(ONE, "O1"), position(ALONE, "O3"), position(lost, "O2"))
    material = Material(measures={"M3": disputed}, statements={}, figures={}, labels=MATERIAL.labels)
    assert "4.7" not in render("It will be {M3} long.", material).text


def test_links_point_at_the_words_they_stand_for() -> None:
    paragraph = render("It stands {M2} downstream, {T1}.", MATERIAL)
    assert {paragraph.text[link.start : link.end] for link in paragraph.links} == {
        "400 yards",
        "The ceremony was held by video link",
    }
    assert paragraph.cites == ("M2", "T1")


def test_a_citation_in_square_brackets_is_cited_and_not_printed() -> None:
    paragraph = render("Both took part by video [T1].", MATERIAL)
    assert paragraph.text == "Both took part by video."
    assert paragraph.cites == ("T1",)


@pytest.mark.parametrize("template", ["It is {M9} long.", "It is {F:wire:F9} long.", "So it is [T9]."])
def test_an_unknown_placeholder_is_an_error_not_a_gap(template: str) -> None:
    with pytest.raises(KeyError):
        render(template, MATERIAL)


def test_placeholders_are_listed_in_order_once() -> None:
    assert placeholders("{M2} and {M1}, {M2} [T1]") == ["M2", "M1", "T1"]


def test_a_day_that_code_adds_does_not_run_into_the_next_number() -> None:
    day = named(figure("Monday", kind="date"), "F6", "wire").model_copy(update={"value": "2025-05-05"})
    noon = named(figure("noon", kind="time"), "F7", "wire")
    told = Material(measures={}, statements={}, figures={f.id: f for f in (day, noon)}, labels={})
    text = render("Aid was due by {F:wire:F6} {F:wire:F7}.", told).text
    assert text == "Aid was due by Monday, 5 May 2025, noon."
