"""What a newsroom prints beside the plain cases: currencies of the world, joined amounts, rare units."""

from __future__ import annotations

import datetime

import pytest

from consensus.figures import find
from consensus.figures.dates import find_dates

# text, what is printed, value, unit
AMOUNTS = [
    # an amount and a part of its unit
    ("a little over an hour and a half later", "an hour and a half", 1.5, "hour"),
    ("an hour and a quarter of talks", "an hour and a quarter", 1.25, "hour"),
    ("a day and a half of talks", "a day and a half", 1.5, "day"),
    ("a mile and a half from town", "a mile and a half", 1.5, "mile"),
    ("jailed for a year and a half", "a year and a half", 1.5, "year"),
    ("two hours and a half", "two hours and a half", 2.5, "hour"),
    ("a year and three months in jail", "a year and three months", 1.25, "year"),
    ("it cost $10 and 30 cents", "$10 and 30 cents", 10.3, "USD"),
    ("five pounds and 20 pence", "five pounds and 20 pence", 5.2, "GBP"),
    ("the following half hour", "half hour", 0.5, "hour"),
    ("it rose half a percent", "half a percent", 0.5, "percent"),
    ("it opened an hour late", "an hour", 1, "hour"),
    # currencies
    ("5 million Hong Kong dollars", "5 million Hong Kong dollars", 5000000, "HKD"),
    ("5 million Kuwaiti dinars", "5 million Kuwaiti dinars", 5000000, "KWD"),
    ("20 Malaysian ringgit", "20 Malaysian ringgit", 20, "MYR"),
    ("150 Thai baht", "150 Thai baht", 150, "THB"),
    ("50 Brazilian reais", "50 Brazilian reais", 50, "BRL"),
    ("5 Romanian lei", "5 Romanian lei", 5, "RON"),
    ("10 UAE dirhams", "10 UAE dirhams", 10, "AED"),
    ("50 Moroccan dirhams", "50 Moroccan dirhams", 50, "MAD"),
    ("worth N500 billion", "N500 billion", 500000000000, "NGN"),
    ("worth Tk 500 crore", "Tk 500 crore", 5000000000, "BDT"),
    ("worth Ksh500", "Ksh500", 500, "KES"),
    # units
    ("253Nm of torque", "253Nm", 253, "newton metre"),
    ("369 lb-ft of torque", "369 lb-ft", 369, "pound foot"),
    ("it makes 160PS", "160PS", 160, "metric horsepower"),
    ("a 5,000mAh battery", "5,000mAh", 5000, "milliampere hour"),
    ("200,000 cusecs of water", "200,000 cusecs", 200000, "cubic foot per second"),
    ("roughly 4,500 tpd", "4,500 tpd", 4500, "tonne per day"),
    ("25 degrees below zero", "25 degrees below zero", -25, "degree"),
    # numbers
    ("a hundred-and-fifty-seven men", "a hundred-and-fifty-seven", 157, ""),
    ("10 k people", "10 k", 10000, ""),
    ("some 3 dozens", "3 dozens", 36, ""),
    ("4 million 200 thousand votes", "4 million 200 thousand", 4200000, ""),
    ("ten times: a 10x rise", "10", 10, ""),
    ("he asked one in 100 men", "one in 100", 0.01, ""),
    ("three of every ten dollars", "three of every ten", 0.3, ""),
    ("fewer than 3 in 100 patients", "3 in 100", 0.03, ""),
    ("the one hundred and twenty-fifth ship", "one hundred and twenty-fifth", 125, ""),
    ("and another fifth will go", "fifth", 0.2, ""),
]


@pytest.mark.parametrize(("text", "printed", "value", "unit"), AMOUNTS)
def test_amount(text: str, printed: str, value: float, unit: str) -> None:
    found = {quantity.printed: quantity for quantity in find(text)}
    assert printed in found, list(found)
    assert found[printed].value == pytest.approx(value)
    assert found[printed].unit == unit


