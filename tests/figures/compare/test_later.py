"""Earlier and later states of one running count. Sentences written for this project."""

from __future__ import annotations

import re

import pytest
from helpers_told import told
from helpers_told import told_on as verdict

from consensus.figures.compare import judge
from consensus.figures.compare.over_time.timeline import Timeline

FIRST, SECOND = "2026-03-03", "2026-03-04"


TWELVE, FIFTEEN = "Police said [12] people were killed.", "Hospitals listed [15] people killed."

LATER = [
    # a day later, an hour later
    ((TWELVE, FIRST), (FIFTEEN, SECOND)),
    ((TWELVE, "2026-03-03T09:00"), (FIFTEEN, "2026-03-03T18:30")),
    ((TWELVE, "2026-03-03T09:00+02:00"), (FIFTEEN, "2026-03-03T08:30-05:00")),
    # the text tells the change
    ((TWELVE, FIRST), ("The number of people killed rose to [15].", FIRST)),
    (("The fire was [12%] contained.", FIRST), ("Containment has grown to [15%].", FIRST)),
    (("The fire was [15%] contained.", FIRST), ("Containment fell to [12%] overnight.", FIRST)),
    # so do the bodies that are found
    (("On Saturday [2] bodies were found.", FIRST), ("By Sunday [4] bodies had been found.", SECOND)),
    # ... and those who are saved
    (("[51] people were brought ashore.", FIRST), ("[74] survivors were plucked from the water.", SECOND)),
    # people taken to hospital become more
    (
        ("Police said [38] people were taken to hospital on Tuesday evening.", FIRST),
        ("By Wednesday noon [61] people had been treated in hospital.", SECOND),
    ),
    # ... also where nothing dates either
    ((TWELVE, ""), ("The number of people killed rose to [15].", "")),
    (("[14] civilians were killed.", ""), ("It is now [15] civilians and two soldiers.", "")),
    # what a storm has damaged is counted for days
    (("Some [5,000] poles were uprooted.", FIRST), ("[21,400] poles were damaged.", SECOND)),
    # what rises with the toll
    (
        ("Officials said [64] people were injured.", FIRST),
        ("The death toll rose to 11 on Sunday, with [87] others injured.", FIRST),
    ),
    # people held become more, people missing more or fewer where the texts date them
    (
        ("[2] people were in custody.", FIRST),
        ("Police have arrested [11] people, the prosecutor said.", SECOND),
    ),
    # what was counted for longer
    (
        ("More than [30] aftershocks were felt in the first 12 hours.", ""),
        ("It had logged [58] aftershocks.", ""),
    ),
    # a share of a count of votes that is under way
    (
        ("With [54%] of polling stations reporting, the bill was ahead.", ""),
        ("Results from [63%] of the stations were in.", ""),
    ),
    (
        ("Turnout was [38%], in partial results.", ""),
        ("Turnout was [37%] in the end.", ""),
    ),
    # a toll for the time being
    (
        ("The storm killed [17] people, and that number is likely to rise.", FIRST),
        ("The storm killed [23] people.", FIRST),
    ),
    (("First reports spoke of [17] people killed.", ""), ("[23] people were killed.", "")),
    # people rescued so far
    (("[61] people were rescued.", FIRST), ("So far [67] people have been rescued.", FIRST)),
    # the earlier count is one of the morning, or of the afternoon
    (
        ("In the middle of the afternoon [2] people were confirmed killed.", FIRST),
        ("[4] people were confirmed killed.", FIRST),
    ),
    (
        ("The fire had burned [18,400] acres by Tuesday morning.", FIRST),
        ("Acres burned so far [19,120]", FIRST),
    ),
]
# "Fifteen" after "twelve", though neither is dated.
RISEN = [
    "The prosecutor said that the death toll was now [15].",
    "The death toll has gone up to at least [15].",
    "Fireworks blast: death toll reaches [15]",
    "Three more victims died, bringing the death toll to [15].",
    "The death toll rose from 12 to [15].",
    "The number of people killed was raised to at least [15].",
    "The number killed now stands at more than [15].",
    "Three more were found, which takes the official toll to [15].",
    "The death toll has more than doubled to [15].",
]
NOT_RISEN = [
    "The death toll could now reach [15].",
    "They were killed on the road to [15] villages.",
    "Now police say that [15] people were killed.",
    "Fifty people raised money for the families of the [15] killed.",
]


