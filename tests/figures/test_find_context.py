"""What stands around a number: qualifiers, nouns, ages, scores, ordinals, vague numbers, weakness."""

from __future__ import annotations

import math

import pytest

from consensus.figures import find

# text, printed, qualifier, hedge, low, high
HEDGES = [
    ("15,000 soldiers", "15,000", "", "", 14500, 15500),
    ("about 15,000 soldiers", "15,000", "about", "approx", 14000, 16000),
    ("some 15,000 soldiers", "15,000", "some", "approx", 14000, 16000),
    ("around 600 troops", "600", "around", "approx", 500, 700),
    ("an estimated 600 troops", "600", "an estimated", "approx", 500, 700),
    ("roughly 12 km", "12 km", "roughly", "approx", 11, 13),
    ("30 or so flights", "30", "or so", "approx", 20, 40),
    ("more than 4,000 injured", "4,000", "more than", "over", 4000, None),
    ("over 4,000 injured", "4,000", "over", "over", 4000, None),
    ("at least 50 dead", "50", "at least", "over", 50, None),
    ("At least 50 dead", "50", "At least", "over", 50, None),
    ("no fewer than 12 dead", "12", "no fewer than", "over", 12, None),
    ("upwards of 300 homes", "300", "upwards of", "over", 300, None),
    ("in excess of 300 homes", "300", "in excess of", "over", 300, None),
    ("exceeding $3m", "$3m", "exceeding", "over", 3000000, None),
    ("20 or more homes", "20", "or more", "over", 20, None),
    ("500-plus homes", "500", "-plus", "over", 500, None),
    ("100+ flights", "100", "+", "over", 100, None),
    ("up to 500 people", "500", "up to", "under", None, 500),
    ("fines adding up to $12m", "$12m", "", "", 11500000, 12500000),
    ("the losses add up to about 300 homes", "300", "about", "approx", 200, 400),
    ("reports up to now of 142 homes", "142", "", "", 141.5, 142.5),
    ("as many as 30,000 homes", "30,000", "as many as", "under", None, 30000),
    ("fewer than 20 homes", "20", "fewer than", "under", None, 20),
    ("less than $3m", "$3m", "less than", "under", None, 3000000),
    ("at most 12 people", "12", "at most", "under", None, 12),
    ("no more than 12 people", "12", "no more than", "under", None, 12),
    ("within 20 km of town", "20 km", "within", "under", None, 20),
    ("just over 1%", "1%", "just over", "just-over", 1, 1.25),
    ("just over 50%", "50%", "just over", "just-over", 50, 51),
    ("a little over half-a-mile", "half-a-mile", "a little over", "just-over", 0.5, 0.625),
    ("slightly more than 4,000 homes", "4,000", "slightly more than", "just-over", 4000, 4500),
    ("nearly 500 homes", "500", "nearly", "just-under", 450, 500),
    ("almost 500 homes", "500", "almost", "just-under", 450, 500),
    ("just under 500 homes", "500", "just under", "just-under", 450, 500),
    ("up to about 500 homes", "500", "up to about", "under", None, 500),
    ("at least another 20 homes", "20", "at least another", "over", 20, None),
    ("another 1,000 homes", "1,000", "another", "", 750, 1250),
    ("a total of 144 games", "144", "a total of", "", 143.5, 144.5),
    ("it took over three years", "three years", "over", "over", 3, None),
    ("spent over three years", "three years", "", "", 2.5, 3.5),
    ("between 5 and 7 people", "5 and 7", "between", "range", 5, 7),
]


@pytest.mark.parametrize("case", HEDGES, ids=lambda case: case[0])
def test_hedge(case):
    text, printed, qualifier, hedge, low, high = case
    quantity = find(text)[0]
    assert (quantity.printed, quantity.qualifier, quantity.hedge) == (printed, qualifier, hedge)
    assert (quantity.low, quantity.high) == (low, high)


# printed by itself, its flat interval
INTERVALS = [
    ("4.7 km", 4.65, 4.75),
    ("15,000 men", 14500, 15500),
    ("4,700 men", 4650, 4750),
    ("4,712 men", 4711.5, 4712.5),
    ("1.2 million men", 1150000, 1250000),
    ("1 year", 0.75, 1.25),
    ("1 km", 0.75, 1.25),
    ("10,000 men", 7500, 12500),
    ("100 men", 75, 125),
    ("500 men", 450, 550),
    ("2 men", 1.5, 2.5),
    ("1.50 km", 1.495, 1.505),
    ("50%", 49.5, 50.5),
    ("100%", 99.5, 100.5),
    ("3.2%", 3.15, 3.25),
    ("1½ years", 1.25, 1.75),
    ("half a mile", 0.375, 0.625),
    ("two-thirds of men", 0.58333333333333, 0.75),
    ("a dozen men", 9, 15),
    ("fifteen thousand men", 14500, 15500),
    ("-5C in town", -5.5, -4.5),
]


@pytest.mark.parametrize(("text", "low", "high"), INTERVALS)
def test_rounding_interval(text, low, high):
    quantity = find(text)[0]
    assert quantity.low == pytest.approx(low)
    assert quantity.high == pytest.approx(high)


