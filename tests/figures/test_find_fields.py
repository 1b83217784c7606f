"""What the desks print: markets, farms, sport, courts, weather, motoring, science. Development cases."""

from __future__ import annotations

from itertools import pairwise

import pytest

from consensus.figures import find

# text, what is printed, value, unit
AMOUNTS = [
    # markets and farms
    ("soybeans settled at $9.12-1/4 a bushel", "$9.12-1/4 a bushel", 9.1225, "USD per bushel"),
    ("gas rose to $3.05 per million British thermal units", "$3.05 per million British thermal units", 3.05,
     "USD per million British thermal unit"),
    ("gas at $3.05 per mmBtu", "$3.05 per mmBtu", 3.05, "USD per million British thermal unit"),
    ("the fee is $8 per thousand cubic metres", "$8 per thousand cubic metres", 8,
     "USD per thousand cubic metre"),
    ("pork lost 3 cents to 71.5 cents a pound", "3 cents", 3, "cent"),
    ("pork lost 3 cents to 71.5 cents a pound", "71.5 cents a pound", 71.5, "cent per pound"),
    ("the euro fell half a cent", "half a cent", 0.5, "cent"),
    # a scale that stands by itself
    ("the effect is put at BGN 1.3 B in two years", "BGN 1.3 B", 1300000000, "BGN"),
    # an end that borrows its unit
    ("the wait went from 40 minutes to 15.", "15", 15, "minute"),
    ("margin of error of plus or minus 3.1 percentage points", "3.1 percentage points", 3.1,
     "percentage point"),
    # chains
    ("she finished in two hours, 14 minutes and six seconds", "two hours, 14 minutes and six seconds",
     2.235, "hour"),
    ("a 6-foot-4 guard", "6-foot-4", 6.3333333333, "foot"),
    # units before a noun
    ("a 9,000-square-metre hall", "9,000-square-metre", 9000, "square metre"),
    ("a 70-mile-per-hour limit", "70-mile-per-hour", 70, "mile per hour"),
    ("a 2.4L engine", "2.4L", 2.4, "litre"),
    ("with a 45W charger", "45W", 45, "watt"),
    ("240 lb.-ft. of torque", "240 lb.-ft", 240, "pound foot"),
    ("it bored 2,100 m into the rock", "2,100 m", 2100, "metre"),
    ("a quarter teaspoon of salt", "a quarter teaspoon", 0.25, "teaspoon"),
    # counts
    ("a couple of hundred goats", "couple of hundred", 200, ""),
    ("passenger numbers rose 4% to 3.8m in May", "3.8m", 3800000, ""),
    ("it sold 2.5m PS5 consoles", "2.5m", 2500000, ""),
    ("made 11 of 24 3-pointers", "24", 24, ""),
    ("one-in-six Canadians", "one-in-six", 1 / 6, ""),
    ("he drove in 88 RBIs", "88", 88, ""),
    ("a 1,920-by-1,080 screen", "1,080", 1080, ""),
    ("pilgrims now number 42 million", "42 million", 42000000, ""),
    ("three in Utah and one each in Iowa and Ohio", "one", 1, ""),
    ("a 1280x720 screen", "1280", 1280, ""),
    ("a 1280x720 screen", "720", 720, ""),
    ("debt was 2.3x.", "2.3", 2.3, ""),
    ("One job in 17 will go", "One job in 17", 1 / 17, ""),
    ("one school in ten has closed", "one school in ten", 0.1, ""),
    ("One goal in 17 games", "17", 17, ""),
    ("a mast with a height of 43.5 m and a mass of 9 tonnes", "43.5 m", 43.5, "metre"),
    ("1 in every 68 children", "1 in every 68", 1 / 68, ""),
    ("a mass of 1.67e-27 kg", "1.67e-27 kg", 1.67e-27, "kilogram"),
    ("some 3 x 10^9 cells", "3 x 10^9", 3e9, ""),
    # parts
    ("orders are down a third from May", "a third", 1 / 3, ""),
    ("it is a tenth the size of the old one", "a tenth", 0.1, ""),
    ("adults pay $30 and pupils half that", "half", 0.5, ""),
    ("it ran the quarter-mile in 12 seconds", "quarter-mile", 0.25, "mile"),
    # rates and scores
    ("or $390 a square foot", "$390 a square foot", 390, "USD per square foot"),
    ("it burns 5.2 l/100km", "5.2 l/100km", 5.2, "litre per 100 kilometre"),
    ("it burns 5.2 litres per 100 kilometres", "5.2 litres per 100 kilometres", 5.2,
     "litre per 100 kilometre"),
    ("the risk is 1.9 per 1,000.", "1.9 per 1,000", 1.9, "per 1,000"),
    ("gas is at $4/gallon", "$4/gallon", 4, "USD per gallon"),
    ("fares go up 10c to $2.90", "10c", 10, "cent"),
    ("a walk of 2h 30m", "2h 30m", 2.5, "hour"),
    ("she won 7-5, 2-6, 6-3", "2-6", "2-6", ""),
]  # fmt: skip

# text, low, high, unit
RANGES = [
    ("profits rose 3 to 5 percent", 3, 5, "percent"),
    ("a rise of 0.5 to 0.7 percent", 0.5, 0.7, "percent"),
]

# text, what is counted
NOUNS = [
    ("infected at least 23,000 others", "others"),
    ("The index lost 21 pts", "points"),
    ("two 15-year-olds were held", "year-olds"),
    ("One in eight pupils misses school", "pupils"),
    ("half the staff quit", "staff"),
    ("one job in 17 will go", "job"),
]


@pytest.mark.parametrize(("text", "printed", "value", "unit"), AMOUNTS)
def test_amount(text: str, printed: str, value: float | str, unit: str) -> None:
    found = {quantity.printed: quantity for quantity in find(text)}
    assert printed in found, list(found)
    got = found[printed].value
    assert got == (value if isinstance(got, str) else pytest.approx(value))
    assert found[printed].unit == unit


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_range(text: str, low: float, high: float, unit: str) -> None:
    (quantity,) = find(text)
    assert (quantity.value, quantity.low, quantity.high, quantity.unit) == (None, low, high, unit)


@pytest.mark.parametrize(("text", "noun"), NOUNS)
def test_noun(text: str, noun: str) -> None:
    assert find(text)[0].noun == noun


def test_a_jet_is_no_score() -> None:
    assert find("It flies there with a 787-9.") == []


def test_no_number_reaches_over_a_date() -> None:
    spans = [(quantity.start, quantity.end) for quantity in find("1959 be 2348 to 1956 2743 of them")]
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_a_firm_is_no_power() -> None:
    assert find("said the head of 5W Public Relations") == []


def test_a_year_before_is_when_not_how_long() -> None:
    assert find("Prices were higher than a year before, it said.") == []


def test_plus_between_two_sums_is_no_bound() -> None:
    assert [(q.value, q.hedge, q.noun) for q in find("fined £900 plus £350 costs")] == [
        (900, "", ""),
        (350, "", "costs"),
    ]


def test_or_so_behind_the_noun_widens_the_number():
    (found,) = find("Just 30 hives or so could be saved.")
    assert (found.printed, found.hedge) == ("30", "approx")
    (exact,) = find("Just 30 hives, or so they say, could be saved.")
    assert exact.hedge == ""
