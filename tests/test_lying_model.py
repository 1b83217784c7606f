"""A model that lies: whatever it answers, no number of its own reaches a reader.

An honest answer is mutated in many ways; an independent reader of the finished brief then checks
that every number printed in it stands in an article. That reader shares no code with the checks
it tests: it looks for digits and plain number words only.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from typing import Any

import pytest
from fakes import FakeModel, labels_by_noun

from consensus import Article, Brief, make_brief
from consensus.llm.port import Request
from consensus.output.json_file import to_json
from consensus.output.markdown import to_markdown
from consensus.output.terminal import to_text

ARTICLES = [
    Article(
        id="wire",
        outlet="Meridian Wire",
        published="2026-03-04",
        body=None,
        text=(
            "BRINPORT, March 4 (Meridian Wire) - The ferry Alma sank off Brinport on Tuesday with 140 people "
            "aboard, the coastguard said. Divers brought up 31 bodies and 12 people are missing, harbour "
            "master Ida Roe said. The ship was 62 metres long and had been inspected in January. "
            "Its owners denied that it was overloaded."
        ),
    ),
    Article(
        id="post",
        outlet="The Albion Post",
        published="2026-03-05",
        text=(
            "A ferry that went down off Brinport carried 152 people, its owners admitted on Wednesday. "
            "Rescuers have recovered 31 bodies so far; nine people have not been found. The 62-metre Alma, built in "
            "1987, left harbour late, passengers said."
        ),
    ),
    Article(
        id="lantern",
        outlet="Brinport Lantern",
        published="2026-03-05",
        text=(
            "Families waited at the quay for a second day. The coastguard put the number of people aboard "
            "the Alma at 140. The ferry, 62 metres from bow to stern, lies at a depth of 38 metres. "
            "Mayor Oskar Lind asked for calm."
        ),
    ),
]
LIES = [
    "4,711",
    "forty-seven",
    "XLVII",
    "४७",
    "４７",
    "⁴⁷",
    "f0rty-7",
    "47%",
    "a dozen",
    "two-thirds",
    "47th",
]
MARKUP = ["<script>alert(1)</script>", "[x](javascript:0)", "\x1b[31m", "\u202e", "{{M1}}", "}{", "**bold**"]
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
WORDS = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|hundred|thousand|million|dozen|two-thirds|half|quarter|twice)\b",
    re.IGNORECASE,
)


def readers_text(brief: Brief) -> str:
    """What the model could have worded: prose, labels, statements."""
    parts = [brief.title, brief.lede.text, *(p.text for p in brief.paragraphs)]
    parts += [m.label for m in brief.measures] + [s.text for s in brief.statements]
    parts += [side.text for s in brief.statements for side in s.sides]
    return "\n".join(parts)


def assert_no_number_of_its_own(brief: Brief) -> None:
    source = "\n".join(article.text for article in ARTICLES)
    printed = set(NUMBER.findall(source)) | {"2026", "3", "4", "5"}  # the resolved days of weekdays
    worded = {word.casefold() for word in WORDS.findall(source)}
    text = readers_text(brief)
    assert set(NUMBER.findall(text)) <= printed
    assert {word.casefold() for word in WORDS.findall(text)} <= worded
    assert not any(lie in text for lie in LIES)
    for measure in brief.measures:
        for position in measure.positions:
            for figure in position.figures:
                article = next(a for a in ARTICLES if a.id == figure.article)
                assert article.text[figure.start : figure.end] == figure.printed
                assert article.text[figure.quote_start : figure.quote_end] == figure.quote


def strings(answer: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Paths to every string of an answer."""
    if isinstance(answer, str):
        return [path]
    pairs = answer.items() if isinstance(answer, dict) else enumerate(answer)
    return [found for key, value in pairs for found in strings(value, (*path, key))]


def mutate(answer: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """One to four lies somewhere in the answer."""
    for _ in range(dice.randint(1, 4)):
        paths = strings(answer)
        *where, last = dice.choice(paths)
        holder = answer
        for key in where:
            holder = holder[key]
        holder[last] = lie(holder[last], dice)
    return answer


def lie(words: str, dice: random.Random) -> str:
    kind: Callable[[], str] = dice.choice(
        [
            lambda: f"{words} {dice.choice(LIES)}",
            lambda: dice.choice(LIES),
            lambda: re.sub(r"\{?[A-Z]\d+\}?", dice.choice(LIES), words),
            lambda: re.sub(r"\d+", lambda m: str(int(m[0]) + dice.randint(1, 3)), words),
            lambda: f"{dice.choice(MARKUP)}{words}",
            lambda: words.replace(" ", f" {dice.choice(LIES)} ", 1),
            lambda: words + " {F1} {A1} {M2} {M99} [T1]",
            lambda: "",
        ]
    )
    return kind()


@pytest.mark.parametrize("seed", range(150))
def test_no_mutant_puts_a_number_of_its_own_into_a_brief(seed: int) -> None:
    dice = random.Random(seed)

    def answer(request: Request) -> dict[str, Any]:
        honest = (
            labels_by_noun(request) if request.schema_name != "repair" else {"parts": [["lede", "47 died."]]}
        )
        return mutate(json.loads(json.dumps(honest)), dice)

    brief = make_brief(ARTICLES, model=FakeModel(answer))
    assert_no_number_of_its_own(brief)
    for shown in (to_text(brief), to_markdown(brief), to_json(brief)):
        assert "\x1b" not in shown
        assert "\u202e" not in shown.replace("\\u202e", "")
    assert "<script>" not in to_markdown(brief)


def test_the_honest_answer_is_used() -> None:
    brief = make_brief(ARTICLES, model=FakeModel(labels_by_noun))
    assert brief.reader == "fake-1"
    assert any(
        m.verdict == "disputed" and {"140", "152"} <= {f.printed for p in m.positions for f in p.figures}
        for m in brief.measures
    )
    assert_no_number_of_its_own(brief)


def test_the_independent_reader_sees_a_planted_number() -> None:
    brief = make_brief(ARTICLES, model=FakeModel(labels_by_noun))
    with pytest.raises(AssertionError):
        assert_no_number_of_its_own(brief.model_copy(update={"title": "At least 47 died"}))
