"""A model's answer about one article, checked against the text: what holds becomes the summary.

Nothing is believed: ids must exist, credits and names must stand in the article, words may
carry no number of their own. What fails is kept in ``rejected`` with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from consensus.articles.about.orders import readable
from consensus.articles.wording import (
    SENTENCE_LIMIT,
    clean,
    foreign_names,
    own_judgements,
    own_numbers,
    vocabulary,
    words_of_text,
)
from consensus.figures import find
from consensus.reading.answer import ReadingAnswer, candidate_ids, sentence_ids
from consensus.reading.grounding import Meaning, evidence, figure_of, plain_label
from consensus.reading.material import Material, published_day
from consensus.schema import (
    ArticleSummary,
    Assertion,
    Credit,
    Evidence,
    Figure,
    Rejected,
    Skipped,
    Span,
    SummarySentence,
)

_PLACEHOLDER = re.compile(r"\{\s*(F\d{1,6})\s*\}")
_ELSEWHERE_LIMIT = 0.5  # a model that calls more than half of the body foreign is not believed


@dataclass
class _Checked:
    material: Material
    foreign: set[int] = field(default_factory=set)
    figures: dict[int, Figure] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    summary: list[SummarySentence] = field(default_factory=list)
    statements: list[Assertion] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    words: str = ""
    known: frozenset[str] = frozenset()
    issuer: tuple[Credit, ...] = ()

    def reject(self, what: str, why: str, words: str = "") -> None:
        """``what`` and ``why`` hold no word of the model's, ``words`` all that it wrote."""
        self.rejected.append(Rejected(what=what, why=why, words=clean(words, 160)))


def check_answers(material: Material, answers: Sequence[ReadingAnswer], reader: str) -> ArticleSummary:
    """The article's summary out of one answer, or out of several when it was read in chunks."""
    words = readable(material.article)
    checked = _Checked(material, words=words, known=vocabulary(words))
    for answer in answers:
        _check_elsewhere(checked, answer.elsewhere)
    checked.issuer = _issuer(checked, answers[0].issuer if answers else "")
    for answer in answers:
        _check_missed(checked, answer.missed)
        for row in answer.figures:
            _check_figure(checked, row)
        for row in answer.statements:
            _check_statement(checked, row)
    for answer in answers[:1]:
        for row in answer.summary:
            _check_summary(checked, row)
    _say_what_was_not_taken(checked)
    return _assemble(checked, reader)


def _check_elsewhere(checked: _Checked, words: str) -> None:
    count = len(checked.material.sentences)
    named = {index for index in sentence_ids(words) if index < count}
    if len(named | checked.foreign) > count * _ELSEWHERE_LIMIT:
        checked.warnings.append(
            "the reader called more than half of the story foreign to it; that was not believed"
        )
        return
    checked.foreign |= named


def _check_missed(checked: _Checked, rows: Iterable[Sequence[str]]) -> None:
    """A number the finder missed counts only where its words stand and the finder can read them alone."""
    for row in rows:
        if len(row) < 3:
            checked.reject("a missed number", "it needs a sentence, its words and its meaning", " ".join(row))
            continue
        span = _locate(checked.material, row[0], row[1])
        material = checked.material
        found = (
            find(material.article.text, published=published_day(material.article), spans=[span])
            if span
            else []
        )
        if not found or any(q.start < found[0].end and found[0].start < q.end for q in material.quantities):
            checked.reject(
                "a missed number",
                "its words do not stand in that sentence as a number of their own",
                row[1],
            )
            continue
        checked.material = Material(material.article, material.sentences, (*material.quantities, found[0]))
        _check_figure(checked, [f"F{len(checked.material.quantities)}", *row[2:4]])


def _locate(material: Material, sentence: str, words: str) -> Span | None:
    indices = sentence_ids(sentence)
    if not indices or indices[0] >= len(material.sentences) or not words.strip():
        return None
    start, end = material.sentences[indices[0]]
    at = material.article.text.find(words.strip(), start, end)
    return (at, at + len(words.strip())) if at >= 0 else None


def _check_figure(checked: _Checked, row: Sequence[str]) -> None:
    ids = candidate_ids(row[0]) if row else []
    if len(row) < 2 or not ids:
        checked.reject("a figure", "it needs an id and what it measures", " | ".join(row))
        return
    for index in ids:
        why = _refusal(checked, index)
        figure = None if why else figure_of(checked.material, index, _meaning(checked, index, row))
        if figure is None:
            why = why or "the number stands outside the story"
            checked.reject(_printed(checked, index), why, f"F{index + 1} {row[1]}")
        else:
            checked.figures[index] = figure


