"""Which part of a page is the story. Pages: invented, from development."""


from __future__ import annotations

import time
from itertools import pairwise, product

import pytest
from helpers_articles import PAGES, STORY
from hypothesis import given
from hypothesis import strategies as st

from consensus.articles import prepare, sentences
from consensus.articles.page.body import body_text, find_body
from consensus.articles.page.furniture import line_reason
from consensus.articles.page.markers import biography_name, marker
from consensus.schema import Article


@pytest.mark.parametrize("name", PAGES)
def test_story_is_kept_and_the_rest_left_out(name: str) -> None:
    page, inside, outside = PAGES[name]
    body, _ = find_body(page)
    story = body_text(page, body)
    assert [words for words in inside if words.strip() not in story] == []
    assert [words for words in outside if words in story] == []
    for paragraph in STORY.split("\n\n"):
        assert paragraph in story


@pytest.mark.parametrize("name", PAGES)
def test_works_without_blank_lines(name: str) -> None:
    page, inside, outside = PAGES[name]
    page = "\n".join(line for line in page.split("\n") if line.strip())
    story = body_text(page, find_body(page)[0])
    assert [words for words in inside if words.strip() not in story] == []
    assert [words for words in outside if words in story] == []


def test_every_paragraph_of_plain_prose_is_kept() -> None:
    assert find_body(STORY) == (((0, len(STORY)),), ())


@pytest.mark.parametrize(
    "text",
    [
        "Bridge opens",
        "12 comments",
        "Advertisement",
        "Bridge opens\n\nShare\n\nComments",
        "One sentence about a bridge.",
        "No full stop in this text at all\n\nand none in this line either",
    ],
)
def test_something_always_remains(text: str) -> None:
    assert find_body(text)[0]


def test_empty_text_has_no_spans() -> None:
    assert find_body("") == ((), ())


def _pieces(text: str) -> list[tuple[int, int]]:
    body, skipped = find_body(text)
    return sorted([*body, *((piece.start, piece.end) for piece in skipped)])


LINES = st.sampled_from(
    [line for page, _, _ in PAGES.values() for line in page.split("\n")]
    + [
        "Related Articles",
        "Comments",
        "Read more",
        "HARROW BAY, May 3 (Meridian Wire) - It rained.",
        "---",
        "title: x",
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(LINES, max_size=40).map("\n".join)))
def test_body_and_left_out_cover_the_text_exactly_once(text: str) -> None:
    pieces = _pieces(text)
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(start < end for start, end in pieces)
    assert all(one[1] == two[0] for one, two in pairwise(pieces))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("2 min read", "page furniture"),
        ("Share on Facebook", "page furniture"),
        ("Sign up for our newsletter", "page furniture"),
        ("We use cookies to improve your visit.", "page furniture"),
        ("© 2025 Evening Gull. All rights reserved.", "page furniture"),
        ("Home › World › Asia", "page furniture"),
        ("2 hours ago", "page furniture"),
        ("Tags: bridges, ports", "page furniture"),
        ("Download our app", "page furniture"),
        ("Last Updated : March 04 2024 | 9:05 PM IST", "page stamp"),
        ("Published 14 October 2025 at 20.10 | 3 comments", "page stamp"),
        ("Evening Gull02-05-2025", "page stamp"),
        ("By Ada Okoro, Asia Correspondent", "byline"),
        ("By our correspondent in Harrow Bay", "byline"),
        ("Photo: Ada Okoro / Meridian Wire", "image caption"),
        ("The bridge at dawn | Image: Gull Archive", "image caption"),
        (
            "This handout photo released by the port shows the bridge on May 3, 2023 (A. Lund / HANDOUT)",
            "image caption",
        ),
        ("The bridge as it stood in 1934. It is gone. (Herald file photo)", "image caption"),
        ("[Smoke rises over the port on Monday. (Wes Lund/Continental Dispatch)]", "image caption"),
        ("Read also: Ferry fares to rise 4 per cent", "teaser for another story"),
        ("READ MORE: Ferry fares to rise", "teaser for another story"),
        ("With inputs from agencies", "agency note"),
        ("(Reporting by Ada Okoro; editing by Pavel Trane)", "agency note"),
    ],
)
def test_lines_that_are_not_the_story(line: str, why: str) -> None:
    assert line_reason(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell 3% on Thursday.",
        "Advertisement spending rose 5% in 2024.",
        "Copyright law experts said 12 cases were pending.",
        "Updated figures from the ministry put the toll at 12.",
        "Published in 2020, the report named 40 firms.",
        "By Monday, 40 of the 77 bridges had reopened.",
        "A satellite image released on Friday shows 12 tanks near the port.",
        "Written by a 12-year-old, the letter was read out in court.",
        "He painted a grim picture: 12 people dead and 40 missing.",
        "Each family got a $500 handout.",
        "Comments by the minister cost the firm 3 million euros.",
        "Related losses came to 40 million euros.",
        "Subscribers numbered 12,000 by June.",
        "Follow-up inspections found 12 faults.",
        "Video evidence was shown to the 12 jurors.",
        "This story was told by 12 survivors.",
        "2024 election results",
        "Deaths | 12 | 14",
        "Personnel assigned: 1,843",
        "Bridge to open in May 2027",
    ],
)
def test_lines_that_may_be_the_story(line: str) -> None:
    assert line_reason(line) is None


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Related Articles", "another story on the page"),
        ("RECOMMENDED FOR YOU", "another story on the page"),
        ("More from World", "another story on the page"),
        ("Most read", "another story on the page"),
        ("Comments", "readers' comments"),
        ("12 comments", "readers' comments"),
        ("About the author", "author biography"),
        ("More than 40 hurt", None),
        ("More on the way, says minister", None),
        ("Discussion", None),
        ("Latest figures show 40 dead", None),
    ],
)
def test_marks(line: str, what: str | None) -> None:
    assert marker(line) == what


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Signe Malm is a trainee reporter at the Coastal Independent.", "Signe Malm"),
        ("Ada Okoro is the Gull's Africa correspondent, based in Lagos.", "Ada Okoro"),
        ("Ada Okoro is a minister in the cabinet of Ines Calder.", None),
        ("The bridge is a reporter of its own age.", None),
    ],
)
def test_biographies(line: str, name: str | None) -> None:
    assert biography_name(line) == name


