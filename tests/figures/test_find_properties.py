"""Properties of the finder and the guard that hold for any text."""

from __future__ import annotations

import math

from clocked import cpu_seconds
from hypothesis import given, settings
from hypothesis import strategies as st

from consensus.figures import find
from consensus.figures.guard import number_tokens
from consensus.figures.numbers.digits import read_digits

PIECES = [
    'one', 'two', 'three', 'twenty', 'hundred', 'thousand', 'million', 'half', 'a', 'an', 'third',
    'quarter', 'of', 'and', '-', '–', '—', ',', '.', '(', ')', '$', '€', '£', '%', '1', '2', '10', '1,000',
    '4.7', '½', '¼', '²', '٣', '५', 'km', 'miles', 'years', 'old', 'aged', 'between', 'from', 'to', 'or',
    'per', 'day', 'per', 'cent', 'more', 'than', 'about', 'some', 'dozens', 'hundreds', 'tens', 'scores',
    'twice', 'first', 'second', '21st', '11', 'st', 'nd', '5ft', '2in', "'", '"', '″', '6', 'Boeing', 'No',
    '#', '/', ':', '\t', 'ß', 'ǅ', '\u200b', '́', 'magnitude', 'couple', 'long', 'minus', 'negative',
    'zero', 'bn', 'm', 'k', 'K', 'T', 'C', 'F', 'US', 'A$', 'Rs', 'crore', '999999999999999999999', '1.2.3',
    '1,2,3', '5-4', 'x', 'in', 'every', 'out', 'degrees', 'soldiers', 'killed', 'wounded', 'people', 'May',
    '2024', 'Monday', 'week', 'pair', 'trio', 'yo', 'his', 'late', '30', 's', 'below', 'cents', 'dozens', 'lei',
    'Nm', 'fold', 'the', '14th', 'weekend', 'last', 'this', '+', '~', '>', '<', '=', '@', 'http://', 'www.', '&', '£3m-£4m',
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", "\n"])), max_size=25).map(
        lambda pieces: "".join(piece + gap for piece, gap in pieces)
    ),
)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_span_slices_back_and_none_overlap(text):
    last = 0
    for quantity in find(text):
        assert text[quantity.start : quantity.end] == quantity.printed != ""
        assert quantity.start >= last
        last = quantity.end
        assert 0 <= quantity.phrase_start <= quantity.start
        assert quantity.end <= quantity.phrase_end <= len(text)
        if quantity.conversion:
            start, end = quantity.conversion
            assert quantity.end <= start < end <= len(text)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_the_value_lies_in_its_interval(text):
    for quantity in find(text):
        assert quantity.base_low <= quantity.base_high
        if quantity.kind in ("date", "time", "score") or not isinstance(quantity.value, int | float):
            continue
        low = -math.inf if quantity.low is None else quantity.low
        high = math.inf if quantity.high is None else quantity.high
        assert low <= quantity.value <= high


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-3, 70), st.integers(-3, 70)), max_size=4))
def test_spans_never_lead_outside(text, spans):
    inside = [range(start, end) for start, end in spans if start < end]
    for quantity in find(text + " 12 men", spans=spans):
        assert any(quantity.start in span and quantity.end - 1 in span for span in inside)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12))
def test_grouped_digits_read_back(number):
    assert read_digits(f"{number:,}") == (number, 0)
    assert [q.value for q in find(f"They saw {number:,} stars there")] in ([number], [])


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 10**6), st.sampled_from(["men", "km", "percent", "years"]))
def test_position_does_not_matter(number, noun):
    phrase = f"{number:,} {noun}"
    [alone] = find(f"Up, {phrase}.")
    [later] = find("x " * 50 + f"Up, {phrase}.")
    assert (alone.value, alone.unit, alone.low, alone.high) == (
        later.value,
        later.unit,
        later.low,
        later.high,
    )


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_guard_spans_lie_inside_in_order(text):
    last = 0
    for start, end in number_tokens(text):
        assert last <= start < end <= len(text)
        last = end


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_guard_sees_whatever_the_finder_reads_from_a_numeral(text):
    seen = number_tokens(text)
    for quantity in find(text):
        if quantity.kind in ("date", "time") or not any(sign.isdigit() for sign in quantity.printed):
            continue
        assert any(start < quantity.end and end > quantity.start for start, end in seen)


def _seconds(text: str, read=find) -> float:
    return cpu_seconds(lambda: read(text))


HOSTILE = (
    "1,1", "one hundred and ", "5 pounds ", "x's's's", "a-", "tens of ", "1 ", "½", "b.", "between 5 and ",
    "million ",
    "(", "$", "3 (4 ", "more than about ", "- ", "4.7-kilometer (3 miles) road bridge ", "\n1. ", "0", "1/2/",
)  # fmt: skip


def test_time_is_linear_on_hostile_text():
    for piece in HOSTILE:
        short, long = piece * (1500 // len(piece)), piece * (15000 // len(piece))
        assert _seconds(long) < 30 * _seconds(short) + 0.05, piece


def test_guard_time_is_linear_on_hostile_text():
    for piece in ("a", "a-", "one ", "lO", "f i v e ", "1", "IV ", "fivefive", "é", "one of the "):
        short, long = piece * (2000 // len(piece)), piece * (20000 // len(piece))
        assert _seconds(long, number_tokens) < 30 * _seconds(short, number_tokens) + 0.05, piece


def test_a_billion_digits_do_not_hang():
    assert find("9" * 1_000_000 + " men") == []
    assert find("They saw " + "1," * 200_000 + "1 men") == []