@pytest.mark.parametrize("sentence", RISEN)
def test_a_toll_told_to_have_risen_is_the_later_one(sentence):
    judged = verdict((TWELVE, ""), (sentence, ""))
    assert (judged.verdict, judged.reason) == ("compatible", "as-of")


@pytest.mark.parametrize("sentence", NOT_RISEN)
def test_a_toll_not_told_to_have_risen_stays_disputed(sentence):
    assert verdict((TWELVE, ""), (sentence, "")).verdict == "disputed"


SO_FAR = [
    ("Only [2] of the dead have been identified up to now.", "The [9] bodies identified so far are named."),
    ("Only [2] of them - a man and a girl of ten - were identified so far.", "[9] of them were identified."),
    ("So far, the coroner said, [2] people were identified.", "The coroner has identified [9] people."),
    ("As of Monday [2] victims were identified.", "The list of those identified so far has [9] victims."),
    ("Inspectors have so far visited [2] farms.", "Inspectors visited [9] farms."),
    ("The fund has helped [2] families to date.", "The fund helped [9] families."),
]
NOT_SO_FAR = [
    # a plain total is lower
    ("Inspectors visited [2] farms.", "Inspectors have so far visited [9] farms."),
    # said of something else
    ("Inspectors visited [2] farms, and nobody has so far complained.", "Inspectors visited [9] farms."),
    ("Inspectors visited [2] farms so far away that nobody came.", "Inspectors visited [9] farms."),
    # one count held against the other
    ("Only [2] farms were visited so far, said the union, which disputes the count.", "[9] farms were visited."),
]


@pytest.mark.parametrize("pair", SO_FAR, ids=lambda pair: pair[0])
def test_the_lower_count_so_far_is_no_rival(pair):
    for order in (pair, pair[::-1]):
        judged = verdict(*((each, "") for each in order))
        assert (judged.verdict, judged.reason) == ("compatible", "as-of")


@pytest.mark.parametrize("pair", NOT_SO_FAR, ids=lambda pair: pair[0])
def test_what_is_no_lower_count_so_far_is_a_rival(pair):
    assert verdict(*((each, "") for each in pair)).verdict == "disputed"


def test_a_count_so_far_that_came_later_and_is_lower_is_a_rival():
    pair = ("Inspectors have so far visited [2] farms.", SECOND), ("Inspectors visited [9] farms.", FIRST)
    assert verdict(*pair).verdict == "disputed"


EARLY = "No was ahead by a margin of [61,000] votes, with the count completed at 98 % of polling booths."
COUNTED_ON = [
    (EARLY, "With more than 99 percent of polling stations in, the gap was [57,000] votes."),
    (EARLY, "The final margin was [57,000] votes."),
    ("With 98% of precincts reporting, she had a lead of [61,000].", "She won by a margin of [57,000] votes."),
    ("In partial results he had [61,000] votes.", "He had [64,000] votes in the end."),
    ("Yes had [50.3%] with 41.5 per cent of the votes counted.", "Yes had [50.1%], with 87 % of ballots counted."),
    ("After 40 percent of tables had been counted No led by [900] votes.", "No won by [700] votes."),
]
NOT_COUNTED_ON = [
    # one part, or no part told: "62 percent of the votes" were won
    (EARLY, "With 98 percent of polling stations in, the gap was [57,000] votes."),
    ("He won 62 percent of the votes, a margin of [61,000] votes.", "He won by [57,000] votes."),
    # the last two percent move no share by nine
    ("With 98% of precincts reporting, Yes had [40.8%].", "Yes won [49.8%]."),
    # not votes
    ("With 98% of precincts reporting, police counted [61,000] protesters.", "Police saw [57,000] protesters."),
]


@pytest.mark.parametrize("pair", COUNTED_ON, ids=lambda pair: pair[0])
def test_states_of_one_count_of_votes_are_told_by_the_part_counted(pair):
    for order in (pair, pair[::-1]):
        judged = verdict(*((each, "") for each in order))
        assert (judged.verdict, judged.reason) == ("compatible", "as-of")
        assert judged.positions[0][0].quote == pair[1].replace("[", "").replace("]", "")


@pytest.mark.parametrize("pair", NOT_COUNTED_ON, ids=lambda pair: pair[1])
def test_numbers_of_one_part_counted_stay_disputed(pair):
    assert verdict(*((each, "") for each in pair)).verdict == "disputed"


CLOSED = "The shares closed [3%] lower."
DURING_TRADING = [
    "At 11:38 a.m. in the capital the shares stood [3.7%] lower.",
    "The shares were down [3.7%] by 10.03am GMT.",
    "Shares lost [3.7%] in early trading, before they closed 3% lower.",
    "At noon the stock was [3.7%] down.",
    "The index was down [3.7%] at 1010 GMT.",
]


