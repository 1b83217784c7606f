"""What is marked in the articles: the numbers and sentences that the brief tells of, with the way back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from consensus.output.html.context import Page, measure_anchor, statement_anchor
from consensus.output.html.prose import Found
from consensus.schema import Evidence, Figure, Statement

_FAR = 400  # characters within which a sentence ends, or is taken to have no end


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article with its anchor. ``back`` is where the brief tells of it."""

    start: int
    end: int
    anchor: str
    figure: bool
    back: str
    says: str


def marked_spans(page: Page, found: Iterable[Found]) -> Mapping[str, list[Span]]:
    """All spans by article, in order, outer ones first; one span an anchor."""
    spans: dict[str, dict[str, Span]] = defaultdict(dict)
    for figure_id, measure in page.told.items():
        figure = page.figures[figure_id]
        says = f"{measure.label}: {'text fault' if figure.fault else measure.verdict}"
        _add_figure(page, spans[figure.article], figure, measure_anchor(measure.id), says)
    for statement in page.brief.statements:
        for evidence in _evidence(statement):
            anchor = page.span_anchor(evidence.article, evidence.start, evidence.end)
            span = Span(
                evidence.start,
                evidence.end,
                anchor,
                False,
                statement_anchor(statement.id),
                f"statement: {statement.verdict}",
            )
            known = spans[evidence.article].get(anchor)
            if known is None or not known.back:
                spans[evidence.article][anchor] = span
    for figure in untold(page):
        _add_figure(page, spans[figure.article], figure, "brief", "told in the brief")
    for place in found:
        spans[place.article].setdefault(
            place.anchor, Span(place.start, place.end, place.anchor, True, "brief", "told in the brief")
        )
        around = _sentence(page.articles[place.article].text or "", place.start, place.end)
        sentence = page.span_anchor(place.article, *around)
        spans[place.article].setdefault(sentence, Span(*around, sentence, False, "", ""))
    return {article: sorted(held.values(), key=_outer_first) for article, held in spans.items()}


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Roughly the sentence around a place: to the nearest full stop or line end, not far."""
    low = max(text.rfind(stop, max(0, start - _FAR), start) + 1 for stop in (". ", "\n")) or start
    ends = [at + 1 for stop in (". ", ".\n", "\n") if (at := text.find(stop, end, end + _FAR)) >= 0]
    while low < start and text[low].isspace():
        low += 1
    return low, min(ends, default=end)


def untold(page: Page) -> list[Figure]:
    """Figures that the prose links to though no entry of the page tells of them."""
    paragraphs = (page.brief.lede, *page.brief.paragraphs)
    refs = dict.fromkeys(link.ref for paragraph in paragraphs for link in paragraph.links)
    return [page.figures[ref] for ref in refs if ref in page.figures and ref not in page.told]


def _add_figure(page: Page, spans: dict[str, Span], figure: Figure, back: str, says: str) -> None:
    anchor = page.figure_anchor(figure)
    spans.setdefault(anchor, Span(figure.start, figure.end, anchor, True, back, says))
    sentence = page.span_anchor(figure.article, figure.quote_start, figure.quote_end)
    spans.setdefault(sentence, Span(figure.quote_start, figure.quote_end, sentence, False, "", ""))


def _evidence(statement: Statement) -> Iterable[Evidence]:
    yield from statement.evidence
    for side in statement.sides:
        yield from side.evidence


def _outer_first(span: Span) -> tuple[int, int, bool]:
    return span.start, -span.end, span.figure
