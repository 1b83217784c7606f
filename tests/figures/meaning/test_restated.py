"""Sums that an article prints in several currencies, and how they compare. Sentences written for this project."""

from __future__ import annotations

import random

import pytest
from helpers_figures import own_origin, read
from hypothesis import given, settings
from hypothesis import strategies as st

from consensus.figures.compare import explain, judge
from consensus.figures.compare.over_time.later import Timeline
from consensus.figures.compare.relation import as_compared, positions, relation
from consensus.figures.compare.stance import RATE_OF_THE_DAY
from consensus.figures.meaning.restated import (
    by_dimension,
    family,
    given_in,
    in_brackets,
    prints,
    restates,
    sums,
)

ALONE = Timeline(own_origin)


def sums_of(sentence, article="a"):
    return [f for f in read(article, sentence).figures if f.kind == "money"]


def told(words, article="a"):
    """The first sum of a sentence about one loss."""
    return sums_of(f"The bank lost {words} in the theft, it said.", article)[0]


# what is printed, and the sums of its first figure in the order of print
CHAINS = [
    ("2.8 billion yen ($27.4 million)", ["2.8 billion yen", "$27.4 million"]),
    ("about €1 billion ($1.35 billion; £1.1bn)", ["€1 billion", "$1.35 billion", "£1.1bn"]),
    ("6.5 billion yen (US$65m, £40m)", ["6.5 billion yen", "US$65m", "£40m"]),
    ("Rs 50 crore (around US$6 million)", ["Rs 50 crore", "US$6 million"]),
    ("110 million reais ($30 million at the time)", ["110 million reais", "$30 million"]),
    ("6.5 billion yen, or about $65 million,", ["6.5 billion yen", "$65 million"]),
    ("6.5 billion yen or $65 million", ["6.5 billion yen", "$65 million"]),
    ("6.5 billion yen — $65 million —", ["6.5 billion yen", "$65 million"]),
    ("6.5 billion yen - about $65 million -", ["6.5 billion yen", "$65 million"]),
    ("6.5 billion yen, the equivalent of $65 million,", ["6.5 billion yen", "$65 million"]),
    ("€5m/$6m", ["€5m", "$6m"]),
    ("£20m (€23m/$25m)", ["£20m", "€23m", "$25m"]),
    ("between 1 million and 2 million euros ($1.1m-$2.2m)", ["1 million and 2 million euros", "$1.1m-$2.2m"]),
    ("$63 million (6.5bn yen)", ["$63 million", "6.5bn yen"]),
    # two sums, or one in one currency
    ("$63 million", []),
    ("€5m ($3m more than planned)", []),
    ("€5m ($3m of it in cash)", []),
    ("€5m — $3m of it in cash —", []),
    ("€5m and $3m", []),
    ("€5m or $3m less than feared", []),
    ("$5m ($3m after tax)", []),
    ("€5m (a tenth of its sales)", []),
]


@pytest.mark.parametrize(("words", "expected"), CHAINS)
def test_one_sum_is_read_in_all_its_currencies(words, expected):
    figure = told(words)
    assert [quantity.printed for quantity in prints(figure)] == expected
    text = figure.quote
    for sum_ in sums(figure):
        at = sum_.start - figure.quote_start
        assert text[at : at + len(sum_.printed)] == sum_.printed


@pytest.mark.parametrize("words", [words for words, expected in CHAINS if expected])
def test_every_figure_of_one_sum_tells_the_same_sums(words):
    figures = sums_of(f"The bank lost {words} in the theft.")
    assert len({tuple(s.printed for s in sums(figure)) for figure in figures}) == 1
    assert all(restates(a, b) == (a is not b) for a in figures for b in figures)


HEDGES = [
    ("more than 6.5 billion yen ($65 million)", "over", (65e6, None)),
    ("about 6.5 billion yen ($65 million)", "approx", (64e6, 66e6)),
    ("6.5 billion yen (about $65 million)", "approx", (64e6, 66e6)),
    ("6.5 billion yen ($65 million)", "", (64.5e6, 65.5e6)),
    ("nearly 6.5 billion yen (more than $65 million)", "over", (65e6, None)),
    ("up to 6.5 billion yen ($65 million)", "under", (None, 65e6)),
]


@pytest.mark.parametrize(("words", "hedge", "ends"), HEDGES)
def test_a_hedge_holds_of_the_conversion(words, hedge, ends):
    converted = sums(told(words))[1]
    assert (converted.hedge, (converted.low, converted.high)) == (hedge, ends)
    assert (converted.base_low, converted.base_high) == ends


