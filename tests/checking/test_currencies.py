"""A draft's sums against articles that print them in several currencies. The texts are invented."""

from __future__ import annotations

import pytest

from consensus import Article, make_brief
from consensus.checking import check_text

ARTICLES = [
    Article(id="wire", text="Hackers stole 2.8 billion yen ($27.4 million) from the Kitano exchange on Monday."),
    Article(id="post", text="Hackers stole about $44 million from the Kitano exchange, one of the largest thefts."),
    Article(id="mail", text="The Kitano exchange lost 2.8 billion yen to hackers, said police in Osaka."),
]
MEASURES = make_brief(ARTICLES).measures

CASES = [
    ("Hackers stole $27.4 million from Kitano.", "$27.4 million", "disputed", {"post"}),
    ("Hackers stole 2.8 billion yen from Kitano.", "2.8 billion yen", "disputed", {"post"}),
    ("Hackers stole $44 million from Kitano.", "$44 million", "disputed", {"wire"}),
    ("Hackers stole $41 million from Kitano.", "$41 million", "contradicted", None),
]


@pytest.mark.parametrize(("text", "printed", "verdict", "against"), CASES)
def test_a_sum_is_checked_in_each_of_its_currencies(text, printed, verdict, against):
    (found,) = (each for each in check_text(text, ARTICLES, MEASURES) if each.printed == printed)
    assert found.verdict == verdict
    if against is not None:
        assert {place.article for place in found.against} == against
