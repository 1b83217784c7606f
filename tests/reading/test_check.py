"""A model's answer about one article is kept only where the article bears it out."""

from __future__ import annotations

import pytest
from fakes import READING

from consensus.reading.answer import ReadingAnswer
from consensus.reading.check import check_answers
from consensus.reading.material import Material
from consensus.schema import Article, ArticleSummary

TEXT = (
    "The ferry Alma sank off Brinport on Tuesday, the coastguard said. "
    "About 140 people were aboard and 12 are missing, harbour master Ida Roe said. "
    "The two owners denied that the ship was overloaded. "
    "Read also: 40 recipes for winter soup."
)


def material(text: str = TEXT) -> Material:
    return Material.of(Article(id="post", text=text, published="2026-03-04", body=((0, len(text)),)))


def candidate(found: Material, printed: str) -> str:
    index = next(n for n, q in enumerate(found.quantities) if q.printed == printed)
    return f"F{index + 1}"


def checked(**answer: object) -> ArticleSummary:
    return check_answers(material(), [ReadingAnswer.model_validate(READING | answer)], "fake-1")


def test_a_figure_is_cut_from_the_text_and_labelled_by_the_model() -> None:
    found = candidate(material(), "140")
    summary = checked(figures=[[found, "people aboard the ferry", "harbour master Ida Roe"]])
    (figure,) = summary.figures
    assert TEXT[figure.start : figure.end] == "140"
    assert TEXT[figure.quote_start : figure.quote_end] == figure.quote
    assert "140" in figure.quote
    assert (figure.value, figure.label, figure.attribution) == (
        140,
        "people aboard the ferry",
        "harbour master Ida Roe",
    )


def test_a_chain_of_credits_keeps_its_order() -> None:
    found = candidate(material(), "12")
    (figure,) = checked(figures=[[found, "people missing", "Ida Roe < the coastguard"]]).figures
    assert [(credit.who, credit.role) for credit in figure.chain] == [
        ("Ida Roe", "said"),
        ("the coastguard", "relayed"),
    ]
    assert figure.attribution == "the coastguard, citing Ida Roe"


def test_a_press_release_credits_its_issuer_with_what_it_credits_to_nobody_else() -> None:
    found = material()
    summary = checked(
        figures=[
            [candidate(found, "140"), "people aboard", ""],
            [candidate(found, "12"), "people missing", "Ida Roe"],
        ],
        issuer="the coastguard",
    )
    assert [figure.attribution for figure in summary.figures] == ["the coastguard", "Ida Roe"]


def test_an_issuer_that_the_article_does_not_name_is_rejected() -> None:
    summary = checked(
        figures=[[candidate(material(), "140"), "people aboard", ""]], issuer="the Ministry of Truth"
    )
    assert summary.figures[0].attribution == ""
    assert [r.why for r in summary.rejected if "issuer" in r.what] == ["its words do not stand in the article"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["F99", "people aboard"], "no number with this id"),
        (["", "people aboard"], "needs an id"),
        (["F1"], "needs an id"),
    ],
)
def test_a_figure_row_that_points_nowhere_is_rejected(row: list[str], why: str) -> None:
    summary = checked(figures=[row])
    assert not summary.figures
    assert any(why in rejected.why for rejected in summary.rejected)


def test_figures_kept_and_rejected_are_the_figures_proposed() -> None:
    ids = [candidate(material(), "140"), candidate(material(), "12"), "F98", candidate(material(), "12")]
    summary = checked(figures=[[name, "people"] for name in ids])
    refused = [r for r in summary.rejected if r.words.startswith("F")]
    assert len(summary.figures) + len(refused) == len(ids)


@pytest.mark.parametrize(
    "label",
    ["140 people aboard", "one hundred and forty aboard", "XIV aboard", "people aboard (１４０)", "٣ aboard"],
)
def test_a_label_with_a_number_of_its_own_is_replaced(label: str) -> None:
    (figure,) = checked(figures=[[candidate(material(), "140"), label]]).figures
    assert figure.label
    assert figure.label != label
    assert not any(c.isdigit() for c in figure.label)


