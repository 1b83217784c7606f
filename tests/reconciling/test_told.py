"""Quantities that news tells in many words. Sentences written for this project."""

from __future__ import annotations

import pytest
from helpers_figures import read

from consensus.figures.meaning.topics import topic
from consensus.reconciling.grouping.groups import propose_groups
from consensus.reconciling.measures import build_measures


def verdict(texts, printed):
    """The verdict on the measure that holds all of the numbers printed, "" where none does."""
    summaries = [read(f"a{n}", text) for n, text in enumerate(texts)]
    wanted = {
        next(f.id for f in s.figures if f.printed.startswith(p))
        for s, p in zip(summaries, printed, strict=True)
    }
    measures, _ = build_measures(summaries, propose_groups(summaries), lambda f: f.article)
    return next(
        (m.verdict for m in measures if wanted <= {f.id for p in m.positions for f in p.figures}), ""
    )


# two sentences, the number of each, the verdict on both ("" where they are no one measure)
CASES = [
    ("Five of the tram's eight coaches left the rails.", "Seven carriages derailed.", "Five", "Seven", "disputed"),
    ("Some 9,000 people joined the march.", "The union put the crowd at 22,000.", "9,000", "22,000", "disputed"),
    ("The ferry was carrying 410 passengers.", "There were 480 people on board.", "410", "480", "disputed"),
    ("The tram was travelling at 40 kph.", "It hit the wall at a speed of 65 kph, the log shows.", "40 kph", "65 kph", "disputed"),
    ("The bill passed with 88 votes in favour and 61 against.", "Members backed the bill by 88 votes to 64.", "61", "64", "disputed"),
    ("The plan will save 30 million euros a year.", "Savings are put at 45 million euros a year.", "30 million", "45 million", "disputed"),
    ("The families of the dead will each get 40,000 euros.", "The state promised 60,000 euros to each bereaved family.", "40,000 euros", "60,000 euros", "disputed"),
    ("The tram crashed at 6:10 pm.", "The collision happened at 6:42 pm.", "6:10 pm", "6:42 pm", "disputed"),
    ("The report is to be on his desk within ten days.", "The panel must submit its report in six weeks.", "ten days", "six weeks", "disputed"),
    # conversions, quotation marks and days between the words
    ("He was shot on 3 May 2021 from about 30m (98ft) away.", "Judges found that he fired \"from 50 metres\".", "30m", "50 metres", "disputed"),
    ("The state promised 1.5m dollars (£1.1m) to each bereaved family.", "Two million dollars will go to the families of the dead.", "1.5m dollars", "Two million", "disputed"),
    ("The tram was going at 60 kilometres (37 miles) an hour.", "The tram was travelling at 80 kph.", "60", "80", "disputed"),
    # the age of one person
    ("Her nine-year-old niece, Tilda, was found.", "Seven-year-old Tilda was found.", "nine", "Seven", "disputed"),
    ("Anna Holm, whose nine-year-old son survived, was hurt.", "The nurse, 34, and Holm were hurt.", "nine", "34", ""),
    # the only number of its kind and size in each report
    ("The raiders took works worth $4 million.", "Insurers value the stolen works at $5.5 million.", "$4 million", "$5.5 million", "disputed"),
    ("The jet came to rest 180 metres past the runway.", "It stopped 230 metres beyond the end of the runway.", "180 metres", "230 metres", "disputed"),
    ("It was 31C in the stadium.", "In the stadium it was 34C.", "31C", "34C", "disputed"),
    ("It took 150 divers to search the harbour.", "In all, 190 divers took part in the search of the harbour.", "150", "190", "disputed"),
    # another number of the report is as near in size
    ("The raiders took works worth $4 million.", "The museum spent $5 million on alarms; the works are worth $5.5 million.", "$4 million", "$5 million", ""),
    # "about" does not reach over half an hour
    ("The tram crashed at about 2:05 p.m.", "The crash happened at 1:37 p.m.", "2:05 p.m.", "1:37 p.m.", "disputed"),
    ("The tram crashed at about 2 p.m.", "The crash happened at 1:50 p.m.", "2 p.m.", "1:50 p.m.", "agreed"),
    # the year that a date prints is not another year
    ("The works, opened in 1961, will close.", "The works, opened in 1966, are to close.", "1961", "1966", "disputed"),
    # what a ferry may carry is not whom it carried; another employer's staff
    ("The ferry was licensed for 180 passengers.", "The ferry was carrying 218 passengers.", "180", "218", ""),
    ("Varga Steel employs 230 people.", "Ostmann, which has 140 staff, declined to comment.", "230", "140", ""),
    # those who attacked, whatever they are called, and those who broke in
    ("Some 60 raiders took part in the attack.", "A guard spoke of about 110 bandits on ponies.", "60", "110", "disputed"),
    ("\"Perhaps 20 or 30\" attackers came, he said.", "Over 70 gunmen came.", "20 or 30", "70", "disputed"),
    ("The number of assailants is put at four.", "A cook saw six gunmen on the stairs.", "four", "six", "disputed"),
    ("The plan will save 30 million kronor ($3m) a year.", "The plan is supposed to save 47 million kronor a year.", "30 million", "47 million", "disputed"),
    ("It is the largest rally since 2011, when 300,000 people marched.", "In 2011, some 190,000 people marched through the city.", "300,000", "190,000", "disputed"),
    ("Four men broke a skylight at dawn.", "Five people entered the gallery by the roof.", "Four", "Five", "disputed"),
    ("Six men broke a skylight at dawn.", "Police arrested nine people.", "Six", "nine", ""),
    ("Soldiers killed 14 of the gunmen.", "About 40 gunmen attacked the depot.", "14", "40", ""),
    ("Two gunmen are still at large.", "About five gunmen attacked the depot.", "Two", "five", ""),
    ("Three gunmen were captured.", "About eight gunmen attacked the depot.", "Three", "eight", ""),
    ("Police recovered four items taken from the gallery.", "Eleven objects were taken from the gallery.", "four", "Eleven", ""),
    # what was stolen, and how many helicopters came
    ("Eleven objects were taken.", "The gang made off with nine pieces.", "Eleven", "nine", "disputed"),
    ("Eleven objects are missing, the curator said.", "Nine items were taken.", "Eleven", "Nine", "disputed"),
    ("Three navy helicopters dropped blankets.", "Five helicopters of the navy flew in blankets.", "Three", "Five", "disputed"),
    # vehicles are not people, and what may be carried is not what was
    ("The ferry was carrying 31 vehicles.", "The ship was transporting 19 vehicles.", "31", "19", "disputed"),
    ("The ferry was carrying 31 vehicles.", "The ferry was carrying 31 passengers.", "31", "31", ""),
    ("The ferry's permit allowed it to take 180 passengers.", "The ferry was carrying 218 passengers.", "180", "218", ""),
    ("The ferry's permit allowed it to take 180 passengers.", "The ferry, built in Orrin in 1987, was licensed to carry 240 passengers.", "180", "240", "disputed"),
    ("That puts the number of people on board at 240.", "The ferry was carrying 196 people.", "240", "196", "disputed"),
    ("Nine bogies of the express derailed.", "Twelve coaches derailed.", "Nine", "Twelve", "disputed"),
    # a crowd; not the police at it
    ("The march drew 150,000.", "By police reckoning 110,000 people had come to the square.", "150,000", "110,000", "disputed"),
    ("Some 40,000 were at the rally on Sunday.", "The rally attracted 65,000 people.", "40,000", "65,000", "disputed"),
    ("The march drew 1,500 officers from all over the land.", "The crowd was put at 1,200.", "1,500", "1,200", ""),
    # how deep a quake was; not its aftershock, nor water
    ("The tremor had a depth of 66 km.", "The institute has it 44 kilometres down.", "66", "44", "disputed"),
    ("The tremor had a depth of 66 km.", "A second tremor came 24 kilometres down.", "66", "24", ""),
    # when it left
    ("The jet took off at 2:21 p.m.", "The plane had left at 14:38.", "2:21 p.m.", "14:38", "disputed"),
    ("The lorry hit the tram around 8am.", "The tram crashed at 8.55 am.", "8am", "8.55 am", "disputed"),
    ("Medics came soon after the accident at 08:55 (06:55 GMT), officials said.", "The tram crashed at 8.15 am.", "08:55", "8.15 am", "disputed"),
    # how many were let in; how long it lasted
    ("The permit was for only 9,000 people.", "Some 2,000 were authorised, police said.", "9,000", "2,000", "disputed"),
    ("The permit was for only 9,000 people.", "Some 22,000 people came to the show.", "9,000", "22,000", ""),
    ("The raid lasted barely five minutes.", "The robbers were done in an operation of only 11 minutes.", "five minutes", "11 minutes", "disputed"),
    # a sum that another body adds
    ("The minister announced 10 lakh rupees for the next of kin. The premier also announced 2 lakh rupees for the next of kin.", "The next of kin get 10 lakh rupees.", "2 lakh", "10 lakh", ""),
    # a fine, not an earlier one; losses of several years; a delay
    ("The bank will pay a penalty of $8.8 billion.", "The bank was fined $9.4 billion by the court.", "$8.8 billion", "$9.4 billion", "disputed"),
    ("In 2016 the bank paid a fine of $640 million.", "The bank will pay a penalty of $900 million.", "$640 million", "$900 million", ""),
    ("It had lost almost $600 million over five years.", "The unit ran up $730 million in losses over the past five years.", "$600 million", "$730 million", "disputed"),
    ("The jet left one hour behind its timetable.", "The plane took off over two hours late.", "one hour", "two hours", "disputed"),
    # who is still hunted; how many served on a ship, however they are called
    ("Police said 99 inmates have yet to be caught.", "Some 77 prisoners are still being sought.", "99", "77", "disputed"),
    ("The ship has a crew of 18.", "The vessel was carrying 20 crew members.", "18", "20", "disputed"),
    ("On board were 105 people, among them 12 crew members.", "It had eleven crew.", "12", "eleven", "disputed"),
    ("The ferry was carrying 175 passengers and crew.", "The ship has a crew of 160.", "175", "160", ""),
    # who was saved is not all who were on board; a wheeler in a flooded street is no crowd
    ("Officials spoke of 106 people on the plane.", "The office says that 33 people survived the crash.", "106", "33", ""),
    ("A driver shoves his three wheeler along a flooded street.", "The storm flooded two streets.", "three", "two", ""),
    # when help was called
    ("The crew sent a mayday at 3.10pm.", "The first call for help was picked up at 4.25 pm.", "3.10pm", "4.25 pm", "disputed"),
    # another year's crowd, another place's cuts
    ("In 2016 some 20,000 people joined the march.", "Some 9,000 people joined the march.", "20,000", "9,000", ""),
    ("Medics treated 31 marchers.", "Some 36 marchers joined the rally in the rain.", "31", "36", ""),
    ("The bill passed with 88 votes in favour and 61 against.", "Some 61 flights were cancelled.", "61", "61", ""),
    ("Varga will cut 600 jobs in Orrin.", "Varga will cut 450 jobs in Tarnfield.", "600", "450", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "first", "second", "expected"), CASES)
