"""Numbers that one article sets against each other. Sentences written for this project."""

from __future__ import annotations

import random
import time

import pytest
from helpers_figures import read

from consensus.reconciling.grouping.contrast import contrasted
from consensus.reconciling.grouping.groups import propose_groups
from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.measures import build_measures


def pairs(text):
    """The pairs of numbers that a text sets against each other, as printed."""
    found = contrasted(Reading(f) for f in read("a", text).figures)
    return [tuple(sorted((a.figure.printed, b.figure.printed))) for a, b in found]


OPPOSED = [
    # "put the number at": the number before is meant
    ("The mayor counted 214 flooded cellars. Fire chief Ada Brandt put the number at 187.", ("187", "214")),
    ("The growers lost €19 million, said Nils Aker, their chairman. The insurer puts it at €13 million.", ("€13 million", "€19 million")),
    ("Mina Sorel, the auditor, says losses came to $90 million. The treasurer, Olaf Dahl, has it much lower, at $61 million.", ("$61 million", "$90 million")),
    # or the number after it, where that counts the same
    ("The harbour master put the number of passengers at 236. The owner said 187 passengers were on the ferry.", ("187", "236")),
    ("Police put the turnout at 900. Lena Moor of the tenants' league said that 2,200 people had taken part.", ("2,200", "900")),
    # "said the number was", "its own tally suggested"
    ("Inspectors found 90 fire extinguishers in the hall. The owner said the number was 200.", ("200", "90")),
    ("The board put turnout at 66%. The observers said that their own tally suggested 71%.", ("66%", "71%")),
    ("The board put turnout at 66%. The observers said that their own tally, taken at 60 doors, suggested 71%.", ("66%", "71%")),
    # another sentence with numbers between them
    ("The harbour master put the number of passengers at 236. Of those, 11 were crew. The owner said 187 passengers were on the ferry.", ("187", "236")),
    # parts of a sum are not meant
    ("Clerk Ada Brandt said the list named 187 guests, made up of 175 members and 12 friends. Chief warden Olaf Dahl put the number at 236.", ("187", "236")),
    # one sentence
    ("Police put the march at 8,500, the union at 22,000.", ("22,000", "8,500")),
    ("The owners said 236 people were aboard; the harbour office counted 187.", ("187", "236")),
    ("Organisers said 10,000 people joined Friday's march, against a police estimate of 4,000.", ("10,000", "4,000")),
    ("The bank sees inflation of 8.1% this year; the ministry's own forecast is 7.4%.", ("7.4%", "8.1%")),
    # "it" is a month, too
    ("A loan will cost 85 crowns more a month, said broker Nils Hale. The lender Brick put it at 92 crowns.", ("85", "92")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OPPOSED)
def test_two_sources_of_one_number(text, expected):
    assert set(pairs(text)) == {expected}


NOT_OPPOSED = [
    # one voice
    "Ada Brandt counted 214 flooded cellars. Brandt put the number at 187 for the old town.",
    "The mayor counted 214 flooded cellars. She put the number at 187 for the old town.",
    # an earlier or a later state of one count
    "The mayor counted 214 flooded cellars. Fire chief Ada Brandt had earlier put the number at 187.",
    "The mayor counted 214 flooded cellars. The fire brigade now puts the number at 230.",
    "The mayor counted 214 flooded cellars. Last year, the fire brigade put the number at 187.",
    # other periods, units, things
    "The mayor counted 214 flooded cellars in 2021. Fire chief Ada Brandt put the number at 187 in 2024.",
    "The mayor counted 214 flooded cellars. The insurer puts it at 13 million crowns.",
    "The union said 12 miners died. Police put the number of injured at 31.",
    # far apart in value or in the text
    "The mayor counted 214 flooded cellars. Fire chief Ada Brandt put the number at 9,000.",
    "The mayor counted 214 flooded cellars. " + "The river went on rising through the night. " * 8 + "Fire chief Ada Brandt put the number at 187.",
    # two numbers that could be meant
    "The mayor counted 214 flooded cellars and 150 flooded garages. Fire chief Ada Brandt put the number at 187.",
    # no estimate at all
    "Adults pay 12 crowns, children at 8 crowns.",
    "The hall has 214 seats. The cellar, Ada Brandt said, holds 187 chairs.",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_OPPOSED)
def test_no_contrast(text):
    assert pairs(text) == []


STORY = {
    "a": "Chief warden Olaf Dahl put the number of passengers at 236. The owner, Mina Sorel, said 187 passengers were on the ferry.",
    "b": "Dahl reckons 236 passengers were on the ferry. The list shows 187 passengers, the owner said.",
    "c": "The list of passengers has 187 names of passengers. There were 236 passengers on the ferry.",
}


def measures(told):
    summaries = [read(name, text) for name, text in told.items()]
    return build_measures(summaries, propose_groups(summaries), lambda f: f.article)[0]


def test_one_article_that_sets_the_numbers_against_each_other_makes_all_of_them_one_dispute():
    (disputed,) = [m for m in measures(STORY) if m.verdict == "disputed"]
    assert {p.printed for p in disputed.positions} == {"236", "187"}
    assert {f.article for p in disputed.positions for f in p.figures} >= {"a", "b"}


def test_order_does_not_matter():
    told = list(STORY.items())
    expected = [m.model_dump() for m in measures(STORY)]
    for seed in range(4):
        random.Random(seed).shuffle(told)
        assert [m.model_dump() for m in measures(dict(told))] == expected


def test_hostile_text_costs_linear_time():
    figure = read("a", "The mayor counted 214 cellars. The chief put the number at 187.").figures[-1]
    hostile = "put the number " * 20000
    long = figure.model_copy(update={"quote": hostile + "187", "start": len(hostile), "quote_start": 0, "end": len(hostile) + 3, "quote_end": len(hostile) + 3})
    began = time.process_time()
    list(contrasted([Reading(figure), Reading(long)]))
    assert time.process_time() - began < 10