# text, what is read in it: no more and no less
WHOLE = [
    ("three days and a quarter of the crew", ["three days", "a quarter"]),
    ("two years and a half marathon", ["two years"]),
    ("8GB + 128GB", ["8GB", "128GB"]),
    ("a 10 k run", ["10"]),
    ("ten Bucks players and 5 Rand reports", ["ten", "5"]),
    ("12 F-16 jets", ["12"]),
    ("two Mi-17 helicopters", ["two"]),
    ("4 M-16 rifles", ["4"]),
    ("5 KM-10 KM away", ["5 KM-10 KM"]),
    ("less than 30 and more than 10 men", ["30", "10"]),
    ("it halted at T-minus 42 seconds", ["42 seconds"]),
    ("The pilot, 47, was unhurt", ["47"]),
]


@pytest.mark.parametrize(("text", "printed"), WHOLE)
def test_nothing_else_is_read(text: str, printed: list[str]) -> None:
    assert [quantity.printed for quantity in find(text)] == printed


# text, qualifier, hedge
QUALIFIERS = [
    ("a little over an hour and a half later", "a little over", "just-over"),
    ("just shy of 40 men", "just shy of", "just-under"),
    ("the best part of two hours", "the best part of", "just-under"),
    ("north of 40 men", "north of", "over"),
    ("upwards of 40 men", "upwards of", "over"),
    ("no fewer than 40 men", "no fewer than", "over"),
    ("as many as 40 men", "as many as", "under"),
    ("40-plus men", "-plus", "over"),
    ("40-odd men", "-odd", "approx"),
    ("40 or so men", "or so", "approx"),
]


@pytest.mark.parametrize(("text", "qualifier", "hedge"), QUALIFIERS)
def test_qualifier(text: str, qualifier: str, hedge: str) -> None:
    [quantity] = find(text)
    assert (quantity.qualifier, quantity.hedge) == (qualifier, hedge)


@pytest.mark.parametrize("text", ["a couple of dogs", "a pair of boxes", "a trio of towers"])
def test_words_that_count_without_a_number_are_weak(text: str) -> None:
    [quantity] = find(text)
    assert quantity.weak
    assert quantity.value in (2, 3)


# text, low, high
AGES = [
    ("a man in his 30s", 30, 40),
    ("a woman in her late 40s", 46, 50),
    ("two men were in their mid-20s", 23, 27),
]


@pytest.mark.parametrize(("text", "low", "high"), AGES)
def test_an_age_in_decades(text: str, low: int, high: int) -> None:
    age = find(text)[-1]
    assert (age.kind, age.low, age.high) == ("age", low, high)


def test_the_striker_between_commas_has_an_age() -> None:
    [age] = find("The striker, 27, joined in May of that year")[:1]
    assert (age.kind, age.value) == ("age", 27)


# language, text, value
GROUPED = [
    ("de", "Rund 1.200 Menschen", 1200),
    ("de", "0.125 und mehr", 0.125),
    ("nl", "12.345.678 euro", 12345678),
    ("en", "about 1.200 points", 1.2),
]


@pytest.mark.parametrize(("language", "text", "value"), GROUPED)
def test_a_point_before_three_digits(language: str, text: str, value: float) -> None:
    assert [quantity.value for quantity in find(text, language=language)] == [value]


# day of publication (1 May 2025 is a Thursday), text, first and last day
WEEKENDS = [
    ("2025-05-01", "It was tried last weekend.", ("2025-04-26", "2025-04-28")),
    ("2025-05-04", "It was tried last weekend.", ("2025-04-26", "2025-04-28")),
    ("2025-05-05", "They had talks this weekend.", ("2025-05-03", "2025-05-05")),
    ("2025-05-05", "It will open this weekend.", ("2025-05-10", "2025-05-12")),
    ("2025-05-01", "It stood still on Monday the 21st.", ("2025-04-21", "2025-04-22")),
    ("2025-05-01", "It stays open until Sunday week.", ("2025-05-11", "2025-05-12")),
]


@pytest.mark.parametrize(("published", "text", "span"), WEEKENDS)
def test_weekends_and_numbered_weekdays(published: str, text: str, span: tuple[str, str]) -> None:
    [found] = find_dates(text, datetime.date.fromisoformat(published))
    assert (found.low, found.high) == span
