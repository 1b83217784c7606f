"""The brief as one HTML file that needs nothing else: no network, no script, no font."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from consensus.output.changes import since
from consensus.output.html.articles import panels
from consensus.output.html.changed import changed
from consensus.output.html.context import Listed, Page, Sources
from consensus.output.html.disputes import disputed_figures, disputed_statements, text_faults, to_settle
from consensus.output.html.facts import agreed, fitting, left_out, one_origin, other_numbers
from consensus.output.html.markup import Html, el, foreign, join
from consensus.output.html.prose import Found, lost_and_found, paragraph_html
from consensus.output.html.quotes import figure_quote, found_quote
from consensus.output.html.sources import origins_line, sources_strip
from consensus.output.html.spans import marked_spans, untold
from consensus.output.html.summary import meta_line
from consensus.schema import Brief


@dataclass(frozen=True, slots=True)
class _Part:
    """A section: its anchor, its heading, its entries; what the contents call one and several of them."""

    anchor: str
    title: str
    listed: Listed
    one: str = ""
    several: str = ""


def to_html(brief: Brief, sources: Sources = "excerpts") -> str:
    """The brief as a page of its own, what is disputed first and drawn.

    Every number leads to the place it is printed at, and back. Nothing in it runs: a policy in its
    head forbids scripts and addresses, whatever an article's text holds.

    Args:
        sources: how much of the articles is on the page: ``full`` texts, ``excerpts`` (only the
            sentences that the brief rests on), or ``none`` but the quotes in the brief itself.
    """
    page = Page(brief, sources)
    found = lost_and_found(page)
    spans = marked_spans(page, found.values())
    parts = _parts(page, found)
    main = el("main", _header(page, parts), *(_section(part) for part in parts), id="top")
    aside = panels(page, spans)
    skip = el("a", "To the articles", href="#articles", class_="skip") if aside else None
    body = el("body", skip, main, aside)
    style = _style()
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", brief.title),
        Html(f"<style>{style}</style>"),
    )
    return f"<!doctype html>\n{el('html', head, body, lang='en')}\n"


def _header(page: Page, parts: list[_Part]) -> Html:
    counted = [(part, part.listed.count) for part in parts if part.one and part.listed.count]
    chips = [
        el(
            "li",
            el("a", el("b", f"{n:,}"), f" {part.one if n == 1 else part.several}", href=f"#{part.anchor}"),
        )
        for part, n in counted
    ]
    warnings = [el("p", el("b", "Note: "), foreign(w), class_="warning") for w in page.brief.warnings]
    return el(
        "header",
        el("h1", page.brief.title, dir="auto"),
        meta_line(page),
        origins_line(page),
        *warnings,
        el("nav", el("ul", *chips), aria_label="Contents"),
    )


def _section(part: _Part) -> Html:
    heading = el("h2", part.title, id=f"{part.anchor}:title")
    return el("section", heading, part.listed.body, id=part.anchor, aria_labelledby=f"{part.anchor}:title")


def _parts(page: Page, found: Mapping[tuple[str, int], Found]) -> list[_Part]:
    """The sections that have something to say, in the order an editor reads."""
    reports = "from one report"
    sources = Listed(len(page.brief.articles), sources_strip(page))
    parts = [
        ("changed", f"Changed since {since(page)}", changed(page), "change", "changes"),
        ("figures", "Figures that disagree", disputed_figures(page), "disputed figure", "disputed figures"),
        ("brief", "The brief", _prose(page, found), "", ""),
        (
            "statements",
            "Statements that disagree",
            disputed_statements(page),
            "disputed statement",
            "disputed statements",
        ),
        ("faults", "Text faults", text_faults(page), "text fault", "text faults"),
        ("agreed", "What the reports agree on", agreed(page), "agreed", "agreed"),
        ("fitting", "Figures that differ and fit", fitting(page), "that fits", "that fit"),
        ("single", "From one report only", one_origin(page), reports, reports),
        ("left-out", "Left out, and why", left_out(page), "left out", "left out"),
        ("settle", "What would settle it", to_settle(page), "", ""),
        ("sources", "Who copied whom", sources, "source", "sources"),
        ("other", "Other numbers of the text", _others(page, found), "", ""),
    ]
    return [
        _Part(anchor, title, listed, one, several) for anchor, title, listed, one, several in parts if listed
    ]


def _prose(page: Page, found: Mapping[tuple[str, int], Found]) -> Listed | None:
    paragraphs = [p for p in (page.brief.lede, *page.brief.paragraphs) if p.text]
    written = [paragraph_html(page, paragraph, found) for paragraph in paragraphs]
    return Listed(len(written), join(written)) if written else None


def _others(page: Page, found: Mapping[tuple[str, int], Found]) -> Listed | None:
    """Where no article is on the page, the quotes of numbers that no entry tells of."""
    if page.with_texts:
        return None
    quotes = [figure_quote(page, figure) for figure in untold(page)]
    quotes += [found_quote(page, place) for place in found.values()]
    return other_numbers(quotes)


def _style() -> str:
    """The style sheet without the comments and the indentation it is read with."""
    lines = files("consensus.output.html").joinpath("style.css").read_text(encoding="utf-8").splitlines()
    return "\n".join(line.strip() for line in lines if line.strip() and not line.strip().startswith("/*"))


def _policy(style: str) -> str:
    """Nothing may be loaded or run but this very style sheet."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