@pytest.mark.parametrize("sentence", DURING_TRADING)
def test_a_price_of_an_hour_and_of_the_close_are_two_moments(sentence):
    for order in ((CLOSED, sentence), (sentence, CLOSED)):
        judged = verdict(*((each, FIRST) for each in order))
        assert (judged.verdict, judged.reason) == ("compatible", "as-of")
        assert "of an hour of trading" in judged.explanation


ONE_MOMENT = [
    "The shares ended the day [3.7%] lower.",
    "The shares fell [3.7%] on Friday.",
    # a price, no hour
    "The shares closed [3.7%] lower at 12.97 crowns.",
    "The shares were lower by [3.7%] at 12.97 crowns.",
    # no market
    "At 11:38 a.m. the vote share stood at [3.7%].",
]


@pytest.mark.parametrize("sentence", ONE_MOMENT)
def test_prices_of_one_moment_stay_disputed(sentence):
    assert verdict((CLOSED, FIRST), (sentence, FIRST)).verdict == "disputed"


SAVED = "[74] people were rescued.", "[77] people were rescued."
STILL_DISPUTED = [
    # the same day, and nothing tells which is later
    ((TWELVE, FIRST), (FIFTEEN, FIRST)),
    ((TWELVE, ""), (FIFTEEN, "")),
    (("[61] people were rescued.", FIRST), ("[67] people were rescued.", FIRST)),
    # a toll does not fall
    ((FIFTEEN, FIRST), (TWELVE, SECOND)),
    # what may still happen is no count
    ((TWELVE, FIRST), ("The mayor fears that the number killed will rise to [15].", FIRST)),
    ((TWELVE, SECOND), ("The number of people killed rose to [15].", FIRST)),
    # neither a price nor a length goes on
    (("The bridge cost [12] crowns.", FIRST), ("The cost of the bridge rose to [15] crowns.", SECOND)),
    # ... nor do containers, though a fire is contained and ballots are counted
    (
        ("Agents saw the seals of [12] ballot containers broken.", FIRST),
        ("An agent counted [15] ballot containers.", SECOND),
    ),
    # a vote that was taken does not go on
    (("There were [97] votes against the bill.", FIRST), ("There were [98] votes against the bill.", SECOND)),
    (("The bill passed by 171 votes to [142].", FIRST), ("It got 171 votes, with [141] against.", SECOND)),
    # somebody holds his count against the other one
    (
        ("The ministry said [37] people were detained.", FIRST),
        ("Lawyers had the names of [52] people detained and accused the ministry of a cover-up.", SECOND),
    ),
    (
        ("The institute counted [15] people killed.", SECOND),
        ("The office said [12] people were killed and not the figure given in the capital.", FIRST),
    ),
    # ... though the other one is told to have risen
    (
        ("The death toll has reached [15].", ""),
        ("The office said [12] people were killed and not the figure given in the capital.", ""),
    ),
    # nobody came on board meanwhile
    (("The [15] crew members are in custody.", FIRST), ("All [16] men on board are in custody.", SECOND)),
    (("[207] passengers and crew were arrested.", FIRST), ("[212] passengers were arrested.", SECOND)),
    # the higher count is the older one; a price may rise too
    (("[17] people were killed, and that is likely to rise.", SECOND), (("[23] people were killed.", FIRST))),
    (("The ticket costs [12] crowns and is likely to rise.", ""), ("The ticket costs [15] crowns.", "")),
    # hospitals are no people taken there
    (("The union named [12] hospitals.", FIRST), ("The union named [15] hospitals.", SECOND)),
    # a morning's count is higher than the undated one
    (("By Tuesday morning [19,120] acres had burned.", FIRST), ("Acres burned so far [18,400]", FIRST)),
]


@pytest.mark.parametrize("pair", LATER, ids=lambda pair: pair[1][0])
def test_a_later_state_of_a_running_count_is_no_dispute(pair):
    for order in (pair, pair[::-1]):
        judged = verdict(*order)
        assert (judged.verdict, judged.reason) == ("compatible", "as-of")
        assert judged.positions[0][0].quote == re.sub(r"[\[\]]", "", pair[1][0])


@pytest.mark.parametrize("pair", STILL_DISPUTED, ids=lambda pair: pair[1][0])
def test_what_no_later_count_explains_stays_disputed(pair):
    for order in (pair, pair[::-1]):
        assert verdict(*order).verdict == "disputed"


