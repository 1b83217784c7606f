"""Properties of the date finder on any text: spans, order, bounds, time linear in length."""

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consensus.figures.dates import find_dates, reference_date

WORDS = """
1 2 3 31 30 29 05 2024 1999 2000 0 00 12:48 9 99 20250501 May may March Jan. Feb 29th June Sept Dec.
Thursday Sun Mon next last this week month year ago two a in on by since early late mid- the of and to
from between - – / : . , ( ) ' ’ st nd rd th am p.m. IST noon midnight quarter first second Q3 FY 24
half fiscal year financial Q4 H1 decade weekend fortnight ago summer century 19th 1990s
'80s yesterday today will said Updated: é हिंदी ² ٣ \u00a0 \u200b
"""
PIECES = st.sampled_from(WORDS.split(" "))
MIXED = st.lists(st.one_of(PIECES, st.sampled_from([" ", " ", " ", "\n"])), max_size=40).map("".join)
DAYS = st.one_of(st.none(), st.dates())


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(st.text(max_size=200), MIXED), published=DAYS)
def test_spans_are_exact_ordered_and_apart(text: str, published: datetime.date | None) -> None:
    floor = 0
    for date in find_dates(text, published):
        assert floor <= date.start < date.end <= len(text)
        assert text[date.start : date.end] == date.printed
        assert date.phrase_start <= date.start < date.end <= date.phrase_end
        assert date.base_low < date.base_high
        assert (date.low is None) == (date.high is None)
        floor = date.end


@settings(max_examples=200, deadline=None)
@given(text=st.one_of(st.text(max_size=200), MIXED))
def test_reference_date_never_fails(text: str) -> None:
    assert reference_date(text) is None or isinstance(reference_date(text), datetime.date)


@given(day=st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_order_of_a_whole_date_is_the_same_day(day: datetime.date) -> None:
    month = day.strftime("%B")
    forms = [
        f"{day.day} {month} {day.year:04d}",
        f"{month} {day.day}, {day.year:04d}",
        f"{day:%b} {day.day:02d} {day.year:04d}",
        f"the {day.day}th of {month} {day.year:04d}",
        f"{day.year:04d}-{day.month:02d}-{day.day:02d}",
        f"{day:%A}, {month} {day.day}, {day.year:04d}",
    ]
    for form in forms:
        (date,) = find_dates(f"on {form} in Rome")
        assert (date.value, date.low) == (day.isoformat(), day.isoformat())
        assert date.base_high - date.base_low == 1


@given(published=st.dates(min_value=datetime.date(1500, 1, 1), max_value=datetime.date(2500, 1, 1)))
def test_a_past_weekday_is_at_most_six_days_back(published: datetime.date) -> None:
    (date,) = find_dates("It opened on Tuesday.", published)
    age = (published - datetime.date.fromisoformat(str(date.value))).days
    assert 0 <= age <= 6
    assert datetime.date.fromisoformat(str(date.value)).weekday() == 1


HOSTILE = [
    "1", "9 ", "May ", "May 1 to ", "1-", "2024-", "2024 and ", "between 2014 and ", "Thursday, ", "the ",
    "last ", "said on ", "A", "(", "\n", " ", "a.m.", "12:", "Jan. ", "early ", "two ago ", "Updated: ",
    "of the same year ", "said the the the ", "told a a a a ", "SEOUL, ", "first quarter of ",
    "'80s", "\u00a0",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(piece: str) -> None:
    """A hundred thousand characters of the same piece stay far from what a quadratic scan takes."""
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    find_dates(text, datetime.date(2025, 5, 1))
    assert time.process_time() - start < 15
