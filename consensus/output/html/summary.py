"""The lines under the headline: how much was read, how much of it was checked, what it cost."""

from __future__ import annotations

from consensus.output.html.context import Page
from consensus.output.html.markup import Html, el, foreign, join
from consensus.output.summary import cost, reports, verified
from consensus.output.worth import plural


def meta_line(page: Page) -> Html:
    """Articles, independent reports, quotes verified, reader, cost."""
    brief = page.brief
    reader = "the built-in rules" if brief.reader == "rules" else None
    parts = [
        el("span", el("b", plural(len(brief.articles), "article"))),
        el("span", el("b", plural(reports(brief), "independent report"))),
        el("span", *_verified(page)),
        el("span", "read by ", reader or foreign(brief.reader)),
        el("span", cost(brief.usage, bool(reader))),
    ]
    return el("p", join(parts, " · "), class_="meta")


def _verified(page: Page) -> list[Html | str]:
    right, checked, unseen = verified(page)
    if not checked:
        return ["quotes not checked here: the texts are not at hand"]
    words = f" verified against the texts{f', {unseen:,} without a text' if unseen else ''}"
    return [el("b", f"{right:,} of {plural(checked, 'quote')}"), words]
