"""Origins figure by figure: own reporting of a copy, credits, contradictions inside one report."""

import re

import helpers_origins as texts
import pytest
from helpers_origins import figures_of

from consensus.reconciling.origins import find_origins
from consensus.schema import Article


def origins_of_figures(*articles: Article) -> dict[tuple[str, str], str]:
    """The origin of each figure, by article and print (of equal prints the last one)."""
    figures = {article.id: figures_of(article) for article in articles}
    found = find_origins(articles, figures)
    return {(f.article, f.printed): found.of_figure(f) for every in figures.values() for f in every}


WIRE = Article(id="wire", text=texts.WIRE, credit="Halcyon")
TRIMMED = Article(id="trimmed", text=texts.TRIMMED)
REWORDED = Article(id="reworded", text=texts.REWORDED)
RIVAL = Article(id="rival", text=texts.RIVAL)


@pytest.mark.parametrize(
    ("article", "printed", "origin"),
    [
        ("wire", "212", "O1"),
        ("wire", "41", "O1"),  # cut by the trimmed copy, kept by the rewording
        ("wire", "8,000 litres", "O1"),
        ("trimmed", "212", "O1"),
        ("trimmed", "22 years", "O1"),
        ("trimmed", "26", "O1+trimmed"),
        ("trimmed", "2", "O1+trimmed"),  # loaves, not the two lifeboats
        ("reworded", "212", "O1"),
        ("reworded", "1978", "O1"),
        ("rival", "212", "O2"),
        ("rival", "5,400", "O2"),
    ],
)
def test_added_reporting_is_an_origin_of_its_own(article: str, printed: str, origin: str) -> None:
    found = origins_of_figures(WIRE, TRIMMED, REWORDED, RIVAL)
    assert found[article, printed] == origin


def test_own_reporting_is_listed_after_its_report() -> None:
    articles = (WIRE, TRIMMED, RIVAL)
    found = find_origins(articles, {article.id: figures_of(article) for article in articles})
    assert [(origin.id, origin.articles) for origin in found.origins] == [
        ("O1", ("wire", "trimmed")),
        ("O1+trimmed", ("trimmed",)),
        ("O2", ("rival",)),
    ]
    assert found.origins[1].label == "own reporting of trimmed"
    assert "26" in found.origins[1].evidence[0]


def test_without_figures_there_is_no_own_reporting() -> None:
    assert [origin.id for origin in find_origins((WIRE, TRIMMED)).origins] == ["O1"]


def test_weak_figures_alone_are_no_reporting() -> None:
    weak = [figure.model_copy(update={"weak": True}) for figure in figures_of(TRIMMED)]
    found = find_origins((WIRE, TRIMMED), {"wire": figures_of(WIRE), "trimmed": weak})
    assert [origin.id for origin in found.origins] == ["O1"]


def test_a_changed_number_in_a_copied_sentence_is_no_own_reporting() -> None:
    spoiled = Article(id="spoiled", text=texts.TRIMMED.replace("17 passengers", "71 passengers"))
    assert origins_of_figures(WIRE, spoiled)["spoiled", "71"] == "O1"


def test_another_speaker_with_another_number_is_own_reporting() -> None:
    own = texts.TRIMMED.replace(
        "Captain Lewin Ashdown, who has sailed the route for 22 years, told investigators that the radar",
        "Boatswain Odo Pryce, who has sailed the route for 9 years, told investigators that the radar",
    )
    added = Article(id="added", text=own)
    assert origins_of_figures(WIRE, added)["added", "9 years"] == "O1+added"


def test_an_independent_article_has_no_second_origin() -> None:
    assert set(origins_of_figures(RIVAL).values()) == {"O1"}


def test_two_reports_of_one_agency_are_one_origin() -> None:
    first = Article(id="first", text=texts.RIVAL, credit="AP")
    second = Article(id="second", text=texts.LOCAL, outlet="Associated Press")
    assert [origin.articles for origin in find_origins((first, second)).origins] == [("first", "second")]


def test_a_claimed_credit_on_a_foreign_text_joins_nothing() -> None:
    claimed = Article(id="claimed", text=texts.ELSEWHERE, credit="Halcyon")
    found = find_origins((WIRE, claimed))
    assert [origin.articles for origin in found.origins] == [("wire",), ("claimed",)]
    assert "both credit Halcyon, but share next to nothing" in found.origins[1].evidence[-1]
    labels = [origin.label for origin in found.origins]
    assert labels == ["Halcyon report in wire", "Halcyon report in claimed"]


def test_a_claimed_credit_hides_no_contradiction() -> None:
    text = re.sub(r"\b17\b", "71", texts.LOCAL)
    claimed = Article(id="claimed", text=text, credit="Halcyon")
    found = origins_of_figures(WIRE, claimed)
    assert found["claimed", "71"] != found["wire", "17"]


@pytest.mark.parametrize("credit", ["agencies", "", None])
def test_a_credit_that_names_nobody_joins_nobody(credit: str | None) -> None:
    first = Article(id="first", text=texts.RIVAL, credit=credit)
    second = Article(id="second", text=texts.LOCAL, credit=credit)
    assert len(find_origins((first, second)).origins) == 2