# text, base unit's interval, dimension
BASES = [
    ("1 km", 750, 1250, "length"),
    ("0.6 miles", 885.1392, 1046.0736, "length"),
    ("18 months", 17.5 * 2629800, 18.5 * 2629800, "time"),
    ("40C in town", 35, 45, "temperature"),
    ("86F in town", 29.722222, 30.277778, "temperature"),
    ("$3m", 2500000, 3500000, "money:USD"),
    ("50p", 0.45, 0.55, "money:GBP"),
    ("two-thirds of men", 58.3333333, 75, "percent"),
    ("62% of men", 61.5, 62.5, "percent"),
    ("more than 4,000 men", 4000, math.inf, "count"),
    ("up to 500 men", -math.inf, 500, "count"),
    ("aged 33", 33 * 31557600, 34 * 31557600, "age"),
    ("two tonnes of it", 1500, 2500, "mass"),
]


@pytest.mark.parametrize(("text", "low", "high", "dimension"), BASES)
def test_base_interval(text, low, high, dimension):
    quantity = find(text)[0]
    assert quantity.dimension == dimension
    assert quantity.base_low == pytest.approx(low)
    assert quantity.base_high == pytest.approx(high)


# text, noun of its first figure
NOUNS = [
    ("15,000 soldiers", "soldiers"),
    ("600 North Korean troops have been killed", "troops"),
    ("120 long-range artillery systems and", "artillery systems"),
    ("3,800 of those had been killed or wounded", "killed or wounded"),
    ("more than 4,000 injured", "injured"),
    ("4,000 dead or missing", "dead or missing"),
    ("At least 32 were killed on Monday", "killed"),
    ("500,000 have been displaced", "displaced"),
    ("a blast killed 12 in the town", "killed"),
    ("killing at least 18", "killed"),
    ("23 crew members", "crew members"),
    ("two U.S. Navy ships", "ships"),
    ("four of those planets", "planets"),
    ("10 of 22 charges", "charges"),
    ("97% of its external trade", "external trade"),
    ("a third of the 3,000 houses", "houses"),
    ("a 20 percent increase", "increase"),
    ("56 percent disapprove", ""),
    ("a $48.2 million army contract", "army contract"),
    ("a 5-inch bow gun", "bow gun"),
    ("a 4,500-tonne destroyer Sea Lion", "destroyer"),
    ("the 4.7-kilometer road bridge", "road bridge"),
    ("1 kilometre long", ""),
    ("18 months to complete", ""),
    ("10 tonnes of grain", "grain"),
    ("millions of artillery shells", "artillery shells"),
    ("a 12-member panel", "member"),
    ("a 200-strong crowd", "crowd"),
    ("two 500-pound bombs", "bombs"),
    ("2,000 for-profit homes", "profit homes"),
    ("one railway bridge", "railway bridge"),
    ("five South Koreans", "koreans"),
    ("120 of Russia's soldiers", "soldiers"),
    ("3 more deaths", "deaths"),
    ("50 million tonnes of CO2", "co2"),
    ("a 2.2-metre-tall statue weighs", "statue"),
    ("a 2-litre engine producing", "engine"),
    ("2.1 million of the 7.8 billion people", "people"),
]


@pytest.mark.parametrize(("text", "noun"), NOUNS)
def test_noun(text, noun):
    assert find(text)[0].noun == noun


# text, printed, value, unit
AGES = [
    ("a man aged 33", "33", 33, "year"),
    ("a 33-year-old man", "33-year-old", 33, "year"),
    ("a 33 year old man", "33 year old", 33, "year"),
    ("she is 29 years old", "29 years old", 29, "year"),
    ("ninety-five years of age", "ninety-five years of age", 95, "year"),
    ("a nine-month-old baby", "nine-month-old", 9, "month"),
    ("Anna Berg, 33, of Leeds", "33", 33, "year"),
    ("Anna Berg, 33.", "33", 33, "year"),
    ("Anna Berg , 33 , of Leeds", "33", 33, "year"),
    ("Tom Hale Jr., 22, faces trial", "22", 22, "year"),
    ("Tom Hale (left), 23; Ann", "23", 23, "year"),
    ("Anna Berg (41) said", "41", 41, "year"),
    ("a boy of 9, who", "9", 9, "year"),
    ("his daughter, 9, was hurt", "9", 9, "year"),
    ("he died at the age of 78", "78", 78, "year"),
    ("men aged 19, 23 and 31, on", "19", 19, "year"),
    ("a man of age 87", "87", 87, "year"),
]


@pytest.mark.parametrize(("text", "printed", "value", "unit"), AGES)
def test_age(text, printed, value, unit):
    quantity = find(text)[0]
    assert {other.kind for other in find(text)} == {"age"}
    assert (quantity.kind, quantity.printed, quantity.value, quantity.unit) == ("age", printed, value, unit)
    assert (quantity.low, quantity.high) == (value, value + 1)


