"""The evaluation's page: self-contained, escaped, every link leads somewhere, the worst first."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from helpers_evaluation import (
    DEAD_A,
    DEAD_B,
    DEAD_C,
    HEIGHT,
    HIGH_B,
    PERFECT,
    TRAP,
    brief,
    labels,
    measure,
    write_story,
)

from consensus.evaluation import Gate, Gold, Result, load_story, score, score_failed
from consensus.evaluation.html import as_html
from consensus.schema import Brief

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e'


class Page(HTMLParser):
    """What a page links to, names and holds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.marks: list[tuple[str, str]] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.links += [found["href"]] if "href" in found else []
        self.ids += [found["id"]] if "id" in found else []
        if tag == "mark" and "id" in found:
            self.marks.append((found["id"], found["class"]))


def page(tmp_path: Path, made: Brief | None = PERFECT, content: Any = None, gate: Gate | None = None) -> str:
    gold = load_story(write_story(tmp_path / "dam", content))
    result = score_failed(gold, f"gone {HOSTILE}") if made is None else score(gold, made)
    return as_html(Result("rules", (result,)), gate or Gate(()), [gold], [made])


BROKEN = brief(
    measure("M1", "disputed", [DEAD_A, DEAD_B], [DEAD_C]),
    measure("M2", "agreed", [HIGH_B.model_copy(update={"value": 80, "base_low": 79.5, "base_high": 80.5})]),
    measure("M3", "single-source", [TRAP]),
)


@pytest.mark.parametrize("made", [PERFECT, BROKEN, None], ids=["perfect", "broken", "none"])
def test_every_link_leads_to_one_place(tmp_path: Path, made: Brief | None) -> None:
    found = Page(page(tmp_path, made))
    assert len(set(found.ids)) == len(found.ids)
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert all(link.startswith("#") for link in found.links)


def test_nothing_is_loaded_or_run(tmp_path: Path) -> None:
    text = page(tmp_path, BROKEN)
    assert not {"script", "img", "link", "iframe", "form", "object"} & set(Page(text).tags)
    assert "default-src 'none'" in unescape(text)
    assert not re.search(r"https?://|url\(|@import", text)


@pytest.mark.parametrize("made", [BROKEN, None], ids=["broken", "none"])
def test_labels_and_briefs_are_escaped(tmp_path: Path, made: Brief | None) -> None:
    content = labels()
    for entry in (content["measures"][0], content["measures"][1]):
        entry["label"] = HOSTILE
    content["measures"][0]["reports"][0]["credited"] = HOSTILE
    content["traps"][0]["why"] = HOSTILE
    content["statements"][0]["text"] = HOSTILE
    hostile = made and made.model_copy(
        update={"measures": (HEIGHT.model_copy(update={"label": HOSTILE}), *made.measures[2:])}
    )
    text = page(tmp_path, hostile, content, Gate((HOSTILE,), notes=(HOSTILE,)))
    assert "<script" not in text
    assert "<img" not in text
    assert "\u202e" not in text


def test_spans_are_marked_by_what_became_of_them(tmp_path: Path) -> None:
    kinds = [kind for _, kind in Page(page(tmp_path, BROKEN)).marks]
    # a.txt: 12, 4 million litres, 900 (trap); b.txt: 12, 30 metres; c.txt: 15, 30 metres
    assert kinds == ["found", "lost", "trap", "found", "wrong", "found", "lost"]
    assert [kind for _, kind in Page(page(tmp_path / "p")).marks] == [
        "found",
        "found",
        "quiet",
        *["found"] * 4,
    ]


def test_a_number_that_nobody_labelled_is_marked(tmp_path: Path) -> None:
    content = labels()
    content["measures"].pop(0)
    content["look_alikes"] = []
    assert Page(page(tmp_path, PERFECT, content)).marks[0][1] == "extra"


def test_lost_facts_stand_before_the_table_and_the_worst_story_first(tmp_path: Path) -> None:
    golds: list[Gold] = [load_story(write_story(tmp_path / name)) for name in ("a", "b", "c")]
    briefs = [PERFECT, None, BROKEN]
    results = [score(g, b) if b else score_failed(g, "gone") for g, b in zip(golds, briefs, strict=True)]
    lost = next(fact for fact in results[2].facts if not fact.held)
    text = as_html(Result("rules", tuple(results)), Gate(("x",), lost=(lost,), compared=True), golds, briefs)
    order = [
        text.index(words)
        for words in ("Why it failed", "Facts lost since the baseline (1)", "the worst first")
    ]
    assert order == sorted(order)
    sections = re.findall(r'<section id="s-(\w)"', text)
    assert sections == ["b", "c", "a"]
    assert text.index('class="tag">new') > text.index('<section id="s-c"')
