"""Two numbers of one thing that are told as two of its states: no dispute. Sentences of this project."""

from __future__ import annotations

import pytest
from helpers_figures import read

from consensus.reconciling.grouping.groups import propose_groups
from consensus.reconciling.grouping.told_as import told_as
from consensus.reconciling.measures import build_measures


def disputed(one, two):
    """Whether two articles of a sentence each are found to dispute anything."""
    summaries = [read("a", one), read("b", two)]
    measures, _ = build_measures(summaries, propose_groups(summaries), lambda f: f.article)
    return any(measure.verdict == "disputed" for measure in measures)


# why nobody is wrong, and the two sentences
KEPT_APART = [
    ("asked, given", "Prosecutors had asked for 14 years in prison.", "The court sentenced him to nine years in prison."),
    ("sought, given", "The families had sought damages of $3 million.", "The families were given damages of $1.2 million."),
    ("expected, reported", "Analysts had expected a profit of 310 million euros.", "The company reported a profit of 280 million euros."),
    ("expected, rose", "Sales rose 4.1 percent.", "Sales are expected to rise 6 percent."),
    ("hoped, was", "The works had cost 52 million euros by March.", "The council had hoped to see the works cost 40 million euros."),
    ("won, needed", "The party won 41 seats.", "The party needs 76 seats for a majority."),
    ("set aside, spent", "The ministry set aside 30 million euros for repairs.", "It has spent 12 million euros on repairs so far."),
    ("before, now", "The dam held 92 million cubic metres before the drought.", "The dam now holds 31 million cubic metres."),
    ("stay, are", "The firm will keep 56,000 staff.", "The firm has 61,000 staff."),
    ("left of them, shut", "The number of plants is to go from 17 to ten.", "The company will shut six plants."),
    ("down to, shut", "Its plants go down to ten from 16, the company said.", "The company will shut eight plants."),
    ("threshold, turnout", "It missed the turnout of 50 percent that would have made it valid.", "Turnout was 37 percent."),
    ("threshold for it, turnout", "Turnout was far less than the 50 percent threshold.", "Turnout was 37 percent."),
    ("may yet rise, killed", "The toll may go beyond 100, he said.", "The crush killed 116 people."),
    ("buried alive, killed", "The landslide buried 2,000 people alive.", "The landslide killed 670 people."),
    ("under way, in all", "Turnout was 31 percent with half of the stations reporting.", "Turnout was 37 percent."),
    ("at the height, in all", "At the height of the storm 300 homes had no heating.", "Officials said 480 homes had no heating."),
    ("a passer-by's count", "I counted ten shots, a neighbour said.", "Police fired three shots."),
    ("a villager's own", "\"We buried seven people ourselves,\" said a baker.", "The mayor said 16 people had been buried."),
    ("what did not happen", "\"Otherwise it is 90 dead,\" he said of the attack.", "The attack left 14 dead."),
    ("since a month long past", "Since October, more than 900 pupils have been taken.", "The school, which has about 610 pupils, is shut."),
    ("low of the day, close", "The shares fell as much as 9.2 percent.", "The shares fell 6.4 percent by the close, when they ended lower."),
    ("half-year, month", "Exports rose 3 percent in the first half.", "Exports rose 7 percent in June."),
    ("operating, after tax", "It made an operating loss of 40 million euros.", "It made a loss of 66 million euros after tax."),
    ("region, state", "The provincial government will pay 2,000 dollars to the heirs.", "The government will pay 5,000 dollars to the heirs."),
    ("for the dead, for the hurt", "The state will pay each of the killed 9,000 dollars.", "The state will pay each of the injured 1,500 dollars."),
    ("a highest point", "Power demand peaked at 39 gigawatts.", "Power demand hit 35 gigawatts."),
    ("employed, came", "The site will employ 540 people.", "Some 300 people came to the meeting."),
    ("employed, to go", "The mill has 640 workers.", "Some 1,700 workers will lose their jobs."),
]  # fmt: skip
DISPUTED = [
    ("The court sentenced him to nine years in prison.", "He was sentenced to seven years in prison by the court."),
    ("The company expects to cut 900 jobs.", "The company will cut 1,300 jobs."),
    ("The company reported a profit of 280 million euros.", "The company made a profit of 208 million euros."),
    ("The party won 41 seats.", "The party won 44 seats."),
    ("The shares closed 6.4 percent lower.", "The shares ended the day 4.6 percent lower."),
    ("It made an operating loss of 40 million euros.", "It made an operating loss of 66 million euros."),
    ("The city will pay 2,000 dollars to each family.", "The city will pay 3,000 dollars to each family."),
    ("The mill has 640 workers.", "The mill has 720 workers."),
    ("The dam now holds 92 million cubic metres.", "The dam holds 75 million cubic metres."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two"), [pair for _, *pair in KEPT_APART], ids=[why for why, *_ in KEPT_APART]
)
def test_two_states_are_no_dispute(one, two):
    assert not disputed(one, two)
    assert not disputed(two, one)


@pytest.mark.parametrize(("one", "two"), DISPUTED)
def test_one_state_is_a_dispute(one, two):
    assert disputed(one, two)
    assert disputed(two, one)


@pytest.mark.parametrize(
    ("clause", "kind", "told"),
    [
        ("the teams needed # to count the jewels", "duration", None),
        ("the party needed # for a majority", "number", "a rule"),
        ("a permit needs # of notice", "duration", "a rule"),
    ],
)
def test_how_long_something_took_is_no_rule(clause, kind, told):
    assert told_as(clause, kind, "").get("rule") == told
