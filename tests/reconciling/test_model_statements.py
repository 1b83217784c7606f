"""Statements a model groups: it joins and opposes what articles say, and adds nothing."""

from __future__ import annotations

import pytest

from consensus.reconciling.model.statements import group_statements
from consensus.schema import Assertion, Evidence, Statement


def assertion(article: str, text: str) -> Assertion:
    quote = Evidence(article=article, start=0, end=len(text), quote=text)
    return Assertion(id=f"{article}:S1", article=article, text=text, evidence=(quote,))


SAID = {
    "A.1": assertion("a", "Premier Ines Roe opened the bridge by video link"),
    "B.1": assertion("b", "Ines Roe, the premier, opened the bridge"),
    "C.1": assertion("c", "Ines Roe, a deputy minister, came to the opening"),
}
ORIGIN_OF = {"a": "O1", "b": "O1", "c": "O2"}


def origin_of(said: Assertion) -> str:
    return ORIGIN_OF[said.article]


def grouped(*rows: list[str]) -> list[Statement]:
    return group_statements(rows, SAID, origin_of)[0]


def test_two_origins_agree_and_two_copies_do_not() -> None:
    assert grouped(["T1", "Ines Roe opened the bridge", "A.1 C.1"])[0].verdict == "agreed"
    assert grouped(["T1", "Ines Roe opened the bridge", "A.1 B.1"])[0].verdict == "single-source"


def test_sides_make_a_dispute_with_both_quoted() -> None:
    (statement, *_) = grouped(["T1", "the office of Ines Roe", "A.1 B.1", "C.1"])
    assert statement.verdict == "disputed"
    assert [side.origins for side in statement.sides] == [("O1",), ("O2",)]
    assert statement.settle


def test_the_same_words_on_both_sides_contradict_nobody() -> None:
    (statement, *_) = grouped(["T1", "the office of Ines Roe", "A.1", "A.1"])
    assert statement.verdict != "disputed"


def test_a_claim_and_its_denial_in_one_article_are_a_dispute() -> None:
    claim, denial = "The army said that it held the pass", "The rebels denied that the army held the pass"
    quotes = [
        Evidence(article="a", start=start, end=start + len(text), quote=text)
        for start, text in ((0, claim), (50, denial))
    ]
    said = {
        f"A.{n}": Assertion(id=f"a:S{n}", article="a", text=quote.quote, evidence=(quote,))
        for n, quote in enumerate(quotes, 1)
    }
    rows = [["T1", "whether the army held the pass", "A.1", "A.2"]]
    (statement, *_) = group_statements(rows, said, origin_of)[0]
    assert (statement.verdict, [side.text for side in statement.sides]) == ("disputed", [claim, denial])


def test_an_assertion_may_bear_out_two_statements_and_every_one_is_in_some() -> None:
    found = grouped(
        ["T1", "Ines Roe opened the bridge", "A.1 C.1"], ["T2", "she did so by video link", "A.1"]
    )
    texts = [e.quote for s in found for e in s.evidence]
    assert {a.text for a in SAID.values()} <= set(texts)
    assert found[1].text == "she did so by video link"


@pytest.mark.parametrize(
    "wording", ["Ines Roe opened 3 bridges", "Ines Roe and Ola Berg opened the bridge", ""]
)
def test_wording_with_a_number_or_name_of_its_own_gives_way_to_an_articles(wording: str) -> None:
    (statement, *_) = grouped(["T1", wording, "A.1 C.1"])
    assert statement.text == SAID["A.1"].text


def test_a_row_that_names_nothing_is_left_out_and_said() -> None:
    _, homes, left = group_statements([["T9", "nothing at all", "Z.1"]], SAID, origin_of)
    assert "T9" not in homes
    assert "a joint statement" in left[0].what