# text, printed, value
SCORES = [
    ("The Senate voted 52-48 for it", "52-48", "52-48"),
    ("He fell to 57-6-2 that night", "57-6-2", "57-6-2"),
    ("the team, 12-4-1 this season", "12-4-1", "12-4-1"),
    ("Arsenal won 2-1", "2-1", "2-1"),
    ("Leeds lost 0-3 at home", "0-3", "0-3"),
    ("a 2–0 lead", "2–0", "2-0"),
    ("a 5-4 ruling", "5-4", "5-4"),
    ("a 10-10 draw", "10-10", "10-10"),
    ("they won 6-3, 7-5", "6-3", "6-3"),
    ("the vote was 310 to 205", "310 to 205", "310-205"),
]


@pytest.mark.parametrize(("text", "printed", "value"), SCORES)
def test_score(text, printed, value):
    quantity = find(text)[0]
    assert (quantity.kind, quantity.printed, quantity.value) == ("score", printed, value)


def test_a_score_is_the_same_whoever_is_named_first():
    one, other, third = (find(f"They lost {score} away")[0] for score in ("2-1", "1-2", "3-1"))
    assert one.base_low == other.base_low
    assert one.base_high <= third.base_low


# text, printed, value
ORDINALS = [
    ("the 40th anniversary", "40th", 40),
    ("its twenty-first summit", "twenty-first", 21),
    ("the 3rd attempt", "3rd", 3),
    ("for the first time", "first", 1),
    ("his second term", "second", 2),
    ("the one hundred and fifth day", "one hundred and fifth", 105),
    ("the 1,000th visitor", "1,000th", 1000),
]


@pytest.mark.parametrize(("text", "printed", "value"), ORDINALS)
def test_ordinal(text, printed, value):
    quantity = find(text)[0]
    assert (quantity.kind, quantity.printed, quantity.value) == ("ordinal", printed, value)
    assert (quantity.low, quantity.high) == (value, value + 1)


# text, printed, low
VAGUE = [
    ("dozens of people", "dozens", 12),
    ("hundreds of people", "hundreds", 100),
    ("tens of thousands of people", "tens of thousands", 10000),
    ("hundreds of thousands of people", "hundreds of thousands", 100000),
    ("Thousands were wounded", "Thousands", 1000),
    ("millions of shells", "millions", 1000000),
    ("scores of homes", "scores", 20),
    ("several hundred soldiers", "several hundred", 100),
    ("a few dozen soldiers", "few dozen", 12),
    ("millions of dollars", "millions of dollars", 1000000),
]


@pytest.mark.parametrize(("text", "printed", "low"), VAGUE)
def test_vague(text, printed, low):
    [quantity] = find(text)
    assert (quantity.printed, quantity.value, quantity.hedge) == (printed, None, "vague")
    assert (quantity.low, quantity.high) == (low, None)


WEAK = [
    ("the two countries agreed", True),
    ("for the first time", True),
    ("a one-child policy", True),
    ("one railway bridge", True),
    ("one day they left", True),
    ("three reasons for it", True),
    ("two people were killed", False),
    ("three soldiers were killed", False),
    ("six members of the ring", False),
    ("2 countries agreed", False),
    ("more than two countries", False),
    ("the 40th anniversary", False),
    ("one person was killed", False),
    ("at least one person", False),
]


@pytest.mark.parametrize(("text", "weak"), WEAK)
def test_weak(text, weak):
    [quantity] = find(text)
    assert quantity.weak is weak


def test_phrase_holds_qualifier_conversion_and_noun():
    text = "Plans for the nearly 4.7-kilometer (3 miles) road bridge were shown."
    [quantity] = find(text)
    phrase = text[quantity.phrase_start : quantity.phrase_end]
    assert phrase == "nearly 4.7-kilometer (3 miles) road bridge"


WRAPPED = [
    ("They sent 15,000\nsoldiers.", "15,000", "soldiers"),
    ("It is 4.7\nkilometres long.", "4.7\nkilometres", ""),
    ("They sent about\n15,000 soldiers.", "15,000", "soldiers"),
]


@pytest.mark.parametrize(("text", "printed", "noun"), WRAPPED)
def test_a_wrapped_line_is_no_break(text, printed, noun):
    [quantity] = find(text)
    assert (quantity.printed, quantity.noun) == (printed, noun)


def test_a_paragraph_is_a_break():
    quantity = find("They sent 15,000\n\nsoldiers\n7\nAnna left")[0]
    assert (quantity.printed, quantity.noun) == (
        "15,000",
        "",
    )


def test_a_date_across_a_line_end_stays_whole():
    text = "x\n" * 3999 + "They met on May\n1, 2025 and nine left.\n" + "x\n" * 9000 + "Ten left."
    assert [q.printed for q in find(text)] == ["May\n1, 2025", "nine", "Ten"]


def test_dates_come_first_and_stay_in_order():
    text = "In June 2024 about 15,000 men left; 700 came back by 2025."
    assert [(q.kind, q.printed) for q in find(text)] == [
        ("date", "June 2024"), ("number", "15,000"), ("number", "700"), ("date", "2025"),
    ]  # fmt: skip
