"""An article with its numbers marked: found, lost, read wrongly, traps, and what nobody labelled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from consensus.evaluation.html.laid import Laid
from consensus.output.html.markup import Html, el, hidden, join, safe

# What a mark is called for those who do not see its colour; its sign is in the style sheet.
_WORDS = {
    "found": "",
    "lost": "lost: ",
    "wrong": "wrong value: ",
    "extra": "not labelled: ",
    "trap": "trap, read: ",
    "quiet": "",
}


class Mark(NamedTuple):
    """A stretch of an article's text and what became of it; ``about`` leads to the measure."""

    start: int
    end: int
    kind: str
    said: str
    about: str = ""


def article_html(laid: Laid, name: str) -> Html:
    """The whole text of an article, what is outside its body in small print."""
    marks = _apart(sorted(_marks(laid, name), key=lambda mark: (mark.start, mark.end)))
    counts = {kind: sum(mark.kind == kind for mark in marks) for kind in ("found", "lost", "wrong", "extra")}
    entry = laid.entry(name)
    more = entry.model_extra or {} if entry else {}
    about = [str(more[key]) for key in ("outlet", "published") if more.get(key)]
    said = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
    return el(
        "article",
        el("h4", name, id=laid.article(name)),
        el("p", " · ".join([*about, said]), class_="small"),
        el("div", *_pieces(laid, name, marks), class_="text", dir="auto"),
    )


def _marks(laid: Laid, name: str) -> Iterator[Mark]:
    for m, _, report in laid.gold.reports():
        if report.article == name:
            measure = laid.gold.labels.measures[m]
            said = laid.said(m, report) or f"{measure.id} ({measure.verdict})"
            yield Mark(report.start, report.end, laid.state(m, report), said, laid.row(m))
    read = list(_read(laid, name))
    for trap in laid.gold.labels.traps:
        if trap.article == name:
            met = any(start < trap.end and trap.start < end for start, end, _ in read)
            yield Mark(trap.start, trap.end, "trap" if met else "quiet", f"trap: {trap.why}")
    labelled = [(r.start, r.end) for _, _, r in laid.gold.reports() if r.article == name]
    for start, end, label in read:
        if not any(start < last and first < end for first, last in labelled):
            yield Mark(start, end, "extra", f"in no label; in the brief “{label}”")


def _read(laid: Laid, name: str) -> Iterator[tuple[int, int, str]]:
    """The figures of the brief in an article that are not weak."""
    if laid.brief is None or laid.matched is None:
        return
    for mention in laid.matched.mentions:
        figure = mention.figure
        if laid.matched.files.get(figure.article) == name and not figure.weak:
            yield figure.start, figure.end, laid.brief.measures[mention.measure].label


def _apart(marks: list[Mark]) -> list[Mark]:
    """Marks in order, those left out that begin inside another."""
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _pieces(laid: Laid, name: str, marks: list[Mark]) -> Iterator[Html]:
    """The text cut at marks and at the ends of the body."""
    text, at = laid.gold.texts[name], 0
    body = laid.gold.labels.bodies.get(name, ())
    for mark in marks:
        yield from _plain(text, at, mark.start, body)
        yield _marked(laid, name, mark)
        at = mark.end
    yield from _plain(text, at, len(text), body)


def _plain(text: str, start: int, end: int, body: tuple[tuple[int, int], ...]) -> Iterator[Html]:
    cuts = sorted({start, end, *(cut for span in body for cut in span if start < cut < end)})
    for first, last in pairwise(cuts):
        inside = any(a <= first and last <= b for a, b in body)
        piece = text[first:last]
        yield safe(piece) if inside else el("span", piece, class_="outside")


def _marked(laid: Laid, name: str, mark: Mark) -> Html:
    words = laid.gold.texts[name][mark.start : mark.end]
    inner = join([hidden(_WORDS[mark.kind]) if _WORDS[mark.kind] else None, safe(words)])
    link = el("a", inner, href=f"#{mark.about}") if mark.about else inner
    return el("mark", link, class_=mark.kind, id=laid.span(name, mark.start), title=mark.said)
