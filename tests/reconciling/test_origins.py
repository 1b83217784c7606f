"""Who copied whom. The texts are invented, in ``helpers_origins``."""

from collections.abc import Sequence
from itertools import permutations

import helpers_origins as texts
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consensus.reconciling.origins import OriginMap, compare_pairs, find_origins
from consensus.schema import Article

FERRY = {
    "wire": texts.WIRE,
    "copy": texts.COPY,
    "trimmed": texts.TRIMMED,
    "reworded": texts.REWORDED,
    "rival": texts.RIVAL,
    "local": texts.LOCAL,
    "elsewhere": texts.ELSEWHERE,
}


def article(name: str, text: str | None = None, **known: str) -> Article:
    return Article(id=name, text=FERRY[name] if text is None else text, **known)


def groups(found: OriginMap) -> list[tuple[str, ...]]:
    return [origin.articles for origin in found.origins]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("wire", "wire", "same text"),
        ("wire", "copy", "copy"),
        ("wire", "trimmed", "copy"),
        ("copy", "trimmed", "copy"),
        ("wire", "reworded", "reworded"),
        ("copy", "reworded", "reworded"),
        ("wire", "rival", "apart"),
        ("wire", "local", "apart"),
        ("reworded", "rival", "apart"),
        ("reworded", "local", "apart"),
        ("trimmed", "rival", "apart"),
        ("trimmed", "local", "apart"),
        ("rival", "local", "apart"),
        ("wire", "elsewhere", "apart"),
        ("rival", "elsewhere", "apart"),
    ],
)
def test_two_articles_alone(one: str, other: str, kind: str) -> None:
    [pair] = compare_pairs([article(one), article("second", FERRY[other])])
    assert pair.kind == kind


def test_a_story_of_seven() -> None:
    found = find_origins([article(name) for name in FERRY])
    assert groups(found) == [("wire", "copy", "trimmed", "reworded"), ("rival",), ("local",), ("elsewhere",)]
    assert [origin.id for origin in found.origins] == ["O1", "O2", "O3", "O4"]
    assert found.of_article("reworded") == "O1"


def test_a_shared_official_quote_is_no_shared_origin() -> None:
    promise = "We will rebuild every house on this shore before the first snow falls on it, I promise you. "
    quote = "“" + 3 * promise + "”"
    one = article("one", texts.RIVAL + f"\n\nThe minister said: {quote}")
    other = article("other", texts.LOCAL + f"\n\nThe minister told residents: {quote}")
    assert groups(find_origins([one, other])) == [("one",), ("other",)]


def test_a_rewording_that_rounds_half_of_the_figures_keeps_what_was_said() -> None:
    said = "The river had been rising since noon and people laughed at the siren"
    one = article("one", texts.LANDSLIDE.format(said=f"“{said},”"))
    rounded = texts.LANDSLIDE_ROUNDED.format(said=f"'{said},'")
    assert groups(find_origins([one, article("other", rounded)])) == [("one", "other")]
    unsaid = texts.LANDSLIDE_ROUNDED.format(said="People ignored the siren,")
    [pair] = compare_pairs([one, article("other", unsaid)])
    assert pair.kind == "apart"


def test_only_bodies_are_compared() -> None:
    furniture = "Sign up for our newsletter and read more stories from around the region every day. " * 5
    made = [
        Article(id=str(i), text=text + furniture, body=((0, len(text)),))
        for i, text in enumerate((texts.RIVAL, texts.LOCAL))
    ]
    assert groups(find_origins(made)) == [("0",), ("1",)]


def test_copies_of_a_part_are_joined_through_the_whole() -> None:
    paragraphs = texts.WIRE.split("\n\n")
    first, second = "\n\n".join(paragraphs[:4]), "\n\n".join(paragraphs[4:])
    made = [article("first", first), article("second", second), article("wire")]
    assert groups(find_origins(made)) == [("first", "second", "wire")]


def test_a_rewording_in_another_order() -> None:
    [pair] = compare_pairs([article("wire"), article("reordered", texts.REORDERED)])
    assert pair.kind == "reworded"


@pytest.mark.parametrize("order", list(permutations(("wire", "reworded", "trimmed", "rival")))[::3])
def test_the_order_of_articles_changes_nothing_but_ids(order: Sequence[str]) -> None:
    found = find_origins([article(name) for name in order])
    assert {frozenset(group) for group in groups(found)} == {
        frozenset(("wire", "reworded", "trimmed")),
        frozenset(("rival",)),
    }
    assert found.of_article(order[0]) == "O1"


@settings(max_examples=25, deadline=None)
@given(st.permutations(sorted(FERRY)), st.integers(0, 6))
def test_every_article_is_in_one_report(names: list[str], twice: int) -> None:
    made = [article(name) for name in names] + [article("again", FERRY[names[twice]])]
    found = find_origins(made)
    held = [member for origin in found.origins for member in origin.articles]
    assert sorted(held) == sorted(a.id for a in made)
    assert found.of_article("again") == found.of_article(names[twice])


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=300), max_size=6))
def test_any_text_is_compared_without_a_crash(given_texts: list[str]) -> None:
    found = find_origins([Article(id=str(i), text=text) for i, text in enumerate(given_texts)])
    assert sum(len(origin.articles) for origin in found.origins) == len(given_texts)


@pytest.mark.parametrize("text", ["", " \n ", "No.", "“Quoted only.”", "12 12 12 12 12 12 12"])
def test_articles_with_next_to_nothing_in_them_stay_apart(text: str) -> None:
    made = [article("wire"), article("bare", text), article("rival")]
    assert groups(find_origins(made)) == [("wire",), ("bare",), ("rival",)]


def test_evidence_says_what_was_seen() -> None:
    made = [article("wire", credit="Halcyon"), article("reworded"), article("trimmed"), article("rival")]
    report = find_origins(made).origins[0]
    assert report.label == "Halcyon report"
    assert report.evidence[0] == "wire credits Halcyon"
    assert any("sentences of wire are told in reworded" in line for line in report.evidence)
    assert any("no other report has" in line and "1994" in line for line in report.evidence)
    assert any("five-word runs of the shorter of wire and trimmed" in line for line in report.evidence)


@pytest.mark.parametrize(
    ("known", "label"),
    [
        ({"credit": "The Associated Press"}, "AP report"),
        ({"outlet": "Corrin Echo", "file": "a.txt"}, "Corrin Echo"),
        ({"file": "a.txt"}, "rival"),
        ({}, "rival"),
    ],
)
def test_labels(known: dict[str, str], label: str) -> None:
    assert find_origins([article("rival", **known)]).origins[0].label == label
