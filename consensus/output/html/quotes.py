"""Quotes: each leads to its place in an article, or is that place where no article is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from consensus.output.excerpts import window
from consensus.output.html.context import Page
from consensus.output.html.markup import Html, el, foreign, join
from consensus.output.html.prose import Found
from consensus.output.names import once_an_article
from consensus.schema import Evidence, Figure

_SPACE = re.compile(r"\s+")
_NEAR = 80  # characters shown on either side of a number whose sentence is not known
FIRST = 2  # quotes shown of a position; the others open on a click


def figure_quotes(page: Page, figures: Sequence[Figure]) -> Html | None:
    """The quotes of several figures, the first ones open.

    Where the articles stand beside the brief, one quote an article is enough, and copies in the
    same words stand in one line: the others are marked there.
    """
    if not page.with_texts:
        return _listed(page, [figure_quote(page, figure) for figure in figures])
    once = once_an_article(list(figures))
    alike: dict[str, list[Figure]] = {}
    for figure in once:
        alike.setdefault(_flat(figure.quote), []).append(figure)
    return _listed(page, [_with_copies(page, same) for same in alike.values()])


def _with_copies(page: Page, same: Sequence[Figure]) -> Html:
    """A quote with the others that print it word for word."""
    others = (
        el("a", foreign(page.name(figure.article)), href=f"#{page.figure_anchor(figure)}", class_="copyist")
        for figure in same[1:]
    )
    also = el("small", " and word for word ", join(others, ", ")) if len(same) > 1 else None
    return join((figure_quote(page, same[0]), also))


def evidence_quotes(page: Page, evidence: Iterable[Evidence]) -> Html | None:
    """The quotes of a statement."""
    return _listed(page, [evidence_quote(page, found) for found in evidence])


def _listed(page: Page, quotes: Sequence[Html]) -> Html | None:
    if not quotes:
        return None
    if len(quotes) <= FIRST + 1 or not page.with_texts:
        return el("ul", *(el("li", quote) for quote in quotes), class_="quotes")
    rest = el("ul", *(el("li", quote) for quote in quotes[FIRST:]), class_="quotes")
    more = el("details", el("summary", f"{len(quotes) - FIRST} more quotes"), rest)
    return join((el("ul", *(el("li", quote) for quote in quotes[:FIRST]), class_="quotes"), more))


def figure_quote(page: Page, figure: Figure) -> Html:
    """The sentence around a number, the number marked."""
    inside = (figure.start - figure.quote_start, figure.end - figure.quote_start)
    left, right = window(figure.quote, inside)
    before, number, after = (
        figure.quote[left : inside[0]],
        figure.quote[inside[0] : inside[1]],
        figure.quote[inside[1] : right],
    )
    anchor = None if page.with_texts else page.claim(page.figure_anchor(figure))
    words = (
        "… " if left else "",
        _flat(before).lstrip() if left == 0 else _flat(before),
        el("b", _flat(number), id=anchor),
        _flat(after).rstrip(),
        " …" if right < len(figure.quote) else "",
    )
    place = f"characters {figure.start}–{figure.end}"
    return _quote(page, join(words), page.figure_anchor(figure), figure.article, place)


def evidence_quote(page: Page, evidence: Evidence) -> Html:
    """A sentence that a statement stands on."""
    left, right = window(evidence.quote)
    cut = _flat(evidence.quote[left:right]).strip()
    anchor = page.span_anchor(evidence.article, evidence.start, evidence.end)
    own = None if page.with_texts else page.claim(anchor)
    words = join((el("span", cut, id=own), " …" if right < len(evidence.quote) else ""))
    return _quote(page, words, anchor, evidence.article, f"characters {evidence.start}–{evidence.end}")


def found_quote(page: Page, place: Found) -> Html:
    """The words around a number that only its article holds."""
    text = page.articles[place.article].text or ""
    low, high = max(0, place.start - _NEAR), min(len(text), place.end + _NEAR)
    own = page.claim(place.anchor)
    number = el("b", _flat(text[place.start : place.end]), id=own)
    words = join(("… ", _flat(text[low : place.start]), number, _flat(text[place.end : high]), " …"))
    return _quote(page, words, place.anchor, place.article, f"characters {place.start}–{place.end}")


def _quote(page: Page, words: Html, anchor: str, article: str, place: str) -> Html:
    """Quote and source. ``place`` tells a machine's exactness to those who want it."""
    quoted = el("q", words, dir="auto")
    cite = el("cite", foreign(page.name(article)))
    if not page.with_texts:
        return join((el("span", quoted, class_="quote"), " ", cite, el("small", f" {place}")))
    return join((el("a", quoted, href=f"#{anchor}", class_="quote", title=place), " ", cite))


def places(page: Page, figures: Sequence[Figure]) -> Html:
    """The outlets that print figures, each a link to the number in its article."""
    first = once_an_article(list(figures))
    links = [
        el("a", foreign(page.name(f.article)), href=f"#{page.figure_anchor(f)}", class_="place")
        for f in first
    ]
    return join(links, ", ")


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text)
