"""Sums in several currencies in one story: groups, verdicts and what a reader sees. Written for this project."""

from __future__ import annotations

import random

import pytest
from helpers_figures import read

from consensus import make_brief
from consensus.output.markdown import to_markdown
from consensus.output.names import Names
from consensus.output.rows import rows_of
from consensus.output.scale import allowed
from consensus.reconciling.grouping.groups import Group, check_groups, propose_groups
from consensus.reconciling.measures import build_measures
from consensus.schema import Article

# Two sentences, and the verdict on the measure that holds their sums; "" where they are two measures.
PAIRS = [
    ("Hackers stole 2.8 billion yen ($27.4 million) from the Kitano exchange.", "Hackers stole about $44 million from the Kitano exchange.", "disputed"),
    ("The cash ferry lost 6.5 billion yen ($65 million) last year.", "The ferry lost $63 million last year.", "agreed"),
    ("The buyer will pay €1 billion ($1.35 billion) for Tellan.", "The buyer pays $1.4bn for Tellan.", "agreed"),
    ("The buyer will pay €1 billion ($1.35 billion) for Tellan.", "The buyer pays $2.1bn for Tellan.", "disputed"),
    ("The buyer will pay €1 billion, or $1.35 billion, for Tellan.", "The buyer pays $2.1bn for Tellan.", "disputed"),
    ("The court fined Grauwerk 110 million reais ($30 million).", "The court fined Grauwerk $30 million.", "agreed"),
    ("The court fined Grauwerk 110 million reais ($30 million).", "The court fined Grauwerk 190 million reais ($30 million).", "disputed"),
    ("The court fined Grauwerk 110 million reais ($30 million).", "The court fined Grauwerk 110 million reais ($27 million).", "agreed"),
    ("The court fined Grauwerk 110 million reais ($30 million).", "The court fined Grauwerk 26 million euros ($30 million).", "agreed"),
    ("The court fined Grauwerk 110 million reais ($30 million).", "The court fined Grauwerk 26 million euros.", ""),
    ("The tunnel will cost 300 million euros ($330 million).", "The firm earned $410 million last year from phones.", ""),
]  # fmt: skip


def money_measures(texts, shuffled=0):
    summaries = [read(name, text) for name, text in zip("abcdef", texts, strict=False)]
    random.Random(shuffled).shuffle(summaries)
    measures, _ = build_measures(summaries, propose_groups(summaries), lambda f: f.article)
    return [m for m in measures if m.kind == "money"]


@pytest.mark.parametrize(("one", "two", "verdict"), PAIRS)
def test_sums_that_share_a_currency_are_compared(one, two, verdict):
    for texts in ((one, two), (two, one)):
        joined = [m for m in money_measures(texts) if len({f.article for p in m.positions for f in p.figures}) > 1]
        assert [m.verdict for m in joined] == ([verdict] if verdict else [])


THEFT = "Hackers stole {} in customer deposits from the Kitano exchange on Monday."


@pytest.mark.parametrize("seed", range(4))
def test_one_conversion_joins_what_two_others_print(seed):
    sums = ("2.8 billion yen", "2.8 billion yen ($27.4 million)", "$26.9 million", "about $280 million")
    (measure,) = money_measures([THEFT.format(sum_) for sum_ in sums], seed)
    assert measure.verdict == "disputed"
    assert measure.unit == "USD"
    assert {frozenset(f.printed for f in p.figures) for p in measure.positions} == {
        frozenset({"2.8 billion yen", "$26.9 million"}),
        frozenset({"$280 million"}),
    }
    assert measure.positions[0].printed == "2.8 billion yen ($27.4 million)"
    assert (measure.positions[0].low, measure.positions[0].high) == (27_350_000, 27_450_000)


def test_without_the_conversion_they_stay_apart():
    assert len(money_measures([THEFT.format("2.8 billion yen"), THEFT.format("$27 million")])) == 2


