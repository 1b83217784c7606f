"""What a figure measures, in at most eight words taken from the text around it, by rules."""

from __future__ import annotations

from collections.abc import Callable

from consensus.figures.quantity import Quantity
from consensus.reading.rules.counts import count_label
from consensus.reading.rules.dates import date_label, time_label
from consensus.reading.rules.measures import measure_label
from consensus.reading.rules.money import money_label
from consensus.reading.rules.place import MAX_WORDS, Place, place_of, preceding_noun, tidy
from consensus.reading.rules.plain import is_sound, plain_label
from consensus.reading.rules.shares import percent_label
from consensus.reading.rules.spans import age_label, duration_label
from consensus.reading.rules.voices import header, of_no_voice, put_at
from consensus.schema import Span


def label(text: str, sentence: Span, quantity: Quantity) -> str:
    """What a figure measures: the thing, and the scope that tells it from its neighbours.

    The words come from the sentence (a pronoun is replaced by the subject of the sentence
    before); only the attribute ("length", "cost", "share") may be supplied by the unit.

    Args:
        text: the article's text.
        sentence: the span of the sentence that holds the quantity.
        quantity: a number found in that sentence.

    Returns:
        At most eight words without a number; never empty. Where no whole phrase is found, the kind
        of number and the first words of its clause: "date in: …".

    >>> from consensus.reading.labels import example
    >>> example("The 12-kilometre road tunnel opened.", "12-kilometre", "measure", "length")
    'length of the road tunnel'
    >>> example("Storms killed 31 people in Ardmore.", "31", "number", "count")
    'people killed in Ardmore'
    """
    place = place_of(text, sentence, quantity)
    words = _by_kind(place)
    if not is_sound(words, place):
        return plain_label(place) or words
    words = _uncapped(words, text, place)
    return words or tidy(quantity.noun) or tidy(preceding_noun(place, place.first)) or quantity.kind


def _by_kind(place: Place) -> str:
    """The label as the rules of its kind of number give it, without the speaker."""
    words = tidy(_LABELS.get(place.quantity.kind, count_label)(place))
    if place.quantity.kind in _OF_PEOPLE:
        return words
    return header(place) or put_at(place) or of_no_voice(words, place)


def _uncapped(words: str, text: str, place: Place) -> str:
    """A label without the capital that only the start of the sentence gave to a common word."""
    first = place.tokens[0].word if place.tokens else ""
    if first and first[:1].isupper() and f" {first.lower()}" in text:
        return " ".join(first.lower() if word == first else word for word in words.split(" "))
    return words


def _rate_label(place: Place) -> str:
    if place.quantity.dimension.startswith("count"):
        return count_label(place)
    return money_label(place) if place.quantity.dimension.startswith("money") else measure_label(place)


def _score_label(place: Place) -> str:
    before = preceding_noun(place, place.first)
    return f"score {before}" if "vote" not in before.lower() else before


_OF_PEOPLE = frozenset({"age", "date", "ordinal"})  # a speaker has an age and a day of speaking

__all__ = ["MAX_WORDS", "example", "label"]

_LABELS: dict[str, Callable[[Place], str]] = {
    "number": count_label,
    "measure": measure_label,
    "money": money_label,
    "percent": percent_label,
    "fraction": percent_label,
    "duration": duration_label,
    "age": age_label,
    "date": date_label,
    "time": time_label,
    "rate": _rate_label,
    "score": _score_label,
    "ordinal": count_label,
}


def example(text: str, printed: str, kind: str, dimension: str, start: int = 0) -> str:
    """The label of ``printed`` in the sentence of ``text`` that begins at ``start``: for trying out."""
    at = text.index(printed, start)
    quantity = Quantity(
        start=at,
        end=at + len(printed),
        printed=printed,
        kind=kind,  # type: ignore[arg-type]  # a plain string is enough for trying out
        dimension=dimension,
        value=None,
        low=None,
        high=None,
        unit="",
        base_low=0.0,
        base_high=0.0,
    )
    return label(text, (start, len(text)), quantity)
