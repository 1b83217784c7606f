"""Dates as whole sentences of news print them. Development cases, written for this project."""

import datetime

import pytest
from helpers_dates import expected, found

from consensus.figures.dates import find_dates

# published Thursday, 1 May 2025
SENTENCES = [
    ("The ferry sank on Tuesday (April 29) off the cape.", "Tuesday (April 29) = 2025-04-29"),
    ("The ferry sank on April 29 (Tuesday) off the cape.", "April 29 (Tuesday) = 2025-04-29"),
    ("Rain fell over the weekend.", "weekend = 2025-04-26/2025-04-28"),
    ("Rain will fall at the weekend.", "weekend = 2025-05-03/2025-05-05"),
    (
        "The freighter caught at the weekend with the drug is expected to tie up.",
        "weekend = 2025-04-26/2025-04-28",
    ),
    ("a weekend trip", ""),
    ("Over the last year prices rose.", ""),
    ("in the last quarter of 2024", "last quarter of 2024 = 2024-10-01/2025-01-01"),
    ("They met on Christmas Day.", "Christmas Day = 2024-12-25"),
    ("They will meet on New Year's Eve.", "New Year's Eve = 2025-12-31"),
    ("They met on New Year’s Day 2020.", "New Year’s Day 2020 = 2020-01-01"),
    ("the 9/11 attacks", "9/11 = 2001-09-11"),
    ("the Sept. 11 attacks", "Sept. 11 = 2001-09-11"),
    ("the Oct. 7 attack", "Oct. 7 = 2023-10-07"),
    ("the January 6 riot", "January 6 = 2021-01-06"),
    ("the Sept. 11, 2012, attack", "Sept. 11, 2012 = 2012-09-11"),
    ("in the summer of '68", "summer of '68 = 1968-06-01/1968-09-23"),
    ("in '98 and again in ’03", "'98 = 1998; ’03 = 2003"),
    ("temperatures in the 80s", ""),
    ("a man in his 80s", ""),
    ("a woman in her late 30s", ""),
    ("people in their early 20s", ""),
    ("back in the mid-80s", "mid-80s = 1982-07-02/1987-07-03"),
    ("music of the late '90s", "late '90s = 1996-01-01/2000-01-01"),
    ("at 12 noon on Friday", "12 noon = 12:00; Friday = 2025-04-25"),
    ("at 10 p.m. Eastern time", "10 p.m. Eastern time = 22:00"),
    ("at 10 p.m. ET", "10 p.m. ET = 22:00"),
    ("at 8:30 a.m. (1330 GMT)", "8:30 a.m. = 08:30; 1330 GMT = 13:30"),
    ("It opened a fortnight ago.", "a fortnight ago = 2025-04-14/2025-04-21"),
    ("about 10 years ago", "10 years ago = 2015"),
    ("more than two years ago", "two years ago = 2023"),
    ("Today, our ties are growing.", ""),
    ("Today the two sides signed.", "Today = 2025-05-01"),
    ("\"Today's deal is historic,\" she said.", ""),
    ("It still stands today.", "today = 2025-05-01"),
    ("In 2019 people left in droves.", "2019 = 2019"),
    ("In 2023-24 it sold 2024 tickets.", "2023-24 = 2023-01-01/2025-01-01"),
    ("It had 1988 sales of $14 million.", "1988 = 1988"),
    ("a population of 1985", ""),
    ("a crowd of 1950 at the ground", ""),
    ("at 2010 Main Street", ""),
    ("the Peugeot 2008", ""),
    ("a Windows 2000 machine", ""),
    ("the 20th Century Fox studio", ""),
    ("see example.com/2024/05/01/story", ""),
    ("the 2019-nCoV virus", ""),
    ("the 1918-style flu", "1918 = 1918"),
    ("a 1920s-era house", "1920s = 1920-01-01/1930-01-01"),
    ("March 31,2020", "March 31,2020 = 2020-03-31"),
    ("on may 19 , the agency began", "may 19 = 2024-05-19"),
    ("paid nov . 6 to holders", "nov . 6 = 2024-11-06"),
    ("the december contract rose", "december = 2024-12"),
    ("As of 9 April , 457 were ill.", "9 April = 2025-04-09"),
    ("closed until 8 May", "8 May = 2025-05-08"),
    ("extended until 8 May", "8 May = 2025-05-08"),
    ("Schools closed due to rain on 16 March.", "16 March = 2025-03-16"),
    ("The road is due to open on 16 March.", "16 March = 2026-03-16"),
    ("From Monday the fare will rise.", "Monday = 2025-05-05"),
    ("He was jailed in March for crimes between August 2020 and February 2023.",
     "March = 2025-03; August 2020 and February 2023 = 2020-08-01/2023-03-01"),
    ("It ran from 9 May until 12 May 2024.", "9 May until 12 May 2024 = 2024-05-09/2024-05-13"),
    ("the June 2023-May 2024 season", "June 2023-May 2024 = 2023-06-01/2024-06-01"),
    ("Born 4 July 1990, he died on 3 March 2020 aged 29.",
     "4 July 1990 = 1990-07-04; 3 March 2020 = 2020-03-03"),
    ("Smith (born 1990) sang.", "1990 = 1990"),
    ("the 1914-18 war", "1914-18 = 1914-01-01/1919-01-01"),
    ("the 2023 and 2024 budgets", "2023 = 2023; 2024 = 2024"),
    ("in both 2023 and 2024", "2023 = 2023; 2024 = 2024"),
    ("a five-year plan for 2025-2030", "2025-2030 = 2025-01-01/2031-01-01"),
    ("the year 2000 bug", "2000 = 2000"),
    ("In the year ended March 31, sales fell.", "March 31 = 2025-03-31"),
    ("in the 12 months to June 2024", "June 2024 = 2024-06"),
    ("In Q1 FY25 profit fell.", "Q1 FY25 = 2025-01-01/2025-04-01"),
    ("first-half profit", ""),
    ("On Monday and Tuesday it rained.", "Monday = 2025-04-28; Tuesday = 2025-04-29"),
    ("It rained on Monday, Tuesday and Wednesday.",
     "Monday = 2025-04-28; Tuesday = 2025-04-29; Wednesday = 2025-04-30"),
    ("since last August", "last August = 2024-08"),
    ("by next March", "next March = 2026-03"),
    ("It begins this August.", "this August = 2025-08"),
    ("It was renewed in August of last year.", "August of last year = 2024-08"),
    ("It opened on May 3 last year.", "May 3 last year = 2024-05-03"),
    ("It opens in March next year.", "March next year = 2026-03"),
    ("It opened in March this year.", "March this year = 2025-03"),
    ("It opened in March last year's heat.", "March = 2025-03; last year = 2024"),
    ("The road to close in March\n3. A ferry sinks", "March = 2026-03"),
    ("Doors close in\nMay\n1, 2025 or later", "May\n1, 2025 = 2025-05-01"),
    ("He reads on the first Sunday of Lent.", ""),
    ("Inauguration is pencilled in for 1 June.", "1 June = 2025-06-01"),
    ("The gate was declared open on April 9.", "April 9 = 2025-04-09"),
    ("Word is anticipated by March 31.", "March 31 = 2026-03-31"),
    ("The old fishermen remember 1991.", "1991 = 1991"),
    ("names like rivers: 1953, when the fare rose", "1953 = 1953"),
    ("© 2024 City Herald", "2024 = 2024"),
    ("as of 10:00 hours on 15 April", "10:00 = 10:00; 15 April = 2025-04-15"),
    ("Tue 29 Apr 2025 19.30 BST", "Tue 29 Apr 2025 = 2025-04-29; 19.30 BST = 19:30"),
    ("It rose 19.30 points.", ""),
    ("officials said in a Tuesday briefing", "Tuesday = 2025-04-29"),
    ("on a Tuesday in spring", ""),
    ("in the last fiscal year", "last fiscal year = 2023-04-01/2025-04-01"),
    ("this financial year", "this financial year = 2024-04-01/2026-04-01"),
    ("paid against the index each October", ""),
    ("in the 4th quarter of 2024", "4th quarter of 2024 = 2024-10-01/2025-01-01"),
    ("a 78-yard drive in the 4th quarter", ""),
    ("It opened on the 15th.", "15th = 2025-04-15"),
    ("The note is due on the 15th,\" he said.", "15th = 2025-05-15"),
    ("on the 15th floor", ""),
    ("on the 15th of the month", ""),
    ("a hearing at 6 on Monday evening", "6 = 18:00; Monday evening = 2025-04-28"),
    ("The office opens Monday at 8 in the library.", "Monday = 2025-05-05; 8 = 08:00"),
    ("It closed at 5 in the morning.", "5 = 05:00"),
    ("Shares closed Monday at 8 cents.", "Monday = 2025-04-28"),
    ("They met at 6 sites.", ""),
    ("It opens earlier next month.", "earlier next month = 2025-06"),
    ("The poll is set for Sunday.", "Sunday = 2025-05-04"),
    ("Mr. May said so in May.", "May = 2025-05"),
    ("Mr. May spoke; a reply by May followed.", ""),
    ("a reply by May", "May = 2025-05"),
    ("In January Russia invaded.", "January = 2025-01"),
    ("In March Russia invaded.", "March = 2025-03"),
    ("In April President Li resigned.", "April = 2025-04"),
    ("a play by August Wilson", ""),
    ("the May election", "May = 2025-05"),
    ("its March report", "March = 2025-03"),
    ("April inflation rose.", "April = 2025-04"),
    ("April said no.", ""),
    ("between March and May 2024", "March and May 2024 = 2024-03-01/2024-06-01"),
    ("in May and June", "May = 2025-05; June = 2025-06"),
    ("Jan-March 2025", "Jan-March 2025 = 2025-01-01/2025-04-01"),
    ("from Sept to Nov 2024", "Sept to Nov 2024 = 2024-09-01/2024-12-01"),
    ("the May Day rally", "May Day = 2025-05-01"),
    ("at 14:00 UTC+2", "14:00 UTC+2 = 14:00"),
    ("H1 FY25 profit", "H1 FY25 = 2025-01-01/2025-07-01"),
    ("2Q24 profit", "2Q24 = 2024-04-01/2024-07-01"),
    ("The deal runs from Monday through Friday.", "Monday through Friday = 2025-04-28/2025-05-03"),
    ("June 2024 saw 1,959 people, 2000 soldiers and 2024 votes.", "June 2024 = 2024-06"),
    ("On May 1, 15,000 people came; in 2024 3,000 people did.", "May 1 = 2025-05-01; 2024 = 2024"),
    ("The 7.30 p.m. kick-off on Saturday will go ahead.", "7.30 p.m. = 19:30; Saturday = 2025-05-03"),
    ("in the small hours of Friday morning", "Friday morning = 2025-04-25"),
    ("The first vote is on 1st June.", "1st June = 2025-06-01"),
    ("early on Thursday", "Thursday = 2025-05-01"),
    ("24/7 service", ""),
    ("the 1/2-mile road", ""),
    ("UN Resolution 1701", ""),
    ("a 2020 Toyota", "2020 = 2020"),
    ("COP28 in December 2023", "December 2023 = 2023-12"),
    ("the Class of '99", "'99 = 1999"),
    ("3 to 5 May people", "3 to 5 May = 2025-05-03/2025-05-06"),
    ("from 2 to 3 people", ""),
    ("with 12 to 15 March", "12 to 15 March = 2025-03-12/2025-03-16"),
    ("at the turn of the 21st century", "21st century = 2000-01-01/2100-01-01"),
    ("The book stays open until Sunday week.", "Sunday week = 2025-05-11"),
    ("A week ago, on Monday the 21st, it stood.",
     "A week ago = 2025-04-21/2025-04-28; Monday the 21st = 2025-04-21"),
]


