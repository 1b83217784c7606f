"""A number that whoever gave it took back supports nothing."""

from __future__ import annotations

import pytest
from helpers_figures import figure

from consensus import Article, make_brief
from consensus.reconciling.withdrawn import withdrawn


@pytest.mark.parametrize(
    ("sentence", "taken_back"),
    [
        ("The port withdrew its estimate of about 40 tonnes.", True),
        ("The port has retracted an earlier figure of 40 tonnes.", True),
        ("Police took back their count of 40 boats.", True),
        ("The port has not withdrawn its estimate of 40 tonnes.", False),
        ("The Gazette has withdrawn its report that 40 tonnes were lost.", True),
        ("An earlier figure of 40 tonnes was withdrawn.", True),
        ("The port's estimate of about 40 tonnes of oil has since been withdrawn.", True),
        ("The port's estimate of 40 tonnes was never withdrawn.", False),
        ("A report that 40 tonnes were lost was confirmed.", False),
        ("Some 40 tonnes were withdrawn.", False),
        ("The port repeated its estimate of 40 tonnes.", False),
        ("The army withdrew 40 tonnes of fuel.", False),
        ("The firm withdrew its offer; the port's estimate of 40 tonnes stands.", False),
    ],
)
def test_a_number_taken_back_is_told_from_one_that_stands(sentence: str, taken_back: bool) -> None:
    at = sentence.index("40")
    found = figure("40", 40, quote=sentence).model_copy(update={"start": at, "end": at + 2})
    assert withdrawn(found) is taken_back


def test_a_number_taken_back_is_left_out_with_the_reason() -> None:
    first = "About 40 tonnes of fuel leaked from the tanker Alma at Brinport, the port authority said."
    second = (
        "Divers reached the Alma at Brinport. The port authority withdrew its estimate of about 40 tonnes."
    )
    brief = make_brief(
        [Article(id="a", outlet="Post", text=first), Article(id="b", outlet="Mail", text=second)]
    )
    kept = [f.article for m in brief.measures for p in m.positions for f in p.figures if f.unit]
    assert kept == ["a"]
    assert any("40 tonnes" in left.what and "withdrawn" in left.why for left in brief.left_out)
