"""The built-in reader on whole articles. Development data: articles written for these tests."""

from __future__ import annotations

import re

import pytest
from helpers_figures import read

from consensus.figures.quantity import Quantity
from consensus.reading.rules.article import read_by_rules
from consensus.reading.rules.summary import summary_indices
from consensus.schema import Article, ArticleSummary, Span

TEXT = """The ferry Linnet ran aground off Cape Arne on Monday, and 14 of the passengers were hurt,
officials said.

Harbour master Jon Holt attended the rescue by video link. He said 230 people had been on board.

Mayor Ana Ruiz blamed the ferry company for the accident. The company denied that the crew was tired.

"Nobody slept that night," said Rosa Ek, who keeps the light at Cape Arne. The ferry line has carried
islanders for generations and will be suspended while divers look at the hull."""


def _sentences(text: str) -> list[Span]:
    return [m.span() for m in re.finditer(r"[^\s][^.]*\.\"?(?=\s|$)", text)]


def _quantity(text: str, printed: str, kind: str, *, weak: bool = False) -> Quantity:
    start = text.index(printed)
    day = "2025-03-03" if kind == "date" else None
    return Quantity(
        start=start, end=start + len(printed), printed=printed, kind=kind,  # type: ignore[arg-type]  # a plain string
        dimension="date" if day else "count",
        value=day, low=day, high=None, unit="", base_low=0.0, base_high=1.0, weak=weak,
    )  # fmt: skip


def _read(text: str = TEXT) -> ArticleSummary:
    numbers = [("Monday", "date"), ("14", "number"), ("230", "number")]
    quantities = [_quantity(text, printed, kind) for printed, kind in numbers]
    return read_by_rules(Article(id="a", text=text), _sentences(text), quantities)


def test_every_number_becomes_a_figure_or_is_rejected() -> None:
    summary = _read()
    assert [figure.id for figure in summary.figures] == ["a:F1", "a:F2", "a:F3"]
    assert not [each for each in summary.rejected if "sentence" not in each.what]
    number = _quantity(TEXT, "14", "number")
    headless = read_by_rules(Article(id="a", text=TEXT), _sentences(TEXT)[1:], [number])
    assert (len(headless.figures), headless.rejected[0].what) == (0, "14")


def test_sentences_from_which_nothing_was_taken_are_counted_and_said() -> None:
    plain = " Nets were drying on the quay. A dog slept in the shade."
    quantities = [_quantity(TEXT, "14", "number")]
    summary = read_by_rules(Article(id="a", text=TEXT + plain), _sentences(TEXT + plain), quantities)
    (said,) = summary.rejected
    used = {e.start for part in (summary.summary, summary.statements) for each in part for e in each.evidence}
    used |= {figure.quote_start for figure in summary.figures}
    total = len(summary.sentences)
    assert said.what == f"{total - len(used)} of {total} sentences"
    assert total - len(used) >= 2


def test_figures_are_cut_from_the_text() -> None:
    for figure in _read().figures:
        assert TEXT[figure.start : figure.end] == figure.printed
        assert TEXT[figure.quote_start : figure.quote_end] == figure.quote
        assert figure.quote_start <= figure.start < figure.quote_end


def test_labels_and_credits() -> None:
    found = {f.printed: (f.label, f.attribution) for f in _read().figures}
    assert found["14"] == ("passengers hurt", "officials")
    assert found["230"] == ("people on board", "Jon Holt") or found["230"][1]
    assert found["Monday"][0].startswith("date")


def test_summary_is_verbatim_and_begins_with_the_lede() -> None:
    summary = _read()
    assert 2 <= len(summary.summary) <= 4
    assert summary.summary[0].text.startswith("The ferry Linnet ran aground")
    for sentence in summary.summary:
        assert all(TEXT[e.start : e.end] == e.quote for e in sentence.evidence)
        assert sentence.text in " ".join(TEXT.split())


def test_statements_are_cut_without_numbers_and_speakers() -> None:
    texts = [statement.text for statement in _read().statements]
    assert "Harbour master Jon Holt attended the rescue by video link" in texts
    assert "Mayor Ana Ruiz blamed the ferry company for the accident" in texts
    assert "Mayor Ana Ruiz" in texts
    assert not any(char.isdigit() for text in texts for char in text)


@pytest.mark.parametrize("text", ["", " ", "One line without an end", "?!", "“", "12"])
def test_odd_articles(text: str) -> None:
    summary = read_by_rules(Article(id="a", text=text), [(0, len(text))] if text else [], [])
    assert summary.reader == "rules"
    assert not summary.figures


def test_a_summary_takes_no_sentence_that_leans_on_another() -> None:
    lede = "The old bridge at Ardmore was closed on Friday after a crack."
    rest = "It will stay shut for weeks, he said."
    cut = len(lede)
    assert summary_indices(f"{lede} {rest}", [(0, cut), (cut + 1, cut + 1 + len(rest))], [1, 0]) == [0]


def test_the_number_of_an_edition_is_weak() -> None:
    (edition, _) = read("a", "UPDATE 2-Storm kills 43 in Orrin").figures
    assert edition.printed == "2"
    assert edition.weak


@pytest.mark.parametrize(
    ("line", "printed", "kind", "weak"),
    [
        ("14.30 The harbour of Arne is closed.", "14.30", "number", True),
        ("9:05 GMT The harbour of Arne is closed.", "9:05", "time", True),
        ("A share was sold for 14.30 The Arne office said.", "14.30", "number", False),
        ("It was 5:30pm on Saturday when the gate gave way.", "5:30pm", "time", False),
        ("It was only 1500 GMT when the gate gave way.", "1500 GMT", "time", False),
        ("The gate was closed at 5:30pm, he said.", "5:30pm", "time", False),
    ],
)
def test_a_time_stamp_is_weak_and_the_moment_of_an_event_is_not(line: str, printed: str, kind: str, weak: bool) -> None:
    text = f"The ferry Linnet ran aground.\n{line}"
    article = Article(id="a", text=text)
    number = _quantity(text, printed, kind)
    (figure,) = read_by_rules(article, [(0, 29), (30, len(text))], [number]).figures
    assert figure.weak is weak


@pytest.mark.parametrize(
    ("printed", "hedge"),
    [("after Monday's leak at the port", ""), ("after Monday, when the port opened", "over")],
)
def test_a_day_that_names_an_event_bounds_nothing(printed: str, hedge: str) -> None:
    text = f"A third diver has died {printed}, the harbour hospital said."
    start = text.index("Monday")
    day = Quantity(
        start=start, end=start + 6, printed="Monday", kind="date", dimension="date", value="2025-03-03",
        low="2025-03-03", high=None, unit="", base_low=0.0, base_high=1.0, hedge="over", qualifier="after",
    )  # fmt: skip
    article = Article(id="a", text=text, body=((0, len(text)),))
    (figure,) = read_by_rules(article, [(0, len(text))], [day]).figures
    assert figure.hedge == hedge