@pytest.mark.parametrize(("text", "dates"), SENTENCES)
def test_sentences(text: str, dates: str) -> None:
    assert found(text) == expected(dates)


# what the finder does not read yet
KNOWN_FAILURES = [
    ("It rained on 9, 10 and 11 February.", "9, 10 and 11 February = 2025-02-09/2025-02-12"),
    ("It opened on May 3, 2024, and closed a day later.",
     "May 3, 2024 = 2024-05-03; a day later = 2024-05-04"),
    ("At 11.20 last night it closed.", "11.20 = 11:20; last night = 2025-04-30"),
]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "dates"), KNOWN_FAILURES)
def test_known_failures(text: str, dates: str) -> None:
    assert found(text) == expected(dates)


def test_as_of_is_a_qualifier() -> None:
    (date,) = find_dates("As of 9 April 2020 there were 457 cases.")
    assert (date.qualifier, date.phrase_start) == ("as of", 0)


def test_datelines_and_bylines() -> None:
    text = "KYIV, Ukraine, May 3, 2024 (Agency) - It opened on Friday, officials said."
    dateline, friday = find_dates(text)
    assert (dateline.value, dateline.weak) == ("2024-05-03", True)
    assert (friday.value, friday.weak) == ("2024-05-03", False)


def test_an_undated_dateline_still_resolves_against_the_day_of_publication() -> None:
    (date,) = find_dates("LIMA, June 12 (Agency) - The mayor resigned.", datetime.date(2025, 5, 2))
    assert date.value == "2025-06-12"


def test_a_misread_tense_does_not_throw_a_day_of_last_week_a_year_ahead():
    text = "The launch planned for September 14 was postponed."
    (launch,) = find_dates(text, datetime.date(2025, 9, 21))
    assert launch.value == "2025-09-14"