def test_one_quantity_in_other_words(one, two, first, second, expected):
    assert verdict([one, two], [first, second]) == expected


def test_an_article_that_tells_what_was_said_before_has_both_numbers():
    one, two, three = "They took 14 objects.", "Eighteen items were taken. Prosecutors had originally spoken of 14.", "Eighteen objects are missing."
    assert verdict([one, two, three], ["14", "Eighteen", "Eighteen"]) == "disputed"


def test_a_speed_with_a_conversion_is_told_per_hour_by_its_unit():
    one, two = "The tram was going at 60 kilometres (37 miles) an hour.", "The tram was travelling at 80 kph."
    assert verdict([one, two], ["60", "80"]) == "disputed"


# what sort of quantity is told
TOPICS = [
    ("Some 40 trucks took part.", "40", ""),
    ("The barge was carrying 90 containers.", "90", ""),
    ("The snow lay two metres deep.", "two metres", ""),
    ("The tremor was 40 km deep.", "40 km", "depth of the quake"),
    ("Some 300 raiders took part.", "300", "attackers"),
    ("The barge was licensed to carry 40 people and 12 trucks.", "12", "vehicles it may carry"),
]


@pytest.mark.parametrize(("text", "printed", "expected"), TOPICS)
def test_things_are_no_people(text, printed, expected):
    assert next(topic(f) for f in read("a", text).figures if f.printed == printed) == expected


def test_a_number_that_no_wording_tells_has_no_topic():
    (figure,) = read("a", "He keeps 40 hens.").figures
    assert topic(figure) == ""


def test_those_on_board_who_are_passengers_and_crew_together_are_no_dispute():
    told = [
        read("a", "The ferry Alder carried 238 passengers and five crew members, the owner said."),
        read("b", "The ferry Alder, with 238 passengers and a crew of five, had just left Orrin."),
        read("c", "Boats came for the 243 people aboard the ferry Alder."),
    ]
    measures, _ = build_measures(told, propose_groups(told), lambda figure: figure.article)
    assert not [m.label for m in measures if m.verdict == "disputed"]
