"""The measures a model proposes: ids that exist, labels without numbers, parts that add up."""

from __future__ import annotations

from helpers_figures import figure

from consensus.reconciling.model.answer import ReconcilingAnswer
from consensus.reconciling.model.groups import read_groups
from consensus.schema import Figure


def named(base: Figure, ident: str) -> Figure:
    return base.model_copy(update={"id": ident, "label": f"label of {ident}", "article": ident})


FIGURES = {
    f.id: f
    for f in (
        named(figure("4,700", 4700, quote="4,700 killed or wounded"), "a"),
        named(figure("600", 600, quote="600 killed"), "b"),
        named(figure("4,100", 4100, quote="4,100 injured"), "c"),
        named(figure("12", 12, quote="12 guns"), "d"),
    )
}
SHORT = {"A1": "a", "B1": "b", "B2": "c", "C1": "d"}


def answer(**parts: object) -> ReconcilingAnswer:
    empty = {"title": "", "measures": [], "wholes": [], "statements": [], "lede": "", "prose": []}
    return ReconcilingAnswer.model_validate(empty | parts)


def test_parts_that_add_up_join_their_whole() -> None:
    groups, left = read_groups(answer(wholes=[["A1", "B1 B2"]]), SHORT, FIGURES)
    assert groups[0].parts == (("b", "c"),)
    assert left == []


def test_parts_that_do_not_add_up_are_no_parts_and_no_dispute() -> None:
    groups, left = read_groups(answer(wholes=[["A1", "B1 C1"]]), SHORT, FIGURES)
    assert all(not group.parts for group in groups)
    assert "do not add up" in left[0].why


def test_a_label_with_a_number_gives_way_and_unknown_ids_are_said() -> None:
    rows = [["M1", "4,711 casualties", "A1 Z9"], ["M2", "nothing", "Z1"]]
    groups, left = read_groups(answer(measures=rows), SHORT, FIGURES)
    assert [(group.label, group.figures) for group in groups] == [("label of a", ("a",))]
    assert "a measure" in left[0].what
