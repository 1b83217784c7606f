"""A story on the page: what was lost, the labelled measures beside the brief's, statements, articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consensus.evaluation.gold import GoldMeasure
from consensus.evaluation.html.laid import Laid
from consensus.evaluation.html.texts import article_html
from consensus.evaluation.results import Fact
from consensus.evaluation.score_disputes import given_to
from consensus.output.html.markup import Html, el, foreign, hidden, join
from consensus.schema import Measure

_IN_TABLE = ("lost figure", "no verdict")  # a long list that the table of measures tells better
_SIGNS = {"found": "✓", "lost": "✗", "wrong": "≠"}


def story_html(laid: Laid, new: frozenset[str]) -> Html:
    """One story.

    Args:
        new: ids of the facts lost since the baseline, which are listed first.
    """
    lost = sorted((f for f in laid.result.facts if not f.held), key=lambda f: (f.id not in new, not f.must))
    head = f"{laid.anchor}-title"
    told = el(
        "div",
        _lists(laid, lost, new),
        _measures(laid),
        _statements(laid),
        class_="told",
    )
    articles = el(
        "div",
        _legend(),
        *(article_html(laid, name) for name in laid.gold.texts),
        class_="articles",
        tabindex="0",
        role="region",
        aria_label=f"Articles of {laid.gold.slug}",
    )
    title = str((laid.gold.story.model_extra or {}).get("title", ""))
    return el(
        "section",
        el("h2", laid.gold.slug, " ", el("small", foreign(title)), id=head),
        el("p", el("a", "Back to the stories", href="#top")),
        el("div", told, articles, class_="both"),
        id=laid.anchor,
        class_="story",
        aria_labelledby=head,
    )


def _legend() -> Html:
    kinds = {"found": "found", "lost": "lost", "wrong": "wrong value"}
    kinds |= {"extra": "not labelled", "trap": "trap, read"}
    return el("p", *(el("mark", words, class_=kind) for kind, words in kinds.items()), class_="legend")


def _lists(laid: Laid, lost: Sequence[Fact], new: frozenset[str]) -> Html:
    parts = []
    if laid.result.failed:
        parts.append(el("p", f"No brief: {laid.result.failed}", class_="bad"))
    shown = [fact for fact in lost if fact.id in new or fact.kind not in _IN_TABLE]
    entries = [_fact(laid, fact, fact.id in new) for fact in shown]
    parts.append(_list(f"Lost ({len(shown)}; figures stand in the table)", entries))
    parts.append(_list("Hard gates broken", [el("li", breach) for breach in laid.result.breaches]))
    alarms = [el("li", el("b", f"{alarm.kind}: "), alarm.said) for alarm in laid.result.alarms]
    parts.append(_list("Alarms", alarms))
    return join(parts)


def _fact(laid: Laid, fact: Fact, new: bool) -> Html:
    ids = [measure.id for measure in laid.gold.labels.measures]
    name = fact.id.split("/")[1]
    kind = el("a", fact.kind, href=f"#{laid.row(ids.index(name))}") if name in ids else el("b", fact.kind)
    tags = [
        el("span", "new", class_="tag") if new else None,
        el("span", "must", class_="tag") if fact.must else None,
    ]
    return el("li", *tags, kind, ": ", fact.said, el("small", f" {fact.file.name}:{fact.line}"))


def _list(title: str, entries: Sequence[Html]) -> Html:
    return join([el("h3", title), el("ul", *entries)]) if entries else Html("")


def _measures(laid: Laid) -> Html:
    """The measures with something wrong, then the others, folded up."""
    rows = [(_troubled(laid, m), _row(laid, m, label)) for m, label in enumerate(laid.gold.labels.measures)]
    wrong = [row for bad, row in rows if bad]
    right = [row for bad, row in rows if not bad]
    parts = [_table("Measures with something wrong", wrong) if wrong else None]
    if right:
        parts.append(_table(f"Measures that are right ({len(right)})", right))
    return join(parts)


def _troubled(laid: Laid, m: int) -> bool:
    reports = laid.gold.labels.measures[m].reports
    return not laid.verdict(m).held or any(laid.state(m, report) != "found" for report in reports)


def _table(title: str, rows: Sequence[Html]) -> Html:
    heads = [el("th", head, scope="col") for head in ("labelled", "in the brief", "reports")]
    head, body = el("thead", el("tr", *heads)), el("tbody", *rows)
    return join([el("h3", title), el("table", head, body, class_="measures")])


def _row(laid: Laid, m: int, label: GoldMeasure) -> Html:
    held = laid.verdict(m).held
    must = el("span", "must", class_="tag") if label.must else None
    named = [el("b", label.label), el("br"), el("small", label.id), " ", must]
    verdict = el(
        "p", label.verdict, f" ({label.reason})" if label.reason else "", class_=f"v {label.verdict}"
    )
    given = given_to(laid.brief, laid.matched, m) if laid.brief and laid.matched else None
    return el(
        "tr",
        el("td", *named, verdict),
        el("td", *_given(given, held)),
        el("td", el("ul", *_reports(laid, m, label), class_="plain")),
        id=laid.row(m),
    )


def _given(measure: Measure | None, held: bool) -> Iterator[Html]:
    if measure is None:
        yield el("p", "✗ none of its figures is in a measure of its own", class_="bad")
        return
    yield foreign(measure.label)
    sign = "✓" if held else "✗"
    yield el(
        "p",
        f"{sign} {measure.verdict}",
        f" ({measure.reason})" if measure.reason else "",
        class_=f"v {measure.verdict}{'' if held else ' bad'}",
    )
    yield el("small", " / ".join(position.printed for position in measure.positions))


def _reports(laid: Laid, m: int, label: GoldMeasure) -> Iterator[Html]:
    for report in label.reports:
        state, said = laid.state(m, report), laid.said(m, report)
        link = el("a", report.printed, href=f"#{laid.span(report.article, report.start)}")
        word = hidden(f"{state}: ")
        file = el("small", f" {report.article}", f", {report.credited}" if report.credited else "")
        yield el(
            "li",
            el("span", _SIGNS[state], class_=state, aria_hidden="true"),
            word,
            " ",
            link,
            file,
            title=said or None,
        )


def _statements(laid: Laid) -> Html:
    rows = []
    for label in laid.gold.labels.statements:
        fact = laid.facts[f"{laid.gold.slug}/{label.id}"]
        places = [
            el("a", str(number), href=f"#{laid.article(place.article)}", title=place.article)
            for number, place in enumerate((p for side in label.sides for p in side), 1)
        ]
        rows.append(
            el(
                "li",
                el("span", "✓ " if fact.held else "✗ ", class_="found" if fact.held else "lost"),
                el("b", label.text),
                f" ({label.verdict}) ",
                join(places, " "),
                None if fact.held else el("small", f" {fact.said}"),
            )
        )
    return _list("Statements", rows)
