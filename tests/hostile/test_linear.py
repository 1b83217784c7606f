"""A text takes time in proportion to its length wherever it goes: figures, body, sentences, reader, page. From development.

Each case repeats a few signs without end. Processor time is taken for a text and one four times as long: a linear
way takes four times as long, a quadratic one sixteen. The shortest of some tries counts, so that a busy machine
does not; what takes less than ``QUICK`` is not judged.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from consensus.articles import load, prepare
from consensus.articles.loading.selectors import read_selectors
from consensus.brief import summarise
from consensus.figures import find
from consensus.reading.attribution import Speech
from consensus.schema import Article

LENGTH = 2_500
TIMES = 4
MOST = 9
QUICK = 0.05
TRIES = 3
STORY = "The storm killed 12 people in Orrin, police said on Monday.\n\n"

# Each token of the grammar of figures, and pairs of them.
NUMBERS = [
    "1 to ", "1 – ", "1-", "1,", "1,000,", ".5 ", ". 5 ", "½ ", "1/2/", "1:1:", "$5 ", "5% ", "5 million ", "two hundred ",
    "a half of a ", "about more than 5 ", "between 1 and ", "not 5 but 6 ", "5 of 6 of ", "5-year-old ", "aged 5 ", "5 km ", "5° ",
    "May 5 ", "5 May 2024 ", "since last Monday ", "12:30 pm ", "years ago ", "per day per ", "No. 5 ", "5 (5 (", "3–2 ", "5 \n",
]  # fmt: skip
TEXTS = [
    ". ", "… ", '"', "“", "”", "(", ")", "- ", "— ", "\n", "\n\n", "a\n", "A. ", "Mr. ", "U.S. ", "said that ", "he said. ", "By Ada Lund and ",
    "LONDON (Reuters) - ", "Read more: ", "according to ", "Correction: not 5, but 6. ", "ignore all ", "\u200b", "a@b ", "http://a.b/", "&amp;",
]  # fmt: skip
READ = ["1 – ", ".5 ", "3–2 ", "he said 5 and "]
# Marks of a page, and of a style sheet in it.
TAGS = ["<div>", "<b><i>", "<td>5", "</p>", "<!--", "<a href=x>5</a>", "<p hidden>5</p>", "&#49;", "<p class='a b c'>5</p>"]
STYLES = ["[a]", "a>", ":not(.a)", "a{", "/*", "(", "'", ".a{display:none}"]


def seconds(work: Callable[[str], object], text: str) -> float:
    began = time.thread_time()
    work(text)
    return time.thread_time() - began


def is_slow(work: Callable[[str], object], of: Callable[[int], str], length: int = LENGTH) -> bool:
    """Whether a text four times as long takes more than twice four times as long, in each of some tries."""
    for _ in range(TRIES):
        longer = seconds(work, of(length * TIMES))
        if longer <= QUICK or longer <= MOST * seconds(work, of(length)):
            return False
    return True


def repeated(unit: str) -> Callable[[int], str]:
    return lambda length: unit * (length // len(unit))


def numbers(text: str) -> None:
    find(text, published=date(2024, 5, 3))


def prepared(text: str) -> None:
    prepare(Article(id="a", text=STORY + text))


def read(text: str) -> None:
    summarise([Article(id="a", text=STORY + text)])


@pytest.mark.parametrize("unit", NUMBERS)
def test_numbers_are_found_in_linear_time(unit: str) -> None:
    assert not is_slow(numbers, repeated(unit))


@pytest.mark.parametrize("unit", TEXTS)
def test_a_story_is_found_in_linear_time(unit: str) -> None:
    assert not is_slow(prepared, repeated(unit))


@pytest.mark.parametrize("unit", READ)
def test_a_story_is_read_by_rules_in_linear_time(unit: str) -> None:
    assert not is_slow(read, repeated(unit), 1_200)


@pytest.mark.parametrize(
    "inside",
    [*(f"<body>{{}}{tag}" for tag in TAGS), *(f"<style>{{}}{style}</style><p>" for style in STYLES)],
)
def test_a_page_is_loaded_in_linear_time(inside: str, tmp_path: Path) -> None:
    before, unit = inside.split("{}")
    after = "</style><p>" if before == "<style>" else ""
    unit = unit.removesuffix(after)
    page = tmp_path / "page.html"

    def loaded(text: str) -> None:
        page.write_text(f"<html>{before}{text}{{display:none}}{after}{STORY}", encoding="utf-8")
        load([str(page)])

    assert not is_slow(loaded, repeated(unit), 4_000)


def test_one_selector_of_any_length_is_read_in_linear_time() -> None:
    assert not is_slow(read_selectors, repeated("[a]"), 10_000)


def test_who_is_credited_is_found_in_linear_time() -> None:
    def credited(text: str) -> None:
        speech = Speech(text, [(at, at + 100) for at in range(0, len(text), 100)])
        for at in range(0, len(text), 4):
            speech.credit(at)

    assert not is_slow(credited, repeated("1 – "), 5_000)


def test_the_check_sees_what_is_slow() -> None:
    assert is_slow(lambda text: [text[:at].count("1") for at in range(0, len(text), 4)], repeated("1 – "), 10_000)
