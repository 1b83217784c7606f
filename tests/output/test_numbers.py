"""Every number that a reader sees is printed in an article, said by the brief, or counted from it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any

import pytest
from helpers_output import bridge, changed_bridge

from consensus.output.formats import render
from consensus.output.html import to_html
from consensus.output.names import Names
from consensus.output.rows import rows_of
from consensus.output.scale import allowed, axis_of
from consensus.output.summary import reports, verified
from consensus.output.worth import VERDICTS, measures_with, positions_told, statements_with
from consensus.schema import Brief

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Words(HTMLParser):
    """What is printed beside the articles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.feed(page[page.index("<main") : page.index("</main")])

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def strings(value: Any) -> Iterable[str]:
    """All words of a brief, but not its offsets, intervals and counts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, held in value.items():
            if key != "text" or len(str(held)) < 1000:  # an article is no source of what the brief says
                yield from strings(held)
    elif isinstance(value, list | tuple):
        for held in value:
            yield from strings(held)


def counts(brief: Brief) -> Iterable[int]:
    """What may be counted of a brief, counted anew."""
    names = Names(brief)
    told = measures_with(brief, *VERDICTS)
    yield from (len(brief.articles), reports(brief), len(brief.left_out), *verified(names))
    yield from (len(measures_with(brief, verdict)) for verdict in VERDICTS)
    yield from (len(statements_with(brief, verdict)) for verdict in VERDICTS)
    for verdicts in (("disputed",), ("agreed", "compatible"), ("single-source",)):
        yield len(measures_with(brief, *verdicts)) + len(statements_with(brief, *verdicts))
    yield sum(bool(f.fault) for m in brief.measures for p in m.positions for f in p.figures)
    yield from (len(origin.articles) for origin in brief.origins)
    yield len(brief.changed.changes) if brief.changed else 0
    for measure in told:
        articles = [{f.article for f in p.figures if not f.fault} for p in measure.positions]
        origins = [set(p.origins) for p in measure.positions]
        for sets in (articles, origins):
            yield from map(len, sets)
            yield len(set().union(*sets))
        for position in positions_told(measure):
            yield max(0, len({f.quote for f in position.figures}) - 2)
        yield max(0, len({f.article for p in measure.positions for f in p.figures}) - 2)
    for side in (side for statement in brief.statements for side in statement.sides):
        yield from (len(set(side.origins)), len({e.article for e in side.evidence}))
    reasons = [left.why for left in brief.left_out]
    yield from (reasons.count(why) for why in set(reasons))
    alone = [p.origins[0] for m in measures_with(brief, "single-source") for p in positions_told(m)[:1]]
    alone += [s.origins[0] for s in statements_with(brief, "single-source")]
    yield from (alone.count(origin) - 8 for origin in set(alone))


def axes(brief: Brief) -> Iterable[str]:
    """The labels of the plots, which have tests of their own, and what wordings allow."""
    for measure in brief.measures:
        rows = rows_of(Names(brief), measure)
        axis = axis_of([row.range for row in rows], measure)
        yield from (text for _, text in axis.labels) if axis else ()
        yield from (allowed(row.range, measure) for row in rows)


def explained(brief: Brief) -> set[str]:
    said = " ".join([*strings(brief.model_dump(mode="json")), *axes(brief)])
    return {*NUMBER.findall(said), *(f"{count:,}" for count in counts(brief))}


@pytest.mark.parametrize("brief", [bridge(), changed_bridge()], ids=["first run", "later run"])
def test_every_number_of_the_page_is_computed(brief: Brief) -> None:
    words = Words(to_html(brief)).texts
    found = {number for text in words for number in NUMBER.findall(text)}
    assert len(found) > 40
    assert found - explained(brief) == set()


@pytest.mark.parametrize("form", ["text", "md"])
def test_every_number_of_the_text_is_computed(form: str) -> None:
    text = render(bridge(), form, {"width": 100})
    assert isinstance(text, str)
    text = re.sub(r"\[\^\d+\]:?|characters \d+–\d+|\d+–\d+(?=[\],\n])|\n", " ", text)
    assert set(NUMBER.findall(text)) - explained(bridge()) == set()
