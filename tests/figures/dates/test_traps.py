"""What looks like a date and is none, and clock times. Development cases."""

import pytest
from helpers_dates import expected, found

from consensus.figures.dates import find_dates

TRAPS = [
    "It may rain.",
    "May I come in?",
    "It may take 18 months.",
    "Theresa May resigned.",
    "a speech by Theresa May to the party",
    "They march for peace.",
    "The March on the capital drew thousands.",
    "Soldiers march 20 miles.",
    "an august body",
    "The Sun reported it.",
    "The Sun Club has members.",
    "We are ready.",
    "We may wed soon.",
    "The cat sat down.",
    "a second time",
    "the second man",
    "the third quarter of the game",
    "a quarter of the votes",
    "the second half was dull",
    "2000 people came",
    "2000 soldiers",
    "2024 votes were cast",
    "1,959 people",
    "more than 2000 of them",
    "about 1500 troops",
    "in 2000 villages",
    "£2024",
    "$2000",
    "2024 km",
    "1950 MW",
    "flight 1549",
    "0.2024",
    "2024.5 points",
    "No. 2019",
    "room 2012 is closed",
    "18 months",
    "for two weeks",
    "in the past two weeks",
    "within three days",
    "the last two weeks",
    "years ago",
    "several months ago",
    "a few days ago",
    "the score was 3-2",
    "a 52-48 vote",
    "a 5-4 ruling",
    "Black Friday sales",
    "the Mail on Sunday",
    "the Sunday Times",
    "every Monday",
    "on Mondays",
    "today's world",
    "USA Today",
    "the Today programme",
    "a 3:1 ratio",
    "in 12:48 of play",
    "call 020 7946 0000",
    "call 555-2019",
    "version 2.0.2024.1",
    "the 1/2 mark",
    "the A1 road",
    "Apollo 13 may fly",
    "June Smith sang.",
    "April Jones was found.",
    "Mar the view",
    "Dec the halls",
    "Jan said so.",
    "Sat at home, he slept.",
    "Mon ami",
    "the fall of the city",
    "spring water",
    "a winter coat",
    "first of all",
    "the final half-hour",
    "tax 20 people",
    "H2O levels",
    "Q5 in the list",
    "13/13/2024",
    "99/99/9999",
    "February 30, 2024",
    "June 31",
    "9999999999999999999999 years ago",
    "2024² points",
    "20250501",
    "12345-01-01",
    "A 100-year-old",
    "Sunderland",
    "Maybe",
    "Marching",
    "Junes",
    "Decade",
    "Octopus",
    "It took ten to twelve weeks.",
    "about five to six people",
    "at ten to twelve per cent",
    "half to three quarters of them",
    "the two past presidents",
    "a score of five to two",
    "two in the crowd",
]


@pytest.mark.parametrize("text", TRAPS)
def test_no_date(text: str) -> None:
    assert found(text) == []


# published Thursday, 1 May 2025
CLOCK = [
    ("at 12:48 PM IST", "12:48 PM IST = 12:48"),
    ("at 9 a.m. on Monday", "9 a.m. = 09:00; Monday = 2025-04-28"),
    ("at 9 a.m.", "9 a.m. = 09:00"),
    ("at 9am", "9am = 09:00"),
    ("at 9.30am", "9.30am = 09:30"),
    ("at 9:30 p.m. EST", "9:30 p.m. EST = 21:30"),
    ("at 7pm local time", "7pm local time = 19:00"),
    ("at 08:30 GMT", "08:30 GMT = 08:30"),
    ("at 0830 GMT", "0830 GMT = 08:30"),
    ("at 14:30", "14:30 = 14:30"),
    ("at 12 a.m.", "12 a.m. = 00:00"),
    ("at 12 p.m.", "12 p.m. = 12:00"),
    ("at noon", "noon = 12:00"),
    ("at midnight", "midnight = 00:00"),
    ("around noon", "noon = 12:00"),
    ("by 5 o'clock", "5 o'clock = 05:00"),
    ("at 5 o'clock in the afternoon", "5 o'clock in the afternoon = 17:00"),
    ("at a quarter past two", "a quarter past two = 14:15"),
    ("at a quarter past two, before dawn", "a quarter past two = 02:15"),
    ("at a quarter past two in the afternoon", "a quarter past two = 14:15"),
    ("It went down at twenty to eight.", "twenty to eight = 07:40"),
    ("It went down at twenty to eight in the evening", "twenty to eight = 19:40"),
    ("by half past three", "half past three = 15:30"),
    ("It was ten past ten when the evening train left", "ten past ten = 22:10"),
    ("by six o'clock this morning", "six o'clock = 06:00; this morning = 2025-05-01"),
    ("at 9 o'clock last evening", "9 o'clock = 21:00; last evening = 2025-04-30"),
    ("at seven in the morning", "seven = 07:00"),
    ("at 7.40 in the evening", "7.40 = 19:40"),
    ("at 4.40 on Sunday morning", "4.40 = 04:40; Sunday morning = 2025-04-27"),
    ("at twenty-five past 6", "twenty-five past 6 = 06:25"),
    ("from 9am to 5pm", "9am to 5pm = 09:00/17:01"),
    ("9-11 a.m.", "9-11 a.m. = 09:00/11:01"),
    ("between 6 and 7 p.m.", "6 and 7 p.m. = 18:00/19:01"),
    ("11 a.m.-2 p.m.", "11 a.m.-2 p.m. = 11:00/14:01"),
    ("from 9 p.m. to 2 a.m.", "9 p.m. to 2 a.m. = 21:00/02:01"),
    ("May 01 2025 | 12:47 PM IST", "May 01 2025 = 2025-05-01; 12:47 PM IST = 12:47"),
    ("2025-05-01 12:47", "2025-05-01 = 2025-05-01; 12:47 = 12:47"),
    ("at 3.15pm BST", "3.15pm BST = 15:15"),
    ("at 10:05:30 UTC", "10:05:30 UTC = 10:05"),
    ("12:48 PM ISTहिंदी", "12:48 PM IST = 12:48"),
]


@pytest.mark.parametrize(("text", "times"), CLOCK)
def test_clock(text: str, times: str) -> None:
    assert found(text) == expected(times)


def test_clock_fields() -> None:
    (time,) = find_dates("at 12:48 PM IST")
    assert (time.kind, time.dimension, time.unit) == ("time", "time-of-day", "IST")
    assert (time.base_low, time.base_high) == (768.0, 769.0)
    (hour,) = find_dates("at 9 a.m.")
    assert (hour.base_low, hour.base_high) == (525.0, 555.0)


JOINED_UP = [
    ("In May 2024, 15,000 people left; by June 3,000 had returned.",
     "May 2024 = 2024-05; June = 2024-06"),
    ("In 2024 3,000 people left and 2000 people came.", "2024 = 2024"),
    ("On 1 May 20 people left.", "1 May = 2025-05-01"),
    ("On May 1 20 people left.", "May 1 = 2025-05-01"),
    ("Of the 1,500 sold in 1999, 300 were blue.", "1999 = 1999"),
    ("They marched in March; it may rain in May.", "March = 2025-03; May = 2025-05"),
]


@pytest.mark.parametrize(("text", "dates"), JOINED_UP)
def test_dates_beside_numbers(text: str, dates: str) -> None:
    assert found(text) == expected(dates)