def test_a_story_about_a_journalist_is_not_a_biography() -> None:
    text = (
        "Court frees reporter\n\nThe court in Harrow Bay freed Ada Okoro on Friday, her lawyer said.\n\n"
        "Okoro had been held for 40 days in the city prison.\n\n"
        "Ada Okoro is a reporter at the Gull who covers the courts.\n\nShe left by train."
    )
    assert "covers the courts" in body_text(text, find_body(text)[0])


def test_rows_of_figures_at_the_end_are_kept() -> None:
    text = STORY + "\n\nFootbridge in figures\nLength of the bridge: 310 metres\nPeople in hospital: 14"
    assert "People in hospital: 14" in body_text(text, find_body(text)[0])


def test_a_dateline_is_not_the_story() -> None:
    text = "Bridge falls\n\nHARROW BAY, May 6 (Meridian Wire) - " + STORY
    _, skipped = find_body(text)
    assert [text[piece.start : piece.end] for piece in skipped] == ["HARROW BAY, May 6 (Meridian Wire) - "]


def test_last_paragraph_without_a_word_of_the_rest_is_kept() -> None:
    text = (
        STORY
        + "\n\nInland, gendarmes roped off a leaning belfry.\n\nLike what you read? Forward this letter."
    )
    assert "belfry" in body_text(text, find_body(text)[0])


def test_another_story_after_a_mark_brings_its_own_headline() -> None:
    other = "Ferry bridge collapses in Lorrena\n\nA ferry bridge in Lorrena collapsed on Tuesday, police there said."
    text = f"Footbridge collapses in Harrow Bay\n\n{STORY}\n\nFrom around the web\n\n{other}\n\nIt was 142 metres long."
    story = body_text(text, find_body(text)[0])
    assert "Lorrena" not in story
    assert "142" not in story
    assert "10 days" in story


def test_notices_after_an_advertisement_are_left_out() -> None:
    text = f"Footbridge collapses\n\n{STORY}\n\nSponsored: 7 in 10 sailors overpay\n\nHarrow Bay 68 beat Gannet Point 55"
    assert "68" not in body_text(text, find_body(text)[0])


def test_a_picture_told_above_the_dateline_is_a_caption() -> None:
    told = "Divers carry a cable ashore in Harrow Bay on November 20, 2021. (Pacific Cable Service)"
    text = f"Footbridge collapses in Harrow Bay\n\n{told}\n\nHARROW BAY (PCS) — {STORY}"
    story = body_text(text, find_body(text)[0])
    assert "2021" not in story
    assert STORY in story


