"""Where a reader's labels meet the text: everything but the label is cut from the article here."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from consensus.figures.quantity import Quantity
from consensus.reading.material import Material
from consensus.schema import Credit, Evidence, Figure, Span

_SPACE = re.compile(r"\s+")


_GIVEN = set(Figure.model_fields) - {"fault"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a reader says of a number: words only."""

    label: str
    attribution: str = ""
    chain: tuple[Credit, ...] = ()
    as_of: str | None = None


def figure_of(material: Material, index: int, meaning: Meaning) -> Figure | None:
    """The figure for candidate ``index``, quoted with its whole sentence; ``None`` outside the body."""
    quantity = material.quantities[index]
    sentence = material.sentence_of(quantity.start)
    if sentence is None:
        return None
    start, end = material.sentences[sentence]
    text = material.article.text
    end = max(end, quantity.end)
    figure = Figure(
        id=f"{material.article.id}:F{index + 1}",
        article=material.article.id,
        start=quantity.start,
        end=quantity.end,
        printed=quantity.printed,
        phrase=_phrase(text, quantity),
        quote=text[start:end],
        quote_start=start,
        quote_end=end,
        kind=quantity.kind,
        dimension=quantity.dimension,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        base_low=_finite(quantity.base_low),
        base_high=_finite(quantity.base_high),
        qualifier=quantity.qualifier,
        hedge=quantity.hedge,
        noun=quantity.noun,
        label=meaning.label,
        attribution=meaning.attribution,
        chain=meaning.chain,
        as_of=meaning.as_of,
        weak=quantity.weak,
    )
    # Which fields were given is the same for all: a set of its own is half of the memory a figure takes.
    object.__setattr__(figure, "__pydantic_fields_set__", _GIVEN)
    return figure


def _phrase(text: str, quantity: Quantity) -> str:
    start = quantity.phrase_start if quantity.phrase_start >= 0 else quantity.start
    end = max(quantity.phrase_end, quantity.end)
    return _SPACE.sub(" ", text[start:end])


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


_BY_KIND = {"money": "sum", "score": "result"}  # a "score" is twenty, to a reader


def plain_label(quantity: Quantity) -> str:
    """What a number measures by its own words alone: the noun it counts, else its kind."""
    return quantity.noun or {"measure": quantity.dimension, **_BY_KIND}.get(quantity.kind, quantity.kind)


def evidence(material: Material, indices: Sequence[int]) -> tuple[Evidence, ...]:
    """The sentences with these indices as evidence; runs of neighbours become one stretch."""
    runs: list[list[int]] = []
    for index in sorted(set(indices)):
        if runs and index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    spans = [(material.sentences[run[0]][0], material.sentences[run[-1]][1]) for run in runs]
    return tuple(_cut(material, span) for span in spans)


def _cut(material: Material, span: Span) -> Evidence:
    start, end = span
    return Evidence(article=material.article.id, start=start, end=end, quote=material.article.text[start:end])
