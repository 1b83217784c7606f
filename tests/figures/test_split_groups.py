"""Thousands set apart by a comma and a blank, and lists that only look so; prices of a named share."""

from __future__ import annotations

import pytest

from consensus.figures import find

# text, the numbers in it
SPLIT = [
    ("She has received 263, 515 of the votes.", [263515]),
    ("The total of 263, 515 votes was confirmed.", [263515]),
    ("and 400, 000 people", [400000]),
    ("1, 200, 000 people marched.", [1200000]),
    ("They paid $263, 515 for it.", [263515]),
    ("More than 12, 400 homes lost power.", [12400]),
    ("Adama Berg 227, 708 votes\nTom Okoye 208, 487 votes", [227708, 208487]),
    ("40, 050 tons", [40050]),
]
LISTS = [
    ("the numbers 5, 100 and 200", [5, 100, 200]),
    ("rows of 10, 20, 300", [10, 20, 300]),
    ("Blast kills 40, 300 hurt", [40, 300]),
    ("The blast killed about 40, 300 wounded", [40, 300]),
    ("At least 40 dead, 300 hurt", [40, 300]),
    ("in 12, 300 people", [12, 300]),
    ("Of the 40, 300 people knew little.", [40, 300]),
    ("between 5 and 12, 300 people", [None, 300]),
    ("more than 40, 200 of them children", [40, 200]),
    ("a group of 12, 300 km away", [12, 300]),
    ("Adama Berg 27, 308 votes", [308]),
    ("aged 12, 300 km away", [12, 300]),
    ("in 1990, 300 people", [300]),
    ("on May 5, 100 people", [100]),
    ("more than 12,\n400 homes", [12, 400]),
]


@pytest.mark.parametrize("case", SPLIT + LISTS, ids=lambda case: case[0])
def test_thousands_with_a_blank(case):
    text, values = case
    assert [q.value for q in find(text) if q.kind != "date"] == values


# text, value, unit
NAMED = [
    ("It was sold for Dollars 450.3 million.", [(450300000, "USD")]),
    ("It cost Pounds 5,000 then.", [(5000, "GBP")]),
    ("a loan of Euros 3bn", [(3000000000, "EUR")]),
    ("It cost USD1.2 billion.", [(1200000000, "USD")]),
    ("the film Dollars 3", []),
    ("sums in dollars 450 people hold", [(450, "")]),
]


@pytest.mark.parametrize("case", NAMED, ids=lambda case: case[0])
def test_a_named_currency_before_a_sum(case):
    text, sums = case
    assert [(q.value, q.unit) for q in find(text)] == sums


SHARES = [
    ("about $13.40 per Weston share", 13.4, "USD per share"),
    ("$13.40 per Royal Weston Mills share", 13.4, "USD per share"),
    ("$5 a Weston share", 5, "USD per share"),
    ("$5 a share", 5, "USD per share"),
    ("840 pence per share", 840, "penny per share"),
    ("$5 per Weston customer", 5, "USD per weston"),
]


@pytest.mark.parametrize("case", SHARES, ids=lambda case: case[0])
def test_the_price_of_a_share(case):
    text, value, unit = case
    assert [(q.value, q.unit) for q in find(text)] == [(value, unit)]
