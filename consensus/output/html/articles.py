"""The articles beside the brief: what it quotes is marked, what was not read as the story is folded away."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consensus.output.html.context import Page
from consensus.output.html.markup import Html, el, foreign, hidden, join, open_tag, safe
from consensus.output.html.sources import source_line
from consensus.output.html.spans import Span
from consensus.output.names import clipped
from consensus.output.worth import plural
from consensus.schema import ArticleEntry

LONGEST = 700  # characters of one quoted sentence in excerpts: more is a page that lost its full stops
AROUND = 150  # characters shown on either side of a number in a sentence longer than that


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of text to show, or with ``why`` one that was not read as the story."""

    start: int
    end: int
    why: str = ""


def panels(page: Page, spans: Mapping[str, Sequence[Span]]) -> Html | None:
    """All articles, or what the brief quotes of them."""
    if not page.with_texts:
        return None
    shown = (_panel(page, article, spans.get(article.id, ())) for article in page.brief.articles)
    what = "The articles" if page.sources == "full" else "The sentences quoted"
    note = (
        "What the brief rests on is marked; a marked number leads back to the brief."
        if page.sources == "full"
        else "Only sentences that the brief rests on. A marked number leads back to the brief."
    )
    heading = el("h2", what, id="articles")
    return el(
        "aside",
        heading,
        el("p", note, class_="small"),
        *shown,
        class_=page.sources,
        aria_labelledby="articles",
        tabindex="0",
    )


def _panel(page: Page, article: ArticleEntry, spans: Sequence[Span]) -> Html:
    anchor = page.panel(article.id)
    head = [
        el("h3", foreign(page.name(article.id)), id=f"{anchor}:name"),
        el("p", clipped(article.title, LONGEST), class_="title", dir="auto") if article.title else None,
        source_line(page, article),
    ]
    if article.text is None:
        body = el("p", "The text of this article is not at hand.", class_="small")
    elif page.sources == "full":
        body = _text(article.text, _whole(article, spans), spans)
    else:
        body = _text(article.text, _quoted(spans), spans)
    return el("article", *head, body, id=anchor, aria_labelledby=f"{anchor}:name")


def _text(text: str, regions: Sequence[Region], spans: Sequence[Span]) -> Html:
    """The regions in order, each with its spans; a count of what is left out between them."""
    parts: list[Html] = []
    writer = _Writer(text, spans)
    at = 0
    for region in regions:
        if text[at : region.start].strip():
            parts.append(_gap(region.start - at))
        inner = writer.write(region.start, region.end)
        parts.append(_folded(region, inner) if region.why else el("div", inner, class_="text", dir="auto"))
        at = region.end
    if text[at:].strip():
        parts.append(_gap(len(text) - at))
    return join(parts)


def _gap(length: int) -> Html:
    words = f"{plural(length, 'character')} not shown"
    return el("p", el("span", "⋯", aria_hidden="true"), hidden(words), class_="gap", title=words)


def _folded(region: Region, inner: Html) -> Html:
    words = f"not read as the story: {region.why} · {plural(region.end - region.start, 'character')}"
    return el(
        "details",
        el("summary", words),
        el("div", inner, class_="text", dir="auto"),
        class_="unread",
        open=" id=" in inner,
    )


def _whole(article: ArticleEntry, spans: Sequence[Span]) -> list[Region]:
    """The whole text: what was read, and between it what was not, with the reasons."""
    text, at = article.text or "", 0
    regions: list[Region] = []
    for first, last in sorted(article.body):
        start, end = max(first, at), min(last, len(text))
        if start >= end:
            continue
        if start > at:
            regions.append(_unread(article, at, start))
        regions.append(Region(start, end))
        at = end
    if at < len(text):
        regions.append(_unread(article, at, len(text)))
    return [region for region in regions if text[region.start : region.end].strip()]


def _unread(article: ArticleEntry, start: int, end: int) -> Region:
    why = dict.fromkeys(s.why for s in article.skipped if s.start < end and start < s.end)
    return Region(start, end, ", ".join(why) or "between its parts")


def _quoted(spans: Sequence[Span]) -> list[Region]:
    """The sentences with a span in them; of a sentence without end only what stands around the spans."""
    wanted: list[tuple[int, int]] = []
    endless = 0
    for span in spans:
        if span.end - span.start > LONGEST:
            endless = max(endless, span.end)
            wanted.append((span.start, span.start + AROUND))
        elif span.figure and span.start < endless:
            wanted.append((max(0, span.start - AROUND), span.end + AROUND))
        else:
            wanted.append((span.start, span.end))
    return _merged(wanted)


def _merged(wanted: Iterable[tuple[int, int]]) -> list[Region]:
    regions: list[Region] = []
    for start, end in sorted(wanted):
        if regions and start <= regions[-1].end:
            last = regions.pop()
            regions.append(Region(last.start, max(last.end, end)))
        else:
            regions.append(Region(start, end))
    return regions


class _Writer:
    """Writes stretches of a text in order, spans nested; what crosses an end is continued after it.

    The element with a span's anchor holds its first piece, further pieces name it in ``data-of``:
    in order they are the span's text.
    """

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.text = text
        self.spans = sorted(spans, key=lambda s: (s.start, -s.end, s.figure))
        self.next = 0
        self.open: list[Span] = []
        self.begun: set[str] = set()

    def write(self, low: int, high: int) -> Html:
        """``text[low:high]`` with its spans; regions must come in order."""
        high = min(high, len(self.text))
        here = [span for span in self.open if span.end > low]
        while self.next < len(self.spans) and self.spans[self.next].start < high:
            if self.spans[self.next].end > low:
                here.append(self.spans[self.next])
            self.next += 1
        self.open = [span for span in here if span.end > high]
        queue = [(max(s.start, low), -min(s.end, high), s.figure, n) for n, s in enumerate(here)]
        heapq.heapify(queue)
        return self._nested(queue, here, low, high)

    def _nested(
        self, queue: list[tuple[int, int, bool, int]], here: Sequence[Span], low: int, high: int
    ) -> Html:
        parts: list[str] = []
        stack: list[tuple[int, str, bool]] = []
        at = low
        while queue or stack:
            ends = stack[-1][0] if stack else high
            if not queue or (stack and queue[0][0] >= ends):
                parts += [safe(self.text[at:ends]), stack.pop()[1]]
                at = ends
                continue
            start, minus_end, figure, n = heapq.heappop(queue)
            if -minus_end > ends:
                heapq.heappush(queue, (ends, minus_end, figure, n))
            parts.append(safe(self.text[at:start]))
            at = start
            opening, closing = self._tags(here[n], linked=not any(link for _, _, link in stack))
            parts.append(opening)
            stack.append((min(-minus_end, ends), closing, figure))
        return Html("".join([*parts, safe(self.text[at:high])]))

    def _tags(self, span: Span, linked: bool) -> tuple[str, str]:
        first = span.anchor not in self.begun
        self.begun.add(span.anchor)
        of = None if first else span.anchor
        if span.figure:
            name = "a" if linked and first else "span"
            tag = open_tag(
                name,
                id=span.anchor if first else None,
                data_of=of,
                class_="fig",
                href=f"#{span.back}" if name == "a" else None,
                title=span.says if first else None,
            )
            return tag, f"</{name}>"
        tag = open_tag("mark", id=span.anchor if first else None, data_of=of)
        if not (span.back and first):
            return tag, "</mark>"
        back = el("a", "↩", href=f"#{span.back}", class_="back", title=span.says, aria_label=span.says)
        return tag, f"</mark>{back}"
