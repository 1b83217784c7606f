"""Slack's message: within the limits of Block Kit, disputes first, nothing that Slack would act on."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from helpers_output import FERRY, HOSTILE, bridge, poisoned, story

from consensus.output.slack import to_slack
from consensus.output.worth import either
from consensus.schema import Brief


def texts(brief: Brief) -> list[str]:
    """The texts of a message, every block checked against Slack's reference."""
    message = json.loads(to_slack(brief))
    assert set(message) == {"text", "blocks"}
    assert 0 < len(message["text"]) <= 3000
    assert 0 < len(message["blocks"]) <= 50
    return [text for block in message["blocks"] for text in checked(block)]


def checked(block: dict[str, Any]) -> list[str]:
    if block["type"] == "divider":
        assert set(block) == {"type"}
        return []
    if block["type"] == "header":
        assert block["text"]["type"] == "plain_text"
        assert 0 < len(block["text"]["text"]) <= 150
        return [block["text"]["text"]]
    held = block["elements"] if block["type"] == "context" else [block["text"]]
    assert block["type"] in ("context", "section")
    assert 0 < len(held) <= 10
    for text in held:
        assert text["type"] == "mrkdwn"
        assert 0 < len(text["text"]) <= 3000
    return [text["text"] for text in held]


def test_disputes_come_first_with_both_sides() -> None:
    found = texts(bridge())
    assert found[2].startswith("*Figures that disagree*")
    assert f"*{either(bridge().measures[0])}*" in found[2]
    assert "Kyiv Lantern" in found[2]


def test_many_disputes_stay_within_the_limits() -> None:
    measure = bridge().measures[0].model_copy(update={"explanation": "word & <b> " * 400})
    many = bridge().model_copy(update={"measures": (measure,) * 120, "title": "long " * 100})
    found = texts(many)
    assert "more blocks are in the other files" in found[-1]
    assert not any(re.search(r"&(?!amp;|lt;|gt;)", text) for text in found[1:])


@pytest.mark.parametrize(
    "attack", [*HOSTILE, "<!channel> <@U1> <https://a.example|x> *b* _i_ ~s~ `c` & &lt;"]
)
def test_hostile_text_is_shown_as_it_is(attack: str) -> None:
    for text in texts(poisoned(story(*FERRY), attack))[1:]:
        assert not re.search(r"<|(?<!\n)>(?! “)|\x1b|\u202e", text.removeprefix(">"))
        assert not re.search(r"&(?!amp;|lt;|gt;)", text)


def test_nothing_becomes_a_link_by_itself() -> None:
    message = json.loads(to_slack(bridge()))
    marked = [b["text"] for b in message["blocks"] if b["type"] == "section"]
    assert all(text["verbatim"] for text in marked)


def test_a_brief_without_a_title_still_has_a_header() -> None:
    assert texts(bridge().model_copy(update={"title": " \n"}))[0] == "Brief"


def test_no_line_ends_in_a_dash_that_says_nothing() -> None:
    assert not any(re.search(r"—\s*$", text, re.MULTILINE) for text in texts(bridge()))