def test_an_estimated_conversion_makes_no_estimate_of_the_sum():
    yen, dollars = sums(sums_of("It lost 6.5 billion yen, or about $65 million.")[1])
    assert (yen.hedge, dollars.hedge) == ("", "approx")


def test_a_bracket_is_shown_behind_its_sum():
    assert in_brackets(told("6.5 billion yen ($65m, £40m)")) == "($65m, £40m)"
    assert in_brackets(told("6.5 billion yen (about $65m or nearly £40m)")) == "(about $65m or nearly £40m)"
    assert in_brackets(told("6.5 billion yen, or $65m,")) == ""
    assert in_brackets(told("6.5 billion yen ($65m, fees of lawyers excluded)")) == ""
    assert explain.shown_in_full(told("about 6.5 billion yen ($65m)")) == "about 6.5 billion yen ($65m)"


RELATIONS = [
    ("2.8 billion yen ($27.4 million)", "about $280 million", "disjoint"),
    ("6.5 billion yen ($65 million)", "$63 million", "meet"),
    ("6.5 billion yen ($65 million)", "$65m", "meet"),
    ("€1 billion ($1.35 billion)", "$1.4bn", "meet"),
    ("€1 billion ($1.35 billion)", "$1.8bn", "disjoint"),
    ("110 million reais ($30 million)", "$30 million", "meet"),
    # the original amount decides, whatever its conversions
    ("6.5 billion yen ($65 million)", "6.5 billion yen ($63 million)", "meet"),
    ("6.5 billion yen ($65 million)", "6.5 billion yen ($58 million)", "meet"),
    ("6.5 billion yen ($65 million)", "7.1 billion yen ($65 million)", "disjoint"),
    ("6.5 billion yen ($65 million)", "6.5 billion yen", "meet"),
    ("6.5 billion yen ($65 million)", "7.1 billion yen", "disjoint"),
    # a sum that is no conversion has no room for a rate
    ("$65.4 million (6.5 billion yen)", "$63.1 million", "disjoint"),
    # either may be the original
    ("6.5 billion yen ($65 million)", "$60 million (6.5 billion yen)", "meet"),
    ("6.5 billion yen ($65 million)", "$65 million (7.4 billion yen)", "meet"),
    ("6.5 billion yen ($65 million)", "$80 million (8 billion yen)", "disjoint"),
    # only conversions meet
    ("6.5 billion yen ($65 million)", "€47 million ($63 million)", "meet"),
    ("6.5 billion yen ($65 million)", "€57 million ($78 million)", "disjoint"),
    ("6.5 billion yen ($65 million)", "€47 million (£40 million)", "incomparable"),
    ("6.5 billion yen ($65 million)", "€47 million", "incomparable"),
    ("6.5 billion yen, or about $65 million,", "$63 million", "meet"),
    # bounds
    ("more than 6.5 billion yen ($65 million)", "$72 million", "bound-compatible"),
    ("more than 6.5 billion yen ($65 million)", "$52 million", "disjoint"),
    ("6.5 billion yen ($65 million)", "at least $60 million", "bound-compatible"),
    ("6.5 billion yen ($65 million)", "millions of dollars", "bound-compatible"),
]


@pytest.mark.parametrize(("one", "two", "expected"), RELATIONS)
def test_relation_is_the_same_both_ways(one, two, expected):
    a, b = told(one), told(two, "b")
    assert relation(a, b) == relation(b, a) == expected
    x, y = as_compared(a, b)
    assert (x.dimension == y.dimension) == (expected != "incomparable")
    assert as_compared(b, a) == (y, x)


def test_the_two_figures_of_one_sum_meet():
    yen, dollars = sums_of("It lost 6.5 billion yen, or about $65 million.")
    assert relation(yen, dollars) == relation(dollars, yen) == "meet"


def test_currencies_stand_together_where_one_figure_restates_them():
    figures = [told("2 billion yen"), told("$19m", "b"), told("€3m", "c")]
    assert len(set(by_dimension(figures).values())) == 3
    homes = by_dimension([*figures, told("2 billion yen ($19m)", "d")])
    assert homes["money:JPY"] == homes["money:USD"] != homes["money:EUR"]
    linked = by_dimension([told("€3m ($4m)"), *figures, told("2 billion yen ($19m)", "d")])
    assert len(set(linked.values())) == 1
    assert family("money:JPY/share") == family("money:USD/share") != family("money:USD")


