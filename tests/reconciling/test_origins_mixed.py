"""An article that copies passages out of two independent reports. Texts: invented, from development."""

from datetime import date
from itertools import permutations

import helpers_origins as texts
import pytest
from helpers_origins import figures_of

from consensus.reconciling.origins import find_links, find_origins
from consensus.schema import Article, Assertion, Evidence


def paragraphs(text: str, *which: int) -> str:
    every = text.split("\n\n")
    return "\n\n".join(every[number].strip() for number in which)


OWN = """The harbour office in Lisle said on Tuesday that 83 of its own pilots had refused to sail that
night, and that a seventh had reported sick."""
RIVAL = Article(id="rival", text=texts.RIVAL)
LOCAL = Article(id="local", text=texts.LOCAL)
TAKEN = f"{paragraphs(texts.RIVAL, 4, 5)}\n\n{paragraphs(texts.LOCAL, 1, 2)}"
MIXED = Article(id="mixed", text=f"{TAKEN}\n\n{OWN}")


@pytest.mark.parametrize("order", list(permutations((RIVAL, LOCAL, MIXED))))
def test_the_reports_stay_two(order: tuple[Article, ...]) -> None:
    found = find_origins(order)
    assert found.of_article("rival") != found.of_article("local")
    assert found.of_article("mixed") in {found.of_article("rival"), found.of_article("local")}
    assert sum(len(origin.articles) for origin in found.origins) == 3


def test_each_copied_figure_is_that_of_its_report() -> None:
    articles = (RIVAL, LOCAL, MIXED)
    figures = {article.id: figures_of(article) for article in articles}
    found = find_origins(articles, figures)
    homes = {article: {f.printed: found.of_figure(f) for f in figures[article]} for article in figures}
    shared = 0
    for source in ("rival", "local"):
        for figure in figures["mixed"]:
            quote = " ".join(figure.quote.split())
            if quote in " ".join(next(a for a in articles if a.id == source).text.split()):
                shared += 1
                assert found.of_figure(figure) == found.of_article(source), figure.printed
    assert shared >= 4
    assert homes["mixed"]["83"].endswith("+mixed")


@pytest.mark.parametrize("source", [RIVAL, LOCAL], ids=lambda article: article.id)
def test_a_copied_statement_is_that_of_its_report(source: Article) -> None:
    found = find_origins((RIVAL, LOCAL, MIXED))
    sentence = paragraphs(source.text, 4 if source is RIVAL else 1)[:60]
    start = MIXED.text.index(sentence)
    evidence = Evidence(article="mixed", start=start, end=start + 60, quote=sentence)
    said = Assertion(id="s", article="mixed", text="It was so.", evidence=(evidence,))
    assert found.of_statement(said) == found.of_article(source.id)


def test_it_is_said_whom_it_copied() -> None:
    found = find_origins((RIVAL, LOCAL, MIXED))
    assert all(
        any("mixed prints passages of" in line for line in origin.evidence) for origin in found.origins
    )
    assert {(link.source, link.copy) for link in find_links((RIVAL, LOCAL, MIXED))} == {
        ("rival", "mixed"),
        ("local", "mixed"),
    }


HALVES = (
    Article(id="first", text=f"{paragraphs(texts.WIRE, 0, 1, 2, 3)}\n\n{OWN}"),
    Article(id="second", text=paragraphs(texts.WIRE, 5, 6, 7, 8)),
)
REPORTS = {
    "a wire of which two papers print a half each": (*HALVES, Article(id="wire", text=texts.WIRE)),
    "a credit": (RIVAL, LOCAL, MIXED.model_copy(update={"credit": "Halcyon"})),
    "an article older than what it would have copied": (
        RIVAL.model_copy(update={"published": date(2025, 6, 4)}),
        LOCAL.model_copy(update={"published": date(2025, 6, 4)}),
        MIXED.model_copy(update={"published": date(2025, 6, 3)}),
    ),
}


@pytest.mark.parametrize("articles", REPORTS.values(), ids=list(REPORTS))
def test_in_doubt_all_are_one_report(articles: tuple[Article, ...]) -> None:
    assert len(find_origins(articles).origins) == 1


def test_two_articles_may_mix_the_same_reports() -> None:
    again = Article(
        id="again",
        text=f"{paragraphs(texts.RIVAL, 4, 5)}\n\n{paragraphs(texts.LOCAL, 1, 2)}\n\nNobody could say on Wednesday when the quay would open again.",
    )
    found = find_origins((RIVAL, LOCAL, MIXED, again))
    assert found.of_article("rival") != found.of_article("local")
