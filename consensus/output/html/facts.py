"""What is not disputed: what the reports agree on, what one alone says, what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consensus.output.html.context import (
    Listed,
    Page,
    measure_anchor,
    statement_anchor,
)
from consensus.output.html.markup import Html, el, foreign, hidden, join
from consensus.output.html.quotes import evidence_quotes, figure_quotes, places
from consensus.output.names import sound, sound_figures
from consensus.output.worth import measures_with, plural, sentence, statements_with
from consensus.schema import LeftOut, Measure, Statement

_OPEN = 8  # lines of one report that are listed in the open, so that other reports stay in sight
_MANY = 4  # entries of one reason that are listed in the open


def agreed(page: Page) -> Listed | None:
    """What the reports agree on, with how many articles and independent reports stand behind it."""
    return _facts(page, "agreed")


def fitting(page: Page) -> Listed | None:
    """Figures that differ and can all be true: rounded, converted, parts of a whole, a later count."""
    return _facts(page, "compatible")


def _facts(page: Page, verdict: str) -> Listed | None:
    lines = [_agreed(page, m) for m in measures_with(page.brief, verdict)]
    lines += [_agreed_statement(page, s) for s in statements_with(page.brief, verdict)]
    return Listed(len(lines), el("ul", *lines, class_="facts")) if lines else None


def _agreed(page: Page, measure: Measure) -> Html:
    positions = sound(measure)
    figures = [f for p in positions for f in sound_figures(p)]
    origins = {o for p in positions for o in p.origins}
    values = join((el("b", foreign(p.printed)) for p in positions), "; ")
    count = f"{plural(len({f.article for f in figures}), 'article')} · "
    count += plural(len(origins), "independent report")
    note = (
        el("p", sentence(measure.explanation), class_="reason", dir="auto") if measure.explanation else None
    )
    sign = el("span", "✓ " if measure.verdict == "agreed" else "≈ ", class_="sign", aria_hidden="true")
    return el(
        "li",
        join((sign, hidden(f"{measure.verdict}: "), foreign(measure.label), ": ", values)),
        el("span", count, class_="n"),
        note,
        figure_quotes(page, figures),
        id=measure_anchor(measure.id),
    )


def _agreed_statement(page: Page, statement: Statement) -> Html:
    count = f"{plural(len({e.article for e in statement.evidence}), 'article')} · "
    count += plural(len(set(statement.origins)), "independent report")
    return el(
        "li",
        join((el("span", "✓ ", class_="sign", aria_hidden="true"), foreign(statement.text))),
        el("span", count, class_="n"),
        evidence_quotes(page, statement.evidence),
        id=statement_anchor(statement.id),
    )


def one_origin(page: Page) -> Listed | None:
    """What one report alone says, by report: a line each, the number a link."""
    groups: dict[str, list[Html]] = {}
    for measure in measures_with(page.brief, "single-source"):
        for position in sound(measure)[:1]:
            groups.setdefault(position.origins[0], []).append(_single(page, measure))
    for statement in statements_with(page.brief, "single-source"):
        for origin in statement.origins[:1]:
            groups.setdefault(origin, []).append(_single_statement(page, statement))
    parts = []
    for origin, lines in groups.items():
        shown = len(lines) if len(lines) <= _OPEN + 2 or not page.with_texts else _OPEN
        parts += [
            el("h3", foreign(page.origin_label(origin))),
            el("ul", *lines[:shown], class_="facts short"),
        ]
        if lines[shown:]:
            rest = el("ul", *lines[shown:], class_="facts short")
            parts.append(el("details", el("summary", f"{len(lines) - shown:,} more"), rest))
    return Listed(sum(map(len, groups.values())), join(parts)) if parts else None


def _single(page: Page, measure: Measure) -> Html:
    positions = sound(measure)
    figures = [f for p in positions for f in sound_figures(p)]
    values = join(
        (
            el("a", foreign(p.printed), href=f"#{page.figure_anchor(sound_figures(p)[0])}", class_="cite")
            for p in positions
        ),
        " and ",
    )
    credit = page.credits(positions)
    said = el("span", " — credited to ", foreign(credit), class_="credit") if credit else None
    shared = any(page.shared(o, f.article) for p in positions for o in p.origins for f in figures)
    where = el("span", places(page, figures), class_="where") if shared else None
    quotes = None if page.with_texts else figure_quotes(page, figures)
    line = join((foreign(measure.label), ": ", values, said, " ", where, quotes))
    return el("li", line, id=measure_anchor(measure.id))


def _single_statement(page: Page, statement: Statement) -> Html:
    """The quote alone where it says the statement in so many words."""
    quotes = evidence_quotes(page, statement.evidence)
    said = any(statement.text.strip(" .") in evidence.quote for evidence in statement.evidence)
    text = None if said and page.with_texts else foreign(statement.text)
    return el("li", text, quotes, id=statement_anchor(statement.id))


def left_out(page: Page) -> Listed | None:
    """What is not in the brief, by reason; long lists fold."""
    reasons: dict[str, list[LeftOut]] = {}
    for left in page.brief.left_out:
        reasons.setdefault(left.why, []).append(left)
    lines = [_left(page, why, held) for why, held in reasons.items()]
    return Listed(len(page.brief.left_out), el("ul", *lines, class_="facts")) if lines else None


def _left(page: Page, why: str, held: Sequence[LeftOut]) -> Html:
    what = [page.renamed(left.what) for left in held]
    reason = foreign(page.renamed(why))
    if len(what) <= _MANY:
        return el("li", join((foreign(w) for w in what), "; "), " — ", reason)
    items = el("ul", *(el("li", foreign(w)) for w in what), class_="small columns")
    return el("li", el("details", el("summary", f"{len(what)} numbers and passages — ", reason), items))


def other_numbers(quotes: Iterable[Html]) -> Listed | None:
    """Quotes behind numbers of the text that no entry tells of; only where no article is shown."""
    lines = [el("li", quote) for quote in quotes]
    return Listed(len(lines), el("ul", *lines, class_="quotes")) if lines else None