def test_a_figure_is_given_in_the_currency_of_its_measure():
    figure = told("2 billion yen ($19 million)")
    dollars = given_in(figure, "USD")
    assert dollars is not None
    assert dollars.printed == "$19 million"
    assert given_in(figure, "JPY") is figure
    assert given_in(figure, "EUR") is None
    assert given_in(told("$3"), "cent") is not None


YEN, DOLLARS, BOTH = "6.5 billion yen", "$63 million", "6.5 billion yen ($65 million)"
# what the articles print -> verdict, number of positions, and what the sentence says
VERDICTS = [
    ((BOTH, DOLLARS), "agreed", 1, "6.5 billion yen ($65 million) and $63 million can be the same sum"),
    ((BOTH, YEN, DOLLARS), "agreed", 1, "can be the same sum"),
    ((BOTH, "$65m", YEN), "agreed", 1, "are the same sum within rounding"),
    ((BOTH, "6.5 billion yen ($63 million)"), "agreed", 1, "Both give 6.5 billion yen"),
    ((BOTH, "6.5 billion yen ($63 million)", YEN, "$64m"), "agreed", 1, "can be the same sum"),
    (("110 million reais ($30m)", "£23m ($30m)", "$30m"), "agreed", 1, "are the same sum within rounding"),
    (("2.8 billion yen ($27.4 million)", "about $280 million"), "disputed", 2, "$27.4 million and about $280 million cannot"),
    ((YEN, BOTH, "$280 million"), "disputed", 2, "one is 4.3 times the other"),
    ((BOTH, "7.1 billion yen"), "disputed", 2, "7.1 billion yen and 6.5 billion yen cannot"),
    (("more than 6.5 billion yen ($65 million)", "$72m"), "compatible", 2, "More than $65 million leaves room for $72m"),
    ((YEN, DOLLARS), "compatible", 2, "no article converts them"),
]


@pytest.mark.parametrize(("words", "verdict", "count", "said"), VERDICTS)
def test_verdicts_on_several_currencies(words, verdict, count, said):
    figures = [told(w, f"a{n}") for n, w in enumerate(words)]
    judged = judge(figures, ALONE)
    assert judged.verdict == verdict
    if verdict != "compatible" or "converts" in said:
        assert len(judged.positions) == count
    assert said in judged.explanation
    for seed in range(4):
        mixed = figures[:]
        random.Random(seed).shuffle(mixed)
        assert judge(mixed, ALONE) == judged


def test_the_sum_in_most_currencies_leads_its_position():
    figures = [told(YEN, "a"), told(DOLLARS, "b"), told(BOTH, "c"), told(YEN, "d")]
    ((first, *_),) = judge(figures, ALONE).positions
    assert first.article == "c"


amounts = st.sampled_from([1.1, 2.8, 6.5, 27.4, 63.0, 65.0, 280.0])
currencies = st.lists(st.sampled_from(["¥", "$", "€"]), min_size=1, max_size=3, unique=True)
hedges = st.sampled_from(["", "about ", "more than "])


@st.composite
def printed_sums(draw):
    first, *others = [f"{sign}{draw(amounts):g} million" for sign in draw(currencies)]
    return draw(hedges) + first + (f" ({'; '.join(others)})" if others else "")


@settings(max_examples=60)
@given(st.lists(printed_sums(), min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_relations_are_symmetric_and_positions_know_no_order(words, shuffler):
    figures = [told(w, f"a{n}") for n, w in enumerate(words)]
    assert all(relation(a, b) == relation(b, a) for a in figures for b in figures)
    assert all(relation(a, a) == "meet" for a in figures)
    found = positions(figures)
    assert sorted(f.id for cluster in found for f in cluster) == sorted(f.id for f in figures)
    assert not any(relation(a, b) == "disjoint" for c in found for a in c for b in c)
    mixed = figures[:]
    shuffler.shuffle(mixed)
    assert positions(mixed) == found
    assert judge(mixed, ALONE) == judge(figures, ALONE)


@pytest.mark.parametrize("off", [0.2, 0.8, 1.2, 3.0])
@pytest.mark.parametrize("way", [-1, 1])
def test_a_conversion_has_room_for_the_rate_of_a_day(off, way):
    a, b = told("90 million yen ($1,000,001)"), told(f"${1_000_001 * (1 + way * off * RATE_OF_THE_DAY):,.2f}", "b")
    assert relation(a, b) == ("meet" if off < 1 else "disjoint")
