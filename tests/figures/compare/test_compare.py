"""Intervals, positions and verdicts on figures made by hand. Cases written for this project."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from helpers_figures import UNITS, day, figure, marked, own_origin
from hypothesis import given
from hypothesis import strategies as st

from consensus.figures.compare import explain, judge
from consensus.figures.compare.over_time.later import Timeline
from consensus.figures.compare.relation import positions, relation
from consensus.figures.compare.sums import adds_up

F = figure
ALONE = Timeline(own_origin)

def tons(printed, value, unit):
    """A mass in tons of 907 kg or in tonnes."""
    worth = {"ton": 907.18474, "tonne": 1000.0}[unit]
    made = F(printed, value)
    ends = {"low": value - 0.05, "high": value + 0.05}
    base = {"base_low": ends["low"] * worth, "base_high": ends["high"] * worth}
    return made.model_copy(update={"kind": "measure", "dimension": "mass", "unit": unit, **ends, **base})


def clock(printed, minute, **more):
    """A time of day, so many minutes after midnight."""
    at = f"{minute // 60:02d}:{minute % 60:02d}"
    made = F(printed, None, ends=(minute, minute + 1), **more)
    return made.model_copy(update={"kind": "time", "dimension": "time", "value": at, "low": at, "high": at})


RELATIONS = [
    # rounding
    (F("4.7 km", 4.7, unit="km"), F("4.7-kilometre", 4.7, unit="km"), "meet"),
    (F("1 km", 1, unit="km"), F("4.7 km", 4.7, unit="km"), "disjoint"),
    (F("1 km", 1, unit="km"), F("0.6 miles", 0.6, unit="mile"), "meet"),
    (F("1 km", 1, unit="km"), F("850 m", 850, unit="m"), "meet"),
    (F("1 km", 1, unit="km"), F("half a mile", 0.5, unit="mile", hedge="just-over"), "bound-compatible"),
    (F("1 year", 1, unit="year"), F("18 months", 18, unit="month"), "disjoint"),
    (F("1.5 years", 1.5, unit="year"), F("18 months", 18, unit="month"), "meet"),
    (F("1,900", 1900, hedge="approx"), F("1,917", 1917), "meet"),
    (F("15,000", 15000), F("14,000", 14000), "disjoint"),
    (F("15,000", 15000, hedge="approx"), F("14,000", 14000), "disjoint"),
    (F("15,000", 15000, hedge="approx"), F("14,000", 14000, hedge="approx"), "disjoint"),
    (F("15,000", 15000, hedge="approx"), F("14,960", 14960), "meet"),
    (F("47", 47), F("45", 45, hedge="approx"), "meet"),
    (F("47", 47), F("45", 45), "disjoint"),
    # fractions
    (F("half", 50, unit="%", ends=(37.5, 62.5)), F("41%", 41, unit="%"), "disjoint"),
    (F("two thirds", 66.7, unit="%", ends=(50, 83)), F("62%", 62, unit="%"), "meet"),
    # counts below a hundred are counted, not rounded
    (F("20", 20), F("17", 17), "disjoint"),
    (F("20", 20, hedge="approx"), F("18", 18), "meet"),
    (F("50%", 50, unit="%"), F("47%", 47, unit="%"), "disjoint"),
    # bounds
    (F("4,000", 4000, hedge="over"), F("4,700", 4700), "bound-compatible"),
    (F("4,000", 4000, hedge="over"), F("3,200", 3200), "disjoint"),
    (F("80,000", 80000, hedge="over"), F("106,000", 106000), "bound-compatible"),
    (F("80,000", 80000, hedge="over"), F("126,000", 126000), "disjoint"),
    (F("700", 700, hedge="over"), F("706", 706), "bound-compatible"),
    (F("seven", 7, hedge="over"), F("ten", 10, hedge="over"), "disjoint"),
    (F("10,000", 10000, hedge="under"), F("200,000", 200000), "disjoint"),
    (F("10,000", 10000, hedge="under"), F("8,500", 8500), "bound-compatible"),
    (F("350", 350, hedge="over"), F("350", 350, hedge="under"), "bound-compatible"),
    (F("half", 50, unit="%", hedge="over"), F("72%", 72, unit="%"), "bound-compatible"),
    (
        F("half", 50, unit="%", hedge="over", qualifier="more than"),
        F("half", 50, unit="%", hedge="under", qualifier="fewer than"),
        "disjoint",
    ),
    (
        F("350", 350, hedge="over", qualifier="at least"),
        F("350", 350, hedge="under", qualifier="up to"),
        "bound-compatible",
    ),
    # who says "at least" has counted so far, and knows of no end
    (F("nine", 9, hedge="over", qualifier="at least"), F("14", 14), "bound-compatible"),
    (F("one", 1, hedge="over", qualifier="at least"), F("four", 4), "bound-compatible"),
    (F("20", 20, hedge="over", qualifier="at least"), F("27", 27), "bound-compatible"),
    (F("six", 6, hedge="over", qualifier="at least"), F("12", 12), "bound-compatible"),
    (F("23", 23, hedge="over", qualifier="at least"), F("47", 47), "disjoint"),
    # a paper's "ton" may be any
    (tons("5.5 tons", 5.5, "ton"), tons("5.5 tonnes", 5.5, "tonne"), "meet"),
    (tons("5.5 tons", 5.5, "ton"), tons("5.0 tonnes", 5.0, "tonne"), "meet"),
    (tons("5.5 tons", 5.5, "ton"), tons("6.2 tonnes", 6.2, "tonne"), "disjoint"),
    # round times
    (clock("3:30", 210), clock("3:32", 212), "meet"),
    (clock("3:40", 220), clock("3:38", 218), "meet"),
    (clock("3:40", 220), clock("3:52", 232), "disjoint"),
    (clock("3:32", 212), clock("3:34", 214), "disjoint"),
    (clock("midnight", 0, hedge="under", qualifier="before"), clock("midnight", 0), "bound-compatible"),
    # weeks ago
    (
        day("six weeks ago", "2013-09-24", (15972, 15979)),
        day("September 22", "2013-09-22", (15970, 15971)),
        "meet",
    ),
    # a hedged number near another; two counts that stop short of one whole
    (F("650", 650, hedge="approx", qualifier="some"), F("640", 640), "meet"),
    (F("650", 650, hedge="approx", qualifier="some"), F("620", 620), "disjoint"),
    (
        F("65", 65, hedge="over", qualifier="at least"),
        F("63", 63, hedge="over", qualifier="at least"),
        "bound-compatible",
    ),
    (
        F("60", 60, hedge="over", qualifier="more than"),
        F("65", 65, hedge="over", qualifier="at least"),
        "bound-compatible",
    ),
    (
        F("23", 23, hedge="over", qualifier="at least"),
        F("20", 20, hedge="over", qualifier="at least"),
        "disjoint",
    ),
    # vague numbers never dispute
    (F("dozens", None, hedge="vague", ends=(24, 100)), F("12", 12), "bound-compatible"),
    # incomparable
    (F("4,700", 4700), F("4.7 km", 4.7, unit="km"), "incomparable"),
    (F("$5m", 5e6, unit="USD"), F("€5m", 5e6, unit="EUR"), "incomparable"),
    # dates
    (day("1 May", "2025-05-01", (20209, 20210)), day("May", "2025-05-01", (20209, 20240)), "meet"),
    (day("1 May", "2025-05-01", (20209, 20210)), day("30 April", "2025-04-30", (20208, 20209)), "disjoint"),
]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("The 186-year-old firm was sold.", "The 200-year-old firm was sold.", "meet"),
        ("The 86-year-old man was found.", "The 80-year-old man was found.", "disjoint"),
    ],
)
def test_the_age_of_a_firm_is_rounded_and_that_of_a_person_is_not(one, two, expected):
    assert relation(marked(one, "age"), marked(two, "age")) == expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("His record is 57-6-2.", "He fell to 57-6-2.", "meet"),
        ("His record is 57-6-2.", "He fell to 65-6-2.", "disjoint"),
        ("His record is 57-6-2.", "He fell to 57-6-3.", "disjoint"),
    ],
)
def test_records_of_wins_losses_and_draws(one, two, expected):
    assert relation(marked(one, "score"), marked(two, "score")) == expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("More than a dozen engines came.", "16 engines came.", "bound-compatible"),
        ("More than a dozen engines came.", "26 engines came.", "disjoint"),
        ("Two dozen engines came.", "27 engines came.", "disjoint"),
        ("Up to 300 engines came.", "302 engines came.", "bound-compatible"),
        ("Up to 300 engines came.", "312 engines came.", "disjoint"),
        ("Up to 302 engines came.", "303 engines came.", "disjoint"),
        ("More than 300 engines came.", "299 engines came.", "bound-compatible"),
    ],
)
def test_how_far_a_bound_reaches(one, two, expected):
    first, second = marked(one, "number"), marked(two, "number")
    assert relation(first, second) == relation(second, first) == expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("It ran at about 120 mph.", "It ran at 180 kilometres an hour.", "meet"),
        ("It ran at about 120 mph.", "It ran at 150 kilometres an hour.", "disjoint"),
        ("It ran at about 120 mph.", "It ran at 110 mph.", "disjoint"),
    ],
)
def test_a_hedged_number_reaches_a_round_one_of_another_unit(one, two, expected):
    assert relation(marked(one, "measure"), marked(two, "measure")) == expected


YESTERDAY, BEFORE = (20210, 20211), (20209, 20210)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (day("yesterday", "2025-05-02", YESTERDAY), day("Thursday", "2025-05-01", BEFORE), "meet"),
        (day("last night", "2025-05-01", BEFORE), day("2 May", "2025-05-02", YESTERDAY), "meet"),
        (day("Friday", "2025-05-02", YESTERDAY), day("Thursday", "2025-05-01", BEFORE), "disjoint"),
        (day("yesterday", "2025-05-02", YESTERDAY), day("30 April", "2025-04-30", (20208, 20209)), "disjoint"),
    ],
)
def test_a_day_told_by_the_day_of_its_page_may_be_the_day_beside_it(one, two, expected):
    assert relation(one, two) == relation(two, one) == expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("The war of 1991-2001 is over.", "The war of 1991-2002 is over.", "disjoint"),
        ("The war of 1991-2002 is over.", "The war, from 1991 to 2002, is over.", "meet"),
        ("The war of 1991-2002 is over.", "The war was over in 2002.", "meet"),
    ],
)
def test_stretches_of_years_are_one_where_they_begin_and_end_alike(one, two, expected):
    first, second = marked(one, "date"), marked(two, "date")
    assert relation(first, second) == relation(second, first) == expected


@pytest.mark.parametrize(("a", "b", "expected"), RELATIONS, ids=lambda x: getattr(x, "phrase", x))
def test_relation(a, b, expected):
    assert relation(a, b) == expected
    assert relation(b, a) == expected


def across(*figures):
    """The same figures, each in an article of its own."""
    return [f.model_copy(update={"article": f"a{n}", "id": f"a{n}"}) for n, f in enumerate(figures, 1)]


LENGTHS = across(
    F("1 kilometre", 1, unit="km"),
    F("kilometer", 1, unit="km"),
    F("half-a-mile", 0.5, unit="mile", hedge="just-over", qualifier="a little over"),
    F("4.7-kilometer", 4.7, unit="km"),
)

VERDICTS = [
    (across(F("15,000", 15000), F("15,000", 15000)), "agreed", None, "Both give 15,000."),
    (
        across(F("1 km", 1, unit="km"), F("1.1 km", 1.1, unit="km")),
        "agreed",
        "rounding",
        "Both round to 1 km.",
    ),
    (
        across(F("18 months", 18, unit="month"), F("1.5 years", 1.5, unit="year")),
        "agreed",
        "unit",
        "18 months and 1.5 years are the same within rounding, in different units.",
    ),
    (
        across(F("4,000", 4000, hedge="over", qualifier="more than"), F("4,700", 4700)),
        "compatible",
        "bound",
        "More than 4,000 leaves room for 4,700.",
    ),
    (LENGTHS, "disputed", "unexplained", None),
    (
        across(
            F("34", 34, as_of="2025-04-30", quote="34 people were killed"),
            F("at least 23", 23, hedge="over", as_of="2025-04-29", quote="at least 23 people were killed"),
            F("23", 23, as_of="2025-04-29", quote="23 people were killed"),
        ),
        "compatible",
        "as-of",
        "34 is the later count (30 April) and supersedes 23 (29 April).",
    ),
    (
        across(
            F("34", 34, as_of="2025-04-29", quote="34 people were killed"),
            F("23", 23, as_of="2025-04-30", quote="23 people were killed"),
        ),
        "disputed",
        "as-of",
        None,
    ),
    (
        across(F("15,000", 15000, as_of="2025-04-30"), F("14,000", 14000, as_of="2025-04-27")),
        "disputed",
        "as-of",
        "15,000 and 14,000 cannot both be true: they are 1,000 apart. "
        "15,000 is the later figure (30 April), 14,000 the earlier (27 April).",
    ),
    (
        across(F("20", 20, attribution="the ministry"), F("31", 31, attribution="the union")),
        "disputed",
        "attribution",
        None,
    ),
]


@pytest.mark.parametrize(("figures", "verdict", "reason", "said"), VERDICTS)
def test_verdicts(figures, verdict, reason, said):
    judged = judge(figures, ALONE)
    assert (judged.verdict, judged.reason) == (verdict, reason)
    if said:
        assert judged.explanation == said


def test_one_origin_is_single_source_however_many_articles():
    judged = judge(across(F("97%", 97, unit="%"), F("97%", 97, unit="%")), Timeline(lambda f: "wire"))
    assert judged.verdict == "single-source"


def test_positions_put_the_best_supported_first():
    judged = judge(LENGTHS, ALONE)
    assert [len(p) for p in judged.positions] == [3, 1]
    assert judged.positions[1][0].printed == "4.7-kilometer"


def test_order_does_not_matter():
    expected = judge(LENGTHS, ALONE)
    for order in permutations(LENGTHS):
        assert judge(order, ALONE) == expected


def test_parts_fit_a_whole():
    parts = [
        F("600", 600, hedge="approx", qualifier="around", quote="around 600 were killed", ends=(550, 650)),
        F("4,000", 4000, hedge="over", qualifier="more than", quote="more than 4,000 injured"),
    ]
    assert adds_up(F("4,700", 4700), parts) == (
        "around 600 killed and more than 4,000 injured add up to at least 4,550, which fits 4,700."
    )
    assert adds_up(F("3,000", 3000), parts) is None


def test_what_is_counted_one_by_one_adds_up_exactly():
    parts = [F("325", 325, quote="325 pupils"), F("14", 14, quote="14 teachers")]
    assert adds_up(F("339", 339), parts)
    assert adds_up(F("338", 338), parts) is None
    assert adds_up(F("340", 340, hedge="approx", qualifier="about", quote="about 340", ends=(335, 345)), parts)


def undated(printed):
    return day(printed, "", (0, 0)).model_copy(
        update={"value": None, "low": None, "high": None, "base_low": None, "base_high": None}
    )


SUNDAY = day("Sunday night", "2023-09-10", (19610, 19611))
FEBRUARY = day("February", "2025-02-01", (20120, 20148), "2025-03-01")
UNDATED = [
    (SUNDAY, undated("early Monday"), "disjoint"),
    (SUNDAY, undated("on Sunday"), "meet"),
    (undated("Tuesday"), undated("Wednesday evening"), "disjoint"),
    (undated("Tuesday"), undated("Tuesday evening"), "meet"),
    (FEBRUARY, undated("November"), "disjoint"),
    (FEBRUARY, undated("February"), "meet"),
    (undated("November"), undated("4 November"), "meet"),
    (FEBRUARY, undated("Monday"), "incomparable"),
    (undated("spring"), undated("November"), "incomparable"),
]


@pytest.mark.parametrize(("a", "b", "expected"), UNDATED)
def test_dates_whose_year_is_not_known(a, b, expected):
    assert (relation(a, b), relation(b, a)) == (expected, expected)


REPRINT = day("Friday", "2025-04-18", (20196, 20197))
PRINT = day("May 24", "2024-05-24", (19867, 19868))


def test_a_weekday_on_a_page_of_a_later_date_is_the_day_of_the_event():
    assert relation(REPRINT, PRINT) == relation(PRINT, REPRINT) == "meet"
    assert relation(REPRINT, day("May 23", "2024-05-23", (19866, 19867))) == "disjoint"
    assert relation(REPRINT, day("Friday night", "2025-04-11", (20189, 20190))) == "meet"
    assert relation(day("April 18", "2025-04-18", (20196, 20197)), day("April 11", "2025-04-11", (20189, 20190))) == "disjoint"
    assert relation(REPRINT.model_copy(update={"printed": "April 18"}), PRINT) == "disjoint"


def test_a_sum_is_told_in_the_unit_of_the_whole():
    years = [F("nine years", 9, unit="year"), F("five years", 5, unit="year")]
    assert "add up to 14 years," in adds_up(F("14 years", 14, unit="year"), years)
    sums = [F("$48.2 million", 48.2e6, unit="USD"), F("$73.8 million", 73.8e6, unit="USD")]
    assert "add up to 122 million," in adds_up(F("$122 million", 122e6, unit="USD"), sums)


def test_a_weekday_is_told_with_its_day_and_a_sentence_has_one_full_stop():
    thursday = day("Thursday", "2025-05-01", (20209, 20210), "2025-05-02")
    april = day("April 30", "2025-04-30", (20208, 20209), "2025-05-01")
    said = judge(across(thursday, april), ALONE).explanation
    assert said.startswith("Thursday (1 May) and April 30 cannot both be true: they are 1 day apart.")
    alike = judge(across(thursday, thursday.model_copy(update={"printed": "Thursday night"})), ALONE)
    assert alike.explanation == "Thursday and Thursday night are the same date."
    assert explain.full_stop("about 6:17 a.m.") == "about 6:17 a.m."


numbers = st.floats(min_value=0.1, max_value=1e7, allow_nan=False).map(lambda x: float(f"{x:.4g}"))
hedges = st.sampled_from(["", "approx", "over", "under", "just-over", "just-under", "vague"])
units = st.sampled_from(["km", "m", "mile"])


@st.composite
def figures(draw):
    value = draw(numbers)
    return F(f"{value:g}", value, unit=draw(units), hedge=draw(hedges))


@given(figures(), figures())
def test_relation_is_symmetric(a, b):
    assert relation(a, b) == relation(b, a)


@given(figures())
def test_a_figure_meets_itself(a):
    assert relation(a, a) in ("meet", "bound-compatible")


@given(st.lists(figures(), min_size=1, max_size=7), st.randoms())
def test_every_figure_is_in_one_position_and_order_does_not_matter(some, rng: random.Random):
    some = across(*some)
    shuffled = some[:]
    rng.shuffle(shuffled)
    clusters = positions(some)
    assert sorted(f.id for c in clusters for f in c) == sorted(f.id for f in some)
    assert positions(shuffled) == clusters
    assert judge(shuffled, ALONE) == judge(some, ALONE)


@given(st.integers(100, 10**7), st.integers(2, 4))
def test_rounding_alone_never_makes_a_dispute(value, digits):
    rounded = float(f"{value:.{digits}g}")
    pair = across(F(str(value), float(value)), F(f"{rounded:g}", rounded))
    assert judge(pair, ALONE).verdict != "disputed"


BOUNDED_DAYS = [
    ("by", "under", (20818, 20819), (20758, 20788), "bound-compatible"),  # by December 31; November
    ("by", "under", (20818, 20819), (20820, 20821), "disjoint"),  # by December 31; 2 January
    ("after", "over", (20818, 20819), (20820, 20821), "bound-compatible"),
    ("after", "over", (20818, 20819), (20758, 20788), "disjoint"),
]


@pytest.mark.parametrize(("word", "hedge", "one", "other", "expected"), BOUNDED_DAYS)
def test_a_day_can_bound_another(word, hedge, one, other, expected):
    first = day(f"{word} that day", "2026-12-31", one, "2027-01-01").model_copy(
        update={"hedge": hedge, "qualifier": word}
    )
    second = day("another day", "2026-11-01", other, "2026-12-01")
    assert relation(first, second) == relation(second, first) == expected


def test_clock_times_are_minutes_apart_not_per_cent():
    one, other = (
        F(printed, minutes).model_copy(
            update={
                "kind": "time",
                "dimension": "time-of-day",
                "base_low": float(minutes),
                "base_high": minutes + 1.0,
                "article": article,
                "id": article,
            }
        )
        for printed, minutes, article in (("5:20 a.m.", 320, "a"), ("6:48", 408, "b"))
    )
    judged = judge([one, other], ALONE)
    assert judged.verdict == "disputed"
    assert "88 minutes apart" in judged.explanation


def clock(printed, minutes):
    return F(printed, minutes).model_copy(
        update={
            "kind": "time",
            "dimension": "time-of-day",
            "value": None,
            "base_low": float(minutes),
            "base_high": minutes + 1.0,
        }
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("twenty to eight", 460), ("19:40", 1180), "meet"),
        (("7:40", 460), ("7:40 p.m.", 1180), "meet"),
        (("7:40 a.m.", 460), ("7:40 p.m.", 1180), "disjoint"),
        (("07:40", 460), ("19:40", 1180), "disjoint"),
        (("twenty to eight", 460), ("19:55", 1195), "disjoint"),
    ],
)
def test_a_time_that_does_not_say_which_half_of_the_day_it_means(one, other, expected):
    assert relation(clock(*one), clock(*other)) == relation(clock(*other), clock(*one)) == expected


@pytest.mark.parametrize(
    ("quotes", "dated", "verdict"),
    [
        (("76 people are missing", "8 people are missing"), True, "compatible"),
        (("76 people are missing", "8 people are missing"), False, "disputed"),
        (("8 people were killed", "76 people were killed"), False, "compatible"),
    ],
)
def test_fewer_missing_on_a_later_day_is_a_later_count_only_where_the_texts_date_it(quotes, dated, verdict):
    days = {"a1": "2025-04-29", "a2": "2025-04-30"}
    figures = across(*(F(q.split()[0], int(q.split()[0]), quote=q) for q in quotes))
    if dated:
        figures = [f.model_copy(update={"as_of": days[f.article]}) for f in figures]
    assert judge(figures, Timeline(own_origin, lambda f: days[f.article])).verdict == verdict


dated = st.sampled_from([None, "2025-04-29", "2025-04-30", "2025-05-01"])


@st.composite
def counts(draw):
    """Tolls and other counts of dated articles, some of one report."""
    value = draw(st.integers(1, 60))
    verb = draw(st.sampled_from(["were killed", "are missing", "had been counted"]))
    made = F(str(value), float(value), quote=f"{value} people {verb}", as_of=draw(dated))
    return made, draw(st.sampled_from(["wire", "own"]))


@given(st.lists(counts(), min_size=2, max_size=6), st.randoms())
def test_a_verdict_depends_neither_on_the_order_nor_on_repetition(drawn, rng: random.Random):
    some = across(*(figure for figure, _ in drawn))
    report = {
        f.article: report if report == "wire" else f.article
        for f, (_, report) in zip(some, drawn, strict=True)
    }
    timeline = Timeline(lambda f: report[f.article.removesuffix("+")])
    judged = judge(some, timeline)
    shuffled = some[:]
    rng.shuffle(shuffled)
    assert judge(shuffled, timeline) == judged
    copies = [f.model_copy(update={"article": f"{f.article}+", "id": f"{f.id}+"}) for f in some]
    assert judge([*some, *copies], timeline).verdict == judged.verdict


@given(st.lists(figures(), min_size=1, max_size=6))
def test_whatever_all_agree_on_is_no_dispute(some):
    same = across(*[some[0]] * len(some))
    assert judge(same, ALONE).verdict in ("agreed", "single-source")


@given(st.integers(101, 10**6), st.sampled_from(["km", "mile", "m"]), st.sampled_from(["km", "mile", "m"]))
def test_conversion_there_and_back_makes_no_dispute(value, unit, other):
    there = value * UNITS[unit][1] / UNITS[other][1]
    back = there * UNITS[other][1] / UNITS[unit][1]
    trio = across(
        F(f"{value}", float(value), unit=unit),
        F(f"{there:.12g}", float(f"{there:.12g}"), unit=other),
        F(f"{back:.12g}", float(f"{back:.12g}"), unit=unit),
    )
    assert judge(trio, ALONE).verdict == "agreed"


def test_a_bare_number_is_no_second_opinion_beside_its_reports_careful_one():
    body = F("12", 12, hedge="over", qualifier="at least", article="a", id="a1")
    title = F("12", 12, article="a", id="a2")
    copy = F("12", 12, article="b", id="b1")
    other = F("20", 20, article="c", id="c1")
    origin = {"a": "wire", "b": "wire", "c": "own"}
    for figures in ([body, title, copy, other], [title, other, copy, body]):
        judged = judge(figures, Timeline(lambda f: origin[f.article]))
        assert (judged.verdict, judged.reason) == ("compatible", "bound")
        assert sorted(f.id for p in judged.positions for f in p) == ["a1", "a2", "b1", "c1"]
        assert all(f in figures for p in judged.positions for f in p)
    assert judge([title, copy, other], Timeline(lambda f: origin[f.article])).verdict == "disputed"


def test_a_count_so_far_is_no_word_for_a_much_higher_one_though_both_fit():
    figures = across(F("23", 23, hedge="over", qualifier="at least"), F("31", 31))
    judged = judge(figures, Timeline(lambda f: f.article))
    assert (judged.verdict, len(judged.positions)) == ("compatible", 2)
    close = across(F("23", 23, hedge="over", qualifier="at least"), F("24", 24))
    assert len(judge(close, Timeline(lambda f: f.article)).positions) == 1


def test_an_explanation_names_two_numbers_that_cannot_both_be_true():
    loose = F("$10B", 10e9, unit="USD")
    under = F("$10 billion", 10e9, unit="USD", hedge="under", qualifier="as much as")
    above = F("$10.4 billion", 10.4e9, unit="USD")
    judged = judge(across(loose, under, above), ALONE)
    assert judged.verdict == "disputed"
    assert judged.explanation.startswith("As much as $10 billion and $10.4 billion cannot") or (
        judged.explanation.startswith("$10.4 billion and as much as $10 billion cannot")
    )


def test_two_bounds_of_one_number_lie_on_two_sides_of_it():
    above = F("1,000", 1000, hedge="over", qualifier="more than")
    below = F("1,000", 1000, hedge="under", qualifier="up to")
    said = judge(across(above, below), ALONE).explanation
    assert "cannot both be true: they lie on two sides of one number." in said