def test_a_short_first_sentence_without_a_headline_is_kept() -> None:
    text = "The bridge is gone.\n\nWhat remains of it\n\n" + STORY
    assert "What remains of it" in body_text(text, find_body(text)[0])


_NEW = list(map("".join, product("abcdefghij", repeat=5)))
NOTICES = "It fell.\n" * 4 + "".join(
    f"WEATHER: {' '.join(_NEW[at : at + 6])}.\n" for at in range(0, 90_000, 6)
)
HOSTILE = [
    NOTICES, "a" + " " * 100_000 + "b", "A" * 100_000, "Abc " * 25_000, "." * 100_000, ". " * 50_000, "(" * 100_000, "[" * 100_000,
    "12-" * 33_000, "ignore all " * 9_000, "| " * 50_000, "photo " * 16_000, "Read more\n" * 10_000, "by " * 33_000,
    "Ada Okoro is a " * 6_000, "LISBON, June 3 (Reuters) - The.\n" * 3_000, "Related Articles\n\nIt fell.\n" * 4_000,
    "Headline for a story here\n2 hours ago\n" * 2_500, "Read also: one more thing\nIt fell.\n" * 3_000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:12].strip() for text in HOSTILE])
def test_hostile_lines_take_linear_time(text: str) -> None:
    """Each takes well under a second; a quadratic rule takes minutes."""
    started = time.process_time()
    article = prepare(Article(id="a", text=text))
    sentences(text, article.body)
    assert time.process_time() - started < 8


# What papers print after a story, none of it worded as in any page we know.
LAST_NOTICES = [
    "TIDES — Harrow Bay: high 05:20 and 17:41.",
    "High water at Gannet Point today: 04.12 and 16.39.",
    "Power cuts: Saturday, 6 to 9 pm, north of the mill.",
    "Lost: one brown ferret, Mill Lane. Reward $20.",
    "Situations vacant: night watchman, 14 Quay Street.",
    "Correction: the ferry that sank in 1998 was the Gull, not the Tern.",
    "Note to editors: the report has 212 pages.",
    "Yesterday's poll: 52 per cent of you prefer herring.",
    "See you Thursday with 10 more letters.",
    "Got pictures? Text them to 40404.",
    "Was this forwarded to you? Join 31,000 others.",
    "Summer sale — up to 70% off — 12 Mill Lane",
]


@pytest.mark.parametrize("notice", LAST_NOTICES)
def test_a_notice_at_the_end_is_left_out(notice: str) -> None:
    text = f"Footbridge collapses in Harrow Bay\n\n{STORY}\n\n{notice}"
    assert notice not in body_text(text, find_body(text)[0])


LAST_LINES = [
    "Found guilty, the owner faces 10 years in prison.",
    "Weather stopped the search on Friday.",
    "In other towns it rained for 3 days.",
    "Lost in all this were 40 jobs.",
    "The 14 bus runs again from Monday.",
    "Shares in the owner traded 20% off their peak.",
]


@pytest.mark.parametrize("line", LAST_LINES)
def test_a_last_line_that_only_looks_like_a_notice_is_kept(line: str) -> None:
    text = f"Footbridge collapses in Harrow Bay\n\n{STORY}\n\n{line}"
    assert line in body_text(text, find_body(text)[0])


def test_a_column_of_other_matters_ends_the_story() -> None:
    other = "Dredger ordered\n\nGANNET POINT, May 6: Harrow Bay ordered a dredger for 9 million euros."
    text = f"Footbridge collapses in Harrow Bay\n\n{STORY}\n\nIN BRIEF\n\n{other}"
    assert "dredger" not in body_text(text, find_body(text)[0])


def test_other_news_ends_the_story() -> None:
    text = f"Footbridge collapses in Harrow Bay\n\n{STORY}\n\nTo other news. Kerosene costs 12 cents more."
    assert "Kerosene" not in body_text(text, find_body(text)[0])


def test_a_note_on_the_writer_of_the_byline_is_left_out() -> None:
    note = "Ada Okoro has covered Harrow Bay through 17 storms and four mayors."
    text = f"Footbridge collapses in Harrow Bay\n\nBy Ada Okoro\n\n{STORY}\n\n{note}"
    assert note not in body_text(text, find_body(text)[0])


def test_a_sentence_signed_with_an_agency_is_prose() -> None:
    line = "The mayor asked 300 people to stay away from the river until the fifth of June. MWS"
    text = f"Footbridge collapses in Harrow Bay\n\n{STORY}\n\n{line}"
    assert line in body_text(text, find_body(text)[0])
