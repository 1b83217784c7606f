"""Weekdays and relative dates, resolved against the day of publication. Development cases."""

import datetime

import pytest
from helpers_dates import expected, found

from consensus.figures.dates import find_dates

FRIDAY = datetime.date(2025, 5, 2)

# published Thursday, 1 May 2025
WEEKDAYS = [
    ("The two sides met on Thursday.", "Thursday = 2025-05-01"),
    ("On Thursday, both countries held a ceremony.", "Thursday = 2025-05-01"),
    ("On Monday, the ministry confirmed it.", "Monday = 2025-04-28"),
    ("A storm hit the coast on Friday.", "Friday = 2025-04-25"),
    ("The agency reported Wednesday that it is done.", "Wednesday = 2025-04-30"),
    ("The envoy said on Monday that aid would follow.", "Monday = 2025-04-28"),
    ("The envoy will arrive on Monday.", "Monday = 2025-05-05"),
    ("On Friday the council will vote.", "Friday = 2025-05-02"),
    ("The vote is due on Tuesday.", "Tuesday = 2025-05-06"),
    ("The trial is scheduled for Wednesday.", "Wednesday = 2025-05-07"),
    ("Talks are set to resume on Sunday.", "Sunday = 2025-05-04"),
    ("Talks resumed on Sunday.", "Sunday = 2025-04-27"),
    ("The road, which will cross the valley, opened on Friday.", "Friday = 2025-04-25"),
    ("It is to be released on Friday.", "Friday = 2025-05-02"),
    ("last Friday", "last Friday = 2025-04-25"),
    ("last Thursday", "last Thursday = 2025-04-24"),
    ("next Monday", "next Monday = 2025-05-05"),
    ("next Thursday", "next Thursday = 2025-05-08"),
    ("this Saturday", "this Saturday = 2025-05-03"),
    ("this past Sunday", "this past Sunday = 2025-04-27"),
    ("this coming Sunday", "this coming Sunday = 2025-05-04"),
    ("The mayor resigned on Thursday evening.", "Thursday evening = 2025-05-01"),
    ("It fell late on Wednesday night.", "Wednesday night = 2025-04-30"),
    ("in early trading friday , shares fell", "friday = 2025-04-25"),
    ("Thursday's ceremony was short.", "Thursday = 2025-05-01"),
    ("They must reply by Friday.", "Friday = 2025-05-02"),
    ("Twenty had died by Friday.", "Friday = 2025-04-25"),
    ("They held talks from Monday to Wednesday.", "Monday to Wednesday = 2025-04-28/2025-05-01"),
    ("THURSDAY was quiet.", "THURSDAY = 2025-05-01"),
    ("closed since Monday", "Monday = 2025-04-28"),
    ("The strike, planned for Friday, was called off.", "Friday = 2025-05-02"),
]

# the verb that tells the tense may stand far off, or be none
TENSES = [
    ("The plan tabled on Tuesday trims the fund.", "Tuesday = 2025-04-29"),
    ("They plan to vote on Tuesday.", "Tuesday = 2025-05-06"),
    ("Flames had charred 18,400 hectares of forest and brush by Tuesday morning and were held.",
     "Tuesday morning = 2025-04-29"),
    ("Gusts are expected to ease and return on Wednesday afternoon.", "Wednesday afternoon = 2025-05-07"),
    ("A warning is in effect until 10 p.m. Wednesday.", "10 p.m. = 22:00; Wednesday = 2025-05-07"),
    ("Farmers hope for rain on Friday.", "Friday = 2025-05-02"),
    ("The office opens Monday.", "Monday = 2025-05-05"),
    ("The hearing is Monday.", "Monday = 2025-05-05"),
    ("It would be the largest rally since the talks began in late March.", "late March = 2025-03"),
    ("The match was moved to Saturday.", "Saturday = 2025-05-03"),
    ("They aim to finish in the fourth quarter.", "fourth quarter = 2025-10-01/2026-01-01"),
    ("Results of the first quarter will be out soon.", "first quarter = 2025-01-01/2025-04-01"),
    ("Repairs after the January storm will cost millions.", "January = 2025-01"),
    ("Holders will get a premium to Friday's closing price.", "Friday = 2025-04-25"),
    ("ahead of Sunday's election", "Sunday = 2025-05-04"),
    ("Residents told of the noise said so on Monday.", "Monday = 2025-04-28"),
    ("Diners speak about 1964 and about tomorrow.", "1964 = 1964; tomorrow = 2025-05-02"),
    ("Filed Sunday, Sept. 21 under news", "Sunday, Sept. 21 = 2025-09-21"),
    ("Filed Saturday, Sept. 21 under news", "Saturday, Sept. 21 = 2024-09-21"),
    ("The U.K. had found 100 cases by 5th March.", "5th March = 2025-03-05"),
    ("See it from 8.12pm. It sets at 9 p.m. sharp.", "8.12pm = 20:12; 9 p.m. = 21:00"),
]

