"""Support is what origins found out themselves: one statement told twice is said to be one."""

from __future__ import annotations

import pytest

from consensus import Article, make_brief

FIRST = "The coastguard said {} people were aboard the ferry Alma when it sank off Brinport."
FIRST += (
    " Divers from the navy will search the wreck once the storm has passed. Insurers in Carrow expect claims "
    "from the owners of the cargo, most of it timber. The last service of the ship's engines was in spring."
)
SECOND = (
    "Families wait on the quay for news of relatives. There were {} people on the Alma, "
    "according to the coastguard, and few had reached the boats. "
    "Her brother cooks on board, said Mina Sørensen, who has slept in her car since the news came. "
    "The church opened its hall, and bakers brought bread. A choir sang at dusk."
)


@pytest.mark.parametrize(
    ("one", "other", "ending"),
    [("140", "140", "so they do not confirm each other."), ("140", "152", "both credit coastguard.")],
)
def test_two_origins_that_credit_one_body_are_said_to(one: str, other: str, ending: str) -> None:
    brief = make_brief(
        [
            Article(id="a", outlet="Post", text=FIRST.format(one)),
            Article(id="b", outlet="Mail", text=SECOND.format(other)),
        ]
    )
    measure = next(m for m in brief.measures if any(f.printed == one for p in m.positions for f in p.figures))
    assert {origin for p in measure.positions for origin in p.origins} == {"O1", "O2"}
    assert measure.explanation.casefold().endswith(ending)


def test_one_body_behind_one_side_of_a_dispute_is_said_to_be_no_confirmation() -> None:
    third = "At sea the Alma carried 152 people, harbour pilots said. They saw her pass at dusk, low in the water."
    brief = make_brief(
        [
            Article(id="a", outlet="Post", text=FIRST.format("140")),
            Article(id="b", outlet="Mail", text=SECOND.format("140")),
            Article(id="c", outlet="Echo", text=third),
        ]
    )
    (measure,) = (m for m in brief.measures if m.verdict == "disputed")
    assert measure.explanation.endswith(
        "Post and Mail both credit coastguard, so they do not confirm each other."
    )


def test_two_amounts_that_escaped_are_one_measure_wherever_they_escaped_from() -> None:
    flat = (
        "About 40 tonnes of the fuel leaked through a seam of the tank at Lowen Oil, the fire brigade said."
    )
    other = (
        "The amount of fuel that leaked from the Lowen Oil depot in Port Arne on Friday was 65 tonnes, a foreman "
        "at the depot said on Sunday. Divers had found more of it under the pier than booms could hold."
    )
    brief = make_brief(
        [Article(id="a", outlet="Post", text=flat), Article(id="b", outlet="Mail", text=other)]
    )
    (measure,) = (m for m in brief.measures if m.unit)
    assert (measure.verdict, sorted(p.printed for p in measure.positions)) == (
        "disputed",
        ["65 tonnes", "About 40 tonnes"],
    )
