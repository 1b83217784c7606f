"""The brief as JSON-LD: schema.org claims with the places where they appear.

A measure with several positions is a ``Claim`` whose parts are the claims, one a position; each
``appearance`` is a quote in an article. What schema.org has no word for (verdict, reason, number of
independent reports) stands under names of our own. Code rates nothing: a ``ClaimReview`` is written
only where a person, named, rated a claim (``reviews``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from consensus.errors import InputError
from consensus.output.changes import changes_told
from consensus.output.jsonld_nodes import Node, address, article, article_id, node, published, words
from consensus.output.names import Names, sound, sound_figures
from consensus.output.reviews import Review
from consensus.output.summary import subtitle
from consensus.output.worth import VERDICTS, either, measures_with
from consensus.schema import Brief, Evidence, Figure, Measure, Position, Statement

OWN = "urn:consensus-brief:1#"
CONTEXT = [
    "https://schema.org",
    {
        "verdict": f"{OWN}verdict",
        "reason": f"{OWN}reason",
        "independentReports": f"{OWN}independentReports",
        "changed": f"{OWN}changed",
        "figure": f"{OWN}figure",
        "start": f"{OWN}start",
        "end": f"{OWN}end",
    },
]


def to_jsonld(brief: Brief, reviews: Sequence[Review] = ()) -> str:
    """Indented JSON-LD: the brief, its articles, its claims, and the reviews of named people.

    Raises:
        InputError: when a review rates a claim that the brief does not make.
    """
    names = Names(brief)
    claims = _claims(names)
    graph = [_brief(names, claims), *(article(a) for a in brief.articles), *claims]
    graph += [_review(review, _rated(claims, review)) for review in reviews]
    text = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=2)
    return text.replace("<", "\\u003c") + "\n"  # so that it can stand in a page's script element


def unknown_claims(brief: Brief, reviews: Sequence[Review]) -> list[Review]:
    """The reviews that rate a claim which the brief does not make."""
    texts = {claim["text"] for claim in _each(_claims(Names(brief)))}
    return [review for review in reviews if words(review.claim) not in texts]


def _claims(names: Names) -> list[Node]:
    return [*_measures(names), *(_statement(names, s) for s in names.brief.statements)]


def _each(claims: Iterable[Node]) -> Iterable[Node]:
    """Claims with the claims they are made of."""
    for claim in claims:
        yield claim
        yield from claim.get("hasPart", ())


def _brief(names: Names, claims: Sequence[Node]) -> Node:
    brief = names.brief
    return node(
        "CreativeWork",
        "#brief",
        name=words(brief.title),
        abstract=words(brief.lede.text),
        description=words(subtitle(brief)),
        changed=[words(change.sentence) for change in changes_told(names)],
        isBasedOn=[{"@id": article_id(a)} for a in brief.articles],
        mentions=[{"@id": claim["@id"]} for claim in claims],
        creator={"@type": "SoftwareApplication", "name": "consensus"},
    )


def _measures(names: Names) -> Iterable[Node]:
    """A claim for each measure; one with several positions holds a claim for each."""
    for measure in measures_with(names.brief, *VERDICTS):
        positions = sound(measure)
        if len(positions) == 1:
            yield _position(names, measure, positions[0], f"#{measure.id}")
            continue
        parts = [
            _position(names, measure, position, f"#{measure.id}.{number}")
            for number, position in enumerate(positions, start=1)
        ]
        yield node(
            "Claim",
            f"#{measure.id}",
            name=words(measure.label),
            text=words(f"{measure.label}: {either(measure)}"),
            description=words(measure.explanation),
            verdict=measure.verdict,
            reason=measure.reason,
            independentReports=len({o for p in positions for o in p.origins}),
            hasPart=parts,
        )


def claim_text(label: str, printed: str) -> str:
    """What a claim says, in the words by which a rating names it.

    >>> claim_text("length of the bridge", "1 kilometre")
    'length of the bridge: 1 kilometre'
    """
    return words(f"{label}: {printed}")


def _position(names: Names, measure: Measure, position: Position, anchor: str) -> Node:
    figures = sound_figures(position)
    return node(
        "Claim",
        anchor,
        name=words(measure.label),
        text=claim_text(measure.label, position.printed),
        about=_quantity(measure, position),
        verdict=measure.verdict,
        reason=measure.reason,
        independentReports=len(set(position.origins)),
        creditText=words(names.credits([position])),
        appearance=[_appearance(names, _sentence(f), f) for f in figures],
    )


def _quantity(measure: Measure, position: Position) -> Node | None:
    """The interval that a position allows; dates and times are in the text alone."""
    low, high = position.low, position.high
    if isinstance(low, str) or isinstance(high, str) or (low is None and high is None):
        return None
    return node("QuantitativeValue", None, minValue=low, maxValue=high, unitText=measure.unit or None)


def _sentence(figure: Figure) -> Evidence:
    return Evidence(
        article=figure.article, start=figure.quote_start, end=figure.quote_end, quote=figure.quote
    )


def _appearance(names: Names, evidence: Evidence, figure: Figure | None = None) -> Node:
    """A quote as a part of the article that prints it; offsets are characters of its text."""
    article = names.articles.get(evidence.article)
    return node(
        "CreativeWork",
        None,
        name=words(names.name(evidence.article)),
        text=words(evidence.quote),
        url=address(article) if article else None,
        publisher={"@type": "Organization", "name": words(article.outlet)}
        if article and article.outlet
        else None,
        datePublished=published(article) if article else None,
        isPartOf={"@id": article_id(article)} if article else None,
        figure=figure.printed if figure else None,
        start=figure.start if figure else evidence.start,
        end=figure.end if figure else evidence.end,
    )


def _statement(names: Names, statement: Statement) -> Node:
    parts = [
        node(
            "Claim",
            f"#{statement.id}.{number}",
            text=words(side.text),
            independentReports=len(set(side.origins)),
            appearance=[_appearance(names, evidence) for evidence in side.evidence],
        )
        for number, side in enumerate(statement.sides, start=1)
    ]
    return node(
        "Claim",
        f"#{statement.id}",
        text=words(statement.text),
        verdict=statement.verdict,
        independentReports=len(set(statement.origins)),
        hasPart=parts or None,
        appearance=None if parts else [_appearance(names, evidence) for evidence in statement.evidence],
    )


def _rated(claims: Iterable[Node], review: Review) -> Node:
    """The claim that a review rates, by its text."""
    for claim in _each(claims):
        if claim["text"] == words(review.claim):
            return claim
    raise InputError(f"no claim of this brief reads {review.claim!r}")


def _review(review: Review, claim: Node) -> Node:
    return node(
        "ClaimReview",
        None,
        claimReviewed=claim["text"],
        itemReviewed={"@id": claim["@id"]},
        author={"@type": "Person", "name": words(review.author)},
        datePublished=review.day,
        url=review.url,
        reviewBody=words(review.note) or None,
        reviewRating=node(
            "Rating",
            None,
            alternateName=words(review.rating),
            ratingValue=review.value,
            bestRating=review.best,
            worstRating=review.worst,
        ),
    )