RELATIVE = [
    ("It opened yesterday.", "yesterday = 2025-04-30"),
    ("It opened yesterday morning.", "yesterday morning = 2025-04-30"),
    ("It opened today.", "today = 2025-05-01"),
    ("It opens tomorrow.", "tomorrow = 2025-05-02"),
    ("Doors open tonight.", "tonight = 2025-05-01"),
    ("Snow fell last night.", "last night = 2025-04-30"),
    ("It opened this morning.", "this morning = 2025-05-01"),
    ("It opened last week.", "last week = 2025-04-21/2025-04-28"),
    ("It opened this week.", "this week = 2025-04-28/2025-05-05"),
    ("It opens next week.", "next week = 2025-05-05/2025-05-12"),
    ("It opened earlier this week.", "earlier this week = 2025-04-28/2025-05-02"),
    ("It opened previously this week.", "this week = 2025-04-28/2025-05-05"),
    ("It opens later this week.", "later this week = 2025-05-01/2025-05-05"),
    ("It opened last month.", "last month = 2025-04"),
    ("It opened this month.", "this month = 2025-05"),
    ("It opens next month.", "next month = 2025-06"),
    ("It opened late last month.", "late last month = 2025-04"),
    ("It opened last year.", "last year = 2024"),
    ("It opened this year.", "this year = 2025"),
    ("It opens next year.", "next year = 2026"),
    ("It opened earlier this year.", "earlier this year = 2025"),
    ("It opens later this year.", "later this year = 2025"),
    ("Earlier this month, it opened.", "Earlier this month = 2025-05"),
    ("It opened last weekend.", "last weekend = 2025-04-26/2025-04-28"),
    ("It opens this weekend.", "this weekend = 2025-05-03/2025-05-05"),
    ("Profit rose last quarter.", "last quarter = 2025-01-01/2025-04-01"),
    ("It opened two days ago.", "two days ago = 2025-04-29"),
    ("It opened a day ago.", "a day ago = 2025-04-30"),
    ("It opened a week ago.", "a week ago = 2025-04-21/2025-04-28"),
    ("It opened two weeks ago.", "two weeks ago = 2025-04-14/2025-04-21"),
    ("It opened three months ago.", "three months ago = 2025-02"),
    ("It opened a year ago.", "a year ago = 2024"),
    ("It opened 10 years ago.", "10 years ago = 2015"),
    ("It opened twenty-five years ago.", "twenty-five years ago = 2000"),
    ("It opened two decades ago.", "two decades ago = 2005"),
    ("The minister said two days ago it opened.", "two days ago = 2025-04-29"),
    ("Last year, it opened.", "Last year = 2024"),
]


@pytest.mark.parametrize(("text", "dates"), WEEKDAYS + TENSES + RELATIVE)
def test_resolved(text: str, dates: str) -> None:
    assert found(text) == expected(dates)


WEAK = [
    ("The state agency reported Thursday.", True),
    ("The spokesman said on Monday that aid will come.", True),
    ("The company told reporters late Wednesday that it agreed.", True),
    ("The paper reported on April 27 that 3,000 came.", True),
    ("He said in a statement on Tuesday it was over.", True),
    ("On Thursday, both countries held a ceremony.", False),
    ("According to a report shared with lawmakers on Wednesday, aid came.", False),
    ("The ceremony took place on April 30 in the border town.", False),
    ("The ship was launched on Friday.", False),
    ("LIMA, June 12 (Agency) - The mayor resigned.", True),
    ("LIMA (Agency) - The mayor resigned on June 12.", False),
    ("Last Updated : May 01 2025", True),
    ("First Published: May 01 2025", True),
    ("Posted on 3 May 2025", True),
    ("Bridge opens\n\nCity Herald03-05-2025\n\nIt opened.", True),
    ("Bridge opens\nMay 3, 2025\nIt opened.", True),
    ("It opened on May 3, 2025.", False),
    ("A study published May 3, 2025, found so.", False),
    ("Officials were told of the offer on May 1.", False),
    ("City Herald\nFriday 2 May 2025 · Subscribe\nIt opened.", True),
    ("City Herald\nNews desk | May 2, 2025 | 3 comments on the story of the day\nIt opened.", True),
    ("By MIDLAND SERVICE\nMay 2, 2025 at 6:51 p.m.\n\nIt opened.", True),
    ("A view of the hall, 8 October 2022. File photo", False),
    ("Copyright 2025 City Herald", True),
    ("It opened in 2025.", False),
    ("They have been told to report to the cabinet on Tuesday.", False),
    ("SULZAU, 18 June 2026. (OGS) The court met.", True),
    ("PORT SELDA, 15 October (VSNA). It opened.", True),
    ("MADHUPUR, Feb. 12: It opened.", True),
    ("Published 05:40, Sunday 27 April\n\nIt opened.", True),
]


@pytest.mark.parametrize(("text", "weak"), WEAK)
def test_dates_of_reports_and_pages_are_weak(text: str, weak: bool) -> None:
    date = next(date for date in find_dates(text, FRIDAY) if date.kind == "date")
    assert date.weak is weak


def test_last_year_of_a_page_from_january() -> None:
    assert found("It opened last month.", datetime.date(2025, 1, 15)) == ["last month = 2024-12"]


def test_a_thursday_on_a_thursday_is_today_not_a_week_early() -> None:
    assert found("It opened on Thursday.") == ["Thursday = 2025-05-01"]


def test_a_stamp_with_unclear_order_is_read_the_way_that_lies_near() -> None:
    assert found("Herald02-05-2025", FRIDAY) == ["02-05-2025 = 2025-05-02"]
    assert found("Herald05-02-2025", FRIDAY) == ["05-02-2025 = 2025-05-02"]


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max, datetime.date(1, 1, 7)])
def test_odd_days_of_publication(day: datetime.date) -> None:
    text = "Last year, next Monday, 900 years ago, on May 5, in June, next weekend, last quarter."
    assert len(find_dates(text, day)) == 7
