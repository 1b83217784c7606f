"""Statements brought together by rules. Development data: statements written for these tests."""

from __future__ import annotations

import pytest

from consensus.articles.offices import offices, person_key
from consensus.reconciling.offices import exclude, office_class
from consensus.reconciling.statements import merge_statements
from consensus.schema import Article, ArticleSummary, Assertion, Evidence, Statement


def _summaries(texts: dict[str, list[str]]) -> list[ArticleSummary]:
    summaries = []
    for name, statements in texts.items():
        assertions = tuple(
            Assertion(
                id=f"{name}:S{n}",
                article=name,
                text=text,
                evidence=(Evidence(article=name, start=0, end=len(text), quote=text),),
            )
            for n, text in enumerate(statements, 1)
        )
        article = Article(id=name, text=" ".join(statements))
        summaries.append(ArticleSummary(article=article, reader="rules", statements=assertions))
    return summaries


def _merge(one: str, other: str) -> list[Statement]:
    return merge_statements(_summaries({"a": [one], "b": [other]}), lambda said: f"O-{said.article}")


DISPUTED = [
    ("Tavian Premier Ana Ruiz", "Ana Ruiz, vice chairwoman of the ruling party"),
    ("Premier Pak Il-su", "Pak Il Su, deputy chairman of the party"),
    ("Mayor Jon Holt", "Deputy Mayor Jon Holt"),
    ("President Ana Ruiz", "Ana Ruiz, the vice president of Tavia"),
    ("Premier Ana Ruiz attended the ceremony by video link", "Premier Ana Ruiz attended the ceremony"),
    ("Port chief Jon Holt took part virtually", "Port chief Jon Holt was present at the opening"),
    ("The ferry line to Cape Arne has been suspended", "The ferry line to Cape Arne continues as before"),
    ("The fire at Ardmore mill was an accident, inspectors believe",
     "The fire at Ardmore mill was sabotage, inspectors believe"),
    ("The crew of the Linnet has not left the ship", "The crew of the Linnet has left the ship"),
]  # fmt: skip

NOT_DISPUTED = [
    ("President Ana Ruiz", "Tavian President Ana Ruiz"),
    ("Tavian Prime Minister Ana Ruiz", "Ana Ruiz, the prime minister"),
    ("Kremlin spokesman Jon Holt", "Jon Holt, Putin's spokesman"),
    ("Former president Ana Ruiz", "Ana Ruiz, vice president of the bank"),
    ("Party leader Ana Ruiz", "Premier Ana Ruiz"),
    ("Mayor Jon Holt", "Governor Ana Ruiz"),
    ("Premier Ana Ruiz attended the ceremony by video link", "Mayor Jon Holt attended the ceremony"),
    ("The ferry line to Cape Arne has been suspended", "The bus line to Ardmore continues as before"),
    ("Officials rejected the claim that the dam leaks", "Officials approved a road in the north"),
    ("The mayor blamed the company for the fire", "The company did not comment on the fire"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), DISPUTED)
def test_disputed(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        (statement,) = _merge(first, second)
        assert statement.verdict == "disputed"
        assert {side.text for side in statement.sides} == {one, other}
        assert statement.origins == ("O-a", "O-b")
        assert statement.settle


@pytest.mark.parametrize(("one", "other"), NOT_DISPUTED)
def test_not_disputed(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert all(statement.verdict != "disputed" for statement in _merge(first, second))


def test_one_article_does_not_contradict_itself() -> None:
    held = _summaries(
        {"a": ["The line to Cape Arne is suspended now", "The line to Cape Arne continues now"]}
    )
    assert all(s.verdict == "single-source" for s in merge_statements(held, lambda said: said.article))


def test_agreed_counts_origins_not_articles() -> None:
    words = ["The port at Cape Arne was closed by the harbour master"]
    held = _summaries({"a": words, "b": words, "c": words})
    (same,) = merge_statements(held, lambda said: "O1")
    (two,) = merge_statements(held, lambda said: {"a": "O1", "b": "O1", "c": "O2"}[said.article])
    assert (same.verdict, two.verdict) == ("single-source", "agreed")
    assert (two.origins, len(two.evidence)) == (("O1", "O2"), 3)


def test_ids_count_from_one_and_disputes_come_first() -> None:
    held = _summaries(
        {
            "a": ["The harbour master closed the port at Cape Arne", "Mayor Jon Holt"],
            "b": ["Deputy Mayor Jon Holt", "Divers looked at the hull of the ferry Linnet"],
        }
    )
    merged = merge_statements(held, lambda said: said.article)
    assert [s.id for s in merged] == ["T1", "T2", "T3"]
    assert merged[0].verdict == "disputed"


def test_offices_nobody_doubts_are_left_out() -> None:
    assert _merge("President Ana Ruiz", "President Ana Ruiz") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tavian Premier Ana Ruiz spoke.", [("Ana Ruiz", "Tavian Premier")]),
        ("Ana Ruiz, vice chair of the party, spoke.", [("Ana Ruiz", "vice chair of the party")]),
        ("The Tavian prime minister, Ana Ruiz, spoke.", []),
        ("Fire chief Jo Holt and Mayor Ana Ruiz met.", [("Jo Holt", "Fire chief"), ("Ana Ruiz", "Mayor")]),
        ("The premier spoke on Monday.", []),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(office.person, office.office) for office in offices(text)] == expected


@pytest.mark.parametrize(
    ("one", "other"), [("Pak Il-su", "Pak Il Su"), ("Dr. Ana Ruiz", "ana ruiz"), ("José Núñez", "Jose Nunez")]
)
def test_same_person(one: str, other: str) -> None:
    assert person_key(one) == person_key(other)


@pytest.mark.parametrize("office", ["leader", "spokesman", "police chief", "former premier", "acting mayor"])
def test_offices_that_exclude_none(office: str) -> None:
    assert office_class(office) == ""
    assert not exclude(office, "premier")


def test_exclusion_is_symmetric() -> None:
    for one, other in (("premier", "vice chairman"), ("mayor", "premier"), ("minister", "premier")):
        assert exclude(one, other) == exclude(other, one)
