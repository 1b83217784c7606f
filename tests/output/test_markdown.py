"""The Markdown: real footnotes, disputes first, text that stays text."""

from __future__ import annotations

import re

import pytest
from helpers_output import FERRY, HOSTILE, bridge, poisoned, story
from markdown_it import MarkdownIt

from consensus.output.markdown import to_markdown
from consensus.output.safe import for_markdown


def test_every_mark_has_one_note_and_every_note_a_mark() -> None:
    text = to_markdown(bridge())
    notes = re.findall(r"^\[\^(\d+)\]: “", text, re.MULTILINE)
    marks = re.findall(r"\[\^(\d+)\](?!:)", text)
    assert notes == [str(n) for n in range(1, len(notes) + 1)]
    assert set(marks) == set(notes)
    assert list(dict.fromkeys(marks)) == notes


def test_the_order_is_an_editors_and_the_prose_has_notes() -> None:
    text = to_markdown(bridge())
    titles = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert titles[:3] == ["Figures that disagree", "The brief", "Statements that disagree"]
    prose = text.split("## The brief")[1].split("## ")[0]
    assert len(re.findall(r"\[\^\d+\]", prose)) > 10


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. a", "1\\. a"),
        ("- a", "\\- a"),
        ("a_b*c", "a\\_b\\*c"),
        ("$5-$6", "\\$5-\\$6"),
        ("3.5 km", "3.5 km"),
        ("[^1]: x", "\\[^1\\]: x"),
        ("a\n# b", "a \\# b"),
        ("&lt;", "&amp;lt;"),
        ("\x1b[2Jx", "�\\[2Jx"),
    ],
)
def test_text_is_escaped(text: str, written: str) -> None:
    assert for_markdown(text) == written


@pytest.mark.parametrize("attack", HOSTILE)
def test_hostile_text_is_text(attack: str) -> None:
    text = to_markdown(poisoned(story(*FERRY), attack))
    text.encode()
    assert not re.search(r"(?<!\\)<|\x1b|\u202e", text)


@pytest.mark.parametrize(
    "attack", [*HOSTILE, "[x](javascript:1)", "![x](https://a.example)", "a\n\n---\n# b", "`c`"]
)
def test_a_markdown_parser_sees_no_markup_in_it(attack: str) -> None:
    text = to_markdown(poisoned(story(*FERRY), attack))
    tokens = MarkdownIt("commonmark").parse(text)
    kinds = {inner.type for token in tokens for inner in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "code_inline", "fence", "hr"}
    headings = [tokens[n + 1].content for n, token in enumerate(tokens) if token.type == "heading_open"]
    own = {
        "The brief",
        "Figures that disagree",
        "From one report only",
        "Left out, and why",
        "Who copied whom",
    }
    strange = [
        h for h in headings[1:] if h not in own and not h.startswith("Changed since") and "Paper" not in h
    ]
    assert all(for_markdown(attack) in h or h in for_markdown(attack) for h in strange)
