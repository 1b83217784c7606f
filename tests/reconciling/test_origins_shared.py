"""Which figures of several origins go back to one body."""

import pytest

from consensus.reconciling.origins import shared_sources
from consensus.reconciling.origins.shared import same_body
from consensus.schema import Credit, Figure


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("South Korean officials", "South Korea's spy agency", True),
        ("Ukrainian military intelligence", "Ukraine's health ministry", False),
        ("Ukrainian military intelligence", "Ukraine's military", True),
        ("China's defence ministry", "Chinese officials", True),
        ("the Health Ministry", "Ministry of Health", True),
        ("the health ministry", "the interior ministry", False),
        ("British officials", "the UK government", True),
        ("Tass", "Russian state news agency Tass", True),
        ("KCNA", "Tass", False),
        ("police", "Police", True),
        ("police chief Ann Ray", "Ray", True),
        ("North Korea", "South Korea", False),
        ("North Korean state media", "South Korean officials", False),
        ("Chinese state media", "Russian state media", False),
        ("the Bulletin Centre", "the International Seismic Bulletin Centre", True),
        ("officials", "South Korean officials", False),
        ("officials", "officials", False),
        ("Kyrylo Ode", "Ukraine's military intelligence chief Kyrylo Ode", True),
        ("Kim Jong Un", "Kim Kyong Jun", False),
        ("US officials", "the U.S. Geological Survey", False),
        ("the White House", "House Republicans", False),
        ("", "", False),
        ("…", "police", False),
    ],
)
def test_same_body(one: str, other: str, same: bool) -> None:
    assert same_body(one, other) is same
    assert same_body(other, one) is same


def figure(article: str, attribution: str = "", *chain: str) -> Figure:
    return Figure(
        id=f"F-{article}-{attribution}",
        article=article,
        start=0,
        end=2,
        printed="40",
        phrase="40",
        quote="40",
        quote_start=0,
        quote_end=2,
        kind="number",
        dimension="count",
        attribution=attribution,
        chain=tuple(Credit(who=who, role="said") for who in chain),
    )


def test_two_origins_that_credit_one_body() -> None:
    made = [figure("a", "South Korean officials"), figure("b", "South Korean government intelligence")]
    [found] = shared_sources(made)
    assert (found.who, found.origins) == ("South Korean government intelligence", ("a", "b"))
    assert found.figures == tuple(f.id for f in made)


@pytest.mark.parametrize(
    "made",
    [
        [],
        [figure("a", "police")],
        [figure("a"), figure("b")],
        [figure("a", "police"), figure("b", "the mayor's office")],
        [figure("a", "police"), figure("a", "the police")],
    ],
)
def test_nothing_is_shared(made: list[Figure]) -> None:
    assert shared_sources(made) == ()


def test_copies_of_one_report_are_one_origin() -> None:
    made = [figure("a", "police"), figure("b", "police")]
    assert shared_sources(made, lambda _: "O1") == ()


def test_every_link_of_the_chain_counts() -> None:
    made = [
        figure("a", "the Ledger, citing South Korean officials"),
        figure("b", "x", "South Korea's spy agency"),
        figure("c", "x", "the Ledger"),
    ]
    assert {(found.who, found.origins) for found in shared_sources(made)} == {
        ("South Korea's spy agency", ("a", "b")),
        ("the Ledger", ("a", "c")),
    }