def test_people_missing_become_more_or_fewer_where_the_texts_date_them():
    for one, other in ((20, 27), (27, 20)):
        early = told(f"[{one}] people were missing.", "a1", FIRST)
        late = told(f"[{other}] people were missing.", "a2", SECOND)
        assert judge([early, late], Timeline(lambda f: f.article)).reason == "as-of"
        undated = [f.model_copy(update={"as_of": None}) for f in (early, late)]
        printed = judge(
            undated, Timeline(lambda f: f.article, lambda f: {"a1": FIRST, "a2": SECOND}[f.article])
        )
        # by the days of printing only more: that fewer are missing may be another source's denial
        assert printed.verdict == ("compatible" if other > one else "disputed")


def test_an_article_does_not_date_the_toll_that_it_has_left_behind():
    figures = [
        told("The blast killed [12] people.", "a1"),
        told("The toll was put at [12] killed in the evening.", "a2"),
        told("The blast killed [21] people.", "a2"),
        told("The blast killed [15] people.", "a3"),
    ]
    printed = {"a1": "2026-03-03T11:00", "a2": "2026-03-04", "a3": "2026-03-03T23:00"}
    judged = judge(figures, Timeline(lambda f: f.article, lambda f: printed[f.article]))
    assert (judged.verdict, judged.reason) == ("compatible", "as-of")


def test_what_is_later_than_a_later_state_is_later_too():
    one, five = ("Police said [1] man was killed.", FIRST), ("[5] were killed, likely to go up.", SECOND)
    undated = "Hospitals listed [15] people killed.", ""
    assert verdict(one, undated).verdict == "disputed"
    assert verdict(one, five, undated).reason == "as-of"


def test_a_copy_shows_the_hour_by_which_its_report_was_out():
    told_on = (TWELVE, FIRST), (TWELVE, "2026-03-03T11:00"), (FIFTEEN, "2026-03-03T23:00")
    assert verdict(*told_on, origins={"a1": "wire", "a2": "wire"}).verdict == "compatible"


def test_a_count_goes_on_where_half_of_its_sentences_say_so():
    aside = told("Of those, [119] were brought ashore.", "a1", FIRST)
    saved = told("[119] people were rescued.", "a2", FIRST)
    late = told("[121] people have been rescued.", "a3", SECOND)
    assert judge([aside, saved, late], Timeline(lambda f: f.article)).reason == "as-of"


def test_a_count_that_its_text_dates_to_the_day_of_printing_is_of_its_hour():
    early, late = told(SAVED[0], "a1", FIRST), told(SAVED[1], "a2", FIRST)
    hours = {"a1": f"{FIRST}T17:02", "a2": f"{FIRST}T22:41"}
    assert judge([early, late], Timeline(lambda f: f.article, lambda f: hours[f.article])).reason == "as-of"
    assert judge([early, late], Timeline(lambda f: f.article, lambda f: FIRST)).verdict == "disputed"


def test_a_copy_is_as_old_as_its_first_print():
    copied = (TWELVE, FIRST), (TWELVE, SECOND), ("Hospitals listed [15] people killed.", SECOND)
    judged = verdict(*copied, origins={"a1": "wire", "a2": "wire"})
    assert judged.explanation == "15 is the later count (4 March) and supersedes 12 (3 March)."


def test_a_fourth_victim_told_elsewhere_in_the_article_makes_four_the_later_toll():
    pair = ("Three dead: [3] people were killed.", FIRST), ("Civilian fatalities: [4]", FIRST)
    assert verdict(*pair).verdict == "disputed"
    assert verdict(*pair, risen=lambda f: f.value == 4).verdict == "compatible"


ONE_SENTENCE = [
    "The winning margin went down from [782] to 719.",
    "The council cut the price from [40] to 35 crowns.",
    "Some 6,200 homes are dark, down from [18,000].",
]


@pytest.mark.parametrize("sentence", ONE_SENTENCE)
def test_one_sentence_that_tells_both_states_dates_them(sentence):
    old = told(sentence, "a1")
    value = next(n for n in re.findall(r"[\d,]+\d", sentence) if n != old.printed)
    new = told(sentence.replace("[", "").replace("]", "").replace(value, f"[{value}]"), "a1")
    other = told(f"The count is [{old.printed}].", "a2")
    judged = judge([old, new, other], Timeline(lambda f: f.article))
    assert (judged.verdict, judged.reason) == ("compatible", "as-of")
    assert "one sentence tells the change" in judged.explanation
