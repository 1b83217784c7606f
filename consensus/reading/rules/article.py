"""The built-in reader: one article read without a model, by the words around its numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from consensus.figures.quantity import Quantity
from consensus.reading.attribution import Speech, as_of, dates_a_credit
from consensus.reading.grounding import Meaning, evidence, figure_of
from consensus.reading.issuer import issuer
from consensus.reading.labels import label
from consensus.reading.material import Material
from consensus.reading.rules.dates import said_when
from consensus.reading.rules.frames import LONGEST
from consensus.reading.rules.place import place_of
from consensus.reading.rules.summary import summary_indices
from consensus.reading.statements import facts
from consensus.schema import Article, ArticleSummary, Assertion, Figure, Rejected, Span, SummarySentence


def read_by_rules(
    article: Article, sentences: Sequence[Span], quantities: Sequence[Quantity]
) -> ArticleSummary:
    """What one article says, read by rules: every number of its story labelled and credited.

    Args:
        article: with its body found.
        sentences: the spans of the body's sentences, in order.
        quantities: every number found in the body.

    Returns:
        A summary with ``reader`` "rules". Figures that are not worth a comparison of their own
        (a weekday that only says when somebody spoke) are marked weak, not dropped; a number in
        no sentence is rejected.
    """
    material = Material(article, tuple(sentences), tuple(quantities))
    speech = Speech(article.text, sentences, issuer(article))
    figures: list[Figure] = []
    rejected: list[Rejected] = []
    for index, quantity in enumerate(quantities):
        figure = _figure(material, speech, index)
        if figure is None:
            rejected.append(
                Rejected(what=quantity.printed, why="the number stands in no sentence of the story")
            )
        else:
            figures.append(figure)
    summary = _summary(material, figures)
    statements = facts(article, sentences, quantities, speech)
    rejected += _not_compared(material, summary, figures, statements)
    return ArticleSummary(
        article=article,
        reader="rules",
        sentences=tuple(sentences),
        summary=summary,
        figures=tuple(figures),
        statements=statements,
        rejected=tuple(rejected),
    )


def _not_compared(
    material: Material,
    summary: Sequence[SummarySentence],
    figures: Sequence[Figure],
    statements: Sequence[Assertion],
) -> list[Rejected]:
    """How many sentences nothing was taken from: what they say may be disputed without a word of it here."""
    taken = {each.quote_start for each in figures}
    taken |= {quoted.start for each in summary for quoted in each.evidence}
    taken |= {quoted.start for each in statements for quoted in each.evidence}
    missed = sum(span[0] not in taken for span in material.sentences)
    if not missed:
        return []
    return [Rejected(what=f"{missed} of {len(material.sentences)} sentences", why=_NOT_COMPARED)]


_NOT_COMPARED = "nothing was taken from them: the built-in rules compare numbers and a few other claims"


def _figure(material: Material, speech: Speech, index: int) -> Figure | None:
    quantity, text = material.quantities[index], material.article.text
    sentence = material.sentence_of(quantity.start)
    if sentence is None:
        return None
    span = material.sentences[sentence]
    who, chain = speech.credit(quantity.start)
    dated = quantity.kind in {"date", "time", "ordinal"}
    meaning = Meaning(
        label=label(text, span, quantity),
        attribution=who,
        chain=chain,
        as_of=None if dated else as_of(text, span, _days(material, span), quantity.start),
    )
    figure = figure_of(material, index, meaning)
    if figure and figure.hedge in ("over", "under") and _NAMES_EVENT.match(text, quantity.end):
        figure = figure.model_copy(update={"hedge": "", "qualifier": ""})
    if figure and not figure.weak and _STAMP.match(_line_to(text, quantity)):
        return figure.model_copy(update={"weak": True})
    if figure and not figure.weak and _EDITION.search(text, max(0, quantity.start - 8), quantity.start):
        return figure.model_copy(update={"weak": True})
    if figure and not figure.weak and dated and _beside_the_point(material, span, quantity):
        return figure.model_copy(update={"weak": True})
    return figure


# Behind a day that names an event: "after Monday's leak" says nothing of when before or after that day.
_NAMES_EVENT = re.compile(r"(?<=[a-z])['’]s\s")

# The number of a report's edition: "UPDATE 3-Storm kills 12".
_EDITION = re.compile(r"\bUPDATE $")
# A clock time that only heads an entry of a live report: "14.30 The harbour is closed.", "9:05 GMT".
_STAMP = re.compile(
    r"\s*(?:\d{1,2}\.\d{2} [A-Z]|\d{1,2}[.:]\d{2}\s?(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT)\b)"
)


def _line_to(text: str, quantity: Quantity) -> str:
    """The quantity's line up to its end and a zone after it; "" where it does not stand at the line's top."""
    start = text.rfind("\n", max(0, quantity.start - 4), quantity.start) + 1
    top = start > 0 or quantity.start < 4
    return text[start : quantity.end + 5] if top else ""


def _days(material: Material, span: Span) -> list[Quantity]:
    """The dates of a sentence; none of one that is longer than any sentence."""
    found = material.candidates(span) if span[1] - span[0] <= LONGEST else range(0)
    return [material.quantities[n] for n in found if material.quantities[n].kind == "date"]


# A stretch of time that only places something else in it: the count it belongs to has it in its label.
_SPAN_WORDS = re.compile(
    r"(?:this|last|next|past|recent|same)\s+(?:week|month|year|decade|century|quarter)s?$", re.IGNORECASE
)


# "Soon after the accident at 8:55, officials said": the hour is the accident's.
_EVENT_AT = re.compile(
    r"\b(?:accident|crash|collision|derailment|quake|earthquake|tremor|blast|explosion|attack|shooting|raid"
    r"|robbery|fire|landing|launch|departure|take-?off|kick-?off|strike|impact|outbreak|collapse)\s+"
    r"(?:at|around|about|shortly (?:before|after))\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


# "It was 5:30 p.m. on Saturday when the gate gave way": the moment of what is told, not of telling it.
_IT_WAS = re.compile(r"\bit (?:was|is) (?:[a-z]+ ){0,2}$", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:,? (?:local time|on|in|the|last|this|[A-Z][a-z]+day|morning|evening|afternoon|night)){0,4}"
    r",? (?:when|that)\b"
)


def _beside_the_point(material: Material, sentence: Span, quantity: Quantity) -> bool:
    """Whether a date only says when somebody spoke, or roughly when."""
    text = material.article.text
    if quantity.kind == "ordinal" or _SPAN_WORDS.search(quantity.printed):
        return True
    if quantity.kind == "time" and _EVENT_AT.search(text, max(0, quantity.start - 40), quantity.start):
        return False
    if _IT_WAS.search(text, max(0, quantity.start - 40), quantity.start) and _WHEN.match(text, quantity.end):
        return False
    return dates_a_credit(text, sentence, quantity) or said_when(place_of(text, sentence, quantity))


def _summary(material: Material, figures: Sequence[Figure]) -> tuple[SummarySentence, ...]:
    text = material.article.text
    held = Counter(material.sentence_of(figure.start) for figure in figures if not figure.weak)
    counts = [held[index] for index in range(len(material.sentences))]
    return tuple(
        SummarySentence(
            text=" ".join(text[slice(*material.sentences[index])].split()),
            evidence=evidence(material, [index]),
        )
        for index in summary_indices(text, material.sentences, counts)
    )
