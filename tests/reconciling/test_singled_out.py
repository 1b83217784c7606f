"""Numbers of which one singles out a group, a place or a part: no dispute. Sentences of this project."""

from __future__ import annotations

import pytest
from helpers_figures import figure, read

from consensus.reconciling.grouping.affinity import same_date
from consensus.reconciling.grouping.groups import propose_groups
from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.measures import build_measures


def disputed(*texts):
    """Whether articles of a sentence each are found to dispute anything."""
    summaries = [read("abcd"[n], text) for n, text in enumerate(texts)]
    measures, _ = build_measures(summaries, propose_groups(summaries), lambda f: f.article)
    return any(measure.verdict == "disputed" for measure in measures)


# why nobody is wrong, and the two sentences
KEPT_APART = [
    ("two groups", "Twelve firefighters were injured.", "Officials said 31 residents were injured."),
    ("a force's own", "The force recorded 12 hurt in its ranks.", "The clinic recorded 31 civilians hurt."),
    ("the crew's own", "Six crew members were hurt.", "Officials said 41 were hurt."),
    ("an adjective", "Nine senior managers resigned.", "Some 40 managers resigned over the plan."),
    ("a part in a place", "Some 2,300 of the posts in Italy will go.", "The bank will cut 3,600 posts, it said."),
    ("a place and all", "It cancelled 74 flights from its Oslo base on Friday.", "The airline cancelled 212 flights on Friday."),
    ("two places", "About 900 of the insurer's jobs in Scotland will go.", "The insurer said jobs will go, 430 of its jobs in Leeds."),
    ("did and did not", "Three quarters of the pupils did not attend class.", "A quarter of the pupils attended class."),
    ("cancelled and flown", "The company said 80 percent of flights were cancelled.", "Only a fifth of flights took off."),
    ("some of them", "The metro shut 11 stations, eight of them from 9 p.m.", "The metro shut eight stations."),
    ("some and all there are", "Eight carriages derailed.", "The train had 17 carriages."),
    ("trapped and freed", "Rescuers said 14 miners were trapped.", "Rescuers said 9 miners were freed."),
    ("to one hospital", "Some 19 bodies were taken to Orrin General Hospital.", "His crew had brought back 33 bodies."),
    ("a change and a share", "Shares in the firm fell 7 percent.", "About 9 percent of the firm shares in the pension."),
    ("attackers' losses", "The army killed nine of the gunmen.", "The army said three died in captivity."),
    ("foreigners", "Seven foreigners lost their lives in the fire.", "The fire took 19 lives."),
    ("his own people", "The harbour master said 11 of his own people had been stung.", "Twenty-four people were stung."),
    ("seized, not at large", "Three men cut the cable, the prosecutor said.", "Police have arrested four men over the cut cable."),
    ("one of two counts", "9 seized pupils freed after battle, army says", "In all, the state counted 104 pupils: nine were rescued by troops the next day, 21 were freed on March 19 after talks, 71 came home."),
    ("one of two counts, told otherwise", "9 kidnapped Sarian pupils freed after gunbattle, military says", "With them, he said, the state had accounted for all 104 pupils who were seized on March 3: nine were rescued by troops the following day, 21 were freed on March 19 after talks, 71 came home on Thursday."),
    ("damaged, destroyed or damaged", "Some 1,240 houses were partly damaged.", "About 1,700 houses were damaged or destroyed."),
    ("another change", "The stock closed 11.8 percent lower at 59 crowns.", "Turnover was 6.1 percent lower at 3 million crowns."),
]  # fmt: skip
DISPUTED = [
    ("Twelve firefighters were injured.", "Officials said 31 firefighters were injured."),
    ("Nine senior managers resigned.", "Some 14 senior managers resigned."),
    ("Some 2,300 of the posts in Italy will go.", "The bank will cut 2,900 posts in Italy."),
    ("The insurer will shed 900 jobs in Scotland.", "The insurer is to shed 1,300 jobs in Scotland."),
    ("The line shut 11 stations.", "Eight stations were shut."),
    ("The army killed nine gunmen.", "The army killed 14 gunmen."),
    ("Storms killed nine. Another 41 people were hurt in the storms.", "Storms left 27 people hurt."),
    ("Police arrested six men over the theft.", "Police arrested nine men over the theft."),
    ("Eight carriages derailed.", "Eleven carriages derailed."),
    ("North Orrin has sent about 15,000 soldiers to Harlow.", "Pellar has sent some 12,000 soldiers to Harlow."),
]  # fmt: skip


# Known failures: in articles of a sentence each nothing else is there that the number could be of.
TAKEN_FOR_ONE = [("The mill grinds 3,100 sacks.", "The mill sells 520 sacks.")]


@pytest.mark.xfail(strict=True, reason="verbs say nothing without a model")
@pytest.mark.parametrize(("one", "two"), TAKEN_FOR_ONE)
def test_what_is_done_with_things_keeps_them_apart(one, two):
    assert not disputed(one, two)


@pytest.mark.parametrize(
    ("one", "two"), [pair for _, *pair in KEPT_APART], ids=[why for why, *_ in KEPT_APART]
)
def test_a_group_is_not_all(one, two):
    assert not disputed(one, two)
    assert not disputed(two, one)


@pytest.mark.parametrize(("one", "two"), DISPUTED)
def test_one_group_is_a_dispute(one, two):
    assert disputed(one, two)
    assert disputed(two, one)


def test_a_day_labelled_by_mere_words_of_its_clause_is_no_day_of_the_event():
    def day(label, iso, number):
        made = figure(iso, number, kind="date", dimension="date", label=label)
        return Reading(made.model_copy(update={"value": iso, "base_low": number, "base_high": number + 1}))

    event = day("date of the accident", "2026-03-07", 20519.0)
    assert same_date(event, day("date of the train accident", "2026-03-08", 20520.0))
    assert same_date(event, day("date of the night train accident", "2026-03-08", 20520.0))
    assert not same_date(event, day("date of the inquiry's report on the accident", "2026-03-08", 20520.0))
    assert not same_date(event, day("date the crew left the accident", "2026-03-08", 20520.0))
    assert not same_date(event, day("date in: hours accident track", "2026-03-08", 20520.0))
    toll = day("date of the toll of the accident", "2026-03-08", 20520.0)
    assert not same_date(event, toll)


def test_words_that_keep_half_of_the_articles_apart_keep_all_of_them_apart():
    held = "Two thirds of the trains were off the rails that day."
    assert not disputed(
        "Two thirds of the trains did not run.", held, "Only around a third of the trains ran."
    )