def test_a_credit_that_does_not_stand_in_the_article_is_dropped_and_said() -> None:
    summary = checked(figures=[[candidate(material(), "12"), "people missing", "the Kremlin"]])
    assert summary.figures[0].attribution == ""
    assert any("the Kremlin" in rejected.words for rejected in summary.rejected)


@pytest.mark.parametrize("credit", ["140", "12 people", "two", "31", "38 metres"])
def test_a_number_is_nobody_to_credit(credit: str) -> None:
    summary = checked(figures=[[candidate(material(), "12"), "people missing", credit]])
    assert summary.figures[0].attribution == ""


def test_what_is_refused_is_shown_to_no_reader_but_kept() -> None:
    row = [candidate(material(), "140"), "4,711 aboard", "4,711 gods"]
    summary = checked(figures=[row, ["F4711", "x"]], statements=[["4,711 died.", "S1"]], missed=[["S1", "4,711", "x"]])
    assert len(summary.rejected) >= 5
    assert not any("711" in rejected.what + rejected.why for rejected in summary.rejected)
    assert sum("711" in rejected.words for rejected in summary.rejected) == 5


def test_a_figure_in_a_sentence_called_foreign_is_rejected_and_leaves_the_body() -> None:
    summary = checked(figures=[[candidate(material(), "40"), "recipes"]], elsewhere="S4")
    assert not summary.figures
    assert summary.article.body is not None
    assert not any(start <= TEXT.index("40 recipes") < end for start, end in summary.article.body)
    assert any("something else on the page" in skipped.why for skipped in summary.article.skipped)


def test_a_model_that_calls_most_of_the_story_foreign_is_not_believed() -> None:
    summary = checked(elsewhere="S1-S3")
    assert summary.article.skipped == ()
    assert summary.warnings


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The ferry sank with 140 aboard.", "number of its own"),
        ("Thirteen are missing.", "number of its own"),
        ("The ferry sank, Interpol said.", "names what the article does not"),
    ],
)
def test_a_summary_sentence_with_words_of_its_own_is_rejected(sentence: str, why: str) -> None:
    summary = checked(summary=[[sentence, "S1 S2"]])
    assert not summary.summary
    assert any(why in rejected.why for rejected in summary.rejected)


def test_a_summary_writes_numbers_by_id() -> None:
    found = candidate(material(), "140")
    (sentence,) = checked(summary=[[f"The ferry sank with {{{found}}} people aboard.", "S1 S2"]]).summary
    assert sentence.text == "The ferry sank with 140 people aboard."
    assert sentence.evidence[0].quote.startswith("The ferry Alma sank")


def test_a_number_word_may_be_repeated_with_the_word_that_follows_it() -> None:
    (statement,) = checked(statements=[["The two owners denied overloading.", "S3"]]).statements
    assert statement.evidence[0].quote.startswith("The two owners")


def test_a_statement_without_a_sentence_is_rejected() -> None:
    summary = checked(statements=[["The owners denied overloading.", "S77"]])
    assert not summary.statements


def test_a_number_that_does_not_stand_in_its_sentence_is_not_accepted_as_missed() -> None:
    summary = checked(missed=[["S2", "15", "people missing", ""]])
    assert not summary.figures
    assert any((rejected.what, rejected.words) == ("a missed number", "15") for rejected in summary.rejected)


def test_numbers_nobody_took_up_are_said() -> None:
    summary = checked()
    assert any("140" in rejected.what for rejected in summary.rejected)


def test_first_is_a_word_where_the_article_uses_it() -> None:
    text = "The ferry Alma sank with 140 people aboard. It was the first loss of a ferry off Brinport."
    found = Material.of(Article(id="post", text=text, body=((0, len(text)),)))
    row = [candidate(found, "140"), "people aboard in the first loss"]
    answer = ReadingAnswer.model_validate(READING | {"figures": [row]})
    assert check_answers(found, [answer], "fake-1").figures[0].label == "people aboard in the first loss"
