"""The JSON-LD, read by a JSON-LD processor: claims, where they appear, and ratings of people only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from helpers_output import FERRY, HOSTILE, bridge, poisoned, story
from pyld import jsonld

from consensus.errors import BadFile, InputError
from consensus.output.jsonld import to_jsonld, unknown_claims
from consensus.output.reviews import Review, read_reviews
from consensus.output.worth import VERDICTS, measures_with
from consensus.schema import Brief

SCHEMA = "https://schema.org/"
# The properties that we use, of the types that schema.org says they belong to (as of version 29).
CREATIVE_WORK = {
    *("name", "text", "url", "publisher", "datePublished", "isPartOf", "hasPart", "abstract", "description"),
    *("isBasedOn", "mentions", "creator", "headline", "identifier", "about", "creditText", "author"),
}
PROPERTIES = {
    "CreativeWork": CREATIVE_WORK,
    "NewsArticle": CREATIVE_WORK,
    "Claim": CREATIVE_WORK | {"appearance"},
    "ClaimReview": CREATIVE_WORK | {"claimReviewed", "itemReviewed", "reviewRating", "reviewBody"},
    "Rating": {"alternateName", "ratingValue", "bestRating", "worstRating"},
    "QuantitativeValue": {"minValue", "maxValue", "unitText"},
    "Organization": {"name"},
    "Person": {"name"},
    "SoftwareApplication": {"name"},
}


def offline(url: str, options: object) -> dict[str, Any]:
    """Schema.org's context as far as it matters here: all words are its own."""
    assert url == "https://schema.org"
    context = {"@context": {"@vocab": SCHEMA, "url": {"@type": "@id"}}}
    return {"contextUrl": None, "documentUrl": url, "document": context}


def nodes(brief: Brief, *reviews: Review) -> list[dict[str, Any]]:
    """All nodes as a processor sees them: flat, every word an address."""
    data = json.loads(to_jsonld(brief, reviews))
    options = {"documentLoader": offline, "base": "https://brief.example/"}
    return list(jsonld.flatten(data, None, options))


def typed(found: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [node for node in found if f"{SCHEMA}{kind}" in node.get("@type", [])]


def test_a_processor_understands_every_word() -> None:
    review = Review(
        "A. Reader", "length of the bridge: 4.7-kilometer", "false", 1, 5, 1, "n", None, "2025-05-02"
    )
    for node in nodes(bridge(), review):
        (kind,) = (name.removeprefix(SCHEMA) for name in node["@type"])
        words = {key.removeprefix(SCHEMA) for key in node if key.startswith(SCHEMA)}
        assert words <= PROPERTIES[kind], kind
        others = {key for key in node if not key.startswith((SCHEMA, "@"))}
        assert all(key.startswith("urn:consensus-brief:1#") for key in others)


def test_a_claim_for_each_measure_and_its_values_appear_in_articles() -> None:
    found = nodes(bridge())
    by_id = {node["@id"]: node for node in found}
    for measure in measures_with(bridge(), *VERDICTS):
        node = by_id[f"https://brief.example/#{measure.id}"]
        assert node["urn:consensus-brief:1#verdict"] == [{"@value": measure.verdict}]
    length = by_id["https://brief.example/#M1"]
    parts = [by_id[part["@id"]] for part in length[f"{SCHEMA}hasPart"]]
    assert len(parts) == 2
    places = [by_id[place["@id"]] for part in parts for place in part[f"{SCHEMA}appearance"]]
    assert len(places) == 5
    for place in places:
        assert {f"{SCHEMA}{word}" for word in ("name", "publisher", "datePublished", "text")} <= set(place)
        assert by_id[place[f"{SCHEMA}isPartOf"][0]["@id"]]["@type"] == [f"{SCHEMA}NewsArticle"]


def test_code_rates_nothing() -> None:
    assert typed(nodes(bridge()), "ClaimReview") == []
    assert typed(nodes(bridge()), "Rating") == []


def test_a_named_persons_rating_is_a_claim_review() -> None:
    review = Review("A. Reader", "length of the bridge: 4.7-kilometer", "not what was built")
    found = nodes(bridge(), review)
    by_id = {node["@id"]: node for node in found}
    (claim_review,) = typed(found, "ClaimReview")
    (item,), (author,), (rating,) = (
        claim_review[f"{SCHEMA}{word}"] for word in ("itemReviewed", "author", "reviewRating")
    )
    assert by_id[item["@id"]][f"{SCHEMA}text"] == [{"@value": review.claim}]
    assert by_id[author["@id"]][f"{SCHEMA}name"] == [{"@value": "A. Reader"}]
    assert by_id[rating["@id"]][f"{SCHEMA}alternateName"] == [{"@value": review.rating}]


def test_a_rating_of_nothing_is_refused() -> None:
    review = Review("A. Reader", "length of the tunnel: 3 km", "false")
    assert unknown_claims(bridge(), [review]) == [review]
    with pytest.raises(InputError, match="no claim of this brief"):
        to_jsonld(bridge(), [review])


@pytest.mark.parametrize("attack", HOSTILE)
def test_hostile_text_is_text_and_no_address(attack: str) -> None:
    text = to_jsonld(poisoned(story(*FERRY), attack))
    assert "<" not in text
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert '"url": "javascript' not in text
    json.loads(text)


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ("2025-05-01", True),
        ("2025-05-01T12:48:00+05:30", True),
        ("yesterday", False),
        ("2025-05-01<b>", False),
    ],
)
def test_only_dates_are_dates(published: str, kept: bool) -> None:
    brief = story(*FERRY)
    articles = tuple(a.model_copy(update={"published": published}) for a in brief.articles)
    assert (published in to_jsonld(brief.model_copy(update={"articles": articles}))) == kept


def test_ratings_are_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "ratings.yaml"
    file.write_text('"a: 1": false\n"b: 2": {rating: right, value: 5, best: 5, worst: 1, date: 2025-05-02}\n')
    first, second = read_reviews(file, "A. Reader")
    assert (first.author, first.claim, first.rating) == ("A. Reader", "a: 1", "False")
    assert (second.value, second.best, second.day) == (5, 5, "2025-05-02")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a\n", "expected the texts of claims"),
        ("", "expected the texts of claims"),
        ("a: [\n", "no YAML"),
        ("1: wrong\n", "no claim's text"),
        ("a: 3\n", "not in words"),
        ("a: {value: 3}\n", "rating is missing"),
        ("a: {rating: x, stars: 3}\n", "'stars' is unknown"),
        ("a: {rating: x, value: many}\n", "value is no number"),
        ("a: {rating: x, url: 'javascript:1'}\n", "no address of the web"),
        ("a: {rating: x, date: soon}\n", "no ISO date"),
        ("a: !!python/object/apply:os.system ['true']\n", "no YAML"),
    ],
)
def test_ratings_that_cannot_be_used_are_said(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "ratings.yaml"
    file.write_text(text)
    with pytest.raises(BadFile, match=said):
        read_reviews(file, "A. Reader")
