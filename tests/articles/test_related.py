"""Which articles are about one event. Texts: invented, from development."""

from __future__ import annotations

import pytest
from helpers_articles import MASTHEAD, STORY, WIRE
from helpers_clusters import DAM
from helpers_events import EVENTS, KINDS

from consensus.articles import prepare, same_event, unrelated
from consensus.articles.related import doubtful
from consensus.schema import Article

OTHER = """The central bank of Velmara raised its main interest rate by half a point to 6.25 percent on Thursday.

Governor Lucia Prats said that inflation, which reached 9.1 percent in April, would fall only slowly next year.

Analysts had expected a smaller step. The currency gained 1.4 percent against the dollar within an hour.

Mortgage lenders said that families with variable loans would pay some 40 dollars more each month.

The finance ministry declined to comment on the decision, which the bank's board took by five votes to four."""

REWORDED = """Fourteen people had to be treated by doctors after a walkway over the water in Harrow Bay gave way on Tuesday.

Rescue divers looked for victims in the harbour but the coastguard reported that nobody was missing.

The bridge, which dates from 1987 and spans 310 metres, had passed an inspection last spring, the port authority said.

Ines Calder, the mayor, promised a ferry for the time being. The chief engineer, Tomas Reyl, expects to learn within
ten days what made the cable snap, and whether other bridges in the city are in danger."""


def article(ident: str, text: str) -> Article:
    return prepare(Article(id=ident, text=text))


def test_reports_of_one_event_stay_together_and_another_is_named() -> None:
    articles = [article("a", WIRE), article("b", REWORDED), article("c", MASTHEAD), article("x", OTHER)]
    assert same_event(articles) == [["a", "b", "c"], ["x"]]
    reasons = unrelated(articles)
    assert list(reasons) == ["x"]
    assert "same event" in reasons["x"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The storm killed 12 people in Orrin, police said.",
            "Police said 15 people were killed by the storm in Orrin.",
        ),
        ("A bridge fell.", "It rained."),
        ("A bridge fell.", STORY),
        (STORY, STORY + " More was to come."),
        (STORY, REWORDED),
    ],
)
def test_one_event(one: str, other: str) -> None:
    assert unrelated([article("a", one), article("b", other)]) == {}


def test_two_long_articles_that_share_nothing_are_two_events() -> None:
    assert list(unrelated([article("a", STORY), article("b", OTHER)])) == ["b"]


def test_every_article_is_in_one_group_whatever_the_order() -> None:
    articles = [article("x", OTHER), article("a", WIRE), article("b", REWORDED), article("s", "It rained.")]
    for order in (articles, articles[::-1]):
        groups = same_event(order)
        assert sorted(ident for group in groups for ident in group) == ["a", "b", "s", "x"]
        assert {"a", "b"} <= set(groups[0])


def test_nothing_and_one() -> None:
    assert same_event([]) == []
    assert unrelated([]) == {}
    assert unrelated([article("a", STORY)]) == {}


CRASH = "A coach carrying schoolchildren overturned on an icy road outside Orrin on Monday, police said. Twelve passengers were hurt and the driver is being questioned."
LIBRARY = "Councillors in Fellmere voted to close the central library and sell its building. Readers plan a protest march, and opposition members want the decision reviewed in court."


def test_two_short_articles_that_share_nothing_are_two_events() -> None:
    assert list(unrelated([article("a", CRASH), article("b", LIBRARY)])) == ["b"]


def test_a_short_article_that_shares_nothing_joins_no_long_one() -> None:
    lone = "Councillors voted to shut their reading room and sell it. Borrowers plan marches, while opponents want judges to review this very unpopular and hasty decision soon."
    assert list(unrelated([article("a", STORY), article("b", lone)])) == ["b"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CRASH, "Bus rolls over; 12 injured."),
        (CRASH, "A dozen pupils were injured near Orrin."),
        ("Councillors closed the library.", "Reading room shut by town hall vote."),
    ],
)
def test_a_single_sentence_says_too_little_to_be_unrelated(one: str, other: str) -> None:
    assert unrelated([article("a", one), article("b", other)]) == {}


def test_a_shared_statement_word_for_word_is_one_event() -> None:
    pages = [article(name, text) for name, text in DAM.items()]
    assert unrelated(pages) == {}


def test_a_shared_stock_phrase_is_not() -> None:
    phrase = " The news agency contributed to this report."
    assert list(unrelated([article("a", STORY + phrase), article("b", OTHER + phrase)])) == ["b"]


# How far the pieces of one event lie from each other: a day after, a feature, other people.
PIECES = {
    kind: [article(f"{kind}-{number}", text) for number, text in enumerate(texts)]
    for kind, texts in EVENTS.items()
}
OTHERS = [*KINDS, *(pair[::-1] for pair in KINDS)]


@pytest.mark.parametrize("kind", list(EVENTS))
def test_later_pieces_of_an_event_are_kept(kind: str) -> None:
    assert unrelated(PIECES[kind]) == {}


@pytest.mark.parametrize(("kind", "other"), OTHERS, ids=[" ".join(pair) for pair in OTHERS])
def test_another_event_of_the_same_kind_is_left_out(kind: str, other: str) -> None:
    for foreign in PIECES[other]:
        if len(foreign.text.split()) >= 60:
            assert list(unrelated([*PIECES[kind], foreign])) == [foreign.id]


def test_what_only_names_link_is_kept_and_said() -> None:
    day, feature, arrests = PIECES["market-fire"]
    assert list(doubtful([day, feature, arrests])) == [feature.id, arrests.id]
    assert doubtful([article("a", WIRE), article("b", WIRE)]) == {}


def test_a_name_of_any_days_news_is_no_link() -> None:
    about = "{} Washington offered help, and the United Nations was informed."
    other = OTHER + " Traders from New York to Washington took note."
    story = [article(name, about.format(text)) for name, text in (("a", WIRE), ("b", REWORDED))]
    assert list(unrelated([*story, article("x", other)])) == ["x"]
