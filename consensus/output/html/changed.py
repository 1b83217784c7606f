"""What is different from an earlier run of the story: a line for each change, the gravest first."""

from __future__ import annotations

from consensus.output.changes import OR, Told, articles_told, changes_told
from consensus.output.html.context import Listed, Page, measure_anchor
from consensus.output.html.markup import Html, el, foreign, hidden, join


def changed(page: Page) -> Listed | None:
    """All changes; one line that says so where nothing changed; nothing where there was no earlier run."""
    if page.brief.changed is None:
        return None
    told = changes_told(page)
    articles = "; ".join(articles_told(page))
    came = el("p", foreign(f"{articles[:1].upper()}{articles[1:]}."), class_="small") if articles else None
    if not told:
        return Listed(0, join((came, el("p", "No figure changed."))))
    known = {measure.id for measure in page.told.values()}
    lines = (_line(change, change.measure in known) for change in told)
    return Listed(len(told), join((came, el("ul", *lines, class_="changes"))))


def _line(change: Told, linked: bool) -> Html:
    """Kind, measure, what it was and is, and the articles that changed it."""
    label = foreign(change.label)
    what = el("a", label, href=f"#{measure_anchor(change.measure)}") if linked else label
    kind = el("b", el("span", f"{change.sign} ", aria_hidden="true"), change.kind, class_="kind")
    was = join((hidden("was "), *_was(change))) if change.before else None
    arrow = hidden(", now ") if was and change.after else None
    sign = el("span", " → ", aria_hidden="true") if arrow else None
    now = el("b", foreign(change.after)) if change.after else None
    by = el("small", " changed by ", foreign(change.articles)) if change.articles else None
    value = el("span", join((was, arrow, sign, now)), class_="became")
    return el("li", kind, " ", el("span", what, ": ", value, by), class_=change.kind.replace(" ", "-"))


def _was(change: Told) -> list[Html]:
    """The earlier values: struck through are those that nobody gives any more."""
    parts: list[Html] = []
    for value, stands in change.was:
        parts += [el("span", OR)] if parts else []
        parts.append(el("span" if stands else "s", foreign(value)))
    return parts
