"""The brief's own sentences, every number in them a link to where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from consensus.output.html.context import Page, measure_anchor, statement_anchor
from consensus.output.html.markup import Html, el, foreign, hidden, join
from consensus.schema import Link, Measure, Paragraph

# Characters of an article's sentence before a number that find its place again. Fewer than the
# last find it only by luck.
_CONTEXTS = (40, 24, 12)
_SLACK = 8  # characters that the brief may have left off before a number ("since ")


@dataclass(frozen=True, slots=True)
class Found:
    """The place of a number that the brief tells and no measure holds ("the two governments")."""

    ref: str
    article: str
    start: int
    end: int
    anchor: str


def lost_and_found(page: Page) -> Mapping[tuple[str, int], Found]:
    """Numbers told in the prose that no measure holds, found again in their article.

    A sentence that the brief took from an article stands there word for word, so the words before
    a number find it. Keyed by reference and place in the paragraph; what is not found has no entry.
    """
    paragraphs = (page.brief.lede, *page.brief.paragraphs)
    known = {*page.figures, *(m.id for m in page.brief.measures), *(s.id for s in page.brief.statements)}
    pairs = ((p, link) for p in paragraphs for link in p.links if link.ref not in known)
    found = ((link, _search(page, p, link)) for p, link in pairs)
    return {(link.ref, link.start): place for link, place in found if place is not None}


def _search(page: Page, paragraph: Paragraph, link: Link) -> Found | None:
    article = page.articles.get(link.ref.rpartition(":")[0])
    told = paragraph.text[link.start : link.end]
    if article is None or not article.text or not told.strip():
        return None
    for length in _CONTEXTS:
        after = _end_of_only(paragraph.text[max(0, link.start - length) : link.start], article.text)
        if after is None:
            continue
        first = told.split()[0].rstrip(",")
        start = article.text.find(first, after, after + len(first) + _SLACK)
        same = _common(told, article.text[start : start + len(told)]).rstrip(" (,.")
        if start >= 0 and same:
            anchor = f"{page.slugs[article.id]}-{start}"
            return Found(link.ref, article.id, start, start + len(same), anchor)
    return None


def _end_of_only(words: str, text: str) -> int | None:
    """Where ``words`` end in ``text``, if they stand there once, wherever its lines are broken."""
    if len(words) < _CONTEXTS[-1] or not words.strip():
        return None
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()) + r"\s*")
    found = [match.end() for match in islice(pattern.finditer(text), 2)]
    return found[0] if len(found) == 1 else None


def _common(one: str, other: str) -> str:
    """What two texts begin with alike."""
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    return one[: min(len(one), len(other)) if same is None else same]


def paragraph_html(page: Page, paragraph: Paragraph, found: Mapping[tuple[str, int], Found]) -> Html:
    """One paragraph with its links."""
    text, parts, at = paragraph.text, [], 0
    for link in sorted([*paragraph.links, *_statement_links(page, paragraph)], key=lambda k: k.start):
        if link.start < at or link.end <= link.start:
            continue
        parts += [text[at : link.start], _link(page, text[link.start : link.end], link, found)]
        at = link.end
    return el("p", *parts, text[at:], dir="auto")


def _link(page: Page, words: str, link: Link, found: Mapping[tuple[str, int], Found]) -> Html:
    """A number or a quoted side of a statement, with its sign where it is disputed."""
    measure = page.told.get(link.ref) or _measure(page, link.ref)
    statement = next((s for s in page.brief.statements if s.id == link.ref), None)
    if statement is not None:
        href = statement_anchor(link.ref)
    elif link.ref in page.figures:
        href = page.figure_anchor(page.figures[link.ref])
    elif measure is not None:
        href = measure_anchor(measure.id)
    elif (link.ref, link.start) in found:
        href = found[link.ref, link.start].anchor
    else:
        return foreign(words)
    told = measure or statement
    kind = "cite" if measure else "cite said" if statement else "cite plain"
    if told is None or told.verdict != "disputed":
        return el("a", foreign(words), href=f"#{href}", class_=kind)
    flag = join((el("sup", "≠", aria_hidden="true"), hidden(" (disputed)")))
    return join((el("a", foreign(words), href=f"#{href}", class_=f"{kind} disputed"), flag))


def _measure(page: Page, ref: str) -> Measure | None:
    return next((m for m in page.told.values() if m.id == ref), None)


def _statement_links(page: Page, paragraph: Paragraph) -> Iterable[Link]:
    """Where a paragraph quotes a side of a disputed statement that it cites."""
    cited = set(paragraph.cites)
    for statement in page.brief.statements:
        if statement.id in cited and statement.verdict == "disputed":
            for side in statement.sides:
                words = side.text.strip().rstrip(".")
                at = paragraph.text.find(words) if words else -1
                if at >= 0 and not any(k.start < at + len(words) and at < k.end for k in paragraph.links):
                    yield Link(start=at, end=at + len(words), ref=statement.id)
