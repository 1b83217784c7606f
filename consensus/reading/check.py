"""A model's answer about one article, checked against the text: what holds becomes the summary.

Nothing is believed: ids must exist, credits and names must stand in the article, words may
carry no number of their own. What fails is kept in ``rejected`` with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from consensus.articles.about.orders import readable
from consensus.articles.beside import makes_numbers
from consensus.articles.claims import own_negations
from consensus.articles.sentences import PRINTED_ALIKE
from consensus.articles.wording import (
    SENTENCE_LIMIT,
    brought,
    clean,
    foreign_names,
    own_judgements,
    vocabulary,
)
from consensus.reading.answer import ReadingAnswer, candidate_ids, sentence_ids
from consensus.reading.check_figures import check_figure, check_missed, issuer_of
from consensus.reading.checked import Checked
from consensus.reading.grounding import evidence
from consensus.reading.material import Material
from consensus.schema import (
    ArticleSummary,
    Assertion,
    Evidence,
    Skipped,
    Span,
    SummarySentence,
)

_PLACEHOLDER = re.compile(r"\{\s*(F\d{1,6})\s*\}")
_ELSEWHERE_LIMIT = 0.5  # a model that calls more than half of the body foreign is not believed


_vocabulary = lru_cache(maxsize=PRINTED_ALIKE)(vocabulary)


def check_answers(material: Material, answers: Sequence[ReadingAnswer], reader: str) -> ArticleSummary:
    """The article's summary out of one answer, or out of several when it was read in chunks."""
    words = readable(material.article)
    checked = Checked(material, words=words, known=_vocabulary(words))
    for answer in answers:
        _check_elsewhere(checked, answer.elsewhere)
    checked.issuer = issuer_of(checked, answers[0].issuer if answers else "")
    for answer in answers:
        check_missed(checked, answer.missed)
        for row in answer.figures:
            check_figure(checked, row)
        for row in answer.statements:
            _check_statement(checked, row)
    for answer in answers[:1]:
        for row in answer.summary:
            _check_summary(checked, row)
    _say_what_was_not_taken(checked)
    return _assemble(checked, reader)


def _check_elsewhere(checked: Checked, words: str) -> None:
    count = len(checked.material.sentences)
    named = {index for index in sentence_ids(words) if index < count}
    if len(named | checked.foreign) > count * _ELSEWHERE_LIMIT:
        checked.warnings.append(
            "the reader called most of the story foreign to it; that was not believed"
        )
        return
    checked.foreign |= named


def _sentences_named(checked: Checked, words: str) -> tuple[Evidence, ...]:
    count = len(checked.material.sentences)
    indices = [n for n in sentence_ids(words) if n < count and n not in checked.foreign]
    return evidence(checked.material, indices[:8])


def _fault_of(checked: Checked, words: str, support: Sequence[Evidence]) -> str:
    """Why a sentence that a model worded cannot be kept, or ""."""
    if not support:
        return "it names no sentence of the story it rests on"
    source = " ".join(e.quote for e in support)
    if brought(words, source, checked.known, "phrase"):
        return "it carries a number of its own"
    if own_judgements(words, source) or own_negations(words, source):
        return "it carries a verdict or an address of its own"
    if foreign_names(words, checked.known):
        return "it names what the article does not"
    return ""


def _check_statement(checked: Checked, row: Sequence[str]) -> None:
    text = clean(row[0], SENTENCE_LIMIT) if row else ""
    support = _sentences_named(checked, row[1] if len(row) > 1 else "")
    if why := "it is empty" if not text else _fault_of(checked, text, support):
        checked.reject("a statement", why, text)
        return
    article = checked.material.article.id
    checked.statements.append(
        Assertion(
            id=f"{article}:S{len(checked.statements) + 1}", article=article, text=text, evidence=support
        )
    )


def _check_summary(checked: Checked, row: Sequence[str]) -> None:
    template = clean(row[0], SENTENCE_LIMIT) if row else ""
    support = _sentences_named(checked, row[1] if len(row) > 1 else "")
    why = _fault_of(checked, _PLACEHOLDER.sub(" ", template), support)
    if makes_numbers(template, " ".join(e.quote for e in support)):
        why = why or "what stands beside a number changes it"
    placed = [index for name in _PLACEHOLDER.findall(template) for index in candidate_ids(name)]
    if any(index >= len(checked.material.quantities) for index in placed):
        why = why or "it points at a number that does not exist"
    if why or not template:
        checked.reject("a sentence of the summary", why or "it is empty", template)
        return
    text = _PLACEHOLDER.sub(lambda m: checked.material.quantities[candidate_ids(m[1])[0]].printed, template)
    checked.summary.append(SummarySentence(text=text, evidence=support))


def _say_what_was_not_taken(checked: Checked) -> None:
    material = checked.material
    left = [
        quantity.printed
        for index, quantity in enumerate(material.quantities)
        if index not in checked.figures and not quantity.weak
    ]
    if left:
        checked.reject(
            f"{len(left)} numbers of the text: {', '.join(left)}"[:400],
            "the reader did not take them for figures of the story",
        )


def _assemble(checked: Checked, reader: str) -> ArticleSummary:
    article, sentences = checked.material.article, checked.material.sentences
    foreign = [sentences[index] for index in sorted(checked.foreign)]
    if foreign:
        article = article.model_copy(
            update={
                "body": _without(article.body or ((0, len(article.text)),), foreign),
                "skipped": tuple(
                    sorted((*article.skipped, *(_foreign(span) for span in foreign)), key=lambda s: s.start)
                ),
            }
        )
    return ArticleSummary(
        article=article,
        reader=reader,
        sentences=tuple(s for n, s in enumerate(sentences) if n not in checked.foreign),
        summary=tuple(checked.summary),
        figures=tuple(checked.figures[index] for index in sorted(checked.figures)),
        statements=tuple(checked.statements),
        rejected=tuple(checked.rejected),
        warnings=tuple(checked.warnings),
    )


def _foreign(span: Span) -> Skipped:
    return Skipped(start=span[0], end=span[1], why="the reader says it belongs to something else on the page")


def _without(body: Sequence[Span], holes: Sequence[Span]) -> tuple[Span, ...]:
    """``body`` less ``holes``; both sorted and free of overlaps."""
    spans: list[Span] = []
    for start, end in body:
        at = start
        for a, b in holes:
            if a < end and b > at:
                if a > at:
                    spans.append((at, a))
                at = max(at, b)
        if at < end:
            spans.append((at, end))
    return tuple(spans)
