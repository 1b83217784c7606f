"""Numbers and quotations of a finished text: borne out, disputed, contradicted, or in no source."""

from __future__ import annotations

import pytest

from consensus import Article, make_brief
from consensus.checking import check_text

ARTICLES = [
    Article(
        id="wire",
        text=(
            "The ferry Alma sank off Brinport on Tuesday with 140 people aboard, the coastguard said. "
            "The ship was 62 metres long. “She had been inspected in January,” harbour master Ida Roe said."
        ),
    ),
    Article(
        id="post",
        text=(
            "The ferry that sank off Brinport carried 152 people aboard, its owners admitted. "
            "Repairs of the Alma had cost $2.4m last winter."
        ),
    ),
]
BRIEF = make_brief(ARTICLES)

CASES = [
    ("The ship was 62 metres long.", "62 metres", "supported"),
    ("The ship was 203 feet long.", "203 feet", "converted"),
    ("The ship was 72 metres long.", "72 metres", "contradicted"),
    ("The ferry sank with 140 people aboard.", "140", "disputed"),
    ("The ferry sank with 145 people aboard.", "145", "contradicted"),
    ("Winter repairs of the Alma had cost $2.4 million.", "$2.4 million", "supported"),
    ("Winter repairs of the Alma had cost $24 million.", "$24 million", "contradicted"),
    ("The owners were fined 9 million euros.", "9 million euros", "unsupported"),
    ("“She had been inspected in January”", "She had been inspected in January", "supported"),
    ("“She had not been inspected in January”", "She had not been inspected in January", "contradicted"),
]


@pytest.mark.parametrize(("text", "printed", "verdict"), CASES)
def test_verdicts(text: str, printed: str, verdict: str) -> None:
    found = next(each for each in check_text(text, ARTICLES, BRIEF.measures) if each.printed == printed)
    assert found.verdict == verdict
    assert text[found.start : found.end] == printed


def test_places_are_cut_from_the_articles() -> None:
    text = " ".join(text for text, _, _ in CASES)
    articles = {article.id: article.text for article in ARTICLES}
    for found in check_text(text, ARTICLES, BRIEF.measures):
        for place in (*found.places, *found.against):
            assert articles[place.article][place.start : place.end] == place.printed


def test_a_dispute_names_the_other_side() -> None:
    (found,) = check_text("The ferry sank with 140 people aboard.", ARTICLES, BRIEF.measures)
    assert [place.printed for place in found.against] == ["152"]


FORT = Article(
    id="fort",
    text=(
        "The town of Orrin has had a stone bridge since 1959. A fort above the town cost its builders dear, "
        "with 120 heavy guns and 900 soldiers. The mayor opened the new harbour of Orrin on 14 May 1987."
    ),
)

FORT_CASES = [
    ("First in 1959.", "1959", "supported"),
    ("First in 1960.", "1960", "unsupported"),
    ("The stone bridge of Orrin was built in 1961.", "1961", "contradicted"),
    ("The mayor opened the new harbour in 1987.", "1987", "supported"),
    ("The mayor opened the new harbour in May 1987.", "May 1987", "supported"),
    ("The mayor opened the new harbour on 15 May 1987.", "15 May 1987", "contradicted"),
    ("cost 3 million", "3 million", "unsupported"),
    ("The fort above the town cost 3 million.", "3 million", "unsupported"),
    ("The fort above the town had 90 guns.", "90", "contradicted"),
    ("The fort above the town had 90 windows.", "90", "unsupported"),
    ("A ferry carried 40 soldiers.", "40", "unsupported"),
    ("The fort above the town had 900 soldiers.", "900", "supported"),
]


@pytest.mark.parametrize(("text", "printed", "verdict"), FORT_CASES)
def test_only_a_number_of_the_same_thing_contradicts(text: str, printed: str, verdict: str) -> None:
    (found,) = (each for each in check_text(text, [FORT]) if each.printed == printed)
    assert found.verdict == verdict