def _printed(checked: _Checked, index: int) -> str:
    known = 0 <= index < len(checked.material.quantities)
    return f"“{checked.material.quantities[index].printed}”" if known else "a figure"


def _refusal(checked: _Checked, index: int) -> str:
    if not 0 <= index < len(checked.material.quantities):
        return "no number with this id stands in the article"
    if index in checked.figures:
        return "this number was labelled before"
    if checked.material.sentence_of(checked.material.quantities[index].start) in checked.foreign:
        return "the number stands in a sentence that belongs to something else on the page"
    return ""


def _meaning(checked: _Checked, index: int, row: Sequence[str]) -> Meaning:
    material = checked.material
    quantity = material.quantities[index]
    sentence = material.sentence_of(quantity.start)
    start, end = material.sentences[sentence] if sentence is not None else (quantity.start, quantity.end)
    label = clean(row[1])
    sentence_words = material.article.text[start:end]
    bad = own_numbers(label, sentence_words, checked.known) or own_judgements(label, sentence_words)
    if bad or not any(c.isalpha() for c in label):
        checked.reject(
            "a label", "it carries a number or a verdict of its own; the counted noun replaces it", label
        )
        label = plain_label(quantity)
    chain = _chain(checked, row[2] if len(row) > 2 else "") or checked.issuer
    return Meaning(
        label=label,
        attribution=", citing ".join(credit.who for credit in reversed(chain)),
        chain=chain,
        as_of=_as_of(checked, row[3] if len(row) > 3 else ""),
    )


def _chain(checked: _Checked, words: str) -> tuple[Credit, ...]:
    chain: list[Credit] = []
    for part in filter(None, (clean(part) for part in words.split("<"))):
        if words_of_text(part, checked.words) and not _counts(part):
            chain.append(Credit(who=part, role="relayed" if chain else "said"))
        else:
            checked.reject("a credit", "its words do not stand in the article", part)
    return tuple(chain)


def _counts(part: str) -> bool:
    """Whether a credit is a number and not a name: "140", "12 people", but not "Channel 4"."""
    if not any(c.isalpha() for c in part) or own_numbers(part, "") == [part]:
        return True
    return any(c.isdigit() for c in part) and bool(find(part))


def _issuer(checked: _Checked, words: str) -> tuple[Credit, ...]:
    """Who speaks in a press release: whatever it credits to nobody else, its issuer says."""
    who, article = clean(words), checked.material.article
    if not who:
        return ()
    if not words_of_text(who, f"{article.outlet or ''}\n{article.title or ''}\n{article.text}"):
        checked.reject("an issuer", "its words do not stand in the article", who)
        return ()
    return (Credit(who=who, role="said"),)


def _as_of(checked: _Checked, words: str) -> str | None:
    for index in candidate_ids(words):
        if index < len(checked.material.quantities):
            quantity = checked.material.quantities[index]
            if quantity.kind == "date" and isinstance(quantity.low, str):
                return quantity.low
    return None


def _sentences_named(checked: _Checked, words: str) -> tuple[Evidence, ...]:
    count = len(checked.material.sentences)
    indices = [n for n in sentence_ids(words) if n < count and n not in checked.foreign]
    return evidence(checked.material, indices[:8])


def _fault_of(checked: _Checked, words: str, support: Sequence[Evidence]) -> str:
    """Why a sentence that a model worded cannot be kept, or ""."""
    if not support:
        return "it names no sentence of the story it rests on"
    source = " ".join(e.quote for e in support)
    if own_numbers(words, source, checked.known):
        return "it carries a number of its own"
    if own_judgements(words, source):
        return "it carries a verdict or an address of its own"
    if foreign_names(words, checked.known):
        return "it names what the article does not"
    return ""


def _check_statement(checked: _Checked, row: Sequence[str]) -> None:
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


def _check_summary(checked: _Checked, row: Sequence[str]) -> None:
    template = clean(row[0], SENTENCE_LIMIT) if row else ""
    support = _sentences_named(checked, row[1] if len(row) > 1 else "")
    why = _fault_of(checked, _PLACEHOLDER.sub(" ", template), support)
    placed = [index for name in _PLACEHOLDER.findall(template) for index in candidate_ids(name)]
    if any(index >= len(checked.material.quantities) for index in placed):
        why = why or "it points at a number that does not exist"
    if why or not template:
        checked.reject("a sentence of the summary", why or "it is empty", template)
        return
    text = _PLACEHOLDER.sub(lambda m: checked.material.quantities[candidate_ids(m[1])[0]].printed, template)
    checked.summary.append(SummarySentence(text=text, evidence=support))


def _say_what_was_not_taken(checked: _Checked) -> None:
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


def _assemble(checked: _Checked, reader: str) -> ArticleSummary:
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
