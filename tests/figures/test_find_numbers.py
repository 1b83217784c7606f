"""Bare numbers: digits, words, scales, fractions, separators. Cases of our own wording."""

from __future__ import annotations

import pytest

from consensus.figures import find

# text, what is printed, its value
NUMBERS = [
    # digits and separators
    ("They counted 15,000 soldiers.", "15,000", 15000),
    ("It has 1,234,567 members.", "1,234,567", 1234567),
    ("They issued 12,34,567 permits.", "12,34,567", 1234567),
    ("They issued 1.234.567 permits.", "1.234.567", 1234567),
    ("An index of 4.75 points.", "4.75", 4.75),
    ("An index of 4,7 points.", "4,7", 4.7),
    ("An index of 1.111,25 points.", "1.111,25", 1111.25),
    ("Some towns lost 10 000 homes.", "10 000", 10000),
    ("They lost 10\u202f000 homes.", "10\u202f000", 10000),
    ("They lost 1\u00a0234\u00a0567 homes.", "1\u00a0234\u00a0567", 1234567),
    ("A ratio of .82 points.", ".82", 0.82),
    ("A margin of 0.5 points.", "0.5", 0.5),
    ("They found ٣٤ mines.", "٣٤", 34),
    # scales
    ("They spent 2.5 million hours... on 3 million forms.", "3 million", 3000000),
    ("It shipped 1.2 billion parcels.", "1.2 billion", 1200000000),
    ("It shipped 1.2bn parcels.", "1.2bn", 1200000000),
    ("It has 3.5m users.", "3.5m", 3500000),
    ("It has 5M subscribers.", "5M", 5000000),
    ("It has 250k followers.", "250k", 250000),
    ("It has 7 mn subscribers.", "7 mn", 7000000),
    ("It planted 2 trillion trees.", "2 trillion", 2000000000000),
    ("Over there 2 lakh people marched.", "2 lakh", 200000),
    ("It has 1.5 crore voters.", "1.5 crore", 15000000),
    ("It has 3 hundred thousand voters.", "3 hundred thousand", 300000),
    ("It has 600 thousand voters.", "600 thousand", 600000),
    ("He collected 3 dozen eggs.", "3 dozen", 36),
    # words
    ("Seven miners were saved.", "Seven", 7),
    ("Twenty-five miners were saved.", "Twenty-five", 25),
    ("twenty five miners", "twenty five", 25),
    ("one hundred and three miners", "one hundred and three", 103),
    ("two hundred fifty miners", "two hundred fifty", 250),
    ("three thousand two hundred miners", "three thousand two hundred", 3200),
    ("two thousand and two hundred miners", "two thousand and two hundred", 2200),
    ("fifteen hundred miners", "fifteen hundred", 1500),
    ("one million two hundred thousand homes", "one million two hundred thousand", 1200000),
    ("a hundred miners", "a hundred", 100),
    ("a hundred thousand miners", "a hundred thousand", 100000),
    ("a million miners", "a million", 1000000),
    ("ten million homes", "ten million", 10000000),
    ("one point five million homes", "one point five million", 1500000),
    ("three dozen eggs", "three dozen", 36),
    ("a dozen eggs", "a dozen", 12),
    ("half a dozen eggs", "half a dozen", 6),
    ("half-a-dozen eggs", "half-a-dozen", 6),
    ("zero cases of it", "zero", 0),
    ("EIGHT miners were saved", "EIGHT", 8),
    ("five lakh homes", "five lakh", 500000),
    # fractions
    ("half a million homes", "half a million", 500000),
    ("half-a-million homes", "half-a-million", 500000),
    ("a quarter of a million homes", "a quarter of a million", 250000),
    ("three-quarters of a million homes", "three-quarters of a million", 750000),
    ("two and a half million homes", "two and a half million", 2500000),
    ("two-and-a-half million homes", "two-and-a-half million", 2500000),
    ("1½ million homes", "1½ million", 1500000),
    ("one and a half million homes", "one and a half million", 1500000),
    ("a million and a half homes", "a million and a half", 1500000),
    ("10 1/2 points", "10 1/2", 10.5),
    ("3½ points", "3½", 3.5),
    ("3 ½ points", "3 ½", 3.5),
    ("3 and a half points", "3 and a half", 3.5),
    ("two-thirds of lawmakers", "two-thirds", 0.66666666666667),
    ("two thirds of lawmakers", "two thirds", 0.66666666666667),
    ("a third of lawmakers", "a third", 0.33333333333333),
    ("one third of lawmakers", "one third", 0.33333333333333),
    ("a quarter of lawmakers", "a quarter", 0.25),
    ("three quarters of lawmakers", "three quarters", 0.75),
    ("half of lawmakers", "half", 0.5),
    ("half the lawmakers", "half", 0.5),
    ("¾ of lawmakers", "¾", 0.75),
    ("3/4 of lawmakers", "3/4", 0.75),
    ("a tenth of lawmakers", "a tenth", 0.1),
    ("output fell by a third", "a third", 0.33333333333333),
    ("one in five women", "one in five", 0.2),
    ("1 in 100 patients", "1 in 100", 0.01),
    ("nine out of 10 voters", "nine out of 10", 0.9),
    ("nine in ten voters", "nine in ten", 0.9),
    ("two out of three voters", "two out of three", 0.66666666666667),
    # one
    ("killing one and injuring others", "one", 1),
    ("At least one person died.", "one", 1),
]


@pytest.mark.parametrize(("text", "printed", "value"), NUMBERS)
def test_number(text, printed, value):
    found = {q.printed: q for q in find(text)}
    assert printed in found, list(found)
    quantity = found[printed]
    assert quantity.value == pytest.approx(value)
    assert isinstance(quantity.value, int) == isinstance(value, int)
    assert quantity.unit == ""
    assert text[quantity.start : quantity.end] == printed


# text, all that is printed in it
SPLITS = [
    ("Of 40 miners, three died and 12 were hurt.", ["40", "three", "12"]),
    ("three, four and five people", ["three", "four", "five"]),
    ("nine, 10 and 11 people", ["nine", "10", "11"]),
    ("two of the twelve jurors", ["two", "twelve"]),
    ("fifty homes and two schools", ["fifty", "two"]),
    ("one hundred and two hundred homes", ["one hundred", "two hundred"]),
    ("two 500-pound bombs", ["two", "500-pound"]),
    ("14 of the 20 hostages", ["14", "20"]),
    ("in six days, seven men", ["six days", "seven"]),
]


@pytest.mark.parametrize(("text", "printed"), SPLITS)
def test_each_number_by_itself(text, printed):
    assert [q.printed for q in find(text)] == printed


def test_spans_restrict_where_to_look():
    text = "Nine men. Ten women. Twelve boys."
    quantities = find(text, spans=[(10, 20)])
    assert [(q.printed, q.start) for q in quantities] == [("Ten", 10)]


def test_spans_may_be_unordered_and_too_long():
    text = "Nine men. Ten women."
    assert [q.printed for q in find(text, spans=[(10, 99), (-5, 9), (3, 3)])] == ["Nine", "Ten"]


def test_empty_text():
    assert find("") == []
