"""Splitting into sentences. Cases: own, from development."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consensus.articles.sentences import LONGEST, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


# Each row: the sentences, written with " || " between them.
@pytest.mark.parametrize(
    "row",
    [
        "It rained. || It snowed.",
        "Mr. Ode met Mrs. Calder and Dr. Lund. || They spoke.",
        "The U.S. Navy sent 4.5 million litres. || It helped.",
        "He lives in the U.S. || The house is old.",
        "It opens at 5 p.m. Thursday. || Bring boots.",
        "It opens at 5 p.m. || Visitors may bring boots.",
        "It opened at 5 p.m. EST on Friday.",
        "It hit at 4:42 a.m. (0142 GMT), the agency said. || People ran out.",
        "It closed at 8 p.m. (local time). || Nobody was left.",
        "Acme Inc. said it would pay. || Others did not.",
        "It was bought by Acme Corp. || The price was low.",
        "St. Mary's church is No. 5 on the list. || It is old.",
        "On Jan. 5 the bridge fell. || On Feb. 6 it was lifted.",
        'He said: "It is over." || She left.',
        "“It is over.” || She left.",
        "'They are heroes.' || Meanwhile, he left.",
        '"Why?" he asked. || Nobody knew.',
        "Really?! || Yes.",
        "He paused ... and went on. || Then he left.",
        "The end… || Then silence.",
        "J. K. Lund and A. Okoro spoke. || They left.",
        "It cost $1.2bn vs. $900m before. || Nobody minded.",
        "Gen. Lund and Col. Malm of Calif. and Gov. Reyl met. || They ate.",
        "It was 3.5 km long. || 12 people died.",
        "He was born in 1959. || In 1987 he left.",
        "They sold apples, pears, etc. and left. || It rained.",
        "The ship (built in 1959.) sank. || It is lost.",
        "It ended badly. || (Nobody was hurt.) || It rained.",
        "See e.g. the bridge. || It stands.",
        "It was said.|| The next day it rained.",
        "He works at Booking.com and lives at gull.example. || He is 40.",
        "桥塌了。|| 没有人受伤。",
    ],
)
def test_split(row: str) -> None:
    parts = [part.strip() for part in row.split("||")]
    text = row.replace(" || ", " ").replace("|| ", "").replace(" ||", "")
    assert split(text) == parts


def test_headlines_and_bullets_end_with_their_line() -> None:
    text = "Bridge falls in Harrow Bay\nIt fell on Tuesday\n\n• 14 hurt\n• 3 missing\n- one ship lost"
    assert split(text) == [
        "Bridge falls in Harrow Bay",
        "It fell on Tuesday",
        "• 14 hurt",
        "• 3 missing",
        "- one ship lost",
    ]


def test_hard_wrapped_lines_are_one_sentence() -> None:
    text = (
        "The footbridge of Harrow Bay fell into the harbour early on\n"
        "Tuesday and 14 people were taken to hospital, where two of them\n"
        "were still being treated in the evening, the mayor of the city\n"
        "told reporters at the old fish market. Divers searched the harbour\n"
        "for four hours.\n\nNobody was found."
    )
    assert len(split(text)) == 3


def test_spans_of_the_body_only() -> None:
    text = "One. Two. Three."
    assert sentences(text, [(0, 4), (10, 16)]) == [(0, 4), (10, 16)]


def test_a_text_without_full_stops_is_cut() -> None:
    parts = sentences("word " * 2000)
    assert all(end - start <= LONGEST for start, end in parts)
    assert sum(end - start for start, end in parts) >= 9990 - len(parts)


TEXTS = st.text(alphabet=st.sampled_from(list("abAB .!?\n\r\t\u200b\u2028\"'“”()…。U.S1,9é-")), max_size=200)


@given(st.one_of(TEXTS, st.text(max_size=200)))
def test_every_character_is_in_exactly_one_sentence(text: str) -> None:
    count = [0] * len(text)
    last = 0
    for start, end in sentences(text):
        assert last <= start < end
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        last = end
        for at in range(start, end):
            count[at] += 1
    assert all(number == 1 for mark, number in zip(text, count, strict=True) if not mark.isspace())


@given(TEXTS, st.lists(st.integers(0, 200), max_size=8))
def test_every_character_of_the_spans_is_in_exactly_one_sentence(text: str, cuts: list[int]) -> None:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    spans = [(one, two) for one, two in zip(edges[::2], edges[1::2], strict=False) if one < two]
    inside = {at for start, end in spans for at in range(start, end)}
    found = [at for start, end in sentences(text, spans) for at in range(start, end)]
    assert len(found) == len(set(found))
    assert set(found) <= inside
    assert {at for at in inside if not text[at].isspace()} <= set(found)
