"""The page: verdict and lost facts first, the stories by their scores, then each story."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from consensus.evaluation.baseline import Gate
from consensus.evaluation.gold import Gold
from consensus.evaluation.html.laid import Laid
from consensus.evaluation.html.stories import story_html
from consensus.evaluation.report import COLUMNS, cell, cost_line, lost, rows, stability_line
from consensus.evaluation.results import Fact, Result, counted
from consensus.evaluation.statistics import as_rows, changed, how_compared
from consensus.output.html.markup import Html, el, join
from consensus.schema import Brief


def as_html(result: Result, gate: Gate, golds: Sequence[Gold], briefs: Sequence[Brief | None]) -> str:
    """The run as one file that needs nothing else: no network, no script.

    Args:
        golds: the labelled stories, in the order of ``result.stories``.
        briefs: the brief of each, ``None`` where there was none.
    """
    stories = [Laid(*each) for each in zip(golds, result.stories, briefs, strict=True)]
    new = frozenset(fact.id for fact in gate.lost)
    worst = sorted(stories, key=_rank)
    body = el(
        "body",
        el("a", "To the stories", href="#stories", class_="skip"),
        el(
            "main",
            _header(result, gate),
            _lost(result, stories, gate),
            _table(result, worst),
            _scores(result),
            id="top",
        ),
        *(story_html(story, new) for story in worst),
    )
    return f"<!doctype html>\n{el('html', _head(gate), body, lang='en')}\n"


def _rank(laid: Laid) -> tuple[bool, int, float]:
    """Worst first: no brief, broken gates, then the share of facts held."""
    facts = laid.result.facts
    held = sum(fact.held for fact in facts) / len(facts) if facts else 0.0
    return not laid.result.failed, -len(laid.result.breaches), held


def _head(gate: Gate) -> Html:
    lines = files("consensus.evaluation.html").joinpath("style.css").read_text(encoding="utf-8").splitlines()
    style = "\n".join(line.strip() for line in lines if line.strip())
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", f"consensus eval: {_passed(gate)}"),
        Html(f"<style>{style}</style>"),
    )


def _passed(gate: Gate) -> str:
    return "failed" if gate.failures else "passed"


def _header(result: Result, gate: Gate) -> Html:
    about = f"{counted(len(result.stories))}, reader {result.reader}. {cost_line(result).capitalize()}."
    parts = [el("h1", "consensus eval: ", el("span", _passed(gate), class_=_passed(gate))), el("p", about)]
    parts += [el("p", note, class_="small") for note in gate.notes]
    if found := result.stability:
        flips = el("ul", *(el("li", entry) for entry in found.flipped))
        parts.append(el("details", el("summary", stability_line(found).capitalize()), flips))
    if gate.failures:
        parts += [el("h2", "Why it failed"), el("ul", *(el("li", failure) for failure in gate.failures))]
    return el("header", *parts)


def _lost(result: Result, stories: Sequence[Laid], gate: Gate) -> Html:
    """Against the baseline: what was lost, what was gained, how much that is. Else the ``must`` facts."""
    ran = [laid.result for laid in stories if not laid.result.failed]
    facts = [fact for story in ran for fact in story.facts if fact.must and not fact.held]
    lists = [
        ("Facts lost since the baseline", tuple(lost(result, gate))),
        ("Facts gained since the baseline", gate.gained),
    ]
    if not gate.compared:
        lists = [("Facts that must be held and are lost", tuple(facts))]
    parts = [
        join([el("h2", f"{title} ({len(found)})"), el("ul", *map(_fact, found))])
        for title, found in lists
        if found
    ]
    if gate.compared and not gate.lost:
        parts.insert(0, el("p", "No more facts were lost than in the baseline."))
    return join([*parts, _change(gate)])


def _fact(fact: Fact) -> Html:
    story = fact.id.partition("/")[0]
    must = el("span", "must", class_="tag") if fact.must else None
    return el("li", must, el("a", story, href=f"#s-{story}"), f" {fact.kind}: {fact.said}")


def _change(gate: Gate) -> Html:
    if gate.change is None or not changed(gate.change):
        return Html("")
    heads = ("score", "before", "now", "change", "interval")
    table = _grid(heads, [[el("td", value) for value in row] for row in as_rows(gate.change)])
    return join([el("h2", "Change against the baseline"), el("p", how_compared(gate.change)), table])


def _table(result: Result, worst: Sequence[Laid]) -> Html:
    found = {name: (cells, disputes, gates) for name, cells, disputes, gates in rows(result)}
    links = {laid.gold.slug: el("a", laid.gold.slug, href=f"#{laid.anchor}") for laid in worst}
    body = []
    for name in [*links, "all"]:
        cells, disputes, gates = found[name]
        lost = sum(not f.held for s in result.stories if name in (s.slug, "all") for f in s.facts)
        body.append(
            [
                el("th", links.get(name, Html("all")), scope="row"),
                *(el("td", value) for value in (*cells, disputes, str(gates), str(lost))),
            ]
        )
    heads = (
        "story",
        *(head for head, _ in COLUMNS),
        "disputes right/raised/labelled",
        "hard gates",
        "facts lost, known ones too",
    )
    title = el("h2", "Stories, the worst first", id="stories")
    return join([title, el("div", _grid(heads, body), class_="wide")])


def _scores(result: Result) -> Html:
    body = [
        [el("th", name, scope="row"), el("td", cell(ratio)), el("td", f"{ratio.hits:g}/{ratio.of:g}")]
        for name, ratio in result.scores.items()
    ]
    table = _grid(("score", "value", "of"), body)
    return el("details", el("summary", "Every score with its counts"), table)


def _grid(heads: Sequence[str], body: Sequence[Sequence[Html]]) -> Html:
    head = el("tr", *(el("th", name, scope="col") for name in heads))
    return el("table", el("thead", head), el("tbody", *(el("tr", *row) for row in body)))
