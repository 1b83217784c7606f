"""Prose from templates. Development data: two invented articles about one ferry accident."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence

import pytest

from consensus.articles.own_numbers import own_numbers
from consensus.reconciling.prose.draft import Draft
from consensus.reconciling.prose.rendering import placeholders, without_placeholders
from consensus.reconciling.prose.story import Story, fresh, named
from consensus.reconciling.prose.templates import write
from consensus.reconciling.prose.verbatim import Sentence, sentences_of
from consensus.schema import (
    Article,
    ArticleSummary,
    Evidence,
    Figure,
    Measure,
    Origin,
    Position,
    Side,
    Span,
    Statement,
)

ONE = (
    "ARDMORE (Wire) — The ferry Linnet ran aground off Cape Arne before dawn, the coast guard and port said. "
    "About 14 passengers were hurt in the grounding of the ferry off Cape Arne. "
    "It carried no cargo at the time. "
    "Divers need three days to look at the hull of the ferry at Cape Arne. "
    "A keeper in the old lighthouse counted 230 people on deck."
)
TWO = (
    "A ferry, the Linnet, ran aground near Cape Arne early on Monday, the port said. "
    "At least 20 passengers were hurt when the ferry struck the rocks. "
    "The company bought the ferry in Norway for a sum of {secret} it did not name."
)


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(m.span() for m in re.finditer(r"[^\s][^.]*\.", text))


def _figure(article: str, text: str, printed: str, value: float, label: str, **more: object) -> Figure:
    start = text.index(printed)
    span = next(s for s in _spans(text) if s[0] <= start < s[1])
    fields: dict[str, object] = {
        "id": f"{article}:F{value}", "article": article, "start": start, "end": start + len(printed),
        "printed": printed, "phrase": printed, "quote": text[slice(*span)], "quote_start": span[0],
        "quote_end": span[1], "kind": "number", "dimension": "count", "value": value, "low": value,
        "high": value + 1, "base_low": value, "base_high": value + 1, "label": label,
    }  # fmt: skip
    return Figure.model_validate(fields | more)


def _measure(number: int, verdict: str, label: str, *positions: tuple[Figure, str]) -> Measure:
    return Measure.model_validate(
        {
            "id": f"M{number}", "label": label, "verdict": verdict, "kind": positions[0][0].kind,
            "positions": [Position(printed=f.printed, origins=(o,), figures=(f,)) for f, o in positions],
        }
    )  # fmt: skip


HURT_ONE = _figure("a", ONE, "14", 14, "passengers hurt", qualifier="About")
HURT_TWO = _figure("b", TWO, "20", 20, "passengers hurt", qualifier="at least")
ABOARD = _figure("a", ONE, "230", 230, "people on board")
DAYS = _figure("a", ONE, "three days", 3, "time divers need", kind="duration")
DAY = _figure("b", TWO, "Monday", 1, "date of the grounding", kind="date", weak=True)
ORIGINS = (
    Origin(id="O1", label="Wire report", articles=("a",)),
    Origin(id="O2", label="Cape Courier", articles=("b",)),
)
SUMMARIES = (
    ArticleSummary(
        article=Article(id="a", text=ONE, title="Ferry runs aground off Cape Arne"),
        reader="rules", sentences=_spans(ONE), figures=(HURT_ONE, ABOARD, DAYS),
    ),
    ArticleSummary(
        article=Article(id="b", text=TWO, title="14 HURT AS FERRY HITS ROCKS"),
        reader="rules", sentences=_spans(TWO), figures=(HURT_TWO, DAY),
    ),
)  # fmt: skip
MEASURES = (
    _measure(1, "disputed", "passengers hurt", (HURT_ONE, "O1"), (HURT_TWO, "O2")),
    _measure(2, "single-source", "people on board", (ABOARD, "O1")),
    _measure(3, "single-source", "time divers need", (DAYS, "O1")),
)
EVIDENCE = Evidence(article="a", start=0, end=5, quote=ONE[:5])
OFFICE = Statement(
    id="T1", text="x", verdict="disputed", origins=("O1", "O2"), evidence=(EVIDENCE,),
    sides=(
        Side(text="Mayor Jon Holt", origins=("O1",), evidence=(EVIDENCE,)),
        Side(text="Deputy Mayor Jon Holt", origins=("O2",), evidence=(EVIDENCE,)),
    ),
)  # fmt: skip


def _draft(measures: Sequence[Measure] = MEASURES, statements: Sequence[Statement] = (OFFICE,)) -> Draft:
    return write(measures, statements, SUMMARIES, ORIGINS)


def test_it_leads_with_what_happened_and_then_with_the_dispute() -> None:
    lede = _draft().lede
    assert "ran aground" in lede
    assert lede.endswith("Reports differ on the number of passengers hurt: {M1:sides}.")
    assert "ARDMORE" not in lede


def test_the_lede_of_a_rewording_is_not_told_again() -> None:
    reworded = "Holidaymakers spent a night of fear when their vessel hit the rocks. " + TWO
    other = ArticleSummary(
        article=Article(id="b", text=reworded, title="VESSEL HITS GROUND"), reader="rules",
        sentences=_spans(reworded),
    )  # fmt: skip
    first = SUMMARIES[0].model_copy(update={"sentences": _spans(ONE)[:1], "figures": ()})
    told = []
    for origins in (ORIGINS, (Origin(id="O1", label="Wire report", articles=("a", "b")),)):
        draft = write((), (), (first, other), origins)
        told.append("a night of fear" in " ".join((draft.lede, *draft.paragraphs)))
    assert told == [True, False]


def test_the_headline_carries_the_dispute_and_no_count() -> None:
    title = _draft().title
    assert title == "Ferry runs aground off Cape Arne; reports differ on the number of passengers hurt"
    assert _draft(measures=MEASURES[1:]).title == "Ferry runs aground off Cape Arne"


def test_no_number_stands_outside_a_placeholder() -> None:
    draft = _draft()
    for part in (draft.title, draft.lede, *draft.paragraphs):
        assert own_numbers(without_placeholders(part), "") == []


def test_placeholders_point_at_something() -> None:
    known = {m.id for m in MEASURES} | {"T1"} | {f"F:{f.id}" for s in SUMMARIES for f in s.figures}
    draft = _draft()
    assert all(name in known for part in (draft.lede, *draft.paragraphs) for name in placeholders(part))


def test_a_disputed_office_names_both_sides_and_who_has_which() -> None:
    text = " ".join(_draft().paragraphs)
    assert "“Mayor Jon Holt” (Wire report) against “Deputy Mayor Jon Holt” (Cape Courier) [T1]." in text
    assert "on the office of Jon Holt" in text


def test_what_one_origin_alone_reports_is_said_to_be_its_own() -> None:
    text = " ".join(_draft().paragraphs)
    assert "From Wire report alone: A keeper in the old lighthouse counted {F:a:F230} people on deck." in text


def test_agreed_measures_are_listed() -> None:
    agreed = _measure(4, "agreed", "passengers on the ferry", (ABOARD, "O1"), (HURT_TWO, "O2"))
    assert any(
        "Reports agree on the number of passengers on the ferry ({M4})" in p
        for p in _draft([agreed]).paragraphs
    )


def test_positions_far_apart_are_no_headline_where_there_are_others() -> None:
    far = _measure(
        5, "disputed", "passengers of the ferry", (HURT_ONE, "O1"), (_figure("b", TWO, "20", 9000, "x"), "O2")
    )
    draft = _draft([far, *MEASURES], ())
    assert draft.title.endswith("reports differ on the number of passengers hurt")
    assert "M5" not in draft.lede


def test_small_counts_of_two_articles_are_no_news() -> None:
    few = [_figure(a, t, p, v, "boats") for a, t, p, v in (("a", ONE, "14", 3), ("b", TWO, "20", 4))]
    agreed = _measure(1, "agreed", "boats near the ferry", (few[0], "O1"), (few[1], "O2"))
    assert all("boats" not in p for p in _draft([agreed], ()).paragraphs)


def test_a_label_that_lost_its_noun_is_for_tables() -> None:
    half = _measure(
        5, "disputed", "of the passengers", (HURT_ONE, "O1"), (_figure("b", TWO, "20", 30, "x"), "O2")
    )
    draft = _draft([half], ())
    assert "differ on" not in draft.title
    assert all("of the passengers" not in text for text in (draft.lede, *draft.paragraphs))


def test_weak_numbers_are_no_news() -> None:
    weak = _measure(1, "agreed", "date of the grounding", (DAY, "O1"))
    assert all("date of the grounding" not in p for p in _draft([weak], ()).paragraphs)


def test_sentences_that_cannot_stand_alone_are_not_taken() -> None:
    taken = [s.template for s in sentences_of(SUMMARIES[0])]
    assert not any(t.startswith("It carried") for t in taken)
    assert any(t.startswith("The ferry Linnet") for t in taken)


def test_sentences_of_a_long_article_take_linear_time() -> None:
    """Well under two seconds; looking through every figure for every sentence took a minute."""
    lines = [f"In the village of North Aldhill some {n} houses lost power." for n in range(100, 8100)]
    text = " ".join(lines)
    spans = _spans(text)
    one = _figure("a", lines[0], "100", 100, "houses")
    figures = tuple(
        one.model_copy(update={"id": f"a:F{n}", "start": a + 37, "end": b - 18})
        for n, (a, b) in enumerate(spans)
    )
    article = Article(id="a", text=text)
    summary = ArticleSummary(article=article, reader="rules", sentences=spans, figures=figures)
    started = time.process_time()
    assert len(sentences_of(summary)) == len(lines)
    assert time.process_time() - started < 15


@pytest.mark.parametrize(
    "text",
    [
        "[Smoke rises behind the water tower in Marlow on Monday morning.]",
        "Divers search the harbour near the old pier on Monday (Ada Brandt/Harbour Press).",
        "The mayor is pictured with two of the firemen near the old pier.",
        "Divers search the harbour near the old pier in this file photo.",
    ],
)
def test_a_caption_is_no_sentence_of_the_story(text: str) -> None:
    article = Article(id="a", text=text, body=((0, len(text)),))
    assert sentences_of(ArticleSummary(article=article, reader="rules", sentences=((0, len(text)),))) == []


@pytest.mark.parametrize("name", ["us", "who knows?"])
def test_an_article_s_id_says_nothing_of_its_sentences(name: str) -> None:
    text = "About 14 passengers were hurt in the grounding of the ferry off Cape Arne."
    hurt = _figure(name, text, "14", 14, "passengers hurt")
    summary = ArticleSummary(
        article=Article(id=name, text=text), reader="rules", sentences=((0, len(text)),), figures=(hurt,)
    )
    assert [sentence.figures for sentence in sentences_of(summary)] == [(hurt.id,)]


def test_a_sentence_in_another_language_is_not_taken() -> None:
    text = "Die Brücke der Stadt Arne wurde am Morgen gesperrt und ist nicht sicher."
    article = Article(id="a", text=text)
    assert sentences_of(ArticleSummary(article=article, reader="rules", sentences=((0, len(text)),))) == []


def test_a_fact_told_in_other_words_is_not_told_again() -> None:
    story = Story((), (), SUMMARIES, ORIGINS)  # the headlines are about the ferry, Cape and Arne
    shared = frozenset(sorted(story.titles)[:4])
    first = Sentence("a", (0, 1), "", (), shared | {"linnet", "coast"})
    again = Sentence("b", (0, 1), "", (), shared | {"port", "monday"})
    other = Sentence("b", (0, 1), "", (), frozenset((min(shared), "hull", "diver", "week", "tow")))
    assert not fresh(again, [first], story)
    assert fresh(other, [first], story)


def test_a_qualifier_is_left_to_the_renderer() -> None:
    (hurt,) = [s.template for s in sentences_of(SUMMARIES[0]) if "were hurt" in s.template]
    assert hurt.startswith("{F:a:F14} passengers")


def test_braces_of_an_article_are_no_placeholders() -> None:
    for sentence in sentences_of(SUMMARIES[1]):
        assert "{secret}" not in sentence.template


def test_nothing_to_tell() -> None:
    empty = write([], [], [ArticleSummary(article=Article(id="a", text=""), reader="rules")], [])
    assert empty.title and empty.lede


@pytest.mark.parametrize(
    ("label", "kind", "expected"),
    [
        ("people killed", "number", "the number of people killed"),
        ("death toll", "number", "the death toll"),
        ("the length of the bridge", "measure", "the length of the bridge"),
        ("times the boat capsized", "number", "times the boat capsized"),
        ("", "number", "a figure"),
    ],
)
def test_how_a_measure_is_named(label: str, kind: str, expected: str) -> None:
    figure = _figure("a", ONE, "14", 14, label, kind=kind)
    assert named(_measure(1, "agreed", label, (figure, "O1"))) == expected
