"""Is every number and quotation of a text borne out by an article, and does another one dispute it?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Literal

from consensus.articles import sentences
from consensus.articles.quotes import locate
from consensus.articles.topic import stem, stems
from consensus.figures import Quantity, find
from consensus.schema import Article, Figure, Measure, Span

Verdict = Literal["supported", "disputed", "contradicted", "unsupported"]

_QUOTED = re.compile(r"[“\"«]([^“”\"«»\n]{12,600})[”\"»]")
# Share of the content stems beside a number that must stand beside another one for both to speak
# of the same thing. In one story, numbers of different things share at most a quarter of them.
SAME_THING = 0.3
# ... and where the printed number is the very same: chance seldom brings both together.
SAME_NUMBER = 0.15
# A single stem in common is chance: in the stories under eval/, 9 % of all pairs of different numbers of one
# dimension from two articles have just one beside them, 2 % two or more. A sentence of the draft with
# fewer does not tell what its number measures.
FEW_STEMS = 2
# What has no unit is of one kind only where the counted nouns are the same.
COUNTS = frozenset({"count", "ordinal"})
BESIDE = 90  # characters on either side of a number, within its sentence


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of an article that bears a finding out, or speaks against it."""

    article: str
    start: int
    end: int
    printed: str
    quote: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One number or quotation of the checked text (``text[start:end]``) and what the articles say.

    ``places`` bear it out; ``against`` are what other articles print instead.
    """

    kind: Literal["number", "quote"]
    start: int
    end: int
    printed: str
    verdict: Verdict
    places: tuple[Place, ...] = ()
    against: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class _Printed:
    """A number of an article with the sentence it stands in."""

    article: Article
    quantity: Quantity
    sentence: Span
    stems: frozenset[str]


def check_text(
    text: str, articles: Sequence[Article], measures: Sequence[Measure] = (), day: date | None = None
) -> list[Checked]:
    """Check every number and quotation of ``text``, in text order.

    Args:
        text: a draft; weak numbers ("two countries") and numbers inside quotations are not checked
            by themselves.
        articles: prepared articles.
        measures: the brief's measures, which tell what is disputed.
        day: the day that weekdays of the draft resolve against.

    Returns:
        "supported" where an article prints the number of the same thing or the words of the
        quotation; "disputed" where another article contradicts that one; "contradicted" where
        articles print another number of the same thing, in a unit of the same kind or with the
        same counted noun; "unsupported" where none prints it. A count without a noun is never
        contradicted, and a date in a sentence of hardly a word is looked up by itself.
    """
    printed = [found for article in articles for found in _numbers(article)]
    quotes = [_quote(match, articles) for match in _QUOTED.finditer(text)]
    quoted = [(found.start, found.end) for found in quotes]
    disputes = _disputes(measures)
    numbers = [
        _number(text, quantity, span, printed, disputes)
        for span in sentences(text, [(0, len(text))])
        for quantity in find(text, published=day, spans=[span])
        if not quantity.weak and not any(a <= quantity.start < b for a, b in quoted)
    ]
    return sorted([*quotes, *numbers], key=lambda found: found.start)


def _numbers(article: Article) -> Iterable[_Printed]:
    body = article.body or ((0, len(article.text)),)
    day = date.fromisoformat(article.published[:10]) if article.published else None
    for span in sentences(article.text, body):
        for quantity in find(article.text, published=day, spans=[span], language=article.language):
            yield _Printed(article, quantity, span, _beside(article.text, quantity, span))


def _beside(text: str, quantity: Quantity, span: Span) -> frozenset[str]:
    """The content stems near a number in its sentence."""
    start = max(span[0], quantity.start - BESIDE)
    return frozenset(stems(text[start : min(span[1], quantity.end + BESIDE)]))


def _quote(match: re.Match[str], articles: Sequence[Article]) -> Checked:
    places = []
    for article in articles:
        found = locate(match[1], article.text, article.body)
        if found is not None:
            passage = article.text[found.start : found.end]
            places.append(Place(article.id, found.start, found.end, passage, passage))
    verdict: Verdict = "supported" if places else "unsupported"
    return Checked("quote", match.start(1), match.end(1), match[1], verdict, tuple(places))


def _number(
    text: str,
    quantity: Quantity,
    span: Span,
    printed: Sequence[_Printed],
    disputes: Mapping[tuple[str, int], Sequence[Figure]],
) -> Checked:
    words = _beside(text, quantity, span)
    alike = sorted(
        (other for other in printed if _another_of_it(words, quantity, other)),
        key=lambda other: -_shared(words, other.stems),
    )
    equal = [
        other
        for other in printed
        if _same_value(quantity, other.quantity)
        and (_a_date_alone(words, quantity, other) or _same_thing(words, quantity, other, SAME_NUMBER))
    ]
    places = tuple(_place(other) for other in equal)
    against = tuple(
        _figure_place(figure)
        for key in dict.fromkeys((other.article.id, other.quantity.start) for other in equal)
        for figure in disputes.get(key, ())
    )
    verdict: Verdict = "disputed" if against else "supported" if equal else "unsupported"
    if not equal and alike:
        verdict, against = "contradicted", tuple(_place(other) for other in alike)
    return Checked(
        "number",
        quantity.start,
        quantity.end,
        quantity.printed,
        verdict,
        places,
        tuple(dict.fromkeys(against)),
    )


def _same_thing(words: frozenset[str], quantity: Quantity, other: _Printed, least: float) -> bool:
    if quantity.dimension != other.quantity.dimension or not words or not other.stems:
        return False
    nouns = frozenset(stems(quantity.noun)) & frozenset(stems(other.quantity.noun))
    return _shared(words, other.stems) >= (least if not quantity.noun or nouns else 2 * least)


def _a_date_alone(words: frozenset[str], quantity: Quantity, other: _Printed) -> bool:
    """A date of a sentence too short to tell of what: "First in 1959." is borne out by any 1959."""
    return len(words) < FEW_STEMS and quantity.kind == other.quantity.kind == "date"


def _another_of_it(words: frozenset[str], quantity: Quantity, other: _Printed) -> bool:
    """Whether ``other`` prints another number of the same thing: one of the two must be wrong."""
    apart = quantity.base_high <= other.quantity.base_low or other.quantity.base_high <= quantity.base_low
    return (
        (apart or quantity.kind != "date")
        and (quantity.dimension not in COUNTS or _common_noun(quantity.noun, other.quantity.noun))
        and _same_thing(words, quantity, other, SAME_THING)
        # Without the numbers' own words: every metre is a metre.
        and len((words & other.stems) - frozenset(stems(quantity.printed))) >= FEW_STEMS
    )


def _common_noun(one: str, other: str) -> bool:
    """Whether both count the same: the last words of the nouns, "120 heavy guns" and "90 guns"."""
    heads = [noun.lower().split()[-1:] for noun in (one, other)]
    return all(heads) and stem(heads[0][0]) == stem(heads[1][0])


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other))


def _same_value(one: Quantity, other: Quantity) -> bool:
    """The same stated number (in whatever unit), not merely intervals that meet; a day is in its year."""
    if one.value is not None and (one.value, one.unit) == (other.value, other.unit):
        return True
    if one.kind == other.kind == "date":
        bounded = one.value is not None and isfinite(one.base_low) and isfinite(one.base_high)
        return bounded and one.base_low <= other.base_low and other.base_high <= one.base_high
    middle, half = (one.base_low + one.base_high) / 2, (one.base_high - one.base_low) / 2
    far = abs(middle - (other.base_low + other.base_high) / 2)
    return one.unit != other.unit and far <= min(half, (other.base_high - other.base_low) / 2)


def _disputes(measures: Sequence[Measure]) -> dict[tuple[str, int], list[Figure]]:
    """For each figure of a disputed measure, the first figure of each other position."""
    found: dict[tuple[str, int], list[Figure]] = {}
    for measure in measures:
        if measure.verdict == "disputed":
            for position in measure.positions:
                others = [p.figures[0] for p in measure.positions if p is not position]
                found |= {(figure.article, figure.start): others for figure in position.figures}
    return found


def _place(found: _Printed) -> Place:
    quantity, (start, end) = found.quantity, found.sentence
    quote = found.article.text[start:end]
    return Place(found.article.id, quantity.start, quantity.end, quantity.printed, quote)


def _figure_place(figure: Figure) -> Place:
    return Place(figure.article, figure.start, figure.end, figure.printed, figure.quote)