def test_conversions_alone_join_three_articles():
    sums = ("110 million reais ($30 million)", "€26 million, or $29.4 million,", "23 million pounds ($30 million)")
    (measure,) = money_measures([THEFT.format(sum_) for sum_ in sums])
    assert (measure.verdict, measure.reason, measure.unit) == ("agreed", "unit", "USD")
    assert len(measure.positions) == 1


def test_a_sum_and_its_conversion_in_two_figures_are_one_measure():
    (measure,) = money_measures([THEFT.format("6.5 billion yen, or about $65 million,")])
    assert [f.printed for p in measure.positions for f in p.figures] == ["6.5 billion yen", "$65 million"]


def grouped_by_a_model(sums):
    figures = [f for name, s in zip("abc", sums, strict=False) for f in read(name, THEFT.format(s)).figures]
    money = [f for f in figures if f.kind == "money"]
    return check_groups([Group("M1", "deposits stolen", tuple(f.id for f in money))], money)


def test_a_models_group_may_hold_currencies_that_one_figure_converts():
    groups, reports = grouped_by_a_model(["2.8 billion yen", "$27 million", "2.8 billion yen ($27.4 million)"])
    assert ([len(g.figures) for g in groups], reports) == ([3], [])


def test_a_models_group_of_currencies_that_nobody_converts_is_split():
    groups, reports = grouped_by_a_model(["2.8 billion yen", "$27 million", "€25 million (£20 million)"])
    assert [len(g.figures) for g in groups] == [1, 1, 1]
    assert {report.why for report in reports} == {"a measure of its own: it is in another currency"}


# Of four hands: articles in one wording are copies of one report.
TOLD = (
    THEFT + " Kitano halted withdrawals at noon and apologised.",
    "The Kitano exchange lost customer deposits worth {} to hackers, one of the largest thefts of its kind.",
    "Police in Osaka opened an inquiry after the exchange Kitano lost {} in customer deposits to hackers.",
    "A spokesman put the customer deposits that hackers took from Kitano at {}. Customers queued outside.",
)


def brief_of(*sums):
    told = zip("abcd", TOLD, sums, strict=False)
    return make_brief([Article(id=i, text=t.format(s), published="2019-03-05") for i, t, s in told])


def test_prose_and_tables_name_both_currencies():
    brief = brief_of("2.8 billion yen ($27.4 million)", "about $41 million", "2.8 billion yen")
    said = " ".join(paragraph.text for paragraph in (brief.lede, *brief.paragraphs))
    assert "2.8 billion yen ($27.4 million)" in said
    assert "about $41 million" in said
    text = to_markdown(brief).replace("\\", "")
    assert "$27.4 million and about $41 million cannot both be true" in text
    assert "2.8 billion yen ($27.4 million) or about $41 million" in text


def test_no_article_is_credited_with_the_conversion_of_another():
    brief = brief_of("2.8 billion yen ($27.4 million)", "2.8 billion yen ($26.1 million)", "3.9 billion yen")
    said = " ".join(paragraph.text for paragraph in (brief.lede, *brief.paragraphs))
    assert "2.8 billion yen ($27.4 million): a" in said
    assert "2.8 billion yen ($26.1 million): b" in said


def test_a_conversion_is_left_off_where_all_print_one_currency_and_not_all_convert_it():
    brief = brief_of("2.8 billion yen ($27.4 million)", "2.8 billion yen", "3.9 billion yen")
    said = " ".join(paragraph.text for paragraph in (brief.lede, *brief.paragraphs))
    assert "(2.8 billion yen: a and b; 3.9 billion yen: c)" in said


def test_a_plot_says_which_sum_is_not_given_in_its_currency():
    brief = brief_of("2.8 billion yen ($27.4 million)", "$41 million", "2.8 billion yen", "$42 million")
    (measure,) = (m for m in brief.measures if m.kind == "money")
    told = {row.printed: allowed(row.range, measure) for row in rows_of(Names(brief), measure)}
    assert told["2.8 billion yen"] == "not given in USD"
    assert told["2.8 billion yen ($27.4 million)"] == "27,350,000 to 27,450,000 USD"
