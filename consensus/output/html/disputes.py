"""What is disputed, and the numbers that proved wrong: each with its plot, its reason and its quotes."""

from __future__ import annotations

from collections.abc import Sequence

from consensus.output.changes import KINDS, kind_of
from consensus.output.html.context import (
    Listed,
    Page,
    measure_anchor,
    statement_anchor,
    support,
)
from consensus.output.html.markup import Html, el, foreign, hidden, join
from consensus.output.html.plots import legend, plot
from consensus.output.html.quotes import evidence_quotes, figure_quotes
from consensus.output.names import sound_figures
from consensus.output.worth import (
    against,
    measures_with,
    plural,
    positions_told,
    sentence,
    statements_with,
    value,
    values,
)
from consensus.schema import Figure, Measure, Position, Side, Statement


def disputed_figures(page: Page) -> Listed | None:
    """Each disputed measure: the values, the plot, the reason, the sides with their quotes."""
    cards = [_dispute(page, measure) for measure in measures_with(page.brief, "disputed")]
    return Listed(len(cards), join((legend(), *cards))) if cards else None


def _dispute(page: Page, measure: Measure) -> Html:
    positions = positions_told(measure)
    told = join((el("b", foreign(value)) for value in values(measure)), el("span", " or ", class_="or"))
    anchor = measure_anchor(measure.id)
    more = join((permalink(anchor, measure.label), _changed(page, measure)))
    head = el("h3", _tag("≠", "Disputed"), " ", foreign(measure.label), ": ", told, more)
    sides = el("dl", *(_side_of(page, position) for position in positions), class_="sides")
    return el(
        "section",
        head,
        el("p", foreign(against(measure)), class_="count"),
        plot(page, measure),
        el("p", sentence(measure.explanation), class_="reason", dir="auto") if measure.explanation else None,
        sides,
        _settle(measure.settle),
        class_="entry disputed",
        id=anchor,
    )


def _changed(page: Page, measure: Measure) -> Html | None:
    """What became of it since an earlier run, with a link to what it was."""
    kind = kind_of(page, measure.id)
    if not kind:
        return None
    sign, words = KINDS[kind]
    return el("a", f"{sign} {words} since the last run", href="#changed", class_="n")


def _tag(sign: str, words: str) -> Html:
    """What an entry is, in a sign and in words."""
    return el("span", el("span", sign, class_="sign", aria_hidden="true"), words, class_="tag")


def permalink(anchor: str, what: str) -> Html:
    """A link to an entry itself: what a colleague is sent."""
    return el(
        "a", "#", href=f"#{anchor}", class_="perma", aria_label=f"Link to: {what}", title="Link to this"
    )


def _side_of(page: Page, position: Position) -> Html:
    figures = sound_figures(position)
    credit = page.credits([position])
    names = join((foreign(page.origin_label(o)) for o in dict.fromkeys(position.origins)), ", ")
    head = [el("b", foreign(value(position))), " — ", names, el("span", support(page, position), class_="n")]
    said = el("span", "credited to ", foreign(credit), class_="credit") if credit else None
    return join((el("dt", *head), el("dd", said, figure_quotes(page, figures))))


def _settle(words: str) -> Html | None:
    return el("p", el("b", "What would settle it: "), foreign(words), class_="settle") if words else None


def disputed_statements(page: Page) -> Listed | None:
    """Each disputed statement with its sides."""
    cards = [_statement(page, s) for s in statements_with(page.brief, "disputed")]
    return Listed(len(cards), join(cards)) if cards else None


def _statement(page: Page, statement: Statement) -> Html:
    sides = el("dl", *(_statement_side(page, side) for side in statement.sides), class_="sides")
    repeated = statement.sides and all(side.text in statement.text for side in statement.sides)
    link = permalink(statement_anchor(statement.id), statement.text)
    title = join((foreign(f"{len(statement.sides)} accounts"), hidden(f": {statement.text}")))
    return el(
        "section",
        el("h3", _tag("≠", "Disputed"), " ", title if repeated else foreign(statement.text), link),
        sides if statement.sides else evidence_quotes(page, statement.evidence),
        _settle(statement.settle),
        class_="entry disputed",
        id=statement_anchor(statement.id),
    )


def _statement_side(page: Page, side: Side) -> Html:
    names = join((foreign(page.origin_label(o)) for o in side.origins), ", ")
    articles = plural(len({e.article for e in side.evidence}), "article")
    count = f"{articles} · {plural(len(set(side.origins)), 'independent report')}"
    head = el("dt", el("b", foreign(side.text)), " — ", names, el("span", count, class_="n"))
    return join((head, el("dd", evidence_quotes(page, side.evidence))))


def text_faults(page: Page) -> Listed | None:
    """Numbers that a sibling of the same report proves wrong: shown, not counted."""
    cards: list[Html | None] = []
    count = 0
    for measure in page.brief.measures:
        faulty = [f for p in measure.positions for f in p.figures if f.fault]
        if faulty:
            cards.append(_fault(page, measure, faulty))
            count += len(faulty)
    if cards and not measures_with(page.brief, "disputed"):
        cards.insert(0, legend())
    return Listed(count, join(cards)) if cards else None


def _fault(page: Page, measure: Measure, faulty: Sequence[Figure]) -> Html:
    values = join((el("b", foreign(f"“{f.printed}”")) for f in faulty), ", ")
    lines = (el("p", foreign(page.name(f.article)), ": ", foreign(f.fault or ""), ".") for f in faulty)
    drawn = measure.verdict == "disputed"
    there = el("a", "drawn above", href=f"#{measure_anchor(measure.id)}") if drawn else plot(page, measure)
    return el(
        "section",
        el(
            "h3",
            _tag("✕", "Text fault"),
            " ",
            foreign(measure.label),
            ": ",
            values,
        ),
        *lines,
        there,
        figure_quotes(page, faulty),
        class_="entry fault",
    )


def to_settle(page: Page) -> Listed | None:
    """What would settle the disputes: one line for each thing to find, with the disputes it settles."""
    wanted: dict[str, list[Html]] = {}
    for measure in measures_with(page.brief, "disputed"):
        link = el("a", foreign(measure.label), href=f"#{measure_anchor(measure.id)}")
        wanted.setdefault(measure.settle, []).append(link)
    for statement in statements_with(page.brief, "disputed"):
        link = el("a", foreign(statement.text), href=f"#{statement_anchor(statement.id)}")
        wanted.setdefault(statement.settle, []).append(link)
    lines = [el("li", foreign(words), " — ", join(links, "; ")) for words, links in wanted.items() if words]
    return Listed(len(lines), el("ul", *lines, class_="facts")) if lines else None
